//! What of the page the window shows: a place on it and a zoom.

use super::screen::{ScreenPoint, ScreenRect, ScreenVec};
use crate::geom::{Point, Rect};

/// Least and greatest zoom in points of the screen per millimetre.
const ZOOM: std::ops::RangeInclusive<f64> = 0.2..=60.0;

/// Room around what is shown whole, in points of the screen; as much of the desk is seen beside a page that scrolls.
const MARGIN: f64 = 14.0;

/// Length in millimetres that nobody sees.
const HAIR: f64 = 1e-6;

/// Least size of the page, beside the largest, at which all that lies beside it is shown, too.
const LEAST_SHARE: f64 = 0.75;

/// Width in points of the screen of the edge at which a drag pans.
const EDGE: f64 = 28.0;

/// How far a drag at the edge pans in a second, in points of the screen.
const EDGE_SPEED: f64 = 700.0;

/// Longest time in seconds that one step of panning at the edge stands for.
const LONGEST_STEP: f64 = 0.05;

/// What of the page the window shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Point of the page in the middle of the canvas.
    pub center: Point,
    /// Points of the screen per millimetre.
    pub zoom: f64,
    /// The canvas on the screen.
    pub canvas: ScreenRect,
    /// Pixels of the screen per point.
    pub pixels_per_point: f64,
    /// Whether the whole page is kept in view as the window changes.
    pub fits_page: bool,
    /// Whether what is shown keeps covering the canvas, where it is large enough.
    pub covers: bool,
}

impl Default for View {
    /// A view of nothing yet, that will show the page.
    fn default() -> Self {
        Self {
            center: Point::ZERO,
            zoom: 3.0,
            canvas: ScreenRect::default(),
            pixels_per_point: 1.0,
            fits_page: true,
            covers: false,
        }
    }
}

impl View {
    /// Returns pixels of the screen per millimetre.
    #[must_use]
    pub fn px_per_mm(&self) -> f64 {
        self.zoom * self.pixels_per_point
    }

    /// Returns the page's upper left corner in pixels of the screen.
    ///
    /// They are whole, so that the picture of the page lies on the screen's own pixels.
    #[must_use]
    pub fn origin_px(&self) -> (i32, i32) {
        let middle = self.canvas.center();
        let px = |screen: f64, mm: f64| {
            let exact = screen * self.pixels_per_point - mm * self.px_per_mm();
            #[expect(clippy::cast_possible_truncation, reason = "a cast saturates, and zoom and place are kept small")]
            let whole = exact.round() as i32;
            whole
        };
        (px(middle.x, self.center.x), px(middle.y, self.center.y))
    }

    /// Returns where a point of the page is on the screen.
    #[must_use]
    pub fn screen_from_board(&self, point: Point) -> ScreenPoint {
        let (x, y) = self.origin_px();
        let at = |origin: i32, mm: f64| (f64::from(origin) + mm * self.px_per_mm()) / self.pixels_per_point;
        ScreenPoint::new(at(x, point.x), at(y, point.y))
    }

    /// Returns where a rectangle of the page is on the screen.
    #[must_use]
    pub fn rect_on_screen(&self, rect: Rect) -> ScreenRect {
        ScreenRect::new(self.screen_from_board(rect.origin()), self.screen_from_board(Point::new(rect.x1, rect.y1)))
    }

    /// Returns which point of the page is at a point of the screen.
    #[must_use]
    pub fn board_from_screen(&self, at: ScreenPoint) -> Point {
        let (x, y) = self.origin_px();
        let mm = |screen: f64, origin: i32| (screen * self.pixels_per_point - f64::from(origin)) / self.px_per_mm();
        Point::new(mm(at.x, x), mm(at.y, y))
    }

    /// Returns the part of the page that the canvas covers.
    #[must_use]
    pub fn visible(&self) -> Rect {
        Rect::from_points(self.board_from_screen(self.canvas.min), self.board_from_screen(self.canvas.max))
    }

