//! Files dropped on the window, written by all kinds of programs.

use egui::Key;

use super::desktop::Window;

fn put(window: &Window, name: &str, bytes: &[u8]) {
    std::fs::write(window.path(name), bytes).unwrap();
}

#[test]
fn where_a_text_lands_is_said_before_it_is_dropped() {
    let mut window = Window::with("[Co-create · 1 Content]: a");
    put(&window, "list.txt", b"\xef\xbb\xbf- one\r\n- two\r\n");
    window.hold_files(&["list.txt"]);
    window.assert_sees("Drop to add the notes to “Co-create · 1 Content”");
    window.hold_files(&["board.ron"]);
    window.assert_sees("Drop to open this board");
    window.drop_files(&["list.txt"]);
    assert!(!window.words().iter().any(|words| words.starts_with("Drop to")));
    assert_eq!(window.board(), "Co-create · 1 Content: a | [one] | [two]");
    window.assert_sees("Added 2 notes from list.txt");
}

#[test]
fn old_encodings_are_read_and_what_is_no_text_says_so() {
    let mut window = Window::with("[Co-create · 1 Content]");
    put(&window, "old.txt", b"R\xe9union");
    let wide: Vec<u8> = "\u{feff}Année;Où\n2026;ici".encode_utf16().flat_map(u16::to_le_bytes).collect();
    put(&window, "wide.csv", &wide);
    put(&window, "picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\0");
    put(&window, "large.txt", &vec![b'a'; (8 << 20) + 1]);
    put(&window, "empty.txt", b" \n");
    window.drop_files(&["old.txt"]);
    assert_eq!(window.board(), "Co-create · 1 Content: [Réunion]");
    window.drop_files(&["wide.csv"]);
    window.assert_sees("Add “wide.csv” as");
    window.assert_sees("2 notes, one per row");
    window.press(Key::Enter);
    assert_eq!(window.board(), "Co-create · 1 Content: Réunion | [Année⏎Où] | [2026⏎ici]");
    let said = |window: &Window, words: &str| window.words().iter().any(|seen| seen.contains(words));
    for (file, words) in [
        ("picture.txt", "This isn't a text"),
        ("large.txt", "The text is larger than 8 MB"),
        ("empty.txt", "There is no text in empty.txt"),
        ("gone.txt", "gone.txt"),
    ] {
        window.drop_files(&[file]);
        assert!(said(&window, words), "{file}: {:?}", window.words());
    }
}

#[test]
fn a_board_that_is_called_a_text_is_opened() {
    let mut window = Window::with("Co-create · 1 Content: a");
    window.keys("ctrl+s");
    std::fs::copy(window.path("board.ron"), window.path("copy.txt")).unwrap();
    window.drop_files(&["copy.txt"]);
    assert_eq!(window.board(), "Co-create · 1 Content: a");
    assert!(window.title.contains("copy"), "{}", window.title);
}

#[test]
fn several_boards_are_asked_about() {
    let mut window = Window::with("Co-create · 1 Content: a");
    let one = "(format: 1, id: \"x\", template: \"collaboration-and-cooperation\", slots: {\"co-create/1\": [(id: \"q\", text: \"b\")]})";
    put(&window, "x.ron", one.as_bytes());
    put(&window, "y.ron", one.replace("\"q\"", "\"r\"").replace("\"b\"", "\"c\"").as_bytes());
    window.drop_files(&["x.ron", "y.ron"]);
    window.assert_sees("2 files");
    window.assert_sees("Open y.ron");
    window.press(Key::Enter);
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b] | [c]");
    window.assert_sees("Added 2 notes from 2 boards");
}
