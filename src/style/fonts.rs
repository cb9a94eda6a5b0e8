//! The bundled family, Inter: Latin, Greek and Cyrillic in the weights that the board uses.

use crate::board::Weight;

/// Name of the bundled family, as its files give it.
pub const FAMILY: &str = "Inter";

/// The font file of a weight.
#[must_use]
pub const fn font_bytes(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => include_bytes!("../../assets/fonts/Inter-Regular.otf"),
        Weight::Medium => include_bytes!("../../assets/fonts/Inter-Medium.otf"),
        Weight::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.otf"),
        Weight::Bold => include_bytes!("../../assets/fonts/Inter-Bold.otf"),
    }
}
