//! The line below the board: where typing goes, what happened, and how full the board is.

use egui::text::LayoutJob;
use egui::{
    Align, Button, Color32, FontId, Frame, Label, Layout, Margin, Panel, RichText, Role, ScrollArea, TextFormat,
    TextStyle, Ui, vec2,
};

use super::status_figures::figures;
use crate::app::{Action, EditTarget, Notice, Showing};
use crate::board::SlotId;
use crate::style::Surface;
use crate::tool::{Dragging, Hand};
use crate::ui::access;
use crate::ui::cx::Cx;
use crate::ui::dialogs;
use crate::ui::regions::{self, Region};
use crate::ui::theme::strong;

/// Height of the line.
const HEIGHT: f32 = 28.0;

/// Room that a notice leaves for the buttons beside it.
const BUTTONS_WIDTH: f32 = 240.0;

/// Greatest height of what stands above the line.
const STRIP_HEIGHT: f32 = 120.0;

/// Shows the line. What happened stands above it where it is too long for it.
pub(super) fn status_line(ui: &mut Ui, cx: &Cx<'_>) {
    let mut too_long = None;
    Panel::bottom("status").show(ui, |ui| {
        let whole = (cx.text("region-status"), sentence(cx));
        regions::mark_as_one(ui, Region::Status, Role::Status, (&whole.0, &whole.1));
        ui.horizontal(|ui| {
            ui.set_min_height(HEIGHT);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                figures(ui, cx);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| too_long = words(ui, cx));
            });
        });
    });
    if let Some(notice) = too_long {
        notice_strip(ui, cx, notice);
    }
}

/// Shows what is to be said now; returns what happened if that has no room here.
fn words<'a>(ui: &mut Ui, cx: &Cx<'a>) -> Option<&'a Notice> {
    let model = cx.model;
    if model.tasks.export.is_some() {
        dialogs::export_line(ui, cx);
        return None;
    }
    // It stays there while something is dragged, so that the board does not move under the pointer.
    let too_long = model.notice.as_ref().filter(|said| !has_room(ui, cx, said));
    match (&model.gesture, &model.notice, &model.text) {
        (Hand::Dragging(dragging), ..) => drag(ui, cx, dragging),
        (_, Some(said), _) if too_long.is_none() => notice(ui, cx, said),
        (.., Some(text)) => muted(ui, cx, writing_hint(&text.target)),
        (.., None) => target(ui, cx),
    }
    too_long
}

/// Whether what happened has room in one line, beside its buttons.
fn has_room(ui: &Ui, cx: &Cx<'_>, notice: &Notice) -> bool {
    let sentence = cx.say(&notice.message);
    let font = TextStyle::Body.resolve(ui.style());
    let width = ui.painter().layout_no_wrap(sentence.clone(), font, ink(cx, notice)).size().x;
    let room = if has_buttons(notice) { ui.available_width() - BUTTONS_WIDTH } else { ui.available_width() };
    width <= room && !sentence.contains('\n')
}

const fn has_buttons(notice: &Notice) -> bool {
    notice.file.is_some() || notice.place.is_some()
}

/// Says in as many lines as it takes what happened.
fn notice_strip(ui: &mut Ui, cx: &Cx<'_>, said: &Notice) {
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(8, 6));
    let words = RichText::new(cx.say(&said.message)).color(ink(cx, said));
    Panel::bottom("notice").frame(frame).show(ui, |ui| {
        ScrollArea::vertical().max_height(STRIP_HEIGHT).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal_wrapped(|ui| {
                let label = ui.label(words);
                access::announce_notice(ui, cx, &label);
                buttons(ui, cx, said);
            });
        });
    });
}

/// Returns what the line says, for those who hear it.
fn sentence(cx: &Cx<'_>) -> String {
    match (&cx.model.notice, &cx.model.text, cx.model.target_slot()) {
        (Some(said), ..) => cx.say(&said.message),
        (None, Some(text), _) => cx.text(writing_hint(&text.target)),
        (None, None, Some(slot)) => cx.say(&msg!("status-target", place = place_name(cx, &slot))),
        (None, None, None) => cx.text("status-nowhere"),
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
    let label = ui.label(RichText::new(cx.say(&notice.message)).color(ink(cx, notice)));
    access::announce_notice(ui, cx, &label);
    buttons(ui, cx, notice);
}

fn ink(cx: &Cx<'_>, notice: &Notice) -> Color32 {
    cx.color(if notice.is_error { Surface::Danger } else { Surface::BarInk })
}

fn buttons(ui: &mut Ui, cx: &Cx<'_>, notice: &Notice) {
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
