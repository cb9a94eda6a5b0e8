//! Markdown: `CommonMark` with the tables of GitHub, for wikis and repositories.
//!
//! Whatever looks like markup in a text is escaped, so that a parser gives back the text. Addresses
//! on the web do not become links. Lines of a note stay lines.

use super::{Block, Entry, Outline, Slot, Table, TableCell};

/// Ends a line within a table's cell, which Markdown writes on one line.
const BREAK: &str = "<br>";

/// The board as Markdown.
#[must_use]
pub fn markdown(outline: &Outline) -> String {
    let mut blocks = vec![format!("# {}", inline(&outline.title))];
    for block in &outline.blocks {
        match block {
            Block::Heading(level, heading) => {
                blocks.push(format!("{} {}", "#".repeat((*level).into()), inline(heading)));
            }
            Block::Paragraph(paragraph) => blocks.push(inline(paragraph)),
            Block::Fields(fields) => {
                let label = |label: &str| outline.words().say(&msg!("field-label", label = label));
                let fields = fields
                    .iter()
                    .map(|field| format!("- **{}** {}", inline(&label(&field.label)), inline(&field.text)));
                blocks.push(joined_lines(fields));
            }
            Block::Slot(slot) => blocks.extend(list(slot)),
            Block::Table(table) => blocks.push(self::table(table)),
        }
    }
    if !outline.credits.is_empty() {
        blocks.push("---".to_owned());
        blocks.extend(outline.credits.iter().map(|credit| inline(credit)));
    }
    blocks.join("\n\n") + "\n"
}

fn joined_lines(lines: impl Iterator<Item = String>) -> String {
    lines.map(|line| line.trim_end_matches(' ').to_owned()).collect::<Vec<_>>().join("\n")
}

/// The notes of a slot, if it has any.
fn list(slot: &Slot) -> Option<String> {
    let items = slot.entries.iter().map(|entry| format!("- {}", note(entry, "\\\n  ")));
    (!slot.entries.is_empty()).then(|| joined_lines(items))
}

/// A note: its lines, and in italics what its colour stands for and its votes.
fn note(entry: &Entry, line_break: &str) -> String {
    let lines: Vec<String> = entry.text.split('\n').map(escaped_line).collect();
    format!("{} *({})*", lines.join(line_break), inline(&entry.remark()))
}

/// The table on one line per row. Markdown has no cells over several rows or columns: the head of
/// several rows is repeated, as each row is read by itself, that of several columns is not.
fn table(table: &Table) -> String {
    let mut rows: Vec<String> = (0..table.rows)
        .map(|row| {
            let cells = (0..table.columns).map(|column| cell(table, row, column));
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        })
        .collect();
    rows.insert(1.min(rows.len()), format!("|{}", " --- |".repeat(table.columns)));
    rows.join("\n")
}

fn cell(table: &Table, row: usize, column: usize) -> String {
    let covering = table.at(row, column).filter(|cell| cell.at.column == column);
    covering.filter(|cell| cell.at.row == row || cell.is_header()).map(cell_text).unwrap_or_default()
}

/// A cell: its head, or its notes, each behind a bullet, as Markdown has no lists in cells.
fn cell_text(cell: &TableCell) -> String {
    // The first row is set off as it is; in Markdown only that one is.
    let mark = if cell.is_header() && cell.at.row > 0 { "**" } else { "" };
    let text = (!cell.text.is_empty()).then(|| format!("{mark}{}{mark}", inline(&cell.text)));
    let head = text.into_iter().chain(cell.when().map(inline));
    let entries = cell.slots.iter().flat_map(|slot| &slot.entries);
    let notes = entries.map(|entry| format!("• {}", note(entry, BREAK)));
    // A bar would end the cell even behind a backslash, in some readers.
    head.chain(notes).collect::<Vec<_>>().join(BREAK).replace("\\|", "&#124;")
}

/// A text on one line.
fn inline(text: &str) -> String {
    escaped_line(&text.replace('\n', " "))
}

/// One line of text with a backslash before whatever could be markup, and with blanks at its ends
/// that no parser takes away.
fn escaped_line(line: &str) -> String {
    let start = line.len() - line.trim_start().len();
    let words = line.trim();
    let mut escaped = blanks(&line[..start]);
    for (at, c) in words.char_indices() {
        if is_markup(words, at, c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped + &blanks(&line[start + words.len()..])
}

/// Blanks as numbers of characters, which are text to every parser.
fn blanks(blanks: &str) -> String {
    blanks.chars().map(|c| format!("&#{};", u32::from(c))).collect::<Vec<_>>().concat()
}

/// Whether a parser could take the character at a place of a line for markup.
fn is_markup(line: &str, at: usize, c: char) -> bool {
    let (before, after) = (&line[..at], &line[at + c.len_utf8()..]);
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' => true,
        // Entities.
        '&' => after.starts_with(|c: char| c == '#' || c.is_ascii_alphanumeric()),
        // Rules, lists, underlines of headings and of heads of tables.
        '-' | '+' | '=' => before.is_empty(),
        // Addresses, and underlines of heads of tables.
        ':' => before.is_empty() || after.starts_with("//"),
        '.' if before.to_ascii_lowercase().ends_with("www") => true,
        // Numbered lists.
        '.' | ')' => !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_prose_is_not() {
        for (text, markdown) in [
            ("- x", "\\- x"),
            ("1. x", "1\\. x"),
            ("===", "\\==="),
            ("![a](b)", "!\\[a\\](b)"),
            ("&amp; R & D", "\\&amp; R & D"),
            ("  x ", "&#32;&#32;x&#32;"),
            ("http://x www.x", "http\\://x www\\.x"),
            ("well-known: 2.5 + 1 (a) = b", "well-known: 2.5 + 1 (a) = b"),
        ] {
            assert_eq!(escaped_line(text), markdown);
        }
    }
}
