//! Why a text could not be read as a board, in sentences that a facilitator understands.

use super::{MAX_KEYS, MAX_NESTING, MAX_NOTES};
use crate::board::{Form, Place};
use crate::words::{Arg, Message};

errors_in_english!(ReadError);

/// Why a text could not be read. What it says is for people, and ends with what they can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// There is nothing in it but blanks.
    Empty,
    /// It is something else.
    NotABoard {
        /// What it seems to be.
        what: Message,
    },
    /// It is UTF-16.
    Utf16,
    /// It holds nothing but zero bytes.
    OnlyZeros,
    /// It is notes for the clipboard.
    CopiedNotes,
    /// It could carry a board, and does not.
    NoBoardInside {
        /// What it is.
        what: Message,
    },
    /// It could carry a board, and is encrypted.
    Protected {
        /// What it is.
        what: Message,
    },
    /// It could carry a board, and looking for it would take too much time or memory.
    TooComplex {
        /// What it is.
        what: Message,
    },
    /// Version control wrote both of two versions into it.
    MergeConflict {
        /// The line of the first mark, from 1.
        line: usize,
    },
    /// It is not well formed.
    Malformed {
        /// Where it was noticed.
        at: Place,
        /// What is wrong there.
        problem: Problem,
        /// The word that stands there, or nothing at the end of a line.
        found: String,
    },
    /// Brackets stand too deep in brackets.
    NestedTooDeep {
        /// The place of the first bracket too many.
        at: Place,
    },
    /// A text is longer than a note may be.
    TextTooLong {
        /// The place of the text.
        at: Place,
    },
    /// There are more notes than a board may have.
    TooManyNotes,
    /// There are more names than a board has use for.
    TooManyKeys,
    /// It is longer than a file may be.
    TooLarge,
    /// It does not say in which format it is.
    MissingFormat,
    /// It names a format that there never was.
    NoSuchFormat {
        /// The format it names.
        format: i64,
    },
    /// It is of a newer format and holds what this program does not understand.
    TooNew {
        /// Its format.
        format: i64,
    },
    /// It fills a form that this program does not have.
    UnknownForm {
        /// The form it names.
        form: String,
    },
}

impl ReadError {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => msg!("read-empty"),
            Self::Utf16 => msg!("read-utf16"),
            Self::OnlyZeros => msg!("read-only-zeros"),
            Self::CopiedNotes => msg!("read-copied-notes"),
            Self::NotABoard { what } => msg!("read-not-a-board", what = what.clone()),
            Self::NoBoardInside { what } => msg!("read-no-board-inside", what = what.clone()),
            Self::Protected { what } => msg!("read-protected", what = what.clone()),
            Self::TooComplex { what } => msg!("read-too-complex", what = what.clone()),
            Self::MergeConflict { line } => msg!("read-merge-conflict", line = line.to_string()),
            Self::Malformed { at, problem, found } => {
                msg!("read-malformed", at = at.message(), problem = problem.message(found))
            }
            Self::NestedTooDeep { at } => msg!("read-nested-too-deep", at = at.message(), most = MAX_NESTING),
            Self::TextTooLong { at } => msg!("read-text-too-long", at = at.message()),
            Self::TooManyNotes => msg!("read-too-many-notes", most = MAX_NOTES),
            Self::TooManyKeys => msg!("read-too-many-keys", most = MAX_KEYS),
            Self::TooLarge => msg!("read-too-large"),
            Self::MissingFormat => msg!("read-missing-format"),
            Self::NoSuchFormat { format } => msg!("read-no-such-format", format = *format),
            Self::TooNew { format } => msg!("read-too-new", format = *format),
            Self::UnknownForm { form } => {
                msg!("read-unknown-form", form = form, known = Form::names())
            }
        }
    }

    /// Where it was noticed, if that is one place.
    #[must_use]
    pub const fn place(&self) -> Option<Place> {
        match self {
            Self::Malformed { at, .. } | Self::NestedTooDeep { at } | Self::TextTooLong { at } => Some(*at),
            Self::MergeConflict { line } => Some(Place { line: *line, column: 1 }),
            Self::Empty
            | Self::Utf16
            | Self::OnlyZeros
            | Self::CopiedNotes
            | Self::NotABoard { .. }
            | Self::NoBoardInside { .. }
            | Self::Protected { .. }
            | Self::TooComplex { .. }
            | Self::TooManyNotes
            | Self::TooManyKeys
            | Self::TooLarge
            | Self::MissingFormat
            | Self::NoSuchFormat { .. }
            | Self::TooNew { .. }
            | Self::UnknownForm { .. } => None,
        }
    }
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Two things stand beside each other without a comma.
    MissingComma,
    /// A key has no colon.
    MissingColon,
    /// A value does not begin with this bracket.
    MissingOpening(char),
    /// What began with an opening bracket does not end with this one.
    MissingClosing(char),
    /// Something else stands in the place of a text.
    ExpectedText,
    /// Something else stands in the place of a key.
    ExpectedKey,
    /// Something else stands in the place of such a value.
    Expected(Arg),
    /// A text does not end.
    UnclosedText,
    /// A comment does not end.
    UnclosedComment,
    /// A backslash is followed by something without a meaning.
    UnknownEscape,
    /// A key stands twice in the same brackets.
    RepeatedKey(&'static str),
    /// The file ends too early.
    CutOff,
    /// Something stands behind the board's last bracket.
    AfterTheEnd,
    /// There are zero bytes between the words.
    ZeroBytes,
    /// Something else, in the words of the RON reader.
    Other(String),
}

impl Problem {
    /// What is wrong and what to do about it, where `found` stands.
    fn message(&self, found: &str) -> Message {
        let found = || match found.chars().next() {
            None => Arg::from(msg!("found-end-of-line")),
            Some('"') => found.into(),
            Some(_) => format!("“{found}”").into(),
        };
        match self {
            Self::MissingComma => msg!("problem-missing-comma", found = found()),
            Self::MissingColon => msg!("problem-missing-colon", found = found()),
            Self::MissingOpening(bracket) => msg!("problem-missing-opening", bracket = *bracket, found = found()),
            Self::MissingClosing(bracket) => msg!("problem-missing-closing", bracket = *bracket, found = found()),
            Self::ExpectedText => msg!("problem-expected-text", found = found()),
            Self::ExpectedKey => msg!("problem-expected-key", found = found()),
            Self::Expected(what) => msg!("problem-expected", what = what.clone(), found = found()),
            Self::UnclosedText => msg!("problem-unclosed-text"),
            Self::UnclosedComment => msg!("problem-unclosed-comment"),
            Self::UnknownEscape => msg!("problem-unknown-escape"),
            Self::RepeatedKey(key) => msg!("problem-repeated-key", key = *key),
            Self::CutOff => msg!("problem-cut-off"),
            Self::AfterTheEnd => msg!("problem-after-the-end", found = found()),
            Self::ZeroBytes => msg!("problem-zero-bytes"),
            Self::Other(reason) => msg!("problem-other", found = found(), why = reason),
        }
    }
}
