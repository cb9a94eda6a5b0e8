//! What a crash left is offered at the next start, and nothing is lost whatever is chosen.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use copboard::file::journal::{Disk, Journal, Leftover, RealDisk, Tape, leftovers};
use egui::Key;
use egui_kittest::kittest::Queryable as _;

use super::desktop::Window;
use super::finding::check;
use crate::journal::now;

const LONG: Duration = Duration::from_secs(20);

const QUESTION: &str = "Recover unsaved changes";

/// A window with a board in a file and a note more that it does not hold.
fn with_unsaved_note() -> Window {
    let mut window = Window::with("[Co-create · 1 Content]: a");
    window.type_text("b");
    window.press(Key::Escape);
    window
}

impl Window {
    /// The window is gone as by a crash, and there is another one on the same computer.
    fn crash(self) -> Self {
        self.crash_and_open(None)
    }

    fn crash_and_open(self, name: Option<&str>) -> Self {
        assert!(self.harness.state().flush_journal(LONG));
        let Self { harness, folder, .. } = self;
        drop(harness);
        let open = name.map(|name| folder.path().join(name));
        Self::begin(folder, open)
    }

    /// Frames until something is to be seen: it comes from another thread.
    #[track_caller]
    fn wait_to_see(&mut self, words: &str) {
        self.wait_until(words, |window| window.sees(words));
    }

    #[track_caller]
    fn wait_until(&mut self, what: &str, is_true: impl Fn(&Self) -> bool) {
        let end = now() + LONG;
        while !is_true(self) {
            assert!(now() < end, "{what}: {:#?}", self.words());
            std::thread::sleep(Duration::from_millis(10));
            self.frame(vec![]);
        }
        self.settle();
    }

    /// Time for something to come that must not come.
    fn nothing_is_offered(&mut self) {
        for _ in 0..20 {
            std::thread::sleep(Duration::from_millis(10));
            self.frame(vec![]);
        }
        assert!(!self.sees(QUESTION));
    }

    fn recovery(&self) -> std::path::PathBuf {
        self.path("data").join("recovery")
    }

    /// The endings of its journals.
    fn journals(&self) -> Vec<String> {
        assert!(self.harness.state().flush_journal(LONG));
        let entries = fs::read_dir(self.recovery()).into_iter().flatten().map(|entry| entry.unwrap().path());
        // What counts the days has none.
        let ending = |path: std::path::PathBuf| Some(path.extension()?.to_str().unwrap().to_owned());
        let mut endings: Vec<String> = entries.filter_map(ending).collect();
        endings.sort();
        endings
    }

    /// What a crash would leave now.
    fn left(self) -> Vec<Leftover> {
        assert!(self.harness.state().flush_journal(LONG));
        let folder = self.recovery();
        drop(self.harness);
        leftovers(&folder)
    }
}

#[test]
fn looking_leaves_no_journal_and_an_edit_does() {
    let mut window = Window::with("[Co-create · 1 Content]: a");
    assert!(window.journals().is_empty());
    window.type_text("b");
    assert_eq!(window.journals(), ["journal"]);
    let found = window.left();
    assert_eq!(found.len(), 1);
    assert!(found[0].file_is_base());
    let texts: Vec<_> = found[0].board().all_notes().map(|(_, note)| note.text.to_string()).collect();
    assert_eq!(texts, ["a", "b"], "the text that is being written, too");
}

#[test]
fn a_crash_is_offered_and_recovered_into_the_same_file() {
    let mut window = with_unsaved_note().crash();
    window.wait_to_see(QUESTION);
    window.assert_sees("board");
    window.assert_sees("2 notes, changed just now");
    window.assert_sees("1 note, saved just now");
    window.assert_sees("Recovered: picture of the board");
    window.assert_sees("In its file now: picture of the board");
    window.press_button("Open recovered board");
    assert_eq!(window.board(), "Co-create · 1 Content: a | b");
    assert_eq!((window.saved_state().as_str(), window.title.as_str()), ("Not saved", "• board – copboard"));
    window.assert_sees("Recovered 2 notes");
    assert_eq!(window.journals(), ["journal", "recovered"], "it is in the new journal before the old is done with");
    assert!(!window.file("board.ron").contains("\"b\""), "saving is the person's");

    window.keys("ctrl+z");
    assert_eq!(window.board(), "Co-create · 1 Content: a", "undo leads to what the file holds");
    window.keys("ctrl+y");
    let mut window = window.crash();
    window.wait_to_see(QUESTION);
    window.press_button("Open recovered board");
    assert_eq!(window.board(), "Co-create · 1 Content: a | b", "a second crash loses nothing either");
    window.keys("ctrl+s");
    assert!(window.file("board.ron").contains("\"b\""));
    let mut window = window.crash();
    window.nothing_is_offered();
}

