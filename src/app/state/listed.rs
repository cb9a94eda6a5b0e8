//! The list beside the board, as the hand and the window see it: rows, what lies under a point, where notes land.

use std::collections::HashSet;
use std::sync::Arc;

use super::model::Model;
use super::note_list::ListOf;
use super::screen::ScreenPoint;
use super::text_edit::TextEdit;
use crate::board::{Board, NoteId, SlotId};
use crate::edit::apply;
use crate::geom::{Point, Rect};
use crate::layout::{List, Row, RowItem, RowSetter};
use crate::scene::{Group, Hit, Placement};
use crate::style::Style;
use crate::tool::Hand;
use crate::words::Words;

impl Model {
    /// Returns the rows of the list beside the board, if it is shown.
    #[must_use]
    pub fn listed(&self) -> Option<Arc<List>> {
        let list = self.shown_list()?;
        let (board, page, language) = (self.listed_board(), self.page_scene(), self.session.language);
        let slots = if list.is_whole {
            board.form.slots().map(|slot| slot.id.clone()).filter(|slot| !self.hides(slot)).collect()
        } else {
            vec![list.slot.clone()]
        };
        let is_still = matches!(self.gesture, Hand::Dragging(_));
        let of = ListOf { board, page, is_still, slots, width: list.area.width(), language };
        Some(list.rows(of, |of| {
            let hidden: HashSet<NoteId> = of.page.slots.iter().flat_map(|slot| &slot.hidden).cloned().collect();
            List::new(self.row_setter(&of.board), &of.slots, &hidden, of.width)
        }))
    }

    /// Returns the board as the list shows it: with what is being written, and notes in the hand where they were.
    fn listed_board(&self) -> Board {
        let board = self.board();
        let written = self.text.as_ref().filter(|text| text.note_id().is_some()).map(TextEdit::preview_command);
        written.and_then(|command| apply(board, &command).ok()).unwrap_or_else(|| board.clone())
    }

    /// Returns the height in the list that is at a point of the screen, if the list is there.
    #[must_use]
    pub fn list_height_at(&self, at: ScreenPoint) -> Option<f64> {
        let list = self.shown_list()?;
        list.covers(at).then_some(at.y - list.area.min.y + list.scroll)
    }

    /// Returns what of the list lies under a point of the screen, if the list is there.
    #[must_use]
    pub fn list_hit(&self, at: ScreenPoint) -> Option<Hit> {
        let y = self.list_height_at(at)?;
        Some(match self.listed()?.row_at(y).map(|row| &row.item) {
            Some(RowItem::Note { note, slot, .. }) => Hit::Note(note.id.clone(), slot.clone()),
            Some(RowItem::Heading { slot, .. }) => Hit::Slot(slot.clone()),
            None => Hit::Ground,
        })
    }

    /// Returns the note of the list whose votes lie under a point of the screen.
    #[must_use]
    pub fn list_votes_under(&self, at: ScreenPoint, near: f64) -> Option<NoteId> {
        let y = self.list_height_at(at)?;
        let (list, rows) = (self.shown_list()?, self.listed()?);
        let row = rows.row_at(y)?;
        let note = row.note().filter(|note| note.votes > 0)?;
        let area = self.row_group(row, rows.width).votes_area()?;
        area.inflate(near, near).contains(Point::new(at.x - list.area.min.x, y - row.y)).then(|| note.id.clone())
    }

    /// Returns the marks of a row, with its upper left corner at the origin.
    #[must_use]
    pub fn row_group(&self, row: &Row, width: f64) -> Group {
        self.row_setter(self.board()).row(row, width)
    }

    fn row_setter<'a>(&'a self, board: &'a Board) -> RowSetter<'a> {
        let (style, words) = (Style::of(self.session.screen_look()), Words::of(self.session.language));
        RowSetter { fonts: self.scenes.fonts(), style, words, board }
    }

    /// Returns where notes in the hand would land if they were let go of over the list.
    #[must_use]
    pub fn list_landing(&self, at: ScreenPoint, ids: &[NoteId]) -> Option<(SlotId, usize)> {
        let y = self.list_height_at(at)?;
        let list = self.listed()?;
        let none_yet = || self.shown_list().map(|list| (list.slot.clone(), 0));
        list.landing(y, &ids.iter().collect()).or_else(none_yet)
    }

    /// Returns the marks of some rows where they are on the screen, in millimetres of what the canvas shows.
    #[must_use]
    pub fn row_groups_on_board(&self, ids: &[NoteId], most: usize) -> Vec<Group> {
        let (Some(list), Some(rows)) = (self.shown_list(), self.listed()) else { return vec![] };
        let scale = self.view.mm_from_points(1.0);
        let corner = |row: &Row| {
            let screen = ScreenPoint::new(list.area.min.x, list.area.min.y + row.y - list.scroll);
            self.view.board_from_screen(screen).to_vec2()
        };
        let placed = |row: &Row| Placement { scale, offset: corner(row) }.group(&self.row_group(row, rows.width));
        ids.iter().filter_map(|id| rows.row(id)).take(most).map(placed).collect()
    }

    /// Returns where a row is on the screen, or would be if the list were higher.
    #[must_use]
    pub fn row_rect(&self, row: &Row) -> Option<Rect> {
        let list = self.shown_list()?;
        let y = list.area.min.y + row.y - list.scroll;
        Some(Rect::new(list.area.min.x, y, list.area.max.x, y + row.height))
    }
}
