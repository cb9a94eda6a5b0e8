//! The bar above the board and the line below it.

use egui::{Align, Button, Color32, CornerRadius, Layout, RichText, Sense, Stroke, StrokeKind, Ui, vec2};

use super::App;
use super::app::{Notice, Wish};
use super::reveal::Showing;
use super::theme::{color32, icon, icon_text, strong};
use super::verb::Verb;
use crate::board::NoteColor;
use crate::geom::pt_from_mm;
use crate::style::{Style, Surface};

impl App {
    /// The bar above the board.
    pub(super) fn bar_ui(&mut self, ui: &mut Ui) {
        let longest = match ui.available_width() {
            width if width < 1080.0 => 0,
            width if width < 1500.0 => 9,
            _ => 18,
        };
        ui.horizontal(|ui| {
            ui.set_min_height(40.0);
            self.menu_ui(ui);
            self.name_ui(ui);
            ui.add_space(6.0);
            self.icon_ui(ui, Verb::Undo, icon::UNDO);
            self.icon_ui(ui, Verb::Redo, icon::REDO);
            ui.add_space(6.0);
            for color in NoteColor::ALL {
                self.color_ui(ui, color, longest);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                // What has no room is still in the menu, and has its keys.
                let room = ui.available_width();
                if room > 190.0 {
                    self.icon_ui(ui, Verb::Shortcuts, icon::HELP);
                }
                if room > 150.0 {
                    self.icon_ui(ui, Verb::Palette, icon::SEARCH);
                }
                self.export_button_ui(ui);
                if ui.available_width() > 80.0 {
                    self.text_ui(ui, Verb::FullScreen, "Present");
                }
                if ui.available_width() > 150.0 {
                    ui.label(RichText::new(format!("{:.0} %", self.zoom_percent())).color(self.muted()))
                        .on_hover_text("Zoom: Ctrl and wheel, or Ctrl and + or −");
                    self.text_ui(ui, Verb::Grid, "Grid");
                    self.text_ui(ui, Verb::WholePage, "Page");
                }
            });
        });
    }

    fn muted(&self) -> Color32 {
        color32(Style::of(self.look).surface(Surface::BarMuted))
    }

    fn zoom_percent(&self) -> f64 {
        let true_size = 96.0 / crate::geom::MM_PER_INCH;
        self.view.zoom / true_size * 100.0
    }

    fn name_ui(&self, ui: &mut Ui) {
        let style = Style::of(self.look);
        let name = egui::Label::new(RichText::new(self.file.name()).font(strong(15.0))).truncate();
        ui.scope(|ui| {
            ui.set_max_width((ui.ctx().content_rect().width() / 6.0).min(220.0));
            ui.add(name).on_hover_text(
                self.file
                    .path
                    .as_ref()
                    .map_or_else(|| "Not in a file yet".to_owned(), |path| path.display().to_string()),
            );
        });
        let (dot, words) = if self.is_saved() {
            (Surface::Good, "Saved")
        } else if self.has_unsaved_work() {
            (Surface::Warning, "Not saved")
        } else if self.keeping.trouble.is_some() {
            (Surface::Warning, "Changed elsewhere")
        } else {
            (Surface::BarMuted, "New")
        };
        let (rect, _) = ui.allocate_exact_size(vec2(9.0, 9.0), Sense::hover());
        ui.painter().circle_filled(rect.center(), 4.5, color32(style.surface(dot)));
        ui.label(RichText::new(words).color(self.muted()));
    }

    fn icon_ui(&mut self, ui: &mut Ui, verb: Verb, icon: &str) {
        let label = verb.label(self);
        let button = Button::new(icon_text(icon, 17.0)).min_size(vec2(34.0, 32.0));
        let response = ui.add_enabled(verb.is_possible(self), button);
        let hint = with_keys(ui, verb, &label);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, verb.is_possible(self), &label));
        if response.on_hover_text(&hint).on_disabled_hover_text(&hint).clicked() {
            self.wish(Wish::Do(verb));
        }
    }

    fn text_ui(&mut self, ui: &mut Ui, verb: Verb, words: &str) {
        let hint = with_keys(ui, verb, &verb.label(self));
        if ui.add(Button::new(words).min_size(vec2(0.0, 32.0))).on_hover_text(hint).clicked() {
            self.wish(Wish::Do(verb));
        }
    }

    fn export_button_ui(&mut self, ui: &mut Ui) {
        let style = Style::of(self.look);
        let words =
            RichText::new("Export…").font(strong(14.0)).color(color32(style.tone(crate::board::Tone::OnStrong)));
        let button = Button::new(words).fill(color32(style.tone(crate::board::Tone::Strong))).min_size(vec2(0.0, 32.0));
        let hint = with_keys(ui, Verb::Export, "Write the board as a picture, as pages, as words or as a table");
        if ui.add(button).on_hover_text(hint).clicked() {
            self.wish(Wish::Do(Verb::Export));
        }
    }

    /// A colour with its caption: a click uses it, a second click renames it.
    fn color_ui(&mut self, ui: &mut Ui, color: NoteColor, longest: usize) {
        let style = Style::of(self.look);
        let tones = style.note(color);
        let caption = self.editor.board().caption(color).to_owned();
        let used = self.color == color;
        let shown = shortened(&caption, longest);
        let galley = ui.painter().layout_no_wrap(
            shown,
            egui::FontId::proportional(13.5),
            color32(style.surface(Surface::BarInk)),
        );
        let size = vec2(if longest == 0 { 26.0 } else { 34.0 + galley.size().x }, 32.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        if used || response.hovered() {
            let ground = style.surface(if used { Surface::ButtonHover } else { Surface::Button });
            ui.painter().rect_filled(rect, CornerRadius::same(6), color32(ground));
        }
        let chip = egui::Rect::from_center_size(rect.left_center() + vec2(13.0, 0.0), vec2(17.0, 17.0));
        ui.painter().rect_filled(chip, CornerRadius::same(4), color32(tones.fill));
        ui.painter().rect_stroke(
            chip,
            CornerRadius::same(4),
            Stroke::new(1.0, color32(tones.edge)),
            StrokeKind::Inside,
        );
        if response.has_focus() {
            let accent = color32(style.surface(Surface::Accent));
            ui.painter().rect_stroke(rect, CornerRadius::same(6), Stroke::new(2.0, accent), StrokeKind::Inside);
        }
        ui.painter().galley(rect.left_center() + vec2(27.0, -galley.size().y / 2.0), galley, Color32::PLACEHOLDER);
        let name = format!("Colour {caption}");
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, used, &name));
        let hint = format!("{caption}: new notes get this colour, and selected ones too. Double-click renames it");
        let response = response.on_hover_text(hint);
        if response.double_clicked() {
            self.wish(Wish::Do(Verb::RenameColor(color)));
        } else if response.clicked() {
            self.wish(Wish::UseColor(color));
        }
    }

    /// The line below the board: where typing goes, what happened, and how full the board is.
    pub(super) fn status_ui(&mut self, ui: &mut Ui) {
        ui.horizontal(|ui| {
            ui.set_min_height(28.0);
            self.status_words_ui(ui);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| self.figures_ui(ui));
        });
    }

    fn status_words_ui(&mut self, ui: &mut Ui) {
        let style = Style::of(self.look);
        if self.exports.job.is_some() {
            self.job_ui(ui);
            return;
        }
        if let Some(notice) = self.notice.clone() {
            self.notice_ui(ui, &notice);
            return;
        }
        if let Some(writing) = &self.writing {
            let words = if writing.is_line() {
                "Enter finishes"
            } else {
                "Enter finishes, Shift+Enter breaks the line, Esc leaves, Tab goes on"
            };
            ui.label(RichText::new(words).color(self.muted()));
            return;
        }
        match self.slot_in_hand() {
            Some(slot) => {
                ui.label(RichText::new("Type to add to").color(self.muted()));
                let name = RichText::new(self.slot_name(&slot)).font(strong(13.5));
                egui::Frame::new()
                    .fill(color32(style.surface(Surface::Button)))
                    .corner_radius(CornerRadius::same(5))
                    .inner_margin(egui::Margin::symmetric(8, 2))
                    .show(ui, |ui| ui.label(name));
            }
            None => {
                ui.label(RichText::new("Point at a place on the board and type").color(self.muted()));
            }
        }
    }

    /// What happened, and if that is a file, buttons that lead to it.
    fn notice_ui(&mut self, ui: &mut Ui, notice: &Notice) {
        let ink = Style::of(self.look).surface(if notice.is_error { Surface::Danger } else { Surface::BarInk });
        let words = egui::Label::new(RichText::new(&notice.text).color(color32(ink))).truncate();
        let Some(path) = &notice.file else {
            ui.add(words);
            return;
        };
        ui.scope(|ui| {
            // The buttons and the figures have their room too.
            ui.set_max_width((ui.available_width() - 560.0).max(120.0));
            ui.add(words).on_hover_text(&notice.text);
        });
        for (showing, label) in [(Showing::InFolder, "Show in folder"), (Showing::Open, "Open")] {
            if ui.add(Button::new(label).min_size(vec2(0.0, 26.0))).clicked() {
                self.wish(Wish::Show(path.clone(), showing));
            }
        }
    }

    fn figures_ui(&mut self, ui: &mut Ui) {
        let count = self.editor.board().note_count();
        let mut words = vec![super::notes_in_words(count)];
        if let Some(size) = self.scene.smallest_note_text() {
            words.push(format!("smallest text {size:.1} mm, {:.0} pt", pt_from_mm(size)));
        }
        let selected = self.editor.selection().notes().len();
        if selected > 0 {
            words.push(format!("{selected} selected"));
        }
        ui.label(RichText::new(words.join("  ·  ")).color(self.muted()));
        self.warnings_ui(ui);
    }

    /// Places that are too full and characters that no font has, as buttons that show where.
    fn warnings_ui(&mut self, ui: &mut Ui) {
        let warning = color32(Style::of(self.look).surface(Surface::Warning));
        let overflows = self.scene.overflows();
        if let Some(first) = overflows.first() {
            let words = match overflows.len() {
                1 => "1 place is too full".to_owned(),
                places => format!("{places} places are too full"),
            };
            let names: Vec<String> = overflows.iter().map(|over| format!("{}: +{}", over.name, over.hidden)).collect();
            let button = Button::new(RichText::new(words).color(warning)).frame(false);
            if ui.add(button).on_hover_text(names.join("\n")).clicked() {
                self.wish(Wish::ListNotes(first.slot.clone()));
            }
        }
        if !self.scene.missing.is_empty() {
            let codes: Vec<String> =
                self.scene.missing.iter().take(12).map(|c| format!("U+{:04X}", u32::from(*c))).collect();
            let hint = format!(
                "No font on this computer has {}. The notes keep them; install a font for their script to see them",
                codes.join(", ")
            );
            let words = match self.scene.missing.len() {
                1 => "1 character without a font".to_owned(),
                several => format!("{several} characters without a font"),
            };
            ui.label(RichText::new(words).color(warning)).on_hover_text(hint);
        }
    }
}

fn with_keys(ui: &Ui, verb: Verb, label: &str) -> String {
    match verb.shortcuts().first() {
        Some(shortcut) => format!("{label} ({})", ui.ctx().format_shortcut(shortcut)),
        None => label.to_owned(),
    }
}

/// A caption in at most `longest` characters; none at all if there is no room for any.
fn shortened(caption: &str, longest: usize) -> String {
    if longest == 0 || caption.chars().count() <= longest {
        return if longest == 0 { String::new() } else { caption.to_owned() };
    }
    let start: String = caption.chars().take(longest - 1).collect();
    format!("{}…", start.trim_end())
}
