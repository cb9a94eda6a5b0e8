//! The version history of the board, with pictures, to go back to.

use egui::{RichText, Ui};

use super::buttons::{button, buttons};
use super::heading::heading;
use super::room;
use super::thumbnail::thumbnail;
use crate::app::{DialogAction, Version, Versions, VersionsAction};
use crate::file::history::Kind;
use crate::ui::cx::Cx;
use crate::ui::theme::strong;
use crate::words::Moment;

/// Lists the versions; `now` is in seconds since 1970.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, versions: &Versions, now: i64) {
    room::set_width(ui, 620.0);
    heading(ui, cx.text("versions-title"));
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
    let alt = cx.say(&msg!("versions-picture", ago = ago.as_str()));
    thumbnail(ui, cx, version.picture.as_ref(), &alt);
    ui.vertical(|ui| {
        ui.add_space(8.0);
        let what = match version.kept.kind {
            Kind::Saved => msg!("versions-saved", ago = ago),
            Kind::Displaced => msg!("earlier-displaced", ago = ago),
        };
        ui.label(RichText::new(cx.say(&what)).font(strong(15.0)));
        ui.label(cx.words.date_time(Moment::local(version.kept.time)));
        ui.label(cx.say(&msg!("count-notes", count = version.kept.notes)));
        ui.add_space(6.0);
        if ui.add(button(cx.text("versions-restore"))).clicked() {
            cx.answer(DialogAction::Versions(VersionsAction::Restore(version.kept)));
        }
    });
}
