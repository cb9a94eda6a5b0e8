//! The board for those who do not see it: every text, slot, note and blank as a node with its role, its
//! name and what can be done with it, in reading order.

use egui::accesskit::{Action, ActionData, Node, Role};
use egui::{Id, Response, Sense, Ui, UiBuilder, WidgetInfo};

use super::App;
use super::app::Wish;
use super::writing::Place;
use crate::board::{NoteId, SlotId};
use crate::edit::{Command, Selection};
use crate::geom::Rect;
use crate::scene::{self, BlankPlace, Group, Scene, SlotPlace};

/// What an assistive technology asked for.
enum Asked {
    Activate,
    Say(String),
}

impl App {
    /// Describes the board to assistive technology, if any listens, and does what it asks.
    pub(super) fn show_access(&mut self, ui: &mut Ui, board: &Response) {
        let notes = super::notes_in_words(self.editor.board().note_count());
        board.widget_info(|| WidgetInfo::labeled(Role::Group, true, format!("Board, {notes}")));
        if ui.ctx().accesskit_node_builder(board.id, |_| ()).is_none() {
            return;
        }
        let scene = std::sync::Arc::clone(&self.scene);
        let mut wishes = vec![];
        ui.scope_builder(UiBuilder::new().accessibility_parent(board.id), |ui| {
            for group in &scene.groups {
                self.group_node(ui, &scene, group, &mut wishes);
            }
            self.writing_node(ui);
        });
        self.wishes.extend(wishes);
        if let Some(id) = self.node_in_hand().filter(|id| ui.ctx().has_accesskit_node(*id)) {
            ui.ctx().accesskit_node_builder(board.id, |node: &mut Node| node.set_active_descendant(id.accesskit_id()));
        }
    }

    /// What the next key acts on, for a screen reader to say.
    fn node_in_hand(&self) -> Option<Id> {
        match (&self.writing, self.editor.selection()) {
            (Some(_), _) => Some(writing_id()),
            (None, Selection::Notes(ids)) => ids.last().map(note_id),
            (None, Selection::Slot(slot)) => Some(slot_id(slot)),
            (None, Selection::Nothing) => None,
        }
    }

    /// A part of the page, in reading order: a printed text, a place, a note or a blank.
    fn group_node(&self, ui: &mut Ui, scene: &Scene, group: &Group, wishes: &mut Vec<Wish>) {
        match &group.role {
            scene::Role::Slot(id) => {
                if let Some(slot) = scene.slot(id) {
                    self.slot_node(ui, slot, wishes);
                }
            }
            scene::Role::Blank(id) => {
                if let Some(blank) = scene.blank(id) {
                    self.blank_node(ui, blank, wishes);
                }
            }
            scene::Role::Heading(level) => self.text_node(ui, group, Role::Heading, Some(*level)),
            scene::Role::Paragraph => self.text_node(ui, group, Role::Paragraph, None),
            scene::Role::Label => self.text_node(ui, group, Role::Label, None),
            scene::Role::Decoration | scene::Role::Note(_) | scene::Role::Votes(_) | scene::Role::Overflow(_) => {}
        }
    }

    fn text_node(&self, ui: &Ui, group: &Group, role: Role, level: Option<u8>) {
        let rect = self.view.screen_rect(group.bounds);
        let [x, y] = [group.bounds.x0, group.bounds.y0].map(f64::to_bits);
        let id = Id::unique(("text", group.name.as_str(), x, y));
        ui.interact(rect, id, Sense::hover());
        ui.ctx().accesskit_node_builder(id, |node: &mut Node| {
            node.set_bounds(bounds(rect));
            node.set_role(role);
            match role {
                Role::Label => node.set_value(group.name.as_str()),
                _ => node.set_label(group.name.as_str()),
            }
            if let Some(level) = level {
                node.set_level(level.into());
            }
        });
    }

    fn blank_node(&self, ui: &Ui, blank: &BlankPlace, wishes: &mut Vec<Wish>) {
        let id = Id::unique(("blank", blank.id.as_str()));
        let response = ui.interact(self.view.screen_rect(blank.area), id, Sense::hover());
        let words = &blank.lines.text;
        let name = if words.is_empty() { format!("{}, empty", blank.name) } else { format!("{}: {words}", blank.name) };
        describe(ui, &response, Role::TextInput, &name, words);
        let Some(asked) = asked(ui, id) else { return };
        let blank = blank.id.clone();
        wishes.push(match asked {
            Asked::Say(text) => Wish::Apply(Command::SetBlank { blank, text }),
            Asked::Activate => Wish::Write(Place::Blank(blank)),
        });
    }

