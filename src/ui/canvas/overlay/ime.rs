//! Where input methods show their proposals.

use egui::output::IMEOutput;
use egui::{IMEPurpose, Rect as ScreenRect, Ui, vec2};

use crate::scene::Scene;
use crate::ui::board_id::board_id;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;

/// Lets an input method begin a note, as a key does.
pub(super) fn offer_input_method(ui: &Ui, cx: &Cx<'_>, scene: &Scene) {
    let model = cx.model;
    if model.text.is_some() || model.has_note_keys() || !model.has_keys() {
        return;
    }
    let slot = model.target_slot().unwrap_or_else(|| model.document.last_place().clone());
    if let Some(place) = scene.slot(&slot) {
        let rect = model.view.screen_rect(place.notes_area);
        tell_input_method(ui, rect, ScreenRect::from_min_size(rect.min, vec2(1.0, 16.0)));
    }
}

/// Says where the text and its cursor are, while the canvas has the keyboard.
pub(super) fn tell_input_method(ui: &Ui, rect: ScreenRect, cursor_rect: ScreenRect) {
    if !ui.memory(|memory| memory.has_focus(board_id())) {
        return;
    }
    ui.ctx().output_mut(|output| {
        output.ime =
            Some(IMEOutput { purpose: IMEPurpose::Normal, rect, cursor_rect, should_interrupt_composition: false });
    });
}
