//! Boards that crashes left, held so that no other copboard offers them.

use super::found::Found;
use crate::app::{Offer, OfferId};
use crate::file::journal::{Basis, Leftover};

/// Boards that crashes left.
#[derive(Default)]
pub(super) struct Leftovers {
    held: Vec<(OfferId, Leftover)>,
}

impl Leftovers {
    /// Holds what was found, and returns what people are shown of it.
    pub(super) fn hold(&mut self, found: Vec<Found>) -> Vec<Offer> {
        let hold = |found: Found| {
            self.held.push((found.offer.id, found.leftover));
            found.offer
        };
        found.into_iter().map(hold).collect()
    }

    /// Lets go of one.
    pub(super) fn take(&mut self, id: OfferId) -> Option<Leftover> {
        let at = self.held.iter().position(|(held, _)| *held == id)?;
        Some(self.held.remove(at).1)
    }

    /// Returns which file the work in one builds on.
    pub(super) fn basis(&self, id: OfferId) -> Option<Basis> {
        self.held.iter().find(|(held, _)| *held == id)?.1.basis()
    }
}
