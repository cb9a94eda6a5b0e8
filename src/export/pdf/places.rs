//! Lengths, places and shapes as PDF has them.

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point as PdfPoint, Quadrilateral, Rect as PdfRect};

use crate::geom::{Point, Rect, pt_from_mm};

#[expect(clippy::cast_possible_truncation, reason = "PDF's own lengths are f32")]
pub(super) const fn narrow(value: f64) -> f32 {
    value as f32
}

/// Upper left corner in PDF's terms.
pub(super) fn corner(bounds: Rect) -> PdfPoint {
    PdfPoint::from_xy(narrow(pt_from_mm(bounds.x0)), narrow(pt_from_mm(bounds.y0)))
}

/// A link to the top of a page.
pub(super) fn link(from: Rect, page: usize, words: &str) -> Annotation {
    let rect = from.scale_from_origin(pt_from_mm(1.0));
    let area = PdfRect::from_ltrb(narrow(rect.x0), narrow(rect.y0), narrow(rect.x1), narrow(rect.y1))
        .or_else(|| PdfRect::from_xywh(0.0, 0.0, 1.0, 1.0));
    let top = XyzDestination::new(page, PdfPoint::from_xy(0.0, 0.0));
    let target = Target::Destination(top.into());
    let link = area.map_or_else(
        || {
            LinkAnnotation::new_with_quad_points(
                vec![],
                Target::Destination(XyzDestination::new(page, PdfPoint::from_xy(0.0, 0.0)).into()),
            )
        },
        |area| LinkAnnotation::new(area, target),
    );
    Annotation::new_link(link, Some(words.to_owned()))
}

/// A link to an address, over a rectangle in millimetres for each of its lines.
pub(super) fn web_link(areas: &[Rect], target: &str, shown: &str) -> Option<Annotation> {
    let quads = areas.iter().map(|area| {
        let Rect { x0, y0, x1, y1 } = area.scale_from_origin(pt_from_mm(1.0));
        let corners = [(x0, y1), (x1, y1), (x1, y0), (x0, y0)];
        Quadrilateral(corners.map(|(x, y)| PdfPoint::from_xy(narrow(x), narrow(y))))
    });
    let quads: Vec<Quadrilateral> = quads.collect();
    let target = Target::Action(LinkAction::new(target.to_owned()).into());
    let link = (!quads.is_empty()).then(|| LinkAnnotation::new_with_quad_points(quads, target));
    link.map(|link| Annotation::new_link(link, Some(shown.to_owned())))
}

pub(super) fn path(shape: &crate::geom::BezPath) -> Option<Path> {
    use kurbo::PathEl;
    let mut builder = PathBuilder::new();
    let xy = |point: Point| (narrow(point.x), narrow(point.y));
    for element in shape.elements() {
        match *element {
            PathEl::MoveTo(to) => builder.move_to(xy(to).0, xy(to).1),
            PathEl::LineTo(to) => builder.line_to(xy(to).0, xy(to).1),
            PathEl::QuadTo(a, to) => builder.quad_to(xy(a).0, xy(a).1, xy(to).0, xy(to).1),
            PathEl::CurveTo(a, b, to) => {
                builder.cubic_to(xy(a).0, xy(a).1, xy(b).0, xy(b).1, xy(to).0, xy(to).1);
            }
            PathEl::ClosePath => builder.close(),
        }
    }
    builder.finish()
}
