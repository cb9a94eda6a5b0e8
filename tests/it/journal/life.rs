//! The life of a journal: who holds it, when it is marked, how long it stays, and who may read it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use copboard::file::journal::{Disk as _, End, Journal, Leftover, OnDisk, RealDisk, Search, leftovers};
use copboard::file::write;
use tempfile::TempDir;

use super::{LONG, counted, empty, start};

pub(super) fn journal_in(folder: &Path) -> Journal {
    Journal::new(folder.to_owned(), Box::new(RealDisk), || {})
}

/// A journal of `counted(count)` on an empty board, still held.
fn with_notes(folder: &Path, path: Option<PathBuf>, count: usize) -> Journal {
    let journal = journal_in(folder);
    journal.begin(start(&empty(), path), End::Clean);
    journal.edit(counted(count));
    assert!(journal.flush(LONG));
    journal
}

/// The endings of the files in a folder, in order.
fn endings(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    // What counts the days has none.
    let ending = |path: PathBuf| Some(path.extension()?.to_str().unwrap().to_owned());
    let mut endings: Vec<String> = entries.filter_map(ending).collect();
    endings.sort();
    endings
}

pub(super) fn file_with(folder: &TempDir, text: &str) -> PathBuf {
    let path = folder.path().join("board.ron");
    fs::write(&path, text).unwrap();
    path
}

pub(super) fn text_of(count: usize) -> String {
    write(&counted(count))
}

pub(super) fn only(folder: &Path) -> Leftover {
    let mut found = leftovers(folder);
    assert_eq!(found.len(), 1);
    found.pop().unwrap()
}

#[test]
fn a_living_session_is_not_offered_and_a_dead_one_is_until_it_is_settled() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let journal = with_notes(&recovery, None, 3);
    assert!(leftovers(&recovery).is_empty());
    drop(journal);
    let offered = only(&recovery);
    assert_eq!((offered.board(), offered.base(), offered.path()), (&counted(3), &empty(), None));
    assert!(offered.edited() > 0 && offered.on_disk().is_none());
    assert!(leftovers(&recovery).is_empty(), "nobody else offers it meanwhile");
    drop(offered);
    let offered = only(&recovery);

    let journal = journal_in(&recovery);
    journal.begin(start(offered.base(), None), End::Clean);
    journal.edit(offered.board().clone());
    journal.settle(offered);
    assert!(journal.flush(LONG));
    assert_eq!(endings(&recovery), ["journal", "recovered"]);
    drop(journal);
    assert_eq!(only(&recovery).board(), &counted(3), "once, from the journal of the one who recovered it");
}

/// A clean and a discarded journal, and the time at which they were marked.
fn marked() -> (TempDir, u64) {
    let folder = tempfile::tempdir().unwrap();
    for (count, end) in [(1, End::Clean), (2, End::Discarded)] {
        let journal = with_notes(folder.path(), None, count);
        journal.end(end);
        assert!(journal.flush(LONG));
    }
    assert_eq!(endings(folder.path()), ["clean", "discarded"]);
    (folder, RealDisk.now())
}

/// The program starts when the clock says so, and finds nothing to offer.
fn start_at(folder: &Path, now: u64) {
    assert!(Search::begin_at(folder, now).finish().is_empty());
}

const HOUR: u64 = 60 * 60 * 1000;
const DAY: u64 = 24 * HOUR;

#[test]
fn clean_and_discarded_journals_stay_for_seven_days() {
    let (folder, now) = marked();
    for day in 0..7 {
        for hour in 0..3 {
            start_at(folder.path(), now + day * DAY + hour);
            assert_eq!(endings(folder.path()), ["clean", "discarded"], "day {day}");
        }
    }
    start_at(folder.path(), now + 7 * DAY + HOUR);
    assert!(endings(folder.path()).is_empty());
}

#[test]
fn a_clock_that_is_ahead_deletes_no_journal() {
    let (folder, now) = marked();
    for days in [8, 400, 9_000] {
        start_at(folder.path(), now + days * DAY);
        assert_eq!(endings(folder.path()), ["clean", "discarded"], "{days} days ahead");
        start_at(folder.path(), now);
    }
    // A battery is empty: each start is in 1970 until the network says what day it is.
    for _ in 0..20 {
        start_at(folder.path(), 0);
        start_at(folder.path(), now + DAY);
    }
    assert_eq!(endings(folder.path()), ["clean", "discarded"]);
}

