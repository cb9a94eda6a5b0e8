//! The six colours a note can have, as names: their values belong to the style.

use serde::{Deserialize, Serialize};

/// A palette colour. What it stands for is the facilitator's to say, by a caption on the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteColor {
    /// Digit 1; the colour of a new note.
    #[default]
    Yellow,
    /// Digit 2.
    Blue,
    /// Digit 3.
    Green,
    /// Digit 4.
    Pink,
    /// Digit 5.
    Violet,
    /// Digit 6.
    White,
}

impl NoteColor {
    /// All colours, in the order of their digits.
    pub const ALL: [Self; 6] = [Self::Yellow, Self::Blue, Self::Green, Self::Pink, Self::Violet, Self::White];

    /// Its name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Yellow => "yellow",
            Self::Blue => "blue",
            Self::Green => "green",
            Self::Pink => "pink",
            Self::Violet => "violet",
            Self::White => "white",
        }
    }

    /// The colour with that name in files.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|color| color.name() == name)
    }
}
