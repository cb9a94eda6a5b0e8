//! People's own forms, as the menu offers them.

use std::path::PathBuf;

/// A form in the person's own folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnForm {
    /// Its file.
    pub path: PathBuf,
    /// Its title, or its file's name if it can't be read.
    pub title: String,
}
