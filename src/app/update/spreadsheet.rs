//! Rows of cells as spreadsheets put them on the clipboard.

/// Splits text as spreadsheets put it on the clipboard into rows of cells: tabs between cells, and quotation marks
/// around a cell that has a tab, a line break or a quotation mark of its own.
pub(super) fn spreadsheet_rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let text = text.replace("\r\n", "\n");
    let mut chars = text.strip_suffix('\n').unwrap_or(&text).chars().peekable();
    while let Some(c) = chars.next() {
        let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else { break };
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            '\n' if !quoted => rows.push(vec![String::new()]),
            c => cell.push(c),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::spreadsheet_rows;

    #[test]
    fn quoted_cells_keep_their_line_breaks() {
        let rows = spreadsheet_rows("a\t\"two\nlines\"\r\n\t\"say \"\"hi\"\"\"\n");
        assert_eq!(rows, [["a", "two\nlines"], ["", "say \"hi\""]]);
    }

    #[test]
    fn an_open_quotation_mark_loses_nothing() {
        assert_eq!(spreadsheet_rows("\"a\tb\nc"), [["a\tb\nc"]]);
        assert_eq!(spreadsheet_rows("5\" pipe\tb"), [["5\" pipe", "b"]]);
    }
}
