//! The room in which people look at a board.

/// The room in which people look at a board, in two figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    picture_width: f64,
    last_row: f64,
}

impl Room {
    /// Least and greatest width of the picture on the wall, in meters.
    pub const WIDTHS: (f64, f64) = (0.2, 50.0);

    /// Least and greatest distance of the last row, in meters.
    pub const DISTANCES: (f64, f64) = (0.3, 300.0);

    /// A room with a picture so wide, and the last row so far from it, in meters. None if one is out of range.
    #[must_use]
    pub fn new(picture_width: f64, last_row: f64) -> Option<Self> {
        let is_in = |(least, most): (f64, f64), length: f64| (least..=most).contains(&length);
        let is_room = is_in(Self::WIDTHS, picture_width) && is_in(Self::DISTANCES, last_row);
        is_room.then_some(Self { picture_width, last_row })
    }

    /// Width of the picture on the wall, in meters.
    #[must_use]
    pub const fn picture_width(self) -> f64 {
        self.picture_width
    }

    /// Distance of the last row from the picture, in meters.
    #[must_use]
    pub const fn last_row(self) -> f64 {
        self.last_row
    }
}

impl Default for Room {
    /// A usual meeting room: a picture of two meters, seen from six.
    fn default() -> Self {
        Self { picture_width: 2.0, last_row: 6.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_has_sizes_that_rooms_have() {
        assert!(Room::new(2.0, 6.0) == Some(Room::default()));
        for (width, distance) in [(0.0, 6.0), (2.0, 0.0), (f64::NAN, 6.0), (2.0, f64::INFINITY), (-1.0, 3.0)] {
            assert_eq!(Room::new(width, distance), None, "{width} {distance}");
        }
    }
}
