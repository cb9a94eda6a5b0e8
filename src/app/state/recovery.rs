//! Boards that a crash left, with what people need to choose: pictures, numbers and times.

use std::path::PathBuf;

use super::pixels::Pixels;
use crate::board::Board;
use crate::words::Message;

/// Names an offer for as long as the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OfferId(pub u32);

/// A board that a crash left. The edge holds its journal until the offer is settled.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Its name here.
    pub id: OfferId,
    /// The board as it was last.
    pub board: Board,
    /// The board as its file held it, or as it was before the first change.
    pub base: Board,
    /// Its file, if it had one.
    pub path: Option<PathBuf>,
    /// Whether that file is, byte by byte, the one that the work builds on.
    pub file_is_base: bool,
    /// What is shown of the board as it was last.
    pub recovered: Side,
    /// What is shown of what its file holds now: a board, or why it can't be read.
    pub on_disk: Option<Result<Side, Message>>,
}

/// What is shown of one state of a board.
#[derive(Clone, Debug)]
pub struct Side {
    /// How many notes it has.
    pub notes: usize,
    /// When it was changed or saved, in milliseconds since 1970.
    pub at: Option<u64>,
    /// Its picture, if it could be painted.
    pub picture: Option<Pixels>,
}