#[test]
fn a_board_never_saved_comes_back() {
    let mut window = Window::new();
    window.press(Key::Tab);
    window.type_text("precious\nmore");
    let mut window = window.crash();
    window.wait_to_see(QUESTION);
    window.assert_sees("This board was never saved");
    assert!(!window.has_button("Keep both"));
    window.press(Key::Enter);
    assert_eq!(window.board(), "Co-create · 1 Content: precious | more");
    assert_eq!(window.saved_state(), "Not saved");
    window.keys("ctrl+s");
    window.answer_path("kept");
    assert!(window.file("kept.ron").contains("precious"));
    window.ask_to_close();
    assert!(window.closed);
    assert_eq!(window.journals(), ["clean", "recovered"]);
}

#[test]
fn a_file_that_somebody_changed_since_is_never_replaced() {
    let window = with_unsaved_note();
    let path = window.path("board.ron");
    let theirs = Window::with("Parking lot: theirs").file("board.ron");
    fs::write(&path, &theirs).unwrap();
    let mut window = window.crash_and_open(Some("board.ron"));
    window.wait_to_see(QUESTION);
    window.assert_sees("The file has changed since");
    window.press_button("Open recovered board");
    assert_eq!(window.board(), "Co-create · 1 Content: a | b");
    assert_eq!(window.title, "• New board – copboard", "a copy");
    window.keys("ctrl+s");
    window.answer_path("mine.ron");
    assert_eq!(window.file("board.ron"), theirs);
    assert!(window.file("mine.ron").contains("\"b\""));
}

#[test]
fn the_file_can_be_opened_and_the_journal_stays() {
    let mut window = with_unsaved_note().crash();
    window.wait_to_see(QUESTION);
    window.press_button("Open file");
    assert_eq!(window.board(), "Co-create · 1 Content: a");
    assert_eq!(window.saved_state(), "Saved");
    assert_eq!(window.journals(), ["recovered"]);
    window.assert_sees("“Recover earlier work…” in the menu has them");
    let mut window = window.crash();
    window.nothing_is_offered();
    assert_eq!(window.journals(), ["recovered"]);
}

#[test]
fn both_can_be_kept() {
    let mut window = with_unsaved_note().crash();
    window.wait_to_see(QUESTION);
    window.press_button("Keep both");
    assert_eq!(window.board(), "Co-create · 1 Content: a | b");
    assert_eq!(window.title, "• New board – copboard");
    assert!(!window.file("board.ron").contains("\"b\""));
    let found = window.left();
    assert_eq!((found.len(), found[0].path()), (1, None));
}

#[test]
fn who_decides_later_is_asked_again() {
    let decide: [fn(&mut Window); 2] =
        [|window| window.press_button("Decide later"), |window| window.press(Key::Escape)];
    let mut window = with_unsaved_note();
    for later in decide {
        window = window.crash();
        window.wait_to_see(QUESTION);
        later(&mut window);
        assert!(!window.sees(QUESTION));
        assert_eq!(window.board(), "");
        assert_eq!(window.journals(), ["journal"]);
    }
    let mut window = window.crash();
    window.wait_to_see(QUESTION);
}

#[test]
fn two_crashes_are_offered_one_after_the_other_and_none_replaces_the_other() {
    let mut window = with_unsaved_note().crash();
    window.wait_to_see(QUESTION);
    window.press_button("Decide later");
    window.press(Key::Tab);
    window.type_text("second");
    let mut window = window.crash();
    window.wait_to_see(QUESTION);
    window.assert_sees("1 note, changed just now");
    window.assert_sees("2 notes, changed just now");
    let buttons = window.harness.query_all_by_label_contains("Open recovered board");
    let top = buttons.map(|button| button.rect()).min_by(|a, b| a.top().total_cmp(&b.top())).unwrap();
    window.click(top.center());
    assert_eq!(window.board(), "Co-create · 1 Content: second", "the last changed is the first");
    window.wait_to_see(QUESTION);
    window.press_button("Open recovered board");
    window.assert_sees("Save “New board” first?");
    window.press_button("Discard");
    assert_eq!(window.board(), "Co-create · 1 Content: a | b");
    assert_eq!(window.journals(), ["discarded", "journal", "recovered", "recovered"]);
}

#[test]
fn discarding_keeps_the_journal_for_seven_days_and_offers_nothing() {
    let mut window = with_unsaved_note();
    window.ask_to_close();
    window.press_button("Discard");
    assert!(window.closed);
    assert_eq!(window.journals(), ["discarded"]);
    let mut window = window.crash();
    window.nothing_is_offered();
}

