//! What reading had to change, in sentences that a facilitator understands.

use crate::board::Finding;
use crate::words::Message;

display_in_english!(Remark);

/// Something that reading a file had to change so that the rest could be kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Remark {
    /// The file is of a newer format.
    Newer {
        /// Its format.
        format: i64,
    },
    /// A slot is not on this form; its notes are in the slot that takes what has no place.
    UnknownSlot {
        /// Its name in the file.
        slot: String,
        /// How many notes it had.
        notes: usize,
        /// Name of the slot where they are now.
        place: String,
    },
    /// A field is not on this form; its text is a note there.
    UnknownField {
        /// Its name in the file.
        field: String,
        /// Name of the slot where its text is now.
        place: String,
    },
    /// A phase is not on this form; its text is a note there.
    UnknownPhase {
        /// Its name in the file.
        phase: String,
        /// Name of the slot where its text is now.
        place: String,
    },
    /// A caption is for a color that there is not; it is a note there.
    UnknownCaption {
        /// The color's name in the file.
        color: String,
        /// Name of the slot where its text is now.
        place: String,
    },
    /// A field, phase or caption has several texts: the first stays, the others are notes there.
    Repeated {
        /// Its name in the file.
        key: String,
        /// Name of the slot where its second text is now.
        place: String,
    },
    /// Notes have a color that there is not, and are yellow.
    UnknownColor {
        /// The color's name in the file.
        color: String,
        /// How many notes have it.
        notes: usize,
    },
    /// Notes are in a language that is none; their letters tell it instead.
    UnknownLanguage {
        /// What the file says.
        language: String,
        /// How many notes have it.
        notes: usize,
    },
    /// Notes had the name of another note and got a new one.
    RenamedNotes {
        /// How many.
        notes: usize,
        /// The name that the first of them had.
        id: String,
    },
    /// Notes had a number of votes that cannot be.
    ChangedVotes {
        /// How many.
        notes: usize,
    },
    /// Control characters were taken out of texts.
    CleanedTexts {
        /// How many.
        texts: usize,
    },
    /// The file says something that this version does not know.
    UnknownKey {
        /// Its name in the file.
        key: String,
    },
    /// Notes say something that this version does not know.
    UnknownNoteKey {
        /// Its name in the file.
        key: String,
        /// How many notes have it.
        notes: usize,
    },
    /// The file names no form, so it is shown on the usual one.
    MissingForm,
    /// The form that the file names is not here, and the file does not hold it; a plain one stands in for it.
    UnknownForm {
        /// The form it names.
        form: String,
    },
    /// The form in the file cannot be used; a plain one stands in for it.
    BrokenForm {
        /// What is wrong in it first.
        finding: Finding,
    },
    /// The board's own name could not be used.
    RenamedBoard,
    /// There were zero bytes behind the board.
    TrailingZeros,
    /// The file is damaged, and this is what could be read of it.
    Salvaged {
        /// How many lines could not be read.
        lost_lines: usize,
        /// Whether its end is not there.
        cut_off: bool,
    },
}

impl Remark {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Newer { format } => msg!("remark-newer", format = *format),
            Self::UnknownSlot { slot, notes, place } => {
                msg!("remark-unknown-slot", name = short(slot), notes = *notes, place = place)
            }
            Self::UnknownField { field, place } => msg!("remark-unknown-field", name = short(field), place = place),
            Self::UnknownPhase { phase, place } => msg!("remark-unknown-phase", name = short(phase), place = place),
            Self::UnknownCaption { color, place } => msg!("remark-unknown-caption", name = short(color), place = place),
            Self::Repeated { key, place } => msg!("remark-repeated", name = short(key), place = place),
            Self::UnknownColor { color, notes } => msg!("remark-unknown-color", name = short(color), notes = *notes),
            Self::UnknownLanguage { language, notes } => {
                msg!("remark-unknown-language", name = short(language), notes = *notes)
            }
            Self::RenamedNotes { notes, id } => msg!("remark-renamed-notes", notes = *notes, id = short(id)),
            Self::ChangedVotes { notes } => msg!("remark-changed-votes", notes = *notes),
            Self::CleanedTexts { texts } => msg!("remark-cleaned-texts", texts = *texts),
            Self::UnknownKey { key } => msg!("remark-unknown-key", name = short(key)),
            Self::UnknownNoteKey { key, notes } => msg!("remark-unknown-note-key", name = short(key), notes = *notes),
            Self::MissingForm => msg!("remark-missing-form"),
            Self::RenamedBoard => msg!("remark-renamed-board"),
            Self::TrailingZeros => msg!("remark-trailing-zeros"),
            Self::UnknownForm { form } => msg!("remark-unknown-form", form = short(form)),
            Self::BrokenForm { finding } => msg!("remark-broken-form", finding = finding.message()),
            Self::Salvaged { lost_lines: 0, cut_off: true } => msg!("remark-salvaged-end"),
            Self::Salvaged { lost_lines: 0, cut_off: false } => msg!("remark-salvaged-whole"),
            Self::Salvaged { lost_lines, cut_off: true } => msg!("remark-salvaged-start", lines = *lost_lines),
            Self::Salvaged { lost_lines, cut_off: false } => msg!("remark-salvaged", lines = *lost_lines),
        }
    }
}

/// A name from a file, short enough for a sentence and without control characters.
fn short(name: &str) -> String {
    const MOST: usize = 40;
    let mut chars = name.chars().filter(|c| !c.is_control());
    let start: String = chars.by_ref().take(MOST).collect();
    let more = if chars.next().is_some() { "…" } else { "" };
    format!("{start}{more}")
}
