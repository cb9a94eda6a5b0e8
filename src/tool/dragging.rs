//! Notes follow the pointer, and the slot under it makes room.

use std::sync::Arc;

use super::deed::Deed;
use super::lifted::Lifted;
use crate::board::{NoteId, SlotId};
use crate::edit::Command;
use crate::geom::{Point, Vec2};
use crate::scene::{Group, Scene};

/// Notes in the hand.
#[derive(Clone, Debug)]
pub struct Dragging {
    /// Which, in reading order.
    pub ids: Vec<NoteId>,
    /// Where the button went down.
    pub from: Point,
    /// Where the pointer is.
    pub to: Point,
    /// Where they would land: slot, and position counted without them.
    pub landing: Option<(SlotId, usize)>,
    /// The picture of the board without them.
    pub without: Arc<Scene>,
    /// The marks of the first few of them, where they were.
    pub groups: Arc<[Group]>,
}

impl Dragging {
    pub(super) fn begin(lifted: Lifted, from: Point) -> Self {
        let Lifted { ids, without, groups } = lifted;
        Self { ids, from, to: from, landing: None, without, groups }
    }

    pub(super) fn moved(mut self, to: Point) -> Self {
        self.to = to;
        let under = self.without.slots.iter().find(|slot| slot.area.contains(to));
        self.landing = under.map(|slot| (slot.id.clone(), slot.insertion_at(to)));
        self
    }

    pub(super) fn release(self) -> Option<Deed> {
        self.command().map(Deed::Do)
    }

    /// The command that a drop here would be; none where there is no slot.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        let (slot, at) = self.landing.clone()?;
        Some(Command::Move { ids: self.ids.clone(), slot, at })
    }

    /// How far the notes are from where they were taken.
    #[must_use]
    pub fn offset(&self) -> Vec2 {
        self.to - self.from
    }
}
