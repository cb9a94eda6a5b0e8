//! Earlier versions of boards, in a folder of the program's own: never beside the board, where a sync client, a
//! thief or a slip of the hand would take them along with it.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::disk::{lock, rename_new, sync_folder};
use super::error::{LoadError, SaveError, save_error};
use super::open;
use super::version::{Version, version};
use crate::board::Board;
use crate::file::Reading;
use crate::file::history::{Kept, superfluous};
use crate::file::mend::is_usable;

/// What the name of a version ends in while it is written.
const ENDING: &str = ".tmp";

/// Keeps a version of a board that was saved at `time`, in seconds since 1970, below the folder `history`: for
/// this user's eyes alone. Versions that are no longer wanted go. `None` if the last one says the same.
///
/// # Errors
/// Why it could not be kept.
pub fn keep(history: &Path, board: &Board, text: &str, time: i64) -> Result<Option<Kept>, SaveError> {
    let folder = folder_of_board(history, &board.id);
    let refuse = |error: io::Error| save_error(&folder, error);
    make_private(&folder).map_err(refuse)?;
    let lock = lock(&folder);
    if lock.is_some() {
        // Nobody is at work on what lies there half written.
        for left_over in unfinished(&folder) {
            fs::remove_file(left_over).ok();
        }
    }
    let versions = kept(history, &board.id);
    if let Some(last) = versions.first()
        && version(&folder.join(last.file_name())).ok().flatten() == Some(Version::of(text.as_bytes()))
    {
        return Ok(None);
    }
    let number = versions.first().map_or(1, |last| last.number + 1);
    let new = Kept { number, time, notes: board.note_count() };
    let new = write(&folder, new, text.as_bytes()).map_err(refuse)?;
    let mut all = versions;
    all.push(new);
    for gone in superfluous(&all) {
        // One that stays is tried again after the next save.
        fs::remove_file(folder.join(gone.file_name())).ok();
    }
    sync_folder(&folder).map_err(|error| SaveError::Unconfirmed { path: folder.clone(), error })?;
    Ok(Some(new))
}

/// The versions of a board that are kept below the folder `history`, the newest first.
#[must_use]
pub fn kept(history: &Path, board_id: &str) -> Vec<Kept> {
    let Ok(entries) = fs::read_dir(folder_of_board(history, board_id)) else { return vec![] };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut versions: Vec<Kept> = names.filter_map(|name| Kept::of_file_name(&name)).collect();
    versions.sort_by_key(|kept| std::cmp::Reverse(kept.number));
    versions
}

/// Reads a version that is kept.
///
/// # Errors
/// As [`load`](super::load).
pub fn read_kept(history: &Path, board_id: &str, kept: &Kept) -> Result<Reading, LoadError> {
    open(&folder_of_board(history, board_id).join(kept.file_name())).map(|(reading, _)| reading)
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
