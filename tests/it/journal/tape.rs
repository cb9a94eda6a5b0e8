//! The journal's bytes: exactly the whole records come back, whatever was cut or damaged.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use copboard::board::{Board, Note};
use copboard::edit::apply;
use copboard::file::journal::{End, Journal, recover};
use copboard::words::Words;
use proptest::collection::vec;
use proptest::prelude::*;

use super::memory::Memory;
use super::{LONG, counted, empty, now, slot, start, texts};
use crate::boards::board;
use crate::deeds::deed;

/// The only file after some states of a board, each written before the next is handed in.
fn journal_of(states: &[Board]) -> Vec<u8> {
    let memory = Memory::default();
    let journal = Journal::new(PathBuf::new(), Box::new(memory.clone()), || {});
    journal.begin(start(&states[0], None), End::Clean);
    for state in &states[1..] {
        journal.edit(state.clone());
        assert!(journal.flush(LONG));
    }
    memory.only()
}

/// Where each record ends, by the lengths that they begin with.
fn ends(bytes: &[u8]) -> Vec<usize> {
    let mut ends = vec![12];
    while let Some(len) = bytes[*ends.last().unwrap()..].first_chunk::<4>() {
        ends.push(ends.last().unwrap() + 16 + usize::try_from(u32::from_le_bytes(*len)).unwrap());
    }
    assert_eq!(*ends.last().unwrap(), bytes.len());
    ends
}

fn states() -> Vec<Board> {
    (0..30).map(counted).collect()
}

#[test]
fn every_cut_leaves_exactly_the_whole_records() {
    let states = states();
    let bytes = journal_of(&states);
    let ends = ends(&bytes);
    assert_eq!(ends.len(), states.len() + 1, "a mark, a head, and a record for each change");
    for cut in 0..=bytes.len() {
        let whole = ends[1..].iter().filter(|end| **end <= cut).count();
        match recover(&bytes[..cut]) {
            None => assert_eq!(whole, 0, "at {cut}"),
            Some(found) => {
                assert_eq!(found.records + 1, whole, "at {cut}");
                assert_eq!(found.board, states[found.records], "at {cut}");
                assert_eq!(found.base, states[0]);
            }
        }
    }
}

#[test]
fn ten_thousand_flips_never_give_a_wrong_record() {
    let states = states();
    let bytes = journal_of(&states);
    let mut lots = fastrand::Rng::with_seed(7);
    let mut untouched = 0;
    for round in 0..10_000 {
        let mut damaged = bytes.clone();
        for _ in 0..=round % 3 {
            let at = lots.usize(..damaged.len());
            damaged[at] ^= 1 << lots.u8(..8);
        }
        if let Some(found) = recover(&damaged) {
            assert_eq!(found.board, states[found.records], "round {round}");
            assert!(found.records + 1 < states.len() || damaged == bytes, "round {round}");
            untouched += found.records;
        }
    }
    assert!(untouched > 10_000, "what lies before the damage is kept: {untouched}");
}

