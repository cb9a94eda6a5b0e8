//! The question how something from elsewhere is read.

use crate::board::SlotId;
use crate::intake::Reading;

/// What was pasted or dropped, and the ways in which it can be notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteDialog {
    /// The place in hand.
    pub slot: SlotId,
    /// The files that it is from; none if it is from the clipboard.
    pub source: Option<String>,
    /// The ways, the likeliest first.
    pub readings: Vec<Reading>,
    /// The chosen one.
    pub chosen: usize,
}
