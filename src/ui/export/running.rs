//! An export under way, as the window shows it: a line with a bar, a way to stop it, and what came of it.

use std::path::PathBuf;

use egui::{Button, Context, Role, Sense, Ui, WidgetInfo, vec2};

use super::Plan;
use super::job::{Deed, Job, Outcome};
use crate::style::{Look, Style, Surface};
use crate::ui::App;
use crate::ui::app::Notice;
use crate::ui::dialogs::{Dialog, Verdict};
use crate::ui::theme::color32;

impl App {
    /// Writes the file that was asked for, on a thread of its own.
    pub(in crate::ui) fn export_to(&mut self, ctx: &Context, path: PathBuf) {
        let Some(plan) = self.exports.pending.take() else { return };
        if self.file.path.as_ref() == Some(&path) {
            self.complain("This is the file of the board itself: choose another name for what is exported");
            return;
        }
        self.begin_job(ctx, &plan, Deed::Save(path));
    }

    pub(super) fn begin_job(&mut self, ctx: &Context, plan: &Plan, deed: Deed) {
        let ordered = (plan.source.clone(), plan.choices.order());
        self.notice = None;
        match Job::begin(ctx, ordered, deed, self.files.teller()) {
            Some(job) => self.exports.job = Some(job),
            None => self.complain("The file could not be made: the computer has no room for another task"),
        }
    }

    /// Takes what came of an export.
    pub(in crate::ui) fn exported(&mut self, ctx: &Context, outcome: Outcome) {
        let name = self.exports.job.take().map_or_else(String::new, |job| job.name.clone());
        let closing = matches!(self.dialog, Some(Dialog::Exporting));
        let mut done = true;
        match outcome {
            Outcome::Written(path, size) => {
                let text = format!("Wrote {}: {size}", path.display());
                self.notice = Some(Notice { text, is_error: false, file: Some(path) });
            }
            Outcome::Painted(image) => {
                let [width, height] = image.size;
                ctx.copy_image(image);
                self.say(format!("Copied a picture of {width} × {height} pixels"));
            }
            Outcome::Stopped => self.say(format!("Cancelled: {name} was not written")),
            Outcome::Failed(sentence) => {
                self.complain(sentence);
                done = false;
            }
        }
        if closing {
            self.dialog = None;
            // What could not be written is told before the window goes.
            if done {
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
        }
    }

    /// The line with a bar, in place of the status line's words.
    pub(in crate::ui) fn job_ui(&mut self, ui: &mut Ui) {
        let Some(job) = &self.exports.job else { return };
        let words = if job.is_stopping() { "Cancelling" } else { "Writing" };
        let label = format!("{words} {}", job.name);
        ui.scope(|ui| {
            // A long name leaves room for the bar and the figures.
            ui.set_max_width((ui.available_width() - 720.0).clamp(120.0, 400.0));
            ui.add(egui::Label::new(label.as_str()).truncate()).on_hover_text(&label);
        });
        bar_ui(ui, self.look, job);
        let stop = ui.add_enabled(!job.is_stopping(), Button::new("Cancel export").min_size(vec2(64.0, 26.0)));
        if stop.on_hover_text("No file is written, and an old one stays as it is").clicked() {
            job.stop();
        }
    }

    /// Asks what becomes of an export when the window is to close.
    pub(in crate::ui) fn exporting_ui(&mut self, ui: &mut Ui) -> Verdict {
        let Some(job) = &self.exports.job else { return Verdict::Closed };
        ui.set_width(420.0);
        ui.heading(format!("Writing {}", job.name));
        ui.add_space(4.0);
        ui.label("The window closes when the file is there");
        ui.add_space(8.0);
        bar_ui(ui, self.look, job);
        ui.add_space(12.0);
        let mut verdict = Verdict::Open(Dialog::Exporting);
        ui.horizontal(|ui| {
            let stop = Button::new("Cancel it and close").min_size(vec2(96.0, 34.0));
            if ui.add_enabled(!job.is_stopping(), stop).clicked() {
                job.stop();
            }
            if ui.add(Button::new("Stay").min_size(vec2(96.0, 34.0))).clicked() {
                verdict = Verdict::Closed;
            }
        });
        verdict
    }
}

/// A bar that fills, with the share in words beside it.
fn bar_ui(ui: &mut Ui, look: Look, job: &Job) {
    let share = job.share();
    let style = Style::of(look);
    ui.horizontal(|ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(160.0, 8.0), Sense::hover());
        let track = color32(style.surface(Surface::BarLine));
        let done = rect.with_max_x(rect.left() + rect.width() * share);
        ui.painter().rect_filled(rect, 4.0, track);
        ui.painter().rect_filled(done, 4.0, color32(style.surface(Surface::Accent)));
        let percent = format!("{:.0} %", share * 100.0);
        let name = format!("{percent} of {} is done", job.name);
        response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &name));
        ui.label(percent);
    });
}
