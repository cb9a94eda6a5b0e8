//! Unfinished texts become steps: before anything else is done to the board.

use super::outbox::complain;
use crate::app::state::{EditTarget, Model, Notice, TextEdit};
use crate::edit::{Command, Selection};

/// What was written becomes one step, and an empty new note vanishes.
///
/// A text that the board refuses, such as one that is too long, stays as it is, so that no word is lost.
/// Returns whether nothing is unfinished any more.
pub(super) fn finish(model: &mut Model) -> bool {
    let Some(text) = model.text.take() else { return true };
    let command = text.command();
    if let Some(command) = &command {
        if let Err(why) = model.document.apply(command) {
            model.text = Some(text);
            complain(model, why);
            return false;
        }
        model.notice = None;
    }
    let selection = match (&text.target, &command) {
        (EditTarget::NewNote { slot, .. }, None) => Selection::Slot(slot.clone()),
        (EditTarget::Note(_), Some(Command::Delete(_))) | (EditTarget::Blank(_), _) => Selection::Nothing,
        (EditTarget::NewNote { id, .. } | EditTarget::Note(id), _) => Selection::of_notes(vec![id.clone()]),
    };
    model.document.editor.select_written(selection);
    if command.is_some() {
        say_if_hidden(model, &text);
    }
    true
}

/// A note that its slot has no room to show has not gone: the status line says where it is, and the mark that counts
/// it catches the eye.
fn say_if_hidden(model: &mut Model, text: &TextEdit) {
    let Some((id, slot)) = text.note_id().zip(text.slot(model.board())) else { return };
    let scene = model.scene();
    let Some(hidden) = scene.slot(&slot).filter(|place| place.hidden.contains(id)).map(|place| place.hidden.len())
    else {
        return;
    };
    let message = match &text.target {
        EditTarget::NewNote { .. } => msg!("note-added-hidden", hidden = hidden),
        EditTarget::Note(_) | EditTarget::Blank(_) => msg!("note-changed-hidden", hidden = hidden),
    };
    model.notice = Some(Notice { place: Some(slot), ..Notice::info(message) });
}
