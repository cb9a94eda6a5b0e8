//! The card on which a note is written: over its place, in letters that can be read, while nothing else moves.

use std::sync::Arc;

use super::edit_target::EditTarget;
use super::focus::READABLE;
use super::model::Model;
use super::view::View;
use crate::board::{NoteColor, NoteId, SlotId};
use crate::geom::{Point, Rect, Size};
use crate::layout::note_setting;
use crate::scene::Lines;

/// Least width of a line on an enlarged card, in text sizes.
const LEAST_LINE: f64 = 13.0;

/// Distance in points of the screen that a card keeps from the edges of the canvas.
const MARGIN: f64 = 8.0;

/// The card on which a note is written. Places are those of what is shown, in millimetres.
#[derive(Clone, Debug)]
pub struct Card {
    /// The note.
    pub id: NoteId,
    /// The place that it is written for.
    pub slot: SlotId,
    /// Its ground.
    pub rect: Rect,
    /// Upper left corner of its text, which a long text leaves the card with.
    pub text_at: Point,
    /// Text size in millimetres.
    pub size: f64,
    /// Its text, with what an input method proposes.
    pub lines: Arc<Lines>,
    /// Its color.
    pub color: NoteColor,
}

impl PartialEq for Card {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && self.rect == other.rect
            && self.text_at == other.text_at
            && self.color == other.color
            && (self.size - other.size).abs() <= f64::EPSILON
            && (Arc::ptr_eq(&self.lines, &other.lines) || self.lines.text == other.lines.text)
    }
}

impl Card {
    /// Returns how much of the text has room, in text sizes.
    #[must_use]
    pub fn room(&self, padding: f64) -> f64 {
        self.rect.height() / self.size - 2.0 * padding
    }
}

impl Model {
    /// Returns the card on which a note is being written, if one is.
    #[must_use]
    pub fn card(&self) -> Option<Card> {
        let text = self.text.as_ref()?;
        let stand = text.stand?;
        let (id, slot, color) = self.written_note(&text.target)?;
        let rules = &self.board().form.text;
        let setting = note_setting(rules);
        let size = stand.size.max(self.view.mm_from_points(READABLE));
        let padding = rules.padding * size;
        // Enlarged as a whole, so that lines break as they will on the board.
        let enlarged = stand.rect.width() * size / stand.size;
        let least = if size > stand.size { LEAST_LINE * size + 2.0 * padding } else { 0.0 };
        let room = room_for_cards(&self.view);
        let width = enlarged.max(least).min(room.width().max(2.0 * padding + size));
        let words: Arc<str> = text.text().into();
        #[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
        let measure = ((width - 2.0 * padding) / size) as f32;
        let fonts = self.scenes.fonts().in_language(self.language_of(&text.target));
        let lines = fonts.paragraph(&words, setting).lines(measure);
        let height = f64::from(lines.height()) * size + 2.0 * padding;
        let height = height.max(stand.rect.height()).min(room.height().max(2.0 * padding + 2.0 * size));
        let left = stand.rect.x0 - (width - stand.rect.width()) / 2.0;
        let wanted = Rect::from_origin_size((left, stand.rect.y0), Size::new(width, height));
        let rect = moved_into(wanted, room);
        let text_at = Point::new(rect.x0 + padding, rect.y0 + padding - text.scroll * size);
        Some(Card { id, slot, rect, text_at, size, lines, color })
    }

    /// Returns the language that a text is set in: the note's own if it has one, and else the board's.
    #[must_use]
    pub fn language_of(&self, target: &EditTarget) -> &str {
        let board = self.board();
        let note = match target {
            EditTarget::Note(id) => board.find(id).map(|(_, _, note)| note),
            EditTarget::NewNote { .. } | EditTarget::Blank(_) => None,
        };
        note.and_then(|note| note.language.as_deref()).unwrap_or(&board.language)
    }

    /// Returns name, place and color of a note that is being written.
    fn written_note(&self, target: &EditTarget) -> Option<(NoteId, SlotId, NoteColor)> {
        match target {
            EditTarget::NewNote { id, slot, color, .. } => Some((id.clone(), slot.clone(), *color)),
            EditTarget::Note(id) => self.board().find(id).map(|(slot, _, note)| (id.clone(), slot.clone(), note.color)),
            EditTarget::Blank(_) => None,
        }
    }
}

/// Returns where cards may be: what the canvas shows, but for its edges; anywhere before there is a canvas.
fn room_for_cards(view: &View) -> Rect {
    const ANYWHERE: Rect = Rect::new(-1e6, -1e6, 1e6, 1e6);
    let margin = view.mm_from_points(MARGIN);
    let room = view.visible().inset(-margin);
    if room.width() > 0.0 && room.height() > 0.0 { room } else { ANYWHERE }
}

/// Returns a rectangle moved as little as needed to lie inside another; its upper left corner is inside in any case.
fn moved_into(rect: Rect, room: Rect) -> Rect {
    let x = rect.x0.min(room.x1 - rect.width()).max(room.x0);
    let y = rect.y0.min(room.y1 - rect.height()).max(room.y0);
    Rect::from_origin_size((x, y), rect.size())
}
