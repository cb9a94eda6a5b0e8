//! The work on one board, and the tape that it is written on.

use std::io;
use std::path::{Path, PathBuf};

use super::change::Change;
use super::disk::{Disk, LIVE, Tape};
use super::identity::Identity;
use super::queue::Start;
use super::record::{Entry, Head, mark, record};
use crate::board::Board;

/// Bytes and records of changes after which a journal begins anew.
const MOST_BYTES: usize = 4 << 20;
const MOST_RECORDS: usize = 5_000;

/// A board of which a journal is kept.
pub(super) struct Session {
    pub(super) start: Start,
    /// The bytes of the board's file, if they hold the base.
    pub(super) identity: Option<Identity>,
    /// What the file on tape says.
    pub(super) written: Board,
    /// What it should say.
    pub(super) wanted: Board,
    pub(super) edited: u64,
    /// Whether no file holds the base any more.
    pub(super) is_alone: bool,
    seq: u64,
    generation: u32,
    pub(super) tape: Option<(PathBuf, Box<dyn Tape>)>,
    /// Files that a newer one stands in for, once that is safe; held, as the session lives.
    pub(super) older: Vec<(PathBuf, Box<dyn Tape>)>,
    /// How much the tape holds that a new one would not.
    bytes: usize,
    records: usize,
    most_bytes: usize,
}

impl Session {
    pub(super) fn new(mut start: Start, identity: Option<Identity>) -> Self {
        start.path = start.path.map(|path| std::path::absolute(&path).unwrap_or(path));
        let (written, wanted) = (start.board.clone(), start.board.clone());
        let (tape, older) = (None, vec![]);
        let most_bytes = MOST_BYTES;
        Self {
            start,
            identity,
            written,
            wanted,
            edited: 0,
            is_alone: false,
            seq: 0,
            generation: 0,
            tape,
            older,
            bytes: 0,
            records: 0,
            most_bytes,
        }
    }

    /// Writes a record behind the others.
    pub(super) fn append(&mut self, entry: &Entry) -> io::Result<()> {
        let Some((_, tape)) = &mut self.tape else { return Ok(()) };
        let bytes = record(self.seq + 1, entry).ok_or(io::ErrorKind::FileTooLarge)?;
        tape.write(&bytes)?;
        self.seq += 1;
        self.bytes += bytes.len();
        self.records += 1;
        Ok(())
    }

    /// Whether a new tape would be much shorter than this one.
    pub(super) const fn is_full(&self) -> bool {
        self.bytes > self.most_bytes || self.records > MOST_RECORDS
    }

    /// Writes a tape that says all that counts, and removes those before it.
    pub(super) fn begin_anew(&mut self, folder: &Path, disk: &dyn Disk) -> io::Result<()> {
        // A number that a failed try has left behind is not used again.
        self.generation += 1;
        let path = folder.join(format!("{}.{}.{LIVE}", self.name(), self.generation));
        let mut tape = disk.create(&path)?;
        let written = self.write_all(&mut *tape);
        let seq = match written {
            Ok(seq) => seq,
            Err(error) => {
                drop(tape);
                disk.remove(&path).ok();
                return Err(error);
            }
        };
        disk.sync_folder(folder);
        self.older.extend(self.tape.replace((path, tape)));
        self.seq = seq;
        self.written = self.wanted.clone();
        (self.bytes, self.records) = (0, 0);
        // Only now: until here a crash finds the older ones.
        self.older.retain(|(path, _)| disk.remove(path).is_err_and(|error| error.kind() != io::ErrorKind::NotFound));
        Ok(())
    }

    /// Writes the base, and what the board is now. Returns the number of the last record.
    fn write_all(&mut self, tape: &mut dyn Tape) -> io::Result<u64> {
        let Start { board: base, path, .. } = &self.start;
        let file = (path.as_ref(), self.identity.clone());
        let head = Head { edited: self.edited, ..Head::new(base, file) };
        self.most_bytes = MOST_BYTES.max(2 * head.base.len());
        let mut bytes = mark();
        bytes.extend(record(self.seq, &Entry::Head(head)).ok_or(io::ErrorKind::FileTooLarge)?);
        let change = Entry::Edit(self.edited, Change::between(base, &self.wanted));
        // Always, even if nothing changed: of two files, the one with the higher number is newer.
        bytes.extend(record(self.seq + 1, &change).ok_or(io::ErrorKind::FileTooLarge)?);
        let mut last = self.seq + 1;
        if self.is_alone {
            last += 1;
            bytes.extend(record(last, &Entry::Alone).ok_or(io::ErrorKind::FileTooLarge)?);
        }
        tape.write(&bytes)?;
        tape.sync()?;
        Ok(last)
    }

    /// Name of its files: board, process and chance.
    fn name(&self) -> String {
        let board: String = self.start.board.id.chars().filter(char::is_ascii_alphanumeric).take(32).collect();
        format!("{board}-{}-{}", std::process::id(), self.start.session)
    }
}
