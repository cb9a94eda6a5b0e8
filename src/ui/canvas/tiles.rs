//! The picture of the board on screen: tiles of the same pixels that an export would write.
//!
//! An edit paints again what changed, at once. A pan moves tiles and asks for those that come into
//! view. While the zoom changes the tiles of the last scale are stretched, over the whole page at a low
//! resolution; when it rests, or at once if it was a jump, new ones are painted on other threads. So a
//! frame costs the same with thirty notes or three thousand, and none shows blank paper.

use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Painter, Rect as ScreenRect};

use super::card::CardPicture;
use super::flash::MarkFlash;
use super::ground::Ground;
use super::layer::Layer;
use super::lifted::LiftedNotes;
use super::painters::{LayerName, Painters, Tile, painted_together};
use super::pixel_rect::{PixelRect, TileAt, tiles_in};
use crate::app::View;
use crate::board::SlotId;
use crate::export::raster::{Raster, WHOLE};
use crate::geom::Rect;
use crate::scene::Scene;
use crate::ui::textures::color_image;

/// Pixels of a change up to which it is painted at once; a larger one is left to other threads.
const PAINTED_AT_ONCE: f64 = 1_500_000.0;

/// How long the zoom must rest before the board is painted anew.
const REST: Duration = Duration::from_millis(25);

/// Time in seconds without a change after which one is a jump, and no part of a longer zoom: it is painted at once.
const PAUSE: f64 = 0.15;

/// Shortest time in seconds until the next look whether the zoom rests.
const SHORTEST_REST: f64 = 0.005;

/// Tiles that are kept beyond those in view.
const KEPT_TILES: usize = 96;

/// The picture of the board on screen.
pub(in crate::ui) struct Canvas {
    /// Pictures of notes that follow the pointer.
    pub(super) lifted: LiftedNotes,
    /// The card on which a note is written.
    pub(super) card: CardPicture,
    /// The mark that catches the eye.
    pub(super) flash: MarkFlash,
    /// The place that is shown alone, if one is.
    alone: Option<SlotId>,
    /// The page as it was painted last, while a place is shown alone.
    page: Option<(Arc<Scene>, Layer)>,
    raster: Raster,
    painters: Painters,
    scene: Option<Arc<Scene>>,
    sharp: Layer,
    stretched: Option<Layer>,
    ground: Ground,
    /// Counts changes of the picture, so that a tile painted before one is not taken for current.
    version: u64,
    zoomed_at: f64,
    /// Whether more of the same zoom is expected, so that painting waits until it rests.
    is_zooming: bool,
}

impl std::fmt::Debug for Canvas {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Canvas").field("version", &self.version).finish_non_exhaustive()
    }
}

impl Canvas {
    /// An empty canvas. Its painters wake `ctx` when a tile is done.
    #[must_use]
    pub(in crate::ui) fn new(ctx: &Context) -> Self {
        Self {
            lifted: LiftedNotes::default(),
            card: CardPicture::default(),
            flash: MarkFlash::default(),
            alone: None,
            page: None,
            raster: Raster::new(),
            painters: Painters::new(ctx),
            scene: None,
            sharp: Layer::default(),
            stretched: None,
            ground: Ground::default(),
            version: 0,
            zoomed_at: f64::NEG_INFINITY,
            is_zooming: false,
        }
    }

    /// Paints what `view` shows of `scene`: of the page, or of a place alone.
    pub(super) fn show(&mut self, painter: &Painter, (scene, alone): (&Arc<Scene>, Option<&SlotId>), view: &View) {
        let ctx = painter.ctx().clone();
        self.take_finished(&ctx);
        self.turn_to(alone);
        self.take_scene(&ctx, scene);
        self.follow_zoom(&ctx, view);
        self.ask_for_missing(&ctx, scene, view);
        if !self.sharp.is_whole() && self.alone.is_none() {
            self.ground.draw(painter, view);
        }
        if let Some(old) = &self.stretched {
            old.draw(painter, view);
        }
        self.sharp.draw(painter, view);
        self.sharp.forget_far(view.visible(), KEPT_TILES);
    }

    /// Draws some parts of the screen once more, over what was drawn on them since.
    pub(super) fn show_parts(&self, painter: &Painter, view: &View, parts: &[ScreenRect]) {
        if let Some(old) = &self.stretched {
            old.draw_parts(painter, view, parts);
        }
        self.sharp.draw_parts(painter, view, parts);
    }

    fn take_finished(&mut self, ctx: &Context) {
        for done in self.painters.finished() {
            if done.tile.layer == LayerName::Ground {
                self.ground.put(ctx, done.tile.at, done.tile.version, done.image);
                continue;
            }
            let is_current =
                done.tile.version == self.version && is_same_scale(done.tile.px_per_mm, self.sharp.px_per_mm);
            if is_current && self.sharp.asked.remove(&done.tile.at) {
                self.sharp.put(ctx, done.tile.at, done.image);
            }
        }
        if self.sharp.is_whole() {
            self.stretched = None;
        }
    }

