//! One thing of a board by itself, laid out for an area of any shape: for a canvas, a projector, a sheet.

use std::sync::Arc;

use super::heading::{Heading, heading_of};
use super::{Context, Fonts, fit, missing};
use crate::board::{Area, Board, Columns, Notes, SlotDef, SlotId, TextRules};
use crate::geom::{Rect, Size};
use crate::scene::{BoxItem, Group, Item, Scene};
use crate::style::Style;

/// What of a board is shown by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A place for notes, under its heading.
    Place(SlotId),
}

/// The area that a subject is laid out for, in millimetres of its own page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SubjectArea {
    /// Its width and height.
    pub size: Size,
    /// Smallest text that can be read there.
    pub smallest_text: f64,
}

/// Greatest text size, as a share of the area's height.
const GREATEST_TEXT: f64 = 0.1;

/// How much smaller each text size is than the one before.
const STEP: f64 = 0.84;

/// Longest lines of notes in text sizes: longer ones are hard to follow.
const LONGEST_LINE: f64 = 20.0;

/// Shortest lines of notes in text sizes.
const SHORTEST_LINE: f64 = 7.0;

/// Length of lines in text sizes where notes go on below the area.
const SCROLLED_LINE: f64 = 15.0;

/// Width of a card beside its height.
const CARD: f64 = 1.6;

/// Numbers of columns that are tried for any number of notes, so that a lone one is a card, too.
const FEW_COLUMNS: usize = 3;

/// Margin around all, as a share of the area's shorter side.
const MARGIN: f64 = 0.022;

/// Height that is enough for any number of notes.
const ENDLESS: f64 = 1e7;

/// The picture of one subject of `board`, as wide as `area`.
///
/// Every note is in it, whole. Text is as large as fits, and never smaller than `area` says: what has no room then
/// makes the page taller than the area. A place that the form does not have gives an empty page.
#[must_use]
pub fn subject(fonts: &Fonts, style: &'static Style, board: &Board, subject: &Subject, area: SubjectArea) -> Scene {
    let fonts = &fonts.in_language(&board.language);
    match subject {
        Subject::Place(slot) => place(fonts, style, board, slot, area),
    }
}

fn place(fonts: &Fonts, style: &'static Style, board: &Board, slot: &SlotId, area: SubjectArea) -> Scene {
    let mut page = Rect::from_origin_size((0.0, 0.0), area.size);
    let Some(def) = board.form.slot(slot) else { return scene(page, vec![]) };
    let margin = MARGIN * page.width().min(page.height());
    let heading = heading_of(board, def);
    let top = Rect::new(margin, margin, page.x1 - margin, page.y1 - margin);
    let (head, bottom) = heading.group(fonts, style, top, area.smallest_text);
    let room = Rect::new(top.x0, bottom + margin, top.x1, top.y1.max(bottom + margin + area.smallest_text));
    let notes = board.notes(slot).cloned().unwrap_or_default();
    let stage = Stage { fonts, board, def, notes: &notes, room, smallest: area.smallest_text };
    let (rules, def, fit) = stage.fit();
    let lowest = fit.notes.iter().map(|note| note.rect.y1).fold(room.y1, f64::max);
    page.y1 = page.y1.max(lowest + margin);
    let def = SlotDef { area: area_of(page), notes: area_of(Rect { y1: lowest, ..room }), ..def };
    let picture = Context { fonts, style, board, rules: &rules }.picture(&def, &notes, &fit);
    let ground = ground(style, &heading, page);
    let mut scene = scene(page, vec![Arc::new(ground), Arc::new(head), picture.group]);
    scene.slots.push(picture.place);
    scene.missing = missing(&scene);
    scene
}

/// A picture of these groups.
fn scene(page: Rect, groups: Vec<Arc<Group>>) -> Scene {
    Scene {
        page,
        world: page,
        areas: vec![],
        groups,
        slots: vec![],
        blanks: vec![],
        borders: Arc::default(),
        missing: vec![],
    }
}

/// The ground of the whole page: that of the place on the form.
fn ground(style: &Style, heading: &Heading<'_>, page: Rect) -> Group {
    let fill = Some(style.tone(heading.ground));
    Group::decoration(page, vec![Item::Box(BoxItem { rect: page, radius: 0.0, fill, frame: None })])
}

fn area_of(rect: Rect) -> Area {
    Area(rect.x0, rect.y0, rect.width(), rect.height())
}

