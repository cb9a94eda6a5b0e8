//! The only place that touches the disk: a save is all or nothing, and what cannot be read is never replaced.

mod attributes;
mod board;
mod disk;
mod error;
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
mod extended;
mod forms;
mod kept;
mod lost;
mod past;
#[cfg(all(unix, not(any(target_os = "linux", target_os = "android", target_vendor = "apple"))))]
mod plain;
mod presence;
mod private;
mod raw;
mod regular;
mod version;

use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use self::attributes::take_after;
pub use self::board::{Saved, save_board, save_both, save_over};
use self::disk::{folder_of, sync_folder, target};
pub use self::error::{LoadError, SaveError};
use self::error::{load_error, save_error};
pub use self::forms::{FormError, FoundForm, forms, is_form, load_form};
pub use self::kept::{Shelf, keep, kept, read_kept};
pub use self::lost::Lost;
pub use self::past::past_versions;
pub use self::presence::Presence;
pub use self::private::{sweep_private, write_private};
pub use self::raw::keep_raw;
pub use self::version::{NoVersion, Stamp, Version, look, version};
use super::embedded::Carrier;
use super::{MAX_FILE_BYTES, ReadError, Reading, Salvaged, read, read_carried, sniff};

/// Loads a board.
///
/// # Errors
/// Why it could not be loaded, and what to do about it.
pub fn load(path: &Path) -> Result<Reading, LoadError> {
    open(path).map(|(reading, _)| reading)
}

/// Loads a board, and returns which version of the file it is, for [`save_board`].
///
/// # Errors
/// As [`load`].
pub fn open(path: &Path) -> Result<(Reading, Version), LoadError> {
    let bytes = read_bytes(path)?;
    let unreadable = |error| LoadError::Unreadable { path: path.to_owned(), error };
    let reading = if let Some(carrier) = Carrier::of(&bytes) {
        read_carried(carrier, &bytes).map_err(unreadable)?
    } else {
        match str::from_utf8(&bytes) {
            Ok(text) => read(text).map_err(unreadable)?,
            Err(error) => return Err(not_utf8(path, &bytes, error.valid_up_to())),
        }
    };
    Ok((reading, Version::of(&bytes)))
}

/// What can still be read of a file that [`load`] refuses, if that is anything. The file stays as it is.
#[must_use]
pub fn salvage(path: &Path) -> Option<Salvaged> {
    super::salvage(&read_bytes(path).ok()?)
}

/// The bytes of a file that is not too large to be a board.
fn read_bytes(path: &Path) -> Result<Vec<u8>, LoadError> {
    let too_large = || LoadError::Unreadable { path: path.to_owned(), error: ReadError::TooLarge };
    text_bytes(path, MAX_FILE_BYTES)?.ok_or_else(too_large)
}

/// Returns the bytes of the file that a save would replace; `None` if there is none.
///
/// # Errors
/// If it can't be read, is too large to be a board, or is no file.
pub fn bytes(path: &Path) -> Result<Option<Vec<u8>>, SaveError> {
    match read_bytes(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(LoadError::Missing { .. }) => Ok(None),
        Err(LoadError::Folder { path }) => Err(SaveError::Folder { path }),
        Err(LoadError::NotAFile { path }) => Err(SaveError::NotAFile { path }),
        Err(LoadError::Forbidden { path }) => Err(SaveError::Forbidden { path }),
        Err(LoadError::Disk { path, error }) => Err(SaveError::Disk { path, error }),
        Err(LoadError::Unreadable { path, .. } | LoadError::NotUtf8 { path, .. }) => {
            Err(SaveError::Disk { path, error: ErrorKind::FileTooLarge.into() })
        }
    }
}

/// A small file of the program's own settings, if it is there and readable.
#[must_use]
pub fn read_setting(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

/// Folders in a folder, and files with one of some extensions, by name; hidden ones are left out.
#[must_use]
pub fn list(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let hidden = |path: &Path| path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
    let ends = |path: &Path| path.extension().is_some_and(|found| extensions.iter().any(|one| found == *one));
    let wanted = |path: &PathBuf| !hidden(path) && (path.is_dir() || ends(path));
    let mut paths: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(wanted).collect();
    paths.sort_by_key(|path| (!path.is_dir(), path.file_name().map(std::ffi::OsStr::to_ascii_lowercase)));
    paths
}

/// Reads a text file, unless it is longer than `most` bytes: then there is none.
///
/// # Errors
/// If it can't be read.
pub fn text_bytes(path: &Path, most: usize) -> Result<Option<Vec<u8>>, LoadError> {
    let refuse = |error: io::Error| load_error(path, error);
    let found = fs::metadata(path).map_err(refuse)?;
    if found.is_dir() {
        return Err(LoadError::Folder { path: path.to_owned() });
    }
    if !found.is_file() {
        return Err(LoadError::NotAFile { path: path.to_owned() });
    }
    let limit = u64::try_from(most).unwrap_or(u64::MAX);
    if found.len() > limit {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    // It may grow while it is read.
    let limit = limit.saturating_add(1);
    regular::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(refuse)?;
    Ok(Some(bytes).filter(|bytes| bytes.len() <= most))
}

/// Opens a file that the system is to read, such as one that it prints.
///
/// # Errors
/// If it can't be read.
pub fn open_for_system(path: &Path) -> io::Result<fs::File> {
    regular::open(path)
}

/// Makes a folder, with those that it is in, if it is not there.
///
/// # Errors
/// If it can't be made, or a file is in its place.
pub fn make_folder(path: &Path) -> Result<(), SaveError> {
    fs::create_dir_all(path).map_err(|error| save_error(path, error))
}

/// Writes a small file of the program's own settings, with its folder.
///
/// # Errors
/// As [`save`].
pub fn write_setting(path: &Path, text: &str) -> Result<(), SaveError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| SaveError::Disk { path: path.to_owned(), error })?;
    }
    write_bytes(path, text.as_bytes(), true)
}

