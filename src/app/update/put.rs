//! Another board takes the place of the one that is open.

use super::outbox::Outbox;
use crate::app::effect::{Effect, JournalEntry};
use crate::app::state::{Document, Model, Persistence, Seen};
use crate::board::Board;
use crate::file::journal::End;
use crate::tool::Hand;

/// Begins on another board.
pub(super) fn put(model: &mut Model, board: Board, file: Persistence, out: &mut Outbox) {
    let end = end_of_work(model);
    let journal_trouble = model.document.file.journal_trouble.take();
    model.document = Document::new(board, Persistence { journal_trouble, ..file });
    model.gesture = Hand::Resting;
    model.text = None;
    model.list = None;
    model.notice = None;
    model.session.color = None;
    super::viewing::show_page(model);
    watch(model, out);
    begin_journal(model, end, out);
}

/// Returns how the work on the board ends, if it ends now.
pub(super) fn end_of_work(model: &Model) -> End {
    if model.has_unsaved_work() { End::Discarded } else { End::Clean }
}

/// Has the board's file watched from now on.
pub(super) fn watch(model: &mut Model, out: &mut Outbox) {
    let file = &mut model.document.file;
    file.seen = Seen::NotYet;
    out.push(Effect::Watch(file.path.clone()));
}

/// Begins a journal of the board as it is now.
pub(super) fn begin_journal(model: &mut Model, end: End, out: &mut Outbox) {
    let board = model.board().clone();
    let path = model.document.file.path.clone();
    model.document.file.journaled = Some((board.clone(), vec![]));
    let session = model.session.ids.name();
    out.push(Effect::Journal(Box::new(JournalEntry::Begin { session, board, path, end })));
}
