//! What a gesture under way would do: where notes land, and what a marquee covers.

use std::collections::HashSet;

use egui::{CornerRadius, Id, Painter, Rect, Response, Stroke, StrokeKind, vec2};

use super::outline::outline;
use crate::board::{Axis, NoteId};
use crate::scene::{Hit, Scene};
use crate::style::Surface;
use crate::tool::Hand;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;
use crate::ui::motion::fade_in;

/// Draws the slot that dragged notes would land in, and their places in it.
pub(super) fn draw_landing(painter: &Painter, cx: &Cx<'_>, scene: &Scene) {
    let Hand::Dragging(dragging) = &cx.model.gesture else { return };
    let Some((slot, at)) = &dragging.landing else { return };
    let Some(place) = scene.slot(slot) else { return };
    let strength = fade_in(painter.ctx(), Id::unique("landing"), Id::unique(slot.as_str()));
    let (view, corners) = (&cx.model.view, CornerRadius::same(4));
    let accent = cx.color(Surface::Accent).gamma_multiply(strength);
    painter.rect_filled(view.screen_rect(place.area), corners, accent.gamma_multiply(0.10));
    outline(painter, cx, place.area, 3.0, accent);
    let dragged: HashSet<&NoteId> = dragging.ids.iter().collect();
    let mut is_seen = false;
    for note in place.notes.iter().filter(|note| dragged.contains(&note.id)) {
        is_seen = true;
        let rect = view.screen_rect(note.rect);
        painter.rect_filled(rect, corners, accent.gamma_multiply(0.22));
        painter.rect_stroke(rect, corners, Stroke::new(2.0, accent), StrokeKind::Inside);
    }
    if !is_seen {
        let without = dragging.without.slot(slot).unwrap_or(place);
        let mark = view.screen_rect(without.insertion_mark(*at)).expand(1.0);
        painter.rect_filled(mark, CornerRadius::same(2), accent);
    }
}

/// Draws the border of the form that is moved, or lies under the pointer.
pub(super) fn draw_border(painter: &Painter, cx: &Cx<'_>, scene: &Scene, response: &Response) {
    let model = cx.model;
    let (border, width) = match (&model.gesture, model.hover()) {
        (Hand::Dividing(dividing), _) => (scene.border(&dividing.border), 3.0),
        (Hand::Resting, Hit::Border(id, _))
            if response.contains_pointer() && model.text.is_none() && !model.session.is_full_screen =>
        {
            (scene.border(&id), 2.0)
        }
        _ => return,
    };
    let Some(border) = border else { return };
    let (rect, accent) = (model.view.screen_rect(border.gap), cx.color(Surface::Accent));
    let line = match border.id.axis {
        Axis::Across => Rect::from_center_size(rect.center(), vec2(width, rect.height())),
        Axis::Down => Rect::from_center_size(rect.center(), vec2(rect.width(), width)),
    };
    painter.rect_filled(line, CornerRadius::same(1), accent);
}

/// Draws the rectangle that selects notes.
pub(super) fn draw_marquee(painter: &Painter, cx: &Cx<'_>) {
    let Hand::Marquee(marquee) = &cx.model.gesture else { return };
    let (rect, accent) = (cx.model.view.screen_rect(marquee.rect()), cx.color(Surface::Accent));
    painter.rect_filled(rect, CornerRadius::ZERO, accent.gamma_multiply(0.12));
    painter.rect_stroke(rect, CornerRadius::ZERO, Stroke::new(1.0, accent), StrokeKind::Inside);
}
