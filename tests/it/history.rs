//! Ten thousand steps of undo on a large board take little memory.

use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteColor, NoteId, SlotId};
use copboard::edit::{Command, Editor};

/// How many steps there are, and on how many notes.
const STEPS: usize = 10_000;
const NOTES: usize = 300;

#[test]
fn steps_go_back_to_the_start_and_forth_again() {
    let (mut editor, slots) = editor();
    let start = editor.board().clone();
    let mut changes = 0;
    for nth in 0..STEPS {
        let before = editor.board().clone();
        editor.apply(&step(&slots, nth)).unwrap();
        changes += usize::from(*editor.board() != before);
    }
    assert!(changes > STEPS * 9 / 10, "only {changes} steps changed anything");
    let end = editor.board().clone();
    while editor.undo() {}
    assert_eq!(*editor.board(), start);
    let redone = std::iter::repeat_with(|| editor.redo()).take_while(|done| *done).count();
    assert_eq!(redone, changes);
    assert_eq!(*editor.board(), end);
}

/// Measures in a process of its own, where no other test takes memory: this test starts itself again.
#[test]
#[cfg(target_os = "linux")]
fn steps_take_less_than_100_megabytes() {
    const ALONE: &str = "COPBOARD_TEST_ALONE";
    if std::env::var_os(ALONE).is_some() {
        return measure();
    }
    let this = std::env::current_exe().unwrap();
    let only = ["history::steps_take_less_than_100_megabytes", "--exact"];
    let out = std::process::Command::new(this).args(only).env(ALONE, "1").output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    assert!(out.status.success() && said.contains("1 passed"), "{said}");
}

#[cfg(target_os = "linux")]
fn measure() {
    let (mut editor, slots) = editor();
    let before = resident_kib();
    for nth in 0..STEPS {
        editor.apply(&step(&slots, nth)).unwrap();
    }
    let taken = resident_kib() - before;
    assert!(taken < 100_000, "{STEPS} steps on {NOTES} notes took {taken} KiB");
    assert!(editor.undo());
}

fn editor() -> (Editor, Vec<SlotId>) {
    let form = Form::usual();
    let slots: Vec<SlotId> = form.slots().map(|slot| slot.id.clone()).collect();
    let board = slots.iter().enumerate().fold(Board::new(&form, "large"), |board, (nth, slot)| {
        let notes = (nth..NOTES).step_by(slots.len());
        let note =
            |nth| Arc::new(Note::new(name(nth), &format!("{nth} Common sampling guide for small rivers, all seasons")));
        board.with_notes(slot, notes.map(note).collect())
    });
    assert_eq!(board.note_count(), NOTES);
    (Editor::new(board, true), slots)
}

fn name(nth: usize) -> NoteId {
    NoteId::from(format!("note{nth:06}").as_str())
}

/// A step that changes something: half of them are edits of a text, as when people type.
fn step(slots: &[SlotId], nth: usize) -> Command {
    let id = name(nth * 7 % NOTES);
    match nth % 8 {
        0..=3 => Command::SetText { id, text: format!("{nth} Field protocol that a volunteer can follow without us") },
        4 => Command::Move { ids: vec![id], slot: slots[nth * 11 % slots.len()].clone(), at: nth % 3 },
        5 => Command::Vote { ids: vec![id], by: 1 },
        6 => Command::Recolor { ids: vec![id], color: NoteColor::ALL[nth / 8 % NoteColor::ALL.len()] },
        _ => Command::SetBlank { blank: "cop".into(), text: format!("{nth} April") },
    }
}

#[cfg(target_os = "linux")]
fn resident_kib() -> u64 {
    crate::program::memory_kib("self", "VmRSS")
}
