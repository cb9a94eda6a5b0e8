//! Answers to dialogs.

use super::outbox::Outbox;
use super::{
    captions, dropping, earlier, exporting, guard, languages, palettes, pasting, paths, picking, recovering, saving,
    versioning,
};
use crate::app::action::{DialogAction, RecoveryChoice, UnsavedChoice};
use crate::app::effect::Effect;
use crate::app::state::{After, Dialog, Model};

/// Something about the dialog that is open.
pub(super) fn act(model: &mut Model, action: DialogAction, out: &mut Outbox) {
    match action {
        DialogAction::Cancel => cancel(model),
        DialogAction::Unsaved(choice) => unsaved(model, choice, out),
        DialogAction::Path(action) => picking::act(model, action, out),
        DialogAction::OpenLink(nth) => open_link(model, nth, out),
        DialogAction::Several(action) => dropping::act(model, action, out),
        DialogAction::Paste(action) => pasting::act(model, action),
        DialogAction::Caption(action) => captions::act(model, action),
        DialogAction::Language(action) => languages::act(model, action),
        DialogAction::Palette(action) => palettes::act(model, action, out),
        DialogAction::Export(action) => exporting::act(model, *action, out),
        DialogAction::Earlier(action) => earlier::act(model, action, out),
        DialogAction::Versions(action) => versioning::act(model, action, out),
        DialogAction::Recover(id, choice) => {
            let after = match choice {
                RecoveryChoice::Recovered => After::Recover(id),
                RecoveryChoice::OnDisk => After::OpenFileOf(id),
                RecoveryChoice::Both => After::RecoverCopy(id),
            };
            model.dialog = None;
            guard::guard(model, after, out);
        }
        DialogAction::SaveElsewhere => {
            model.dialog = None;
            saving::save_as(model, out);
        }
        DialogAction::SlowSave(choice) => saving::slow_save(model, choice, out),
        DialogAction::OpenAnother => {
            model.dialog = None;
            guard::guard(model, After::AskOpen, out);
        }
        DialogAction::TypePath => {
            if let Some(Dialog::Waiting(purpose)) = model.dialog {
                paths::type_path(model, purpose, out);
            }
        }
        DialogAction::StopExportAndClose => exporting::stop(model, out),
    }
    recovering::ask(model);
}

/// Opens an address that somebody has seen.
fn open_link(model: &mut Model, nth: usize, out: &mut Outbox) {
    let Some(Dialog::Links(links)) = model.dialog.take() else { return };
    if let Some(link) = links.into_iter().nth(nth) {
        out.push(Effect::OpenLink(link.address));
    }
}

/// Closes the dialog without an answer.
fn cancel(model: &mut Model) {
    let waits = matches!(
        model.dialog.take(),
        Some(Dialog::Unsaved(_) | Dialog::Path(_) | Dialog::Waiting(_) | Dialog::SaveFailure(_) | Dialog::SlowSave)
    );
    if waits {
        picking::call_off(model);
    }
}

fn unsaved(model: &mut Model, choice: UnsavedChoice, out: &mut Outbox) {
    let Some(Dialog::Unsaved(after)) = model.dialog.take() else { return };
    match choice {
        UnsavedChoice::Save => {
            model.tasks.after_save = Some(after);
            saving::save(model, out);
        }
        UnsavedChoice::KeepBoth => {
            model.tasks.after_save = Some(after);
            saving::keep_both(model, out);
        }
        UnsavedChoice::SaveElsewhere => {
            model.tasks.after_save = Some(after);
            saving::save_as(model, out);
        }
        UnsavedChoice::Discard => guard::proceed(model, after, out),
    }
}
