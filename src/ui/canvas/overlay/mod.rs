//! What egui draws over the picture: selection, hover, the place where notes land, the text cursor.

mod blanks;
mod draw;
mod found;
mod gestures;
mod ghost;
mod ime;
mod outline;
mod targets;
mod text_cursor;

pub(in crate::ui) use blanks::blank_hint;
pub(super) use draw::{draw, draw_writing};
pub(super) use found::{dim, found_rects};
pub(super) use outline::outline;
