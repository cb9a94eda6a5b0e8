//! Which part of a board is wanted in words.

use std::collections::HashSet;

use crate::board::{Board, NoteId, SlotDef, SlotId};

/// Which part of a board is wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Slots that are wanted; all of them if `None`.
    pub slots: Option<Vec<SlotId>>,
    /// Notes that are wanted; all of them if `None`. A slot without any of them is not wanted.
    pub notes: Option<HashSet<NoteId>>,
    /// Whether slots beside the page are wanted too, such as the parking lot.
    pub parking: bool,
}

impl Scope {
    /// The whole board with what lies beside the page.
    #[must_use]
    pub const fn whole() -> Self {
        Self { slots: None, notes: None, parking: true }
    }

    /// Whether it names slots or notes, so that headings without any of them are left out.
    pub(super) const fn is_part(&self) -> bool {
        self.slots.is_some() || self.notes.is_some()
    }

    /// Whether a slot of a board is wanted.
    pub(super) fn has_slot(&self, board: &Board, slot: &SlotDef) -> bool {
        let named = self.slots.as_ref().is_none_or(|slots| slots.contains(&slot.id));
        let mut notes = board.notes(&slot.id).into_iter().flat_map(|notes| notes.iter());
        named && (self.parking || !slot.beside) && (self.notes.is_none() || notes.any(|note| self.has_note(&note.id)))
    }

    /// Whether a note is wanted.
    pub(super) fn has_note(&self, note: &NoteId) -> bool {
        self.notes.as_ref().is_none_or(|notes| notes.contains(note))
    }
}
