//! The printed board as data: page, texts, slots, blanks and rectangles of one form.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use serde::Deserialize;

use super::{BlankId, SlotId, Tone, Weight};

/// A rectangle as forms write it: `(x, y, width, height)` in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub struct Area(pub f64, pub f64, pub f64, pub f64);

/// One printed form. Two forms are the same if they have the same name: comparing boards stays cheap.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its name in board files.
    pub id: String,
    /// Width and height of the page in millimetres.
    pub page: (f64, f64),
    /// How the texts of notes are set.
    pub text: TextRules,
    /// Parts of the page that can be exported by name, beside `board` and the slots.
    pub areas: BTreeMap<String, Area>,
    /// The blank whose text is suggested as the name of a board's file.
    #[serde(default)]
    pub names_file: Option<BlankId>,
    /// Everything on the page, in reading order, which is also the order of painting.
    pub elements: Vec<Element>,
    /// Texts by language and key; the first language that is complete is the default.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
}

/// How the texts of notes are set. The geometry is the same in every look, so no look moves a word.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextRules {
    /// Text sizes in millimetres, largest first; the last is the smallest legible one.
    pub sizes: Vec<f64>,
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

/// One thing on the page.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub enum Element {
    /// A printed shape without meaning of its own.
    Part(Part),
    /// A printed text.
    Text(TextDef),
    /// A text to fill in.
    Blank(BlankDef),
    /// A place for notes.
    Slot(SlotDef),
}

/// A printed shape.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Where it is.
    pub area: Area,
    /// Its ground, if any.
    #[serde(default)]
    pub fill: Option<Tone>,
    /// Its frame, if any.
    #[serde(default)]
    pub line: Option<Tone>,
    /// Corner radius in millimetres.
    #[serde(default)]
    pub radius: f64,
}

/// What a printed text is to a reader.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextRole {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A heading.
    Heading(HeadingLevel),
    /// A label of a row or column.
    Label,
    /// Repeats what is said elsewhere, such as a number in a circle.
    Decoration,
    /// Says where the form comes from. It belongs to no heading: where there is no page, it stands last.
    Credit,
}

/// Level of a heading, 1 to 6.
pub type HeadingLevel = u8;

/// Where a text stands between the left and right edges of its area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HorizontalAlign {
    /// At the side where reading begins.
    #[default]
    Start,
    /// In the middle.
    Center,
    /// At the side where reading ends.
    End,
}

/// Where a text stands between the upper and lower edges of its area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerticalAlign {
    /// At the upper edge.
    #[default]
    Top,
    /// In the middle.
    Center,
    /// At the lower edge.
    Bottom,
}

/// Place of an element in the form's table, counted from its upper left cell. Elements with the same
/// place share a cell. A printed text in it is a header: of its column in the first row, else of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Its row, from 0.
    pub row: usize,
    /// Its column, from 0.
    pub column: usize,
    /// Over how many rows it reaches.
    #[serde(default = "one")]
    pub rows: usize,
    /// Over how many columns it reaches.
    #[serde(default = "one")]
    pub columns: usize,
}

const fn one() -> usize {
    1
}

/// A printed text: it wraps in its area, and shrinks if a translation needs more room.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextDef {
    /// Where it is.
    pub area: Area,
    /// Key of the text.
    pub key: String,
    /// Text size in millimetres.
    pub size: f64,
    /// Its weight.
    #[serde(default)]
    pub weight: Weight,
    /// Its colour.
    pub tone: Tone,
    /// Where it stands from left to right.
    #[serde(default)]
    pub align: HorizontalAlign,
    /// Where it stands from top to bottom.
    #[serde(default)]
    pub valign: VerticalAlign,
    /// Distance added between letters, in text sizes.
    #[serde(default)]
    pub tracking: f32,
    /// Whether it reads from bottom to top.
    #[serde(default)]
    pub upward: bool,
    /// What it is to a reader.
    #[serde(default)]
    pub role: TextRole,
    /// Its place in the table, if it is in it.
    #[serde(default)]
    pub cell: Option<Cell>,
}

/// What a blank asks for. It decides under which key of a board file the text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankKind {
    /// A line of text; under `fields` in board files.
    #[default]
    Line,
    /// When something takes place, in free words; under `when` in board files.
    Date,
}