#[test]
fn a_list_of_days_that_is_damaged_deletes_nothing() {
    let (folder, now) = marked();
    for text in ["", "nonsense", "99999999999999 1 a\n8\n8 7\n", "\u{0}\u{0}"] {
        fs::write(folder.path().join(".days"), text).unwrap();
        start_at(folder.path(), now + 8 * DAY);
        assert_eq!(endings(folder.path()), ["clean", "discarded"], "{text:?}");
    }
}

#[test]
fn what_a_crash_left_stays_for_ever() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_notes(folder.path(), None, 2));
    for entry in fs::read_dir(folder.path()).unwrap() {
        let file = File::options().append(true).open(entry.unwrap().path()).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
    }
    assert_eq!(only(folder.path()).board(), &counted(2));
}

#[test]
fn a_journal_knows_whether_its_file_is_still_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let path = file_with(&folder, &write(&empty()));
    drop(with_notes(&recovery, Some(path.clone()), 2));
    let offered = only(&recovery);
    assert!(offered.file_is_base());
    assert_eq!(offered.path(), Some(path.as_path()));
    drop(offered);

    fs::write(&path, text_of(9)).unwrap();
    let offered = only(&recovery);
    assert!(!offered.file_is_base());
    assert!(matches!(offered.on_disk(), Some(OnDisk::Board { board, .. }) if **board == counted(9)));
    drop(offered);

    // The same board in other bytes is another version: somebody was there.
    fs::write(&path, format!("// mine\n{}", write(&empty()))).unwrap();
    assert!(!only(&recovery).file_is_base());
    fs::remove_file(&path).unwrap();
    assert!(matches!(only(&recovery).on_disk(), Some(OnDisk::Unreadable(_))));
    fs::write(&path, text_of(2)).unwrap();
    assert!(leftovers(&recovery).is_empty(), "the file holds all of it");
    assert_eq!(endings(&recovery), ["clean"]);
}

#[test]
fn only_a_save_that_is_on_the_disk_counts() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let journal = with_notes(&recovery, None, 2);
    let path = file_with(&folder, "something else");
    journal.saved(counted(2), path.clone(), text_of(2));
    assert!(journal.flush(LONG));
    drop(journal);
    let offered = only(&recovery);
    assert_eq!((offered.base(), offered.path()), (&empty(), None));
    drop(offered);

    let journal = with_notes(&folder.path().join("second"), None, 2);
    fs::write(&path, text_of(2)).unwrap();
    journal.saved(counted(2), path.clone(), text_of(2));
    journal.edit(counted(3));
    assert!(journal.flush(LONG));
    drop(journal);
    let offered = only(&folder.path().join("second"));
    assert_eq!((offered.base(), offered.board()), (&counted(2), &counted(3)));
    assert_eq!(offered.path(), Some(path.as_path()));
    assert!(offered.file_is_base());
}

#[test]
fn a_file_that_began_anew_and_was_cut_does_not_hide_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    drop(with_notes(folder.path(), None, 4));
    let old = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
    let bytes = fs::read(&old).unwrap();
    let new = old.with_extension("").with_extension("2.journal");
    for cut in (0..bytes.len()).step_by(7) {
        fs::write(&new, &bytes[..cut]).unwrap();
        assert_eq!(only(folder.path()).board(), &counted(4), "at {cut}");
    }
}

#[test]
fn folders_that_cannot_be_written_are_told_and_nothing_else_happens() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("recovery");
    fs::write(&place, "a file in the way").unwrap();
    let journal = journal_in(&place);
    journal.begin(start(&empty(), None), End::Clean);
    assert_eq!(journal.trouble(), None, "as long as nothing is to be kept");
    journal.edit(counted(1));
    assert!(journal.flush(LONG));
    assert_eq!(journal.trouble().unwrap().name(), "journal-not-a-folder");
    fs::remove_file(&place).unwrap();
    journal.edit(counted(2));
    assert!(journal.flush(LONG));
    assert_eq!(journal.trouble(), None);
    drop(journal);
    assert_eq!(only(&place).board(), &counted(2));
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_a_journal() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let data = folder.path().join("new").join("recovery");
    let _journal = with_notes(&data, None, 1);
    assert_eq!(mode(&data), 0o700);
    let file = fs::read_dir(&data).unwrap().next().unwrap().unwrap().path();
    assert_eq!(mode(&file), 0o600);

    let open = folder.path().join("open");
    fs::create_dir(&open).unwrap();
    fs::set_permissions(&open, fs::Permissions::from_mode(0o755)).unwrap();
    let _journal = with_notes(&open, None, 1);
    assert_eq!(mode(&open), 0o700, "a folder that was there is closed");
}
