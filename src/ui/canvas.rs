//! The picture of the board on screen: tiles of the same pixels that an export would write.
//!
//! An edit paints again what changed, at once. A pan moves tiles and asks for those that come into
//! view. While the zoom changes the tiles of the last scale are stretched; when it rests, new ones
//! are painted on other threads. So a frame costs the same with thirty notes or three thousand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use egui::{Color32, ColorImage, Context, Painter, Rect as ScreenRect, TextureHandle, TextureOptions, pos2, vec2};

use super::painters::{Painters, Tile};
use super::view::View;
use crate::export::raster::{Raster, View as PixelView, WHOLE};
use crate::geom::Rect;
use crate::scene::{Group, Scene};

/// Side of a tile in pixels.
const TILE: i32 = 512;

/// Pixels of a change up to which it is painted at once; a larger one is left to other threads.
const PAINTED_AT_ONCE: f64 = 1_500_000.0;

/// How long the zoom must rest before the board is painted anew.
const REST: Duration = Duration::from_millis(60);

/// Tiles that are kept beyond those in view.
const KEPT_TILES: usize = 96;

/// The picture of the board on screen.
pub(super) struct Canvas {
    raster: Raster,
    painters: Painters,
    scene: Option<Arc<Scene>>,
    sharp: Layer,
    stretched: Option<Layer>,
    /// Counts changes of the picture, so that a tile painted before one is not taken for current.
    version: u64,
    zoomed_at: f64,
    first: bool,
}

/// Tiles of one scale.
#[derive(Default)]
struct Layer {
    px_per_mm: f64,
    tiles: BTreeMap<(i32, i32), TextureHandle>,
    asked: BTreeSet<(i32, i32)>,
}

impl std::fmt::Debug for Canvas {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Canvas").field("version", &self.version).finish_non_exhaustive()
    }
}

impl Canvas {
    /// An empty canvas. Its painters wake `ctx` when a tile is done.
    #[must_use]
    pub(super) fn new(ctx: &Context) -> Self {
        Self {
            raster: Raster::new(),
            painters: Painters::new(ctx),
            scene: None,
            sharp: Layer::default(),
            stretched: None,
            version: 0,
            zoomed_at: f64::NEG_INFINITY,
            first: true,
        }
    }

    /// Paints what `view` shows of `scene`.
    pub(super) fn show(&mut self, painter: &Painter, scene: &Arc<Scene>, view: &View) {
        let ctx = painter.ctx().clone();
        self.take_finished(&ctx);
        self.take_scene(&ctx, scene);
        self.follow_zoom(&ctx, view);
        self.ask_for_missing(&ctx, view);
        if let Some(old) = &self.stretched {
            draw(painter, old, view);
        }
        draw(painter, &self.sharp, view);
        self.forget_far(view);
    }

    /// A picture of single groups of a scene, such as a note in the hand, at the scale of the view.
    pub(super) fn picture_of(&mut self, ctx: &Context, group: &Group, view: &View) -> TextureHandle {
        let scale = view.px_per_mm();
        let pixels = |mm: f64| floor(mm * scale);
        let origin_px = (pixels(group.bounds.x0) - 1, pixels(group.bounds.y0) - 1);
        let side = |to: f64, from: i32| u16::try_from(pixels(to) + 2 - from).unwrap_or(1).max(1);
        let part = PixelView {
            px_per_mm: scale,
            origin_px,
            width: side(group.bounds.x1, origin_px.0),
            height: side(group.bounds.y1, origin_px.1),
        };
        let pixmap = self.raster.paint_groups(std::iter::once(group), part, None, WHOLE);
        ctx.load_texture("note in the hand", color_image(&pixmap), TextureOptions::LINEAR)
    }

