//! What a change of the model leads to: effects for the outside, and what the status line says.

use crate::app::effect::Effect;
use crate::app::state::{Model, Notice};
use crate::words::Message;

/// What a change came to: something to say about it, or why it did not happen.
pub(super) type Outcome = Result<Option<Message>, Message>;

/// Effects of a change, in order.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    effects: Vec<Effect>,
}

impl Outbox {
    /// Asks the outside for something.
    pub(super) fn push(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Returns what was asked for.
    pub(super) fn into_effects(self) -> Vec<Effect> {
        self.effects
    }
}

/// Says what a change came to on the status line.
pub(super) fn report(model: &mut Model, outcome: Outcome) {
    model.notice = match outcome {
        Ok(said) => said.map(Notice::info),
        Err(why) => Some(Notice::error(why)),
    };
}

/// Says on the status line what happened.
pub(super) fn say(model: &mut Model, message: Message) {
    model.notice = Some(Notice::info(message));
}

/// Says on the status line what went wrong.
pub(super) fn complain(model: &mut Model, message: Message) {
    model.notice = Some(Notice::error(message));
}
