//! The question what becomes of unsaved work.

use egui::Ui;

use super::buttons::{button, buttons, focus_first, primary};
use super::heading::heading;
use super::room;
use crate::app::{DialogAction, FileStatus, UnsavedChoice};
use crate::ui::cx::Cx;

/// Asks whether to save.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    room::set_width(ui, 420.0);
    let name = cx.model.document.file.name().unwrap_or_else(|| cx.text("untitled"));
    heading(ui, cx.say(&msg!("unsaved-title", name = name)));
    let status = cx.model.document.file.status();
    ui.label(cx.text(match status {
        FileStatus::None | FileStatus::Current => "unsaved-body",
        FileStatus::Changed => "unsaved-changed",
        FileStatus::Gone => "unsaved-gone",
        FileStatus::Unreadable => "unsaved-unreadable",
    }));
    let ways: &[(&str, UnsavedChoice)] = match status {
        FileStatus::None | FileStatus::Current => &[("unsaved-save", UnsavedChoice::Save)],
        FileStatus::Changed => &[("trouble-keep-both", UnsavedChoice::KeepBoth)],
        FileStatus::Gone => {
            &[("unsaved-save", UnsavedChoice::Save), ("trouble-save-elsewhere", UnsavedChoice::SaveElsewhere)]
        }
        FileStatus::Unreadable => &[("trouble-save-elsewhere", UnsavedChoice::SaveElsewhere)],
    };
    buttons(ui, |ui| {
        for (nth, (name, choice)) in ways.iter().enumerate() {
            let way = ui.add(if nth == 0 { primary(cx, cx.text(name)) } else { button(cx.text(name)) });
            if nth == 0 {
                focus_first(&way);
            }
            if way.clicked() {
                cx.answer(DialogAction::Unsaved(*choice));
            }
        }
        if ui.add(button(cx.text("unsaved-discard"))).clicked() {
            cx.answer(DialogAction::Unsaved(UnsavedChoice::Discard));
        }
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}
