//! Earlier work that is kept: listed, and opened as a copy. Nothing of it is changed or deleted.

use std::path::{Path, PathBuf};

use super::drafts;
use super::outbox::{Outbox, complain, say};
use super::put::put;
use crate::app::action::EarlierAction;
use crate::app::effect::Effect;
use crate::app::state::{After, Dialog, EarlierList, EarlierWork, Model, Persistence, Pixels};
use crate::board::Board;
use crate::file::Reading;
use crate::file::earlier::Earlier;
use crate::words::Message;

/// How many are shown at first, and how many more each time.
const PAGE: usize = 24;

/// Lists what is kept.
pub(super) fn open(model: &mut Model, out: &mut Outbox) {
    drafts::finish(model);
    out.push(Effect::ListEarlier);
    model.dialog = Some(Dialog::Earlier(Box::default()));
}

/// Something about the list.
pub(super) fn act(model: &mut Model, action: EarlierAction, out: &mut Outbox) {
    let Some(list) = list_of(model) else { return };
    match action {
        EarlierAction::Open(nth) => {
            let Some(work) = list.all.as_ref().and_then(|all| all.get(nth)) else { return };
            let earlier = work.earlier.clone();
            list.opening = Some(earlier.at.clone());
            out.push(Effect::ReadEarlier(Box::new(earlier)));
        }
        EarlierAction::More => show_more(model, out),
    }
}

/// What is kept is known.
pub(super) fn listed(model: &mut Model, found: Vec<Earlier>, out: &mut Outbox) {
    if let Some(list) = list_of(model) {
        list.all = Some(found.into_iter().map(|earlier| EarlierWork { earlier, picture: None }).collect());
        list.shown = 0;
        show_more(model, out);
    }
}

fn show_more(model: &mut Model, out: &mut Outbox) {
    let look = model.session.look;
    let Some(list) = list_of(model) else { return };
    let before = list.shown;
    list.shown += PAGE;
    let new = list.all.iter().flatten().skip(before).take(PAGE);
    out.push(Effect::PaintEarlier { works: new.map(|work| work.earlier.clone()).collect(), look });
}

/// What is kept at a place was painted.
pub(super) fn painted(model: &mut Model, at: &Path, pixels: Pixels) {
    let list = list_of(model).and_then(|list| list.all.as_mut());
    if let Some(work) = list.and_then(|all| all.iter_mut().find(|work| work.earlier.at == at)) {
        work.picture = Some(pixels);
    }
}

/// What is kept at a place was read, or can't be. Returns what comes next; nothing if it is not wanted any more.
pub(super) fn read(model: &mut Model, at: PathBuf, result: Result<Box<Reading>, Message>) -> Option<After> {
    if list_of(model)?.opening != Some(at) {
        return None;
    }
    match result {
        Ok(reading) => {
            model.dialog = None;
            Some(After::OpenEarlier { board: Box::new(reading.board), is_whole: !reading.salvaged })
        }
        Err(why) => {
            model.dialog = Some(Dialog::OpenFailure(why));
            None
        }
    }
}

/// Opens a board as a copy that no file holds.
pub(super) fn put_copy(model: &mut Model, board: Board, is_whole: bool, out: &mut Outbox) {
    let count = board.note_count();
    put(model, board.without_notes(), Persistence::default(), out);
    model.document.editor.go_on_with(board, msg!("step-recover"));
    if is_whole {
        say(model, msg!("recovered-copy", count = count));
    } else {
        complain(model, msg!("earlier-damaged"));
    }
}

fn list_of(model: &mut Model) -> Option<&mut EarlierList> {
    match &mut model.dialog {
        Some(Dialog::Earlier(list)) => Some(list),
        _ => None,
    }
}
