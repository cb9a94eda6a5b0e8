//! What the keyboard says: to a text being written, or to the board.

use egui::{Context, Event, EventFilter, Key, KeyboardShortcut, Modifiers};

use super::App;
use super::app::{Wish, board_id};
use super::verb::Verb;
use super::writing::Place;
use crate::edit::{Command, Selection};
use crate::tool::{Direction, walk};

impl App {
    /// Reads this frame's keys, one after the other, as letters come in bursts: each does what it
    /// means before the next is read.
    pub(super) fn read_keys(&mut self, ctx: &Context) {
        if !self.has_keys() {
            return;
        }
        keep_focus(ctx);
        let on_board = ctx.memory(|memory| memory.has_focus(board_id()));
        let (events, held) = ctx.input(|i| (i.events.clone(), i.modifiers));
        for event in events {
            match event {
                Event::Key { key, pressed: true, modifiers, .. } => self.key(key, modifiers, on_board),
                event if on_board && self.writing.is_some() => self.text_event(ctx, event),
                event if on_board => self.board_event(ctx, event, held),
                _ => {}
            }
            self.grant_wishes(ctx);
            if self.dialog.is_some() {
                return;
            }
        }
    }

    fn key(&mut self, key: Key, modifiers: Modifiers, on_board: bool) {
        let in_text = self.writing.is_some() || !on_board;
        if let Some(verb) = self.verb_of(key, modifiers, in_text) {
            self.wish(Wish::Do(verb));
        } else if self.writing.is_some() && on_board {
            self.text_key(key, modifiers);
        } else if on_board {
            self.board_key(key, modifiers);
        }
    }

    /// The verb that a key means now. Extra modifiers are ignored when keys are compared, so the
    /// shortcut with the most is taken.
    fn verb_of(&self, key: Key, modifiers: Modifiers, in_text: bool) -> Option<Verb> {
        let matches = |shortcut: &KeyboardShortcut| {
            shortcut.logical_key == key && modifiers.matches_logically(shortcut.modifiers)
        };
        let now = |verb: &Verb| !(in_text && verb.is_of_the_board()) && self.means(*verb);
        let meant = Verb::all(&self.editor.board().form).into_iter().filter(now).flat_map(|verb| {
            let keys = verb.shortcuts().into_iter().filter(matches);
            keys.map(move |shortcut| (modifier_count(shortcut.modifiers), verb)).collect::<Vec<_>>()
        });
        let (_, verb) = meant.max_by_key(|(count, _)| *count)?;
        verb.is_possible(self).then_some(verb)
    }

    /// Whether a key that is also a character means its verb now: only while notes are selected.
    fn means(&self, verb: Verb) -> bool {
        match verb {
            Verb::Color(_) | Verb::VoteUp | Verb::VoteDown => !self.editor.selection().notes().is_empty(),
            _ => true,
        }
    }

    /// What happens while a text is being written, apart from keys.
    fn text_event(&mut self, ctx: &Context, event: Event) {
        match event {
            Event::Text(text) => self.wish(Wish::Type(text)),
            Event::Paste(text) => self.wish(Wish::Paste(text)),
            Event::Copy => self.copy_written(ctx, false),
            Event::Cut => self.copy_written(ctx, true),
            Event::Ime(ime) => {
                if let Some(writing) = &mut self.writing {
                    writing.compose(&ime);
                }
            }
            _ => {}
        }
    }

    fn text_key(&mut self, key: Key, modifiers: Modifiers) {
        let Some(writing) = &mut self.writing else {
            return;
        };
        match key {
            Key::Enter if modifiers.shift && !writing.is_line() => writing.insert("\n"),
            Key::Enter => self.enter(),
            Key::Escape => self.wish(Wish::EndWriting),
            Key::Tab => {
                let steps = if modifiers.shift { -1 } else { 1 };
                self.tab_from_text(steps);
            }
            _ => {
                writing.key(key, modifiers);
            }
        }
    }

    /// Enter finishes the text; a new note is followed by the next one.
    fn enter(&mut self) {
        let Some(writing) = &self.writing else { return };
        let next = match &writing.place {
            Place::New { slot, at, .. } if !writing.text().trim().is_empty() => Some(Place::New {
                id: crate::fresh::name().as_str().into(),
                slot: slot.clone(),
                at: at + 1,
                color: self.color,
            }),
            _ => None,
        };
        self.wish(Wish::EndWriting);
        if let Some(place) = next {
            self.wish(Wish::Write(place));
        }
    }

    /// Tab finishes the text and goes on to the next place: from field to field, and from slot to slot.
    fn tab_from_text(&mut self, steps: isize) {
        let Some(writing) = &self.writing else { return };
        let blanks: Vec<Place> = self.scene.blanks.iter().map(|blank| Place::Blank(blank.id.clone())).collect();
        let here = blanks.iter().position(|place| *place == writing.place);
        let next = here.and_then(|at| at.checked_add_signed(steps)).and_then(|at| blanks.get(at)).cloned();
        self.wish(Wish::EndWriting);
        match next {
            Some(place) => self.wish(Wish::Write(place)),
            None => self.wish(Wish::Do(if steps > 0 { Verb::NextSlot } else { Verb::PreviousSlot })),
        }
    }

