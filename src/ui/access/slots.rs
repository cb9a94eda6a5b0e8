//! Slots as lists, and their notes as what is in them.

use std::collections::{HashMap, HashSet};

use egui::accesskit::{Action as AccessAction, Node, Role};
use egui::{Sense, Ui, UiBuilder};

use super::node::{Asked, asked, bounds, note_node_id, slot_node_id};
use crate::app::{Action, Card, EditTarget, OnCard};
use crate::board::{Note, NoteColor, NoteId};
use crate::edit::{Command, Selection};
use crate::geom::Rect;
use crate::scene::SlotPlace;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;

/// A note of a slot as it is described.
struct Described<'a> {
    id: &'a NoteId,
    rect: Rect,
    text: &'a str,
    votes: u32,
    color: NoteColor,
    /// Its position in the slot, from 1, and how many there are.
    nth: usize,
    total: usize,
}

/// A slot, with its notes.
pub(super) fn slot_node(ui: &mut Ui, cx: &Cx<'_>, slot: &SlotPlace) {
    let id = slot_node_id(&slot.id);
    let rect = cx.model.view.screen_rect(slot.area);
    ui.interact(rect, id, Sense::hover());
    let board = cx.model.board();
    let written = written_note(cx, slot);
    let is_new = written.as_ref().is_some_and(|(new, ..)| new.is_some());
    let total = slot.notes.len().max(board.notes(&slot.id).map_or(0, |notes| notes.len())) + usize::from(is_new);
    let name = slot_name(cx, slot, total);
    let is_selected = cx.model.text.is_none() && *cx.model.selection() == Selection::Slot(slot.id.clone());
    ui.ctx().accesskit_node_builder(id, |node: &mut Node| {
        node.set_bounds(bounds(rect));
        node.set_role(Role::List);
        node.set_label(name.as_str());
        node.set_size_of_set(total);
        node.set_selected(is_selected);
        node.add_action(AccessAction::Click);
        node.add_action(AccessAction::Focus);
    });
    for _ in asked(ui, id) {
        cx.act(Action::Select(Selection::Slot(slot.id.clone())));
    }
    // Notes that have no room are where the mark is that counts them.
    let mark = slot.overflow_mark.unwrap_or(slot.area);
    let shown = slot.notes.iter().map(|note| (&note.id, note.rect, &*note.lines.text));
    let seen: HashSet<&NoteId> = slot.notes.iter().map(|note| &note.id).collect();
    let notes = board.notes(&slot.id).map_or(&[][..], |notes| notes);
    let known: HashMap<&NoteId, &Note> = notes.iter().map(|note| (&note.id, &**note)).collect();
    let without_room = slot.hidden.iter().filter(|id| !seen.contains(id)).filter_map(|id| known.get(id));
    let without_room = without_room.map(|note| (&note.id, mark, &*note.text));
    let mut all: Vec<(&NoteId, Rect, &str)> = shown.chain(without_room).collect();
    if let Some((at, written, card)) = &written {
        let described = (written, card.rect, &*card.lines.text);
        match (at, all.iter_mut().find(|(id, ..)| *id == written)) {
            (_, Some(known)) => *known = described,
            (Some(at), None) => all.insert((*at).min(all.len()), described),
            (None, None) => {}
        }
    }
    ui.scope_builder(UiBuilder::new().accessibility_parent(id), |ui| {
        for (at, (id, rect, text)) in all.into_iter().enumerate() {
            let known = known.get(id).map(|note| (note.votes, note.color));
            let (votes, color) = known.unwrap_or((0, cx.model.color_in(&slot.id)));
            note_node(ui, cx, slot, &Described { id, rect, text, votes, color, nth: at + 1, total });
        }
    });
}

/// A note that is being written in a slot, with its card; a new one with its position there.
fn written_note(cx: &Cx<'_>, slot: &SlotPlace) -> Option<(Option<usize>, NoteId, Card)> {
    let card = cx.model.card()?;
    let id = match &card.what {
        OnCard::Note { id, slot: of, .. } if *of == slot.id => id.clone(),
        OnCard::Note { .. } | OnCard::Blank(_) => return None,
    };
    let at = match cx.model.text.as_ref().map(|text| &text.target) {
        Some(EditTarget::NewNote { at, .. }) => Some(*at),
        Some(EditTarget::Note(_) | EditTarget::Blank(_)) | None => None,
    };
    Some((at, id, card))
}

fn slot_name(cx: &Cx<'_>, slot: &SlotPlace, total: usize) -> String {
    let name = msg!("access-slot", name = slot.name.clone(), count = total);
    cx.say(&match slot.hidden.len() {
        0 => name,
        hidden => msg!("access-slot-overfull", slot = name, count = hidden),
    })
}

fn note_node(ui: &Ui, cx: &Cx<'_>, slot: &SlotPlace, note: &Described<'_>) {
    let id = note_node_id(note.id);
    let rect = cx.model.view.screen_rect(note.rect);
    ui.interact(rect, id, Sense::hover());
    let board = cx.model.board();
    let (votes, color) = (note.votes, note.color);
    let (slot, nth, total, text) = (slot.name.clone(), note.nth, note.total, note.text);
    let name = cx.say(&msg!("access-note", slot = slot, nth = nth, total = total, text = text, votes = votes));
    let is_selected = cx.model.text.is_none() && cx.model.selection().has(note.id);
    ui.ctx().accesskit_node_builder(id, |node: &mut Node| {
        node.set_bounds(bounds(rect));
        node.set_role(Role::ListItem);
        node.set_label(name.as_str());
        node.set_description(board.caption(color));
        node.set_value(note.text);
        node.set_selected(is_selected);
        node.set_position_in_set(note.nth - 1);
        node.add_action(AccessAction::Click);
        node.add_action(AccessAction::Focus);
        node.add_action(AccessAction::SetValue);
    });
    for asked in asked(ui, id) {
        match asked {
            Asked::Activate => cx.act(Action::Select(Selection::of_notes(vec![note.id.clone()]))),
            Asked::SetText(text) => cx.act(Action::Apply(Command::reword(note.id, &text))),
            Asked::Insert(_) | Asked::Select(_) => {}
        }
    }
}
