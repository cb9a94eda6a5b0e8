//! Outlines of places and notes.

use egui::{Color32, CornerRadius, Painter, Stroke, StrokeKind};

use crate::geom::Rect;
use crate::ui::convert::{OnScreen as _, narrow};
use crate::ui::cx::Cx;

/// Corner radius in millimetres, and in points of the screen at most.
const RADIUS_MM: f64 = 1.2;
const MOST_RADIUS: f64 = 12.0;

/// Draws an outline around a part of the page.
pub(in crate::ui::canvas) fn outline(painter: &Painter, cx: &Cx<'_>, rect: Rect, width: f32, color: Color32) {
    let view = &cx.model.view;
    let radius = narrow((RADIUS_MM * view.zoom).min(MOST_RADIUS));
    let stroke = Stroke::new(width, color);
    painter.rect_stroke(view.screen_rect(rect), CornerRadius::from(radius), stroke, StrokeKind::Middle);
}
