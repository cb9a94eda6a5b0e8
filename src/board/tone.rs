//! Names of the page's colours: their values belong to the style.

use serde::Deserialize;

/// The name of a colour on the page; the style gives each its value.
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
    /// The strong colour of the form: bars, title, numbers.
    Strong,
    /// Titles written in the strong colour on the paper.
    StrongInk,
    /// Text on the strong colour.
    OnStrong,
    /// The ground of a question.
    Panel,
    /// Bars of the collaboration rows.
    Collaboration,
    /// Text in the hue of collaboration, on its ground.
    CollaborationInk,
    /// The ground of the collaboration rows.
    CollaborationTint,
    /// Frames in the collaboration rows.
    CollaborationLine,
    /// Bars of the cooperation rows.
    Cooperation,
    /// Text in the hue of cooperation, on its ground.
    CooperationInk,
    /// The ground of the cooperation rows.
    CooperationTint,
    /// Frames in the cooperation rows.
    CooperationLine,
    /// The mark that says that notes are hidden.
    Overflow,
    /// Text on the overflow mark.
    OnOverflow,
}
