//! What of a form can be divided anew: rows and columns of its grid, and boxes in a row or one below the other.
//!
//! It follows from where the form's elements are, whatever they are called. Of each part, what is printed around
//! its notes keeps its size, and the notes' own area stretches.

use std::collections::BTreeMap;

use super::element::{Area, Element, SlotDef};
use crate::board::SlotId;

/// Edges this near to each other are the same, in millimetres.
pub(super) const SAME: f64 = 0.05;

/// Most millimetres between boxes that stand in one row or column.
pub(super) const MOST_GAP: f64 = 8.0;

/// The least that a part keeps: a share of what is printed, more where it holds other divisions, and millimetres of
/// notes across and down.
const LEAST_SHARE: f64 = 0.35;
const LEAST_SHARE_OF_COLUMNS: f64 = 0.6;
const LEAST_NOTES: [f64; 2] = [20.0, 8.0];

/// A direction in which something is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Axis {
    /// Into parts side by side.
    Across,
    /// Into parts one below the other.
    Down,
}

impl Axis {
    /// Start and end of an area along it.
    pub(super) const fn span(self, Area(x, y, width, height): Area) -> (f64, f64) {
        match self {
            Self::Across => (x, x + width),
            Self::Down => (y, y + height),
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Across => Self::Down,
            Self::Down => Self::Across,
        }
    }
}

/// A border between two parts of a division.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BorderId {
    /// The division's direction.
    pub axis: Axis,
    /// The division's first slot.
    pub division: SlotId,
    /// How many of its parts are before the border, less one.
    pub nth: usize,
}

/// Parts that share a length.
#[derive(Clone, Debug, PartialEq)]
pub struct Division {
    /// Whether the parts are side by side, or one below the other.
    pub axis: Axis,
    /// All that moves with its borders.
    pub area: Area,
    /// Its parts, in order; there are at least two, each with a slot at least.
    pub parts: Vec<DivisionPart>,
    /// Whether it is that of the page into columns, which hold all other divisions.
    pub is_of_page: bool,
}

/// One part of a division. Lengths are in millimetres along its direction.
#[derive(Clone, Debug, PartialEq)]
pub struct DivisionPart {
    /// Where it starts.
    pub start: f64,
    /// Where it ends.
    pub end: f64,
    /// Where its notes start.
    pub notes_start: f64,
    /// Where its notes end.
    pub notes_end: f64,
    /// Its slots.
    pub slots: Vec<SlotId>,
}

impl DivisionPart {
    /// Its length.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.end - self.start
    }

    fn of(axis: Axis, area: Area, slots: &[&SlotDef]) -> Option<Self> {
        let first = slots.first()?;
        let ((start, end), (notes_start, notes_end)) = (axis.span(area), axis.span(first.notes));
        let slots = slots.iter().map(|slot| slot.id.clone()).collect();
        Some(Self { start, end, notes_start: notes_start.max(start), notes_end: notes_end.min(end), slots })
    }

    /// The same part with another start and length.
    pub(super) fn moved(&self, start: f64, size: f64) -> Self {
        let end = start + size;
        let notes_start = start + self.notes_start - self.start;
        let notes_end = end - (self.end - self.notes_end);
        Self { start, end, notes_start, notes_end, slots: self.slots.clone() }
    }
}

impl Division {
    /// All divisions of a form with these elements, but for that of its page into columns.
    pub(super) fn within(elements: &[Element]) -> Vec<Self> {
        let slots: Vec<&SlotDef> = elements.iter().filter_map(Element::slot).collect();
        let mut all = of_table(elements, &slots);
        let mut boxes = boxes(elements);
        for axis in [Axis::Down, Axis::Across] {
            for row in rows_of_boxes(axis, &boxes) {
                let parts = row.iter().filter_map(|(area, slot)| DivisionPart::of(axis, *area, &[slot])).collect();
                let area = row.iter().map(|(area, _)| *area).reduce(union).unwrap_or(Area(0.0, 0.0, 0.0, 0.0));
                all.push(Self { axis, area, parts, is_of_page: false });
                boxes.retain(|(_, slot)| !row.iter().any(|(_, other)| other.id == slot.id));
            }
        }
        all
    }

