//! The printed board as data: page, texts, slots, blanks and rectangles of one form.

mod built_in;
mod cells;
mod check;
mod division;
mod element;
mod file;
mod finding;
mod grid;
mod page_columns;
mod path;
mod plan;
mod read;
mod reshape;
mod shape;
mod stand_in;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use serde::Deserialize;

pub use division::{Axis, BorderId, Division, DivisionPart};
pub use element::{
    Area, BlankDef, BlankKind, Cell, Columns, Element, HeadingLevel, HorizontalAlign, LegendDef, Part, SlotDef,
    TextDef, TextRole, VerticalAlign,
};
pub use finding::{Finding, FormProblem};
pub use grid::GridDef;
pub use shape::{MOST_DOUBLINGS, Shape};
pub use table::{Table, TableColumn, TableGroup, TableRow};

use super::{BlankId, NoteColor, SlotId};

/// One printed form, which was checked when it was read, in the shape that a board gives it.
///
/// Forms are equal if they have the same name, the same text and the same shape; mostly they are the very same one.
#[derive(Clone)]
pub struct Form {
    /// Its name in board files.
    pub id: String,
    /// Width and height of the page in millimetres.
    pub page: (f64, f64),
    /// How the texts of notes are set.
    pub text: TextRules,
    /// Parts of the page that can be exported by name, beside `board` and the slots.
    pub areas: BTreeMap<String, AreaDef>,
    /// The area that is shown and copied on its own, if there is one.
    pub main_area: Option<String>,
    /// The blank whose text is suggested as the name of a board's file.
    pub names_file: Option<BlankId>,
    /// The slot that takes what has no place: notes of unknown slots, what was pasted nowhere.
    pub catch_all: SlotId,
    /// Keys of what colors stand for until the facilitator says otherwise.
    pub captions: BTreeMap<NoteColor, String>,
    /// Where the page says what colors stand for, if it has room for that.
    pub legend: Option<LegendDef>,
    /// Everything on the page, in reading order, which is also the order of painting.
    pub elements: Vec<Element>,
    /// Texts by language and key; every language has all of them.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
    /// Where it is from.
    origin: Origin,
    /// How it differs from the printed one.
    shape: Shape,
    /// The printed one, if this is not it.
    printed: Option<Arc<Self>>,
    /// What of it can be divided anew.
    divisions: Vec<Division>,
    /// The same with the printed proportions, in the columns that its page has now; empty on the printed form.
    proportions: Vec<Division>,
}

/// Where a form is from.
#[derive(Clone, PartialEq, Eq)]
enum Origin {
    /// Every copboard has it.
    BuiltIn,
    /// A person wrote it; boards take its text along.
    Own(Arc<str>),
    /// It takes the place of a form that is not here.
    StandIn,
}

/// A part of the page with a name.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaDef {
    /// Where it is.
    pub area: Area,
    /// Key of its name to people.
    pub name: String,
}

/// How the texts of notes are set. The geometry is the same in every look, so no look moves a word.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextRules {
    /// Text sizes in millimetres, largest first; the last is the smallest legible one. A board uses six at most.
    pub sizes: Vec<f64>,
    /// Text size in millimetres of a note that is alone in its slot, if it may be larger.
    #[serde(default)]
    pub lone: Option<f64>,
    /// Size in millimetres at and below which a word too long for its line may break. Above it, a
    /// smaller size is tried first.
    pub word_break_size: f64,
    /// Distance of two baselines, in text sizes.
    pub line_height: f64,
    /// Inner margin of a note in text sizes.
    pub padding: f64,
    /// Distance of two notes in millimetres.
    pub gap: f64,
    /// Least and greatest height of a note in relation to its column's width: a note with little
    /// text grows as far as the second if there is room.
    pub stretch: f64,
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Form").field(&self.id).finish()
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || (self.is_same_print(other) && self.shape == other.shape)
    }
}

impl Eq for Form {}

impl Form {
    /// Whether another form is the same but for its shape.
    #[must_use]
    pub fn is_same_print(&self, other: &Self) -> bool {
        self.id == other.id && self.origin == other.origin
    }

