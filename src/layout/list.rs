//! Notes one below the other, each whole, set by the same engine as the board. Lengths are points of the screen.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::fit::note_setting;
use super::fonts::{Fonts, Setting};
use super::{sign, votes};
use crate::board::{Board, Note, NoteId, SlotId, Tone, Weight};
use crate::geom::{Point, Rect};
use crate::scene::{BoxItem, Group, Item, Role, TextItem};
use crate::style::{Color, Style, Surface};
use crate::words::Words;

/// Text size of notes.
const TEXT: f64 = 14.5;

/// Text size of headings, and of what is said below a text.
const HEADING: f64 = 13.5;
const SMALL: f64 = 11.5;

/// Distance of two rows, and room above a heading.
const GAP: f64 = 6.0;
const ABOVE_HEADING: f64 = 10.0;

/// Height of a heading, and of the line that says that a note is not shown on the page.
const HEADING_HEIGHT: f64 = 24.0;
const MARK_HEIGHT: f64 = 18.0;

/// Side of the sign before that line.
const SIGN: f64 = 13.0;

/// Corner radius of a note, and width of its edge.
const RADIUS: f64 = 6.0;
const EDGE: f64 = 1.0;

/// What stands in a row.
#[derive(Clone, Debug, PartialEq)]
pub enum RowItem {
    /// The name of a place, and how many notes it has.
    Heading {
        /// Which place.
        slot: SlotId,
        /// Its name with the count.
        text: Arc<str>,
        /// Whether it has no notes.
        is_empty: bool,
    },
    /// A note.
    Note {
        /// The note.
        note: Arc<Note>,
        /// Its place.
        slot: SlotId,
        /// Its position there, and how many there are.
        at: (usize, usize),
        /// Whether the page has no room to show it whole.
        is_hidden: bool,
    },
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct Row {
    /// What stands in it.
    pub item: RowItem,
    /// Its upper edge.
    pub y: f64,
    /// Its height.
    pub height: f64,
}

impl Row {
    /// Returns the note, if it is one.
    #[must_use]
    pub fn note(&self) -> Option<&Arc<Note>> {
        match &self.item {
            RowItem::Note { note, .. } => Some(note),
            RowItem::Heading { .. } => None,
        }
    }

    /// Returns the place that it belongs to.
    #[must_use]
    pub const fn slot(&self) -> &SlotId {
        match &self.item {
            RowItem::Note { slot, .. } | RowItem::Heading { slot, .. } => slot,
        }
    }

    /// Returns its lower edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }
}

/// The notes of some places, one below the other.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// The rows, from top to bottom.
    pub rows: Vec<Row>,
    /// Width for which it was laid out.
    pub width: f64,
    /// Height of all rows.
    pub height: f64,
    index: HashMap<NoteId, usize>,
}

impl List {
    /// Lays out the notes of some places, with headings if there are several. `hidden` are the notes that the page has
    /// no room to show.
    #[must_use]
    pub fn new(setter: RowSetter<'_>, slots: &[SlotId], hidden: &HashSet<NoteId>, width: f64) -> Self {
        let RowSetter { words, board, .. } = setter;
        let mut list = Self { width, ..Self::default() };
        for slot in slots {
            let notes = board.notes(slot).cloned().unwrap_or_default();
            if slots.len() > 1 {
                let name = board.form.slot(slot).map(|def| board.form.slot_name(&board.language, def));
                let heading = msg!("list-heading", place = name.unwrap_or_default(), count = notes.len());
                let text = words.say(&heading).into();
                list.push(RowItem::Heading { slot: slot.clone(), text, is_empty: notes.is_empty() }, HEADING_HEIGHT);
            }
            for (nth, note) in notes.iter().enumerate() {
                let is_hidden = hidden.contains(&note.id);
                let height = setter.note_height(note, is_hidden, width);
                list.index.insert(note.id.clone(), list.rows.len());
                let at = (nth, notes.len());
                list.push(RowItem::Note { note: Arc::clone(note), slot: slot.clone(), at, is_hidden }, height);
            }
        }
        list
    }

