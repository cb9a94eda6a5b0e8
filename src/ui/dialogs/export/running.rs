//! An export under way, as the window shows it: a line with a bar, and a way to stop it.

use egui::{Button, Label, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::{Action, ExportTask};
use crate::style::Surface;
use crate::ui::cx::Cx;

/// Width in points of the share and the button beside name and bar.
const BESIDE: f32 = 260.0;

/// Width in points below which a name is left out rather than cut to nothing.
const LEAST_NAME: f32 = 60.0;

/// Greatest width in points of the bar.
const BAR: f32 = 160.0;

/// Shows the line of the export under way, in place of the status line's words.
pub(in crate::ui) fn export_line(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(task) = &cx.model.tasks.export else { return };
    let room = ui.available_width();
    let bar_width = (room * 0.25).clamp(40.0, BAR);
    let name_width = (room - bar_width - BESIDE).min(400.0);
    if name_width >= LEAST_NAME {
        let title = task_title(cx, task);
        ui.scope(|ui| {
            // A long name leaves room for the bar and what follows.
            ui.set_max_width(name_width);
            ui.add(Label::new(title.as_str()).truncate()).on_hover_text(&title);
        });
    }
    bar_of_width(ui, cx, task, bar_width);
    let stop = Button::new(cx.text("export-stop")).min_size(vec2(64.0, 26.0));
    if ui.add_enabled(!task.is_stopping, stop).on_hover_text(cx.text("export-stop-hint")).clicked() {
        cx.act(Action::StopExport);
    }
}

/// Returns what is being made.
#[must_use]
pub(in crate::ui) fn task_title(cx: &Cx<'_>, task: &ExportTask) -> String {
    cx.say(&match &task.name {
        Some(name) if task.is_stopping => msg!("export-stopping", name = name),
        Some(name) => msg!("export-running", name = name),
        None if task.is_stopping => msg!("export-stopping-picture"),
        None => msg!("export-running-picture"),
    })
}

/// Shows a bar that fills, with the share in words beside it.
pub(in crate::ui::dialogs) fn bar(ui: &mut Ui, cx: &Cx<'_>, task: &ExportTask) {
    bar_of_width(ui, cx, task, BAR);
}

fn bar_of_width(ui: &mut Ui, cx: &Cx<'_>, task: &ExportTask, width: f32) {
    ui.horizontal(|ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(width, 8.0), Sense::hover());
        let done = rect.with_max_x(rect.left() + rect.width() * task.share);
        ui.painter().rect_filled(rect, 4.0, cx.color(Surface::BarLine));
        ui.painter().rect_filled(done, 4.0, cx.color(Surface::Accent));
        let share = cx.say(&msg!("export-share", percent = percent(task.share)));
        let name = cx.say(&msg!("export-bar", title = task_title(cx, task), share = share.as_str()));
        response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &name));
        ui.label(share);
    });
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates, and shares are small")]
fn percent(share: f32) -> u32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}
