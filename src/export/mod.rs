//! Ways out: pixels, PNG, SVG and PDF from the scene, words from the board.

mod format;
pub mod jpeg;
pub mod pdf;
pub mod png;
pub mod raster;
pub mod svg;
pub mod webp;
pub mod words;

pub use format::Format;
