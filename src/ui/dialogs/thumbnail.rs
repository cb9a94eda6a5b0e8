//! A small picture of a board in a list.

use egui::{Align2, Image, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use crate::app::Pixels;
use crate::ui::cx::Cx;

/// Width in points.
const WIDTH: f32 = 210.0;

/// Height as a share of that: of a sheet on its side, which most boards are.
const HEIGHT_SHARE: f32 = 0.707;

/// Shows the picture in a frame. Its room is the same before it is painted, so that no button beside it moves when
/// it comes. `alt` says it in words.
pub(super) fn thumbnail(ui: &mut Ui, cx: &Cx<'_>, pixels: Option<&Pixels>, alt: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, WIDTH * HEIGHT_SHARE), Sense::hover());
    let Some(pixels) = pixels else { return };
    let texture = cx.texture(ui.ctx(), pixels);
    let size = texture.size_vec2().max(vec2(1.0, 1.0));
    let size = size * (rect.width() / size.x).min(rect.height() / size.y);
    let shown = Align2::CENTER_CENTER.align_size_within_rect(size, rect);
    // No widget of its own: the one beside it, just being pressed, would have another name from here on.
    Image::from_texture((texture.id(), size)).paint_at(ui, shown);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, alt));
    // White paper on a white dialog has no edge of its own.
    ui.painter().rect_stroke(shown, 0.0, ui.visuals().window_stroke, StrokeKind::Inside);
}
