//! A plain form in place of one that is not there, so that a board can be shown whole.

use std::collections::BTreeMap;

use super::element::{Area, BlankDef, BlankKind, Columns, Element, HorizontalAlign, Part, SlotDef, TextDef, TextRole};
use super::shape::Shape;
use super::{Form, Origin, TextRules, VerticalAlign};
use crate::board::{BlankId, NoteColor, SlotId, Tone, Weight};

/// Most slots and blanks that can be shown plainly.
const MAX_SLOTS: usize = 500;
const MAX_BLANKS: usize = 100;

/// The page in millimetres: A3 landscape, with its margin, and the height of the heading.
const PAGE: (f64, f64) = (420.0, 297.0);
const MARGIN: f64 = 10.0;
const HEADING: f64 = 10.0;
const GAP: f64 = 2.0;
/// Height of a line to fill in with its label, and of a slot's label.
const LINE: f64 = 12.0;
const LABEL: f64 = 5.0;

impl Form {
    /// A plain form with a place for everything that a board of an unknown form says: a field for each of
    /// its slots, and a line for each of its blanks. Nothing if there are more than a page has room for.
    #[must_use]
    pub fn stand_in(id: &str, slots: &[&str], blanks: &[(&str, BlankKind)]) -> Option<Self> {
        let slots = if slots.is_empty() { &["notes"] } else { slots };
        if slots.len() > MAX_SLOTS || blanks.len() > MAX_BLANKS {
            return None;
        }
        let mut plain = Plain { elements: vec![], texts: BTreeMap::new() };
        plain.elements.push(part(Area(0.0, 0.0, PAGE.0, PAGE.1), Tone::Page, None));
        let title = if id.trim().is_empty() { "–" } else { id };
        plain.text(Area(MARGIN, MARGIN, PAGE.0 - 2.0 * MARGIN, HEADING), title, 7.0, TextRole::Heading(1));
        let mut top = MARGIN + HEADING + GAP;
        for row in blanks.chunks(8) {
            plain.blanks(top, row);
            top += LINE + GAP;
        }
        plain.slots(top, slots);
        Some(Self {
            id: id.to_owned(),
            page: PAGE,
            text: TextRules {
                sizes: vec![5.2, 4.4, 3.7, 3.1, 2.5, 2.0],
                lone: None,
                word_break_size: 2.5,
                line_height: 1.22,
                padding: 0.42,
                gap: 1.4,
                stretch: 0.66,
            },
            areas: BTreeMap::new(),
            main_area: None,
            names_file: None,
            catch_all: SlotId::from(*slots.last()?),
            captions: BTreeMap::new(),
            legend: None,
            elements: plain.elements,
            texts: BTreeMap::from([("en".to_owned(), plain.texts)]),
            origin: Origin::StandIn,
            shape: Shape::default(),
            printed: None,
            // What the real form divides, only that one knows.
            divisions: vec![],
            proportions: vec![],
        })
    }
}

/// What stands on the plain page so far.
struct Plain {
    elements: Vec<Element>,
    texts: BTreeMap<String, String>,
}

impl Plain {
    fn text(&mut self, area: Area, words: &str, size: f64, role: TextRole) {
        self.texts.insert(words.to_owned(), words.to_owned());
        let (weight, tone) = (Weight::Bold, Tone::Ink);
        self.elements.push(Element::Text(TextDef {
            area,
            key: words.to_owned(),
            size,
            weight,
            tone,
            align: HorizontalAlign::Start,
            valign: VerticalAlign::Center,
            tracking: 0.0,
            upward: false,
            role,
            cell: None,
        }));
    }

    #[expect(clippy::cast_precision_loss, reason = "at most eight")]
    fn blanks(&mut self, top: f64, row: &[(&str, BlankKind)]) {
        let width = (PAGE.0 - 2.0 * MARGIN + GAP) / row.len() as f64;
        for (nth, (id, kind)) in row.iter().enumerate() {
            let x = MARGIN + nth as f64 * width;
            self.text(Area(x, top, width - GAP, LABEL), id, 2.6, TextRole::Label);
            self.elements.push(Element::Blank(BlankDef {
                id: BlankId::from(*id),
                kind: *kind,
                label: (*id).to_owned(),
                area: Area(x, top + LABEL, width - GAP, LINE - LABEL),
                size: 3.6,
                tone: Tone::Ink,
                align: HorizontalAlign::Start,
                valign: VerticalAlign::Center,
                rise: 0.0,
                cell: None,
            }));
        }
    }

    /// As many rows as columns, or one less.
    #[expect(clippy::cast_precision_loss, reason = "at most some hundreds")]
    fn slots(&mut self, top: f64, slots: &[&str]) {
        let columns = (1..=slots.len()).find(|columns| columns * columns >= slots.len()).unwrap_or(1);
        let rows = slots.len().div_ceil(columns);
        let width = (PAGE.0 - 2.0 * MARGIN + GAP) / columns as f64;
        let height = ((PAGE.1 - MARGIN + GAP - top) / rows as f64).max(2.0 * GAP);
        for (nth, id) in slots.iter().enumerate() {
            let (x, y) = (MARGIN + (nth % columns) as f64 * width, top + (nth / columns) as f64 * height);
            let area = Area(x, y, width - GAP, height - GAP);
            self.elements.push(part(area, Tone::Panel, Some(Tone::Line)));
            let label = LABEL.min(area.3 / 3.0);
            self.text(Area(x + 1.0, y, area.2 - 2.0, label), id, label * 0.6, TextRole::Heading(2));
            self.elements.push(Element::Slot(SlotDef {
                id: SlotId::from(*id),
                name: vec![(*id).to_owned()],
                area,
                notes: Area(x + 1.0, y + label, area.2 - 2.0, area.3 - label - 1.0_f64.min(area.3 / 6.0)),
                columns: Columns(1, 8),
                color: NoteColor::default(),
                beside: false,
                cell: None,
            }));
        }
    }
}

fn part(area: Area, fill: Tone, line: Option<Tone>) -> Element {
    Element::Part(Part { area, fill: Some(fill), line, radius: 0.0 })
}
