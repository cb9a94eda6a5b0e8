//! What is selected: by arrows, Tab and Escape.

use super::outbox::Outbox;
use super::sight::reveal;
use super::{focusing, listing, viewing};
use crate::app::state::Model;
use crate::board::{NoteId, SlotId};
use crate::edit::Selection;
use crate::tool::{Direction, Hand, walk};

/// Selects something and brings it into view.
pub(super) fn select(model: &mut Model, selection: Selection) {
    model.document.editor.select(selection);
    reveal(model);
}

/// Walks from note to note with an arrow key.
pub(super) fn walk_notes(model: &mut Model, direction: Direction, extend: bool) {
    let next = if listing::leads(model) {
        listing::walk(model, direction, extend)
    } else {
        walk(&model.scene(), model.selection(), direction, extend)
    };
    // Where there is nothing to go to, the key still says that what is selected is meant.
    let next = next.unwrap_or_else(|| model.selection().clone());
    select(model, next);
}

/// Walks from slot to slot, around the end.
pub(super) fn walk_slots(model: &mut Model, steps: isize) {
    let alone = model.document.focus.as_ref().map(|focus| focus.slot.clone());
    let mut here = alone.or_else(|| model.selection().slot(model.board()).cloned());
    for _ in model.board().form.slots() {
        here = model.document.editor.slot_beside(here.as_ref(), steps);
        if here.as_ref().is_some_and(|slot| !model.hides(slot)) {
            break;
        }
    }
    if let Some(slot) = here {
        select(model, Selection::Slot(slot));
    }
}

/// Selects the next slot that does not show all of its notes, around the end.
pub(super) fn next_overfull(model: &mut Model) {
    let overflows = model.page_scene().overflows().into_iter().map(|over| over.slot);
    let full: Vec<SlotId> = overflows.filter(|slot| !model.hides(slot)).collect();
    let here = model.selection().slot(model.board());
    let after = full.iter().position(|slot| Some(slot) == here).map_or(0, |at| at + 1);
    if let Some(slot) = full.get(after).or(full.first()).cloned() {
        select(model, Selection::Slot(slot));
    }
}

/// Selects all notes of the target slot, or, if they are selected already, of the board.
pub(super) fn select_all(model: &mut Model) {
    let slot = model.target_slot();
    let notes = slot.and_then(|slot| model.board().notes(&slot).cloned()).unwrap_or_default();
    let of_slot: Vec<NoteId> = notes.iter().map(|note| note.id.clone()).collect();
    // Where one place is shown alone, nothing out of sight is selected.
    let are_selected = model.document.focus.is_none() && of_slot.iter().all(|id| model.selection().has(id));
    let ids = if are_selected { model.document.editor.in_order() } else { of_slot };
    model.document.editor.select(Selection::of_notes(ids));
}

/// Lets go of the gesture, closes the search or the list, goes from notes to their slot, or to nothing, or leaves full
/// screen.
pub(super) fn escape(model: &mut Model, out: &mut Outbox) {
    if !model.gesture.is_resting() {
        model.gesture = Hand::Resting;
        return;
    }
    if model.document.find.is_open {
        model.document.find.close();
        return;
    }
    if model.shown_list().is_some() {
        model.list = None;
        return;
    }
    let is_alone = model.document.focus.is_some();
    // Full screen shows no outline of a place, nor of a note just written: there is nothing to let go of.
    let is_shown_to_room = model.session.is_full_screen && !is_alone;
    match model.selection() {
        Selection::Notes(_) if is_shown_to_room && model.chosen_notes().is_empty() => {
            viewing::toggle_full_screen(model, out);
        }
        Selection::Notes(_) if is_alone && model.chosen_notes().is_empty() => focusing::leave(model),
        Selection::Notes(_) => {
            let slot = model.selection().slot(model.board()).cloned();
            select(model, slot.map_or(Selection::Nothing, Selection::Slot));
        }
        Selection::Slot(_) | Selection::Nothing if is_alone => focusing::leave(model),
        Selection::Slot(_) | Selection::Nothing if is_shown_to_room => viewing::toggle_full_screen(model, out),
        Selection::Slot(_) => select(model, Selection::Nothing),
        Selection::Nothing => {}
    }
}
