//! The ways in which what was brought can be notes of a board.

use super::block::Block;
use super::brought::Brought;
use super::heads::Heads;
use super::steer::{Steered, steer};
use super::{lines, tidy};
use crate::board::{NoteColor, SlotId};
use crate::file::PlacedNotes;

/// Where a note goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// To the place in hand.
    Here,
    /// To a place that its heads name.
    Slot(SlotId),
    /// To a cell of the grid, so many rows below the place in hand and columns to the right of it.
    Cell(usize, usize),
    /// Nowhere on the form: to what takes everything else.
    Beyond,
}

/// A note that is to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNote {
    /// Where it goes.
    pub goal: Goal,
    /// What it says.
    pub text: String,
    /// Its color and votes, if it was a note before.
    pub look: Option<(NoteColor, u32)>,
}

/// How it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Each item or line is a note.
    Notes,
    /// Each paragraph is a note.
    Paragraphs,
    /// All of it is one note.
    One,
    /// Each row of a table is a note.
    Rows,
    /// Each cell of a table is a note, all in one place.
    Each,
    /// A table goes to the cells of the board.
    Table,
}

/// A way in which it can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How.
    pub kind: Kind,
    /// The notes, in order.
    pub notes: Vec<NewNote>,
}

/// The ways in which it can be read, the likeliest first. Where there is one only, it is clear.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings(pub Vec<Reading>);

/// Returns the ways in which what was brought can be notes in `slot`, which is in a grid or not.
#[must_use]
pub fn readings(brought: &Brought, heads: &Heads, slot: &SlotId, is_in_grid: bool) -> Readings {
    if let Some(placed) = brought.own.as_deref().and_then(PlacedNotes::read) {
        return Readings(vec![own(placed)]);
    }
    let mut found = if brought.blocks.iter().any(|block| matches!(block, Block::Table(_))) {
        of_tables(&brought.blocks, heads, slot, is_in_grid)
    } else {
        of_lines(brought, heads)
    };
    found.retain(|reading| !reading.notes.is_empty());
    Readings(found)
}

/// Notes that were copied from a board go to their places, unless they are all of one: then to the one in hand.
fn own(placed: PlacedNotes) -> Reading {
    let is_one = placed.0.len() == 1;
    let notes = placed.0.into_iter().flat_map(|(slot, notes)| {
        let goal = if is_one { Goal::Here } else { Goal::Slot(slot) };
        notes.into_iter().map(move |note| NewNote {
            goal: goal.clone(),
            text: note.text.to_string(),
            look: Some((note.color, note.votes)),
        })
    });
    Reading { kind: if is_one { Kind::Notes } else { Kind::Table }, notes: notes.collect() }
}

fn of_tables(blocks: &[Block], heads: &Heads, slot: &SlotId, is_in_grid: bool) -> Vec<Reading> {
    let steered = |block: &Block| match block {
        Block::Table(cells) => steer(heads, cells, slot),
        Block::Text(text) if heads.slot(text).is_some() => Some(vec![]),
        block => Some(texts(block).into_iter().map(|text| (Some(slot.clone()), text)).collect()),
    };
    if let Some(parts) = blocks.iter().map(steered).collect::<Option<Vec<Steered>>>() {
        return vec![reading(Kind::Table, parts.into_iter().flatten().map(|(slot, text)| NewNote::to(slot, text)))];
    }
    let rows = || reading(Kind::Rows, blocks.iter().flat_map(rows_of).map(NewNote::here));
    let each = || reading(Kind::Each, blocks.iter().flat_map(texts).map(NewNote::here));
    match blocks {
        [Block::Table(cells)] if is_in_grid => vec![by_cell(cells)],
        _ => vec![rows(), each(), one(blocks)],
    }
}

