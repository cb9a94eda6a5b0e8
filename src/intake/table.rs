//! Whether rows of cells are a table, or a list that only looks like one.

use super::block::Block;
use super::delimited::{Rows, has_broken_cell, spreadsheet_rows};
use super::marker::split_mark;
use super::tidy;

/// A table's cells, each with its notes.
pub(super) type Cells = Vec<Vec<Vec<String>>>;

/// Reads text with tabs or quoted cells as a table, or as one list; returns nothing if it is neither.
pub(super) fn from_text(text: &str) -> Option<Block> {
    if !text.contains('\t') && !text.contains('"') {
        return None;
    }
    let rows = spreadsheet_rows(text);
    let is_list = has_broken_cell(&rows) && rows.iter().all(|row| row.len() == 1);
    if is_list {
        return Some(Block::Items(
            rows.iter().flatten().map(|cell| tidy(cell)).filter(|cell| !cell.is_empty()).collect(),
        ));
    }
    let cells = without_marks(cells_of(rows));
    is_table(&cells).then_some(Block::Table(cells))
}

/// Reads the rows of a file as a table, or as a list if they have one column only.
pub(super) fn from_rows(rows: Rows) -> Block {
    from_cells(cells_of(rows))
}

/// Reads cells as a table, or as a list if only one column has any.
pub(super) fn from_cells(cells: Cells) -> Block {
    let cells = without_marks(cells);
    if is_table(&cells) {
        return Block::Table(cells);
    }
    Block::Items(cells.into_iter().flatten().flatten().filter(|note| !note.is_empty()).collect())
}

/// A cell of plain text is one note, however many lines it has.
fn cells_of(rows: Rows) -> Cells {
    let notes = |cell: String| Some(tidy(&cell)).filter(|cell| !cell.is_empty()).into_iter().collect();
    rows.into_iter().map(|row| row.into_iter().map(notes).collect()).collect()
}

/// A column of bullets or numbers is none.
fn without_marks(mut cells: Cells) -> Cells {
    let firsts = cells.iter().filter_map(|row| row.first()).filter(|cell| !cell.is_empty());
    let mut firsts = firsts.peekable();
    if firsts.peek().is_some() && firsts.all(|cell| cell.iter().all(|note| is_mark(note))) {
        for row in &mut cells {
            row.remove(0);
        }
    }
    cells
}

fn is_mark(cell: &str) -> bool {
    split_mark(&format!("{cell}\t")).is_some_and(|(_, rest)| rest.is_empty())
}

/// Whether more than one column has real cells, and not only because lines begin at different tabs.
fn is_table(cells: &Cells) -> bool {
    let is_real = |cell: &Vec<String>| cell.iter().any(|note| !is_mark(note));
    let real = |row: &Vec<Vec<String>>| row.iter().filter(|cell| is_real(cell)).count();
    let width = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns = vec![false; width];
    for row in cells {
        for (column, cell) in columns.iter_mut().zip(row) {
            *column |= is_real(cell);
        }
    }
    let has_columns = columns.iter().filter(|is_real| **is_real).count() > 1;
    has_columns && (cells.iter().any(|row| real(row) > 1) || cells.iter().all(|row| row.len() == width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_table_text(text: &str) -> bool {
        matches!(from_text(text), Some(Block::Table(_)))
    }

    #[test]
    fn a_table_has_more_than_one_column_of_real_cells() {
        assert!(is_table_text("a\tb\nc\td"));
        assert!(is_table_text("a\t\n\tb\n"), "as spreadsheets write two corners");
        assert!(is_table_text("1.\ta\tb\n2.\tc\td"));
        for text in ["1.\ta\n2.\tb", "•\ta\no\tb", "a\n\tb\n\tc", "Title\n•\ta\n•\tb", "\ta\n\tb", "a\nb", "one"]
        {
            assert!(!is_table_text(text), "{text}");
        }
    }

    #[test]
    fn quoted_cells_of_one_column_are_notes() {
        let items = vec!["two\nlines".to_owned(), "three".to_owned()];
        assert_eq!(from_text("\"two\nlines\"\nthree\n"), Some(Block::Items(items)));
        assert_eq!(from_text("\"a\"\nb"), None);
    }
}
