//! Ways out: pixels, PNG, SVG and PDF from the scene.

mod format;
pub mod pdf;
pub mod png;
pub mod raster;
pub mod svg;

pub use format::Format;
