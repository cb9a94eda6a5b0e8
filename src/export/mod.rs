//! Ways out: pixels and PNG from the scene, words from the board.

pub mod png;
pub mod raster;
pub mod words;
