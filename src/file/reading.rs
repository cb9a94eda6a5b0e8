//! What reading a board gives.

use super::Remark;
use crate::board::Board;

/// What reading gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The board.
    pub board: Board,
    /// What had to change so that the rest could be kept.
    pub remarks: Vec<Remark>,
    /// Whether the file is of a newer format: then it must not be overwritten.
    pub newer: bool,
    /// Whether it was carried inside a picture, which is not to be overwritten with a board.
    pub carried: bool,
    /// Whether it is what was left of a damaged file, which must not be overwritten with it.
    pub salvaged: bool,
}

impl Reading {
    /// Whether the file is of a newer format or of a form that is not here, and so must stay as it is.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.newer || self.board.form.is_stand_in()
    }
}
