//! The whole path with the keyboard alone: new, type, move, undo, save, change, open again.

use egui::Key;

use super::desktop::Window;
use super::finding::check;
use super::{CONTENT, EXPERTISE, METHODS};

/// A file's text without the notes' random names.
fn without_names(text: &str) -> String {
    let mut parts = text.split("(id: \"");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |text, part| format!("{text}({}", part.split_once("\", ").unwrap().1))
}

#[test]
fn a_board_is_made_saved_and_opened_again_without_a_mouse() {
    let mut window = Window::new();
    assert_eq!(window.saved_state(), "New");
    window.press(Key::Tab);
    assert_eq!(window.board(), "[Co-create · 1 Content]");

    window.type_text("Starter kit\nLesson plans\n");
    assert_eq!(window.written().as_deref(), Some(""), "Enter starts the next note");
    window.press(Key::Escape);
    assert_eq!(window.board(), "[Co-create · 1 Content]: Starter kit | Lesson plans", "the empty one vanishes");

    window.press(Key::Tab);
    window.type_text("Sensor people");
    window.keys("shift+enter");
    window.type_text("@Maja\t");
    assert_eq!(window.written(), None, "Tab leaves the text");
    window.type_text("Try it first");
    window.press(Key::Escape);
    let written = "Co-create · 1 Content: Starter kit | Lesson plans\n\
                   Co-create · 2 Expertise: Sensor people⏎@Maja\n\
                   Co-create · 3 Methods: [Try it first]";
    assert_eq!(window.board(), written);

    window.keys("alt+up");
    let moved = "Co-create · 1 Content: Starter kit | Lesson plans\n\
                 Co-create · 2 Expertise: Sensor people⏎@Maja | [Try it first]";
    assert_eq!(window.board(), moved);
    window.keys("ctrl+z");
    assert_eq!(window.board(), written);
    window.assert_sees("Undone: move note");
    window.keys("ctrl+y");
    assert_eq!(window.board(), moved);

    window.keys("ctrl+s");
    window.answer_path("class");
    assert_eq!(window.saved_state(), "Saved");
    assert_eq!(window.title, "class – copboard");
    window.assert_sees("Saved class");
    let file = window.file("class.ron");
    let slots = "    slots: {\n        \"co-create/1\": [\n            (text: \"Starter kit\"),\n            (text: \"Lesson plans\"),\n        ],\n        \
                 \"co-create/2\": [\n            (text: \"Sensor people\\n@Maja\"),\n            (text: \"Try it first\"),\n        ],\n    },\n)\n";
    assert!(without_names(&file).ends_with(slots), "{file}");

    window.type_text("Not for long");
    assert_eq!(window.saved_state(), "Not saved", "a text being written is not saved yet");
    assert_eq!(window.title, "• class – copboard");
    window.press(Key::Escape);
    assert_eq!(window.saved_state(), "Not saved");

    window.keys("ctrl+o");
    window.assert_sees("Save “class” first?");
    window.press(Key::Tab);
    window.press(Key::Enter);
    window.answer_path("class.ron");
    assert_eq!(window.board(), moved.replace(['[', ']'], ""), "the same notes");
    assert_eq!(window.saved_state(), "Saved");

    window.keys("ctrl+shift+s");
    window.answer_path("copy.ron");
    assert_eq!(window.file("copy.ron"), file, "the same bytes");
}

#[test]
fn tab_walks_the_places_in_reading_order_around_the_end() {
    let mut window = Window::new();
    let slots = window.all(egui::Role::List).count();
    let mut seen = vec![];
    for _ in 0..slots {
        window.press(Key::Tab);
        seen.push(window.board());
    }
    assert_eq!(&seen[..3], [format!("[{CONTENT}]"), format!("[{EXPERTISE}]"), format!("[{METHODS}]")]);
    assert_eq!(seen[5], "[Collaboration · WHO · Conception]", "the questions first, then the grid row by row");
    assert_eq!(seen[6], "[Collaboration · WHO · Pre-CoP]");
    assert_eq!(seen[slots - 1], "[Parking lot]");
    window.press(Key::Tab);
    assert_eq!(window.board(), seen[0]);
    window.keys("shift+tab");
    assert_eq!(window.board(), seen[slots - 1]);
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), slots, "each once");
}

#[test]
fn notes_are_written_in_a_row_behind_the_last() {
    check("[Co-create · 1 Content]: a", |window| window.type_text("b\nc\nd"), "Co-create · 1 Content: a | b | c | d");
    check(
        "Co-create · 1 Content: [a] | z",
        |window| {
            window.type_text("b\nc\n");
            window.press(Key::Escape);
        },
        "[Co-create · 1 Content]: a | b | c | z",
    );
}

#[test]
fn alt_arrows_move_a_note_within_its_place_and_on_to_the_next() {
    let three = "Collaboration · WHO · CoP: [a] | b | c";
    check(three, |window| window.keys("alt+down"), "Collaboration · WHO · CoP: b | [a] | c");
    check(
        three,
        |window| {
            window.keys("alt+down");
            window.keys("alt+down");
            window.keys("alt+down");
        },
        "Collaboration · WHO · CoP: b | c\nCollaboration · HOW · CoP: [a]",
    );
    check(
        three,
        |window| window.keys("alt+left"),
        "Collaboration · WHO · Pre-CoP: [a]\nCollaboration · WHO · CoP: b | c",
    );
    check(
        "Collaboration · WHO · CoP: a | [b] | [c]",
        |window| window.keys("alt+up"),
        "Collaboration · WHO · CoP: [b] | [c] | a",
    );
    check("Co-create · 1 Content: [a] | b", |window| window.keys("alt+right"), "Co-create · 1 Content: b | [a]");
}

#[test]
fn each_move_by_key_is_one_step() {
    let before = "Collaboration · WHO · CoP: a | [b] | [c]";
    check(
        before,
        |window| {
            window.keys("alt+right");
            assert_eq!(window.board(), "Collaboration · WHO · CoP: a\nCollaboration · WHO · Post-CoP: [b] | [c]");
            window.keys("ctrl+z");
        },
        before,
    );
}
