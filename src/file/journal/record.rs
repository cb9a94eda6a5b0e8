//! The journal's bytes: a mark, and records that a crash may cut but never mix up.
//!
//! A record is `[len u32][crc32][seq u64][payload]`, little-endian; the checksum covers length, number and
//! payload, and the payload is JSON. Reading stops at the first record that is not whole.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::change::Change;
use super::identity::Identity;
use crate::board::Board;
use crate::file::{read, write};

/// What a journal begins with.
pub(super) const MAGIC: [u8; 8] = *b"copbjrnl";

/// The version that is written. A journal of a later one is left alone.
const VERSION: u32 = 2;

/// The first version: it distinguishes files by checksums of its own.
const VERSION_1: u32 = 1;

/// Bytes before a record's payload.
const FRAME: usize = 16;

/// What a payload says.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Entry {
    /// The first record: what the others build on.
    Head(Head),
    /// The board changed, at a time.
    Edit(u64, Change),
    /// A file holds the board as it is.
    Saved(Option<String>, Option<Identity>),
    /// No file holds the board any more, though it may not have changed.
    Alone,
}

/// What a journal builds on.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Head {
    /// The copboard that wrote it.
    pub program: String,
    /// Name of the board.
    pub board: String,
    /// The board's file, if it has one.
    pub path: Option<String>,
    /// The bytes of that file, if they hold the base.
    pub identity: Option<Identity>,
    /// When the board changed last before this journal began, or 0.
    pub edited: u64,
    /// The board in its file, or, without one, as it was before the first change; as its file says it.
    pub base: String,
}

impl Head {
    /// A head on a base.
    pub(super) fn new(base: &Board, file: (Option<&PathBuf>, Option<Identity>)) -> Self {
        Self {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            board: base.id.to_string(),
            path: file.0.and_then(|path| path.to_str()).map(str::to_owned),
            identity: file.1,
            edited: 0,
            base: write(base),
        }
    }
}

/// The bytes before the first record.
pub(super) fn mark() -> Vec<u8> {
    mark_of(VERSION)
}

fn mark_of(version: u32) -> Vec<u8> {
    [MAGIC.as_slice(), &version.to_le_bytes()].concat()
}

/// What follows the mark of a version that can be read.
fn behind_mark(bytes: &[u8]) -> Option<&[u8]> {
    [VERSION, VERSION_1].iter().find_map(|version| bytes.strip_prefix(mark_of(*version).as_slice()))
}

/// A record, or nothing if it is too long for one.
pub(super) fn record(seq: u64, entry: &Entry) -> Option<Vec<u8>> {
    let mut bytes = vec![0; FRAME];
    serde_json::to_writer(&mut bytes, entry).ok()?;
    let len = u32::try_from(bytes.len() - FRAME).ok()?;
    bytes[..4].copy_from_slice(&len.to_le_bytes());
    bytes[8..FRAME].copy_from_slice(&seq.to_le_bytes());
    let crc = checksum(&bytes[..4], &bytes[8..]);
    bytes[4..8].copy_from_slice(&crc.to_le_bytes());
    Some(bytes)
}

fn checksum(len: &[u8], rest: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(len);
    hasher.update(rest);
    hasher.finalize()
}

/// The whole records at the start of `bytes`, with their numbers.
fn records(mut bytes: &[u8]) -> impl Iterator<Item = (u64, &[u8])> {
    std::iter::from_fn(move || {
        let (len, rest) = bytes.split_first_chunk::<4>()?;
        let (crc, rest) = rest.split_first_chunk::<4>()?;
        let (seq, payload) = rest.split_first_chunk::<8>()?;
        let length = usize::try_from(u32::from_le_bytes(*len)).ok()?;
        let (payload, behind) = payload.split_at_checked(length)?;
        let whole = checksum(len, &rest[..seq.len() + length]) == u32::from_le_bytes(*crc);
        bytes = behind;
        whole.then_some((u64::from_le_bytes(*seq), payload))
    })
}

/// What a journal holds.
#[derive(Clone, Debug)]
pub struct Recovered {
    /// The board in its file, or as it was before the first change.
    pub base: Board,
    /// The board as it was last.
    pub board: Board,
    /// The board's file, if it had one.
    pub path: Option<PathBuf>,
    /// The bytes of that file.
    pub identity: Option<Identity>,
    /// When the board changed last, in milliseconds since 1970; 0 if it did not.
    pub edited: u64,
    /// Whether the file was gone, or another, when the board was written last.
    pub is_alone: bool,
    /// How many whole records there are behind the head.
    pub records: usize,
    /// Number of the last whole record.
    pub last: u64,
}

/// Reads a journal: exactly its whole records, up to the first that is not. Nothing comes of a file that
/// is no journal of a known version, or whose head is not whole.
#[must_use]
pub fn recover(bytes: &[u8]) -> Option<Recovered> {
    recover_records(behind_mark(bytes)?)
}

/// Reads a journal of any version, up to the first record that is not whole or not understood.
pub(super) fn recover_newer(bytes: &[u8]) -> Option<Recovered> {
    recover_records(bytes.get(MAGIC.len() + size_of_val(&VERSION)..)?)
}

/// Every record that is whole and understood, wherever it lies.
pub(super) fn whole_entries(bytes: &[u8]) -> impl Iterator<Item = Entry> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let found = records(rest).next();
            let Some((_, payload)) = found else {
                rest = &rest[1..];
                continue;
            };
            rest = &rest[FRAME + payload.len()..];
            if let Ok(entry) = serde_json::from_slice(payload) {
                return Some(entry);
            }
        }
        None
    })
}

fn recover_records(bytes: &[u8]) -> Option<Recovered> {
    let mut records = records(bytes);
    let (mut last, payload) = records.next()?;
    let Ok(Entry::Head(head)) = serde_json::from_slice(payload) else { return None };
    let reading = read(&head.base).ok()?;
    let mut found = Recovered {
        base: reading.board.clone(),
        board: reading.board,
        path: head.path.map(PathBuf::from),
        identity: head.identity,
        edited: head.edited,
        is_alone: false,
        records: 0,
        last,
    };
    for (seq, payload) in records {
        if seq != last.wrapping_add(1) {
            break;
        }
        match serde_json::from_slice(payload) {
            Ok(Entry::Edit(at, change)) => {
                let Some(board) = change.apply(&found.board) else { break };
                found.board = board;
                found.edited = at;
            }
            Ok(Entry::Saved(path, identity)) => {
                found.base = found.board.clone();
                found.path = path.map(PathBuf::from);
                found.identity = identity;
                found.is_alone = false;
            }
            Ok(Entry::Alone) => found.is_alone = true,
            Ok(Entry::Head(_)) | Err(_) => break,
        }
        last = seq;
        found.last = seq;
        found.records += 1;
    }
    Some(found)
}