    /// Its text, if boards have to take it along because no copboard has it built in.
    #[must_use]
    pub fn carried(&self) -> Option<&str> {
        match &self.origin {
            Origin::Own(text) => Some(text),
            Origin::BuiltIn | Origin::StandIn => None,
        }
    }

    /// Whether it is a plain page in place of a form that is not here.
    #[must_use]
    pub fn is_stand_in(&self) -> bool {
        self.origin == Origin::StandIn
    }

    /// Its title in a language: its first heading of level 1, or its name.
    #[must_use]
    pub fn title(&self, language: &str) -> &str {
        let title = self.elements.iter().find_map(|element| match element {
            Element::Text(text) if text.role == TextRole::Heading(1) => Some(text.key.as_str()),
            _ => None,
        });
        title.map_or(&self.id, |key| self.say(language, key))
    }

    /// Name of a part of the page to people.
    #[must_use]
    pub fn area_name<'a>(&'a self, language: &str, area: &'a str) -> &'a str {
        self.areas.get(area).map_or(area, |area| self.say(language, &area.name))
    }

    /// What a color stands for until the facilitator says otherwise.
    #[must_use]
    pub fn caption(&self, language: &str, color: NoteColor) -> &str {
        self.captions.get(&color).map_or(color.name(), |key| self.say(language, key))
    }

    /// The slots, in reading order.
    pub fn slots(&self) -> impl Iterator<Item = &SlotDef> {
        self.elements.iter().filter_map(Element::slot)
    }

    /// The slot with that name.
    #[must_use]
    pub fn slot(&self, id: &SlotId) -> Option<&SlotDef> {
        self.slots().find(|slot| slot.id == *id)
    }

    /// The blanks, in reading order.
    pub fn blanks(&self) -> impl Iterator<Item = &BlankDef> {
        self.elements.iter().filter_map(|element| match element {
            Element::Blank(blank) => Some(blank),
            Element::Part(_) | Element::Text(_) | Element::Slot(_) => None,
        })
    }

    /// The blank with that name.
    #[must_use]
    pub fn blank(&self, id: &BlankId) -> Option<&BlankDef> {
        self.blanks().find(|blank| blank.id == *id)
    }

    /// The language that is shown where a board's own is not there.
    #[must_use]
    pub fn default_language(&self) -> &str {
        if self.texts.contains_key("en") { "en" } else { self.texts.keys().next().map_or("en", String::as_str) }
    }

    /// A text in a language, such as `fr-CA`, in its primary one, `fr`, or in the default one; else its key.
    #[must_use]
    pub fn say<'a>(&'a self, language: &str, key: &'a str) -> &'a str {
        let in_language = |language: &str| self.texts.get(language).and_then(|texts| texts.get(key));
        let primary = language.split('-').next().unwrap_or_default();
        let found = in_language(language).or_else(|| in_language(primary));
        found.or_else(|| in_language(self.default_language())).map_or(key, String::as_str)
    }

    /// A slot's name to people, such as *Collaboration · WHO · CoP*.
    #[must_use]
    pub fn slot_name(&self, language: &str, slot: &SlotDef) -> String {
        let parts: Vec<_> = slot.name.iter().map(|key| self.say(language, key)).collect();
        parts.join(" · ")
    }

    /// Keys that it names and some language does not have.
    #[must_use]
    pub fn missing_keys(&self) -> BTreeSet<(String, String)> {
        let named = self.keys();
        let missing = self.texts.iter().flat_map(|(language, texts)| {
            let absent = named.iter().filter(|key| !texts.contains_key(**key));
            absent.map(|key| (language.clone(), (*key).to_owned()))
        });
        missing.collect()
    }

    /// Keys of all texts that it names.
    #[must_use]
    pub fn keys(&self) -> BTreeSet<&str> {
        let named = self.elements.iter().flat_map(|element| match element {
            Element::Part(_) => vec![],
            Element::Text(text) => vec![&text.key],
            Element::Blank(blank) => vec![&blank.label],
            Element::Slot(slot) => slot.name.iter().collect(),
        });
        let areas = self.areas.values().map(|area| &area.name);
        named.chain(areas).chain(self.captions.values()).map(String::as_str).collect()
    }
}
