//! A font that is made for one document: a glyph for each letter, drawn from the outlines of another font.

use kurbo::{BezPath, PathEl, Point, Shape as _};
use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider as _;
use skrifa::raw::types::Tag;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use write_fonts::FontBuilder;
use write_fonts::tables::glyf::{Contour, GlyfLocaBuilder, SimpleGlyph};
use write_fonts::tables::head::Head;
use write_fonts::tables::hhea::Hhea;
use write_fonts::tables::hmtx::{Hmtx, LongMetric};
use write_fonts::tables::loca::LocaFormat;
use write_fonts::tables::maxp::Maxp;
use write_fonts::tables::os2::Os2;
use write_fonts::tables::post::Post;

/// Farthest that an outline reaches from its origin, in font units; the format's numbers have 16 bits.
const FARTHEST: f64 = 16_000.0;

/// How finely curves of the third degree are followed by those of the second, in font units.
const TOLERANCE: f64 = 0.4;

/// Highest and lowest that a font says its letters reach, in text sizes. Readers take lines for one that overlap.
const REACH: (f32, f32) = (0.9, -0.25);

/// Tables that say whose font it is, taken over as they are.
const TAKEN_OVER: [&[u8; 4]; 1] = [b"name"];

/// A letter: glyphs at places from its left end on the baseline, in font units, and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    /// Glyphs of the font, each moved to the right and upwards.
    pub parts: Vec<(u32, i32, i32)>,
    /// Its width.
    pub advance: i32,
    /// Its text.
    pub text: String,
}

/// A font whose glyphs from number 1 on are `shapes`, to be written `enlarged` times as large as these are.
pub(super) fn made_font(font: &FontRef<'_>, (coords, enlarged): (&[i16], f32), shapes: &[Shape]) -> Option<Vec<u8>> {
    let coords: Vec<NormalizedCoord> = coords.iter().map(|coord| NormalizedCoord::from_bits(*coord)).collect();
    let (mut glyphs, mut widths) = (GlyfLocaBuilder::new(), vec![]);
    let mut bounds: Option<kurbo::Rect> = None;
    let (mut points, mut contours) = (0, 0);
    for path in std::iter::once(BezPath::new()).chain(shapes.iter().map(|shape| outline(font, &coords, shape))) {
        let glyph = if path.is_empty() { SimpleGlyph::default() } else { SimpleGlyph::from_bezpath(&path).ok()? };
        points = points.max(glyph.contours.iter().map(Contour::len).sum());
        contours = contours.max(glyph.contours.len());
        if !glyph.contours.is_empty() {
            let bbox = path.bounding_box();
            bounds = Some(bounds.map_or(bbox, |all| all.union(bbox)));
        }
        let advance = widths.len().checked_sub(1).and_then(|nth| shapes.get(nth)).map_or(0, |shape| shape.advance);
        let advance = u16::try_from(advance.max(0)).unwrap_or(u16::MAX);
        widths.push(LongMetric { advance, side_bearing: glyph.bbox.x_min });
        glyphs.add_glyph(&glyph).ok()?;
    }
    let (glyf, loca, format) = glyphs.build();
    let count = u16::try_from(widths.len()).ok()?;
    let mut builder = FontBuilder::new();
    let bounds = bounds.unwrap_or_default();
    builder.add_table(&head(units(font, enlarged)?, bounds, format)).ok()?;
    builder.add_table(&hhea(font, bounds, &widths)?).ok()?;
    builder.add_table(&maxp(count, points, contours)).ok()?;
    builder.add_table(&Hmtx::new(widths, vec![])).ok()?;
    builder.add_table(&glyf).ok()?;
    builder.add_table(&loca).ok()?;
    builder.add_table(&Post::default()).ok()?;
    builder.add_table(&os2(font, f32::from(units(font, enlarged)?))).ok()?;
    for tag in TAKEN_OVER {
        if let Some(data) = font.table_data(Tag::new(tag)) {
            builder.add_raw(write_fonts::types::Tag::new(tag), data.as_bytes().to_vec());
        }
    }
    Some(builder.build())
}

/// Units of the made font in its size.
fn units(font: &FontRef<'_>, enlarged: f32) -> Option<u16> {
    /// As many as the format allows.
    const MOST: f32 = 16_384.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the format's range")]
    let units = |of: u16| (f32::from(of) * enlarged).round().clamp(16.0, MOST) as u16;
    font.head().ok().map(|head| units(head.units_per_em()))
}

