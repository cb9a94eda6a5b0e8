//! Journals that earlier programs left are understood; what is written tells files apart by SHA-256.
//!
//! Those in `tests/journals` were written by the program of that time and are never changed.

use std::fs;
use std::path::{Path, PathBuf};

use copboard::board::Board;
use copboard::file::journal::{End, Identity, Journal, leftovers, recover};
use copboard::file::store::Version;
use copboard::file::write;

use super::memory::Memory;
use super::{LONG, counted, empty, start};
use crate::examples::repository;

/// The board's file when the first of them began: as somebody writes who likes comments.
fn by_hand() -> String {
    format!("// By hand.\n{}", write(&empty()))
}

/// A journal of version 1.
fn old(name: &str) -> Vec<u8> {
    fs::read(repository("tests/journals/version-1").join(name).with_extension("journal")).unwrap()
}

/// The same with another path in all of its records, each with its length and its checksum.
fn with_path(journal: &[u8], path: &Path) -> Vec<u8> {
    let (mark, mut rest) = journal.split_at(12);
    let mut out = mark.to_vec();
    while let Some((head, behind)) = rest.split_at_checked(16) {
        let length = usize::try_from(u32::from_le_bytes(*head.first_chunk().unwrap())).unwrap();
        let (payload, next) = behind.split_at(length);
        let payload = str::from_utf8(payload).unwrap().replace("\"/board.ron\"", &serde_json::to_string(path).unwrap());
        let length = u32::try_from(payload.len()).unwrap().to_le_bytes();
        let checked = [&length, &head[8..], payload.as_bytes()].concat();
        out.extend(length);
        out.extend(crc32fast::hash(&checked).to_le_bytes());
        out.extend(&checked[4..]);
        rest = next;
    }
    out
}

/// Lays an old journal beside a file with a text; answers what is offered, and whether the file is said to be its base.
fn offered(name: &str, file: &str) -> (Board, Board, bool) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("board.ron");
    fs::write(&path, file).unwrap();
    fs::write(folder.path().join("board-1-x.1.journal"), with_path(&old(name), &path)).unwrap();
    let found = leftovers(folder.path());
    assert_eq!(found.len(), 1, "{name}");
    assert_eq!(found[0].path(), Some(path.as_path()));
    (found[0].base().clone(), found[0].board().clone(), found[0].file_is_base())
}

#[test]
fn journals_of_version_1_are_offered_and_know_their_file() {
    assert_eq!(offered("edited", &by_hand()), (empty(), counted(2), true));
    assert_eq!(offered("saved", &write(&counted(2))), (counted(2), counted(3), true));
    // Another file, of the same length and of another one.
    let same_length = by_hand().replace("By hand", "by hand");
    for other in [&same_length, &write(&empty())] {
        assert_eq!(offered("edited", other), (empty(), counted(2), false), "{other}");
    }
    assert_eq!(offered("saved", &by_hand()), (counted(2), counted(3), false));
}

#[test]
fn journals_of_later_versions_are_left_alone() {
    let mut later = old("edited");
    assert!(recover(&later).is_some());
    later[8] = 3;
    assert!(recover(&later).is_none());
}

/// The journal that is written of `counted(2)`, begun on the file by hand, and saved if `is_saved`.
fn written(is_saved: bool) -> Vec<u8> {
    let memory = Memory::default();
    let path = PathBuf::from("/board.ron");
    let put = |text: String| drop(memory.files.lock().unwrap().insert(path.clone(), text.into_bytes()));
    put(by_hand());
    let journal = Journal::new(PathBuf::from("/data"), Box::new(memory.clone()), || {});
    journal.begin(start(&empty(), Some(path.clone())), End::Clean);
    journal.edit(counted(2));
    if is_saved {
        put(write(&counted(2)));
        journal.saved(counted(2), path.clone(), write(&counted(2)));
    }
    assert!(journal.flush(LONG));
    let files = memory.files.lock().unwrap();
    files.iter().find(|(path, _)| path.extension().is_some_and(|ending| ending == "journal")).unwrap().1.clone()
}

#[test]
fn a_file_in_a_journal_is_its_version_in_the_store() {
    for (is_saved, text) in [(false, by_hand()), (true, write(&counted(2)))] {
        let journal = written(is_saved);
        let expected = Version::of(text.as_bytes());
        assert_eq!(recover(&journal).unwrap().identity, Some(Identity::Version(expected.clone())));
        let told = format!("\"{expected}\"");
        assert!(journal.windows(told.len()).any(|bytes| bytes == told.as_bytes()), "{told}");
        assert!(!journal.windows(5).any(|bytes| bytes == b"\"crc\""));
    }
}

#[test]
fn a_version_is_read_back_and_nothing_else_is() {
    let text = Version::of(b"board").to_string();
    assert_eq!(text.parse::<Version>().unwrap(), Version::of(b"board"));
    let upper = text.to_uppercase();
    for other in ["", "5", "5-", "-", &text[..text.len() - 1], &format!("{text}0"), &upper, "x5-00", &text[1..]] {
        assert!(other.parse::<Version>().is_err(), "{other}");
    }
}
