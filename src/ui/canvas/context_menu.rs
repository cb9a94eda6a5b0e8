//! What the second button offers on the canvas.

use egui::Response;

use crate::app::Verb;
use crate::board::NoteColor;
use crate::ui::cx::Cx;
use crate::ui::verb_button::{be_dense, menu_entries, scrolled_entries, submenu_words};

const OF_NOTES: [Verb; 9] = [
    Verb::Edit,
    Verb::Duplicate,
    Verb::VoteUp,
    Verb::VoteDown,
    Verb::Cut,
    Verb::Copy,
    Verb::CopyText,
    Verb::Delete,
    Verb::NoteLanguage,
];

const OF_PLACE: [Verb; 5] = [Verb::Paste, Verb::SelectAll, Verb::Focus, Verb::SlotNotes, Verb::WholePage];

/// Offers what can be done with what is selected.
pub(in crate::ui) fn show_context_menu(cx: &Cx<'_>, response: &Response) {
    if cx.model.pointer.is_on_votes {
        return;
    }
    response.context_menu(|ui| {
        if cx.model.selection().notes().is_empty() {
            menu_entries(ui, cx, &OF_PLACE, |_, _| {});
        } else {
            let link = Some(Verb::OpenLink).filter(|link| link.is_possible(cx.model));
            let verbs: Vec<Verb> = OF_NOTES.into_iter().chain(link).chain(NoteColor::ALL.map(Verb::Color)).collect();
            menu_entries(ui, cx, &verbs, |_, _| {});
            be_dense(ui);
            ui.separator();
            ui.menu_button(submenu_words(cx.text("menu-move-to"), true), |ui| {
                let to: Vec<Verb> =
                    Verb::all(cx.model).into_iter().filter(|verb| matches!(verb, Verb::MoveTo(_))).collect();
                scrolled_entries(ui, cx, &to);
            });
        }
    });
}
