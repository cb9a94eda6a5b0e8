//! What reading had to change, in sentences that a facilitator understands.

use std::fmt;

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

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence())
    }
}

impl Remark {
    fn sentence(&self) -> String {
        match self {
            Self::Newer { format } => {
                format!(
                    "A newer copboard saved this board in format {format}: it is read-only here and may lack something"
                )
            }
            Self::UnknownSlot { slot, notes } => {
                let notes = if *notes == 1 { "its note is".to_owned() } else { format!("its {notes} notes are") };
                format!("This board has no place called {}: {notes} now in the parking lot", quoted(slot))
            }
            Self::UnknownField { field } => stray("field", field),
            Self::UnknownPhase { phase } => stray("phase", phase),
            Self::UnknownCaption { color } => stray("color", color),
            Self::Repeated { key } => {
                format!("{} stands in the file twice: its second text is now a note in the parking lot", quoted(key))
            }
            Self::UnknownColor { color, notes } => {
                format!(
                    "This board has no color called {}: {} now yellow",
                    quoted(color),
                    counted(*notes, "note is", "notes are")
                )
            }
            Self::RenamedNotes { notes, id } => {
                let notes = counted(*notes, "note had", "notes had");
                format!("{notes} the name of another note, {}, and got a new one", quoted(id))
            }
            Self::ChangedVotes { notes } => {
                let notes = counted(*notes, "note had", "notes had");
                format!("{notes} a number of votes below zero or too large, now the nearest one that can be")
            }
            Self::CleanedTexts { texts } => {
                format!("Invisible control characters were taken out of {}", counted(*texts, "text", "texts"))
            }
            Self::UnknownKey { key } => {
                format!("This version does not know {} and does not keep its value when it saves", quoted(key))
            }
            Self::UnknownNoteKey { key, notes } => {
                let notes = counted(*notes, "note has", "notes have");
                format!(
                    "This version does not know {}, which {notes}, and does not keep its value when it saves",
                    quoted(key)
                )
            }
            Self::MissingForm => "The file does not say which form it fills, so it is shown on the usual one".into(),
            Self::RenamedBoard => {
                "The board's own name has characters that a name cannot have, so it got a new one".into()
            }
            Self::Salvaged { lost_lines } => {
                let lines = match lost_lines {
                    0 => "its end is missing".to_owned(),
                    lines => format!("{} not be read", counted(*lines, "line could", "lines could")),
                };
                format!("This file is damaged: {lines}, and this is the rest. Save it under another name")
            }
            Self::TrailingZeros => {
                "The file ended in zero bytes, as after a power cut; the board before them is complete".into()
            }
        }
    }
}

fn stray(place: &str, name: &str) -> String {
    format!("This board has no {place} called {}: its text is now a note in the parking lot", quoted(name))
}

/// A name from a file, short enough for a sentence and without control characters.
fn quoted(name: &str) -> String {
    const MOST: usize = 40;
    let mut chars = name.chars().filter(|c| !c.is_control());
    let start: String = chars.by_ref().take(MOST).collect();
    let more = if chars.next().is_some() { "…" } else { "" };
    format!("“{start}{more}”")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