#[test]
fn another_board_in_this_ones_place_ends_its_journal() {
    let mut window = with_unsaved_note();
    window.keys("ctrl+n");
    window.press_button("Save");
    assert_eq!(window.journals(), ["clean"]);
    window.press(Key::Tab);
    window.type_text("x");
    assert_eq!(window.journals(), ["clean", "journal"]);
    let mut window = window.crash();
    window.wait_to_see(QUESTION);
    window.press_button("Open recovered board");
    assert_eq!(window.board(), "Co-create · 1 Content: x");
}

#[test]
fn a_text_in_the_list_beside_the_board_counts_too() {
    let mut window = check("Co-create · 1 Content: [a]", |_| {}, "Co-create · 1 Content: [a]");
    window.keys("ctrl+l");
    let row = window.rect("Note 1 of 1").center();
    window.click(row);
    window.press(Key::F2);
    window.type_text(" and more");
    let found = window.left();
    let texts: Vec<_> = found[0].board().all_notes().map(|(_, note)| note.text.to_string()).collect();
    assert_eq!(texts, ["a and more"]);
}

/// A disk that is slow, or says no.
struct Bad {
    says_no: Arc<AtomicBool>,
    delay: Duration,
}

struct BadTape(Box<dyn Tape>, Duration);

impl Tape for BadTape {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        std::thread::sleep(self.1);
        self.0.write(bytes)
    }

    fn sync(&mut self) -> std::io::Result<()> {
        std::thread::sleep(self.1);
        self.0.sync()
    }

    fn is_at(&self, path: &Path) -> bool {
        self.0.is_at(path)
    }
}

impl Disk for Bad {
    fn now(&self) -> u64 {
        RealDisk.now()
    }

    fn create(&self, path: &Path) -> std::io::Result<Box<dyn Tape>> {
        if self.says_no.load(Ordering::Relaxed) {
            return Err(std::io::ErrorKind::ReadOnlyFilesystem.into());
        }
        Ok(Box::new(BadTape(RealDisk.create(path)?, self.delay)))
    }

    fn read(&self, path: &Path) -> std::io::Result<Vec<u8>> {
        RealDisk.read(path)
    }

    fn rename(&self, path: &Path, to: &Path) -> std::io::Result<()> {
        RealDisk.rename(path, to)
    }

    fn remove(&self, path: &Path) -> std::io::Result<()> {
        RealDisk.remove(path)
    }

    fn sync_folder(&self, path: &Path) {
        RealDisk.sync_folder(path);
    }
}

fn window_on(says_no: &Arc<AtomicBool>, delay: Duration) -> Window {
    let mut window = Window::new();
    let disk = Bad { says_no: Arc::clone(says_no), delay };
    let ctx = window.harness.ctx.clone();
    let journal = Journal::new(window.recovery(), Box::new(disk), move || ctx.request_repaint());
    window.harness.state_mut().set_journal(journal);
    window
}

#[test]
fn a_journal_that_can_t_be_written_is_told_until_it_can() {
    let says_no = Arc::new(AtomicBool::new(true));
    let mut window = window_on(&says_no, Duration::ZERO);
    assert!(!window.sees("Crash protection"));
    window.press(Key::Tab);
    window.type_text("a");
    window.wait_to_see("Crash protection is off (");
    window.assert_sees("Allow writing to it, and save often until then");
    window.type_text("b");
    assert_eq!(window.written().as_deref(), Some("ab"), "work goes on");
    says_no.store(false, Ordering::Relaxed);
    window.wait_until("the sentence goes", |window| !window.sees("Crash protection"));
    let found = window.left();
    assert_eq!(found[0].board().all_notes().next().unwrap().1.text.as_ref(), "ab");
}

#[test]
fn a_computer_without_a_home_folder_says_that_nothing_is_safe_from_a_crash() {
    let mut window = Window::without_data();
    window.wait_to_see("Crash protection is off (there is no home folder to keep a backup in). Save often");
    window.press(Key::Tab);
    window.type_text("a");
    assert_eq!(window.written().as_deref(), Some("a"), "work goes on");
    window.assert_sees("Crash protection is off (");
}

#[test]
fn no_frame_waits_for_a_slow_disk() {
    let delay = Duration::from_secs(1);
    let mut window = window_on(&Arc::default(), delay);
    window.press(Key::Tab);
    let mut slowest = Duration::ZERO;
    for c in "one\ntwo\nthree\nfour".chars() {
        let begun = now();
        window.type_text(&c.to_string());
        slowest = slowest.max(begun.elapsed());
    }
    assert!(slowest < delay, "{slowest:?}");
    let found = window.left();
    assert_eq!(found[0].board().note_count(), 4);
}
