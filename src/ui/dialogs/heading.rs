//! The heading of a dialog, by which screen readers name the whole of it.

use egui::accesskit::{Node, Role};
use egui::{Id, Response, Ui, UiKind};

/// Where the name of the dialog is kept until it is shown whole.
fn place() -> Id {
    Id::unique("dialog-name")
}

/// Shows the heading.
pub(super) fn heading(ui: &mut Ui, words: impl Into<String>) -> Response {
    let words = words.into();
    name(ui, words.clone());
    let shown = ui.heading(words.clone());
    ui.ctx().accesskit_node_builder(shown.id, |node: &mut Node| {
        node.set_role(Role::Heading);
        node.set_level(0);
        node.set_label(words);
        node.clear_value();
    });
    shown
}

/// Names a dialog that shows no heading.
pub(super) fn name(ui: &Ui, words: String) {
    ui.data_mut(|data| data.insert_temp(place(), words));
}

/// Says to assistive technology what the dialog is called, and that nothing else can be used meanwhile.
pub(super) fn announce(ui: &Ui) {
    let name: Option<String> = ui.data_mut(|data| data.remove_temp(place()));
    // The element that stands for all of it, shade and dialog, is egui's own.
    let modal = ui.stack().iter().find(|stack| stack.kind() == Some(UiKind::Modal)).map(|stack| stack.unique_id);
    ui.ctx().accesskit_node_builder(modal.unwrap_or_else(|| ui.unique_id()), |node| {
        node.set_modal();
        if let Some(name) = name {
            node.set_label(name);
        }
    });
}
