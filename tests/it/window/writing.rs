//! Type at once, in place, with every key that a text field has.

use copboard::ui::OnScreen as _;
use egui::{ImeEvent, Key, Modifiers, vec2};

use super::desktop::Window;
use super::finding::check;
use super::person::CTRL;
use super::{CONTENT, WHO_COP};

#[test]
fn typing_starts_a_note_under_the_pointer() {
    let mut window = Window::new();
    window.point(window.middle(WHO_COP));
    window.type_text("The board of 2019");
    assert_eq!(window.board(), format!("{WHO_COP}: The board of 2019"), "digits are letters here");
    assert_eq!(window.written().as_deref(), Some("The board of 2019"));
    window.press(Key::Escape);
    assert_eq!(window.board(), format!("{WHO_COP}: [The board of 2019]"));
}

#[test]
fn a_selected_place_comes_before_the_one_that_the_pointer_lies_on() {
    let mut window = Window::new();
    window.point(window.middle(WHO_COP));
    window.press(Key::Tab);
    window.point(window.middle(WHO_COP) + vec2(3.0, -2.0));
    window.type_text("here");
    assert_eq!(window.board(), "Co-create · 1 Content: here", "a pointer that trembles does not lead");
}

#[test]
fn a_pointer_that_goes_to_another_place_takes_the_typing_along() {
    check(
        "[Co-create · 1 Content]",
        |window| {
            window.point(window.middle(WHO_COP));
            window.type_text("there");
        },
        &format!("{WHO_COP}: there"),
    );
}

#[test]
fn typing_over_nothing_loses_no_letter_and_says_where_it_goes() {
    let mut window = Window::new();
    window.type_text("x");
    window.assert_sees("No place was selected, so this goes to “Parking lot”");
    window.type_text("yz");
    window.press(Key::Escape);
    assert_eq!(window.board(), "Parking lot: [xyz]");
    window.click(window.corner(WHO_COP));
    window.type_text("Ana");
    window.press_times(Key::Escape, 3);
    window.point(window.desk());
    window.burst("Ben");
    window.assert_sees(&format!("No place was selected, so this goes to “{WHO_COP}”"));
    window.press(Key::Escape);
    assert_eq!(window.board(), format!("{WHO_COP}: Ana | [Ben]\nParking lot: xyz"), "where the hand was last");
    window.press_times(Key::Escape, 2);
    window.propose("日");
    assert!(window.written().is_some(), "an input method, too");
}

#[test]
fn fast_fingers_lose_no_letter() {
    let mut window = Window::new();
    window.press(Key::Tab);
    window.burst("one\ntwo\n");
    assert_eq!(window.board(), "Co-create · 1 Content: one | two | ");
    window.burst("three\tfour\n");
    window.press(Key::Escape);
    assert_eq!(window.board(), "Co-create · 1 Content: one | two | three\n[Co-create · 2 Expertise]: four");
}

#[test]
fn the_pointer_finishes_a_text_by_a_click_elsewhere() {
    check(
        "[Co-create · 1 Content]",
        |window| {
            window.type_text("done");
            window.click(window.corner(WHO_COP));
        },
        "Co-create · 1 Content: done\n[Collaboration · WHO · CoP]",
    );
}

#[test]
fn a_note_is_edited_in_place() {
    let deeds: [fn(&mut Window); 3] = [
        |window| window.double_click(window.at_note("Ask the teachers")),
        |window| window.press(Key::F2),
        |window| window.press(Key::Enter),
    ];
    for deed in deeds {
        let before = "Co-create · 1 Content: [Ask the teachers] | b | c";
        let mut window = Window::with(before);
        let id = window.harness.state().selection().notes()[0].clone();
        let seen = |window: &Window| {
            let scene = window.harness.state().scene();
            let (slot, note) = scene.note(&id).unwrap();
            (slot.text_size, note.rect, note.text_at, note.lines.width, note.lines.lines.len())
        };
        // Where its letters are large enough, what is written is no larger.
        let (zoom, at) = (vec2(0.0, 6.0), window.at_note("Ask the teachers"));
        window.point(at);
        window.hold(CTRL);
        window.wheel(zoom);
        window.hold(Modifiers::NONE);
        let rest = seen(&window);
        deed(&mut window);
        assert_eq!(window.written().as_deref(), Some("Ask the teachers"));
        assert_eq!(seen(&window), rest, "nothing moves");
        let card = window.harness.state().model().card().unwrap();
        let (size, width, lines) = (card.size, card.lines.width, card.lines.lines.len());
        assert_eq!((size, card.rect, card.text_at, width, lines), rest, "the same place, size and width");
        window.type_text("!");
        window.press(Key::Escape);
        assert_eq!(window.board(), "Co-create · 1 Content: [Ask the teachers!] | b | c");
        window.keys("ctrl+z");
        assert_eq!(window.board(), before, "one edit is one step");
    }
}

