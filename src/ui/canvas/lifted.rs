//! Notes that follow the pointer, as pictures of their own.

use std::sync::Arc;

use egui::{Align2, Color32, Context, CornerRadius, Painter, TextureHandle, TextureOptions, vec2};

use super::layer::WHOLE_TEXTURE;
use super::pixel_rect::PixelRect;
use crate::app::View;
use crate::export::raster::{Raster, WHOLE};
use crate::geom::{Rect, Vec2};
use crate::scene::Group;
use crate::style::Surface;
use crate::tool::{Dragging, Hand};
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;
use crate::ui::textures::color_image;
use crate::ui::theme::strong;

/// Distance in points of the screen from one note to the next one behind it.
const STEP: f64 = 7.0;

/// Greatest width in points of the screen of a row of the list over the page: as it is, it would hide where it is to land.
const MOST_WIDTH: f64 = 170.0;

/// Strength of the shadow under a note.
const SHADOW: f32 = 0.28;

/// Radius in points of the screen of the mark that counts the notes.
const COUNT_RADIUS: f32 = 12.0;

/// Pictures of the notes that are being dragged, painted when the drag begins.
#[derive(Default)]
pub(super) struct LiftedNotes {
    raster: Raster,
    painted: Option<Painted>,
}

struct Painted {
    groups: Arc<[Group]>,
    notes: Vec<LiftedNote>,
}

/// A note that is being dragged: its picture, and where it was.
struct LiftedNote {
    picture: TextureHandle,
    rect: Rect,
}

impl LiftedNotes {
    /// Draws the notes that are being dragged under the pointer.
    pub(super) fn draw(&mut self, painter: &Painter, cx: &Cx<'_>) {
        let Hand::Dragging(dragging) = &cx.model.gesture else {
            self.painted = None;
            return;
        };
        let view = &cx.model.view;
        let notes = self.pictures(painter.ctx(), &dragging.groups, view);
        let Some(lead) = notes.iter().find(|note| note.rect.contains(dragging.from)).or(notes.first()) else {
            return;
        };
        // Smaller about the pointer, which stays where it is on the note.
        let is_row = cx.model.shown_list().is_some_and(|list| list.leads && !list.covers(cx.model.pointer.at));
        let size = if is_row { (MOST_WIDTH / (lead.rect.width() * view.zoom)).min(1.0) } else { 1.0 };
        let corner = dragging.from + dragging.offset() + (lead.rect.origin() - dragging.from) * size;
        let shadow = cx.color(Surface::Shadow).gamma_multiply(SHADOW);
        for (nth, note) in notes.iter().enumerate().rev() {
            let step = f64::from(u8::try_from(nth).unwrap_or(0)) * view.mm_from_points(STEP);
            let rect =
                view.screen_rect(Rect::from_origin_size(corner + Vec2::new(step, step), note.rect.size() * size));
            painter.rect_filled(rect.translate(vec2(2.0, 4.0)).expand(1.0), CornerRadius::same(6), shadow);
            painter.image(note.picture.id(), rect, WHOLE_TEXTURE, Color32::WHITE);
        }
        draw_count(painter, cx, dragging, view.screen_pos(corner));
    }

    fn pictures(&mut self, ctx: &Context, groups: &Arc<[Group]>, view: &View) -> &[LiftedNote] {
        let is_painted = self.painted.as_ref().is_some_and(|painted| Arc::ptr_eq(&painted.groups, groups));
        if !is_painted {
            let raster = &mut self.raster;
            let notes = groups
                .iter()
                .map(|group| LiftedNote { picture: picture(raster, ctx, group, view), rect: group.bounds })
                .collect();
            self.painted = Some(Painted { groups: Arc::clone(groups), notes });
        }
        self.painted.as_ref().map_or(&[], |painted| &painted.notes)
    }
}

/// Returns a picture of a note at the scale of the view.
fn picture(raster: &mut Raster, ctx: &Context, group: &Group, view: &View) -> TextureHandle {
    let scale = view.px_per_mm();
    let part = PixelRect::around(group.bounds, scale).view(scale);
    let pixmap = raster.paint_groups(std::iter::once(group), part, None, WHOLE);
    ctx.load_texture("lifted note", color_image(&pixmap), TextureOptions::LINEAR)
}

/// Says how many notes are dragged, if there are several.
fn draw_count(painter: &Painter, cx: &Cx<'_>, dragging: &Dragging, corner: egui::Pos2) {
    let count = dragging.ids.len();
    if count > 1 {
        painter.circle_filled(corner, COUNT_RADIUS, cx.color(Surface::Accent));
        let (font, ink) = (strong(13.0), cx.color(Surface::OnAccent));
        painter.text(corner, Align2::CENTER_CENTER, count.to_string(), font, ink);
    }
}
