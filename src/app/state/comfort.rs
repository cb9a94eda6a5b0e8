//! How the person wants to see the window: the size of its text, and its contrast.

use serde::{Deserialize, Serialize};

/// What a person chose to see the window better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
pub struct Comfort {
    /// Size of the window's text in percent of the usual one, on top of what the desktop says.
    pub text_size: u16,
    /// Whether the window is in high contrast.
    pub contrast: Contrast,
}

/// Whether the window is in high contrast.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Contrast {
    /// As the desktop says.
    #[default]
    Desktop,
    /// It is.
    High,
    /// It is not.
    Usual,
}

impl Contrast {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Desktop, Self::High, Self::Usual];
}

impl Default for Comfort {
    fn default() -> Self {
        Self { text_size: Self::TEXT_SIZES[0], contrast: Contrast::default() }
    }
}

impl Comfort {
    /// Sizes of text that are offered, in percent.
    pub const TEXT_SIZES: [u16; 6] = [100, 110, 125, 150, 175, 200];

    /// Reads what [`to_ron`](Self::to_ron) wrote; what can't be read is as usual.
    #[must_use]
    pub fn from_ron(text: &str) -> Self {
        let read: Self = ron::from_str(text).unwrap_or_default();
        let is_offered = Self::TEXT_SIZES.contains(&read.text_size);
        Self { text_size: if is_offered { read.text_size } else { Self::TEXT_SIZES[0] }, ..read }
    }

    /// Returns it as text.
    #[must_use]
    pub fn to_ron(self) -> String {
        ron::to_string(&self).unwrap_or_default()
    }

    /// Returns by what the window is larger than usual.
    #[must_use]
    pub fn scale(self) -> f64 {
        f64::from(self.text_size) / 100.0
    }

    /// Returns the next larger size of text, if there is one.
    #[must_use]
    pub fn larger(self) -> Option<u16> {
        Self::TEXT_SIZES.into_iter().find(|size| *size > self.text_size)
    }

    /// Returns the next smaller size of text, if there is one.
    #[must_use]
    pub fn smaller(self) -> Option<u16> {
        Self::TEXT_SIZES.into_iter().rev().find(|size| *size < self.text_size)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_remembered_as_text() {
        let chosen = Comfort { text_size: 150, contrast: Contrast::High };
        assert_eq!(Comfort::from_ron(&chosen.to_ron()), chosen);
        for odd in ["", "()", "(text_size: 90000)", "(text_size: 37, contrast: desktop)", "[1]"] {
            assert_eq!(Comfort::from_ron(odd), Comfort::default(), "{odd}");
        }
        assert_eq!((chosen.smaller(), chosen.larger()), (Some(125), Some(175)));
        assert_eq!((Comfort::default().smaller(), Comfort::default().scale()), (None, 1.0));
    }
}
