//! A path was chosen or typed: what it means, and what happens with it.

use std::path::PathBuf;

use super::outbox::Outbox;
use super::{exporting, guard, opening, paths, saving};
use crate::app::action::PathAction;
use crate::app::effect::Effect;
use crate::app::result::Picked;
use crate::app::state::{After, Dialog, Model, PathDialog, Purpose};

/// A file dialog of the system closed.
pub(super) fn picked(model: &mut Model, purpose: Purpose, picked: Picked, out: &mut Outbox) {
    if !matches!(model.dialog, Some(Dialog::Waiting(asked)) if asked == purpose) {
        // Somebody typed a path meanwhile, or gave it up.
        return;
    }
    match picked {
        Picked::Path(path) => {
            let meant = paths::meant(model, purpose, path.clone());
            if meant == path {
                take(model, purpose, path, out);
            } else {
                // The dialog asked about another name than the one that is meant.
                out.push(Effect::InspectPath { typed: path, meant });
            }
        }
        Picked::Cancelled => call_off(model),
        Picked::NoDialog => {
            model.session.has_system_dialogs = false;
            paths::type_path(model, purpose, out);
        }
    }
}

/// Something about the path field.
pub(super) fn act(model: &mut Model, action: PathAction, out: &mut Outbox) {
    let Some(Dialog::Path(dialog)) = &mut model.dialog else { return };
    match action {
        PathAction::Edit(path) => {
            let folder = dialog.folder();
            dialog.path = path;
            dialog.replace = false;
            if dialog.purpose == Purpose::Open && dialog.folder() != folder {
                list(model, out);
            }
        }
        PathAction::Confirm if dialog.path.trim().is_empty() => {}
        PathAction::Confirm => {
            let (purpose, path) = (dialog.purpose, dialog.path.clone());
            let typed = paths::expanded(model, &path);
            let meant = paths::meant(model, purpose, typed.clone());
            out.push(Effect::InspectPath { typed, meant });
        }
    }
}

fn list(model: &Model, out: &mut Outbox) {
    if let Some(Dialog::Path(dialog)) = &model.dialog {
        out.push(Effect::ListFolder(expanded_folder(model, dialog)));
    }
}

fn expanded_folder(model: &Model, dialog: &PathDialog) -> PathBuf {
    paths::expanded(model, &dialog.folder().display().to_string())
}

/// The contents of a folder are known.
pub(super) fn folder_listed(model: &mut Model, folder: PathBuf, entries: Vec<PathBuf>) {
    let is_wanted = |dialog: &PathDialog| expanded_folder(model, dialog) == folder;
    if matches!(&model.dialog, Some(Dialog::Path(dialog)) if !is_wanted(dialog)) {
        return;
    }
    if let Some(Dialog::Path(dialog)) = &mut model.dialog {
        dialog.listed = Some((folder, entries));
    }
}

/// What there is at a path is known.
pub(super) fn inspected(
    model: &mut Model,
    (typed, meant): (PathBuf, PathBuf),
    (is_folder, exists): (bool, bool),
    out: &mut Outbox,
) {
    let is_typed_on = |dialog: &PathDialog| paths::expanded(model, &dialog.path) != typed;
    if matches!(&model.dialog, Some(Dialog::Path(dialog)) if is_typed_on(dialog)) {
        return;
    }
    match &mut model.dialog {
        Some(Dialog::Path(dialog)) if is_folder => {
            // A folder is gone into.
            let mut path = typed.display().to_string();
            if !path.ends_with(std::path::is_separator) {
                path.push(std::path::MAIN_SEPARATOR);
            }
            dialog.path = path;
            dialog.replace = false;
            list(model, out);
        }
        Some(Dialog::Path(dialog)) => {
            let purpose = dialog.purpose;
            let is_asked = dialog.replace;
            let is_own = model.document.file.is_own(&meant) && purpose == Purpose::Save;
            if purpose != Purpose::Open && exists && !is_asked && !is_own {
                dialog.replace = true;
            } else {
                take(model, purpose, meant, out);
            }
        }
        Some(Dialog::Waiting(purpose)) => {
            let purpose = *purpose;
            if exists && !model.document.file.is_own(&meant) {
                let path = meant.display().to_string();
                model.dialog = Some(Dialog::Path(PathDialog { purpose, path, replace: true, listed: None }));
            } else {
                take(model, purpose, meant, out);
            }
        }
        _ => {}
    }
}

fn take(model: &mut Model, purpose: Purpose, path: PathBuf, out: &mut Outbox) {
    model.dialog = None;
    match purpose {
        // What was safe when this was asked may be at stake by now: the file can have gone meanwhile.
        Purpose::Open if !model.tasks.gave_up => guard::guard(model, After::Open(path), out),
        Purpose::Open => opening::begin(model, path, None, out),
        Purpose::Save => saving::save_to(model, path, out),
        Purpose::Export(_) => exporting::export_to(model, path, out),
    }
}

/// What waited for a path or a save does not happen; the export panel comes back if it asked.
pub(super) fn call_off(model: &mut Model) {
    model.tasks.after_save = None;
    model.dialog = model.tasks.pending_export.take().map(Dialog::Export);
}
