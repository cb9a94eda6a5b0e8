//! What comes of a save.

use std::path::{Path, PathBuf};

use super::outbox::{Outbox, complain, say};
use super::{guard, put, saving};
use crate::app::effect::{Effect, JournalEntry};
use crate::app::result::SaveFailed;
use crate::app::state::{Dialog, Model, Persistence};
use crate::board::Board;
use crate::file::store::Saved;
use crate::words::Message;

/// What a save came to.
pub(super) struct SaveEnd {
    /// Its number.
    pub number: u64,
    /// The file.
    pub path: PathBuf,
    /// The board.
    pub board: Board,
    /// The file's text.
    pub text: String,
    /// Whether it was saved.
    pub result: Result<Saved, SaveFailed>,
    /// Why no version could be kept in the history, if so.
    pub not_kept: Option<Message>,
}

/// A save ended.
pub(super) fn ended(model: &mut Model, end: SaveEnd, out: &mut Outbox) {
    let is_latest = model.tasks.saving.as_ref().is_some_and(|saving| saving.number == end.number);
    if !is_latest {
        // Its disk took so long that the board was saved somewhere else meanwhile.
        if end.result.is_ok() {
            out.push(Effect::RememberRecent(end.path));
        }
        return;
    }
    model.tasks.saving = None;
    if matches!(model.dialog, Some(Dialog::SlowSave)) {
        model.dialog = None;
    }
    let next = model.tasks.next_save.take();
    if end.board.id != model.board().id {
        ended_for_another(model, &end, out);
        return;
    }
    match end.result {
        Ok(saved) => {
            succeeded(model, &end.path, end.board, &saved, out);
            out.push(Effect::Journal(Box::new(JournalEntry::Saved {
                board: model.document.editor.saved().cloned().unwrap_or_else(|| model.board().clone()),
                path: end.path,
                text: end.text,
            })));
            // The journal went back to what was saved: what was written since comes after it.
            model.document.file.journaled = None;
        }
        Err(failure) => {
            failed(model, end.path, failure, out);
            return;
        }
    }
    if let Some(why) = end.not_kept {
        complain(model, msg!("saved-without-history", why = why));
    }
    if let Some((path, mode)) = next {
        // What the file holds now is this board's own version.
        if model.document.file.is_own(&path) {
            saving::save_to(model, path, out);
        } else {
            saving::begin(model, path, mode, out);
        }
    } else if let Some(after) = model.tasks.after_save.take() {
        // What was written since the save began is asked about again.
        guard::guard(model, after, out);
    }
}

/// A save failed. What waits for it goes on waiting: it may succeed somewhere else.
fn failed(model: &mut Model, path: PathBuf, failure: SaveFailed, out: &mut Outbox) {
    let why = match failure {
        SaveFailed::Changed => {
            changed(model, out);
            return;
        }
        SaveFailed::Unconfirmed(version, why) => {
            if model.document.file.is_own(&path) {
                // It is this board's own version, and nobody else's, that the watcher will see.
                model.document.file.base = Some(version);
                put::watch(model, out);
            }
            why
        }
        SaveFailed::Other(why) => {
            put::look_again(model, out);
            why
        }
    };
    model.document.file.failure = Some((path, why.clone()));
    model.notice = None;
    model.dialog = Some(Dialog::SaveFailure(why));
}

/// A save was refused, as somebody else changed the file. What waits for it is asked about again.
fn changed(model: &mut Model, out: &mut Outbox) {
    put::look_again(model, out);
    complain(model, msg!("save-refused-changed"));
    if let Some(after) = model.tasks.after_save.take()
        && model.dialog.is_none()
    {
        model.dialog = Some(Dialog::Unsaved(after));
    }
}

/// A save ended of a board that is not open any more: it says nothing of the one that is.
fn ended_for_another(model: &mut Model, end: &SaveEnd, out: &mut Outbox) {
    match &end.result {
        Ok(_) => {
            out.push(Effect::RememberRecent(end.path.clone()));
            let name = end.path.file_stem().unwrap_or_default().to_string_lossy();
            say(model, msg!("saved", name = name));
        }
        Err(SaveFailed::Changed) => complain(model, msg!("save-refused-changed")),
        Err(SaveFailed::Unconfirmed(_, why) | SaveFailed::Other(why)) => complain(model, why.clone()),
    }
    if let Some(after) = model.tasks.after_save.take() {
        guard::guard(model, after, out);
    }
}

fn succeeded(model: &mut Model, path: &Path, board: Board, saved: &Saved, out: &mut Outbox) {
    model.document.editor.mark_saved(board);
    let known = std::mem::take(&mut model.document.file);
    model.document.file = Persistence {
        journal_trouble: known.journal_trouble,
        journaled: known.journaled,
        is_open_elsewhere: known.is_open_elsewhere && known.path.as_deref() == Some(path),
        ..Persistence::in_file(path.to_owned(), saved.version.clone())
    };
    put::watch(model, out);
    out.push(Effect::RememberRecent(path.to_owned()));
    let name = model.document.file.name().unwrap_or_default();
    match &saved.conflict {
        Some(copy) => {
            let copy = copy.file_name().unwrap_or_default().to_string_lossy();
            say(model, msg!("saved-beside", name = name, copy = copy));
        }
        None => match saved.caveat(&name) {
            Some(caveat) => complain(model, caveat),
            None => say(model, msg!("saved", name = name)),
        },
    }
}
