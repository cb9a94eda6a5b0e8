//! Verbs as buttons: an entry of a menu, and a hint with its keys.

use egui::{Button, Context, ScrollArea, Ui};

use super::cx::Cx;
use super::shortcuts::shortcut_text;
use crate::app::Verb;

/// Most of the window's height that a menu of many entries takes.
const MOST_OF_WINDOW: f32 = 0.7;

/// Shows a verb as an entry of a menu.
pub(super) fn menu_entry(ui: &mut Ui, cx: &Cx<'_>, verb: Verb) {
    let label = cx.say(&verb.label(cx.model));
    let mut button = Button::new(label.as_str());
    if let Some(keys) = shortcut_text(ui.ctx(), cx.words, verb) {
        button = button.shortcut_text(keys);
    }
    if ui.add_enabled(verb.is_possible(cx.model), button).accessible_name(label).clicked() {
        cx.act_verb(verb);
        ui.close();
    }
}

/// Shows verbs as entries of a menu, which scrolls where it would be higher than the window.
pub(super) fn menu_entries(ui: &mut Ui, cx: &Cx<'_>, verbs: impl IntoIterator<Item = Verb>) {
    let height = ui.ctx().content_rect().height() * MOST_OF_WINDOW;
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        for verb in verbs {
            menu_entry(ui, cx, verb);
        }
    });
}

/// Returns a sentence with the keys of a verb behind it, if it has some.
#[must_use]
pub(super) fn with_keys(ctx: &Context, cx: &Cx<'_>, verb: Verb, words: &str) -> String {
    match shortcut_text(ctx, cx.words, verb) {
        Some(keys) => format!("{words} ({keys})"),
        None => words.to_owned(),
    }
}
