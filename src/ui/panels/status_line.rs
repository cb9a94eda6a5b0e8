//! The line below the board: where typing goes, what happened, and how full the board is.

use egui::text::LayoutJob;
use egui::{Align, Button, FontId, Label, Layout, Panel, RichText, Role, TextFormat, Ui, vec2};

use super::status_figures::figures;
use crate::app::{Action, EditTarget, Notice, Showing};
use crate::board::SlotId;
use crate::style::Surface;
use crate::tool::{Dragging, Hand};
use crate::ui::access;
use crate::ui::cx::Cx;
use crate::ui::dialogs;
use crate::ui::theme::strong;

/// Height of the line.
const HEIGHT: f32 = 28.0;

/// Room that a notice leaves for the buttons beside it, and what it has at least.
const BUTTONS_WIDTH: f32 = 240.0;
const LEAST_WIDTH: f32 = 120.0;

/// Shows the line.
pub(super) fn status_line(ui: &mut Ui, cx: &Cx<'_>) {
    Panel::bottom("status").show(ui, |ui| {
        access::name_part(ui, Role::Status, &cx.text("access-status"));
        ui.horizontal(|ui| {
            ui.set_min_height(HEIGHT);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                figures(ui, cx);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| words(ui, cx));
            });
        });
    });
}

fn words(ui: &mut Ui, cx: &Cx<'_>) {
    let model = cx.model;
    if model.tasks.export.is_some() {
        return dialogs::export_line(ui, cx);
    }
    if let Hand::Dragging(dragging) = &model.gesture {
        return drag(ui, cx, dragging);
    }
    match (&model.notice, &model.text) {
        (Some(said), _) => notice(ui, cx, said),
        (None, Some(text)) => muted(ui, cx, writing_hint(&text.target)),
        (None, None) => target(ui, cx),
    }
}

fn muted(ui: &mut Ui, cx: &Cx<'_>, name: &'static str) {
    ui.add(Label::new(RichText::new(cx.text(name)).color(cx.color(Surface::BarMuted))).truncate());
}

const fn writing_hint(target: &EditTarget) -> &'static str {
    match target {
        EditTarget::NewNote { .. } => "status-writing-new-note",
        EditTarget::Note(_) => "status-writing-note",
        EditTarget::Blank(_) => "status-writing-blank",
    }
}

/// Says where typing goes, with the place's name standing out.
fn target(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(slot) = cx.model.target_slot() else { return muted(ui, cx, "status-nowhere") };
    let name = place_name(cx, &slot);
    let sentence = cx.say(&msg!("status-target", place = name.as_str()));
    standing_out(ui, cx, &sentence, &name);
}

/// Says where notes would go if they were let go of now.
fn drag(ui: &mut Ui, cx: &Cx<'_>, dragging: &Dragging) {
    let Some((slot, _)) = &dragging.landing else { return muted(ui, cx, "status-drag") };
    let name = place_name(cx, slot);
    let sentence = cx.say(&msg!("status-drop", place = name.as_str()));
    standing_out(ui, cx, &sentence, &name);
}

fn place_name(cx: &Cx<'_>, slot: &SlotId) -> String {
    let scene = cx.model.page_scene();
    scene.slot(slot).map_or_else(|| slot.to_string(), |place| place.name.clone())
}

/// Shows a sentence with a name in it that stands out.
fn standing_out(ui: &mut Ui, cx: &Cx<'_>, sentence: &str, name: &str) {
    let plain = TextFormat::simple(FontId::proportional(14.0), cx.color(Surface::BarMuted));
    let stressed = TextFormat::simple(strong(14.0), cx.color(Surface::BarInk));
    let mut job = LayoutJob::default();
    match sentence.split_once(name) {
        Some((before, behind)) => {
            job.append(before, 0.0, plain.clone());
            job.append(name, 0.0, stressed);
            job.append(behind, 0.0, plain);
        }
        None => job.append(sentence, 0.0, plain),
    }
    ui.add(Label::new(job).truncate());
}

/// Says what happened, and if that is a file or out of sight, shows buttons that lead to it.
fn notice(ui: &mut Ui, cx: &Cx<'_>, notice: &Notice) {
    let ink = cx.color(if notice.is_error { Surface::Danger } else { Surface::BarInk });
    let sentence = cx.say(&notice.message);
    let words = Label::new(RichText::new(&sentence).color(ink)).truncate();
    if notice.file.is_none() && notice.place.is_none() {
        let label = ui.add(words).on_hover_text(&sentence);
        access::announce_notice(ui, cx, &label);
        return;
    }
    ui.scope(|ui| {
        ui.set_max_width((ui.available_width() - BUTTONS_WIDTH).max(LEAST_WIDTH));
        let label = ui.add(words).on_hover_text(&sentence);
        access::announce_notice(ui, cx, &label);
    });
    if let Some(place) = &notice.place
        && ui.add(Button::new(cx.text("status-show-all")).min_size(vec2(0.0, 26.0))).clicked()
    {
        cx.act(Action::Focus(place.clone()));
    }
    let Some(path) = &notice.file else { return };
    for (showing, label) in [(Showing::InFolder, "status-show-in-folder"), (Showing::Open, "status-open-file")] {
        if ui.add(Button::new(cx.text(label)).min_size(vec2(0.0, 26.0))).clicked() {
            cx.act(Action::ShowFile { path: path.clone(), showing });
        }
    }
}
