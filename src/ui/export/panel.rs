//! The export panel: what, in which form, and how it will look.

use egui::{Button, Image, Label, Layout, Rect, RichText, ScrollArea, Ui, UiBuilder, Vec2, vec2};

use super::Plan;
use super::job::Deed;
use super::preview::{Shown, Wanted};
use crate::export::Format;
use crate::style::{Style, Surface};
use crate::ui::App;
use crate::ui::dialogs::{Dialog, Purpose, Verdict};
use crate::ui::theme::{color32, strong};
use crate::words::Words;

/// Most room in points that the panel takes.
const MOST: Vec2 = vec2(1180.0, 760.0);

/// Room around the panel, its own margin included.
const AROUND: Vec2 = vec2(72.0, 76.0);

/// Width in points below which formats are a list.
const NARROW: f32 = 760.0;

/// Height in points of a button.
const BUTTON: f32 = 34.0;

/// Room below the preview for its facts and a warning.
const FACTS: f32 = 68.0;

impl App {
    pub(in crate::ui) fn export_ui(&mut self, ui: &mut Ui, mut plan: Box<Plan>) -> Verdict {
        let size = (ui.ctx().content_rect().size() - AROUND).min(MOST).max(vec2(300.0, 240.0));
        ui.set_width(size.x);
        ui.heading(if plan.blank { "Print a blank form" } else { "Export" });
        ui.add_space(6.0);
        let narrow = size.x < NARROW;
        let rows = if narrow { 2.0 } else { 1.0 };
        let (_, room) = ui.allocate_space(vec2(size.x, size.y - 44.0 - rows * (BUTTON + 8.0)));
        let columns = columns(room, narrow);
        if let Some(rect) = columns.formats {
            let mut column = column(ui, rect, "formats");
            ScrollArea::vertical().show(&mut column, |ui| plan.formats_ui(ui));
        }
        let mut options = column(ui, columns.options, "options");
        ScrollArea::vertical().auto_shrink(false).show(&mut options, |ui| {
            ui.set_max_width(columns.options.width() - 12.0);
            if narrow {
                plan.format_list_ui(ui);
                ui.add_space(8.0);
            }
            plan.options_ui(ui);
        });
        let possible = self.preview_ui(&mut column(ui, columns.preview, "preview"), &mut plan);
        ui.add_space(8.0);
        self.buttons_ui(ui, plan, possible)
    }

    /// Shows the preview, and answers whether there can be such a file.
    fn preview_ui(&self, ui: &mut Ui, plan: &mut Plan) -> bool {
        const MARGIN: f32 = 14.0;
        let room = ui.available_rect_before_wrap();
        let frame = Rect::from_min_size(room.min, vec2(room.width(), room.height() - FACTS));
        let ground = ui.painter().add(egui::Shape::Noop);
        let inside = frame.shrink(MARGIN);
        let scale = ui.pixels_per_point();
        let wanted = Wanted {
            // What is carried inside can't be seen.
            order: crate::publish::Order { board_inside: false, ..plan.choices.order() },
            page: plan.page,
            width: pixels(inside.width() * scale),
            height: pixels(inside.height() * scale),
        };
        let (shown, is_current) = plan.previews.show(ui.ctx(), &plan.source, &wanted);
        let mut page = plan.page;
        let below = Rect::from_min_max(frame.left_bottom() + vec2(0.0, 6.0), room.max);
        let mut below = column(ui, below, "facts");
        let possible = match shown {
            None => {
                message_ui(ui, inside, RichText::new("The preview is being painted").weak());
                true
            }
            Some(Shown::Nothing(sentence)) => {
                message_ui(ui, inside, RichText::new(sentence).color(ui.visuals().error_fg_color));
                !is_current
            }
            Some(Shown::Picture { texture, page: shown, pages, facts }) => {
                let is_pdf = plan.choices.format == Format::Pdf && *pages > 0;
                let words = if is_pdf && is_current {
                    format!("Preview of page {} of {pages}", shown + 1)
                } else {
                    "Preview of the picture".to_owned()
                };
                let size = texture.size_vec2() / scale;
                // Until the new one is there, the old one may have another size.
                let size = size * (inside.width() / size.x).min(inside.height() / size.y).min(1.0);
                let at = Rect::from_center_size(inside.center(), size);
                ui.put(at, Image::from_texture((texture.id(), size)).alt_text(words));
                below.horizontal(|ui| {
                    ui.set_min_height(28.0);
                    if is_current {
                        facts_ui(ui, facts);
                    }
                    if *pages > 1 {
                        page = pages_ui(ui, page.min(pages - 1), *pages);
                    }
                });
                if is_current {
                    warning_ui(&mut below, facts);
                }
                true
            }
            Some(Shown::Words { text, more, facts }) => {
                words_ui(&mut column(ui, inside, "words"), plan.choices.format, text, *more);
                if is_current {
                    below.horizontal(|ui| facts_ui(ui, facts));
                }
                true
            }
        };
        // Pictures of paper lie on the desk; words are paper themselves.
        let is_words = matches!(shown, Some(Shown::Words { .. }));
        let desk = color32(Style::of(self.look).surface(Surface::Desk));
        let fill = if is_words { ui.visuals().window_fill } else { desk };
        let line = ui.visuals().window_stroke;
        ui.painter().set(ground, egui::epaint::RectShape::new(frame, 6.0, fill, line, egui::StrokeKind::Inside));
        plan.page = page;
        possible
    }

