//! Where the borders are between parts of a form.

use std::sync::Arc;

use crate::board::{Axis, BorderId, Division, Form};
use crate::geom::Rect;
use crate::scene::Border;

/// How far a border can be taken hold of on either side of the gap in millimetres, where no note stands.
const REACH: f64 = 1.2;

/// The borders of a form.
pub(super) fn borders(form: &Form) -> Arc<[Border]> {
    form.divisions().iter().flat_map(|division| of_division(division, form.scale())).collect()
}

fn of_division(division: &Division, scale: f64) -> impl Iterator<Item = Border> {
    let area: Rect = division.area.into();
    division.parts.windows(2).enumerate().filter_map(move |(nth, two)| {
        let (start, end) = (two[0].end, two[1].start);
        let gap = match division.axis {
            Axis::Across => Rect::new(start, area.y0, end, area.y1),
            Axis::Down => Rect::new(area.x0, start, area.x1, end),
        };
        let id = BorderId { axis: division.axis, division: division.id()?.clone(), nth };
        Some(Border { id, gap, reach: REACH * scale })
    })
}
