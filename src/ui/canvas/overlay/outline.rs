//! Outlines of places and notes.

use egui::{Color32, CornerRadius, Painter, Stroke, StrokeKind};

use crate::board::Tone;
use crate::geom::Rect;
use crate::ui::convert::{OnScreen as _, narrow};
use crate::ui::cx::Cx;
use crate::ui::theme::color32;

/// Corner radius in millimetres, and in points of the screen at most.
const RADIUS_MM: f64 = 1.2;
const MOST_RADIUS: f64 = 12.0;

/// How much wider than the outline its rim is.
const RIM: f32 = 2.0;

/// Draws an outline around a part of the page.
pub(in crate::ui::canvas) fn outline(painter: &Painter, cx: &Cx<'_>, rect: Rect, width: f32, color: Color32) {
    let view = &cx.model.view;
    let radius = narrow((RADIUS_MM * view.zoom).min(MOST_RADIUS));
    let (rect, corners) = (view.screen_rect(rect), CornerRadius::from(radius));
    // A rim in the color of the paper keeps it apart from notes of any color.
    let rim = color32(cx.style().tone(Tone::Page)).gamma_multiply(f32::from(color.a()) / 255.0);
    painter.rect_stroke(rect, corners, Stroke::new(width + RIM, rim), StrokeKind::Middle);
    painter.rect_stroke(rect, corners, Stroke::new(width, color), StrokeKind::Middle);
}
