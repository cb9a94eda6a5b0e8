//! The strip under the bar that says what is wrong with the board's file, until it is mended.

use egui::{Button, Frame, Margin, RichText, Ui, vec2};

use super::opening::Keep;
use super::{SaveHow, Trouble};
use crate::style::{Style, Surface};
use crate::ui::App;
use crate::ui::theme::{color32, strong};

impl App {
    /// Shows what is wrong, with the ways to mend it.
    pub(in crate::ui) fn trouble_ui(&mut self, ui: &mut Ui) {
        let Some(trouble) = self.keeping.trouble.clone() else { return };
        let style = Style::of(self.look);
        let frame = Frame::new().fill(color32(style.surface(Surface::Bar))).inner_margin(Margin::symmetric(10, 6));
        egui::Panel::top("trouble").frame(frame).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.set_min_height(34.0);
                let (words, is_danger) = self.words_of(&trouble);
                let surface = if is_danger { Surface::Danger } else { Surface::Warning };
                ui.label(RichText::new(words).font(strong(14.5)).color(color32(style.surface(surface))));
                match trouble {
                    Trouble::Unsaved(_) => self.unsaved_buttons_ui(ui),
                    Trouble::Changed => self.changed_buttons_ui(ui),
                    Trouble::Gone => {
                        if button(ui, "Save it again") {
                            self.save_over(SaveHow::Known(None));
                        }
                    }
                }
            });
        });
    }

    fn words_of(&self, trouble: &Trouble) -> (String, bool) {
        match trouble {
            Trouble::Unsaved(sentence) => (format!("Not saved. {sentence}"), true),
            Trouble::Changed if self.has_unsaved_work() => {
                ("Somebody else changed this file, and you changed the board here".to_owned(), false)
            }
            Trouble::Changed => ("Somebody else changed this file".to_owned(), false),
            Trouble::Gone => ("The board's file is not there any more. The board is still open here".to_owned(), true),
        }
    }

    fn unsaved_buttons_ui(&mut self, ui: &mut Ui) {
        if button(ui, "Try again") {
            self.save();
        }
        if button(ui, "Save elsewhere…") {
            self.save_as();
        }
    }

    fn changed_buttons_ui(&mut self, ui: &mut Ui) {
        let theirs = button(ui, "Take theirs");
        let mine = button(ui, "Keep mine");
        let both = button(ui, "Keep both");
        if theirs {
            self.take_theirs();
        } else if mine {
            self.save_over(SaveHow::Anyway);
        } else if both {
            self.save_over(SaveHow::Both);
        }
    }

    /// Opens what is in the file. What is here stays among the earlier versions.
    fn take_theirs(&mut self) {
        self.end_writing();
        let Some(path) = self.file.path.clone() else { return };
        let text = crate::file::write(self.editor.board());
        let keep = |history| Keep { history, text, time: super::saving::now() };
        let keep = self.keeping.history.clone().map(keep);
        self.files.after_save = None;
        self.begin_open(&path, keep, self.keeping.patience);
    }
}

fn button(ui: &mut Ui, words: &str) -> bool {
    ui.add(Button::new(words).min_size(vec2(84.0, 30.0))).clicked()
}
