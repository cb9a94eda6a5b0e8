//! The grid as forms write it: rows and columns of cells, from which slots, texts, shapes and table cells follow.
//!
//! What is given are the grid's rectangle, the sizes of its heads and the gaps; all rows and all columns
//! share the rest equally.

use serde::Deserialize;

use super::element::{Area, BlankKind, Columns};
use crate::board::{NoteColor, Tone, Weight};

/// A table of places for notes, as forms write it.
///
/// The slot of a cell is called `GROUP/ROW/COLUMN`, or `ROW/COLUMN` in a group without an id.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GridDef {
    /// Where it is, heads included.
    pub area: Area,
    /// Distance of cells and of the rows of a group in millimetres.
    pub gap: f64,
    /// Distance of groups of rows in millimetres.
    #[serde(default)]
    pub group_gap: f64,
    /// Distance of heads and cells in millimetres.
    #[serde(default)]
    pub head_gap: f64,
    /// What is printed where the heads of rows and of columns meet, if anything.
    #[serde(default)]
    pub corner: Option<Corner>,
    /// How columns are headed.
    pub column_heads: ColumnHeads,
    /// How groups of rows are headed, if they are.
    #[serde(default)]
    pub group_heads: Option<GroupHeads>,
    /// How rows are headed.
    pub row_heads: RowHeads,
    /// How cells look.
    pub cells: Cells,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows in their groups, from top to bottom.
    pub groups: Vec<Group>,
}

/// How a head is printed.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadText {
    /// Text size in millimetres.
    pub size: f64,
    /// Its weight.
    #[serde(default)]
    pub weight: Weight,
    /// Distance added between letters, in text sizes.
    #[serde(default)]
    pub tracking: f32,
}

/// What is printed where the heads meet.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Corner {
    /// Key of the text.
    pub key: String,
    /// How it is printed.
    pub text: HeadText,
}

/// A band across a head in millimetres: distance from left and right, from the top, and its height.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Band(pub f64, pub f64, pub f64);

/// How columns are headed.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnHeads {
    /// Height in millimetres.
    pub height: f64,
    /// Ground of the heads and of the corner.
    pub fill: Tone,
    /// Color of the texts on it.
    pub tone: Tone,
    /// Corner radius in millimetres.
    #[serde(default)]
    pub radius: f64,
    /// How the head is printed.
    pub text: HeadText,
    /// Where in the head its text is.
    pub label: Band,
    /// The blank in each head, if there is one; it has the name of its column.
    #[serde(default)]
    pub blank: Option<ColumnBlank>,
}

/// The blank in the head of a column.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnBlank {
    /// What it asks for.
    #[serde(default)]
    pub kind: BlankKind,
    /// Where in the head it is.
    pub band: Band,
    /// Text size in millimetres.
    pub size: f64,
}

/// How groups of rows are headed: by bars that read from bottom to top.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupHeads {
    /// Width in millimetres.
    pub width: f64,
    /// Distance to the heads of the rows in millimetres.
    pub gap: f64,
    /// Corner radius in millimetres.
    #[serde(default)]
    pub radius: f64,
    /// Color of the text.
    pub tone: Tone,
    /// How it is printed.
    pub text: HeadText,
}

/// How rows are headed.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowHeads {
    /// Width in millimetres.
    pub width: f64,
    /// Corner radius in millimetres.
    #[serde(default)]
    pub radius: f64,
    /// How they are printed.
    pub text: HeadText,
}

/// How cells look.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cells {
    /// Distance of the notes from the cell's edge in millimetres.
    pub inset: f64,
    /// Corner radius in millimetres.
    #[serde(default)]
    pub radius: f64,
    /// How many columns the notes of a cell may have.
    pub columns: Columns,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The last part of its slots' names, and the name of its blank.
    pub id: String,
    /// Key of the text in its head.
    pub head: String,
    /// Key of its name in running text.
    pub name: String,
}

/// Rows of one hue.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The first part of its slots' names; none if there is one group only.
    #[serde(default)]
    pub id: Option<String>,
    /// Key of the text in its head, where groups are headed.
    #[serde(default)]
    pub head: Option<String>,
    /// Number of its hue.
    pub hue: u8,
    /// Its rows, from top to bottom.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The middle part of its slots' names.
    pub id: String,
    /// Key of the text in its head, which is also its name.
    pub head: String,
    /// The color that a note written here begins with.
    #[serde(default)]
    pub color: NoteColor,
}

impl GridDef {
    /// How many rows there are in all groups.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }
}
