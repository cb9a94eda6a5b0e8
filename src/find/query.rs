//! What is looked for: what was typed, and what was chosen beside it.

use std::collections::BTreeSet;

use super::fold::folded;
use crate::board::{Board, NoteColor, SlotId};
use crate::words::Words;

/// What was chosen beside the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only notes of these colors; any, if there are none.
    pub colors: BTreeSet<NoteColor>,
    /// Only notes of these slots; any, if there are none.
    pub slots: BTreeSet<SlotId>,
    /// Only notes with so many votes at least.
    pub least_votes: Option<u32>,
}

impl Filter {
    /// Whether nothing was chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.colors.is_empty() && self.slots.is_empty() && self.least_votes.is_none()
    }
}

/// How votes are compared with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compare {
    More,
    MoreOrSame,
    Less,
    LessOrSame,
    Same,
}

/// A question to a board.
#[derive(Clone, Debug, Default)]
pub struct Query {
    /// Folded texts that must all be there.
    pub(super) texts: Vec<String>,
    /// Folded names behind an `@`.
    pub(super) names: Vec<String>,
    /// Colors of which a note must have one, once for each time that was asked.
    pub(super) colors: Vec<BTreeSet<NoteColor>>,
    /// Slots of which a note must be in one, likewise.
    pub(super) slots: Vec<BTreeSet<SlotId>>,
    votes: Vec<(Compare, u32)>,
}

impl Query {
    /// Reads what was typed: words, words in quotes, `@name`, `color:…`, `place:…` and `votes>2`, in the person's
    /// language or in English.
    #[must_use]
    pub fn read(typed: &str, filter: &Filter, board: &Board, words: &Words) -> Self {
        let mut query = Self::of_filter(filter);
        for token in tokens(typed) {
            query.take(&token, board, words);
        }
        query
    }

    /// Takes what was typed as one text, with nothing in it that means something else: for replacing.
    #[must_use]
    pub fn literal(typed: &str, filter: &Filter) -> Self {
        let text = folded(typed);
        let texts = if text.is_empty() { vec![] } else { vec![text] };
        Self { texts, ..Self::of_filter(filter) }
    }

    fn of_filter(filter: &Filter) -> Self {
        let mut query = Self::default();
        if !filter.colors.is_empty() {
            query.colors.push(filter.colors.clone());
        }
        if !filter.slots.is_empty() {
            query.slots.push(filter.slots.clone());
        }
        query.votes.extend(filter.least_votes.map(|least| (Compare::MoreOrSame, least)));
        query
    }

    /// Whether nothing is asked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && !self.asks_of_notes()
    }

    /// Whether something is asked that only notes have.
    pub(super) fn asks_of_notes(&self) -> bool {
        !(self.colors.is_empty() && self.slots.is_empty() && self.votes.is_empty() && self.names.is_empty())
    }

    /// Whether votes are as was asked.
    pub(super) fn takes_votes(&self, votes: u32) -> bool {
        self.votes.iter().all(|(compare, number)| match compare {
            Compare::More => votes > *number,
            Compare::MoreOrSame => votes >= *number,
            Compare::Less => votes < *number,
            Compare::LessOrSame => votes <= *number,
            Compare::Same => votes == *number,
        })
    }

    fn take(&mut self, token: &Token, board: &Board, words: &Words) {
        let text = folded(&token.text);
        if token.is_quoted {
            self.texts.push(text);
            return;
        }
        if let Some(name) = text.strip_prefix('@') {
            if !name.is_empty() {
                self.names.push(name.to_owned());
            }
            return;
        }
        let is_key = |key: &str, name: &'static str| folded(&words.text(name)).split(' ').any(|known| known == key);
        let split = text.find([':', '<', '>', '=']).map(|at| text.split_at(at));
        match split {
            Some((key, rest)) if is_key(key, "find-keys-votes") => self.votes.extend(comparison(rest)),
            Some((key, rest)) if is_key(key, "find-keys-color") => {
                self.colors.extend(value(rest).map(|value| colors(value, board, words)));
            }
            Some((key, rest)) if is_key(key, "find-keys-place") => {
                self.slots.extend(value(rest).map(|value| slots(value, board)));
            }
            Some(_) | None => self.texts.push(text),
        }
    }
}

