//! Printing the board, with the paper that was chosen last for PDF.

use super::drafts;
use super::outbox::{Outbox, complain, say};
use crate::app::effect::Effect;
use crate::app::result::PrintOutcome;
use crate::app::state::{Model, Notice};
use crate::export::Format;
use crate::publish::Part;

/// Begins to print. A dialog that is open somewhere does not keep another one from opening.
pub(super) fn print(model: &mut Model, out: &mut Outbox) {
    drafts::finish(model);
    let mut choices = model.session.export.clone();
    choices.format = Format::Pdf;
    choices.part = Part::Board;
    choices.signs = model.session.signs;
    choices.set_board_inside(false);
    model.tasks.prints += 1;
    let (number, board) = (model.tasks.prints, model.board().clone());
    let name = board.suggested_name().unwrap_or_else(|| board.form.title(&board.language)).to_owned();
    say(model, msg!("print-preparing"));
    out.push(Effect::Print { number, board, order: Box::new(choices.order()), name });
}

/// Printing ended.
pub(super) fn ended(model: &mut Model, number: u64, outcome: PrintOutcome) {
    if number != model.tasks.prints {
        return;
    }
    match outcome {
        PrintOutcome::Sent => say(model, msg!("print-sent")),
        PrintOutcome::Cancelled => model.notice = None,
        PrintOutcome::Shown => say(model, msg!("print-shown")),
        PrintOutcome::NotShown(path) => {
            let message = msg!("print-not-shown", path = &path);
            model.notice = Some(Notice { file: Some(path), ..Notice::error(message) });
        }
        PrintOutcome::Failed(why) => complain(model, msg!("print-failed", why = why)),
    }
}
