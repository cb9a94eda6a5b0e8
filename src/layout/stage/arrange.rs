//! What stands on the pages of a subject, before it is known where: panels of rows of places.

use std::ops::Range;
use std::sync::Arc;

use crate::board::{
    Board, Element, Form, Notes, Shade, SlotDef, Subject, Table, TableColumn, TableGroup, TableRow, Tone, rows_named,
};
use crate::layout::heading::{self, Heading};

/// What stands on the pages of a subject.
#[derive(Clone, Debug)]
pub(super) struct Arrangement<'a> {
    pub heading: PageHeading<'a>,
    /// What is printed above all rows, once for each column; nothing where places have heads of their own.
    pub heads: Vec<ColumnHead>,
    pub panels: Vec<Panel<'a>>,
}

/// What a page is headed with.
#[derive(Clone, Debug)]
pub(super) enum PageHeading<'a> {
    /// What the form prints above a place.
    Place(Arc<Heading<'a>>),
    /// A bar in one color, with a name and what was filled in beside it.
    Bar { ground: Tone, name: String, detail: String },
}

/// The head of a column.
#[derive(Clone, Debug)]
pub(super) struct ColumnHead {
    pub name: String,
    /// What was filled in there, if anything.
    pub date: String,
}

/// Rows that belong together, on their own ground.
#[derive(Clone, Debug)]
pub(super) struct Panel<'a> {
    pub name: Option<String>,
    /// None for a place by itself, which stands on the page's own ground.
    pub tones: Option<PanelTones>,
    pub rows: Vec<Row<'a>>,
}

/// Colors of a panel.
#[derive(Clone, Copy, Debug)]
pub(super) struct PanelTones {
    pub ground: Tone,
    pub line: Tone,
    pub ink: Tone,
}

/// Places side by side.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    pub name: Option<String>,
    pub cells: Vec<Cell<'a>>,
}

/// One place, and those of its notes that stand here.
#[derive(Clone, Debug)]
pub(super) struct Cell<'a> {
    pub head: Option<String>,
    /// None where the table has no place.
    pub def: Option<&'a SlotDef>,
    pub notes: Notes,
}

impl<'a> Arrangement<'a> {
    /// What stands on the pages of a subject that has places. Of what the form does not have, nothing does.
    pub(super) fn of(board: &'a Board, subject: &Subject) -> Self {
        let form = &*board.form;
        let table = form.table().unwrap_or_default();
        match subject {
            Subject::Place(slot) => Self::place(board, form.slot(slot), |notes| notes),
            Subject::Note(id) => {
                let slot = board.all_notes().find(|(_, note)| note.id == *id).and_then(|(slot, _)| form.slot(slot));
                let only = |notes: Notes| Arc::new(notes.iter().filter(|note| note.id == *id).cloned().collect());
                Self::place(board, slot, only)
            }
            Subject::Column(id) => match table.columns.iter().find(|column| column.id == *id) {
                Some(column) => Self::column(board, &table, column),
                None => Self::nothing(board, subject),
            },
            Subject::Rows(id) => {
                let wanted: Vec<usize> = rows_named(&table, id).collect();
                let name = subject.label(board);
                Self::rows(board, &table, |row| wanted.contains(&row.row), name)
            }
            Subject::Table => Self::rows(board, &table, |_| true, subject.label(board)),
            Subject::Title | Subject::Page | Subject::Break(_) | Subject::Black => Self::nothing(board, subject),
        }
    }

    fn nothing(board: &Board, subject: &Subject) -> Self {
        let heading = PageHeading::Bar { ground: Tone::Strong, name: subject.label(board), detail: String::new() };
        Self { heading, heads: vec![], panels: vec![] }
    }

    fn place(board: &'a Board, def: Option<&'a SlotDef>, choose: impl Fn(Notes) -> Notes) -> Self {
        let Some(def) = def else { return Self::nothing(board, &Subject::Page) };
        let notes = choose(board.notes(&def.id).cloned().unwrap_or_default());
        let cell = Cell { head: None, def: Some(def), notes };
        let panel = Panel { name: None, tones: None, rows: vec![Row { name: None, cells: vec![cell] }] };
        let heading = PageHeading::Place(Arc::new(heading::heading_of(board, def)));
        Self { heading, heads: vec![], panels: vec![panel] }
    }

    /// A panel for each group, with its rows side by side.
    fn column(board: &'a Board, table: &Table, column: &TableColumn) -> Self {
        let say = |key: &str| board.form.say(&board.language, key).to_owned();
        let panels = table.groups.iter().map(|group| {
            let cells = group.rows.iter().map(|row| cell(board, row, column, Some(say(&row.name)))).collect();
            panel(board, group, vec![Row { name: None, cells }])
        });
        let ColumnHead { name, date } = column_head(board, column);
        let heading = PageHeading::Bar { ground: Tone::Strong, name, detail: date };
        Self { heading, heads: vec![], panels: panels.collect() }
    }

