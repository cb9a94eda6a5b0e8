//! Why a file could not be read or saved, in sentences that say what to do about it.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk::folder_of;
use crate::file::ReadError;
use crate::words::Message;

errors_in_english!(LoadError, SaveError);

/// Why a board could not be loaded. The file is as it was.
#[derive(Debug)]
pub enum LoadError {
    /// There is no such file.
    Missing {
        /// The path.
        path: PathBuf,
    },
    /// It is a folder.
    Folder {
        /// The path.
        path: PathBuf,
    },
    /// It is a device or a pipe.
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// It may not be read.
    Forbidden {
        /// The path.
        path: PathBuf,
    },
    /// Its bytes are not UTF-8.
    NotUtf8 {
        /// The path.
        path: PathBuf,
        /// The line of the first such byte, from 1.
        line: usize,
    },
    /// Its text is no board.
    Unreadable {
        /// The path.
        path: PathBuf,
        /// What is wrong with the text.
        error: ReadError,
    },
    /// The disk did not give it.
    Disk {
        /// The path.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

/// Why a file could not be saved. The old file, if there was one, is as it was, and no other is left
/// behind; only if it is [`Unconfirmed`](Self::Unconfirmed) it has been replaced.
#[derive(Debug)]
pub enum SaveError {
    /// There is a file already, and it was not to be replaced.
    Exists {
        /// The path.
        path: PathBuf,
    },
    /// The file is not the one that was opened or saved last. Nothing was written.
    Changed {
        /// The path.
        path: PathBuf,
    },
    /// It is a folder.
    Folder {
        /// The path.
        path: PathBuf,
    },
    /// It is a device or a pipe.
    NotAFile {
        /// The path.
        path: PathBuf,
    },
    /// Its folder is not there, or no longer.
    MissingFolder {
        /// The path.
        path: PathBuf,
    },
    /// It may not be written.
    Forbidden {
        /// The path.
        path: PathBuf,
    },
    /// It is marked as read-only, or its disk is.
    ReadOnly {
        /// The path.
        path: PathBuf,
    },
    /// There is no room on the disk.
    Full {
        /// The path.
        path: PathBuf,
    },
    /// Its name is not one that the disk can keep.
    BadName {
        /// The path.
        path: PathBuf,
    },
    /// The new file is in place, but a power cut may bring back the old one.
    Unconfirmed {
        /// The path.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// The disk did not take it.
    Disk {
        /// The path.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl LoadError {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Missing { path } => msg!("load-missing", path = path),
            Self::Folder { path } => msg!("load-folder", path = path),
            Self::NotAFile { path } => msg!("load-not-a-file", path = path),
            Self::Forbidden { path } => msg!("load-forbidden", path = path),
            Self::NotUtf8 { path, line } => msg!("load-not-utf8", path = path, line = line.to_string()),
            Self::Unreadable { path, error } => msg!("load-unreadable", path = path, why = error.message()),
            Self::Disk { path, error } => msg!("load-disk", path = path, why = error.to_string()),
        }
    }
}

impl SaveError {
    /// What to show to a person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Exists { path } => msg!("save-exists", path = path),
            Self::Changed { path } => msg!("save-changed", path = path),
            Self::Folder { path } => msg!("save-folder", path = path),
            Self::NotAFile { path } => msg!("save-not-a-file", path = path),
            Self::MissingFolder { path } => msg!("save-missing-folder", folder = folder_of(path)),
            Self::Forbidden { path } => msg!("save-forbidden", path = path),
            Self::ReadOnly { path } => msg!("save-read-only", path = path),
            Self::Full { path } => msg!("save-full", path = path),
            Self::BadName { path } => msg!("save-bad-name", path = path),
            Self::Unconfirmed { path, error } => msg!("save-unconfirmed", path = path, why = error.to_string()),
            Self::Disk { path, error } => msg!("save-disk", path = path, why = error.to_string()),
        }
    }
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
