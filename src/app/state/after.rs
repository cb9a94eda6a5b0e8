//! What waits for an answer about unsaved work.

use std::path::PathBuf;

use super::recovery::OfferId;
use crate::board::Board;

/// What happens once unsaved work is safe, or given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum After {
    /// A new board on the usual form.
    New,
    /// A new board on one of the person's own forms.
    NewOnForm(PathBuf),
    /// A path is asked for, and its board opened.
    AskOpen,
    /// A board is opened.
    Open(PathBuf),
    /// An example is opened.
    Example(usize),
    /// Earlier work that was read is opened as a copy.
    OpenEarlier {
        /// The board.
        board: Box<Board>,
        /// Whether all of it could be read.
        is_whole: bool,
    },
    /// The window closes.
    Close,
    /// A board that a crash left is opened, as it was last.
    Recover(OfferId),
    /// The same, as a copy without a file.
    RecoverCopy(OfferId),
    /// The file of a board that a crash left is opened as it is.
    OpenFileOf(OfferId),
}
