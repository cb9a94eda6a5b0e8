//! Finding notes by words, names, colors, places and votes, and replacing words in them.
//!
//! Case, accents and the ways of writing a quote make no difference. What is found leads back to the very
//! characters that are on the note, so that a replacement touches nothing else.

mod fold;
mod matching;
mod query;
mod replacing;

pub use fold::{Folded, folded};
pub use matching::{Match, matches};
pub use query::{Filter, Query};
pub use replacing::{occurrences, replaced};
