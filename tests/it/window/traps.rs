//! No traps of the hand: no key that writes does something else, and no color or place is touched by the way.

use copboard::ui::OnScreen as _;
use egui::{Event, Key, Modifiers, Role, vec2};
use egui_kittest::kittest::NodeT as _;

use super::access::description;
use super::desktop::Window;
use super::finding::{check, label};
use super::{CONTENT, EXPERTISE, PARKING, WHO_COP};

/// The place `CONTENT` in a board's file.
const CONTENT_SLOT: &str = "co-create/1";

/// Texts that begin with characters that are also keys of notes.
const BEGINNINGS: [&str; 4] = ["4 weeks", "+ a room", "- no travel", "? who pays"];

/// A key with the text that it gives, as the keyboard's layout has it.
fn key_with_text(key: Key, text: &str) -> [Event; 2] {
    let event = Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers: Modifiers::NONE };
    [event, Event::Text(text.to_owned())]
}

/// What the color of a note stands for.
fn color(window: &Window, slot: &str, nth: usize) -> String {
    description(&window.note(slot, nth))
}

/// The colors that are lit in the bar.
fn lit(window: &Window) -> Vec<String> {
    let is_lit = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().data().toggled() == Some(egui::accesskit::Toggled::True)
            && label(node).starts_with("Color: ")
    };
    window.all(Role::Button).filter(is_lit).map(|node| label(&node).replace("Color: ", "")).collect()
}

/// A note is written where the pointer is, and finished.
fn write(window: &mut Window, slot: &str, text: &str) {
    window.click(window.corner(slot));
    window.type_text(text);
    window.press(Key::Escape);
}

/// Full screen, on a screen so wide that there is room beside the page.
fn present(window: &mut Window) {
    window.harness.set_size([1800.0, 800.0].into());
    window.press(Key::F11);
    window.settle();
}

#[test]
fn what_is_typed_after_writing_is_the_next_note_whatever_it_begins_with() {
    for text in BEGINNINGS {
        let mut window = Window::with("[Co-create · 1 Content]");
        window.type_text("Alpha");
        window.press(Key::Escape);
        window.point(window.corner(WHO_COP));
        window.type_text(text);
        assert_eq!(window.board(), format!("{CONTENT}: Alpha\n{WHO_COP}: {text}"));
        window.press(Key::Escape);
        assert_eq!(color(&window, CONTENT, 1), "Idea", "{text}");
        assert_eq!(color(&window, WHO_COP, 1), "Person", "{text}");

        let mut window = Window::with("[Co-create · 1 Content]");
        window.type_text("Alpha");
        window.press(Key::Escape);
        window.type_text(text);
        assert_eq!(window.board(), format!("{CONTENT}: Alpha | {text}"), "also where the pointer stays");

        let mut window = Window::with("Co-create · 1 Content: [Alpha]");
        window.press(Key::F2);
        window.type_text("!\n");
        window.type_text(text);
        assert_eq!(window.board(), format!("{CONTENT}: Alpha! | {text}"), "and behind Enter");
    }
}

#[test]
fn what_is_typed_where_the_pointer_went_since_is_a_note_there() {
    for text in BEGINNINGS {
        let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
        window.point(window.corner(WHO_COP));
        window.type_text(text);
        assert_eq!(window.board(), format!("{CONTENT}: Alpha\n{WHO_COP}: {text}"));
        assert_eq!(color(&window, CONTENT, 1), "Idea", "{text}");
    }
}

#[test]
fn notes_selected_on_purpose_have_the_same_keys_as_ever() {
    let deeds: [fn(&mut Window); 4] = [
        |window| window.click(window.at_note("Alpha")),
        |window| window.drag(window.slot(CONTENT).rect().left_bottom() + vec2(6.0, -6.0), window.at_note("Alpha")),
        |window| window.press(Key::ArrowLeft),
        |window| window.keys("ctrl+a"),
    ];
    for (nth, deed) in deeds.into_iter().enumerate() {
        let mut window = Window::with("[Co-create · 1 Content]");
        window.type_text("Alpha");
        window.press(Key::Escape);
        deed(&mut window);
        window.type_text("4+");
        assert_eq!(window.board(), format!("{CONTENT}: [Alpha+1]"), "deed {nth}");
        assert_eq!(color(&window, CONTENT, 1), "Check", "deed {nth}");
    }
}

#[test]
fn arrows_in_an_open_menu_leave_the_board_alone() {
    let mut window = Window::with(&format!("{CONTENT}: [a] | b"));
    window.press_button("Menu");
    window.press(Key::ArrowRight);
    window.press(Key::ArrowDown);
    assert_eq!(window.board(), format!("{CONTENT}: [a] | b"));
}

