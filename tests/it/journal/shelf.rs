//! All that is kept can be found and opened, whatever became of its board and its file.

use std::fs;
use std::path::{Path, PathBuf};

use copboard::file::earlier::{Earlier, What};
use copboard::file::history::Kind;
use copboard::file::journal::{End, Journal, RealDisk, leftovers};
use copboard::file::past::{earlier, open_earlier};
use copboard::file::store::{Shelf, keep};
use copboard::file::write;
use tempfile::TempDir;

use super::{LONG, counted, empty, start, texts};

/// A data folder.
struct Data(TempDir);

impl Data {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn recovery(&self) -> PathBuf {
        self.path("recovery")
    }

    /// A journal of `counted(count)` on an empty board, still held.
    fn journal(&self, path: Option<PathBuf>, count: usize) -> Journal {
        let journal = Journal::new(self.recovery(), Box::new(RealDisk), || {});
        journal.begin(start(&empty(), path), End::Clean);
        journal.edit(counted(count));
        assert!(journal.flush(LONG));
        journal
    }

    /// Bytes of a journal of as many changes as notes.
    fn bytes_of_journal(&self, notes: usize) -> Vec<u8> {
        let journal = Journal::new(self.path("another"), Box::new(RealDisk), || {});
        journal.begin(start(&counted(2), Some(PathBuf::from("/of/board.ron"))), End::Clean);
        for count in 3..=notes {
            journal.edit(counted(count));
            assert!(journal.flush(LONG));
        }
        drop(journal);
        let mut files = fs::read_dir(self.path("another")).unwrap();
        let path = files.next().unwrap().unwrap().path();
        let bytes = fs::read(&path).unwrap();
        fs::remove_file(path).unwrap();
        bytes
    }

    /// Lists a journal of these bytes alone.
    fn listed(&self, bytes: &[u8]) -> Earlier {
        fs::create_dir_all(self.recovery()).unwrap();
        fs::write(self.recovery().join("board-1-session.1.journal"), bytes).unwrap();
        let mut all = self.all();
        assert_eq!(all.len(), 1);
        all.pop().unwrap()
    }

    fn all(&self) -> Vec<Earlier> {
        earlier(&self.recovery(), &self.path("history"))
    }
}

/// How many notes a board has that is kept.
fn notes_in(earlier: &Earlier) -> usize {
    open_earlier(earlier).unwrap().board.note_count()
}

#[test]
fn journals_are_listed_whatever_became_of_them_but_not_while_they_are_written() {
    let data = Data::new();
    assert_eq!(data.all(), []);
    let journal = data.journal(None, 5);
    assert_eq!(data.all(), [], "another window has it");
    drop(journal);
    data.journal(Some(data.path("gone.ron")), 2).end(End::Discarded);
    data.journal(None, 3).end(End::Clean);
    let offered = leftovers(&data.recovery());
    assert_eq!(offered.len(), 1);
    let recovering = data.journal(None, 4);
    for leftover in offered {
        recovering.settle(leftover);
    }
    assert!(recovering.flush(LONG));
    drop(recovering);

    let all = data.all();
    let whats: Vec<(What, Option<usize>)> = all.iter().map(|earlier| (earlier.what, earlier.notes)).collect();
    for expected in [(What::Crashed, 4), (What::Recovered, 5), (What::Discarded, 2), (What::Finished, 3)] {
        assert!(whats.contains(&(expected.0, Some(expected.1))), "{expected:?} in {whats:?}");
    }
    assert_eq!(all.len(), 4);
    assert!(all.iter().all(|earlier| Some(notes_in(earlier)) == earlier.notes && earlier.bytes > 0));
    assert!(all.iter().all(|earlier| earlier.time > 1_700_000_000), "{all:?}");
    let gone = all.iter().find(|earlier| earlier.what == What::Discarded).unwrap();
    assert_eq!(gone.from, Some(data.path("gone.ron")));
    assert_eq!(data.all(), all, "looking and opening changes nothing");
    assert_eq!(leftovers(&data.recovery()).len(), 1, "what a crash left is still offered");
}

