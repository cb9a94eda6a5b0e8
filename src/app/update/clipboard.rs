//! Notes onto the clipboard: as RON for boards, as lines and tables for anything else, as a picture.

use super::drafts;
use super::outbox::{Outbox, Outcome, complain, report, say};
use crate::app::effect::{Clip, Effect};
use crate::app::state::{Copied, Model};
use crate::board::{Board, Note, NoteId, SlotId};
use crate::edit::{Command, Selection};
use crate::export::Format;
use crate::file::{self, PlacedNotes};
use crate::publish::{CopiedTable, Order, Part, Studio};
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
    let notes: Vec<Note> = ids.iter().filter_map(|id| places.get(id)).map(|(_, _, note)| (***note).clone()).collect();
    let text = notes.iter().map(|note| &*note.text).collect::<Vec<_>>().join("\n");
    // The words are in no place, and so come back wherever they are pasted.
    let nowhere = (board.form.catch_all.clone(), notes);
    model.tasks.copied = Some(Copied { text: text.clone(), notes: PlacedNotes(vec![nowhere]).write() });
    out.push(Effect::Copy(Clip::Text(text)));
    say(model, msg!("note-texts-copied", count = ids.len()));
}

/// Copies the selected notes, or else the board, as a picture of how they look now.
pub(super) fn copy_picture(model: &mut Model, out: &mut Outbox) {
    drafts::finish(model);
    let ids = model.document.editor.selected_in_order();
    let part = if ids.is_empty() { Part::Board } else { Part::Notes(ids) };
    // High contrast is for one person's screen.
    let appearance = model.session.signs.appearance(model.session.look);
    out.push(Effect::Copy(Clip::Picture { board: model.board().clone(), part, appearance }));
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
        Ok(CopiedTable { html, tabs, placed }) => {
            model.tasks.copied = Some(Copied { text: tabs.clone(), notes: placed.write() });
            out.push(Effect::Copy(Clip::Table { html, tabs }));
            Ok(Some(msg!("table-copied", what = what)))
        }
        Err(error) => Err(error.message()),
    };
    report(model, outcome);
}

fn part_name(model: &Model, board: &Board, part: &Part) -> Message {
    match part {
        Part::Board | Part::Stage(_) => msg!("part-board"),
        Part::Named(name) => {
            let scene = model.page_scene();
            let slot = scene.slot(&SlotId::from(name.as_str())).map(|place| place.name.clone());
            let name = slot.unwrap_or_else(|| board.form.area_name(&board.language, name).to_owned());
            msg!("part-named", name = name)
        }
        Part::Notes(notes) => msg!("part-notes", count = notes.len()),
    }
}
