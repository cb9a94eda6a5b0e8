//! The pointer on the board: from presses and moves to gestures, and from their ends to changes.

use std::sync::Arc;

use super::outbox::{complain, report};
use super::{beside, drafts, focusing, listing, notes, shaping, sight, texts};
use crate::app::action::PointerAction;
use crate::app::state::{EditTarget, Model, ScreenPoint};
use crate::board::{NoteId, SlotId};
use crate::edit::{Command, Selection, apply};
use crate::geom::Rect;
use crate::scene::{Hit, Scene};
use crate::tool::{Deed, Hand, Lifted};

/// Distance in points of the screen from which a press becomes a drag.
const SLOP: f64 = 5.0;

/// Does what the pointer does.
pub(super) fn act(model: &mut Model, action: PointerAction) {
    match action {
        PointerAction::Move { at, is_over } => model.pointer.move_to(at, is_over),
        PointerAction::Leave => model.pointer.is_over = false,
        PointerAction::Press { at, extend, shift, count } => press(model, at, extend, shift, count),
        PointerAction::Drag { at, seconds } => drag(model, at, seconds),
        PointerAction::Release => release(model),
        PointerAction::DoubleClick { at } => double_click(model, at),
        PointerAction::SecondaryPress { at } => secondary_press(model, at),
    }
}

fn press(model: &mut Model, at: ScreenPoint, extend: bool, shift: bool, count: u32) {
    if is_on_text(model, at) {
        press_text(model, at, if count == 3 { 3 } else { 1 }, shift);
        return;
    }
    let voted = model.votes_under(at);
    if !drafts::finish(model) {
        return;
    }
    let is_in_list = model.list_height_at(at).is_some();
    listing::lead(model, is_in_list);
    if let Some(id) = voted {
        vote(model, id, if shift { -1 } else { 1 });
        return;
    }
    let point = model.view.board_from_screen(at);
    if is_in_list {
        press_row(model, at, extend, shift);
        return;
    }
    beside::work_here(model);
    let scene = model.scene();
    let (hand, deed) = Hand::press(&scene, model.selection(), point, extend);
    model.gesture = hand;
    act_on(model, deed);
}

/// A press on a row of the list is one on the note: with Shift it selects all rows from the last one.
fn press_row(model: &mut Model, at: ScreenPoint, extend: bool, shift: bool) {
    let (hit, point) = (model.hit(at), model.view.board_from_screen(at));
    let range = match &hit {
        Hit::Note(id, _) if shift => listing::range(model, id),
        _ => None,
    };
    if let Some(range) = range {
        model.document.editor.select(range);
        sight::show(model);
    } else {
        let (hand, deed) = Hand::press_beside(hit, model.selection(), point, extend);
        model.gesture = hand;
        act_on(model, deed);
    }
    listing::keep_still(model);
}

/// A click on the dots of votes selects their note on purpose: the keys of votes go on from there.
fn vote(model: &mut Model, id: NoteId, by: i32) {
    model.document.editor.select(Selection::of_notes(vec![id.clone()]));
    listing::keep_still(model);
    notes::vote_for(model, vec![id], by);
}

/// Whether a point of the screen is on the text being edited.
fn is_on_text(model: &Model, at: ScreenPoint) -> bool {
    let Some(text) = &model.text else { return false };
    if model.list_height_at(at).is_some() {
        return false;
    }
    match (&text.target, model.hit(at)) {
        (EditTarget::NewNote { id, .. } | EditTarget::Note(id), Hit::Note(under, _)) => *id == under,
        (EditTarget::Blank(id), Hit::Blank(under)) => *id == under,
        _ => false,
    }
}

/// Returns a point of the screen in text sizes from the corner of the text being edited.
fn point_in_text(model: &Model, at: ScreenPoint) -> Option<(f64, f64)> {
    let (corner, size, _) = model.text_place(&model.text.as_ref()?.target)?;
    let point = model.view.board_from_screen(at);
    Some(((point.x - corner.x) / size, (point.y - corner.y) / size))
}

fn press_text(model: &mut Model, at: ScreenPoint, times: u32, extend: bool) {
    let point = point_in_text(model, at);
    if let (Some((x, y)), Some(text)) = (point, &mut model.text) {
        text.press(x, y, times, extend);
    }
}

