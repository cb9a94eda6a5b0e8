//! Saving a board: what the save replaces and what it writes go into the version history.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::delivery::Delivery;
use super::inbox::Post;
use super::threads::spawn;
use crate::app::{FileResult, SaveFailed, SaveMode, SaveRequest};
use crate::file;
use crate::file::history::Kind;
use crate::file::store::{self, SaveError, Saved, Shelf, Version};
use crate::ui::clock;
use crate::words::Message;

/// How long a disk may take for a save before it is said that it doesn't answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long the history's disk may take for each of the two things that a save does there.
const HISTORY_PATIENCE: Duration = Duration::from_secs(2);

/// Says that the save of a number is slow, unless what is returned is dropped before.
pub(super) fn watch(number: u64, post: Post<Delivery>) -> Sender<()> {
    let (ends, ended) = channel();
    spawn("slow save", move || {
        if ended.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            post.send(Delivery::of(FileResult::SaveIsSlow(number)));
        }
    });
    ends
}

/// Saves a board.
pub(super) fn save(request: SaveRequest, history: Option<&Path>) -> FileResult {
    let SaveRequest { number, path, board, mode } = request;
    let text = file::write(&board);
    let (result, mut not_kept) = write(&path, &text, &mode, history);
    if let (Ok(_), Some(history), None) = (&result, history, &not_kept) {
        let (file, board, text) = (path.clone(), board.clone(), text.clone());
        not_kept = within_patience(history, move |history| {
            let shelf = Shelf { history, file: Some(&file) };
            store::keep(shelf, &board, &text, clock::seconds(), Kind::Saved)
        })
        .err();
    }
    let result = result.map_err(|error| match &error {
        SaveError::Unconfirmed { .. } => SaveFailed::Unconfirmed(Version::of(text.as_bytes()), error.message()),
        error => SaveFailed::from(error),
    });
    FileResult::SaveEnded { number, path, board, text, result, not_kept: not_kept.map(|error| error.message()) }
}

/// Writes the file, and returns why what it replaces could not be kept in the history, if so.
fn write(
    path: &Path,
    text: &str,
    mode: &SaveMode,
    history: Option<&Path>,
) -> (Result<Saved, SaveError>, Option<SaveError>) {
    let file = path.to_owned();
    match mode {
        SaveMode::IfCurrent(known) => {
            // It was opened or saved here, so it is this board's own.
            let own = known.clone();
            let keep = |history| within_patience(history, move |history| keep_old(history, &file, own.as_ref()));
            let kept = history.map(keep).transpose();
            (store::save_board(path, text, known.as_ref()), kept.err())
        }
        SaveMode::KeepBoth => (store::save_both(path, text), None),
        SaveMode::Replace => {
            let keep = |history| within_patience(history, move |history| keep_bytes(history, &file));
            match history.map(keep).transpose() {
                Ok(Some(Some(kept))) => (store::save_over(path, text, &kept), None),
                // Nothing is there, or nothing else holds what is: then it stays beside the file.
                Ok(Some(None) | None) => (store::save_both(path, text), None),
                Err(why) => (store::save_both(path, text), Some(why)),
            }
        }
    }
}

/// Does something in the history, or fails if its disk doesn't answer: a board on a good disk is saved all the same.
fn within_patience<T: Send + 'static>(
    history: &Path,
    job: impl FnOnce(&Path) -> Result<T, SaveError> + Send + 'static,
) -> Result<T, SaveError> {
    let (done, outcome) = channel();
    let folder = history.to_owned();
    spawn("history", move || {
        // Nobody waits any more if it took too long.
        done.send(job(&folder)).ok();
    });
    let late = |_| Err(SaveError::Disk { path: history.to_owned(), error: ErrorKind::TimedOut.into() });
    outcome.recv_timeout(HISTORY_PATIENCE).unwrap_or_else(late)
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

/// Keeps the bytes of the file that is to be replaced, whatever they are, and returns which version they are: none
/// if there is no file.
fn keep_bytes(history: &Path, path: &Path) -> Result<Option<Version>, SaveError> {
    let Some(bytes) = store::bytes(path)? else { return Ok(None) };
    store::keep_raw(history, path, &bytes, clock::seconds())?;
    // Among the versions of its board it can be seen; that nothing is lost does not depend on it.
    keep_old(history, path, None).ok();
    Ok(Some(Version::of(&bytes)))
}

/// Makes the result of a save that ended without one.
pub(super) fn failed(request: SaveRequest) -> impl FnOnce(Message) -> FileResult + Send + 'static {
    move |why| FileResult::SaveEnded {
        number: request.number,
        path: request.path,
        board: request.board,
        text: String::new(),
        result: Err(SaveFailed::Other(msg!("save-not-begun", why = why))),
        not_kept: None,
    }
}
