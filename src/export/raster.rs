//! The one painter of pixels: screen, PNG and pictures on the clipboard all come from here.

use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::kurbo::{Affine, Rect as PixelRect, RoundedRect, Shape as _, Stroke};
use vello_cpu::{Glyph as PixelGlyph, Pixmap, RenderContext, Resources};

use crate::geom::{Point, Rect};
use crate::scene::{BoxItem, GlyphRun, Group, Item, Role, Scene, SignItem, TextItem};
use crate::style::Color;

/// Longest side of one picture in pixels: what the rasteriser can count to.
pub const MAX_SIDE: u32 = 65_535;

/// How finely curves are followed, in pixels.
const TOLERANCE_PX: f64 = 0.1;

/// Which part of the page a picture shows, and how large.
///
/// Pictures of parts with the same scale fit together without a seam: the upper left pixel is a
/// whole number of pixels from the page's corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Pixels per millimetre.
    pub px_per_mm: f64,
    /// The upper left pixel, counted from the page's upper left corner.
    pub origin_px: (i32, i32),
    /// Width in pixels.
    pub width: u16,
    /// Height in pixels.
    pub height: u16,
}

impl View {
    /// The part of the page that it shows.
    #[must_use]
    pub fn bounds_mm(&self) -> Rect {
        let (x, y) = (f64::from(self.origin_px.0), f64::from(self.origin_px.1));
        let scale = self.px_per_mm;
        Rect::new(x / scale, y / scale, (x + f64::from(self.width)) / scale, (y + f64::from(self.height)) / scale)
    }
}

/// Says which groups a picture leaves out.
pub type LeaveOut<'a> = &'a dyn Fn(&Role) -> bool;

/// Leaves nothing out.
pub const WHOLE: LeaveOut<'static> = &|_| false;

/// Paints pictures, one after the other, in the same working memory.
///
/// The rasteriser's glyph atlas is left off: its first page alone takes 64 MiB and 55 ms, more than
/// it saves on a board, and it would round the places of glyphs to quarters of a pixel.
pub struct Raster {
    resources: Resources,
    context: Option<RenderContext>,
    pixels: Pixmap,
}

impl Default for Raster {
    fn default() -> Self {
        Self { resources: Resources::default(), context: None, pixels: Pixmap::new(1, 1) }
    }
}

impl std::fmt::Debug for Raster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Raster").finish_non_exhaustive()
    }
}

impl Raster {
    /// A painter that has drawn nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Paints what `view` shows of `scene` on `ground`, or on nothing if there is none.
    ///
    /// Gives rows of premultiplied RGBA from top to bottom.
    #[must_use]
    pub fn paint(&mut self, scene: &Scene, view: View, ground: Option<Color>, leave_out: LeaveOut<'_>) -> Pixmap {
        self.paint_groups(scene.groups.iter().map(|group| &**group), view, ground, leave_out)
    }

    /// Paints some groups of a scene, such as one note in the hand.
    #[must_use]
    pub fn paint_groups<'g>(
        &mut self,
        groups: impl Iterator<Item = &'g Group>,
        view: View,
        ground: Option<Color>,
        leave_out: LeaveOut<'_>,
    ) -> Pixmap {
        let wanted = Wanted { groups: groups.collect(), px_per_mm: view.px_per_mm, ground, leave_out };
        let mut target = Pixmap::new(view.width.max(1), view.height.max(1));
        for tile in tiles(view) {
            let pixels = self.tile(&wanted, tile);
            copy(&pixels, tile, &mut target, view);
            self.pixels = pixels;
        }
        target
    }

    /// Paints of a tile what a view shows, in place of the pixels of the tile before.
    fn tile(&mut self, wanted: &Wanted<'_>, tile: Tile) -> Pixmap {
        let mut pixels = std::mem::replace(&mut self.pixels, Pixmap::new(1, 1));
        pixels.resize(tile.right, tile.bottom);
        let mut context = match self.context.take() {
            Some(mut context) => {
                context.reset_and_resize(tile.right, tile.bottom);
                context
            }
            None => RenderContext::new(tile.right, tile.bottom),
        };
        let px_per_mm = wanted.px_per_mm;
        let view = View { px_per_mm, origin_px: tile.origin_px, width: tile.right, height: tile.bottom };
        let shown = View {
            origin_px: (tile.origin_px.0 + i32::from(tile.left), tile.origin_px.1 + i32::from(tile.top)),
            width: tile.right - tile.left,
            height: tile.bottom - tile.top,
            ..view
        };
        let mut painter = Painter {
            context: &mut context,
            resources: &mut self.resources,
            view,
            visible: shown.bounds_mm(),
            leave_out: wanted.leave_out,
        };
        if let Some(ground) = wanted.ground {
            painter.ground(ground);
        }
        for group in &wanted.groups {
            painter.group(group);
        }
        context.flush();
        context.render(&mut pixels, &mut self.resources);
        self.context = Some(context);
        pixels
    }
}

/// What is to be painted.
struct Wanted<'a> {
    groups: Vec<&'a Group>,
    px_per_mm: f64,
    ground: Option<Color>,
    leave_out: LeaveOut<'a>,
}

/// Width and height of a tile in pixels.
const TILE: (i32, i32) = (1024, 128);

/// What a view shows of a tile of the page. The rasteriser rounds places as it counts them, from the
/// upper left corner of a tile: so a pixel is the same in every view that shows it.
#[derive(Clone, Copy)]
struct Tile {
    /// The tile's upper left pixel, counted from the page's upper left corner.
    origin_px: (i32, i32),
    /// Edges of what is shown, counted from there.
    left: u16,
    top: u16,
    right: u16,
    bottom: u16,
}

