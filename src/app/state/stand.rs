//! Where a note that is being written stands on the board.

use crate::geom::Rect;

/// Where a note stands on the board, or would: its card covers that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    /// Its ground.
    pub rect: Rect,
    /// Its text size in millimetres.
    pub size: f64,
}
