//! What of the board the window shows: a place on the page and a zoom.

use egui::{Pos2, Rect as ScreenRect, Vec2 as ScreenVec, pos2, vec2};

use crate::geom::{Point, Rect};

/// Least and greatest zoom in points of the screen per millimetre.
const ZOOM: std::ops::RangeInclusive<f64> = 0.4..=60.0;

/// Room around what is shown whole, in points of the screen.
const MARGIN: f32 = 14.0;

/// What of the board the window shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Point of the page in the middle of the canvas.
    pub center: Point,
    /// Points of the screen per millimetre.
    pub zoom: f64,
    /// The canvas on the screen.
    pub canvas: ScreenRect,
    /// Pixels of the screen per point.
    pub pixels_per_point: f32,
}

impl Default for View {
    /// A view of nothing yet.
    fn default() -> Self {
        Self { center: Point::ZERO, zoom: 3.0, canvas: ScreenRect::ZERO, pixels_per_point: 1.0 }
    }
}

impl View {
    /// Pixels of the screen per millimetre.
    #[must_use]
    pub fn px_per_mm(&self) -> f64 {
        self.zoom * f64::from(self.pixels_per_point)
    }

    /// The page's upper left corner in pixels of the screen: whole, so that the picture of the page
    /// lies on the screen's own pixels.
    #[must_use]
    pub fn origin_px(&self) -> (i32, i32) {
        let middle = self.canvas.center();
        let px = |screen: f32, mm: f64| {
            let exact = f64::from(screen) * f64::from(self.pixels_per_point) - mm * self.px_per_mm();
            #[expect(clippy::cast_possible_truncation, reason = "a cast saturates, and zoom and place are kept small")]
            let whole = exact.round() as i32;
            whole
        };
        (px(middle.x, self.center.x), px(middle.y, self.center.y))
    }

    /// Where a point of the page is on the screen.
    #[must_use]
    pub fn screen_from_board(&self, point: Point) -> Pos2 {
        let (x, y) = self.origin_px();
        let at = |origin: i32, mm: f64| {
            narrow((f64::from(origin) + mm * self.px_per_mm()) / f64::from(self.pixels_per_point))
        };
        pos2(at(x, point.x), at(y, point.y))
    }

    /// Where a rectangle of the page is on the screen.
    #[must_use]
    pub fn screen_rect(&self, rect: Rect) -> ScreenRect {
        ScreenRect::from_min_max(
            self.screen_from_board(rect.origin()),
            self.screen_from_board(Point::new(rect.x1, rect.y1)),
        )
    }

    /// Which point of the page is at a point of the screen.
    #[must_use]
    pub fn board_from_screen(&self, at: Pos2) -> Point {
        let (x, y) = self.origin_px();
        let mm = |screen: f32, origin: i32| {
            (f64::from(screen) * f64::from(self.pixels_per_point) - f64::from(origin)) / self.px_per_mm()
        };
        Point::new(mm(at.x, x), mm(at.y, y))
    }

    /// The part of the page that the canvas covers.
    #[must_use]
    pub fn visible(&self) -> Rect {
        Rect::from_points(self.board_from_screen(self.canvas.min), self.board_from_screen(self.canvas.max))
    }

    /// Length on the page of a length in points of the screen.
    #[must_use]
    pub fn mm_from_points(&self, points: f32) -> f64 {
        f64::from(points) / self.zoom
    }

    /// Moves the page under the pointer by a distance in points of the screen.
    pub fn pan(&mut self, by: ScreenVec, world: Rect) {
        self.center.x -= f64::from(by.x) / self.zoom;
        self.center.y -= f64::from(by.y) / self.zoom;
        self.keep_in_sight(world);
    }

    /// Zooms by a factor; the point of the page at `at` stays where it is.
    pub fn zoom_about(&mut self, at: Pos2, factor: f64, world: Rect) {
        let fixed = self.board_from_screen(at);
        let zoom = (self.zoom * factor).clamp(*ZOOM.start(), *ZOOM.end());
        let from_middle = at - self.canvas.center();
        self.zoom = zoom;
        self.center = Point::new(fixed.x - f64::from(from_middle.x) / zoom, fixed.y - f64::from(from_middle.y) / zoom);
        self.keep_in_sight(world);
    }

    /// Shows a rectangle of the page whole and as large as it goes.
    pub fn show_whole(&mut self, rect: Rect) {
        let room = (self.canvas.size() - vec2(2.0 * MARGIN, 2.0 * MARGIN)).max(vec2(20.0, 20.0));
        let zoom = (f64::from(room.x) / rect.width()).min(f64::from(room.y) / rect.height());
        self.zoom = zoom.clamp(*ZOOM.start(), *ZOOM.end());
        self.center = rect.center();
    }

    /// Shows the page whole and, of the room that is left beside it, gives what there is to what lies there.
    pub fn show_page(&mut self, page: Rect, world: Rect) {
        self.show_whole(page);
        let room = f64::from(self.canvas.width() - 2.0 * MARGIN) / self.zoom;
        let wanted = (world.width().min(room) - page.width()).max(0.0);
        self.center.x = page.center().x + wanted / 2.0;
    }

    /// Moves as little as needed to have a rectangle in sight.
    pub fn reveal(&mut self, rect: Rect) {
        let seen = self.visible();
        let inset = self.mm_from_points(MARGIN);
        self.center.x += nearest(seen.x0 + inset, seen.x1 - inset, rect.x0, rect.x1);
        self.center.y += nearest(seen.y0 + inset, seen.y1 - inset, rect.y0, rect.y1);
    }

    /// Keeps the page from being pushed out of sight.
    fn keep_in_sight(&mut self, world: Rect) {
        self.center.x = self.center.x.clamp(world.x0, world.x1);
        self.center.y = self.center.y.clamp(world.y0, world.y1);
    }
}

/// By how much a window `from..to` must move to cover `a..b`, or its beginning if it is too long.
fn nearest(from: f64, to: f64, a: f64, b: f64) -> f64 {
    if a < from || b - a > to - from {
        a - from
    } else if b > to {
        b - to
    } else {
        0.0
    }
}

/// A coordinate of the screen, which egui keeps as f32.
#[expect(clippy::cast_possible_truncation, reason = "screens are small beside what f32 counts to a hundredth")]
#[must_use]
pub(super) const fn narrow(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> View {
        View {
            canvas: ScreenRect::from_min_size(pos2(10.0, 40.0), vec2(1000.0, 700.0)),
            pixels_per_point: 1.5,
            center: Point::new(210.0, 148.5),
            ..View::default()
        }
    }

    #[test]
    fn the_point_under_the_pointer_stays_while_zooming() {
        let mut view = view();
        let at = pos2(300.0, 250.0);
        let before = view.board_from_screen(at);
        view.zoom_about(at, 1.7, Rect::new(0.0, 0.0, 420.0, 297.0));
        let after = view.board_from_screen(at);
        assert!(before.distance(after) < view.mm_from_points(1.0), "{before:?} became {after:?}");
    }

    #[test]
    fn the_whole_page_is_inside_the_canvas() {
        let mut view = view();
        view.show_whole(Rect::new(0.0, 0.0, 420.0, 297.0));
        assert!(view.canvas.contains_rect(view.screen_rect(Rect::new(0.0, 0.0, 420.0, 297.0))));
    }

    #[test]
    fn screen_and_board_are_each_others_inverse() {
        let view = view();
        let there = view.board_from_screen(view.screen_from_board(Point::new(33.0, 44.0)));
        assert!(there.distance(Point::new(33.0, 44.0)) < 1e-3);
    }
}
