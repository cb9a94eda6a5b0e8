//! Whether the board is saved, in a word.

use crate::app::{FileStatus, Model};
use crate::style::Surface;

/// Whether a file holds the board as it is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SavedState {
    /// It does.
    Saved,
    /// It does not, and closing would lose something.
    NotSaved,
    /// Somebody else changed the file, and nothing was changed here.
    ChangedElsewhere,
    /// There is no file, and nothing to lose.
    New,
}

impl SavedState {
    /// All states.
    pub(super) const ALL: [Self; 4] = [Self::Saved, Self::NotSaved, Self::ChangedElsewhere, Self::New];

    /// Reads it off the model.
    #[must_use]
    pub(super) fn of(model: &Model) -> Self {
        if model.is_saved() {
            Self::Saved
        } else if model.has_own_changes() {
            Self::NotSaved
        } else if model.document.file.status() == FileStatus::Changed {
            Self::ChangedElsewhere
        } else if model.document.file.path.is_none() {
            Self::New
        } else {
            Self::NotSaved
        }
    }

    /// Returns the name of its message, and the color of its mark.
    #[must_use]
    pub(super) const fn look(self) -> (&'static str, Surface) {
        match self {
            Self::Saved => ("state-saved", Surface::Good),
            Self::NotSaved => ("state-not-saved", Surface::Warning),
            Self::ChangedElsewhere => ("state-changed-elsewhere", Surface::Warning),
            Self::New => ("state-new", Surface::BarMuted),
        }
    }
}
