//! Why a file could not be read or saved, in sentences that say what to do about it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::file::ReadError;

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
    /// The file is not the one that was opened or saved last. Nothing was written.
    #[error("{} was changed elsewhere since it was opened here. Choose which of the two to keep.", path.display())]
    Changed {
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

pub(super) fn load_error(path: &Path, error: io::Error) -> LoadError {
    let path = path.to_owned();
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => LoadError::Missing { path },
        ErrorKind::PermissionDenied => LoadError::Forbidden { path },
        _ => LoadError::Disk { path, error },
    }
}

pub(super) fn save_error(path: &Path, error: io::Error) -> SaveError {
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
