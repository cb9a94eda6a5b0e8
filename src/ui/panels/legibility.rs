//! From how far a printed text can be read.

/// Visual angle in minutes of arc that the capital letters of a readable text have at least.
///
/// ISO 9241-303:2011, 5.5.4 (as ISO 9241-3 before it) asks for 16′ at least, and prefers 20′ to 22′.
const LEAST_ANGLE_ARCMIN: f64 = 16.0;

/// Height of a capital letter of the bundled family in text sizes.
const CAP_HEIGHT: f64 = 0.727;

/// Steps in millimetres in which a distance is given, rounded down so that it is not promised too far.
const STEP_MM: f64 = 50.0;

/// Returns the distance in metres up to which a text of `size_mm` can be read where it is printed.
///
/// It is that at which a capital letter is seen under the least angle of the standard; it says nothing
/// about a screen or a projector, whose own size is not known.
#[must_use]
pub(super) fn readable_distance_m(size_mm: f64) -> f64 {
    let angle = (LEAST_ANGLE_ARCMIN / 60.0).to_radians();
    let distance_mm = size_mm * CAP_HEIGHT / angle.tan();
    (distance_mm / STEP_MM).floor().max(1.0) * STEP_MM / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::Weight;
    use skrifa::MetadataProvider as _;

    #[test]
    fn letters_of_a_book_are_read_at_arms_length() {
        let distances = [2.0, 3.5, 5.2, 20.0].map(readable_distance_m);
        let expected = [0.3, 0.5, 0.8, 3.1];
        assert!(distances.iter().zip(expected).all(|(found, wanted)| (found - wanted).abs() < 1e-9), "{distances:?}");
    }

    #[test]
    fn capitals_are_as_high_as_the_font_says() {
        let font = skrifa::FontRef::new(crate::style::font_bytes(Weight::Regular)).unwrap();
        let metrics = font.metrics(skrifa::instance::Size::new(1.0), skrifa::instance::LocationRef::default());
        assert!((f64::from(metrics.cap_height.unwrap()) - CAP_HEIGHT).abs() < 0.002, "{metrics:?}");
    }
}
