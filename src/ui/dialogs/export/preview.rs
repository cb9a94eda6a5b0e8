//! What the file will look like: the old picture stays until the new one is there.

use egui::epaint::RectShape;
use egui::{Image, Label, Layout, Rect, RichText, ScrollArea, Shape, StrokeKind, Ui, UiBuilder, vec2};

use super::facts;
use crate::app::{DialogAction, ExportAction, ExportPlan, Pixels, Preview};
use crate::export::Format;
use crate::publish::Facts;
use crate::style::Surface;
use crate::ui::cx::Cx;

/// Room below the preview for its facts and a warning.
const FACTS: f32 = 68.0;

/// Room between the preview and its frame.
const MARGIN: f32 = 14.0;

/// Shows the preview, and returns whether there can be such a file.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, plan: &ExportPlan) -> bool {
    let room = ui.max_rect();
    let frame = frame_in(room);
    let ground = ui.painter().add(Shape::Noop);
    let inside = frame.shrink(MARGIN);
    let below = Rect::from_min_max(frame.left_bottom() + vec2(0.0, 6.0), room.max);
    let mut below = column(ui, below, "facts");
    let shown = plan.shown();
    let is_possible = match shown {
        None => {
            message(ui, inside, RichText::new(cx.text("export-preview-coming")).weak());
            true
        }
        Some((Preview::Nothing(why), is_current)) => {
            message(ui, inside, RichText::new(cx.say(why)).color(ui.visuals().error_fg_color));
            !is_current
        }
        Some((Preview::Picture { pixels, page, pages, facts }, is_current)) => {
            let which = (*page, *pages);
            picture(ui, cx, inside, pixels, picture_name(cx, plan, which, is_current));
            below_picture(&mut below, cx, which, is_current.then_some(facts));
            true
        }
        Some((Preview::Words { text, more, facts }, is_current)) => {
            words(&mut column(ui, inside, "words"), cx, plan.choices.format, text, *more);
            if is_current {
                facts::size(&mut below, cx, facts);
            }
            true
        }
    };
    // Pictures of paper lie on the desk; words are paper themselves.
    let is_words = matches!(shown, Some((Preview::Words { .. }, _)));
    let fill = if is_words { ui.visuals().window_fill } else { cx.color(Surface::Desk) };
    ui.painter().set(ground, RectShape::new(frame, 6.0, fill, ui.visuals().window_stroke, StrokeKind::Inside));
    is_possible
}

/// Returns a part of the panel with contents of its own, which can't push the others away.
pub(super) fn column(ui: &mut Ui, rect: Rect, salt: &str) -> Ui {
    ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect).layout(Layout::top_down(egui::Align::LEFT)))
}

/// Says how many pixels there are for the preview in its column, if that is news.
pub(super) fn ask_for_room(ui: &Ui, cx: &Cx<'_>, plan: &ExportPlan, column: Rect) {
    let size = frame_in(column).shrink(MARGIN).size() * ui.pixels_per_point();
    let room = (pixels_in(size.x), pixels_in(size.y));
    if plan.room != Some(room) {
        cx.answer(DialogAction::Export(Box::new(ExportAction::Room(room.0, room.1))));
    }
}

fn frame_in(room: Rect) -> Rect {
    Rect::from_min_size(room.min, vec2(room.width(), (room.height() - FACTS).max(40.0)))
}

fn picture(ui: &mut Ui, cx: &Cx<'_>, inside: Rect, pixels: &Pixels, name: String) {
    let texture = cx.texture(ui.ctx(), pixels);
    let size = texture.size_vec2() / ui.pixels_per_point();
    // Until the new one is there, the old one may have another size.
    let size = size * (inside.width() / size.x).min(inside.height() / size.y).min(1.0);
    let at = Rect::from_center_size(inside.center(), size);
    ui.put(at, Image::from_texture((texture.id(), size)).alt_text(name));
}

fn picture_name(cx: &Cx<'_>, plan: &ExportPlan, (page, pages): (usize, usize), is_current: bool) -> String {
    let has_pages = plan.choices.format == Format::Pdf && pages > 0;
    cx.say(&if has_pages && is_current {
        msg!("export-preview-page", page = page + 1, pages = pages)
    } else {
        msg!("export-preview")
    })
}

/// Shows facts of a picture and the buttons that turn its page.
fn below_picture(ui: &mut Ui, cx: &Cx<'_>, (page, pages): (usize, usize), facts: Option<&Facts>) {
    ui.horizontal(|ui| {
        ui.set_min_height(28.0);
        if let Some(facts) = facts {
            facts::size(ui, cx, facts);
        }
        if pages > 1
            && let Some(page) = facts::pages(ui, cx, page, pages)
        {
            cx.answer(DialogAction::Export(Box::new(ExportAction::Page(page))));
        }
    });
    if let Some(facts) = facts {
        facts::warnings(ui, cx, facts);
    }
}

/// Shows a sentence in place of the preview.
fn message(ui: &mut Ui, rect: Rect, words: RichText) {
    let upper = Rect::from_min_max(rect.min + vec2(0.0, rect.height() * 0.4), rect.max);
    column(ui, upper, "message").vertical_centered(|ui| ui.add(Label::new(words).wrap()));
}

fn words(ui: &mut Ui, cx: &Cx<'_>, format: Format, text: &str, more: usize) {
    // Prose is read line by line; what has columns and braces keeps its lines.
    let is_prose = matches!(format, Format::Docx | Format::Markdown | Format::Text);
    ScrollArea::new([!is_prose, true]).auto_shrink(false).show(ui, |ui| {
        let words = Label::new(RichText::new(text).monospace().size(12.5));
        ui.add(if is_prose { words.wrap() } else { words.extend() });
        if more > 0 {
            ui.weak(cx.say(&msg!("export-more-lines", count = more)));
        }
    });
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates, and sizes are positive")]
fn pixels_in(length: f32) -> u32 {
    length.round().max(16.0) as u32
}
