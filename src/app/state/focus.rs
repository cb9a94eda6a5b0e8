//! A place that is shown alone, as large as the canvas.

use super::view::View;
use crate::board::SlotId;
use crate::geom::Size;
use crate::layout::SubjectArea;

/// Points of the screen per millimetre of a place that is shown alone, before anybody zooms.
pub const FOCUS_ZOOM: f64 = 3.0;

/// Smallest text in points of the screen that is read with ease.
pub const READABLE: f64 = 16.0;

/// Least width and height in points of the screen that a place is laid out for.
const LEAST_SIDE: f64 = 120.0;

/// A place that is shown alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Focus {
    /// The place.
    pub slot: SlotId,
    /// What of the page was shown before, and is shown again behind it.
    pub page_view: View,
}

impl Focus {
    /// Returns the area that it is laid out for in a view.
    #[must_use]
    pub fn area(view: &View) -> SubjectArea {
        let side = |points: f64| points.max(LEAST_SIDE) / FOCUS_ZOOM;
        let size = Size::new(side(view.canvas.width()), side(view.canvas.height()));
        SubjectArea { size, smallest_text: READABLE / FOCUS_ZOOM }
    }
}
