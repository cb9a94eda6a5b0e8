//! The form's table: which texts head its rows and columns, and which notes are in its cells.

use std::collections::BTreeMap;

use super::entry::{Phase, Slot};
use super::reader::Reader;
use crate::board::{Cell, Element, SlotDef};

/// The form's table. Cells may reach over several rows and columns; no two overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// How many rows it has.
    pub rows: usize,
    /// How many columns it has.
    pub columns: usize,
    /// Its cells, row by row.
    pub cells: Vec<TableCell>,
}

/// A cell of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableCell {
    /// Its place.
    pub at: Cell,
    /// What is printed in it. A cell with text is a header: of its columns in the first row, else of
    /// its rows.
    pub text: String,
    /// The phase that it heads.
    pub phase: Option<Phase>,
    /// Places for notes in it.
    pub slots: Vec<Slot>,
}

impl TableCell {
    /// Whether it heads columns or rows.
    #[must_use]
    pub const fn is_header(&self) -> bool {
        !self.text.is_empty()
    }

    /// When its phase takes place, if it heads one and somebody said so.
    #[must_use]
    pub fn when(&self) -> Option<&str> {
        self.phase.as_ref().map(|phase| phase.when.as_str()).filter(|when| !when.is_empty())
    }
}

impl Table {
    /// The cell that covers a place.
    #[must_use]
    pub fn at(&self, row: usize, column: usize) -> Option<&TableCell> {
        self.cells.iter().find(|cell| covers_row(cell.at, row) && covers_column(cell.at, column))
    }

    /// The cell that has its upper left corner at a place.
    #[must_use]
    pub fn starting_at(&self, row: usize, column: usize) -> Option<&TableCell> {
        self.at(row, column).filter(|cell| cell.at.row == row && cell.at.column == column)
    }

    /// The places for notes in it, row by row.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.cells.iter().flat_map(|cell| &cell.slots)
    }

    /// The phases that head its columns.
    pub fn phases(&self) -> impl Iterator<Item = &Phase> {
        self.cells.iter().filter_map(|cell| cell.phase.as_ref())
    }

    /// How many columns on the left hold no notes, and so head the others.
    #[must_use]
    pub fn header_columns(&self) -> usize {
        let columns = self.cells.iter().filter(|cell| !cell.slots.is_empty()).map(|cell| cell.at.column);
        columns.min().unwrap_or(0)
    }

    /// Width of the longest word that heads rows in a column, in text sizes, as bold letters of the widest
    /// usual fonts have it.
    pub(super) fn longest_word_em(&self, column: usize) -> f64 {
        let heads = self.cells.iter().filter(|cell| cell.at.row > 0 && cell.at.column == column);
        let letter_em = |c: char| if c.is_uppercase() { 1.0 } else { 0.72 };
        let words = heads.flat_map(|cell| cell.text.split_whitespace());
        words.map(|word| word.chars().map(letter_em).sum()).fold(0.0, f64::max)
    }
}

const fn covers_row(cell: Cell, row: usize) -> bool {
    cell.row <= row && row < cell.row + cell.rows
}

const fn covers_column(cell: Cell, column: usize) -> bool {
    cell.column <= column && column < cell.column + cell.columns
}

/// The table while its cells are gathered.
pub(super) struct TableMaker {
    cells: BTreeMap<Cell, TableCell>,
    /// Places of cells with slots, and whether any of them is wanted.
    slots: Vec<(Cell, bool)>,
    is_part: bool,
}

impl TableMaker {
    /// The place of an element in the table, if it is in it.
    pub(super) const fn cell(element: &Element) -> Option<Cell> {
        match element {
            Element::Text(text) => text.cell,
            Element::Blank(blank) => blank.cell,
            Element::Slot(slot) => slot.cell,
            Element::Part(_) => None,
        }
    }