    fn take_finished(&mut self, ctx: &Context) {
        for done in self.painters.finished() {
            let current =
                done.tile.version == self.version && same_scale(done.tile.view.px_per_mm, self.sharp.px_per_mm);
            if current && self.sharp.asked.remove(&done.tile.at) {
                self.sharp.put(ctx, done.tile.at, done.image);
            }
        }
        if self.sharp.asked.is_empty() && !self.sharp.tiles.is_empty() {
            self.stretched = None;
        }
    }

    /// Goes over to another picture: paints what changed at once if that is little.
    fn take_scene(&mut self, ctx: &Context, scene: &Arc<Scene>) {
        let Some(old) = self.scene.replace(Arc::clone(scene)) else { return };
        if Arc::ptr_eq(&old, scene) {
            return;
        }
        let changed = changed_parts(&old, scene);
        if changed.is_empty() {
            return;
        }
        self.version += 1;
        let scale = self.sharp.px_per_mm;
        let area: f64 = changed.iter().map(|rect| rect.area() * scale * scale).sum();
        let asked_again: Vec<(i32, i32)> = std::mem::take(&mut self.sharp.asked).into_iter().collect();
        if area <= PAINTED_AT_ONCE {
            for rect in changed {
                self.repaint(ctx, scene, rect);
            }
        } else {
            let touched = |at: &(i32, i32)| changed.iter().any(|rect| rect.overlaps(tile_mm(*at, scale)));
            let stale: Vec<(i32, i32)> = self.sharp.tiles.keys().copied().filter(touched).collect();
            for at in stale {
                self.ask(scene, at);
            }
        }
        for at in asked_again {
            self.ask(scene, at);
        }
    }

    /// Paints a part of the page again in each tile that it touches.
    fn repaint(&mut self, ctx: &Context, scene: &Scene, rect: Rect) {
        let scale = self.sharp.px_per_mm;
        let part = PixelRect::around(rect, scale);
        let touched: Vec<(i32, i32)> =
            self.sharp.tiles.keys().copied().filter(|at| PixelRect::of_tile(*at).meets(part)).collect();
        for at in touched {
            let tile = PixelRect::of_tile(at);
            let both = tile.common(part);
            let pixmap = self.raster.paint(scene, both.view(scale), None, WHOLE);
            let offset = [usize_from(both.x0 - tile.x0), usize_from(both.y0 - tile.y0)];
            if let Some(texture) = self.sharp.tiles.get_mut(&at) {
                texture.set_partial(offset, color_image(&pixmap), TILE_OPTIONS);
            }
        }
        ctx.request_repaint();
    }

    /// Keeps the old tiles as a stretched picture while the zoom changes, and begins anew when it rests.
    fn follow_zoom(&mut self, ctx: &Context, view: &View) {
        let scale = view.px_per_mm();
        if same_scale(self.sharp.px_per_mm, scale) {
            return;
        }
        let now = ctx.input(|i| i.time);
        if self.first {
            self.first = false;
            self.sharp.px_per_mm = scale;
            return;
        }
        if self.sharp.tiles.is_empty() && self.stretched.is_none() {
            self.sharp.px_per_mm = scale;
            return;
        }
        if !self.sharp.tiles.is_empty() && self.sharp.asked.is_empty() || self.stretched.is_none() {
            let old = std::mem::take(&mut self.sharp);
            self.stretched = Some(old);
        } else {
            self.sharp = Layer::default();
        }
        self.painters.forget_all();
        self.sharp.px_per_mm = scale;
        self.zoomed_at = now;
    }

    fn ask_for_missing(&mut self, ctx: &Context, view: &View) {
        let Some(scene) = self.scene.clone() else { return };
        if self.stretched.is_some() {
            let left = REST.as_secs_f64() - (ctx.input(|i| i.time) - self.zoomed_at);
            if left > 0.0 {
                ctx.request_repaint_after(Duration::from_secs_f64(left.max(0.005)));
                return;
            }
        }
        let wanted = tiles_in(view, scene.world);
        let missing: Vec<(i32, i32)> = wanted
            .into_iter()
            .filter(|at| !self.sharp.tiles.contains_key(at) && !self.sharp.asked.contains(at))
            .collect();
        let opening = (self.sharp.tiles.is_empty() && self.stretched.is_none()) || self.painters.is_empty();
        if opening {
            for (at, image) in painted_together(&scene, self.sharp.px_per_mm, &missing) {
                self.sharp.put(ctx, at, image);
            }
        } else {
            for at in missing {
                self.ask(&scene, at);
            }
        }
    }