    fn slot_node(&self, ui: &mut Ui, slot: &SlotPlace, wishes: &mut Vec<Wish>) {
        let id = slot_id(&slot.id);
        let rect = self.view.screen_rect(slot.area);
        ui.interact(rect, id, Sense::hover());
        let count = slot.notes.len().max(self.editor.board().notes(&slot.id).map_or(0, |notes| notes.len()));
        let mut name = match count {
            0 => format!("{}, empty", slot.name),
            count => format!("{}, {}", slot.name, super::notes_in_words(count)),
        };
        if !slot.hidden.is_empty() {
            name = format!("{name}, {} not shown whole", slot.hidden.len());
        }
        let selected = self.writing.is_none() && *self.editor.selection() == Selection::Slot(slot.id.clone());
        ui.ctx().accesskit_node_builder(id, |node: &mut Node| {
            node.set_bounds(bounds(rect));
            node.set_role(Role::List);
            node.set_label(name.as_str());
            node.set_selected(selected);
            node.add_action(Action::Click);
            node.add_action(Action::Focus);
        });
        if asked(ui, id).is_some() {
            wishes.push(Wish::Select(Selection::Slot(slot.id.clone())));
        }
        // Notes that have no room are where the mark is that counts them.
        let mark = slot.overflow_mark.unwrap_or(slot.area);
        let board = self.editor.board();
        let shown = slot.notes.iter().map(|note| (&note.id, note.rect, &*note.lines.text));
        let without_room = slot.hidden.iter().filter(|id| slot.note(id).is_none()).filter_map(|id| board.find(id));
        let without_room = without_room.map(|(_, _, note)| (&note.id, mark, &*note.text));
        ui.scope_builder(UiBuilder::new().accessibility_parent(id), |ui| {
            for (nth, note) in shown.chain(without_room).enumerate() {
                wishes.extend(self.note_node(ui, slot, note, (nth + 1, count)));
            }
        });
    }

    fn note_node(
        &self,
        ui: &mut Ui,
        slot: &SlotPlace,
        (note, place, text): (&NoteId, Rect, &str),
        (nth, of): (usize, usize),
    ) -> Option<Wish> {
        let id = note_id(note);
        let rect = self.view.screen_rect(place);
        ui.interact(rect, id, Sense::hover());
        let board = self.editor.board();
        let known = board.find(note).map(|(_, _, note)| (note.votes, note.color));
        let (votes, color) = known.unwrap_or((0, self.color));
        let mut name = format!("{}, note {nth} of {of}: {text}", slot.name);
        match votes {
            0 => {}
            1 => name.push_str(", 1 vote"),
            votes => name = format!("{name}, {votes} votes"),
        }
        let selected = self.writing.is_none() && self.editor.selection().has(note);
        ui.ctx().accesskit_node_builder(id, |node: &mut Node| {
            node.set_bounds(bounds(rect));
            node.set_role(Role::ListItem);
            node.set_role_description("note");
            node.set_label(name.as_str());
            node.set_description(board.caption(color));
            node.set_value(text);
            node.set_selected(selected);
            node.set_position_in_set(nth);
            node.set_size_of_set(of);
            node.add_action(Action::Click);
            node.add_action(Action::Focus);
            node.add_action(Action::SetValue);
        });
        Some(match asked(ui, id)? {
            Asked::Activate => Wish::Select(Selection::of_notes(vec![note.clone()])),
            Asked::Say(text) => Wish::Apply(super::reworded(note, &text)),
        })
    }

    /// The text being written, as a text field.
    fn writing_node(&mut self, ui: &mut Ui) {
        let Some(writing) = &mut self.writing else { return };
        let Some((corner, size, lines)) = super::written_text(&self.scene, &writing.place) else { return };
        let room = (f64::from(lines.width) * size, f64::from(lines.height()) * size);
        let rect = self.view.screen_rect(Rect::from_origin_size(corner, room));
        let id = writing_id();
        let response = ui.interact(rect, id, Sense::hover());
        let name = match &writing.place {
            Place::New { .. } => "New note",
            Place::Note(_) => "Note text",
            Place::Blank(_) => "Field",
        };
        let role = if writing.is_line() { Role::TextInput } else { Role::MultilineTextInput };
        describe(ui, &response, role, name, writing.text());
        if let Some(Asked::Say(text)) = asked(ui, id) {
            writing.select_all();
            writing.insert(&text);
        }
    }
}

fn slot_id(slot: &SlotId) -> Id {
    Id::unique(("slot", slot.as_str()))
}

fn note_id(note: &NoteId) -> Id {
    Id::unique(("note", note.as_str()))
}

fn writing_id() -> Id {
    Id::unique("writing")
}

fn describe(ui: &Ui, response: &Response, role: Role, name: &str, value: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node: &mut Node| {
        node.set_bounds(bounds(response.rect));
        node.set_role(role);
        node.set_label(name);
        node.set_value(value);
        node.add_action(Action::Click);
        node.add_action(Action::Focus);
        node.add_action(Action::SetValue);
    });
}

/// Where a node is, for the frame that a screen reader draws around it.
fn bounds(rect: egui::Rect) -> egui::accesskit::Rect {
    let [x0, y0, x1, y1] = [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(f64::from);
    egui::accesskit::Rect { x0, y0, x1, y1 }
}

/// What an assistive technology asks of a node in this frame.
fn asked(ui: &Ui, id: Id) -> Option<Asked> {
    ui.input(|i| {
        let said = i.accesskit_action_requests(id, Action::SetValue).find_map(|request| match &request.data {
            Some(ActionData::Value(text)) => Some(Asked::Say(text.to_string())),
            _ => None,
        });
        let activated =
            i.accesskit_action_requests(id, Action::Click).chain(i.accesskit_action_requests(id, Action::Focus)).next();
        said.or(activated.map(|_| Asked::Activate))
    })
}
