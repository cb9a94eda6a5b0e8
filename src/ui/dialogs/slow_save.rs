//! What happens while the window is to close and a disk doesn't answer.

use egui::Ui;

use super::buttons::{button, buttons, focus_first, primary};
use super::heading::heading;
use super::room;
use crate::app::{DialogAction, SlowSaveChoice};
use crate::ui::cx::Cx;

/// Offers to save somewhere else, or to leave the board to the journal.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    room::set_width(ui, 480.0);
    heading(ui, cx.text("slow-save-title"));
    let is_kept = cx.model.session.keeps_history && cx.model.document.file.journal_trouble.is_none();
    ui.label(cx.text(if is_kept { "slow-save-body" } else { "slow-save-body-unsafe" }));
    buttons(ui, |ui| {
        let elsewhere = ui.add(primary(cx, cx.text("trouble-save-elsewhere")));
        focus_first(&elsewhere);
        if elsewhere.clicked() {
            cx.answer(DialogAction::SlowSave(SlowSaveChoice::SaveElsewhere));
        }
        if ui.add(button(cx.text("slow-save-close"))).clicked() {
            cx.answer(DialogAction::SlowSave(SlowSaveChoice::CloseAnyway));
        }
        if ui.add(button(cx.text("slow-save-wait"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
