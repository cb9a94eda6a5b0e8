//! Why the board could not be saved, and what can be done.

use egui::Ui;

use super::buttons::{button, buttons, focus_first, primary};
use super::heading::heading;
use super::room;
use crate::app::DialogAction;
use crate::ui::cx::Cx;
use crate::words::Message;

/// Says why, and offers to save somewhere else.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, why: &Message) {
    room::set_width(ui, 480.0);
    heading(ui, cx.text("save-failure-title"));
    room::scrolled(ui, f32::INFINITY, |ui| {
        ui.label(cx.say(why));
        ui.label(cx.text("save-failure-body"));
    });
    buttons(ui, |ui| {
        let elsewhere = ui.add(primary(cx, cx.text("save-failure-save-as")));
        focus_first(&elsewhere);
        if elsewhere.clicked() {
            cx.answer(DialogAction::SaveElsewhere);
        }
        if ui.add(button(cx.text("save-failure-not-now"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
