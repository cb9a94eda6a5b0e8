//! The question what to do with boards that a crash left. Whatever is chosen, nothing is deleted.

use egui::{Frame, Image, RichText, Ui, vec2};

use super::buttons::{button, buttons, focus_first};
use super::heading::heading;
use super::room;
use crate::app::{DialogAction, Offer, RecoveryChoice, Side};
use crate::ui::cx::Cx;
use crate::ui::theme::strong;
use crate::words::Message;

/// Greatest width in points of the small pictures.
const PICTURE: f32 = 280.0;

/// Least height in points of a picture, and what its title and the choices below it take.
const LEAST_PICTURE: f32 = 56.0;
const AROUND_PICTURE: f32 = 156.0;

/// Offers the boards; `now` is in seconds since 1970.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, now: i64) {
    room::set_width(ui, 640.0);
    heading(ui, cx.text("recovery-title"));
    ui.label(cx.text("recovery-body"));
    ui.add_space(8.0);
    // In a low window pictures are small, so that the choices are seen without scrolling.
    let most = (room::height_above_buttons(ui) - AROUND_PICTURE).max(LEAST_PICTURE);
    room::scrolled(ui, f32::INFINITY, |ui| {
        for (nth, offer) in cx.model.session.offers.iter().enumerate() {
            ui.push_id(offer.id.0, |ui| {
                if nth > 0 {
                    ui.separator();
                }
                show_offer(ui, cx, offer, (now, most));
            });
        }
    });
    buttons(ui, |ui| {
        let later = ui.add(button(cx.text("recovery-later")));
        if later.on_hover_text(cx.text("recovery-later-hint")).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}

/// Shows an offer at the time `now`, with pictures of at most the height `most`.
fn show_offer(ui: &mut Ui, cx: &Cx<'_>, offer: &Offer, (now, most): (i64, f32)) {
    let path = offer.path.as_deref();
    let name = path.and_then(|path| path.file_stem()).map(|stem| stem.to_string_lossy().into_owned());
    let title = ui.label(RichText::new(name.unwrap_or_else(|| cx.text("untitled"))).font(strong(15.0)));
    title.on_hover_text(path.map_or_else(|| cx.text("recovery-no-file"), |path| path.display().to_string()));
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        let count = offer.recovered.notes;
        let changed = |ago: String| msg!("recovery-changed", count = count, ago = ago);
        let title = cx.text("recovery-recovered");
        show_side(left, cx, &title, &offer.recovered, (now, &changed));
        show_picture(left, cx, &title, &offer.recovered, most);
        let title = cx.text("recovery-on-disk");
        match &offer.on_disk {
            Some(Ok(side)) => {
                let saved = |ago: String| msg!("recovery-saved", count = side.notes, ago = ago);
                show_side(right, cx, &title, side, (now, &saved));
                show_picture(right, cx, &title, side, most);
            }
            Some(Err(why)) => show_no_side(right, &title, &cx.say(why)),
            None => show_no_side(right, &title, &cx.text("recovery-never-saved")),
        }
    });
    let has_file = matches!(offer.on_disk, Some(Ok(_)));
    if has_file && !offer.file_is_base {
        ui.colored_label(ui.visuals().warn_fg_color, cx.text("recovery-file-changed"));
    }
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| show_choices(ui, cx, offer, has_file));
}

fn show_choices(ui: &mut Ui, cx: &Cx<'_>, offer: &Offer, has_file: bool) {
    let mut choice = |words: String, hint: String, choice: RecoveryChoice| {
        let button = ui.add(button(words)).on_hover_text(hint);
        // The first one has the keyboard at first.
        focus_first(&button);
        if button.clicked() {
            cx.answer(DialogAction::Recover(offer.id, choice));
        }
    };
    choice(cx.text("recovery-open"), cx.text("recovery-open-hint"), RecoveryChoice::Recovered);
    if has_file {
        choice(cx.text("recovery-open-file"), cx.text("recovery-open-file-hint"), RecoveryChoice::OnDisk);
        choice(cx.text("recovery-keep-both"), cx.text("recovery-keep-both-hint"), RecoveryChoice::Both);
    }
}

/// Says what one state of a board is, how large and how old.
fn show_side(ui: &mut Ui, cx: &Cx<'_>, title: &str, side: &Side, (now, age): (i64, &dyn Fn(String) -> Message)) {
    ui.label(RichText::new(title).font(strong(13.5)));
    let ago = side.at.map(|at| cx.words.ago(now - i64::try_from(at / 1000).unwrap_or(now)));
    let words = cx.say(&ago.map_or_else(|| msg!("count-notes", count = side.notes), age));
    ui.vertical(|ui| ui.label(words));
}

fn show_picture(ui: &mut Ui, cx: &Cx<'_>, title: &str, side: &Side, most: f32) {
    let Some(pixels) = &side.picture else { return };
    let texture = cx.texture(ui.ctx(), pixels);
    let size = texture.size_vec2().max(vec2(1.0, 1.0));
    let width = PICTURE.min(ui.available_width() - 2.0);
    let size = size * (width / size.x).min(most / size.y);
    let alt = cx.say(&msg!("recovery-picture", title = title));
    // In a row, as a column would stretch the frame.
    ui.horizontal(|ui| {
        Frame::new().stroke(ui.visuals().window_stroke).show(ui, |ui| {
            ui.add(Image::from_texture((texture.id(), size)).alt_text(alt));
        });
    });
}

fn show_no_side(ui: &mut Ui, title: &str, why: &str) {
    ui.label(RichText::new(title).font(strong(13.5)));
    // A column would stretch its lines.
    ui.vertical(|ui| ui.label(why));
}
