//! Letters as outlines, and colour glyphs as small pictures.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use png::{BitDepth, ColorType, Encoder};
use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider as _;
use skrifa::{GlyphId, MetadataProvider as _};

use super::xml::number;
use crate::board::Tone;
use crate::export::raster::{Raster, View, WHOLE};
use crate::geom::{Point, Rect};
use crate::scene::{FontData, Glyph, GlyphRun, Group, Item, Line, Lines, TextItem};
use crate::style::{Look, Style};

/// Pixels to the text size of a colour glyph's picture: sharp at four times the usual size on screen.
const PICTURE_PX: f64 = 128.0;

/// Where a text goes, how large, in which colour.
#[derive(Clone, Copy)]
pub(super) struct Ink<'a> {
    /// Upper left corner of its first line, in millimetres.
    pub origin: Point,
    /// Text size in millimetres.
    pub size: f64,
    /// Colour as SVG writes it.
    pub color: &'a str,
}

/// Glyphs that were written so far.
#[derive(Default)]
pub(super) struct Glyphs {
    known: HashMap<(u64, u32, Vec<i16>, u32), Arc<Shape>>,
    units: HashMap<(u64, u32), f64>,
}

/// How a glyph is drawn.
enum Shape {
    /// It has no marks.
    Nothing,
    /// An outline in whole font units, upwards from the baseline: its first point, and the rest from there.
    Outline { first: (i32, i32), rest: String },
    /// A picture as a data URI, with its place in text sizes, downwards from the baseline.
    Picture { uri: String, place: Rect },
}

impl Glyphs {
    /// Writes runs of one text, whose upper left corner is at `origin`, as a path for each font.
    pub(super) fn write<'a>(&mut self, runs: impl Iterator<Item = &'a GlyphRun>, ink: Ink<'_>, out: &mut String) {
        let Ink { origin, size, .. } = ink;
        let mut path = String::new();
        let mut font: Option<(u64, u32)> = None;
        for run in runs {
            let key = (run.font.data.id(), run.font.index);
            if font != Some(key) {
                self.end_path(font, &mut path, ink, out);
                font = Some(key);
            }
            let units = self.units(&run.font);
            for glyph in &run.glyphs {
                match &*self.shape(run, glyph.id) {
                    Shape::Nothing => {}
                    Shape::Outline { first, rest } => {
                        let at = |em: f32| whole(f64::from(em) * units);
                        write!(path, "M{} {}{rest}", at(glyph.x) + first.0, first.1 - at(glyph.y)).ok();
                    }
                    Shape::Picture { uri, place } => {
                        let (x, y) = (f64::from(glyph.x) + place.x0, f64::from(glyph.y) + place.y0);
                        // Inkscape 1.2 shows no picture without the old name of this attribute.
                        write!(
                            out,
                            "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" xlink:href=\"{uri}\"/>",
                            number(origin.x + x * size),
                            number(origin.y + y * size),
                            number(place.width() * size),
                            number(place.height() * size),
                        )
                        .ok();
                    }
                }
            }
        }
        self.end_path(font, &mut path, ink, out);
    }

    fn end_path(&self, font: Option<(u64, u32)>, path: &mut String, ink: Ink<'_>, out: &mut String) {
        let Ink { origin, size, color } = ink;
        let Some(units) = font.and_then(|font| self.units.get(&font)) else { return };
        if path.is_empty() {
            return;
        }
        // More digits than for lengths: a font unit is a thousandth of a letter.
        let scale = size / units;
        write!(
            out,
            "<path transform=\"matrix({scale:.7} 0 0 -{scale:.7} {} {})\" fill=\"{color}\" d=\"{path}\"/>",
            number(origin.x),
            number(origin.y)
        )
        .ok();
        path.clear();
    }

    fn units(&mut self, font: &FontData) -> f64 {
        const USUAL: f64 = 1000.0;
        let read = || {
            let font = skrifa::FontRef::from_index(font.data.data(), font.index).ok()?;
            Some(f64::from(font.head().ok()?.units_per_em()))
        };
        *self.units.entry((font.data.id(), font.index)).or_insert_with(|| read().unwrap_or(USUAL))
    }

    fn shape(&mut self, run: &GlyphRun, glyph: u32) -> Arc<Shape> {
        let key = (run.font.data.id(), run.font.index, run.coords.to_vec(), glyph);
        Arc::clone(self.known.entry(key).or_insert_with(|| Arc::new(shape(run, glyph))))
    }
}

/// Weight of a text's font, and the distance added between its letters in text sizes.
pub(super) fn weight_and_tracking(lines: &[Line]) -> (f32, f64) {
    const REGULAR: f32 = 400.0;
    let Some(run) = lines.iter().flat_map(|line| &line.runs).next() else { return (REGULAR, 0.0) };
    let Ok(font) = skrifa::FontRef::from_index(run.font.data.data(), run.font.index) else { return (REGULAR, 0.0) };
    let weight = font.attributes().weight.value();
    let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    // Kerning also moves letters; what all of them have in common is tracking.
    let extra = run.glyphs.windows(2).filter_map(|pair| {
        let advance = metrics.advance_width(GlyphId::new(pair[0].id))?;
        Some(f64::from(pair[1].x - pair[0].x - advance))
    });
    let mut extra: Vec<f64> = extra.collect();
    extra.sort_by(f64::total_cmp);
    (weight, extra.get(extra.len() / 2).copied().unwrap_or(0.0))
}