#[test]
fn a_key_writes_or_acts_and_never_both() {
    for (key, text) in [(Key::Num2, "é"), (Key::Num1, "&"), (Key::Num6, "§")] {
        let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
        for event in key_with_text(key, text) {
            window.frame(vec![event]);
        }
        window.settle();
        assert_eq!(window.board(), format!("{CONTENT}: Alpha | {text}"), "the letter is written");
        assert_eq!(color(&window, CONTENT, 1), "Idea", "and nothing is recolored by {text}");
    }
    let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
    window.frame(key_with_text(Key::Quote, "4").into());
    window.settle();
    assert_eq!(window.board(), format!("{CONTENT}: [Alpha]"));
    assert_eq!(color(&window, CONTENT, 1), "Check", "a digit is one wherever its key is");
}

#[test]
fn a_double_click_on_a_color_renames_it_and_does_nothing_else() {
    let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
    window.press(Key::Delete);
    window.keys("ctrl+z");
    window.click(window.at_note("Alpha"));
    window.double_click(window.rect("Color: Check").center());
    window.assert_sees("What does this color stand for?");
    window.press(Key::Escape);
    assert_eq!(color(&window, CONTENT, 1), "Idea");
    assert_eq!(window.saved_state(), "Saved");
    window.keys("ctrl+y");
    assert_eq!(window.board(), "", "what was undone can still be redone");

    window.click(window.desk());
    window.double_click(window.rect("Color: Check").center());
    window.press(Key::Escape);
    write(&mut window, CONTENT, "Beta");
    assert_eq!(color(&window, CONTENT, 1), "Idea", "the next note has its place's color");
}

#[test]
fn recoloring_leaves_the_color_of_the_next_note_alone() {
    let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
    window.press_button("Color: Check");
    assert_eq!(color(&window, CONTENT, 1), "Check");
    write(&mut window, CONTENT, "Beta");
    write(&mut window, WHO_COP, "Core group");
    assert_eq!(color(&window, CONTENT, 2), "Idea");
    assert_eq!(color(&window, WHO_COP, 1), "Person", "as its place has it");
}

#[test]
fn the_pen_is_chosen_with_no_note_selected_and_given_back_by_the_same_click() {
    let mut window = Window::with(&format!("{CONTENT}: Alpha"));
    window.press_button("Color: Check");
    window.assert_sees("New notes: Check");
    write(&mut window, CONTENT, "Beta");
    write(&mut window, WHO_COP, "Core group");
    assert_eq!([color(&window, CONTENT, 2), color(&window, WHO_COP, 1)], ["Check", "Check"]);
    assert_eq!(color(&window, CONTENT, 1), "Idea", "no note that was there");
    window.click(window.at_note("Alpha"));
    window.type_text("3");
    window.keys("ctrl+z");
    write(&mut window, CONTENT, "Gamma");
    assert_eq!(color(&window, CONTENT, 3), "Check", "recoloring and its undo leave the pen as it was");
    window.click(window.desk());
    window.press_button("Color: Check");
    window.assert_sees("New notes: each place's own color");
    write(&mut window, WHO_COP, "Teachers");
    assert_eq!(color(&window, WHO_COP, 2), "Person");
}

#[test]
fn a_color_chosen_just_after_writing_is_for_the_next_note() {
    let mut window = Window::with(&format!("[{CONTENT}]"));
    window.type_text("Alpha");
    window.press(Key::Escape);
    window.press_button("Color: Check");
    assert_eq!(color(&window, CONTENT, 1), "Idea");
    write(&mut window, CONTENT, "Beta");
    assert_eq!(color(&window, CONTENT, 2), "Check");
}

#[test]
fn the_bar_shows_the_color_that_is_meant() {
    let mut window = Window::with(&format!("{CONTENT}: Alpha | Beta"));
    window.point(window.corner(WHO_COP));
    window.settle();
    assert_eq!(lit(&window), ["Person"], "that of the place under the pointer");
    window.click(window.at_note("Alpha"));
    window.type_text("4");
    assert_eq!(lit(&window), ["Check"], "that of the notes selected");
    window.keys("ctrl+a");
    assert_eq!(lit(&window), Vec::<String>::new(), "they have different ones");
    window.click(window.desk());
    window.press_button("Color: Method");
    assert_eq!(lit(&window), ["Method"], "the pen's");
    window.point(window.corner(WHO_COP));
    window.settle();
    assert_eq!(lit(&window), ["Method"], "everywhere");
}

#[test]
fn what_present_does_not_show_takes_no_typing_and_no_click() {
    let mut window = Window::with(&format!("[{CONTENT}]\n{PARKING}: later"));
    present(&mut window);
    let at = window.corner(PARKING);
    window.point(at);
    window.type_text("one");
    assert_eq!(window.board(), format!("{CONTENT}: one\n{PARKING}: later"), "typing goes where the hand was");
    window.click(at);
    window.click(window.at_note("later"));
    window.type_text("two");
    assert_eq!(window.board(), format!("{CONTENT}: one | two\n{PARKING}: later"), "also after a click");
    for _ in 0..40 {
        window.press(Key::Tab);
        assert!(!window.board().contains(&format!("[{PARKING}]")), "Tab");
    }
    window.keys("shift+tab");
    window.keys("ctrl+a");
    window.keys("ctrl+a");
    window.press(Key::Delete);
    assert!(window.board().contains("later"), "Ctrl+A");
    window.keys("ctrl+3");
    window.click(window.corner(PARKING));
    window.type_text("shown");
    assert!(window.board().ends_with(&format!("{PARKING}: later | shown")), "it is there as soon as it is looked for");
}

