//! What the keyboard says: to a text being written, or to the board.

use egui::{Context, Event, EventFilter, Key, KeyboardShortcut, Modifiers};

use super::App;
use super::app::{Wish, board_id};
use super::verb::Verb;
use super::writing::Place;
use crate::edit::{Command, Selection};
use crate::tool::{Direction, walk};

impl App {
    /// Reads this frame's keys and wishes for what they mean.
    pub(super) fn read_keys(&mut self, ctx: &Context) {
        if !self.has_keys(ctx) {
            return;
        }
        self.keep_focus(ctx);
        if !ctx.memory(|memory| memory.has_focus(board_id())) {
            self.read_shortcuts(ctx, |verb| !verb.is_of_the_board());
            return;
        }
        if self.writing.is_some() {
            self.read_shortcuts(ctx, |verb| !verb.is_of_the_board());
            self.read_text_keys(ctx);
        } else {
            self.read_shortcuts(ctx, |_| true);
            self.read_board_keys(ctx);
        }
    }

    /// The board has the keyboard unless something else took it, and keeps Tab, arrows and Escape.
    fn keep_focus(&self, ctx: &Context) {
        ctx.memory_mut(|memory| {
            if memory.focused().is_none() {
                memory.request_focus(board_id());
            }
            let all = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
            memory.set_focus_lock_filter(board_id(), all);
        });
    }

    fn read_shortcuts(&mut self, ctx: &Context, among: impl Fn(Verb) -> bool) {
        let mut keys: Vec<(Verb, KeyboardShortcut)> = Verb::all()
            .into_iter()
            .filter(|verb| among(*verb))
            .flat_map(|verb| verb.shortcuts().into_iter().map(move |keys| (verb, keys)))
            .collect();
        // Extra modifiers are ignored when keys are compared, so the longest shortcut is asked for first.
        keys.sort_by_key(|(_, shortcut)| std::cmp::Reverse(modifier_count(shortcut.modifiers)));
        for (verb, shortcut) in keys {
            if self.means(verb) && verb.is_possible(self) && ctx.input_mut(|i| i.consume_shortcut(&shortcut)) {
                self.wish(Wish::Do(verb));
            }
        }
    }

    /// Whether a key that is also a character means its verb now: only while notes are selected.
    fn means(&self, verb: Verb) -> bool {
        match verb {
            Verb::Color(_) | Verb::VoteUp | Verb::VoteDown => !self.editor.selection().notes().is_empty(),
            _ => true,
        }
    }

    /// Keys while a text is being written.
    fn read_text_keys(&mut self, ctx: &Context) {
        for event in ctx.input(|i| i.events.clone()) {
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
                Event::Key { key, pressed: true, modifiers, .. } => self.text_key(key, modifiers),
                _ => {}
            }
            // What was wished for must happen before the next key is read, as letters come in bursts.
            self.grant_wishes(ctx);
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
        let blanks: Vec<Place> = match &writing.place {
            Place::Field(_) => self.scene.fields.iter().map(|field| Place::Field(field.id.clone())).collect(),
            Place::When(_) => self.scene.whens.iter().map(|when| Place::When(when.id.clone())).collect(),
            Place::New { .. } | Place::Note(_) => vec![],
        };
        let here = blanks.iter().position(|place| *place == writing.place);
        let next = here.and_then(|at| at.checked_add_signed(steps)).and_then(|at| blanks.get(at)).cloned();
        self.wish(Wish::EndWriting);
        match next {
            Some(place) => self.wish(Wish::Write(place)),
            None => self.wish(Wish::Do(if steps > 0 { Verb::NextSlot } else { Verb::PreviousSlot })),
        }
    }

    /// Keys while no text is being written.
    fn read_board_keys(&mut self, ctx: &Context) {
        let (events, held) = ctx.input(|i| (i.events.clone(), i.modifiers));
        for event in events {
            match event {
                Event::Text(text) => self.board_text(ctx, text),
                Event::Paste(text) => self.wish(Wish::Paste(text)),
                Event::Copy if held.shift => self.wish(Wish::Do(Verb::CopyText)),
                Event::Copy => self.wish(Wish::Do(Verb::Copy)),
                Event::Cut => self.wish(Wish::Do(Verb::Cut)),
                Event::Ime(egui::ImeEvent::Commit(text)) => self.wish(Wish::Type(text)),
                Event::Ime(ime @ egui::ImeEvent::Preedit { .. }) => self.compose_at_once(ctx, &ime),
                Event::Key { key, pressed: true, modifiers, .. } => self.board_key(key, modifiers),
                _ => {}
            }
            // A first letter begins a text: what follows belongs to it.
            if self.wishes.iter().any(|wish| matches!(wish, Wish::Type(_))) {
                self.grant_wishes(ctx);
                if self.writing.is_some() {
                    continue;
                }
            }
        }
    }

    /// A character on the board: it starts a note, unless notes are selected and it is one of their keys.
    fn board_text(&mut self, ctx: &Context, text: String) {
        let of_notes = matches!(text.as_str(), "1" | "2" | "3" | "4" | "5" | "6" | "+" | "-") && self.writing.is_none();
        let notes = !self.editor.selection().notes().is_empty();
        let ctrl = ctx.input(|i| i.modifiers.command || i.modifiers.ctrl);
        if ctrl || (of_notes && notes) || (text.trim().is_empty() && self.writing.is_none()) {
            return;
        }
        let nowhere = matches!(self.editor.selection(), Selection::Nothing) && self.hover.slot().is_none();
        if text == "?" && self.writing.is_none() && (notes || nowhere) {
            self.wish(Wish::Do(Verb::Shortcuts));
            return;
        }
        self.wish(Wish::Type(text));
    }

    fn compose_at_once(&mut self, ctx: &Context, ime: &egui::ImeEvent) {
        let proposes = matches!(ime, egui::ImeEvent::Preedit { text, .. } if !text.is_empty());
        if proposes && self.writing.is_none() {
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
        if self.listed.take().is_some() {
            return;
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
        let Some(writing) = self.writing.take() else { return };
        let command = writing.command();
        if let Some(command) = &command {
            self.apply(command);
        }
        let selection = match (&writing.place, &command) {
            (Place::New { slot, .. }, None) => Selection::Slot(slot.clone()),
            (Place::New { id, .. }, Some(_)) => Selection::of_notes(vec![id.clone()]),
            (Place::Note(_), Some(Command::Delete(_))) => Selection::Nothing,
            (Place::Note(id), _) => Selection::of_notes(vec![id.clone()]),
            (Place::Field(_) | Place::When(_), _) => self.editor.selection().clone(),
        };
        self.editor.select(selection);
    }
}

fn modifier_count(modifiers: Modifiers) -> u32 {
    [modifiers.alt, modifiers.shift, modifiers.command || modifiers.ctrl].into_iter().map(u32::from).sum()
}
