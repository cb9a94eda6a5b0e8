//! The export panel, its previews, and the file that is being made meanwhile.

use std::path::PathBuf;

use super::outbox::{Outbox, complain, say};
use super::{clipboard, drafts, paths};
use crate::app::action::ExportAction;
use crate::app::effect::{Effect, ExportTarget};
use crate::app::result::ExportOutcome;
use crate::app::state::{
    Dialog, ExportChoices, ExportPlan, ExportTask, Model, Notice, Preview, PreviewRequest, Purpose,
};
use crate::board::Board;
use crate::publish::Part;
use crate::words::Message;

/// Previews that are kept, so that going back to one costs nothing.
const KEPT_PREVIEWS: usize = 12;

/// Opens the export panel.
pub(super) fn open(model: &mut Model) {
    drafts::finish(model);
    let mut choices = model.session.export.clone();
    choices.signs = model.session.signs;
    let parts = parts(model);
    if !parts.iter().any(|(part, _)| *part == choices.part) {
        choices.part = Part::Board;
    }
    let board = model.board().clone();
    open_plan(model, board, choices, parts, false);
}

/// Opens the panel for the form without notes, to be printed and filled in by hand.
pub(super) fn open_blank(model: &mut Model) {
    drafts::finish(model);
    let board = model.board().without_notes();
    let parts = parts(model).into_iter().filter(|(part, _)| !matches!(part, Part::Notes(_))).collect();
    let choices = model.session.export.clone().blank();
    open_plan(model, board, choices, parts, true);
}

fn open_plan(model: &mut Model, board: Board, choices: ExportChoices, parts: Vec<(Part, Message)>, is_blank: bool) {
    let plan = ExportPlan { board, choices, parts, is_blank, page: 0, room: None, making: None, previews: vec![] };
    model.dialog = Some(Dialog::Export(Box::new(plan)));
}

/// Returns what of the board can be exported by itself, with its names.
fn parts(model: &Model) -> Vec<(Part, Message)> {
    let mut parts = vec![(Part::Board, msg!("export-part-board"))];
    let selected = model.document.editor.selected_in_order();
    if !selected.is_empty() {
        parts.push((Part::Notes(selected.clone()), msg!("export-part-notes", count = selected.len())));
    }
    let (board, scene) = (model.board(), model.page_scene());
    let area_name = |name: &str| board.form.area_name(&board.language, name).to_owned();
    parts.extend(
        scene
            .areas
            .iter()
            .map(|(name, _)| (Part::Named(name.clone()), msg!("export-part-named", name = area_name(name)))),
    );
    parts.extend(
        scene
            .slots
            .iter()
            .map(|slot| (Part::Named(slot.id.to_string()), msg!("export-part-named", name = slot.name.clone()))),
    );
    parts
}

/// Something about the panel.
pub(super) fn act(model: &mut Model, action: ExportAction, out: &mut Outbox) {
    let Some(Dialog::Export(plan)) = &mut model.dialog else { return };
    match action {
        ExportAction::Choose(choices) => {
            if plan.choices.format != choices.format || plan.choices.part != choices.part {
                plan.page = 0;
            }
            plan.choices = choices;
            preview(plan, out);
        }
        ExportAction::Page(page) => {
            plan.page = page;
            preview(plan, out);
        }
        ExportAction::Room(width, height) => {
            plan.room = Some((width, height));
            preview(plan, out);
        }
        ExportAction::Save => {
            let plan = plan.clone();
            let format = plan.choices.format;
            remember(model, &plan, out);
            model.tasks.pending_export = Some(plan);
            paths::ask(model, Purpose::Export(format), out);
        }
        ExportAction::CopyPicture => {
            let plan = plan.clone();
            remember(model, &plan, out);
            model.dialog = None;
            begin(model, &plan, ExportTarget::Clipboard, out);
        }
        ExportAction::CopyTable => {
            let (board, part) = (plan.board.clone(), plan.choices.part.clone());
            model.dialog = None;
            clipboard::copy_table_of(model, &board, part, out);
        }
        ExportAction::PrintBlank => open_blank(model),
    }
}

