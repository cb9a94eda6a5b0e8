//! Names of the weights of text: their font files belong to the style.

use serde::Deserialize;

/// A weight of the bundled family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// 400, for explanations.
    #[default]
    Regular,
    /// 500, for notes: it carries farther in a room than 400.
    Medium,
    /// 600, for questions.
    SemiBold,
    /// 700, for titles.
    Bold,
}

impl Weight {
    /// All weights.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Medium, Self::SemiBold, Self::Bold];

    /// Its number in CSS and OpenType.
    #[must_use]
    pub const fn number(self) -> f32 {
        match self {
            Self::Regular => 400.0,
            Self::Medium => 500.0,
            Self::SemiBold => 600.0,
            Self::Bold => 700.0,
        }
    }
}
