//! An export under way, as the window shows it: a line with a bar, a way to stop it, and what came of it.

use std::path::PathBuf;

use egui::{Button, Context, ProgressBar, RichText, Ui, vec2};

use super::Plan;
use super::job::{Deed, Job, Outcome};
use crate::ui::App;
use crate::ui::app::Notice;
use crate::ui::dialogs::{Dialog, Verdict};

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
        match Job::begin(ctx, ordered, deed, self.files.answer()) {
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
            Outcome::Stopped => self.say(format!("Stopped: {name} was not written")),
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
        let words = if job.is_stopping() { "Stopping" } else { "Writing" };
        ui.label(format!("{words} {}", job.name));
        bar_ui(ui, job);
        let stop = ui.add_enabled(!job.is_stopping(), Button::new("Stop").min_size(vec2(64.0, 26.0)));
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
        bar_ui(ui, job);
        ui.add_space(12.0);
        let mut verdict = Verdict::Open(Dialog::Exporting);
        ui.horizontal(|ui| {
            let stop = Button::new("Stop and close").min_size(vec2(96.0, 34.0));
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

fn bar_ui(ui: &mut Ui, job: &Job) {
    let percent = RichText::new(format!("{:.0} %", job.share() * 100.0)).size(12.0);
    let bar = ProgressBar::new(job.share()).desired_width(180.0).text(percent);
    ui.add(bar).accessible_name(format!("How much of {} is done", job.name));
}
