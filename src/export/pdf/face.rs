//! A font of a document, with the letters that are written in it.

use std::collections::HashMap;
use std::sync::Arc;

use krilla::text::Font;
use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::raw::TableProvider as _;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use super::clusters::Cluster;
use super::made_font::{Shape, made_font};
use crate::scene::FontData;

/// Letters in one font that is made; its glyphs have numbers of 16 bits.
const LETTERS_PER_FONT: usize = 60_000;

/// Readers see a space where letters are farther apart than their widths say, in text sizes.
const SEEN_GAP: f32 = 0.08;

/// A wider letter of several characters is written as several glyphs, in text sizes.
const WIDEST: f32 = 0.9;

/// Less than this is no distance, in text sizes.
const NO_DISTANCE: f32 = 0.002;

/// How the letters of a font are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// With the font's own glyphs.
    Own,
    /// With the font's own glyphs, which have colors.
    Colored,
    /// With glyphs that are made of the font's.
    Made,
    /// As outlines: the font may not be embedded.
    Outlined,
}

/// A font of a document.
pub(super) struct Face {
    /// How its letters are written.
    pub way: Way,
    data: FontData,
    coords: Arc<[i16]>,
    units: f32,
    /// How much larger than its text a font is made.
    enlarged: f32,
    own: Option<Font>,
    /// What each glyph says by itself, so far.
    says: HashMap<u32, String>,
    natural: HashMap<u32, f32>,
    shapes: Vec<Shape>,
    numbers: HashMap<Shape, usize>,
    made: Vec<Font>,
}

/// A part of a cluster that has a text of its own. Lengths are in text sizes.
pub(super) struct Piece {
    /// How it looks, and its text.
    pub shape: Shape,
    /// From the left edge of the text to its own left edge.
    pub x: f32,
    /// Its width.
    pub width: f32,
    /// Where it stands in the text.
    pub start: usize,
}

impl Face {
    pub(super) fn new(data: &FontData, coords: &Arc<[i16]>) -> Self {
        let font = FontRef::from_index(data.data.data(), data.index).ok();
        let is_default = coords.iter().all(|coord| *coord == 0);
        let way = match font.as_ref().filter(|font| may_embed(font)) {
            None => Way::Outlined,
            Some(font) if has_colors(font) && is_default => Way::Colored,
            Some(font) if has_colors(font) => Way::Outlined,
            Some(_) if is_default => Way::Own,
            Some(_) => Way::Made,
        };
        let units = font.as_ref().and_then(|font| font.head().ok()).map_or(1000, |head| head.units_per_em());
        let (bytes, _) = data.data.clone().into_raw_parts();
        Self {
            way,
            data: data.clone(),
            coords: Arc::clone(coords),
            units: f32::from(units),
            enlarged: 1.0,
            own: Font::new(bytes.into(), data.index),
            says: HashMap::new(),
            natural: HashMap::new(),
            shapes: vec![],
            numbers: HashMap::new(),
            made: vec![],
        }
    }

    /// Asks for a font that is so much larger than its text at least, if one is made.
    pub(super) const fn enlarge(&mut self, by: f32) {
        self.enlarged = self.enlarged.max(by);
    }

    /// How much larger than its text a font is written.
    pub(super) fn enlarged(&self) -> f32 {
        if self.way == Way::Made { self.enlarged } else { 1.0 }
    }

    /// The font itself.
    pub(super) const fn own(&self) -> Option<&Font> {
        self.own.as_ref()
    }

    /// Learns what a cluster needs.
    pub(super) fn learn(&mut self, cluster: &Cluster, text: &str) {
        let pieces = self.pieces(cluster, text);
        if self.way == Way::Own && !self.is_plain(&pieces) {
            self.way = Way::Made;
        }
        self.add(pieces);
    }

    /// Learns a text without ink, which need not be made for its own sake.
    pub(super) fn learn_blank(&mut self, cluster: &Cluster, text: &str) {
        let pieces = self.pieces(cluster, text);
        self.add(pieces);
    }

    fn add(&mut self, pieces: Vec<Piece>) {
        for Piece { shape, .. } in pieces {
            if !self.numbers.contains_key(&shape) {
                self.numbers.insert(shape.clone(), self.shapes.len());
                self.shapes.push(shape);
            }
        }
    }

    /// Makes the fonts of the letters that were learned, where it takes some.
    pub(super) fn finish(&mut self) {
        let shapes = std::mem::take(&mut self.shapes);
        let Ok(font) = FontRef::from_index(self.data.data.data(), self.data.index) else { return };
        if matches!(self.way, Way::Own | Way::Colored) {
            return;
        }
        let fonts = shapes.chunks(LETTERS_PER_FONT).map(|shapes| {
            let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> =
                Arc::new(made_font(&font, (&self.coords, self.enlarged), shapes)?);
            Font::new(bytes.into(), 0)
        });
        self.made = fonts.collect::<Option<Vec<Font>>>().unwrap_or_default();
    }

