//! The questions of the export panel: only those that make a difference to the format.

use egui::{ComboBox, DragValue, RichText, Ui, vec2};

use super::Plan;
use super::choices::Size;
use crate::export::Format;
use crate::export::svg::Letters;
use crate::layout::{Orientation, Paper};
use crate::publish::Part;
use crate::style::Look;
use crate::ui::theme::strong;
use crate::words::Words;

/// Most pixels from left to right that can be typed. Not all that can be typed can be made.
const MOST_WIDTH: u32 = 60_000;

/// Width in points of a list to choose from.
const LIST_WIDTH: f32 = 216.0;

impl Plan {
    /// The formats, each as a button of its own.
    pub(super) fn formats_ui(&mut self, ui: &mut Ui) {
        title_ui(ui, "Pictures and pages");
        for format in Format::ALL.into_iter().filter(|format| !format.is_words()) {
            self.format_ui(ui, format);
        }
        // Words of a form without notes would be nothing to fill in.
        if !self.blank {
            ui.add_space(10.0);
            title_ui(ui, "Words and tables");
            for format in Format::ALL.into_iter().filter(|format| format.is_words()) {
                self.format_ui(ui, format);
            }
        }
    }

    /// The formats as a list, where there is no room for buttons.
    pub(super) fn format_list_ui(&mut self, ui: &mut Ui) {
        let blank = self.blank;
        list_ui(ui, "Format", "format", &Words::english().say(&self.choices.format.label()), |ui| {
            for format in Format::ALL.into_iter().filter(|format| !(blank && format.is_words())) {
                ui.selectable_value(&mut self.choices.format, format, Words::english().say(&format.label()));
            }
        });
    }

    fn format_ui(&mut self, ui: &mut Ui, format: Format) {
        if ui.radio_value(&mut self.choices.format, format, Words::english().say(&format.label())).changed() {
            self.page = 0;
        }
    }

    pub(super) fn options_ui(&mut self, ui: &mut Ui) {
        self.part_ui(ui);
        match self.choices.format {
            Format::Png => self.size_ui(ui),
            Format::Pdf => self.paper_ui(ui),
            Format::Svg => self.letters_ui(ui),
            _ => {}
        }
        if self.choices.has_look() {
            ui.add_space(8.0);
            title_ui(ui, "Look");
            ui.horizontal(|ui| {
                for (look, words) in [(Look::Light, "Light"), (Look::Dark, "Dark"), (Look::Print, "Print")] {
                    ui.radio_value(&mut self.choices.look, look, words);
                }
            });
            if self.choices.format.is_words() {
                hint_ui(ui, "The document has a picture of the board too, in this look");
            }
        }
        if self.blank {
            return;
        }
        ui.add_space(8.0);
        self.parking_ui(ui);
        self.inside_ui(ui);
    }

    fn part_ui(&mut self, ui: &mut Ui) {
        let chosen = self.parts.iter().find(|(part, _)| *part == self.choices.part);
        let name = chosen.map_or("Whole board", |(_, name)| name);
        let (parts, part, page) = (&self.parts, &mut self.choices.part, &mut self.page);
        list_ui(ui, "What", "what", name, |ui| {
            for (one, name) in parts {
                if ui.selectable_value(part, one.clone(), name.as_str()).changed() {
                    *page = 0;
                }
            }
        });
    }

    fn size_ui(&mut self, ui: &mut Ui) {
        ui.add_space(8.0);
        title_ui(ui, "Size");
        ui.radio_value(&mut self.choices.size, Size::Print, "For paper: 300 dpi");
        ui.radio_value(&mut self.choices.size, Size::Slide, "For a slide: 1920 pixels wide");
        ui.horizontal(|ui| {
            ui.radio_value(&mut self.choices.size, Size::Own, "Width");
            let width = DragValue::new(&mut self.choices.width).range(16..=MOST_WIDTH).suffix(" px");
            ui.add_enabled(self.choices.size == Size::Own, width).accessible_name("Width in pixels");
        });
    }