    /// A panel for each group, with its rows as in the table.
    fn rows(board: &'a Board, table: &Table, is_wanted: impl Fn(&TableRow) -> bool, name: String) -> Self {
        let say = |key: &str| board.form.say(&board.language, key).to_owned();
        let of_group = |group: &TableGroup| {
            let rows = group.rows.iter().filter(|row| is_wanted(row)).map(|row| Row {
                name: Some(say(&row.name)),
                cells: table.columns.iter().map(|column| cell(board, row, column, None)).collect(),
            });
            panel(board, group, rows.collect())
        };
        let mut panels: Vec<Panel<'a>> =
            table.groups.iter().map(of_group).filter(|panel| !panel.rows.is_empty()).collect();
        let mut ground = Tone::Strong;
        if let [only] = &mut panels[..] {
            // The page says it already.
            only.name = None;
            if let Some(PanelTones { ink: Tone::Hue(hue, _), .. }) = only.tones {
                ground = Tone::Hue(hue, Shade::Strong);
            }
            if let [row] = &mut only.rows[..] {
                row.name = None;
            }
        }
        let heads = table.columns.iter().map(|column| column_head(board, column)).collect();
        Self { heading: PageHeading::Bar { ground, name, detail: String::new() }, heads, panels }
    }

    /// How many places stand side by side.
    pub(super) fn columns(&self) -> usize {
        self.panels.iter().flat_map(|panel| &panel.rows).map(|row| row.cells.len()).max().unwrap_or(0)
    }

    /// How many rows there are in all panels.
    pub(super) fn row_count(&self) -> usize {
        self.panels.iter().map(|panel| panel.rows.len()).sum()
    }

    /// Only some of the columns.
    pub(super) fn with_columns(&self, range: &Range<usize>) -> Self {
        let heads = self.heads.get(range.clone()).map(<[_]>::to_vec).unwrap_or_default();
        let panels = self.panels.iter().map(|panel| {
            let rows = panel.rows.iter().map(|row| {
                let cells = row.cells.get(range.start.min(row.cells.len())..range.end.min(row.cells.len()));
                Row { name: row.name.clone(), cells: cells.map(<[_]>::to_vec).unwrap_or_default() }
            });
            Panel { name: panel.name.clone(), tones: panel.tones, rows: rows.collect() }
        });
        Self { heading: self.heading.clone(), heads, panels: panels.collect() }
    }

    /// Only some of the rows.
    pub(super) fn with_rows(&self, range: &Range<usize>) -> Self {
        let mut nth = 0;
        let panels = self.panels.iter().map(|panel| {
            let rows = panel.rows.iter().filter(|_| {
                nth += 1;
                range.contains(&(nth - 1))
            });
            Panel { name: panel.name.clone(), tones: panel.tones, rows: rows.cloned().collect() }
        });
        let panels = panels.filter(|panel| !panel.rows.is_empty()).collect();
        Self { heading: self.heading.clone(), heads: self.heads.clone(), panels }
    }

    /// The only place's notes, if there is one place only.
    pub(super) fn lone_notes(&self) -> Option<&Notes> {
        match &self.panels[..] {
            [Panel { rows, .. }] => match &rows[..] {
                [Row { cells, .. }] => match &cells[..] {
                    [cell] => Some(&cell.notes),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// With only some of the notes of each place.
    pub(super) fn with_notes(mut self, range: &Range<usize>) -> Self {
        for cell in self.panels.iter_mut().flat_map(|panel| &mut panel.rows).flat_map(|row| &mut row.cells) {
            cell.notes = Arc::new(cell.notes.get(range.clone()).map(<[_]>::to_vec).unwrap_or_default());
        }
        self
    }
}

fn panel<'a>(board: &Board, group: &TableGroup, rows: Vec<Row<'a>>) -> Panel<'a> {
    let name = group.name.as_ref().map(|key| board.form.say(&board.language, key).to_owned());
    let first = rows.iter().flat_map(|row| &row.cells).find_map(|cell| cell.def);
    let tones = first.map(|def| {
        let (ground, line) = grounds(&board.form, def);
        PanelTones { ground, line, ink: heading::tone_of_row(board, def) }
    });
    Panel { name, tones, rows }
}

fn cell<'a>(board: &'a Board, row: &TableRow, column: &TableColumn, head: Option<String>) -> Cell<'a> {
    let def = board.form.slot_in(row.row, column.column);
    let notes = def.and_then(|def| board.notes(&def.id)).cloned().unwrap_or_default();
    Cell { head, def, notes }
}

/// What is printed at the head of a column, and what was filled in there.
fn column_head(board: &Board, column: &TableColumn) -> ColumnHead {
    let form = &board.form;
    let of_column = |cell: Option<crate::board::Cell>| {
        cell.is_some_and(|cell| cell.row == 0 && cell.column == column.column && cell.columns == 1)
    };
    let head = form.elements.iter().find_map(|element| match element {
        Element::Text(text) if of_column(text.cell) => Some(text.key.as_str()),
        _ => None,
    });
    let dates = form.blanks().filter(|blank| of_column(blank.cell)).map(|blank| board.blank(&blank.id));
    ColumnHead {
        name: form.say(&board.language, head.unwrap_or(&column.name)).to_owned(),
        date: dates.filter(|date| !date.is_empty()).collect::<Vec<_>>().join(", "),
    }
}

/// Ground and frame of a place on the form.
fn grounds(form: &Form, def: &SlotDef) -> (Tone, Tone) {
    let own = form.elements.iter().rev().find_map(|element| match element {
        Element::Part(part) if part.area == def.area => Some(part),
        _ => None,
    });
    (own.and_then(|part| part.fill).unwrap_or(Tone::Panel), own.and_then(|part| part.line).unwrap_or(Tone::Line))
}
