//! Notes on the clipboard: as RON between boards, as lines and tables to and from anything else, as a picture.

use super::drafts;
use super::outbox::{Outbox, Outcome, complain, report, say};
use super::spreadsheet::spreadsheet_rows;
use crate::app::effect::{Clip, Effect};
use crate::app::state::{EditTarget, Model};
use crate::board::{Board, Note, NoteId, SlotId, clean_text};
use crate::edit::{Arrival, Command, MAX_NOTES, Selection};
use crate::export::Format;
use crate::file;
use crate::publish::{Order, Part, Studio};
use crate::tool::table_from;
use crate::words::Message;

/// Copies the selected notes as RON text.
pub(super) fn copy(model: &mut Model, out: &mut Outbox) {
    let ids = model.document.editor.selected_in_order();
    if ids.is_empty() {
        return;
    }
    copy_notes(model, &ids, out);
    say(model, msg!("notes-copied", count = ids.len()));
}

/// Copies the selected notes as RON text, and deletes them.
pub(super) fn cut(model: &mut Model, out: &mut Outbox) {
    let ids = model.document.editor.selected_in_order();
    if ids.is_empty() {
        return;
    }
    if let Err(why) = model.document.check_writable() {
        complain(model, why);
        return;
    }
    copy_notes(model, &ids, out);
    let count = ids.len();
    let outcome: Outcome = model.document.apply(&Command::Delete(ids)).map(|()| Some(msg!("notes-cut", count = count)));
    report(model, outcome);
}

fn copy_notes(model: &Model, ids: &[NoteId], out: &mut Outbox) {
    let board = model.board();
    let places = board.places();
    let notes: Vec<&Note> = ids.iter().filter_map(|id| places.get(id)).map(|(_, _, note)| &***note).collect();
    out.push(Effect::Copy(Clip::Text(file::write_notes(&notes))));
}

/// Copies the texts of the selected notes, one after the other, for a mail or a report.
pub(super) fn copy_text(model: &mut Model, out: &mut Outbox) {
    let ids = model.document.editor.selected_in_order();
    let board = model.board();
    let places = board.places();
    let texts: Vec<&str> = ids.iter().filter_map(|id| places.get(id)).map(|(_, _, note)| &*note.text).collect();
    out.push(Effect::Copy(Clip::Text(texts.join("\n"))));
    say(model, msg!("note-texts-copied", count = ids.len()));
}

/// Copies the selected notes, or else the board, as a picture of how they look now.
pub(super) fn copy_picture(model: &mut Model, out: &mut Outbox) {
    drafts::finish(model);
    let ids = model.document.editor.selected_in_order();
    let part = if ids.is_empty() { Part::Board } else { Part::Notes(ids) };
    out.push(Effect::Copy(Clip::Picture { board: model.board().clone(), part, look: model.session.look }));
}

/// Copies what is selected as a table; the form's main area if nothing is.
pub(super) fn copy_table(model: &mut Model, out: &mut Outbox) {
    let part = match model.selection() {
        Selection::Notes(_) => Part::Notes(model.document.editor.selected_in_order()),
        Selection::Slot(slot) => Part::Named(slot.to_string()),
        Selection::Nothing => Part::Board,
    };
    let board = model.board().clone();
    copy_table_of(model, &board, part, out);
}

/// Copies a part of a board as a table. Of the whole board it is the form's main area.
pub(super) fn copy_table_of(model: &mut Model, board: &Board, part: Part, out: &mut Outbox) {
    let part = match (part, &board.form.main_area) {
        (Part::Board, Some(area)) => Part::Named(area.clone()),
        (part, _) => part,
    };
    let what = part_name(model, board, &part);
    let order = Order { part, ..Order::usual(Format::Html) };
    let studio = Studio { fonts: model.scenes.fonts(), board };
    let outcome = match studio.table(&order) {
        Ok((html, tabs)) => {
            out.push(Effect::Copy(Clip::Table { html, tabs }));
            Ok(Some(msg!("table-copied", what = what)))
        }
        Err(error) => Err(error.message()),
    };
    report(model, outcome);
}

