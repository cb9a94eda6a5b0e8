//! What a path is asked for.

use crate::export::Format;

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To open a board.
    Open,
    /// To save the board.
    Save,
    /// To write a file in a format.
    Export(Format),
}
