//! Opening a board's file, and beginning a board on a form.

use std::path::{Path, PathBuf};

use crate::app::{FileResult, OwnForm};
use crate::board::Board;
use crate::file;
use crate::file::history::Kind;
use crate::file::store::{self, LoadError, Shelf};
use crate::ui::clock;
use crate::words::{Language, Message};

/// Opens a file. With `keep`, that board goes into the file's history first, or nothing is opened.
pub(super) fn open(path: PathBuf, keep: Option<&Board>, history: Option<&Path>) -> FileResult {
    if let (Some(board), Some(history)) = (keep, history)
        && let shelf = (Shelf { history, file: Some(&path) })
        && let Err(error) = store::keep(shelf, board, &file::write(board), clock::seconds(), Kind::Displaced)
    {
        return FileResult::NotKept { path, why: error.message() };
    }
    match store::open(&path) {
        Ok((reading, version)) => FileResult::Opened { path, reading, version },
        Err(error) => salvage(path, &error),
    }
}

/// Reads boards whose notes are to come onto another one.
pub(super) fn read_boards(paths: Vec<PathBuf>) -> FileResult {
    let read = |path: PathBuf| {
        let board = store::open(&path).map(|(reading, _)| reading.board).map_err(|error| error.message());
        (path, board)
    };
    FileResult::BoardsRead(paths.into_iter().map(read).collect())
}

/// Opens a damaged file as far as it can be.
fn salvage(path: PathBuf, error: &LoadError) -> FileResult {
    let is_damaged = matches!(error, LoadError::Unreadable { .. } | LoadError::NotUtf8 { .. });
    match is_damaged.then(|| store::salvage(&path)).flatten() {
        Some(salvaged) => FileResult::Salvaged { path, salvaged, error: error.message() },
        None => FileResult::OpenFailed { path, why: error.message() },
    }
}

/// A file could not be opened for a reason that is not the file's.
pub(super) fn failed(path: PathBuf) -> impl FnOnce(Message) -> FileResult + Send + 'static {
    move |why| FileResult::OpenFailed { path, why: msg!("open-not-begun", why = why) }
}

/// Lists the forms of a folder, those that can't be read by the names of their files.
pub(super) fn list_forms(folder: &Path, language: Language) -> Vec<OwnForm> {
    let forms = store::forms(folder).into_iter();
    forms.map(|form| OwnForm { title: form.title(language.tag()), path: form.path }).collect()
}

/// Reads a form and begins a board on it.
pub(super) fn open_form(path: PathBuf) -> FileResult {
    match store::load_form(&path) {
        Ok(form) => FileResult::FormOpened { path, board: Board::new(&form, &crate::fresh::name()) },
        Err(error) => FileResult::OpenFailed { path, why: error.message() },
    }
}
