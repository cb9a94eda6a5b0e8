//! Pieces of what was brought, in order.

/// A piece of what was brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A line or paragraph that is in no list: a note, or a heading.
    Text(String),
    /// A list, each item with what is nested in it as further lines.
    Items(Vec<String>),
    /// A table: rows of cells, each with its notes.
    Table(Vec<Vec<Vec<String>>>),
}
