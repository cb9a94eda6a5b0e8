//! Names of the page's colors: their values belong to the style.

use serde::Deserialize;

/// The name of a color on the page; the style gives each its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// The paper.
    Page,
    /// Text on the paper.
    Ink,
    /// Less important text on the paper or a panel.
    Muted,
    /// Hairlines and frames.
    Line,
    /// The strong color of the form: bars, title, numbers.
    Strong,
    /// Titles written in the strong color on the paper.
    StrongInk,
    /// Text on the strong color, and on the strong shade of a hue.
    OnStrong,
    /// The ground of a question.
    Panel,
    /// A shade of a hue, which has a number from 1 to [`HUES`](Self::HUES).
    Hue(u8, Shade),
    /// The mark that says that notes are hidden.
    Overflow,
    /// Text on the overflow mark.
    OnOverflow,
}

impl Tone {
    /// How many hues there are.
    pub const HUES: u8 = 6;
}

/// A shade of a hue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shade {
    /// Bars.
    Strong,
    /// Text on the hue's own ground and on the paper.
    Ink,
    /// Grounds.
    Tint,
    /// Frames.
    Line,
}

impl Shade {
    /// All shades.
    pub const ALL: [Self; 4] = [Self::Strong, Self::Ink, Self::Tint, Self::Line];
}