    /// Goes over to a place alone, or back to the page: nothing of the one is seen in the other.
    fn turn_to(&mut self, alone: Option<&SlotId>) {
        if self.alone.as_ref() == alone {
            return;
        }
        let was_page = std::mem::replace(&mut self.alone, alone.cloned()).is_none();
        self.painters.forget_sharp();
        self.version += 1;
        self.stretched = None;
        let mut layer = std::mem::take(&mut self.sharp);
        layer.asked.clear();
        let scene = self.scene.take();
        if was_page {
            self.page = scene.map(|scene| (scene, layer));
        }
        if self.alone.is_none()
            && let Some((scene, layer)) = self.page.take()
        {
            (self.scene, self.sharp) = (Some(scene), layer);
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
        if self.alone.is_none() {
            self.ground.follow(&mut self.raster, scene, &changed);
        }
        let scale = self.sharp.px_per_mm;
        let area: f64 = changed.iter().map(|rect| rect.area() * scale * scale).sum();
        let asked_again = std::mem::take(&mut self.sharp.asked);
        for rect in changed {
            let part = PixelRect::around(rect, scale);
            if area <= PAINTED_AT_ONCE {
                self.repaint(ctx, scene, part);
            } else {
                self.ask_for(scene, self.sharp.touched(part));
            }
        }
        self.ask_for(scene, asked_again);
    }

    /// Paints some pixels of the page again in each tile that they lie in.
    fn repaint(&mut self, ctx: &Context, scene: &Scene, part: PixelRect) {
        for at in self.sharp.touched(part) {
            let tile = PixelRect::of_tile(at);
            let both = tile.common(part);
            let pixmap = self.raster.paint(scene, both.view(self.sharp.px_per_mm), None, WHOLE);
            self.sharp.put_part(at, both.offset_in(tile), color_image(&pixmap));
        }
        ctx.request_repaint();
    }

    /// Keeps the old tiles as a stretched picture while the zoom changes, and begins anew when it rests.
    fn follow_zoom(&mut self, ctx: &Context, view: &View) {
        let scale = view.px_per_mm();
        if is_same_scale(self.sharp.px_per_mm, scale) {
            return;
        }
        let old = std::mem::replace(&mut self.sharp, Layer::of_scale(scale));
        if old.is_empty() && self.stretched.is_none() {
            return;
        }
        if old.is_whole() || self.stretched.is_none() {
            self.stretched = Some(old);
        }
        self.painters.forget_sharp();
        let now = ctx.input(|i| i.time);
        self.is_zooming = now - self.zoomed_at < PAUSE;
        self.zoomed_at = now;
    }

    fn ask_for_missing(&mut self, ctx: &Context, scene: &Arc<Scene>, view: &View) {
        if self.stretched.is_some() && self.is_zooming {
            let left = REST.as_secs_f64() - (ctx.input(|i| i.time) - self.zoomed_at);
            if left > 0.0 {
                ctx.request_repaint_after(Duration::from_secs_f64(left.max(SHORTEST_REST)));
                return;
            }
        }
        let mut missing = tiles_in(view, scene.world);
        missing.retain(|at| !self.sharp.knows(*at));
        let is_first = self.sharp.is_empty() && self.stretched.is_none();
        if is_first || self.painters.is_empty() {
            for (at, image) in painted_together(scene, self.sharp.px_per_mm, &missing) {
                self.sharp.put(ctx, at, image);
            }
        } else {
            self.ask_for(scene, missing);
        }
        // Behind the sharp tiles, as it is for later.
        if self.alone.is_none() {
            self.ground.complete(&self.painters, scene);
        }
    }

    fn ask_for(&mut self, scene: &Arc<Scene>, tiles: impl IntoIterator<Item = TileAt>) {
        let (px_per_mm, version) = (self.sharp.px_per_mm, self.version);
        for at in tiles {
            if self.sharp.asked.insert(at) {
                self.painters.ask(Tile { at, px_per_mm, version, scene: Arc::clone(scene), layer: LayerName::Sharp });
            }
        }
    }
}

/// Returns parts of the page where two pictures differ, by the groups that are not shared.
fn changed_parts(old: &Scene, new: &Scene) -> Vec<Rect> {
    if old.groups.len() != new.groups.len() {
        return vec![old.world.union(new.world)];
    }
    let differing = old.groups.iter().zip(&new.groups).filter(|(a, b)| !Arc::ptr_eq(a, b));
    differing.map(|(a, b)| a.bounds.union(b.bounds)).collect()
}

fn is_same_scale(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}
