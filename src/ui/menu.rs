//! The menu, from the list of verbs.

use egui::{Button, Ui};

use super::App;
use super::app::Wish;
use super::theme::{icon, icon_text};
use super::verb::{Chapter, Verb};

/// Says which verbs a submenu has.
type Belongs = fn(&Verb) -> bool;

impl App {
    /// The menu behind the button with three lines.
    pub(super) fn menu_ui(&mut self, ui: &mut Ui) {
        let menu = ui.menu_button(icon_text(icon::MENU, 18.0), |ui| {
            for chapter in Chapter::ALL {
                ui.menu_button(chapter.name(), |ui| {
                    ui.set_min_width(260.0);
                    self.chapter_ui(ui, chapter);
                });
            }
        });
        menu.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, "Menu"));
    }

    fn chapter_ui(&mut self, ui: &mut Ui, chapter: Chapter) {
        let verbs: Vec<Verb> =
            Verb::all(&self.editor.board().form).into_iter().filter(|verb| verb.chapter() == chapter).collect();
        let long = |verb: &Verb| matches!(verb, Verb::RenameColor(_) | Verb::Blank(_) | Verb::Color(_));
        for verb in verbs.iter().filter(|verb| !long(verb)) {
            self.verb_ui(ui, *verb);
            if *verb == Verb::Open {
                self.recent_ui(ui);
            }
        }
        let submenus: [(&str, Belongs); 3] = [
            ("Fill in", |verb| matches!(verb, Verb::Blank(_))),
            ("Rename colours", |verb| matches!(verb, Verb::RenameColor(_))),
            ("Colour", |verb| matches!(verb, Verb::Color(_))),
        ];
        for (name, belongs) in submenus {
            let inside: Vec<Verb> = verbs.iter().copied().filter(belongs).collect();
            if !inside.is_empty() {
                ui.menu_button(name, |ui| {
                    ui.set_min_width(220.0);
                    for verb in inside {
                        self.verb_ui(ui, verb);
                    }
                });
            }
        }
    }

    /// One verb as a menu entry.
    pub(super) fn verb_ui(&mut self, ui: &mut Ui, verb: Verb) {
        let label = verb.label(self);
        let mut button = Button::new(label.as_str());
        if let Some(shortcut) = verb.shortcuts().first() {
            button = button.shortcut_text(ui.ctx().format_shortcut(shortcut));
        }
        if ui.add_enabled(verb.is_possible(self), button).accessible_name(label).clicked() {
            self.wish(Wish::Do(verb));
            ui.close();
        }
    }

    fn recent_ui(&mut self, ui: &mut Ui) {
        let recent = self.files.recent();
        ui.add_enabled_ui(!recent.is_empty(), |ui| {
            ui.menu_button("Open recent", |ui| {
                ui.set_min_width(260.0);
                for path in recent {
                    let name = path
                        .file_name()
                        .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
                    if ui.button(name).on_hover_text(path.display().to_string()).clicked() {
                        self.wish(Wish::Open(path));
                        ui.close();
                    }
                }
            });
        });
    }
}
