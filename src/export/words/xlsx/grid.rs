//! The sheet with the form's table: each note has a cell of its own, in its colour, below the one before it.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::height::height;
use super::look::Looks;
use super::text::{pieces, put};
use crate::board::{Cell, NoteColor};
use crate::export::words::{Entry, Table, TableCell};

/// Widths of columns in letters: of those that head rows, of others.
const WIDTHS: (f64, f64) = (18.0, 30.0);

pub(super) fn write(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), XlsxError> {
    let heads = narrow(table.header_columns());
    for column in 0..narrow(table.columns) {
        sheet.set_column_width(column, if column < heads { WIDTHS.0 } else { WIDTHS.1 })?;
    }
    let starts = starts(table);
    let mut heights: BTreeMap<u32, f64> = BTreeMap::new();
    let mut needs = |row: u32, text: &str| {
        let height = height([(text, WIDTHS.1)]).unwrap_or(0.0);
        let tallest = heights.entry(row).or_insert(0.0);
        *tallest = tallest.max(height);
    };
    for cell in &table.cells {
        let (first, last) = (starts[cell.at.row], starts[cell.at.row + cell.at.rows] - 1);
        if cell.is_header() {
            head(sheet, cell, (first, last), looks)?;
            if first == last {
                needs(first, &head_text(cell));
            }
        }
        let below = first + u32::from(cell.is_header());
        for (row, (color, text)) in (below..).zip(notes(cell)) {
            put(sheet, (row, narrow(cell.at.column)), &text, &looks.note(color))?;
            needs(row, &text);
        }
    }
    for (row, height) in heights.into_iter().filter(|(_, height)| *height > 0.0) {
        sheet.set_row_height(row, height)?;
    }
    sheet.set_freeze_panes(1, heads)?.set_repeat_rows(0, 0)?;
    Ok(())
}

/// Writes what heads columns or rows, over all that it heads.
fn head(sheet: &mut Worksheet, cell: &TableCell, (first, last): (u32, u32), looks: &Looks) -> Result<(), XlsxError> {
    let Cell { row, column, columns, .. } = cell.at;
    let look = if row == 0 { &looks.head } else { &looks.row_head };
    let text = head_text(cell);
    let text = pieces(&text)[0];
    let (left, right) = (narrow(column), narrow(column + columns) - 1);
    // Notes below a head keep it from reaching further.
    let last = if cell.slots.is_empty() { last } else { first };
    if (first, left) != (last, right) {
        sheet.merge_range(first, left, last, right, "", look)?;
    }
    put(sheet, (first, left), text, look)
}

fn head_text(cell: &TableCell) -> String {
    [Some(cell.text.as_str()), cell.when()].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// The row in the sheet at which each row of the table begins, and the one below all.
fn starts(table: &Table) -> Vec<u32> {
    let mut heights = vec![1; table.rows];
    let needs = |cell: &TableCell| u32::from(cell.is_header()) + u32::try_from(notes(cell).count()).unwrap_or(u32::MAX);
    for cell in &table.cells {
        let Cell { row, rows, .. } = cell.at;
        let has: u32 = heights[row..row + rows].iter().sum();
        heights[row + rows - 1] += needs(cell).saturating_sub(has);
    }
    let sums = heights.iter().scan(0, |sum, height| {
        *sum += height;
        Some(*sum)
    });
    std::iter::once(0).chain(sums).collect()
}

/// The notes of a cell with their votes, each in as many pieces as cells can hold.
fn notes(cell: &TableCell) -> impl Iterator<Item = (NoteColor, String)> {
    let entries = cell.slots.iter().flat_map(|slot| &slot.entries);
    entries.flat_map(|entry| {
        let text = with_votes(entry);
        pieces(&text).into_iter().map(|piece| (entry.color, piece.to_owned())).collect::<Vec<_>>()
    })
}

fn with_votes(entry: &Entry) -> String {
    match &entry.votes_in_words {
        None => entry.text.clone(),
        Some(votes) => format!("{} ({votes})", entry.text),
    }
}

fn narrow(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}
