//! Pixels of the page, and the tiles that they are painted in.

use crate::app::View;
use crate::export::raster::View as PixelView;
use crate::geom::Rect;

/// Side of a tile in pixels.
pub(super) const TILE: i32 = 512;

/// Column and row of a tile.
pub(super) type TileAt = (i32, i32);

/// Pixels of the page from its upper left corner, the last excluded.
#[derive(Clone, Copy, Debug)]
pub(super) struct PixelRect {
    /// First column.
    pub x0: i32,
    /// First row.
    pub y0: i32,
    /// Column behind the last.
    pub x1: i32,
    /// Row behind the last.
    pub y1: i32,
}

impl PixelRect {
    /// The pixels of a tile.
    pub(super) const fn of_tile((x, y): TileAt) -> Self {
        Self { x0: x * TILE, y0: y * TILE, x1: (x + 1) * TILE, y1: (y + 1) * TILE }
    }

    /// All pixels that a part of the page touches, and one around for soft edges.
    pub(super) fn around(rect: Rect, px_per_mm: f64) -> Self {
        let px = |mm: f64| floor(mm * px_per_mm);
        Self { x0: px(rect.x0) - 1, y0: px(rect.y0) - 1, x1: px(rect.x1) + 2, y1: px(rect.y1) + 2 }
    }

    /// Whether both have pixels in common.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.x0 < other.x1 && other.x0 < self.x1 && self.y0 < other.y1 && other.y0 < self.y1
    }

    /// Returns the pixels that both have, if they meet.
    pub(super) fn common(self, other: Self) -> Self {
        Self {
            x0: self.x0.max(other.x0),
            y0: self.y0.max(other.y0),
            x1: self.x1.min(other.x1),
            y1: self.y1.min(other.y1),
        }
    }

    /// Returns the tiles that they lie in.
    pub(super) fn tiles(self) -> impl Iterator<Item = TileAt> {
        let nth = |px: i32| px.div_euclid(TILE);
        let columns = nth(self.x0)..=nth(self.x1 - 1);
        (nth(self.y0)..=nth(self.y1 - 1)).flat_map(move |y| columns.clone().map(move |x| (x, y)))
    }

    /// Returns them as the painter of pixels takes them.
    pub(super) fn view(self, px_per_mm: f64) -> PixelView {
        let side = |from: i32, to: i32| u16::try_from(to - from).unwrap_or(1).max(1);
        PixelView {
            px_per_mm,
            origin_px: (self.x0, self.y0),
            width: side(self.x0, self.x1),
            height: side(self.y0, self.y1),
        }
    }

    /// Returns where its corner is inside another one.
    pub(super) fn offset_in(self, outer: Self) -> [usize; 2] {
        [self.x0 - outer.x0, self.y0 - outer.y0].map(|px| usize::try_from(px).unwrap_or(0))
    }
}

/// Returns the part of the page that a tile shows.
pub(super) fn tile_mm(at: TileAt, px_per_mm: f64) -> Rect {
    let mm = |nth: i32| f64::from(nth * TILE) / px_per_mm;
    Rect::new(mm(at.0), mm(at.1), mm(at.0 + 1), mm(at.1 + 1))
}

/// Returns the tiles that a view shows of the world, those in its middle first.
pub(super) fn tiles_in(view: &View, world: Rect) -> Vec<TileAt> {
    let seen = view.visible().intersect(world);
    if seen.is_zero_area() {
        return vec![];
    }
    let scale = view.px_per_mm();
    let nth = |mm: f64| floor(mm * scale / f64::from(TILE));
    let middle = seen.center();
    let mut tiles: Vec<TileAt> =
        (nth(seen.y0)..=nth(seen.y1)).flat_map(|y| (nth(seen.x0)..=nth(seen.x1)).map(move |x| (x, y))).collect();
    tiles.sort_by(|a, b| {
        let away = |at: TileAt| tile_mm(at, scale).center().distance_squared(middle);
        away(*a).total_cmp(&away(*b))
    });
    tiles
}

#[expect(clippy::cast_possible_truncation, reason = "a cast saturates, and zoom keeps pixels within i32")]
fn floor(px: f64) -> i32 {
    px.floor() as i32
}
