//! Files: bad ones, newer ones, those there are already, and those opened lately.

use egui::Key;

use super::desktop::Window;
use super::finding::check;

const BROKEN: &str = "(\n    format: 1,\n    template: \"collaboration-and-cooperation\",\n    slots: {\n        \"co-create/1\": [(id: \"a\", text: oops)],\n    },\n)\n";

const NEWER: &str = "(\n    format: 2,\n    id: \"b\",\n    template: \"collaboration-and-cooperation\",\n    slots: {\n        \"co-create/1\": [\n            (id: \"a\", text: \"from the future\", icon: Star(5)),\n        ],\n    },\n)\n";

#[test]
fn a_bad_file_says_where_and_leaves_the_open_board_as_it_was() {
    check(
        "Co-create · 1 Content: [a] | b",
        |window| {
            std::fs::write(window.path("bad.ron"), BROKEN).unwrap();
            window.keys("ctrl+o");
            window.answer_path("bad.ron");
            window.assert_sees("Couldn't open the board");
            window.assert_sees("bad.ron: Line 5, column 41: expected a text, but found “oops”");
            window.press(Key::Enter);
            assert!(!window.sees("Couldn't open the board"), "Enter reads it away");
            assert_eq!(window.saved_state(), "Saved");

            window.type_text("c\n");
            window.press(Key::Escape);
            window.keys("ctrl+s");
            assert_eq!(window.file("bad.ron"), BROKEN, "never touched");
            assert!(window.file("board.ron").contains("text: \"c\""), "its own file is");
        },
        "[Co-create · 1 Content]: a | c | b",
    );
}

#[test]
fn a_bad_file_named_at_the_start_is_never_saved_over() {
    let mut window = Window::on_file("bad.ron", BROKEN);
    window.assert_sees("Couldn't open the board");
    window.press(Key::Enter);
    assert_eq!(window.saved_state(), "New");
    window.press(Key::Tab);
    window.type_text("something");
    window.keys("ctrl+s");
    window.assert_sees("File name and folder");
    let proposed = window.value("File name and folder");
    assert!(!proposed.contains("bad.ron"), "{proposed} is not proposed");
    window.press(Key::Escape);
    assert_eq!(window.file("bad.ron"), BROKEN);
}

#[test]
fn files_that_are_not_there_or_no_boards_are_refused_in_words() {
    let mut window = Window::with("Co-create · 1 Content: a");
    std::fs::write(window.path("photo.ron"), [0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0]).unwrap();
    for (name, words) in [("nothing.ron", "Couldn't find"), ("photo.ron", "a PNG image"), ("", "is a folder")] {
        window.drop_file(&window.path(name));
        window.assert_sees("Couldn't open the board");
        window.assert_sees(words);
        window.press_button("Close");
        assert_eq!(window.board(), "Co-create · 1 Content: a");
    }
}

#[test]
fn a_board_of_a_newer_copboard_can_be_read_and_not_changed() {
    let mut window = Window::on_file("newer.ron", NEWER);
    while window.has_button("OK") {
        window.press_button("OK");
    }
    assert_eq!(window.board(), "Co-create · 1 Content: from the future");
    window.press(Key::Tab);
    window.type_text("x");
    assert_eq!(window.board(), "[Co-create · 1 Content]: from the future");
    window.assert_sees("This board is read-only. Save it under a new name to change it");

    window.click(window.at_note("from the future"));
    for deed in ["3", "+"] {
        window.type_text(deed);
    }
    window.press(Key::Delete);
    window.keys("ctrl+d");
    window.keys("alt+right");
    window.drag(window.at_note("from the future"), window.corner(super::METHODS));
    assert_eq!(window.board().replace(['[', ']'], ""), "Co-create · 1 Content: from the future");

    window.keys("ctrl+s");
    assert!(!window.value("File name and folder").contains("newer.ron"), "another name is proposed");
    window.answer_path("newer.ron");
    window.assert_sees("isn't replaced. Choose another name");
    assert_eq!(window.file("newer.ron"), NEWER);

    window.keys("ctrl+s");
    window.answer_path("mine.ron");
    assert_eq!(window.saved_state(), "Saved");
    window.click(window.corner(super::METHODS));
    window.type_text("now it goes");
    window.assert_sees("now it goes");
    window.press(Key::Escape);
    window.keys("ctrl+s");
    assert!(window.file("mine.ron").contains("now it goes"));
    assert_eq!(window.file("newer.ron"), NEWER, "never touched");
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_told_twice() {
    let mut window = Window::with("Co-create · 1 Content: a");
    std::fs::write(window.path("other.ron"), "somebody's").unwrap();
    window.keys("ctrl+shift+s");
    window.answer_path("other");
    window.assert_sees("A file with this name already exists");
    assert_eq!(window.file("other.ron"), "somebody's");
    window.press_button("Cancel");
    assert_eq!(window.file("other.ron"), "somebody's");

    window.keys("ctrl+shift+s");
    window.answer_path("other.ron");
    window.press_button("Replace");
    assert!(window.file("other.ron").contains("text: \"a\""));
    assert_eq!(window.title, "other – copboard");
}

#[test]
fn saving_under_another_name_goes_on_there() {
    let mut window = Window::with("[Co-create · 1 Content]: a");
    let before = window.file("board.ron");
    window.type_text("b");
    window.keys("ctrl+shift+s");
    window.answer_path("second.ron");
    assert_eq!(window.file("board.ron"), before, "the first file keeps the first state");
    assert!(window.file("second.ron").contains("text: \"b\""), "what was being written is saved too");
    assert_eq!(window.title, "second – copboard");
}

#[test]
fn files_opened_lately_are_in_the_menu() {
    let mut window = Window::with("Co-create · 1 Content: a");
    window.keys("ctrl+shift+s");
    window.answer_path("second.ron");
    window.keys("ctrl+n");
    assert_eq!(window.board(), "");
    window.press_button("Menu");
    window.press_button("File");
    window.press_button("Open recent");
    window.press_button("board.ron");
    assert_eq!(window.board(), "Co-create · 1 Content: a");
    window.keys("ctrl+o");
    window.assert_sees("Recent boards");
    window.assert_sees("second.ron");
}

#[test]
fn a_file_dropped_on_the_window_is_opened() {
    let mut window = Window::new();
    let other = Window::with("Parking lot: dropped");
    window.drop_file(&other.path("board.ron"));
    assert_eq!(window.board(), "Parking lot: dropped");
    assert_eq!(window.saved_state(), "Saved");
}

#[test]
fn a_board_with_small_faults_says_what_was_mended() {
    let twice = "(format: 1, template: \"collaboration-and-cooperation\", slots: {\"co-create/1\": [(id: \"a\", text: \"x\"), (id: \"a\", text: \"y\")], \"co-create/9\": [(id: \"b\", text: \"z\")]})";
    let mut window = Window::on_file("odd.ron", twice);
    window.assert_sees("This board was opened with changes");
    window.press_button("OK");
    assert_eq!(window.board(), "Co-create · 1 Content: x | y\nParking lot: z");
    assert_eq!(window.file("odd.ron"), twice, "opening writes nothing");
}

#[test]
fn a_date_in_a_name_is_no_extension() {
    let mut window = Window::with("Co-create · 1 Content: a");
    window.keys("ctrl+shift+s");
    window.answer_path("Workshop 19.11");
    assert!(window.file("Workshop 19.11.ron").contains("text: \"a\""));
    assert_eq!(window.title, "Workshop 19.11 – copboard");
}
