//! Rows of cells in plain text: as spreadsheets put them on the clipboard, and as CSV.

use csv::ReaderBuilder;

/// Rows of cells.
pub(super) type Rows = Vec<Vec<String>>;

/// Splits text as spreadsheets put it on the clipboard into rows of cells: tabs between cells, and quotation marks
/// around a cell that has a tab, a line break or a quotation mark of its own. Other quotation marks are words.
pub(super) fn spreadsheet_rows(text: &str) -> Rows {
    let mut rows = vec![vec![]];
    let mut rest = text.strip_suffix('\n').unwrap_or(text);
    let mut may_be_quoted = true;
    loop {
        let (cell, length) = match Quote::read(rest) {
            Quote::Cell(cell, length) if may_be_quoted => (cell, length),
            quote => {
                // No mark behind one that is never closed closes anything.
                may_be_quoted &= !matches!(quote, Quote::Open);
                let length = rest.find(['\t', '\n']).unwrap_or(rest.len());
                (rest[..length].to_owned(), length)
            }
        };
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        match rest[length..].chars().next() {
            None => return rows,
            Some('\n') => rows.push(vec![]),
            Some(_) => {}
        }
        rest = &rest[length + 1..];
    }
}

/// Whether text has a cell in quotation marks with a line break in it.
pub(super) fn has_broken_cell(rows: &Rows) -> bool {
    rows.iter().flatten().any(|cell| cell.contains('\n'))
}

/// How a cell begins.
enum Quote {
    /// In quotation marks that are needed: its text, and its length with them.
    Cell(String, usize),
    /// In ones that are words.
    Word,
    /// With one that is never closed.
    Open,
}

impl Quote {
    fn read(text: &str) -> Self {
        let Some(inner) = text.strip_prefix('"') else { return Self::Word };
        let mut at = 0;
        let mut is_needed = false;
        while let Some(found) = inner[at..].find('"') {
            at += found + 1;
            match inner[at..].chars().next() {
                Some('"') => {
                    is_needed = true;
                    at += 1;
                }
                None | Some('\t' | '\n') => {
                    let cell = &inner[..at - 1];
                    let is_needed = is_needed || cell.contains(['\t', '\n']);
                    return if is_needed { Self::Cell(cell.replace("\"\"", "\""), at + 1) } else { Self::Word };
                }
                Some(_) => return Self::Word,
            }
        }
        Self::Open
    }
}

/// Reads CSV by the separator that its first line has most of: comma, semicolon or tab.
pub(super) fn csv_rows(text: &str) -> Rows {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
    // Of several the last is taken: a comma may be in a text or a number.
    let separator = [b',', b';', b'\t'].into_iter().max_by_key(count).unwrap_or(b',');
    let mut builder = ReaderBuilder::new();
    let reader = builder.delimiter(separator).has_headers(false).flexible(true);
    let records = reader.from_reader(text.as_bytes()).into_records();
    // Reading from memory does not fail, and the text is UTF-8.
    records.map_while(Result::ok).map(|record| record.iter().map(str::to_owned).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_cells_keep_their_line_breaks() {
        let rows = spreadsheet_rows("a\t\"two\nlines\"\n\t\"say \"\"hi\"\"\"\n");
        assert_eq!(rows, [["a", "two\nlines"], ["", "say \"hi\""]]);
        assert_eq!(spreadsheet_rows("\"two\nlines\"\nthree"), [["two\nlines"], ["three"]]);
    }

    #[test]
    fn other_quotation_marks_are_words() {
        assert_eq!(spreadsheet_rows("\"a\tb\nc"), [vec!["\"a", "b"], vec!["c"]]);
        assert_eq!(spreadsheet_rows("5\" pipe\tb"), [["5\" pipe", "b"]]);
        assert_eq!(spreadsheet_rows("\"Yes\"\n\"No\", he said\n\""), [["\"Yes\""], ["\"No\", he said"], ["\""]]);
    }

    #[test]
    fn csv_has_three_separators() {
        for text in ["a,\"b\nc\"\nd,e", "a;\"b\nc\"\nd;e", "a\t\"b\nc\"\nd\te"] {
            assert_eq!(csv_rows(text), [["a", "b\nc"], ["d", "e"]], "{text}");
        }
        assert_eq!(csv_rows("a;1,5\nb;2"), [["a", "1,5"], ["b", "2"]]);
    }
}