/// How far the grounds of notes are from the shape of a card, on an average.
fn unlikeness(fit: &fit::Fit) -> f64 {
    let height: f64 = fit.notes.iter().map(|note| note.rect.height()).sum();
    let width: f64 = fit.notes.iter().map(|note| note.rect.width()).sum();
    if height > 0.0 { (width / height / CARD).ln().abs() } else { 0.0 }
}

/// Notes, and the room that there is for them.
struct Stage<'a> {
    fonts: &'a Fonts,
    board: &'a Board,
    def: &'a SlotDef,
    notes: &'a Notes,
    room: Rect,
    smallest: f64,
}

impl Stage<'_> {
    /// The largest text at which all notes fit, and else the smallest on a longer page.
    fn fit(&self) -> (TextRules, SlotDef, fit::Fit) {
        let sizes = self.sizes();
        // What fits at a size fits at smaller ones, so that a few tries find the largest.
        let (mut from, mut to) = (0, sizes.len());
        let mut best = None;
        while from < to {
            let middle = usize::midpoint(from, to);
            match self.fit_at(sizes[middle]) {
                Some(fitted) => (best, to) = (Some((sizes[middle], fitted)), middle),
                None => from = middle + 1,
            }
        }
        match best {
            Some((size, fitted)) => self.like_cards(size).unwrap_or(fitted),
            None => self.scrolled(),
        }
    }

    /// Text sizes to try, the largest first.
    fn sizes(&self) -> Vec<f64> {
        let mut sizes = vec![(self.room.height() * GREATEST_TEXT).max(self.smallest)];
        while let Some(last) = sizes.last().map(|last| last * STEP).filter(|next| *next > self.smallest) {
            sizes.push(last);
        }
        sizes.push(self.smallest);
        sizes.dedup();
        sizes
    }

    /// All notes at a size, if it has a number of columns for which they fit.
    fn fit_at(&self, size: f64) -> Option<(TextRules, SlotDef, fit::Fit)> {
        let (least, most) = self.columns_at(size);
        let fitted = self.fitted(self.rules(size), self.room, Columns(least, most));
        fitted.2.mark.is_none().then_some(fitted)
    }

    /// All notes at a size at which they fit, in the number of columns that makes their grounds most like cards.
    fn like_cards(&self, size: f64) -> Option<(TextRules, SlotDef, fit::Fit)> {
        let (least, most) = self.columns_at(size);
        let most = most.min(self.notes.len().max(FEW_COLUMNS)).max(least);
        let fits = (least..=most).map(|count| self.fitted(self.rules(size), self.room, Columns(count, count)));
        let fits = fits.filter(|(_, _, fit)| fit.mark.is_none());
        fits.min_by(|(_, _, a), (_, _, b)| unlikeness(a).total_cmp(&unlikeness(b)))
    }

    /// Least and most columns at a size.
    fn columns_at(&self, size: f64) -> (usize, usize) {
        let most = self.columns(SHORTEST_LINE, size);
        (self.columns(LONGEST_LINE, size).min(most), most)
    }

    /// All notes at the smallest size, one row below the other for as long as there are some.
    fn scrolled(&self) -> (TextRules, SlotDef, fit::Fit) {
        let columns = self.columns(SCROLLED_LINE, self.smallest);
        let room = Rect { y1: self.room.y0 + ENDLESS, ..self.room };
        let rules = TextRules { stretch: 0.0, ..self.rules(self.smallest) };
        self.fitted(rules, room, Columns(columns, columns))
    }

    /// How many columns of lines of a length there is room for, at least one.
    fn columns(&self, line: f64, size: f64) -> usize {
        let rules = self.rules(size);
        let column = (line + 2.0 * rules.padding) * size;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number, at least one")]
        let count = ((self.room.width() + rules.gap) / (column + rules.gap)).floor().clamp(1.0, 1000.0) as usize;
        count
    }

    /// How notes are set at a size: as on the form, in its proportions.
    fn rules(&self, size: f64) -> TextRules {
        let rules = &self.board.form.text;
        let on_form = rules.sizes.last().copied().unwrap_or(self.smallest);
        TextRules {
            sizes: vec![size],
            lone: None,
            word_break_size: self.smallest,
            gap: rules.gap * self.smallest / on_form,
            ..rules.clone()
        }
    }

    fn fitted(&self, rules: TextRules, room: Rect, columns: Columns) -> (TextRules, SlotDef, fit::Fit) {
        let def = SlotDef { notes: area_of(room), columns, beside: false, cell: None, ..self.def.clone() };
        let fit = fit::fit(
            self.fonts,
            &rules,
            fit::Room { area: room, around: room, columns, mark_scale: 1.0 },
            self.notes,
            f64::MAX,
        );
        (rules, def, fit)
    }
}
