//! A table while its cells are read.

use std::collections::BTreeMap;

use super::block::Block;
use super::flow::Flow;
use super::table::{Cells, from_cells};

/// Most columns and rows that a cell may claim to cover.
const MOST_SPAN: usize = 200;

/// Most empty cells in place of covered ones. Beyond what anybody copies, cells are not as far apart as they claim.
const MOST_COVERED: usize = 100_000;

/// A table that is being read.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: Cells,
    /// The open cell.
    cell: Option<Flow>,
    /// For each column that is covered from above, by how many more rows.
    covered: BTreeMap<usize, usize>,
    /// Columns that the open cell covers, and rows.
    span: (usize, usize),
    /// How many empty cells there are in place of covered ones.
    empty: usize,
}

impl Grid {
    pub(super) const fn has_cell(&self) -> bool {
        self.cell.is_some()
    }

    pub(super) fn flow(&mut self) -> &mut Flow {
        self.cell.get_or_insert_default()
    }

    pub(super) fn open_row(&mut self) {
        self.close_cell();
        self.rows.push(vec![]);
    }

    pub(super) fn open_cell(&mut self, rows: usize, columns: usize) {
        self.close_cell();
        if self.rows.is_empty() {
            self.rows.push(vec![]);
        }
        self.skip_covered();
        self.span = (columns.clamp(1, MOST_SPAN), rows.clamp(1, MOST_SPAN));
        self.cell = Some(Flow::default());
    }

    pub(super) fn close_cell(&mut self) {
        let Some(flow) = self.cell.take() else { return };
        let Some(row) = self.rows.last_mut() else { return };
        let (columns, rows) = if self.empty < MOST_COVERED { self.span } else { (1, 1) };
        let first = row.len();
        row.push(flow.into_notes());
        row.resize(first + columns, vec![]);
        self.empty += columns - 1;
        if rows > 1 {
            self.covered.extend((first..first + columns).map(|column| (column, rows)));
        }
    }

    /// Leaves out cells that others cover from above.
    fn skip_covered(&mut self) {
        let Some(row) = self.rows.last_mut() else { return };
        if row.is_empty() {
            self.covered.retain(|_, rows| {
                *rows -= 1;
                *rows > 0
            });
        }
        if self.empty >= MOST_COVERED {
            self.covered.clear();
        }
        while self.covered.contains_key(&row.len()) {
            row.push(vec![]);
            self.empty += 1;
        }
    }

    /// Returns the table, or what is in it if it is only there to hold something.
    pub(super) fn into_blocks(mut self) -> Vec<Block> {
        self.close_cell();
        let mut rows = self.rows;
        rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
        if rows.is_empty() { vec![] } else { vec![from_cells(rows)] }
    }
}