fn shape(run: &GlyphRun, id: u32) -> Shape {
    let Ok(font) = skrifa::FontRef::from_index(run.font.data.data(), run.font.index) else { return Shape::Nothing };
    let glyph = GlyphId::new(id);
    let has_picture = font.color_glyphs().get(glyph).is_some()
        || font.bitmap_strikes().glyph_for_size(Size::new(narrow(PICTURE_PX)), glyph).is_some();
    if has_picture {
        return picture(run, id).unwrap_or(Shape::Nothing);
    }
    let coords: Vec<NormalizedCoord> = run.coords.iter().map(|coord| NormalizedCoord::from_bits(*coord)).collect();
    let mut pen = Pen::default();
    let outline = font.outline_glyphs().get(glyph);
    let drawn = outline
        .map(|outline| outline.draw(DrawSettings::unhinted(Size::unscaled(), LocationRef::new(&coords)), &mut pen));
    match (drawn, pen.first) {
        (Some(Ok(_)), Some(first)) => Shape::Outline { first, rest: pen.rest },
        _ => Shape::Nothing,
    }
}

/// A colour glyph as our own painter shows it.
fn picture(run: &GlyphRun, id: u32) -> Option<Shape> {
    // Some colour glyphs reach beyond their letter's square.
    const ROOM: f64 = 0.5;
    const SIDE: f64 = 1.0 + 2.0 * ROOM;
    let glyph = Glyph { id, x: narrow(ROOM), y: narrow(1.0 + ROOM), advance: 0.0, start: 0, len: 0 };
    let alone = GlyphRun { glyphs: vec![glyph], ..run.clone() };
    let line = Line { text: 0..0, x0: 0.0, x1: narrow(SIDE), runs: vec![alone] };
    let lines = Lines {
        text: "".into(),
        lines: vec![line],
        line_height: narrow(SIDE),
        width: narrow(SIDE),
        rtl: false,
        missing: vec![],
    };
    let color = Style::of(Look::Print).tone(Tone::Ink);
    let item = TextItem { lines: Arc::new(lines), shown_lines: 1, at: Point::ZERO, size: 1.0, color, upward: false };
    let group = Group::decoration(Rect::new(0.0, 0.0, SIDE, SIDE), vec![Item::Text(item)]);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred pixels")]
    let side = (SIDE * PICTURE_PX) as u16;
    let view = View { px_per_mm: PICTURE_PX, origin_px: (0, 0), width: side, height: side };
    let pixels = Raster::new().paint_groups(std::iter::once(&group), view, None, WHOLE);
    let straight: Vec<u8> = pixels
        .data_as_u8_slice()
        .chunks_exact(4)
        .flat_map(|pixel| {
            let alpha = u16::from(pixel[3]);
            let plain = |channel: u8| narrow_u8((u16::from(channel) * 255 + alpha / 2).checked_div(alpha).unwrap_or(0));
            [plain(pixel[0]), plain(pixel[1]), plain(pixel[2]), pixel[3]]
        })
        .collect();
    let mut file = vec![];
    let mut encoder = Encoder::new(&mut file, u32::from(side), u32::from(side));
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&straight).ok()?;
    writer.finish().ok()?;
    let uri = format!("data:image/png;base64,{}", STANDARD.encode(&file));
    Some(Shape::Picture { uri, place: Rect::new(-ROOM, -1.0 - ROOM, 1.0 + ROOM, ROOM) })
}

/// Follows an outline in whole font units, each point from the one before.
#[derive(Default)]
struct Pen {
    first: Option<(i32, i32)>,
    at: (i32, i32),
    start: (i32, i32),
    rest: String,
}

impl Pen {
    fn step(&mut self, command: char, points: &[(f32, f32)]) {
        let from = self.at;
        for (nth, (x, y)) in points.iter().enumerate() {
            let to = (whole(f64::from(*x)), whole(f64::from(*y)));
            let separator = if nth == 0 { command } else { ' ' };
            write!(self.rest, "{separator}{} {}", to.0 - from.0, to.1 - from.1).ok();
            self.at = to;
        }
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        if self.first.is_none() {
            let at = (whole(f64::from(x)), whole(f64::from(y)));
            self.first = Some(at);
            self.at = at;
        } else {
            self.step('m', &[(x, y)]);
        }
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('l', &[(x, y)]);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.step('q', &[(cx0, cy0), (x, y)]);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.step('c', &[(cx0, cy0), (cx1, cy1), (x, y)]);
    }

    fn close(&mut self) {
        self.rest.push('z');
        self.at = self.start;
    }
}

#[expect(clippy::cast_possible_truncation, reason = "coordinates of letters; a cast saturates")]
fn whole(value: f64) -> i32 {
    value.round() as i32
}

#[expect(clippy::cast_possible_truncation, reason = "small lengths")]
const fn narrow(value: f64) -> f32 {
    value as f32
}

fn narrow_u8(value: u16) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}
