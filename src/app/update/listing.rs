//! The list of notes beside the board: what it shows, and keys that walk its rows.

use std::collections::HashSet;

use super::drafts;
use super::outbox::Outbox;
use crate::app::action::ListAction;
use crate::app::effect::Effect;
use crate::app::state::{Model, NoteList, ScreenPoint};
use crate::board::{NoteId, SlotId};
use crate::edit::{Command, Selection};
use crate::tool::Direction;

/// Room in points that stays beside a row that is scrolled to.
const BESIDE: f64 = 4.0;

/// Does something to the list.
pub(super) fn act(model: &mut Model, action: ListAction, out: &mut Outbox) {
    match action {
        ListAction::Open(slot) => open(model, slot),
        ListAction::ShowAll(is_whole) => show_all(model, is_whole),
        ListAction::Lead(leads) => lead(model, leads),
        ListAction::Place(area) => {
            if let Some(list) = &mut model.list {
                list.area = area;
            }
        }
        ListAction::Scroll(to) => {
            if let Some(list) = &mut model.list {
                list.scroll = to.max(0.0);
            }
        }
        ListAction::Width(width) => {
            model.session.list_width = Some(width);
            out.push(Effect::RememberListWidth(width));
        }
        ListAction::Close => model.list = None,
    }
}

/// Lists the notes of a slot; of all, if the list has them already.
pub(super) fn open(model: &mut Model, slot: SlotId) {
    if !drafts::finish(model) {
        return;
    }
    let mut list = NoteList::new(slot);
    if let Some(before) = &model.list {
        (list.is_whole, list.area) = (before.is_whole, before.area);
    }
    model.list = Some(list);
    begin_at_place(model);
}

/// Shows the notes of all places, from the one in hand on; or of that one alone.
fn show_all(model: &mut Model, is_whole: bool) {
    let in_hand = model.selection().slot(model.board()).cloned();
    if let Some(list) = &mut model.list {
        list.is_whole = is_whole;
        list.slot = in_hand.unwrap_or_else(|| list.slot.clone());
    }
    begin_at_place(model);
}

/// Scrolls to the place that the list was opened on, and on to the selected note of it as soon as it is known where
/// the rows are.
fn begin_at_place(model: &mut Model) {
    if model.list.as_ref().is_none_or(|list| list.area.width() <= 0.0) {
        return;
    }
    let rows = model.listed().unwrap_or_default();
    if let Some(list) = &mut model.list {
        let most = (rows.height - list.area.height()).max(0.0);
        list.scroll = rows.rows.iter().find(|row| *row.slot() == list.slot).map_or(0.0, |row| row.y.min(most));
        list.revealed = None;
    }
}

/// Shows the place of a note that was found, and scrolls to it even if it was scrolled away from.
pub(super) fn lead_to(model: &mut Model, slot: &SlotId) {
    if let Some(list) = &mut model.list {
        if !list.is_whole && list.slot != *slot {
            (list.slot, list.scroll) = (slot.clone(), 0.0);
        }
        list.revealed = None;
    }
}

/// Whether arrow keys walk the rows of the list.
pub(super) fn leads(model: &Model) -> bool {
    model.shown_list().is_some_and(|list| list.leads)
}

/// The hand went to the list, or back to the board.
pub(super) fn lead(model: &mut Model, leads: bool) {
    if let Some(list) = &mut model.list {
        list.leads = leads;
    }
}

/// Returns what an arrow key selects in the list; with `extend`, what was selected stays selected.
pub(super) fn walk(model: &Model, direction: Direction, extend: bool) -> Option<Selection> {
    let list = model.listed()?;
    let steps = steps(direction)?;
    let next = match model.selection() {
        Selection::Notes(ids) => list.beside(ids.last()?, steps)?.clone(),
        Selection::Slot(_) | Selection::Nothing => {
            let mut notes = list.rows.iter().filter(|row| is_in_hand(model, row.slot())).filter_map(|row| row.note());
            let note = if steps < 0 { notes.next_back() } else { notes.next() };
            note?.id.clone()
        }
    };
    let mut ids = if extend { model.selection().notes().to_vec() } else { vec![] };
    // Back over what was selected: that is given back.
    if extend && model.selection().has(&next) {
        ids.pop();
    }
    ids.retain(|id| *id != next);
    ids.push(next);
    Some(Selection::of_notes(ids))
}

