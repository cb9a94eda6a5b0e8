//! Names for new notes and boards, drawn from a seed so that a session can be replayed.

use crate::board::NoteId;

/// Letters and digits of a name.
const LENGTH: usize = 10;

/// A source of random names; the same seed gives the same names in the same order.
#[derive(Clone, Debug)]
pub struct Ids(fastrand::Rng);

impl Ids {
    /// Draws names from `seed`, which the edge takes from chance.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// Returns a new name of small letters and digits: one of 36¹⁰.
    pub fn name(&mut self) -> String {
        (0..LENGTH).map(|_| self.0.alphanumeric().to_ascii_lowercase()).collect()
    }

    /// Returns a name for a new note.
    pub fn note(&mut self) -> NoteId {
        self.name().as_str().into()
    }
}
