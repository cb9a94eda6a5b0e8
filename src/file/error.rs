//! Why a text could not be read as a board, in sentences that a facilitator understands.

use std::fmt;

use crate::board::Form;

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line {}, column {}", self.line, self.column)
    }
}

/// Why a text could not be read. What it says is for people, and ends with what they can do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is nothing in it but blanks.
    #[error("This file is empty. Look for another copy of the board.")]
    Empty,
    /// It is something else.
    #[error("This is not a board: it seems to be {what}. Choose a board's file; its name usually ends in .ron.")]
    NotABoard {
        /// What it seems to be, such as "a PDF document".
        what: &'static str,
    },
    /// It could carry a board, and does not.
    #[error(
        "This is {what} without a board inside. Choose a board's file, or a picture that was exported with “Board \
         inside”."
    )]
    NoBoardInside {
        /// What it is, such as "a PDF document".
        what: &'static str,
    },
    /// Version control wrote both of two versions into it.
    #[error(
        "Line {line}: version control left two versions of this part here, between “<<<<<<<” and “>>>>>>>”. Keep the \
         lines you want, and delete the other ones and the marks."
    )]
    MergeConflict {
        /// The line of the first mark, from 1.
        line: usize,
    },
    /// It is not well formed.
    #[error("{at}: {}", problem.sentence(found))]
    Malformed {
        /// Where it was noticed.
        at: Place,
        /// What is wrong there.
        problem: Problem,
        /// What stands there, in the words of a sentence.
        found: String,
    },
    /// Brackets stand too deep in brackets.
    #[error(
        "{at}: more than {} levels of brackets stand inside each other here. No board needs that; delete this part.",
        super::MAX_NESTING
    )]
    NestedTooDeep {
        /// The place of the first bracket too many.
        at: Place,
    },
    /// A text is longer than a note may be.
    #[error("{at}: this text is longer than 1 MiB, the most a note can hold. Part it into several notes.")]
    TextTooLong {
        /// The place of the text.
        at: Place,
    },
    /// There are more notes than a board may have.
    #[error("This file has more than 100,000 notes, the most a board can hold. Part it into several boards.")]
    TooManyNotes,
    /// There are more names than a board has use for.
    #[error(
        "This file has more than 10,000 slots, fields and other names, so it is no board. Look for another copy of it."
    )]
    TooManyKeys,
    /// It is longer than a file may be.
    #[error("This file is larger than 64 MiB, the most a board's file can have. Part it into several boards.")]
    TooLarge,
    /// It does not say in which format it is.
    #[error(
        "This file does not say that it is a board: “format: 1” is missing. If it is one, add that as its first line \
         after the opening bracket."
    )]
    MissingFormat,
    /// It names a format that there never was.
    #[error("This file says that its format is {format}, which does not exist. If it is a board, write “format: 1”.")]
    NoSuchFormat {
        /// The format it names.
        format: i64,
    },
    /// It is of a newer format and holds what this program does not understand.
    #[error(
        "This board was saved in format {format} by a newer copboard. Open it with that version, or update this one."
    )]
    TooNew {
        /// Its format.
        format: i64,
    },
    /// It fills a form that this program does not have.
    #[error(
        "This board fills the form “{form}”, which this copboard does not have. It knows: {}.",
        Form::BUILT_IN.join(", ")
    )]
    UnknownForm {
        /// The form it names.
        form: String,
    },
}

impl ReadError {
    /// Where it was noticed, if that is one place.
    #[must_use]
    pub const fn place(&self) -> Option<Place> {
        match self {
            Self::Malformed { at, .. } | Self::NestedTooDeep { at } | Self::TextTooLong { at } => Some(*at),
            Self::MergeConflict { line } => Some(Place { line: *line, column: 1 }),
            Self::Empty
            | Self::NotABoard { .. }
            | Self::NoBoardInside { .. }
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
    Expected(String),
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
    fn sentence(&self, found: &str) -> String {
        let (problem, advice) = self.problem_and_advice(found);
        format!("{problem}. {advice}.")
    }

    fn problem_and_advice(&self, found: &str) -> (String, &'static str) {
        const COMPARE: &str = "Compare this line with the ones around it";
        match self {
            Self::MissingComma => (
                format!("a comma or a closing bracket was expected before {found}"),
                "Add it, or look just before for a missing quotation mark",
            ),
            Self::MissingColon => {
                (format!("a colon was expected before {found}"), "A name and its value stand as name: value")
            }
            Self::MissingOpening(bracket) => {
                (format!("an opening bracket “{bracket}” was expected, but {found} was found"), COMPARE)
            }
            Self::MissingClosing(bracket) => (
                format!("a closing bracket “{bracket}” was expected before {found}"),
                "Add it, or look just before for a missing comma",
            ),
            Self::ExpectedText => (
                format!("a text was expected, but {found} was found"),
                "Put the text between quotation marks, \"like this\"",
            ),
            Self::ExpectedKey => (
                format!("a name such as text or votes was expected, but {found} was found"),
                "Names stand without quotation marks and are followed by a colon",
            ),
            Self::Expected(what) => (format!("{what} was expected, but {found} was found"), "Correct this value"),
            Self::UnclosedText => (
                "the closing quotation mark of the text that begins here is missing".into(),
                "Add it, or look for an older copy if the file was cut off",
            ),
            Self::UnclosedComment => ("a comment begins with /* and does not end".into(), "Add */ at its end"),
            Self::UnknownEscape => {
                ("a backslash in this text means nothing with what follows it".into(), "Write \\\\ for a backslash")
            }
            Self::RepeatedKey(key) => (format!("“{key}” stands twice in the same brackets"), "Delete one of the two"),
            Self::CutOff => (
                "the file ends here, but the board does not".into(),
                "If it was cut off, look for an older copy; if not, add the missing closing brackets",
            ),
            Self::AfterTheEnd => {
                (format!("the board is complete before {found}"), "Delete what follows its last bracket")
            }
            Self::ZeroBytes => (
                "zero bytes stand here in place of words, as after a power cut or on a failing disk".into(),
                "Look for an older copy",
            ),
            Self::Other(reason) => (format!("{found} cannot be read ({reason})"), COMPARE),
        }
    }
}
