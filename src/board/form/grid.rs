//! The grid: rows and columns of cells, from which slots, texts, shapes and table cells follow.
//!
//! What is given are the grid's rectangle, the sizes of its heads and the gaps; all rows and all columns
//! share the rest equally. Lengths are counted in whole micrometres, and every edge is rounded to a
//! hundredth of a millimetre, so that the same form gives the same page on every machine.

use serde::Deserialize;

use super::element::{
    Area, BlankDef, BlankKind, Cell, Columns, Element, HorizontalAlign, Part, SlotDef, TextDef, TextRole, VerticalAlign,
};
use super::path::Path;
use crate::board::{BlankId, NoteColor, Shade, SlotId, Tone, Weight};

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

/// A length in micrometres.
type Um = i64;

/// A length in whole micrometres. Lengths are checked before: none is longer than ten metres.
#[expect(clippy::cast_possible_truncation, reason = "a checked length, far below what an i64 holds")]
fn um(mm: f64) -> Um {
    (mm * 1000.0).round() as Um
}

/// Millimetres of a length, rounded to hundredths, half a hundredth upward.
#[expect(clippy::cast_precision_loss, reason = "a checked length, far below what an f64 counts exactly")]
fn mm(length: Um) -> f64 {
    ((length + 5).div_euclid(10) * 10) as f64 / 1000.0
}

/// Part `nth` of `count` equal parts of a length.
fn share(total: Um, nth: usize, count: usize) -> Um {
    let (nth, count) = (Um::try_from(nth).unwrap_or(0), Um::try_from(count).unwrap_or(1).max(1));
    total * nth / count
}

fn times(length: Um, count: usize) -> Um {
    length * Um::try_from(count).unwrap_or(0)
}

/// A rectangle in micrometres.
#[derive(Clone, Copy)]
struct Box {
    x: Um,
    y: Um,
    width: Um,
    height: Um,
}

impl Box {
    fn area(self) -> Area {
        Area(mm(self.x), mm(self.y), mm(self.width), mm(self.height))
    }

    /// The same rectangle as it will be printed.
    fn rounded(self) -> Self {
        let Area(x, y, width, height) = self.area();
        Self { x: um(x), y: um(y), width: um(width), height: um(height) }
    }

    fn inset(self, by: Um) -> Self {
        Self { x: self.x + by, y: self.y + by, width: self.width - 2 * by, height: self.height - 2 * by }
    }

    fn band(self, Band(side, top, height): Band) -> Self {
        let side = um(side);
        Self { x: self.x + side, y: self.y + um(top), width: self.width - 2 * side, height: um(height) }
    }
}

impl GridDef {
    /// How many rows there are in all groups.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }

    /// The elements that follow from it, in reading order, each with the part of the grid that it comes from.
    pub(super) fn elements(&self, path: &Path) -> Vec<(Element, Path)> {
        let plan = Plan::of(self);
        let mut out = vec![];
        let mut put = |element, path: &Path| out.push((element, path.clone()));
        if let Some(corner) = &self.corner {
            let (at, path) = (plan.corner(), path.key("corner"));
            let cell = Cell { row: 0, column: 0, rows: 1, columns: plan.head_columns };
            let heads = &self.column_heads;
            put(ground(at, heads.fill, heads.radius), &path);
            put(head(at, &corner.key, corner.text, heads.tone, cell), &path);
        }
        for (nth, column) in self.columns.iter().enumerate() {
            let path = path.key("columns").index(nth);
            self.column_head(&plan, nth, column).into_iter().for_each(|element| put(element, &path));
        }
        let mut row_number = 0;
        for (group_number, group) in self.groups.iter().enumerate() {
            let path = path.key("groups").index(group_number);
            if let (Some(heads), Some(key)) = (self.group_heads, &group.head) {
                let at = plan.group_head(group_number, row_number, group.rows.len());
                let cell = Cell { row: row_number + 1, column: 0, rows: group.rows.len(), columns: 1 };
                put(ground(at, Tone::Hue(group.hue, Shade::Strong), heads.radius), &path);
                let mut text = head(at, key, heads.text, heads.tone, cell);
                if let Element::Text(text) = &mut text {
                    text.upward = true;
                }
                put(text, &path);
            }
            for (nth, row) in group.rows.iter().enumerate() {
                let path = path.key("rows").index(nth);
                let elements = self.row(&plan, (group_number, row_number), group, row);
                for element in elements {
                    put(element, &path);
                }
                row_number += 1;
            }
        }
        out
    }

    fn column_head(&self, plan: &Plan<'_>, nth: usize, column: &Column) -> Vec<Element> {
        let heads = &self.column_heads;
        let at = plan.column_head(nth).rounded();
        let cell = Cell { row: 0, column: plan.head_columns + nth, rows: 1, columns: 1 };
        let mut out = vec![
            ground(at, heads.fill, heads.radius),
            head(at.band(heads.label), &column.head, heads.text, heads.tone, cell),
        ];
        out.extend(heads.blank.map(|blank| {
            Element::Blank(BlankDef {
                id: BlankId::from(column.id.as_str()),
                kind: blank.kind,
                label: column.name.clone(),
                area: at.band(blank.band).area(),
                size: blank.size,
                tone: heads.tone,
                align: HorizontalAlign::Center,
                valign: VerticalAlign::Center,
                rise: 0.0,
                cell: Some(cell),
            })
        }));
        out
    }

