//! Draws all that lies over the picture, from below to above.

use egui::{Align2, CornerRadius, Id, Painter, Response, Ui};

use super::blanks::draw_blank_hints;
use super::found::draw_found;
use super::gestures::{draw_border, draw_landing, draw_marquee};
use super::ghost::draw_ghost;
use super::ime::offer_input_method;
use super::targets::{draw_selection, draw_target};
use super::text_cursor::draw_text_cursor;
use crate::style::Surface;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;
use crate::ui::motion::fade_in;
use crate::ui::theme::strong;

/// Draws what lies over the picture, but for what is being written.
pub(in crate::ui::canvas) fn draw(painter: &Painter, cx: &Cx<'_>, response: &Response) {
    let scene = cx.model.scene();
    draw_target(painter, cx, &scene, response);
    draw_border(painter, cx, &scene, response);
    draw_selection(painter, cx, &scene);
    draw_found(painter, cx, &scene);
    draw_landing(painter, cx, &scene);
    draw_marquee(painter, cx);
    draw_blank_hints(painter, cx, &scene);
    draw_ghost(painter, cx, &scene, response);
}

/// Draws the cursor of what is being written, and what a file that is dropped would do.
pub(in crate::ui::canvas) fn draw_writing(ui: &Ui, painter: &Painter, cx: &Cx<'_>) {
    let scene = cx.model.scene();
    draw_text_cursor(ui, painter, cx, &scene);
    offer_input_method(ui, cx, &scene);
    draw_drop_hint(ui, painter, cx);
}

/// Says that a file which hovers over the window would be opened.
fn draw_drop_hint(ui: &Ui, painter: &Painter, cx: &Cx<'_>) {
    if ui.input(|i| i.raw.hovered_files.is_empty()) {
        return;
    }
    let canvas = cx.model.view.canvas_rect();
    let strength = fade_in(painter.ctx(), Id::unique("fade files"), Id::NULL);
    let shade = cx.color(Surface::Accent).gamma_multiply(0.25 * strength);
    painter.rect_filled(canvas, CornerRadius::ZERO, shade);
    let (words, ink) = (cx.text("canvas-drop-to-open"), cx.color(Surface::BarInk).gamma_multiply(strength));
    painter.text(canvas.center(), Align2::CENTER_CENTER, words, strong(28.0), ink);
}
