//! Checks what stands on the page: where it is, and how large.

use super::checker::{Checker, FARTHEST, lies_in, overlap};
use super::{GAP, LEAST_NOTES, MAX_SLOTS, TEXT_SIZE};
use crate::board::form::element::{Area, Element, SlotDef, TextDef, TextRole};
use crate::board::form::finding::FormProblem;
use crate::board::form::path::Path;

/// Most columns of notes in a slot.
const MAX_NOTE_COLUMNS: usize = 50;

impl Checker<'_> {
    pub(super) fn elements(&mut self, elements: &[(Element, Path)]) {
        let beside: Vec<Area> = slots(elements).filter(|(slot, _)| slot.beside).map(|(slot, _)| slot.area).collect();
        let areas = self.file.areas.iter();
        for (name, area) in areas {
            self.on_page(&Path::default().key("areas").key(name).key("area"), area.area);
        }
        if let Some(legend) = self.file.legend {
            let path = Path::default().key("legend");
            self.hue(&path.key("tone"), Some(legend.tone));
            self.range(path.key("size"), legend.size, TEXT_SIZE);
            self.on_page(&path.key("area"), legend.area);
        }
        for (element, path) in elements {
            let area = match element {
                Element::Part(part) => {
                    self.hue(&path.key("fill"), part.fill);
                    self.hue(&path.key("line"), part.line);
                    self.range(path.key("radius"), part.radius, GAP);
                    part.area
                }
                Element::Text(text) => {
                    self.hue(&path.key("tone"), Some(text.tone));
                    self.range(path.key("size"), text.size, TEXT_SIZE);
                    self.range(path.key("tracking"), text.tracking.into(), (-0.2, 2.0));
                    if let TextRole::Heading(level) = text.role
                        && !(1..=6).contains(&level)
                    {
                        self.find(path.key("role"), FormProblem::NoSuchLevel(level));
                    }
                    text.area
                }
                Element::Blank(blank) => {
                    self.hue(&path.key("tone"), Some(blank.tone));
                    self.range(path.key("size"), blank.size, TEXT_SIZE);
                    self.range(path.key("rise"), blank.rise, GAP);
                    blank.area
                }
                Element::Slot(slot) => {
                    self.slot(slot, path);
                    slot.area
                }
            };
            let lies_beside = beside.iter().any(|slot| lies_in(area, *slot));
            if !lies_beside {
                self.on_page(&path.key("area"), area);
            }
        }
        self.overlaps(elements);
    }

    /// Whether headings begin with the title and skip no level, as screen readers and PDF/UA need them.
    pub(super) fn headings(&mut self, elements: &[(Element, Path)]) {
        let mut before = 0;
        for (element, path) in elements {
            let Element::Text(TextDef { role: TextRole::Heading(level), .. }) = element else { continue };
            if before == 0 && *level != 1 {
                break;
            }
            if *level > before + 1 {
                self.find(path.key("role"), FormProblem::SkippedLevel { level: *level, most: before + 1 });
            }
            before = *level;
        }
        if before == 0 {
            self.find(Path::default().key("elements"), FormProblem::NoTitle);
        }
    }

    fn slot(&mut self, slot: &SlotDef, path: &Path) {
        if slot.beside && self.is_sized(&path.key("area"), slot.area) && overlap(slot.area, self.page()) {
            self.find(path.key("area"), FormProblem::BesideOnPage);
        }
        if self.is_sized(&path.key("notes"), slot.notes) {
            self.range(path.key("notes").index(2), slot.notes.2, (LEAST_NOTES.0, FARTHEST));
            self.range(path.key("notes").index(3), slot.notes.3, (LEAST_NOTES.1, FARTHEST));
            if !lies_in(slot.notes, slot.area) {
                self.find(path.key("notes"), FormProblem::NotesOutsideSlot);
            }
        }
        let (least, most) = (slot.columns.0, slot.columns.1);
        if least < 1 || most < least {
            let found = f64::from(u32::try_from(least).unwrap_or(u32::MAX));
            let most = f64::from(u32::try_from(most.max(1)).unwrap_or(u32::MAX));
            self.find(path.key("columns"), FormProblem::OutOfRange { least: 1.0, most, found });
        }
        self.count(path.key("columns"), most, MAX_NOTE_COLUMNS);
    }

    fn overlaps(&mut self, elements: &[(Element, Path)]) {
        let slots: Vec<_> = slots(elements).take(MAX_SLOTS + 1).collect();
        for (nth, (slot, path)) in slots.iter().enumerate() {
            if let Some((other, _)) = slots[..nth].iter().find(|(other, _)| overlap(slot.area, other.area)) {
                self.find(path.key("area"), FormProblem::Overlap(other.id.to_string()));
            }
        }
    }
}

fn slots(elements: &[(Element, Path)]) -> impl Iterator<Item = (&SlotDef, &Path)> {
    elements.iter().filter_map(|(element, path)| match element {
        Element::Slot(slot) => Some((slot, path)),
        Element::Part(_) | Element::Text(_) | Element::Blank(_) => None,
    })
}