/// The pointer moves with the button down.
fn drag(model: &mut Model, at: ScreenPoint, seconds: f64) {
    if model.gesture.is_resting() {
        let point = point_in_text(model, at);
        if let (Some((x, y)), Some(text)) = (point, &mut model.text) {
            text.pull(x, y);
        }
        return;
    }
    if seconds > 0.0 && matches!(model.gesture, Hand::Dragging(_) | Hand::Marquee(_)) {
        let world = model.scene().world;
        if !listing::scroll_at_edge(model, at, seconds) {
            pan_at_edge(model, at, seconds, world);
        }
    }
    let is_over_list = model.list_height_at(at).is_some();
    let in_list = if is_over_list { landing_in_list(model, at) } else { None };
    let slop = model.view.mm_from_points(SLOP);
    let point = model.view.board_from_screen(at);
    let hand = std::mem::take(&mut model.gesture);
    if hand.would_change()
        && let Err(why) = model.document.check_writable()
    {
        if hand.is_far(point, slop) {
            complain(model, why);
        } else {
            model.gesture = hand;
        }
        return;
    }
    let mut hand = hand.moved(point, slop, &Arc::clone(&model.board().form), || lift(model));
    if let Hand::Dragging(dragging) = &mut hand {
        if is_over_list {
            dragging.landing = in_list;
        } else if model.shown_list().is_some_and(|list| at.x >= list.area.min.x) {
            // The list's own edge lies over the page there.
            dragging.landing = None;
        }
        dragging.landing.take_if(|(slot, _)| model.hides(slot));
    }
    model.gesture = hand;
}

/// Moves the page for a drag that is at the edge of the canvas.
fn pan_at_edge(model: &mut Model, at: ScreenPoint, seconds: f64, world: Rect) {
    if model.view.pan_at_edge(at, seconds, world) {
        beside::stay(model);
    }
}

/// Where notes in the hand, or about to be taken up, would land in the list.
fn landing_in_list(model: &Model, at: ScreenPoint) -> Option<(SlotId, usize)> {
    match &model.gesture {
        Hand::Dragging(dragging) => model.list_landing(at, &dragging.ids),
        Hand::Pressing(_) => model.list_landing(at, &model.document.editor.selected_in_order()),
        Hand::Resting | Hand::Marquee(_) | Hand::Dividing(_) => None,
    }
}

/// Takes the selected notes up: what the page looks like without them, and their own marks, on the page or in the list.
fn lift(model: &Model) -> Lifted {
    let is_in_list = listing::leads(model);
    let ids = model.document.editor.selected_in_order();
    let board = model.board();
    let without = apply(board, &Command::Delete(ids.clone())).unwrap_or_else(|_| board.clone());
    let without: Arc<Scene> = Arc::new(model.scene_of(&without));
    if is_in_list {
        let groups = model.row_groups_on_board(&ids, Lifted::SHOWN).into();
        return Lifted { ids, without, groups };
    }
    Lifted::new(ids, &model.scene(), without)
}

fn release(model: &mut Model) {
    let hand = std::mem::take(&mut model.gesture);
    let clicked = match &hand {
        Hand::Pressing(pressing) => Some(pressing.hit.clone()),
        Hand::Resting | Hand::Dragging(_) | Hand::Marquee(_) | Hand::Dividing(_) => None,
    };
    let scene = model.scene();
    act_on(model, hand.release(&scene));
    if clicked.is_some() && listing::leads(model) {
        // Not while the button is down: the page would move under what is about to be dragged.
        sight::show(model);
    }
    match clicked {
        Some(Hit::Blank(id)) => texts::edit(model, EditTarget::Blank(id)),
        Some(Hit::Overflow(slot)) => focusing::open(model, &slot),
        Some(Hit::Note(..) | Hit::Slot(_) | Hit::Border(..) | Hit::Ground) | None => {}
    }
}

fn act_on(model: &mut Model, deed: Option<Deed>) {
    match deed {
        Some(Deed::Select(selection)) => model.document.editor.select(selection),
        Some(Deed::Do(command)) => {
            let outcome = model.document.apply(&command).map(|()| None);
            report(model, outcome);
        }
        None => {}
    }
}

/// A double click edits a note, or starts one where there is none. On the dots of votes it is two clicks.
fn double_click(model: &mut Model, at: ScreenPoint) {
    if model.text.is_some() && is_on_text(model, at) {
        press_text(model, at, 2, false);
        return;
    }
    model.gesture = Hand::Resting;
    if model.votes_under(at).is_some() {
        return;
    }
    match model.hit(at) {
        Hit::Note(id, _) => texts::edit(model, EditTarget::Note(id)),
        Hit::Slot(slot) => texts::write_new(model, &slot),
        Hit::Border(border, _) => shaping::even_out(model, &border),
        Hit::Overflow(_) | Hit::Blank(_) | Hit::Ground => {}
    }
}

/// The second button takes a vote away on the dots of votes. Elsewhere it selects what is under it, unless that is
/// selected already.
fn secondary_press(model: &mut Model, at: ScreenPoint) {
    let voted = model.votes_under(at);
    model.pointer.is_on_votes = voted.is_some();
    if !drafts::finish(model) {
        return;
    }
    if let Some(id) = voted {
        vote(model, id, -1);
        return;
    }
    match model.hit(at) {
        Hit::Note(id, _) => {
            let selected = model.selection();
            let chosen = if selected.has(&id) { selected.clone() } else { Selection::of_notes(vec![id]) };
            model.document.editor.select(chosen);
        }
        Hit::Slot(slot) | Hit::Overflow(slot) | Hit::Border(_, Some(slot)) => {
            model.document.editor.select(Selection::Slot(slot));
        }
        Hit::Border(_, None) | Hit::Blank(_) | Hit::Ground => {}
    }
}
