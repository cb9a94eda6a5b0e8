//! The finished picture: boxes and shaped text at fixed places in millimetres, in groups that carry
//! their meaning and their reading order.

mod border;
mod hit;
mod place;
mod placed;
mod sign;
mod text;

use std::collections::HashSet;
use std::sync::Arc;

pub use border::Border;
pub use hit::Hit;
pub use place::{NotePlace, SlotPlace};
pub use placed::Placement;
pub use sign::{ColorSign, SignItem};
pub use text::{FontData, Glyph, GlyphRun, Line, Lines};

use crate::board::{BlankId, BlankKind, Cell, HorizontalAlign, NoteId, SlotId, Tone};
use crate::geom::{Point, Rect};
use crate::style::Color;

/// What a group of marks is to a reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing: grounds, frames and numbers that repeat what is said elsewhere.
    Decoration,
    /// A heading of a level from 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A label of a row or column.
    Label,
    /// A text to fill in.
    Blank(BlankId),
    /// A place for notes.
    Slot(SlotId),
    /// A note.
    Note(NoteId),
    /// What the colour of a note stands for.
    Caption,
    /// The votes of a note: how many.
    Votes(u32),
    /// The mark that says how many notes of a slot are not shown.
    Overflow(SlotId),
}

/// Marks that belong together, with their meaning.
#[derive(Clone, Debug)]
pub struct Group {
    /// What it is.
    pub role: Role,
    /// What it is called, or says.
    pub name: String,
    /// The language that somebody said it is in, as in BCP 47.
    pub language: Option<Arc<str>>,
    /// Its place in the table, if it is in it.
    pub cell: Option<Cell>,
    /// What it covers.
    pub bounds: Rect,
    /// Its own marks, painted first.
    pub items: Vec<Item>,
    /// Groups in it, painted after its own marks.
    pub children: Vec<Self>,
}

impl Group {
    /// A group of marks that means nothing.
    #[must_use]
    pub fn decoration(bounds: Rect, items: Vec<Item>) -> Self {
        Self {
            role: Role::Decoration,
            name: String::new(),
            language: None,
            cell: None,
            bounds,
            items,
            children: vec![],
        }
    }

    /// The same marks without their meaning: they repeat what is said elsewhere.
    #[must_use]
    pub fn into_decoration(self) -> Self {
        let children = self.children.into_iter().map(Self::into_decoration).collect();
        Self { role: Role::Decoration, name: String::new(), language: None, cell: None, children, ..self }
    }
}

/// One mark. Every painter has one exhaustive `match` over these.
#[derive(Clone, Debug)]
pub enum Item {
    /// A rectangle.
    Box(BoxItem),
    /// A text.
    Text(TextItem),
    /// The sign of a colour.
    Sign(SignItem),
}

/// A rectangle with round corners, filled, framed or both. The frame lies inside its edge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BoxItem {
    /// Where it is.
    pub rect: Rect,
    /// Corner radius in millimetres.
    pub radius: f64,
    /// Colour of its ground, if it has one.
    pub fill: Option<Color>,
    /// Colour and width in millimetres of its frame, if it has one.
    pub frame: Option<(Color, f64)>,
}

/// A text at its place.
#[derive(Clone, Debug)]
pub struct TextItem {
    /// The shaped lines.
    pub lines: Arc<Lines>,
    /// How many of them are shown.
    pub shown_lines: usize,
    /// Upper left corner of the first line, in the text's own direction.
    pub at: Point,
    /// Text size in millimetres.
    pub size: f64,
    /// Its colour.
    pub color: Color,
    /// Whether it is turned a quarter to the left, to read from bottom to top.
    pub upward: bool,
}

/// Where a text to fill in is.
#[derive(Clone, Debug)]
pub struct BlankPlace {
    /// Which blank.
    pub id: BlankId,
    /// What it asks for.
    pub kind: BlankKind,
    /// Colour of its text.
    pub tone: Tone,
    /// Where its text stands from left to right.
    pub align: HorizontalAlign,
    /// Its name to people.
    pub name: String,
    /// Where a pointer is over it.
    pub area: Rect,
    /// Upper left corner of its text.
    pub text_at: Point,
    /// Text size in millimetres.
    pub text_size: f64,
    /// Its text.
    pub lines: Arc<Lines>,
}

/// A slot that does not show all of its notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overflow {
    /// Which slot.
    pub slot: SlotId,
    /// Its name to people.
    pub name: String,
    /// How many notes are not shown, or not whole.
    pub hidden: usize,
}

