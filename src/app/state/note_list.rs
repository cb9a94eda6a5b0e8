//! The list of a slot's notes, each whole, beside the board: for a place too full to show them all.

use crate::board::{Board, NoteId, SlotId, clean_text};
use crate::edit::Command;

/// The slot whose notes are listed, and the text under change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteList {
    /// The slot.
    pub slot: SlotId,
    /// The note whose text is being changed, and the text so far.
    pub draft: Option<(NoteId, String)>,
    /// The note that is to have the keyboard next.
    pub focus: Option<NoteId>,
    /// Whether it was open before full screen, which does not show it.
    pub is_aside: bool,
}

impl NoteList {
    /// Lists the notes of a slot.
    #[must_use]
    pub const fn new(slot: SlotId) -> Self {
        Self { slot, draft: None, focus: None, is_aside: false }
    }

    /// Returns what the text under change comes to: nothing, if nothing changed.
    #[must_use]
    pub fn command(&self, board: &Board) -> Option<Command> {
        let (id, text) = self.draft.as_ref()?;
        let (_, _, note) = board.find(id)?;
        (clean_text(text).trim_end() != note.text.trim_end()).then(|| Command::reword(id, text))
    }
}