#[test]
fn undo_inside_a_text_stays_in_the_text() {
    let mut window = check(
        "[Co-create · 1 Content]: before",
        |window| {
            window.type_text("one two");
            window.keys("ctrl+z");
            window.keys("ctrl+z");
            window.keys("ctrl+z");
            window.keys("ctrl+z");
            assert_eq!(window.written().as_deref(), Some(""), "all of the text, and no more");
            window.keys("ctrl+shift+z");
            window.keys("ctrl+y");
        },
        "Co-create · 1 Content: before | one two",
    );
    window.press(Key::Escape);
    window.keys("ctrl+z");
    assert_eq!(window.board(), "Co-create · 1 Content: before", "the whole note is one step");
}

#[test]
fn a_text_left_as_it_was_is_no_step() {
    let mut window = check(
        "Co-create · 1 Content: [a]",
        |window| {
            window.press(Key::F2);
            window.type_text("x");
            window.press(Key::Backspace);
            window.press(Key::Escape);
        },
        "Co-create · 1 Content: [a]",
    );
    assert_eq!(window.saved_state(), "Saved");
    window.keys("ctrl+z");
    assert_eq!(window.board(), "Co-create · 1 Content: [a]");
}

#[test]
fn a_note_that_is_emptied_is_deleted() {
    check(
        "Co-create · 1 Content: [a] | b",
        |window| {
            window.press(Key::F2);
            window.keys("ctrl+a");
            window.press(Key::Delete);
            window.press(Key::Escape);
            assert_eq!(window.board(), "Co-create · 1 Content: b");
            window.keys("ctrl+z");
        },
        "Co-create · 1 Content: a | b",
    );
}

#[test]
fn the_cursor_passes_what_a_reader_sees_as_one_character() {
    for character in ["👨\u{200d}👩\u{200d}👧", "🇺🇦", "1\u{fe0f}\u{20e3}", "e\u{301}", "ที่", "क्षि"]
    {
        let mut window = Window::with("[Co-create · 1 Content]");
        let says = |window: &Window, text: String| assert_eq!(window.written(), Some(text), "{character:?}");
        window.type_text(&format!("a{character}b"));
        window.press(Key::ArrowLeft);
        window.press(Key::ArrowLeft);
        window.type_text("<");
        says(&window, format!("a<{character}b"));
        window.press(Key::ArrowRight);
        window.type_text(">");
        says(&window, format!("a<{character}>b"));
        window.press(Key::ArrowLeft);
        window.keys("shift+left");
        window.type_text("c");
        says(&window, "a<c>b".to_owned());
        window.keys("ctrl+z");
        window.press(Key::Home);
        window.press(Key::ArrowRight);
        window.press(Key::ArrowRight);
        window.press(Key::Delete);
        says(&window, "a<>b".to_owned());
    }
}

#[test]
fn backspace_takes_the_mark_from_a_letter_and_an_emoji_whole() {
    for (text, left) in [("e\u{301}", "e"), ("ที่", "ที"), ("👨\u{200d}👩\u{200d}👧", ""), ("👍🏽", ""), ("🇺🇦", "")]
    {
        let mut window = Window::with("[Co-create · 1 Content]");
        window.type_text(&format!("a{text}"));
        window.press(Key::Backspace);
        assert_eq!(window.written(), Some(format!("a{left}")), "{text:?}");
    }
}

