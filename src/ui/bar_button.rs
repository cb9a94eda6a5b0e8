//! Buttons of the bar: in three ranks that are told apart, with a ground that comes and goes quietly.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode,
    Ui, WidgetInfo, WidgetText, vec2,
};

use super::cx::Cx;
use super::theme::{RADIUS, color32};
use crate::board::Tone;
use crate::style::Surface;

/// Height of a button, which is also the width of one with an icon.
pub(super) const HEIGHT: f32 = 32.0;

/// Room in points on both sides of words.
const PADDING: f32 = 10.0;

/// How much of its words' color the ground of the button that stands out takes on under the pointer.
const GLOW: f32 = 0.14;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    /// No ground until it is pointed at.
    Quiet,
    /// A ground and an edge.
    Plain,
    /// The strong color of the page.
    Primary,
}

/// Returns the width of a button with these words.
pub(super) fn width(ui: &Ui, words: RichText) -> f32 {
    width_of(&galley(ui, words))
}

/// Shows a button with words or an icon; `name` is what assistive technology calls it.
pub(super) fn bar_button(ui: &mut Ui, cx: &Cx<'_>, words: RichText, name: &str, rank: Rank) -> Response {
    let galley = galley(ui, words);
    let (rect, response) = ui.allocate_exact_size(vec2(width_of(&galley), HEIGHT), Sense::click());
    let is_lit = response.hovered() || response.is_pointer_button_down_on();
    let lit = ui.animate_bool(response.id, is_lit);
    let (ground, edge, ink) = colors(cx, rank, lit);
    let corners = CornerRadius::same(RADIUS);
    ui.painter().rect(rect, corners, ground, Stroke::new(1.0, edge), StrokeKind::Inside);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, ink);
    focus_ring(ui, cx, rect, &response);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    response
}

/// Draws the ring around what has the keyboard.
pub(super) fn focus_ring(ui: &Ui, cx: &Cx<'_>, rect: Rect, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, cx.color(Surface::Accent));
        ui.painter().rect_stroke(rect, CornerRadius::same(RADIUS), ring, StrokeKind::Inside);
    }
}

/// Returns the colors of ground, edge and words; `lit` goes from 0, not pointed at, to 1.
fn colors(cx: &Cx<'_>, rank: Rank, lit: f32) -> (Color32, Color32, Color32) {
    let (bar, button) = (cx.color(Surface::Bar), cx.color(Surface::Button));
    let hover = cx.color(Surface::ButtonHover);
    match rank {
        Rank::Quiet => (bar.lerp_to_gamma(button, lit), Color32::TRANSPARENT, cx.color(Surface::BarInk)),
        Rank::Plain => (button.lerp_to_gamma(hover, lit), cx.color(Surface::Outline), cx.color(Surface::BarInk)),
        Rank::Primary => {
            let (strong, ink) = (color32(cx.style().tone(Tone::Strong)), color32(cx.style().tone(Tone::OnStrong)));
            (strong.lerp_to_gamma(ink, GLOW * lit), Color32::TRANSPARENT, ink)
        }
    }
}

fn galley(ui: &Ui, words: RichText) -> Arc<Galley> {
    WidgetText::from(words).into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Button)
}

fn width_of(galley: &Galley) -> f32 {
    // An icon is centred in a square.
    (galley.size().x + 2.0 * PADDING).max(HEIGHT)
}
