//! Checks what a form's file says: everything is named once, lies on the page, and is of a size that can be drawn.

use std::collections::{BTreeMap, BTreeSet};

use super::element::{Area, BlankKind, Element, SlotDef, TextRole};
use super::file::{ElementFile, FormFile};
use super::finding::{Finding, FormProblem};
use super::grid::GridDef;
use super::path::Path;
use crate::board::Tone;

/// Bounds of lengths in millimetres.
const PAGE: (f64, f64) = (30.0, 5000.0);
const TEXT_SIZE: (f64, f64) = (0.3, 500.0);
const GAP: (f64, f64) = (0.0, 500.0);
/// Least width and height of an area for notes.
const LEAST_NOTES: (f64, f64) = (6.0, 3.0);
/// How far from the page what lies beside it may be.
const FARTHEST: f64 = 10_000.0;

/// Most of everything.
const MAX_ELEMENTS: usize = 4000;
const MAX_SLOTS: usize = 500;
const MAX_BLANKS: usize = 200;
const MAX_LINES: usize = 100;
const MAX_TEXT_SIZES: usize = 40;
const MAX_NOTE_COLUMNS: usize = 50;
/// Most findings that are handed on: the first are what people put right first.
const MAX_FINDINGS: usize = 100;

/// A length that is taken for none.
const SLACK: f64 = 0.011;

/// The elements that a form's file says.
///
/// # Errors
/// All that is wrong.
pub(super) fn check(text: &str, file: &FormFile) -> Result<Vec<(Element, Path)>, Vec<Finding>> {
    let mut checker = Checker { file, problems: vec![] };
    checker.head();
    checker.grids();
    // Of a grid that is not in order nothing follows.
    if checker.problems.is_empty() {
        let elements = file.elements();
        checker.elements(&elements);
        checker.names(&elements);
        checker.texts(&elements);
        if checker.problems.is_empty() {
            return Ok(elements);
        }
    }
    let places = checker.problems.into_iter().take(MAX_FINDINGS);
    let mut findings: Vec<Finding> = places.map(|(path, problem)| Finding { at: path.place(text), problem }).collect();
    findings.sort_by_key(|finding| finding.at);
    Err(findings)
}

struct Checker<'a> {
    file: &'a FormFile,
    problems: Vec<(Path, FormProblem)>,
}

