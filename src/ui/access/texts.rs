//! Printed texts, blanks, and the text being edited.

use egui::accesskit::{Node, Role};
use egui::{Id, Sense, Ui};

use super::node::{Asked, Field, asked, blank_node_id, bounds, describe_field, text_edit_node_id};
use super::runs::{Written, place_of, plain_runs, text_runs};
use crate::app::{Action, EditTarget, TextAction, TextEdit};
use crate::edit::Command;
use crate::geom::Rect;
use crate::scene::{BlankPlace, Group};
use crate::ui::canvas::blank_hint;
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
            // AccessKit counts from 0.
            node.set_level(usize::from(level.saturating_sub(1)));
        }
    });
}

/// A blank of the form, which is a text field.
pub(super) fn blank_node(ui: &mut Ui, cx: &Cx<'_>, blank: &BlankPlace) {
    let id = blank_node_id(&blank.id);
    let rect = cx.model.view.screen_rect(blank.area);
    ui.interact(rect, id, Sense::hover());
    let edit = cx.model.text.as_ref().filter(|edit| text_edit_node_id(&edit.target) == id);
    let text = edit.map_or(&*blank.lines.text, TextEdit::text);
    let hint = text.is_empty().then(|| cx.text(blank_hint(blank.kind)));
    let is_read_only = cx.model.document.check_writable().is_err();
    let role = Role::TextInput;
    describe_field(ui, Field { id, rect, role, name: &blank.name, place: None, hint, text, is_read_only });
    if let Some(edit) = edit {
        return written_text(ui, cx, id, edit);
    }
    plain_runs(ui, id, text, rect);
    let blank = &blank.id;
    for asked in asked(ui, id) {
        match asked {
            Asked::SetText(text) => cx.act(Action::Apply(Command::SetBlank { blank: blank.clone(), text })),
            Asked::Activate | Asked::Select(_) => cx.act(Action::Edit(EditTarget::Blank(blank.clone()))),
            Asked::Insert(_) => {}
        }
    }
}

/// The text of a note while it is written, as a text field.
pub(super) fn note_text_node(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(edit) = &cx.model.text else { return };
    let name = cx.text(match &edit.target {
        EditTarget::NewNote { .. } => "access-new-note",
        EditTarget::Note(_) => "access-note-text",
        EditTarget::Blank(_) => return,
    });
    let Some((corner, size, lines)) = cx.model.text_place(&edit.target) else { return };
    let room = (f64::from(lines.width) * size, f64::from(lines.height()) * size);
    let rect = cx.model.view.screen_rect(Rect::from_origin_size(corner, room));
    let id = text_edit_node_id(&edit.target);
    ui.interact(rect, id, Sense::hover());
    let board = cx.model.board();
    let slot = edit.slot(board);
    let place = slot.and_then(|slot| board.form.slot(&slot)).map(|slot| board.form.slot_name(&board.language, slot));
    let (role, text) = (Role::MultilineTextInput, edit.text());
    describe_field(ui, Field { id, rect, role, name: &name, place, hint: None, text, is_read_only: false });
    written_text(ui, cx, id, edit);
}

/// The characters of a text that is being written, its cursor, and what is asked of it.
fn written_text(ui: &mut Ui, cx: &Cx<'_>, field: Id, edit: &TextEdit) {
    let Some((corner, size, _)) = cx.model.text_place(&edit.target) else { return };
    let runs = edit.runs();
    text_runs(ui, cx, field, &Written { edit, runs: &runs, corner, size });
    for asked in asked(ui, field) {
        match asked {
            Asked::SetText(text) => cx.act(Action::Text(TextAction::Replace(text))),
            Asked::Insert(text) => cx.act(Action::Type(text)),
            Asked::Select(selection) => {
                let place = |position| place_of(field, &runs, position);
                if let (Some(anchor), Some(focus)) = (place(selection.anchor), place(selection.focus)) {
                    cx.act(Action::Text(TextAction::Select { anchor, focus }));
                }
            }
            // It has the keyboard.
            Asked::Activate => {}
        }
    }
}
