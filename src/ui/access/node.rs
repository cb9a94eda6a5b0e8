//! What all nodes of the board have in common: names, bounds, and what is asked of them.

use egui::accesskit::{self, Action, ActionData, Node, Role};
use egui::{Id, Rect, Response, Ui};

use crate::board::{NoteId, SlotId};

/// What an assistive technology asks of a node.
pub(super) enum Asked {
    /// To be chosen.
    Activate,
    /// To have another text.
    SetText(String),
}

/// The node of a slot.
pub(super) fn slot_node_id(slot: &SlotId) -> Id {
    Id::unique(("slot", slot.as_str()))
}

/// The node of a note.
pub(super) fn note_node_id(note: &NoteId) -> Id {
    Id::unique(("note", note.as_str()))
}

/// The node of a note in the list beside the board.
pub(in crate::ui) fn listed_node_id(note: &NoteId) -> Id {
    Id::unique(("listed", note.as_str()))
}

/// The node of the text being edited.
pub(super) fn text_edit_node_id() -> Id {
    Id::unique("writing")
}

/// Describes a text field.
pub(super) fn describe_field(ui: &Ui, response: &Response, role: Role, name: &str, value: &str) {
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

/// Returns where a node is, for the frame that a screen reader draws around it.
pub(in crate::ui) fn bounds(rect: Rect) -> accesskit::Rect {
    let [x0, y0, x1, y1] = [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(f64::from);
    accesskit::Rect { x0, y0, x1, y1 }
}

/// Returns what an assistive technology asks of a node in this frame.
pub(super) fn asked(ui: &Ui, id: Id) -> Option<Asked> {
    ui.input(|i| {
        let text = i.accesskit_action_requests(id, Action::SetValue).find_map(|request| match &request.data {
            Some(ActionData::Value(text)) => Some(Asked::SetText(text.to_string())),
            _ => None,
        });
        let is_activated = [Action::Click, Action::Focus]
            .into_iter()
            .any(|action| i.accesskit_action_requests(id, action).next().is_some());
        text.or(is_activated.then_some(Asked::Activate))
    })
}
