//! What the pointer does on the canvas, as actions, event by event.

use egui::{Context, Event, Key, Modifiers, PointerButton, Pos2};

use super::board_id::is_on_canvas;
use super::clicks::{CLICK_DISTANCE, CLICK_SECONDS, Clicks};
use super::convert::{point_from_pos, vec_from_egui};
use super::focus::take_focus;
use crate::app::{Action, Model, PointerAction, ScreenPoint, ViewAction};

/// A button that went down on the canvas and is not up yet.
#[derive(Clone, Copy, Debug)]
struct Down {
    button: PointerButton,
    purpose: Purpose,
    at: Pos2,
    /// When, in seconds.
    since: f64,
    /// Whether the pointer was too far away since for a click.
    is_far: bool,
}

/// What a button is held for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// Acts on what lies there.
    Press,
    /// Pulls the page.
    Pull,
    /// Offers what can be done.
    Menu,
}

/// What is known of the pointer between two events.
///
/// Each event is read as it comes, not as what became of all of a frame's events: several presses, and keys between
/// them, may come in one frame.
#[derive(Clone, Debug, Default)]
pub(super) struct PointerReader {
    at: Option<Pos2>,
    down: Option<Down>,
    clicks: Clicks,
    is_space_down: bool,
}

/// What an event comes upon.
#[derive(Clone, Copy)]
struct Stage<'a> {
    ctx: &'a Context,
    model: &'a Model,
}

impl PointerReader {
    /// Returns what an event means now.
    #[must_use]
    pub(super) fn actions(&mut self, ctx: &Context, model: &Model, event: &Event) -> Vec<Action> {
        let stage = Stage { ctx, model };
        match event {
            Event::PointerMoved(at) => self.follow(stage, *at),
            Event::PointerButton { pos, button, pressed: true, modifiers } => {
                self.press(stage, *pos, *button, *modifiers)
            }
            Event::PointerButton { pos, button, pressed: false, .. } => self.release(stage, *pos, *button),
            Event::PointerGone => {
                self.at = None;
                if model.pointer.is_over { vec![Action::Pointer(PointerAction::Leave)] } else { vec![] }
            }
            event => {
                self.heed_keys(event);
                vec![]
            }
        }
    }

    /// Returns where it is, if it is in the window.
    #[must_use]
    pub(super) const fn at(&self) -> Option<Pos2> {
        self.at
    }

    /// Returns that the pointer, resting where it is, came over the board or lost it, as something opened or closed.
    #[must_use]
    pub(super) fn rest(&self, ctx: &Context, model: &Model) -> Option<Action> {
        self.at.and_then(|at| Stage { ctx, model }.moved(at))
    }

    /// Keys between clicks make them single ones, and the space bar makes the first button pull the page.
    fn heed_keys(&mut self, event: &Event) {
        match event {
            Event::Key { key, pressed, .. } => {
                if *key == Key::Space {
                    self.is_space_down = *pressed;
                }
                if *pressed {
                    self.clicks.end();
                }
            }
            Event::Text(_) | Event::Ime(_) | Event::Paste(_) | Event::Cut => self.clicks.end(),
            Event::WindowFocused(false) => self.is_space_down = false,
            _ => {}
        }
    }

    /// The pointer is at a point now.
    fn follow(&mut self, stage: Stage<'_>, pos: Pos2) -> Vec<Action> {
        let before = self.at.replace(pos);
        let mut actions = Vec::from_iter(stage.moved(pos));
        let Some(down) = &mut self.down else { return actions };
        down.is_far |= down.at.distance(pos) > CLICK_DISTANCE;
        let model = stage.model;
        match (down.purpose, before) {
            (Purpose::Pull, Some(before)) if before != pos => {
                actions.push(Action::View(ViewAction::Pan(vec_from_egui(pos - before))));
            }
            (Purpose::Press, _) if !model.gesture.is_resting() || (model.text.is_some() && down.is_far) => {
                let drag = PointerAction::Drag { at: point_from_pos(pos), seconds: 0.0 };
                actions.push(Action::Pointer(drag));
            }
            (Purpose::Pull | Purpose::Press | Purpose::Menu, _) => {}
        }
        actions
    }

    fn press(&mut self, stage: Stage<'_>, pos: Pos2, button: PointerButton, modifiers: Modifiers) -> Vec<Action> {
        let mut actions = self.follow(stage, pos);
        if self.down.is_some_and(|down| down.button != button) {
            return actions;
        }
        self.down = None;
        let purpose = self.purpose(stage, button).filter(|_| stage.is_over(pos));
        if purpose != Some(Purpose::Press) {
            self.clicks.end();
        }
        let Some(purpose) = purpose else { return actions };
        let since = stage.ctx.input(|i| i.time);
        self.down = Some(Down { button, purpose, at: pos, since, is_far: false });
        if purpose == Purpose::Press {
            take_focus(stage.ctx);
            let (shift, extend) = (modifiers.shift, modifiers.command || modifiers.shift);
            let press = PointerAction::Press { at: point_from_pos(pos), extend, shift, count: 1 };
            actions.push(Action::Pointer(press));
        }
        actions
    }

    /// Returns what a button would be held for.
    fn purpose(&self, stage: Stage<'_>, button: PointerButton) -> Option<Purpose> {
        match button {
            PointerButton::Primary if self.is_space_down && stage.model.text.is_none() => Some(Purpose::Pull),
            PointerButton::Primary => Some(Purpose::Press),
            PointerButton::Middle => Some(Purpose::Pull),
            PointerButton::Secondary => Some(Purpose::Menu),
            PointerButton::Extra1 | PointerButton::Extra2 => None,
        }
    }

    fn release(&mut self, stage: Stage<'_>, pos: Pos2, button: PointerButton) -> Vec<Action> {
        let mut actions = self.follow(stage, pos);
        let Some(down) = self.down.take_if(|down| down.button == button) else { return actions };
        let (time, at) = (stage.ctx.input(|i| i.time), point_from_pos(pos));
        let is_click = !down.is_far && time - down.since < CLICK_SECONDS && stage.is_over(pos);
        match down.purpose {
            Purpose::Press => {
                if !stage.model.gesture.is_resting() {
                    actions.push(Action::Pointer(PointerAction::Release));
                }
                if is_click {
                    let clicks = clicked(stage.model, self.clicks.count(pos, time), at);
                    actions.extend(clicks.into_iter().map(Action::Pointer));
                } else {
                    self.clicks.end();
                }
            }
            Purpose::Menu if is_click => actions.push(Action::Pointer(PointerAction::SecondaryPress { at })),
            Purpose::Menu | Purpose::Pull => {}
        }
        actions
    }
}

impl Stage<'_> {
    /// Returns that the pointer is elsewhere, if that is news.
    fn moved(self, pos: Pos2) -> Option<Action> {
        let (at, is_over) = (point_from_pos(pos), self.is_over(pos));
        let known = &self.model.pointer;
        let is_news = known.at != at || known.is_over != is_over;
        is_news.then_some(Action::Pointer(PointerAction::Move { at, is_over }))
    }

    /// Whether a point is on the board, and nothing lies over it.
    fn is_over(self, at: Pos2) -> bool {
        self.model.has_keys() && is_on_canvas(self.ctx, at)
    }
}

/// Returns what quick successions of clicks mean.
fn clicked(model: &Model, count: u32, at: ScreenPoint) -> Vec<PointerAction> {
    match count {
        2 => vec![PointerAction::DoubleClick { at }],
        3 if model.text.is_some() => {
            vec![PointerAction::Press { at, extend: false, shift: false, count }, PointerAction::Release]
        }
        _ => vec![],
    }
}
