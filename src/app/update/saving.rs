//! Saving: to the board's own file or another.

use std::path::PathBuf;

use super::outbox::{Outbox, complain, say};
use super::{drafts, guard, opening, paths};
use crate::app::action::SlowSaveChoice;
use crate::app::effect::{Effect, SaveRequest};
use crate::app::state::{After, Dialog, Model, Purpose, SaveMode, Saving};
use crate::file::journal::End;

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
    drafts::finish(model);
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
    if model.session.keeps_history {
        let board = model.board().clone();
        opening::begin(model, path, Some(board), out);
    } else {
        // Nothing would hold this board any more.
        guard::guard(model, After::Open(path), out);
    }
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

/// Begins a save. While one is under way the next one waits for it, unless its disk doesn't answer and the next
/// goes somewhere else.
pub(super) fn begin(model: &mut Model, path: PathBuf, mode: SaveMode, out: &mut Outbox) {
    let waits = model.tasks.saving.as_ref().is_some_and(|saving| !saving.is_slow || saving.path == path);
    if waits {
        model.tasks.next_save = Some((path, mode));
        return;
    }
    model.tasks.saves += 1;
    let number = model.tasks.saves;
    model.tasks.saving = Some(Saving { number, path: path.clone(), is_slow: false });
    say(model, msg!("saving"));
    let board = model.board().clone();
    out.push(Effect::Save(Box::new(SaveRequest { number, path, board, mode })));
}

/// The disk of a save has not answered for some seconds.
pub(super) fn is_slow(model: &mut Model, number: u64) {
    let Some(saving) = model.tasks.saving.as_mut().filter(|saving| saving.number == number) else { return };
    saving.is_slow = true;
    model.notice = None;
    if model.tasks.after_save.is_some() && model.dialog.is_none() {
        model.dialog = Some(Dialog::SlowSave);
    }
}

/// Answers what happens while a disk doesn't answer.
pub(super) fn slow_save(model: &mut Model, choice: SlowSaveChoice, out: &mut Outbox) {
    if !matches!(model.dialog.take(), Some(Dialog::SlowSave)) {
        return;
    }
    match choice {
        SlowSaveChoice::SaveElsewhere => save_as(model, out),
        SlowSaveChoice::CloseAnyway => {
            drafts::finish(model);
            guard::close(model, End::Kept, out);
        }
    }
}