    /// The head of a row and its cells. Its place are the numbers of its group and of itself among all rows.
    fn row(&self, plan: &Plan<'_>, place: (usize, usize), group: &Group, row: &Row) -> Vec<Element> {
        let hue = |shade| Tone::Hue(group.hue, shade);
        let at = plan.row_head(place);
        let row_in_table = place.1 + 1;
        let cell = Cell { row: row_in_table, column: plan.head_columns - 1, rows: 1, columns: 1 };
        let mut out = vec![
            ground(at, hue(Shade::Tint), self.row_heads.radius),
            head(at, &row.head, self.row_heads.text, hue(Shade::Ink), cell),
        ];
        for (nth, column) in self.columns.iter().enumerate() {
            let at = plan.cell(place, nth).rounded();
            out.push(Element::Part(Part {
                area: at.area(),
                fill: Some(hue(Shade::Tint)),
                line: Some(hue(Shade::Line)),
                radius: self.cells.radius,
            }));
            let parts = group.id.iter().chain([&row.id, &column.id]).map(String::as_str);
            out.push(Element::Slot(SlotDef {
                id: SlotId::from(parts.collect::<Vec<_>>().join("/").as_str()),
                name: group.head.iter().chain([&row.head, &column.name]).cloned().collect(),
                area: at.area(),
                notes: at.inset(um(self.cells.inset)).area(),
                columns: self.cells.columns,
                color: row.color,
                beside: false,
                cell: Some(Cell { row: row_in_table, column: plan.head_columns + nth, rows: 1, columns: 1 }),
            }));
        }
        out
    }
}

fn ground(at: Box, fill: Tone, radius: f64) -> Element {
    Element::Part(Part { area: at.area(), fill: Some(fill), line: None, radius })
}

fn head(at: Box, key: &str, text: HeadText, tone: Tone, cell: Cell) -> Element {
    Element::Text(TextDef {
        area: at.area(),
        key: key.to_owned(),
        size: text.size,
        weight: text.weight,
        tone,
        align: HorizontalAlign::Center,
        valign: VerticalAlign::Center,
        tracking: text.tracking,
        upward: false,
        role: TextRole::Label,
        cell: Some(cell),
    })
}

/// Where rows and columns are.
struct Plan<'a> {
    grid: &'a GridDef,
    at: Box,
    /// How many columns of the table head the others.
    head_columns: usize,
    /// Width of all heads on the left.
    heads: Um,
    /// Width of all columns together, and height of all rows, without gaps.
    columns: Um,
    rows: Um,
}

impl<'a> Plan<'a> {
    fn of(grid: &'a GridDef) -> Self {
        let Area(x, y, width, height) = grid.area;
        let at = Box { x: um(x), y: um(y), width: um(width), height: um(height) };
        let group_heads = grid.group_heads.map_or(0, |heads| um(heads.width) + um(heads.gap));
        let heads = group_heads + um(grid.row_heads.width);
        let gaps = times(um(grid.gap), grid.columns.len().saturating_sub(1));
        let columns = at.width - heads - um(grid.head_gap) - gaps;
        let group_gaps = times(um(grid.group_gap), grid.groups.len().saturating_sub(1));
        let inner_gaps = times(um(grid.gap), grid.row_count().saturating_sub(grid.groups.len()));
        let rows = at.height - um(grid.column_heads.height) - um(grid.head_gap) - group_gaps - inner_gaps;
        let head_columns = 1 + usize::from(grid.group_heads.is_some());
        Self { grid, at, head_columns, heads, columns, rows }
    }

    fn corner(&self) -> Box {
        Box { x: self.at.x, y: self.at.y, width: self.heads, height: um(self.grid.column_heads.height) }
    }

    fn column(&self, nth: usize) -> (Um, Um) {
        let count = self.grid.columns.len();
        let start = self.at.x + self.heads + um(self.grid.head_gap) + times(um(self.grid.gap), nth);
        let (left, right) = (share(self.columns, nth, count), share(self.columns, nth + 1, count));
        (start + left, right - left)
    }

    /// Upper edge and height of rows of a group, the first of which has a number among all rows.
    fn rows(&self, group: usize, first: usize, count: usize) -> (Um, Um) {
        let all = self.grid.row_count();
        let gaps = times(um(self.grid.group_gap), group) + times(um(self.grid.gap), first.saturating_sub(group));
        let start = self.at.y + um(self.grid.column_heads.height) + um(self.grid.head_gap) + gaps;
        let (top, bottom) = (share(self.rows, first, all), share(self.rows, first + count, all));
        (start + top, bottom - top + times(um(self.grid.gap), count.saturating_sub(1)))
    }

    fn column_head(&self, nth: usize) -> Box {
        let (x, width) = self.column(nth);
        Box { x, width, ..self.corner() }
    }

    fn group_head(&self, group: usize, first: usize, count: usize) -> Box {
        let (y, height) = self.rows(group, first, count);
        Box { x: self.at.x, y, width: self.grid.group_heads.map_or(0, |heads| um(heads.width)), height }
    }

    fn row_head(&self, (group, row): (usize, usize)) -> Box {
        let (y, height) = self.rows(group, row, 1);
        let width = um(self.grid.row_heads.width);
        Box { x: self.at.x + self.heads - width, y, width, height }
    }

    fn cell(&self, (group, row): (usize, usize), column: usize) -> Box {
        let ((y, height), (x, width)) = (self.rows(group, row, 1), self.column(column));
        Box { x, y, width, height }
    }
}
