//! What reading had to change, in sentences that a facilitator understands.

use crate::words::Message;

display_in_english!(Remark);

/// Something that reading a file had to change so that the rest could be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The file is of a newer format.
    Newer {
        /// Its format.
        format: i64,
    },
    /// A slot is not on this form; its notes are in the parking lot.
    UnknownSlot {
        /// Its name in the file.
        slot: String,
        /// How many notes it had.
        notes: usize,
    },
    /// A field is not on this form; its text is a note in the parking lot.
    UnknownField {
        /// Its name in the file.
        field: String,
    },
    /// A phase is not on this form; its text is a note in the parking lot.
    UnknownPhase {
        /// Its name in the file.
        phase: String,
    },
    /// A caption is for a color that there is not; it is a note in the parking lot.
    UnknownCaption {
        /// The color's name in the file.
        color: String,
    },
    /// A field, phase or caption has several texts: the first stays, the others are notes in the parking lot.
    Repeated {
        /// Its name in the file.
        key: String,
    },
    /// Notes have a color that there is not, and are yellow.
    UnknownColor {
        /// The color's name in the file.
        color: String,
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
    /// The board's own name could not be used.
    RenamedBoard,
    /// There were zero bytes behind the board.
    TrailingZeros,
    /// The file is damaged, and this is what could be read of it.
    Salvaged {
        /// How many lines could not be read.
        lost_lines: usize,
    },
}

impl Remark {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Newer { format } => msg!("remark-newer", format = *format),
            Self::UnknownSlot { slot, notes } => msg!("remark-unknown-slot", name = short(slot), notes = *notes),
            Self::UnknownField { field } => msg!("remark-unknown-field", name = short(field)),
            Self::UnknownPhase { phase } => msg!("remark-unknown-phase", name = short(phase)),
            Self::UnknownCaption { color } => msg!("remark-unknown-caption", name = short(color)),
            Self::Repeated { key } => msg!("remark-repeated", name = short(key)),
            Self::UnknownColor { color, notes } => msg!("remark-unknown-color", name = short(color), notes = *notes),
            Self::RenamedNotes { notes, id } => msg!("remark-renamed-notes", notes = *notes, id = short(id)),
            Self::ChangedVotes { notes } => msg!("remark-changed-votes", notes = *notes),
            Self::CleanedTexts { texts } => msg!("remark-cleaned-texts", texts = *texts),
            Self::UnknownKey { key } => msg!("remark-unknown-key", name = short(key)),
            Self::UnknownNoteKey { key, notes } => msg!("remark-unknown-note-key", name = short(key), notes = *notes),
            Self::MissingForm => msg!("remark-missing-form"),
            Self::RenamedBoard => msg!("remark-renamed-board"),
            Self::TrailingZeros => msg!("remark-trailing-zeros"),
            Self::Salvaged { lost_lines: 0 } => msg!("remark-salvaged-end"),
            Self::Salvaged { lost_lines } => msg!("remark-salvaged", lines = *lost_lines),
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
