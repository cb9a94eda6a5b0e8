//! What a text edit writes: a new note, a note, or a blank of the form.

use crate::board::{BlankId, NoteColor, NoteId, SlotId};

/// What is being written.
#[derive(Clone, Debug, PartialEq)]
pub enum EditTarget {
    /// A note that is not on the board yet.
    NewNote {
        /// Its name to be.
        id: NoteId,
        /// Its slot.
        slot: SlotId,
        /// Its position there.
        at: usize,
        /// Its color.
        color: NoteColor,
    },
    /// A note.
    Note(NoteId),
    /// A blank.
    Blank(BlankId),
}

impl EditTarget {
    /// Returns the note, if it is one.
    #[must_use]
    pub const fn note_id(&self) -> Option<&NoteId> {
        match self {
            Self::NewNote { id, .. } | Self::Note(id) => Some(id),
            Self::Blank(_) => None,
        }
    }

    /// Whether it is a text of one line.
    #[must_use]
    pub const fn is_line(&self) -> bool {
        matches!(self, Self::Blank(_))
    }
}
