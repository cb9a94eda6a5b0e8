//! The document: what was said, in order, by slot. It knows no millimetre, no colour value and no file.

mod color;
mod form;
mod id;
mod note;
mod place;
mod room;
mod subject;
mod tone;
mod web_link;
mod weight;
mod written_language;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub use color::NoteColor;
pub use form::{
    Area, AreaDef, Axis, BlankDef, BlankKind, BorderId, Cell, Columns, Division, DivisionPart, Element, Finding, Form,
    FormProblem, GridDef, HeadingLevel, HorizontalAlign, LegendDef, MOST_DOUBLINGS, Part, Shape, SlotDef, Table,
    TableColumn, TableGroup, TableRow, TextDef, TextRole, TextRules, VerticalAlign,
};
pub use id::{BlankId, NoteId, SlotId};
pub use note::{MAX_NOTE_BYTES, Note, clean_line, clean_text};
pub use place::Place;
pub use room::Room;
pub use subject::Subject;
pub(crate) use subject::rows_named;
pub use tone::{Shade, Tone};
pub use web_link::{WebLink, web_links};
pub use weight::Weight;
pub use written_language::{language_beside, language_tag, other_language};

use crate::words::{Language, Words};

/// Notes of one slot, in order.
pub type Notes = Arc<Vec<Arc<Note>>>;

/// A board: a value that is cheap to clone, so that undo can keep every one there was.
///
/// It has exactly the slots and blanks of its form, empty ones included; so a place that does not
/// exist cannot be written to. Two boards are equal if they say the same on the same form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// Names the board itself, wherever its file goes.
    pub id: Arc<str>,
    /// The form that it fills.
    pub form: Arc<Form>,
    /// Language of the printed texts, as in BCP 47.
    pub language: Arc<str>,
    /// Captions of colours that the facilitator renamed.
    pub captions: Arc<BTreeMap<NoteColor, String>>,
    /// Whether the page says what its colors stand for, if its form has a place for that.
    pub has_legend: bool,
    /// What was filled in: text by blank.
    pub blanks: Arc<BTreeMap<BlankId, String>>,
    slots: Arc<BTreeMap<SlotId, Notes>>,
}

impl Board {
    /// An empty board of `form`.
    #[must_use]
    pub fn new(form: &Arc<Form>, id: &str) -> Self {
        let slots = form.slots().map(|slot| (slot.id.clone(), Notes::default()));
        Self {
            id: id.into(),
            form: Arc::clone(form),
            language: form.default_language().into(),
            captions: Arc::default(),
            has_legend: true,
            blanks: Arc::new(form.blanks().map(|blank| (blank.id.clone(), String::new())).collect()),
            slots: Arc::new(slots.collect()),
        }
    }

    /// The words that go with the printed texts, in exports and on the page.
    #[must_use]
    pub fn words(&self) -> &'static Words {
        Words::of(Language::parse(&self.language).unwrap_or_default())
    }

    /// What a blank says; nothing if it is empty or the board has no such blank.
    #[must_use]
    pub fn blank(&self, id: &BlankId) -> &str {
        self.blanks.get(id).map_or("", String::as_str)
    }

    /// What the board's file is to be called, if that was filled in.
    #[must_use]
    pub fn suggested_name(&self) -> Option<&str> {
        let name = self.blank(self.form.names_file.as_ref()?).trim();
        (!name.is_empty()).then_some(name)
    }

    /// The notes of a slot in order, or `None` if the board has no such slot.
    #[must_use]
    pub fn notes(&self, slot: &SlotId) -> Option<&Notes> {
        self.slots.get(slot)
    }

    /// The board with other notes in a slot that it has.
    #[must_use]
    pub fn with_notes(mut self, slot: &SlotId, notes: Vec<Arc<Note>>) -> Self {
        if let Some(place) = Arc::make_mut(&mut self.slots).get_mut(slot) {
            *place = Arc::new(notes);
        }
        self
    }

    /// The same board in a language, if its form has texts in it.
    #[must_use]
    pub fn in_language(mut self, language: &str) -> Self {
        if self.form.texts.contains_key(language) {
            self.language = language.into();
        }
        self
    }

    /// The same board on its form in another shape.
    #[must_use]
    pub fn reshaped(mut self, shape: &Shape) -> Self {
        self.form = self.form.reshaped(shape);
        self
    }

    /// The same board without notes, to be printed and written on by hand.
    #[must_use]
    pub fn without_notes(&self) -> Self {
        let slots = self.slots.keys().map(|slot| (slot.clone(), Notes::default()));
        Self { slots: Arc::new(slots.collect()), ..self.clone() }
    }

    /// All slots with their notes, by name.
    pub fn slots(&self) -> impl Iterator<Item = (&SlotId, &Notes)> {
        self.slots.iter()
    }

    /// All notes with their slot, slot by slot in the order of their names.
    pub fn all_notes(&self) -> impl Iterator<Item = (&SlotId, &Arc<Note>)> {
        self.slots.iter().flat_map(|(slot, notes)| notes.iter().map(move |note| (slot, note)))
    }

    /// How many notes there are.
    #[must_use]
    pub fn note_count(&self) -> usize {
        self.slots.values().map(|notes| notes.len()).sum()
    }

    /// Where a note is: its slot, its position there, and the note.
    #[must_use]
    pub fn find(&self, id: &NoteId) -> Option<(&SlotId, usize, &Arc<Note>)> {
        self.slots.iter().find_map(|(slot, notes)| {
            let at = notes.iter().position(|note| note.id == *id)?;
            Some((slot, at, &notes[at]))
        })
    }

    /// Where each note is, for who asks about many: [`find`](Self::find) looks through the board for each.
    #[must_use]
    pub fn places(&self) -> HashMap<&NoteId, (&SlotId, usize, &Arc<Note>)> {
        let of_slot = |(slot, notes)| {
            let notes: &Notes = notes;
            notes.iter().enumerate().map(move |(at, note)| (&note.id, (slot, at, note)))
        };
        self.slots.iter().flat_map(of_slot).collect()
    }

    /// What a colour stands for on this board.
    #[must_use]
    pub fn caption(&self, color: NoteColor) -> &str {
        self.captions.get(&color).map_or_else(|| self.form.caption(&self.language, color), String::as_str)
    }
}
