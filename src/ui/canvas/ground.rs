//! The whole page at a low resolution, beneath the sharp tiles: so a jump of the view never shows blank paper.

use std::sync::Arc;

use egui::{Context, Painter};

use super::layer::Layer;
use super::painters::{LayerName, Painters, Tile};
use super::pixel_rect::{PixelRect, TILE, TileAt};
use crate::app::View;
use crate::export::raster::{Raster, WHOLE};
use crate::geom::Rect;
use crate::scene::Scene;
use crate::ui::textures::color_image;

/// Tiles along the longer side of all that there is.
const LONG_SIDE: f64 = 2.0;

/// Pixels of a change up to which it is painted at once; the tiles of a larger one are painted anew by other threads.
const PAINTED_AT_ONCE: f64 = 120_000.0;

/// The page at a low resolution.
#[derive(Default)]
pub(super) struct Ground {
    layer: Layer,
    world: Rect,
    /// Counts changes, so that a tile painted before one is not taken for current.
    version: u64,
}

impl Ground {
    /// Asks for what is missing. It is called when nothing more urgent is waiting.
    pub(super) fn complete(&mut self, painters: &Painters, scene: &Arc<Scene>) {
        if painters.is_empty() {
            return;
        }
        if self.world != scene.world {
            let side = scene.world.width().max(scene.world.height());
            self.layer = Layer::of_scale(LONG_SIDE * f64::from(TILE) / side);
            (self.world, self.version) = (scene.world, self.version + 1);
        }
        let view = PixelRect::around(self.world, self.layer.px_per_mm);
        for at in view.tiles() {
            if !self.layer.knows(at) {
                self.layer.asked.insert(at);
                let (px_per_mm, version, scene) = (self.layer.px_per_mm, self.version, Arc::clone(scene));
                painters.ask(Tile { at, px_per_mm, version, scene, layer: LayerName::Ground });
            }
        }
    }

    /// Follows a change of the picture: paints what changed at once if that is little, and forgets the tiles else.
    pub(super) fn follow(&mut self, raster: &mut Raster, scene: &Scene, changed: &[Rect]) {
        let scale = self.layer.px_per_mm;
        let area: f64 = changed.iter().map(|rect| rect.area() * scale * scale).sum();
        // What is on its way shows the picture before.
        self.version += 1;
        self.layer.asked.clear();
        for rect in changed {
            let part = PixelRect::around(*rect, scale);
            for at in self.layer.touched(part) {
                if area > PAINTED_AT_ONCE {
                    self.layer.drop_tile(at);
                    continue;
                }
                let tile = PixelRect::of_tile(at);
                let both = tile.common(part);
                let pixmap = raster.paint(scene, both.view(scale), None, WHOLE);
                self.layer.put_part(at, both.offset_in(tile), color_image(&pixmap));
            }
        }
    }

    /// Takes over a painted tile, if it is still current.
    pub(super) fn put(&mut self, ctx: &Context, at: TileAt, version: u64, image: egui::ColorImage) {
        if version == self.version && self.layer.asked.remove(&at) {
            self.layer.put(ctx, at, image);
        }
    }

    /// Draws it at the scale of a view.
    pub(super) fn draw(&self, painter: &Painter, view: &View) {
        self.layer.draw(painter, view);
    }
}
