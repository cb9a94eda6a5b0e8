//! Saving a board: what the save replaces and what it writes go into the version history.

use std::path::Path;

use crate::app::{FileResult, SaveFailed, SaveMode, SaveRequest};
use crate::file;
use crate::file::history::Kind;
use crate::file::store::{self, SaveError, Shelf, Version};
use crate::ui::clock;
use crate::words::Message;

/// Saves a board.
pub(super) fn save(request: SaveRequest, history: Option<&Path>) -> FileResult {
    let SaveRequest { path, board, mode } = request;
    let text = file::write(&board);
    let known = if let SaveMode::IfCurrent(known) = &mode { known.as_ref() } else { None };
    let mut not_kept = history.and_then(|history| keep_old(history, &path, known).err());
    let result = match &mode {
        SaveMode::IfCurrent(known) => store::save_board(&path, &text, known.as_ref()),
        SaveMode::Replace => store::save_anyway(&path, &text),
        SaveMode::KeepBoth => store::save_both(&path, &text),
    };
    if let (Ok(_), Some(history)) = (&result, history) {
        let shelf = Shelf { history, file: Some(&path) };
        not_kept = not_kept.or(store::keep(shelf, &board, &text, clock::seconds(), Kind::Saved).err());
    }
    let result = result.map_err(|error| match &error {
        SaveError::Unconfirmed { .. } => SaveFailed::Unconfirmed(Version::of(text.as_bytes()), error.message()),
        error => SaveFailed::from(error),
    });
    FileResult::SaveEnded { path, board, text, result, not_kept: not_kept.map(|error| error.message()) }
}

/// Keeps the version that the save is to replace, unless it was kept when it was saved. One that is not the
/// `known` one is somebody else's.
fn keep_old(history: &Path, path: &Path, known: Option<&Version>) -> Result<(), SaveError> {
    // What is no board can't be listed among a board's versions; a save refuses to replace it.
    let Ok((old, version)) = store::open(path) else { return Ok(()) };
    let kind = if known == Some(&version) { Kind::Saved } else { Kind::Displaced };
    let shelf = Shelf { history, file: Some(path) };
    store::keep(shelf, &old.board, &file::write(&old.board), clock::seconds(), kind).map(drop)
}

/// Makes the result of a save that ended without one.
pub(super) fn failed(request: SaveRequest) -> impl FnOnce(Message) -> FileResult + Send + 'static {
    move |why| FileResult::SaveEnded {
        path: request.path,
        board: request.board,
        text: String::new(),
        result: Err(SaveFailed::Other(msg!("save-not-begun", why = why))),
        not_kept: None,
    }
}
