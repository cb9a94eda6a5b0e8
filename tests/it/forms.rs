//! People's own forms: a quite different one goes through everything that the built-in one does.

mod faults;
mod own;
mod readme;

use std::fs;
use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteColor, SlotId};

use crate::examples::repository;

/// The text of the retro board's form.
pub(crate) fn retro_text() -> String {
    fs::read_to_string(repository("tests/forms/retro.ron")).unwrap()
}

/// A retro board of three rows and four columns on A4: no groups, nothing beside the page, other blanks.
pub(crate) fn retro() -> Arc<Form> {
    let form = Form::own(&retro_text()).unwrap_or_else(|findings| panic!("{findings:?}"));
    Arc::new(form)
}

/// A board of that form with a note in each slot, called like it, and all blanks filled in.
pub(crate) fn retro_board() -> Board {
    let form = retro();
    let mut board = Board::new(&form, "retro-board");
    for (blank, text) in Arc::make_mut(&mut board.blanks) {
        *text = format!("the {blank}");
    }
    let slots: Vec<SlotId> = form.slots().map(|slot| slot.id.clone()).collect();
    slots.iter().enumerate().fold(board, |board, (nth, slot)| {
        let note = Note::new(format!("note{nth}").as_str(), &said(slot)).with_color(NoteColor::ALL[nth % 6]);
        board.with_notes(slot, vec![Arc::new(note)])
    })
}

/// What the note of a slot says.
pub(crate) fn said(slot: &SlotId) -> String {
    format!("said in {}", slot.as_str().replace('/', " "))
}
