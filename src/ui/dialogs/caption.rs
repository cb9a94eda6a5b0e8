//! The question what a color stands for.

use egui::{Key, TextEdit, Ui};

use super::buttons::{button, buttons, focus_first};
use super::heading::heading;
use super::room;
use crate::app::{CaptionAction, CaptionDialog, DialogAction};
use crate::ui::cx::Cx;

/// Most characters of a caption.
const LONGEST: usize = 40;

/// Asks for a color's caption.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, dialog: &CaptionDialog) {
    room::set_width(ui, 340.0);
    let title = heading(ui, cx.text("caption-title"));
    let mut caption = dialog.caption.clone();
    let field = TextEdit::singleline(&mut caption).char_limit(LONGEST).desired_width(f32::INFINITY);
    let field = ui.add(field).labelled_by(title.id);
    let is_entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    focus_first(&field);
    if field.changed() {
        cx.answer(DialogAction::Caption(CaptionAction::Edit(caption)));
    }
    buttons(ui, |ui| {
        if ui.add(button(cx.text("caption-rename"))).clicked() || is_entered {
            cx.answer(DialogAction::Caption(CaptionAction::Confirm));
        }
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
