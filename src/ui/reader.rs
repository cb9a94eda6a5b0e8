//! Reads what the desktop says, one event after the other, each by what those before it have done.

use egui::{Context, Event, Modifiers, Popup, Pos2};

use super::keys;
use super::pointer::PointerReader;
use crate::app::{Action, Model};

/// What is known of keyboard and pointer between two events.
#[derive(Clone, Debug, Default)]
pub(super) struct Reader {
    pointer: PointerReader,
    held: Modifiers,
}

impl Reader {
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
