//! How full the board is, and what of it can't be seen.

use std::iter;

use egui::{Button, Response, RichText, Ui};

use super::legibility::readable_distance_m;
use crate::app::Verb;
use crate::geom::pt_from_mm;
use crate::scene::Scene;
use crate::style::Surface;
use crate::ui::cx::Cx;
use crate::words::Arg;

/// Stands between figures.
const SEPARATOR: &str = "·";

/// Places that are too full and are named.
const MOST_LINES: usize = 12;

/// Characters without a font that are named.
const NAMED_CHARACTERS: usize = 12;

/// Width of a window in which there is only room for warnings.
const NARROW: f32 = 560.0;

/// Shows the figures from right to left, and then warnings.
pub(super) fn figures(ui: &mut Ui, cx: &Cx<'_>) {
    let scene = cx.model.page_scene();
    let is_narrow = ui.ctx().content_rect().width() < NARROW;
    if !is_narrow {
        counts(ui, cx, &scene);
    }
    overfull_places(ui, cx, &scene);
    missing_characters(ui, cx, &scene);
}

/// How many notes there are, how far they can be read, and how many are selected.
fn counts(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene) {
    figure(ui, cx, cx.say(&msg!("count-notes", count = cx.model.board().note_count())));
    if let Some(size) = scene.smallest_note_text() {
        ui.label(muted(cx, SEPARATOR));
        let (mm, pt) = (Arg::decimal(size, 1), Arg::decimal(pt_from_mm(size), 0));
        let hint = cx.say(&msg!("status-smallest-hint", mm = mm, pt = pt));
        figure(ui, cx, legibility(cx, size)).on_hover_text(hint);
    }
    let selected = cx.model.chosen_notes().len();
    if selected > 0 {
        ui.label(muted(cx, SEPARATOR));
        figure(ui, cx, cx.say(&msg!("status-selected", count = selected)));
    }
}

fn figure(ui: &mut Ui, cx: &Cx<'_>, words: String) -> Response {
    ui.label(muted(cx, words))
}

fn muted(cx: &Cx<'_>, words: impl Into<String>) -> RichText {
    RichText::new(words).color(cx.color(Surface::BarMuted))
}

/// Says from how far the smallest text can be read, in centimetres where it is less than a metre.
fn legibility(cx: &Cx<'_>, size_mm: f64) -> String {
    let metres = readable_distance_m(size_mm);
    cx.say(&if metres < 1.0 {
        msg!("status-smallest-cm", cm = Arg::decimal(metres * 100.0, 0))
    } else {
        msg!("status-smallest-m", m = Arg::decimal(metres, 1))
    })
}

/// Places that are too full, as a button that selects one after the other.
fn overfull_places(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene) {
    let overflows = scene.overflows();
    if overflows.is_empty() {
        return;
    }
    let words = cx.say(&msg!("status-overfull", count = overflows.len()));
    let button = Button::new(RichText::new(words).color(cx.color(Surface::Warning))).frame(false);
    let line = |slot: &str, count: usize| cx.say(&msg!("status-overfull-place", place = slot, count = count));
    let hint = iter::once(cx.text("status-overfull-hint"));
    let lines: Vec<String> =
        hint.chain(overflows.iter().take(MOST_LINES).map(|over| line(&over.name, over.hidden))).collect();
    if ui.add(button).on_hover_text(lines.join("\n")).clicked() {
        cx.act_verb(Verb::NextOverfull);
    }
}

/// Characters that no font has.
fn missing_characters(ui: &mut Ui, cx: &Cx<'_>, scene: &Scene) {
    if scene.missing.is_empty() {
        return;
    }
    let codes = scene.missing.iter().take(NAMED_CHARACTERS).map(|c| format!("U+{:04X}", u32::from(*c)));
    let hint = cx.say(&msg!("status-missing-hint", codes = codes.collect::<Vec<_>>().join(", ")));
    let words = cx.say(&msg!("status-missing", count = scene.missing.len()));
    ui.label(RichText::new(words).color(cx.color(Surface::Warning))).on_hover_text(hint);
}
