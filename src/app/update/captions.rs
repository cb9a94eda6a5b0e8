//! The question what a color stands for.

use super::outbox::report;
use crate::app::action::CaptionAction;
use crate::app::state::{Dialog, Model};
use crate::edit::Command;

/// Something about the caption.
pub(super) fn act(model: &mut Model, action: CaptionAction) {
    let Some(Dialog::Caption(dialog)) = &mut model.dialog else { return };
    match action {
        CaptionAction::Edit(caption) => dialog.caption = caption,
        CaptionAction::Confirm => {
            let (color, caption) = (dialog.color, dialog.caption.clone());
            model.dialog = None;
            let outcome = model.document.apply(&Command::RenameColor { color, caption }).map(|()| None);
            report(model, outcome);
        }
    }
}
