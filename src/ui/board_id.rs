//! The canvas as a widget: its name, and which points of the window are its own.

use egui::{Context, Id, LayerId, Pos2};

/// The canvas as a widget: it has the keyboard whenever no text field or button has.
#[must_use]
pub fn board_id() -> Id {
    Id::unique("board")
}

/// Whether a press at a point of the screen is one on the canvas: no panel, menu or dialog is there.
#[must_use]
pub(super) fn is_on_canvas(ctx: &Context, at: Pos2) -> bool {
    let is_inside = ctx.read_response(board_id()).is_some_and(|canvas| canvas.rect.contains(at));
    is_inside && ctx.layer_id_at(at) == Some(LayerId::background())
}
