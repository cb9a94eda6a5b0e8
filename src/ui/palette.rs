//! Find a command: type part of its words, press Enter.

use egui::{Button, Key, ScrollArea, TextEdit, Ui};

use super::App;
use super::app::Wish;
use super::dialogs::{Dialog, Verdict};
use super::verb::Verb;

/// The search so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Palette {
    words: String,
    chosen: usize,
}

impl App {
    pub(super) fn palette_ui(&mut self, ui: &mut Ui, mut palette: Palette) -> Verdict {
        ui.set_width(520.0);
        let (up, down, enter) = ui.input_mut(|i| {
            let mut pressed = |key| i.consume_key(egui::Modifiers::NONE, key);
            (pressed(Key::ArrowUp), pressed(Key::ArrowDown), pressed(Key::Enter))
        });
        let field = TextEdit::singleline(&mut palette.words).hint_text("Find a command").desired_width(f32::INFINITY);
        let field = ui.add(field).accessible_name("Find a command");
        if !field.has_focus() {
            field.request_focus();
        }
        let found = self.found(&palette.words);
        if field.changed() {
            palette.chosen = 0;
        }
        if down {
            palette.chosen += 1;
        }
        if up {
            palette.chosen = palette.chosen.saturating_sub(1);
        }
        palette.chosen = palette.chosen.min(found.len().saturating_sub(1));
        ui.add_space(6.0);
        let mut picked = enter.then(|| found.get(palette.chosen).copied()).flatten();
        ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            for (nth, verb) in found.iter().enumerate() {
                let label = verb.label(self);
                let mut button = Button::new(label.as_str())
                    .selected(nth == palette.chosen)
                    .min_size(egui::vec2(ui.available_width(), 28.0));
                if let Some(shortcut) = verb.shortcuts().first() {
                    button = button.shortcut_text(ui.ctx().format_shortcut(shortcut));
                }
                let response = ui.add_enabled(verb.is_possible(self), button).accessible_name(label);
                if nth == palette.chosen && (up || down) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    picked = Some(*verb);
                }
            }
            if found.is_empty() {
                ui.weak("No command has these words");
            }
        });
        match picked {
            Some(verb) => {
                self.wish(Wish::Do(verb));
                Verdict::Closed
            }
            None => Verdict::Open(Dialog::Palette(palette)),
        }
    }

    /// Verbs that have all of the words, possible ones first, and the one that is called just so.
    fn found(&self, words: &str) -> Vec<Verb> {
        let wanted: Vec<String> = words.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let has = |verb: &Verb| {
            let label = format!("{} {}", verb.label(self), verb.chapter().name()).to_lowercase();
            wanted.iter().all(|word| label.contains(word))
        };
        let mut found: Vec<Verb> = Verb::all(&self.editor.board().form)
            .into_iter()
            .filter(|verb| *verb != Verb::Palette && has(verb))
            .collect();
        let other = |verb: &Verb| verb.label(self).to_lowercase() != words.trim().to_lowercase();
        found.sort_by_key(|verb| (!verb.is_possible(self), other(verb)));
        found
    }
}
