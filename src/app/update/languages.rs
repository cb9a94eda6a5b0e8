//! The question which language notes are in.

use super::outbox::report;
use crate::app::action::LanguageAction;
use crate::app::state::{Dialog, LanguageDialog, Model};
use crate::edit::Command;

/// Asks for the language of the selected notes, beginning with the one that they have.
pub(super) fn open(model: &mut Model) {
    let notes = model.selection().notes().to_vec();
    let language = |id| model.board().find(id).and_then(|(_, _, note)| note.language.as_deref());
    let tag = notes.last().and_then(language).unwrap_or_default().to_owned();
    model.dialog = Some(Dialog::Language(LanguageDialog { notes, tag }));
}

/// Something about the language.
pub(super) fn act(model: &mut Model, action: LanguageAction) {
    let Some(Dialog::Language(dialog)) = &mut model.dialog else { return };
    match action {
        LanguageAction::Edit(tag) => dialog.tag = tag,
        LanguageAction::Confirm => {
            let Some(language) = dialog.language() else { return };
            let ids = std::mem::take(&mut dialog.notes);
            model.dialog = None;
            let outcome = model.document.apply(&Command::SetLanguage { ids, language }).map(|()| None);
            report(model, outcome);
        }
    }
}
