//! All that stands around the board, from the outside in.

use egui::Ui;

use super::exit_control::exit_control;
use super::file_trouble::file_trouble_strip;
use super::find_bar::find_bar;
use super::focus_bar::focus_bar;
use super::journal_trouble::journal_trouble_strip;
use super::note_list::note_list;
use super::status_line::status_line;
use super::top_bar::top_bar;
use crate::ui::cx::Cx;

/// Shows all that stands around the board.
///
/// Full screen shows nothing but the board, unless something is wrong, there is something to be stopped, or a list, a
/// search or a place alone is asked for.
pub(in crate::ui) fn around(ui: &mut Ui, cx: &Cx<'_>) {
    let is_full_screen = cx.model.session.is_full_screen;
    journal_trouble_strip(ui, cx);
    if !is_full_screen {
        top_bar(ui, cx);
    }
    file_trouble_strip(ui, cx);
    find_bar(ui, cx);
    if !is_full_screen || cx.model.tasks.export.is_some() {
        status_line(ui, cx);
    }
    note_list(ui, cx);
    focus_bar(ui, cx);
    exit_control(ui.ctx(), cx);
}
