//! What can be read in a room: from how wide the picture is and how far the last row, the smallest text.
//!
//! ISO 9241-303 wants capital letters to be at least 16 minutes of arc high. Where that allows less, text is at least
//! 20 points on a slide of 7.5 inches, the least that guides to accessible slides ask for (18F's among them).

use crate::board::Room;
use crate::geom::{MM_PER_INCH, Size};
use crate::layout::SubjectArea;

/// Shorter side of a page, in millimetres: that of a usual slide.
const SHORT_SIDE: f64 = 7.5 * MM_PER_INCH;

/// Least text size on it, in millimetres.
const LEAST_TEXT: f64 = 20.0 / 72.0 * MM_PER_INCH;

/// Least height of a capital letter, in radians.
const LEAST_ANGLE: f64 = 16.0 / 60.0 * std::f64::consts::PI / 180.0;

/// Height of a capital letter in text sizes: that of the bundled font.
const CAPITALS: f64 = 0.727;

/// Greatest share of the shorter side that the smallest text has: beyond it, a page would hold too few words.
const GREATEST_SHARE: f64 = 0.1;

/// Greatest relation of a page's sides.
const LONGEST: f64 = 4.0;

impl SubjectArea {
    /// A page for a room, in the proportions of a screen of that many pixels.
    #[must_use]
    pub fn in_room(room: Room, (width, height): (u32, u32)) -> Self {
        let aspect = (f64::from(width.max(1)) / f64::from(height.max(1))).clamp(1.0 / LONGEST, LONGEST);
        let size = if aspect < 1.0 {
            Size::new(SHORT_SIDE, SHORT_SIDE / aspect)
        } else {
            Size::new(SHORT_SIDE * aspect, SHORT_SIDE)
        };
        let by_angle = room.last_row() * LEAST_ANGLE.tan() / CAPITALS / room.picture_width() * size.width;
        Self { size, smallest_text: by_angle.clamp(LEAST_TEXT, SHORT_SIDE * GREATEST_SHARE) }
    }
}

/// From how far, in meters, text of a size in millimetres is read on a page so wide.
#[must_use]
pub fn readable_from(room: Room, page: Size, text: f64) -> f64 {
    text / page.width * room.picture_width() * CAPITALS / LEAST_ANGLE.tan()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HD: (u32, u32) = (1920, 1080);

    #[test]
    fn the_smallest_text_grows_with_the_room_and_is_read_from_its_last_row() {
        let text = |distance: f64| SubjectArea::in_room(Room::new(2.0, distance).unwrap(), HD).smallest_text;
        assert!((text(1.0) - LEAST_TEXT).abs() < 1e-9 && (text(3.0) - LEAST_TEXT).abs() < 1e-9);
        assert!(text(9.0) > text(7.0) && text(7.0) > LEAST_TEXT);
        let room = Room::new(2.0, 9.0).unwrap();
        let area = SubjectArea::in_room(room, HD);
        assert!((readable_from(room, area.size, area.smallest_text) - 9.0).abs() < 1e-9);
        assert!(text(300.0) <= SHORT_SIDE * GREATEST_SHARE);
    }

    #[test]
    fn a_page_has_the_proportions_of_the_screen() {
        let size = |pixels| SubjectArea::in_room(Room::default(), pixels).size;
        assert!((size(HD).width / size(HD).height - 16.0 / 9.0).abs() < 1e-9);
        assert!((size((768, 1024)).height / size((768, 1024)).width - 4.0 / 3.0).abs() < 1e-9);
        for pixels in [(0, 0), (u32::MAX, 1), (1, u32::MAX)] {
            assert!(size(pixels).width.is_finite() && size(pixels).height.is_finite());
        }
    }
}
