//! A journal whose folder is deleted goes on in a new one, and a disk that doesn't answer is said.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use copboard::file::journal::{End, Journal, RealDisk, leftovers, recover};
use copboard::file::write;
use copboard::words::Words;
use tempfile::TempDir;

use super::memory::Memory;
use super::{LONG, counted, empty, now, start};

#[track_caller]
fn wait_until(what: &str, is_true: impl Fn() -> bool) {
    let end = now() + LONG;
    while !is_true() {
        assert!(now() < end, "{what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Counts how often a window would have been woken.
fn counted_wakes() -> (Arc<AtomicUsize>, impl Fn() + Send + Sync + 'static) {
    let woken = Arc::new(AtomicUsize::new(0));
    let wakes = Arc::clone(&woken);
    (woken, move || {
        wakes.fetch_add(1, Ordering::Relaxed);
    })
}

/// A journal of a note, in a folder `data/recovery`.
fn journal() -> (TempDir, PathBuf, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("data/recovery");
    let journal = Journal::new(recovery.clone(), Box::new(RealDisk), || {});
    journal.begin(start(&empty(), None), End::Clean);
    journal.edit(counted(1));
    assert!(journal.flush(LONG));
    (folder, recovery, journal)
}

/// The only journal in a folder.
fn only(folder: &Path) -> Option<PathBuf> {
    let mut entries = fs::read_dir(folder).ok()?.map(|entry| entry.unwrap().path());
    entries.next().filter(|_| entries.next().is_none())
}

/// How many notes there are in the only journal of a folder.
fn notes_in(folder: &Path) -> Option<usize> {
    Some(recover(&fs::read(only(folder)?).ok()?)?.board.note_count())
}

#[test]
fn a_deleted_folder_is_made_again_with_the_whole_board() {
    let (folder, recovery, journal) = journal();
    fs::remove_dir_all(folder.path().join("data")).unwrap();
    journal.edit(counted(3));
    assert!(journal.flush(LONG));
    assert_eq!(notes_in(&recovery), Some(3));
    assert_eq!(journal.trouble(), None);
    journal.edit(counted(4));
    assert!(journal.flush(LONG));
    drop(journal);
    assert_eq!(leftovers(&recovery)[0].board(), &counted(4));
}

#[test]
fn a_deleted_journal_is_written_again_though_nobody_types() {
    let (_folder, recovery, journal) = journal();
    fs::remove_file(only(&recovery).unwrap()).unwrap();
    wait_until("nothing holds the board", || notes_in(&recovery) == Some(1));
    assert_eq!(journal.trouble(), None);
}

#[test]
#[cfg(unix)]
fn a_journal_is_not_mistaken_for_another_file_of_its_name() {
    let (_folder, recovery, journal) = journal();
    let path = only(&recovery).unwrap();
    let copy = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    // As a tool does that brings back a folder as it was.
    fs::write(&path, copy).unwrap();
    journal.edit(counted(2));
    assert!(journal.flush(LONG));
    assert_eq!(notes_in(&recovery), Some(2));
    drop(journal);
}

#[test]
fn a_folder_that_can_t_be_made_again_is_said_until_it_can() {
    let (folder, recovery, journal) = journal();
    let data = folder.path().join("data");
    fs::remove_dir_all(&data).unwrap();
    fs::write(&data, "in the way").unwrap();
    journal.edit(counted(2));
    assert!(journal.flush(LONG));
    let said = journal.trouble().map(|trouble| Words::english().say(&trouble));
    assert!(said.as_ref().is_some_and(|said| said.starts_with("Crash protection is off (")), "{said:?}");
    fs::remove_file(&data).unwrap();
    wait_until("it goes on", || journal.trouble().is_none());
    assert_eq!(notes_in(&recovery), Some(2));
}

#[test]
fn a_disk_that_doesn_t_answer_is_said_until_it_does() {
    let (woken, wake) = counted_wakes();
    let memory = Memory::default();
    let journal = Journal::new(PathBuf::from("data"), Box::new(memory.clone()), wake);
    journal.begin(start(&empty(), None), End::Clean);
    journal.edit(counted(1));
    assert!(journal.flush(LONG));
    assert_eq!((journal.trouble(), woken.load(Ordering::Relaxed)), (None, 0));

    let stuck = memory.stick();
    journal.edit(counted(2));
    wait_until("the window is woken", || woken.load(Ordering::Relaxed) == 1);
    let words = "Crash protection is off (the disk doesn't respond). Check the disk, and save often until then, on \
                 another one if you can: data";
    assert_eq!(journal.trouble().map(|trouble| Words::english().say(&trouble)).as_deref(), Some(words));
    drop(stuck);
    wait_until("the window is woken again", || woken.load(Ordering::Relaxed) == 2);
    assert_eq!(journal.trouble(), None);
    assert!(journal.flush(LONG));
    assert_eq!(recover(&memory.only()).unwrap().board, counted(2));
}

#[test]
fn a_board_on_a_disk_that_doesn_t_answer_stops_no_journal() {
    let memory = Memory::default();
    let stuck = memory.others_stuck.lock().unwrap();
    let journal = Journal::new(PathBuf::from("data"), Box::new(memory.clone()), || {});
    journal.begin(start(&empty(), Some(PathBuf::from("stick/board.ron"))), End::Clean);
    journal.edit(counted(1));
    journal.saved(counted(1), PathBuf::from("stick/board.ron"), write(&counted(1)));
    journal.edit(counted(2));
    assert!(journal.flush(LONG));
    assert_eq!(journal.trouble(), None);
    let found = recover(&memory.only()).unwrap();
    assert_eq!((&found.board, &found.base), (&counted(2), &empty()), "a save that nobody saw is none");
    drop(stuck);
}

#[test]
fn a_slow_disk_that_answers_is_not_said() {
    let (woken, wake) = counted_wakes();
    let memory = Memory { delay: Duration::from_millis(150), ..Memory::default() };
    let journal = Journal::new(PathBuf::from("data"), Box::new(memory), wake);
    journal.begin(start(&empty(), None), End::Clean);
    // Together the calls take longer than one may.
    for count in 1..10 {
        journal.edit(counted(count));
        assert!(journal.flush(LONG));
        assert_eq!(journal.trouble(), None);
    }
    assert_eq!(woken.load(Ordering::Relaxed), 0);
}
