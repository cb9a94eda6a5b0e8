//! The file that is to be opened, and the board that it takes the place of.

use std::path::{Path, PathBuf};

use super::drafts;
use crate::app::state::{After, Dialog, Model, Opening, Source};

/// From now on this file is the one that is to be opened, and none that was asked for before.
pub(super) fn await_file(model: &mut Model, path: PathBuf, source: Source) {
    let (before, is_given_up) = (model.board().clone(), model.has_unsaved_work());
    model.tasks.opening = Some(Opening { path, before, is_given_up, source });
}

/// Whether a file is the one that is to be opened.
pub(super) fn is_awaited(model: &Model, path: &Path) -> bool {
    model.tasks.opening.as_ref().is_some_and(|opening| opening.path == path)
}

/// Whether what was done while a file was being opened would be lost; then it is asked about.
pub(super) fn is_in_the_way(model: &mut Model, path: &Path) -> bool {
    drafts::finish(model);
    let opening = model.tasks.opening.as_ref();
    let is_given_up = opening.is_none_or(|opening| opening.gives_up(model.board()));
    if is_given_up || !model.has_unsaved_work() {
        return false;
    }
    let after = match model.tasks.opening.take().map(|opening| opening.source) {
        Some(Source::Offer(id)) => After::OpenFileOf(id),
        Some(Source::Form) => After::NewOnForm(path.to_owned()),
        Some(Source::File) | None => After::Open(path.to_owned()),
    };
    model.dialog = Some(Dialog::Unsaved(after));
    true
}
