//! The journal gets what the board says after each change, unfinished texts included.

use super::outbox::Outbox;
use crate::app::effect::{Effect, JournalEntry};
use crate::app::state::{Journaled, Model};
use crate::board::Board;
use crate::edit::{Command, apply};

/// Has the journal keep all of a board that no file holds, though nobody has changed it here.
pub(super) fn keep_all(model: &Model, out: &mut Outbox) {
    out.push(Effect::Journal(Box::new(JournalEntry::Alone(model.board().clone()))));
}

/// Hands the board to the journal, as it would be if all writing ended now, if it changed; and all of it as soon
/// as its file is gone or another, changed or not.
pub(super) fn journal(model: &mut Model, out: &mut Outbox) {
    let drafts = model.drafts();
    let board = model.board();
    let is_alone = model.document.file.is_adrift();
    let known = model.document.file.journaled.as_ref();
    if known.is_some_and(|known| known.is_alone == is_alone && known.drafts == drafts && known.board == *board) {
        return;
    }
    let is_news = is_alone && known.is_none_or(|known| !known.is_alone);
    if is_news {
        keep_all(model, out);
    }
    let board = board.clone();
    let entry = if drafts.is_empty() {
        JournalEntry::Edit(board.clone())
    } else {
        let done = |board: Board, command: &Command| apply(&board, command).unwrap_or(board);
        JournalEntry::Draft(drafts.iter().fold(board.clone(), done))
    };
    out.push(Effect::Journal(Box::new(entry)));
    model.document.file.journaled = Some(Journaled { board, drafts, is_alone });
}
