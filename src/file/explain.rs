//! Puts into words for people what RON's reader says about a text.

use ron::error::{Error, Position, SpannedError};
use serde::de;

use super::{Place, Problem, ReadError, quotes, sniff};
use crate::words::{Arg, Message};

/// What a format's reader may expect, by the names that it gives to RON's reader.
const EXPECTED: [&str; 9] = [
    "expected-board",
    "expected-texts",
    "expected-slots",
    "expected-numbers",
    "expected-list",
    "expected-note",
    "expected-notes",
    "expected-text",
    "expected-number",
];

/// A limit that is noticed in the middle of reading, where only a message can be handed on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    Text,
    Notes,
    Keys,
}

impl Limit {
    const ALL: [Self; 3] = [Self::Text, Self::Notes, Self::Keys];

    const fn message(self) -> &'static str {
        match self {
            Self::Text => "limit: text",
            Self::Notes => "limit: notes",
            Self::Keys => "limit: keys",
        }
    }

    pub(super) fn error<E: de::Error>(self) -> E {
        E::custom(self.message())
    }

    const fn read_error(self, at: Place) -> ReadError {
        match self {
            Self::Text => ReadError::TextTooLong { at },
            Self::Notes => ReadError::TooManyNotes,
            Self::Keys => ReadError::TooManyKeys,
        }
    }
}

/// What RON's reader said about `text`, in words for people.
pub(super) fn explain(text: &str, error: &SpannedError) -> ReadError {
    if let Some(line) = sniff::conflict_line(text) {
        return ReadError::MergeConflict { line };
    }
    let offset = offset(text, error);
    let at = Place::of(text, offset);
    if error.code == Error::ExceededRecursionLimit {
        return ReadError::NestedTooDeep { at };
    }
    if let Error::Message(message) = &error.code
        && let Some(limit) = Limit::ALL.into_iter().find(|limit| limit.message() == message)
    {
        return limit.read_error(at);
    }
    let rest = &text[offset..];
    let problem = match problem(&error.code) {
        unclosed @ (Problem::UnclosedText | Problem::UnclosedComment) => unclosed,
        _ if rest.starts_with('\0') => Problem::ZeroBytes,
        _ if rest.trim().is_empty() => Problem::CutOff,
        // What stands here belongs outside of brackets that are still open.
        Problem::ExpectedKey if rest.starts_with(['(', ']', '}']) => Problem::MissingClosing(')'),
        Problem::MissingOpening('(') if rest.starts_with([')', '}']) => Problem::MissingClosing(']'),
        problem => problem,
    };
    // A text of several lines just before is one whose quotation mark is missing: no board is saved with one.
    if problem == Problem::MissingComma
        && let Some(before) = quotes::last_before(text, offset)
        && text[before.clone()].contains('\n')
        && text.get(before.end..offset).is_some_and(|between| between.trim().is_empty())
    {
        let found = found(&text[before.start..]);
        return ReadError::Malformed { at: Place::of(text, before.start), problem: Problem::UnclosedText, found };
    }
    ReadError::Malformed { at, problem, found: found(rest) }
}

/// The place to show, in bytes: where a value begins that is wrong in itself, else where reading stopped.
fn offset(text: &str, error: &SpannedError) -> usize {
    let stopped = offset_of(text, error.span.end);
    let is_text = match &error.code {
        Error::ExpectedStringEnd => true,
        Error::InvalidValueForType { found, .. } => found.starts_with("the string"),
        Error::Message(message) => message == Limit::Text.message(),
        _ => false,
    };
    match &error.code {
        _ if is_text => quotes::last_before(text, stopped).map_or(stopped, |text| text.start),
        Error::InvalidValueForType { .. } | Error::DuplicateStructField { .. } => offset_of(text, error.span.start),
        _ => stopped,
    }
}

fn offset_of(text: &str, position: Position) -> usize {
    let mut rest = text;
    for _ in 1..position.line {
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    let mut chars = rest.chars();
    for _ in 1..position.col {
        chars.next();
    }
    text.len() - chars.as_str().len()
}

fn problem(code: &Error) -> Problem {
    match code {
        Error::ExpectedComma => Problem::MissingComma,
        Error::ExpectedMapColon => Problem::MissingColon,
        Error::ExpectedArray => Problem::MissingOpening('['),
        Error::ExpectedMap => Problem::MissingOpening('{'),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedDifferentStructName { .. } => {
            Problem::MissingOpening('(')
        }
        Error::ExpectedArrayEnd => Problem::MissingClosing(']'),
        Error::ExpectedMapEnd => Problem::MissingClosing('}'),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Problem::MissingClosing(')'),
        Error::ExpectedString => Problem::ExpectedText,
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => {
            Problem::ExpectedKey
        }
        Error::ExpectedInteger
        | Error::ExpectedFloat
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. } => Problem::Expected(msg!("expected-number").into()),
        Error::InvalidValueForType { expected, .. } => Problem::Expected(named(expected)),
        Error::ExpectedStringEnd => Problem::UnclosedText,
        Error::UnclosedBlockComment => Problem::UnclosedComment,
        Error::InvalidEscape(_) => Problem::UnknownEscape,
        Error::DuplicateStructField { field, .. } => Problem::RepeatedKey(field),
        Error::Eof => Problem::CutOff,
        Error::TrailingCharacters => Problem::AfterTheEnd,
        other => Problem::Other(other.to_string()),
    }
}

/// What was expected: a sentence of ours, or what RON's reader says.
fn named(expected: &str) -> Arg {
    let known = EXPECTED.into_iter().find(|name| *name == expected);
    known.map_or_else(|| expected.into(), |name| Message::new(name).into())
}

/// The next word of a text; none at the end of a line.
fn found(rest: &str) -> String {
    let line = rest.lines().next().unwrap_or_default().trim_end();
    let end = line.char_indices().skip(1).find(|(_, c)| c.is_whitespace() || ",:()[]{}".contains(*c));
    line[..end.map_or(line.len(), |(at, _)| at)].chars().take(24).filter(|c| !c.is_control()).collect()
}
