//! What the keyboard says: to a text being edited, or to the board.

use egui::{Context, Event, ImeEvent, Key, Modifiers};

use super::focus::is_on_board;
use super::shortcuts::keyboard_shortcut;
use super::text_keys::{composition, text_key};
use crate::app::{Action, Composition, Model, TextAction, Verb};
use crate::board::NoteColor;
use crate::edit::Selection;
use crate::tool::Direction;

/// Returns what an event means now, with some modifiers held.
#[must_use]
pub(super) fn action(ctx: &Context, model: &Model, event: &Event, held: Modifiers) -> Option<Action> {
    let is_on_board = is_on_board(ctx);
    match event {
        Event::Key { key, pressed: true, modifiers, .. } => key_action(model, *key, *modifiers, is_on_board),
        _ if !is_on_board => None,
        event if model.text.is_some() => text_event(event),
        event => board_event(model, event, held),
    }
}

fn key_action(model: &Model, key: Key, modifiers: Modifiers, is_on_board: bool) -> Option<Action> {
    let is_text = model.text.is_some() || !is_on_board;
    if let Some(verb) = verb_of(model, key, modifiers, is_text) {
        return Some(Action::Do(verb));
    }
    match (is_on_board, model.text.is_some()) {
        (true, true) => text_key(key, modifiers).map(Action::Text),
        (true, false) => board_key(key, modifiers),
        (false, _) => None,
    }
}

/// Returns the verb that a key means now, unless it is one that its text means. Extra modifiers are ignored when keys
/// are compared, so the shortcut with the most is taken.
fn verb_of(model: &Model, key: Key, modifiers: Modifiers, is_text: bool) -> Option<Verb> {
    let means_now = |verb: &Verb| !(verb.is_typed() || is_text && verb.is_of_board());
    let held = |verb: Verb| {
        let keys = verb.shortcuts().iter().filter_map(keyboard_shortcut);
        let meant = keys.filter(|keys| keys.logical_key == key && modifiers.matches_logically(keys.modifiers));
        meant.map(|keys| modifier_count(keys.modifiers)).max()
    };
    let verbs = Verb::all(model).into_iter().filter(means_now);
    let meant = verbs.filter_map(|verb| Some((held(verb)?, verb)));
    let (_, verb) = meant.max_by_key(|(count, _)| *count)?;
    verb.is_possible(model).then_some(verb)
}

fn modifier_count(modifiers: Modifiers) -> u32 {
    [modifiers.alt, modifiers.shift, modifiers.command || modifiers.ctrl].into_iter().map(u32::from).sum()
}

/// What happens while a text is being edited, apart from keys.
fn text_event(event: &Event) -> Option<Action> {
    Some(match event {
        Event::Text(text) => Action::Type(text.clone()),
        Event::Paste(text) => Action::Paste(text.clone()),
        Event::PasteImage(_) => Action::Paste(String::new()),
        Event::Copy => Action::Text(TextAction::Copy { cut: false }),
        Event::Cut => Action::Text(TextAction::Copy { cut: true }),
        Event::Ime(ime) => Action::Text(TextAction::Compose(composition(ime)?)),
        _ => return None,
    })
}

/// What happens while no text is being edited, apart from keys.
fn board_event(model: &Model, event: &Event, held: Modifiers) -> Option<Action> {
    match event {
        Event::Text(text) => board_text(model, text, held),
        Event::Paste(text) => Some(Action::Paste(text.clone())),
        // A picture is no note: that there is no text is said.
        Event::PasteImage(_) => Some(Action::Paste(String::new())),
        Event::Copy if held.shift => Some(Action::Do(Verb::CopyText)),
        Event::Copy => Some(Action::Do(Verb::Copy)),
        Event::Cut => Some(Action::Do(Verb::Cut)),
        Event::Ime(ime) => board_composition(model, ime, held),
        _ => None,
    }
}

/// A character on the board: it starts a note, unless it is a key of the notes that were selected on purpose.
///
/// Only the text counts, and not the key that gave it: on a French keyboard the key of 2 writes é.
fn board_text(model: &Model, text: &str, held: Modifiers) -> Option<Action> {
    if held.command || held.ctrl || text.trim().is_empty() {
        return None;
    }
    let has_note_keys = model.has_note_keys();
    let is_nowhere = matches!(model.selection(), Selection::Nothing) && model.hover().slot().is_none();
    if text == "?" && (has_note_keys || is_nowhere) {
        return Some(Action::Do(Verb::Shortcuts));
    }
    let verb = if has_note_keys { typed_verb(text) } else { None };
    Some(verb.map_or_else(|| Action::Type(text.to_owned()), Action::Do))
}

/// Returns the verb of notes that a character is a key of.
fn typed_verb(text: &str) -> Option<Verb> {
    let key = match text {
        "+" => "Plus",
        "-" => "Minus",
        digit if digit.len() == 1 => digit,
        _ => return None,
    };
    let mut verbs = NoteColor::ALL.map(Verb::Color).into_iter().chain([Verb::VoteUp, Verb::VoteDown]);
    verbs.find(|verb| verb.shortcuts().iter().any(|keys| keys.key == key))
}

/// What an input method says on the board: a proposal begins a note, as a key does.
fn board_composition(model: &Model, ime: &ImeEvent, held: Modifiers) -> Option<Action> {
    match composition(ime)? {
        Composition::Commit(text) => board_text(model, &text, held),
        Composition::Propose { text, .. } if text.is_empty() => None,
        proposal @ Composition::Propose { .. } => Some(Action::Text(TextAction::Compose(proposal))),
        Composition::DeleteAround { .. } => None,
    }
}

fn board_key(key: Key, modifiers: Modifiers) -> Option<Action> {
    let direction = match key {
        Key::ArrowUp => Direction::Up,
        Key::ArrowDown => Direction::Down,
        Key::ArrowLeft => Direction::Left,
        Key::ArrowRight => Direction::Right,
        Key::Escape => return Some(Action::Escape),
        _ => return None,
    };
    let is_walk = !modifiers.alt && !modifiers.command;
    is_walk.then_some(Action::Walk { direction, extend: modifiers.shift })
}
