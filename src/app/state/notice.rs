//! What the status line says until the next action.

use std::path::PathBuf;

use crate::board::SlotId;
use crate::words::Message;

/// What the status line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub message: Message,
    /// Whether something went wrong.
    pub is_error: bool,
    /// A file that was written and can be shown.
    pub file: Option<PathBuf>,
    /// A place that is not shown whole, and can be shown alone.
    pub place: Option<SlotId>,
    /// Whether it was there before what was done last.
    pub is_old: bool,
    /// Whether the name of what has the keyboard says it too: a screen reader says each new name by itself.
    pub is_in_name: bool,
}

impl Notice {
    /// Says what happened.
    #[must_use]
    pub const fn info(message: Message) -> Self {
        Self { message, is_error: false, file: None, place: None, is_old: false, is_in_name: false }
    }

    /// Says what went wrong.
    #[must_use]
    pub const fn error(message: Message) -> Self {
        Self { message, is_error: true, file: None, place: None, is_old: false, is_in_name: false }
    }
}
