//! Notes taken up from the page: what it looks like without them, and their own marks.

use std::sync::Arc;

use crate::board::NoteId;
use crate::scene::{Group, Role, Scene};

/// Notes taken up from the page.
#[derive(Clone, Debug)]
pub struct Lifted {
    /// Which, in reading order.
    pub ids: Vec<NoteId>,
    /// The picture of the board without them.
    pub without: Arc<Scene>,
    /// The marks of the first few of them, where they were.
    pub groups: Arc<[Group]>,
}

impl Lifted {
    /// How many notes of a selection are shown in the hand, one behind the other.
    pub const SHOWN: usize = 4;

    /// Takes notes up from `scene`; `without` is the picture of the board without them.
    #[must_use]
    pub fn new(ids: Vec<NoteId>, scene: &Scene, without: Arc<Scene>) -> Self {
        let groups = ids.iter().take(Self::SHOWN).filter_map(|id| group(scene, id).cloned()).collect();
        Self { ids, without, groups }
    }
}

/// Returns the marks of a note in a scene.
fn group<'a>(scene: &'a Scene, id: &NoteId) -> Option<&'a Group> {
    let children = scene.groups.iter().flat_map(|group| &group.children);
    children.into_iter().find(|child| matches!(&child.role, Role::Note(note) if note == id))
}
