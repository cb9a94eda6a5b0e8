//! The form's table, with its first row repeated on every page.

use super::body::{RunLook, Writer};
use super::element::{Element, el, hex, val};
use super::page::ROOM;
use super::styles::{CELL_LIST, CELL_SIZE, CELL_STYLE, TABLE_STYLE};
use crate::board::Tone;
use crate::export::words::{Table, TableCell};

impl Writer<'_> {
    /// The table on a page in landscape.
    pub(super) fn table(&self, table: &Table) -> Element {
        let widths = widths(table);
        let columns = widths.iter().map(|width| el("w:gridCol").set("w:w", width));
        let rows = (0..table.rows).map(|row| {
            let head = el("w:trPr").with(el("w:cantSplit")).with(el("w:tblHeader"));
            let cells = (0..table.columns).filter_map(|column| self.cell(table, row, column, &widths));
            el("w:tr").all((row == 0).then_some(head)).all(cells)
        });
        let properties = el("w:tblPr")
            .with(val("w:tblStyle", TABLE_STYLE))
            .all(self.direction.is_rtl().then(|| el("w:bidiVisual")))
            .with(width("w:tblW", widths.iter().sum()))
            .with(el("w:tblLayout").set("w:type", "fixed"))
            .with(heads());
        el("w:tbl").with(properties).with(el("w:tblGrid").all(columns)).all(rows)
    }

    /// What stands at a place of the table, if it is not within a cell that begins further left.
    fn cell(&self, table: &Table, row: usize, column: usize, widths: &[u32]) -> Option<Element> {
        let Some(cell) = table.at(row, column) else {
            return Some(el("w:tc").with(el("w:tcPr").with(width("w:tcW", widths[column]))).with(empty_line()));
        };
        if cell.at.column != column {
            return None;
        }
        let is_first = cell.at.row == row;
        let merge = val("w:vMerge", if is_first { "restart" } else { "continue" });
        let ground = val("w:shd", "clear").set("w:color", "auto").set("w:fill", hex(self.style.tone(Tone::Strong)));
        let properties = el("w:tcPr")
            .with(width("w:tcW", widths[column..column + cell.at.columns].iter().sum()))
            .all((cell.at.columns > 1).then(|| val("w:gridSpan", cell.at.columns)))
            .all((cell.at.rows > 1).then_some(merge))
            .all((row == 0 && cell.is_header()).then_some(ground));
        let paragraphs = if is_first { self.cell_paragraphs(cell) } else { vec![] };
        // Word wants a paragraph in every cell.
        let filler = paragraphs.is_empty().then(empty_line);
        Some(el("w:tc").with(properties).all(paragraphs).all(filler))
    }

    fn cell_paragraphs(&self, cell: &TableCell) -> Vec<Element> {
        let ink = hex(self.style.tone(if cell.at.row == 0 { Tone::OnStrong } else { Tone::StrongInk }));
        let line = |text: &str, is_bold| {
            let look = RunLook { is_bold, color: Some(ink.clone()), ..RunLook::default() };
            self.line(Some(CELL_STYLE), text, &look)
        };
        let text = cell.is_header().then(|| line(&cell.text, true));
        let when = cell.when().map(|when| line(when, false));
        let entries = cell.slots.iter().flat_map(|slot| &slot.entries);
        let notes = entries.map(|entry| self.note(entry, CELL_STYLE, CELL_LIST));
        text.into_iter().chain(when).chain(notes).collect()
    }
}

/// Says that the first row and the first column are heads, which readers speak with each cell.
fn heads() -> Element {
    [("w:firstRow", 1), ("w:lastRow", 0), ("w:firstColumn", 1), ("w:lastColumn", 0), ("w:noHBand", 1), ("w:noVBand", 1)]
        .into_iter()
        .fold(val("w:tblLook", "06A0"), |look, (name, is_so)| look.set(name, is_so))
}

/// Word wants a paragraph in every cell.
fn empty_line() -> Element {
    el("w:p").with(el("w:pPr").with(val("w:pStyle", CELL_STYLE)))
}

fn width(name: &'static str, width: u32) -> Element {
    el(name).set("w:w", width).set("w:type", "dxa")
}

/// Widths of the columns in twentieths of a point: those that head rows are as wide as their longest
/// word needs, the others share the rest.
fn widths(table: &Table) -> Vec<u32> {
    const MARGINS: u32 = 200;
    let room = ROOM.1;
    let heads = table.header_columns();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sizes and widths are small and above 0"
    )]
    let width = |column| (table.longest_word_em(column) * f64::from(CELL_SIZE * 10)) as u32 + MARGINS;
    let mut widths: Vec<u32> = (0..heads).map(|column| width(column).min(room / 6)).collect();
    let others = u32::try_from((table.columns - heads).max(1)).unwrap_or(u32::MAX);
    let rest = (room - widths.iter().sum::<u32>()) / others;
    widths.resize(table.columns, rest);
    widths
}
