//! What the pointer does on the canvas, as actions.

use egui::{Event, Key, PointerButton, Pos2, Response, Sense, Ui, Vec2};

use super::board_id::board_id;
use super::convert::{OnScreen as _, point_from_pos, rect_from_egui, vec_from_egui};
use crate::app::{Action, Model, PointerAction, ScreenPoint, ViewAction};
use crate::tool::Hand;

/// Takes the room that is left for the canvas, and returns what the pointer does on it.
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
    actions.extend(view_actions(ui, model, &response).into_iter().map(Action::View));
    let is_view_moved = !actions.is_empty();
    actions.extend(pointer_actions(ui, model, &response, is_view_moved).into_iter().map(Action::Pointer));
    let dropped = ui.input(|i| i.raw.dropped_files.first().map(|file| file.path().to_path_buf()));
    actions.extend(dropped.map(Action::OpenFile));
    (response, actions)
}

/// Wheel, pinch, and drags with the middle button or the space bar: pan and zoom.
fn view_actions(ui: &Ui, model: &Model, response: &Response) -> Vec<ViewAction> {
    let mut actions = vec![];
    let (zoom, pan, pointer) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta(), i.pointer.latest_pos()));
    if response.contains_pointer() && (zoom - 1.0).abs() > f32::EPSILON {
        let at = pointer.map_or(model.view.canvas.center(), point_from_pos);
        actions.push(ViewAction::Zoom { at, factor: zoom.into() });
    } else if response.contains_pointer() && pan != Vec2::ZERO {
        actions.push(ViewAction::Pan(vec_from_egui(pan)));
    }
    let is_pulled_by_space =
        is_space_down(ui, model) && model.gesture.is_resting() && response.dragged_by(PointerButton::Primary);
    if response.dragged_by(PointerButton::Middle) || is_pulled_by_space {
        let by = ui.input(|i| i.pointer.delta());
        if by != Vec2::ZERO {
            actions.push(ViewAction::Pan(vec_from_egui(by)));
        }
    }
    actions
}

/// Presses, drags and releases, in their order: a quick drag may begin and end between two frames.
fn pointer_actions(ui: &Ui, model: &Model, response: &Response, is_view_moved: bool) -> Vec<PointerAction> {
    let Some(pos) = ui.input(|i| i.pointer.latest_pos()) else {
        return if model.pointer.is_over { vec![PointerAction::Leave] } else { vec![] };
    };
    let (at, is_over) = (point_from_pos(pos), response.contains_pointer());
    let mut actions = vec![];
    let is_here = is_over && ui.input(|i| i.pointer.has_pointer());
    if model.pointer.at != at || model.pointer.is_over != is_here {
        actions.push(PointerAction::Move { at, is_over: is_here });
    }
    let press = press(ui, pos).filter(|_| is_over && !is_space_down(ui, model));
    let is_pressed = press.is_some();
    if is_pressed {
        ui.memory_mut(|memory| memory.request_focus(board_id()));
    }
    actions.extend(press);
    let is_dragging = is_pressed
        || !model.gesture.is_resting()
        || (model.text.is_some() && response.dragged_by(PointerButton::Primary));
    let (seconds, is_released) = ui.input(|i| (f64::from(i.stable_dt), i.pointer.primary_released()));
    let is_news = is_pressed || is_released || is_view_moved || model.pointer.at != at;
    if is_dragging && (is_news || pans_at_edge(model, at, seconds)) {
        actions.push(PointerAction::Drag { at, seconds });
    }
    if is_released && (is_pressed || !model.gesture.is_resting()) {
        actions.push(PointerAction::Release);
    }
    if is_over {
        actions.extend(clicks(ui, model, at));
    }
    actions
}

/// Returns the press of the first button in this frame, at the place where it went down: the pointer may be
/// elsewhere by the frame's end.
fn press(ui: &Ui, latest: Pos2) -> Option<PointerAction> {
    ui.input(|i| {
        let down = i.events.iter().rev().find_map(|event| match event {
            Event::PointerButton { pos, button: PointerButton::Primary, pressed: true, .. } => Some(*pos),
            _ => None,
        });
        let at = point_from_pos(down.unwrap_or(latest));
        let (shift, extend) = (i.modifiers.shift, i.modifiers.command || i.modifiers.shift);
        i.pointer.primary_pressed().then_some(PointerAction::Press { at, extend, shift, count: 1 })
    })
}

/// Returns what quick successions of clicks mean, and a click of the second button.
fn clicks(ui: &Ui, model: &Model, at: ScreenPoint) -> Vec<PointerAction> {
    let (is_double, is_triple, is_secondary) = ui.input(|i| {
        let is_double = i.pointer.button_double_clicked(PointerButton::Primary);
        (is_double, i.pointer.button_triple_clicked(PointerButton::Primary), i.pointer.secondary_clicked())
    });
    let mut actions = vec![];
    if is_double {
        actions.push(PointerAction::DoubleClick { at });
    }
    if is_triple && model.text.is_some() {
        actions.push(PointerAction::Press { at, extend: false, shift: false, count: 3 });
        actions.push(PointerAction::Release);
    }
    if is_secondary {
        actions.push(PointerAction::SecondaryPress { at });
    }
    actions
}

/// Whether the space bar makes the first button pull the page.
fn is_space_down(ui: &Ui, model: &Model) -> bool {
    model.text.is_none() && ui.input(|i| i.key_down(Key::Space))
}

/// Whether a drag that rests at the edge of the canvas still pans.
fn pans_at_edge(model: &Model, at: ScreenPoint, seconds: f64) -> bool {
    let mut view = model.view;
    matches!(model.gesture, Hand::Dragging(_) | Hand::Marquee(_)) && view.pan_at_edge(at, seconds, model.scene().world)
}
