//! A board whose file is gone or another is kept whole, changed or not.

use std::fs;

use copboard::file::journal::{End, leftovers};

use super::life::{file_with, journal_in, only, text_of};
use super::{LONG, counted, start};

#[test]
fn an_unchanged_board_is_offered_once_no_file_holds_it() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let path = file_with(&folder, &text_of(3));
    let journal = journal_in(&recovery);
    journal.begin(start(&counted(3), Some(path.clone())), End::Clean);
    assert!(journal.flush(LONG));
    assert!(!recovery.exists(), "nothing is written of a board that its file holds");
    fs::remove_file(&path).unwrap();
    journal.alone(counted(3));
    assert!(journal.flush(LONG));
    drop(journal);
    assert_eq!(only(&recovery).board(), &counted(3));

    // Another board in its place is no reason to forget it.
    fs::write(&path, text_of(1)).unwrap();
    assert_eq!(only(&recovery).board(), &counted(3));

    // Its own is.
    fs::write(&path, text_of(3)).unwrap();
    assert!(leftovers(&recovery).is_empty());
}

#[test]
fn a_save_ends_it() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let path = file_with(&folder, &text_of(3));
    let journal = journal_in(&recovery);
    journal.begin(start(&counted(3), Some(path.clone())), End::Clean);
    journal.alone(counted(3));
    journal.edit(counted(4));
    fs::write(&path, text_of(4)).unwrap();
    journal.saved(counted(4), path.clone(), text_of(4));
    assert!(journal.flush(LONG));
    drop(journal);
    // What a colleague saved since builds on what was saved here.
    fs::write(&path, text_of(5)).unwrap();
    assert!(leftovers(&recovery).is_empty());
}

#[test]
fn what_a_closing_window_leaves_to_the_journal_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = folder.path().join("recovery");
    let path = file_with(&folder, &text_of(2));
    for changed in [2, 3] {
        let journal = journal_in(&recovery);
        journal.begin(start(&counted(2), Some(path.clone())), End::Clean);
        journal.edit(counted(changed));
        journal.end(End::Kept);
        assert!(journal.flush(LONG));
        drop(journal);
        fs::remove_file(&path).unwrap();
        assert_eq!(only(&recovery).board(), &counted(changed));
        fs::remove_dir_all(&recovery).unwrap();
        fs::write(&path, text_of(2)).unwrap();
    }
}
