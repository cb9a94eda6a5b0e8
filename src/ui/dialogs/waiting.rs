//! The window while the system's file dialog is open.

use egui::Ui;

use super::buttons::{button, buttons};
use super::heading::heading;
use super::room;
use crate::app::DialogAction;
use crate::ui::cx::Cx;

/// Waits for the system's file dialog, which may never come.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    room::set_width(ui, 360.0);
    heading(ui, cx.text("waiting-title"));
    ui.label(cx.text("waiting-body"));
    buttons(ui, |ui| {
        if ui.add(button(cx.text("waiting-type-path"))).clicked() {
            cx.answer(DialogAction::TypePath);
        }
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
