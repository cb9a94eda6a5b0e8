//! What a crash left: found at the next start, offered, and never applied by itself.

use super::days::sweep;
use super::disk::{Disk, Held, RealDisk, hold_all, written};
use super::identity::Identity;
use super::record::{Recovered, recover};
use crate::board::Board;
use crate::file::store::{self, Version};
use crate::words::Message;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A board that no file holds as it was last. While this lives, no other copboard offers it.
#[derive(Debug)]
pub struct Leftover {
    found: Recovered,
    disk: Option<OnDisk>,
    held: Vec<Held>,
}

/// What there is now in the place of a leftover's file.
#[derive(Debug)]
pub enum OnDisk {
    /// A board.
    Board {
        /// The board.
        board: Box<Board>,
        /// When it was saved, in milliseconds since 1970, if the disk knows.
        saved: Option<u64>,
        /// Whether it is the one that the leftover builds on, byte by byte.
        is_base: bool,
    },
    /// Nothing that can be opened, and why.
    Unreadable(Message),
}

impl Leftover {
    /// The board as it was last.
    #[must_use]
    pub const fn board(&self) -> &Board {
        &self.found.board
    }

    /// The board as its file held it, or as it was before the first change.
    #[must_use]
    pub const fn base(&self) -> &Board {
        &self.found.base
    }

    /// Its file, if it had one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.found.path.as_deref()
    }

    /// What is in that file now.
    #[must_use]
    pub const fn on_disk(&self) -> Option<&OnDisk> {
        self.disk.as_ref()
    }

    /// Whether its file still is as it was when the work on it began.
    #[must_use]
    pub const fn file_is_base(&self) -> bool {
        matches!(self.disk, Some(OnDisk::Board { is_base: true, .. }))
    }

    /// Returns which file the work builds on, and what it held, if it has one.
    #[must_use]
    pub fn basis(&self) -> Option<Basis> {
        Some(Basis { path: self.found.path.clone()?, identity: self.found.identity.clone()? })
    }

    /// When the board changed last, in milliseconds since 1970.
    #[must_use]
    pub const fn edited(&self) -> u64 {
        self.found.edited
    }

    /// Marks it as recovered: it is kept for seven days at least and not offered again.
    pub(super) fn settle(self, disk: &dyn Disk) {
        retire(self.held, disk, "recovered");
    }
}

/// The file that a leftover's work builds on, as it was then.
#[derive(Clone, Debug)]
pub struct Basis {
    path: PathBuf,
    identity: Identity,
}

impl Basis {
    /// Returns the file's version if it still is as it was; it is read anew.
    #[must_use]
    pub fn version_now(&self) -> Option<Version> {
        let version = store::version(&self.path).ok()??;
        self.identity.is_of(&self.path, &version).then_some(version)
    }
}

fn retire(held: Vec<Held>, disk: &dyn Disk, mark: &str) {
    for journal in held {
        // What can't be marked is offered again, which loses nothing.
        disk.rename(&journal.path, &journal.path.with_extension(mark)).ok();
    }
}

/// Journals that nobody writes any more, held so that nobody else takes them up meanwhile.
#[derive(Debug)]
pub struct Search(BTreeMap<PathBuf, Vec<Option<Held>>>);

impl Search {
    /// Takes hold of what there is in `folder`, which is quick. It also removes what was marked long ago.
    #[must_use]
    pub fn begin(folder: &Path) -> Self {
        Self::begin_at(folder, RealDisk.now())
    }

    /// The same at a time, in milliseconds since 1970, as the clock has it.
    #[must_use]
    pub fn begin_at(folder: &Path, now: u64) -> Self {
        sweep(folder, now);
        let mut sessions: BTreeMap<PathBuf, Vec<Option<Held>>> = BTreeMap::new();
        for (path, held) in hold_all(folder) {
            // `board-process-chance.generation.journal`
            let session = path.with_extension("").with_extension("");
            sessions.entry(session).or_default().push(held);
        }
        Self(sessions)
    }

    /// Reads what crashes left, the last changed first, which takes its time. It also marks what a file
    /// holds after all.
    #[must_use]
    pub fn finish(self) -> Vec<Leftover> {
        let mut found: Vec<Leftover> = self.0.into_values().filter_map(|held| of_session(held, RealDisk)).collect();
        found.sort_by_key(|leftover| std::cmp::Reverse(leftover.edited()));
        found
    }
}

/// What crashes left in `folder`, as a whole [`Search`] finds it.
#[must_use]
pub fn leftovers(folder: &Path) -> Vec<Leftover> {
    Search::begin(folder).finish()
}

/// What the files of a session come to: nothing, if it lives, or if a file holds all of it.
fn of_session(held: Vec<Option<Held>>, disk: RealDisk) -> Option<Leftover> {
    let held: Vec<Held> = held.into_iter().collect::<Option<_>>()?;
    let read = |journal: &Held| recover(&journal.bytes().ok()?);
    // A file that began anew and was cut ends with a lower number than the one it was to stand in for.
    let found = held.iter().filter_map(read).max_by_key(|found| found.last)?;
    let now = found.path.as_deref().map(|path| on_disk(path, found.identity.as_ref()));
    let is_held = match &now {
        Some(OnDisk::Board { board, .. }) => **board == found.board,
        Some(OnDisk::Unreadable(_)) => false,
        None => found.base == found.board && !found.is_alone,
    };
    let is_unchanged = found.base == found.board && !found.is_alone;
    if is_held || (is_unchanged && matches!(now, Some(OnDisk::Board { .. }))) {
        retire(held, &disk, "clean");
        return None;
    }
    Some(Leftover { found, disk: now, held })
}

fn on_disk(path: &Path, base: Option<&Identity>) -> OnDisk {
    let saved = written(path);
    match store::open(path) {
        Ok((reading, version)) => {
            let is_base = base.is_some_and(|base| base.is_of(path, &version));
            OnDisk::Board { board: Box::new(reading.board), saved, is_base }
        }
        Err(error) => OnDisk::Unreadable(error.message()),
    }
}