    fn push(&mut self, item: RowItem, height: f64) {
        let above = match item {
            _ if self.rows.is_empty() => 0.0,
            RowItem::Heading { .. } => ABOVE_HEADING,
            RowItem::Note { .. } => GAP,
        };
        let y = self.height + above;
        self.height = y + height;
        self.rows.push(Row { item, y, height });
    }

    /// Returns the row of a note.
    #[must_use]
    pub fn row(&self, id: &NoteId) -> Option<&Row> {
        self.index.get(id).and_then(|at| self.rows.get(*at))
    }

    /// Returns the row at a height.
    #[must_use]
    pub fn row_at(&self, y: f64) -> Option<&Row> {
        let nth = self.rows.partition_point(|row| row.bottom() < y);
        self.rows.get(nth).filter(|row| row.y <= y)
    }

    /// Returns the rows between two heights.
    #[must_use]
    pub fn rows_between(&self, from: f64, to: f64) -> &[Row] {
        let first = self.rows.partition_point(|row| row.bottom() < from);
        let end = self.rows.partition_point(|row| row.y <= to);
        self.rows.get(first..end.max(first)).unwrap_or_default()
    }

    /// Returns the notes from one row to another one, both included, the second last.
    #[must_use]
    pub fn range(&self, from: &NoteId, to: &NoteId) -> Vec<NoteId> {
        let (Some(&a), Some(&b)) = (self.index.get(from), self.index.get(to)) else { return vec![to.clone()] };
        let rows = &self.rows[a.min(b)..=a.max(b)];
        let mut ids: Vec<NoteId> = rows.iter().filter_map(Row::note).map(|note| note.id.clone()).collect();
        if b < a {
            ids.reverse();
        }
        ids
    }

    /// Returns the note `steps` rows of notes behind another one, or before it.
    #[must_use]
    pub fn beside(&self, id: &NoteId, steps: isize) -> Option<&NoteId> {
        let mut at = *self.index.get(id)?;
        loop {
            at = at.checked_add_signed(steps)?;
            if let Some(note) = self.rows.get(at)?.note() {
                return Some(&note.id);
            }
        }
    }

    /// Returns where notes that are let go of at a height go: the place, and the position counted without them.
    #[must_use]
    pub fn landing(&self, y: f64, without: &HashSet<&NoteId>) -> Option<(SlotId, usize)> {
        let nth = self.rows.partition_point(|row| row.y + row.height / 2.0 <= y);
        // A heading's notes begin below it, and what is above the first heading belongs to it, too.
        let (slot, end) = match nth.checked_sub(1).and_then(|before| self.rows.get(before)) {
            Some(before) => (before.slot(), nth),
            None => (self.rows.first()?.slot(), 0),
        };
        let before = self.rows[..end].iter().rev().take_while(|row| row.slot() == slot).filter_map(Row::note);
        Some((slot.clone(), before.filter(|note| !without.contains(&note.id)).count()))
    }

    /// Returns the height of the gap where notes would be inserted at a position counted without them.
    #[must_use]
    pub fn gap(&self, slot: &SlotId, at: usize, without: &HashSet<&NoteId>) -> Option<f64> {
        let mut rows = self.rows.iter().filter(|row| row.slot() == slot);
        let stays = |row: &&Row| row.note().is_some_and(|note| !without.contains(&note.id));
        if let Some(row) = rows.clone().filter(stays).nth(at) {
            return Some(row.y - GAP / 2.0);
        }
        let last = rows.clone().rfind(|row| stays(row)).or_else(|| rows.next_back());
        last.map(|row| row.bottom() + GAP / 2.0)
    }
}

/// What rows are set with.
#[derive(Clone, Copy, Debug)]
pub struct RowSetter<'a> {
    /// The fonts.
    pub fonts: &'a Fonts,
    /// Values of the look.
    pub style: &'static Style,
    /// Sentences in the person's language.
    pub words: &'static Words,
    /// The board, for its form's rules.
    pub board: &'a Board,
}

