//! The clipboard: notes between boards, lines and spreadsheets from anywhere, plain text to anywhere.

use egui::Key;

use super::desktop::Window;
use super::finding::check;
use super::{CONTENT, METHODS, WHO_COP};

/// Names of the notes, in reading order.
fn names(window: &Window) -> Vec<String> {
    let app = window.harness.state();
    app.scene().slots.iter().flat_map(|slot| &slot.notes).map(|note| note.id.to_string()).collect()
}

#[test]
fn notes_are_copied_as_text_that_another_board_understands() {
    let mut window = Window::with("Co-create · 1 Content: [a+2] | b\nCo-create · 2 Expertise: [two⏎lines]");
    window.keys("ctrl+c");
    window.assert_sees("Copied 2 notes");
    assert_eq!(
        window.clipboard,
        "copboard_notes([\n    (id: \"n0-0\", text: \"a\", votes: 2),\n    (id: \"n1-0\", text: \"two\\nlines\"),\n])"
    );
    let copied = window.clipboard.clone();

    let mut other = Window::new();
    other.click(other.corner(METHODS));
    other.paste(&copied);
    assert_eq!(other.board(), "Co-create · 3 Methods: [a+2] | [two⏎lines]");
    other.assert_sees("Pasted 2 notes");

    window.click(window.corner(CONTENT));
    window.keys("ctrl+v");
    assert_eq!(
        window.board(),
        "Co-create · 1 Content: a+2 | b | [a+2] | [two⏎lines]\nCo-create · 2 Expertise: two⏎lines"
    );
    let mut names = names(&window);
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 5, "copies have names of their own: {names:?}");
    window.keys("ctrl+z");
    assert_eq!(window.board(), "Co-create · 1 Content: a+2 | b\nCo-create · 2 Expertise: two⏎lines", "one step");
}

#[test]
fn what_is_cut_can_be_pasted_elsewhere() {
    check(
        "Co-create · 1 Content: [a+2] | b",
        |window| {
            window.keys("ctrl+x");
            assert_eq!(window.board(), "Co-create · 1 Content: b");
            window.assert_sees("Cut 1 note");
            window.click(window.corner(WHO_COP));
            window.keys("ctrl+v");
        },
        "Co-create · 1 Content: b\nCollaboration · WHO · CoP: [a+2]",
    );
}

#[test]
fn pasting_behind_a_selected_note_keeps_the_order() {
    check(
        "Co-create · 1 Content: [a] | z",
        |window| window.paste("b\nc\n"),
        "Co-create · 1 Content: a | [b] | [c] | z",
    );
}

#[test]
fn pasted_lines_become_one_note_each() {
    let mut window = check(
        "[Co-create · 1 Content]: a",
        |window| window.paste("  first \r\n\r\nsecond\n\tthird\n"),
        "Co-create · 1 Content: a | [first] | [second] | [third]",
    );
    window.assert_sees("Pasted 3 notes");
    window.keys("ctrl+z");
    assert_eq!(window.board(), "Co-create · 1 Content: a", "with one undo");
}

#[test]
fn pasting_goes_to_the_place_under_the_pointer() {
    let mut window = Window::new();
    window.point(window.middle(WHO_COP));
    window.paste("Ana");
    assert_eq!(window.board(), "Collaboration · WHO · CoP: [Ana]");
    let mut nowhere = Window::new();
    nowhere.paste("Ana");
    nowhere.assert_sees("Point at a place on the board, or press Tab to select one, and paste");
    assert_eq!(nowhere.board(), "");
}

#[test]
fn a_block_of_a_spreadsheet_lands_cell_by_cell() {
    let mut window = check(
        "[Collaboration · WHO · Pre-CoP]",
        |window| window.paste("Ana\tBen\tCleo\nmail\t\t\"call,\nthen meet\"\n"),
        "Collaboration · WHO · Pre-CoP: [Ana]\n\
         Collaboration · WHO · CoP: [Ben]\n\
         Collaboration · WHO · Post-CoP: [Cleo]\n\
         Collaboration · HOW · Pre-CoP: [mail]\n\
         Collaboration · HOW · Post-CoP: [call,⏎then meet]",
    );
    window.keys("ctrl+z");
    assert_eq!(window.board(), "", "with one undo");
}

#[test]
fn cells_beyond_the_grid_go_to_the_parking_lot() {
    let window = check(
        "[Cooperation · HOW · Post-CoP]",
        |window| window.paste("a\tb\tc\nd\te\tf"),
        "Cooperation · HOW · Post-CoP: [a]\n\
         Cooperation · HOW · Reporting: [b]\n\
         Parking lot: [c] | [d] | [e] | [f]",
    );
    window.assert_sees("4 cells didn't fit on the grid and went to “Parking lot”");
}

