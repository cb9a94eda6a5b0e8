//! Why a board could not be opened.

use egui::Ui;

use super::buttons::{button, buttons, focus_first};
use super::heading::heading;
use super::room;
use crate::app::DialogAction;
use crate::ui::cx::Cx;
use crate::words::Message;

/// Says why.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, why: &Message) {
    room::set_width(ui, 520.0);
    heading(ui, cx.text("open-failure-title"));
    room::scrolled(ui, f32::INFINITY, |ui| {
        ui.label(cx.say(why));
    });
    buttons(ui, |ui| {
        if cx.model.tasks.failed_open.is_some() && ui.add(button(cx.text("open-failure-another"))).clicked() {
            cx.answer(DialogAction::OpenAnother);
        }
        let close = ui.add(button(cx.text("dialog-close")));
        focus_first(&close);
        if close.clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
