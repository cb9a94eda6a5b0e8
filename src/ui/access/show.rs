//! The board's own node, and the parts of the page in it.

use egui::accesskit::{Node, Role};
use egui::{Id, Response, Ui, UiBuilder, WidgetInfo};

use super::node::{listed_node_id, note_node_id, slot_node_id, text_edit_node_id};
use super::slots::slot_node;
use super::texts::{blank_node, note_text_node, printed_text_node};
use crate::edit::Selection;
use crate::scene::{self, Group, Scene};
use crate::ui::cx::Cx;

/// Describes the board to assistive technology, if any listens, and asks for what it asks.
pub(in crate::ui) fn show(ui: &mut Ui, cx: &Cx<'_>, board: &Response) {
    let name = cx.say(&msg!("access-board", count = cx.model.board().note_count()));
    board.widget_info(|| WidgetInfo::labeled(Role::Group, true, &name));
    // What is on the board is in its language, whatever that of the window is.
    let language = &*cx.model.board().language;
    if ui.ctx().accesskit_node_builder(board.id, |node: &mut Node| node.set_language(language)).is_none() {
        return;
    }
    let scene = cx.model.scene();
    ui.scope_builder(UiBuilder::new().accessibility_parent(board.id), |ui| {
        for group in &scene.groups {
            group_node(ui, cx, &scene, group);
        }
        note_text_node(ui, cx);
    });
    if let Some(id) = target_nodes(cx).into_iter().flatten().find(|id| ui.ctx().has_accesskit_node(*id)) {
        ui.ctx().accesskit_node_builder(board.id, |node: &mut Node| node.set_active_descendant(id.accesskit_id()));
    }
}

/// Returns what the next key acts on, for a screen reader to say: the first of these that there is.
fn target_nodes(cx: &Cx<'_>) -> [Option<Id>; 2] {
    let leads = cx.model.shown_list().is_some_and(|list| list.leads);
    match (&cx.model.text, cx.model.selection()) {
        (Some(text), _) => [Some(text_edit_node_id(&text.target)), None],
        (None, Selection::Notes(ids)) => {
            [ids.last().filter(|_| leads).map(listed_node_id), ids.last().map(note_node_id)]
        }
        (None, Selection::Slot(slot)) => [Some(slot_node_id(slot)), None],
        (None, Selection::Nothing) => [None, None],
    }
}

/// A part of the page, in reading order: a printed text, a slot with its notes, or a blank.
fn group_node(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene, group: &Group) {
    match &group.role {
        scene::Role::Slot(id) => {
            if let Some(slot) = scene.slot(id) {
                slot_node(ui, cx, slot);
            }
        }
        scene::Role::Blank(id) => {
            if let Some(blank) = scene.blank(id) {
                blank_node(ui, cx, blank);
            }
        }
        scene::Role::Heading(level) => printed_text_node(ui, cx, group, Role::Heading, Some(*level)),
        scene::Role::Paragraph => printed_text_node(ui, cx, group, Role::Paragraph, None),
        scene::Role::Label => printed_text_node(ui, cx, group, Role::Label, None),
        scene::Role::Decoration
        | scene::Role::Note(_)
        | scene::Role::Caption
        | scene::Role::Votes(_)
        | scene::Role::Overflow(_) => {}
    }
}
