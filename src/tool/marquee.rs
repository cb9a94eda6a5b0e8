//! A rectangle drawn over the ground selects the notes that it touches.

use std::collections::HashSet;

use super::deed::Deed;
use crate::board::NoteId;
use crate::edit::Selection;
use crate::geom::{Point, Rect};
use crate::scene::Scene;

/// A rectangle being drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Marquee {
    from: Point,
    to: Point,
    kept: Vec<NoteId>,
}

impl Marquee {
    pub(super) const fn begin(from: Point, kept: Vec<NoteId>) -> Self {
        Self { from, to: from, kept }
    }

    pub(super) fn moved(mut self, to: Point) -> Self {
        self.to = to;
        self
    }

    /// The rectangle.
    #[must_use]
    pub fn rect(&self) -> Rect {
        Rect::from_points(self.from, self.to)
    }

    /// What would be selected if the button went up now.
    #[must_use]
    pub fn selection(&self, scene: &Scene) -> Selection {
        let rect = self.rect();
        let touched = scene.slots.iter().flat_map(|slot| &slot.notes).filter(|note| rect.overlaps(note.rect));
        let mut ids = self.kept.clone();
        let kept: HashSet<&NoteId> = self.kept.iter().collect();
        ids.extend(touched.map(|note| &note.id).filter(|id| !kept.contains(id)).cloned());
        Selection::of_notes(ids)
    }

    pub(super) fn release(self, scene: &Scene) -> Deed {
        Deed::Select(self.selection(scene))
    }
}
