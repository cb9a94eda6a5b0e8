//! The mark that counts hidden notes catches the eye once, when one more has gone behind it.

use egui::{Painter, Stroke, StrokeKind};

use crate::style::Surface;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;

/// How long it takes, in seconds.
const SECONDS: f64 = 0.9;

/// How far the ring goes from the mark, in points of the screen.
const REACH: f32 = 12.0;

/// What is known of the mark that caught the eye last.
#[derive(Debug, Default)]
pub(super) struct MarkFlash {
    /// Number of the notice that was about it, and since when it is known.
    seen: Option<(u64, f64)>,
}

impl MarkFlash {
    /// Draws a ring that spreads from the mark and fades. Where motion is not wanted, there is none.
    pub(super) fn draw(&mut self, painter: &Painter, cx: &Cx<'_>) {
        let Some(slot) = cx.model.notice.as_ref().and_then(|notice| notice.place.as_ref()) else {
            self.seen = None;
            return;
        };
        let ctx = painter.ctx();
        let now = ctx.input(|i| i.time);
        let notice = cx.model.session.notice_count;
        let since = match self.seen {
            Some((seen, since)) if seen == notice => since,
            Some(_) | None => self.seen.insert((notice, now)).1,
        };
        let share = (now - since) / SECONDS;
        let scene = cx.model.scene();
        let mark = scene.slot(slot).and_then(|place| place.overflow_mark);
        let Some(mark) = mark.filter(|_| share < 1.0 && !Cx::is_still(ctx)) else { return };
        #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
        let share = share as f32;
        let rect = cx.model.view.screen_rect(mark).expand(REACH * share);
        let ink = cx.color(Surface::Warning).gamma_multiply(1.0 - share);
        painter.rect_stroke(rect, rect.height() / 2.0, Stroke::new(3.0, ink), StrokeKind::Middle);
        ctx.request_repaint();
    }
}