    /// The table of some elements.
    pub(super) fn of(reader: &Reader<'_>, elements: &[Element]) -> Self {
        let mut table = Self { cells: BTreeMap::new(), slots: vec![], is_part: reader.scope.is_part() };
        for element in elements {
            let Some(at) = Self::cell(element) else { continue };
            let empty = TableCell { at, text: String::new(), phase: None, slots: vec![] };
            let cell = table.cells.entry(at).or_insert(empty);
            match element {
                Element::Text(text) if cell.text.is_empty() => cell.text = reader.say(&text.key),
                Element::Text(text) => cell.text = format!("{} {}", cell.text, reader.say(&text.key)),
                Element::Blank(def) => cell.phase = Some(reader.phase(def)),
                Element::Slot(def) => table.add_slot(reader, at, def),
                Element::Part(_) => {}
            }
        }
        table
    }

    fn add_slot(&mut self, reader: &Reader<'_>, at: Cell, def: &SlotDef) {
        let is_wanted = reader.scope.has_slot(reader.board, def);
        self.slots.push((at, is_wanted));
        if let Some(cell) = self.cells.get_mut(&at).filter(|_| is_wanted) {
            cell.slots.push(reader.slot(def));
        }
    }

    /// Whether any slot in it is wanted.
    pub(super) fn is_wanted(&self) -> bool {
        self.slots.iter().any(|(_, is_wanted)| *is_wanted)
    }

    /// The table, without rows and columns whose slots are all unwanted.
    pub(super) fn finished(self) -> Table {
        let rows = self.cells.keys().map(|cell| cell.row + cell.rows).max().unwrap_or(0);
        let columns = self.cells.keys().map(|cell| cell.column + cell.columns).max().unwrap_or(0);
        let rows = self.kept(rows, covers_row);
        let columns = self.kept(columns, covers_column);
        let whole = Table { rows: rows.len(), columns: columns.len(), cells: self.cells.into_values().collect() };
        let cells = whole.cells.iter().filter_map(|cell| {
            let (row, row_count) = narrowed(&rows, cell.at.row, cell.at.rows);
            let (column, column_count) = narrowed(&columns, cell.at.column, cell.at.columns);
            let at = Cell { row, column, rows: row_count, columns: column_count };
            let slots = cell.slots.iter().map(|slot| placed(&whole, cell.at, slot)).collect();
            (row_count > 0 && column_count > 0).then(|| TableCell { at, slots, ..cell.clone() })
        });
        let count = |kept: &[bool]| kept.iter().filter(|kept| **kept).count();
        Table { rows: count(&rows), columns: count(&columns), cells: cells.collect() }
    }

    /// Which of some rows or columns stay.
    fn kept(&self, count: usize, covers: fn(Cell, usize) -> bool) -> Vec<bool> {
        let stays = |nth: usize| {
            let mut slots = self.slots.iter().filter(|(at, _)| covers(*at, nth)).peekable();
            !self.is_part || slots.peek().is_none() || slots.any(|(_, is_wanted)| *is_wanted)
        };
        (0..count).map(stays).collect()
    }
}

/// Where a span begins and how long it is when only what is kept is counted.
fn narrowed(kept: &[bool], start: usize, length: usize) -> (usize, usize) {
    let count = |kept: &[bool]| kept.iter().filter(|kept| **kept).count();
    (count(&kept[..start]), count(&kept[start..start + length]))
}

/// A slot with the phase of its column and the heads of its row.
fn placed(table: &Table, at: Cell, slot: &Slot) -> Slot {
    let mut head = table.cells.iter().filter(|cell| cell.at.row == 0 && covers_column(cell.at, at.column));
    let row = table.cells.iter().filter(|cell| cell.at.row > 0 && cell.is_header() && covers_row(cell.at, at.row));
    let mut row: Vec<&TableCell> = row.collect();
    row.sort_by_key(|cell| cell.at.column);
    Slot {
        phase: head.find_map(|cell| cell.phase.clone()),
        row: row.into_iter().map(|cell| cell.text.clone()).collect(),
        ..slot.clone()
    }
}
