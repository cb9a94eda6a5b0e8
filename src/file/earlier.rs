//! Work of before that is kept, whatever became of its board and its file.

use std::path::PathBuf;

/// Something that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// What it is.
    pub what: What,
    /// When the board was so, in seconds since 1970, as the clock had it.
    pub time: i64,
    /// How large what is kept is.
    pub bytes: u64,
    /// How many notes the board has; none if nothing of it can be read.
    pub notes: Option<usize>,
    /// The file that the board was in, if it is known.
    pub from: Option<PathBuf>,
    /// Where it is kept.
    pub at: PathBuf,
}

/// What something is that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// What a crash left, and nobody recovered.
    Crashed,
    /// The journal of work that was recovered.
    Recovered,
    /// The journal of work that was given up.
    Discarded,
    /// The journal of work that was saved.
    Finished,
    /// A version that was saved.
    Version,
    /// A version that gave way to another one.
    Displaced,
    /// The bytes of a file that was replaced.
    Replaced,
}

impl What {
    /// Whether it is a journal.
    #[must_use]
    pub const fn is_journal(self) -> bool {
        matches!(self, Self::Crashed | Self::Recovered | Self::Discarded | Self::Finished)
    }
}
