//! Reads what the desktop says, one event after the other, each by what those before it have done.

use egui::{Context, Event, Key, Modifiers, Popup, Pos2};

use super::keys;
use super::pointer::PointerReader;
use crate::app::{Action, Model};

/// What is known of keyboard and pointer between two events.
#[derive(Clone, Debug, Default)]
pub(super) struct Reader {
    pointer: PointerReader,
    held: Modifiers,
    /// Whether Alt went down by itself, and nothing has happened since.
    is_alt_alone: bool,
}

/// What a key says to the window itself, and not to what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WindowKey {
    /// The keyboard goes to the next part of the window.
    Next,
    /// The keyboard goes to the part before.
    Previous,
    /// The menu opens.
    Menu,
}

impl Reader {
    /// Returns what an event says to the window itself, if it does. It is called before [`actions`](Self::actions).
    pub(super) fn window_key(&mut self, ctx: &Context, event: &Event) -> Option<WindowKey> {
        let was_alone = self.is_alt_alone;
        let is_alone = |held: &Modifiers| held.alt && !(held.shift || held.ctrl || held.command || held.mac_cmd);
        self.is_alt_alone = match event {
            Event::ModifiersChanged(held) => is_alone(held) && !self.held.any(),
            Event::Key { key: Key::AltLeft | Key::AltRight, .. }
            | Event::Key { pressed: false, .. }
            | Event::PointerMoved(_) => was_alone,
            _ => false,
        };
        match event {
            // On a Mac that key writes signs, and the menu is elsewhere.
            Event::ModifiersChanged(held) if was_alone && !held.any() && !ctx.os().is_mac() => Some(WindowKey::Menu),
            Event::Key { key: Key::F10, pressed: true, modifiers, .. } if !modifiers.any() => Some(WindowKey::Menu),
            Event::Key { key: Key::F6, pressed: true, modifiers, .. } if modifiers.shift_only() => {
                Some(WindowKey::Previous)
            }
            Event::Key { key: Key::F6, pressed: true, modifiers, .. } if !modifiers.any() => Some(WindowKey::Next),
            _ => None,
        }
    }

    /// Returns what an event means now.
    #[must_use]
    pub(super) fn actions(&mut self, ctx: &Context, model: &Model, event: &Event) -> Vec<Action> {
        match event {
            Event::ModifiersChanged(held)
            | Event::Key { modifiers: held, .. }
            | Event::PointerButton { modifiers: held, .. } => self.held = *held,
            Event::WindowFocused(false) => self.held = Modifiers::NONE,
            _ => {}
        }
        let mut actions = self.pointer.actions(ctx, model, event);
        // An open menu has the keys: its arrows and its Escape are none of the board's.
        if model.has_keys() && !Popup::is_any_open(ctx) {
            actions.extend(keys::action(ctx, model, event, self.held));
        }
        actions
    }

    /// Returns where the pointer is, if it is in the window.
    #[must_use]
    pub(super) const fn pointer(&self) -> Option<Pos2> {
        self.pointer.at()
    }

    /// Returns what became of the pointer without an event of its own.
    #[must_use]
    pub(super) fn rest(&self, ctx: &Context, model: &Model) -> Option<Action> {
        self.pointer.rest(ctx, model)
    }
}
