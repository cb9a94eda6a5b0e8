//! The question what is done with several files that were dropped together.

use std::path::PathBuf;

use egui::{Button, Ui, vec2};

use super::buttons::{HEIGHT, button, buttons, focus_first, primary};
use super::heading::heading;
use super::room;
use crate::app::{DialogAction, SeveralAction};
use crate::intake::is_text_file;
use crate::ui::cx::Cx;

/// Greatest height in points of the list of files.
const LIST_HEIGHT: f32 = 300.0;

/// Offers to open one of them, or to bring the notes of all onto the board.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, paths: &[PathBuf]) {
    room::set_width(ui, 460.0);
    heading(ui, cx.say(&msg!("several-title", count = paths.len())));
    ui.label(cx.text("several-body"));
    ui.add_space(8.0);
    room::scrolled(ui, LIST_HEIGHT, |ui| {
        for (nth, path) in paths.iter().enumerate() {
            let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            let open = cx.say(&msg!("several-open", file = name));
            let size = vec2(ui.available_width(), HEIGHT);
            let button = Button::new(open).min_size(size).truncate();
            if ui.add_enabled(!is_text_file(path), button).on_hover_text(path.display().to_string()).clicked() {
                cx.answer(DialogAction::Several(SeveralAction::Open(nth)));
            }
        }
    });
    buttons(ui, |ui| {
        let add = ui.add(primary(cx, cx.text("several-add")));
        focus_first(&add);
        if add.clicked() {
            cx.answer(DialogAction::Several(SeveralAction::AddAll));
        }
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
