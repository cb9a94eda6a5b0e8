//! The version history of the board, with pictures, to go back to.

use egui::{Image, RichText, Ui, vec2};

use super::buttons::{button, buttons};
use super::room;
use crate::app::{DialogAction, Version, Versions, VersionsAction};
use crate::ui::cx::Cx;
use crate::ui::theme::strong;

/// Width in points of a version's picture.
const WIDTH: f32 = 210.0;

/// Height of a picture that is not there yet, as a share of its width.
const HEIGHT_SHARE: f32 = 0.707;

/// Lists the versions; `now` is in seconds since 1970.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, versions: &Versions, now: i64) {
    room::set_width(ui, 620.0);
    ui.heading(cx.text("versions-title"));
    ui.label(cx.text("versions-body"));
    ui.add_space(8.0);
    match &versions.versions {
        None => {
            ui.weak(cx.text("versions-loading"));
        }
        Some(versions) if versions.is_empty() => {
            ui.label(cx.text("versions-none"));
        }
        Some(versions) => room::scrolled(ui, f32::INFINITY, |ui| {
            for version in versions {
                ui.horizontal(|ui| show_version(ui, cx, version, now));
                ui.add_space(8.0);
            }
        }),
    }
    buttons(ui, |ui| {
        if ui.add(button(cx.text("dialog-close"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}

fn show_version(ui: &mut Ui, cx: &Cx<'_>, version: &Version, now: i64) {
    let ago = cx.words.ago(now - version.kept.time);
    match &version.picture {
        Some(pixels) => {
            let texture = cx.texture(ui.ctx(), pixels);
            let size = texture.size_vec2();
            let shown = vec2(WIDTH, WIDTH * size.y / size.x.max(1.0));
            let alt = cx.say(&msg!("versions-picture", ago = ago.as_str()));
            ui.add(Image::from_texture((texture.id(), shown)).alt_text(alt));
        }
        None => {
            ui.allocate_space(vec2(WIDTH, WIDTH * HEIGHT_SHARE));
        }
    }
    ui.vertical(|ui| {
        ui.add_space(8.0);
        ui.label(RichText::new(cx.say(&msg!("versions-saved", ago = ago))).font(strong(15.0)));
        ui.label(cx.say(&msg!("count-notes", count = version.kept.notes)));
        ui.add_space(6.0);
        if ui.add(button(cx.text("versions-restore"))).clicked() {
            cx.answer(DialogAction::Versions(VersionsAction::Restore(version.kept)));
        }
    });
}
