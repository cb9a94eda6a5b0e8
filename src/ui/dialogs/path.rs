//! The path field, where the system has no file dialog.

use std::path::{MAIN_SEPARATOR, Path, PathBuf, is_separator};

use egui::text::{CCursor, CCursorRange};
use egui::{Button, Id, Key, RichText, TextEdit, Ui};

use super::buttons::{button, buttons, primary};
use super::heading::heading;
use super::room;
use crate::app::{DialogAction, PathAction, PathDialog, Purpose};
use crate::ui::access;
use crate::ui::cx::Cx;
use crate::ui::theme::strong;

/// Greatest height in points of the list of files.
const LIST_HEIGHT: f32 = 220.0;

/// Asks for a path.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, dialog: &PathDialog) {
    room::set_width(ui, 560.0);
    let (title, verb) = match dialog.purpose {
        Purpose::Open => (cx.text("pick-board"), cx.text("path-open")),
        Purpose::Save => (cx.text("pick-save"), cx.text("path-save")),
        Purpose::Export(_) => (cx.text("pick-export"), cx.text("path-export")),
    };
    heading(ui, title);
    let is_entered = path_field(ui, cx, dialog);
    if dialog.purpose == Purpose::Open {
        listing(ui, cx, dialog);
    } else if dialog.replace {
        access::is_news(&ui.colored_label(ui.visuals().warn_fg_color, cx.text("path-exists")));
    }
    buttons(ui, |ui| {
        let words = if dialog.replace { cx.text("path-replace") } else { verb };
        let is_named = !dialog.path.trim().is_empty();
        if ui.add_enabled(is_named, primary(cx, words)).clicked() || is_entered {
            cx.answer(DialogAction::Path(PathAction::Confirm));
        }
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}

/// Shows the text field; returns whether Enter was pressed in it.
fn path_field(ui: &mut Ui, cx: &Cx<'_>, dialog: &PathDialog) -> bool {
    let id = Id::unique("path field");
    let name = ui.label(cx.text("path-field"));
    let mut path = dialog.path.clone();
    let mut shown = TextEdit::singleline(&mut path).id(id).desired_width(f32::INFINITY).show(ui);
    let field = shown.response.response.labelled_by(name.id);
    // Asked before it gets the keyboard back.
    let is_entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
        // The name is selected, so that typing replaces it and keeps the folder.
        shown.state.cursor.set_char_range(Some(name_range(&path)));
        shown.state.store(ui.ctx(), id);
    }
    if field.changed() {
        cx.answer(DialogAction::Path(PathAction::Edit(path)));
    }
    is_entered
}

/// Boards in the folder that is being typed, and those opened lately.
fn listing(ui: &mut Ui, cx: &Cx<'_>, dialog: &PathDialog) {
    let here: &[PathBuf] = dialog.listed.as_ref().map_or(&[], |(_, entries)| entries);
    room::scrolled(ui, LIST_HEIGHT, |ui| {
        entries(ui, cx, &cx.text("path-in-folder"), here);
        entries(ui, cx, &cx.text("path-recent"), &cx.model.session.recent);
    });
}

fn entries(ui: &mut Ui, cx: &Cx<'_>, title: &str, paths: &[PathBuf]) {
    if paths.is_empty() {
        return;
    }
    ui.add_space(6.0);
    ui.label(RichText::new(title).font(strong(13.0)));
    for path in paths {
        let whole = path.display().to_string();
        let entry = ui.add(Button::new(entry_name(path)).frame(false).truncate());
        if entry.on_hover_text(&whole).clicked() {
            cx.answer(DialogAction::Path(PathAction::Edit(whole)));
        }
    }
}

/// Returns the name of an entry; a folder's ends in a separator.
fn entry_name(path: &Path) -> String {
    let mut name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    if path.as_os_str().to_string_lossy().ends_with(is_separator) {
        name.push(MAIN_SEPARATOR);
    }
    name
}

/// Returns where the file's name is in a path, without its ending.
fn name_range(path: &str) -> CCursorRange {
    let start = path.rfind(is_separator).map_or(0, |at| path[..=at].chars().count());
    let name: String = path.chars().skip(start).collect();
    let length = name.rfind('.').map_or(name.chars().count(), |at| name[..at].chars().count());
    CCursorRange::two(CCursor::new(start), CCursor::new(start + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_without_its_ending_is_selected() {
        for (path, range) in [("/tmp/é/board.ron", 7..12), ("board", 0..5), ("/tmp/", 5..5), ("a.b.ron", 0..3)] {
            let path = path.replace('/', std::path::MAIN_SEPARATOR_STR);
            let found = name_range(&path);
            assert_eq!((found.secondary.index.0, found.primary.index.0), (range.start, range.end), "{path}");
        }
    }

    #[test]
    fn folders_are_told_from_files() {
        let folder = format!("x{MAIN_SEPARATOR}sub{MAIN_SEPARATOR}");
        assert_eq!(entry_name(Path::new(&folder)), format!("sub{MAIN_SEPARATOR}"));
        assert_eq!(entry_name(&Path::new("x").join("board.ron")), "board.ron");
    }
}
