//! All journals that are kept, whatever became of them, and reading them.

use std::io;
use std::path::Path;

use super::disk::{LIVE, Mark, files, hold, marked, read_marked, written};
use super::record::recover;
use super::remains::{Remains, remains};
use crate::file::Reading;
use crate::file::earlier::{Earlier, What};

/// Lists the journals in a folder but for those that a program is writing.
#[must_use]
pub fn kept_journals(folder: &Path) -> Vec<Earlier> {
    files(folder).filter_map(|path| look(&path)).collect()
}

/// Reads a journal, as far as it can be read; `None` if nothing of it can.
///
/// # Errors
/// What the disk said.
pub fn read_journal(path: &Path) -> io::Result<Option<Reading>> {
    let found = read(&read_marked(path)?);
    Ok(found.map(|(Remains { board, .. }, is_whole)| Reading {
        board,
        remarks: vec![],
        newer: false,
        carried: false,
        salvaged: !is_whole,
    }))
}

fn look(path: &Path) -> Option<Earlier> {
    let (what, bytes) = match marked(path) {
        Some(mark) => (of_mark(mark), read_marked(path).unwrap_or_default()),
        // It is held only for as long as it is read.
        None if path.extension().is_some_and(|ending| ending == LIVE) => {
            (What::Crashed, hold(path.to_owned())?.bytes().unwrap_or_default())
        }
        None => return None,
    };
    let found = read(&bytes).map(|(found, _)| found);
    let edited = found.as_ref().map(|found| found.edited).filter(|at| *at > 0).or_else(|| written(path));
    Some(Earlier {
        what,
        time: i64::try_from(edited.unwrap_or(0) / 1000).unwrap_or(i64::MAX),
        bytes: bytes.len() as u64,
        notes: found.as_ref().map(|found| found.board.note_count()),
        from: found.and_then(|found| found.path),
        at: path.to_owned(),
    })
}

const fn of_mark(mark: Mark) -> What {
    match mark {
        Mark::Clean => What::Finished,
        Mark::Discarded => What::Discarded,
        Mark::Recovered => What::Recovered,
    }
}

/// What a journal holds, and whether that is all that it says.
fn read(bytes: &[u8]) -> Option<(Remains, bool)> {
    match recover(bytes) {
        Some(found) => Some((Remains { board: found.board, path: found.path, edited: found.edited }, true)),
        None => remains(bytes).map(|found| (found, false)),
    }
}