#[test]
fn a_block_pasted_beside_the_grid_is_asked_about() {
    let mut window = check(
        "[Coordination · Members' work]",
        |window| {
            window.paste("Ana\tmail\nBen\tcall");
            window.assert_sees("Paste as");
            window.assert_sees("2 notes, one per row");
            window.press(Key::Enter);
        },
        "Coordination · Members' work: [Ana⏎mail] | [Ben⏎call]",
    );
    window.keys("ctrl+z");
    assert_eq!(window.board(), "", "with one undo");
    let mut window = Window::with("[Coordination · Members' work]");
    window.paste("Ana\tmail\nBen\tcall");
    window.press(Key::Escape);
    assert_eq!(window.board(), "[Coordination · Members' work]", "Escape changes nothing");
    window.paste("Ana\tmail\nBen\tcall");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    assert_eq!(window.board(), "Coordination · Members' work: [Ana] | [mail] | [Ben] | [call]");
}

#[test]
fn what_is_typed_right_behind_a_paste_comes_after_it() {
    let mut window = Window::with("[Co-create · 1 Content]");
    window.paste_and_type("- one\n- two", "three");
    window.press(Key::Escape);
    assert_eq!(window.board(), "Co-create · 1 Content: one | two | [three]");
}

#[test]
fn the_words_alone_can_be_copied() {
    let mut window = Window::with("Co-create · 1 Content: [a+2] | b\nCo-create · 2 Expertise: [two⏎lines]");
    window.keys("ctrl+shift+c");
    assert_eq!(window.clipboard, "a\ntwo\nlines");
    window.assert_sees("Copied the text of 2 notes");
}

#[test]
fn a_line_pasted_into_a_text_is_inserted() {
    let mut window = Window::with("[Co-create · 1 Content]");
    window.type_text("ab");
    window.press(Key::ArrowLeft);
    window.paste("1\n2");
    assert_eq!(window.written().as_deref(), Some("a1\n2b"), "lines too, where a text has begun");
    window.press(Key::Escape);
    assert_eq!(window.board(), "Co-create · 1 Content: [a1⏎2b]");
}

#[test]
fn lines_pasted_into_an_empty_new_note_become_notes() {
    check(
        "[Co-create · 1 Content]",
        |window| {
            window.type_text("a\n");
            window.paste("b\nc");
            assert_eq!(window.written(), None);
        },
        "Co-create · 1 Content: a | [b] | [c]",
    );
}

#[test]
fn a_text_being_written_has_a_clipboard_too() {
    let mut window = Window::with("[Co-create · 1 Content]");
    window.type_text("one two");
    window.keys("ctrl+shift+left");
    window.keys("ctrl+c");
    assert_eq!(window.clipboard, "two");
    window.keys("ctrl+x");
    assert_eq!(window.written().as_deref(), Some("one "));
    window.press(Key::Home);
    window.keys("ctrl+v");
    assert_eq!(window.written().as_deref(), Some("twoone "));
}

#[test]
fn pasting_from_the_menu_asks_the_desktop() {
    check(
        "[Co-create · 1 Content]",
        |window| {
            "from the desktop".clone_into(&mut window.clipboard);
            window.find_command("paste");
        },
        "Co-create · 1 Content: [from the desktop]",
    );
}

#[test]
fn broken_notes_on_the_clipboard_are_plain_lines() {
    check(
        "[Co-create · 1 Content]",
        |window| window.paste("copboard_notes([(id: \"a\""),
        "Co-create · 1 Content: [copboard_notes([(id: \"a\"]",
    );
    let mut window = Window::with("[Co-create · 1 Content]: a");
    for nothing in ["copboard_notes([])", " \n\t\n"] {
        window.paste(nothing);
        assert_eq!(window.board(), "[Co-create · 1 Content]: a");
        window.assert_sees("The clipboard is empty or holds no text");
    }
}

#[test]
fn an_empty_clipboard_is_said_to_be_empty() {
    let mut window = Window::new();
    window.press_button("Paste a list");
    window.assert_sees("The clipboard is empty or holds no text. Copy a list in another program, then paste it here");
    window.press(Key::Escape);
    "a\nb".clone_into(&mut window.clipboard);
    window.press_button("Paste a list");
    window.assert_sees("Pasted 2 notes");
    let mut window = Window::with("[Co-create · 1 Content]: a");
    window.frame(vec![egui::Event::PasteImage(std::sync::Arc::default())]);
    window.settle();
    window.assert_sees("The clipboard is empty or holds no text");
    assert_eq!(window.board(), "[Co-create · 1 Content]: a");
}

#[test]
fn the_board_is_copied_as_a_picture() {
    let mut window = Window::with("Co-create · 1 Content: a");
    window.keys("ctrl+shift+e");
    assert_eq!(window.copied_picture, Some([2480, 1754]));
    window.assert_sees("Copied a picture of 2480 × 1754 pixels");
}

#[test]
fn a_link_is_shown_whole_before_it_is_opened() {
    let mut window = Window::with("Co-create · 1 Content: [see https://\u{430}pple.com/x.] | b");
    window.find_command("open link");
    window.assert_sees("Open this link?");
    window.assert_sees("xn--pple-43d.com");
    window.assert_sees("https://xn--pple-43d.com/x");
    window.press(Key::Escape);
    assert!(!window.sees("Open this link?"));
    window.find_command("open link");
    window.press(Key::Enter);
    window.assert_sees("No application could open this link: https://xn--pple-43d.com/x");
}
