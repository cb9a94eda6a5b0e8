//! The only place that touches the disk: a save is all or nothing, and what cannot be read is never replaced.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::embedded::Carrier;
use super::{MAX_FILE_BYTES, ReadError, Reading, read, read_carried, sniff};

/// Why a board could not be loaded. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is no such file.
    #[error("There is no file {}. Check its name, or choose another one.", path.display())]
    Missing {
        /// The path.
        path: PathBuf,
    },
    /// It is a folder.
    #[error("{} is a folder. Choose a board in it.", path.display())]
    Folder {
        /// The path.
        path: PathBuf,
    },
    /// It is a device or a pipe.
    #[error("{} is a device and not a file. Choose a board's file.", path.display())]
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// It may not be read.
    #[error("You may not read {}. Ask its owner, or choose another file.", path.display())]
    Forbidden {
        /// The path.
        path: PathBuf,
    },
    /// Its bytes are not UTF-8.
    #[error("{}, line {line}: these bytes are not UTF-8 text. Save the file as UTF-8, or look for another copy of \
        it.", path.display())]
    NotUtf8 {
        /// The path.
        path: PathBuf,
        /// The line of the first such byte, from 1.
        line: usize,
    },
    /// Its text is no board.
    #[error("{}: {error}", path.display())]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// What is wrong with the text.
        error: ReadError,
    },
    /// The disk did not give it.
    #[error("{} could not be read ({error}). Check the disk or the connection, and try again.", path.display())]
    Disk {
        /// The path.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

/// Why a file could not be saved. The old file, if there was one, is as it was, and no other is left
/// behind; only if it is [`Unconfirmed`](Self::Unconfirmed) it has been replaced.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// There is a file already, and it was not to be replaced.
    #[error("There is a file {} already. Choose another name.", path.display())]
    Exists {
        /// The path.
        path: PathBuf,
    },
    /// It is a folder.
    #[error("{} is a folder. Choose a name for a file in it.", path.display())]
    Folder {
        /// The path.
        path: PathBuf,
    },
    /// Its folder is not there, or no longer.
    #[error("The folder of {} is not there. Choose another place, or connect its disk again.", path.display())]
    MissingFolder {
        /// The path.
        path: PathBuf,
    },
    /// It may not be written.
    #[error("You may not write {} or its folder. Choose another place.", path.display())]
    Forbidden {
        /// The path.
        path: PathBuf,
    },
    /// It is marked as read-only, or its disk is.
    #[error("{} is read-only. Choose another place.", path.display())]
    ReadOnly {
        /// The path.
        path: PathBuf,
    },
    /// There is no room on the disk.
    #[error("The disk of {} is full. Make room on it, or choose another place.", path.display())]
    Full {
        /// The path.
        path: PathBuf,
    },
    /// Its name is not one that the disk can keep.
    #[error("The disk cannot keep a file called {}. Choose a shorter or simpler name.", path.display())]
    BadName {
        /// The path.
        path: PathBuf,
    },
    /// The new file is in place, but a power cut may bring back the old one.
    #[error("{} was saved, but the disk did not confirm it ({error}). Save it again.", path.display())]
    Unconfirmed {
        /// The path.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The disk did not take it.
    #[error("{} could not be saved ({error}). Choose another place, or check the disk and try again.", path.display())]
    Disk {
        /// The path.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

/// Loads a board.
///
/// # Errors
/// Why it could not be loaded, and what to do about it.
pub fn load(path: &Path) -> Result<Reading, LoadError> {
    let refuse = |error: io::Error| load_error(path, error);
    let unreadable = |error| LoadError::Unreadable { path: path.to_owned(), error };
    let found = fs::metadata(path).map_err(refuse)?;
    if found.is_dir() {
        return Err(LoadError::Folder { path: path.to_owned() });
    }
    if !found.is_file() {
        return Err(LoadError::NotAFile { path: path.to_owned() });
    }
    let most = MAX_FILE_BYTES as u64;
    if found.len() > most {
        return Err(unreadable(ReadError::TooLarge));
    }
    let mut bytes = Vec::new();
    // It may grow while it is read: one byte more than the limit is enough for `read` to refuse it.
    File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes)).map_err(refuse)?;
    if let Some(carrier) = Carrier::of(&bytes) {
        return read_carried(carrier, &bytes).map_err(unreadable);
    }
    let text = match str::from_utf8(&bytes) {
        Ok(text) => text,
        Err(error) => return Err(not_utf8(path, &bytes, error.valid_up_to())),
    };
    read(text).map_err(unreadable)
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
    let old = match fs::metadata(path) {
        Ok(old) => Some(old),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(refuse(error)),
    };
    match &old {
        Some(old) if old.is_dir() => return Err(SaveError::Folder { path: path.to_owned() }),
        Some(old) if !old.is_file() => return write_through(path, bytes).map_err(refuse),
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
        // Renaming asks for the folder's permission only: whoever may not write the file shall not replace it.
        OpenOptions::new().write(true).open(&target).map_err(refuse)?;
    }
    replace(&target, bytes, old.as_ref(), overwrite).map_err(refuse)?;
    sync_folder(folder_of(&target)).map_err(|error| SaveError::Unconfirmed { path: path.to_owned(), error })
}

/// Writes a temporary file beside the target and renames it. If anything fails, it is deleted.
fn replace(target: &Path, bytes: &[u8], old: Option<&Metadata>, overwrite: bool) -> io::Result<()> {
    let mut new = new_file(folder_of(target), old)?;
    new.write_all(bytes)?;
    if let Some(old) = old {
        take_after(new.as_file(), old);
    }
    new.as_file().sync_all()?;
    if overwrite { new.persist(target) } else { new.persist_noclobber(target) }.map(drop).map_err(|error| error.error)
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut device = OpenOptions::new().write(true).open(path)?;
    device.write_all(bytes)?;
    device.flush()
}

/// The file that a path leads to, over all links, so that a link stays one.
fn target(path: &Path) -> io::Result<PathBuf> {
    const MOST_LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::canonicalize(&target) {
            Ok(file) => return Ok(file),
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            Err(_) => {}
        }
        // A link to a file that is not there yet: the file is made where the link points.
        match fs::read_link(&target) {
            Ok(link) => target = folder_of(&target).join(link),
            Err(_) => break,
        }
    }
    Ok(target)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A temporary file that nobody may read who may not read the old one; a new one has the usual mode.
fn new_file(folder: &Path, old: Option<&Metadata>) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = old.map_or(0o666, |old| old.permissions().mode() & 0o777);
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _unused = old;
    builder.tempfile_in(folder)
}

