//! One place alone, as large as the canvas: into it, from one to the next, and back to the page.

use std::sync::Arc;

use super::{drafts, sight, standing};
use crate::app::state::{FOCUS_ZOOM, Focus, Model, View};
use crate::board::{Board, SlotId};
use crate::edit::{Command, Selection, apply};
use crate::geom::Point;
use crate::tool::Hand;

/// Shows a place alone. What is selected in it stays selected.
pub(super) fn open(model: &mut Model, slot: &SlotId) {
    if model.board().form.slot(slot).is_none() || !drafts::finish(model) {
        return;
    }
    // Here all notes are shown, whatever the status line says of the page.
    model.notice.take_if(|notice| notice.place.is_some());
    let page_view = model.document.focus.as_ref().map_or(model.view, |focus| focus.page_view);
    model.document.focus = Some(Focus { slot: slot.clone(), page_view });
    show_from_top(model);
    if model.selection().slot(model.board()) != Some(slot) {
        model.document.editor.select(Selection::Slot(slot.clone()));
    }
    sight::reveal(model);
}

/// Shows the page again, exactly as it was.
pub(super) fn leave(model: &mut Model) {
    if model.document.focus.is_some() && drafts::finish(model) {
        close(model);
    }
}

/// Shows the page again, whatever is unfinished.
pub(super) fn close(model: &mut Model) {
    let Some(focus) = model.document.focus.take() else { return };
    let View { canvas, pixels_per_point, .. } = model.view;
    model.view = View { canvas, pixels_per_point, ..focus.page_view };
    sight::fit(model);
    standing::take_stand(model);
}

/// What is shown alone follows the hand: to the place of what is selected or written. A place that the form does not
/// have any more is left.
pub(super) fn follow(model: &mut Model) {
    let Some(focus) = &model.document.focus else { return };
    let board = model.board();
    if board.form.slot(&focus.slot).is_none() {
        close(model);
        return;
    }
    let written = model.text.as_ref().and_then(|text| text.slot(board));
    let hand = written.or_else(|| model.selection().slot(board).cloned());
    if let Some(slot) = hand.filter(|slot| *slot != focus.slot) {
        go_to(model, slot);
    }
    let world = model.scene().world;
    model.view.keep_in_sight(world);
}

/// Shows another place alone, if one is.
fn go_to(model: &mut Model, slot: SlotId) {
    if let Some(focus) = &mut model.document.focus {
        focus.slot = slot;
        show_from_top(model);
        take_along(model);
    }
}

/// Notes in the hand come along: what is shown now is the place without them.
fn take_along(model: &mut Model) {
    let Hand::Dragging(dragging) = &model.gesture else { return };
    let board = model.board();
    let without = apply(board, &Command::Delete(dragging.ids.clone())).unwrap_or_else(|_| board.clone());
    let without = Arc::new(model.scene_of(&without));
    if let Hand::Dragging(dragging) = &mut model.gesture {
        dragging.landing = None;
        dragging.without = without;
    }
}

/// After a step back or forward: shows the place that changed, if it is not the one that is shown alone. What changed
/// elsewhere on the page is seen there.
pub(super) fn follow_change(model: &mut Model, before: &Board) {
    let Some(focus) = &model.document.focus else { return };
    let after = model.board();
    let is_changed = |slot: &SlotId| before.notes(slot) != after.notes(slot);
    if is_changed(&focus.slot) {
        return;
    }
    let changed = after.form.slots().map(|slot| &slot.id).find(|slot| is_changed(slot)).cloned();
    if let Some(slot) = changed {
        model.document.editor.select(Selection::Slot(slot.clone()));
        go_to(model, slot);
    }
}

/// The canvas shows the upper end of what is shown alone, as wide as it is.
fn show_from_top(model: &mut Model) {
    let page = model.scene().page;
    let view = &mut model.view;
    view.zoom = FOCUS_ZOOM;
    view.fits_page = false;
    view.covers = true;
    view.center = Point::new(page.center().x, 0.0);
    view.keep_in_sight(page);
}
