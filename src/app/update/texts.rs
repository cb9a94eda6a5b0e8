//! Writing on the board: where a text edit begins, what it does with keys, and where it goes on.

use std::sync::Arc;

use super::outbox::{Outbox, complain, say};
use super::{beside, drafts, focusing, selecting, standing};
use crate::app::action::TextAction;
use crate::app::effect::{Clip, Effect};
use crate::app::state::{EditTarget, Model, TextEdit, TextKey};
use crate::board::{SlotId, Weight};
use crate::edit::Selection;
use crate::layout::{BLANK_LINE_HEIGHT, Setting, note_setting};

/// Starts a text edit; the one before is finished.
pub(super) fn edit(model: &mut Model, target: EditTarget) {
    if !drafts::finish(model) {
        return;
    }
    if let Err(why) = model.document.check_writable() {
        complain(model, why);
        return;
    }
    let board = model.board();
    let setting = note_setting(&board.form.text);
    let blank = Setting::new(Weight::Medium, BLANK_LINE_HEIGHT);
    let fonts = Arc::new(model.scenes.fonts().in_language(model.language_of(&target)));
    let (text, setting) = match &target {
        EditTarget::NewNote { .. } => (String::new(), setting),
        EditTarget::Note(id) => match board.find(id) {
            Some((_, _, note)) => (note.text.to_string(), setting),
            None => return,
        },
        EditTarget::Blank(id) => (board.blank(id).to_owned(), blank),
    };
    model.notice = None;
    beside::work_here(model);
    if matches!(target, EditTarget::Blank(_)) {
        model.document.editor.select(Selection::Nothing);
    }
    let mut text = TextEdit::begin(target, &text, setting, fonts);
    if text.is_line() {
        text.select_all();
    }
    model.text = Some(text);
    focusing::follow(model);
    standing::take_stand(model);
    follow_layout(model);
    reveal(model);
}

/// Starts a note at the end of a slot, or behind the selected note of it.
pub(super) fn write_new(model: &mut Model, slot: &SlotId) {
    let board = model.board();
    let count = board.notes(slot).map_or(0, |notes| notes.len());
    let behind = model.selection().notes().last().and_then(|id| board.find(id));
    let at = behind.filter(|(of, _, _)| *of == slot).map_or(count, |(_, at, _)| at + 1);
    let id = model.session.ids.note();
    let color = model.color_in(slot);
    edit(model, EditTarget::NewNote { id, slot: slot.clone(), at, color });
}

/// Writes in the text being edited, or starts a note with it in the target slot.
pub(super) fn type_text(model: &mut Model, text: &str) {
    // Letters are the dialog's, if one is open.
    if !model.has_keys() {
        return;
    }
    if model.text.is_none() {
        match model.target_slot() {
            Some(slot) => write_new(model, &slot),
            None => write_at_last_place(model),
        }
    }
    if let Some(edit) = &mut model.text
        && !text.is_empty()
    {
        edit.insert(text);
    }
}

/// Starts a note where the hand was last, as no place is selected or pointed at: not a letter is lost, and the status
/// line says where it went.
fn write_at_last_place(model: &mut Model) {
    let slot = model.document.last_place().clone();
    write_new(model, &slot);
    if model.text.is_some() {
        let scene = model.page_scene();
        let place = scene.slot(&slot).map_or_else(|| slot.to_string(), |place| place.name.clone());
        say(model, msg!("typed-at-last-place", place = place));
    }
}

/// Does something to the text being edited.
pub(super) fn act(model: &mut Model, action: TextAction, out: &mut Outbox) {
    if let TextAction::Compose(composition) = &action
        && model.text.is_none()
    {
        let proposes = matches!(composition, crate::app::state::Composition::Propose { text, .. } if !text.is_empty());
        if proposes {
            type_text(model, "");
        }
    }
    let Some(text) = &mut model.text else { return };
    match action {
        TextAction::Key(key) => text.key(key),
        TextAction::Compose(composition) => text.compose(&composition),
        TextAction::NewLine if text.is_line() => enter(model),
        TextAction::NewLine => text.insert("\n"),
        TextAction::Enter => enter(model),
        TextAction::Tab { back } => tab(model, back),
        TextAction::Finish => {
            drafts::finish(model);
        }
        TextAction::Replace(new) => {
            text.key(TextKey::SelectAll);
            text.insert(&new);
        }
        TextAction::Select { anchor, focus } => text.select(anchor, focus),
        TextAction::Copy { cut } => {
            if let Some(selected) = text.selected() {
                out.push(Effect::Copy(Clip::Text(selected.to_owned())));
                if cut {
                    text.delete_selection();
                }
            }
        }
    }
}

/// Finishes the text; a new note is followed by the next one.
fn enter(model: &mut Model) {
    let Some(text) = &model.text else { return };
    let next = match &text.target {
        EditTarget::NewNote { slot, at, .. } if !text.text().trim().is_empty() => Some((slot.clone(), at + 1)),
        _ => None,
    };
    if !drafts::finish(model) {
        return;
    }
    if let Some((slot, at)) = next {
        let id = model.session.ids.note();
        let notice = model.notice.clone();
        let color = model.color_in(&slot);
        edit(model, EditTarget::NewNote { id, slot, at, color });
        // That the note just added is not shown is still to be read.
        model.notice = notice;
    }
}

/// Finishes the text and goes on: from blank to blank, and from slot to slot.
fn tab(model: &mut Model, back: bool) {
    let Some(text) = &model.text else { return };
    let blanks: Vec<EditTarget> =
        model.board().form.blanks().map(|blank| EditTarget::Blank(blank.id.clone())).collect();
    let here = blanks.iter().position(|target| *target == text.target);
    let steps = if back { -1 } else { 1 };
    let next = here.and_then(|at| at.checked_add_signed(steps)).and_then(|at| blanks.get(at)).cloned();
    if !drafts::finish(model) {
        return;
    }
    match next {
        Some(target) => edit(model, target),
        None => selecting::walk_slots(model, steps),
    }
}

/// Breaks the lines of the text being edited as the picture does.
pub(super) fn follow_layout(model: &mut Model) {
    let Some(target) = model.text.as_ref().map(|text| text.target.clone()) else { return };
    let padding = model.board().form.text.padding;
    let room = model.card().map(|card| card.room(padding));
    if let Some((_, _, lines)) = model.text_place(&target)
        && let Some(text) = &mut model.text
    {
        text.set_width(lines.width);
        text.scroll_to_cursor(room.unwrap_or(f64::INFINITY), lines.height().into());
    }
}

/// Moves the view as little as needed to show what is being written.
pub(super) fn reveal(model: &mut Model) {
    let Some(text) = &model.text else { return };
    let scene = model.scene();
    let rect = match &text.target {
        EditTarget::NewNote { .. } | EditTarget::Note(_) => text.stand.map(|stand| stand.rect),
        EditTarget::Blank(id) => scene.blank(id).map(|blank| blank.area),
    };
    if let Some(rect) = rect
        && !model.view.fits_page
    {
        model.view.reveal(rect);
    }
}