/// A text to fill in, such as the community's name or the time of a phase.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlankDef {
    /// Its name, which is also its key in board files.
    pub id: BlankId,
    /// What it asks for.
    #[serde(default)]
    pub kind: BlankKind,
    /// Key of its label.
    pub label: String,
    /// Where the text goes.
    pub area: Area,
    /// Text size in millimetres.
    pub size: f64,
    /// Colour of the text.
    pub tone: Tone,
    /// Where the text stands from left to right.
    #[serde(default)]
    pub align: HorizontalAlign,
    /// Where the text stands from top to bottom.
    #[serde(default)]
    pub valign: VerticalAlign,
    /// Millimetres between the text and the lower edge, where it stands there.
    #[serde(default)]
    pub rise: f64,
    /// Its place in the table, if it is in it.
    #[serde(default)]
    pub cell: Option<Cell>,
}

/// How many columns of notes a slot may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Columns(pub usize, pub usize);

/// A place for notes.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotDef {
    /// Its name.
    pub id: SlotId,
    /// Keys of its name's parts, such as collaboration, WHO, CoP.
    pub name: Vec<String>,
    /// Where a pointer is over it.
    pub area: Area,
    /// Where its notes go: a part of the area.
    pub notes: Area,
    /// How many columns its notes may have.
    pub columns: Columns,
    /// Whether it lies beside the page: on screen only.
    #[serde(default)]
    pub beside: bool,
    /// Its place in the table, if it is in it.
    #[serde(default)]
    pub cell: Option<Cell>,
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || self.id == other.id
    }
}

impl Eq for Form {}

impl Form {
    /// The built-in form with that name.
    #[must_use]
    pub fn built_in(id: &str) -> Option<Arc<Self>> {
        static TEMPLATES: LazyLock<Vec<Arc<Form>>> =
            LazyLock::new(|| vec![read(include_str!("../../assets/board/collaboration-and-cooperation.ron"))]);
        TEMPLATES.iter().find(|form| form.id == id).cloned()
    }

    /// Names of the built-in forms, the usual one first.
    pub const BUILT_IN: [&'static str; 1] = ["collaboration-and-cooperation"];

    /// The form of a new board.
    #[must_use]
    #[expect(
        clippy::expect_used,
        clippy::missing_panics_doc,
        reason = "the form is part of the program, and a test reads it"
    )]
    pub fn usual() -> Arc<Self> {
        Self::built_in(Self::BUILT_IN[0]).expect("the usual form is built in")
    }

    /// Reads a form from RON.
    ///
    /// # Errors
    /// What is wrong and where, if the text is no form.
    pub fn from_ron(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME).from_str(text)
    }

    /// The slots, in reading order.
    pub fn slots(&self) -> impl Iterator<Item = &SlotDef> {
        self.elements.iter().filter_map(|element| match element {
            Element::Slot(slot) => Some(slot),
            Element::Part(_) | Element::Text(_) | Element::Blank(_) => None,
        })
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

    /// A text in a language, or in the default one, or its key.
    #[must_use]
    pub fn say<'a>(&'a self, language: &str, key: &'a str) -> &'a str {
        let in_language = |language: &str| self.texts.get(language).and_then(|texts| texts.get(key));
        in_language(language).or_else(|| in_language(self.default_language())).map_or(key, String::as_str)
    }

    /// A slot's name to people, such as *Collaboration · WHO · CoP*.
    #[must_use]
    pub fn slot_name(&self, language: &str, slot: &SlotDef) -> String {
        let parts: Vec<_> = slot.name.iter().map(|key| self.say(language, key)).collect();
        parts.join(" · ")
    }

    /// Keys that elements name and some language does not have, for the form's own test.
    #[must_use]
    pub fn missing_keys(&self) -> BTreeSet<(String, String)> {
        let named = self.elements.iter().flat_map(|element| match element {
            Element::Part(_) => vec![],
            Element::Text(text) => vec![&text.key],
            Element::Blank(blank) => vec![&blank.label],
            Element::Slot(slot) => slot.name.iter().collect(),
        });
        let named: Vec<&String> = named.collect();
        let missing = self.texts.iter().flat_map(|(language, texts)| {
            let absent = named.iter().filter(|key| !texts.contains_key(**key));
            absent.map(|key| (language.clone(), (*key).clone()))
        });
        missing.collect()
    }
}

#[expect(clippy::expect_used, reason = "the forms are part of the program, and a test reads each")]
fn read(text: &str) -> Arc<Form> {
    Arc::new(Form::from_ron(text).expect("a built-in form is valid RON"))
}
