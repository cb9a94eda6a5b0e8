//! Printed texts, blanks, and the text being edited.

use egui::accesskit::{Node, Role};
use egui::{Id, Sense, Ui};

use super::node::{Asked, asked, bounds, describe_field, text_edit_node_id};
use crate::app::{Action, EditTarget, TextAction};
use crate::edit::Command;
use crate::geom::Rect;
use crate::scene::{BlankPlace, Group};
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;

/// A text that is printed on the form.
pub(super) fn printed_text_node(ui: &Ui, cx: &Cx<'_>, group: &Group, role: Role, level: Option<u8>) {
    let rect = cx.model.view.screen_rect(group.bounds);
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

/// A blank of the form.
pub(super) fn blank_node(ui: &Ui, cx: &Cx<'_>, blank: &BlankPlace) {
    let id = Id::unique(("blank", blank.id.as_str()));
    let response = ui.interact(cx.model.view.screen_rect(blank.area), id, Sense::hover());
    let (name, text) = (blank.name.clone(), &*blank.lines.text);
    let label = cx.say(&match text {
        "" => msg!("access-blank-empty", name = name),
        text => msg!("access-blank", name = name, text = text),
    });
    describe_field(ui, &response, Role::TextInput, &label, text);
    let blank = blank.id.clone();
    match asked(ui, id) {
        Some(Asked::SetText(text)) => cx.act(Action::Apply(Command::SetBlank { blank, text })),
        Some(Asked::Activate) => cx.act(Action::Edit(EditTarget::Blank(blank))),
        None => {}
    }
}

/// The text being edited, as a text field.
pub(super) fn text_edit_node(ui: &Ui, cx: &Cx<'_>) {
    let Some(text) = &cx.model.text else { return };
    let Some((corner, size, lines)) = cx.model.text_place(&text.target) else { return };
    let room = (f64::from(lines.width) * size, f64::from(lines.height()) * size);
    let rect = cx.model.view.screen_rect(Rect::from_origin_size(corner, room));
    let id = text_edit_node_id();
    let response = ui.interact(rect, id, Sense::hover());
    let name = cx.text(match &text.target {
        EditTarget::NewNote { .. } => "access-new-note",
        EditTarget::Note(_) => "access-note-text",
        EditTarget::Blank(_) => "access-blank-text",
    });
    let role = if text.is_line() { Role::TextInput } else { Role::MultilineTextInput };
    describe_field(ui, &response, role, &name, text.text());
    if let Some(Asked::SetText(text)) = asked(ui, id) {
        cx.act(Action::Text(TextAction::Replace(text)));
    }
}