    /// Returns the length on the page of a length in points of the screen.
    #[must_use]
    pub fn mm_from_points(&self, points: f64) -> f64 {
        points / self.zoom
    }

    /// Moves the page under the pointer by a distance on the screen, but not what is in sight from edge to edge, and
    /// no farther than to its edge.
    pub fn pan(&mut self, by: ScreenVec, world: Rect) {
        let (before, margin) = (self.center, if self.covers { 0.0 } else { self.mm_from_points(MARGIN) });
        let (width, height) = (self.canvas.width() / self.zoom, self.canvas.height() / self.zoom);
        let world = world.inflate(margin, margin);
        self.center.x = scrolled(before.x, by.x / self.zoom, width, world.x0, world.x1);
        self.center.y = scrolled(before.y, by.y / self.zoom, height, world.y0, world.y1);
        self.fits_page &= self.center == before;
    }

    /// Moves the page for a drag that is at the edge of the canvas; returns whether it moved.
    pub fn pan_at_edge(&mut self, at: ScreenPoint, seconds: f64, world: Rect) -> bool {
        let push = |at: f64, from: f64, to: f64| match at {
            at if at < from + EDGE => 1.0,
            at if at > to - EDGE => -1.0,
            _ => 0.0,
        };
        let (min, max) = (self.canvas.min, self.canvas.max);
        let (x, y) = (push(at.x, min.x, max.x), push(at.y, min.y, max.y));
        if x == 0.0 && y == 0.0 {
            return false;
        }
        let (by, before) = (EDGE_SPEED * seconds.min(LONGEST_STEP), self.center);
        self.pan(ScreenVec::new(x * by, y * by), world);
        self.center != before
    }

    /// Zooms by a factor; the point of the page at `at` stays where it is.
    pub fn zoom_about(&mut self, at: ScreenPoint, factor: f64, world: Rect) {
        self.fits_page = false;
        let fixed = self.board_from_screen(at);
        let zoom = (self.zoom * factor).clamp(*ZOOM.start(), *ZOOM.end());
        let middle = self.canvas.center();
        self.zoom = zoom;
        self.center = Point::new(fixed.x - (at.x - middle.x) / zoom, fixed.y - (at.y - middle.y) / zoom);
        self.keep_in_sight(world);
    }

    /// Zooms by a factor about the middle of the canvas.
    pub fn zoom_by(&mut self, factor: f64, world: Rect) {
        self.zoom_about(self.canvas.center(), factor, world);
    }

    /// Shows what it showed, when all lengths of the page are multiplied.
    pub fn follow_scale(&mut self, by: f64, world: Rect) {
        self.zoom = (self.zoom / by).clamp(*ZOOM.start(), *ZOOM.end());
        self.center = Point::new(self.center.x * by, self.center.y * by);
        self.keep_in_sight(world);
    }

    /// Keeps the page as large as it is on the screen, when there are so many times as many points on it.
    pub fn follow_points(&mut self, by: f64) {
        self.zoom = (self.zoom * by).clamp(*ZOOM.start(), *ZOOM.end());
    }

    /// Shows a rectangle of the page whole and as large as it goes.
    pub fn show_whole(&mut self, rect: Rect) {
        let room = |side: f64| (side - 2.0 * MARGIN).max(20.0);
        let zoom = (room(self.canvas.width()) / rect.width()).min(room(self.canvas.height()) / rect.height());
        self.zoom = zoom.clamp(*ZOOM.start(), *ZOOM.end());
        self.center = rect.center();
    }

    /// Shows the page whole, and as much as fits of what lies beside it.
    pub fn show_page(&mut self, page: Rect, world: Rect) {
        self.show_whole(page);
        let room = (self.canvas.width() - 2.0 * MARGIN) / self.zoom;
        let wanted = (world.width().min(room) - page.width()).max(0.0);
        self.center.x = page.center().x + wanted / 2.0;
    }

