//! What all nodes of the board have in common: names, bounds, and what is asked of them.

use egui::accesskit::{self, Action, ActionData, ActionRequest, Node, Role, TextSelection, TreeId};
use egui::{Event, Id, Rect, Ui};

use crate::app::EditTarget;
use crate::board::{BlankId, NoteId, SlotId};

/// What an assistive technology asks of a node.
pub(super) enum Asked {
    /// To be chosen.
    Activate,
    /// To have another text.
    SetText(String),
    /// To have another text in place of the selected one.
    Insert(String),
    /// To have text selected.
    Select(TextSelection),
}

/// What a text field says of itself.
pub(super) struct Field<'a> {
    pub id: Id,
    pub rect: Rect,
    pub role: Role,
    pub name: &'a str,
    /// Where it is, if its name does not say so.
    pub place: Option<String>,
    /// What stands in it while it is empty.
    pub hint: Option<String>,
    pub text: &'a str,
    pub is_read_only: bool,
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

/// The node of a blank, which is also its text field.
pub(super) fn blank_node_id(blank: &BlankId) -> Id {
    Id::unique(("blank", blank.as_str()))
}

/// The node of the text being edited: each text has its own, so that a screen reader says when another begins.
pub(super) fn text_edit_node_id(target: &EditTarget) -> Id {
    match target {
        EditTarget::NewNote { id, .. } | EditTarget::Note(id) => Id::unique(("writing", id.as_str())),
        EditTarget::Blank(id) => blank_node_id(id),
    }
}

/// Describes a text field.
pub(super) fn describe_field(ui: &Ui, field: Field<'_>) {
    ui.ctx().accesskit_node_builder(field.id, |node: &mut Node| {
        node.set_bounds(bounds(field.rect));
        node.set_role(field.role);
        node.set_label(field.name);
        node.set_value(field.text);
        if let Some(place) = field.place {
            node.set_description(place);
        }
        if let Some(hint) = field.hint {
            node.set_placeholder(hint);
        }
        if field.is_read_only {
            node.set_read_only();
        }
        for action in [Action::Click, Action::Focus, Action::SetValue] {
            node.add_action(action);
        }
    });
}

/// Returns where a node is, for the frame that a screen reader draws around it.
pub(in crate::ui) fn bounds(rect: Rect) -> accesskit::Rect {
    let [x0, y0, x1, y1] = [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(f64::from);
    accesskit::Rect { x0, y0, x1, y1 }
}

/// Returns what an assistive technology asks of a node in this frame, in order.
pub(super) fn asked(ui: &Ui, id: Id) -> Vec<Asked> {
    let meant = |event: &Event| match event {
        Event::AccessKitActionRequest(request) if is_for(request, id) => meaning(request),
        _ => None,
    };
    ui.input(|i| i.events.iter().filter_map(meant).collect())
}

fn is_for(request: &ActionRequest, id: Id) -> bool {
    request.target_node == id.accesskit_id() && request.target_tree == TreeId::ROOT
}

fn meaning(request: &ActionRequest) -> Option<Asked> {
    match (request.action, &request.data) {
        (Action::Click | Action::Focus, _) => Some(Asked::Activate),
        (Action::SetValue, Some(ActionData::Value(text))) => Some(Asked::SetText(text.to_string())),
        (Action::ReplaceSelectedText, Some(ActionData::Value(text))) => Some(Asked::Insert(text.to_string())),
        (Action::SetTextSelection, Some(ActionData::SetTextSelection(selection))) => Some(Asked::Select(*selection)),
        _ => None,
    }
}
