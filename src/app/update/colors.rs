//! What a color is used for: the notes that are meant, or the pen.

use super::outbox::{report, say};
use super::{drafts, texts};
use crate::app::action::{Action, PointerAction};
use crate::app::state::{ColorUse, EditTarget, Model, ScreenPoint};
use crate::board::{NoteColor, NoteId};
use crate::edit::Command;
use crate::scene::Hit;

/// Recolors the note being edited or the notes selected on purpose. Without any, the pen takes the color.
pub(super) fn use_color(model: &mut Model, color: NoteColor) {
    let (pen, written) = (model.session.pen, written_color(model));
    let history = model.document.editor.history().clone();
    let ids = meant_notes(model);
    if ids.is_empty() {
        take_pen(model, color);
    } else {
        let outcome = model.document.apply(&Command::Recolor { ids, color }).map(|()| None);
        report(model, outcome);
    }
    model.document.color_use = Some(ColorUse { pen, written, history, after: model.board().clone() });
}

/// Lets go of a color over the board, as one sticks on a note torn off a pad.
pub(super) fn drop_color(model: &mut Model, color: NoteColor, at: ScreenPoint) {
    if !drafts::finish(model) {
        return;
    }
    let hit = model.hit(at);
    if matches!(&hit, Hit::Note(id, _) if model.chosen_notes().contains(id)) {
        return use_color(model, color);
    }
    if let Some(slot) = hit.slot() {
        texts::write_new(model, slot);
        if let Some(text) = &mut model.text {
            text.recolor(color);
        }
    }
}

/// Undoes the use of a color without a trace: it was the first half of a double click.
pub(super) fn take_back(model: &mut Model) {
    let Some(used) = model.document.color_use.take() else { return };
    if *model.board() != used.after {
        return;
    }
    model.session.pen = used.pen;
    if let (Some(text), Some(color)) = (&mut model.text, used.written) {
        text.recolor(color);
    }
    model.document.editor.restore(used.history);
    model.notice = None;
}

/// Whether the use of a color can still be the first half of a double click behind this.
pub(super) const fn may_be_half(action: &Action) -> bool {
    matches!(action, Action::UseColor(_) | Action::TakeColorBack | Action::View(_) | Action::Result(_))
        || matches!(action, Action::Pointer(PointerAction::Move { .. } | PointerAction::Leave))
}

/// The next notes have this color; the color that they have already gives each place its own again.
fn take_pen(model: &mut Model, color: NoteColor) {
    model.session.pen = if model.session.pen == Some(color) { None } else { Some(color) };
    if let Some(EditTarget::NewNote { slot, .. }) = model.text.as_ref().map(|text| text.target.clone()) {
        let color = model.color_in(&slot);
        if let Some(text) = &mut model.text {
            text.recolor(color);
        }
    }
    let said = match model.session.pen {
        Some(color) => msg!("pen-taken", caption = model.board().caption(color)),
        None => msg!("pen-put-down"),
    };
    say(model, said);
}

/// Returns the notes that a color is for, in reading order.
fn meant_notes(model: &Model) -> Vec<NoteId> {
    match model.text.as_ref().map(|text| &text.target) {
        Some(EditTarget::Note(id)) => vec![id.clone()],
        Some(EditTarget::NewNote { .. } | EditTarget::Blank(_)) => vec![],
        None if model.chosen_notes().is_empty() => vec![],
        None => model.document.editor.selected_in_order(),
    }
}

fn written_color(model: &Model) -> Option<NoteColor> {
    match model.text.as_ref().map(|text| &text.target) {
        Some(EditTarget::NewNote { color, .. }) => Some(*color),
        Some(EditTarget::Note(_) | EditTarget::Blank(_)) | None => None,
    }
}
