//! The list of notes beside the board, each whole: of one place, or of all.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use super::screen::{ScreenPoint, ScreenRect};
use crate::board::{Board, NoteId, SlotId};
use crate::layout::List;
use crate::scene::Scene;
use crate::words::Language;

/// How far a drag at the upper or lower edge scrolls in a second, and how high these edges are, in points.
const EDGE_SPEED: f64 = 600.0;
const EDGE: f64 = 32.0;

/// Longest time in seconds that one step of scrolling at the edge stands for.
const LONGEST_STEP: f64 = 0.05;

/// The list of notes beside the board.
#[derive(Clone)]
pub struct NoteList {
    /// The place that it was opened on.
    pub slot: SlotId,
    /// Whether it has the notes of all places.
    pub is_whole: bool,
    /// Where its rows are on the screen.
    pub area: ScreenRect,
    /// How far it is scrolled, in points.
    pub scroll: f64,
    /// Whether arrow keys walk its rows, and not the board.
    pub leads: bool,
    /// The note that was scrolled to last, so that it may be scrolled away from.
    pub revealed: Option<NoteId>,
    /// Whether it was open before full screen, which does not show it.
    pub is_aside: bool,
    memo: RefCell<Option<(ListOf, Arc<List>)>>,
}

impl fmt::Debug for NoteList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Without its rows: they follow from the board.
        let Self { slot, is_whole, area, scroll, leads, revealed, is_aside, memo: _ } = self;
        f.debug_tuple("NoteList").field(&(slot, is_whole, area, scroll, leads, revealed, is_aside)).finish()
    }
}

/// What the rows of a list are made from.
#[derive(Clone, Debug)]
pub(super) struct ListOf {
    /// The board that it shows.
    pub board: Board,
    /// The picture of the page, which says what is hidden there.
    pub page: Arc<Scene>,
    /// Whether notes are in the hand: nothing of the list changes then, whatever the page shows.
    pub is_still: bool,
    /// The places that it has.
    pub slots: Vec<SlotId>,
    /// Width of its rows.
    pub width: f64,
    /// The language of what it says.
    pub language: Language,
}

impl ListOf {
    fn is_same(&self, other: &Self) -> bool {
        self.width.to_bits() == other.width.to_bits()
            && self.language == other.language
            && (other.is_still || Arc::ptr_eq(&self.page, &other.page))
            && self.slots == other.slots
            && self.board == other.board
    }
}

impl NoteList {
    /// Lists the notes of a slot.
    #[must_use]
    pub fn new(slot: SlotId) -> Self {
        Self {
            slot,
            is_whole: false,
            area: ScreenRect::default(),
            scroll: 0.0,
            leads: true,
            revealed: None,
            is_aside: false,
            memo: RefCell::default(),
        }
    }

    /// Returns its rows; they are made anew only when something that they are made from changed.
    pub(super) fn rows(&self, of: ListOf, make: impl FnOnce(&ListOf) -> List) -> Arc<List> {
        if let Some((known, list)) = &*self.memo.borrow()
            && known.is_same(&of)
        {
            return Arc::clone(list);
        }
        let list = Arc::new(make(&of));
        self.memo.replace(Some((of, Arc::clone(&list))));
        list
    }

    /// Whether a point of the screen is on its rows.
    #[must_use]
    pub fn covers(&self, at: ScreenPoint) -> bool {
        let (min, max) = (self.area.min, self.area.max);
        (min.x..max.x).contains(&at.x) && (min.y..max.y).contains(&at.y)
    }

    /// Scrolls as little as needed to show some of its height, or its beginning if it is too long.
    pub fn reveal(&mut self, from: f64, to: f64) {
        let room = self.area.height();
        if from < self.scroll || to - from > room {
            self.scroll = from;
        } else if to > self.scroll + room {
            self.scroll = to - room;
        }
    }

    /// Scrolls for a drag that is at its upper or lower edge; returns whether it moved.
    pub fn scroll_at_edge(&mut self, at: ScreenPoint, seconds: f64, height: f64) -> bool {
        let push = match at.y {
            y if y < self.area.min.y + EDGE => -1.0,
            y if y > self.area.max.y - EDGE => 1.0,
            _ => 0.0,
        };
        let before = self.scroll;
        let most = (height - self.area.height()).max(0.0);
        self.scroll = (self.scroll + push * EDGE_SPEED * seconds.min(LONGEST_STEP)).clamp(0.0, most);
        (self.scroll - before).abs() > 0.0
    }
}
