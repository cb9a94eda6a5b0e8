//! The parts of an outline, as every format of words writes them.

use super::entry::{Field, Slot};
use super::table::Table;

/// A part of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of a level from 1 to 6; the title is not among them.
    Heading(u8, String),
    /// A printed text.
    Paragraph(String),
    /// Lines to fill in.
    Fields(Vec<Field>),
    /// A place for notes, under the heading before it.
    Slot(Slot),
    /// The form's table.
    Table(Table),
}
