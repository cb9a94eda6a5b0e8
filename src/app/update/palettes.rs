//! The search for a command.

use super::outbox::Outbox;
use super::verbs;
use crate::app::action::PaletteAction;
use crate::app::state::{Dialog, Model};

/// Something about the search.
pub(super) fn act(model: &mut Model, action: PaletteAction, out: &mut Outbox) {
    let Some(Dialog::Palette(palette)) = &mut model.dialog else { return };
    match action {
        PaletteAction::Query(query) => {
            palette.query = query;
            palette.chosen = 0;
        }
        PaletteAction::Choose(chosen) => palette.chosen = chosen,
        PaletteAction::Do(verb) => {
            model.dialog = None;
            verbs::act(model, verb, out);
        }
    }
}
