//! Where the window was last, so that it opens there again, and never larger than its screen.

use egui::{Context, Rect, Vec2, ViewportBuilder, ViewportCommand, ViewportInfo, pos2, vec2};
use serde::{Deserialize, Serialize};

/// Size in points of the first window on a large screen.
const FIRST_SIZE: Vec2 = vec2(1280.0, 800.0);

/// Least size in points.
const LEAST_SIZE: Vec2 = vec2(640.0, 420.0);

/// What of a screen the desktop takes for itself and for the window's frame, at least, in points.
const TAKEN: Vec2 = vec2(8.0, 72.0);

/// Where the window is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Placement {
    /// Its size in points, without its frame, while it is not maximized.
    size: Option<(f32, f32)>,
    /// Where its frame begins on the screen.
    corner: Option<(f32, f32)>,
    /// Whether it takes the whole screen, but for the desktop's bars.
    #[serde(default)]
    is_maximized: bool,
}

impl Placement {
    /// Reads what [`to_ron`](Self::to_ron) wrote; of anything else nothing is known.
    #[must_use]
    pub(super) fn from_ron(text: &str) -> Self {
        let read: Self = ron::from_str(text).unwrap_or_default();
        let is_sane = |pair: &(f32, f32)| [pair.0, pair.1].iter().all(|length| length.abs() < 1e5);
        Self { size: read.size.filter(is_sane), corner: read.corner.filter(is_sane), ..read }
    }

    /// Returns it as text.
    #[must_use]
    pub(super) fn to_ron(self) -> String {
        ron::to_string(&self).unwrap_or_default()
    }

    /// Puts a window that is to be opened there.
    #[must_use]
    pub(super) fn apply(self, builder: ViewportBuilder) -> ViewportBuilder {
        let size = self.size.map_or(FIRST_SIZE, |(width, height)| vec2(width, height).max(LEAST_SIZE));
        let builder = builder.with_inner_size(size).with_min_inner_size(LEAST_SIZE).with_maximized(self.is_maximized);
        match self.corner {
            Some((x, y)) => builder.with_position(pos2(x.max(0.0), y.max(0.0))),
            None => builder,
        }
    }

    /// Follows the window. While it is maximized, minimized or full screen, the size that it goes back to stays.
    ///
    /// `scale` is by what the window's points are larger than the desktop's, in which it is opened again.
    pub(super) fn follow(&mut self, info: &ViewportInfo, scale: f32) {
        if info.fullscreen == Some(true) || info.minimized == Some(true) {
            return;
        }
        let Some(is_maximized) = info.maximized else { return };
        self.is_maximized = is_maximized;
        if is_maximized {
            return;
        }
        let size = |rect: Rect| (rect.width() * scale, rect.height() * scale);
        self.size = info.inner_rect.map(size).or(self.size);
        self.corner = info.outer_rect.map(|rect| (rect.left() * scale, rect.top() * scale)).or(self.corner);
    }
}

/// Follows the window of a desktop while it is open.
#[derive(Debug, Default)]
pub(super) struct Follower {
    placement: Placement,
    /// Whether it was seen to that the window is not larger than its screen.
    is_fitted: bool,
    is_over: bool,
}

impl Follower {
    /// Follows the window in this frame. When it `closes`, returns where it is, once.
    pub(super) fn follow(&mut self, ctx: &Context, closes: bool) -> Option<Placement> {
        self.is_fitted = self.is_fitted || fit_screen(ctx);
        let scale = ctx.zoom_factor();
        ctx.input(|i| self.placement.follow(i.viewport(), scale));
        let is_last = closes && !self.is_over;
        self.is_over |= closes;
        is_last.then_some(self.placement)
    }
}

/// Maximizes a window that its screen has no room for. Returns whether the screen is known, so that it was decided.
pub(super) fn fit_screen(ctx: &Context) -> bool {
    let (screen, window, maximized) = ctx.input(|i| {
        let info = i.viewport();
        (info.monitor_size, info.inner_rect.map_or(i.content_rect().size(), |rect| rect.size()), info.maximized)
    });
    let Some(screen) = screen else { return false };
    let room = screen - TAKEN;
    if maximized != Some(true) && (window.x > room.x || window.y > room.y) {
        ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn info(size: Vec2, corner: Vec2) -> ViewportInfo {
        let inner = Rect::from_min_size(corner.to_pos2(), size);
        let (inner_rect, outer_rect) = (Some(inner), Some(inner.expand(1.0)));
        ViewportInfo { inner_rect, outer_rect, maximized: Some(false), ..ViewportInfo::default() }
    }

    #[test]
    fn it_is_where_it_was_and_remembers_what_it_goes_back_to() {
        let mut placement = Placement::default();
        assert_eq!(placement.apply(ViewportBuilder::default()).inner_size, Some(FIRST_SIZE));
        let size = vec2(900.0, 700.0);
        placement.follow(&info(size / 1.25, vec2(33.0, 25.0)), 1.25);
        placement.follow(&ViewportInfo { maximized: Some(true), ..info(vec2(1920.0, 1000.0), Vec2::ZERO) }, 1.0);
        placement.follow(&ViewportInfo { fullscreen: Some(true), ..info(vec2(1920.0, 1080.0), Vec2::ZERO) }, 1.0);
        let again = Placement::from_ron(&placement.to_ron());
        assert_eq!(again, placement);
        let window = again.apply(ViewportBuilder::default());
        assert_eq!((window.inner_size, window.maximized), (Some(size), Some(true)));
        assert_eq!(window.position, Some(pos2(40.0, 30.0)));
    }

    #[test]
    fn what_is_no_place_is_nowhere() {
        for text in ["", "(size: 3)", "(size: Some((1e9, 2)), corner: Some((NaN, 3)))", "no"] {
            assert_eq!(Placement::from_ron(text), Placement::default(), "{text}");
        }
        let tiny = Placement::from_ron("(size: Some((1, 1)), corner: Some((-500, 3)), is_maximized: false)");
        let window = tiny.apply(ViewportBuilder::default());
        assert_eq!((window.inner_size, window.position), (Some(LEAST_SIZE), Some(pos2(0.0, 3.0))));
    }
}
