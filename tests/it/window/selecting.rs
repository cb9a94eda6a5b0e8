//! Selecting, and what keys do to the notes selected.

use egui::{Key, Modifiers, vec2};

use super::desktop::Window;
use super::finding::check;
use super::ghost::is_drawn;
use super::person::CTRL;
use super::{CONTENT, EXPERTISE};

const BEFORE: &str = "Co-create · 1 Content: a | b | c\nCo-create · 2 Expertise: x | y";

#[test]
fn clicks_select_with_ctrl_and_shift_more() {
    let mut window = check(
        BEFORE,
        |window| window.click(window.at_note("b")),
        "Co-create · 1 Content: a | [b] | c\nCo-create · 2 Expertise: x | y",
    );
    window.assert_sees("1 selected");
    window.click_with(CTRL, window.at_note("x"));
    window.click_with(Modifiers::SHIFT, window.at_note("c"));
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b] | [c]\nCo-create · 2 Expertise: [x] | y");
    window.assert_sees("3 selected");
    window.click_with(CTRL, window.at_note("b"));
    assert_eq!(window.board(), "Co-create · 1 Content: a | b | [c]\nCo-create · 2 Expertise: [x] | y");
    window.click(window.at_note("c"));
    assert_eq!(window.board(), "Co-create · 1 Content: a | b | [c]\nCo-create · 2 Expertise: x | y", "one alone");
    window.click(window.corner(CONTENT));
    assert_eq!(window.board(), "[Co-create · 1 Content]: a | b | c\nCo-create · 2 Expertise: x | y");
    window.click(window.desk());
    assert_eq!(window.board(), BEFORE, "a click on the bare page lets go");
}

#[test]
fn a_rectangle_selects_what_it_touches() {
    let around = |window: &Window| {
        let from = window.slot(CONTENT).rect().left_bottom() + vec2(6.0, -6.0);
        (from, window.note_rect("b").center())
    };
    let mut window = check(
        BEFORE,
        |window| {
            let (from, to) = around(window);
            window.drag(from, to);
        },
        "Co-create · 1 Content: [a] | [b] | c\nCo-create · 2 Expertise: x | y",
    );
    let (from, to) = (window.corner(EXPERTISE) - vec2(4.0, 4.0), window.note_rect("y").center());
    window.hold(CTRL);
    window.drag(from, to);
    window.hold(Modifiers::NONE);
    assert_eq!(
        window.board(),
        "Co-create · 1 Content: [a] | [b] | c\nCo-create · 2 Expertise: x | [y]",
        "Ctrl keeps the others"
    );
}

#[test]
fn escape_calls_a_rectangle_off() {
    check(
        BEFORE,
        |window| {
            window.pull(window.corner(CONTENT), window.note_rect("b").center());
            window.press(Key::Escape);
            window.let_go();
        },
        BEFORE,
    );
}

#[test]
fn ctrl_a_selects_the_place_and_then_the_board() {
    let all = "Co-create · 1 Content: [a] | [b] | [c]\nCo-create · 2 Expertise: [x] | [y]";
    let mut window = check(
        "[Co-create · 1 Content]: a | b | c\nCo-create · 2 Expertise: x | y",
        |window| window.keys("ctrl+a"),
        "Co-create · 1 Content: [a] | [b] | [c]\nCo-create · 2 Expertise: x | y",
    );
    window.keys("ctrl+a");
    assert_eq!(window.board(), all);
    check(
        "Co-create · 1 Content: a | b | c\nCo-create · 2 Expertise: x | [y]",
        |window| {
            window.keys("ctrl+a");
            window.keys("ctrl+a");
        },
        all,
    );
}

