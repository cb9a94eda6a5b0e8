//! What glyphs cover, for writing that reaches farther up or down than the bundled font.

use skrifa::instance::{NormalizedCoord, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use crate::scene::{FontData, GlyphRun, Line, Lines};

/// Moves a text up or down so that its ink stays between its upper and its lower edge, as far as there is room.
/// A text that is all in the `usual` font stays where it is, so that its neighbours' lines meet its own.
pub(super) fn settle(lines: &mut Lines, usual: Option<&FontData>) {
    let file = |font: &FontData| font.data.as_ref().as_ptr();
    let is_usual = |run: &GlyphRun| usual.is_some_and(|usual| file(usual) == file(&run.font));
    if lines.lines.iter().flat_map(|line| &line.runs).all(is_usual) {
        return;
    }
    let height = lines.height();
    let (Some((top, _)), Some((_, bottom))) = (lines.lines.first().and_then(ink), lines.lines.last().and_then(ink))
    else {
        return;
    };
    let (above, below) = (-top, bottom - height);
    let shift = match (above > 0.0, below > 0.0) {
        // Too high for its lines: as much above as below.
        (true, true) => (above - below) / 2.0,
        (true, false) => above.min((above - below) / 2.0),
        (false, true) => -below.min((below - above) / 2.0),
        (false, false) => return,
    };
    for run in lines.lines.iter_mut().flat_map(|line| &mut line.runs) {
        run.baseline += shift;
        for glyph in &mut run.glyphs {
            glyph.y += shift;
        }
    }
}

/// The highest and the lowest point of a line's ink, from the upper edge of the text, in text sizes.
fn ink(line: &Line) -> Option<(f32, f32)> {
    let spans = line.runs.iter().filter_map(ink_of_run);
    spans.reduce(|(top, bottom), (other_top, other_bottom)| (top.min(other_top), bottom.max(other_bottom)))
}

fn ink_of_run(run: &GlyphRun) -> Option<(f32, f32)> {
    let font = FontRef::from_index(run.font.data.as_ref(), run.font.index).ok()?;
    let coords: Vec<NormalizedCoord> = run.coords.iter().map(|coord| NormalizedCoord::from_bits(*coord)).collect();
    let metrics = font.glyph_metrics(Size::new(1.0), coords.as_slice());
    let spans = run.glyphs.iter().filter_map(|glyph| {
        let bounds = metrics.bounds(GlyphId::new(glyph.id)).filter(|bounds| bounds.y_max > bounds.y_min)?;
        Some((glyph.y - bounds.y_max, glyph.y - bounds.y_min))
    });
    spans.reduce(|(top, bottom), (other_top, other_bottom)| (top.min(other_top), bottom.max(other_bottom)))
}
