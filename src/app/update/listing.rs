//! The list of a slot's notes beside the board.

use super::drafts;
use super::outbox::complain;
use crate::app::action::ListAction;
use crate::app::state::{Model, NoteList};
use crate::board::{NoteId, SlotId};
use crate::edit::Selection;

/// Does something to the list.
pub(super) fn act(model: &mut Model, action: ListAction) {
    match action {
        ListAction::Open(slot) => open(model, slot),
        ListAction::Focus(id) => {
            if let Some(list) = &mut model.list {
                list.focus = None;
            }
            model.document.editor.select(Selection::of_notes(vec![id]));
        }
        ListAction::Edit(id, text) => edit(model, id, text),
        ListAction::Leave => {
            drafts::finish_list(model);
        }
        ListAction::Close => close(model),
    }
}

/// A note's text is changed in the list; no other text is unfinished meanwhile.
fn edit(model: &mut Model, id: NoteId, text: String) {
    let draft = model.list.as_ref().and_then(|list| list.draft.as_ref());
    let goes_on = model.text.is_none() && draft.is_none_or(|(known, _)| *known == id);
    if !goes_on && !drafts::finish(model) {
        return;
    }
    let outcome = model.document.check_writable();
    match (outcome, &mut model.list) {
        (Ok(()), Some(list)) => list.draft = Some((id, text)),
        (Err(why), _) => complain(model, why),
        (Ok(()), None) => {}
    }
}

/// Letters that come before the note's field has the keyboard go to its end; returns whether there is one.
pub(super) fn type_in_focus(model: &mut Model, text: &str) -> bool {
    let Some(list) = model.shown_list() else { return false };
    let Some(id) = list.focus.clone() else { return false };
    let draft = list.draft.as_ref().filter(|(known, _)| *known == id).map(|(_, text)| text.clone());
    let note = || model.board().find(&id).map(|(_, _, note)| note.text.to_string());
    let Some(before) = draft.or_else(note) else { return false };
    edit(model, id, before + text);
    true
}

/// Lists the notes of a slot.
pub(super) fn open(model: &mut Model, slot: SlotId) {
    if drafts::finish(model) {
        model.list = Some(NoteList::new(slot));
    }
}

/// Closes the list; what was written in it stays.
fn close(model: &mut Model) {
    if drafts::finish_list(model) {
        model.list = None;
    }
}
