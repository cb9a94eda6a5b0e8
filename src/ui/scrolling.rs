//! What scrolls follows the keyboard.

use egui::{Id, Memory, Ui, WidgetRects};

/// Scrolls to what has the keyboard, once, if it is among the contents of a scroll area that were just shown.
pub(super) fn follow_focus(ui: &Ui) {
    let Some(focused) = ui.memory(Memory::focused) else { return };
    let place = ui.unique_id().with("followed");
    let is_new = ui.data(|data| data.get_temp::<Id>(place)) != Some(focused);
    if is_new && ui.ctx().viewport(|viewport| contains(&viewport.this_pass.widgets, ui.unique_id(), focused)) {
        if let Some(response) = ui.ctx().read_response(focused) {
            ui.scroll_to_rect(response.rect, None);
        }
        ui.data_mut(|data| data.insert_temp(place, focused));
    }
}

/// Whether a widget is in a part of the window, at any depth.
pub(super) fn contains(widgets: &WidgetRects, part: Id, widget: Id) -> bool {
    let mut at = widget;
    while at != part {
        match widgets.get(at).map(|found| found.parent_id) {
            Some(parent) if parent != at => at = parent,
            _ => return false,
        }
    }
    true
}