#[test]
fn bytes_of_no_journal_give_nothing() {
    let bytes = journal_of(&states());
    let mut lots = fastrand::Rng::with_seed(8);
    for round in 0..10_000 {
        let (from, to) = (lots.usize(..bytes.len()), lots.usize(..bytes.len()));
        let mut mixed = bytes[..from].to_vec();
        mixed.extend(&bytes[to..]);
        mixed.extend(std::iter::repeat_with(|| lots.u8(..)).take(round % 50));
        if let Some(found) = recover(&mixed) {
            assert_eq!(found.board, counted(found.records), "round {round}");
        }
    }
    assert!(recover(b"").is_none());
    assert!(recover(b"(\n    format: 1,\n)").is_none());
    assert!(recover(&[0; 4096]).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_done_to_any_board_comes_back(start in board(), deeds in vec(deed(), 1..10)) {
        let mut states = vec![start];
        for (nth, deed) in deeds.iter().enumerate() {
            let last = states.last().unwrap();
            if let Ok(next) = apply(last, &deed.command(last, nth)) && next != *last {
                states.push(next);
            }
        }
        if states.len() > 1 {
            let found = recover(&journal_of(&states)).unwrap();
            prop_assert_eq!(&found.base, &states[0]);
            prop_assert_eq!(&found.board, states.last().unwrap());
            prop_assert_eq!(found.records, states.len() - 1);
        }
    }

    #[test]
    fn one_board_becomes_any_other(from in board(), to in board()) {
        let mut to = to;
        to.id = Arc::clone(&from.id);
        if from != to {
            let found = recover(&journal_of(&[from.clone(), to.clone(), from.clone()])).unwrap();
            prop_assert_eq!(&found.board, &from);
            let found = recover(&journal_of(&[from, to.clone()])).unwrap();
            prop_assert_eq!(&found.board, &to);
        }
    }
}

#[test]
fn a_record_of_a_huge_board_is_small() {
    let huge = counted(100_000);
    let notes = huge.notes(&slot()).unwrap();
    let with = |change: &dyn Fn(&mut Vec<Arc<Note>>)| {
        let mut notes = notes.to_vec();
        change(&mut notes);
        huge.clone().with_notes(&slot(), notes)
    };
    let changed = with(&|notes| notes[50_000] = Arc::new(Note::new("n50000", "changed")));
    let moved = with(&|notes| notes.swap(70_000, 70_001));
    let added = with(&|notes| notes.insert(3, Arc::new(Note::new("new", "new"))));
    let gone = with(&|notes| drop(notes.pop()));
    let bytes = journal_of(&[huge.clone(), changed, huge.clone(), moved, huge.clone(), added, huge.clone(), gone]);
    let ends = ends(&bytes);
    for record in ends.windows(2).skip(1) {
        assert!(record[1] - record[0] < 300, "{} bytes", record[1] - record[0]);
    }
}

#[test]
fn a_journal_that_grows_begins_anew() {
    let memory = Memory::default();
    let journal = Journal::new(PathBuf::new(), Box::new(memory.clone()), || {});
    journal.begin(start(&empty(), None), End::Clean);
    let long = |nth: usize| {
        let note = Note::new("n", &format!("{nth} {}", "x".repeat(200_000)));
        empty().with_notes(&slot(), vec![Arc::new(note)])
    };
    for nth in 0..60 {
        journal.edit(long(nth));
        assert!(journal.flush(LONG));
        let bytes = memory.only();
        assert!(bytes.len() < 5 << 20, "{}", bytes.len());
        assert_eq!(recover(&bytes).unwrap().board, long(nth));
    }
}

#[test]
fn what_a_full_disk_cut_is_written_anew_once_there_is_room() {
    let memory = Memory::default();
    let journal = Journal::new(PathBuf::from("data"), Box::new(memory.clone()), || {});
    journal.begin(start(&empty(), None), End::Clean);
    journal.edit(counted(1));
    assert!(journal.flush(LONG));
    assert_eq!(journal.trouble(), None);

    memory.full.store(true, Ordering::Relaxed);
    journal.edit(counted(2));
    assert!(journal.flush(LONG));
    let words = "Crash protection is off (the disk is full). Free some space, and save often until then: data";
    assert_eq!(journal.trouble().map(|trouble| Words::english().say(&trouble)).as_deref(), Some(words));
    assert_eq!(recover(&memory.only()).unwrap().board, counted(1), "what was safe is safe");

    memory.full.store(false, Ordering::Relaxed);
    let until = now() + LONG;
    while journal.trouble().is_some() {
        assert!(now() < until, "nobody types, and it is tried again");
        std::thread::sleep(Duration::from_millis(20));
    }
    journal.edit(counted(3));
    assert!(journal.flush(LONG));
    assert_eq!(texts(&recover(&memory.only()).unwrap().board), ["0", "1", "2"]);
}

#[test]
fn handing_in_never_waits_for_the_disk() {
    let memory = Memory { delay: Duration::from_millis(300), ..Memory::default() };
    let journal = Journal::new(PathBuf::new(), Box::new(memory.clone()), || {});
    journal.begin(start(&empty(), None), End::Clean);
    let states: Vec<Board> = (1..=500).map(counted).collect();
    let begun = now();
    for state in &states {
        journal.edit(state.clone());
        journal.draft(state.clone());
    }
    assert!(begun.elapsed() < Duration::from_millis(250), "{:?}", begun.elapsed());
    assert!(journal.flush(LONG));
    assert_eq!(recover(&memory.only()).unwrap().board, counted(500));
}

#[test]
fn a_draft_is_written_within_300_milliseconds_and_drafts_in_a_row_are_one() {
    let memory = Memory::default();
    let journal = Journal::new(PathBuf::new(), Box::new(memory.clone()), || {});
    journal.begin(start(&empty(), None), End::Clean);
    journal.edit(counted(1));
    assert!(journal.flush(LONG));
    let begun = now();
    let mut nth = 2;
    while begun.elapsed() < Duration::from_secs(1) {
        journal.draft(counted(nth));
        nth += 1;
        std::thread::sleep(Duration::from_millis(10));
    }
    // Without a flush: time alone has to do it. A busy machine may take its time, too.
    std::thread::sleep(Duration::from_millis(400));
    let found = recover(&memory.only()).unwrap();
    assert_eq!(found.board, counted(nth - 1));
    assert!((3..=7).contains(&found.records), "{} records for {nth} letters", found.records);
}
