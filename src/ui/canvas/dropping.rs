//! What happens to files that are held over the window, as long as they are.
//!
//! No desktop says where over the window they are; so they go to the place in hand, which is shown.

use std::path::PathBuf;

use egui::{Align2, Area, Frame, Id, Label, Margin, Order, Painter, RichText, TextWrapMode, Ui, vec2};

use super::overlay::outline;
use crate::intake::is_text_file;
use crate::style::Surface;
use crate::ui::cx::Cx;
use crate::words::Message;

/// Width of the outline around the place.
const WIDTH: f32 = 4.0;

/// Corner radius of what is said, and its distance from the lower edge, in points.
const RADIUS: u8 = 8;
const ABOVE_EDGE: f32 = 40.0;

/// Shows where files would land that are held over the window.
pub(super) fn show(ui: &Ui, painter: &Painter, cx: &Cx<'_>) {
    let files: Vec<PathBuf> = ui.input(|i| i.raw.hovered_files.iter().filter_map(|file| file.path.clone()).collect());
    if files.is_empty() || !cx.model.has_keys() {
        return;
    }
    let said = if files.iter().all(|file| is_text_file(file)) {
        into_place(painter, cx)
    } else if files.len() == 1 {
        msg!("drop-board")
    } else {
        msg!("drop-several", count = files.len())
    };
    let frame =
        Frame::new().fill(cx.color(Surface::Accent)).corner_radius(RADIUS).inner_margin(Margin::symmetric(16, 9));
    let words = RichText::new(cx.say(&said)).size(16.0).color(cx.color(Surface::OnAccent));
    let at = painter.clip_rect().center_bottom() - vec2(0.0, ABOVE_EDGE);
    let area = Area::new(Id::unique("held files")).order(Order::Tooltip).interactable(false);
    area.pivot(Align2::CENTER_BOTTOM).fixed_pos(at).show(ui.ctx(), |ui| {
        frame.show(ui, |ui| ui.add(Label::new(words).wrap_mode(TextWrapMode::Extend)));
    });
}

/// Outlines the place in hand, and names it.
fn into_place(painter: &Painter, cx: &Cx<'_>) -> Message {
    let scene = cx.model.scene();
    let slot = cx.model.target_slot().unwrap_or_else(|| cx.model.board().form.catch_all.clone());
    let Some(place) = scene.slot(&slot) else { return msg!("drop-board") };
    outline(painter, cx, place.area, WIDTH, cx.color(Surface::Accent));
    msg!("drop-texts", slot = place.name.clone())
}
