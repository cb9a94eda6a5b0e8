//! Files that are dropped on the window: boards are opened, and the notes of texts come onto the board.

use std::collections::HashSet;
use std::path::PathBuf;

use super::outbox::{Outbox, complain, report};
use super::{drafts, guard, opening, pasting};
use crate::app::action::SeveralAction;
use crate::app::effect::Effect;
use crate::app::result::TextsRead;
use crate::app::state::{After, Dialog, Model};
use crate::board::{Board, Note, NoteId};
use crate::edit::Arrival;
use crate::intake::is_text_file;
use crate::words::Message;

/// Takes files that were dropped.
pub(super) fn take(model: &mut Model, mut paths: Vec<PathBuf>, out: &mut Outbox) {
    if paths.is_empty() || model.dialog.is_some() {
        return;
    }
    drafts::finish(model);
    if paths.iter().all(|path| is_text_file(path)) {
        out.push(Effect::ReadTexts(paths));
    } else if paths.len() == 1 {
        guard::guard(model, After::Open(paths.remove(0)), out);
    } else {
        model.dialog = Some(Dialog::Several(paths));
    }
}

/// What is done with several files.
pub(super) fn act(model: &mut Model, action: SeveralAction, out: &mut Outbox) {
    let Some(Dialog::Several(mut paths)) = model.dialog.take() else { return };
    match action {
        SeveralAction::Open(nth) if nth < paths.len() => guard::guard(model, After::Open(paths.swap_remove(nth)), out),
        SeveralAction::Open(_) => {}
        SeveralAction::AddAll => {
            let (texts, boards): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| is_text_file(path));
            if !boards.is_empty() {
                out.push(Effect::ReadBoards(boards));
            }
            if !texts.is_empty() {
                out.push(Effect::ReadTexts(texts));
            }
        }
    }
}

/// Files with texts were read.
pub(super) fn texts_read(model: &mut Model, read: TextsRead, out: &mut Outbox) {
    if !read.names.is_empty() {
        pasting::bring_from(model, &read.brought, read.names.join(", "));
    }
    for board in read.boards {
        // It was opened as what it is called, and is a board all the same.
        let is_only = read.names.is_empty() && model.dialog.is_none() && !model.has_unsaved_work();
        if is_only {
            opening::begin_board(model, board, None, out);
        } else {
            out.push(Effect::ReadBoards(vec![board]));
        }
    }
    if let Some(why) = read.failures.into_iter().next() {
        complain(model, why);
    }
}

/// Boards were read: their notes come onto this one, but for those that are here already.
pub(super) fn boards_read(model: &mut Model, boards: Vec<(PathBuf, Result<Board, Message>)>) {
    let mut failure = None;
    let mut files = 0;
    let mut arrivals: Vec<Arrival> = vec![];
    let mut known: HashSet<(NoteId, String)> =
        model.board().all_notes().map(|(_, note)| (note.id.clone(), note.text.to_string())).collect();
    for (path, board) in boards {
        match board {
            Ok(board) => {
                files += 1;
                add_notes(model, &board, &mut known, &mut arrivals);
            }
            Err(why) => failure = failure.or(Some(msg!("board-not-added", path = &path, why = why))),
        }
    }
    let count: usize = arrivals.iter().map(|arrival| arrival.notes.len()).sum();
    let outcome = if count == 0 {
        Ok(Some(msg!("boards-nothing-new")))
    } else {
        pasting::arrive(model, arrivals).map(|_| Some(msg!("boards-added", count = count, files = files)))
    };
    report(model, outcome);
    if let Some(why) = failure {
        complain(model, why);
    }
}

/// Adds the notes of a board by their places; those that this board's form has no place for go where it keeps such.
fn add_notes(model: &mut Model, board: &Board, known: &mut HashSet<(NoteId, String)>, arrivals: &mut Vec<Arrival>) {
    for (slot, note) in board.all_notes() {
        // The same note of a copy of the same board; one that says something else by now is another.
        if !known.insert((note.id.clone(), note.text.to_string())) {
            continue;
        }
        let is_here = model.board().notes(slot).is_some();
        let slot = if is_here { slot.clone() } else { model.board().form.catch_all.clone() };
        let note = Note { id: model.session.ids.note(), ..(**note).clone() };
        match arrivals.iter_mut().find(|arrival| arrival.slot == slot) {
            Some(arrival) => arrival.notes.push(note),
            None => arrivals.push(Arrival { slot, at: usize::MAX, notes: vec![note] }),
        }
    }
}
