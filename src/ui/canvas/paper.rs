//! What lies under the picture and beside it: the desk, the paper, and a cover for full screen.

use egui::{CornerRadius, Painter, Rect as ScreenRect, pos2, vec2};

use crate::board::Tone;
use crate::geom::Rect;
use crate::style::Surface;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;
use crate::ui::theme::color32;

/// Shadows of the paper: how far they spread in points of the screen, and how strong they are.
const SHADOWS: [(f32, f32); 3] = [(7.0, 0.05), (4.0, 0.07), (1.5, 0.10)];

/// Room in points of the screen beside the page that full screen does not cover, for the paper's shadow.
const BESIDE: f32 = 8.0;

/// Draws the desk, and the paper's ground and shadow.
pub(super) fn draw_paper(painter: &Painter, cx: &Cx<'_>, page: Rect) {
    let view = &cx.model.view;
    painter.rect_filled(view.canvas_rect(), CornerRadius::ZERO, cx.color(Surface::Desk));
    let page = view.screen_rect(page);
    let shadow = cx.color(Surface::Shadow);
    for (spread, strength) in SHADOWS {
        let around = page.translate(vec2(0.0, 2.0)).expand(spread);
        painter.rect_filled(around, CornerRadius::same(4), shadow.gamma_multiply(strength));
    }
    painter.rect_filled(page, CornerRadius::ZERO, color32(cx.style().tone(Tone::Page)));
}

/// Covers what lies beside the page: full screen shows nothing but the page, until something else is looked for.
pub(super) fn cover_beside(painter: &Painter, cx: &Cx<'_>, page: Rect) {
    let view = &cx.model.view;
    if cx.model.hides_beside() {
        let canvas = view.canvas_rect();
        let edge = view.screen_rect(page).right() + BESIDE;
        let beside = ScreenRect::from_min_max(pos2(edge, canvas.top()), canvas.max);
        painter.rect_filled(beside, CornerRadius::ZERO, cx.color(Surface::Desk));
    }
}