#[test]
fn keys_of_a_text_field_do_what_they_do_everywhere() {
    let mut window = Window::with("[Co-create · 1 Content]");
    window.type_text("a b c");
    window.press(Key::Home);
    window.type_text(">");
    window.keys("ctrl+right");
    window.keys("ctrl+shift+right");
    window.type_text("X ");
    window.press(Key::End);
    window.keys("ctrl+backspace");
    assert_eq!(window.written().as_deref(), Some(">aX"));
    window.press(Key::Backspace);
    window.type_text("bc");
    window.press(Key::ArrowLeft);
    window.press(Key::Delete);
    window.keys("shift+left");
    window.type_text("å");
    assert_eq!(window.written().as_deref(), Some(">aå"));
    window.keys("shift+enter");
    window.type_text("z");
    window.press(Key::ArrowUp);
    window.press(Key::End);
    window.type_text("1+-? 6");
    window.press(Key::Escape);
    assert_eq!(window.board(), "Co-create · 1 Content: [>aå1+-? 6⏎z]");
}

#[test]
fn the_pointer_sets_the_cursor_and_selects_words() {
    let mut window = Window::with("Co-create · 1 Content: [alpha beta gamma]");
    window.press(Key::F2);
    let field = window.note_rect("alpha beta gamma");
    let app = window.harness.state();
    let start = app.view().screen_pos(app.model().card().unwrap().text_at) + vec2(1.0, 4.0);
    window.click(start);
    window.type_text(">");
    assert_eq!(window.written().as_deref(), Some(">alpha beta gamma"));
    window.double_click(start + vec2(12.0, 2.0));
    window.type_text("A");
    assert_eq!(window.written().as_deref(), Some(">A beta gamma"), "a double click selects a word");
    window.drag(start, field.right_bottom() - vec2(3.0, 3.0));
    window.type_text("all");
    assert_eq!(window.written().as_deref(), Some("all"), "pulling selects");
    window.press(Key::Escape);
    assert_eq!(window.board(), "Co-create · 1 Content: [all]", "and the note stays where it is");
}

#[test]
fn an_input_method_begins_a_note() {
    let mut window = Window::with("[Co-create · 1 Content]");
    window.propose("´");
    assert_eq!(window.board(), "Co-create · 1 Content: ´", "what it proposes is seen in place");
    window.ime(ImeEvent::Commit("ά".to_owned()));
    window.type_text("λφα");
    window.propose("に");
    window.propose("日");
    window.ime(ImeEvent::Preedit { text: String::new(), active_range_chars: None });
    assert_eq!(window.written().as_deref(), Some("άλφα"), "what is called off leaves nothing");
    window.propose("に");
    window.ime(ImeEvent::Commit("日本".to_owned()));
    window.press(Key::Escape);
    assert_eq!(window.board(), "Co-create · 1 Content: [άλφα日本]");
    window.assert_sees("2 characters without a font");
    window.keys("ctrl+z");
    assert_eq!(window.board(), "", "all of it is one step");
}

#[test]
fn what_an_input_method_only_proposed_is_no_note() {
    let mut window = Window::with("[Co-create · 1 Content]");
    window.propose("に");
    window.ime(ImeEvent::Preedit { text: String::new(), active_range_chars: None });
    window.press(Key::Escape);
    assert_eq!(window.board(), "[Co-create · 1 Content]");
    assert_eq!(window.saved_state(), "Saved");
}

#[test]
fn fields_and_phases_are_written_where_they_are() {
    let mut window = Window::new();
    window.click(window.field("COMMUNITY").rect().center());
    assert_eq!(window.written().as_deref(), Some(""));
    window.type_text("Clean Air\t19 Nov");
    window.press(Key::Enter);
    assert_eq!(window.field_text("COMMUNITY"), "Clean Air");
    assert_eq!(window.field_text("SESSION"), "19 Nov");
    window.click(window.field("CoP").rect().center());
    window.type_text("March");
    window.keys("shift+enter");
    assert_eq!(window.field_text("CoP"), "March");
    assert_eq!(window.written(), None, "a field is one line: Enter ends it, Shift or not");
    window.click(window.field("COMMUNITY").rect().center());
    window.type_text("Fresh Air");
    window.press(Key::Escape);
    assert_eq!(window.field_text("COMMUNITY"), "Fresh Air");
    for _ in 0..4 {
        window.keys("ctrl+z");
    }
    assert_eq!([window.field_text("COMMUNITY"), window.field_text("CoP")], ["", ""]);
}

