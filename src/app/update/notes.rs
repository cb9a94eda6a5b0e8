//! What is done to the selected notes.

use super::outbox::{Outcome, report, say};
use super::{focusing, listing, selecting};
use crate::app::state::Model;
use crate::board::NoteId;
use crate::edit::{Command, Selection};
use crate::tool::{Direction, carry};

/// Goes one step back.
pub(super) fn undo(model: &mut Model) {
    let before = model.board().clone();
    if let Some(what) = model.document.editor.history().undo_label().map(ToOwned::to_owned)
        && model.document.editor.undo()
    {
        focusing::follow_change(model, &before);
        say(model, msg!("undone", what = what));
    }
}

/// Goes one undone step forward.
pub(super) fn redo(model: &mut Model) {
    let before = model.board().clone();
    if let Some(what) = model.document.editor.history().redo_label().map(ToOwned::to_owned)
        && model.document.editor.redo()
    {
        focusing::follow_change(model, &before);
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
    let places = model.board().places();
    let votes = |id: &NoteId| places.get(id).map_or(0, |(_, _, note)| note.votes);
    let changed: Vec<u32> = ids
        .iter()
        .map(votes)
        .filter(|votes| by > 0 || *votes > 0)
        .map(|votes| votes.saturating_add_signed(by))
        .collect();
    let said = match changed.as_slice() {
        [] => msg!("no-votes"),
        [left] if by < 0 => msg!("vote-removed", left = *left),
        [now] => msg!("vote-added", now = *now),
        many if by < 0 => msg!("votes-removed", count = many.len()),
        many => msg!("votes-added", count = many.len()),
    };
    let outcome = model.document.apply(&Command::Vote { ids, by }).map(|()| Some(said));
    report(model, outcome);
    if let (1, Some(notice)) = (changed.len(), &mut model.notice) {
        notice.is_in_name = !notice.is_error;
    }
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
    let command = if listing::leads(model) {
        listing::carry(model, &ordered, direction)
    } else {
        carry(&model.scene(), model.board(), &ordered, direction)
    };
    let Some(command) = command else { return };
    if matches!(&command, Command::Move { slot, .. } if model.hides(slot)) {
        return;
    }
    let outcome = model.document.apply(&command).map(|()| None);
    report(model, outcome);
    let carried = model.selection().clone();
    selecting::select(model, carried);
}

/// Moves the selected notes to the end of a slot. A place that is shown alone stays: there is more to sort in it.
pub(super) fn move_to(model: &mut Model, nth: usize) {
    let ids = model.document.editor.selected_in_order();
    let board = model.board();
    let Some(def) = board.form.slots().nth(nth) else { return };
    let (slot, place, count) = (def.id.clone(), board.form.slot_name(&board.language, def), ids.len());
    let outcome = model.document.apply(&Command::Move { ids, slot, at: usize::MAX });
    report(model, outcome.map(|()| Some(msg!("notes-moved", count = count, place = place))));
    let alone = model.document.focus.as_ref().map(|focus| focus.slot.clone());
    let next = alone.map_or_else(|| model.selection().clone(), Selection::Slot);
    selecting::select(model, next);
}