    fn buttons_ui(&mut self, ui: &mut Ui, plan: Box<Plan>, possible: bool) -> Verdict {
        let busy = self.exports.job.is_some();
        let why = if busy { "Another file is being written" } else { "There is no such file" };
        let mut pressed = None;
        ui.horizontal_wrapped(|ui| {
            let mut button = |press: Press, words: RichText, hint: &str, enabled: bool| {
                let width = if press == Press::Save { 96.0 } else { 72.0 };
                let button = ui.add_enabled(enabled, Button::new(words).min_size(vec2(width, BUTTON)));
                // Enter saves, unless the keyboard is somewhere else.
                if press == Press::Save && enabled && ui.memory(|memory| memory.focused().is_none()) {
                    button.request_focus();
                }
                if button.on_hover_text(hint).on_disabled_hover_text(why).clicked() {
                    pressed = Some(press);
                }
            };
            let enabled = possible && !busy;
            button(Press::Save, RichText::new("Save…").font(strong(14.0)), "Choose where the file goes", enabled);
            if !plan.choices.format.is_words() {
                button(Press::Copy, "Copy picture".into(), "Copy the picture to the clipboard", enabled);
            }
            if !plan.blank {
                let hint = "Copy the grid, or the chosen place, for a text or a spreadsheet";
                button(Press::Table, "Copy table".into(), hint, true);
                let hint = "The same form without notes, to be filled in by hand";
                button(Press::Blank, "Print a blank form…".into(), hint, true);
            }
            button(Press::Cancel, "Cancel".into(), "Close this without a file", true);
        });
        match pressed {
            None => return Verdict::Open(Dialog::Export(plan)),
            Some(Press::Save) => {
                let format = plan.choices.format;
                self.exports.remember(&plan);
                self.exports.pending = Some(plan);
                self.ask_path(Purpose::Export(format));
            }
            Some(Press::Copy) => {
                self.exports.remember(&plan);
                self.begin_job(ui.ctx(), &plan, Deed::Copy);
            }
            Some(Press::Table) => self.copy_table_of(ui.ctx(), &plan.source, plan.choices.part),
            Some(Press::Blank) => self.open_blank(),
            Some(Press::Cancel) => {}
        }
        Verdict::Closed
    }
}

/// A button of the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Press {
    Save,
    Copy,
    Table,
    Blank,
    Cancel,
}

/// Where the parts of the panel are.
struct Columns {
    formats: Option<Rect>,
    options: Rect,
    preview: Rect,
}