#[test]
fn a_journal_with_a_damaged_head_gives_every_text_that_is_whole() {
    let data = Data::new();
    let bytes = data.bytes_of_journal(9);
    let second = bytes.windows(8).position(|window| window == b"{\"Edit\":").unwrap();
    // In the head's numbers, at its start, in the board that it holds, and in its last bytes.
    for at in [13, 17, 30, 200, second / 2, second - 20] {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x04;
        let listed = data.listed(&damaged);
        assert_eq!((listed.what, listed.notes), (What::Crashed, Some(9)), "at {at}");
        let reading = open_earlier(&listed).unwrap();
        assert!(reading.salvaged, "at {at}");
        let mut texts = texts(&reading.board);
        texts.sort();
        assert_eq!(texts[2..], ["2", "3", "4", "5", "6", "7", "8"], "at {at}");
        fs::remove_file(listed.at).unwrap();
    }
}

#[test]
fn a_journal_without_its_head_gives_what_was_written_after_it() {
    let data = Data::new();
    let bytes = data.bytes_of_journal(9);
    let mut damaged = bytes.clone();
    let second = bytes.windows(8).position(|window| window == b"{\"Edit\":").unwrap();
    // All of the head is zeros, as of a disk that lost a block.
    damaged[12..second - 16].fill(0);
    let listed = data.listed(&damaged);
    assert_eq!((listed.notes, listed.from.as_ref()), (Some(7), None));
    assert_eq!(notes_in(&listed), 7);
}

#[test]
fn a_journal_of_a_newer_version_is_read_as_far_as_it_can_be() {
    let data = Data::new();
    let mut bytes = data.bytes_of_journal(6);
    bytes[8] = 99;
    let listed = data.listed(&bytes);
    assert_eq!((listed.notes, listed.from.as_deref()), (Some(6), Some(Path::new("/of/board.ron"))));
    assert!(open_earlier(&listed).unwrap().salvaged);
}

#[test]
fn a_journal_of_which_nothing_can_be_read_is_listed_with_its_place() {
    let data = Data::new();
    let listed = data.listed(b"copbjrnl and then nothing that makes sense");
    assert_eq!((listed.notes, listed.what), (None, What::Crashed));
    assert!(listed.at.starts_with(data.recovery()));
    assert!(open_earlier(&listed).is_err());
}

#[test]
fn versions_are_listed_though_their_file_is_gone() {
    let data = Data::new();
    let (history, file) = (data.path("history"), data.path("gone.ron"));
    let shelf = Shelf { history: &history, file: Some(&file) };
    keep(shelf, &counted(1), &write(&counted(1)), 100, Kind::Saved).unwrap();
    keep(shelf, &counted(2), &write(&counted(2)), 300, Kind::Displaced).unwrap();
    keep(Shelf { file: None, ..shelf }, &counted(3), &write(&counted(3)), 200, Kind::Saved).unwrap();
    // As versions lay before each file had a place of its own.
    fs::write(history.join("board/0000000001_50_4.ron"), write(&counted(4))).unwrap();
    // And bytes of a file that was replaced, in which a line is damaged.
    let replaced = history.join(".replaced/0123456789abcdef");
    fs::create_dir_all(&replaced).unwrap();
    fs::write(replaced.join("1-400.bin"), write(&counted(5)).replace("format: 1", "form@t: 1")).unwrap();
    fs::write(replaced.join("2-500.bin"), [0, 1, 2]).unwrap();

    let all = data.all();
    let said: Vec<(What, i64, Option<usize>)> = all.iter().map(|one| (one.what, one.time, one.notes)).collect();
    let expected = [
        (What::Replaced, 500, None),
        (What::Replaced, 400, Some(5)),
        (What::Displaced, 300, Some(2)),
        (What::Version, 200, Some(3)),
        (What::Version, 100, Some(1)),
        (What::Version, 50, Some(4)),
    ];
    assert_eq!(said, expected, "the newest first");
    let from: Vec<Option<&Path>> = all.iter().map(|one| one.from.as_deref()).collect();
    assert_eq!(from, [None, None, Some(file.as_path()), None, Some(file.as_path()), None]);
    for one in &all {
        assert_eq!(open_earlier(one).ok().map(|reading| reading.board.note_count()), one.notes);
    }
}
