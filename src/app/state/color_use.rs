//! What a color was used for last, so that the first half of a double click can be taken back.

use crate::board::{Board, NoteColor};
use crate::edit::History;

/// How things were before a color was used.
#[derive(Clone, Debug)]
pub struct ColorUse {
    /// The pen.
    pub pen: Option<NoteColor>,
    /// The color of the new note being written, if there was one.
    pub written: Option<NoteColor>,
    /// The board and the steps to it.
    pub history: History,
    /// The board behind it: once that is another one, there is nothing to take back.
    pub after: Board,
}
