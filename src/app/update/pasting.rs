//! Notes from elsewhere onto the board: from another board, from a text or a table, from a page.

use super::drafts;
use super::outbox::{Outbox, Outcome, report, say};
use crate::app::action::PasteAction;
use crate::app::effect::Effect;
use crate::app::state::{Dialog, EditTarget, Model, PasteDialog};
use crate::board::{Note, NoteId, SlotId, clean_text};
use crate::edit::{Arrival, Command, MAX_NOTES, Selection};
use crate::file;
use crate::intake::{Brought, Goal, Heads, NewNote, Reading, readings};
use crate::tool::table_from;

/// Puts text from the clipboard into the text being edited, or onto the board as notes.
pub(super) fn paste(model: &mut Model, text: &str, out: &mut Outbox) {
    if text.is_empty() {
        say(model, msg!("clipboard-empty"));
        return;
    }
    let has_lines = clean_text(text).trim().contains('\n');
    let notes = file::read_notes(text);
    if let Some(edit) = &mut model.text {
        let is_empty_note = matches!(edit.target, EditTarget::NewNote { .. }) && edit.text().is_empty();
        if !(is_empty_note && (has_lines || notes.is_some())) {
            edit.insert(text);
            return;
        }
    }
    if let Some(notes) = notes {
        let Some(slot) = take_place(model) else { return };
        paste_notes(model, &slot, notes);
    } else if let Some(notes) = copied_here(model, text) {
        bring(model, &Brought { own: Some(notes), ..Brought::default() });
    } else if has_lines || text.contains('\t') {
        // A page, a list or a table may be there, too, and say more than the text.
        model.tasks.pasting = Some(text.to_owned());
        out.push(Effect::ReadClipboard(text.to_owned()));
    } else {
        bring(model, &Brought::from_text(text));
    }
}

/// What else is on the clipboard is known.
pub(super) fn clipboard_read(model: &mut Model, text: &str, html: Option<Brought>) {
    if model.tasks.pasting.as_deref() == Some(text) {
        model.tasks.pasting = None;
        bring(model, &Brought::of_both(html, text));
    }
}

/// Returns the notes that were copied here as this text.
fn copied_here(model: &Model, text: &str) -> Option<String> {
    let copied = model.tasks.copied.as_ref()?;
    let is_same = clean_text(&copied.text).trim_end() == clean_text(text).trim_end() && !text.trim().is_empty();
    is_same.then(|| copied.notes.clone())
}

/// Puts onto the board what files brought: into the place in hand, or where the form keeps what has none.
pub(super) fn bring_from(model: &mut Model, brought: &Brought, source: String) {
    let slot = model.target_slot().unwrap_or_else(|| model.board().form.catch_all.clone());
    bring_into(model, brought, slot, Some(source));
}

/// Puts onto the board what was brought, or asks how it is to be read.
fn bring(model: &mut Model, brought: &Brought) {
    if let Some(slot) = take_place(model) {
        bring_into(model, brought, slot, None);
    }
}

fn bring_into(model: &mut Model, brought: &Brought, slot: SlotId, source: Option<String>) {
    let is_in_grid = table_from(&model.scene(), &slot).is_some();
    let mut readings = readings(brought, &Heads::of(model.board()), &slot, is_in_grid).0;
    if readings.len() > 1 && model.dialog.is_none() {
        model.notice = None;
        model.dialog = Some(Dialog::Paste(Box::new(PasteDialog { slot, source, readings, chosen: 0 })));
    } else if readings.is_empty() {
        say(model, source.map_or_else(|| msg!("clipboard-empty"), |file| msg!("file-empty", file = file)));
    } else {
        put(model, &slot, readings.swap_remove(0), source);
    }
}

/// How what is pasted is read.
pub(super) fn act(model: &mut Model, action: PasteAction) {
    let Some(Dialog::Paste(dialog)) = &mut model.dialog else { return };
    match action {
        PasteAction::Choose(nth) => dialog.chosen = nth.min(dialog.readings.len().saturating_sub(1)),
        PasteAction::Take(nth) if nth < dialog.readings.len() => {
            let (slot, reading) = (dialog.slot.clone(), dialog.readings.swap_remove(nth));
            let source = dialog.source.clone();
            model.dialog = None;
            put(model, &slot, reading, source);
        }
        PasteAction::Take(_) => {}
    }
}