/// Gives a file the owner and the mode of the old one. Some disks know neither, and an owner can be
/// given away by few: then the file stays as it was made, which is no reason not to save.
fn take_after(new: &File, old: &Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, fchown};
        let (user, group) = (old.uid(), old.gid());
        if new.metadata().is_ok_and(|new| (new.uid(), new.gid()) != (user, group)) {
            fchown(new, None, Some(group)).ok();
            fchown(new, Some(user), None).ok();
        }
        new.set_permissions(old.permissions()).ok();
    }
    #[cfg(not(unix))]
    let _unused = (new, old);
}

/// Makes a rename survive a power cut. Not every disk can, and not every folder may be opened.
fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error)
            if !matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported | ErrorKind::PermissionDenied
            ) =>
        {
            return Err(error);
        }
        Ok(()) | Err(_) => {}
    }
    #[cfg(not(unix))]
    let _unused = folder;
    Ok(())
}

fn not_utf8(path: &Path, bytes: &[u8], valid: usize) -> LoadError {
    let path = path.to_owned();
    if let Some(what) = sniff::kind(bytes) {
        return LoadError::Unreadable { path, error: ReadError::NotABoard { what } };
    }
    LoadError::NotUtf8 { path, line: bytes[..valid].split(|byte| *byte == b'\n').count() }
}

fn load_error(path: &Path, error: io::Error) -> LoadError {
    let path = path.to_owned();
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => LoadError::Missing { path },
        ErrorKind::PermissionDenied => LoadError::Forbidden { path },
        _ => LoadError::Disk { path, error },
    }
}

fn save_error(path: &Path, error: io::Error) -> SaveError {
    let path = path.to_owned();
    match error.kind() {
        ErrorKind::AlreadyExists => SaveError::Exists { path },
        ErrorKind::IsADirectory => SaveError::Folder { path },
        ErrorKind::NotFound | ErrorKind::NotADirectory => SaveError::MissingFolder { path },
        ErrorKind::PermissionDenied => SaveError::Forbidden { path },
        ErrorKind::ReadOnlyFilesystem => SaveError::ReadOnly { path },
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => SaveError::Full { path },
        ErrorKind::InvalidFilename => SaveError::BadName { path },
        _ => SaveError::Disk { path, error },
    }
}