/// The tiles that a view shows.
fn tiles(view: View) -> impl Iterator<Item = Tile> {
    let (columns, rows) = (spans(view.origin_px.0, view.width, TILE.0), spans(view.origin_px.1, view.height, TILE.1));
    rows.flat_map(move |(y, top, bottom)| {
        columns.clone().map(move |(x, left, right)| Tile { origin_px: (x, y), left, top, right, bottom })
    })
}

/// Where each tile begins that covers `length` pixels from `start` on, and which of its pixels do.
fn spans(start: i32, length: u16, tile: i32) -> impl Iterator<Item = (i32, u16, u16)> + Clone {
    let end = start + i32::from(length.max(1));
    let px = |px: i32| u16::try_from(px).unwrap_or(u16::MAX);
    (start.div_euclid(tile)..=(end - 1).div_euclid(tile)).map(move |nth| {
        let origin = nth * tile;
        (origin, px((start - origin).max(0)), px((end - origin).min(tile)))
    })
}

/// Copies what is shown of a tile to its place in a view.
fn copy(pixels: &Pixmap, tile: Tile, target: &mut Pixmap, view: View) {
    let offset = |tile: i32, view: i32, edge: u16| usize::try_from(tile - view + i32::from(edge)).unwrap_or(0);
    let x = offset(tile.origin_px.0, view.origin_px.0, tile.left);
    let y = offset(tile.origin_px.1, view.origin_px.1, tile.top);
    let (from_width, to_width) = (usize::from(pixels.width()), usize::from(target.width()));
    let shown = usize::from(tile.left)..usize::from(tile.right);
    let to = target.data_mut();
    for (nth, row) in pixels.data().chunks_exact(from_width).skip(usize::from(tile.top)).enumerate() {
        let at = (y + nth) * to_width + x;
        to[at..at + shown.len()].copy_from_slice(&row[shown.clone()]);
    }
}

struct Painter<'a> {
    context: &'a mut RenderContext,
    resources: &'a mut Resources,
    view: View,
    visible: Rect,
    leave_out: LeaveOut<'a>,
}

impl Painter<'_> {
    fn ground(&mut self, color: Color) {
        self.context.set_transform(Affine::IDENTITY);
        self.context.set_paint(paint(color));
        self.context.fill_rect(&PixelRect::new(0.0, 0.0, f64::from(self.view.width), f64::from(self.view.height)));
    }

    fn group(&mut self, group: &Group) {
        if (self.leave_out)(&group.role) || group.bounds.intersect(self.visible).is_zero_area() {
            return;
        }
        for item in &group.items {
            match item {
                Item::Box(item) => self.box_item(item),
                Item::Text(item) => self.text_item(item),
                Item::Sign(item) => self.sign_item(item),
            }
        }
        for child in &group.children {
            self.group(child);
        }
    }

    /// A length of the page in pixels of the picture.
    fn px(&self, mm: f64) -> f64 {
        mm * self.view.px_per_mm
    }

    /// A point of the page in pixels of the picture.
    fn point_px(&self, at: Point) -> Point {
        let (x, y) = self.view.origin_px;
        Point::new(self.px(at.x) - f64::from(x), self.px(at.y) - f64::from(y))
    }

    fn rect_px(&self, rect: Rect) -> Rect {
        Rect::from_points(self.point_px(rect.origin()), self.point_px(Point::new(rect.x1, rect.y1)))
    }

    fn box_item(&mut self, item: &BoxItem) {
        self.context.set_transform(Affine::IDENTITY);
        let rect = self.rect_px(item.rect);
        let radius = self.px(item.radius);
        if let Some(fill) = item.fill {
            self.context.set_paint(paint(fill));
            if radius > 0.0 {
                self.context.fill_path(&RoundedRect::from_rect(rect, radius).to_path(TOLERANCE_PX));
            } else {
                self.context.fill_rect(&rect);
            }
        }
        if let Some((color, width)) = item.frame {
            let width = self.px(width);
            let inner = rect.inset(-width / 2.0);
            self.context.set_paint(paint(color));
            self.context.set_stroke(Stroke::new(width));
            let radius = (radius - width / 2.0).max(0.0);
            self.context.stroke_path(&RoundedRect::from_rect(inner, radius).to_path(TOLERANCE_PX));
        }
    }

    fn sign_item(&mut self, item: &SignItem) {
        self.context.set_transform(Affine::IDENTITY);
        self.context.set_paint(paint(item.color));
        self.context.fill_path(&item.sign.outline(self.rect_px(item.rect)));
    }

    fn text_item(&mut self, item: &TextItem) {
        #[expect(clippy::cast_possible_truncation, reason = "the rasteriser takes sizes as f32")]
        let size = self.px(item.size) as f32;
        let at = self.point_px(item.at);
        self.context.set_paint(paint(item.color));
        if item.upward {
            let turn = Affine::rotate(-std::f64::consts::FRAC_PI_2).then_translate(at.to_vec2());
            self.context.set_transform(turn);
        } else {
            self.context.set_transform(Affine::translate(at.to_vec2()));
        }
        let shown = item.shown_lines.min(item.lines.lines.len());
        for run in item.lines.lines[..shown].iter().flat_map(|line| &line.runs) {
            self.glyph_run(run, size);
        }
    }

    fn glyph_run(&mut self, run: &GlyphRun, size: f32) {
        let glyphs = run.glyphs.iter().map(|glyph| PixelGlyph { id: glyph.id, x: glyph.x * size, y: glyph.y * size });
        self.context
            .glyph_run(self.resources, &run.font)
            .font_size(size)
            .hint(false)
            .normalized_coords(&run.coords)
            .fill_glyphs(glyphs);
    }
}

fn paint(color: Color) -> AlphaColor<Srgb> {
    AlphaColor::from_rgba8(color.r, color.g, color.b, 255)
}
