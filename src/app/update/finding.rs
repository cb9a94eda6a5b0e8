//! Finding and replacing: the question, walking through what was found, and words in place of others.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::outbox::{complain, say};
use super::{drafts, focusing, listing, sight};
use crate::app::action::FindAction;
use crate::app::state::{FindField, Found, Model, TextEdit};
use crate::board::{NoteId, SlotId};
use crate::edit::{Command, Selection};
use crate::find::{Filter, Match, replaced};

/// Most characters of a selected text that become the question.
const LONGEST_TAKEN: usize = 60;

/// Does something about finding and replacing.
pub(super) fn act(model: &mut Model, action: FindAction) {
    let find = &mut model.document.find;
    match action {
        FindAction::Query(query) => find.query = query,
        FindAction::Color(color) => toggle(&mut find.filter.colors, color),
        FindAction::Place(slot) => toggle(&mut find.filter.slots, slot),
        FindAction::LeastVotes(least) => find.filter.least_votes = least,
        FindAction::ClearFilter => find.filter = Filter::default(),
        FindAction::Replacement(text) => {
            find.replacement = Some(text);
            return;
        }
        FindAction::Focused => {
            find.focus = None;
            return;
        }
        FindAction::Next => return step(model, 1),
        FindAction::Previous => return step(model, -1),
        FindAction::NextHidden => return step_hidden(model),
        FindAction::Replace => return replace(model),
        FindAction::ReplaceAll => return replace_all(model),
        FindAction::Close => return find.close(),
    }
    settle(model);
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

/// Opens the bar, with words to put in place of others if they are wanted; a text that is selected is looked for.
pub(super) fn open(model: &mut Model, replaces: bool) {
    let selected = model.text.as_ref().and_then(TextEdit::selected).map(ToOwned::to_owned);
    if !drafts::finish(model) {
        return;
    }
    let find = &mut model.document.find;
    if let Some(text) = selected.filter(|text| !text.contains('\n') && text.chars().count() <= LONGEST_TAKEN) {
        find.query = text;
    }
    find.is_open = true;
    find.focus = Some(FindField::Query);
    find.replacement = match (replaces, find.replacement.take()) {
        (true, before) => {
            if before.is_some() && !find.query.is_empty() {
                find.focus = Some(FindField::Replacement);
            }
            Some(before.unwrap_or_default())
        }
        (false, _) => None,
    };
    settle(model);
}

/// Goes to another of what was found, around the end; opens the bar if it is closed.
pub(super) fn step(model: &mut Model, steps: isize) {
    if !drafts::finish(model) {
        return;
    }
    model.document.find.is_open = true;
    let found = model.found();
    let here = model.document.find.current.as_ref().and_then(|current| found.position(current));
    let next = match here {
        Some(at) => at.checked_add_signed(steps).filter(|at| *at < found.matches.len()),
        None => position_from_selection(model, &found),
    };
    let around = if steps < 0 { found.matches.len().checked_sub(1) } else { Some(0) };
    go_to(model, next.or(around).and_then(|at| found.matches.get(at)).cloned());
}

/// Goes to the next of what was found that its place has no room to show.
fn step_hidden(model: &mut Model) {
    let (found, hidden) = (model.found(), model.hidden_matches());
    let is_hidden = |found: &&Match| found.note().is_some_and(|id| hidden.contains(id));
    let here = model.document.find.current.as_ref().and_then(|current| found.position(current));
    let behind = found.matches.iter().skip(here.map_or(0, |at| at + 1));
    let next = behind.chain(&found.matches).find(is_hidden).cloned();
    go_to(model, next);
}

/// After another question: stays where one is, or goes to the first behind what is selected.
fn settle(model: &mut Model) {
    let found = model.found();
    let current = model.document.find.current.take().filter(|current| found.position(current).is_some());
    let first = || position_from_selection(model, &found).or(Some(0));
    let current = current.or_else(|| first().and_then(|at| found.matches.get(at)).cloned());
    go_to(model, current);
}

/// Returns the first of what was found that does not stand before the selected note.
fn position_from_selection(model: &Model, found: &Found) -> Option<usize> {
    let selected = model.selection().notes().last()?;
    let ordered = model.document.editor.in_order();
    let next: &NoteId = ordered.iter().skip_while(|id| *id != selected).find(|id| found.notes.contains(*id))?;
    found.matches.iter().position(|one| one.note() == Some(next))
}

/// One is at another of what was found: it is selected, and shown.
fn go_to(model: &mut Model, to: Option<Match>) {
    model.document.find.current.clone_from(&to);
    match to {
        Some(Match::Note(id, slot)) => {
            if model.hidden_matches().contains(&id) {
                show_hidden(model, &slot);
            } else {
                leave_hidden(model);
            }
            if model.hides(&slot) {
                model.view.fits_page = false;
            }
            select(model, id);
            listing::lead_to(model, &slot);
            // A place that is shown alone has to be the note's own before the note can be seen in it.
            focusing::follow(model);
            sight::show(model);
        }
        Some(Match::Blank(id)) => {
            focusing::close(model);
            model.document.editor.select(Selection::Nothing);
            let area = model.scene().blank(&id).map(|blank| blank.area);
            if let Some(area) = area.filter(|_| !model.view.fits_page) {
                model.view.reveal(area);
            }
        }
        None => {}
    }
}

/// Selects a note that was found. What keys act on has an outline, which is nothing for the room that full screen is
/// shown to.
fn select(model: &mut Model, id: NoteId) {
    let selection = Selection::of_notes(vec![id]);
    if model.session.is_full_screen {
        model.document.editor.select_written(selection);
    } else {
        model.document.editor.select(selection);
    }
}

/// Shows the place of a note that it has no room to show on the page: alone, with all its notes.
fn show_hidden(model: &mut Model, slot: &SlotId) {
    if model.document.focus.is_none() {
        focusing::open(model, slot);
        model.document.find.opened_focus = model.document.focus.is_some();
    }
}

/// Shows the page again, if a place is shown alone only for a note that was found.
fn leave_hidden(model: &mut Model) {
    if std::mem::take(&mut model.document.find.opened_focus) {
        focusing::close(model);
    }
}

/// Replaces the words in the note where one is, and goes on to the next.
fn replace(model: &mut Model) {
    let found = model.found();
    let here = model.document.find.current.clone();
    let Some((at, one)) = here.as_ref().and_then(|one| Some((found.position(one)?, one))) else {
        return step(model, 1);
    };
    let next = found.matches.get(at + 1).or(found.matches.first()).filter(|next| *next != one).cloned();
    let (command, count) = rewriting(model, std::slice::from_ref(one));
    if count > 0 && !apply(model, &command, count, 1) {
        return;
    }
    let found = model.found();
    let next = next.filter(|next| found.position(next).is_some());
    go_to(model, next.or_else(|| found.matches.first().cloned()));
}

/// Replaces the words in all that was found, as one step.
fn replace_all(model: &mut Model) {
    let found: Arc<Found> = model.found();
    let (command, count) = rewriting(model, &found.matches);
    let Command::Rewrite { notes, blanks } = &command else { return };
    let texts = notes.len() + blanks.len();
    if count == 0 {
        say(model, msg!("find-nothing-replaced"));
    } else if apply(model, &command, count, texts) {
        settle(model);
    }
}

/// Returns what replacing in some of what was found comes to, and how often the words stand there.
fn rewriting(model: &Model, among: &[Match]) -> (Command, usize) {
    let (board, find) = (model.board(), &model.document.find);
    let by = find.replacement.as_deref().unwrap_or_default();
    let places = board.places();
    let (mut notes, mut blanks, mut count) = (vec![], vec![], 0);
    for one in among {
        let text = match one {
            Match::Note(id, _) => places.get(id).map_or("", |(_, _, note)| &*note.text),
            Match::Blank(id) => board.blank(id),
        };
        let Some((new, times)) = replaced(text, &find.query, by) else { continue };
        count += times;
        match one {
            Match::Note(id, _) => notes.push((id.clone(), new)),
            Match::Blank(id) => blanks.push((id.clone(), new)),
        }
    }
    (Command::Rewrite { notes, blanks }, count)
}

/// Changes texts and says so; returns whether that was possible.
fn apply(model: &mut Model, command: &Command, count: usize, texts: usize) -> bool {
    match model.document.apply(command) {
        Ok(()) if model.document.find.replacement.as_ref().is_some_and(String::is_empty) => {
            say(model, msg!("find-removed", count = count, texts = texts));
        }
        Ok(()) => say(model, msg!("find-replaced", count = count, texts = texts)),
        Err(why) => {
            complain(model, why);
            return false;
        }
    }
    true
}
