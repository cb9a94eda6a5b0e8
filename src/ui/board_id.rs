//! The canvas and the list beside it as widgets: their names, and which points of the window are theirs.

use egui::{Context, Id, LayerId, Pos2};

/// The canvas as a widget: it has the keyboard whenever no text field or button has.
#[must_use]
pub fn board_id() -> Id {
    Id::unique("board")
}

/// The rows of the list beside the board as a widget: what is done there is done by the same hand.
#[must_use]
pub(super) fn list_id() -> Id {
    Id::unique("list rows")
}

/// The sheet of shortcuts as a widget: arrow keys read it.
#[must_use]
pub(super) fn sheet_id() -> Id {
    Id::unique("shortcut-sheet")
}

/// Whether a press at a point of the screen is one on the canvas, or on the list beside it: no bar, menu or dialog
/// is there.
#[must_use]
pub(super) fn is_on_canvas(ctx: &Context, at: Pos2) -> bool {
    let is_in = |id: Id| ctx.read_response(id).is_some_and(|widget| widget.interact_rect.contains(at));
    let is_inside = is_in(board_id()) || is_in(list_id());
    is_inside && ctx.layer_id_at(at) == Some(LayerId::background())
}
