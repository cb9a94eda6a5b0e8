//! What changed between two boards: little, even on a board of a hundred thousand notes.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::board::{BlankId, Board, Note, NoteColor, Notes, Shape, SlotId};

/// What is different on a later state of a board; what is not named stayed.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Change {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shape: Option<Shape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    captions: Option<BTreeMap<NoteColor, String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    legend: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    blanks: Option<BTreeMap<BlankId, String>>,
    /// Texts of blanks as journals had them before there were blanks.
    #[serde(default, skip_serializing)]
    fields: BTreeMap<BlankId, String>,
    #[serde(default, skip_serializing)]
    when: BTreeMap<BlankId, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    slots: Vec<Splice>,
}

/// Notes that stand in a slot in place of others.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Splice {
    slot: SlotId,
    at: usize,
    gone: usize,
    notes: Vec<NoteText>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct NoteText {
    id: String,
    text: String,
    color: NoteColor,
    votes: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
}

impl Change {
    /// What makes `after` of `before`, two states of the same board.
    pub(super) fn between(before: &Board, after: &Board) -> Self {
        fn changed<T: Clone + Eq>(before: &Arc<T>, after: &Arc<T>) -> Option<T> {
            (before != after).then(|| T::clone(after))
        }
        Self {
            language: (before.language != after.language).then(|| after.language.to_string()),
            shape: (before.form.shape() != after.form.shape()).then(|| after.form.shape().clone()),
            captions: changed(&before.captions, &after.captions),
            legend: (before.has_legend != after.has_legend).then_some(after.has_legend),
            blanks: changed(&before.blanks, &after.blanks),
            slots: after
                .slots()
                .filter_map(|(slot, notes)| Splice::between(slot, before.notes(slot)?, notes))
                .collect(),
            ..Self::default()
        }
    }

    /// The later state, or nothing if this is no change of `board`.
    pub(super) fn apply(self, board: &Board) -> Option<Board> {
        let mut board = board.clone();
        if let Some(language) = self.language {
            board.language = language.into();
        }
        if let Some(shape) = self.shape {
            board = board.reshaped(&shape);
        }
        if let Some(captions) = self.captions {
            board.captions = Arc::new(captions);
        }
        board.has_legend = self.legend.unwrap_or(board.has_legend);
        if let Some(blanks) = self.blanks {
            board.blanks = Arc::new(blanks);
        }
        if !(self.fields.is_empty() && self.when.is_empty()) {
            Arc::make_mut(&mut board.blanks).extend(self.fields.into_iter().chain(self.when));
        }
        for Splice { slot, at, gone, notes } in self.slots {
            let mut all: Vec<Arc<Note>> = board.notes(&slot)?.to_vec();
            let end = at.checked_add(gone).filter(|end| *end <= all.len())?;
            all.splice(at..end, notes.into_iter().map(NoteText::into_note));
            board = board.with_notes(&slot, all);
        }
        Some(board)
    }
}

impl Change {
    /// Gives a board the texts that this says, whatever it was a change of, and returns the notes with their slots.
    /// Nothing goes.
    pub(super) fn add_texts(self, board: &mut Board) -> Vec<(SlotId, Arc<Note>)> {
        if let Some(language) = self.language {
            board.language = language.into();
        }
        if let Some(shape) = self.shape {
            *board = board.clone().reshaped(&shape);
        }
        if let Some(captions) = self.captions {
            board.captions = Arc::new(captions);
        }
        board.has_legend = self.legend.unwrap_or(board.has_legend);
        let blanks: Vec<_> = self.blanks.into_iter().flatten().chain(self.fields).chain(self.when).collect();
        Arc::make_mut(&mut board.blanks).extend(blanks);
        let notes = |Splice { slot, notes, .. }| notes.into_iter().map(move |note| (slot.clone(), note.into_note()));
        self.slots.into_iter().flat_map(notes).collect()
    }
}

impl Splice {
    fn between(slot: &SlotId, before: &Notes, after: &Notes) -> Option<Self> {
        if before == after {
            return None;
        }
        // Notes that stayed are mostly the very same ones, so that this is a walk over pointers.
        let same = |(a, b): &(&Arc<Note>, &Arc<Note>)| Arc::ptr_eq(a, b) || a == b;
        let at = before.iter().zip(after.iter()).take_while(same).count();
        let (before, rest) = (&before[at..], &after[at..]);
        let end = before.iter().rev().zip(rest.iter().rev()).take_while(same).count();
        let notes = rest[..rest.len() - end].iter().map(|note| NoteText::of(note)).collect();
        Some(Self { slot: slot.clone(), at, gone: before.len() - end, notes })
    }
}

impl NoteText {
    fn of(note: &Note) -> Self {
        let (id, text) = (note.id.to_string(), note.text.to_string());
        let language = note.language.as_deref().map(str::to_owned);
        Self { id, text, color: note.color, votes: note.votes, language }
    }

    fn into_note(self) -> Arc<Note> {
        // As it was, and not cleaned again: a journal gives back exactly what it was given.
        let id = self.id.as_str().into();
        let language = self.language.map(Arc::from);
        Arc::new(Note { id, text: self.text.into(), color: self.color, votes: self.votes, language })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::Form;

    #[test]
    fn texts_of_journals_before_there_were_blanks_come_back() {
        let form = Form::usual();
        let board = Board::new(&form, "b");
        let ids: Vec<&BlankId> = form.blanks().map(|blank| &blank.id).collect();
        let (first, last) = (ids[0], ids[ids.len() - 1]);
        let text = format!(r#"{{"fields":{{"{first}":"River"}},"when":{{"{last}":"May"}},"slots":[]}}"#);
        let change: Change = serde_json::from_str(&text).unwrap();
        let after = change.apply(&board).unwrap();
        assert_eq!((after.blank(first), after.blank(last), after.blanks.len()), ("River", "May", ids.len()));
    }
}
