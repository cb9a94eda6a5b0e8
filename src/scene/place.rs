//! Where a slot's notes ended up: what the hand and the window need to know of the picture.

use std::sync::Arc;

use super::Lines;
use crate::board::{NoteId, SlotId};
use crate::geom::{Point, Rect};

/// Where a note is.
#[derive(Clone, Debug)]
pub struct NotePlace {
    /// Which note.
    pub id: NoteId,
    /// Its ground on the page.
    pub rect: Rect,
    /// Upper left corner of its text.
    pub text_at: Point,
    /// Its text.
    pub lines: Arc<Lines>,
    /// How many of the lines are shown; all, unless the slot overflows.
    pub shown_lines: usize,
}

/// Where a slot is, and its notes.
#[derive(Clone, Debug)]
pub struct SlotPlace {
    /// Which slot.
    pub id: SlotId,
    /// Its name to people.
    pub name: String,
    /// Where a pointer is over it.
    pub area: Rect,
    /// Where its notes go.
    pub notes_area: Rect,
    /// Whether it is beside the page.
    pub beside: bool,
    /// Text size of all its notes in millimetres.
    pub text_size: f64,
    /// How many columns its notes stand in.
    pub columns: usize,
    /// Notes that are shown, in order; those of the last row can be cut.
    pub notes: Vec<NotePlace>,
    /// Notes that are not shown, or not whole, for want of room.
    pub hidden: Vec<NoteId>,
    /// The mark that says so.
    pub overflow_mark: Option<Rect>,
}

impl SlotPlace {
    /// Place of a note that is shown here.
    #[must_use]
    pub fn note(&self, id: &NoteId) -> Option<&NotePlace> {
        self.notes.iter().find(|note| note.id == *id)
    }

    /// Position at which a note dropped at `point` would be inserted, in reading order.
    #[must_use]
    pub fn insertion_at(&self, point: Point) -> usize {
        let after = |note: &NotePlace| {
            let rect = note.rect;
            if point.y >= rect.y1 {
                return true;
            }
            if point.y < rect.y0 {
                return false;
            }
            if self.columns > 1 { point.x >= rect.center().x } else { point.y >= rect.center().y }
        };
        self.notes.iter().position(|note| !after(note)).unwrap_or(self.notes.len())
    }

    /// The mark that shows where a note at position `at` would go: a thin bar in a gap.
    #[must_use]
    pub fn insertion_mark(&self, at: usize) -> Rect {
        const HALF_WIDTH: f64 = 0.5;
        let before = at.checked_sub(1).and_then(|at| self.notes.get(at)).map(|note| note.rect);
        let behind = self.notes.get(at).map(|note| note.rect);
        let upright = |x: f64, y0: f64, y1: f64| Rect::new(x - HALF_WIDTH, y0, x + HALF_WIDTH, y1);
        let level = |y: f64, x0: f64, x1: f64| Rect::new(x0, y - HALF_WIDTH, x1, y + HALF_WIDTH);
        let space = self.notes_area;
        match (before, behind) {
            (None, None) => level(space.y0, space.x0, space.x1),
            (_, Some(next)) if self.columns > 1 => upright((next.x0 - HALF_WIDTH).max(space.x0), next.y0, next.y1),
            (Some(last), None) if self.columns > 1 => upright((last.x1 + HALF_WIDTH).min(space.x1), last.y0, last.y1),
            (Some(last), Some(next)) => level(f64::midpoint(last.y1, next.y0), next.x0, next.x1),
            (None, Some(next)) => level((next.y0 - HALF_WIDTH).max(space.y0), next.x0, next.x1),
            (Some(last), None) => level((last.y1 + HALF_WIDTH).min(space.y1), last.x0, last.x1),
        }
    }
}
