//! What is wrong in a form's file, each with its place, in sentences for the person who writes it.

use ron::error::{Error, SpannedError};

use crate::board::{Place, Tone};
use crate::words::Message;

display_in_english!(Finding, FormProblem);

/// Something in a form's file that has to be put right before boards can be made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Where it stands in the text.
    pub at: Place,
    /// What it is.
    pub problem: FormProblem,
}

/// What is wrong at a place of a form's file.
#[derive(Clone, Debug, PartialEq)]
pub enum FormProblem {
    /// The file is longer than a form may be.
    TooLarge,
    /// The file begins with an attribute for the RON reader, which cannot be taken along inside a board.
    Attribute,
    /// The text is not well formed, or a value is of another kind; in the words of the RON reader.
    Syntax(String),
    /// A key that there is not.
    UnknownKey {
        /// The key.
        key: String,
        /// The keys that there are.
        expected: String,
    },
    /// A name that none of the possible values has.
    UnknownValue {
        /// What stands there.
        found: String,
        /// The values that there are.
        expected: String,
    },
    /// A key that has to be there.
    MissingKey(String),
    /// A key that stands twice in the same brackets.
    RepeatedKey(String),
    /// A name that board files and the command line could not use.
    BadId(String),
    /// A name that something else has.
    DuplicateId(String),
    /// A name that is taken by the program.
    TakenId(String),
    /// A name that a built-in form has.
    BuiltIn(String),
    /// A number that is not one, or out of its bounds.
    OutOfRange {
        /// The least that is possible.
        least: f64,
        /// The most that is possible.
        most: f64,
        /// The number.
        found: f64,
    },
    /// A rectangle that is not on the page.
    OutsidePage {
        /// Width and height of the page in millimetres.
        page: (f64, f64),
    },
    /// A slot beside the page that lies on it.
    BesideOnPage,
    /// Notes outside of their slot.
    NotesOutsideSlot,
    /// Two slots on the same place.
    Overlap(String),
    /// Text sizes that do not get smaller.
    SizesNotDescending,
    /// A text that a language does not have.
    MissingText {
        /// The key of the text.
        key: String,
        /// The language.
        language: String,
    },
    /// There are no texts at all.
    NoTexts,
    /// A blank that there is not.
    NoSuchBlank(String),
    /// A slot that there is not.
    NoSuchSlot(String),
    /// An area that there is not.
    NoSuchArea(String),
    /// A hue that there is not.
    NoSuchHue(u8),
    /// A level of headings that there is not.
    NoSuchLevel(u8),
    /// A heading whose level is more than one below that of the heading before it: screen readers miss one.
    SkippedLevel {
        /// The level.
        level: u8,
        /// The lowest that is possible here.
        most: u8,
    },
    /// No heading of level 1.
    NoTitle,
    /// Nowhere to put a note.
    NoSlots,
    /// More of something than a form can have.
    TooMany {
        /// The most that is possible.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// A second grid.
    SecondGrid,
    /// A list that must not be empty.
    Empty,
    /// Heads and gaps leave no room for cells.
    CellsTooSmall {
        /// Width and height that cells would have in millimetres.
        cell: (f64, f64),
        /// Width and height that they need at least.
        least: (f64, f64),
    },
    /// Groups of rows are headed, but one has no head; or the other way round.
    GroupHeads,
}

impl FormProblem {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge => msg!("form-too-large"),
            Self::Attribute => msg!("form-attribute"),
            Self::Syntax(why) => msg!("form-syntax", why = why),
            Self::UnknownKey { key, expected } => msg!("form-unknown-key", key = key, expected = expected),
            Self::UnknownValue { found, expected } => msg!("form-unknown-value", found = found, expected = expected),
            Self::MissingKey(key) => msg!("form-missing-key", key = key),
            Self::RepeatedKey(key) => msg!("form-repeated-key", key = key),
            Self::BadId(id) => msg!("form-bad-id", id = id),
            Self::DuplicateId(id) => msg!("form-duplicate-id", id = id),
            Self::TakenId(id) => msg!("form-taken-id", id = id),
            Self::BuiltIn(id) => msg!("form-built-in", id = id),
            Self::OutOfRange { least, most, found } => {
                let text = |number: &f64| number.to_string();
                msg!("form-out-of-range", least = text(least), most = text(most), found = text(found))
            }
            Self::OutsidePage { page } => msg!("form-outside-page", size = size(*page)),
            Self::BesideOnPage => msg!("form-beside-on-page"),
            Self::NotesOutsideSlot => msg!("form-notes-outside-slot"),
            Self::Overlap(slot) => msg!("form-overlap", slot = slot),
            Self::SizesNotDescending => msg!("form-sizes-not-descending"),
            Self::MissingText { key, language } => msg!("form-missing-text", key = key, language = language),
            Self::NoTexts => msg!("form-no-texts"),
            Self::NoSuchBlank(id) => msg!("form-no-such-blank", id = id),
            Self::NoSuchSlot(id) => msg!("form-no-such-slot", id = id),
            Self::NoSuchArea(id) => msg!("form-no-such-area", id = id),
            Self::NoSuchHue(hue) => msg!("form-no-such-hue", hue = u32::from(*hue), most = u32::from(Tone::HUES)),
            Self::NoSuchLevel(level) => msg!("form-no-such-level", level = u32::from(*level)),
            Self::SkippedLevel { level, most } => {
                msg!("form-skipped-level", level = u32::from(*level), most = u32::from(*most))
            }
            Self::NoTitle => msg!("form-no-title"),
            Self::NoSlots => msg!("form-no-slots"),
            Self::TooMany { most, found } => msg!("form-too-many", most = *most, found = *found),
            Self::SecondGrid => msg!("form-second-grid"),
            Self::Empty => msg!("form-empty"),
            Self::CellsTooSmall { cell, least } => {
                msg!("form-cells-too-small", cell = size(*cell), least = size(*least))
            }
            Self::GroupHeads => msg!("form-group-heads"),
        }
    }
}

/// A width and a height in millimetres.
fn size((width, height): (f64, f64)) -> String {
    format!("{width} × {height}")
}

impl Finding {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        msg!("form-finding", at = self.at.message(), problem = self.problem.message())
    }

    /// What the RON reader noticed.
    pub(super) fn of_syntax(text: &str, error: &SpannedError) -> Self {
        let position = match &error.code {
            Error::NoSuchStructField { .. }
            | Error::NoSuchEnumVariant { .. }
            | Error::DuplicateStructField { .. }
            | Error::InvalidValueForType { .. } => error.span.start,
            _ => error.span.end,
        };
        let problem = match &error.code {
            Error::NoSuchStructField { expected, found, .. } => {
                FormProblem::UnknownKey { key: found.clone(), expected: expected.join(", ") }
            }
            Error::NoSuchEnumVariant { expected, found, .. } => {
                FormProblem::UnknownValue { found: found.clone(), expected: expected.join(", ") }
            }
            Error::MissingStructField { field, .. } => FormProblem::MissingKey((*field).to_owned()),
            Error::DuplicateStructField { field, .. } => FormProblem::RepeatedKey((*field).to_owned()),
            other => FormProblem::Syntax(other.to_string()),
        };
        let line = position.line.clamp(1, text.lines().count().max(1));
        Self { at: Place { line, column: position.col.max(1) }, problem }
    }
}
