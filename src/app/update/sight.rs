//! What is kept in sight: the page, or what is selected.

use crate::app::state::Model;
use crate::edit::Selection;
use crate::geom::{Rect, contains_rect};

/// Keeps the page in view, if it is to be.
pub(super) fn fit(model: &mut Model) {
    if !model.view.fits_page {
        return;
    }
    let scene = model.scene();
    if model.session.is_full_screen {
        model.view.show_whole(scene.page);
    } else if model.shown_list().is_some() {
        model.view.show_all(scene.page, scene.world);
    } else {
        model.view.show_page(scene.page, scene.world);
    }
}

/// Moves the view as little as needed to show what is selected.
pub(super) fn reveal(model: &mut Model) {
    if model.view.fits_page {
        return;
    }
    if let Some(rect) = selected(model) {
        model.view.reveal(rect);
    }
}

/// Shows what is selected, even if the page is kept whole: part of what lies beside it may be out of sight.
pub(super) fn show(model: &mut Model) {
    let seen = model.view.visible();
    if selected(model).is_some_and(|rect| !contains_rect(seen, rect)) {
        model.view.fits_page = false;
    }
    reveal(model);
}

/// Returns where what is selected is, if it is shown.
pub(super) fn selected(model: &Model) -> Option<Rect> {
    let scene = model.scene();
    match model.selection() {
        Selection::Slot(slot) => scene.slot(slot).map(|place| place.area),
        Selection::Notes(ids) => ids.last().and_then(|id| scene.note(id)).map(|(_, note)| note.rect),
        Selection::Nothing => None,
    }
}
