//! All versions that are kept, of every board and file, though these may be gone.

use std::fs;
use std::path::{Path, PathBuf};

use super::kept::{kept_in, name_of};
use super::raw::{self, kept_raw};
use super::{load, salvage};
use crate::file::earlier::{Earlier, What};
use crate::file::history::Kind;

/// Lists the versions that are kept below the folder `history`, and the bytes of files that were replaced.
#[must_use]
pub fn past_versions(history: &Path) -> Vec<Earlier> {
    let mut all = vec![];
    for of_board in folders_in(history) {
        let is_replaced = of_board.file_name().is_some_and(|name| name == raw::FOLDER);
        if !is_replaced {
            all.extend(versions_in(&of_board));
        }
        for of_file in folders_in(&of_board) {
            all.extend(if is_replaced { replaced_in(&of_file) } else { versions_in(&of_file) });
        }
    }
    all
}

fn paths_in(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path())
}

fn folders_in(folder: &Path) -> impl Iterator<Item = PathBuf> {
    paths_in(folder).filter(|path| path.is_dir())
}

fn versions_in(folder: &Path) -> Vec<Earlier> {
    let from = name_of(folder);
    let versions = kept_in(folder).into_iter().map(|kept| {
        let at = folder.join(kept.file_name());
        let what = match kept.kind {
            Kind::Saved => What::Version,
            Kind::Displaced => What::Displaced,
        };
        Earlier { what, time: kept.time, bytes: size(&at), notes: Some(kept.notes), from: from.clone(), at }
    });
    versions.collect()
}

fn replaced_in(folder: &Path) -> Vec<Earlier> {
    let from = name_of(folder);
    let replaced = kept_raw(folder).into_iter().map(|((_, time), at)| {
        let board = load(&at).ok().or_else(|| salvage(&at).map(|salvaged| salvaged.reading));
        let notes = board.map(|reading| reading.board.note_count());
        Earlier { what: What::Replaced, time, bytes: size(&at), notes, from: from.clone(), at }
    });
    replaced.collect()
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |found| found.len())
}
