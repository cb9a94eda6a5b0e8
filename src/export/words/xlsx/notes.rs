//! The sheet with a row for each note, as a table that can be sorted and filtered.

use rust_xlsxwriter::{IgnoreError, Table, TableColumn, TableStyle, Worksheet, XlsxError};

use super::height::height;
use super::look::Looks;
use super::text::{pieces, put, put_with_link};
use crate::export::words::csv::{HEADS, place};
use crate::export::words::{Entry, Outline, Slot};

/// Widths of the columns in letters, as [`HEADS`] are ordered.
const WIDTHS: [f64; 7] = [20.0, 24.0, 18.0, 9.0, 64.0, 22.0, 8.0];

pub(super) fn write(sheet: &mut Worksheet, outline: &Outline, looks: &Looks) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    let mut row = 1;
    for slot in outline.slots() {
        for entry in &slot.entries {
            row = note(sheet, row, (slot, entry), looks)?;
        }
    }
    // A table has a row below its head, even if it is empty.
    let last = row.max(2) - 1;
    let last_column = u16::try_from(HEADS.len()).unwrap_or(u16::MAX) - 1;
    let heads =
        HEADS.map(|name| TableColumn::new().set_header(outline.words().text(name)).set_header_format(&looks.head));
    let table = Table::new().set_columns(&heads).set_style(TableStyle::Light1);
    sheet.add_table(0, 0, last, last_column, &table)?;
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    sheet.ignore_error_range(1, 0, last, last_column, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// Writes a note and returns the row below it. What no cell can hold goes on in the next row.
fn note(sheet: &mut Worksheet, row: u32, (slot, entry): (&Slot, &Entry), looks: &Looks) -> Result<u32, XlsxError> {
    let mut next = row;
    for piece in pieces(&entry.text) {
        let place = place(slot);
        for (column, text) in (0..).zip(&place) {
            put(sheet, (next, column), text, &looks.plain)?;
        }
        let wrapped = place.iter().map(String::as_str).zip(WIDTHS);
        if let Some(height) = height(wrapped.chain([(piece, WIDTHS[4]), (&*entry.caption, WIDTHS[5])])) {
            sheet.set_row_height(next, height)?;
        }
        let position = u32::try_from(entry.position).unwrap_or(u32::MAX);
        sheet.write_number_with_format(next, 3, position, &looks.plain)?;
        put_with_link(sheet, (next, 4), piece, &looks.plain)?;
        put(sheet, (next, 5), &entry.caption, &looks.note(entry.color))?;
        sheet.write_number_with_format(next, 6, entry.votes, &looks.plain)?;
        next += 1;
    }
    Ok(next)
}
