//! People's own forms: one file each, by its path or all of a folder.

use std::path::{Path, PathBuf};
use std::str::Utf8Error;
use std::sync::Arc;

use super::error::LoadError;
use super::{list, not_utf8, read_bytes};
use crate::board::{Finding, Form};
use crate::words::Message;

errors_in_english!(FormError);

/// Most forms of a folder that are offered.
const MOST_FORMS: usize = 200;

/// Why a form could not be loaded.
#[derive(Debug)]
pub enum FormError {
    /// Its file could not be read.
    Load(LoadError),
    /// Something in it has to be put right.
    Findings {
        /// The file.
        path: PathBuf,
        /// All that is wrong, at least one thing.
        findings: Vec<Finding>,
    },
}

impl FormError {
    /// What to show to a person: the first thing that is wrong, and how many others there are.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Load(error) => error.message(),
            Self::Findings { path, findings } => match findings.as_slice() {
                [] => msg!("form-empty"),
                [only] => msg!("form-file", path = path, finding = only.message()),
                [first, more @ ..] => {
                    msg!("form-file-more", path = path, finding = first.message(), more = more.len())
                }
            },
        }
    }
}

/// A form of a folder.
#[derive(Debug)]
pub struct FoundForm {
    /// Its file.
    pub path: PathBuf,
    /// The form, or why it cannot be used.
    pub form: Result<Arc<Form>, FormError>,
}

impl FoundForm {
    /// Its name in board files, if it can be used.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.form.as_ref().ok().map(|form| form.id.as_str())
    }

    /// Its title in a language, or the name of its file.
    #[must_use]
    pub fn title(&self, language: &str) -> String {
        match &self.form {
            Ok(form) => form.title(language).to_owned(),
            Err(_) => self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        }
    }
}

/// Whether a file seems to be a form and no board; a damaged one may be.
#[must_use]
pub fn is_form(path: &Path) -> bool {
    read_bytes(path).is_ok_and(|bytes| str::from_utf8(&bytes).is_ok_and(Form::is_form))
}

/// Loads a form.
///
/// # Errors
/// Why it could not be loaded: all that has to be put right in it.
pub fn load_form(path: &Path) -> Result<Arc<Form>, FormError> {
    let bytes = read_bytes(path).map_err(FormError::Load)?;
    let not_utf8 = |error: Utf8Error| FormError::Load(not_utf8(path, &bytes, error.valid_up_to()));
    let text = str::from_utf8(&bytes).map_err(not_utf8)?;
    let form = Form::own(text).map_err(|findings| FormError::Findings { path: path.to_owned(), findings })?;
    Ok(Arc::new(form))
}

/// The forms of a folder, such as the one in the user's data folder, in the order of their files' names.
/// Files that are no forms are among them, with what is wrong in them. A folder that is not there has none.
#[must_use]
pub fn forms(folder: &Path) -> Vec<FoundForm> {
    let files = list(folder, &["ron"]).into_iter().filter(|path| path.is_file()).take(MOST_FORMS);
    files.map(|path| FoundForm { form: load_form(&path), path }).collect()
}
