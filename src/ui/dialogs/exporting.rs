//! The question what becomes of an export when the window is to close.

use egui::Ui;

use super::buttons::{button, buttons};
use super::heading::heading;
use super::{export, room};
use crate::app::DialogAction;
use crate::ui::cx::Cx;

/// Asks whether to stop the export.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(task) = &cx.model.tasks.export else { return };
    room::set_width(ui, 420.0);
    heading(ui, export::task_title(cx, task));
    ui.label(cx.text("exporting-body"));
    ui.add_space(8.0);
    export::bar(ui, cx, task);
    buttons(ui, |ui| {
        if ui.add_enabled(!task.is_stopping, button(cx.text("exporting-stop"))).clicked() {
            cx.answer(DialogAction::StopExportAndClose);
        }
        if ui.add(button(cx.text("exporting-stay"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
