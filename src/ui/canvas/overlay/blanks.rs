//! Empty blanks say that they can be filled in, in letters that no export has.

use egui::{Align2, FontId, Painter};

use super::outline::outline;
use crate::app::EditTarget;
use crate::board::{BlankKind, HorizontalAlign, Tone};
use crate::geom::Rect;
use crate::scene::{BlankPlace, Hit, Scene};
use crate::style::Surface;
use crate::ui::convert::{OnScreen as _, narrow};
use crate::ui::cx::Cx;
use crate::ui::theme::color32;

/// Size of a hint beside that of the blank's own text.
const HINT_SIZE: f64 = 0.8;

/// Points of the screen between an outline and the letters beside it.
const BESIDE: f64 = 4.0;
const ABOVE: f64 = 1.5;

/// Draws hints in empty blanks, and an outline around the one under the pointer.
pub(super) fn draw_blank_hints(painter: &Painter, cx: &Cx<'_>, scene: &Scene) {
    let model = cx.model;
    let edited = model.text.as_ref().map(|text| &text.target);
    let hover = model.hover();
    for blank in &scene.blanks {
        if matches!(edited, Some(EditTarget::Blank(id)) if *id == blank.id) {
            continue;
        }
        let is_hovered = matches!(&hover, Hit::Blank(id) if *id == blank.id) && !model.session.is_full_screen;
        if is_hovered {
            outline(painter, cx, around(blank, cx), 1.5, cx.color(Surface::Accent));
        }
        if blank.lines.text.is_empty() && !model.session.is_full_screen {
            draw_hint(painter, cx, blank, is_hovered);
        }
    }
}

/// The rectangle around a blank on the page and its text, which may reach beyond it, with room between its edge and the
/// letters.
pub(super) fn around(blank: &BlankPlace, cx: &Cx<'_>) -> Rect {
    let zoom = cx.model.view.zoom;
    let height = f64::from(blank.lines.height()) * blank.text_size;
    let text = Rect { y0: blank.text_at.y, y1: blank.text_at.y + height, ..blank.area };
    let text = if blank.lines.text.is_empty() { blank.area } else { text.inflate(0.0, ABOVE / zoom) };
    blank.area.union(text).inflate(BESIDE / zoom, 0.0)
}

/// Returns the name of what stands in an empty blank.
pub(in crate::ui) const fn blank_hint(kind: BlankKind) -> &'static str {
    match kind {
        BlankKind::Line => "blank-hint-line",
        BlankKind::Date => "blank-hint-date",
    }
}

fn draw_hint(painter: &Painter, cx: &Cx<'_>, blank: &BlankPlace, is_hovered: bool) {
    let view = &cx.model.view;
    let words = cx.text(blank_hint(blank.kind));
    let align = match blank.align {
        HorizontalAlign::Start => Align2::LEFT_CENTER,
        HorizontalAlign::Center => Align2::CENTER_CENTER,
        HorizontalAlign::End => Align2::RIGHT_CENTER,
    };
    let tone = if blank.tone == Tone::Ink { Tone::Muted } else { blank.tone };
    let ink = color32(cx.style().tone(tone)).gamma_multiply(if is_hovered { 0.9 } else { 0.55 });
    let font = FontId::proportional(narrow(blank.text_size * view.zoom * HINT_SIZE));
    painter.text(align.pos_in_rect(&view.screen_rect(blank.area)), align, words, font, ink);
}