#[test]
fn what_present_hides_is_let_go_of() {
    let mut window = Window::with(&format!("{PARKING}: [later]"));
    present(&mut window);
    window.press(Key::Delete);
    assert_eq!(window.board(), format!("{PARKING}: later"));
    let mut window = Window::with(&format!("[{PARKING}]"));
    window.type_text("half a th");
    present(&mut window);
    window.type_text("ought");
    let app = window.harness.state();
    assert!(app.view().canvas_rect().contains_rect(window.note_rect("half a thought")));
    assert!(!app.model().hides(&"parking".into()), "what is being written stays in sight");
    assert_eq!(window.written().as_deref(), Some("half a thought"));
}

#[test]
fn present_takes_no_note_to_where_it_is_not_seen() {
    check(
        &format!("{CONTENT}: Alpha\n{EXPERTISE}: b"),
        |window| {
            present(window);
            window.drag(window.at_note("Alpha"), window.corner(PARKING));
            window.press(Key::F11);
            window.click(window.desk());
        },
        &format!("{CONTENT}: Alpha\n{EXPERTISE}: b"),
    );
}

#[test]
fn a_list_that_is_asked_for_in_present_is_shown() {
    let mut window = Window::with(&format!("[{CONTENT}]: Alpha"));
    present(&mut window);
    window.keys("ctrl+l");
    assert_eq!(window.value("Note 1 of 1"), "Alpha");
    window.press(Key::F11);
    window.press(Key::F11);
    assert!(!window.sees("Note 1 of 1"), "one that was open before is put aside");
    window.press_times(Key::Escape, 2);
    assert!(!window.full_screen, "and no Escape is spent on it");
}

#[test]
fn the_status_line_says_what_a_drag_does() {
    let mut window = Window::with(&format!("{CONTENT}: Alpha"));
    window.pull(window.at_note("Alpha"), window.corner(WHO_COP));
    window.assert_sees(&format!("Release to move to {WHO_COP}"));
    assert!(!window.sees("Type to add to"));
    window.pull_on(window.desk());
    window.assert_sees("Drag to a place on the board");
    assert!(!window.sees("Type to add to"));
    window.press(Key::Escape);
    assert!(!window.sees("Release to move"));
}

#[test]
fn no_note_is_selected_while_a_field_is_filled_in() {
    let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
    window.assert_sees("1 selected");
    window.click(window.field("COMMUNITY").rect().center());
    assert!(!window.sees("1 selected"));
    window.type_text("Clean Air\n");
    window.press(Key::Delete);
    assert_eq!(window.board(), format!("{CONTENT}: Alpha"), "nor is it when that is done");
}

#[test]
fn a_click_on_votes_adds_one_and_shift_removes_one() {
    let mut window = Window::with(&format!("{CONTENT}: Alpha+2 | Beta"));
    let dots = |window: &Window| {
        let app = window.harness.state();
        let (slot, id) = (CONTENT_SLOT.into(), app.board().notes(&CONTENT_SLOT.into()).unwrap()[0].id.clone());
        app.view().screen_rect(app.scene().votes_area(&id, &slot).unwrap()).left_top() + vec2(1.0, 1.0)
    };
    window.click(dots(&window));
    assert_eq!(window.board(), format!("{CONTENT}: [Alpha+3] | Beta"), "and its note is selected");
    window.double_click(dots(&window));
    assert_eq!((window.board(), window.written()), (format!("{CONTENT}: [Alpha+5] | Beta"), None), "two clicks");
    window.click_with(Modifiers::SHIFT, dots(&window));
    assert_eq!(window.board(), format!("{CONTENT}: [Alpha+4] | Beta"));
    window.keys("ctrl+z");
    assert_eq!(window.board(), format!("{CONTENT}: [Alpha+5] | Beta"), "one step each");
    window.click(window.at_note("Beta"));
    window.click(window.at_note("Alpha"));
    assert_eq!(window.board(), format!("{CONTENT}: [Alpha+5] | Beta"), "the rest of the note is selected as ever");
}

#[test]
fn only_notes_selected_on_purpose_are_counted() {
    let mut window = Window::with(&format!("[{CONTENT}]"));
    window.type_text("Alpha");
    window.press(Key::Escape);
    assert!(!window.sees("1 selected"));
    window.click(window.at_note("Alpha"));
    window.assert_sees("1 selected");
}
