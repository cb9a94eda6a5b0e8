//! Files of every format that there ever was open for ever, and say what they said.
//!
//! The files in `tests/golden` are never changed, only added to: at the latest when the format changes. What each says,
//! to the last letter, is in the text file of the same name in `tests/golden-content`.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use copboard::file::store::load;
use copboard::file::{Reading, read};

use crate::examples::repository;

/// All that a reading gives, a line for each thing that may be empty or not.
fn content(reading: &Reading) -> String {
    let board = &reading.board;
    let mut out = format!("id {:?}\nform {:?}\nlanguage {:?}\n", board.id, board.form.id, board.language);
    for (id, text) in board.blanks.iter() {
        writeln!(out, "blank {id} {text:?}").unwrap();
    }
    for (color, text) in board.captions.iter() {
        writeln!(out, "caption {color:?} {text:?}").unwrap();
    }
    for (slot, notes) in board.slots() {
        writeln!(out, "slot {slot}").unwrap();
        for note in notes.iter() {
            writeln!(out, "  {:?} {:?} {} {:?}", note.id.to_string(), note.color, note.votes, note.text).unwrap();
        }
    }
    for remark in &reading.remarks {
        writeln!(out, "remark {:?}", remark.to_string()).unwrap();
    }
    out
}

/// Each golden file with what it says.
fn files() -> Vec<(PathBuf, String)> {
    let mut found = vec![];
    for format in fs::read_dir(repository("tests/golden")).unwrap().map(|entry| entry.unwrap()) {
        for file in fs::read_dir(format.path()).unwrap().map(|entry| entry.unwrap().path()) {
            let name = file.file_name().unwrap();
            let said = repository("tests/golden-content").join(format.file_name()).join(name).with_extension("txt");
            let said = fs::read_to_string(&said).unwrap_or_else(|error| panic!("{}: {error}", said.display()));
            found.push((file, said));
        }
    }
    assert!(found.len() >= 4, "{found:?}");
    found
}

#[test]
fn files_open_for_ever() {
    for (path, said) in files() {
        let reading = load(&path).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(content(&reading), said, "{}", path.display());
    }
}

#[test]
fn a_single_letter_in_another_place_is_noticed() {
    for (path, said) in files() {
        let text = fs::read_to_string(&path).unwrap();
        // A vowel that goes and comes elsewhere leaves all sums as they were.
        for (from, to) in [("ing", "ign"), ("yellow", "violet"), ("votes: 2", "votes: 3"), ("“", "”")] {
            let Some(at) = text.rfind(from) else { continue };
            let changed = format!("{}{to}{}", &text[..at], &text[at + from.len()..]);
            let Ok(reading) = read(&changed) else { continue };
            assert_ne!(content(&reading), said, "{}: {from} became {to}", path.display());
        }
    }
}
