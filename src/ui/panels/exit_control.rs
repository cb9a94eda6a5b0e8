//! The way out of full screen for the mouse: there while it moves, and gone when it rests.

use std::time::Duration;

use egui::{Align2, Area, Button, Context, Frame, Id, Order, RichText, Role, WidgetInfo, vec2};

use crate::app::Verb;
use crate::style::Surface;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;
use crate::ui::theme::{icon, icon_text};
use crate::ui::verb_button::with_keys;

/// How long it stays when the pointer rests, in seconds.
const SECONDS: f32 = 2.5;

/// Its distance from the corner of the canvas.
const DISTANCE: egui::Vec2 = vec2(-12.0, 12.0);

/// Size of its sign.
const SIGN: f32 = 16.0;

/// Shows the control while the pointer moves, or is on it.
pub(super) fn exit_control(ctx: &Context, cx: &Cx<'_>) {
    if !cx.model.session.is_full_screen || !cx.model.has_keys() {
        return;
    }
    let id = Id::unique("exit");
    let (rests_for, at) = ctx.input(|i| (i.pointer.time_since_last_movement(), i.pointer.latest_pos()));
    let is_on_it = || at.and_then(|at| ctx.layer_id_at(at)).is_some_and(|layer| layer.id == id);
    let left = SECONDS - rests_for;
    if at.is_none() || (left <= 0.0 && !is_on_it()) {
        return;
    }
    if left > 0.0 {
        ctx.request_repaint_after(Duration::from_secs_f32(left));
    }
    let corner = cx.model.view.canvas_rect().right_top() + DISTANCE;
    Area::new(id).order(Order::Foreground).pivot(Align2::RIGHT_TOP).fixed_pos(corner).show(ctx, |ui| {
        Frame::popup(ui.style()).show(ui, |ui| {
            let label = cx.text("full-screen-exit");
            let sign = icon_text(icon::CLOSE, SIGN).color(cx.color(Surface::BarInk));
            let button = ui.add(Button::new((sign, RichText::new(&label))).frame(false));
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
            if button.on_hover_text(with_keys(ctx, cx, Verb::FullScreen, &label)).clicked() {
                cx.act_verb(Verb::FullScreen);
            }
        });
    });
}
