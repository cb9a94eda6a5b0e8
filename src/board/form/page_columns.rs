//! The columns of a page: places that stand side by side from top to bottom, whatever is in them.
//!
//! They hold the divisions of what is in them. When their widths change, those stretch: gaps, heads of rows and what is
//! printed around notes keep their size.

use super::division::{Axis, Division, DivisionPart, MOST_GAP, SAME, boxes, holds, hundredths, union};
use super::element::{Area, Element, SlotDef};
use crate::board::SlotId;

/// Least width of what is stretched, in millimetres.
const LEAST_WIDTH: f64 = 1.0;

/// All divisions of a form with these elements; that of the page is the last.
pub(super) fn divisions(elements: &[Element]) -> Vec<Division> {
    let mut all = Division::within(elements);
    let columns = page_columns(elements, &boxes(elements));
    let is_new = |columns: &Division| all.iter().all(|other| (other.axis, other.id()) != (columns.axis, columns.id()));
    let new = columns.filter(is_new);
    all.extend(new);
    all
}

/// The columns of a page with these elements, if it has more than one. `boxes` are places that are no cells.
fn page_columns(elements: &[Element], boxes: &[(Area, &SlotDef)]) -> Option<Division> {
    let mut columns: Vec<(Area, Vec<SlotId>)> = vec![];
    for (area, slots) in blocks(elements, boxes) {
        match columns.last_mut() {
            Some((last, all)) if area.0 < last.0 + last.2 - SAME => {
                *last = union(*last, area);
                all.extend(slots);
            }
            _ => columns.push((area, slots)),
        }
    }
    let gaps: Vec<(f64, f64)> = columns.windows(2).map(|two| (two[0].0.0 + two[0].0.2, two[1].0.0)).collect();
    if gaps.is_empty() || gaps.iter().any(|(start, end)| end - start > MOST_GAP) {
        return None;
    }
    let all = columns.iter().map(|(area, _)| *area).reduce(union)?;
    let parts = columns.into_iter().map(|(area, slots)| {
        let (start, end) = Axis::Across.span(area);
        DivisionPart { start, end, notes_start: start, notes_end: end, slots }
    });
    Some(Division { axis: Axis::Across, area: reach(elements, all, &gaps)?, parts: parts.collect(), is_of_page: true })
}

/// What stands on the page with slots in it, from left to right: the table, and boxes.
fn blocks(elements: &[Element], boxes: &[(Area, &SlotDef)]) -> Vec<(Area, Vec<SlotId>)> {
    let in_table = elements.iter().filter(|element| element.cell().is_some()).map(Element::area);
    let cells = elements.iter().filter_map(Element::slot).filter(|slot| slot.cell.is_some());
    let table = in_table.reduce(union).map(|area| (area, cells.map(|slot| slot.id.clone()).collect()));
    let boxes = boxes.iter().map(|(area, slot)| (*area, vec![slot.id.clone()]));
    let mut blocks: Vec<(Area, Vec<SlotId>)> = boxes.chain(table).collect();
    blocks.sort_by(|(a, _), (b, _)| a.0.total_cmp(&b.0));
    blocks
}

/// How far columns reach: to the next element above and below that crosses a gap. None if one does between.
fn reach(elements: &[Element], columns: Area, gaps: &[(f64, f64)]) -> Option<Area> {
    let (top, foot) = Axis::Down.span(columns);
    let (mut first, mut last) = (f64::NEG_INFINITY, f64::INFINITY);
    let areas = || elements.iter().map(Element::area);
    for area in areas().filter(|area| !holds(*area, columns)) {
        let ((left, right), (start, end)) = (Axis::Across.span(area), Axis::Down.span(area));
        if !gaps.iter().any(|(from, to)| left < to - SAME && right > from + SAME) {
            continue;
        }
        match (end <= top + SAME, start >= foot - SAME) {
            (true, _) => first = first.max(end),
            (_, true) => last = last.min(start),
            (false, false) => return None,
        }
    }
    let all = Area(columns.0, first, columns.2, last - first);
    let within = areas().filter(|area| {
        let (start, end) = Axis::Down.span(*area);
        holds(Area(all.0, start, all.2, end - start), *area) && start >= first - SAME && end <= last + SAME
    });
    within.reduce(union)
}

/// Where everything goes when columns get other widths.
pub(super) struct Stretch<'a> {
    from: &'a Division,
    to: &'a Division,
    /// Divisions side by side within a column, before and after.
    inner: Vec<(&'a Division, Division)>,
    /// Shapes and places that others stand in.
    boxes: Vec<Area>,
}