    /// Shows the page whole, and all of what lies beside it, unless that makes the page much smaller.
    pub fn show_all(&mut self, page: Rect, world: Rect) {
        self.show_whole(world);
        let (zoom, center) = (self.zoom, self.center);
        self.show_page(page, world);
        if zoom >= self.zoom * LEAST_SHARE {
            (self.zoom, self.center) = (zoom, center);
        }
    }

    /// Moves as little as needed to have a rectangle in sight.
    pub fn reveal(&mut self, rect: Rect) {
        let seen = self.visible();
        let inset = self.mm_from_points(MARGIN);
        self.center.x += nearest(seen.x0 + inset, seen.x1 - inset, rect.x0, rect.x1);
        self.center.y += nearest(seen.y0 + inset, seen.y1 - inset, rect.y0, rect.y1);
    }

    /// Keeps the page from being pushed out of sight.
    pub fn keep_in_sight(&mut self, world: Rect) {
        if self.covers {
            let (width, height) = (self.canvas.width() / self.zoom, self.canvas.height() / self.zoom);
            self.center.x = covering(self.center.x, width, world.x0, world.x1);
            self.center.y = covering(self.center.y, height, world.y0, world.y1);
            return;
        }
        self.center.x = self.center.x.clamp(world.x0, world.x1);
        self.center.y = self.center.y.clamp(world.y0, world.y1);
    }
}

/// Returns the middle of a window on `from..to` after the window moved `by` some, and not farther beyond an end than it
/// was. If all of `from..to` is in the window, it stays.
fn scrolled(middle: f64, by: f64, window: f64, from: f64, to: f64) -> f64 {
    let (least, most) = (from + window / 2.0, to - window / 2.0);
    let is_whole = middle - window / 2.0 < from + HAIR && middle + window / 2.0 > to - HAIR;
    if is_whole { middle } else { (middle - by).clamp(least.min(most).min(middle), most.max(least).max(middle)) }
}

/// Returns the middle of a window on `from..to` that shows nothing beyond it; if it is larger, both have one middle.
fn covering(middle: f64, window: f64, from: f64, to: f64) -> f64 {
    if window >= to - from { f64::midpoint(from, to) } else { middle.clamp(from + window / 2.0, to - window / 2.0) }
}

/// Returns by how much `from..to` must move to cover `a..b`, or its beginning if it is too long.
fn nearest(from: f64, to: f64, a: f64, b: f64) -> f64 {
    if a < from || b - a > to - from {
        a - from
    } else if b > to {
        b - to
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view() -> View {
        View {
            canvas: ScreenRect::new(ScreenPoint::new(10.0, 40.0), ScreenPoint::new(1010.0, 740.0)),
            pixels_per_point: 1.5,
            center: Point::new(210.0, 148.5),
            ..View::default()
        }
    }

    #[test]
    fn the_point_under_the_pointer_stays_while_zooming() {
        let mut view = view();
        let at = ScreenPoint::new(300.0, 250.0);
        let before = view.board_from_screen(at);
        view.zoom_about(at, 1.7, Rect::new(0.0, 0.0, 420.0, 297.0));
        let after = view.board_from_screen(at);
        assert!(before.distance(after) < view.mm_from_points(1.0), "{before:?} became {after:?}");
    }

    #[test]
    fn the_whole_page_is_inside_the_canvas() {
        let mut view = view();
        view.show_whole(Rect::new(0.0, 0.0, 420.0, 297.0));
        let shown = view.rect_on_screen(Rect::new(0.0, 0.0, 420.0, 297.0));
        assert!(shown.min.x >= view.canvas.min.x && shown.max.x <= view.canvas.max.x);
        assert!(shown.min.y >= view.canvas.min.y && shown.max.y <= view.canvas.max.y);
    }

    #[test]
    fn screen_and_board_are_each_others_inverse() {
        let view = view();
        let there = view.board_from_screen(view.screen_from_board(Point::new(33.0, 44.0)));
        assert!(there.distance(Point::new(33.0, 44.0)) < 1e-3);
    }
}
