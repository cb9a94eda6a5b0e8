//! Sizes of files, for people.

use crate::export::png::Picture;
use crate::geom::Rect;
use crate::words::{Arg, Message};

/// The size of a picture.
pub(super) fn pixels(picture: Picture) -> Message {
    msg!("size-pixels", width = picture.width.to_string(), height = picture.height.to_string())
}

/// The size of a drawing.
pub(super) fn millimeters(area: Rect) -> Message {
    msg!("size-millimeters", width = Arg::decimal(area.width(), 0), height = Arg::decimal(area.height(), 0))
}

/// A number of pages.
pub(super) fn pages(count: usize) -> Message {
    msg!("size-pages", pages = count)
}