/// Cells go to cells, from the place in hand on.
fn by_cell(cells: &[Vec<Vec<String>>]) -> Reading {
    let cells = cells.iter().enumerate().flat_map(|(row, line)| {
        let cells = line.iter().enumerate();
        cells.flat_map(move |(column, cell)| cell.iter().map(move |note| (Goal::Cell(row, column), note.clone())))
    });
    reading(Kind::Table, cells.map(|(goal, text)| NewNote { goal, text, look: None }))
}

fn of_lines(brought: &Brought, heads: &Heads) -> Vec<Reading> {
    let notes = reading(Kind::Notes, by_heading(&brought.blocks, heads).into_iter());
    let is_plain = brought.blocks.iter().all(|block| matches!(block, Block::Text(_)));
    let Some(text) = brought.text.as_deref().filter(|_| is_plain) else { return vec![notes] };
    let otherwise = lines::paragraphs(text).or_else(|| lines::outline(text));
    let Some(otherwise) = otherwise else { return vec![notes] };
    let paragraphs = reading(Kind::Paragraphs, otherwise.into_iter().map(NewNote::here));
    match paragraphs.notes.len() {
        // One paragraph is one note.
        1 => vec![paragraphs, notes],
        _ => vec![paragraphs, notes, one(&brought.blocks)],
    }
}

/// Items below the title of a place go there.
fn by_heading(blocks: &[Block], heads: &Heads) -> Vec<NewNote> {
    let mut notes = vec![];
    let mut goal = Goal::Here;
    for (nth, block) in blocks.iter().enumerate() {
        match (block, blocks.get(nth + 1)) {
            (Block::Text(text), Some(Block::Items(_))) => match heads.slot(text) {
                Some(slot) => goal = Goal::Slot(slot.clone()),
                None => notes.push(NewNote { goal: goal.clone(), text: tidy(text), look: None }),
            },
            (Block::Text(_), _) => {
                goal = Goal::Here;
                notes.extend(texts(block).into_iter().map(NewNote::here));
            }
            _ => notes.extend(texts(block).into_iter().map(|text| NewNote { goal: goal.clone(), text, look: None })),
        }
    }
    notes
}

/// All of it as one note.
fn one(blocks: &[Block]) -> Reading {
    let lines: Vec<String> = blocks.iter().flat_map(rows_of).collect();
    reading(Kind::One, std::iter::once(NewNote::here(lines.join("\n"))))
}

fn texts(block: &Block) -> Vec<String> {
    match block {
        Block::Text(text) => vec![tidy(text)],
        Block::Items(items) => items.iter().map(|item| tidy(item)).collect(),
        Block::Table(cells) => cells.iter().flatten().flatten().map(|note| tidy(note)).collect(),
    }
}

/// The texts of a block; of a table those of its rows.
fn rows_of(block: &Block) -> Vec<String> {
    let Block::Table(cells) = block else { return texts(block) };
    let row = |row: &Vec<Vec<String>>| row.iter().flatten().map(|note| tidy(note)).collect::<Vec<_>>().join("\n");
    cells.iter().map(row).collect()
}

fn reading(kind: Kind, notes: impl Iterator<Item = NewNote>) -> Reading {
    Reading { kind, notes: notes.filter(|note| !note.text.is_empty()).collect() }
}

impl Reading {
    /// Returns how many lines its notes have.
    #[must_use]
    pub fn line_count(&self) -> usize {
        self.notes.iter().map(|note| note.text.lines().count()).sum()
    }

    /// Returns to how many places its notes go.
    #[must_use]
    pub fn cell_count(&self) -> usize {
        let mut goals: Vec<&Goal> = self.notes.iter().map(|note| &note.goal).collect();
        goals.dedup();
        goals.len()
    }
}

impl NewNote {
    fn here(text: String) -> Self {
        Self { goal: Goal::Here, text, look: None }
    }

    fn to(slot: Option<SlotId>, text: String) -> Self {
        Self { goal: slot.map_or(Goal::Beyond, Goal::Slot), text, look: None }
    }
}
