//! Tiles of one scale, as textures.

use std::collections::{BTreeMap, BTreeSet};

use egui::{
    Color32, ColorImage, Context, Mesh, Painter, Pos2, Rect as ScreenRect, TextureFilter, TextureHandle,
    TextureOptions, TextureWrapMode, pos2,
};

use super::pixel_rect::{PixelRect, TILE, TileAt, tile_mm};
use crate::app::View;
use crate::geom::Rect;
use crate::ui::convert::narrow;

/// Sharp tiles lie on the screen's pixels; stretched ones are smoothed.
const OPTIONS: TextureOptions = TextureOptions {
    magnification: TextureFilter::Linear,
    minification: TextureFilter::Linear,
    wrap_mode: TextureWrapMode::ClampToEdge,
    mipmap_mode: None,
};

/// The whole of a texture.
pub(super) const WHOLE_TEXTURE: ScreenRect = ScreenRect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));

/// Tiles of one scale.
#[derive(Default)]
pub(super) struct Layer {
    /// Its scale.
    pub px_per_mm: f64,
    /// Tiles that are being painted.
    pub asked: BTreeSet<TileAt>,
    tiles: BTreeMap<TileAt, TextureHandle>,
}

impl Layer {
    /// A layer without tiles.
    pub(super) fn of_scale(px_per_mm: f64) -> Self {
        Self { px_per_mm, ..Self::default() }
    }

    /// Whether it has no tile yet.
    pub(super) fn is_empty(&self) -> bool {
        self.tiles.is_empty()
    }

    /// Whether it has all tiles that were asked for.
    pub(super) fn is_whole(&self) -> bool {
        self.asked.is_empty() && !self.tiles.is_empty()
    }

    /// Whether a tile is there or on its way.
    pub(super) fn knows(&self, at: TileAt) -> bool {
        self.tiles.contains_key(&at) || self.asked.contains(&at)
    }

    /// Returns the tiles that some pixels lie in.
    pub(super) fn touched(&self, part: PixelRect) -> Vec<TileAt> {
        self.tiles.keys().copied().filter(|at| PixelRect::of_tile(*at).meets(part)).collect()
    }

    /// Takes over a painted tile.
    pub(super) fn put(&mut self, ctx: &Context, at: TileAt, image: ColorImage) {
        if let Some(texture) = self.tiles.get_mut(&at) {
            texture.set(image, OPTIONS);
        } else {
            let texture = ctx.load_texture(format!("tile {at:?}"), image, OPTIONS);
            self.tiles.insert(at, texture);
        }
    }

    /// Replaces a part of a tile.
    pub(super) fn put_part(&mut self, at: TileAt, offset: [usize; 2], image: ColorImage) {
        if let Some(texture) = self.tiles.get_mut(&at) {
            texture.set_partial(offset, image, OPTIONS);
        }
    }

    /// Drops tiles out of sight if there are more than `most`.
    pub(super) fn forget_far(&mut self, seen: Rect, most: usize) {
        if self.tiles.len() > most {
            let scale = self.px_per_mm;
            self.tiles.retain(|at, _| tile_mm(*at, scale).overlaps(seen));
        }
    }

    /// Forgets a tile.
    pub(super) fn drop_tile(&mut self, at: TileAt) {
        self.tiles.remove(&at);
    }

    /// Draws it at the scale of a view.
    pub(super) fn draw(&self, painter: &Painter, view: &View) {
        for (at, texture) in &self.tiles {
            let rect = self.place(*at, view);
            if rect.intersects(painter.clip_rect()) {
                painter.image(texture.id(), rect, WHOLE_TEXTURE, Color32::WHITE);
            }
        }
    }

    /// Draws some parts of the screen of it, all that lie in one tile together.
    pub(super) fn draw_parts(&self, painter: &Painter, view: &View, parts: &[ScreenRect]) {
        for (at, texture) in &self.tiles {
            let tile = self.place(*at, view);
            if !tile.intersects(painter.clip_rect()) {
                continue;
            }
            let mut mesh = Mesh::with_texture(texture.id());
            for part in parts.iter().map(|part| part.intersect(tile)).filter(ScreenRect::is_positive) {
                let share = |pos: Pos2| ((pos - tile.min) / tile.size()).to_pos2();
                let of_texture = ScreenRect::from_min_max(share(part.min), share(part.max));
                mesh.add_rect_with_uv(part, of_texture, Color32::WHITE);
            }
            if !mesh.is_empty() {
                painter.add(mesh);
            }
        }
    }

    /// Returns where a tile is on the screen.
    fn place(&self, at: TileAt, view: &View) -> ScreenRect {
        let stretch = view.px_per_mm() / self.px_per_mm;
        let (x, y) = view.origin_px();
        let corner = |nth: i32, origin: i32| {
            let px = f64::from(origin) + f64::from(nth * TILE) * stretch;
            narrow(px / view.pixels_per_point)
        };
        ScreenRect::from_min_max(pos2(corner(at.0, x), corner(at.1, y)), pos2(corner(at.0 + 1, x), corner(at.1 + 1, y)))
    }
}
