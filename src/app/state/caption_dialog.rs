//! The question what a color stands for.

use crate::board::NoteColor;

/// A color's caption under change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaptionDialog {
    /// The color.
    pub color: NoteColor,
    /// Its caption so far.
    pub caption: String,
}
