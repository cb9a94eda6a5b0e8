//! The card on which a note is written, as a picture of its own over the board.

use egui::{
    Color32, CornerRadius, Painter, Pos2, Rect as ScreenRect, Shadow, Stroke, StrokeKind, TextureOptions, pos2,
};

use super::layer::WHOLE_TEXTURE;
use super::pixel_rect::PixelRect;
use crate::app::{Card, View};
use crate::export::raster::{Raster, WHOLE};
use crate::layout::{CardText, card};
use crate::style::{Look, Style, Surface};
use crate::ui::convert::{OnScreen as _, narrow};
use crate::ui::cx::Cx;
use crate::ui::textures::color_image;

/// How far the shadow is blurred and lies below the card, in points of the screen.
const BLUR: u8 = 18;
const BELOW: i8 = 5;

/// Strength of the shadow.
const STRENGTH: f32 = 0.32;

/// Width of the outline: this is where letters go.
const OUTLINE: f32 = 2.0;

/// The picture of the card, painted when something on it changes.
#[derive(Default)]
pub(super) struct CardPicture {
    raster: Raster,
    painted: Option<Painted>,
}

struct Painted {
    card: Card,
    look: Look,
    px_per_mm: f64,
    part: PixelRect,
    texture: egui::TextureHandle,
}

impl CardPicture {
    /// Draws the card on which a note is being written, if one is.
    pub(super) fn draw(&mut self, painter: &Painter, cx: &Cx<'_>) {
        let Some(card) = cx.model.card() else {
            self.painted = None;
            return;
        };
        let (view, look) = (&cx.model.view, cx.model.session.screen_look());
        let rect = view.screen_rect(card.rect);
        let radius = CornerRadius::from(narrow(cx.style().note_radius * view.zoom).min(rect.height() / 4.0));
        let shadow = Shadow {
            offset: [0, BELOW],
            blur: BLUR,
            spread: 0,
            color: cx.color(Surface::Shadow).gamma_multiply(STRENGTH),
        };
        painter.add(shadow.as_shape(rect, radius));
        let painted = self.painted(painter, card, look, view);
        painter.image(painted.texture.id(), on_screen(painted.part, view), WHOLE_TEXTURE, Color32::WHITE);
        painter.rect_stroke(rect, radius, Stroke::new(OUTLINE, cx.color(Surface::Accent)), StrokeKind::Middle);
    }

    fn painted(&mut self, painter: &Painter, card: Card, look: Look, view: &View) -> &Painted {
        let scale = view.px_per_mm();
        let is_same = |known: &Painted| {
            known.card == card && known.look == look && (known.px_per_mm - scale).abs() <= f64::EPSILON
        };
        let known = self.painted.take().filter(is_same);
        self.painted.insert(known.unwrap_or_else(|| paint(&mut self.raster, painter, card, look, scale)))
    }
}

fn paint(raster: &mut Raster, painter: &Painter, written: Card, look: Look, px_per_mm: f64) -> Painted {
    let part = PixelRect::around(written.rect, px_per_mm);
    let text = CardText { lines: written.lines.clone(), at: written.text_at, size: written.size };
    let group = card(Style::of(look), &written.id, written.color, written.rect, text);
    let pixels = raster.paint_groups(std::iter::once(&group), part.view(px_per_mm), None, WHOLE);
    let texture = painter.ctx().load_texture("written note", color_image(&pixels), TextureOptions::LINEAR);
    Painted { card: written, look, px_per_mm, part, texture }
}

/// Returns where pixels of the page are on the screen.
fn on_screen(part: PixelRect, view: &View) -> ScreenRect {
    let (x, y) = view.origin_px();
    let at = |x_px: i32, y_px: i32| -> Pos2 {
        pos2(narrow(f64::from(x + x_px) / view.pixels_per_point), narrow(f64::from(y + y_px) / view.pixels_per_point))
    };
    ScreenRect::from_min_max(at(part.x0, part.y0), at(part.x1, part.y1))
}