fn part_name(model: &Model, board: &Board, part: &Part) -> Message {
    match part {
        Part::Board => msg!("part-board"),
        Part::Named(name) => {
            let scene = model.page_scene();
            let slot = scene.slot(&SlotId::from(name.as_str())).map(|place| place.name.clone());
            let name = slot.unwrap_or_else(|| board.form.area_name(&board.language, name).to_owned());
            msg!("part-named", name = name)
        }
        Part::Notes(notes) => msg!("part-notes", count = notes.len()),
    }
}

/// Puts text from the clipboard into the text being edited, or onto the board as notes.
pub(super) fn paste(model: &mut Model, text: &str) {
    let has_lines = clean_text(text).trim().contains('\n');
    let notes = file::read_notes(text);
    if let Some(edit) = &mut model.text {
        let is_empty_note = matches!(edit.target, EditTarget::NewNote { .. }) && edit.text().is_empty();
        if !(is_empty_note && (has_lines || notes.is_some())) {
            edit.insert(text);
            return;
        }
    }
    let written = model.text.as_ref().and_then(|edit| edit.slot(model.board()));
    let slot = written.or_else(|| model.target_slot());
    model.text = None;
    let Some(slot) = slot else {
        say(model, msg!("paste-where"));
        return;
    };
    let outcome = match notes {
        Some(notes) => paste_notes(model, slot, notes),
        None => paste_text(model, slot, text),
    };
    report(model, outcome);
}

/// Notes from a board keep their colors and votes, and get names of their own.
fn paste_notes(model: &mut Model, slot: SlotId, notes: Vec<Note>) -> Outcome {
    let notes = notes.into_iter().map(|note| Note { id: model.session.ids.note(), ..note }).collect();
    let at = place_in(model, &slot);
    arrive(model, vec![Arrival { slot, at, notes }])
}

/// Lines become one note each; a block of a spreadsheet lands cell by cell.
fn paste_text(model: &mut Model, slot: SlotId, text: &str) -> Outcome {
    let cells = table_from(&model.scene(), &slot).filter(|_| text.contains('\t'));
    let Some(cells) = cells else {
        let text = clean_text(text);
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let notes = lines.map(|line| new_note(model, &slot, line)).collect();
        let at = place_in(model, &slot);
        return arrive(model, vec![Arrival { slot, at, notes }]);
    };
    // What lies beyond the grid goes where the form keeps what has no place.
    let beyond_slot = model.board().form.catch_all.clone();
    let mut beyond = 0;
    let mut arrivals = vec![];
    for (row, line) in spreadsheet_rows(text).into_iter().enumerate() {
        for (column, cell) in line.into_iter().enumerate() {
            if cell.trim().is_empty() {
                continue;
            }
            let to = cells.get(row).and_then(|line| line.get(column)).cloned();
            beyond += usize::from(to.is_none());
            let slot = to.unwrap_or_else(|| beyond_slot.clone());
            let notes = vec![new_note(model, &slot, cell.trim())];
            arrivals.push(Arrival { slot, at: usize::MAX, notes });
        }
    }
    let said = arrive(model, arrivals)?;
    if beyond == 0 {
        return Ok(said);
    }
    let name =
        model.page_scene().slot(&beyond_slot).map_or_else(|| beyond_slot.to_string(), |place| place.name.clone());
    Ok(Some(msg!("cells-beyond-grid", count = beyond, slot = name)))
}

fn arrive(model: &mut Model, arrivals: Vec<Arrival>) -> Outcome {
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

fn new_note(model: &mut Model, slot: &SlotId, text: &str) -> Note {
    let color = model.color_in(slot);
    Note::new(model.session.ids.note(), text).with_color(color)
}

/// Returns the position behind the selected note of a slot, or at its end.
fn place_in(model: &Model, slot: &SlotId) -> usize {
    let board = model.board();
    let behind = model.selection().notes().last().and_then(|id| board.find(id));
    behind.filter(|(of, _, _)| *of == slot).map_or(usize::MAX, |(_, at, _)| at + 1)
}
