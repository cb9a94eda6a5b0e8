//! The only way a board changes: a board and a command give the next board, or the reason why not.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::{Arrival, Command};
use crate::board::{BlankId, Board, MAX_NOTE_BYTES, Note, NoteId, SlotId, clean_line, clean_text, language_tag};
use crate::words::Message;

/// Most notes on one board.
pub const MAX_NOTES: usize = 100_000;

/// Why a command was not carried out. The board is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The note is not on the board.
    NoSuchNote(NoteId),
    /// The board has no such slot.
    NoSuchSlot(SlotId),
    /// The board has no such blank.
    NoSuchBlank(BlankId),
    /// A new note has the name of another one.
    NameTaken(NoteId),
    /// A text is longer than a note may be.
    TextTooLong,
    /// The board would have more notes than a board may have.
    TooManyNotes,
}

errors_in_english!(Refusal);

impl Refusal {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoSuchNote(id) => msg!("refused-no-such-note", note = id.to_string()),
            Self::NoSuchSlot(slot) => msg!("refused-no-such-slot", slot = slot.to_string()),
            Self::NoSuchBlank(blank) => msg!("refused-no-such-blank", blank = blank.to_string()),
            Self::NameTaken(id) => msg!("refused-name-taken", note = id.to_string()),
            Self::TextTooLong => msg!("refused-text-too-long"),
            Self::TooManyNotes => msg!("refused-too-many-notes", most = MAX_NOTES),
        }
    }
}

/// The board after `command`.
///
/// # Errors
/// A [`Refusal`] if the command names something that is not there, or would break a limit.
pub fn apply(board: &Board, command: &Command) -> Result<Board, Refusal> {
    match command {
        Command::Add(arrivals) => add(board, arrivals),
        Command::SetText { id, text } => set_text(board, id, text),
        Command::Rewrite { notes, blanks } => rewrite_texts(board, notes, blanks),
        Command::Delete(ids) => delete(board, ids),
        Command::Move { ids, slot, at } => move_notes(board, ids, slot, *at),
        Command::Recolor { ids, color } => change(board, ids, |note| note.color = *color),
        Command::SetLanguage { ids, language } => {
            let language: Option<Arc<str>> = language.as_deref().and_then(language_tag).map(Arc::from);
            change(board, ids, |note| note.language.clone_from(&language))
        }
        Command::Vote { ids, by } => change(board, ids, |note| note.votes = note.votes.saturating_add_signed(*by)),
        Command::Duplicate { copies } => duplicate(board, copies),
        Command::SetBlank { blank, text } => set_blank(board, blank, text),
        Command::ShowLegend(has_legend) => {
            let mut next = board.clone();
            next.has_legend = *has_legend;
            Ok(next)
        }
        Command::RenameColor { color, caption } => {
            let mut next = board.clone();
            let captions = Arc::make_mut(&mut next.captions);
            let caption = clean_line(caption).trim().to_owned();
            if caption.is_empty() || caption == board.form.caption(&board.language, *color) {
                captions.remove(color);
            } else {
                captions.insert(*color, caption);
            }
            Ok(next)
        }
        Command::Reshape(shape) => Ok(board.clone().reshaped(shape)),
    }
}

fn add(board: &Board, arrivals: &[Arrival]) -> Result<Board, Refusal> {
    let coming: usize = arrivals.iter().map(|arrival| arrival.notes.len()).sum();
    if board.note_count() + coming > MAX_NOTES {
        return Err(Refusal::TooManyNotes);
    }
    let mut names = BTreeSet::new();
    for note in arrivals.iter().flat_map(|arrival| &arrival.notes) {
        check_length(&note.text)?;
        if !names.insert(&note.id) {
            return Err(Refusal::NameTaken(note.id.clone()));
        }
    }
    if let Some(taken) = first_of(board, &names) {
        return Err(Refusal::NameTaken(taken.clone()));
    }
    // Each list is made anew once, however many arrive in it one by one.
    let mut lists: BTreeMap<&SlotId, Vec<Arc<Note>>> = BTreeMap::new();
    for Arrival { slot, at, notes } in arrivals {
        let list = match lists.entry(slot) {
            Entry::Vacant(entry) => entry.insert(notes_of(board, slot)?),
            Entry::Occupied(entry) => entry.into_mut(),
        };
        let at = (*at).min(list.len());
        list.splice(at..at, notes.iter().cloned().map(Arc::new));
    }
    Ok(lists.into_iter().fold(board.clone(), |board, (slot, list)| board.with_notes(slot, list)))
}

fn set_text(board: &Board, id: &NoteId, text: &str) -> Result<Board, Refusal> {
    check_length(text)?;
    let text: Arc<str> = clean_text(text).into();
    change(board, std::slice::from_ref(id), |note| note.text = Arc::clone(&text))
}

fn rewrite_texts(board: &Board, notes: &[(NoteId, String)], blanks: &[(BlankId, String)]) -> Result<Board, Refusal> {
    let mut texts: HashMap<&NoteId, Arc<str>> = HashMap::new();
    for (id, text) in notes {
        check_length(text)?;
        texts.insert(id, clean_text(text.trim_end()).into());
    }
    let ids: Vec<NoteId> = notes.iter().map(|(id, _)| id.clone()).collect();
    let next = change(board, &ids, |note| {
        if let Some(text) = texts.get(&note.id) {
            note.text = Arc::clone(text);
        }
    })?;
    let emptied: BTreeSet<&NoteId> = texts.iter().filter(|(_, text)| text.is_empty()).map(|(id, _)| *id).collect();
    let next = if emptied.is_empty() { next } else { without(&next, &emptied) };
    blanks.iter().try_fold(next, |board, (blank, text)| set_blank(&board, blank, text))
}

