//! Questions about paper: its size, how it lies, posters from several sheets.

use egui::Ui;

use super::widgets::{hint, list, option, row};
use crate::app::ExportChoices;
use crate::layout::{Orientation, Paper};
use crate::ui::cx::Cx;

/// Shows the questions.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, choices: &mut ExportChoices) {
    let is_poster = choices.poster;
    ui.add_space(8.0);
    let title = if is_poster { cx.text("export-sheets") } else { cx.text("export-paper") };
    list(ui, (&title, "paper"), &paper_name(cx, choices.paper), |ui| {
        // A poster is put together from what an office has.
        for paper in Paper::ALL.into_iter().filter(|paper| !is_poster || paper.size().is_some()) {
            option(ui, &mut choices.paper, paper, &paper_name(cx, paper));
        }
    });
    if choices.paper != Paper::Own {
        row(ui, |ui| {
            for orientation in Orientation::ALL {
                ui.radio_value(&mut choices.orientation, orientation, orientation_name(cx, orientation));
            }
        });
    }
    let is_ticked = ui.checkbox(&mut choices.poster, cx.text("export-poster")).changed();
    if choices.poster && is_ticked && choices.paper == Paper::Own {
        choices.paper = Paper::A4;
    }
    if choices.poster {
        let chosen = paper_name(cx, choices.poster_size);
        list(ui, (&cx.text("export-poster-size"), "poster"), &chosen, |ui| {
            for paper in Paper::ALL.into_iter().filter(|paper| paper.size().is_some()) {
                option(ui, &mut choices.poster_size, paper, &paper_name(cx, paper));
            }
        });
    }
    ui.checkbox(&mut choices.archive, cx.text("export-archive"));
    if choices.archive {
        hint(ui, &cx.text("export-archive-hint"));
    }
}

fn paper_name(cx: &Cx<'_>, paper: Paper) -> String {
    cx.text(match paper {
        Paper::Own => "paper-own",
        Paper::A4 => "paper-a4",
        Paper::A3 => "paper-a3",
        Paper::A2 => "paper-a2",
        Paper::A1 => "paper-a1",
        Paper::A0 => "paper-a0",
        Paper::Letter => "paper-letter",
        Paper::Tabloid => "paper-tabloid",
    })
}

fn orientation_name(cx: &Cx<'_>, orientation: Orientation) -> String {
    cx.text(match orientation {
        Orientation::Auto => "orientation-auto",
        Orientation::Portrait => "orientation-portrait",
        Orientation::Landscape => "orientation-landscape",
    })
}
