//! What of the page is shown.

use super::outbox::Outbox;
use super::sight::{fit, reveal, selected};
use super::{beside, focusing, standing};
use crate::app::action::ViewAction;
use crate::app::effect::Effect;
use crate::app::state::Model;
use crate::board::Form;
use crate::geom::Rect;

/// How much one step of the keyboard zooms.
const ZOOM_STEP: f64 = 1.25;

/// Changes what is shown.
pub(super) fn act(model: &mut Model, action: ViewAction) {
    let (world, before) = (model.scene().world, (model.view.center, model.view.zoom));
    match action {
        ViewAction::Resize { canvas, pixels_per_point } => {
            let seen = model.view.visible();
            let is_seen =
                !model.selection().notes().is_empty() && selected(model).is_some_and(|rect| rect.overlaps(seen));
            model.view.canvas = canvas;
            model.view.pixels_per_point = pixels_per_point;
            if model.document.focus.is_some() {
                // What is at the upper edge stays there, and the note being written may be elsewhere now.
                model.view.center.y += seen.y0 - model.view.visible().y0;
                standing::take_stand(model);
            }
            if is_seen && (model.document.focus.is_some() || model.document.held_view.is_some()) {
                // What opened beside the page may have taken its room.
                reveal(model);
            }
        }
        ViewAction::Zoom { at, factor } => model.view.zoom_about(at, factor, world),
        ViewAction::Pan(by) => model.view.pan(by, world),
    }
    if !matches!(action, ViewAction::Resize { .. }) && before != (model.view.center, model.view.zoom) {
        beside::stay(model);
    }
    fit(model);
}

/// Shows what was shown before the form became larger or smaller.
pub(super) fn follow_size(model: &mut Model, before: &Form) {
    let by = model.board().form.page.0 / before.page.0;
    if by.total_cmp(&1.0).is_eq() || !model.board().form.is_same_print(before) {
        return;
    }
    if model.view.fits_page {
        fit(model);
        return;
    }
    model.document.held_view = None;
    let world = model.page_scene().world;
    // Behind a place that is shown alone, the page is.
    let page_view = model.document.focus.as_mut().map(|focus| &mut focus.page_view);
    page_view.unwrap_or(&mut model.view).follow_scale(by, world);
}

/// Keeps the page as large as it is on the screen, when points of the screen become so many times as many.
pub(super) fn follow_points(model: &mut Model, by: f64) {
    if let Some(focus) = &mut model.document.focus {
        focus.page_view.follow_points(by);
    }
    model.view.follow_points(by);
}

/// Shows the page, and keeps it in view.
pub(super) fn show_page(model: &mut Model) {
    focusing::close(model);
    beside::stay(model);
    model.view.fits_page = true;
    fit(model);
}

/// Shows an area by its name, as large as it goes.
pub(super) fn show_area(model: &mut Model, name: &str) {
    focusing::close(model);
    beside::stay(model);
    let area: Option<Rect> = model.scene().area(name);
    if let Some(rect) = area {
        model.view.fits_page = false;
        model.view.show_whole(rect);
    }
}

/// Zooms one step in.
pub(super) fn zoom_in(model: &mut Model) {
    zoom(model, ZOOM_STEP);
}

/// Zooms one step out.
pub(super) fn zoom_out(model: &mut Model) {
    zoom(model, 1.0 / ZOOM_STEP);
}

fn zoom(model: &mut Model, by: f64) {
    let world = model.scene().world;
    model.view.zoom_by(by, world);
    beside::stay(model);
}

/// Goes over to full screen, or back.
pub(super) fn toggle_full_screen(model: &mut Model, out: &mut Outbox) {
    beside::stay(model);
    model.session.is_full_screen = !model.session.is_full_screen;
    if model.session.is_full_screen {
        // The room is not shown what one was looking for, nor what keys would act on.
        model.document.find.close();
        let selection = model.selection().clone();
        model.document.editor.select_written(selection);
    }
    if let Some(list) = &mut model.list {
        list.is_aside = model.session.is_full_screen;
    }
    match &mut model.document.focus {
        Some(focus) => focus.page_view.fits_page = true,
        None => model.view.fits_page = true,
    }
    out.push(Effect::FullScreen(model.session.is_full_screen));
    fit(model);
}
