//! The one way in: an action changes the model, and effects come out.

use std::path::PathBuf;
use std::sync::Arc;

use super::outbox::Outbox;
use super::{
    beside, colors, covered, dialogs, dropping, finding, focusing, guard, journaling, listing, opening, outbox,
    pasting, pointing, put, results, saving, selecting, texts, verbs, viewing,
};
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::state::{After, Model};
use crate::file::journal::End;

/// Changes the model as asked, and returns what the outside is to do.
#[must_use]
pub fn update(model: &mut Model, action: Action) -> Vec<Effect> {
    if model.tasks.is_closing && matches!(action, Action::Result(_) | Action::CloseRequested) {
        // The journal has ended, and what came now would not be in it.
        return vec![];
    }
    if !colors::may_be_half(&action) {
        model.document.color_use = None;
    }
    let mut out = Outbox::default();
    let (form, before) = (Arc::clone(&model.board().form), beside::Before::of(model));
    if let Some(notice) = &mut model.notice {
        notice.is_old = true;
    }
    dispatch(model, action, &mut out);
    if model.notice.as_ref().is_some_and(|notice| !notice.is_old) {
        model.session.notice_count += 1;
    }
    viewing::follow_size(model, &form);
    focusing::follow(model);
    beside::follow(model, before);
    texts::follow_layout(model);
    covered::keep_to_shown(model);
    model.document.remember_hand();
    model.pointer.follow_selection(model.document.selection());
    listing::follow(model);
    journaling::journal(model, &mut out);
    out.into_effects()
}

fn dispatch(model: &mut Model, action: Action, out: &mut Outbox) {
    match action {
        Action::Do(verb) => verbs::act(model, verb, out),
        Action::Apply(command) => {
            let outcome = model.document.apply(&command).map(|()| None);
            outbox::report(model, outcome);
        }
        Action::Select(selection) => selecting::select(model, selection),
        Action::UseColor(color) => colors::use_color(model, color),
        Action::DropColor { color, at } => colors::drop_color(model, color, at),
        Action::TakeColorBack => colors::take_back(model),
        Action::Edit(target) => texts::edit(model, target),
        Action::WriteNew(slot) => texts::write_new(model, &slot),
        Action::Type(text) => texts::type_text(model, &text),
        Action::Paste(text) => pasting::paste(model, &text, out),
        Action::Text(action) => texts::act(model, action, out),
        Action::Walk { direction, extend } => selecting::walk_notes(model, direction, extend),
        Action::Escape => selecting::escape(model, out),
        Action::Pointer(action) => pointing::act(model, action),
        Action::View(action) => viewing::act(model, action),
        Action::Focus(slot) => focusing::open(model, &slot),
        Action::List(action) => listing::act(model, action, out),
        Action::Find(action) => finding::act(model, action),
        Action::Dialog(action) => dialogs::act(model, action, out),
        Action::OpenFile(path) => guard::guard(model, After::Open(path), out),
        Action::Drop(paths) => dropping::take(model, paths, out),
        Action::NewOnForm(path) => guard::guard(model, After::NewOnForm(path), out),
        Action::Start(path) => start(model, path, out),
        Action::ShowFile { path, showing } => out.push(Effect::ShowFile { path, showing }),
        Action::SaveAgain => saving::save_again(model, out),
        Action::TakeTheirs => saving::take_theirs(model, out),
        Action::KeepMine => saving::keep_mine(model, out),
        Action::KeepBoth => saving::keep_both(model, out),
        Action::StopExport => super::exporting::stop(model, out),
        Action::CloseRequested => guard::close_requested(model, out),
        Action::Result(result) => results::take(model, *result, out),
    }
}

/// Begins the journal, and opens the file that was named.
fn start(model: &mut Model, path: Option<PathBuf>, out: &mut Outbox) {
    put::begin_journal(model, End::Clean, out);
    out.push(Effect::ListForms);
    if let Some(path) = path {
        opening::begin(model, path, None, out);
    }
}