#[test]
fn arrows_go_from_note_to_note() {
    let mut window = Window::with("[Co-create · 1 Content]: a | b | c\nCo-create · 2 Expertise: x | y");
    let mut go = |key: Key| {
        window.press(key);
        let app = window.harness.state();
        let said = |id| app.board().find(id).unwrap().2.text.to_string();
        app.selection().notes().iter().map(said).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(go(Key::ArrowDown), "a");
    assert_eq!(go(Key::ArrowRight), "b");
    assert_eq!(go(Key::ArrowRight), "c");
    assert_eq!(go(Key::ArrowLeft), "b");
    assert_eq!(go(Key::ArrowDown), "y");
    assert_eq!(go(Key::ArrowLeft), "x");
    assert_eq!(go(Key::ArrowUp), "a");
    assert_eq!(go(Key::ArrowUp), "a", "there is nothing above");
    window.keys("shift+right");
    assert_eq!(
        window.board(),
        "Co-create · 1 Content: [a] | [b] | c\nCo-create · 2 Expertise: x | y",
        "Shift takes it along"
    );
    window.press(Key::Escape);
    assert_eq!(window.board(), "[Co-create · 1 Content]: a | b | c\nCo-create · 2 Expertise: x | y");
    window.press(Key::Escape);
    assert_eq!(window.board(), BEFORE);
}

#[test]
fn delete_takes_away_and_undo_brings_back() {
    let before = "Co-create · 1 Content: [a] | b | [c]\nCo-create · 2 Expertise: x | [y]";
    for key in [Key::Delete, Key::Backspace] {
        let mut window =
            check(before, |window| window.press(key), "Co-create · 1 Content: b\n[Co-create · 2 Expertise]: x");
        window.assert_sees("Deleted 3 notes");
        window.keys("ctrl+z");
        assert_eq!(window.board(), "Co-create · 1 Content: a | b | c\n[Co-create · 2 Expertise]: x | y");
    }
}

#[test]
fn ctrl_d_puts_a_copy_behind_each() {
    check(
        "Co-create · 1 Content: [a] | b\nCo-create · 2 Expertise: [x+2]",
        |window| window.keys("ctrl+d"),
        "Co-create · 1 Content: a | [a] | b\nCo-create · 2 Expertise: x+2 | [x+2]",
    );
}

#[test]
fn digits_recolor_the_notes_selected() {
    let mut window = check(
        "Co-create · 1 Content: [a] | b | [c]",
        |window| window.type_text("3"),
        "Co-create · 1 Content: [a] | b | [c]",
    );
    let colors = |window: &Window| -> Vec<String> {
        (1..=3).map(|nth| super::access::description(&window.note(CONTENT, nth))).collect()
    };
    assert_eq!(colors(&window), ["Method", "Idea", "Method"]);
    window.assert_sees("Undo change color of 2 notes");
    window.type_text("6");
    assert_eq!(colors(&window), ["Plain", "Idea", "Plain"]);
    window.keys("ctrl+z");
    window.keys("ctrl+z");
    assert_eq!(colors(&window), ["Idea", "Idea", "Idea"], "one step each");
    assert_eq!(window.saved_state(), "Saved");
}

#[test]
fn plus_and_minus_vote_for_the_notes_selected() {
    check(
        "Co-create · 1 Content: [a] | b | [c+1]",
        |window| {
            window.type_text("++");
            assert_eq!(window.board(), "Co-create · 1 Content: [a+2] | b | [c+3]");
            window.type_text("---");
        },
        "Co-create · 1 Content: [a] | b | [c]",
    );
}

#[test]
fn the_same_keys_are_letters_where_no_note_is_selected() {
    for text in ["1", "6", "+", "-", "2 people"] {
        check(
            "[Co-create · 1 Content]: a",
            |window| window.type_text(text),
            &format!("Co-create · 1 Content: a | {text}"),
        );
    }
}

#[test]
fn other_letters_start_a_note_behind_the_one_selected() {
    check(
        "Co-create · 1 Content: [a] | b",
        |window| {
            window.type_text("new\n");
            window.press(Key::Escape);
        },
        "[Co-create · 1 Content]: a | new | b",
    );
}

#[test]
fn a_color_of_the_bar_is_for_the_notes_selected_or_the_next_ones() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    window.press_button("Color: Person");
    assert_eq!(super::access::description(&window.note(CONTENT, 1)), "Person");
    window.click(window.corner(CONTENT));
    window.type_text("b\n");
    assert_eq!(super::access::description(&window.note(CONTENT, 2)), "Idea", "the next one has its place's");
    window.press_button("Color: Check");
    window.type_text("c\n");
    assert_eq!(super::access::description(&window.note(CONTENT, 3)), "Check", "also while a note is begun");
    window.type_text("d\n");
    assert_eq!(super::access::description(&window.note(CONTENT, 4)), "Check", "the color stays in the hand");
}

#[test]
fn the_second_button_leads_from_a_note_to_its_place_alone_and_back() {
    let mut window = Window::with("Co-create · 1 Content: a | b");
    window.second_click(window.at_note("a"));
    window.press_button("Open this place alone");
    assert!(window.has_button("Back to the page"));
    window.second_click(window.at_note("b"));
    assert!(!window.has_button("Open this place alone"));
}

#[test]
fn the_second_button_makes_room_where_notes_have_none() {
    let mut window = Window::with("Co-create · 1 Content: a | b");
    window.second_click(window.at_note("a"));
    assert!(!window.has_button("Make room where it is needed"), "all are shown");
    window.keys("escape");
    window.paste(&(0..60).map(|nth| format!("What table {nth} said about it")).collect::<Vec<_>>().join("\n"));
    assert!(window.harness.state().scene().overflows().len() == 1);
    window.second_click(window.at_note("a"));
    window.press_button("Make room where it is needed");
    window.keys("ctrl+z");
    assert_eq!(window.board().matches("What table").count(), 60, "undo takes the room back, not the notes");
}

#[test]
fn a_submenu_does_not_say_its_name_in_each_entry() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    for (chapter, submenu, entry) in [
        ("Edit", "Size of the form", "A3 (as printed)"),
        ("Edit", "Rename colors", "Idea…"),
        ("Note", "Move to", CONTENT),
        ("View", "Language", "English"),
    ] {
        for button in ["Menu", chapter, submenu] {
            window.press_button(button);
        }
        assert!(is_drawn(&window, entry), "{submenu}");
        window.press_times(Key::Escape, 3);
    }
}

#[test]
fn the_second_button_offers_what_can_be_done() {
    let mut window = Window::with(BEFORE);
    window.second_click(window.at_note("b"));
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b] | c\nCo-create · 2 Expertise: x | y");
    window.press_button("Add vote");
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b+1] | c\nCo-create · 2 Expertise: x | y");
}

#[test]
fn a_pointer_that_only_lies_there_leads_no_key_astray() {
    let mut window = Window::new();
    window.point(window.middle(super::WHO_COP));
    window.press(Key::Tab);
    window.type_text("first");
    window.press(Key::Escape);
    window.type_text("second");
    window.press(Key::Escape);
    assert_eq!(window.board(), "Co-create · 1 Content: first | [second]");
    window.point(window.middle(super::WHO_COP) + vec2(4.0, 0.0));
    window.type_text("third");
    assert_eq!(
        window.board(),
        "Co-create · 1 Content: first | second\nCollaboration · WHO · CoP: third",
        "one that moves does"
    );
}
