//! The version history of a board, with pictures, to go back to.

use std::sync::Arc;

use super::pixels::Pixels;
use crate::file::history::Kept;

/// A version of the board.
#[derive(Clone, Debug)]
pub struct Version {
    /// Its entry in the history.
    pub kept: Kept,
    /// Its picture, once it is painted.
    pub picture: Option<Pixels>,
}

/// The list of versions.
#[derive(Clone, Debug)]
pub struct Versions {
    /// The board's name.
    pub board_id: Arc<str>,
    /// The versions, newest first; none until they are listed.
    pub versions: Option<Vec<Version>>,
}
