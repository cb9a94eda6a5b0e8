//! Pages that carry the whole text of places that are too full for the board's own page.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fit::{Fitted, note_setting};
use super::fonts::Setting;
use super::printed::set;
use super::{Context, votes};
use crate::board::{Note, SlotDef, SlotId, Tone, Weight};
use crate::geom::{Point, Rect, Size};
use crate::scene::{Group, Item, Lines, Role};

/// Text size of notes in millimetres on a page of A3, and the least on a smaller one (10 points).
const NOTE_SIZE: f64 = 4.2;
const LEAST_NOTE_SIZE: f64 = 3.53;
/// Short side of A3 in millimetres.
const A3_SHORT_SIDE: f64 = 297.0;

/// Lengths in note text sizes: page margin, width of a column that reads well, distances.
const MARGIN: f64 = 3.4;
const COLUMN: f64 = 24.0;
const GAP: f64 = 0.5;
const HEADING: f64 = 1.45;
const SMALL: f64 = 0.8;
const BEFORE_HEADING: f64 = 1.6;
const AFTER_HEADING: f64 = 0.5;

/// Pages of one export.
#[derive(Debug)]
pub(super) struct Pages {
    /// Marks of each page, in reading order.
    pub pages: Vec<Vec<Group>>,
    /// The page on which each slot begins.
    pub begins: BTreeMap<SlotId, usize>,
}

/// Sets all notes of `slots` on pages of a size. `first` is the number that people give to the first of them.
pub(super) fn pages(cx: &Context<'_>, slots: &[&SlotDef], size: Size, first: usize, title: &str) -> Pages {
    let short_side = size.width.min(size.height);
    let unit = (NOTE_SIZE * short_side / A3_SHORT_SIDE).max(LEAST_NOTE_SIZE.min(short_side / 20.0));
    let margin = MARGIN * unit;
    let inner = Rect::new(margin, margin, size.width - margin, size.height - margin);
    let columns = (inner.width() / (COLUMN * unit)).floor().max(1.0);
    let gap = GAP * unit;
    let column_width = (inner.width() - (columns - 1.0) * gap) / columns;
    let (pages, begins) = (vec![], BTreeMap::new());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number from 1 on")]
    let columns = columns as usize;
    let mut flow = Flow { cx, unit, inner, columns, column_width, gap, first, title, pages, begins, y: inner.y0 };
    for slot in slots {
        flow.slot(slot);
    }
    Pages { pages: flow.pages, begins: flow.begins }
}

/// Pages so far, and how far down the last one is filled.
struct Flow<'a> {
    cx: &'a Context<'a>,
    unit: f64,
    inner: Rect,
    columns: usize,
    column_width: f64,
    gap: f64,
    first: usize,
    title: &'a str,
    pages: Vec<Vec<Group>>,
    begins: BTreeMap<SlotId, usize>,
    y: f64,
}

/// A note, or a part of one that is taller than a page.
struct Piece<'a> {
    note: &'a Arc<Note>,
    lines: Arc<Lines>,
    height: f64,
    /// Whether it ends the note, and has its votes.
    last: bool,
}

