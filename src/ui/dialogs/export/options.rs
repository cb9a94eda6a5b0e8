//! The questions of the export panel: only those that make a difference to the format.

use egui::{DragValue, Slider, Ui};

use super::page_options;
use super::table_options;
use super::widgets::{hint, list, option, row, title};
use crate::app::{ExportChoices, ExportPlan, PictureSize};
use crate::export::Format;
use crate::export::svg::Letters;
use crate::publish::Part;
use crate::style::Look;
use crate::ui::cx::Cx;

/// Most pixels from left to right that can be typed. Not all that can be typed can be made.
const MOST_WIDTH: u32 = 60_000;

/// Least quality that can be chosen: below it letters dissolve.
const LEAST_QUALITY: u8 = 30;

/// Shows the questions.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, plan: &ExportPlan, choices: &mut ExportChoices) {
    part(ui, cx, plan, choices);
    match choices.format {
        Format::Png | Format::Webp => size(ui, cx, choices),
        Format::Jpeg => {
            size(ui, cx, choices);
            quality(ui, cx, choices);
        }
        Format::Csv | Format::GridCsv => table_options::show(ui, cx, choices),
        Format::Pdf => page_options::show(ui, cx, choices),
        Format::Svg => letters(ui, cx, choices),
        Format::Docx | Format::Xlsx | Format::Html | Format::Markdown | Format::Text | Format::Json => {}
    }
    if choices.has_look() {
        look(ui, cx, choices, plan.is_blank);
    }
    if plan.is_blank {
        return;
    }
    ui.add_space(8.0);
    beside(ui, cx, choices);
    embedded(ui, cx, choices);
}

fn part(ui: &mut Ui, cx: &Cx<'_>, plan: &ExportPlan, choices: &mut ExportChoices) {
    let chosen = plan.parts.iter().find(|(part, _)| *part == choices.part);
    let name = chosen.map_or_else(|| cx.text("export-part-board"), |(_, name)| cx.say(name));
    list(ui, (&cx.text("export-part"), "part"), &name, |ui| {
        for (part, name) in &plan.parts {
            option(ui, &mut choices.part, part.clone(), &cx.say(name));
        }
    });
}

fn size(ui: &mut Ui, cx: &Cx<'_>, choices: &mut ExportChoices) {
    ui.add_space(8.0);
    title(ui, &cx.text("export-size"));
    ui.radio_value(&mut choices.size, PictureSize::Print, cx.text("export-size-print"));
    ui.radio_value(&mut choices.size, PictureSize::Slide, cx.text("export-size-slide"));
    ui.horizontal(|ui| {
        ui.radio_value(&mut choices.size, PictureSize::Own, cx.text("export-size-own"));
        let unit = format!(" {}", cx.text("export-size-unit"));
        let width = DragValue::new(&mut choices.width).range(16..=MOST_WIDTH).suffix(unit);
        let is_own = choices.size == PictureSize::Own;
        ui.add_enabled(is_own, width).accessible_name(cx.text("export-size-width"));
    });
}

fn quality(ui: &mut Ui, cx: &Cx<'_>, choices: &mut ExportChoices) {
    ui.add_space(8.0);
    let title = title(ui, &cx.text("export-quality"));
    let quality = Slider::new(&mut choices.quality, LEAST_QUALITY..=100);
    ui.add(quality).labelled_by(title.id).on_hover_text(cx.text("export-quality-hint"));
}

fn letters(ui: &mut Ui, cx: &Cx<'_>, choices: &mut ExportChoices) {
    ui.add_space(8.0);
    title(ui, &cx.text("export-letters"));
    ui.radio_value(&mut choices.letters, Letters::Outlines, cx.text("export-letters-outlines"));
    ui.radio_value(&mut choices.letters, Letters::Text, cx.text("export-letters-text"))
        .on_hover_text(cx.text("export-letters-text-hint"));
}

fn look(ui: &mut Ui, cx: &Cx<'_>, choices: &mut ExportChoices, is_blank: bool) {
    ui.add_space(8.0);
    title(ui, &cx.text("export-theme"));
    row(ui, |ui| {
        for look in Look::ALL {
            let name = match look {
                Look::Light | Look::LightContrast => "export-theme-light",
                Look::Dark | Look::DarkContrast => "export-theme-dark",
                Look::Print => "export-theme-print",
            };
            ui.radio_value(&mut choices.look, look, cx.text(name));
        }
    });
    // A form without notes has no colors.
    if !is_blank {
        let look = choices.look;
        ui.checkbox(choices.signs.choice(look), cx.text("export-signs")).on_hover_text(cx.text("export-signs-hint"));
    }
    if choices.format.is_words() {
        hint(ui, &cx.text("export-theme-hint"));
    }
}

/// Only the whole board has notes beside it, and pictures of it end at the page's edge.
fn beside(ui: &mut Ui, cx: &Cx<'_>, choices: &mut ExportChoices) {
    if choices.part != Part::Board || choices.format.is_pixels() || choices.format == Format::Svg {
        return;
    }
    let scene = cx.model.page_scene();
    let beside = cx.model.board().form.slots().filter(|slot| slot.beside).filter_map(|slot| scene.slot(&slot.id));
    let names: Vec<&str> = beside.map(|slot| slot.name.as_str()).collect();
    if names.is_empty() {
        return;
    }
    let name = names.join(", ");
    let words = if choices.format == Format::Pdf {
        msg!("export-beside-page", slot = name)
    } else {
        msg!("export-beside", slot = name)
    };
    let mut is_there = choices.parking();
    if ui.checkbox(&mut is_there, cx.say(&words)).changed() {
        choices.set_parking(is_there);
    }
}

fn embedded(ui: &mut Ui, cx: &Cx<'_>, choices: &mut ExportChoices) {
    if !choices.format.carries_board() {
        return;
    }
    let mut is_embedded = choices.board_inside();
    if ui.checkbox(&mut is_embedded, cx.text("export-embed")).changed() {
        choices.set_board_inside(is_embedded);
    }
    hint(ui, &cx.text("export-embed-hint"));
}
