//! What lies under a point of the page.

use super::{Border, Group, Item, Role, Scene};
use crate::board::{BlankId, BorderId, NoteId, SlotId};
use crate::geom::{Point, Rect};

/// What lies under a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A note, in its slot.
    Note(NoteId, SlotId),
    /// The mark that says how many notes of a slot are not shown.
    Overflow(SlotId),
    /// A slot, beside its notes.
    Slot(SlotId),
    /// A border between two parts of the form, and the slot that it lies in, if it does.
    Border(BorderId, Option<SlotId>),
    /// A text to fill in.
    Blank(BlankId),
    /// The rest of the page, or nothing.
    Ground,
}

impl Hit {
    /// The slot that it is or lies in.
    #[must_use]
    pub const fn slot(&self) -> Option<&SlotId> {
        match self {
            Self::Note(_, slot) | Self::Overflow(slot) | Self::Slot(slot) | Self::Border(_, Some(slot)) => Some(slot),
            Self::Border(_, None) | Self::Blank(_) | Self::Ground => None,
        }
    }
}

impl Scene {
    /// What lies under `point`.
    #[must_use]
    pub fn hit(&self, point: Point) -> Hit {
        if let Some(slot) = self.slots.iter().find(|slot| slot.area.contains(point)) {
            if slot.overflow_mark.is_some_and(|mark| mark.contains(point)) {
                return Hit::Overflow(slot.id.clone());
            }
            let note = slot.notes.iter().find(|note| note.rect.contains(point));
            let id = slot.id.clone();
            return match (note, self.border_under(point)) {
                (Some(note), _) => Hit::Note(note.id.clone(), id),
                (None, Some(border)) => Hit::Border(border.id.clone(), Some(id)),
                (None, None) => Hit::Slot(id),
            };
        }
        if let Some(blank) = self.blanks.iter().find(|blank| blank.area.contains(point)) {
            return Hit::Blank(blank.id.clone());
        }
        self.border_under(point).map_or(Hit::Ground, |border| Hit::Border(border.id.clone(), None))
    }

    /// The border under a point; where two cross, the first.
    fn border_under(&self, point: Point) -> Option<&Border> {
        self.borders.iter().find(|border| border.is_under(point))
    }

    /// A border, if the form has it.
    #[must_use]
    pub fn border(&self, id: &BorderId) -> Option<&Border> {
        self.borders.iter().find(|border| border.id == *id)
    }

    /// Where the votes of a note are: its lower right corner from the first dot on; none if it has no votes.
    #[must_use]
    pub fn votes_area(&self, note: &NoteId, slot: &SlotId) -> Option<Rect> {
        let slot = self.groups.iter().find(|group| matches!(&group.role, Role::Slot(id) if id == slot))?;
        let note = slot.children.iter().find(|child| matches!(&child.role, Role::Note(id) if id == note))?;
        note.votes_area()
    }
}

impl Group {
    /// Where the votes of a note are, if it is a note and has some: from the first dot to the lower right corner.
    #[must_use]
    pub fn votes_area(&self) -> Option<Rect> {
        self.children.iter().find_map(Self::votes_corner)
    }

    /// The same of the group of a note's votes; none if it is another one.
    #[must_use]
    pub fn votes_corner(&self) -> Option<Rect> {
        let Role::Votes(_) = self.role else { return None };
        let dots = self.items.iter().filter_map(|item| match item {
            Item::Box(dot) => Some(dot.rect),
            Item::Text(_) | Item::Sign(_) => None,
        });
        let dots = dots.reduce(|all, dot| all.union(dot))?;
        Some(Rect::new(dots.x0, dots.y0, self.bounds.x1, self.bounds.y1))
    }
}
