//! What happens on the canvas from frame to frame, and not by a single event: its size, wheel and pinch, and time.

use egui::{Response, Sense, Ui, Vec2};

use super::board_id::board_id;
use super::convert::{OnScreen as _, point_from_pos, rect_from_egui, vec_from_egui};
use crate::app::{Action, Model, PointerAction, ScreenPoint, ViewAction};
use crate::tool::Hand;

/// Takes the room that is left for the canvas, and returns what happens on it.
///
/// Nothing is returned where nothing happened, so that a window that rests costs nothing.
pub(super) fn canvas_input(ui: &mut Ui, model: &Model) -> (Response, Vec<Action>) {
    let canvas = ui.available_rect_before_wrap();
    let response = ui.interact(canvas, board_id(), Sense::click_and_drag());
    let mut actions = vec![];
    let resize = ViewAction::Resize { canvas: rect_from_egui(canvas), pixels_per_point: ui.pixels_per_point().into() };
    if model.view.canvas_rect() != canvas
        || (model.view.pixels_per_point - f64::from(ui.pixels_per_point())).abs() > f64::EPSILON
    {
        actions.push(Action::View(resize));
    }
    actions.extend(wheel(ui, model, &response).map(Action::View));
    let is_view_moved = !actions.is_empty();
    let (at, seconds) = (model.pointer.at, ui.input(|i| f64::from(i.stable_dt)));
    if !model.gesture.is_resting() && (is_view_moved || pans_at_edge(model, at, seconds)) {
        actions.push(Action::Pointer(PointerAction::Drag { at, seconds }));
    }
    let dropped: Vec<_> = ui.input(|i| i.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
    if !dropped.is_empty() {
        actions.push(Action::Drop(dropped));
    }
    (response, actions)
}

/// Wheel and pinch: zoom and pan. egui spreads each over some frames.
fn wheel(ui: &Ui, model: &Model, response: &Response) -> Option<ViewAction> {
    let (zoom, pan, pointer) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta(), i.pointer.latest_pos()));
    if !response.contains_pointer() {
        return None;
    }
    if (zoom - 1.0).abs() > f32::EPSILON {
        let at = pointer.map_or(model.view.canvas.center(), point_from_pos);
        return Some(ViewAction::Zoom { at, factor: zoom.into() });
    }
    (pan != Vec2::ZERO).then(|| ViewAction::Pan(vec_from_egui(pan)))
}

/// Whether a drag that rests at the edge of the canvas still pans.
fn pans_at_edge(model: &Model, at: ScreenPoint, seconds: f64) -> bool {
    let mut view = model.view;
    matches!(model.gesture, Hand::Dragging(_) | Hand::Marquee(_)) && view.pan_at_edge(at, seconds, model.scene().world)
}
