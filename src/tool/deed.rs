//! What comes of a gesture.

use crate::edit::{Command, Selection};

/// What comes of a gesture's end.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Something is selected.
    Select(Selection),
    /// The board changes.
    Do(Command),
}
