//! What lies under a point of the page.

use super::{BlankPlace, Scene};
use crate::board::{NoteId, SlotId};
use crate::geom::Point;

/// What lies under a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A note, in its slot.
    Note(NoteId, SlotId),
    /// The mark that says how many notes of a slot are not shown.
    Overflow(SlotId),
    /// A slot, beside its notes.
    Slot(SlotId),
    /// A field.
    Field(String),
    /// The WHEN text of a phase.
    When(String),
    /// The rest of the page, or nothing.
    Ground,
}

impl Hit {
    /// The slot that it is or lies in.
    #[must_use]
    pub const fn slot(&self) -> Option<&SlotId> {
        match self {
            Self::Note(_, slot) | Self::Overflow(slot) | Self::Slot(slot) => Some(slot),
            Self::Field(_) | Self::When(_) | Self::Ground => None,
        }
    }
}

impl Scene {
    /// What lies under `point`.
    #[must_use]
    pub fn hit(&self, point: Point) -> Hit {
        if let Some(slot) = self.slots.iter().find(|slot| slot.area.contains(point)) {
            if slot.overflow_mark.is_some_and(|mark| mark.contains(point)) {
                return Hit::Overflow(slot.id.clone());
            }
            let note = slot.notes.iter().find(|note| note.rect.contains(point));
            return note.map_or_else(|| Hit::Slot(slot.id.clone()), |note| Hit::Note(note.id.clone(), slot.id.clone()));
        }
        let under = |blanks: &[BlankPlace]| {
            blanks.iter().find(|blank| blank.area.contains(point)).map(|blank| blank.id.clone())
        };
        if let Some(field) = under(&self.fields) {
            return Hit::Field(field);
        }
        under(&self.whens).map_or(Hit::Ground, Hit::When)
    }
}
