//! The cursor and the selection of the text being edited.

use egui::{CornerRadius, Painter, Rect as ScreenRect, Ui, pos2};
use parley::BoundingBox;

use super::blanks::around;
use super::ime::tell_input_method;
use super::outline::outline;
use crate::app::EditTarget;
use crate::board::Tone;
use crate::geom::{Point, Rect};
use crate::scene::{BlankPlace, Scene};
use crate::style::Surface;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;
use crate::ui::theme::color32;

/// Half of the cursor's width in points of the screen.
const HALF_WIDTH: f32 = 1.0;

/// Length of the line under a proposal of an input method.
const PROPOSAL: f32 = 40.0;

/// Draws the cursor and the selection of the text being edited.
pub(super) fn draw_text_cursor(ui: &Ui, painter: &Painter, cx: &Cx<'_>, scene: &Scene) {
    let (model, view) = (cx.model, &cx.model.view);
    let Some(text) = &model.text else { return };
    let Some((corner, size, lines)) = model.text_place(&text.target) else { return };
    // A text that is longer than its card leaves it above and below.
    let card = model.card().map(|card| view.screen_rect(card.rect));
    let clip = card.unwrap_or(painter.clip_rect());
    let painter = &painter.with_clip_rect(clip.intersect(painter.clip_rect()));
    let accent = cx.color(Surface::Accent);
    let on_screen = |rect: BoundingBox| {
        let at = |x: f64, y: f64| Point::new(corner.x + x * size, corner.y + y * size);
        view.screen_rect(Rect::from_points(at(rect.x0, rect.y0), at(rect.x1, rect.y1)))
    };
    let blank = edited_blank(scene, &text.target).filter(|_| card.is_none());
    if let Some(blank) = blank {
        outline(painter, cx, around(blank, cx), 2.0, accent);
    }
    for rect in text.selection() {
        painter.rect_filled(on_screen(rect), CornerRadius::same(2), accent.gamma_multiply(0.30));
    }
    let Some(rect) = text.cursor().map(on_screen) else { return };
    let bar = ScreenRect::from_x_y_ranges(rect.min.x - HALF_WIDTH..=rect.min.x + HALF_WIDTH, rect.y_range());
    let ink = match blank.map(|blank| blank.tone) {
        None | Some(Tone::Ink) => accent,
        Some(tone) => color32(cx.style().tone(tone)),
    };
    painter.rect_filled(bar, CornerRadius::ZERO, ink);
    if text.is_composing() {
        let from = pos2(rect.min.x - PROPOSAL, rect.max.y);
        let line = ScreenRect::from_min_max(from, pos2(rect.max.x, rect.max.y + 1.5));
        painter.rect_filled(line, CornerRadius::ZERO, accent.gamma_multiply(0.6));
    }
    let room = (f64::from(lines.width) * size, f64::from(lines.height()) * size);
    tell_input_method(ui, view.screen_rect(Rect::from_origin_size(corner, room)), bar);
}

/// Returns the blank that is being filled in on the page, if it is one.
fn edited_blank<'a>(scene: &'a Scene, target: &EditTarget) -> Option<&'a BlankPlace> {
    match target {
        EditTarget::Blank(id) => scene.blank(id),
        EditTarget::NewNote { .. } | EditTarget::Note(_) => None,
    }
}
