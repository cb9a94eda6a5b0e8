//! Which notes and fields of a board are as was asked.

use super::fold::folded;
use super::query::Query;
use crate::board::{BlankId, Board, Element, Note, NoteId, SlotId};

/// A note or a field that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// A note, in its slot.
    Note(NoteId, SlotId),
    /// A text that was filled in.
    Blank(BlankId),
}

impl Match {
    /// Returns the note, if it is one.
    #[must_use]
    pub const fn note(&self) -> Option<&NoteId> {
        match self {
            Self::Note(id, _) => Some(id),
            Self::Blank(_) => None,
        }
    }
}

/// Returns what a query finds on a board, in reading order; nothing if it asks nothing.
#[must_use]
pub fn matches(board: &Board, query: &Query) -> Vec<Match> {
    if query.is_empty() {
        return vec![];
    }
    let mut found = vec![];
    for element in &board.form.elements {
        match element {
            Element::Slot(slot) if query.slots.iter().all(|slots| slots.contains(&slot.id)) => {
                let notes = board.notes(&slot.id).map_or(&[][..], |notes| notes);
                let notes = notes.iter().filter(|note| query.takes(note));
                found.extend(notes.map(|note| Match::Note(note.id.clone(), slot.id.clone())));
            }
            Element::Blank(blank) if query.takes_field(board.blank(&blank.id)) => {
                found.push(Match::Blank(blank.id.clone()));
            }
            Element::Slot(_) | Element::Blank(_) | Element::Part(_) | Element::Text(_) => {}
        }
    }
    found
}

impl Query {
    fn takes(&self, note: &Note) -> bool {
        if !self.takes_votes(note.votes) || !self.colors.iter().all(|colors| colors.contains(&note.color)) {
            return false;
        }
        if self.texts.is_empty() && self.names.is_empty() {
            return true;
        }
        let text = folded(&note.text);
        self.texts.iter().all(|wanted| text.contains(wanted.as_str()))
            && self.names.iter().all(|name| has_name(&text, name))
    }

    /// Whether a field has the words; it has no color, no place and no votes.
    fn takes_field(&self, text: &str) -> bool {
        if text.is_empty() || self.asks_of_notes() {
            return false;
        }
        let text = folded(text);
        self.texts.iter().all(|wanted| text.contains(wanted.as_str()))
    }
}

/// Whether a text names somebody by `@`, and not only in an address of mail.
fn has_name(text: &str, name: &str) -> bool {
    text.match_indices('@').any(|(at, sign)| {
        let is_start = !text[..at].ends_with(char::is_alphanumeric);
        is_start && text[at + sign.len()..].starts_with(name)
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::board::{Form, NoteColor};
    use crate::find::Filter;
    use crate::words::{Language, Words};

    /// A board with some notes in its first places, each with the votes that it names.
    fn board() -> Board {
        let board = Board::new(&Form::usual(), "test");
        let note =
            |id: &str, text: &str, color, votes| Arc::new(Note { votes, ..Note::new(id, text).with_color(color) });
        let slots: Vec<SlotId> = board.form.slots().map(|slot| slot.id.clone()).collect();
        let first = vec![
            note("a", "Une Société ouverte\nà tous", NoteColor::Yellow, 0),
            note("b", "Ask @Ana and bob@ana.org", NoteColor::Pink, 3),
        ];
        let second = vec![note("c", "Write to post@anastasia.org", NoteColor::Pink, 1)];
        board.with_notes(&slots[0], first).with_notes(&slots[1], second)
    }

    fn found(typed: &str, filter: &Filter) -> String {
        let board = board();
        let query = Query::read(typed, filter, &board, Words::of(Language::English));
        let found = matches(&board, &query);
        let ids = found.iter().filter_map(|found| Some(found.note()?.to_string()));
        ids.collect()
    }

    #[test]
    fn words_are_found_whatever_their_case_accents_and_order() {
        let found = |typed: &str| found(typed, &Filter::default());
        assert_eq!(found("societe"), "a");
        assert_eq!(found("TOUS société"), "a", "in any order, across lines");
        assert_eq!(found("\"ouverte a tous\""), "a", "as a whole");
        assert_eq!(found("\"tous ouverte\""), "");
        assert_eq!(found(""), "", "nothing is asked");
    }

    #[test]
    fn names_colors_places_and_votes_are_found() {
        let found = |typed: &str| found(typed, &Filter::default());
        assert_eq!(found("@ana"), "b", "and no address of mail");
        assert_eq!(found("color:pink"), "bc");
        assert_eq!(found("colour:pin votes>2"), "b");
        assert_eq!(found("votes<=1"), "ac");
        assert_eq!(found("votes>"), "", "not finished");
        let board = board();
        let name = board.form.slots().nth(1).map(|slot| board.form.slot_name("en", slot)).unwrap();
        assert_eq!(found(&format!("place:\"{name}\"")), "c");
        assert_eq!(found("place:nowhere"), "");
    }

    #[test]
    fn what_is_chosen_narrows_what_is_typed() {
        let pink = Filter { colors: [NoteColor::Pink].into(), ..Filter::default() };
        assert_eq!(found("", &pink), "bc");
        assert_eq!(found("ask", &pink), "b");
        assert_eq!(found("", &Filter { least_votes: Some(1), ..pink.clone() }), "bc");
        assert_eq!(found("", &Filter { least_votes: Some(2), ..pink }), "b");
    }
}
