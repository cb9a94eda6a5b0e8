//! One sheet of paper, and why there may be none.

use std::sync::Arc;

use crate::geom::Size;
use crate::scene::Group;
use crate::words::Message;

/// Why a board can't go onto paper like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PagingError {
    /// A poster needs paper and a size.
    NoPosterSize,
    /// Too many sheets.
    TooManySheets(usize),
}

errors_in_english!(PagingError);

impl PagingError {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoPosterSize => msg!("paging-no-poster-size"),
            Self::TooManySheets(sheets) => msg!("paging-too-many-sheets", sheets = *sheets),
        }
    }
}

/// One sheet. Lengths are millimetres from its upper left corner.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its size.
    pub size: Size,
    /// Its marks in order of painting, each with its place in the reading order of all sheets together.
    pub groups: Vec<(usize, Arc<Group>)>,
}
