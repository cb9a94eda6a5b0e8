//! The ring around what has the keyboard.

use egui::{Context, CornerRadius, Memory, Stroke, StrokeKind};

use super::board_id::{board_id, list_id, sheet_id};
use super::cx::Cx;
use super::theme::RADIUS;
use crate::style::Surface;

/// Width of the ring, and of the rim that keeps it apart from what it is around, in points.
const WIDTH: f32 = 2.0;
const RIM: f32 = 1.0;

/// Draws a ring around whatever has the keyboard: button, field, entry, box. Board, list and sheet have outlines of
/// their own, around the note, place or line in them that keys act on.
pub(super) fn draw(ctx: &Context, cx: &Cx<'_>) {
    let focused = ctx.memory(Memory::focused).filter(|id| ![board_id(), list_id(), sheet_id()].contains(id));
    let Some(response) = focused.and_then(|id| ctx.read_response(id)) else { return };
    // Of what is partly out of sight, only what is seen.
    let seen = response.interact_rect;
    if !seen.is_positive() {
        return;
    }
    let (painter, window) = (ctx.layer_painter(response.layer_id), ctx.content_rect());
    let ring = seen.expand(RIM + WIDTH).intersect(window);
    let corners = CornerRadius::same(RADIUS + 2);
    painter.rect_stroke(ring, corners, Stroke::new(WIDTH + RIM, cx.color(Surface::Bar)), StrokeKind::Inside);
    painter.rect_stroke(ring, corners, Stroke::new(WIDTH, cx.color(Surface::Accent)), StrokeKind::Inside);
}
