//! Opening boards: files, forms, examples, and what comes of it.

use super::outbox::{Outbox, complain, say};
use super::put::put;
use super::{awaiting, journaling, recovering};
use crate::app::effect::Effect;
use crate::app::state::{Dialog, EXAMPLES, Model, Persistence, Source};
use crate::board::{Board, Form};
use crate::file::store::Version;
use crate::file::{self, Reading, Salvaged};
use crate::intake::is_text_file;
use crate::words::Message;
use std::path::{Path, PathBuf};

/// Begins to open a file. With `keep`, that board goes into the version history first. The notes in a text come onto
/// the board that is open.
pub(super) fn begin(model: &mut Model, path: PathBuf, keep: Option<Board>, out: &mut Outbox) {
    if keep.is_none() && is_text_file(&path) {
        out.push(Effect::ReadTexts(vec![path]));
        return;
    }
    begin_board(model, path, keep, out);
}

/// Begins to open a file as a board, whatever it is called.
pub(super) fn begin_board(model: &mut Model, path: PathBuf, keep: Option<Board>, out: &mut Outbox) {
    awaiting::await_file(model, path.clone(), Source::File);
    say(model, msg!("opening"));
    out.push(Effect::Open { path, keep });
}

/// Begins a board on the usual form.
pub(super) fn open_new(model: &mut Model, out: &mut Outbox) {
    let board = Board::new(&Form::usual(), &model.session.ids.name());
    put_new(model, board, out);
}

/// Begins to read a form.
pub(super) fn begin_form(model: &mut Model, path: PathBuf, out: &mut Outbox) {
    awaiting::await_file(model, path.clone(), Source::Form);
    out.push(Effect::OpenForm(path));
}

/// A form was read.
pub(super) fn form_opened(model: &mut Model, path: &Path, board: Board, out: &mut Outbox) {
    if awaiting::is_awaited(model, path) && !awaiting::is_in_the_way(model, path) {
        model.tasks.opening = None;
        put_new(model, board, out);
    }
}

/// Begins on a board that says nothing yet, in the person's language if its form has it.
fn put_new(model: &mut Model, board: Board, out: &mut Outbox) {
    let board = board.in_language(model.session.language.tag());
    put(model, board, Persistence::default(), out);
    say(model, msg!("new-board"));
}

/// Opens an example.
pub(super) fn open_example(model: &mut Model, nth: usize, out: &mut Outbox) {
    let Some(example) = EXAMPLES.get(nth) else { return };
    match file::read(example.text) {
        Ok(reading) => {
            put(model, reading.board, Persistence::default(), out);
            say(model, msg!("example-opened"));
        }
        Err(error) => complain(model, error.message()),
    }
}

/// A file was opened.
pub(super) fn opened(model: &mut Model, path: &Path, reading: Reading, version: Version, out: &mut Outbox) {
    if !awaiting::is_awaited(model, path) || awaiting::is_in_the_way(model, path) {
        return;
    }
    let source = model.tasks.opening.take().map(|opening| opening.source);
    model.tasks.failed_open = None;
    let count = reading.board.note_count();
    let file = if reading.carried {
        Persistence::out_of(path.to_owned())
    } else {
        Persistence { is_read_only: reading.is_read_only(), ..Persistence::in_file(path.to_owned(), version) }
    };
    put(model, reading.board, file, out);
    if !reading.carried {
        out.push(Effect::RememberRecent(path.to_owned()));
    }
    match reading.remarks.as_slice() {
        [] if reading.carried => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            say(model, msg!("opened-embedded", file = name));
        }
        [] => say(model, msg!("opened", name = model.document.file.name().unwrap_or_default(), count = count)),
        [remark] => complain(model, remark.message()),
        remarks => {
            let lines = remarks.iter().map(crate::file::Remark::message).collect();
            model.dialog = Some(Dialog::Remarks(lines));
        }
    }
    if let Some(Source::Offer(offer)) = source {
        say(model, msg!("opened-beside-recovered", name = model.document.file.name().unwrap_or_default()));
        recovering::settle(model, offer, out);
    }
}

/// A damaged file was opened as far as it could be: as a board without a file, so that the damaged one stays.
pub(super) fn salvaged(model: &mut Model, path: &Path, salvaged: Salvaged, error: Message, out: &mut Outbox) {
    if !awaiting::is_awaited(model, path) || awaiting::is_in_the_way(model, path) {
        return;
    }
    model.tasks.opening = None;
    let is_read_only = salvaged.reading.is_read_only();
    let file = Persistence { is_read_only, ..Persistence::out_of(path.with_extension("salvaged.ron")) };
    let count = salvaged.reading.board.note_count();
    put(model, salvaged.reading.board, file, out);
    journaling::keep_all(model, out);
    let mut lines = vec![error, msg!("salvaged", count = count)];
    lines.extend(salvaged.reading.remarks.iter().map(crate::file::Remark::message));
    model.dialog = Some(Dialog::Remarks(lines));
}

/// A file could not be opened; the board that is open stays.
pub(super) fn failed(model: &mut Model, path: &Path, why: Message) {
    if !awaiting::is_awaited(model, path) {
        return;
    }
    model.tasks.opening = None;
    model.notice = None;
    model.tasks.failed_open = Some(path.to_owned());
    model.dialog = Some(Dialog::OpenFailure(why));
}

/// The board that is open could not be kept, and so stays.
pub(super) fn not_kept(model: &mut Model, path: &Path, why: Message) {
    if !awaiting::is_awaited(model, path) {
        return;
    }
    model.tasks.opening = None;
    complain(model, msg!("theirs-not-taken", why = why));
}