    /// Its first slot, which names it among those of its direction.
    #[must_use]
    pub fn id(&self) -> Option<&SlotId> {
        self.parts.first()?.slots.first()
    }

    /// The part in which a slot is.
    #[must_use]
    pub fn part_of(&self, slot: &SlotId) -> Option<usize> {
        self.parts.iter().position(|part| part.slots.contains(slot))
    }

    /// The lengths of its parts.
    #[must_use]
    pub fn sizes(&self) -> Vec<f64> {
        self.parts.iter().map(DivisionPart::size).collect()
    }

    /// The least length of each part of this division, as it is printed.
    #[must_use]
    pub fn least(&self) -> Vec<f64> {
        let least = |part: &DivisionPart| {
            let notes = part.notes_end - part.notes_start;
            let share = if self.is_of_page { LEAST_SHARE_OF_COLUMNS } else { LEAST_SHARE };
            (part.size() - notes + LEAST_NOTES[self.axis as usize]).max(part.size() * share).min(part.size())
        };
        self.parts.iter().map(least).collect()
    }

    /// Lengths in the relation of `wanted` that are together as long as the parts of this division as it is printed,
    /// none below its least.
    #[must_use]
    pub fn settled(&self, wanted: &[f64]) -> Vec<f64> {
        let (printed, least) = (self.sizes(), self.least());
        let mut is_least = vec![false; printed.len()];
        loop {
            let sum_if = |sizes: &[f64], which: bool| -> f64 {
                sizes.iter().zip(&is_least).filter(|(_, is_least)| **is_least == which).map(|(size, _)| size).sum()
            };
            let free = printed.iter().sum::<f64>() - sum_if(&least, true);
            let factor = free / sum_if(wanted, false).max(f64::MIN_POSITIVE);
            let size = |nth: usize| if is_least[nth] { least[nth] } else { wanted[nth] * factor };
            let sizes: Vec<f64> = (0..printed.len()).map(size).collect();
            let small: Vec<usize> = (0..sizes.len()).filter(|nth| sizes[*nth] < least[*nth] - 1e-9).collect();
            if small.is_empty() {
                return sizes;
            }
            for nth in small {
                is_least[nth] = true;
            }
        }
    }

    /// The same division with parts of other lengths; what is between them stays.
    pub(super) fn with_sizes(&self, sizes: &[f64]) -> Self {
        let mut shift = 0.0;
        let moved = self.parts.iter().zip(sizes).map(|(part, size)| {
            let moved = part.moved(part.start + shift, *size);
            shift += size - part.size();
            moved
        });
        Self { parts: moved.collect(), ..self.clone() }
    }

    /// Where an area goes that moves with the borders of this division, if the parts become those of `to`.
    pub(super) fn carry(&self, to: &Self, area: Area) -> Area {
        let Area(x, y, width, height) = area;
        let (start, end) = self.axis.span(area);
        let (start, end) = (self.place(to, start), self.place(to, end));
        match self.axis {
            Axis::Across => Area(start, y, hundredths(end - start), height),
            Axis::Down => Area(x, start, width, hundredths(end - start)),
        }
    }

    /// Whether it divides the same slots into as many parts, in the same direction.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        (self.axis, self.id(), self.parts.len()) == (other.axis, other.id(), other.parts.len())
    }

    /// Whether an area moves with its borders.
    pub(super) fn has(&self, area: Area) -> bool {
        holds(self.area, area)
    }

    /// Where a place along its direction goes: with what is printed around the notes, or in proportion.
    fn place(&self, to: &Self, at: f64) -> f64 {
        let ends = |division: &Self| -> Vec<f64> {
            let ends = division.parts.iter().flat_map(|part| [part.start, part.notes_start, part.notes_end, part.end]);
            ends.collect()
        };
        let (from, to) = (ends(self), ends(to));
        let next = from.iter().position(|end| *end >= at - SAME / 2.0).unwrap_or(from.len() - 1);
        if (from[next] - at).abs() <= SAME / 2.0 || next == 0 {
            return hundredths(to[next] + at - from[next]);
        }
        let (before, after) = (from[next - 1], from[next]);
        hundredths(to[next - 1] + (at - before) / (after - before) * (to[next] - to[next - 1]))
    }
}

/// Rounded to hundredths of a millimetre, as all edges of a grid are.
pub(super) fn hundredths(mm: f64) -> f64 {
    (mm * 100.0).round() / 100.0
}

