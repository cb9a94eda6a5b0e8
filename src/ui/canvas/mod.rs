//! The picture of the board on screen, and what lies over it.

mod card;
mod context_menu;
mod cursor;
mod flash;
mod layer;
mod lifted;
mod overlay;
mod painters;
mod paper;
mod pixel_rect;
mod show;
mod tiles;

pub(super) use show::show;
pub(super) use tiles::Canvas;
