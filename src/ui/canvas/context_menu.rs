//! What the second button offers on the canvas.

use egui::{Response, Ui};

use crate::app::Verb;
use crate::board::NoteColor;
use crate::ui::cx::Cx;
use crate::ui::verb_button::{menu_entries, menu_entry};

const OF_NOTES: [Verb; 8] =
    [Verb::Edit, Verb::Duplicate, Verb::VoteUp, Verb::VoteDown, Verb::Cut, Verb::Copy, Verb::CopyText, Verb::Delete];

const OF_PLACE: [Verb; 5] = [Verb::Paste, Verb::SelectAll, Verb::Focus, Verb::SlotNotes, Verb::WholePage];

/// Offers what can be done with what is selected.
pub(super) fn show_context_menu(cx: &Cx<'_>, response: &Response) {
    response.context_menu(|ui| {
        if cx.model.selection().notes().is_empty() {
            entries(ui, cx, &OF_PLACE);
        } else {
            entries(ui, cx, &OF_NOTES);
            ui.separator();
            entries(ui, cx, &NoteColor::ALL.map(Verb::Color));
            ui.separator();
            ui.menu_button(cx.text("menu-move-to"), |ui| {
                menu_entries(ui, cx, Verb::all(cx.model).into_iter().filter(|verb| matches!(verb, Verb::MoveTo(_))));
            });
        }
    });
}

fn entries(ui: &mut Ui, cx: &Cx<'_>, verbs: &[Verb]) {
    for verb in verbs {
        menu_entry(ui, cx, *verb);
    }
}
