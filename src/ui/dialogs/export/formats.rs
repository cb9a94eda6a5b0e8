//! The formats to choose from: as buttons, or as a list where there is no room for them.

use egui::Ui;

use super::widgets::{list, option, title};
use crate::app::{ExportChoices, ExportPlan};
use crate::export::Format;
use crate::ui::cx::Cx;

/// Shows the formats, each as a button of its own.
pub(super) fn buttons(ui: &mut Ui, cx: &Cx<'_>, plan: &ExportPlan, choices: &mut ExportChoices) {
    title(ui, &cx.text("export-pictures"));
    for format in formats(plan).filter(|format| !format.is_words()) {
        ui.radio_value(&mut choices.format, format, cx.say(&format.label()));
    }
    if formats(plan).any(Format::is_words) {
        ui.add_space(10.0);
        title(ui, &cx.text("export-words"));
        for format in formats(plan).filter(|format| format.is_words()) {
            ui.radio_value(&mut choices.format, format, cx.say(&format.label()));
        }
    }
}

/// Shows the formats as a list.
pub(super) fn as_list(ui: &mut Ui, cx: &Cx<'_>, plan: &ExportPlan, choices: &mut ExportChoices) {
    let chosen = cx.say(&choices.format.label());
    list(ui, (&cx.text("export-format"), "format"), &chosen, |ui| {
        for format in formats(plan) {
            option(ui, &mut choices.format, format, &cx.say(&format.label()));
        }
    });
}

/// Returns the formats that make sense: words of a form without notes would be nothing to fill in.
fn formats(plan: &ExportPlan) -> impl Iterator<Item = Format> {
    Format::ALL.into_iter().filter(|format| !(plan.is_blank && format.is_words()))
}
