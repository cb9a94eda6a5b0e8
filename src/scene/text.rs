//! Shaped text: glyphs at fixed places in lines, measured in text sizes so that every scale shows the same.

use std::ops::Range;
use std::sync::Arc;

pub use parley::FontData;

/// One glyph. Lengths are in text sizes, from the upper left corner of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Number of the glyph in its font; 0 is the sign for a character that no font has.
    pub id: u32,
    /// From the left edge of the text to the glyph's origin.
    pub x: f32,
    /// From the upper edge of the text to the glyph's baseline.
    pub y: f32,
    /// How far it moves what follows it to the right; a glyph over or under another one may not.
    pub advance: f32,
    /// First byte of the text that it shows. Glyphs that show a text together name the same bytes.
    pub start: u32,
    /// How many bytes it shows.
    pub len: u16,
}

impl Glyph {
    /// Bytes of the text that it shows.
    #[must_use]
    pub const fn text(&self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.len as usize
    }
}

/// Glyphs of one font on one line.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    /// The font.
    pub font: FontData,
    /// Place on the axes of a variable font, normalised.
    pub coords: Arc<[i16]>,
    /// From the left edge of the text to where the first glyph would stand if it were not moved.
    pub x: f32,
    /// From the upper edge of the text to the baseline.
    pub baseline: f32,
    /// Whether it is read from right to left.
    pub rtl: bool,
    /// The glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
    /// Bytes of the text that they show.
    pub text: Range<usize>,
}

/// One line. Lengths are in text sizes, from the upper left corner of the text.
#[derive(Clone, Debug)]
pub struct Line {
    /// Bytes of the text on the line, with the spaces and the line break at its end.
    pub text: Range<usize>,
    /// Left edge of what is seen.
    pub x0: f32,
    /// Right edge of what is seen.
    pub x1: f32,
    /// Its glyphs.
    pub runs: Vec<GlyphRun>,
}

/// A text broken into lines for one width.
#[derive(Clone, Debug)]
pub struct Lines {
    /// The text.
    pub text: Arc<str>,
    /// The lines, at least one.
    pub lines: Vec<Line>,
    /// Height of a line in text sizes.
    pub line_height: f32,
    /// Width in text sizes for which it was broken.
    pub width: f32,
    /// Whether reading begins at the right.
    pub rtl: bool,
    /// Characters that no font has.
    pub missing: Vec<char>,
}

impl Lines {
    /// Height in text sizes.
    #[must_use]
    pub fn height(&self) -> f32 {
        self.height_of(self.lines.len())
    }

    /// Height of the first `count` lines in text sizes.
    #[must_use]
    pub fn height_of(&self, count: usize) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a note has far fewer lines than f32 counts exactly")]
        let count = count as f32;
        count * self.line_height
    }

    /// Some of the lines as a text of their own, which begins with the first of them.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Self {
        let up = self.height_of(range.start);
        let mut lines = self.lines.get(range).unwrap_or_default().to_vec();
        for run in lines.iter_mut().flat_map(|line| &mut line.runs) {
            run.baseline -= up;
            for glyph in &mut run.glyphs {
                glyph.y -= up;
            }
        }
        let Self { text, line_height, width, rtl, missing, .. } = self;
        let (text, missing) = (Arc::clone(text), missing.clone());
        Self { text, lines, line_height: *line_height, width: *width, rtl: *rtl, missing }
    }

    /// What the lines say, without what stands on lines before and after them.
    #[must_use]
    pub fn words(&self) -> &str {
        let start = self.lines.first().map_or(0, |line| line.text.start);
        let end = self.lines.last().map_or(0, |line| line.text.end);
        self.text.get(start..end).unwrap_or_default()
    }

    /// Bytes at which lines begin, to compare breaks.
    #[must_use]
    pub fn breaks(&self) -> Vec<usize> {
        self.lines.iter().map(|line| line.text.start).collect()
    }
}