/// Rows and columns of the table.
fn of_table(elements: &[Element], slots: &[&SlotDef]) -> Vec<Division> {
    let mut lines: [BTreeMap<usize, Vec<&SlotDef>>; 2] = [BTreeMap::new(), BTreeMap::new()];
    for slot in slots {
        if let Some(cell) = slot.cell {
            lines[0].entry(cell.column).or_default().push(slot);
            lines[1].entry(cell.row).or_default().push(slot);
        }
    }
    let in_table = elements.iter().filter(|element| element.cell().is_some()).map(Element::area);
    let Some(table) = in_table.reduce(union) else { return vec![] };
    let division = |(axis, lines): (Axis, &BTreeMap<usize, Vec<&SlotDef>>)| {
        let parts: Vec<DivisionPart> =
            lines.values().filter_map(|slots| DivisionPart::of(axis, slots.first()?.area, slots)).collect();
        let (start, end) = (parts.first()?.start, parts.last()?.end);
        let area = match axis {
            Axis::Across => Area(start, table.1, end - start, table.3),
            Axis::Down => Area(table.0, start, table.2, end - start),
        };
        (parts.len() > 1).then_some(Division { axis, area, parts, is_of_page: false })
    };
    [Axis::Across, Axis::Down].into_iter().zip(&lines).filter_map(division).collect()
}

/// Whether an area lies in another.
pub(super) fn holds(outer: Area, inner: Area) -> bool {
    [Axis::Across, Axis::Down].into_iter().all(|axis| {
        let ((first, last), (start, end)) = (axis.span(outer), axis.span(inner));
        start >= first - SAME && end <= last + SAME
    })
}

/// The slots of the page that are no cells, each with its box.
pub(super) fn boxes(elements: &[Element]) -> Vec<(Area, &SlotDef)> {
    let slots: Vec<&SlotDef> = elements.iter().filter_map(Element::slot).collect();
    let alone = slots.iter().filter(|slot| slot.cell.is_none() && !slot.beside);
    alone.map(|slot| (box_of(slot, elements, &slots), *slot)).collect()
}

/// The smallest shape around a slot that no other slot shares, or else the slot itself.
fn box_of(slot: &SlotDef, elements: &[Element], slots: &[&SlotDef]) -> Area {
    let is_alone = |area: Area| slots.iter().filter(|other| holds(area, other.area)).count() == 1;
    let shapes = elements.iter().filter_map(|element| match element {
        Element::Part(part) if holds(part.area, slot.area) && is_alone(part.area) => Some(part.area),
        _ => None,
    });
    shapes.min_by(|a, b| (a.2 * a.3).total_cmp(&(b.2 * b.3))).unwrap_or(slot.area)
}

/// Boxes along a direction that have the same edges across it, and little between them.
fn rows_of_boxes<'a>(axis: Axis, boxes: &[(Area, &'a SlotDef)]) -> Vec<Vec<(Area, &'a SlotDef)>> {
    let mut sorted = boxes.to_vec();
    sorted.sort_by(|(a, _), (b, _)| axis.span(*a).0.total_cmp(&axis.span(*b).0));
    let mut rows: Vec<Vec<(Area, &SlotDef)>> = vec![];
    for (area, slot) in sorted {
        let follows = |row: &&mut Vec<(Area, &SlotDef)>| {
            row.last().is_some_and(|(last, _)| {
                let (across, own) = (axis.other().span(*last), axis.other().span(area));
                let gap = axis.span(area).0 - axis.span(*last).1;
                (across.0 - own.0).abs() < SAME && (across.1 - own.1).abs() < SAME && (-SAME..=MOST_GAP).contains(&gap)
            })
        };
        match rows.iter_mut().find(follows) {
            Some(row) => row.push((area, slot)),
            None => rows.push(vec![(area, slot)]),
        }
    }
    rows.retain(|row| row.len() > 1);
    rows
}

pub(super) fn union(a: Area, b: Area) -> Area {
    let (x, y) = (a.0.min(b.0), a.1.min(b.1));
    Area(x, y, (a.0 + a.2).max(b.0 + b.2) - x, (a.1 + a.3).max(b.1 + b.3) - y)
}
