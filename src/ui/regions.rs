//! The parts of the window that the keyboard goes round: from the bar to the line below the board, and back.

use std::collections::BTreeMap;
use std::mem;

use egui::accesskit::{Node, Role};
use egui::{Context, Id, Memory, Sense, Ui};

use super::board_id::board_id;
use super::focus::take_focus;
use super::scrolling::contains;
use crate::app::{Action, EditTarget, ListAction, Model, TextAction, Verb};
use crate::edit::Selection;
use crate::tool::Direction;

/// A part of the window, in the order in which F6 goes round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Region {
    /// The bar above the board.
    Bar,
    /// The strip that says what is wrong with the file.
    Trouble,
    /// The bar over a place that is shown alone.
    PlaceBar,
    /// The fields of the page.
    Fields,
    /// The board.
    Board,
    /// What an empty board offers.
    Welcome,
    /// The bar that finds notes.
    Find,
    /// The rows of the list beside the board.
    Rows,
    /// What stands above the rows of the list.
    ListHead,
    /// The line below the board.
    Status,
}

impl Region {
    const ALL: [Self; 10] = [
        Self::Bar,
        Self::Trouble,
        Self::PlaceBar,
        Self::Fields,
        Self::Board,
        Self::Welcome,
        Self::Find,
        Self::Rows,
        Self::ListHead,
        Self::Status,
    ];

    /// Returns the regions behind it, around the end, or those before it; it comes last.
    pub(super) fn round(self, is_back: bool) -> impl Iterator<Item = Self> {
        let count = Self::ALL.len();
        let at = Self::ALL.iter().position(|region| *region == self).unwrap_or_default();
        (1..=count)
            .map(move |steps| if is_back { count - steps } else { steps })
            .map(move |steps| Self::ALL[(at + steps) % count])
    }
}

/// What stands where, and what stood where in the last frame.
#[derive(Clone, Debug, Default)]
struct Regions {
    now: BTreeMap<Region, Id>,
    before: BTreeMap<Region, Id>,
}

fn regions<T>(ctx: &Context, with: impl FnOnce(&mut Regions) -> T) -> T {
    ctx.data_mut(|data| with(data.get_temp_mut_or_default(Id::unique("regions"))))
}

/// Says that a part of the window is a region, and what it is to assistive technology.
pub(super) fn mark(ui: &Ui, region: Region, role: Role, name: &str) {
    let id = ui.unique_id();
    regions(ui.ctx(), |all| all.now.insert(region, id));
    ui.ctx().accesskit_node_builder(id, |node: &mut Node| {
        node.set_role(role);
        node.set_label(name);
    });
}

/// Lets a region as a whole have the keyboard, so that what it says can be read where nothing can be pressed.
pub(super) fn mark_as_one(ui: &Ui, region: Region, role: Role, (name, words): (&str, &str)) {
    regions(ui.ctx(), |all| all.now.insert(region, ui.unique_id()));
    let whole = ui.interact(ui.max_rect(), Id::unique("region").with(name), Sense::focusable_noninteractive());
    ui.ctx().accesskit_node_builder(whole.id, |node: &mut Node| {
        node.set_role(role);
        node.set_label(name);
        node.set_value(words);
    });
}

/// A frame begins.
pub(super) fn begin_frame(ctx: &Context) {
    regions(ctx, |all| all.before = mem::take(&mut all.now));
}

/// Goes to the next region that there is, or to the one before; returns what is to be done there.
pub(super) fn go_round(ctx: &Context, model: &Model, is_back: bool) -> Vec<Action> {
    let before = regions(ctx, |all| all.before.clone());
    let here = current(ctx, model, &before);
    here.round(is_back).find_map(|region| enter(ctx, model, region, &before)).unwrap_or_default()
}

/// Returns the region that has the keyboard.
fn current(ctx: &Context, model: &Model, regions: &BTreeMap<Region, Id>) -> Region {
    let focused = ctx.memory(Memory::focused).filter(|id| *id != board_id());
    let is_in = |part: Id, widget: Id| ctx.viewport(|viewport| contains(&viewport.prev_pass.widgets, part, widget));
    if let Some(widget) = focused {
        // Of a list the head is a part.
        let found = regions.iter().rev().find(|(_, part)| is_in(**part, widget));
        return found.map_or(Region::Board, |(region, _)| *region);
    }
    let is_blank = model.text.as_ref().is_some_and(|text| matches!(text.target, EditTarget::Blank(_)));
    match model.shown_list() {
        _ if is_blank => Region::Fields,
        Some(list) if list.leads => Region::Rows,
        _ => Region::Board,
    }
}

/// Goes to a region, if it is there; returns what is to be done.
fn enter(ctx: &Context, model: &Model, region: Region, regions: &BTreeMap<Region, Id>) -> Option<Vec<Action>> {
    let is_writing_blank = model.text.as_ref().is_some_and(|text| matches!(text.target, EditTarget::Blank(_)));
    let finish = is_writing_blank.then_some(Action::Text(TextAction::Finish));
    let first = match region {
        Region::Fields => Action::Edit(EditTarget::Blank(model.scene().blanks.first()?.id.clone())),
        Region::Board => Action::List(ListAction::Lead(false)),
        Region::Rows => model.shown_list().map(|_| Action::List(ListAction::Lead(true)))?,
        _ => {
            let first = first_in(ctx, *regions.get(&region)?)?;
            ctx.memory_mut(|memory| memory.request_focus(first));
            return Some(vec![]);
        }
    };
    take_focus(ctx);
    let nothing = model.text.is_none() || is_writing_blank;
    // What keys act on is seen.
    let shown = match (region, model.selection()) {
        (Region::Board, Selection::Nothing) => Some(Action::Do(Verb::NextSlot)),
        (Region::Rows, Selection::Nothing | Selection::Slot(_)) => {
            Some(Action::Walk { direction: Direction::Down, extend: false })
        }
        _ => None,
    };
    Some(finish.into_iter().chain([first]).chain(shown.filter(|_| nothing)).collect())
}

/// Returns what in a part of the window takes the keyboard first; both are of the last frame.
fn first_in(ctx: &Context, part: Id) -> Option<Id> {
    ctx.viewport(|viewport| {
        let widgets = &viewport.prev_pass.widgets;
        let (layer, _) = widgets.order(part)?;
        let mut all = widgets.get_layer(layer).filter(|widget| widget.enabled && widget.sense.is_focusable());
        all.find(|widget| contains(widgets, part, widget.id)).map(|widget| widget.id)
    })
}