/// The finished picture of a board.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The paper.
    pub page: Rect,
    /// The paper and what lies beside it.
    pub world: Rect,
    /// Parts of the page that can be exported by name.
    pub areas: Vec<(String, Rect)>,
    /// All marks, in reading order, which is also the order of painting.
    pub groups: Vec<Arc<Group>>,
    /// The slots, in reading order.
    pub slots: Vec<Arc<SlotPlace>>,
    /// The blanks, in reading order.
    pub blanks: Vec<BlankPlace>,
    /// Where the borders are between parts of the form that can be divided anew.
    pub borders: Arc<[Border]>,
    /// Characters that no font has, each once, in order.
    pub missing: Vec<char>,
}

impl Scene {
    /// The slots that do not show all of their notes.
    #[must_use]
    pub fn overflows(&self) -> Vec<Overflow> {
        let full = self.slots.iter().filter(|slot| !slot.hidden.is_empty());
        full.map(|slot| Overflow { slot: slot.id.clone(), name: slot.name.clone(), hidden: slot.hidden.len() })
            .collect()
    }

    /// Place of a blank.
    #[must_use]
    pub fn blank(&self, id: &BlankId) -> Option<&BlankPlace> {
        self.blanks.iter().find(|blank| blank.id == *id)
    }

    /// Place of a slot.
    #[must_use]
    pub fn slot(&self, id: &SlotId) -> Option<&SlotPlace> {
        self.slots.iter().find(|slot| slot.id == *id).map(|slot| &**slot)
    }

    /// Place of a note that is shown, with its slot's.
    #[must_use]
    pub fn note(&self, id: &NoteId) -> Option<(&SlotPlace, &NotePlace)> {
        self.slots.iter().find_map(|slot| slot.note(id).map(|note| (&**slot, note)))
    }

    /// The area with that name: `board`, one of the form's, or a slot.
    #[must_use]
    pub fn area(&self, name: &str) -> Option<Rect> {
        if name == "board" {
            return Some(self.page);
        }
        let named = self.areas.iter().find(|(area, _)| area == name).map(|(_, rect)| *rect);
        named.or_else(|| self.slots.iter().find(|slot| slot.id.as_str() == name).map(|slot| slot.area))
    }

    /// What a picture of `area` is called: the board's heading, and those lines to fill in that it shows.
    #[must_use]
    pub fn title(&self, area: Rect) -> String {
        let heading = self.groups.iter().find(|group| group.role == Role::Heading(1)).map(|group| &*group.name);
        let lines = self.blanks.iter().filter(|blank| blank.kind == BlankKind::Line && blank.area.overlaps(area));
        let texts = lines.map(|blank| &*blank.lines.text).filter(|text| !text.is_empty());
        heading.into_iter().chain(texts).collect::<Vec<_>>().join(" · ")
    }

    /// Only these notes, as they are on the page; the paper ends a little beyond them. None if none of
    /// them is shown.
    #[must_use]
    pub fn only_notes(&self, notes: &[NoteId]) -> Option<Self> {
        const AROUND_MM: f64 = 2.0;
        let notes: HashSet<&NoteId> = notes.iter().collect();
        let is_wanted = |role: &Role| matches!(role, Role::Note(id) if notes.contains(id));
        let groups: Vec<Arc<Group>> = self
            .groups
            .iter()
            .filter(|slot| slot.children.iter().any(|note| is_wanted(&note.role)))
            .map(|slot| {
                let children: Vec<Group> = slot.children.iter().filter(|note| is_wanted(&note.role)).cloned().collect();
                let bounds = children.iter().map(|note| note.bounds).reduce(|a, b| a.union(b)).unwrap_or(slot.bounds);
                Arc::new(Group { children, cell: None, bounds, ..(**slot).clone() })
            })
            .collect();
        let page = groups.iter().map(|group| group.bounds).reduce(|a, b| a.union(b))?.inflate(AROUND_MM, AROUND_MM);
        let kept = |slot: &Arc<SlotPlace>| groups.iter().any(|group| group.role == Role::Slot(slot.id.clone()));
        let slots = self.slots.iter().filter(|slot| kept(slot)).map(|slot| {
            let shown = slot.notes.iter().filter(|note| notes.contains(&note.id)).cloned().collect();
            Arc::new(SlotPlace { notes: shown, hidden: vec![], ..(**slot).clone() })
        });
        let slots = slots.collect();
        Some(Self {
            page,
            world: page,
            areas: vec![],
            groups,
            slots,
            blanks: vec![],
            borders: Arc::default(),
            missing: vec![],
        })
    }

    /// Smallest text size of notes on the page in millimetres, if there are notes.
    #[must_use]
    pub fn smallest_note_text(&self) -> Option<f64> {
        let sizes = self.slots.iter().filter(|slot| !slot.beside && !slot.notes.is_empty()).map(|slot| slot.text_size);
        sizes.min_by(f64::total_cmp)
    }
}
