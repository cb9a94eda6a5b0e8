//! What an outline is made of: notes in their places, phases, and what is filled in.

use std::sync::Arc;

use crate::board::{NoteColor, SlotId};

/// A line to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in board files.
    pub id: String,
    /// Its name to people.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// A phase: the head of a column in the form's table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its name in board files.
    pub id: String,
    /// Its name to people.
    pub name: String,
    /// When it takes place: free text.
    pub when: String,
}

/// A place for notes, with its notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its name in board files.
    pub id: SlotId,
    /// Parts of its name to people, such as collaboration, WHO, CoP.
    pub name: Vec<String>,
    /// Its phase, if it is in a column of one.
    pub phase: Option<Phase>,
    /// Heads of its row in the table, outermost first, such as collaboration, WHO.
    pub row: Vec<String>,
    /// Its notes in order, without those that are not wanted.
    pub entries: Vec<Entry>,
}

impl Slot {
    /// Name of its column, if it is in the table: its phase's, or the last part of its own.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        let own = || self.name.last().filter(|_| !self.row.is_empty());
        self.phase.as_ref().map(|phase| &phase.name).or_else(own).map(String::as_str)
    }
}

/// A note, with what a reader without the picture needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it says: any number of lines, separated by `\n`.
    pub text: String,
    /// The language that somebody said it is in, as in BCP 47.
    pub language: Option<Arc<str>>,
    /// Its colour.
    pub color: NoteColor,
    /// What its colour stands for on this board; the colour's name if somebody left that empty.
    pub caption: String,
    /// How many votes it has.
    pub votes: u32,
    /// How many votes it has, in words, if it has any.
    pub votes_in_words: Option<String>,
    /// Its position among all notes of its slot, from 1.
    pub position: usize,
}

impl Entry {
    /// What its colour stands for, and its votes if it has any, such as *Idea, 3 votes*.
    #[must_use]
    pub fn remark(&self) -> String {
        match &self.votes_in_words {
            None => self.caption.clone(),
            Some(votes) => format!("{}, {votes}", self.caption),
        }
    }
}
