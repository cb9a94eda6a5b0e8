//! Where a slot's notes ended up: what the hand and the window need to know of the picture.

use std::ops::Range;
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
    /// Whether the columns are read one after the other, and not row by row.
    pub reads_down: bool,
    /// Notes that are shown, in order; one for which there is too little room can be cut.
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
        let column = if self.reads_down { self.column_at(point.x) } else { 0..self.notes.len() };
        let after = |note: &NotePlace| {
            let rect = note.rect;
            if self.reads_down {
                return point.y >= rect.center().y;
            }
            point.y >= rect.y1 || (point.y >= rect.y0 && point.x >= rect.center().x)
        };
        self.notes[column.clone()].iter().position(|note| !after(note)).map_or(column.end, |nth| column.start + nth)
    }

    /// The notes of the column nearest to `x`, where columns are read one after the other.
    fn column_at(&self, x: f64) -> Range<usize> {
        let away = |note: &NotePlace| (note.rect.x0 - x).max(x - note.rect.x1);
        let nearest = self.notes.iter().min_by(|a, b| away(a).total_cmp(&away(b)));
        let Some(left) = nearest.map(|note| note.rect.x0) else { return 0..0 };
        let here = |note: &NotePlace| note.rect.x0.total_cmp(&left).is_eq();
        let start = self.notes.iter().position(here).unwrap_or(0);
        start..start + self.notes[start..].iter().take_while(|note| here(note)).count()
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
            (_, Some(next)) if !self.reads_down => upright((next.x0 - HALF_WIDTH).max(space.x0), next.y0, next.y1),
            (Some(last), None) if !self.reads_down => upright((last.x1 + HALF_WIDTH).min(space.x1), last.y0, last.y1),
            (Some(last), Some(next)) if last.y1 <= next.y0 => level(f64::midpoint(last.y1, next.y0), next.x0, next.x1),
            (_, Some(next)) => level((next.y0 - HALF_WIDTH).max(space.y0), next.x0, next.x1),
            (Some(last), None) => level((last.y1 + HALF_WIDTH).min(space.y1), last.x0, last.x1),
        }
    }
}
