//! What is left of a journal that can't be read as one: its head is damaged, or it is of a newer version.
//!
//! Every text that is whole comes back: those of the board that the head holds, and those of each record that is whole,
//! wherever it lies. Nothing that a record took away is taken away, as nobody knows what it would hit.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::change::Change;
use super::record::{self, Entry, recover_newer, whole_entries};
use crate::board::{Board, Form, Note, NoteId, SlotId};
use crate::file::{read, salvage};

/// What is left of a journal.
pub(super) struct Remains {
    pub(super) board: Board,
    /// The board's file, if it had one.
    pub(super) path: Option<PathBuf>,
    /// When it changed last, in milliseconds since 1970; 0 if nobody knows.
    pub(super) edited: u64,
}

/// Reads what is left of a journal; `None` if nothing is.
pub(super) fn remains(bytes: &[u8]) -> Option<Remains> {
    if !bytes.starts_with(&record::MAGIC) {
        return None;
    }
    if let Some(found) = recover_newer(bytes) {
        return Some(Remains { board: found.board, path: found.path, edited: found.edited });
    }
    let base = text_of(bytes, "base").and_then(|base| board_of(&base));
    let path = text_of(bytes, "path").and_then(|path| String::from_utf8(path).ok()).map(PathBuf::from);
    let changes = whole_entries(bytes).filter_map(|entry| match entry {
        Entry::Edit(at, change) => Some((at, change)),
        _ => None,
    });
    let mut changes = changes.peekable();
    let base = base.or_else(|| changes.peek().map(|(at, _)| Board::new(&Form::usual(), &format!("recovered-{at}"))))?;
    let (board, edited) = with_all(base, changes);
    Some(Remains { board, path, edited })
}

/// The board with all notes and texts of the changes, and the time of the last one.
fn with_all(mut board: Board, changes: impl Iterator<Item = (u64, Change)>) -> (Board, u64) {
    let mut edited = 0;
    let mut slots: BTreeMap<SlotId, Vec<Arc<Note>>> =
        board.slots().map(|(slot, notes)| (slot.clone(), notes.to_vec())).collect();
    let mut places: BTreeMap<NoteId, (SlotId, usize)> = BTreeMap::new();
    for (slot, notes) in &slots {
        places.extend(notes.iter().enumerate().map(|(at, note)| (note.id.clone(), (slot.clone(), at))));
    }
    for (at, change) in changes {
        edited = edited.max(at);
        for (slot, note) in change.add_texts(&mut board) {
            if let Some((slot, at)) = places.get(&note.id) {
                if let Some(known) = slots.get_mut(slot).and_then(|notes| notes.get_mut(*at)) {
                    *known = note;
                }
                continue;
            }
            let slot = if slots.contains_key(&slot) { slot } else { board.form.catch_all.clone() };
            let notes = slots.entry(slot.clone()).or_default();
            places.insert(note.id.clone(), (slot, notes.len()));
            notes.push(note);
        }
    }
    let board = slots.into_iter().fold(board, |board, (slot, notes)| board.with_notes(&slot, notes));
    (board, edited)
}

fn board_of(text: &[u8]) -> Option<Board> {
    match str::from_utf8(text).ok().and_then(|text| read(text).ok()) {
        Some(reading) => Some(reading.board),
        None => salvage(text).map(|salvaged| salvaged.reading.board),
    }
}

/// The first text under a name in bytes that may be JSON, up to its end or that of the bytes.
fn text_of(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let start = format!("\"{name}\":\"");
    let at = bytes.windows(start.len()).position(|window| window == start.as_bytes())? + start.len();
    let mut text = vec![];
    let mut rest = bytes[at..].iter().copied();
    loop {
        match rest.next() {
            None | Some(b'"') => return Some(text),
            Some(b'\\') => match rest.next() {
                Some(b'n') => text.push(b'\n'),
                Some(b't') => text.push(b'\t'),
                Some(b'r') => text.push(b'\r'),
                Some(b'u') => {
                    let digits: Vec<u8> = rest.by_ref().take(4).collect();
                    let number = str::from_utf8(&digits).ok().and_then(|digits| u32::from_str_radix(digits, 16).ok());
                    let c = number.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER);
                    text.extend(c.encode_utf8(&mut [0; 4]).bytes());
                }
                Some(other) => text.push(other),
                None => return Some(text),
            },
            Some(other) => text.push(other),
        }
    }
}
