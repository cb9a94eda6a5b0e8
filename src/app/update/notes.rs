//! What is done to the selected notes.

use super::outbox::{Outcome, report, say};
use super::selecting;
use crate::app::state::Model;
use crate::board::NoteId;
use crate::edit::{Command, Selection};
use crate::tool::{Direction, carry};

/// Goes one step back.
pub(super) fn undo(model: &mut Model) {
    if let Some(what) = model.document.editor.history().undo_label().map(ToOwned::to_owned)
        && model.document.editor.undo()
    {
        say(model, msg!("undone", what = what));
    }
}

/// Goes one undone step forward.
pub(super) fn redo(model: &mut Model) {
    if let Some(what) = model.document.editor.history().redo_label().map(ToOwned::to_owned)
        && model.document.editor.redo()
    {
        say(model, msg!("redone", what = what));
    }
}

/// Deletes the selected notes; their slot is selected then.
pub(super) fn delete(model: &mut Model) {
    let ids = model.document.editor.selected_in_order();
    let slot = model.selection().slot(model.board()).cloned();
    let count = ids.len();
    let outcome = model.document.apply(&Command::Delete(ids)).map(|()| {
        if let Some(slot) = slot {
            model.document.editor.select(Selection::Slot(slot));
        }
        Some(msg!("notes-deleted", count = count))
    });
    report(model, outcome);
}

/// Copies each selected note behind itself, and selects the copies.
pub(super) fn duplicate(model: &mut Model) {
    let ids = model.document.editor.selected_in_order();
    let copies: Vec<(NoteId, NoteId)> = ids.into_iter().map(|id| (id, model.session.ids.note())).collect();
    let new = copies.iter().map(|(_, copy)| copy.clone()).collect();
    let outcome: Outcome = model.document.apply(&Command::Duplicate { copies }).map(|()| {
        model.document.editor.select(Selection::of_notes(new));
        None
    });
    report(model, outcome);
}

/// Gives the selected notes votes, or takes some.
pub(super) fn vote(model: &mut Model, by: i32) {
    let ids = model.document.editor.selected_in_order();
    vote_for(model, ids, by);
}

/// Gives some notes votes, or takes some.
pub(super) fn vote_for(model: &mut Model, ids: Vec<NoteId>, by: i32) {
    let outcome = model.document.apply(&Command::Vote { ids, by }).map(|()| None);
    report(model, outcome);
}

/// Shows what colors stand for on the page, or does not.
pub(super) fn show_legend(model: &mut Model, is_shown: bool) {
    let outcome = model.document.apply(&Command::ShowLegend(is_shown)).map(|()| None);
    report(model, outcome);
}

/// Puts the notes of the target slot in the order of their votes, the most first; equals stay as they are.
pub(super) fn sort_by_votes(model: &mut Model) {
    let Some(slot) = model.target_slot() else { return };
    let mut notes: Vec<_> = model.board().notes(&slot).map(|notes| notes.to_vec()).unwrap_or_default();
    notes.sort_by_key(|note| std::cmp::Reverse(note.votes));
    let ids = notes.iter().map(|note| note.id.clone()).collect();
    let outcome = model.document.apply(&Command::Move { ids, slot: slot.clone(), at: 0 }).map(|()| {
        model.document.editor.select(Selection::Slot(slot));
        Some(msg!("sorted-by-votes"))
    });
    report(model, outcome);
}

/// Moves the selected notes within their slot, then on to the next.
pub(super) fn carry_notes(model: &mut Model, direction: Direction) {
    let ordered = model.document.editor.selected_in_order();
    let Some(command) = carry(&model.scene(), model.board(), &ordered, direction) else { return };
    if matches!(&command, Command::Move { slot, .. } if model.hides(slot)) {
        return;
    }
    let outcome = model.document.apply(&command).map(|()| None);
    report(model, outcome);
    let carried = model.selection().clone();
    selecting::select(model, carried);
}
