//! The journal gets what the board says after each change, unfinished texts included.

use super::outbox::Outbox;
use crate::app::effect::{Effect, JournalEntry};
use crate::app::state::Model;
use crate::board::Board;
use crate::edit::{Command, apply};

/// Hands the board to the journal, as it would be if all writing ended now, if it changed.
pub(super) fn journal(model: &mut Model, out: &mut Outbox) {
    let drafts = model.drafts();
    let board = model.board();
    let is_known =
        model.document.file.journaled.as_ref().is_some_and(|(known, texts)| *texts == drafts && known == board);
    if is_known {
        return;
    }
    let board = board.clone();
    let entry = if drafts.is_empty() {
        JournalEntry::Edit(board.clone())
    } else {
        let done = |board: Board, command: &Command| apply(&board, command).unwrap_or(board);
        JournalEntry::Draft(drafts.iter().fold(board.clone(), done))
    };
    out.push(Effect::Journal(Box::new(entry)));
    model.document.file.journaled = Some((board, drafts));
}
