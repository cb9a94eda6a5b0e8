//! What is printed at the places of a board, by which tables and lists find them.

use std::collections::BTreeMap;

use crate::board::{BlankId, Board, Element, SlotDef, SlotId, TextRole};
use crate::find::folded;

/// A row or column of the grid, by its number in the form's table.
pub(super) type Line = usize;

/// Heads and titles of a board, in its language, without case and accents.
#[derive(Clone, Debug, Default)]
pub struct Heads {
    /// Titles of places, each with its place.
    titles: BTreeMap<String, SlotId>,
    /// Heads of columns.
    columns: BTreeMap<String, Line>,
    /// What a column's blank says, such as its date.
    dates: BTreeMap<Line, String>,
    /// Heads of rows, outermost first.
    rows: BTreeMap<Line, Vec<String>>,
    /// What stands where heads meet.
    corners: Vec<String>,
    /// Places of the grid.
    pub(super) slots: BTreeMap<(Line, Line), SlotId>,
}

impl Heads {
    /// Reads what is printed on a board.
    #[must_use]
    pub fn of(board: &Board) -> Self {
        let mut heads = Self::default();
        let say = |key: &str| key_of(board.form.say(&board.language, key));
        let mut title = None;
        for element in &board.form.elements {
            match element {
                Element::Text(text) if text.cell.is_none() && matches!(text.role, TextRole::Heading(_)) => {
                    title = Some(say(&text.key));
                }
                Element::Slot(slot) => heads.add_slot(board, slot, title.take()),
                _ => {}
            }
        }
        let first_column = heads.slots.keys().map(|(_, column)| *column).min().unwrap_or(0);
        for element in &board.form.elements {
            match element {
                Element::Text(text) => {
                    let Some(cell) = text.cell else { continue };
                    let head = say(&text.key);
                    match (cell.row, cell.column < first_column) {
                        (0, true) => heads.corners.push(head),
                        (0, false) => {
                            heads.columns.insert(head, cell.column);
                        }
                        _ => (cell.row..cell.row + cell.rows)
                            .for_each(|row| heads.rows.entry(row).or_default().push(head.clone())),
                    }
                }
                Element::Blank(blank) => heads.add_date(board, &blank.id, blank.cell.map(|cell| cell.column)),
                Element::Slot(_) | Element::Part(_) => {}
            }
        }
        heads
    }

    fn add_slot(&mut self, board: &Board, slot: &SlotDef, title: Option<String>) {
        let say = |key: &String| key_of(board.form.say(&board.language, key));
        let parts: Vec<String> = slot.name.iter().map(say).collect();
        let own = parts.last().cloned();
        if let Some(cell) = slot.cell {
            self.slots.insert((cell.row, cell.column), slot.id.clone());
            if let Some(name) = own {
                self.columns.entry(name).or_insert(cell.column);
            }
        } else {
            let without_number =
                own.as_deref().map(|name| key_of(name.trim_start_matches(|c: char| c.is_ascii_digit())));
            for name in title.into_iter().chain(own).chain(without_number) {
                self.titles.entry(name).or_insert_with(|| slot.id.clone());
            }
        }
        self.titles.entry(parts.join(" · ")).or_insert_with(|| slot.id.clone());
    }

    fn add_date(&mut self, board: &Board, blank: &BlankId, column: Option<Line>) {
        if let Some(column) = column {
            self.dates.insert(column, key_of(board.blank(blank)));
        }
    }

    /// Returns the place that a heading names.
    pub(super) fn slot(&self, heading: &str) -> Option<&SlotId> {
        self.titles.get(&key_of(heading)).filter(|_| !heading.trim().is_empty())
    }

    /// Returns the column that a cell heads, by its first line.
    pub(super) fn column(&self, cell: &str) -> Option<Line> {
        self.columns.get(&key_of(cell.lines().next()?)).copied()
    }

    /// Whether the board has a date of a column already, or what stands in its corner.
    pub(super) fn says(&self, column: Option<Line>, text: &str) -> bool {
        let text = key_of(text);
        match column {
            Some(column) => self.dates.get(&column).is_some_and(|date| *date == text),
            None => self.corners.contains(&text),
        }
    }

    /// Returns the rows that labels name, the innermost last; of several all.
    pub(super) fn rows(&self, labels: &[String]) -> Vec<Line> {
        let labels: Vec<String> = labels.iter().map(|label| key_of(label)).collect();
        let names = |heads: &Vec<String>| match labels.as_slice() {
            [inner] => heads.last() == Some(inner),
            labels => *heads == *labels,
        };
        self.rows.iter().filter(|(_, heads)| names(heads)).map(|(row, _)| *row).collect()
    }

    /// Returns how many labels a row can have.
    pub(super) fn is_outer_label(&self, label: &str) -> bool {
        let label = key_of(label);
        self.rows.values().any(|heads| heads.len() > 1 && heads[..heads.len() - 1].contains(&label))
    }

    /// Returns row and column of a place.
    pub(super) fn place(&self, slot: &SlotId) -> Option<(Line, Line)> {
        self.slots.iter().find(|(_, at)| *at == slot).map(|(place, _)| *place)
    }

    /// Returns columns of the grid, from the left.
    pub(super) fn columns(&self) -> Vec<Line> {
        let mut columns: Vec<Line> = self.slots.keys().map(|(_, column)| *column).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }

    /// Returns rows of the grid, from the top.
    pub(super) fn all_rows(&self) -> Vec<Line> {
        let mut rows: Vec<Line> = self.slots.keys().map(|(row, _)| *row).collect();
        rows.dedup();
        rows
    }
}

/// A text as heads are compared: without case, accents, marks of headings and a colon.
fn key_of(text: &str) -> String {
    let text = text.trim().trim_start_matches('#').trim_end_matches([':', '：']).trim_matches('*');
    folded(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