    fn ask(&mut self, scene: &Arc<Scene>, at: (i32, i32)) {
        if self.sharp.asked.insert(at) {
            let view = PixelRect::of_tile(at).view(self.sharp.px_per_mm);
            self.painters.ask(Tile { at, view, version: self.version, scene: Arc::clone(scene) });
        }
    }

    fn forget_far(&mut self, view: &View) {
        if self.sharp.tiles.len() <= KEPT_TILES {
            return;
        }
        let seen = view.visible();
        let scale = self.sharp.px_per_mm;
        self.sharp.tiles.retain(|at, _| tile_mm(*at, scale).overlaps(seen));
    }
}

impl Layer {
    fn put(&mut self, ctx: &Context, at: (i32, i32), image: ColorImage) {
        if let Some(texture) = self.tiles.get_mut(&at) {
            texture.set(image, TILE_OPTIONS);
        } else {
            let texture = ctx.load_texture(format!("tile {at:?}"), image, TILE_OPTIONS);
            self.tiles.insert(at, texture);
        }
    }
}

/// Paints tiles on all cores and waits for them: the first picture is worth it.
fn painted_together(scene: &Scene, px_per_mm: f64, tiles: &[(i32, i32)]) -> Vec<((i32, i32), ColorImage)> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).clamp(1, 4);
    let share = tiles.len().div_ceil(cores).max(1);
    std::thread::scope(|scope| {
        let paint = |tiles: &[(i32, i32)]| {
            let mut raster = Raster::new();
            let image = |at: &(i32, i32)| {
                let view = PixelRect::of_tile(*at).view(px_per_mm);
                (*at, color_image(&raster.paint(scene, view, None, WHOLE)))
            };
            tiles.iter().map(image).collect::<Vec<_>>()
        };
        let (mine, others) = tiles.split_at(share.min(tiles.len()));
        let begin = |tiles| std::thread::Builder::new().spawn_scoped(scope, move || paint(tiles));
        let threads: Vec<_> = others.chunks(share).map(begin).collect();
        let mut painted = paint(mine);
        // What no thread could paint is missing still, and is asked for in the next frame.
        painted.extend(threads.into_iter().flatten().filter_map(|thread| thread.join().ok()).flatten());
        painted
    })
}

/// Sharp tiles lie on the screen's pixels; stretched ones are smoothed.
const TILE_OPTIONS: TextureOptions = TextureOptions {
    magnification: egui::TextureFilter::Linear,
    minification: egui::TextureFilter::Linear,
    wrap_mode: egui::TextureWrapMode::ClampToEdge,
    mipmap_mode: None,
};

fn draw(painter: &Painter, layer: &Layer, view: &View) {
    let stretch = view.px_per_mm() / layer.px_per_mm;
    let (x, y) = view.origin_px();
    let ppp = f64::from(view.pixels_per_point);
    for (at, texture) in &layer.tiles {
        let corner = |nth: i32, origin: i32| {
            let px = f64::from(origin) + f64::from(nth * TILE) * stretch;
            super::view::narrow(px / ppp)
        };
        let min = pos2(corner(at.0, x), corner(at.1, y));
        let max = pos2(corner(at.0 + 1, x), corner(at.1 + 1, y));
        let rect = ScreenRect::from_min_max(min, max);
        if rect.intersects(painter.clip_rect()) {
            painter.image(
                texture.id(),
                rect,
                ScreenRect::from_min_size(pos2(0.0, 0.0), vec2(1.0, 1.0)),
                Color32::WHITE,
            );
        }
    }
}

