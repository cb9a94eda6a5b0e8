//! A faint note where the next one would be written, on screen only.

use egui::{Align2, CornerRadius, FontId, Painter, Response, Stroke, StrokeKind};

use crate::geom::{Rect, Size};
use crate::scene::{Hit, Scene, SlotPlace};
use crate::ui::convert::{OnScreen as _, narrow};
use crate::ui::cx::Cx;
use crate::ui::theme::color32;

/// Widths of a ghost note in points of the screen, and its height beside its width.
const WIDTHS: (f64, f64) = (56.0, 150.0);
const HEIGHT: f64 = 0.5;

/// Sizes of its words in points of the screen.
const SIZES: (f64, f64) = (9.0, 16.0);

/// How much larger it is where a place is shown alone, as notes are there.
const ALONE: f64 = 2.0;

/// Strength of its ground, of its edge and of its words.
const GROUND: f32 = 0.40;
const EDGE: f32 = 0.55;
const WORDS: f32 = 0.60;

/// Draws a faint note in the place under the pointer, where there is room for one and typing would write it.
pub(super) fn draw_ghost(painter: &Painter, cx: &Cx<'_>, scene: &Scene, response: &Response) {
    let model = cx.model;
    let is_waiting = model.text.is_none() && model.gesture.is_resting() && !model.has_note_keys();
    let is_shown_to_room = model.session.is_full_screen;
    if !is_waiting || !response.contains_pointer() || model.document.file.is_read_only || is_shown_to_room {
        return;
    }
    let Hit::Slot(slot) = model.hover() else { return };
    if model.target_slot().as_ref() != Some(&slot) {
        return;
    }
    let enlarged = if model.document.focus.is_some() { ALONE } else { 1.0 };
    let Some(rect) = scene.slot(&slot).and_then(|place| free_room(place, model.view.zoom / enlarged)) else { return };
    let tones = cx.style().note(model.color_in(&slot));
    let (rect, corners) = (model.view.screen_rect(rect), CornerRadius::same(4));
    painter.rect_filled(rect, corners, color32(tones.fill).gamma_multiply(GROUND));
    let edge = Stroke::new(1.0, color32(tones.edge).gamma_multiply(EDGE));
    painter.rect_stroke(rect, corners, edge, StrokeKind::Inside);
    let words = cx.text("ghost-note");
    let size = (f64::from(rect.width()) / 7.0).clamp(SIZES.0, SIZES.1 * enlarged);
    let font = FontId::proportional(narrow(size));
    let ink = color32(tones.ink).gamma_multiply(WORDS);
    painter.text(rect.center(), Align2::CENTER_CENTER, words, font, ink);
}

/// Returns where a place has room for one more note: behind its last note, or below all.
fn free_room(place: &SlotPlace, zoom: f64) -> Option<Rect> {
    let space = place.notes_area;
    let width = (space.width() / 3.0).clamp(WIDTHS.0 / zoom, WIDTHS.1 / zoom).min(space.width());
    let size = Size::new(width, (width * HEIGHT).min(space.height()));
    let Some(last) = place.notes.last().map(|note| note.rect) else {
        return Some(Rect::from_origin_size(space.origin(), size));
    };
    let gap = place.text_size / 2.0;
    let lowest = place.notes.iter().map(|note| note.rect.y1).fold(space.y0, f64::max);
    let smaller = Size::new(WIDTHS.0 / zoom, WIDTHS.0 / zoom * HEIGHT);
    let behind = |size: Size| Rect::from_origin_size((last.x1 + gap, last.y0), size);
    let below = |size: Size| Rect::from_origin_size((space.x0, lowest + gap), size);
    let is_free = |rect: &Rect| {
        rect.x1 <= space.x1
            && rect.y1 <= space.y1
            && place.notes.iter().all(|note| !note.rect.overlaps(*rect))
            && place.overflow_mark.is_none_or(|mark| !mark.overlaps(*rect))
    };
    [behind(size), below(size), behind(smaller), below(smaller)].into_iter().find(is_free)
}
