//! A board's file: what is read from it, what is written to it, and how it comes onto the disk.

#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod reading;
mod refusing;
mod storing;

use copboard::board::Note;
use copboard::file::{read, read_notes, write, write_notes};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::boards;

/// A file whose form and name need no remark, with `lines` in it.
fn file(lines: &str) -> String {
    format!("(\n    format: 1,\n    id: \"b\",\n    template: \"collaboration-and-cooperation\",\n{lines})\n")
}

/// A file with a list of notes that begins in line 7.
fn notes(lines: &str) -> String {
    file(&format!("    slots: {{\n        \"parking\": [\n{lines}        ],\n    }},\n"))
}

/// Reads a file of `lines`, compares what is remarked, and then what is written below the language.
fn check(lines: &str, remarks: &[&str], after: &str) {
    let reading = read(&file(lines)).unwrap_or_else(|error| panic!("{error}\n{lines}"));
    let told: Vec<String> = reading.remarks.iter().map(ToString::to_string).collect();
    assert_eq!(told, remarks, "{lines}");
    let written = write(&reading.board);
    let expected = file(&format!("    language: \"en\",\n{after}"));
    assert_eq!(written, expected, "{lines}");
    let again = read(&written).unwrap();
    assert_eq!((again.board, again.remarks), (reading.board, vec![]), "{lines}");
}

/// The sentence that a text is refused with.
fn refusal(text: &str) -> String {
    match read(text) {
        Ok(reading) => panic!("{:?} was read from {text}", reading.board),
        Err(error) => error.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(board in boards::board()) {
        let text = write(&board);
        let reading = read(&text).unwrap();
        prop_assert_eq!(&reading.board, &board);
        prop_assert_eq!(reading.remarks, []);
        prop_assert_eq!(write(&reading.board), text.clone());
        prop_assert!(text.ends_with(")\n") && !text.contains('\r'));
        let lines = text.lines().filter(|line| line.starts_with("            (id: ")).count();
        prop_assert_eq!(lines, board.note_count(), "one note a line");
    }

    #[test]
    fn copied_notes_are_read_again(notes in vec(boards::note(), 0..6)) {
        let text = write_notes(&notes.iter().collect::<Vec<_>>());
        let again = read_notes(&text).unwrap();
        let said = |notes: &[Note]| notes.iter().map(|note| (note.text.clone(), note.color, note.votes)).collect::<Vec<_>>();
        prop_assert_eq!(said(&again), said(&notes));
    }

    #[test]
    fn no_text_makes_it_panic(text in "(\\(format: 1, )?[\\PC\\n\"()\\[\\]{}:,\\\\]{0,60}") {
        drop(read(&text));
        drop(read_notes(&text));
        drop(read_notes(&format!("copboard_notes({text}")));
    }

    #[test]
    fn no_damage_makes_it_panic(
        damages in vec((any::<prop::sample::Index>(), 0..30_usize, prop::sample::select(vec![
            "", "\"", "\\", "(", ")", "[", "]", "{", "}", ",", ":", "\n", "\0", "r#\"", "/*", "//", "-1", "1e99", "None", "é", "<<<<<<<\n",
        ])), 1..4),
    ) {
        let mut text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples/overfull.ron")).to_owned();
        for (at, length, with) in damages {
            let boundary = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
            let (start, end) = (boundary(at.index(text.len())), boundary(at.index(text.len()) + length));
            text.replace_range(start..end.max(start), with);
        }
        match read(&text) {
            Ok(reading) => {
                let again = read(&write(&reading.board)).unwrap();
                // Of a form that is not there, it is said each time.
                let said = usize::from(reading.board.form.is_stand_in());
                prop_assert_eq!(again.board, reading.board);
                prop_assert_eq!(again.remarks.len(), said, "{:?}", again.remarks);
            }
            Err(error) => {
                let place = error.place();
                prop_assert!(place.is_none_or(|at| at.line <= 1 + text.matches('\n').count() && at.column >= 1));
            }
        }
    }
}
