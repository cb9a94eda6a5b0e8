//! Reads from a board what is wanted of it.

use super::entry::{Entry, Phase, Slot};
use super::inert;
use super::scope::Scope;
use crate::board::{BlankDef, Board, NoteColor, SlotDef};

/// Reads the elements of a form.
pub(super) struct Reader<'a> {
    pub(super) board: &'a Board,
    pub(super) scope: &'a Scope,
}

impl Reader<'_> {
    /// A text of the form.
    pub(super) fn say(&self, key: &str) -> String {
        inert(self.board.form.say(&self.board.language, key))
    }

    /// What a board says in a blank of the table.
    pub(super) fn phase(&self, def: &BlankDef) -> Phase {
        Phase { id: def.id.to_string(), name: self.say(&def.label), when: inert(self.board.blank(&def.id)) }
    }

    /// A slot with its notes that are wanted.
    pub(super) fn slot(&self, def: &SlotDef) -> Slot {
        let words = self.board.words();
        let notes = self.board.notes(&def.id).into_iter().flat_map(|notes| notes.iter()).enumerate();
        let wanted = notes.filter(|(_, note)| self.scope.has_note(&note.id));
        let entries = wanted.map(|(nth, note)| Entry {
            text: inert(&note.text),
            language: note.language.clone(),
            color: note.color,
            caption: self.caption(note.color),
            votes: note.votes,
            votes_in_words: (note.votes > 0).then(|| words.say(&msg!("votes", votes = note.votes))),
            position: nth + 1,
        });
        Slot {
            id: def.id.clone(),
            name: def.name.iter().map(|key| self.say(key)).collect(),
            phase: None,
            row: vec![],
            entries: entries.collect(),
        }
    }

    fn caption(&self, color: NoteColor) -> String {
        let caption = inert(self.board.caption(color)).replace('\n', " ");
        if caption.trim().is_empty() { color.name().to_owned() } else { caption }
    }
}
