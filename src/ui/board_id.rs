//! The canvas as a widget, by its name.

use egui::Id;

/// The canvas as a widget: it has the keyboard whenever no text field or button has.
#[must_use]
pub fn board_id() -> Id {
    Id::unique("board")
}
