//! Another board takes the place of the one that is open.

use super::focusing;
use super::outbox::Outbox;
use crate::app::effect::{Effect, JournalEntry};
use crate::app::state::{Document, Journaled, Model, Persistence, Seen};
use crate::board::Board;
use crate::file::journal::End;
use crate::tool::Hand;

/// Begins on another board.
pub(super) fn put(model: &mut Model, board: Board, file: Persistence, out: &mut Outbox) {
    let end = end_of_work(model);
    focusing::close(model);
    let journal_trouble = model.document.file.journal_trouble.take();
    model.document = Document::new(board, Persistence { journal_trouble, ..file });
    model.gesture = Hand::Resting;
    model.text = None;
    model.list = None;
    model.notice = None;
    model.session.pen = None;
    super::viewing::show_page(model);
    watch(model, out);
    begin_journal(model, end, out);
}

/// Returns how the work on the board ends, if it ends now.
pub(super) fn end_of_work(model: &Model) -> End {
    if model.has_unsaved_work() { End::Discarded } else { End::Clean }
}

/// Has the board's file watched from now on. It is known to hold what was opened from it or saved to it.
pub(super) fn watch(model: &mut Model, out: &mut Outbox) {
    model.document.file.seen = Seen::NotYet;
    look_again(model, out);
}

/// Has the board's file looked at once more. What is known of it counts until then.
pub(super) fn look_again(model: &Model, out: &mut Outbox) {
    out.push(Effect::Watch(model.document.file.path.clone()));
}

/// Begins a journal of the board as it is now.
pub(super) fn begin_journal(model: &mut Model, end: End, out: &mut Outbox) {
    let board = model.board().clone();
    let path = model.document.file.path.clone();
    model.document.file.journaled = Some(Journaled { board: board.clone(), drafts: vec![], is_alone: false });
    let session = model.session.ids.name();
    out.push(Effect::Journal(Box::new(JournalEntry::Begin { session, board, path, end })));
}