/// Shows the preview that is wanted if it was made already, or has it made; one at a time.
fn preview(plan: &mut ExportPlan, out: &mut Outbox) {
    let Some(wanted) = plan.wanted() else { return };
    if let Some(at) = plan.previews.iter().position(|(request, _)| *request == wanted) {
        let seen = plan.previews.remove(at);
        plan.previews.push(seen);
    } else if plan.making.is_none() {
        plan.making = Some(wanted.clone());
        out.push(Effect::Preview { board: plan.board.clone(), request: Box::new(wanted) });
    }
}

/// A preview was painted.
pub(super) fn previewed(model: &mut Model, request: PreviewRequest, shown: Preview, out: &mut Outbox) {
    let Some(Dialog::Export(plan)) = &mut model.dialog else { return };
    if plan.making.as_ref() != Some(&request) {
        return;
    }
    plan.making = None;
    plan.previews.push((request, shown));
    if plan.previews.len() > KEPT_PREVIEWS {
        plan.previews.remove(0);
    }
    preview(plan, out);
}

fn remember(model: &mut Model, plan: &ExportPlan, out: &mut Outbox) {
    // The form to be filled in by hand is another matter than the board.
    if !plan.is_blank {
        model.session.export = plan.choices.clone();
        out.push(Effect::RememberExport(plan.choices.to_ron()));
    }
}

/// Writes the file that was asked for.
pub(super) fn export_to(model: &mut Model, path: PathBuf, out: &mut Outbox) {
    let Some(plan) = model.tasks.pending_export.take() else { return };
    if model.document.file.is_own(&path) {
        complain(model, msg!("export-over-board"));
        return;
    }
    begin(model, &plan, ExportTarget::File(path), out);
}

fn begin(model: &mut Model, plan: &ExportPlan, target: ExportTarget, out: &mut Outbox) {
    let name = match &target {
        ExportTarget::File(path) => Some(path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()),
        ExportTarget::Clipboard => None,
    };
    model.notice = None;
    model.tasks.export = Some(ExportTask { name, share: 0.0, is_stopping: false });
    out.push(Effect::Export { board: plan.board.clone(), order: Box::new(plan.choices.order()), target });
}

/// Stops the export under way.
pub(super) fn stop(model: &mut Model, out: &mut Outbox) {
    if let Some(task) = &mut model.tasks.export {
        task.is_stopping = true;
        out.push(Effect::StopExport);
    }
}

/// So much of the export is done.
pub(super) fn progressed(model: &mut Model, share: f32) {
    if let Some(task) = &mut model.tasks.export {
        task.share = share;
    }
}

/// The export ended. A window that waits for it closes if there is nothing to be read.
pub(super) fn ended(model: &mut Model, outcome: ExportOutcome, out: &mut Outbox) {
    let name = model.tasks.export.take().and_then(|task| task.name);
    let is_closing = matches!(model.dialog, Some(Dialog::Exporting));
    let is_good = !matches!(outcome, ExportOutcome::Failed(_));
    match outcome {
        ExportOutcome::Written { path, size } => {
            let message = msg!("exported", path = &path, size = size);
            model.notice = Some(Notice { file: Some(path), ..Notice::info(message) });
        }
        ExportOutcome::Copied(width, height) => say(model, picture_copied(width, height)),
        ExportOutcome::Stopped => match name {
            Some(name) => say(model, msg!("export-cancelled", name = name)),
            None => say(model, msg!("picture-cancelled")),
        },
        ExportOutcome::Failed(why) => complain(model, why),
    }
    if is_closing {
        model.dialog = None;
        if is_good {
            out.push(Effect::RequestClose);
        }
    }
}

/// Says that a picture is on the clipboard. Pixels are written without a sign between thousands, as everywhere.
pub(super) fn picture_copied(width: u32, height: u32) -> Message {
    msg!("picture-copied", width = width.to_string(), height = height.to_string())
}
