//! Quiet motion: what comes fades in, and costs nothing once it is there.

use egui::{Context, Id};

use super::cx::Cx;
use super::theme::MOTION;

/// Strength at first: on a slow machine the first frame is seen for longer than all of the motion takes.
const AT_FIRST: f32 = 0.4;

/// What is known of something that fades in.
#[derive(Clone, Copy)]
struct Fading {
    /// What it is now: another one in its place fades in anew.
    what: Id,
    /// When it came, in seconds.
    since: f64,
    /// The frame in which it was shown last.
    frame: u64,
}

/// Returns the strength, up to 1, of something that is shown in each frame while it is there; `what` says which of
/// several it is. Where motion is not wanted, it is there at once.
#[must_use]
pub(super) fn fade_in(ctx: &Context, id: Id, what: Id) -> f32 {
    let (now, frame) = (ctx.input(|i| i.time), ctx.cumulative_frame_nr());
    let known = ctx.data(|data| data.get_temp::<Fading>(id));
    let known = known.filter(|known| known.what == what && known.frame + 1 >= frame);
    let since = known.map_or(now, |known| known.since);
    ctx.data_mut(|data| data.insert_temp(id, Fading { what, since, frame }));
    #[expect(clippy::cast_possible_truncation, reason = "a share of a short time")]
    let share = ((now - since) as f32 / MOTION).min(1.0);
    if share >= 1.0 || Cx::is_still(ctx) {
        return 1.0;
    }
    ctx.request_repaint();
    AT_FIRST + (1.0 - AT_FIRST) * share
}
