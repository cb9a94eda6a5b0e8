//! Earlier versions of boards, in a folder of the program's own: never beside the board, where a sync client, a
//! thief or a slip of the hand would take them along with it.
//!
//! A board that was copied keeps its name, so that a crash's work and a merge still know their kin. Its versions are
//! those of a board in a file: `history/<board>/<hash of the file's path>/`. Otherwise thirty saves of a copy would
//! push out all versions of the original, and either would list the other's. So Save as begins a list of its own: what
//! was saved to the former file is that file's. What a board without a file keeps lies in `no-file`.
//!
//! Versions that lie in `history/<board>/` itself, as all once did, may be of any file of the board: they are listed
//! for each, as the oldest, and none is added or deleted.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::disk::{lock, rename_new, sync_folder};
use super::error::{LoadError, SaveError, save_error};
use super::open;
use super::version::{Version, version};
use crate::board::Board;
use crate::file::Reading;
use crate::file::history::{Kept, Kind, superfluous};
use crate::file::mend::is_usable;

/// What the name of a version ends in while it is written.
const ENDING: &str = ".tmp";

/// Where versions of boards without a file are, among those of their boards.
const NO_FILE: &str = "no-file";

/// The file, among the versions, that says which file they are of, for people.
const NAME: &str = ".file";

/// Where the versions of a file are.
#[derive(Clone, Copy, Debug)]
pub struct Shelf<'a> {
    /// The folder below which all versions are.
    pub history: &'a Path,
    /// The file, if the board has one.
    pub file: Option<&'a Path>,
}

impl Shelf<'_> {
    /// The folder of a board's versions in this file.
    fn folder(&self, board_id: &str) -> PathBuf {
        let name = self.file.map(|file| Version::of(absolute(file).as_os_str().as_encoded_bytes()).short());
        folder_of_board(self.history, board_id).join(name.as_deref().unwrap_or(NO_FILE))
    }
}

/// A path that doesn't depend on where the program was started. Links are not followed: where they lead changes.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Keeps a version of a board, as of `time` in seconds since 1970: for this user's eyes alone. Versions that are no
/// longer wanted go. `None` if the last one says the same.
///
/// # Errors
/// Why it could not be kept.
pub fn keep(shelf: Shelf<'_>, board: &Board, text: &str, time: i64, kind: Kind) -> Result<Option<Kept>, SaveError> {
    let folder = shelf.folder(&board.id);
    let refuse = |error: io::Error| save_error(&folder, error);
    make_private(&folder).map_err(refuse)?;
    let lock = lock(&folder);
    if lock.is_some() {
        // Nobody is at work on what lies there half written.
        for left_over in unfinished(&folder) {
            fs::remove_file(left_over).ok();
        }
    }
    let versions = kept(shelf, &board.id);
    let is_same =
        |kept: &Kept| version(&path_of(shelf, &board.id, kept)).ok().flatten() == Some(Version::of(text.as_bytes()));
    // One that was saved does not count on one that gave way: they go at different times.
    let last = |kind| versions.iter().find(|kept| kept.kind == kind);
    if last(Kind::Saved).is_some_and(is_same) || (kind == Kind::Displaced && last(kind).is_some_and(is_same)) {
        return Ok(None);
    }
    let mut all: Vec<Kept> = versions.into_iter().filter(|kept| !kept.is_shared).collect();
    let number = all.first().map_or(1, |last| last.number + 1);
    let new = Kept { number, time, notes: board.note_count(), kind, is_shared: false };
    let new = write(&folder, new, text.as_bytes()).map_err(refuse)?;
    if let Some(file) = shelf.file {
        write_name(&folder, file);
    }
    all.push(new);
    for gone in superfluous(&all) {
        // One that stays is tried again after the next save.
        fs::remove_file(folder.join(gone.file_name())).ok();
    }
    sync_folder(&folder).map_err(|error| SaveError::Unconfirmed { path: folder.clone(), error })?;
    Ok(Some(new))
}

/// The versions of a board that are kept of a file, the newest first; after them those that may be of it.
#[must_use]
pub fn kept(shelf: Shelf<'_>, board_id: &str) -> Vec<Kept> {
    let mut versions = kept_in(&shelf.folder(board_id));
    let shared = kept_in(&folder_of_board(shelf.history, board_id)).into_iter();
    versions.extend(shared.map(|kept| Kept { is_shared: true, ..kept }));
    versions
}

/// The versions in a folder, the newest first.
pub(super) fn kept_in(folder: &Path) -> Vec<Kept> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut versions: Vec<Kept> = names.filter_map(|name| Kept::of_file_name(&name)).collect();
    versions.sort_by_key(|kept| std::cmp::Reverse(kept.number));
    versions
}

/// Reads a version that is kept.
///
/// # Errors
/// As [`load`](super::load).
pub fn read_kept(shelf: Shelf<'_>, board_id: &str, kept: &Kept) -> Result<Reading, LoadError> {
    open(&path_of(shelf, board_id, kept)).map(|(reading, _)| reading)
}

fn path_of(shelf: Shelf<'_>, board_id: &str, kept: &Kept) -> PathBuf {
    let folder = if kept.is_shared { folder_of_board(shelf.history, board_id) } else { shelf.folder(board_id) };
    folder.join(kept.file_name())
}

/// The file that the versions in a folder are of, if they are of one.
pub(super) fn name_of(folder: &Path) -> Option<PathBuf> {
    fs::read_to_string(folder.join(NAME)).ok().map(PathBuf::from)
}

/// Says once in a folder of which file the versions are. Without it they are kept all the same.
pub(super) fn write_name(folder: &Path, file: &Path) {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    if let Ok(mut name) = options.open(folder.join(NAME)) {
        name.write_all(absolute(file).to_string_lossy().as_bytes()).ok();
    }
}

/// Where a board's versions are. Its name must not lead out of the folder.
fn folder_of_board(history: &Path, id: &str) -> PathBuf {
    if is_usable(id) { history.join(id) } else { history.join(Version::of(id.as_bytes()).short()) }
}

/// Makes a folder that nobody else can look into.
pub(super) fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    builder.create(folder)
}

/// Versions that were not written to their end.
fn unfinished(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let is_left = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
            && path.to_string_lossy().ends_with(ENDING)
    };
    entries.filter_map(|entry| Some(entry.ok()?.path())).filter(is_left).collect()
}

/// Writes a version under its number, or under the next one that is free if another window was faster.
fn write(folder: &Path, mut new: Kept, bytes: &[u8]) -> io::Result<Kept> {
    // Nobody else may read it: that is how such files are made.
    let mut file = tempfile::Builder::new().prefix(".").suffix(ENDING).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let path = file.into_temp_path();
    loop {
        match rename_new(&path, &folder.join(new.file_name())) {
            Ok(()) => {
                // The file has another name now, and is nobody's to delete.
                path.keep().ok();
                return Ok(new);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => new.number += 1,
            Err(error) => return Err(error),
        }
    }
}
