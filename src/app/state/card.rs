//! The card on which a note or a small blank is written: over its place, in letters that can be read, while nothing
//! else moves.

use std::sync::Arc;

use super::edit_target::EditTarget;
use super::focus::READABLE;
use super::model::Model;
use super::stand::Stand;
use super::view::View;
use crate::board::{BlankId, HorizontalAlign, NoteColor, NoteId, SlotId, Weight};
use crate::geom::{Point, Rect, Size};
use crate::layout::{BLANK_LINE_HEIGHT, Setting, note_setting};
use crate::scene::{Hit, Lines};

/// Least width of a line on an enlarged card, in text sizes.
const LEAST_LINE: f64 = 13.0;

/// Where the middle of a blank's line is below its top, in text sizes.
const BLANK_CENTER: f64 = BLANK_LINE_HEIGHT / 2.0;

/// Distance in points of the screen that a card keeps from the edges of the canvas.
const MARGIN: f64 = 8.0;

/// What is written on a card.
#[derive(Clone, Debug, PartialEq)]
pub enum OnCard {
    /// A note.
    Note {
        /// The note.
        id: NoteId,
        /// The place that it is written for.
        slot: SlotId,
        /// Its color.
        color: NoteColor,
    },
    /// A blank of the form.
    Blank(BlankId),
}

/// The card on which something is written. Places are those of what is shown, in millimetres.
#[derive(Clone, Debug)]
pub struct Card {
    /// What it is.
    pub what: OnCard,
    /// Its ground.
    pub rect: Rect,
    /// Upper left corner of its text, which a long text leaves the card with.
    pub text_at: Point,
    /// Text size in millimetres.
    pub size: f64,
    /// Its text, with what an input method proposes.
    pub lines: Arc<Lines>,
}

impl PartialEq for Card {
    fn eq(&self, other: &Self) -> bool {
        self.what == other.what
            && self.rect == other.rect
            && self.text_at == other.text_at
            && (self.size - other.size).abs() <= f64::EPSILON
            && (Arc::ptr_eq(&self.lines, &other.lines) || self.lines.text == other.lines.text)
    }
}

impl Card {
    /// Returns what of the board lies under a point of it.
    #[must_use]
    pub fn hit(self) -> Hit {
        match self.what {
            OnCard::Note { id, slot, .. } => Hit::Note(id, slot),
            OnCard::Blank(id) => Hit::Blank(id),
        }
    }

    /// Returns how much of the text has room, in text sizes.
    #[must_use]
    pub fn room(&self, padding: f64) -> f64 {
        self.rect.height() / self.size - 2.0 * padding
    }
}

impl Model {
    /// Returns the card on which something is being written, if it is written on one.
    #[must_use]
    pub fn card(&self) -> Option<Card> {
        let text = self.text.as_ref()?;
        match &text.target {
            EditTarget::NewNote { id, slot, color, .. } => self.note_card(id, slot, *color, text.stand?),
            EditTarget::Note(id) => {
                let (slot, _, note) = self.board().find(id)?;
                self.note_card(id, slot, note.color, text.stand?)
            }
            EditTarget::Blank(id) => self.blank_card(id),
        }
    }

    fn note_card(&self, id: &NoteId, slot: &SlotId, color: NoteColor, stand: Stand) -> Option<Card> {
        let size = stand.size.max(self.view.mm_from_points(READABLE));
        let padding = self.board().form.text.padding * size;
        // Enlarged as a whole, so that lines break as they will on the board.
        let enlarged = stand.rect.width() * size / stand.size;
        let least = if size > stand.size { LEAST_LINE * size + 2.0 * padding } else { 0.0 };
        let place = |width: f64, height: f64| {
            let left = stand.rect.x0 - (width - stand.rect.width()) / 2.0;
            Rect::from_origin_size((left, stand.rect.y0), Size::new(width, height.max(stand.rect.height())))
        };
        let what = OnCard::Note { id: id.clone(), slot: slot.clone(), color };
        self.card_at(what, (size, enlarged.max(least)), note_setting(&self.board().form.text), place)
    }

    /// Returns the card of a blank of which the letters on the page are too small to be read.
    fn blank_card(&self, id: &BlankId) -> Option<Card> {
        let scene = self.scene();
        let blank = scene.blank(id)?;
        let size = self.view.mm_from_points(READABLE);
        if blank.text_size >= size {
            return None;
        }
        let padding = self.board().form.text.padding * size;
        let area = blank.area.inflate(padding, 0.0);
        let top = area.center().y - BLANK_CENTER * size - padding;
        let place = |width: f64, height: f64| {
            let more = width - area.width();
            let left = match blank.align {
                HorizontalAlign::Start => area.x0,
                HorizontalAlign::Center => area.x0 - more / 2.0,
                HorizontalAlign::End => area.x0 - more,
            };
            Rect::from_origin_size((left, top), Size::new(width, height))
        };
        let width = area.width().max(LEAST_LINE * size + 2.0 * padding);
        let setting = Setting::new(Weight::Medium, BLANK_LINE_HEIGHT);
        self.card_at(OnCard::Blank(id.clone()), (size, width), setting, place)
    }

    /// Returns the card of this width, if there is so much room, where `place` puts one of a width and a height.
    fn card_at(
        &self,
        what: OnCard,
        (size, width): (f64, f64),
        setting: Setting,
        place: impl Fn(f64, f64) -> Rect,
    ) -> Option<Card> {
        let text = self.text.as_ref()?;
        let padding = self.board().form.text.padding * size;
        let room = room_for_cards(&self.view);
        let width = width.min(room.width().max(2.0 * padding + size));
        let words: Arc<str> = text.text().into();
        #[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
        let measure = ((width - 2.0 * padding) / size) as f32;
        let fonts = self.scenes.fonts().in_language(self.language_of(&text.target));
        let lines = fonts.paragraph(&words, setting).lines(measure);
        let wanted = place(width, f64::from(lines.height()) * size + 2.0 * padding);
        let height = wanted.height().min(room.height().max(2.0 * padding + 2.0 * size));
        let rect = moved_into(Rect { y1: wanted.y0 + height, ..wanted }, room);
        let text_at = Point::new(rect.x0 + padding, rect.y0 + padding - text.scroll * size);
        Some(Card { what, rect, text_at, size, lines })
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
