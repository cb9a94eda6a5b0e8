//! What the next key acts on: nothing, one slot, or some notes.

use std::collections::HashSet;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use crate::board::{Board, NoteId, SlotId};

/// Some notes in their order. Whether one is among them is known at once, and a copy costs nothing.
#[derive(Clone, Default)]
pub struct NoteSet(Arc<(Vec<NoteId>, HashSet<NoteId>)>);

impl NoteSet {
    /// Whether a note is among them.
    #[must_use]
    pub fn has(&self, id: &NoteId) -> bool {
        self.0.1.contains(id)
    }

    /// Those of them that are on a board.
    fn on(&self, board: &Board) -> Vec<NoteId> {
        /// From how many on it is quicker to ask the whole board once.
        const MANY: usize = 8;
        if self.len() < MANY {
            return self.iter().filter(|id| board.find(id).is_some()).cloned().collect();
        }
        let there: HashSet<&NoteId> = board.all_notes().map(|(_, note)| &note.id).filter(|id| self.has(id)).collect();
        self.iter().filter(|id| there.contains(id)).cloned().collect()
    }
}

impl From<Vec<NoteId>> for NoteSet {
    fn from(ids: Vec<NoteId>) -> Self {
        let set = ids.iter().cloned().collect();
        Self(Arc::new((ids, set)))
    }
}

impl Deref for NoteSet {
    type Target = [NoteId];

    fn deref(&self) -> &[NoteId] {
        &self.0.0
    }
}

impl PartialEq for NoteSet {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || **self == **other
    }
}

impl Eq for NoteSet {}

impl fmt::Debug for NoteSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// What is selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing: keys act on the slot under the pointer.
    #[default]
    Nothing,
    /// A slot: any character starts a note there.
    Slot(SlotId),
    /// Notes, at least one, the last being the one that arrows start from.
    Notes(NoteSet),
}

impl Selection {
    /// These notes, or nothing if there are none.
    #[must_use]
    pub fn of_notes(ids: Vec<NoteId>) -> Self {
        if ids.is_empty() { Self::Nothing } else { Self::Notes(ids.into()) }
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
        matches!(self, Self::Notes(ids) if ids.has(id))
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
            Self::Notes(ids) => {
                let there = ids.on(board);
                if there.len() == ids.len() { Self::Notes(ids) } else { Self::of_notes(there) }
            }
            Self::Slot(slot) if board.notes(&slot).is_none() => Self::Nothing,
            other => other,
        }
    }
}