    fn paper_ui(&mut self, ui: &mut Ui) {
        let poster = self.choices.poster;
        ui.add_space(8.0);
        list_ui(ui, if poster { "Sheets" } else { "Paper" }, "paper", paper_words(self.choices.paper), |ui| {
            // A poster is put together from what an office has.
            for paper in Paper::ALL.into_iter().filter(|paper| !poster || paper.size().is_some()) {
                ui.selectable_value(&mut self.choices.paper, paper, paper_words(paper));
            }
        });
        if self.choices.paper != Paper::Own {
            ui.horizontal(|ui| {
                let ways = [
                    (Orientation::Auto, "As fits best"),
                    (Orientation::Portrait, "Upright"),
                    (Orientation::Landscape, "On its side"),
                ];
                ui.spacing_mut().item_spacing.x = 6.0;
                for (orientation, words) in ways {
                    ui.radio_value(&mut self.choices.orientation, orientation, words);
                }
            });
        }
        let ticked = ui.checkbox(&mut self.choices.poster, "Poster from several sheets").changed();
        if self.choices.poster && ticked && self.choices.paper == Paper::Own {
            self.choices.paper = Paper::A4;
        }
        if self.choices.poster {
            list_ui(ui, "Poster size", "poster", paper_words(self.choices.poster_size), |ui| {
                for paper in Paper::ALL.into_iter().filter(|paper| paper.size().is_some()) {
                    ui.selectable_value(&mut self.choices.poster_size, paper, paper_words(paper));
                }
            });
        }
    }

    fn letters_ui(&mut self, ui: &mut Ui) {
        ui.add_space(8.0);
        title_ui(ui, "Letters");
        ui.radio_value(&mut self.choices.letters, Letters::Outlines, "Outlines: the same everywhere");
        ui.radio_value(&mut self.choices.letters, Letters::Text, "Text: can be searched and edited")
            .on_hover_text("It looks the same where the font Inter is installed");
    }

    /// Only the whole board has notes beside it, and pictures of it end at the page's edge.
    fn parking_ui(&mut self, ui: &mut Ui) {
        let format = self.choices.format;
        if self.choices.part != Part::Board || matches!(format, Format::Png | Format::Svg) {
            return;
        }
        let mut parking = self.choices.parking();
        let words = if format == Format::Pdf { "With the parking lot, on a page" } else { "With the parking lot" };
        if ui.checkbox(&mut parking, words).changed() {
            self.choices.set_parking(parking);
        }
    }

    fn inside_ui(&mut self, ui: &mut Ui) {
        if !self.choices.format.carries_board() {
            return;
        }
        let mut inside = self.choices.board_inside();
        if ui.checkbox(&mut inside, "Board inside").changed() {
            self.choices.set_board_inside(inside);
        }
        hint_ui(
            ui,
            "Whoever gets the file can open the board, with all notes, also those not shown, such as the parking lot",
        );
    }
}

/// The name of a paper to people.
const fn paper_words(paper: Paper) -> &'static str {
    match paper {
        Paper::Own => "As large as the board",
        Paper::A4 => "A4",
        Paper::A3 => "A3",
        Paper::A2 => "A2",
        Paper::A1 => "A1",
        Paper::A0 => "A0",
        Paper::Letter => "Letter",
        Paper::Tabloid => "Tabloid",
    }
}

pub(super) fn title_ui(ui: &mut Ui, words: &str) -> egui::Response {
    ui.label(RichText::new(words).font(strong(13.5)))
}

fn hint_ui(ui: &mut Ui, words: &str) {
    ui.add(egui::Label::new(RichText::new(words).small().weak()).wrap());
}

/// A list to choose from, below its name.
fn list_ui(ui: &mut Ui, name: &str, salt: &str, chosen: &str, contents: impl FnOnce(&mut Ui)) {
    let title = title_ui(ui, name);
    let width = LIST_WIDTH.min(ui.available_width());
    ui.allocate_ui(vec2(width, 0.0), |ui| {
        let list = ComboBox::from_id_salt(salt).width(width).height(330.0).truncate().selected_text(chosen);
        list.show_ui(ui, contents).response.labelled_by(title.id);
    });
}
