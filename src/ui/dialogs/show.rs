//! The dialog that is open.

use egui::{Context, Frame, Id, Modal, Ui};

use super::{
    caption, earlier, export, exporting, heading, language, links, open_failure, palette, paste, path, recovery,
    remarks, room, save_failure, several, shortcuts, slow_save, unsaved, versions, waiting,
};
use crate::app::{Dialog, DialogAction};
use crate::ui::clock;
use crate::ui::cx::Cx;

/// Greatest width in points of a dialog other than the export panel.
const MAX_WIDTH: f32 = 760.0;

/// Shows the dialog, if one is open. Escape and a press outside cancel it.
pub(in crate::ui) fn show(ctx: &Context, cx: &Cx<'_>) {
    let Some(dialog) = &cx.model.dialog else { return };
    let frame = Frame::popup(&ctx.global_style()).inner_margin(room::margin(ctx));
    let modal = Modal::new(Id::unique("dialog")).frame(frame).show(ctx, |ui| {
        if !matches!(dialog, Dialog::Export(_)) {
            ui.set_max_width(room::largest(ctx).x.min(MAX_WIDTH));
        }
        // Else a button of the next dialog had the keyboard because one of this had it.
        ui.push_id(std::mem::discriminant(dialog), |ui| room::show_whole(ui, |ui| show_contents(ui, cx, dialog)));
        heading::announce(ui);
    });
    if modal.should_close() {
        cx.answer(DialogAction::Cancel);
    }
}

fn show_contents(ui: &mut Ui, cx: &Cx<'_>, dialog: &Dialog) {
    match dialog {
        Dialog::Unsaved(_) => unsaved::show(ui, cx),
        Dialog::Waiting(_) => waiting::show(ui, cx),
        Dialog::Path(dialog) => path::show(ui, cx, dialog),
        Dialog::Links(links) => links::show(ui, cx, links),
        Dialog::Several(paths) => several::show(ui, cx, paths),
        Dialog::Paste(dialog) => paste::show(ui, cx, dialog),
        Dialog::Caption(dialog) => caption::show(ui, cx, dialog),
        Dialog::Language(dialog) => language::show(ui, cx, dialog),
        Dialog::Remarks(remarks) => remarks::show(ui, cx, remarks),
        Dialog::OpenFailure(why) => open_failure::show(ui, cx, why),
        Dialog::SaveFailure(why) => save_failure::show(ui, cx, why),
        // The time of day comes in here, once a frame.
        Dialog::SlowSave => slow_save::show(ui, cx),
        Dialog::Recovery => recovery::show(ui, cx, clock::seconds()),
        Dialog::Palette(palette) => palette::show(ui, cx, palette),
        Dialog::Shortcuts => shortcuts::show(ui, cx),
        Dialog::Export(plan) => export::show(ui, cx, plan),
        Dialog::Versions(versions) => versions::show(ui, cx, versions, clock::seconds()),
        Dialog::Earlier(list) => earlier::show(ui, cx, list, clock::seconds()),
        Dialog::Exporting => exporting::show(ui, cx),
    }
}
