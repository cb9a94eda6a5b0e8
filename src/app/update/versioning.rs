//! The version history: listed, and gone back to.

use std::sync::Arc;

use super::drafts;
use super::outbox::{Outbox, complain, say};
use crate::app::action::VersionsAction;
use crate::app::effect::Effect;
use crate::app::state::{Dialog, Model, Pixels, Version, Versions};
use crate::file::Reading;
use crate::file::history::Kept;
use crate::tool::Hand;
use crate::words::Message;

/// Lists the versions of the board.
pub(super) fn open(model: &mut Model, out: &mut Outbox) {
    drafts::finish(model);
    if !model.session.keeps_history {
        complain(model, msg!("no-history"));
        return;
    }
    let board_id = Arc::clone(&model.board().id);
    let file = model.document.file.path.clone();
    out.push(Effect::ListVersions { board_id: Arc::clone(&board_id), file, look: model.session.look });
    model.dialog = Some(Dialog::Versions(Box::new(Versions { board_id, versions: None })));
}

/// Something about the list.
pub(super) fn act(model: &mut Model, action: VersionsAction, out: &mut Outbox) {
    let VersionsAction::Restore(version) = action;
    model.dialog = None;
    let (present, file) = (model.board().clone(), model.document.file.path.clone());
    out.push(Effect::RestoreVersion { version, present, file });
}

/// The versions are known.
pub(super) fn listed(model: &mut Model, board_id: &str, kept: Vec<Kept>) {
    if let Some(Dialog::Versions(versions)) = &mut model.dialog
        && *versions.board_id == *board_id
    {
        versions.versions = Some(kept.into_iter().map(|kept| Version { kept, picture: None }).collect());
    }
}

/// A version was painted.
pub(super) fn painted(model: &mut Model, board_id: &str, kept: Kept, pixels: Pixels) {
    if let Some(Dialog::Versions(versions)) = &mut model.dialog
        && *versions.board_id == *board_id
        && let Some(list) = &mut versions.versions
        && let Some(version) = list.iter_mut().find(|version| version.kept == kept)
    {
        version.picture = Some(pixels);
    }
}

/// A version was read, and the board as it is was kept; or not.
pub(super) fn restored(model: &mut Model, result: Result<Box<Reading>, Message>) {
    let reading = match result {
        Ok(reading) => reading,
        Err(why) => {
            complain(model, why);
            return;
        }
    };
    drafts::finish(model);
    // One step of undo, so that what was written since it was asked for is not lost either.
    model.document.editor.go_on_with(reading.board, msg!("step-restore"));
    model.gesture = Hand::Resting;
    say(model, msg!("version-restored"));
}
