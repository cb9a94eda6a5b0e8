//! Millimetres, points and rectangles of the page, and the bridges to pixels and points.
//!
//! Every length in the document, the layout and the scene is a millimetre on the page, with the
//! origin at the page's upper left corner, x to the right and y downwards. Shapes are kurbo's.

pub use kurbo::{Affine, BezPath, Circle, PathEl, Point, Rect, RoundedRect, Shape, Size, Vec2};

/// Millimetres in an inch.
pub const MM_PER_INCH: f64 = 25.4;

/// Pixels per millimetre at `dpi` pixels per inch.
#[must_use]
pub fn px_per_mm_from_dpi(dpi: f64) -> f64 {
    dpi / MM_PER_INCH
}

/// Typographic points of a length in millimetres.
#[must_use]
pub fn pt_from_mm(mm: f64) -> f64 {
    mm * 72.0 / MM_PER_INCH
}

/// Whole pixels that a length of `mm` millimetres takes at `px_per_mm`, at least one, and the most there are if it
/// is beyond them.
///
/// A3 at 300 dpi gives 4961 × 3508, the size that printers expect.
#[must_use]
pub fn px_len_from_mm(mm: f64, px_per_mm: f64) -> u32 {
    let px = (mm * px_per_mm).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "ends at the range, NaN gives none")]
    let whole = px as u32;
    whole.max(1)
}

/// Whether `inner` lies inside `outer`, to a thousandth of a millimetre.
#[must_use]
pub fn contains_rect(outer: Rect, inner: Rect) -> bool {
    const SLACK_MM: f64 = 0.001;
    let outer = outer.inflate(SLACK_MM, SLACK_MM);
    inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a3_at_300_dpi_has_the_printers_size() {
        let scale = px_per_mm_from_dpi(300.0);
        assert_eq!((px_len_from_mm(420.0, scale), px_len_from_mm(297.0, scale)), (4961, 3508));
    }

    #[test]
    fn absurd_lengths_give_one_pixel_or_the_most() {
        assert_eq!(px_len_from_mm(f64::NAN, 3.0), 1);
        assert_eq!(px_len_from_mm(-5.0, 3.0), 1);
        assert_eq!(px_len_from_mm(1e300, 3.0), u32::MAX);
        assert_eq!(px_len_from_mm(1e300, 1e300), u32::MAX);
    }
}
