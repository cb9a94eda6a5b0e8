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
    /// The light one in high contrast: on screens only, no file is ever in it.
    #[serde(rename = "light_contrast")]
    LightContrast,
    /// The dark one in high contrast, likewise.
    #[serde(rename = "dark_contrast")]
    DarkContrast,
}

impl Look {
    /// All looks of pages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// The looks of screens in high contrast.
    pub const CONTRAST: [Self; 2] = [Self::LightContrast, Self::DarkContrast];

    /// Returns it in high contrast.
    #[must_use]
    pub const fn in_contrast(self) -> Self {
        match self {
            Self::Light | Self::Print | Self::LightContrast => Self::LightContrast,
            Self::Dark | Self::DarkContrast => Self::DarkContrast,
        }
    }

    /// Whether its ground is dark.
    #[must_use]
    pub const fn is_dark(self) -> bool {
        matches!(self, Self::Dark | Self::DarkContrast)
    }

    /// Its name in files and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
            Self::LightContrast => "light-contrast",
            Self::DarkContrast => "dark-contrast",
        }
    }

    /// Whether notes usually have the signs of their colours in it.
    #[must_use]
    pub const fn has_signs(self) -> bool {
        match self {
            Self::Light | Self::Dark | Self::LightContrast | Self::DarkContrast => false,
            // Not every printer has colours.
            Self::Print => true,
        }
    }
}
