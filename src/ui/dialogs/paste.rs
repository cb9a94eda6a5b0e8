//! The question how something from elsewhere is read, where it could be several things.

use egui::{Button, Frame, Key, Margin, Modifiers, RichText, Ui, vec2};

use super::buttons::{HEIGHT, button, buttons, primary};
use super::heading::heading;
use super::room;
use crate::app::{DialogAction, PasteAction, PasteDialog};
use crate::intake::{Kind, Reading};
use crate::ui::cx::Cx;
use crate::words::Message;

/// How many notes of a reading are shown.
const SHOWN: usize = 6;

/// Most characters of a note that are shown.
const SHOWN_LETTERS: usize = 160;

/// Greatest height in points of what is shown of a reading.
const SHOWN_HEIGHT: f32 = 260.0;

/// What keys mean to the list.
struct Keys {
    up: bool,
    down: bool,
    enter: bool,
}

/// Shows the readings, and the first notes of the chosen one.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, dialog: &PasteDialog) {
    room::set_width(ui, 520.0);
    let is_file = dialog.source.is_some();
    heading(
        ui,
        match &dialog.source {
            Some(file) => cx.say(&msg!("paste-title-of-file", file = file.as_str())),
            None => cx.text("paste-title"),
        },
    );
    let keys = ui.input_mut(|i| {
        let mut pressed = |key| i.consume_key(Modifiers::NONE, key);
        Keys { up: pressed(Key::ArrowUp), down: pressed(Key::ArrowDown), enter: pressed(Key::Enter) }
    });
    let last = dialog.readings.len().saturating_sub(1);
    let chosen = (dialog.chosen + usize::from(keys.down)).saturating_sub(keys.up.into()).min(last);
    if chosen != dialog.chosen {
        answer(cx, PasteAction::Choose(chosen));
    }
    ui.add_space(6.0);
    for (nth, reading) in dialog.readings.iter().enumerate() {
        let label = cx.say(&label(reading));
        let size = vec2(ui.available_width(), HEIGHT);
        let choice = ui.add(Button::selectable(nth == chosen, label).min_size(size));
        if choice.double_clicked() {
            answer(cx, PasteAction::Take(nth));
        } else if choice.clicked() {
            answer(cx, PasteAction::Choose(nth));
        }
    }
    ui.add_space(8.0);
    if let Some(reading) = dialog.readings.get(chosen) {
        room::scrolled(ui, SHOWN_HEIGHT, |ui| show_notes(ui, cx, reading));
    }
    buttons(ui, |ui| {
        if ui.add(primary(cx, cx.text(if is_file { "paste-add" } else { "verb-paste" }))).clicked() || keys.enter {
            answer(cx, PasteAction::Take(chosen));
        }
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}

fn answer(cx: &Cx<'_>, action: PasteAction) {
    cx.answer(DialogAction::Paste(action));
}

/// Shows the first notes of a reading, as notes.
fn show_notes(ui: &mut Ui, cx: &Cx<'_>, reading: &Reading) {
    for note in reading.notes.iter().take(SHOWN) {
        let frame =
            Frame::new().fill(ui.visuals().faint_bg_color).inner_margin(Margin::symmetric(8, 5)).corner_radius(3);
        frame.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.label(shortened(&note.text));
        });
        ui.add_space(2.0);
    }
    let more = reading.notes.len().saturating_sub(SHOWN);
    if more > 0 {
        ui.label(RichText::new(cx.say(&msg!("paste-more", count = more))).weak());
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN_LETTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// What a reading comes to.
fn label(reading: &Reading) -> Message {
    let count = reading.notes.len();
    match reading.kind {
        Kind::Notes => msg!("paste-lines", count = count),
        Kind::Paragraphs => msg!("paste-paragraphs", count = count),
        Kind::One => msg!("paste-one", lines = reading.line_count()),
        Kind::Rows => msg!("paste-rows", count = count),
        Kind::Each => msg!("paste-each", count = count),
        Kind::Table => msg!("paste-table", count = count, cells = reading.cell_count()),
    }
}
