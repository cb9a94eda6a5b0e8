//! A person at the window: every deed is what their keyboard, mouse or input method would send.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{
    DroppedFile, Event, ImeEvent, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase,
    Vec2,
};

use super::desktop::Window;

/// What the Ctrl key is to egui on Linux and Windows.
pub(super) const CTRL: Modifiers = Modifiers::CTRL.plus(Modifiers::COMMAND);

/// Frames of 50 ms after which a click is no part of a double click any more.
const PAUSE: usize = 8;

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

impl Window {
    /// Half a second goes by.
    pub(super) fn pause(&mut self) {
        for _ in 0..PAUSE {
            self.frame(vec![]);
        }
        self.settle();
    }

    /// Modifier keys go down or up.
    pub(super) fn hold(&mut self, held: Modifiers) {
        self.held = held;
        self.frame(vec![Event::ModifiersChanged(held)]);
    }

    fn key(&self, key: Key, pressed: bool) -> Event {
        Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: self.held }
    }

    /// A key goes down and up.
    pub(super) fn tap(&mut self, key: Key) {
        self.frame(vec![self.key(key, true)]);
        self.frame(vec![self.key(key, false)]);
    }

    /// A key by itself, and the window comes to rest.
    pub(super) fn press(&mut self, key: Key) {
        self.tap(key);
        self.settle();
    }

    /// A key several times.
    pub(super) fn press_times(&mut self, key: Key, times: usize) {
        for _ in 0..times {
            self.press(key);
        }
    }

    /// A key with modifiers, such as `ctrl+shift+z`; the desktop turns some into the clipboard's own events.
    pub(super) fn keys(&mut self, keys: &str) {
        let mut names: Vec<&str> = keys.split('+').collect();
        let name = names.pop().unwrap();
        let held = names.iter().fold(Modifiers::NONE, |held, name| match *name {
            "ctrl" => held | CTRL,
            "shift" => held | Modifiers::SHIFT,
            "alt" => held | Modifiers::ALT,
            other => panic!("no such modifier: {other}"),
        });
        let first = name.chars().next().unwrap().to_uppercase().chain(name.chars().skip(1));
        let key = Key::from_name(&first.collect::<String>()).unwrap();
        self.hold(held);
        let event = match key {
            Key::C if held == CTRL => Event::Copy,
            Key::X if held == CTRL => Event::Cut,
            Key::V if held == CTRL => Event::Paste(self.clipboard.clone()),
            key => self.key(key, true),
        };
        self.frame(vec![event]);
        self.frame(vec![self.key(key, false)]);
        self.hold(Modifiers::NONE);
        self.settle();
    }

    /// Text letter by letter; `\n` is Enter and `\t` is Tab.
    pub(super) fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            let events = typed(c);
            self.frame(events);
        }
        self.settle();
    }

    /// The same in a single frame, as fast fingers and slow frames have it.
    pub(super) fn burst(&mut self, text: &str) {
        self.frame(typed_events(text));
        self.settle();
    }

    /// Something that an input method says.
    pub(super) fn ime(&mut self, event: ImeEvent) {
        self.frame(vec![Event::Ime(event)]);
        self.settle();
    }

    /// An input method proposes a text.
    pub(super) fn propose(&mut self, text: &str) {
        let chars = text.chars().count();
        self.ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: Some(chars..chars) });
    }

    /// Another program puts text on the clipboard, and the person pastes it.
    pub(super) fn paste(&mut self, text: &str) {
        text.clone_into(&mut self.clipboard);
        self.keys("ctrl+v");
    }

    /// Pastes and types in a single frame.
    pub(super) fn paste_and_type(&mut self, pasted: &str, text: &str) {
        let mut events = vec![Event::Paste(pasted.to_owned())];
        events.extend(typed_events(text));
        self.frame(events);
        self.settle();
    }

    /// The pointer goes somewhere.
    pub(super) fn point(&mut self, at: Pos2) {
        self.pointer = at;
        self.frame(vec![Event::PointerMoved(at)]);
    }

    /// A button of the mouse goes down or up.
    pub(super) fn button(&mut self, button: PointerButton, pressed: bool) {
        let (pos, modifiers) = (self.pointer, self.held);
        self.frame(vec![Event::PointerButton { pos, button, pressed, modifiers }]);
    }

    /// A click that is not part of a double click.
    pub(super) fn click(&mut self, at: Pos2) {
        self.point(at);
        self.button(PointerButton::Primary, true);
        self.button(PointerButton::Primary, false);
        self.pause();
    }

    /// A click with modifier keys held.
    pub(super) fn click_with(&mut self, held: Modifiers, at: Pos2) {
        self.hold(held);
        self.click(at);
        self.hold(Modifiers::NONE);
        self.settle();
    }

    /// Two clicks in quick succession.
    pub(super) fn double_click(&mut self, at: Pos2) {
        self.point(at);
        for pressed in [true, false, true, false] {
            self.button(PointerButton::Primary, pressed);
        }
        self.pause();
    }

    /// A click with the second button.
    pub(super) fn second_click(&mut self, at: Pos2) {
        self.point(at);
        self.button(PointerButton::Secondary, true);
        self.button(PointerButton::Secondary, false);
        self.pause();
    }

    /// The button goes down, and the pointer moves in several steps; nothing is let go.
    pub(super) fn pull(&mut self, from: Pos2, to: Pos2) {
        self.point(from);
        self.button(PointerButton::Primary, true);
        self.pull_on(to);
    }

    /// The pointer moves on with the button down.
    pub(super) fn pull_on(&mut self, to: Pos2) {
        const STEPS: u8 = 4;
        let from = self.pointer;
        for step in 1..=STEPS {
            self.point(from + (to - from) * (f32::from(step) / f32::from(STEPS)));
        }
        self.frame(vec![]);
    }

    /// The button goes up.
    pub(super) fn let_go(&mut self) {
        self.button(PointerButton::Primary, false);
        self.pause();
    }

    /// Button down, move, button up.
    pub(super) fn drag(&mut self, from: Pos2, to: Pos2) {
        self.pull(from, to);
        self.let_go();
    }

    /// The wheel turns, over the place where the pointer is.
    pub(super) fn wheel(&mut self, delta: Vec2) {
        let (unit, phase, modifiers) = (MouseWheelUnit::Line, TouchPhase::Move, self.held);
        self.frame(vec![Event::MouseWheel { unit, source: MouseWheelSource::Unknown, delta, phase, modifiers }]);
        self.pause();
    }

    /// A file is dropped on the window.
    pub(super) fn drop_file(&mut self, path: &Path) {
        self.harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
        self.frame(vec![]);
        self.settle();
    }

    /// The cross of the title bar.
    pub(super) fn ask_to_close(&mut self) {
        self.close_asked = true;
        self.settle();
    }

    /// A button with these words.
    pub(super) fn press_button(&mut self, words: &str) {
        let at = self.buttons(words).map(|button| button.rect().center()).collect::<Vec<_>>();
        assert_eq!(at.len(), 1, "buttons {words:?} in {:#?}", self.words());
        self.click(at[0]);
    }

    /// One of several buttons with the same words, from 0.
    pub(super) fn press_nth_button(&mut self, words: &str, nth: usize) {
        let at = self.buttons(words).nth(nth).unwrap().rect().center();
        self.click(at);
    }

    /// A path in the person's folder, typed over the one that is proposed.
    pub(super) fn answer_path(&mut self, name: &str) {
        let path = self.path(name);
        self.keys("ctrl+a");
        self.type_text(path.to_str().unwrap());
        self.press(Key::Enter);
    }

    /// A command, found by some of its words.
    pub(super) fn find_command(&mut self, words: &str) {
        self.keys("ctrl+shift+p");
        self.type_text(words);
        self.press(Key::Enter);
    }
}

