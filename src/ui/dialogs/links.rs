//! The question whether an address is opened, which is shown as it is.

use egui::{Label, RichText, Ui};

use super::buttons::{button, buttons, focus_first};
use super::heading::heading;
use super::room;
use crate::app::{DialogAction, Link};
use crate::ui::cx::Cx;
use crate::ui::theme::strong;

/// Shows each address with whose it is, and opens none by itself.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, links: &[Link]) {
    room::set_width(ui, 520.0);
    heading(ui, cx.say(&msg!("links-title", count = links.len())));
    room::scrolled(ui, f32::INFINITY, |ui| {
        for (nth, link) in links.iter().enumerate() {
            ui.add_space(8.0);
            ui.add(Label::new(RichText::new(&link.owner).font(strong(15.0))).wrap());
            ui.add(Label::new(RichText::new(&link.address).monospace()).wrap());
            let open = ui.horizontal(|ui| ui.add(button(cx.text("links-open")))).inner;
            if nth == 0 {
                focus_first(&open);
            }
            if open.clicked() {
                cx.answer(DialogAction::OpenLink(nth));
            }
        }
    });
    buttons(ui, |ui| {
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
