//! CSV for spreadsheets: one row per note, or the form's table as it is printed.
//!
//! Files begin with a byte order mark, without which Excel reads them in a local encoding. No cell is
//! a formula, whatever somebody wrote on a note.

use std::io;

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use super::{Entry, Outline, Slot, Table, TableCell};

/// Says to spreadsheets that UTF-8 follows.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Heads of the columns where each row is a note.
const HEADS: [&str; 7] =
    ["column-section", "column-row", "column-phase", "column-position", "column-text", "column-color", "column-votes"];

/// All notes, one in each row, below the heads of the columns.
///
/// # Errors
/// None that a caller could cause: memory can be written to.
pub fn rows(outline: &Outline) -> io::Result<String> {
    let notes = outline.slots().flat_map(|slot| slot.entries.iter().map(|entry| note_row(slot, entry)));
    let rows = std::iter::once(HEADS.map(|name| outline.words().text(name))).chain(notes);
    Ok(format!("{BYTE_ORDER_MARK}{}", written(rows, b',')?))
}

/// The form's table; several notes in a cell stand on lines of their own. Without a table it is empty.
///
/// # Errors
/// None that a caller could cause: memory can be written to.
pub fn grid(outline: &Outline) -> io::Result<String> {
    Ok(format!("{BYTE_ORDER_MARK}{}", written(grid_rows(outline), b',')?))
}

/// The form's table as spreadsheets take it from the clipboard: cells separated by tabs.
///
/// # Errors
/// None that a caller could cause: memory can be written to.
pub fn tab_separated(outline: &Outline) -> io::Result<String> {
    written(grid_rows(outline), b'\t')
}

/// A note with its place: by row and phase in the table, else by the parts of the slot's name.
fn note_row(slot: &Slot, entry: &Entry) -> [String; 7] {
    let path = if slot.row.is_empty() { &slot.name } else { &slot.row };
    let (section, rest) =
        path.split_first().map_or((String::new(), String::new()), |(first, rest)| (first.clone(), rest.join(" · ")));
    [
        section,
        rest,
        slot.column().unwrap_or_default().to_owned(),
        entry.position.to_string(),
        entry.text.clone(),
        entry.caption.clone(),
        entry.votes.to_string(),
    ]
}

/// The table's cells by row. What covers several places stands in the first of them.
fn grid_rows(outline: &Outline) -> Vec<Vec<String>> {
    let text_at = |table: &Table, row, column| table.starting_at(row, column).map(cell_text).unwrap_or_default();
    let tables = outline.table().into_iter();
    let rows = tables.flat_map(|table| (0..table.rows).map(move |row| (table, row)));
    rows.map(|(table, row)| (0..table.columns).map(|column| text_at(table, row, column)).collect()).collect()
}

fn cell_text(cell: &TableCell) -> String {
    let head = [Some(cell.text.as_str()), cell.when()];
    let head = head.into_iter().flatten().filter(|line| !line.is_empty()).map(str::to_owned);
    let entries = cell.slots.iter().flat_map(|slot| &slot.entries);
    let notes = entries.map(|entry| match &entry.votes_in_words {
        None => entry.text.clone(),
        Some(votes) => format!("{} ({votes})", entry.text),
    });
    head.chain(notes).collect::<Vec<_>>().join("\n")
}

fn written<R>(rows: impl IntoIterator<Item = R>, delimiter: u8) -> io::Result<String>
where
    R: IntoIterator<Item = String>,
{
    let mut writer = writer(delimiter);
    for row in rows {
        writer.write_record(row.into_iter().map(without_formula))?;
    }
    let bytes = writer.into_inner().map_err(::csv::IntoInnerError::into_error)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

fn writer(delimiter: u8) -> Writer<Vec<u8>> {
    let mut builder = WriterBuilder::new();
    builder.delimiter(delimiter).terminator(Terminator::CRLF).quote_style(QuoteStyle::Necessary);
    builder.from_writer(vec![])
}

/// The text with an apostrophe before it if a spreadsheet would calculate it, as it does with what
/// begins with certain signs, in full width too, whatever blanks come before. If such a text has
/// apostrophes before it already it gets one more, so that taking one away gives the text back.
pub(super) fn without_formula(text: String) -> String {
    let first = text.chars().find(|c| !c.is_whitespace() && *c != '\'');
    let is_formula = first.is_some_and(|c| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    if is_formula || text.starts_with(['\t', '\r']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_calculate_gets_an_apostrophe() {
        for formula in
            ["=1", "+1", "-1", "@SUM(A1)", " =1", "\u{a0}\n=1", "＝1", "＋1", "－1", "＠x", "\tx", "\rx", "'=1"]
        {
            assert_eq!(without_formula(formula.to_owned()), format!("'{formula}"));
        }
        for text in ["", "1", "a=1", "'tis", "–", "(=1)", "1-2"] {
            assert_eq!(without_formula(text.to_owned()), text);
        }
    }
}
