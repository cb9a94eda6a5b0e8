//! Where a subcommand writes: a file, or standard output.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;

use crate::file::store::{SaveError, write_bytes};
use crate::words::{Arg, Message};

/// Where to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Standard output, named `-`.
    Stdout,
    /// A file.
    File(PathBuf),
}

/// Why something could not be written.
#[derive(Debug)]
pub(super) enum TargetError {
    /// There is a file already.
    Exists(PathBuf),
    /// The file could not be saved.
    Save(SaveError),
    /// Standard output did not take it.
    Stdout(io::Error),
}

#[cfg(test)]
impl From<&str> for Target {
    fn from(name: &str) -> Self {
        if name == "-" { Self::Stdout } else { Self::File(name.into()) }
    }
}

impl From<std::ffi::OsString> for Target {
    fn from(name: std::ffi::OsString) -> Self {
        if name == "-" { Self::Stdout } else { Self::File(name.into()) }
    }
}

impl TargetError {
    /// What to show to a person.
    pub(super) fn message(&self) -> Message {
        match self {
            Self::Exists(path) => msg!("cli-file-exists", path = path),
            Self::Save(error) => error.message(),
            Self::Stdout(error) => msg!("cli-stdout-failed", why = error.to_string()),
        }
    }
}

impl From<&Target> for Arg {
    fn from(target: &Target) -> Self {
        match target {
            Target::Stdout => msg!("cli-stdout").into(),
            Target::File(path) => path.into(),
        }
    }
}

impl Target {
    /// The name of the file, without its folder.
    pub(super) fn file_name(&self) -> Option<String> {
        match self {
            Self::Stdout => None,
            Self::File(path) => path.file_name().map(|name| name.to_string_lossy().into_owned()),
        }
    }

    /// Whether a person would see the bytes.
    pub(super) fn is_terminal(&self) -> bool {
        *self == Self::Stdout && io::stdout().is_terminal()
    }

    /// Writes all of the bytes, or in place of a file none; over another file only if `force` says so.
    pub(super) fn write(&self, bytes: &[u8], force: bool) -> Result<(), TargetError> {
        match self {
            Self::Stdout => {
                let mut out = io::stdout().lock();
                out.write_all(bytes).and_then(|()| out.flush()).map_err(TargetError::Stdout)
            }
            Self::File(path) => write_bytes(path, bytes, force).map_err(|error| match error {
                SaveError::Exists { path } => TargetError::Exists(path),
                error => TargetError::Save(error),
            }),
        }
    }
}
