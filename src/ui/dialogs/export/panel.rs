//! The export panel: what, in which format, and how it will look.

use egui::{Button, Rect, ScrollArea, Ui, Vec2, vec2};

use super::preview::column;
use super::widgets::outline_choices;
use super::{formats, options, preview};
use crate::app::{DialogAction, ExportAction, ExportPlan};
use crate::ui::cx::Cx;
use crate::ui::dialogs::buttons::{button, buttons, focus_first, primary};
use crate::ui::dialogs::heading::heading;
use crate::ui::dialogs::room;
use crate::ui::scrolling::follow_focus;

/// Most room in points that the panel takes.
const MOST: Vec2 = vec2(1180.0, 760.0);

/// Width in points below which formats are a list.
const NARROW: f32 = 760.0;

/// Least height in points of the columns.
const LEAST: f32 = 120.0;

/// Width in points below which the preview is under the questions, and the height of both.
const STACKED: f32 = 420.0;
const STACKED_HEIGHT: f32 = 420.0;

/// Shows the panel.
pub(in crate::ui::dialogs) fn show(ui: &mut Ui, cx: &Cx<'_>, plan: &ExportPlan) {
    let size = room::largest(ui.ctx()).min(MOST);
    ui.set_width(size.x);
    heading(ui, if plan.is_blank { cx.text("export-blank-title") } else { cx.text("export-title") });
    ui.add_space(6.0);
    let beyond = room::largest(ui.ctx()).y - size.y;
    let is_stacked = size.x < STACKED;
    let height = (room::height_above_buttons(ui) - beyond).max(if is_stacked { STACKED_HEIGHT } else { LEAST });
    let (_, room) = ui.allocate_space(vec2(size.x, height));
    let columns = if is_stacked { stacked(room) } else { columns(room, size.x < NARROW) };
    choose(ui, cx, plan, &columns);
    let is_possible = preview::show(&mut column(ui, columns.preview, "preview"), cx, plan);
    show_buttons(ui, cx, plan, is_possible);
    // A frame that is drawn again, as its buttons took another height, has another room.
    if !ui.will_discard() {
        preview::ask_for_room(ui, cx, plan, columns.preview);
    }
}

/// Shows formats and questions, and says what was chosen.
fn choose(ui: &mut Ui, cx: &Cx<'_>, plan: &ExportPlan, columns: &Columns) {
    let mut choices = plan.choices.clone();
    if let Some(rect) = columns.formats {
        let mut formats = column(ui, rect, "formats");
        outline_choices(&mut formats, cx);
        ScrollArea::vertical().show(&mut formats, |ui| {
            formats::buttons(ui, cx, plan, &mut choices);
            follow_focus(ui);
        });
    }
    let mut questions = column(ui, columns.options, "options");
    outline_choices(&mut questions, cx);
    ScrollArea::vertical().auto_shrink(false).show(&mut questions, |ui| {
        ui.set_max_width(columns.options.width() - 12.0);
        if columns.formats.is_none() {
            formats::as_list(ui, cx, plan, &mut choices);
            ui.add_space(8.0);
        }
        options::show(ui, cx, plan, &mut choices);
        follow_focus(ui);
    });
    if choices != plan.choices {
        ask(cx, ExportAction::Choose(choices));
    }
}

fn show_buttons(ui: &mut Ui, cx: &Cx<'_>, plan: &ExportPlan, is_possible: bool) {
    let is_busy = cx.model.tasks.export.is_some();
    let why_not = if is_busy { cx.text("export-busy") } else { cx.text("export-nothing") };
    let is_enabled = is_possible && !is_busy;
    let show = |ui: &mut Ui, button: Button<'_>, hint: String, is_enabled: bool| {
        ui.add_enabled(is_enabled, button).on_hover_text(hint).on_disabled_hover_text(why_not.as_str())
    };
    buttons(ui, |ui| {
        let save = show(ui, primary(cx, cx.text("export-save")), cx.text("export-save-hint"), is_enabled);
        // Enter exports, unless the keyboard is somewhere else.
        if is_enabled {
            focus_first(&save);
        }
        if save.clicked() {
            ask(cx, ExportAction::Save);
        }
        if !plan.choices.format.is_words() {
            let copy = button(cx.text("export-copy-picture"));
            if show(ui, copy, cx.text("export-copy-picture-hint"), is_enabled).clicked() {
                ask(cx, ExportAction::CopyPicture);
            }
        }
        if !plan.is_blank {
            let copy = button(cx.text("verb-copy-table"));
            if show(ui, copy, cx.text("export-copy-table-hint"), true).clicked() {
                ask(cx, ExportAction::CopyTable);
            }
            let blank = button(cx.text("verb-print-blank"));
            if show(ui, blank, cx.text("export-print-blank-hint"), true).clicked() {
                ask(cx, ExportAction::PrintBlank);
            }
        }
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}

fn ask(cx: &Cx<'_>, action: ExportAction) {
    cx.answer(DialogAction::Export(Box::new(action)));
}

/// Where the parts of the panel are.
struct Columns {
    formats: Option<Rect>,
    options: Rect,
    preview: Rect,
}

fn stacked(room: Rect) -> Columns {
    const PREVIEW: f32 = 140.0;
    let (options, preview) = room.split_top_bottom_at_y(room.bottom() - PREVIEW);
    Columns { formats: None, options, preview }
}

fn columns(room: Rect, is_narrow: bool) -> Columns {
    const FORMATS: f32 = 196.0;
    const OPTIONS: f32 = 262.0;
    const GAP: f32 = 18.0;
    let take = |from: f32, width: f32| Rect::from_min_size(egui::pos2(from, room.top()), vec2(width, room.height()));
    let options_at = if is_narrow { room.left() } else { room.left() + FORMATS + GAP };
    let preview_at = options_at + OPTIONS + GAP;
    Columns {
        formats: (!is_narrow).then(|| take(room.left(), FORMATS)),
        options: take(options_at, OPTIONS),
        preview: take(preview_at, (room.right() - preview_at).max(120.0)),
    }
}
