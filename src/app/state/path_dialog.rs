//! Our own path field, where the system has no file dialog.

use std::path::{Path, PathBuf};

use super::purpose::Purpose;

/// A path being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathDialog {
    /// What for.
    pub purpose: Purpose,
    /// The path so far.
    pub path: String,
    /// Whether an existing file was named once, so that a second time replaces it.
    pub replace: bool,
    /// The folder that was listed last, with the boards and folders in it; folders end in a separator.
    pub listed: Option<(PathBuf, Vec<PathBuf>)>,
}

impl PathDialog {
    /// Asks for a path, beginning with the one suggested.
    #[must_use]
    pub fn new(purpose: Purpose, suggested: &Path) -> Self {
        let mut path = suggested.display().to_string();
        let is_folder = suggested.extension().is_none();
        if purpose == Purpose::Open && is_folder && !path.is_empty() && !path.ends_with(std::path::MAIN_SEPARATOR) {
            path.push(std::path::MAIN_SEPARATOR);
        }
        Self { purpose, path, replace: false, listed: None }
    }

    /// Returns the folder whose contents are to be listed for what is typed.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        let path = Path::new(&self.path);
        if self.path.ends_with(std::path::is_separator) {
            path.to_owned()
        } else {
            path.parent().map(Path::to_owned).unwrap_or_default()
        }
    }
}