impl Checker<'_> {
    fn find(&mut self, path: Path, problem: FormProblem) {
        self.problems.push((path, problem));
    }

    fn range(&mut self, path: Path, found: f64, (least, most): (f64, f64)) {
        if !(least..=most).contains(&found) {
            self.find(path, FormProblem::OutOfRange { least, most, found });
        }
    }

    fn count(&mut self, path: Path, found: usize, most: usize) {
        if found > most {
            self.find(path, FormProblem::TooMany { most, found });
        }
    }

    /// Name, page, and how notes are set.
    fn head(&mut self) {
        let root = Path::default();
        let file = self.file;
        self.id(root.key("id"), &file.id);
        self.range(root.key("page").index(0), file.page.0, PAGE);
        self.range(root.key("page").index(1), file.page.1, PAGE);
        let (rules, path) = (&file.text, root.key("text"));
        self.count(path.key("sizes"), rules.sizes.len(), MAX_TEXT_SIZES);
        if rules.sizes.is_empty() {
            self.find(path.key("sizes"), FormProblem::Empty);
        }
        for (nth, size) in rules.sizes.iter().enumerate() {
            self.range(path.key("sizes").index(nth), *size, TEXT_SIZE);
        }
        if rules.sizes.windows(2).any(|two| two[0] <= two[1]) {
            self.find(path.key("sizes"), FormProblem::SizesNotDescending);
        }
        self.range(path.key("word_break_size"), rules.word_break_size, TEXT_SIZE);
        self.range(path.key("line_height"), rules.line_height, (0.8, 4.0));
        self.range(path.key("padding"), rules.padding, (0.0, 4.0));
        self.range(path.key("gap"), rules.gap, (0.0, 50.0));
        self.range(path.key("stretch"), rules.stretch, (0.0, 10.0));
        self.count(root.key("elements"), file.elements.len(), MAX_ELEMENTS);
    }

    fn id(&mut self, path: Path, id: &str) {
        let is_usable = (1..=64).contains(&id.len())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'/'));
        if !is_usable {
            self.find(path, FormProblem::BadId(id.chars().take(70).collect()));
        }
    }

    fn hue(&mut self, path: &Path, tone: Option<Tone>) {
        if let Some(Tone::Hue(hue, _)) = tone
            && !(1..=Tone::HUES).contains(&hue)
        {
            self.find(path.clone(), FormProblem::NoSuchHue(hue));
        }
    }

    fn grids(&mut self) {
        let file = self.file;
        let mut grids = file.elements.iter().enumerate().filter_map(|(nth, element)| match element {
            ElementFile::Grid(grid) => Some((Path::default().key("elements").index(nth), grid)),
            _ => None,
        });
        if let Some((path, grid)) = grids.next() {
            self.grid(&path, grid);
        }
        for (path, _) in grids {
            self.find(path, FormProblem::SecondGrid);
        }
    }

    fn grid(&mut self, path: &Path, grid: &GridDef) {
        self.count(path.key("columns"), grid.columns.len(), MAX_LINES);
        self.count(path.key("groups"), grid.groups.len(), MAX_LINES);
        self.count(path.key("groups"), grid.row_count(), MAX_LINES);
        let cells = grid.columns.len().saturating_mul(grid.row_count());
        self.count(path.clone(), cells, MAX_SLOTS);
        if grid.columns.is_empty() {
            self.find(path.key("columns"), FormProblem::Empty);
        }
        if grid.groups.is_empty() {
            self.find(path.key("groups"), FormProblem::Empty);
        }
        for (nth, group) in grid.groups.iter().enumerate().take(MAX_LINES) {
            let path = path.key("groups").index(nth);
            if group.rows.is_empty() {
                self.find(path.key("rows"), FormProblem::Empty);
            }
            if group.head.is_some() != grid.group_heads.is_some() {
                self.find(path.clone(), FormProblem::GroupHeads);
            }
            self.hue(&path.key("hue"), Some(Tone::Hue(group.hue, crate::board::Shade::Ink)));
        }
        self.lengths(path, grid);
        if self.problems.is_empty() {
            self.cells(path, grid);
        }
    }

    fn lengths(&mut self, path: &Path, grid: &GridDef) {
        self.on_page(&path.key("area"), grid.area);
        let heads = &grid.column_heads;
        let mut lengths = vec![
            (path.key("gap"), grid.gap),
            (path.key("group_gap"), grid.group_gap),
            (path.key("head_gap"), grid.head_gap),
            (path.key("column_heads").key("height"), heads.height),
            (path.key("column_heads").key("radius"), heads.radius),
            (path.key("row_heads").key("width"), grid.row_heads.width),
            (path.key("row_heads").key("radius"), grid.row_heads.radius),
            (path.key("cells").key("inset"), grid.cells.inset),
            (path.key("cells").key("radius"), grid.cells.radius),
        ];
        let bands = [Some((heads.label, "label")), heads.blank.map(|blank| (blank.band, "blank"))];
        for (band, key) in bands.into_iter().flatten() {
            let path = path.key("column_heads").key(key);
            lengths.extend([(path.clone(), band.0), (path.clone(), band.1), (path, band.2)]);
        }
        if let Some(groups) = grid.group_heads {
            let path = path.key("group_heads");
            lengths.extend([(path.key("width"), groups.width), (path.key("gap"), groups.gap)]);
            lengths.push((path.key("radius"), groups.radius));
        }
        for (path, length) in lengths {
            self.range(path, length, GAP);
        }
    }

    /// Whether there is room for cells.
    #[expect(clippy::cast_precision_loss, reason = "counts of at most a hundred")]
    fn cells(&mut self, path: &Path, grid: &GridDef) {
        let (columns, rows) = (grid.columns.len() as f64, grid.row_count() as f64);
        let groups = grid.groups.len() as f64;
        let group_heads = grid.group_heads.map_or(0.0, |heads| heads.width + heads.gap);
        let width = grid.area.2 - group_heads - grid.row_heads.width - grid.head_gap - grid.gap * (columns - 1.0);
        let gaps = grid.group_gap * (groups - 1.0) + grid.gap * (rows - groups);
        let height = grid.area.3 - grid.column_heads.height - grid.head_gap - gaps;
        let round = |length: f64| (length * 100.0).round() / 100.0;
        let cell = (round(width / columns), round(height / rows));
        let around = 2.0 * grid.cells.inset;
        let least = (LEAST_NOTES.0 + around, LEAST_NOTES.1 + around);
        if cell.0 < least.0 || cell.1 < least.1 {
            self.find(path.key("area"), FormProblem::CellsTooSmall { cell, least });
        }
    }

    fn on_page(&mut self, path: &Path, area: Area) {
        if self.is_sized(path, area) && !lies_in(area, self.page()) {
            self.find(path.clone(), FormProblem::OutsidePage { page: self.file.page });
        }
    }

    const fn page(&self) -> Area {
        Area(0.0, 0.0, self.file.page.0, self.file.page.1)
    }

    /// Whether a rectangle is one that can be drawn.
    fn is_sized(&mut self, path: &Path, Area(x, y, width, height): Area) -> bool {
        let before = self.problems.len();
        self.range(path.index(0), x, (-FARTHEST, FARTHEST));
        self.range(path.index(1), y, (-FARTHEST, FARTHEST));
        self.range(path.index(2), width, (0.01, FARTHEST));
        self.range(path.index(3), height, (0.01, FARTHEST));
        self.problems.len() == before
    }

    fn elements(&mut self, elements: &[(Element, Path)]) {
        let beside: Vec<Area> = slots(elements).filter(|(slot, _)| slot.beside).map(|(slot, _)| slot.area).collect();
        let areas = self.file.areas.iter();
        for (name, area) in areas {
            self.on_page(&Path::default().key("areas").key(name).key("area"), area.area);
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

    /// Whether every name is a name, there once, and leads somewhere.
    fn names(&mut self, elements: &[(Element, Path)]) {
        let root = Path::default();
        let mut slot_ids = BTreeSet::new();
        let mut blanks = BTreeMap::new();
        for (element, path) in elements {
            let (id, is_new) = match element {
                Element::Slot(slot) => (slot.id.as_str(), slot_ids.insert(slot.id.as_str())),
                Element::Blank(blank) => (blank.id.as_str(), blanks.insert(blank.id.as_str(), blank.kind).is_none()),
                Element::Part(_) | Element::Text(_) => continue,
            };
            self.id(path.key("id"), id);
            if !is_new {
                self.find(path.key("id"), FormProblem::DuplicateId(id.to_owned()));
            }
        }
        self.count(root.key("elements"), slot_ids.len(), MAX_SLOTS);
        self.count(root.key("elements"), blanks.len(), MAX_BLANKS);
        let file = self.file;
        for name in file.areas.keys() {
            let path = root.key("areas").key(name);
            self.id(path.clone(), name);
            if name == "board" {
                self.find(path, FormProblem::TakenId(name.clone()));
            } else if slot_ids.contains(name.as_str()) {
                self.find(path, FormProblem::DuplicateId(name.clone()));
            }
        }
        if slot_ids.contains("board") {
            self.find(root.key("elements"), FormProblem::TakenId("board".to_owned()));
        }
        if slot_ids.is_empty() {
            self.find(root.key("elements"), FormProblem::NoSlots);
        } else if !slot_ids.contains(file.catch_all.as_str()) {
            self.find(root.key("catch_all"), FormProblem::NoSuchSlot(file.catch_all.to_string()));
        }
        if let Some(blank) = &file.names_file
            && blanks.get(blank.as_str()) != Some(&BlankKind::Line)
        {
            self.find(root.key("names_file"), FormProblem::NoSuchBlank(blank.to_string()));
        }
        if let Some(area) = file.main_area.as_ref().filter(|area| !file.areas.contains_key(*area)) {
            self.find(root.key("main_area"), FormProblem::NoSuchArea(area.clone()));
        }
    }

    /// Whether every language has every text.
    fn texts(&mut self, elements: &[(Element, Path)]) {
        let root = Path::default();
        let file = self.file;
        if file.texts.is_empty() {
            self.find(root.key("texts"), FormProblem::NoTexts);
        }
        let mut named: Vec<(&String, Path)> = vec![];
        for (element, path) in elements {
            match element {
                Element::Part(_) => {}
                Element::Text(text) => named.push((&text.key, path.key("key"))),
                Element::Blank(blank) => named.push((&blank.label, path.key("label"))),
                Element::Slot(slot) => named.extend(slot.name.iter().map(|key| (key, path.key("name")))),
            }
        }
        let areas = file.areas.iter();
        named.extend(areas.map(|(name, area)| (&area.name, root.key("areas").key(name).key("name"))));
        let captions = file.captions.iter();
        named.extend(captions.map(|(color, key)| (key, root.key("captions").key(color.name()))));
        let mut told = BTreeSet::new();
        for (language, texts) in &file.texts {
            for (key, path) in &named {
                if !texts.contains_key(*key) && told.insert((language, *key)) {
                    let problem = FormProblem::MissingText { key: (*key).clone(), language: language.clone() };
                    self.find(path.clone(), problem);
                }
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

fn lies_in(inner: Area, outer: Area) -> bool {
    inner.0 >= outer.0 - SLACK
        && inner.1 >= outer.1 - SLACK
        && inner.0 + inner.2 <= outer.0 + outer.2 + SLACK
        && inner.1 + inner.3 <= outer.1 + outer.3 + SLACK
}

fn overlap(a: Area, b: Area) -> bool {
    let apart = |a: f64, width: f64, b: f64, other: f64| a + width <= b + SLACK || b + other <= a + SLACK;
    !(apart(a.0, a.2, b.0, b.2) || apart(a.1, a.3, b.1, b.3))
}
