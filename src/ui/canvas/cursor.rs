//! The shape of the pointer on the canvas.

use egui::{CursorIcon, Key, PointerButton, Response, Ui};

use crate::app::TextEdit;
use crate::board::Axis;
use crate::scene::Hit;
use crate::tool::Hand;
use crate::ui::cx::Cx;

/// The shape over a border that moves along an axis.
const fn across(axis: Axis) -> CursorIcon {
    match axis {
        Axis::Across => CursorIcon::ResizeHorizontal,
        Axis::Down => CursorIcon::ResizeVertical,
    }
}

/// Gives the pointer the shape of what it would do.
pub(in crate::ui) fn set_cursor(ui: &Ui, cx: &Cx<'_>, response: &Response) {
    if !response.contains_pointer() {
        return;
    }
    let model = cx.model;
    let is_space_down = ui.input(|i| i.key_down(Key::Space)) && model.text.is_none();
    let edited = model.text.as_ref().and_then(TextEdit::note_id);
    let icon = match (&model.gesture, model.hover()) {
        (Hand::Dragging(_), _) => CursorIcon::Grabbing,
        (Hand::Marquee(_), _) => CursorIcon::Crosshair,
        (Hand::Dividing(dividing), _) => across(dividing.border.axis),
        _ if response.dragged_by(PointerButton::Middle) => CursorIcon::Grabbing,
        _ if is_space_down => CursorIcon::Grab,
        (_, Hit::Blank(_)) => CursorIcon::Text,
        (_, Hit::Note(id, _)) if edited == Some(&id) => CursorIcon::Text,
        (_, Hit::Note(..)) if model.votes_under(model.pointer.at).is_some() => CursorIcon::PointingHand,
        (_, Hit::Note(..)) => CursorIcon::Grab,
        (_, Hit::Overflow(_)) => CursorIcon::PointingHand,
        (_, Hit::Border(border, _)) if model.text.is_none() => across(border.axis),
        (_, Hit::Slot(_) | Hit::Border(..) | Hit::Ground) => CursorIcon::Default,
    };
    ui.set_cursor_icon(icon);
}
