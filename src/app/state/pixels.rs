//! Pictures that effects painted.

use std::sync::Arc;

use vello_cpu::Pixmap;

/// Pixels that an effect painted, shared so that a dialog is cheap to clone.
pub type Pixels = Arc<Pixmap>;