/// Returns what stands behind a colon, if anything does yet.
fn value(rest: &str) -> Option<&str> {
    rest.strip_prefix(':').map(str::trim).filter(|value| !value.is_empty())
}

/// Reads a comparison such as `>2`; none if it is not finished.
fn comparison(rest: &str) -> Option<(Compare, u32)> {
    let signs = [
        (">=", Compare::MoreOrSame),
        ("<=", Compare::LessOrSame),
        (">", Compare::More),
        ("<", Compare::Less),
        ("=", Compare::Same),
        (":", Compare::Same),
    ];
    let (compare, number) = signs.into_iter().find_map(|(sign, compare)| Some((compare, rest.strip_prefix(sign)?)))?;
    Some((compare, number.trim().parse().ok()?))
}

/// Returns the colors whose captions or names begin like that, or have it in them.
fn colors(value: &str, board: &Board, words: &Words) -> BTreeSet<NoteColor> {
    let name = |color: NoteColor| match color {
        NoteColor::Yellow => words.text("color-yellow"),
        NoteColor::Blue => words.text("color-blue"),
        NoteColor::Green => words.text("color-green"),
        NoteColor::Pink => words.text("color-pink"),
        NoteColor::Violet => words.text("color-violet"),
        NoteColor::White => words.text("color-white"),
    };
    let is_meant = |color: &NoteColor| {
        let names = [board.caption(*color).to_owned(), name(*color), color.name().to_owned()];
        names.iter().any(|name| folded(name).contains(value))
    };
    NoteColor::ALL.into_iter().filter(is_meant).collect()
}

/// Returns the slots that have all words of a value in their names.
fn slots(value: &str, board: &Board) -> BTreeSet<SlotId> {
    let named = board.form.slots().map(|slot| (&slot.id, folded(&board.form.slot_name(&board.language, slot))));
    let has_all = |name: &str| value.split(' ').all(|word| name.contains(word));
    named.filter(|(_, name)| has_all(name)).map(|(id, _)| id.clone()).collect()
}

/// A word that was typed, or several in quotes.
#[derive(Debug, PartialEq)]
struct Token {
    text: String,
    /// Whether all of it stood in quotes, so that it means only itself.
    is_quoted: bool,
}

/// Splits what was typed at spaces outside quotes; `color:"to discuss"` is one token.
fn tokens(typed: &str) -> Vec<Token> {
    let is_quote = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»');
    let mut tokens = vec![];
    let (mut text, mut in_quotes, mut starts_quoted) = (String::new(), false, false);
    for c in typed.chars().chain([' ']) {
        if is_quote(c) {
            starts_quoted |= text.is_empty() && !in_quotes;
            in_quotes = !in_quotes;
        } else if c.is_whitespace() && !in_quotes {
            tokens.push(Token { text: std::mem::take(&mut text), is_quoted: std::mem::take(&mut starts_quoted) });
        } else {
            text.push(c);
        }
    }
    // Quotes that are not closed yet.
    tokens.push(Token { text: text.trim_end().to_owned(), is_quoted: starts_quoted });
    tokens.retain(|token| !token.text.trim().is_empty());
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_falls_into_words_and_what_stands_in_quotes() {
        let split = |typed: &str| {
            let tokens = tokens(typed).into_iter();
            tokens.map(|token| (token.text, token.is_quoted)).collect::<Vec<_>>()
        };
        let one = |text: &str, is_quoted| (text.to_owned(), is_quoted);
        assert_eq!(split("  open  day "), [one("open", false), one("day", false)]);
        assert_eq!(split("\"open day\" soon"), [one("open day", true), one("soon", false)]);
        assert_eq!(split("color:\"to discuss\""), [one("color:to discuss", false)]);
        assert_eq!(split("«\u{a0}journée portes"), [one("\u{a0}journée portes", true)]);
        assert_eq!(split(" \"\" "), []);
    }

    #[test]
    fn a_comparison_that_is_not_finished_asks_nothing() {
        assert_eq!(comparison(">2"), Some((Compare::More, 2)));
        assert_eq!(comparison(">=2"), Some((Compare::MoreOrSame, 2)));
        assert_eq!(comparison(":0"), Some((Compare::Same, 0)));
        assert_eq!([">", "=x", ""].map(comparison), [None; 3]);
    }
}