impl<'a> Stretch<'a> {
    pub(super) fn new(from: &'a Division, to: &'a Division, all: &'a [Division], elements: &[Element]) -> Self {
        let across = all.iter().filter(|division| division.axis == Axis::Across && !division.is_of_page);
        let inner = across.filter_map(|division| {
            let nth = from.part_of(division.id()?)?;
            Some((division, stretched(division, &from.parts[nth], &to.parts[nth])))
        });
        let boxes = elements.iter().filter_map(|element| match element {
            Element::Part(_) | Element::Slot(_) => Some(element.area()).filter(|area| from.has(*area)),
            Element::Text(_) | Element::Blank(_) => None,
        });
        Self { from, to, inner: inner.collect(), boxes: boxes.collect() }
    }

    /// Where an area goes that moves with the columns; any other stays.
    pub(super) fn carry(&self, area: Area) -> Area {
        if !self.from.has(area) {
            return area;
        }
        if let Some((from, to)) = self.inner.iter().find(|(from, _)| from.has(area)) {
            return from.carry(to, area);
        }
        let ((start, end), (top, foot)) = (Axis::Across.span(area), Axis::Down.span(area));
        let is_larger = |outer: &Area| outer.2 * outer.3 > area.2 * area.3 + SAME && holds(*outer, area);
        let around = self.boxes.iter().copied().filter(is_larger).min_by(|a, b| (a.2 * a.3).total_cmp(&(b.2 * b.3)));
        let (start, end) = match around {
            Some(outer) => {
                let (from, to) = (Axis::Across.span(outer), Axis::Across.span(self.carry(outer)));
                (beside(from, to, start), beside(from, to, end))
            }
            None => (self.edge(start, (top, foot)), self.edge(end, (top, foot))),
        };
        Area(hundredths(start), area.1, hundredths((end - start).max(LEAST_WIDTH.min(area.2))), area.3)
    }

    /// Where a part of the page goes that has a name: what of it lies beside the columns stays.
    pub(super) fn carry_named(&self, area: Area) -> Area {
        let ((start, end), (top, foot)) = (Axis::Across.span(area), Axis::Down.span(area));
        let (first, last) = Axis::Down.span(self.from.area);
        if foot <= first || top >= last {
            return area;
        }
        let (left, right) = Axis::Across.span(self.from.area);
        let edge = |at: f64| if at < left || at > right { at } else { self.edge(at, (top, foot)) };
        let (start, end) = (edge(start), edge(end));
        Area(hundredths(start), area.1, hundredths((end - start).max(LEAST_WIDTH.min(area.2))), area.3)
    }

    /// Where an edge goes of something in no shape, between a top and a foot.
    fn edge(&self, at: f64, (top, foot): (f64, f64)) -> f64 {
        let distance = |part: &DivisionPart| (part.start - at).max(at - part.end);
        let pairs = self.from.parts.iter().zip(&self.to.parts);
        let Some((from, to)) = pairs.min_by(|(a, _), (b, _)| distance(a).total_cmp(&distance(b))) else { return at };
        if at <= from.start + SAME {
            return to.start + at - from.start;
        }
        if at >= from.end - SAME {
            return to.end + at - from.end;
        }
        let inner = || self.inner.iter().filter(|(inner, _)| inner.id().is_some_and(|id| from.slots.contains(id)));
        for (before, after) in inner() {
            for (part, moved) in before.parts.iter().zip(&after.parts) {
                for (edge, to) in [(part.start, moved.start), (part.end, moved.end)] {
                    if (edge - at).abs() < SAME {
                        return to;
                    }
                }
            }
        }
        // Heads beside a table keep their width.
        for (before, _) in inner() {
            let ((first, last), (start, end)) = (Axis::Down.span(before.area), Axis::Across.span(before.area));
            match top < last && foot > first {
                true if at <= start => return to.start + at - from.start,
                true if at >= end => return to.end + at - from.end,
                _ => {}
            }
        }
        to.start + (at - from.start) * to.size() / from.size()
    }
}

/// A division within a column that gets another place and width: its parts share the difference.
fn stretched(division: &Division, from: &DivisionPart, to: &DivisionPart) -> Division {
    let sizes = division.sizes();
    let total: f64 = sizes.iter().sum();
    let by = (total + to.size() - from.size()) / total;
    let mut stretched = division.with_sizes(&sizes.iter().map(|size| size * by).collect::<Vec<_>>());
    let shift = to.start - from.start;
    stretched.parts = stretched.parts.iter().map(|part| part.moved(part.start + shift, part.size())).collect();
    stretched
}

/// Where an edge goes that keeps its distance from the nearer side of what it is in.
fn beside(from: (f64, f64), to: (f64, f64), at: f64) -> f64 {
    if at - from.0 <= from.1 - at { to.0 + at - from.0 } else { to.1 + at - from.1 }
}
