//! What puts another board here, or closes the window: unsaved work is asked about first.

use super::outbox::Outbox;
use super::put::end_of_work;
use super::{drafts, earlier, opening, paths, recovering};
use crate::app::effect::Effect;
use crate::app::state::{After, Dialog, Model, Purpose};
use crate::file::journal::End;

/// Does something that puts another board here, after asking about unsaved work.
pub(super) fn guard(model: &mut Model, after: After, out: &mut Outbox) {
    model.tasks.after_save = None;
    drafts::finish(model);
    if model.has_unsaved_work() {
        model.dialog = Some(Dialog::Unsaved(after));
    } else {
        proceed(model, after, out);
    }
}

/// Goes on with what was held up by a question or a save.
pub(super) fn proceed(model: &mut Model, after: After, out: &mut Outbox) {
    match after {
        After::New => opening::open_new(model, out),
        After::NewOnForm(path) => opening::begin_form(model, path, out),
        After::AskOpen => {
            model.tasks.gave_up = model.has_unsaved_work();
            paths::ask(model, Purpose::Open, out);
        }
        After::Open(path) => opening::begin(model, path, None, out),
        After::Example(nth) => opening::open_example(model, nth, out),
        After::OpenEarlier { board, is_whole } => earlier::put_copy(model, *board, is_whole, out),
        After::Close => close(model, end_of_work(model), out),
        After::Recover(id) => recovering::begin(model, id, out),
        After::RecoverCopy(id) => recovering::recover(model, id, None, out),
        After::OpenFileOf(id) => recovering::open_file(model, id, out),
    }
}

/// The window is asked to close.
pub(super) fn close_requested(model: &mut Model, out: &mut Outbox) {
    drafts::finish(model);
    if model.tasks.export.is_some() {
        out.push(Effect::KeepOpen);
        model.dialog = Some(Dialog::Exporting);
    } else if model.tasks.saving.is_some() {
        out.push(Effect::KeepOpen);
        model.tasks.after_save = Some(After::Close);
        if model.tasks.is_save_slow() {
            model.dialog = Some(Dialog::SlowSave);
        }
    } else if model.has_unsaved_work() {
        out.push(Effect::KeepOpen);
        model.dialog = Some(Dialog::Unsaved(After::Close));
    } else {
        close(model, end_of_work(model), out);
    }
}

/// Closes for good, without asking again.
pub(super) fn close(model: &mut Model, end: End, out: &mut Outbox) {
    model.tasks.is_closing = true;
    out.push(Effect::Close(end));
}
