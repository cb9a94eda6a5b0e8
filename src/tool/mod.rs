//! The hand: what a press, a move and a release on the board mean. It knows no window, so a test
//! can be one.
//!
//! A gesture has a beginning, a middle and an end, and its end is at most one command. While it
//! runs it changes nothing; dropping it leaves everything as it was.

mod deed;
mod dividing;
mod dragging;
mod lifted;
mod marquee;
mod pressing;
mod walk;

pub use deed::Deed;
pub use dividing::{Dividing, evened, resized};
pub use dragging::Dragging;
pub use lifted::Lifted;
pub use marquee::Marquee;
pub use pressing::Pressing;
pub use walk::{Direction, carry, table_from, walk};

use std::sync::Arc;

use crate::board::{Form, NoteId};
use crate::edit::Selection;
use crate::geom::Point;
use crate::scene::{Hit, Scene};

/// What the hand is doing.
#[derive(Clone, Debug, Default)]
pub enum Hand {
    /// Nothing.
    #[default]
    Resting,
    /// The button is down and has not moved far.
    Pressing(Pressing),
    /// Notes follow the pointer.
    Dragging(Dragging),
    /// A rectangle selects notes.
    Marquee(Marquee),
    /// A border of the form follows the pointer.
    Dividing(Dividing),
}

impl Hand {
    /// The button goes down at `at`. With `extend`, what was selected stays selected.
    ///
    /// Notes are selected at once, so that a drag takes them along.
    #[must_use]
    pub fn press(scene: &Scene, selection: &Selection, at: Point, extend: bool) -> (Self, Option<Deed>) {
        let (pressing, deed) = Pressing::begin(scene.hit(at), selection, at, extend);
        (Self::Pressing(pressing), deed)
    }

    /// The button goes down on something beside the page, such as a row of a list: from the ground there no rectangle
    /// is drawn on the page.
    #[must_use]
    pub fn press_beside(hit: Hit, selection: &Selection, at: Point, extend: bool) -> (Self, Option<Deed>) {
        let (mut pressing, deed) = Pressing::begin(hit, selection, at, extend);
        pressing.is_beside = true;
        (Self::Pressing(pressing), deed)
    }

    /// The pointer is at `at`, and `slop` is the distance in millimetres from which a press becomes a drag.
    ///
    /// `lift` takes the selected notes up when a drag begins; the gesture keeps what it returns.
    #[must_use]
    pub fn moved(self, at: Point, slop: f64, form: &Arc<Form>, lift: impl FnOnce() -> Lifted) -> Self {
        match self {
            Self::Pressing(pressing) if pressing.at.distance(at) > slop => match pressing.hit {
                Hit::Border(border, _) => Self::Dividing(Dividing::begin(border, form, pressing.at).moved(at, slop)),
                Hit::Note(..) => Self::Dragging(Dragging::begin(lift(), pressing.at).moved(at)),
                _ if pressing.is_beside => Self::Pressing(pressing),
                _ => Self::Marquee(Marquee::begin(pressing.at, pressing.kept).moved(at)),
            },
            Self::Dragging(dragging) => Self::Dragging(dragging.moved(at)),
            Self::Marquee(marquee) => Self::Marquee(marquee.moved(at)),
            Self::Dividing(dividing) => Self::Dividing(dividing.moved(at, slop)),
            still => still,
        }
    }

    /// Whether a press has gone far enough to `at` to become a drag.
    #[must_use]
    pub fn is_far(&self, at: Point, slop: f64) -> bool {
        matches!(self, Self::Pressing(pressing) if pressing.at.distance(at) > slop)
    }

    /// Whether the button went down on something that a drag would change: a note, or a border of the form.
    #[must_use]
    pub const fn would_change(&self) -> bool {
        matches!(self, Self::Pressing(Pressing { hit: Hit::Note(..) | Hit::Border(..), .. }))
    }

    /// Whether there is no gesture.
    #[must_use]
    pub const fn is_resting(&self) -> bool {
        matches!(self, Self::Resting)
    }

    /// The button goes up.
    #[must_use]
    pub fn release(self, scene: &Scene) -> Option<Deed> {
        match self {
            Self::Resting => None,
            Self::Pressing(pressing) => pressing.release(),
            Self::Dragging(dragging) => dragging.release(),
            Self::Marquee(marquee) => Some(marquee.release(scene)),
            Self::Dividing(dividing) => dividing.release(),
        }
    }

    /// The notes in the hand, if some are being dragged.
    #[must_use]
    pub fn dragged(&self) -> &[NoteId] {
        match self {
            Self::Dragging(dragging) => &dragging.ids,
            Self::Resting | Self::Pressing(_) | Self::Marquee(_) | Self::Dividing(_) => &[],
        }
    }
}
