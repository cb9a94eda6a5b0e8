//! Pages: their size, which way they lie, their margins.

use super::element::{Element, el, val};
use super::package::FOOTER;
use crate::export::words::direction::Direction;

/// A4 in twentieths of a point: short side, long side.
const A4: (u32, u32) = (11_906, 16_838);

/// Margin of pages at every side in twentieths of a point: 18 mm.
const MARGIN: u32 = 1_020;

/// Room between the margins in twentieths of a point, as [`A4`].
pub(super) const ROOM: (u32, u32) = (A4.0 - 2 * MARGIN, A4.1 - 2 * MARGIN);

/// Which way pages lie.
#[derive(Clone, Copy)]
pub(super) enum Orientation {
    Portrait,
    Landscape,
}

/// The pages up to here.
pub(super) fn section(orientation: Orientation, direction: Direction) -> Element {
    let size = el("w:pgSz");
    let size = match orientation {
        Orientation::Portrait => size.set("w:w", A4.0).set("w:h", A4.1),
        Orientation::Landscape => size.set("w:w", A4.1).set("w:h", A4.0).set("w:orient", "landscape"),
    };
    let sides = ["w:top", "w:right", "w:bottom", "w:left"];
    let margins = sides.into_iter().fold(el("w:pgMar"), |margins, side| margins.set(side, MARGIN));
    let margins = ["w:header", "w:footer"].into_iter().fold(margins, |margins, side| margins.set(side, MARGIN / 2));
    el("w:sectPr")
        .with(el("w:footerReference").set("w:type", "default").set("r:id", FOOTER))
        .with(size)
        .with(margins.set("w:gutter", 0))
        .all(direction.is_rtl().then(|| el("w:bidi")))
}

/// The end of pages of one orientation: a line that takes next to no room, as a table may be before it.
pub(super) fn page_end(orientation: Orientation, direction: Direction) -> Element {
    el("w:p").with(thin().with(section(orientation, direction)))
}

/// A line that takes next to no room.
pub(super) fn thin_line() -> Element {
    el("w:p").with(thin())
}

fn thin() -> Element {
    el("w:pPr")
        .with(el("w:spacing").set("w:after", 0).set("w:line", 20).set("w:lineRule", "exact"))
        .with(el("w:rPr").with(val("w:sz", 2)))
}
