//! Letters as readers count them: what is drawn together, with all of its text.

use std::ops::Range;

use crate::scene::{Glyph, GlyphRun, Line, Lines};

/// Narrower than this, in text sizes, a reader takes a letter for a second print of its neighbour.
const NO_WIDTH: f32 = 0.02;

/// Glyphs that stand together for a text. Lengths are in text sizes.
#[derive(Clone, Debug)]
pub(super) struct Cluster {
    /// Bytes of the text that it shows.
    pub text: Range<usize>,
    /// From the left edge of the text to its own left edge.
    pub x: f32,
    /// How far what follows stands to the right of it.
    pub width: f32,
    /// From the upper edge of the text to its baseline.
    pub baseline: f32,
    /// Whether it is read from right to left.
    pub rtl: bool,
    /// Its glyphs.
    pub glyphs: Vec<Glyph>,
}

/// The clusters of a run from left to right. What has no width of its own, such as joiners and marks, belongs to
/// the letter before it.
pub(super) fn clusters(run: &GlyphRun) -> Vec<Cluster> {
    let mut x = run.x;
    let mut clusters: Vec<Cluster> = vec![];
    for glyphs in run.glyphs.chunk_by(|a, b| a.text() == b.text()) {
        let Some(first) = glyphs.first() else { continue };
        let width: f32 = glyphs.iter().map(|glyph| glyph.advance).sum();
        clusters.push(Cluster {
            text: first.text(),
            x,
            width,
            baseline: run.baseline,
            rtl: run.rtl,
            glyphs: glyphs.to_vec(),
        });
        x += width;
    }
    if run.rtl {
        clusters.reverse();
    }
    let mut joined: Vec<Cluster> = vec![];
    for cluster in clusters {
        match joined.last_mut() {
            Some(last) if last.text.end == cluster.text.start && last.width.min(cluster.width) < NO_WIDTH => {
                last.text.end = cluster.text.end;
                last.x = last.x.min(cluster.x);
                last.width += cluster.width;
                last.glyphs.extend(cluster.glyphs);
            }
            _ => joined.push(cluster),
        }
    }
    if run.rtl {
        joined.reverse();
    }
    joined
}

/// The byte of a hyphen that ends a line: readers would join its word to the next line without it.
pub(super) fn last_hyphen(lines: &Lines, nth: usize) -> Option<usize> {
    let line: &Line = lines.lines.get(nth).filter(|_| nth + 1 < lines.lines.len() && !lines.rtl)?;
    let words = lines.text.get(line.text.clone())?.trim_end();
    words.ends_with('-').then(|| line.text.start + words.len() - 1)
}

/// Whether the last character of a text from right to left is a mark over or under a letter (`Mn` in Unicode's terms).
pub(super) fn ends_with_mark(text: &str) -> bool {
    let is_mark = |c: char| {
        matches!(c, '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}')
            || matches!(c, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}')
            || matches!(c, '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}')
            || matches!(c, '\u{711}' | '\u{730}'..='\u{74a}' | '\u{7a6}'..='\u{7b0}' | '\u{7eb}'..='\u{7f3}')
            || matches!(c, '\u{816}'..='\u{82d}' | '\u{859}'..='\u{85b}' | '\u{8ca}'..='\u{8ff}')
            || matches!(c, '\u{1e8d0}'..='\u{1e8d6}' | '\u{1e944}'..='\u{1e94a}')
    };
    text.ends_with(is_mark)
}
