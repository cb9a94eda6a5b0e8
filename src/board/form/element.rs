//! What stands on a page: shapes, texts, blanks and slots, each with its place in millimetres.

use serde::Deserialize;

use crate::board::{BlankId, NoteColor, SlotId, Tone, Weight};

/// A rectangle as forms write it: `(x, y, width, height)` in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Area(pub f64, pub f64, pub f64, pub f64);

/// One thing on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    /// A printed shape without meaning of its own.
    Part(Part),
    /// A printed text.
    Text(TextDef),
    /// A text to fill in.
    Blank(BlankDef),
    /// A place for notes.
    Slot(SlotDef),
}

impl Element {
    /// Where it is.
    #[must_use]
    pub const fn area(&self) -> Area {
        match self {
            Self::Part(part) => part.area,
            Self::Text(text) => text.area,
            Self::Blank(blank) => blank.area,
            Self::Slot(slot) => slot.area,
        }
    }

    /// Its place in the table, if it is in it.
    #[must_use]
    pub const fn cell(&self) -> Option<Cell> {
        match self {
            Self::Part(_) => None,
            Self::Text(text) => text.cell,
            Self::Blank(blank) => blank.cell,
            Self::Slot(slot) => slot.cell,
        }
    }

    /// The place for notes, if it is one.
    #[must_use]
    pub const fn slot(&self) -> Option<&SlotDef> {
        match self {
            Self::Slot(slot) => Some(slot),
            Self::Part(_) | Self::Text(_) | Self::Blank(_) => None,
        }
    }
}

/// A printed shape.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Where it is.
    pub area: Area,
    /// Its ground, if any.
    #[serde(default)]
    pub fill: Option<Tone>,
    /// Its frame, if any.
    #[serde(default)]
    pub line: Option<Tone>,
    /// Corner radius in millimetres.
    #[serde(default)]
    pub radius: f64,
}

/// What a printed text is to a reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextRole {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A heading.
    Heading(HeadingLevel),
    /// A label of a row or column.
    Label,
    /// Repeats what is said elsewhere, such as a number in a circle.
    Decoration,
    /// Says where the form comes from. It belongs to no heading: where there is no page, it stands last.
    Credit,
}

/// Level of a heading, 1 to 6.
pub type HeadingLevel = u8;

/// Where a text stands between the left and right edges of its area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HorizontalAlign {
    /// At the side where reading begins.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// At the side where reading ends.
    End,
}

/// Where a text stands between the upper and lower edges of its area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerticalAlign {
    /// At the upper edge.
    #[default]
    Top,
    /// In the middle.
    Center,
    /// At the lower edge.
    Bottom,
}

/// Place of an element in the form's table, counted from its upper left cell. Elements with the same
/// place share a cell. A printed text in it is a header: of its column in the first row, else of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// Its row, from 0.
    pub row: usize,
    /// Its column, from 0.
    pub column: usize,
    /// Over how many rows it reaches.
    pub rows: usize,
    /// Over how many columns it reaches.
    pub columns: usize,
}

/// A printed text: it wraps in its area, and shrinks if a translation needs more room.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextDef {
    /// Where it is.
    pub area: Area,
    /// Key of the text.
    pub key: String,
    /// Text size in millimetres.
    pub size: f64,
    /// Its weight.
    #[serde(default)]
    pub weight: Weight,
    /// Its color.
    pub tone: Tone,
    /// Where it stands from left to right.
    #[serde(default)]
    pub align: HorizontalAlign,
    /// Where it stands from top to bottom.
    #[serde(default)]
    pub valign: VerticalAlign,
    /// Distance added between letters, in text sizes.
    #[serde(default)]
    pub tracking: f32,
    /// Whether it reads from bottom to top.
    #[serde(default)]
    pub upward: bool,
    /// What it is to a reader.
    #[serde(default)]
    pub role: TextRole,
    /// Its place in the table, if it is in it; a [grid](super::GridDef) says so.
    #[serde(skip)]
    pub cell: Option<Cell>,
}

/// What a blank asks for. It decides under which key of a board file the text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankKind {
    /// A line of text; under `fields` in board files.
    #[default]
    Line,
    /// When something takes place, in free words; under `when` in board files.
    Date,
}

/// A text to fill in, such as the session's name or the time of a phase.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlankDef {
    /// Its name, which is also its key in board files.
    pub id: BlankId,
    /// What it asks for.
    #[serde(default)]
    pub kind: BlankKind,
    /// Key of its label.
    pub label: String,
    /// Where the text goes.
    pub area: Area,
    /// Text size in millimetres.
    pub size: f64,
    /// Color of the text.
    pub tone: Tone,
    /// Where the text stands from left to right.
    #[serde(default)]
    pub align: HorizontalAlign,
    /// Where the text stands from top to bottom.
    #[serde(default)]
    pub valign: VerticalAlign,
    /// Millimetres between the text and the lower edge, where it stands there.
    #[serde(default)]
    pub rise: f64,
    /// Its place in the table, if it is in it; a [grid](super::GridDef) says so.
    #[serde(skip)]
    pub cell: Option<Cell>,
}

/// Where the page says what the colors of its notes stand for.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegendDef {
    /// Where it is.
    pub area: Area,
    /// Text size in millimetres.
    pub size: f64,
    /// Color of the text.
    pub tone: Tone,
}

/// How many columns of notes a slot may have: at least, at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Columns(pub usize, pub usize);

/// A place for notes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotDef {
    /// Its name.
    pub id: SlotId,
    /// Keys of its name's parts, from the general to the particular.
    pub name: Vec<String>,
    /// Where a pointer is over it.
    pub area: Area,
    /// Where its notes go: a part of the area.
    pub notes: Area,
    /// How many columns its notes may have.
    pub columns: Columns,
    /// The color that a note written here begins with.
    #[serde(default)]
    pub color: NoteColor,
    /// Whether it lies beside the page: on screen only.
    #[serde(default)]
    pub beside: bool,
    /// Its place in the table, if it is in it; a [grid](super::GridDef) says so.
    #[serde(skip)]
    pub cell: Option<Cell>,
}
