//! What the color of a note stands for, and its sign: at the end of the note's first line that leaves room for it.

use crate::board::NoteColor;
use crate::geom::{Point, Rect};
use crate::scene::{ColorSign, Group, Item, Lines, Role, SignItem};
use crate::style::Style;

/// Lengths in text sizes: side of a sign, the least in a corner, and distance from the note's edges and from letters.
const SIDE: f64 = 0.58;
const LEAST_SIDE: f64 = 0.46;
const INSET: f64 = 0.15;
const TO_LETTERS: f64 = 0.16;

/// Of a line's height, the share above letters without accents, where a sign may be.
const ABOVE_LETTERS: f64 = 0.1;

/// Share of the padding beside a text that a sign takes where no line leaves room.
const OF_PADDING: f64 = 0.76;

/// What a note's sign must leave free.
pub(super) struct Taken<'a> {
    /// The note's ground, and the width of its edge.
    pub note: Rect,
    pub edge: f64,
    /// Its lines, and how many are shown.
    pub lines: (&'a Lines, usize),
    /// Upper left corner of its text.
    pub text_at: Point,
    /// Text size in millimetres.
    pub size: f64,
    /// Where its votes are, or what else lies over it.
    pub others: &'a [Rect],
}

/// What the color of a note stands for, with its sign if the style has signs.
pub(super) fn caption(style: &Style, caption: &str, color: NoteColor, taken: &Taken<'_>) -> Group {
    let items = item(style, color, taken).into_iter().collect();
    Group {
        role: Role::Caption,
        name: caption.to_owned(),
        language: None,
        cell: None,
        bounds: taken.note,
        items,
        children: vec![],
    }
}

/// The sign of a note, if the style has signs.
pub(super) fn item(style: &Style, color: NoteColor, taken: &Taken<'_>) -> Option<Item> {
    style.signs.then(|| in_square(style, color, taken.place()))
}

/// The sign of a color in a square.
pub(super) fn in_square(style: &Style, color: NoteColor, rect: Rect) -> Item {
    Item::Sign(SignItem { sign: ColorSign::from(color), rect, color: style.note(color).sign })
}

impl Taken<'_> {
    /// The square for the sign: in the upper corner where lines end, or below it, or in the other corner below the text.
    fn place(&self) -> Rect {
        let (lines, shown) = self.lines;
        let line = f64::from(lines.line_height) * self.size;
        let (side, inset) = (SIDE * self.size, self.edge + INSET * self.size);
        let square = |x: f64, y: f64, side: f64| Rect::new(x, y, x + side, y + side);
        let in_corner = [SIDE, LEAST_SIDE].map(|side| {
            let side = side * self.size;
            square(self.at_end(side, inset), self.note.y0 + inset, side)
        });
        let x = self.at_end(side, inset);
        let text_end = self.text_at.y + f64::from(lines.height_of(shown)) * self.size;
        let beside = (0..shown).map(|nth| square(x, self.text_at.y + (as_f64(nth) + 0.5) * line - side / 2.0, side));
        let below = square(x, text_end, side);
        let padding = self.text_at.x - self.note.x0;
        let start = if lines.rtl { self.note.x1 - padding - side } else { self.text_at.x };
        let before_votes = square(start, self.note.y1 - inset - side, side);
        let mut squares = in_corner.into_iter().chain(beside).chain([below, before_votes]);
        squares.find(|square| self.is_free(*square, inset)).unwrap_or_else(|| self.in_padding())
    }

    /// Where a square begins that is so far from the edge at which lines end.
    fn at_end(&self, side: f64, inset: f64) -> f64 {
        if self.lines.0.rtl { self.note.x0 + inset } else { self.note.x1 - inset - side }
    }

    fn is_free(&self, square: Rect, inset: f64) -> bool {
        let (lines, shown) = self.lines;
        let around = square.inflate(TO_LETTERS * self.size, 0.0);
        let line = f64::from(lines.line_height) * self.size;
        let meets = |(nth, ends): (usize, &crate::scene::Line)| {
            let top = self.text_at.y + as_f64(nth) * line;
            let at = |em: f32| self.text_at.x + f64::from(em) * self.size;
            around.overlaps(Rect::new(at(ends.x0), top + ABOVE_LETTERS * line, at(ends.x1), top + line))
        };
        square.y1 <= self.note.y1 - inset
            && square.x0 >= self.note.x0
            && !self.others.iter().any(|other| around.overlaps(*other))
            && !lines.lines[..shown.min(lines.lines.len())].iter().enumerate().any(meets)
    }

    /// A small square in the padding beside the first line.
    fn in_padding(&self) -> Rect {
        let padding = (self.text_at.x - self.note.x0).min(self.note.height() / 2.0);
        let side = OF_PADDING * padding;
        let inset = (padding - side) / 2.0;
        let x = self.at_end(side, inset);
        let y = self.note.y0 + inset.max(self.edge + INSET * self.size / 2.0);
        Rect::new(x, y, x + side, y + side)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a note has far fewer lines than f64 counts exactly")]
const fn as_f64(count: usize) -> f64 {
    count as f64
}
