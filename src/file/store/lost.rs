//! What a save could not carry over from the file that it replaced.

use crate::words::Message;

/// What the new file could not be given of the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Rights of single people or groups. Nobody has more than before.
    Rights,
    /// Attributes, such as those that other programs note beside a file.
    Attributes,
}

impl Lost {
    /// What to show to a person; `name` is that of the file.
    #[must_use]
    pub fn message(self, name: &str) -> Message {
        match self {
            Self::Rights => msg!("saved-rights-lost", name = name),
            Self::Attributes => msg!("saved-attributes-lost", name = name),
        }
    }
}