/// Parts of the page where two pictures differ, by the groups that are not shared.
fn changed_parts(old: &Scene, new: &Scene) -> Vec<Rect> {
    if old.groups.len() != new.groups.len() {
        return vec![old.world.union(new.world)];
    }
    let differing = old.groups.iter().zip(&new.groups).filter(|(a, b)| !Arc::ptr_eq(a, b));
    differing.map(|(a, b)| a.bounds.union(b.bounds)).collect()
}

fn tiles_in(view: &View, world: Rect) -> Vec<(i32, i32)> {
    let seen = view.visible().intersect(world);
    if seen.is_zero_area() {
        return vec![];
    }
    let scale = view.px_per_mm();
    let nth = |mm: f64| floor(mm * scale / f64::from(TILE));
    let middle = seen.center();
    let mut tiles: Vec<(i32, i32)> =
        (nth(seen.y0)..=nth(seen.y1)).flat_map(|y| (nth(seen.x0)..=nth(seen.x1)).map(move |x| (x, y))).collect();
    tiles.sort_by(|a, b| {
        let away = |at: (i32, i32)| tile_mm(at, scale).center().distance_squared(middle);
        away(*a).total_cmp(&away(*b))
    });
    tiles
}

fn tile_mm(at: (i32, i32), px_per_mm: f64) -> Rect {
    let mm = |nth: i32| f64::from(nth * TILE) / px_per_mm;
    Rect::new(mm(at.0), mm(at.1), mm(at.0 + 1), mm(at.1 + 1))
}

fn same_scale(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

#[expect(clippy::cast_possible_truncation, reason = "a cast saturates, and zoom keeps pixels within i32")]
fn floor(px: f64) -> i32 {
    px.floor() as i32
}

fn usize_from(px: i32) -> usize {
    usize::try_from(px).unwrap_or(0)
}

/// Pixels of the page from its upper left corner, the last excluded.
#[derive(Clone, Copy, Debug)]
struct PixelRect {
    x0: i32,
    y0: i32,
    x1: i32,
    y1: i32,
}

impl PixelRect {
    const fn of_tile((x, y): (i32, i32)) -> Self {
        Self { x0: x * TILE, y0: y * TILE, x1: (x + 1) * TILE, y1: (y + 1) * TILE }
    }

    /// All pixels that a part of the page touches, and one around for soft edges.
    fn around(rect: Rect, px_per_mm: f64) -> Self {
        let px = |mm: f64| floor(mm * px_per_mm);
        Self { x0: px(rect.x0) - 1, y0: px(rect.y0) - 1, x1: px(rect.x1) + 2, y1: px(rect.y1) + 2 }
    }

    const fn meets(self, other: Self) -> bool {
        self.x0 < other.x1 && other.x0 < self.x1 && self.y0 < other.y1 && other.y0 < self.y1
    }

    fn common(self, other: Self) -> Self {
        Self {
            x0: self.x0.max(other.x0),
            y0: self.y0.max(other.y0),
            x1: self.x1.min(other.x1),
            y1: self.y1.min(other.y1),
        }
    }

    fn view(self, px_per_mm: f64) -> PixelView {
        let side = |from: i32, to: i32| u16::try_from(to - from).unwrap_or(1);
        PixelView {
            px_per_mm,
            origin_px: (self.x0, self.y0),
            width: side(self.x0, self.x1),
            height: side(self.y0, self.y1),
        }
    }
}

/// Pixels as egui takes them.
#[must_use]
pub(super) fn color_image(pixmap: &vello_cpu::Pixmap) -> ColorImage {
    let size = [usize::from(pixmap.width()), usize::from(pixmap.height())];
    ColorImage::from_rgba_premultiplied(size, pixmap.data_as_u8_slice())
}
