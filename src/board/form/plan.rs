//! Where the rows and columns of a grid are.
//!
//! Lengths are counted in whole micrometres, and every edge is rounded to a hundredth of a millimetre, so
//! that the same form gives the same page on every machine.

use super::element::Area;
use super::grid::{Band, GridDef};

/// A length in micrometres.
type Um = i64;

/// A length in whole micrometres. Lengths are checked before: none is longer than ten metres.
#[expect(clippy::cast_possible_truncation, reason = "a checked length, far below what an i64 holds")]
pub(super) fn um(mm: f64) -> Um {
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
pub(super) struct Extent {
    x: Um,
    y: Um,
    width: Um,
    height: Um,
}

impl Extent {
    pub(super) fn area(self) -> Area {
        Area(mm(self.x), mm(self.y), mm(self.width), mm(self.height))
    }

    /// The same rectangle as it will be printed.
    pub(super) fn rounded(self) -> Self {
        let Area(x, y, width, height) = self.area();
        Self { x: um(x), y: um(y), width: um(width), height: um(height) }
    }

    pub(super) fn inset(self, by: Um) -> Self {
        Self { x: self.x + by, y: self.y + by, width: self.width - 2 * by, height: self.height - 2 * by }
    }

    pub(super) fn band(self, Band(side, top, height): Band) -> Self {
        let side = um(side);
        Self { x: self.x + side, y: self.y + um(top), width: self.width - 2 * side, height: um(height) }
    }
}

/// Where rows and columns are.
pub(super) struct Plan<'a> {
    grid: &'a GridDef,
    at: Extent,
    /// How many columns of the table head the others.
    pub(super) head_columns: usize,
    /// Width of all heads on the left.
    heads: Um,
    /// Width of all columns together, and height of all rows, without gaps.
    columns: Um,
    rows: Um,
}

impl<'a> Plan<'a> {
    pub(super) fn of(grid: &'a GridDef) -> Self {
        let Area(x, y, width, height) = grid.area;
        let at = Extent { x: um(x), y: um(y), width: um(width), height: um(height) };
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

    pub(super) fn corner(&self) -> Extent {
        Extent { x: self.at.x, y: self.at.y, width: self.heads, height: um(self.grid.column_heads.height) }
    }

    pub(super) fn column(&self, nth: usize) -> (Um, Um) {
        let count = self.grid.columns.len();
        let start = self.at.x + self.heads + um(self.grid.head_gap) + times(um(self.grid.gap), nth);
        let (left, right) = (share(self.columns, nth, count), share(self.columns, nth + 1, count));
        (start + left, right - left)
    }

    /// Upper edge and height of rows of a group, the first of which has a number among all rows.
    pub(super) fn rows(&self, group: usize, first: usize, count: usize) -> (Um, Um) {
        let all = self.grid.row_count();
        let gaps = times(um(self.grid.group_gap), group) + times(um(self.grid.gap), first.saturating_sub(group));
        let start = self.at.y + um(self.grid.column_heads.height) + um(self.grid.head_gap) + gaps;
        let (top, bottom) = (share(self.rows, first, all), share(self.rows, first + count, all));
        (start + top, bottom - top + times(um(self.grid.gap), count.saturating_sub(1)))
    }

    pub(super) fn column_head(&self, nth: usize) -> Extent {
        let (x, width) = self.column(nth);
        Extent { x, width, ..self.corner() }
    }

    pub(super) fn group_head(&self, group: usize, first: usize, count: usize) -> Extent {
        let (y, height) = self.rows(group, first, count);
        Extent { x: self.at.x, y, width: self.grid.group_heads.map_or(0, |heads| um(heads.width)), height }
    }

    pub(super) fn row_head(&self, (group, row): (usize, usize)) -> Extent {
        let (y, height) = self.rows(group, row, 1);
        let width = um(self.grid.row_heads.width);
        Extent { x: self.at.x + self.heads - width, y, width, height }
    }

    pub(super) fn cell(&self, (group, row): (usize, usize), column: usize) -> Extent {
        let ((y, height), (x, width)) = (self.rows(group, row, 1), self.column(column));
        Extent { x, y, width, height }
    }
}
