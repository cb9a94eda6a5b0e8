//! A board that a crash left, as the search for it found it.

use crate::app::Offer;
use crate::file::journal::Leftover;

/// A board that a crash left.
pub(super) struct Found {
    /// Its journal, held so that no other copboard offers it.
    pub leftover: Leftover,
    /// What people are shown of it.
    pub offer: Offer,
}
