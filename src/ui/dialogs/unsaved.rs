//! The question what becomes of unsaved work.

use egui::Ui;

use super::buttons::{button, buttons, focus_first};
use super::room;
use crate::app::{DialogAction, UnsavedChoice};
use crate::ui::cx::Cx;

/// Asks whether to save.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    room::set_width(ui, 420.0);
    let name = cx.model.document.file.name().unwrap_or_else(|| cx.text("untitled"));
    ui.heading(cx.say(&msg!("unsaved-title", name = name)));
    ui.label(cx.text("unsaved-body"));
    buttons(ui, |ui| {
        let save = ui.add(button(cx.text("unsaved-save")));
        focus_first(&save);
        if save.clicked() {
            cx.answer(DialogAction::Unsaved(UnsavedChoice::Save));
        }
        if ui.add(button(cx.text("unsaved-discard"))).clicked() {
            cx.answer(DialogAction::Unsaved(UnsavedChoice::Discard));
        }
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
