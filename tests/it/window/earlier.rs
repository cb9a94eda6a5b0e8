//! Earlier work that is kept on this computer is found and opened as a copy, whatever became of its file.

use std::time::Duration;

use copboard::file::{read, write};
use egui::Key;

use super::desktop::Window;

const COMMAND: &str = "Recover earlier work";

impl Window {
    /// Frames until something is to be seen, at most five seconds.
    #[track_caller]
    fn wait_to_find(&mut self, words: &str) {
        for _ in 0..250 {
            if self.sees(words) {
                self.settle();
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
            self.frame(vec![]);
        }
        panic!("{words:?} is not to be seen: {:#?}", self.words());
    }

    fn write_note(&mut self, text: &str) {
        self.press(Key::Tab);
        self.type_text(text);
        self.press(Key::Escape);
        self.press(Key::Escape);
    }
}

fn with_note(text: &str) -> String {
    let board = format!(
        "(format: 1, id: \"b\", template: \"collaboration-and-cooperation\", slots: {{\"co-create/1\": [(id: \"a\", text: \"{text}\")]}})"
    );
    write(&read(&board).unwrap().board)
}

#[test]
fn discarded_work_comes_back_as_a_copy() {
    let mut window = Window::new();
    window.write_note("given up");
    window.keys("ctrl+n");
    window.press_button("Discard");
    assert!(!window.board().contains("given up"));

    window.find_command(COMMAND);
    window.wait_to_find("Discarded, just now");
    window.assert_sees("1 note, 1 kB");
    window.press_button("Open as a copy");
    window.wait_to_find("Recovered 1 note as a copy. Save it under a new name");
    assert!(window.board().contains("given up"));
    assert_eq!(window.saved_state(), "Not saved");
    window.ask_to_close();
    window.assert_sees("Discard");
}

#[test]
fn versions_of_a_file_that_is_gone_come_back_and_unsaved_work_is_asked_about_first() {
    let mut window = Window::on_file("board.ron", &with_note("first"));
    window.write_note("second");
    window.keys("ctrl+s");
    window.keys("ctrl+n");
    std::fs::remove_file(window.path("board.ron")).unwrap();
    let mut window = Window::begin(window.into_folder(), None);
    window.write_note("of today");

    window.find_command(COMMAND);
    window.wait_to_find("Saved just now");
    window.assert_sees("2 notes, 1 kB");
    window.assert_sees(&window.path("board.ron").display().to_string());
    window.wait_to_find("Picture of the board, just now");
    // The journal of that work is listed, too; each is as good.
    window.press_nth_button("Open as a copy", 0);
    window.wait_to_find("Discard");
    assert!(window.board().contains("of today"), "it is asked about first");
    window.press(Key::Escape);
    assert!(window.board().contains("of today"));

    window.find_command(COMMAND);
    window.wait_to_find("Saved just now");
    window.press_nth_button("Open as a copy", 0);
    window.wait_to_find("Discard");
    window.press_button("Discard");
    window.wait_to_find("Recovered 2 notes as a copy");
    assert!(window.board().contains("first") && window.board().contains("second"));
    assert!(!window.path("board.ron").exists(), "a copy has no file until it is saved");
}

#[test]
fn what_can_t_be_read_is_listed_with_its_place_and_no_button() {
    let mut window = Window::new();
    let recovery = window.path("data/recovery");
    std::fs::create_dir_all(&recovery).unwrap();
    let journal = recovery.join("b-1-x.1.recovered");
    std::fs::write(&journal, "copbjrnl and nothing more").unwrap();
    window.find_command(COMMAND);
    window.wait_to_find("Can't be read, 1 kB");
    window.assert_sees("Recovered before, just now");
    window.assert_sees(&journal.display().to_string());
    assert!(!window.has_button("Open as a copy"));
}

#[test]
fn more_than_a_page_is_shown_bit_by_bit() {
    let mut window = Window::new();
    let versions = window.path("data/history/b");
    std::fs::create_dir_all(&versions).unwrap();
    for number in 1..=30 {
        std::fs::write(versions.join(format!("{number:010}_{number}_{number}.ron")), with_note("one")).unwrap();
    }
    window.find_command(COMMAND);
    window.wait_to_find("30 notes, 1 kB");
    let shows = |window: &Window, count: usize| {
        let facts = format!("{count} notes, 1 kB");
        window.words().contains(&facts)
    };
    assert!(shows(&window, 7) && !shows(&window, 6), "24 are shown");
    window.press_button("Show more");
    assert!(shows(&window, 6) && shows(&window, 2));
    assert!(!window.has_button("Show more"));
}

#[test]
fn a_computer_that_has_kept_nothing_says_so() {
    let mut window = Window::new();
    window.find_command(COMMAND);
    window.wait_to_find("No earlier work on this computer yet");
}
