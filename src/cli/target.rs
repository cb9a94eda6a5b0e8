//! Where a subcommand writes: a file, or standard output.

use std::fmt;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;

use crate::file::store::{SaveError, write_bytes};

/// Where to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Standard output, named `-`.
    Stdout,
    /// A file.
    File(PathBuf),
}

/// Why something could not be written.
#[derive(Debug, thiserror::Error)]
pub(super) enum TargetError {
    /// There is a file already.
    #[error("There is a file {} already. Choose another name, or add --force to replace it.", .0.display())]
    Exists(PathBuf),
    /// The file could not be saved.
    #[error(transparent)]
    Save(SaveError),
    /// Standard output did not take it.
    #[error("Standard output could not be written ({0}).")]
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

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdout => f.write_str("standard output"),
            Self::File(path) => path.display().fmt(f),
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