/// Whether a place is selected, or none is.
fn is_in_hand(model: &Model, slot: &SlotId) -> bool {
    match model.selection() {
        Selection::Slot(selected) => selected == slot,
        Selection::Notes(_) | Selection::Nothing => true,
    }
}

const fn steps(direction: Direction) -> Option<isize> {
    match direction {
        Direction::Up => Some(-1),
        Direction::Down => Some(1),
        Direction::Left | Direction::Right => None,
    }
}

/// Returns the move that Alt and an arrow key make of the selected notes in the list: one row, and on to the next place.
pub(super) fn carry(model: &Model, ordered: &[NoteId], direction: Direction) -> Option<Command> {
    let (board, steps) = (model.board(), steps(direction)?);
    let (slot, first, _) = board.find(ordered.first()?)?;
    let moved: HashSet<&NoteId> = ordered.iter().collect();
    let notes = board.notes(slot)?;
    let stays = |at: usize| notes.get(at).is_some_and(|note| !moved.contains(&note.id));
    let before = (0..first).filter(|at| stays(*at)).count();
    let rest = (0..notes.len()).filter(|at| stays(*at)).count();
    let ids = ordered.to_vec();
    if let Some(at) = before.checked_add_signed(steps).filter(|at| *at <= rest) {
        return Some(Command::Move { ids, slot: slot.clone(), at });
    }
    if !model.shown_list()?.is_whole {
        return None;
    }
    let slots: Vec<&SlotId> = board.form.slots().map(|slot| &slot.id).filter(|slot| !model.hides(slot)).collect();
    let here = slots.iter().position(|known| *known == slot)?;
    let next = slots.get(here.checked_add_signed(steps)?)?;
    let at = if steps < 0 { usize::MAX } else { 0 };
    Some(Command::Move { ids, slot: (*next).clone(), at })
}

/// Returns what a press on a row with Shift selects: all rows from the one that was selected last.
pub(super) fn range(model: &Model, to: &NoteId) -> Option<Selection> {
    let from = model.selection().notes().last()?;
    let list = model.listed()?;
    list.row(from)?;
    let mut ids: Vec<NoteId> = model.selection().notes().to_vec();
    let range = list.range(from, to);
    let new: HashSet<&NoteId> = range.iter().collect();
    ids.retain(|id| !new.contains(id));
    Some(Selection::of_notes(ids.into_iter().chain(range).collect()))
}

/// A note that is pressed is in sight: nothing is scrolled under the pointer.
pub(super) fn keep_still(model: &mut Model) {
    let last = model.selection().notes().last().cloned();
    if let Some(list) = &mut model.list {
        list.revealed = last;
    }
}

/// The list follows the hand: what is selected is scrolled to once.
pub(super) fn follow(model: &mut Model) {
    let last = model.selection().notes().last().cloned();
    let Some(rows) = model.listed() else { return };
    let Some(list) = &mut model.list else { return };
    if list.revealed == last || list.area.height() <= 0.0 {
        return;
    }
    if let Some(row) = last.as_ref().and_then(|id| rows.row(id)) {
        list.reveal(row.y - BESIDE, row.bottom() + BESIDE);
        list.scroll = list.scroll.max(0.0);
    }
    list.revealed = last;
}

/// A drag that rests at the upper or lower edge of the list scrolls it; returns whether the pointer is over the list.
pub(super) fn scroll_at_edge(model: &mut Model, at: ScreenPoint, seconds: f64) -> bool {
    if model.list_height_at(at).is_none() {
        return false;
    }
    if let Some(height) = model.listed().map(|list| list.height)
        && let Some(list) = &mut model.list
    {
        list.scroll_at_edge(at, seconds, height);
    }
    true
}