    /// The pieces of a cluster from left to right: one, or one for each character. Where reading goes from right to
    /// left, readers turn characters around, not glyphs; and they take wide glyphs for several lines.
    pub(super) fn pieces(&mut self, cluster: &Cluster, text: &str) -> Vec<Piece> {
        let is_split = cluster.rtl || cluster.width > WIDEST;
        let count = if is_split { text.chars().count().max(1) } else { 1 };
        let width = cluster.width / length(count);
        let natural = match cluster.glyphs.as_slice() {
            [glyph] if count == 1 => self.natural(glyph.id),
            _ => width,
        };
        // Kerning moves letters without making them others.
        let set = if (width - natural).abs() < SEEN_GAP { natural } else { width };
        let parts = |x: f32| {
            let glyphs = cluster.glyphs.iter();
            glyphs.map(|glyph| (glyph.id, self.whole(glyph.x - x), self.whole(cluster.baseline - glyph.y))).collect()
        };
        let piece = |nth: usize, text: String| {
            let x = cluster.x + width * length(if cluster.rtl { count - 1 - nth } else { nth });
            let parts = if nth == 0 { parts(x) } else { vec![] };
            Piece { shape: Shape { parts, advance: self.whole(set), text }, x, width, start: cluster.text.start + nth }
        };
        if count == 1 {
            return vec![piece(0, text.to_owned())];
        }
        let mut pieces: Vec<Piece> = text.chars().enumerate().map(|(nth, c)| piece(nth, c.to_string())).collect();
        if cluster.rtl {
            pieces.reverse();
        }
        pieces
    }

    /// The glyph that shows a piece, and the font that it is in, with that font's number.
    pub(super) fn glyph(&self, piece: &Piece) -> Option<(usize, &Font, u32)> {
        if self.way == Way::Own {
            let (glyph, ..) = piece.shape.parts.first()?;
            return Some((0, self.own.as_ref()?, *glyph));
        }
        let number = *self.numbers.get(&piece.shape)?;
        let font = number / LETTERS_PER_FONT;
        Some((font, self.made.get(font)?, u32::try_from(number % LETTERS_PER_FONT + 1).ok()?))
    }

    /// Whether the font's own glyph says all of a cluster, here as everywhere.
    fn is_plain(&mut self, pieces: &[Piece]) -> bool {
        let [Piece { shape, .. }] = pieces else { return false };
        let &[(glyph, dx, dy)] = shape.parts.as_slice() else { return false };
        let natural = self.natural(glyph);
        let is_in_place = dx.abs().max(dy.abs()) <= self.whole(NO_DISTANCE) && shape.advance == self.whole(natural);
        let says = self.says.entry(glyph).or_insert_with(|| shape.text.clone());
        glyph != 0 && is_in_place && *says == shape.text
    }

    /// Width of a glyph as its font has it, in text sizes.
    fn natural(&mut self, glyph: u32) -> f32 {
        if let Some(known) = self.natural.get(&glyph) {
            return *known;
        }
        let coords: Vec<NormalizedCoord> = self.coords.iter().map(|coord| NormalizedCoord::from_bits(*coord)).collect();
        let font = FontRef::from_index(self.data.data.data(), self.data.index).ok();
        let metrics = font.as_ref().map(|font| font.glyph_metrics(Size::new(1.0), LocationRef::new(&coords)));
        let width = metrics.and_then(|metrics| metrics.advance_width(GlyphId::new(glyph))).unwrap_or(0.0);
        self.natural.insert(glyph, width);
        width
    }

    #[expect(clippy::cast_possible_truncation, reason = "a cast saturates")]
    fn whole(&self, length: f32) -> i32 {
        (length * self.units).round() as i32
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few characters")]
const fn length(count: usize) -> f32 {
    count as f32
}

/// Whether a font's licence bits allow to embed it (OS/2 `fsType`, OpenType specification).
fn may_embed(font: &FontRef<'_>) -> bool {
    const USAGE: u16 = 0x000f;
    const RESTRICTED: u16 = 0x0002;
    const BITMAPS_ONLY: u16 = 0x0200;
    font.os2().is_ok_and(|os2| os2.fs_type() & USAGE != RESTRICTED && os2.fs_type() & BITMAPS_ONLY == 0)
}

/// Whether a font has glyphs that are more than an outline in the color of the text.
fn has_colors(font: &FontRef<'_>) -> bool {
    font.colr().is_ok() || font.cbdt().is_ok() || font.sbix().is_ok() || font.svg().is_ok()
}
