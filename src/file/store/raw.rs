//! Bytes of files that a save replaces: whatever they are, damaged boards, files of newer formats or no boards at
//! all, they can be had back.
//!
//! The version history holds boards; this holds what it can't. A file's bytes lie under a name made of its path,
//! below the folder of the history, and are read back before anybody relies on them.

use std::fs;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::disk::{rename_new, sync_folder};
use super::error::{SaveError, save_error};
use super::kept::{make_private, write_name};
use super::version::{Version, version};

/// The folder, below that of the history, where the names of boards are: none begins with a point.
pub(super) const FOLDER: &str = ".replaced";

/// The ending of what is kept.
const ENDING: &str = ".bin";

/// How many replaced versions of one file are kept.
const MOST: usize = 20;

/// How long each is kept at least, in seconds, though there are more.
const LEAST_AGE: i64 = 30 * 24 * 60 * 60;

/// Keeps the bytes of a file that is about to be replaced, at `time` in seconds since 1970, below the folder
/// `history`: for this user's eyes alone, on the disk, and read back. Returns where.
///
/// # Errors
/// Why they could not be kept: then nothing else holds them.
pub fn keep_raw(history: &Path, file: &Path, bytes: &[u8], time: i64) -> Result<PathBuf, SaveError> {
    let folder = folder_of_file(history, file);
    let refuse = |error: io::Error| save_error(&folder, error);
    make_private(&folder).map_err(refuse)?;
    let new = Version::of(bytes);
    let before = kept_raw(&folder);
    if let Some((_, path)) = before.last()
        && version(path).ok().flatten().as_ref() == Some(&new)
    {
        return Ok(path.clone());
    }
    let number = before.last().map_or(1, |((number, _), _)| number + 1);
    let path = write(&folder, (number, time), bytes).map_err(refuse)?;
    // For people, who are told where it is from.
    write_name(&folder, file);
    sync_folder(&folder).map_err(refuse)?;
    if version(&path).map_err(refuse)?.as_ref() != Some(&new) {
        return Err(SaveError::Disk { path, error: ErrorKind::InvalidData.into() });
    }
    // Clocks jump: what seems to come from a time ahead is young.
    let is_old = |at: i64| time.saturating_sub(at) > LEAST_AGE;
    let superfluous = (before.len() + 1).saturating_sub(MOST);
    for ((_, at), gone) in before.iter().take(superfluous) {
        if is_old(*at) {
            // One that stays is tried again the next time.
            fs::remove_file(gone).ok();
        }
    }
    Ok(path)
}

/// Where the replaced versions of a file are.
fn folder_of_file(history: &Path, file: &Path) -> PathBuf {
    let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    history.join(FOLDER).join(Version::of(file.as_os_str().as_encoded_bytes()).short())
}

/// What is kept in a folder, with number and time, the oldest first.
pub(super) fn kept_raw(folder: &Path) -> Vec<((u64, i64), PathBuf)> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let named = |path: PathBuf| {
        let (number, time) = path.file_name()?.to_str()?.strip_suffix(ENDING)?.split_once('-')?;
        Some(((number.parse().ok()?, time.parse().ok()?), path.clone()))
    };
    let mut kept: Vec<_> = entries.filter_map(|entry| named(entry.ok()?.path())).collect();
    kept.sort_by_key(|((number, _), _)| *number);
    kept
}

fn write(folder: &Path, (mut number, time): (u64, i64), bytes: &[u8]) -> io::Result<PathBuf> {
    // Nobody else may read it: that is how such files are made.
    let mut file = tempfile::Builder::new().prefix(".").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    let temp = file.into_temp_path();
    loop {
        let path = folder.join(format!("{number}-{time}{ENDING}"));
        match rename_new(&temp, &path) {
            Ok(()) => {
                // The file has another name now, and is nobody's to delete.
                temp.keep().ok();
                return Ok(path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(error),
        }
    }
}
