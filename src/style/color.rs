//! One opaque colour, and how well one reads on another.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// An opaque sRGB colour, eight bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color {
    /// Red, 0 to 255.
    pub r: u8,
    /// Green, 0 to 255.
    pub g: u8,
    /// Blue, 0 to 255.
    pub b: u8,
}

impl Color {
    /// No light at all.
    pub const BLACK: Self = Self { r: 0, g: 0, b: 0 };

    /// The colour written as `#rrggbb`, or `None` if it is written otherwise.
    #[must_use]
    pub fn from_hex(hex: &str) -> Option<Self> {
        let digits = hex.strip_prefix('#').filter(|d| d.len() == 6 && d.is_ascii())?;
        let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self { r: channel(0)?, g: channel(2)?, b: channel(4)? })
    }

    /// Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// Contrast ratio with `other`, 1 to 21, as WCAG 2.2 defines it. Text needs 4.5 (AA).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl<'de> Deserialize<'de> for Color {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let hex = String::deserialize(deserializer)?;
        Self::from_hex(&hex).ok_or_else(|| D::Error::custom(format!("{hex} (#rrggbb)")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        let (black, white) = (Color::from_hex("#000000").unwrap(), Color::from_hex("#ffffff").unwrap());
        assert!((black.contrast(white) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn a_color_that_is_written_otherwise_is_refused() {
        for bad in ["", "#fff", "ffffff", "#12345g", "#1234567", "#ääa"] {
            assert_eq!(Color::from_hex(bad), None, "{bad}");
        }
    }
}
