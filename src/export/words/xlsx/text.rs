//! Text as cells take it.

use rust_xlsxwriter::{Format, FormatUnderline, Url, Worksheet, XlsxError};

use crate::board::web_links;
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
    } else {
        sheet.write_string_with_format(row, column, text, &look_of(text, look))?;
    }
    Ok(())
}

/// Writes what people wrote, which leads to the first address in it: Excel has one link for a cell.
pub(super) fn put_with_link(sheet: &mut Worksheet, at: (u32, u16), text: &str, look: &Format) -> Result<(), XlsxError> {
    if let Some(link) = web_links(text).into_iter().next() {
        let look = look_of(text, look).set_underline(FormatUnderline::Single);
        // An address that is too long for a link is text.
        if sheet.write_url_with_options(at.0, at.1, Url::new(link.target), text, "", Some(&look)).is_ok() {
            return Ok(());
        }
    }
    put(sheet, at, text, look)
}

fn look_of(text: &str, look: &Format) -> Format {
    let is_plain = without_formula(text.to_owned()) == text;
    if is_plain { look.clone() } else { look.clone().set_quote_prefix() }
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