#[test]
fn a_double_click_on_a_place_starts_a_note() {
    check(
        "Co-create · 1 Content: a",
        |window| {
            window.double_click(window.corner(CONTENT));
            window.type_text("b");
        },
        "Co-create · 1 Content: a | b",
    );
}

#[test]
fn undo_of_the_bar_takes_the_text_being_written_back() {
    let mut window = Window::with("[Co-create · 1 Content]");
    window.type_text("a\nb");
    window.press_button("Undo add note");
    assert_eq!(window.written(), None);
    assert_eq!(window.board(), "Co-create · 1 Content: a", "the last thing done");
    window.keys("ctrl+y");
    assert_eq!(window.board(), "Co-create · 1 Content: a | b");
}

#[test]
fn an_open_question_keeps_keys_and_pointer_from_the_board() {
    check(
        "Co-create · 1 Content: [a] | b",
        |window| {
            window.press(Key::F1);
            window.type_text("x3+");
            window.keys("ctrl+d");
            window.press(Key::Delete);
            window.press(Key::Escape);
        },
        "Co-create · 1 Content: [a] | b",
    );
}

#[test]
fn a_blank_is_written_in_letters_that_can_be_read() {
    let mut window = Window::new();
    window.harness.set_size(vec2(1280.0, 720.0));
    window.settle();
    for (blank, words) in [("community", "River Monitoring CoP"), ("cop", "22 to 23 April")] {
        let area = window.harness.state().scene().blank(&blank.into()).unwrap().area;
        window.click(window.harness.state().view().screen_rect(area).center());
        window.burst(words);
        let app = window.harness.state();
        let card = app.model().card().expect("a card");
        assert!(card.size * app.view().zoom > 15.9, "{} points", card.size * app.view().zoom);
        assert!(card.rect.x0 <= area.x0 && card.rect.x1 >= area.x1, "{:?} covers {area:?}", card.rect);
        assert_eq!(window.written().as_deref(), Some(words));
        // A click into it moves the cursor, and does not end the text.
        let start = app.view().screen_pos(card.text_at) + vec2(1.0, 4.0);
        window.click(start);
        window.burst("> ");
        assert_eq!(window.written(), Some(format!("> {words}")));
        window.press(Key::Enter);
        assert_eq!(window.harness.state().board().blank(&blank.into()), format!("> {words}"));
    }
}

#[test]
fn a_large_blank_is_written_where_it_stands() {
    let mut window = Window::new();
    let area = window.harness.state().scene().blank(&"community".into()).unwrap().area;
    let at = window.harness.state().view().screen_rect(area).center();
    window.point(at);
    window.hold(CTRL);
    window.wheel(vec2(0.0, 6.0));
    window.hold(Modifiers::NONE);
    window.click(window.harness.state().view().screen_rect(area).center());
    window.burst("River");
    assert!(window.harness.state().model().card().is_none());
    assert_eq!(window.written().as_deref(), Some("River"));
}

#[test]
fn the_outline_of_a_field_that_is_pointed_at_is_around_all_of_its_text() {
    let mut window = Window::new();
    window.click(window.field("COMMUNITY").rect().center());
    window.type_text(&"Communities of everybody who measures a river, whatever its length ".repeat(3));
    window.keys("escape");
    window.point(window.field("COMMUNITY").rect().center());
    window.settle();
    let scene = window.harness.state().scene();
    let blank = scene.blank(&"community".into()).unwrap();
    assert!(blank.lines.lines.len() > 1, "it takes several lines");
    let height = f64::from(blank.lines.height()) * blank.text_size;
    let text = copboard::geom::Rect { y0: blank.text_at.y, y1: blank.text_at.y + height, ..blank.area };
    let text = window.harness.state().view().screen_rect(text);
    let shapes = window.harness.output().shapes.iter().flat_map(|clipped| super::ghost::leaves(&clipped.shape));
    let around = shapes.filter_map(|shape| match shape {
        egui::Shape::Rect(rect) if rect.stroke.width > 1.0 && rect.rect.intersects(text) => Some(rect.rect),
        _ => None,
    });
    let around: Vec<_> = around.collect();
    assert!(!around.is_empty() && around.iter().all(|rect| rect.contains_rect(text)), "{around:?} around {text:?}");
}
