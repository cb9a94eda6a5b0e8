//! The list of earlier work that is kept, with pictures, to open as a copy.

use std::path::PathBuf;

use super::pixels::Pixels;
use crate::file::earlier::Earlier;

/// Something that is kept.
#[derive(Clone, Debug)]
pub struct EarlierWork {
    /// What is known of it.
    pub earlier: Earlier,
    /// Its picture, once it is painted.
    pub picture: Option<Pixels>,
}

/// The list of earlier work.
#[derive(Clone, Debug, Default)]
pub struct EarlierList {
    /// What is kept, the newest first; none until it is listed.
    pub all: Option<Vec<EarlierWork>>,
    /// How many of them are shown.
    pub shown: usize,
    /// Where that is kept which is being opened.
    pub opening: Option<PathBuf>,
}
