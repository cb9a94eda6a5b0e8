//! Files of every format that there ever was open for ever, and say what they said.
//!
//! The files in `tests/golden` are never changed, only added to: at the latest when the format changes.

use std::fs;

use copboard::file::store::load;

use crate::examples::repository;

/// Each file with its notes, votes, bytes of text and remarks.
const FILES: [(&str, usize, u32, usize, &[&str]); 4] = [
    ("format-1/by-hand.ron", 4, 5, 127, &["1 note had the name of another note, “t”, and got a new one"]),
    ("format-1/full.ron", 64, 96, 2108, &[]),
    ("format-1/overfull.ron", 114, 425, 11492, &[]),
    ("format-1/sparse.ron", 12, 14, 478, &[]),
];

#[test]
fn files_open_for_ever() {
    let mut count = 0;
    for (name, notes, votes, bytes, remarks) in FILES {
        let reading = load(&repository("tests/golden").join(name)).unwrap_or_else(|error| panic!("{error}"));
        let board = &reading.board;
        let texts = board.all_notes().map(|(_, note)| note.text.len());
        let all = texts.chain(board.blanks.values().chain(board.captions.values()).map(String::len));
        let said = (board.note_count(), board.all_notes().map(|(_, note)| note.votes).sum::<u32>(), all.sum::<usize>());
        let told: Vec<String> = reading.remarks.iter().map(ToString::to_string).collect();
        assert_eq!(
            (said, told.as_slice()),
            ((notes, votes, bytes), remarks.iter().map(|remark| (*remark).to_owned()).collect::<Vec<_>>().as_slice()),
            "{name}"
        );
        count += 1;
    }
    let kept: usize = fs::read_dir(repository("tests/golden"))
        .unwrap()
        .map(|format| fs::read_dir(format.unwrap().path()).unwrap().count())
        .sum();
    assert_eq!(count, kept, "a file is not tried");
}