    /// What happens while no text is being written, apart from keys.
    fn board_event(&mut self, ctx: &Context, event: Event, held: Modifiers) {
        match event {
            Event::Text(text) => self.board_text(text, held),
            Event::Paste(text) => self.wish(Wish::Paste(text)),
            Event::Copy if held.shift => self.wish(Wish::Do(Verb::CopyText)),
            Event::Copy => self.wish(Wish::Do(Verb::Copy)),
            Event::Cut => self.wish(Wish::Do(Verb::Cut)),
            Event::Ime(egui::ImeEvent::Commit(text)) => self.wish(Wish::Type(text)),
            Event::Ime(ime @ egui::ImeEvent::Preedit { .. }) => self.compose_at_once(ctx, &ime),
            _ => {}
        }
    }

    /// A character on the board: it starts a note, unless notes are selected and it is one of their keys.
    fn board_text(&mut self, text: String, held: Modifiers) {
        let notes = !self.editor.selection().notes().is_empty();
        let of_notes = notes && matches!(text.as_str(), "1" | "2" | "3" | "4" | "5" | "6" | "+" | "-");
        if held.command || held.ctrl || of_notes || text.trim().is_empty() {
            return;
        }
        let nowhere = matches!(self.editor.selection(), Selection::Nothing) && self.hover.slot().is_none();
        if text == "?" && (notes || nowhere) {
            self.wish(Wish::Do(Verb::Shortcuts));
        } else {
            self.wish(Wish::Type(text));
        }
    }

    fn compose_at_once(&mut self, ctx: &Context, ime: &egui::ImeEvent) {
        let proposes = matches!(ime, egui::ImeEvent::Preedit { text, .. } if !text.is_empty());
        if proposes {
            self.wish(Wish::Type(String::new()));
            self.grant_wishes(ctx);
        }
        if let Some(writing) = &mut self.writing {
            writing.compose(ime);
        }
    }

    fn board_key(&mut self, key: Key, modifiers: Modifiers) {
        let direction = match key {
            Key::ArrowUp => Direction::Up,
            Key::ArrowDown => Direction::Down,
            Key::ArrowLeft => Direction::Left,
            Key::ArrowRight => Direction::Right,
            Key::Escape => return self.escape(),
            _ => return,
        };
        if modifiers.alt || modifiers.command {
            return;
        }
        let next = walk(&self.scene, self.editor.selection(), direction, modifiers.shift);
        if let Some(next) = next {
            self.wish(Wish::Select(next));
        }
    }

    /// Escape puts back what is in the hand, or goes from notes to their slot, or to nothing.
    fn escape(&mut self) {
        if self.hand != crate::tool::Hand::Resting {
            self.hand = std::mem::take(&mut self.hand).cancel();
            self.carried.clear();
            self.bare = None;
            return;
        }
        if self.listed.is_some() {
            return self.close_list();
        }
        match self.editor.selection() {
            Selection::Notes(_) => {
                let slot = self.editor.selection().slot(self.editor.board()).cloned();
                self.wish(Wish::Select(slot.map_or(Selection::Nothing, Selection::Slot)));
            }
            Selection::Slot(_) => self.wish(Wish::Select(Selection::Nothing)),
            Selection::Nothing if self.full_screen => self.wish(Wish::Do(Verb::FullScreen)),
            Selection::Nothing => {}
        }
    }

    fn copy_written(&mut self, ctx: &Context, cut: bool) {
        let Some(writing) = &mut self.writing else { return };
        if let Some(text) = writing.selected() {
            ctx.copy_text(text.to_owned());
            if cut {
                writing.delete_selection();
            }
        }
    }

    /// Ends the writing: what was written becomes one step, and an empty new note vanishes.
    pub(super) fn end_writing(&mut self) {
        self.end_listed();
        let Some(writing) = self.writing.take() else { return };
        let command = writing.command();
        if let Some(command) = &command {
            self.apply(command);
        }
        let selection = match (&writing.place, &command) {
            (Place::New { slot, .. }, None) => Selection::Slot(slot.clone()),
            (Place::Note(_), Some(Command::Delete(_))) => Selection::Nothing,
            (Place::New { id, .. } | Place::Note(id), _) => Selection::of_notes(vec![id.clone()]),
            (Place::Blank(_), _) => self.editor.selection().clone(),
        };
        self.editor.select(selection);
        self.tell_if_hidden(&writing.place);
    }

    /// A new note that its place has no room to show has not gone: the status line says where it is.
    fn tell_if_hidden(&mut self, place: &Place) {
        let Place::New { id, slot, .. } = place else { return };
        self.lay_out();
        let hidden = self.scene.slot(slot).filter(|place| place.hidden.contains(id)).map(|place| place.hidden.len());
        if let Some(hidden) = hidden {
            self.say(format!("Added. This place is too full to show it: click +{hidden} to see all of its notes"));
        }
    }
}

/// The board has the keyboard unless something else took it, and keeps Tab, arrows and Escape.
fn keep_focus(ctx: &Context) {
    ctx.memory_mut(|memory| {
        if memory.focused().is_none() {
            memory.request_focus(board_id());
        }
        let all = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        memory.set_focus_lock_filter(board_id(), all);
    });
}

fn modifier_count(modifiers: Modifiers) -> u32 {
    [modifiers.alt, modifiers.shift, modifiers.command || modifiers.ctrl].into_iter().map(u32::from).sum()
}
