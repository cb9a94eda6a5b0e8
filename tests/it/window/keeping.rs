//! The board on the disk: other writers, disks that fail, earlier versions, damaged files.

use std::time::Duration;

use copboard::board::Board;
use copboard::file::store::Shelf;
use copboard::file::{read, write};
use egui::Key;

use super::desktop::Window;

/// A board's file as somebody else would write it.
fn with_note(text: &str) -> String {
    let mine = format!(
        "(format: 1, id: \"b\", template: \"collaboration-and-cooperation\", slots: {{\"co-create/1\": [(id: \"a\", text: \"{text}\")]}})"
    );
    write(&read(&mine).unwrap().board)
}

/// What is said of a board whose file is not there any more.
const GONE: &str = "This board's file was moved or deleted";

fn opened() -> Window {
    Window::on_file("board.ron", &with_note("first"))
}

/// Adds a note to the board.
fn add(window: &mut Window, text: &str) {
    window.press(Key::Tab);
    window.type_text(text);
    window.press(Key::Escape);
    window.press(Key::Escape);
}

/// Waits until the window says something, at most five seconds.
fn wait_for(window: &mut Window, words: &str) {
    for _ in 0..250 {
        if window.sees(words) {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
        window.frame(vec![]);
    }
    panic!("{words:?} is not to be seen: {:#?}", window.words());
}

fn wait_until_gone(window: &mut Window, words: &str) {
    for _ in 0..250 {
        if !window.sees(words) {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
        window.frame(vec![]);
    }
    panic!("{words:?} is still to be seen");
}

fn has_note(text: &str, board: &Board) -> bool {
    board.all_notes().any(|(_, note)| &*note.text == text)
}

#[test]
fn a_change_by_somebody_else_is_noticed_and_can_be_taken() {
    let mut window = opened();
    std::fs::write(window.path("board.ron"), with_note("theirs")).unwrap();
    wait_for(&mut window, "This file was changed elsewhere");
    assert_eq!(window.saved_state(), "Changed elsewhere");
    window.press_button("Take theirs");
    window.assert_sees("Opened board (1 note)");
    assert!(has_note("theirs", window.harness.state().board()));
    assert_eq!(window.saved_state(), "Saved");
    wait_until_gone(&mut window, "This file was changed elsewhere");
    assert_eq!(window.file("board.ron"), with_note("theirs"));
}

#[test]
fn a_save_never_silently_replaces_what_somebody_else_wrote() {
    let mut window = opened();
    add(&mut window, "mine");
    std::fs::write(window.path("board.ron"), with_note("theirs")).unwrap();
    window.keys("ctrl+s");
    assert_eq!(window.file("board.ron"), with_note("theirs"), "nothing was written");
    assert_eq!(window.saved_state(), "Not saved");
    window.assert_sees("Not saved, because the file was changed elsewhere");
    wait_for(&mut window, "This file was changed elsewhere, and you have unsaved changes");

    window.press_button("Keep mine");
    assert_eq!(window.saved_state(), "Saved");
    assert!(has_note("mine", &read(&window.file("board.ron")).unwrap().board));
    wait_until_gone(&mut window, "was changed elsewhere");
    // Theirs can still be had: it is in the version history.
    let (history, file) = (window.path("data/history"), window.path("board.ron"));
    let shelf = Shelf { history: &history, file: Some(&file) };
    let kept = copboard::file::store::kept(shelf, "b");
    let versions = kept.iter().map(|kept| copboard::file::store::read_kept(shelf, "b", kept).unwrap().board);
    assert!(versions.into_iter().any(|board| has_note("theirs", &board)));
}

#[test]
fn both_versions_can_be_kept_beside_each_other() {
    let mut window = opened();
    add(&mut window, "mine");
    std::fs::write(window.path("board.ron"), with_note("theirs")).unwrap();
    window.keys("ctrl+s");
    wait_for(&mut window, "Keep both");
    window.press_button("Keep both");
    assert!(has_note("mine", &read(&window.file("board.ron")).unwrap().board));
    let names = std::fs::read_dir(window.path("")).unwrap().map(|entry| entry.unwrap().file_name());
    let copy = names.map(|name| name.into_string().unwrap()).find(|name| name.contains("conflict")).unwrap();
    assert_eq!(window.file(&copy), with_note("theirs"));
    window.assert_sees(&copy);
}

#[test]
#[cfg(unix)]
fn a_file_with_other_names_is_told_before_a_save_parts_it_from_them() {
    let mut window = opened();
    std::fs::hard_link(window.path("board.ron"), window.path("other.ron")).unwrap();
    wait_for(&mut window, "This file has other names (hard links). Saving separates it from them");
    add(&mut window, "mine");
    window.keys("ctrl+s");
    window.assert_sees("Saved board. Its other names (hard links) still have the version before");
    assert_eq!(window.file("other.ron"), with_note("first"));
    window.keys("ctrl+s");
}

#[test]
fn a_file_that_goes_is_told_and_can_be_written_again() {
    let mut window = opened();
    std::fs::remove_file(window.path("board.ron")).unwrap();
    wait_for(&mut window, GONE);
    assert_eq!(window.saved_state(), "Not saved");
    window.press_button("Save again");
    assert_eq!(window.file("board.ron"), with_note("first"));
    wait_until_gone(&mut window, GONE);
}

#[test]
fn what_could_not_be_saved_is_said_until_it_is_mended() {
    let mut window = opened();
    std::fs::create_dir(window.path("stick")).unwrap();
    window.keys("ctrl+shift+s");
    window.answer_path("stick/board.ron");
    assert_eq!(window.saved_state(), "Saved");
    add(&mut window, "precious");
    std::fs::rename(window.path("stick"), window.path("pulled out")).unwrap();
    window.keys("ctrl+s");
    window.assert_sees("Couldn't save the board");
    window.assert_sees("doesn't exist. Choose another folder");
    window.press_button("Not now");
    wait_for(&mut window, GONE);
    assert_eq!(window.saved_state(), "Not saved");
    add(&mut window, "more");
    window.assert_sees(GONE);

    std::fs::rename(window.path("pulled out"), window.path("stick")).unwrap();
    window.press_button("Save again");
    assert_eq!(window.saved_state(), "Saved");
    assert!(!window.sees(GONE));
    let board = read(&window.file("stick/board.ron")).unwrap().board;
    assert!(has_note("precious", &board) && has_note("more", &board));
}

#[test]
fn a_save_elsewhere_that_fails_says_why_and_leaves_the_saved_board_saved() {
    let mut window = opened();
    window.keys("ctrl+shift+s");
    window.answer_path("no such folder/board.ron");
    window.assert_sees("Couldn't save the board");
    window.assert_sees("no such folder doesn't exist. Choose another folder");
    window.press_button("Not now");
    for _ in 0..20 {
        std::thread::sleep(Duration::from_millis(10));
        window.frame(vec![]);
    }
    assert_eq!(window.saved_state(), "Saved");
    assert!(!window.has_button("Try again") && !window.has_button("Save again"), "nothing is wrong with its file");
    assert!(!window.sees("changed elsewhere") && window.has_button("Undo") && window.has_button("Present"));
    add(&mut window, "more");
    window.keys("ctrl+s");
    assert!(window.file("board.ron").contains("more"));
}

#[test]
fn no_frame_waits_for_a_slow_disk() {
    let mut window = Window::with_slow_disk();
    add(&mut window, "typed");
    window.keys("ctrl+s");
    window.answer_path("board.ron");
    wait_for(&mut window, "Saved board");
    assert_eq!(window.saved_state(), "Saved");
    assert!(has_note("typed", &read(&window.file("board.ron")).unwrap().board));
    // What is typed while a save is under way is not taken for saved.
    add(&mut window, "and more");
    window.keys("ctrl+s");
    add(&mut window, "at last");
    window.keys("ctrl+s");
    wait_for(&mut window, "Saved board");
    for _ in 0..100 {
        std::thread::sleep(Duration::from_millis(10));
        window.frame(vec![]);
    }
    assert_eq!(window.saved_state(), "Saved");
    assert!(has_note("at last", &read(&window.file("board.ron")).unwrap().board));
    // Nor does one when a board is opened.
    window.keys("ctrl+n");
    assert!(!has_note("at last", window.harness.state().board()));
    window.drop_file(&window.path("board.ron"));
    wait_for(&mut window, "Opened board");
    assert!(has_note("at last", window.harness.state().board()));
}

#[test]
fn an_earlier_version_can_be_gone_back_to() {
    let mut window = opened();
    for text in ["second", "third"] {
        add(&mut window, text);
        window.keys("ctrl+s");
    }
    add(&mut window, "not saved yet");
    window.find_command("Version history");
    window.assert_sees("Version history");
    let notes: Vec<&str> = ["3 notes", "2 notes", "1 note"].into_iter().filter(|words| window.sees(words)).collect();
    assert_eq!(notes.len(), 3, "one for each save, and the one that was opened");
    window.press_nth_button("Restore this version", 2);
    wait_for(&mut window, "This is an earlier version");
    assert!(has_note("first", window.harness.state().board()));
    assert!(!has_note("second", window.harness.state().board()));
    assert_eq!(window.saved_state(), "Not saved", "the file still has the third");
    assert!(has_note("third", &read(&window.file("board.ron")).unwrap().board));

    // The board as it was before going back is kept, the note that no file held included.
    window.find_command("Version history");
    window.press_nth_button("Restore this version", 0);
    wait_until_gone(&mut window, "Restore this version");
    for _ in 0..250 {
        if has_note("not saved yet", window.harness.state().board()) {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
        window.frame(vec![]);
    }
    panic!("{}", window.board());
}

#[test]
fn a_damaged_file_gives_what_can_be_read_and_stays_as_it_is() {
    let whole = with_note("intact");
    let damaged = format!("{}\n\u{0}\u{0}garbage (", whole.trim_end().trim_end_matches(')'));
    let mut window = Window::on_file("board.ron", &damaged);
    window.assert_sees("1 note was recovered");
    window.assert_sees("The damaged file stays as it is");
    window.press_button("OK");
    assert!(has_note("intact", window.harness.state().board()));
    assert_eq!(window.saved_state(), "Not saved");
    window.keys("ctrl+s");
    let proposed = window.value("File name and folder");
    assert!(proposed.ends_with("board.salvaged.ron"), "{proposed}");
    assert_eq!(window.file("board.ron"), damaged);
}

#[test]
#[cfg(unix)]
fn a_board_that_is_open_elsewhere_says_so() {
    const ELSEWHERE: &str = "is also open in another window";
    let first = opened();
    assert!(!first.sees(ELSEWHERE));
    let mut second = first.neighbour();
    second.drop_file(&first.path("board.ron"));
    wait_for(&mut second, ELSEWHERE);
    // The same file by another name.
    std::os::unix::fs::symlink(first.path("board.ron"), first.path("link.ron")).unwrap();
    second.drop_file(&first.path("link.ron"));
    wait_for(&mut second, ELSEWHERE);
    second.keys("ctrl+n");
    assert!(!second.sees(ELSEWHERE));
    let path = first.path("board.ron");
    let folder = first.into_folder();
    second.drop_file(&path);
    assert!(!second.sees(ELSEWHERE), "the other one is closed");
    drop(folder);
}

/// A disk of its own in the person's folder, gone when it is dropped; none where this user may mount none.
#[cfg(target_os = "linux")]
struct Mounted(std::path::PathBuf);

#[cfg(target_os = "linux")]
impl Mounted {
    fn small(path: std::path::PathBuf) -> Option<Self> {
        std::fs::create_dir(&path).unwrap();
        let disk = Self(path);
        disk.mount(&["-t", "tmpfs", "-o", "size=1m", "tmpfs"]).then_some(disk)
    }

    fn mount(&self, arguments: &[&str]) -> bool {
        let ran = std::process::Command::new("mount").args(arguments).arg(&self.0).output();
        ran.is_ok_and(|ran| ran.status.success())
    }
}

#[cfg(target_os = "linux")]
impl Drop for Mounted {
    fn drop(&mut self) {
        std::process::Command::new("umount").arg("-l").arg(&self.0).output().ok();
    }
}

/// A save that fails where `spoil` says, is told until `mend` mended it, and works then.
#[cfg(target_os = "linux")]
fn check_spoilt(spoil: impl Fn(&Mounted), sentence: &str, mend: impl Fn(&Mounted)) {
    let mut window = opened();
    let Some(disk) = Mounted::small(window.path("stick")) else {
        let words =
            b"\nNOT CHECKED: what the window says of a full or read-only disk, as this user may not mount one\n";
        return std::io::Write::write_all(&mut std::io::stderr(), words).unwrap();
    };
    window.keys("ctrl+shift+s");
    window.answer_path("stick/board.ron");
    assert_eq!(window.saved_state(), "Saved");
    let before = window.file("stick/board.ron");
    spoil(&disk);
    add(&mut window, "precious precious");
    window.keys("ctrl+s");
    window.press_button("Not now");
    window.assert_sees(sentence);
    assert_eq!(window.saved_state(), "Not saved");
    assert_eq!(window.file("stick/board.ron"), before, "the old file is as it was");
    mend(&disk);
    window.keys("ctrl+s");
    assert_eq!(window.saved_state(), "Saved");
    assert!(!window.sees(sentence));
    assert!(window.file("stick/board.ron").contains("precious precious"));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_until_there_is_room() {
    let fill = |disk: &Mounted| {
        std::fs::write(disk.0.join("filler"), vec![0; 2 << 20]).unwrap_err();
    };
    let make_room = |disk: &Mounted| std::fs::remove_file(disk.0.join("filler")).unwrap();
    check_spoilt(fill, "(the disk is full). Free some space", make_room);
}

#[test]
#[cfg(target_os = "linux")]
fn a_read_only_disk_is_told_until_it_can_be_written() {
    let close = |disk: &Mounted| assert!(disk.mount(&["-o", "remount,ro"]));
    let open = |disk: &Mounted| assert!(disk.mount(&["-o", "remount,rw"]));
    check_spoilt(close, "is read-only", open);
}

#[test]
fn damaged_bytes_that_mine_replaces_are_kept_as_they_are() {
    const DAMAGED: &str = "(format: 1, <<<<<<< ours\nno board\n";
    let mut window = opened();
    std::fs::write(window.path("board.ron"), DAMAGED).unwrap();
    wait_for(&mut window, "This file was changed elsewhere");
    window.press_button("Keep mine");
    assert_eq!(window.saved_state(), "Saved");
    assert!(has_note("first", &read(&window.file("board.ron")).unwrap().board));
    let mut kept = files_below(&window.path("data/history/.replaced"));
    kept.retain(|path| path.extension().is_some_and(|found| found == "bin"));
    assert_eq!(kept.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect::<Vec<_>>(), [DAMAGED]);
}

#[test]
fn damaged_bytes_stay_beside_the_file_where_nothing_can_be_kept() {
    let mut window = opened();
    // A file in the place of the history's folder.
    let history = window.path("data/history");
    std::fs::remove_dir_all(&history).ok();
    std::fs::write(&history, "in the way").unwrap();
    std::fs::write(window.path("board.ron"), "<<<<<<< no board").unwrap();
    wait_for(&mut window, "This file was changed elsewhere");
    window.press_button("Keep mine");
    assert!(has_note("first", &read(&window.file("board.ron")).unwrap().board));
    assert_eq!(window.file("board (conflict 1).ron"), "<<<<<<< no board");
}

/// All files below a folder.
fn files_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

#[test]
fn what_stands_in_for_the_file_is_noticed_and_never_written_to() {
    let mut window = opened();
    std::fs::remove_file(window.path("board.ron")).unwrap();
    std::fs::create_dir(window.path("board.ron")).unwrap();
    wait_for(&mut window, "There is something else in place of this board's file");
    assert_eq!(window.saved_state(), "Not saved");
    window.ask_to_close();
    assert!(!window.closed);
    window.assert_sees("Save the board somewhere else");
    window.press_button("Cancel");
    window.keys("ctrl+s");
    window.assert_sees("is a folder");
    window.press_button("Not now");
    assert_eq!(window.saved_state(), "Not saved");
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_loop_in_place_of_the_file_is_noticed() {
    for make in ["mkfifo board.ron", "ln -s board.ron board.ron", "ln -s /dev/null board.ron"] {
        let mut window = opened();
        std::fs::remove_file(window.path("board.ron")).unwrap();
        let made = std::process::Command::new("sh").args(["-c", make]).current_dir(window.path("")).status();
        assert!(made.unwrap().success());
        wait_for(&mut window, "Your board is still open");
        assert_eq!(window.saved_state(), "Not saved", "{make}");
        window.keys("ctrl+s");
        assert_eq!(window.saved_state(), "Not saved", "{make}");
        let left = std::fs::symlink_metadata(window.path("board.ron")).unwrap();
        assert!(!left.is_file(), "{make}: nothing was written in its place");
    }
}

#[test]
fn a_damaged_board_of_a_form_that_nobody_has_can_be_copied_and_not_changed() {
    let whole = with_note("intact").replace("collaboration-and-cooperation", "form-of-somebody-else");
    let damaged = format!("{}\n\u{0}\u{0}garbage (", whole.trim_end().trim_end_matches(')'));
    let mut window = Window::on_file("board.ron", &damaged);
    window.press_button("OK");
    assert!(has_note("intact", window.harness.state().board()));
    let before = window.board();
    add(&mut window, "new");
    assert_eq!(window.board(), before);
    assert_eq!(window.file("board.ron"), damaged);
}