fn columns(room: Rect, narrow: bool) -> Columns {
    const FORMATS: f32 = 196.0;
    const OPTIONS: f32 = 262.0;
    const GAP: f32 = 18.0;
    let take = |from: f32, width: f32| Rect::from_min_size(egui::pos2(from, room.top()), vec2(width, room.height()));
    let options_at = if narrow { room.left() } else { room.left() + FORMATS + GAP };
    let preview_at = options_at + OPTIONS + GAP;
    Columns {
        formats: (!narrow).then(|| take(room.left(), FORMATS)),
        options: take(options_at, OPTIONS),
        preview: take(preview_at, (room.right() - preview_at).max(120.0)),
    }
}

/// A part of the panel with contents of its own, which can't push the others away.
fn column(ui: &mut Ui, rect: Rect, salt: &str) -> Ui {
    ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect).layout(Layout::top_down(egui::Align::LEFT)))
}

/// A sentence in place of the preview.
fn message_ui(ui: &mut Ui, rect: Rect, words: RichText) {
    let upper = Rect::from_min_max(rect.min + vec2(0.0, rect.height() * 0.4), rect.max);
    column(ui, upper, "message").vertical_centered(|ui| ui.add(Label::new(words).wrap()));
}

fn words_ui(ui: &mut Ui, format: Format, text: &str, more: usize) {
    // Prose is read line by line; what has columns and braces keeps its lines.
    let is_prose = matches!(format, Format::Docx | Format::Markdown | Format::Text);
    ScrollArea::new([!is_prose, true]).auto_shrink(false).show(ui, |ui| {
        let words = Label::new(RichText::new(text).monospace().size(12.5));
        ui.add(if is_prose { words.wrap() } else { words.extend() });
        if more > 0 {
            ui.weak(format!("… and {more} more lines"));
        }
    });
}

fn facts_ui(ui: &mut Ui, facts: &crate::publish::Facts) {
    match facts.picture {
        Some(picture) => ui.label(format!("{}, {:.0} dpi", Words::english().say(&facts.size), picture.dpi())),
        None => ui.label(Words::english().say(&facts.size)),
    };
}

/// What belongs into the file and can't be seen in it.
fn warning_ui(ui: &mut Ui, facts: &crate::publish::Facts) {
    let mut words = vec![];
    match facts.unseen.len() {
        0 => {}
        1 => words.push("1 place is too full to show all of its notes; a PDF has pages for them".to_owned()),
        places => {
            words.push(format!("{places} places are too full to show all of their notes; a PDF has pages for them"));
        }
    }
    match facts.missing.len() {
        0 => {}
        1 => words.push("1 character has no font on this computer".to_owned()),
        count => words.push(format!("{count} characters have no font on this computer")),
    }
    if !words.is_empty() {
        let words = RichText::new(words.join(". ")).size(13.0).color(ui.visuals().warn_fg_color);
        let names: Vec<String> = facts.unseen.iter().map(|slot| format!("{}: +{}", slot.name, slot.hidden)).collect();
        let label = ui.add(Label::new(words).wrap());
        if !names.is_empty() {
            label.on_hover_text(names.join("\n"));
        }
    }
}

/// Buttons that turn the page, and which page it is. Answers which one it is to be.
fn pages_ui(ui: &mut Ui, shown: usize, pages: usize) -> usize {
    let mut page = shown;
    ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
        let mut turn = |ui: &mut Ui, words: &str, name: &str, possible: bool, to: usize| {
            let button = Button::new(words).min_size(vec2(30.0, 28.0));
            if ui.add_enabled(possible, button).accessible_name(name).on_hover_text(name).clicked() {
                page = to;
            }
        };
        turn(ui, "›", "Next page", shown + 1 < pages, shown + 1);
        turn(ui, "‹", "Previous page", shown > 0, shown.saturating_sub(1));
        ui.label(format!("Page {} of {pages}", shown + 1));
    });
    page
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates, and sizes are positive")]
fn pixels(points: f32) -> u32 {
    points.round().max(16.0) as u32
}
