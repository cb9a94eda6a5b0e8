//! Text as cells take it.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use crate::export::words::csv::without_formula;

/// Most units of UTF-16 in a cell.
const MOST_UNITS: usize = 32_767;

/// The pieces of a text that go into a cell each. Nearly always it is one; an empty text is one too.
pub(super) fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = vec![];
    let (mut start, mut units) = (0, 0);
    for (at, c) in text.char_indices() {
        if units + c.len_utf16() > MOST_UNITS {
            pieces.push(&text[start..at]);
            (start, units) = (at, 0);
        }
        units += c.len_utf16();
    }
    pieces.push(&text[start..]);
    pieces
}

/// As much of a text as a title of a file may have.
pub(super) fn clipped(text: &str) -> String {
    text.chars().take(250).collect()
}

/// Writes a text that goes into one cell. If it looks like a formula it is marked as text, so that it stays one after
/// somebody edits it.
pub(super) fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    look: &Format,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        sheet.write_blank(row, column, look)?;
        return Ok(());
    }
    if without_formula(text.to_owned()) == text {
        sheet.write_string_with_format(row, column, text, look)?;
    } else {
        sheet.write_string_with_format(row, column, text, &look.clone().set_quote_prefix())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_goes_on_in_the_next_cell_and_loses_nothing() {
        let long = "a😀".repeat(30_000);
        let parts = pieces(&long);
        assert!(parts.len() == 3 && parts.iter().all(|part| part.encode_utf16().count() <= MOST_UNITS));
        assert_eq!(parts.concat(), long);
        assert_eq!(pieces(""), [""]);
    }
}
