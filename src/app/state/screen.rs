//! Points of the screen, which are not points of the page.

/// A place on the screen, in points from the window's upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenPoint {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A distance on the screen, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenVec {
    /// To the right.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A rectangle on the screen, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScreenRect {
    /// Its upper left corner.
    pub min: ScreenPoint,
    /// Its lower right corner.
    pub max: ScreenPoint,
}

impl ScreenPoint {
    /// The point at these coordinates.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Returns the distance to another point.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

impl ScreenVec {
    /// The distance with these parts.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

impl ScreenRect {
    /// The rectangle between two corners.
    #[must_use]
    pub const fn new(min: ScreenPoint, max: ScreenPoint) -> Self {
        Self { min, max }
    }

    /// Returns its middle.
    #[must_use]
    pub fn center(self) -> ScreenPoint {
        ScreenPoint::new(f64::midpoint(self.min.x, self.max.x), f64::midpoint(self.min.y, self.max.y))
    }

    /// Returns its width.
    #[must_use]
    pub fn width(self) -> f64 {
        self.max.x - self.min.x
    }

    /// Returns its height.
    #[must_use]
    pub fn height(self) -> f64 {
        self.max.y - self.min.y
    }
}
