//! Draws the board.

use egui::{Id, LayerId, Order, Painter, Response, Ui};

use super::context_menu::show_context_menu;
use super::cursor::set_cursor;
use super::paper::{cover_beside, draw_paper};
use super::tiles::Canvas;
use super::welcome::show_welcome;
use super::{dropping, overlay};
use crate::ui::access;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;

/// Returns a painter for what the hand holds: over the list beside the board, too, if it is there.
fn over_list(painter: &Painter, cx: &Cx<'_>) -> Painter {
    if cx.model.shown_list().is_none() {
        return painter.clone();
    }
    painter.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("hand")))
}

/// Draws the board, and what lies over it.
pub(in crate::ui) fn show(ui: &mut Ui, cx: &Cx<'_>, canvas: &mut Canvas, response: &Response) {
    let (scene, view) = (cx.model.scene(), &cx.model.view);
    let painter = ui.painter_at(view.canvas_rect());
    draw_paper(&painter, cx, scene.page);
    let alone = cx.model.document.focus.as_ref().map(|focus| &focus.slot);
    canvas.show(&painter, (&scene, alone), view);
    if cx.model.shows_found() {
        overlay::dim(&painter, cx);
        canvas.show_parts(&painter, view, &overlay::found_rects(cx, &scene));
    }
    cover_beside(&painter, cx, scene.page);
    overlay::draw(&painter, cx, response);
    canvas.flash.draw(&painter, cx);
    canvas.lifted.draw(&over_list(&painter, cx), cx);
    canvas.card.draw(&painter, cx);
    overlay::draw_writing(ui, &painter, cx);
    dropping::show(ui, &painter, cx);
    access::show(ui, cx, response);
    show_welcome(ui, cx);
    show_context_menu(cx, response);
    set_cursor(ui, cx, response);
}
