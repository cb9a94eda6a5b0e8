//! Borders between parts of the form, which can be moved.

use crate::board::{Axis, BorderId};
use crate::geom::{Point, Rect};

/// A border between two parts of the form.
#[derive(Clone, Debug, PartialEq)]
pub struct Border {
    /// Which border.
    pub id: BorderId,
    /// What is between the two parts.
    pub gap: Rect,
    /// How far it can be taken hold of on either side, in millimetres.
    pub reach: f64,
}

impl Border {
    /// Whether a point is on it.
    #[must_use]
    pub fn is_under(&self, point: Point) -> bool {
        let (across, down) = match self.id.axis {
            Axis::Across => (self.reach, 0.0),
            Axis::Down => (0.0, self.reach),
        };
        self.gap.inflate(across, down).contains(point)
    }
}
