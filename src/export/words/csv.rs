//! CSV for spreadsheets: one row per note, or the form's table as it is printed.
//!
//! Files usually begin with a byte order mark, without which Excel reads them in a local encoding. No cell is
//! a formula, whatever somebody wrote on a note.

use std::io;

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use super::{Entry, Outline, Slot, Table, TableCell};

/// Says to spreadsheets that UTF-8 follows.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// What stands between cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// As most programs write it, and Excel where a point is the decimal sign.
    #[default]
    Comma,
    /// As Excel wants it where a comma is the decimal sign, as in most of Europe.
    Semicolon,
    /// As the clipboard has it.
    Tab,
}

impl Separator {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }

    /// The separator with that name on the command line.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|separator| separator.name() == name)
    }

    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CsvOptions {
    /// What stands between cells.
    pub separator: Separator,
    /// Whether it begins with a byte order mark.
    pub has_mark: bool,
}

impl Default for CsvOptions {
    fn default() -> Self {
        Self { separator: Separator::Comma, has_mark: true }
    }
}

/// Heads of the columns where each row is a note.
pub(super) const HEADS: [&str; 7] =
    ["column-section", "column-row", "column-phase", "column-position", "column-text", "column-color", "column-votes"];

/// All notes, one in each row, below the heads of the columns.
///
/// # Errors
/// None that a caller could cause: memory can be written to.
pub fn rows(outline: &Outline, options: CsvOptions) -> io::Result<String> {
    let notes = outline.slots().flat_map(|slot| slot.entries.iter().map(|entry| note_row(slot, entry)));
    let rows = std::iter::once(HEADS.map(|name| outline.words().text(name))).chain(notes);
    file(rows, options)
}

/// The form's table; several notes in a cell stand on lines of their own. Without a table it is empty.
///
/// # Errors
/// None that a caller could cause: memory can be written to.
pub fn grid(outline: &Outline, options: CsvOptions) -> io::Result<String> {
    file(grid_rows(outline), options)
}

/// The form's table as spreadsheets take it from the clipboard: cells separated by tabs.
///
/// # Errors
/// None that a caller could cause: memory can be written to.
pub fn tab_separated(outline: &Outline) -> io::Result<String> {
    written(grid_rows(outline), Separator::Tab)
}

/// A note with its place.
fn note_row(slot: &Slot, entry: &Entry) -> [String; 7] {
    let [section, row, phase] = place(slot);
    [
        section,
        row,
        phase,
        entry.position.to_string(),
        entry.text.clone(),
        entry.caption.clone(),
        entry.votes.to_string(),
    ]
}

/// The place of notes: by row and phase in the table, else by the parts of the slot's name.
pub(super) fn place(slot: &Slot) -> [String; 3] {
    let path = if slot.row.is_empty() { &slot.name } else { &slot.row };
    let (section, rest) =
        path.split_first().map_or((String::new(), String::new()), |(first, rest)| (first.clone(), rest.join(" · ")));
    [section, rest, slot.column().unwrap_or_default().to_owned()]
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

fn file<R>(rows: impl IntoIterator<Item = R>, options: CsvOptions) -> io::Result<String>
where
    R: IntoIterator<Item = String>,
{
    let rows = written(rows, options.separator)?;
    Ok(if options.has_mark { format!("{BYTE_ORDER_MARK}{rows}") } else { rows })
}

fn written<R>(rows: impl IntoIterator<Item = R>, separator: Separator) -> io::Result<String>
where
    R: IntoIterator<Item = String>,
{
    let mut writer = writer(separator);
    for row in rows {
        writer.write_record(row.into_iter().map(without_formula))?;
    }
    let bytes = writer.into_inner().map_err(::csv::IntoInnerError::into_error)?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

fn writer(separator: Separator) -> Writer<Vec<u8>> {
    let mut builder = WriterBuilder::new();
    builder.delimiter(separator.byte()).terminator(Terminator::CRLF).quote_style(QuoteStyle::Necessary);
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
