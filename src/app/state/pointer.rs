//! Where the pointer is, and whether it leads the keyboard.

use super::screen::ScreenPoint;
use crate::edit::Selection;

/// Distance in points of the screen from which a pointer has left a slot that was selected by key.
const TREMBLE: f64 = 12.0;

/// Where the pointer is.
#[derive(Clone, Debug, PartialEq)]
pub struct Pointer {
    /// On the screen.
    pub at: ScreenPoint,
    /// Whether that is on the board, and not over something else.
    pub is_over: bool,
    /// Whether the second button went down on votes last, where it takes one away instead of opening a menu.
    pub is_on_votes: bool,
    /// What was selected last, and where the pointer was then, or when it left the board.
    selected_at: (Selection, ScreenPoint),
}

impl Default for Pointer {
    /// A pointer that was not seen yet.
    fn default() -> Self {
        let at = ScreenPoint::default();
        Self { at, is_over: false, is_on_votes: false, selected_at: (Selection::Nothing, at) }
    }
}

impl Pointer {
    /// Moves to a point; `is_over` says whether that is on the board.
    pub const fn move_to(&mut self, at: ScreenPoint, is_over: bool) {
        if !is_over {
            self.selected_at.1 = at;
        }
        self.at = at;
        self.is_over = is_over;
    }

    /// Remembers where it is when something else is selected.
    pub fn follow_selection(&mut self, selection: &Selection) {
        if self.selected_at.0 != *selection {
            self.selected_at = (selection.clone(), self.at);
        }
    }

    /// Whether the pointer moved since the selection changed, so that typing goes to where it points.
    ///
    /// A pointer that only lies there, or trembles, does not lead the keyboard astray.
    #[must_use]
    pub fn leads(&self, selection: &Selection) -> bool {
        let tremble = if matches!(selection, Selection::Slot(_)) { TREMBLE } else { 0.0 };
        self.at.distance(self.selected_at.1) > tremble
    }
}
