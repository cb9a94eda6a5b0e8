//! What of the page was shown before something opened beside it.

use super::view::View;

/// What of the page was shown before the list or the bar that finds opened. It is shown again when they are closed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldView {
    /// What was shown.
    pub view: View,
    /// Whether the person moved the page since, or works where it is now: then it stays there.
    pub is_moved: bool,
}
