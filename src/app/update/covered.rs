//! What full screen covers: it is not selected, and what is written comes out from under it.

use super::texts;
use crate::app::state::{EditTarget, Model};
use crate::board::NoteId;
use crate::edit::Selection;

/// Keeps the hand to what is shown: what is written stays in sight, and what is covered is not selected.
pub(super) fn keep_to_shown(model: &mut Model) {
    if !model.hides_beside() {
        return;
    }
    let board = model.board();
    let written = match model.text.as_ref().map(|text| &text.target) {
        Some(EditTarget::NewNote { slot, .. }) => Some(slot),
        Some(EditTarget::Note(id)) => board.find(id).map(|(slot, _, _)| slot),
        Some(EditTarget::Blank(_)) | None => None,
    };
    if written.is_some_and(|slot| model.hides(slot)) {
        model.view.fits_page = false;
        texts::reveal(model);
        return;
    }
    let is_shown = |id: &NoteId| board.find(id).is_some_and(|(slot, _, _)| !model.hides(slot));
    let shown = match model.selection() {
        Selection::Notes(ids) if !ids.iter().all(is_shown) => {
            Selection::of_notes(ids.iter().filter(|id| is_shown(id)).cloned().collect())
        }
        Selection::Slot(slot) if model.hides(slot) => Selection::Nothing,
        Selection::Notes(_) | Selection::Slot(_) | Selection::Nothing => return,
    };
    model.document.editor.select(shown);
}
