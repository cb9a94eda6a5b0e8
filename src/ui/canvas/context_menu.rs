//! What the second button offers on the canvas.

use egui::Response;

use crate::app::Verb;
use crate::board::NoteColor;
use crate::ui::cx::Cx;
use crate::ui::menus;
use crate::ui::verb_button::{alike_entries, be_dense, menu_entries, submenu_words};

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

const OF_PLACE: [Verb; 2] = [Verb::Paste, Verb::SelectAll];

/// Offers what can be done with what is selected.
pub(in crate::ui) fn show_context_menu(cx: &Cx<'_>, response: &Response) {
    if cx.model.pointer.is_on_votes {
        return;
    }
    // From a place that is shown alone, the way leads back.
    let alone = if cx.model.document.focus.is_some() { Verb::LeaveFocus } else { Verb::Focus };
    response.context_menu(|ui| {
        let is_full = !cx.model.page_scene().overflows().is_empty();
        let room = Some(Verb::MakeRoom).filter(|_| is_full);
        let views = || [alone, Verb::SlotNotes].into_iter().chain(room);
        if cx.model.selection().notes().is_empty() {
            let verbs: Vec<Verb> = OF_PLACE.into_iter().chain(views()).chain([Verb::WholePage]).collect();
            menu_entries(ui, cx, &verbs, |_, _| {});
        } else {
            let link = Some(Verb::OpenLink).filter(|link| link.is_possible(cx.model));
            let colors = NoteColor::ALL.map(Verb::Color);
            let verbs: Vec<Verb> = OF_NOTES.into_iter().chain(link).chain(views()).chain(colors).collect();
            menu_entries(ui, cx, &verbs, |_, _| {});
            be_dense(ui);
            ui.separator();
            let name = cx.text("menu-move-to");
            menus::submenu(ui, submenu_words(name.clone(), true), &name, |ui| {
                let to: Vec<Verb> =
                    Verb::all(cx.model).into_iter().filter(|verb| matches!(verb, Verb::MoveTo(_))).collect();
                alike_entries(ui, cx, &to);
            });
        }
    });
}
