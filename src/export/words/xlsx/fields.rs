//! The sheet with the title and what is filled in.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::height::height;
use super::look::Looks;
use super::text::{pieces, put, put_with_link};
use crate::export::words::{Block, Field, Outline};

/// Widths of the columns in letters.
const WIDTHS: (f64, f64) = (24.0, 80.0);

pub(super) fn write(sheet: &mut Worksheet, outline: &Outline, looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_column_width(0, WIDTHS.0)?.set_column_width(1, WIDTHS.1)?;
    put(sheet, (0, 0), &outline.title, &looks.title)?;
    let mut row = 2;
    for Field { label, text, .. } in fields(outline) {
        put(sheet, (row, 0), label, &looks.row_head)?;
        for piece in pieces(text) {
            put_with_link(sheet, (row, 1), piece, &looks.plain)?;
            if let Some(height) = height([(piece, WIDTHS.1)]) {
                sheet.set_row_height(row, height)?;
            }
            row += 1;
        }
    }
    for credit in &outline.credits {
        row += 1;
        put(sheet, (row, 0), credit, &rust_xlsxwriter::Format::new())?;
    }
    Ok(())
}

fn fields(outline: &Outline) -> impl Iterator<Item = &Field> {
    outline.blocks.iter().flat_map(|block| match block {
        Block::Fields(fields) => fields.as_slice(),
        Block::Heading(..) | Block::Paragraph(_) | Block::Slot(_) | Block::Table(_) => &[],
    })
}
