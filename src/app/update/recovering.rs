//! Boards that a crash left: offered, and opened as they were last. Whatever is chosen, nothing is deleted.

use super::outbox::{Outbox, say};
use super::put::put;
use super::{awaiting, drafts, journaling};
use crate::app::effect::Effect;
use crate::app::state::{After, Dialog, Model, Offer, OfferId, Persistence, Source};
use crate::file::store::Version;

/// Boards were found; they are asked about when no other question is open.
pub(super) fn found(model: &mut Model, offers: Vec<Offer>) {
    model.session.has_new_offers |= !offers.is_empty();
    model.session.offers.extend(offers);
    ask(model);
}

/// Asks about the offers, if nobody has seen them yet and no other question is open.
pub(super) fn ask(model: &mut Model) {
    if model.session.has_new_offers && model.dialog.is_none() && !model.session.offers.is_empty() {
        model.session.has_new_offers = false;
        model.dialog = Some(Dialog::Recovery);
    }
}

/// Begins to recover a board: its file is looked at first.
pub(super) fn begin(model: &mut Model, id: OfferId, out: &mut Outbox) {
    if let Some(offer) = model.session.offer(id) {
        let path = offer.path.clone().unwrap_or_default();
        awaiting::await_file(model, path, Source::Offer(id));
        out.push(Effect::InspectOffer(id));
    }
}

/// An offer's file was looked at.
pub(super) fn inspected(model: &mut Model, id: OfferId, base: Option<Version>, out: &mut Outbox) {
    if model.tasks.opening.as_ref().is_some_and(|opening| opening.source == Source::Offer(id)) {
        recover(model, id, base, out);
    }
}

/// Opens a board as it was last: in its file, if that is still `base`, or else as a copy.
pub(super) fn recover(model: &mut Model, id: OfferId, base: Option<Version>, out: &mut Outbox) {
    let Some(offer) = model.session.offer(id).cloned() else { return };
    drafts::finish(model);
    let opening = model.tasks.opening.take();
    if opening.is_some_and(|opening| !opening.gives_up(model.board())) && model.has_unsaved_work() {
        model.dialog = Some(Dialog::Unsaved(After::Recover(id)));
        return;
    }
    let file = match (offer.path, base) {
        (Some(path), Some(base)) => Persistence::in_file(path, base),
        _ => Persistence::default(),
    };
    let is_copy = file.path.is_none();
    let count = offer.board.note_count();
    put(model, offer.base, file, out);
    if is_copy {
        // What the work builds on may be in no file either.
        journaling::keep_all(model, out);
    }
    model.document.editor.go_on_with(offer.board, msg!("step-recover"));
    if is_copy {
        // Also if it says what it said before the first change, when there may have been a file.
        model.document.editor.mark_changed(None);
    }
    let message = if is_copy { msg!("recovered-copy", count = count) } else { msg!("recovered", count = count) };
    say(model, message);
    settle(model, id, out);
}

/// Opens what the file of an offer holds; the offer is done with once that succeeded.
pub(super) fn open_file(model: &mut Model, id: OfferId, out: &mut Outbox) {
    let Some(path) = model.session.offer(id).and_then(|offer| offer.path.clone()) else { return };
    awaiting::await_file(model, path.clone(), Source::Offer(id));
    say(model, msg!("opening"));
    out.push(Effect::Open { path, keep: None });
}

/// An offer is done with: the board that is open goes into its own journal first.
pub(super) fn settle(model: &mut Model, id: OfferId, out: &mut Outbox) {
    journaling::journal(model, out);
    out.push(Effect::SettleOffer(id));
    model.session.offers.retain(|offer| offer.id != id);
    model.session.has_new_offers = !model.session.offers.is_empty();
    ask(model);
}
