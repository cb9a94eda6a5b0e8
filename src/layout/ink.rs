//! What glyphs cover, for writing that reaches farther up or down than the bundled font.

use parley::{Layout, PositionedLayoutItem};
use skrifa::instance::{NormalizedCoord, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use super::shaping::SHAPING_SIZE;
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

/// How far apart the lines of a text have to be, in text sizes, so that none of its letters reaches into another line.
/// The text has not been broken into lines before.
pub(super) fn piled_height(layout: &mut Layout<()>) -> f32 {
    layout.break_all_lines(None);
    let items = layout.lines().flat_map(|line| line.items().collect::<Vec<_>>());
    let (mut above, mut below) = (0.0_f32, 0.0_f32);
    for item in items {
        let PositionedLayoutItem::GlyphRun(run) = item else { continue };
        let (font, coords) = (run.run().font().clone(), run.run().normalized_coords().to_vec());
        let glyphs = run.positioned_glyphs().map(|glyph| (glyph.id, (glyph.y - run.baseline()) / SHAPING_SIZE));
        if let Some((top, bottom)) = ink_of_glyphs(&font, &coords, glyphs) {
            (above, below) = (above.max(-top), below.max(bottom));
        }
    }
    above + below
}

/// The highest and the lowest point of a line's ink, from the upper edge of the text, in text sizes.
fn ink(line: &Line) -> Option<(f32, f32)> {
    let spans = line.runs.iter().filter_map(ink_of_run);
    spans.reduce(hull)
}

fn ink_of_run(run: &GlyphRun) -> Option<(f32, f32)> {
    ink_of_glyphs(&run.font, &run.coords, run.glyphs.iter().map(|glyph| (glyph.id, glyph.y)))
}

/// The highest and the lowest point of glyphs, each at a distance below the line from which they are measured.
fn ink_of_glyphs(font: &FontData, coords: &[i16], glyphs: impl Iterator<Item = (u32, f32)>) -> Option<(f32, f32)> {
    let font = FontRef::from_index(font.data.as_ref(), font.index).ok()?;
    let coords: Vec<NormalizedCoord> = coords.iter().map(|coord| NormalizedCoord::from_bits(*coord)).collect();
    let metrics = font.glyph_metrics(Size::new(1.0), coords.as_slice());
    let spans = glyphs.filter_map(|(id, y)| {
        let bounds = metrics.bounds(GlyphId::new(id)).filter(|bounds| bounds.y_max > bounds.y_min)?;
        Some((y - bounds.y_max, y - bounds.y_min))
    });
    spans.reduce(hull)
}

fn hull((top, bottom): (f32, f32), (other_top, other_bottom): (f32, f32)) -> (f32, f32) {
    (top.min(other_top), bottom.max(other_bottom))
}
