//! What is looked for on the board: the bar, its question, and where one is among what was found.

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use crate::board::{BlankId, Board, NoteId};
use crate::find::{Filter, Match, Query, matches};
use crate::words::{Language, Words};

/// A field of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindField {
    /// What is looked for.
    Query,
    /// What takes its place.
    Replacement,
}

/// What is looked for, also while the bar is closed, so that the next search can go on with it.
#[derive(Clone, Debug, Default)]
pub struct Find {
    /// Whether the bar is open.
    pub is_open: bool,
    /// What was typed.
    pub query: String,
    /// What was chosen beside it.
    pub filter: Filter,
    /// What takes the place of what is found, if that is wanted.
    pub replacement: Option<String>,
    /// Where one is among what was found.
    pub current: Option<Match>,
    /// The field that is to have the keyboard next, with all its text selected.
    pub focus: Option<FindField>,
    /// Whether a place is shown alone only because it has no room on the page for the note where one is.
    pub opened_focus: bool,
    memo: RefCell<Option<Known>>,
}

/// The last question, and what it found.
#[derive(Clone, Debug)]
struct Known {
    board: Board,
    query: String,
    filter: Filter,
    is_literal: bool,
    language: Language,
    found: Arc<Found>,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Whether anything was asked.
    pub is_asked: bool,
    /// All of it, in reading order.
    pub matches: Vec<Match>,
    /// The notes of it.
    pub notes: HashSet<NoteId>,
    /// The blanks of it.
    pub blanks: HashSet<BlankId>,
}

impl Found {
    fn of(board: &Board, query: &Query) -> Self {
        let mut found = Self { is_asked: !query.is_empty(), matches: matches(board, query), ..Self::default() };
        for one in &found.matches {
            match one {
                Match::Note(id, _) => found.notes.insert(id.clone()),
                Match::Blank(id) => found.blanks.insert(id.clone()),
            };
        }
        found
    }

    /// Returns where something is among it, from 0.
    #[must_use]
    pub fn position(&self, of: &Match) -> Option<usize> {
        self.matches.iter().position(|one| match (one, of) {
            // A note that was moved since is still the same.
            (Match::Note(id, _), Match::Note(other, _)) => id == other,
            (Match::Blank(id), Match::Blank(other)) => id == other,
            _ => false,
        })
    }
}

impl Find {
    /// Whether there is something to look for.
    #[must_use]
    pub fn asks(&self) -> bool {
        !self.query.trim().is_empty() || !self.filter.is_empty()
    }

    /// Closes the bar; the question stays for the next time.
    pub fn close(&mut self) {
        self.is_open = false;
        self.focus = None;
        self.replacement = None;
        self.current = None;
        self.opened_focus = false;
    }

    /// Returns what is found on a board. It is looked for again only when something changed.
    #[must_use]
    pub fn found(&self, board: &Board, language: Language) -> Arc<Found> {
        let is_literal = self.replacement.is_some();
        if let Some(known) = &*self.memo.borrow()
            && known.query == self.query
            && known.filter == self.filter
            && known.is_literal == is_literal
            && known.language == language
            && known.board == *board
        {
            return Arc::clone(&known.found);
        }
        let query = if is_literal {
            Query::literal(&self.query, &self.filter)
        } else {
            Query::read(&self.query, &self.filter, board, Words::of(language))
        };
        let found = Arc::new(Found::of(board, &query));
        let known = Known {
            board: board.clone(),
            query: self.query.clone(),
            filter: self.filter.clone(),
            is_literal,
            language,
            found: Arc::clone(&found),
        };
        self.memo.replace(Some(known));
        found
    }
}
