//! The button is down and has not moved far: it may still be a click, a drag or a marquee.

use super::deed::Deed;
use crate::board::NoteId;
use crate::edit::Selection;
use crate::geom::Point;
use crate::scene::Hit;

/// The button is down.
#[derive(Clone, Debug, PartialEq)]
pub struct Pressing {
    /// Where it went down.
    pub at: Point,
    /// What lies there.
    pub hit: Hit,
    /// Whether that is beside the page.
    pub is_beside: bool,
    /// Notes that a marquee from here would keep selected.
    pub kept: Vec<NoteId>,
    /// What a release here selects, if it is not selected already.
    on_release: Option<Selection>,
}

impl Pressing {
    /// The button goes down on `hit`.
    pub(super) fn begin(hit: Hit, selection: &Selection, at: Point, extend: bool) -> (Self, Option<Deed>) {
        let kept = if extend { selection.notes().to_vec() } else { vec![] };
        let alone = |id: &NoteId| Selection::of_notes(vec![id.clone()]);
        let (now, on_release) = match &hit {
            Hit::Note(id, _) if extend && selection.has(id) => (None, Some(selection.toggled(id))),
            Hit::Note(id, _) if extend => (Some(selection.toggled(id)), None),
            Hit::Note(id, _) if selection.has(id) => (None, Some(alone(id))),
            Hit::Note(id, _) => (Some(alone(id)), None),
            Hit::Slot(slot) | Hit::Overflow(slot) | Hit::Border(_, Some(slot)) if !extend => {
                (None, Some(Selection::Slot(slot.clone())))
            }
            Hit::Ground | Hit::Border(_, None) if !extend => (None, Some(Selection::Nothing)),
            Hit::Slot(_) | Hit::Overflow(_) | Hit::Blank(_) | Hit::Border(..) | Hit::Ground => (None, None),
        };
        (Self { at, hit, is_beside: false, kept, on_release }, now.map(Deed::Select))
    }

    /// The button goes up where it went down: a click.
    pub(super) fn release(self) -> Option<Deed> {
        self.on_release.map(Deed::Select)
    }
}
