//! Notes in an area of any shape, at a size of text that follows from the area.

use std::sync::Arc;

use super::Fonts;
use super::fit::{self, Fit};
use crate::board::{Columns, Note, TextRules};
use crate::geom::Rect;

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

/// Height that is enough for any number of notes.
const ENDLESS: f64 = 1e7;

/// Text sizes to try, the largest first: from a share of `height` to `smallest`.
pub(super) fn sizes(height: f64, smallest: f64) -> Vec<f64> {
    let mut sizes = vec![(height * GREATEST_TEXT).max(smallest)];
    while let Some(last) = sizes.last().map(|last| last * STEP).filter(|next| *next > smallest) {
        sizes.push(last);
    }
    sizes.push(smallest);
    sizes.dedup();
    sizes
}

/// The largest of `sizes`, which descend, for which `fit` finds something. What fits at a size fits at smaller ones.
pub(super) fn largest<T>(sizes: &[f64], mut fit: impl FnMut(f64) -> Option<T>) -> Option<(f64, T)> {
    let (mut from, mut to) = (0, sizes.len());
    let mut best = None;
    while from < to {
        let middle = usize::midpoint(from, to);
        match fit(sizes[middle]) {
            Some(found) => (best, to) = (Some((sizes[middle], found)), middle),
            None => from = middle + 1,
        }
    }
    best
}

/// Notes, and the room that there is for them.
pub(super) struct Flow<'a> {
    pub fonts: &'a Fonts,
    /// How notes are set on the form.
    pub rules: &'a TextRules,
    pub notes: &'a [Arc<Note>],
    pub room: Rect,
    /// Smallest text that can be read there.
    pub smallest: f64,
}

impl Flow<'_> {
    /// The largest text at which all notes fit, and else the smallest on a longer page.
    pub(super) fn fit(&self) -> (TextRules, Fit) {
        match largest(&sizes(self.room.height(), self.smallest), |size| self.fit_at(size)) {
            Some((size, fitted)) => self.like_cards(size).unwrap_or(fitted),
            None => self.scrolled(),
        }
    }

    /// All notes at a size, as much like cards as they can be, if they fit.
    pub(super) fn at(&self, size: f64) -> Option<(TextRules, Fit)> {
        self.like_cards(size).or_else(|| self.fit_at(size))
    }

    /// The least height that all notes take at a size, if it is at most that of the room.
    pub(super) fn least_height(&self, size: f64) -> Option<f64> {
        let (least, most) = self.columns_at(size);
        fit::least_height(self.fonts, &self.rules(size), area(self.room, Columns(least, most)), self.notes)
    }

    /// All notes at a size, if it has a number of columns for which they fit.
    fn fit_at(&self, size: f64) -> Option<(TextRules, Fit)> {
        let (least, most) = self.columns_at(size);
        let fitted = self.fitted(self.rules(size), self.room, Columns(least, most));
        fitted.1.mark.is_none().then_some(fitted)
    }

    /// All notes at a size at which they fit, in the number of columns that makes their grounds most like cards: in
    /// rows if they fit so, since rows show what comes after what.
    fn like_cards(&self, size: f64) -> Option<(TextRules, Fit)> {
        let (least, most) = self.columns_at(size);
        let most = most.min(self.notes.len().max(FEW_COLUMNS)).max(least);
        let fits = (least..=most).map(|count| self.fitted(self.rules(size), self.room, Columns(count, count)));
        let fits = fits.filter(|(_, fit)| fit.mark.is_none());
        fits.min_by(|(_, a), (_, b)| {
            is_packed(a).cmp(&is_packed(b)).then_with(|| unlikeness(a).total_cmp(&unlikeness(b)))
        })
    }

    /// Least and most columns at a size.
    fn columns_at(&self, size: f64) -> (usize, usize) {
        let most = self.columns(SHORTEST_LINE, size);
        // A lone note that is long may be as wide as the room, so that its text is larger.
        let least = if self.notes.len() < 2 { 1 } else { self.columns(LONGEST_LINE, size) };
        (least.min(most), most)
    }

    /// All notes at the smallest size, one row below the other for as long as there are some.
    fn scrolled(&self) -> (TextRules, Fit) {
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
        let rules = self.rules;
        let on_form = rules.sizes.last().copied().unwrap_or(self.smallest);
        TextRules {
            sizes: vec![size],
            lone: None,
            word_break_size: self.smallest,
            gap: rules.gap * self.smallest / on_form,
            ..rules.clone()
        }
    }

    fn fitted(&self, rules: TextRules, room: Rect, columns: Columns) -> (TextRules, Fit) {
        let fit = fit::fit(self.fonts, &rules, area(room, columns), self.notes, f64::MAX);
        (rules, fit)
    }
}

const fn area(room: Rect, columns: Columns) -> fit::Room {
    fit::Room { area: room, around: room, columns, mark_scale: 1.0 }
}

/// Whether columns are read one after the other.
const fn is_packed(fit: &Fit) -> bool {
    fit.reads_down && fit.columns > 1
}

/// How far the grounds of notes are from the shape of a card, on an average.
fn unlikeness(fit: &Fit) -> f64 {
    let height: f64 = fit.notes.iter().map(|note| note.rect.height()).sum();
    let width: f64 = fit.notes.iter().map(|note| note.rect.width()).sum();
    if height > 0.0 { (width / height / CARD).ln().abs() } else { 0.0 }
}
