//! Nothing is lost by closing, nor by another board in place of this one.

use egui::Key;

use super::desktop::Window;
use super::finding::check;

/// A window on `board.ron` that says more than its file.
fn with_unsaved_work() -> Window {
    let mut window = Window::with("[Co-create · 1 Content]: a");
    window.type_text("b");
    window.press(Key::Escape);
    assert_eq!(window.saved_state(), "Not saved");
    window
}

#[test]
fn a_window_without_work_closes_at_once() {
    let mut new = Window::new();
    new.ask_to_close();
    assert!(new.closed);
    let mut saved = Window::with("Co-create · 1 Content: a");
    saved.ask_to_close();
    assert!(saved.closed);
    let mut undone = Window::with("[Co-create · 1 Content]: a");
    undone.type_text("b");
    undone.press(Key::Escape);
    undone.keys("ctrl+z");
    undone.keys("ctrl+q");
    assert!(undone.closed, "all of it was undone");
}

#[test]
fn closing_with_unsaved_work_asks_and_cancel_stays() {
    let mut window = with_unsaved_work();
    window.ask_to_close();
    assert!(!window.closed);
    window.assert_sees("Save “board” first?");
    window.press_button("Cancel");
    assert!(!window.closed);
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b]");
    assert!(!window.has_button("Discard"), "the question is gone");

    window.keys("ctrl+w");
    window.assert_sees("Save “board” first?");
    window.press(Key::Escape);
    assert!(!window.has_button("Discard"), "Escape cancels too");
    assert!(!window.closed);
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b]");
    window.type_text("c");
    assert_eq!(window.board(), "Co-create · 1 Content: a | b | c", "and the board has the keyboard again");
}

#[test]
fn discard_closes_and_leaves_the_file_alone() {
    let mut window = with_unsaved_work();
    let before = window.file("board.ron");
    window.ask_to_close();
    window.press_button("Discard");
    assert!(window.closed);
    assert_eq!(window.file("board.ron"), before);
}

#[test]
fn save_saves_and_then_closes() {
    let mut window = with_unsaved_work();
    window.ask_to_close();
    window.press(Key::Enter);
    assert!(window.closed, "Save has the keyboard at first");
    assert!(window.file("board.ron").contains("text: \"b\""));
}

#[test]
fn a_board_without_a_file_asks_for_its_name_before_it_closes() {
    let mut window = Window::new();
    window.press(Key::Tab);
    window.type_text("precious");
    window.ask_to_close();
    window.press_button("Save");
    assert!(!window.closed);
    window.answer_path("kept");
    assert!(window.closed);
    assert!(window.file("kept.ron").contains("precious"), "what was being written is in it");
}

#[test]
fn calling_the_name_off_keeps_the_window() {
    let deeds: [fn(&mut Window); 2] = [|window| window.press_button("Cancel"), |window| window.press(Key::Escape)];
    for call_off in deeds {
        let mut window = Window::new();
        window.press(Key::Tab);
        window.type_text("precious");
        window.ask_to_close();
        window.press_button("Save");
        call_off(&mut window);
        assert!(!window.closed);
        window.assert_sees("precious");
        window.keys("ctrl+s");
        window.answer_path("kept");
        assert!(!window.closed, "a later save is only a save");
        assert_eq!(window.saved_state(), "Saved");
    }
}

/// A window that was asked to close, and could not save where it was told.
fn after_a_save_that_failed() -> Window {
    let mut window = Window::new();
    window.press(Key::Tab);
    window.type_text("precious");
    window.ask_to_close();
    window.press_button("Save");
    window.answer_path("no such folder/kept.ron");
    window
}

#[test]
fn a_save_that_fails_keeps_the_window() {
    let mut window = after_a_save_that_failed();
    window.assert_sees("Couldn't save the board");
    window.assert_sees("doesn't exist");
    window.press_button("Not now");
    assert!(!window.closed);
    assert_eq!(window.saved_state(), "Not saved");
    assert_eq!(window.board().replace(['[', ']'], ""), "Co-create · 1 Content: precious");
}

#[test]
fn a_save_that_succeeds_somewhere_else_goes_on_to_close() {
    let mut window = after_a_save_that_failed();
    window.press_button("Save as…");
    window.answer_path("kept.ron");
    assert!(window.closed);
    assert!(window.file("kept.ron").contains("precious"));
}

#[test]
fn a_new_board_asks_first() {
    let mut window = with_unsaved_work();
    window.keys("ctrl+n");
    window.press_button("Cancel");
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b]");
    window.keys("ctrl+n");
    window.press_button("Save");
    assert_eq!(window.board(), "");
    assert_eq!(window.saved_state(), "New");
    assert_eq!(window.title, "New board – copboard");
    assert!(window.file("board.ron").contains("text: \"b\""));
    window.keys("ctrl+z");
    assert_eq!(window.board(), "", "undo does not lead into another board");
}

#[test]
fn an_example_asks_first_and_has_no_file() {
    let mut window = with_unsaved_work();
    window.find_command("first half hour");
    window.press_button("Discard");
    window.assert_sees("Starter kit for measuring CO₂ in class");
    assert_eq!(window.saved_state(), "New");
    window.ask_to_close();
    assert!(window.closed, "an example as it comes is no work");
}

#[test]
fn opening_asks_first() {
    let mut window = with_unsaved_work();
    let other = Window::with("Parking lot: other");
    let path = other.path("board.ron");
    window.drop_file(&path);
    window.assert_sees("Save “board” first?");
    window.press_button("Cancel");
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b]");
    window.drop_file(&path);
    window.press_button("Discard");
    assert_eq!(window.board(), "Parking lot: other");
    window.assert_sees("Opened board (1 note)");
}

#[test]
fn a_second_request_asks_again_and_no_more() {
    let mut window = with_unsaved_work();
    window.ask_to_close();
    window.ask_to_close();
    assert!(!window.closed);
    window.press_button("Cancel");
    assert!(!window.has_button("Discard"));
}

#[test]
fn work_undone_and_saved_states_are_told_truthfully() {
    check(
        "[Co-create · 1 Content]: a",
        |window| {
            assert_eq!(window.saved_state(), "Saved");
            window.type_text("b");
            assert_eq!(window.saved_state(), "Not saved");
            window.press(Key::Escape);
            window.keys("ctrl+s");
            assert_eq!(window.saved_state(), "Saved");
            window.keys("ctrl+z");
            assert_eq!(window.saved_state(), "Not saved", "the file has a note more");
            window.keys("ctrl+y");
            assert_eq!(window.saved_state(), "Saved");
        },
        "Co-create · 1 Content: a | b",
    );
}
