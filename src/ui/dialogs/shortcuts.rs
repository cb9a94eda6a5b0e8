//! The sheet of shortcuts, from the list of verbs.

use egui::{Label, RichText, Ui, vec2};

use super::buttons::{button, buttons, focus_first};
use super::heading::heading;
use super::room;
use crate::app::{Chapter, DialogAction, Verb};
use crate::ui::cx::Cx;
use crate::ui::shortcuts::key_text;
use crate::ui::theme::strong;

/// Width in points below which all stands in one column.
const NARROW: f32 = 640.0;

/// Width in points of the keys before their meaning.
const KEYS_WIDTH: f32 = 150.0;

/// Keys and what they do while notes are written and moved: messages of both.
const TYPING: [(&str, &str); 10] = [
    ("keys-letters", "keys-letters-do"),
    ("keys-enter", "keys-enter-do"),
    ("keys-shift-enter", "keys-shift-enter-do"),
    ("keys-escape", "keys-escape-do"),
    ("keys-arrows", "keys-arrows-do"),
    ("keys-double-click", "keys-double-click-do"),
    ("keys-votes", "keys-votes-do"),
    ("keys-pull", "keys-pull-do"),
    ("keys-wheel", "keys-wheel-do"),
    ("keys-space", "keys-space-do"),
];

/// Shows every shortcut beside what it does.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    room::set_width(ui, 760.0);
    heading(ui, cx.text("shortcuts-title"));
    room::scrolled(ui, f32::INFINITY, |ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.spacing_mut().item_spacing.y = 3.0;
        if ui.available_width() < NARROW {
            for of in Chapter::ALL {
                chapter(ui, cx, of);
            }
            typing(ui, cx);
        } else {
            ui.columns(2, |columns| {
                let [left, right] = columns else { return };
                for (nth, of) in Chapter::ALL.into_iter().enumerate() {
                    chapter(if nth < 2 { left } else { right }, cx, of);
                }
                typing(left, cx);
            });
        }
    });
    buttons(ui, |ui| {
        let close = ui.add(button(cx.text("dialog-close")));
        focus_first(&close);
        if close.clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}

fn chapter(ui: &mut Ui, cx: &Cx<'_>, chapter: Chapter) {
    ui.label(RichText::new(cx.say(&chapter.label())).font(strong(15.0)));
    for verb in Verb::all(cx.model).into_iter().filter(|verb| verb.chapter() == chapter) {
        let shortcuts = verb.shortcuts().iter();
        let keys = shortcuts.filter_map(|shortcut| key_text(ui.ctx(), cx.words, shortcut));
        let either = |one: String, other: String| cx.say(&msg!("shortcuts-either", one = one, other = other));
        if let Some(keys) = keys.reduce(either) {
            row(ui, &keys, &cx.say(&verb.label(cx.model)));
        }
    }
    ui.add_space(8.0);
}

fn typing(ui: &mut Ui, cx: &Cx<'_>) {
    ui.label(RichText::new(cx.text("shortcuts-typing")).font(strong(15.0)));
    for (keys, meaning) in TYPING {
        row(ui, &cx.text(keys), &cx.text(meaning));
    }
}

fn row(ui: &mut Ui, keys: &str, meaning: &str) {
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(KEYS_WIDTH, 18.0), |ui| {
            ui.set_min_width(KEYS_WIDTH);
            ui.add(Label::new(RichText::new(keys).font(strong(12.5))).wrap());
        });
        ui.add(Label::new(RichText::new(meaning).size(13.0)).wrap());
    });
}
