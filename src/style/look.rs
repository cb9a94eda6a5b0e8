//! The looks a board can be shown in.

use serde::Deserialize;

/// One of the looks a board can be shown in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Look {
    /// For screens and projectors in a lit room.
    #[default]
    Light,
    /// For screens in a dark room.
    Dark,
    /// For paper: white ground, little ink, every note with an edge.
    Print,
}

impl Look {
    /// All looks, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// Its name in files and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
        }
    }

    /// Whether notes usually have the signs of their colours in it.
    #[must_use]
    pub const fn has_signs(self) -> bool {
        match self {
            Self::Light | Self::Dark => false,
            // Not every printer has colours.
            Self::Print => true,
        }
    }
}
