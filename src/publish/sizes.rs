//! Sizes of files in words.

use crate::export::png::Picture;
use crate::geom::Rect;

/// The size of a picture in words.
pub(super) fn pixels(picture: Picture) -> String {
    format!("{} × {} pixels", picture.width, picture.height)
}

/// The size of a drawing in words.
pub(super) fn millimetres(area: Rect) -> String {
    format!("{:.0} × {:.0} mm", area.width(), area.height())
}

/// A number of pages in words.
pub(super) fn pages(count: usize) -> String {
    if count == 1 { "1 page".to_owned() } else { format!("{count} pages") }
}
