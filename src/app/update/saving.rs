//! Saving: to the board's own file or another, and what comes of it.

use std::path::{Path, PathBuf};

use super::outbox::{Outbox, complain, say};
use super::{drafts, guard, opening, paths, put};
use crate::app::action::SaveFailed;
use crate::app::effect::{Effect, JournalEntry, SaveMode, SaveRequest};
use crate::app::state::{Dialog, Model, Persistence, Purpose};
use crate::board::Board;
use crate::file::store::Saved;
use crate::words::Message;

/// Saves to the board's file, or asks for one.
pub(super) fn save(model: &mut Model, out: &mut Outbox) {
    drafts::finish(model);
    match model.document.file.path.clone().filter(|_| !model.document.file.is_read_only) {
        Some(path) => save_to(model, path, out),
        None => paths::ask(model, Purpose::Save, out),
    }
}

/// Asks where to save.
pub(super) fn save_as(model: &mut Model, out: &mut Outbox) {
    drafts::finish(model);
    paths::ask(model, Purpose::Save, out);
}

/// Saves the board as it is to a file. That another file there may be replaced was asked before.
pub(super) fn save_to(model: &mut Model, path: PathBuf, out: &mut Outbox) {
    let file = &model.document.file;
    let is_own = file.is_own(&path);
    if is_own && file.is_read_only {
        complain(model, msg!("save-over-read-only"));
        return;
    }
    let mode = if is_own { SaveMode::IfCurrent(file.base.clone()) } else { SaveMode::Replace };
    begin(model, path, mode, out);
}

/// Saves again after a failure, or after the file went.
pub(super) fn save_again(model: &mut Model, out: &mut Outbox) {
    drafts::finish(model);
    let file = &model.document.file;
    // A file that is gone is written anew, and one that came back is only replaced if it is what it was.
    let mode = SaveMode::IfCurrent(file.base.clone());
    match file.path.clone() {
        Some(path) => begin(model, path, mode, out),
        None => paths::ask(model, Purpose::Save, out),
    }
}

/// Opens what somebody else saved; the board as it is goes into the version history.
pub(super) fn take_theirs(model: &mut Model, out: &mut Outbox) {
    drafts::finish(model);
    let Some(path) = model.document.file.path.clone() else { return };
    model.tasks.after_save = None;
    let board = model.board().clone();
    let keep = model.session.keeps_history.then_some(board);
    opening::begin(model, path, keep, out);
}

/// Replaces what somebody else saved.
pub(super) fn keep_mine(model: &mut Model, out: &mut Outbox) {
    save_over(model, SaveMode::Replace, out);
}

/// Saves, and leaves what somebody else saved beside the file.
pub(super) fn keep_both(model: &mut Model, out: &mut Outbox) {
    save_over(model, SaveMode::KeepBoth, out);
}

fn save_over(model: &mut Model, mode: SaveMode, out: &mut Outbox) {
    drafts::finish(model);
    if let Some(path) = model.document.file.path.clone() {
        begin(model, path, mode, out);
    }
}

fn begin(model: &mut Model, path: PathBuf, mode: SaveMode, out: &mut Outbox) {
    if model.tasks.saving {
        model.tasks.save_again = true;
        return;
    }
    model.tasks.saving = true;
    say(model, msg!("saving"));
    let board = model.board().clone();
    out.push(Effect::Save(Box::new(SaveRequest { path, board, mode })));
}

/// What a save came to.
pub(super) struct SaveEnd {
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
    model.tasks.saving = false;
    let again = std::mem::take(&mut model.tasks.save_again);
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
        }
        Err(SaveFailed::Changed) => {
            // The watcher is asked what is there now.
            put::watch(model, out);
            complain(model, msg!("save-refused-changed"));
            return;
        }
        Err(SaveFailed::Unconfirmed(version, why)) => {
            let file = &mut model.document.file;
            if file.is_own(&end.path) {
                // It is this board's own version, and nobody else's, that the watcher will see.
                file.base = Some(version);
            }
            failed(model, end.path, why, out);
            return;
        }
        Err(SaveFailed::Other(why)) => {
            failed(model, end.path, why, out);
            return;
        }
    }
    if let Some(why) = end.not_kept {
        complain(model, msg!("saved-without-history", why = why));
    }
    if again {
        save(model, out);
    } else if let Some(after) = model.tasks.after_save.take() {
        // What was written since the save began is asked about again.
        guard::guard(model, after, out);
    }
}

/// A save failed. What waits for it goes on waiting: it may succeed somewhere else.
fn failed(model: &mut Model, path: PathBuf, why: Message, out: &mut Outbox) {
    model.document.file.failure = Some((path, why.clone()));
    // What the watcher saw meanwhile was not taken.
    put::watch(model, out);
    model.notice = None;
    model.dialog = Some(Dialog::SaveFailure(why));
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