impl RowSetter<'_> {
    /// The fonts in the board's language.
    fn fonts(self) -> Fonts {
        self.fonts.in_language(&self.board.language)
    }

    /// Returns the marks of a row, with its upper left corner at the origin.
    #[must_use]
    pub fn row(self, row: &Row, width: f64) -> Group {
        let rect = Rect::new(0.0, 0.0, width, row.height);
        match &row.item {
            RowItem::Heading { slot, text, is_empty } => {
                let room = Rect::new(0.0, row.height - 1.25 * HEADING, width, row.height);
                let ink = self.style.surface(if *is_empty { Surface::BarMuted } else { Surface::BarInk });
                let text = self.line(text, (Weight::SemiBold, HEADING), room, ink);
                Group { role: Role::Slot(slot.clone()), ..Group::decoration(rect, vec![text]) }
            }
            RowItem::Note { note, is_hidden, .. } => self.note(note, *is_hidden, rect),
        }
    }

    fn setting(self) -> Setting {
        note_setting(&self.board.form.text)
    }

    fn padding(self) -> f64 {
        self.board.form.text.padding * TEXT
    }

    /// Width of a note's lines in text sizes.
    #[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
    fn measure(self, width: f64) -> f32 {
        ((width - 2.0 * self.padding()) / TEXT).max(1.0) as f32
    }

    fn note_height(self, note: &Note, is_hidden: bool, width: f64) -> f64 {
        let setting = self.setting();
        let paragraph = self.fonts().note(note, setting);
        let count = paragraph.broken(self.measure(width)).lines;
        #[expect(clippy::cast_precision_loss, reason = "a note has far fewer lines than f64 counts exactly")]
        let text = count as f64 * f64::from(paragraph.line_height()) * TEXT;
        let below = votes::height(note.votes, TEXT).max(if is_hidden { MARK_HEIGHT } else { 0.0 });
        text + below + 2.0 * self.padding()
    }

    fn note(self, note: &Note, is_hidden: bool, rect: Rect) -> Group {
        let tones = self.style.note(note.color);
        let (setting, padding) = (self.setting(), self.padding());
        let ground = BoxItem { rect, radius: RADIUS, fill: Some(tones.fill), frame: Some((tones.edge, EDGE)) };
        let paragraph = self.fonts().note(note, setting);
        let lines = paragraph.lines(self.measure(rect.width()));
        let (shown_lines, at) = (lines.lines.len(), Point::new(padding, padding));
        let text = TextItem { lines: Arc::clone(&lines), shown_lines, at, size: TEXT, color: tones.ink, upward: false };
        let mut items = vec![Item::Box(ground), Item::Text(text)];
        if is_hidden {
            items.extend(self.hidden_mark(rect, tones.ink));
        }
        let votes = votes::group(self.fonts, self.words, note.votes, rect, (TEXT, (padding, padding)), tones.ink);
        let below = is_hidden.then_some(Rect { y0: rect.y1 - padding - MARK_HEIGHT, ..rect });
        let others: Vec<Rect> = votes.as_ref().and_then(Group::votes_corner).into_iter().chain(below).collect();
        let taken = sign::Taken {
            note: rect,
            edge: EDGE,
            lines: (&lines, shown_lines),
            text_at: at,
            size: TEXT,
            others: &others,
        };
        let caption = sign::caption(self.style, self.board.caption(note.color), note.color, &taken);
        let (role, name) = (Role::Note(note.id.clone()), note.text.to_string());
        let children = std::iter::once(caption).chain(votes).collect();
        let language = note.language.clone();
        Group { role, name, language, cell: None, bounds: rect, items, children }
    }

    /// The sign and the words that say that the page has no room for a note: in the color of the mark that counts them.
    fn hidden_mark(self, rect: Rect, ink: Color) -> [Item; 3] {
        let (left, y) = (self.padding(), rect.y1 - self.padding() - SIGN + 2.0);
        let sign = Rect::new(left, y, left + SIGN, y + SIGN);
        let fill = Some(self.style.tone(Tone::Overflow));
        let ground = BoxItem { rect: sign, radius: SIGN / 2.0, fill, frame: None };
        let (setting, size) = (Setting::new(Weight::Bold, 1.0), 0.85 * SIGN);
        let lines = self.fonts().paragraph(&Arc::from("+"), setting).lines(10.0);
        let width = lines.lines.first().map_or(0.0, |line| f64::from(line.x1)) * size;
        let at = Point::new(sign.center().x - width / 2.0, sign.center().y - size / 2.0);
        let color = self.style.tone(Tone::OnOverflow);
        let plus = TextItem { lines, shown_lines: 1, at, size, color, upward: false };
        let room = Rect::new(sign.x1 + 5.0, sign.center().y - 0.6 * SMALL, rect.x1 - left, rect.y1);
        let said = self.words.text("list-hidden").into();
        let said = self.line(&said, (Weight::Regular, SMALL), room, ink);
        [Item::Box(ground), Item::Text(plus), said]
    }

    /// A text on one line.
    fn line(self, text: &Arc<str>, (weight, size): (Weight, f64), room: Rect, color: Color) -> Item {
        let setting = Setting::new(weight, 1.2);
        #[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
        let lines = self.fonts().paragraph(text, setting).lines((room.width() / size) as f32);
        Item::Text(TextItem { lines, shown_lines: 1, at: room.origin(), size, color, upward: false })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::Form;
    use crate::layout::SystemFonts;
    use crate::style::Look;
    use crate::words::Language;

    fn list(texts: &[&[&str]]) -> List {
        let form = Form::usual();
        let slots: Vec<SlotId> = form.slots().take(texts.len()).map(|slot| slot.id.clone()).collect();
        let mut board = Board::new(&form, "test");
        for (slot, texts) in slots.iter().zip(texts) {
            let notes = texts.iter().map(|text| Arc::new(Note::new(*text, text))).collect();
            board = board.with_notes(slot, notes);
        }
        let fonts = Fonts::new(SystemFonts::Never);
        let (style, words) = (Style::of(Look::Light), Words::of(Language::English));
        List::new(RowSetter { fonts: &fonts, style, words, board: &board }, &slots, &HashSet::new(), 300.0)
    }

    #[test]
    fn a_long_text_is_whole_and_rows_do_not_overlap() {
        let long = "a thought that takes its time and some more words than a line has room for";
        let list = list(&[&["a", long]]);
        let heights: Vec<f64> = list.rows.iter().map(|row| row.height).collect();
        assert!(heights[1] > 1.5 * heights[0], "{heights:?}");
        assert!(list.rows.windows(2).all(|pair| pair[0].bottom() < pair[1].y));
        assert_eq!(list.row_at(list.rows[1].y + 1.0).and_then(Row::note).map(|note| &*note.text), Some(long));
    }

    #[test]
    fn what_is_let_go_of_lands_in_the_gap_that_is_shown() {
        let list = list(&[&["a", "b", "c"], &[], &["d"]]);
        assert_eq!(list.rows.len(), 7, "headings of all three");
        let slots: Vec<&SlotId> = [0, 4, 5].map(|nth| list.rows[nth].slot()).into();
        let dragged: NoteId = "b".into();
        for without in [HashSet::new(), HashSet::from([&dragged])] {
            for y in 0..600 {
                let (slot, at) = list.landing(f64::from(y), &without).unwrap();
                let gap = list.gap(&slot, at, &without).unwrap();
                assert_eq!(list.landing(gap, &without), Some((slot, at)), "at {y}");
            }
        }
        let at = |y| list.landing(y, &HashSet::from([&dragged]));
        assert_eq!(at(0.0), Some((slots[0].clone(), 0)));
        assert_eq!(at(list.rows[4].y - 1.0), Some((slots[0].clone(), 2)), "behind c, without b");
        assert_eq!(at(list.rows[4].bottom()), Some((slots[1].clone(), 0)), "in the place that is empty");
        assert_eq!(at(9e9), Some((slots[2].clone(), 1)));
    }

    #[test]
    fn rows_are_walked_over_headings() {
        let list = list(&[&["a", "b"], &[], &["d"]]);
        assert_eq!(list.beside(&"b".into(), 1), Some(&"d".into()));
        assert_eq!(list.beside(&"a".into(), -1), None);
        assert_eq!(list.range(&"d".into(), &"b".into()), ["d".into(), "b".into()]);
    }
}
