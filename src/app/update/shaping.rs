//! The form's shape: how it is divided, and how large it is.

use super::outbox::{Outcome, report};
use crate::app::state::Model;
use crate::board::{Axis, BorderId, MOST_DOUBLINGS, Shape};
use crate::edit::Command;
use crate::layout::{hidden_notes, make_room};
use crate::tool::{evened, resized};
use crate::words::Message;

/// Makes the parts on either side of a border as large as they are printed, in relation to each other.
pub(super) fn even_out(model: &mut Model, border: &BorderId) {
    if let Some(shape) = evened(&model.board().form, border) {
        reshape(model, shape, None);
    }
}

/// Makes the place that keys act on larger along an axis, or smaller.
pub(super) fn resize(model: &mut Model, axis: Axis, larger: bool) {
    let Some(slot) = model.target_slot() else { return };
    match resized(&model.board().form, &slot, axis, larger) {
        Some(shape) => reshape(model, shape, None),
        None => report(model, Ok(Some(if larger { msg!("place-is-largest") } else { msg!("place-is-smallest") }))),
    }
}

/// Divides the form so that the fewest notes are hidden.
pub(super) fn make_room_where_needed(model: &mut Model) {
    let (fonts, board) = (model.scenes.fonts(), model.board());
    let (before, shape) = (hidden_notes(fonts, board), make_room(fonts, board));
    let after = hidden_notes(fonts, &board.clone().reshaped(&shape));
    let said = match (shape == *board.form.shape(), before, after) {
        (true, _, 0) => msg!("room-enough"),
        (true, _, hidden) => msg!("room-no-more", hidden = hidden),
        (false, 0, _) => msg!("room-larger-text"),
        (false, _, 0) => msg!("room-for-all"),
        (false, _, hidden) => msg!("room-for-more", shown = before.saturating_sub(hidden), hidden = hidden),
    };
    reshape(model, shape, Some(said));
}

/// Brings the printed proportions back; the size stays.
pub(super) fn reset(model: &mut Model) {
    let shape = model.board().form.shape().with_printed_proportions();
    reshape(model, shape, Some(msg!("proportions-reset")));
}

/// Makes the form as large as if the printed area was doubled so often.
pub(super) fn enlarge(model: &mut Model, doublings: u8) {
    let form = &model.board().form;
    let shape = Shape { doublings: doublings.min(MOST_DOUBLINGS), ..form.shape().clone() };
    let said = msg!("form-size-changed", size = form.size_name(shape.doublings));
    reshape(model, shape, Some(said));
}

fn reshape(model: &mut Model, shape: Shape, said: Option<Message>) {
    let outcome: Outcome = model.document.apply(&Command::Reshape(shape)).map(|()| said);
    report(model, outcome);
}
