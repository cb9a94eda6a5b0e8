//! What the next key acts on: nothing, one slot, or some notes.

use crate::board::{Board, NoteId, SlotId};

/// What is selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing: keys act on the slot under the pointer.
    #[default]
    Nothing,
    /// A slot: any character starts a note there.
    Slot(SlotId),
    /// Notes, at least one, the last being the one that arrows start from.
    Notes(Vec<NoteId>),
}

impl Selection {
    /// These notes, or nothing if there are none.
    #[must_use]
    pub fn of_notes(ids: Vec<NoteId>) -> Self {
        if ids.is_empty() { Self::Nothing } else { Self::Notes(ids) }
    }

    /// The selected notes.
    #[must_use]
    pub fn notes(&self) -> &[NoteId] {
        match self {
            Self::Notes(ids) => ids,
            Self::Nothing | Self::Slot(_) => &[],
        }
    }

    /// Whether a note is among them.
    #[must_use]
    pub fn has(&self, id: &NoteId) -> bool {
        self.notes().contains(id)
    }

    /// With a note added, or taken away if it was among them.
    #[must_use]
    pub fn toggled(&self, id: &NoteId) -> Self {
        let mut ids = self.notes().to_vec();
        if self.has(id) {
            ids.retain(|other| other != id);
        } else {
            ids.push(id.clone());
        }
        Self::of_notes(ids)
    }

    /// The slot that is selected, or that holds the last selected note.
    #[must_use]
    pub fn slot<'a>(&'a self, board: &'a Board) -> Option<&'a SlotId> {
        match self {
            Self::Nothing => None,
            Self::Slot(slot) => Some(slot),
            Self::Notes(ids) => ids.last().and_then(|id| board.find(id)).map(|(slot, _, _)| slot),
        }
    }

    /// What is left of it on `board`.
    #[must_use]
    pub fn kept_on(self, board: &Board) -> Self {
        match self {
            Self::Notes(ids) => Self::of_notes(ids.into_iter().filter(|id| board.find(id).is_some()).collect()),
            Self::Slot(slot) if board.notes(&slot).is_none() => Self::Nothing,
            other => other,
        }
    }
}
