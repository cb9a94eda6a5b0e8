//! Walking the board with the arrow keys, alone or with notes in tow.

use std::collections::HashSet;

use crate::board::{Board, NoteId, SlotId};
use crate::edit::{Command, Selection};
use crate::geom::Rect;
use crate::scene::{Scene, SlotPlace};

/// A direction on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
}

impl Direction {
    const fn is_back(self) -> bool {
        matches!(self, Self::Up | Self::Left)
    }

    /// How far `to` lies from `from` in this direction: less is nearer, none is elsewhere.
    ///
    /// Distance along the direction counts once, the gap across it three times, so that what
    /// stands in the same row or column comes first.
    fn distance(self, from: Rect, to: Rect) -> Option<f64> {
        let (a, b) = (from.center(), to.center());
        let (along, gap) = match self {
            Self::Up => (a.y - b.y, gap(from.x0, from.x1, to.x0, to.x1)),
            Self::Down => (b.y - a.y, gap(from.x0, from.x1, to.x0, to.x1)),
            Self::Left => (a.x - b.x, gap(from.y0, from.y1, to.y0, to.y1)),
            Self::Right => (b.x - a.x, gap(from.y0, from.y1, to.y0, to.y1)),
        };
        let across = match self {
            Self::Up | Self::Down => (a.x - b.x).abs(),
            Self::Left | Self::Right => (a.y - b.y).abs(),
        };
        let apart = match self {
            Self::Up => from.y0 - to.y1,
            Self::Down => to.y0 - from.y1,
            Self::Left => from.x0 - to.x1,
            Self::Right => to.x0 - from.x1,
        };
        (along > 0.0 && apart > -along / 2.0).then_some(along + 3.0 * gap + 0.01 * across)
    }
}

/// Distance of two stretches, 0 if they overlap.
fn gap(a0: f64, a1: f64, b0: f64, b1: f64) -> f64 {
    (b0 - a1).max(a0 - b1).max(0.0)
}

/// What an arrow key selects. With `extend`, what was selected stays selected.
#[must_use]
pub fn walk(scene: &Scene, selection: &Selection, direction: Direction, extend: bool) -> Option<Selection> {
    match selection {
        Selection::Nothing => scene.slots.first().map(|slot| Selection::Slot(slot.id.clone())),
        Selection::Slot(id) => {
            let slot = scene.slot(id)?;
            let note = if direction.is_back() { slot.notes.last() } else { slot.notes.first() };
            let beside = || slot_beside(scene, slot.area, direction).map(Selection::Slot);
            note.map(|note| Selection::of_notes(vec![note.id.clone()])).or_else(beside)
        }
        Selection::Notes(ids) => {
            let from = ids.iter().rev().find_map(|id| scene.note(id))?.1.rect;
            let others = scene.slots.iter().flat_map(|slot| &slot.notes).filter(|note| !ids.has(&note.id));
            let near = others.filter_map(|note| Some((direction.distance(from, note.rect)?, &note.id)));
            let (_, nearest) = near.min_by(|(a, _), (b, _)| a.total_cmp(b))?;
            let mut next = if extend { ids.to_vec() } else { vec![] };
            next.push(nearest.clone());
            Some(Selection::of_notes(next))
        }
    }
}

/// The move that Alt and an arrow key make of the selected notes: within their slot, then on to the next.
#[must_use]
pub fn carry(scene: &Scene, board: &Board, ordered: &[NoteId], direction: Direction) -> Option<Command> {
    let (slot, first, _) = board.find(ordered.first()?)?;
    let place = scene.slot(slot)?;
    let moved: HashSet<&NoteId> = ordered.iter().collect();
    let rest = board.notes(slot)?.iter().filter(|note| !moved.contains(&note.id)).count();
    let before = board.notes(slot)?[..first].iter().filter(|note| !moved.contains(&note.id)).count();
    let ids = ordered.to_vec();
    let at = if place.reads_down && matches!(direction, Direction::Left | Direction::Right) {
        beside(place, ordered.first()?, &moved, direction).map(|at| at.min(rest))
    } else {
        step(place, before, direction).filter(|at| *at <= rest)
    };
    if let Some(at) = at {
        return Some(Command::Move { ids, slot: slot.clone(), at });
    }
    let next = slot_beside(scene, place.area, direction)?;
    let at = match direction {
        Direction::Up => usize::MAX,
        Direction::Down => 0,
        Direction::Left | Direction::Right => before,
    };
    Some(Command::Move { ids, slot: next, at })
}

/// A step along a row or a column of a slot, from the position after `before` notes.
fn step(place: &SlotPlace, before: usize, direction: Direction) -> Option<usize> {
    let is_across = matches!(direction, Direction::Left | Direction::Right);
    let step = if is_across || place.reads_down { 1 } else { place.columns };
    let at = if direction.is_back() { before.checked_sub(step)? } else { before + step };
    (!is_across || at / place.columns == before / place.columns).then_some(at)
}

/// The position of what stands beside a note in the next column of its slot, where columns are read one by one.
fn beside(place: &SlotPlace, id: &NoteId, moved: &HashSet<&NoteId>, direction: Direction) -> Option<usize> {
    let from = place.note(id)?.rect;
    let level = |rect: Rect| gap(from.y0, from.y1, rect.y0, rect.y1) <= 0.0;
    let others = place.notes.iter().enumerate().filter(|(_, note)| !moved.contains(&note.id) && level(note.rect));
    let near = others.filter_map(|(nth, note)| Some((direction.distance(from, note.rect)?, nth)));
    near.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, nth)| nth)
}

/// The nearest slot in a direction.
fn slot_beside(scene: &Scene, from: Rect, direction: Direction) -> Option<SlotId> {
    let near = scene.slots.iter().filter_map(|slot| Some((direction.distance(from, slot.area)?, &slot.id)));
    near.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, id)| id.clone())
}

/// Slots that a spreadsheet block fills when pasted on `corner`: rows of cells to the right and below.
///
/// Cells belong together if they stand in the same rows and columns of the page; a corner that
/// stands alone gives none.
#[must_use]
pub fn table_from(scene: &Scene, corner: &SlotId) -> Option<Vec<Vec<SlotId>>> {
    let start = scene.slot(corner)?.area;
    let level = |a: Rect, b: Rect| (a.y0 - b.y0).abs() < 0.5 && (a.y1 - b.y1).abs() < 0.5;
    let upright = |a: Rect, b: Rect| (a.x0 - b.x0).abs() < 0.5 && (a.x1 - b.x1).abs() < 0.5;
    let count = |belongs: &dyn Fn(Rect) -> bool| scene.slots.iter().filter(|slot| belongs(slot.area)).count();
    if count(&|area| level(area, start)) < 2 || count(&|area| upright(area, start)) < 2 {
        return None;
    }
    let to_the_right = |row: Rect| {
        let mut cells: Vec<_> =
            scene.slots.iter().filter(|slot| level(slot.area, row) && slot.area.x0 >= start.x0 - 0.5).collect();
        cells.sort_by(|a, b| a.area.x0.total_cmp(&b.area.x0));
        cells.into_iter().map(|slot| slot.id.clone()).collect::<Vec<_>>()
    };
    let mut below: Vec<Rect> = scene
        .slots
        .iter()
        .map(|slot| slot.area)
        .filter(|area| upright(*area, start) && area.y0 >= start.y0 - 0.5)
        .collect();
    below.sort_by(|a, b| a.y0.total_cmp(&b.y0));
    Some(below.into_iter().map(to_the_right).collect())
}