/// Saves a text, in place of the file that is there, if any. Afterwards there is either the old
/// file or the new one, whatever happens to the program or the power. The file keeps its mode and,
/// where the system allows it, its owner; of a link, the file that it leads to is replaced.
///
/// # Errors
/// Why it could not be saved, and what to do about it.
pub fn save(path: &Path, text: &str) -> Result<(), SaveError> {
    write_bytes(path, text.as_bytes(), true)
}

/// Saves a text under a name that is still free.
///
/// # Errors
/// [`SaveError::Exists`] if the name is taken, and the errors of [`save`].
pub fn save_new(path: &Path, text: &str) -> Result<(), SaveError> {
    write_bytes(path, text.as_bytes(), false)
}

/// Saves bytes like [`save`], or like [`save_new`] if nothing is to be overwritten. A device or a
/// pipe, such as `/dev/stdout`, is no file to be kept, and is written to in both cases.
///
/// # Errors
/// As [`save`] and [`save_new`].
pub fn write_bytes(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), SaveError> {
    let refuse = |error: io::Error| save_error(path, error);
    let (target, old) = match destination(path, overwrite)? {
        Destination::Device => return write_through(path, bytes).map_err(refuse),
        Destination::File { target, old } => (target, old),
    };
    replace(&target, bytes, old.as_ref(), overwrite).map_err(refuse)?;
    sync_folder(folder_of(&target)).map_err(|error| SaveError::Unconfirmed { path: path.to_owned(), error })
}

/// What a path that is to be written leads to.
enum Destination {
    /// A device or a pipe.
    Device,
    /// A file, over all links, and the one that is there.
    File { target: PathBuf, old: Option<Metadata> },
}

/// Where a path leads, if it may be written.
fn destination(path: &Path, overwrite: bool) -> Result<Destination, SaveError> {
    let refuse = |error: io::Error| save_error(path, error);
    let old = match fs::metadata(path) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(refuse(error)),
    };
    match &old {
        Some(old) if old.is_dir() => return Err(SaveError::Folder { path: path.to_owned() }),
        Some(old) if !old.is_file() => return Ok(Destination::Device),
        _ if !overwrite && fs::symlink_metadata(path).is_ok() => {
            return Err(SaveError::Exists { path: path.to_owned() });
        }
        Some(old) if old.permissions().readonly() => return Err(SaveError::ReadOnly { path: path.to_owned() }),
        Some(_) | None => {}
    }
    if path.file_name().is_none() {
        return Err(SaveError::BadName { path: path.to_owned() });
    }
    let target = target(path).map_err(refuse)?;
    if old.is_some() {
        // Renaming asks for the folder's permission only: a person who may not write the file shall not replace it.
        OpenOptions::new().write(true).open(&target).map_err(refuse)?;
    }
    Ok(Destination::File { target, old })
}

/// Writes a temporary file beside the target and renames it. If anything fails, it is deleted.
fn replace(target: &Path, bytes: &[u8], old: Option<&Metadata>, overwrite: bool) -> io::Result<()> {
    let mut new = new_file(folder_of(target), old)?;
    new.write_all(bytes)?;
    if let Some(old) = old {
        // Who asks for these files is told of errors alone: nobody has more rights than before.
        let _lost = take_after(new.as_file(), (target, old));
    }
    new.as_file().sync_all()?;
    if overwrite { new.persist(target) } else { new.persist_noclobber(target) }.map(drop).map_err(|error| error.error)
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut device = OpenOptions::new().write(true).open(path)?;
    device.write_all(bytes)?;
    device.flush()
}

/// A temporary file that nobody may read who may not read the old one; a new one has the usual mode.
fn new_file(folder: &Path, old: Option<&Metadata>) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // Until it has the rights of the old one, nobody else reads it.
        let mode = if old.is_some() { 0o600 } else { 0o666 };
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _unused = old;
    builder.tempfile_in(folder)
}

fn not_utf8(path: &Path, bytes: &[u8], valid: usize) -> LoadError {
    let path = path.to_owned();
    if let Some(error) = sniff::kind(bytes) {
        return LoadError::Unreadable { path, error };
    }
    LoadError::NotUtf8 { path, line: bytes[..valid].split(|byte| *byte == b'\n').count() }
}
