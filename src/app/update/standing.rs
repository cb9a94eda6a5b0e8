//! Where the note that is being written stands: its card covers that, wherever the window goes.

use std::sync::Arc;

use crate::app::state::{EditTarget, Model, Stand};
use crate::edit::apply;
use crate::geom::Rect;

/// Finds where the note that is being written stands on the board, or would.
pub(super) fn take_stand(model: &mut Model) {
    let stand = stand(model);
    if let Some(text) = &mut model.text {
        text.stand = stand;
    }
}

fn stand(model: &Model) -> Option<Stand> {
    let text = model.text.as_ref()?;
    let (id, slot) = (text.note_id()?, text.slot(model.board())?);
    let scene = match &text.target {
        EditTarget::NewNote { .. } => {
            let board = apply(model.board(), &text.preview_command()).ok()?;
            Arc::new(model.scene_of(&board))
        }
        EditTarget::Note(_) | EditTarget::Blank(_) => model.scene(),
    };
    let place = scene.slot(&slot)?;
    let area = place.notes_area;
    let line = Rect { y1: area.y0.max(area.y1.min(area.y0 + 3.0 * place.text_size)), ..area };
    // One that is not shown is written over the last that is.
    let rect = place.note(id).or(place.notes.last()).map_or(line, |note| note.rect);
    Some(Stand { rect, size: place.text_size })
}
