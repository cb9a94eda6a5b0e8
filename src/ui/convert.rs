//! The bridge between the model's points of the screen and egui's.

use egui::{Pos2, Rect, Vec2, pos2};

use crate::app::{ScreenPoint, ScreenRect, ScreenVec, View};
use crate::geom;

/// A coordinate of the screen, which egui keeps as f32.
#[expect(clippy::cast_possible_truncation, reason = "screens are small beside what f32 counts to a hundredth")]
#[must_use]
pub(super) const fn narrow(value: f64) -> f32 {
    value as f32
}

/// The model's point for one of egui's.
#[must_use]
pub(super) fn point_from_pos(at: Pos2) -> ScreenPoint {
    ScreenPoint::new(at.x.into(), at.y.into())
}

/// The model's distance for one of egui's.
#[must_use]
pub(super) fn vec_from_egui(by: Vec2) -> ScreenVec {
    ScreenVec::new(by.x.into(), by.y.into())
}

/// The model's rectangle for one of egui's.
#[must_use]
pub(super) fn rect_from_egui(rect: Rect) -> ScreenRect {
    ScreenRect::new(point_from_pos(rect.min), point_from_pos(rect.max))
}

/// egui's point for one of the model's.
#[must_use]
pub(super) const fn pos_from_point(at: ScreenPoint) -> Pos2 {
    pos2(narrow(at.x), narrow(at.y))
}

/// egui's rectangle for one of the model's.
#[must_use]
pub(super) const fn egui_rect(rect: ScreenRect) -> Rect {
    Rect::from_min_max(pos_from_point(rect.min), pos_from_point(rect.max))
}

/// Places of the page as egui has them on the screen.
pub trait OnScreen {
    /// Returns where a point of the page is.
    #[must_use]
    fn screen_pos(&self, point: geom::Point) -> Pos2;
    /// Returns where a rectangle of the page is.
    #[must_use]
    fn screen_rect(&self, rect: geom::Rect) -> Rect;
    /// Returns where the canvas is.
    #[must_use]
    fn canvas_rect(&self) -> Rect;
}

impl OnScreen for View {
    fn screen_pos(&self, point: geom::Point) -> Pos2 {
        pos_from_point(self.screen_from_board(point))
    }

    fn screen_rect(&self, rect: geom::Rect) -> Rect {
        egui_rect(self.rect_on_screen(rect))
    }

    fn canvas_rect(&self) -> Rect {
        egui_rect(self.canvas)
    }
}
