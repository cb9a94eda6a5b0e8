//! What is kept in sight: the page, or what is selected.

use crate::app::state::Model;
use crate::edit::Selection;
use crate::geom::Rect;

/// Keeps the page in view, if it is to be.
pub(super) fn fit(model: &mut Model) {
    if !model.view.fits_page {
        return;
    }
    let scene = model.scene();
    if model.session.is_full_screen {
        model.view.show_whole(scene.page);
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

/// Returns where what is selected is, if it is shown.
pub(super) fn selected(model: &Model) -> Option<Rect> {
    let scene = model.scene();
    match model.selection() {
        Selection::Slot(slot) => scene.slot(slot).map(|place| place.area),
        Selection::Notes(ids) => ids.last().and_then(|id| scene.note(id)).map(|(_, note)| note.rect),
        Selection::Nothing => None,
    }
}
