//! What a drawing function is given: the model to look at, words to say it in, and a place for actions.

use std::cell::RefCell;

use egui::{Color32, Context, TextureHandle};

use super::sayings::Sayings;
use super::textures::{RowPart, Textures};
use super::theme::color32;
use crate::app::{Action, DialogAction, Model, Pixels, Verb};
use crate::scene::Group;
use crate::style::{Style, Surface};
use crate::words::{Message, Words};

/// What a drawing function is given. Nothing changes while it draws: actions are done after it.
pub(super) struct Cx<'a> {
    /// The model.
    pub model: &'a Model,
    /// Sentences in the person's language.
    pub words: &'static Words,
    textures: &'a RefCell<Textures>,
    sayings: &'a RefCell<Sayings>,
    actions: RefCell<Vec<Action>>,
}

impl<'a> Cx<'a> {
    /// Looks at a model.
    #[must_use]
    pub(super) fn new(model: &'a Model, textures: &'a RefCell<Textures>, sayings: &'a RefCell<Sayings>) -> Self {
        let words = Words::of(model.session.language);
        Self { model, words, textures, sayings, actions: RefCell::default() }
    }

    /// Asks for an action, to be done when the drawing is over.
    pub(super) fn act(&self, action: Action) {
        self.actions.borrow_mut().push(action);
    }

    /// Asks for a verb.
    pub(super) fn act_verb(&self, verb: Verb) {
        self.act(Action::Do(verb));
    }

    /// Asks for an action of the dialog.
    pub(super) fn answer(&self, action: DialogAction) {
        self.act(Action::Dialog(action));
    }

    /// Returns what was asked for, in order.
    #[must_use]
    pub(super) fn into_actions(self) -> Vec<Action> {
        self.actions.into_inner()
    }

    /// Returns a sentence in the person's language.
    #[must_use]
    pub(super) fn say(&self, message: &Message) -> String {
        self.sayings.borrow_mut().say(self.words, message)
    }

    /// Returns a sentence without arguments, by its name.
    #[must_use]
    pub(super) fn text(&self, name: &'static str) -> String {
        self.say(&Message::new(name))
    }

    /// Returns the values of the theme.
    #[must_use]
    pub(super) fn style(&self) -> &'static Style {
        Style::of(self.model.session.screen_look())
    }

    /// Returns a color of the theme.
    #[must_use]
    pub(super) fn color(&self, surface: Surface) -> Color32 {
        color32(self.style().surface(surface))
    }

    /// Returns the picture of a part of a row of a list; `marks` are those of the row.
    pub(super) fn row_texture(&self, ctx: &Context, part: RowPart, marks: impl FnOnce() -> Group) -> TextureHandle {
        self.textures.borrow_mut().row(ctx, part, marks)
    }

    /// Whether nothing is to move: the person does without motion.
    #[must_use]
    pub(super) fn is_still(ctx: &Context) -> bool {
        ctx.global_style().animation_time <= 0.0
    }

    /// Returns the texture of a picture.
    pub(super) fn texture(&self, ctx: &Context, pixels: &Pixels) -> TextureHandle {
        self.textures.borrow_mut().get(ctx, pixels)
    }
}
