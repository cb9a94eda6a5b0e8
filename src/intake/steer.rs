//! Tables whose heads are those of the board: their cells go to the cells of the board.

use super::heads::{Heads, Line};
use super::table::Cells;
use crate::board::SlotId;

/// A note with its place; none if the board has none for it.
pub(super) type Steered = Vec<(Option<SlotId>, String)>;

/// How a table's heads lead to the board.
struct Steering<'a> {
    heads: &'a Heads,
    cells: &'a Cells,
    /// The row of heads, if there is one.
    head_row: Option<usize>,
    /// How many columns on the left head rows.
    head_columns: usize,
    /// Where its columns lead.
    columns: Vec<Option<Line>>,
    /// The place that was pointed at.
    corner: Option<(Line, Line)>,
}

/// Returns where a table's notes go by its heads, if these are the board's. `slot` is the place in hand.
pub(super) fn steer(heads: &Heads, cells: &Cells, slot: &SlotId) -> Option<Steered> {
    let steering = Steering::of(heads, cells, slot)?;
    let rows = steering.rows()?;
    Some(steering.steered(&rows))
}

impl<'a> Steering<'a> {
    fn of(heads: &'a Heads, cells: &'a Cells, slot: &SlotId) -> Option<Self> {
        let corner = heads.place(slot);
        let width = cells.iter().map(Vec::len).max()?;
        let matched = |row: &Vec<Vec<String>>| row.iter().filter(|cell| column_of(heads, cell).is_some()).count();
        let filled = |row: &Vec<Vec<String>>| row.iter().filter(|cell| !cell.is_empty()).count();
        // One head may be there by chance: it must be the last of its row, beside the corner at most.
        let is_last = |row: &Vec<Vec<String>>| {
            row.iter().rev().find(|cell| !cell.is_empty()).is_some_and(|cell| column_of(heads, cell).is_some())
        };
        let is_head = |row: &Vec<Vec<String>>| matched(row) > 1 || (filled(row) <= 2 && is_last(row));
        let head_row = cells.iter().take(4).position(is_head);
        let (head_columns, columns) = if let Some(row) = head_row.and_then(|at| cells.get(at)) {
            let columns: Vec<_> = row.iter().map(|cell| column_of(heads, cell)).collect();
            (columns.iter().position(Option::is_some)?, columns)
        } else {
            // Without heads of columns those of rows must be there.
            let is_label = |cell: &Vec<String>| cell.first().is_some_and(|label| is_row_label(heads, label));
            let labels =
                |row: &Vec<Vec<String>>| row.iter().take_while(|cell| cell.is_empty() || is_label(cell)).count();
            let count = cells.iter().map(labels).min().filter(|count| *count > 0)?;
            let all = heads.columns();
            let first = corner.filter(|_| width - count.min(width) < all.len()).map(|(_, column)| column);
            let from = all.iter().position(|column| Some(*column) == first).unwrap_or(0);
            let columns = (0..width).map(|nth| nth.checked_sub(count).and_then(|nth| all.get(from + nth).copied()));
            (count, columns.collect())
        };
        Some(Self { heads, cells, head_row, head_columns, columns, corner })
    }

    /// Returns where the rows below the heads lead; nothing if one has notes and leads nowhere.
    fn rows(&self) -> Option<Vec<Option<Line>>> {
        let mut outer = None;
        let mut last: Option<Line> = None;
        let all = self.heads.all_rows();
        let start = self.corner.and_then(|(row, _)| all.iter().position(|known| *known == row));
        let body = self.cells.iter().enumerate().skip(self.head_row.map_or(0, |row| row + 1));
        body.map(|(nth, row)| {
            let labels: Vec<String> = row.iter().take(self.head_columns).flatten().cloned().collect();
            if let Some(label) = labels.iter().find(|label| self.heads.is_outer_label(label)) {
                outer = Some(label.clone());
            }
            let has_notes = row.iter().skip(self.head_columns).any(|cell| !cell.is_empty());
            if labels.is_empty() && self.head_columns == 0 {
                let below = nth - self.head_row.map_or(0, |row| row + 1);
                return start.map(|start| all.get(start + below).copied());
            }
            let found = self.row(&labels, outer.as_deref(), last);
            last = found.or(last);
            (found.is_some() || !has_notes).then_some(found)
        })
        .collect()
    }

    /// Returns the row that labels name, below the last one if there are several.
    fn row(&self, labels: &[String], outer: Option<&str>, last: Option<Line>) -> Option<Line> {
        let inner = labels.iter().rfind(|label| !self.heads.is_outer_label(label));
        let full: Vec<String> = outer.map(str::to_owned).into_iter().chain(inner.cloned()).collect();
        let rows = self.heads.rows(&full);
        let below = rows.iter().find(|row| last.is_none_or(|last| **row > last));
        below.or_else(|| rows.last()).copied()
    }

    fn steered(&self, rows: &[Option<Line>]) -> Steered {
        let mut notes: Steered = vec![];
        for (nth, row) in self.cells.iter().enumerate() {
            let body = self.head_row.map_or(Some(nth), |head| nth.checked_sub(head + 1));
            let to = body.and_then(|body| rows.get(body).copied().flatten());
            for (column, cell) in row.iter().enumerate() {
                if column < self.head_columns && to.is_some() {
                    continue;
                }
                let line = self.columns.get(column).copied().flatten();
                if self.head_row == Some(nth) {
                    notes.extend(self.beyond_head(line, cell));
                } else {
                    let slot = to.zip(line).and_then(|place| self.heads.slots.get(&place)).cloned();
                    notes.extend(cell.iter().map(|note| (slot.clone(), note.clone())));
                }
            }
        }
        notes
    }

    /// What a head says that the board doesn't say already.
    fn beyond_head(&self, column: Option<Line>, cell: &[String]) -> Steered {
        let text = cell.join("\n");
        let rest = match column {
            Some(_) => text.split_once('\n').map_or("", |(_, rest)| rest),
            None => text.as_str(),
        };
        if rest.trim().is_empty() || self.heads.says(column, rest) { vec![] } else { vec![(None, rest.to_owned())] }
    }
}

fn column_of(heads: &Heads, cell: &[String]) -> Option<Line> {
    heads.column(cell.first()?)
}

fn is_row_label(heads: &Heads, label: &str) -> bool {
    heads.is_outer_label(label) || !heads.rows(&[label.to_owned()]).is_empty()
}
