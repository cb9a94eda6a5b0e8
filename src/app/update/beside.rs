//! What opens beside the page takes room from it; when it is closed, the page is shown as it was before.

use super::sight;
use crate::app::state::{HeldView, Model, View};

/// What was beside the page, and what of the page was shown, before an action.
#[derive(Clone, Copy, Debug)]
pub(super) struct Before {
    has_list: bool,
    finds: bool,
    view: View,
}

impl Before {
    /// Remembers how things are now.
    pub(super) fn of(model: &Model) -> Self {
        let view = model.document.focus.as_ref().map_or(model.view, |focus| focus.page_view);
        Self { has_list: model.shown_list().is_some(), finds: model.document.find.is_open, view }
    }
}

/// After an action: holds what was shown before something opened, and shows it again when something is closed.
pub(super) fn follow(model: &mut Model, before: Before) {
    let now = Before::of(model);
    let opens = (now.has_list && !before.has_list) || (now.finds && !before.finds);
    let closes = (before.has_list && !now.has_list) || (before.finds && !now.finds);
    if opens && model.document.held_view.is_none_or(|held| held.is_moved) {
        model.document.held_view = Some(HeldView { view: before.view, is_moved: false });
    }
    if let Some(held) = model.document.held_view.filter(|held| closes && !held.is_moved) {
        show(model, held.view);
    }
    if !now.has_list && !now.finds {
        model.document.held_view = None;
    }
}

/// Shows what was shown; behind a place that is shown alone, the page is.
fn show(model: &mut Model, view: View) {
    if let Some(focus) = &mut model.document.focus {
        focus.page_view = view;
        return;
    }
    let View { canvas, pixels_per_point, .. } = model.view;
    model.view = View { canvas, pixels_per_point, ..view };
    sight::fit(model);
}

/// The person moved the page, and not a place that is shown alone: it stays there.
pub(super) const fn stay(model: &mut Model) {
    if let Some(held) = &mut model.document.held_view {
        held.is_moved |= model.document.focus.is_none();
    }
}

/// The person works where the page is now: it stays there, unless all of it was shown before.
pub(super) const fn work_here(model: &mut Model) {
    if let Some(held) = &mut model.document.held_view {
        held.is_moved |= !held.view.fits_page;
    }
}