fn head(units_per_em: u16, bounds: kurbo::Rect, format: LocaFormat) -> Head {
    Head {
        units_per_em,
        x_min: narrow(bounds.x0.floor()),
        y_min: narrow(bounds.y0.floor()),
        x_max: narrow(bounds.x1.ceil()),
        y_max: narrow(bounds.y1.ceil()),
        lowest_rec_ppem: 6,
        index_to_loc_format: match format {
            LocaFormat::Short => 0,
            LocaFormat::Long => 1,
        },
        ..Head::default()
    }
}

fn hhea(font: &FontRef<'_>, bounds: kurbo::Rect, widths: &[LongMetric]) -> Option<Hhea> {
    let like = font.hhea().ok()?;
    Some(Hhea {
        ascender: like.ascender().to_i16().into(),
        descender: like.descender().to_i16().into(),
        line_gap: like.line_gap().to_i16().into(),
        advance_width_max: widths.iter().map(|metric| metric.advance).max().unwrap_or(0).into(),
        x_max_extent: narrow(bounds.x1.ceil()).into(),
        caret_slope_rise: 1,
        number_of_h_metrics: u16::try_from(widths.len()).ok()?,
        ..Hhea::default()
    })
}

fn os2(font: &FontRef<'_>, units: f32) -> Os2 {
    let reach = |share: f32| narrow(f64::from(share * units));
    let (mut weight, mut stretch, mut highest, mut lowest, mut capitals) =
        (400, 5, reach(REACH.0), reach(REACH.1), None);
    if let Ok(like) = font.os2() {
        (weight, stretch, capitals) = (like.us_weight_class(), like.us_width_class(), like.s_cap_height());
        (highest, lowest) = (highest.min(like.s_typo_ascender()), lowest.max(like.s_typo_descender()));
    }
    Os2 {
        us_weight_class: weight,
        us_width_class: stretch,
        s_typo_ascender: highest,
        s_typo_descender: lowest,
        sx_height: Some(0),
        s_cap_height: capitals.or(Some(highest)),
        us_default_char: Some(0),
        us_break_char: Some(0),
        us_max_context: Some(0),
        ul_code_page_range_1: Some(0),
        ul_code_page_range_2: Some(0),
        ..Os2::default()
    }
}

fn maxp(count: u16, points: usize, contours: usize) -> Maxp {
    let most = |count: usize| Some(u16::try_from(count).unwrap_or(u16::MAX));
    Maxp {
        num_glyphs: count,
        max_points: most(points),
        max_contours: most(contours),
        max_composite_points: Some(0),
        max_composite_contours: Some(0),
        max_zones: Some(2),
        max_twilight_points: Some(0),
        max_storage: Some(0),
        max_function_defs: Some(0),
        max_instruction_defs: Some(0),
        max_stack_elements: Some(0),
        max_size_of_instructions: Some(0),
        max_component_elements: Some(0),
        max_component_depth: Some(0),
    }
}

/// The outline of a letter, closed, in lines and curves of the second degree.
fn outline(font: &FontRef<'_>, coords: &[NormalizedCoord], shape: &Shape) -> BezPath {
    let mut pen = Pen::default();
    for (glyph, right, up) in &shape.parts {
        let Some(outline) = font.outline_glyphs().get(GlyphId::new(*glyph)) else { continue };
        (pen.right, pen.up) = (f64::from(*right), f64::from(*up));
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::new(coords));
        // What can't be drawn here is not drawn by the other painters either.
        outline.draw(settings, &mut pen).ok();
    }
    pen.path
}

/// Gathers outlines, moved to their places.
#[derive(Default)]
struct Pen {
    path: BezPath,
    at: Point,
    right: f64,
    up: f64,
}

impl Pen {
    fn place(&self, x: f32, y: f32) -> Point {
        let place = |from: f64, by: f32| (from + f64::from(by)).clamp(-FARTHEST, FARTHEST);
        Point::new(place(self.right, x), place(self.up, y))
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.place(x, y);
        self.path.move_to(self.at);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.at = self.place(x, y);
        self.path.line_to(self.at);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let control = self.place(cx0, cy0);
        self.at = self.place(x, y);
        self.path.quad_to(control, self.at);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let (first, second, end) = (self.place(cx0, cy0), self.place(cx1, cy1), self.place(x, y));
        let curve = kurbo::CubicBez::new(self.at, first, second, end);
        for (_, _, part) in curve.to_quads(TOLERANCE) {
            self.path.quad_to(part.p1, part.p2);
        }
        self.at = end;
    }

    fn close(&mut self) {
        // A contour of less than a line is none, and the format has no such.
        let start = self.path.elements().iter().rposition(|element| matches!(element, PathEl::MoveTo(_)));
        if let Some(start) = start {
            if self.path.elements().len() - start < 3 {
                self.path.truncate(start);
            } else {
                self.path.close_path();
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a cast saturates")]
const fn narrow(value: f64) -> i16 {
    value as i16
}
