//! Ways out: pixels and PNG from the scene.

pub mod pdf;
pub mod png;
pub mod raster;
