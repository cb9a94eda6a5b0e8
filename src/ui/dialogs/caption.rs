//! The question what a color stands for.

use egui::text::{CCursor, CCursorRange};
use egui::{Id, Key, Response, Sense, TextEdit, Ui, Vec2};

use super::buttons::{button, buttons, primary};
use super::heading::heading;
use super::room;
use crate::app::{CaptionAction, CaptionDialog, DialogAction};
use crate::ui::cx::Cx;
use crate::ui::swatch::swatch;

/// Most characters of a caption.
const LONGEST: usize = 40;

/// Side of the square in the color that is renamed, and its corner radius.
const SQUARE: f32 = 22.0;
const RADIUS: u8 = 5;

/// Asks for a color's caption.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, dialog: &CaptionDialog) {
    room::set_width(ui, 340.0);
    let title = heading(ui, cx.text("caption-title"));
    let is_entered = ui.horizontal(|ui| field(ui, cx, dialog, &title)).inner;
    buttons(ui, |ui| {
        if ui.add(primary(cx, cx.text("caption-rename"))).clicked() || is_entered {
            cx.answer(DialogAction::Caption(CaptionAction::Confirm));
        }
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}

/// Shows the color and its caption as a text field, all of it selected at first; returns whether Enter was pressed.
fn field(ui: &mut Ui, cx: &Cx<'_>, dialog: &CaptionDialog, title: &Response) -> bool {
    let (square, _) = ui.allocate_exact_size(Vec2::splat(SQUARE), Sense::hover());
    swatch(ui.painter(), cx, square, dialog.color, RADIUS);
    let id = Id::unique("caption-field");
    let mut caption = dialog.caption.clone();
    let field = TextEdit::singleline(&mut caption).id(id).char_limit(LONGEST).desired_width(f32::INFINITY);
    let mut shown = field.show(ui);
    let field = shown.response.response.labelled_by(title.id);
    // Asked before it gets the keyboard back.
    let is_entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(caption.chars().count()));
        shown.state.cursor.set_char_range(Some(all));
        shown.state.store(ui.ctx(), id);
    }
    if field.changed() {
        cx.answer(DialogAction::Caption(CaptionAction::Edit(caption)));
    }
    is_entered
}