fn delete(board: &Board, ids: &[NoteId]) -> Result<Board, Refusal> {
    check_notes(board, ids)?;
    let gone: BTreeSet<&NoteId> = ids.iter().collect();
    Ok(without(board, &gone))
}

fn move_notes(board: &Board, ids: &[NoteId], slot: &SlotId, at: usize) -> Result<Board, Refusal> {
    check_notes(board, ids)?;
    notes_of(board, slot)?;
    let mut moved: BTreeSet<&NoteId> = BTreeSet::new();
    let in_order: Vec<&NoteId> = ids.iter().filter(|id| moved.insert(id)).collect();
    let named = board.all_notes().filter(|(_, note)| moved.contains(&note.id));
    let places: BTreeMap<&NoteId, &Arc<Note>> = named.map(|(_, note)| (&note.id, note)).collect();
    let notes: Vec<Arc<Note>> = in_order.iter().filter_map(|id| places.get(*id)).map(|note| Arc::clone(note)).collect();
    let rest = without(board, &moved);
    let mut list = notes_of(&rest, slot)?;
    let at = at.min(list.len());
    list.splice(at..at, notes);
    Ok(rest.with_notes(slot, list))
}

fn duplicate(board: &Board, copies: &[(NoteId, NoteId)]) -> Result<Board, Refusal> {
    let mut taken: HashSet<&NoteId> = board.all_notes().map(|(_, note)| &note.id).collect();
    if taken.len() + copies.len() > MAX_NOTES {
        return Err(Refusal::TooManyNotes);
    }
    if let Some((missing, _)) = copies.iter().find(|(id, _)| !taken.contains(id)) {
        return Err(Refusal::NoSuchNote(missing.clone()));
    }
    if let Some((_, copy)) = copies.iter().find(|(_, copy)| !taken.insert(copy)) {
        return Err(Refusal::NameTaken(copy.clone()));
    }
    let mut names: HashMap<&NoteId, Vec<&NoteId>> = HashMap::new();
    for (id, copy) in copies {
        names.entry(id).or_default().push(copy);
    }
    Ok(rewrite(board, |notes| {
        notes.iter().any(|note| names.contains_key(&note.id)).then(|| {
            let with_copies = |note: &Arc<Note>| {
                // Of several copies the last is the nearest, as each was put right behind the note.
                let names = names.get(&note.id).into_iter().flatten().rev();
                let copies = names.map(|name| Arc::new(Note { id: (*name).clone(), ..(**note).clone() }));
                std::iter::once(Arc::clone(note)).chain(copies).collect::<Vec<_>>()
            };
            notes.iter().flat_map(with_copies).collect()
        })
    }))
}

fn set_blank(board: &Board, blank: &BlankId, text: &str) -> Result<Board, Refusal> {
    check_length(text)?;
    let mut next = board.clone();
    let place = Arc::make_mut(&mut next.blanks).get_mut(blank).ok_or_else(|| Refusal::NoSuchBlank(blank.clone()))?;
    clean_line(text).trim().clone_into(place);
    Ok(next)
}

/// The board with each of `ids` changed by `deed`; slots without any of them stay shared.
fn change(board: &Board, ids: &[NoteId], deed: impl Fn(&mut Note)) -> Result<Board, Refusal> {
    check_notes(board, ids)?;
    let changed: BTreeSet<&NoteId> = ids.iter().collect();
    Ok(rewrite(board, |notes| {
        let touched = notes.iter().any(|note| changed.contains(&note.id));
        touched.then(|| {
            let mut list = notes.to_vec();
            for note in list.iter_mut().filter(|note| changed.contains(&note.id)) {
                deed(Arc::make_mut(note));
            }
            list
        })
    }))
}

fn without(board: &Board, gone: &BTreeSet<&NoteId>) -> Board {
    rewrite(board, |notes| {
        let kept: Vec<_> = notes.iter().filter(|note| !gone.contains(&note.id)).cloned().collect();
        (kept.len() < notes.len()).then_some(kept)
    })
}

/// The board with the lists that `rewrite_list` returns in place of those it was given.
fn rewrite(board: &Board, rewrite_list: impl Fn(&[Arc<Note>]) -> Option<Vec<Arc<Note>>>) -> Board {
    let mut next = board.clone();
    for (slot, notes) in board.slots() {
        if let Some(list) = rewrite_list(notes) {
            next = next.with_notes(slot, list);
        }
    }
    next
}

fn notes_of(board: &Board, slot: &SlotId) -> Result<Vec<Arc<Note>>, Refusal> {
    board.notes(slot).map(|notes| notes.to_vec()).ok_or_else(|| Refusal::NoSuchSlot(slot.clone()))
}

fn check_notes(board: &Board, ids: &[NoteId]) -> Result<(), Refusal> {
    // Of those that are named, not of all: a letter that is typed names one note of thousands.
    let mut missing: BTreeSet<&NoteId> = ids.iter().collect();
    for (_, note) in board.all_notes() {
        if missing.remove(&note.id) && missing.is_empty() {
            break;
        }
    }
    missing.first().map_or(Ok(()), |missing| Err(Refusal::NoSuchNote((*missing).clone())))
}

/// Returns the first note of the board that has one of these names.
fn first_of<'a>(board: &'a Board, names: &BTreeSet<&NoteId>) -> Option<&'a NoteId> {
    board.all_notes().map(|(_, note)| &note.id).find(|id| names.contains(id))
}

fn check_length(text: &str) -> Result<(), Refusal> {
    if text.len() > MAX_NOTE_BYTES { Err(Refusal::TextTooLong) } else { Ok(()) }
}
