//! What reading a board had to change.

use egui::Ui;

use super::buttons::{button, buttons, focus_first};
use super::heading::heading;
use super::room;
use crate::app::DialogAction;
use crate::ui::cx::Cx;
use crate::words::Message;

/// Lists what had to be changed.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, remarks: &[Message]) {
    room::set_width(ui, 520.0);
    heading(ui, cx.text("remarks-title"));
    room::scrolled(ui, 260.0, |ui| {
        for remark in remarks {
            ui.label(format!("•  {}", cx.say(remark)));
        }
    });
    buttons(ui, |ui| {
        let ok = ui.add(button(cx.text("dialog-ok")));
        focus_first(&ok);
        if ok.clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
