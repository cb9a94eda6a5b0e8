//! A color with its caption: a click uses it, a double click renames it, and pulled onto the board it is a note.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Color32, CornerRadius, CursorIcon, FontId, Galley, Id, LayerId, Order, Rect, Response, Role, Sense, Stroke,
    TextFormat, Ui, Vec2, WidgetInfo, vec2,
};

use crate::app::{Action, Verb};
use crate::board::NoteColor;
use crate::style::Surface;
use crate::ui::bar_button::{HEIGHT, focus_ring};
use crate::ui::board_id::is_on_canvas;
use crate::ui::convert::point_from_pos;
use crate::ui::cx::Cx;
use crate::ui::focus::take_focus;
use crate::ui::swatch::swatch;
use crate::ui::theme::RADIUS;

/// Side of the colored square, width of a chip without a caption, and what a caption adds to its own width.
const SQUARE: f32 = 17.0;
const BARE_WIDTH: f32 = 28.0;
const AROUND_CAPTION: f32 = 34.0;

/// Size of the note that a pulled color is, and strength of the shadow under it.
const NOTE: Vec2 = vec2(64.0, 40.0);
const SHADOW: f32 = 0.28;

/// Corner radius of what has a color.
const SWATCH_RADIUS: u8 = 4;

/// Size of a caption.
const CAPTION: f32 = 13.5;

/// Returns the width of all chips with captions of at most `longest` points.
pub(super) fn chips_width(ui: &Ui, cx: &Cx<'_>, longest: f32) -> f32 {
    let width = |color: NoteColor| width(&caption_galley(ui, cx, color, longest), longest);
    NoteColor::ALL.into_iter().map(|color| width(color) + ui.spacing().item_spacing.x).sum()
}

/// Shows a color with its caption in at most `longest` points; it is lit if it is the color in hand.
pub(super) fn color_chip(ui: &mut Ui, cx: &Cx<'_>, color: NoteColor, longest: f32, is_lit: bool) {
    let galley = caption_galley(ui, cx, color, longest);
    let (rect, response) = ui.allocate_exact_size(vec2(width(&galley, longest), HEIGHT), Sense::click_and_drag());
    let pointed = ui.animate_bool(response.id, response.hovered());
    let (bar, button) = (cx.color(Surface::Bar), cx.color(Surface::Button));
    let ground = if is_lit { cx.color(Surface::ButtonHover) } else { bar.lerp_to_gamma(button, pointed) };
    ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), ground);
    let square = Rect::from_center_size(rect.left_center() + vec2(BARE_WIDTH / 2.0, 0.0), vec2(SQUARE, SQUARE));
    swatch(ui.painter(), cx, square, color, SWATCH_RADIUS);
    let is_pen = cx.model.session.pen == Some(color);
    if is_pen {
        let under = [square.left_bottom(), square.right_bottom()].map(|corner| corner + vec2(0.0, 4.0));
        ui.painter().line_segment(under, Stroke::new(2.0, cx.color(Surface::Accent)));
    }
    focus_ring(ui, cx, rect, &response);
    let at = rect.left_center() + vec2(BARE_WIDTH + 1.0, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, Color32::PLACEHOLDER);
    let name = cx.say(&Verb::Color(color).label(cx.model));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_lit, &name));
    let caption = cx.model.board().caption(color);
    let hint =
        cx.say(&if is_pen { msg!("color-hint-pen", caption = caption) } else { msg!("color-hint", caption = caption) });
    let response = response.on_hover_text(hint);
    pull(ui, cx, color, &response);
    // egui takes a double click behind a click elsewhere as a triple click.
    if response.double_clicked() || response.triple_clicked() {
        cx.act(Action::TakeColorBack);
        cx.act_verb(Verb::RenameColor(color));
    } else if response.clicked() {
        cx.act(Action::UseColor(color));
    }
}

/// A color that is pulled from the bar is a note in the hand, until it is let go of over the board.
fn pull(ui: &Ui, cx: &Cx<'_>, color: NoteColor, chip: &Response) {
    let Some(at) = chip.interact_pointer_pos() else { return };
    if chip.dragged() {
        ui.set_cursor_icon(CursorIcon::Grabbing);
        let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("pulled color")));
        let note = Rect::from_center_size(at, NOTE);
        let corners = CornerRadius::same(SWATCH_RADIUS);
        painter.rect_filled(note.translate(vec2(2.0, 4.0)), corners, cx.color(Surface::Shadow).gamma_multiply(SHADOW));
        swatch(&painter, cx, note, color, SWATCH_RADIUS);
    }
    // Escape ends a drag too, with the button still down.
    if chip.drag_stopped() && ui.input(|i| i.pointer.any_released()) && is_on_canvas(ui.ctx(), at) {
        take_focus(ui.ctx());
        cx.act(Action::DropColor { color, at: point_from_pos(at) });
    }
}

fn width(caption: &Galley, longest: f32) -> f32 {
    if longest > 0.0 { AROUND_CAPTION + caption.size().x } else { BARE_WIDTH }
}

fn caption_galley(ui: &Ui, cx: &Cx<'_>, color: NoteColor, longest: f32) -> Arc<Galley> {
    let caption = if longest > 0.0 { cx.model.board().caption(color) } else { "" };
    let format = TextFormat::simple(FontId::proportional(CAPTION), cx.color(Surface::BarInk));
    let mut job = LayoutJob::single_section(caption.to_owned(), format);
    job.wrap = TextWrapping::truncate_at_width(longest);
    ui.painter().layout_job(job)
}