/// The events of one key that writes a character.
fn typed(c: char) -> Vec<Event> {
    let key = match c {
        '\n' => Some(Key::Enter),
        '\t' => Some(Key::Tab),
        c => Key::from_name(&c.to_uppercase().to_string()),
    };
    let modifiers = if c.is_uppercase() || matches!(c, '?' | '+' | '"') { Modifiers::SHIFT } else { Modifiers::NONE };
    let event = |pressed| key.map(|key| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
    let text = (!c.is_control()).then(|| Event::Text(c.to_string()));
    event(true).into_iter().chain(text).chain(event(false)).collect()
}

/// The events of keys that write a text; `\n` is Enter and `\t` is Tab.
pub(super) fn typed_events(text: &str) -> Vec<Event> {
    text.chars().flat_map(typed).collect()
}

/// The events of a key with modifiers held.
pub(super) fn key_events(key: Key, held: Modifiers) -> Vec<Event> {
    let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: held };
    let around = |held| (held != Modifiers::NONE).then_some(Event::ModifiersChanged(held));
    let released = around(held).map(|_| Event::ModifiersChanged(Modifiers::NONE));
    around(held).into_iter().chain([event(true), event(false)]).chain(released).collect()
}

/// The events of a click at a place, or of several in quick succession.
pub(super) fn click_events(pos: Pos2, times: usize) -> Vec<Event> {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    let click = [true, false].map(|pressed| Event::PointerButton { pos, button, pressed, modifiers });
    std::iter::once(Event::PointerMoved(pos)).chain(std::iter::repeat_n(click, times).flatten()).collect()
}
