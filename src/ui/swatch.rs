//! A color as it is on notes: its ground, its edge, and its sign where notes have signs.

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::convert::narrow;
use super::cx::Cx;
use super::theme::color32;
use crate::board::NoteColor;
use crate::geom::{self, PathEl};
use crate::scene::ColorSign;

/// Side of a sign in a square, in sides of it.
const SIGN: f32 = 0.58;

/// Side of a sign on something larger, in points.
const MOST: f32 = 10.0;

/// Draws a color; its sign is in the middle of a square, and in the corner of a note.
pub(super) fn swatch(painter: &Painter, cx: &Cx<'_>, rect: Rect, color: NoteColor, radius: u8) {
    let tones = cx.style().note(color);
    let edge = Stroke::new(1.0, color32(tones.edge));
    painter.rect(rect, CornerRadius::same(radius), color32(tones.fill), edge, StrokeKind::Inside);
    if !cx.style().signs {
        return;
    }
    let side = (SIGN * rect.height()).min(MOST);
    let is_square = rect.width() < 1.5 * rect.height();
    let at = if is_square { rect.center() } else { rect.right_top() + vec2(-0.9, 0.9) * side };
    sign(painter, color.into(), Rect::from_center_size(at, vec2(side, side)), color32(tones.sign));
}

/// Draws a sign: its outline is that on the page.
fn sign(painter: &Painter, sign: ColorSign, square: Rect, color: Color32) {
    // Only what has no dents is filled smoothly: a star is made of its tips with the corner opposite to each.
    let pieces: &[&[usize]] = match sign {
        ColorSign::Ring => {
            let side = square.width();
            painter.circle_stroke(square.center(), 0.375 * side, Stroke::new(0.21 * side, color));
            return;
        }
        ColorSign::Star => &[&[0, 1, 5, 9], &[2, 3, 7, 1], &[4, 5, 9, 3], &[6, 7, 1, 5], &[8, 9, 3, 7]],
        ColorSign::Plus => &[&[0, 5, 6, 11], &[2, 3, 8, 9]],
        ColorSign::Bow => &[&[0, 1, 4, 5], &[1, 2, 3, 4]],
        ColorSign::Square => &[&[0, 1, 2, 3]],
        ColorSign::Triangle => &[&[0, 1, 2]],
    };
    let corners = corners(sign, square);
    for piece in pieces {
        let piece = piece.iter().filter_map(|nth| corners.get(*nth).copied()).collect();
        painter.add(Shape::convex_polygon(piece, color, Stroke::NONE));
    }
}

/// The corners of a sign that has some.
fn corners(sign: ColorSign, square: Rect) -> Vec<Pos2> {
    let [left, top, right, bottom] = [square.left(), square.top(), square.right(), square.bottom()].map(f64::from);
    let outline = sign.outline(geom::Rect::new(left, top, right, bottom));
    let ends = outline.elements().iter().filter_map(PathEl::end_point);
    ends.map(|end| pos2(narrow(end.x), narrow(end.y))).collect()
}
