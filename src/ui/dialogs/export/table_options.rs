//! Questions about tables in CSV: what stands between cells, and the mark at the beginning.

use egui::Ui;

use super::widgets::title;
use crate::app::ExportChoices;
use crate::export::words::csv::Separator;
use crate::ui::cx::Cx;

/// Shows the questions.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, choices: &mut ExportChoices) {
    ui.add_space(8.0);
    title(ui, &cx.text("export-separator"));
    for separator in Separator::ALL {
        let (name, hint) = match separator {
            Separator::Comma => ("separator-comma", "separator-comma-hint"),
            Separator::Semicolon => ("separator-semicolon", "separator-semicolon-hint"),
            Separator::Tab => ("separator-tab", "separator-tab-hint"),
        };
        ui.radio_value(&mut choices.csv.separator, separator, cx.text(name)).on_hover_text(cx.text(hint));
    }
    ui.add_space(8.0);
    ui.checkbox(&mut choices.csv.has_mark, cx.text("export-mark")).on_hover_text(cx.text("export-mark-hint"));
}
