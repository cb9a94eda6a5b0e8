//! The picture of the board on screen, and what lies over it.

mod card;
mod context_menu;
mod cursor;
mod dropping;
mod flash;
mod ground;
mod layer;
mod lifted;
mod overlay;
mod painters;
mod paper;
mod pixel_rect;
mod show;
mod tiles;
mod welcome;

pub(super) use context_menu::show_context_menu;
pub(super) use cursor::set_cursor;
pub(super) use overlay::blank_hint;
pub(super) use show::show;
pub(super) use tiles::Canvas;
