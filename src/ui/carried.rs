//! Notes in the hand: the picture of the board without them, and pictures of their own.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Color32, Context, CornerRadius, Painter, Rect as ScreenRect, TextureHandle, pos2, vec2};

use super::App;
use super::theme::color32;
use crate::board::NoteId;
use crate::geom::{Rect, Vec2};
use crate::scene::{Group, Role, Scene};
use crate::style::{Style, Surface};
use crate::tool::Hand;

/// How many notes of a selection are shown in the hand, one behind the other.
const SHOWN: usize = 4;

/// A note in the hand.
pub(super) struct Carried {
    picture: TextureHandle,
    rect: Rect,
}

impl App {
    /// Takes the pictures of the selected notes before they leave the page.
    pub(super) fn take_up(&mut self, ctx: &Context) {
        let ids = self.hand.dragged().to_vec();
        let held: Vec<Group> = ids.iter().take(SHOWN).filter_map(|id| note_group(&self.scene, id).cloned()).collect();
        self.carried = held
            .iter()
            .map(|group| Carried { picture: self.canvas.picture_of(ctx, group, &self.view), rect: group.bounds })
            .collect();
    }

    /// Draws the notes in the hand under the pointer.
    pub(super) fn draw_carried(&self, painter: &Painter) {
        let Hand::Dragging(dragging) = &self.hand else { return };
        let Some(lead) = self.carried.iter().find(|note| note.rect.contains(dragging.from)).or(self.carried.first())
        else {
            return;
        };
        let style = Style::of(self.look);
        let shadow = color32(style.surface(Surface::Shadow)).gamma_multiply(0.28);
        for (nth, note) in self.carried.iter().enumerate().rev() {
            let step = f64::from(u8::try_from(nth).unwrap_or(0)) * self.view.mm_from_points(7.0);
            let at = lead.rect.origin() + dragging.offset() + Vec2::new(step, step);
            let rect = self.view.screen_rect(Rect::from_origin_size(at, note.rect.size()));
            painter.rect_filled(rect.translate(vec2(2.0, 4.0)).expand(1.0), CornerRadius::same(6), shadow);
            painter.image(note.picture.id(), rect, whole_texture(), Color32::WHITE);
        }
        let more = dragging.ids.len();
        if more > 1 {
            let corner = self.view.screen_from_board(lead.rect.origin() + dragging.offset());
            painter.circle_filled(corner, 12.0, color32(style.surface(Surface::Accent)));
            let ink = color32(style.surface(Surface::OnAccent));
            painter.text(corner, egui::Align2::CENTER_CENTER, more.to_string(), super::theme::strong(13.0), ink);
        }
    }
}

fn whole_texture() -> ScreenRect {
    ScreenRect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0))
}

/// The group of a note in a scene.
fn note_group<'a>(scene: &'a Scene, id: &NoteId) -> Option<&'a Group> {
    let children = scene.groups.iter().flat_map(|group| &group.children);
    children.into_iter().find(|child| child.role == Role::Note(id.clone()))
}

/// A scene without the marks of some notes; their places stay.
#[must_use]
pub(super) fn without_notes(mut scene: Scene, ids: &[NoteId]) -> Scene {
    let gone: HashSet<&NoteId> = ids.iter().collect();
    let is_gone = |child: &Group| matches!(&child.role, Role::Note(id) if gone.contains(id));
    for group in &mut scene.groups {
        if group.children.iter().any(is_gone) {
            Arc::make_mut(group).children.retain(|child| !is_gone(child));
        }
    }
    scene
}
