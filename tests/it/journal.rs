//! Nothing that was typed more than a second ago is lost, whatever ends the program.

mod alone;
mod deaths;
mod gone;
mod life;
mod memory;
mod old;
mod real;
mod shelf;
mod tape;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use copboard::board::{Board, Form, Note, SlotId};
use copboard::file::journal::Start;

/// Longer than any disk takes.
const LONG: Duration = Duration::from_secs(20);

/// The time, for those who wait for another thread or program.
#[expect(clippy::disallowed_methods, reason = "what is promised is promised within a second")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

fn slot() -> SlotId {
    SlotId::from("co-create/1")
}

fn empty() -> Board {
    Board::new(&Form::usual(), "board")
}

/// A board with the notes `0` to `count - 1` in one place.
fn counted(count: usize) -> Board {
    empty().with_notes(
        &slot(),
        (0..count).map(|nth| Arc::new(Note::new(format!("n{nth}").as_str(), &nth.to_string()))).collect(),
    )
}

/// The texts of the notes in that place.
fn texts(board: &Board) -> Vec<String> {
    board.notes(&slot()).unwrap().iter().map(|note| note.text.to_string()).collect()
}

fn start(board: &Board, path: Option<PathBuf>) -> Start {
    Start { session: "session".to_owned(), board: board.clone(), path }
}