impl<'a> Flow<'a> {
    fn slot(&mut self, slot: &SlotDef) {
        let notes = self.cx.board.notes(&slot.id).cloned().unwrap_or_default();
        let name = self.cx.board.form.slot_name(&self.cx.board.language, slot);
        let pieces: Vec<Piece<'_>> = notes.iter().flat_map(|note| self.pieces(note)).collect();
        let rows: Vec<&[Piece<'_>]> = pieces.chunks(self.columns).collect();
        let words = self.cx.board.words();
        let count = words.say(&msg!("continuation-all", notes = notes.len()));
        let mut open: Option<Vec<Group>> = None;
        for (nth, row) in rows.into_iter().enumerate() {
            let height = row.iter().map(|piece| piece.height).fold(0.0, f64::max);
            let heading = if open.is_none() { self.heading_height() } else { 0.0 };
            if self.pages.is_empty() || self.y + heading + height > self.inner.y1 {
                self.close(slot, &name, open.take());
                self.new_page();
            }
            if open.is_none() {
                let words = if nth == 0 { count.clone() } else { words.text("continuation-continued") };
                self.heading(&name, &words, nth == 0);
                self.begins.entry(slot.id.clone()).or_insert(self.pages.len() - 1);
            }
            let groups = self.row(row);
            open.get_or_insert_default().extend(groups);
            self.y += height + self.gap;
        }
        self.close(slot, &name, open);
    }

    /// Ends a slot's part of a page.
    fn close(&mut self, slot: &SlotDef, name: &str, notes: Option<Vec<Group>>) {
        let (Some(notes), Some(page)) = (notes, self.pages.last_mut()) else { return };
        let bounds = notes.iter().map(|note| note.bounds).reduce(|a, b| a.union(b)).unwrap_or_default();
        let role = Role::Slot(slot.id.clone());
        page.push(Group {
            role,
            name: name.to_owned(),
            language: None,
            cell: None,
            bounds,
            items: vec![],
            children: notes,
        });
    }

    fn row(&self, row: &[Piece<'_>]) -> Vec<Group> {
        let place = |(nth, piece): (usize, &Piece<'_>)| {
            #[expect(clippy::cast_precision_loss, reason = "a small number of columns")]
            let x = self.inner.x0 + nth as f64 * (self.column_width + self.gap);
            let padding = self.cx.board.form.text.padding * self.unit;
            let fitted = Fitted {
                rect: Rect::new(x, self.y, x + self.column_width, self.y + piece.height),
                text_at: Point::new(x + padding, self.y + padding),
                shown_lines: piece.lines.lines.len(),
                lines: Arc::clone(&piece.lines),
                votes_inset: (padding, padding * 0.9),
            };
            let votes = if piece.last { piece.note.votes } else { 0 };
            // A part says its own words; a long note would be copied for each otherwise.
            let text = piece.lines.words();
            let text = if text.len() == piece.note.text.len() { Arc::clone(&piece.note.text) } else { text.into() };
            let shown = Note { text, votes, ..(**piece.note).clone() };
            self.cx.note(&shown, &fitted, self.unit)
        };
        row.iter().enumerate().map(place).collect()
    }

    /// A note in parts that each fit on a page: one part, but for very long notes.
    fn pieces(&self, note: &'a Arc<Note>) -> Vec<Piece<'a>> {
        let rules = &self.cx.board.form.text;
        let (setting, padding) = (note_setting(rules), 2.0 * rules.padding * self.unit);
        #[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
        let measure = ((self.column_width - padding) / self.unit) as f32;
        let lines = self.cx.fonts.note(note, setting).lines(measure);
        let line = f64::from(lines.line_height) * self.unit;
        let votes = votes::height(note.votes, self.unit);
        let room = self.inner.height() - self.heading_height() - padding - votes;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lines on a page, at least one")]
        let most = (room / line).floor().max(1.0) as usize;
        let total = lines.lines.len();
        if total <= most {
            let height = f64::from(lines.height()) * self.unit + padding + votes;
            return vec![Piece { note, lines, height, last: true }];
        }
        let parts = (0..total).step_by(most).map(|start| {
            let lines = Arc::new(lines.part(start..(start + most).min(total)));
            let height = f64::from(lines.height()) * self.unit + padding + votes;
            Piece { note, lines, height, last: start + most >= total }
        });
        parts.collect()
    }

    fn new_page(&mut self) {
        self.y = self.inner.y0;
        let number = self.first + self.pages.len();
        let margin = self.inner.x0;
        let row = Rect::new(self.inner.x0, margin * 0.25, self.inner.x1, margin * 0.75);
        let title = self.small(self.title, Rect { x1: row.x0 + row.width() * 0.9, ..row }, false);
        let number = self.small(&number.to_string(), row, true);
        let ground = self.cx.ground(Rect::new(0.0, 0.0, self.inner.x1 + margin, self.inner.y1 + margin));
        self.pages.push(vec![ground, title.into_decoration(), number.into_decoration()]);
    }

    fn heading_height(&self) -> f64 {
        (HEADING * super::BLANK_LINE_HEIGHT + AFTER_HEADING) * self.unit
    }

    fn heading(&mut self, name: &str, words: &str, is_first: bool) {
        if self.y > self.inner.y0 {
            self.y += (BEFORE_HEADING * self.unit).min((self.inner.y1 - self.y - self.heading_height()).max(0.0));
        }
        let size = HEADING * self.unit;
        let row = Rect::new(self.inner.x0, self.y, self.inner.x1, self.y + size * super::BLANK_LINE_HEIGHT);
        let room = (row.width() * 0.8, row.height());
        let heading = set(self.cx.fonts, name, Setting::new(Weight::Bold, super::BLANK_LINE_HEIGHT), size, room);
        let item = heading.item(row.origin(), self.cx.style.tone(Tone::StrongInk), false);
        let heading = Group {
            role: Role::Heading(2),
            name: name.to_owned(),
            language: None,
            cell: None,
            bounds: row,
            items: vec![Item::Text(item)],
            children: vec![],
        };
        let heading = if is_first { heading } else { heading.into_decoration() };
        let words = self.small(words, row, true);
        let words = if is_first { words } else { words.into_decoration() };
        if let Some(page) = self.pages.last_mut() {
            page.extend([heading, words]);
        }
        self.y += self.heading_height();
    }

    /// A small text at the lower edge of a row, at its left or right end.
    fn small(&self, words: &str, row: Rect, at_end: bool) -> Group {
        let setting = Setting::new(Weight::Regular, super::BLANK_LINE_HEIGHT);
        let set = set(self.cx.fonts, words, setting, SMALL * self.unit, (row.width(), row.height()));
        let seen = set.lines.lines.iter().map(|line| f64::from(line.x1)).fold(0.0, f64::max) * set.size;
        let x = if at_end { row.x1 - seen } else { row.x0 };
        let at = Point::new(x, row.y1 - f64::from(set.lines.height()) * set.size);
        let items = vec![Item::Text(set.item(at, self.cx.style.tone(Tone::Muted), false))];
        Group {
            role: Role::Paragraph,
            name: words.to_owned(),
            language: None,
            cell: None,
            bounds: row,
            items,
            children: vec![],
        }
    }
}