/// Returns the place in hand, and ends an empty note there; or says that there is none.
fn take_place(model: &mut Model) -> Option<SlotId> {
    let written = model.text.as_ref().and_then(|edit| edit.slot(model.board()));
    let slot = written.or_else(|| model.target_slot());
    // Something may have been written while the clipboard was read.
    if !drafts::finish(model) {
        return None;
    }
    if slot.is_none() {
        say(model, msg!("paste-where"));
    }
    slot
}

/// Notes from a board keep their colors and votes, and get names of their own.
fn paste_notes(model: &mut Model, slot: &SlotId, notes: Vec<Note>) {
    let notes = notes.into_iter().map(|note| Note { id: model.session.ids.note(), ..note }).collect();
    let at = place_in(model, slot);
    let outcome = arrive(model, vec![Arrival { slot: slot.clone(), at, notes }]);
    report(model, outcome);
}

/// Puts notes onto the board, each where it goes.
fn put(model: &mut Model, slot: &SlotId, reading: Reading, source: Option<String>) {
    let count = reading.notes.len();
    let cells = table_from(&model.scene(), slot).unwrap_or_default();
    // What has no place goes where the form keeps that.
    let beyond_slot = model.board().form.catch_all.clone();
    let mut beyond = 0;
    let mut arrivals: Vec<Arrival> = vec![];
    for note in reading.notes {
        let to = match &note.goal {
            Goal::Here => Some(slot.clone()),
            Goal::Slot(to) => Some(to.clone()).filter(|to| model.board().notes(to).is_some()),
            Goal::Cell(row, column) => cells.get(*row).and_then(|line| line.get(*column)).cloned(),
            Goal::Beyond => None,
        };
        beyond += usize::from(to.is_none());
        let to = to.unwrap_or_else(|| beyond_slot.clone());
        let note = new_note(model, &to, &note);
        if let Some(arrival) = arrivals.iter_mut().find(|arrival| arrival.slot == to) {
            arrival.notes.push(note);
        } else {
            let at = if to == *slot { place_in(model, &to) } else { usize::MAX };
            arrivals.push(Arrival { slot: to, at, notes: vec![note] });
        }
    }
    let outcome = arrive(model, arrivals).map(|said| {
        let name =
            |slot: &SlotId| model.page_scene().slot(slot).map_or_else(|| slot.to_string(), |place| place.name.clone());
        match source {
            _ if beyond > 0 => Some(msg!("cells-beyond-grid", count = beyond, slot = name(&beyond_slot))),
            Some(file) => Some(msg!("notes-added-from", count = count, file = file)),
            None => said,
        }
    });
    report(model, outcome);
}

/// Adds notes that are new to the board, and selects them.
pub(super) fn arrive(model: &mut Model, arrivals: Vec<Arrival>) -> Outcome {
    let ids: Vec<NoteId> = arrivals.iter().flat_map(|arrival| &arrival.notes).map(|note| note.id.clone()).collect();
    if ids.is_empty() {
        return Ok(Some(msg!("clipboard-empty")));
    }
    let count = ids.len();
    if model.board().note_count() + count > MAX_NOTES {
        return Err(msg!("paste-too-many", count = count, most = MAX_NOTES));
    }
    model.document.apply(&Command::Add(arrivals))?;
    model.document.editor.select_written(Selection::of_notes(ids));
    Ok(Some(msg!("notes-pasted", count = count)))
}

fn new_note(model: &mut Model, slot: &SlotId, new: &NewNote) -> Note {
    let (color, votes) = new.look.unwrap_or_else(|| (model.color_in(slot), 0));
    Note { votes, ..Note::new(model.session.ids.note(), &new.text).with_color(color) }
}

/// Returns the position behind the selected note of a slot, or at its end.
fn place_in(model: &Model, slot: &SlotId) -> usize {
    let board = model.board();
    let behind = model.selection().notes().last().and_then(|id| board.find(id));
    behind.filter(|(of, _, _)| *of == slot).map_or(usize::MAX, |(_, at, _)| at + 1)
}
