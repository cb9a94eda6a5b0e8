//! Fits the notes of a slot into its area: one text size for all, the largest at which each is whole.
//! Where even the smallest is too large for rows of notes, [`super::packed`] sets them closer.

use std::cell::OnceCell;
use std::ops::RangeInclusive;
use std::sync::Arc;

use super::fonts::{Fonts, Setting};
use super::paragraph::Paragraph;
use super::votes;
use crate::board::{Columns, Note, SlotDef, TextRules, Weight};
use crate::geom::{Point, Rect};
use crate::scene::Lines;

/// Narrowest line worth trying, in text sizes, unless a slot has no narrower choice.
const NARROWEST_LINE: f64 = 6.0;

/// Least height that a row has on average in relation to its notes' width, if more columns fit as well.
const FLATTEST: f64 = 0.2;

/// How far votes stand above the lower edge of a note's text where they may stand behind it, in text sizes.
const VOTES_RISE: f64 = 0.2;
/// Least distance of votes from the lower edge of a note, in text sizes.
const LEAST_VOTES_RISE: f64 = 0.15;

/// Where one note goes.
#[derive(Clone, Debug)]
pub(super) struct Fitted {
    /// Its ground.
    pub rect: Rect,
    /// Upper left corner of its text.
    pub text_at: Point,
    /// Its text.
    pub lines: Arc<Lines>,
    /// How many lines are shown.
    pub shown_lines: usize,
    /// How far its votes are from its right and lower edges.
    pub votes_inset: (f64, f64),
}

impl Fitted {
    /// Whether all of it is shown.
    pub(super) fn is_whole(&self) -> bool {
        self.shown_lines == self.lines.lines.len()
    }
}

/// Where the notes of a slot go.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    /// Text size in millimetres.
    pub size: f64,
    /// How many columns.
    pub columns: usize,
    /// What the notes fill at most.
    pub area: Rect,
    /// Whether the columns are read one after the other, and not row by row.
    pub reads_down: bool,
    /// The notes that are shown, whole or cut, from the first on.
    pub notes: Vec<Fitted>,
    /// The mark that says how many are not, if any is not.
    pub mark: Option<Rect>,
}

impl Fit {
    /// Whether there is anything that has its size.
    pub(super) const fn has_notes(&self) -> bool {
        !self.notes.is_empty() || self.mark.is_some()
    }
}

/// The setting of every note's text.
#[must_use]
pub fn note_setting(rules: &TextRules) -> Setting {
    Setting::new(Weight::Medium, rules.line_height)
}

/// Where notes may go: any area, on the page or elsewhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Where they go.
    pub area: Rect,
    /// What they and their mark may reach into where there are too many.
    pub around: Rect,
    /// How many columns they may have.
    pub columns: Columns,
    /// By what the lengths of the mark are multiplied, so that it is seen on a larger page as well.
    pub mark_scale: f64,
}

impl From<&SlotDef> for Room {
    fn from(def: &SlotDef) -> Self {
        Self { area: def.notes.into(), around: def.area.into(), columns: def.columns, mark_scale: 1.0 }
    }
}

impl Room {
    /// The room of a slot on a page of which all lengths are multiplied.
    pub(super) fn on_page(def: &SlotDef, scale: f64) -> Self {
        Self { mark_scale: scale, ..Self::from(def) }
    }

    fn choices(&self) -> RangeInclusive<usize> {
        let Columns(least, most) = self.columns;
        least.max(1)..=most.max(least).max(1)
    }
}

/// Fits `notes` into `room`, at the largest size at which all have room, and at `most` millimetres at most.
pub(super) fn fit(fonts: &Fonts, rules: &TextRules, room: Room, notes: &[Arc<Note>], most: f64) -> Fit {
    let texts = texts(fonts, rules, notes);
    let slot = Slot { rules, area: room.area, around: room.around, mark_scale: room.mark_scale, texts: &texts };
    let columns = room.choices();
    let lone = rules.lone.filter(|_| notes.len() == 1);
    let sizes: Vec<f64> = lone.into_iter().chain(rules.sizes.iter().copied()).filter(|size| *size <= most).collect();
    match slot.largest(&sizes, &columns) {
        Some((grid, rows)) => slot.whole(&grid, rows),
        None => slot.packed(columns),
    }
}

/// How notes fit a room by themselves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    /// Their text size in millimetres.
    pub size: f64,
    /// How many of them are hidden, or not whole.
    pub hidden: usize,
    /// How many of those that are not hidden have a word that is broken.
    pub broken: usize,
}

/// How `notes` would fit in `room`, without placing them.
pub(super) fn measure(fonts: &Fonts, rules: &TextRules, room: Room, notes: &[Arc<Note>]) -> Measure {
    let texts = texts(fonts, rules, notes);
    let slot = Slot { rules, area: room.area, around: room.around, mark_scale: room.mark_scale, texts: &texts };
    let (grid, whole) = match slot.largest(&rules.sizes, &room.choices()) {
        Some((grid, _)) => (grid, notes.len()),
        None => slot.packed_whole(room.choices()),
    };
    let is_broken = |text: &&Text<'_>| text.paragraph().widest_word() > grid.measure;
    let broken = texts.iter().take(whole).filter(is_broken).count();
    Measure { size: grid.size, hidden: notes.len() - whole, broken }
}

/// The least height that all of `notes` take in `room` at its first text size, if it is at most the room's.
pub(super) fn least_height(fonts: &Fonts, rules: &TextRules, room: Room, notes: &[Arc<Note>]) -> Option<f64> {
    let size = *rules.sizes.first()?;
    let texts = texts(fonts, rules, notes);
    let slot = Slot { rules, area: room.area, around: room.around, mark_scale: room.mark_scale, texts: &texts };
    let heights = slot.grids(size, room.choices(), Spacing::usual(rules)).filter_map(|grid| {
        let rows = slot.rows_that_fit(&grid)?;
        Some(rows.iter().sum::<f64>() + count_f64(rows.len().saturating_sub(1)) * grid.spacing.gap)
    });
    heights.min_by(f64::total_cmp)
}

/// Of thousands of notes some dozens have room: only what may be shown is shaped.
fn texts<'a>(fonts: &'a Fonts, rules: &TextRules, notes: &'a [Arc<Note>]) -> Vec<Text<'a>> {
    let setting = note_setting(rules);
    notes.iter().map(|note| Text { fonts, setting, note, paragraph: OnceCell::new() }).collect()
}

/// Distances in a slot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spacing {
    /// Between two notes, one above the other, in millimetres.
    pub gap: f64,
    /// Between two columns, in millimetres.
    pub column_gap: f64,
    /// Left and right of a note's text, in text sizes.
    pub side: f64,
    /// Above and below a note's text, in text sizes.
    pub edge: f64,
    /// Whether votes may stand behind the end of the text, instead of below it.
    pub votes_behind: bool,
}

impl Spacing {
    const fn usual(rules: &TextRules) -> Self {
        let (gap, padding) = (rules.gap, rules.padding);
        Self { gap, column_gap: gap, side: padding, edge: padding, votes_behind: false }
    }
}

pub(super) struct Text<'a> {
    fonts: &'a Fonts,
    setting: Setting,
    pub note: &'a Note,
    paragraph: OnceCell<Arc<Paragraph>>,
}

impl Text<'_> {
    pub(super) fn paragraph(&self) -> &Arc<Paragraph> {
        self.paragraph.get_or_init(|| self.fonts.note(self.note, self.setting))
    }

    fn line_height(&self) -> f64 {
        f64::from(self.paragraph().line_height())
    }
}

/// A choice of text size, columns and distances. Lengths in millimetres.
pub(super) struct Grid {
    pub size: f64,
    pub columns: usize,
    pub column_width: f64,
    pub line_width: f64,
    /// Line width in text sizes, the number that breaks depend on.
    pub measure: f32,
    pub spacing: Spacing,
}

pub(super) struct Slot<'a> {
    pub rules: &'a TextRules,
    /// Where notes go.
    pub area: Rect,
    /// The whole slot.
    pub around: Rect,
    /// By what the lengths of the mark are multiplied.
    pub mark_scale: f64,
    pub texts: &'a [Text<'a>],
}

impl Slot<'_> {
    /// The largest of `sizes` at which all notes have room in rows, with its columns and the heights of its rows.
    ///
    /// What fits at one size fits at every smaller one, so that half of the sizes left are ruled out at a time.
    fn largest(&self, sizes: &[f64], columns: &RangeInclusive<usize>) -> Option<(Grid, Vec<f64>)> {
        let (mut start, mut end) = (0, sizes.len());
        let mut largest = None;
        while start < end {
            let middle = usize::midpoint(start, end);
            let grids = self.grids(sizes[middle], columns.clone(), Spacing::usual(self.rules));
            match self.least_flat(grids, |grid| self.rows_that_fit(&grid).map(|rows| (grid, rows))) {
                Some(found) => (largest, end) = (Some(found), middle),
                None => start = middle + 1,
            }
        }
        largest
    }

    /// The choices of columns at a size, from the fewest on, as long as lines are not too narrow.
    pub(super) fn grids(
        &self,
        size: f64,
        columns: RangeInclusive<usize>,
        spacing: Spacing,
    ) -> impl Iterator<Item = Grid> {
        let least = *columns.start();
        let grids = columns.map(move |count| self.grid(size, count, spacing));
        grids.take_while(move |grid| grid.columns == least || grid.line_width / size >= NARROWEST_LINE)
    }

    pub(super) fn grid(&self, size: f64, columns: usize, spacing: Spacing) -> Grid {
        let count = count_f64(columns);
        let column_width = (self.area.width() - (count - 1.0) * spacing.column_gap) / count;
        let line_width = (column_width - 2.0 * spacing.side * size).max(size);
        #[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
        let measure = (line_width / size) as f32;
        Grid { size, columns, column_width, line_width, measure, spacing }
    }

    /// What `fit` makes of the first choice that fits. If that has the fewest columns and they make flat bars of the
    /// notes, the next in which they are not is preferred.
    pub(super) fn least_flat<T>(
        &self,
        mut grids: impl Iterator<Item = Grid>,
        fit: impl Fn(Grid) -> Option<T>,
    ) -> Option<T> {
        let is_flat = |grid: &Grid| {
            let rows = count_f64(self.texts.len().div_ceil(grid.columns));
            self.area.height() < rows * FLATTEST * grid.column_width
        };
        let fewest = grids.next()?;
        let fewest_is_flat = is_flat(&fewest);
        match fit(fewest) {
            Some(flat) if fewest_is_flat => grids.find(|grid| !is_flat(grid)).and_then(fit).or(Some(flat)),
            Some(pleasant) => Some(pleasant),
            None => grids.find_map(fit),
        }
    }

    /// Heights of the rows if every note is whole in the grid.
    fn rows_that_fit(&self, grid: &Grid) -> Option<Vec<f64>> {
        if !self.may_fit(grid) || !self.words_fit(grid) {
            return None;
        }
        let mut rows = Vec::with_capacity(self.texts.len().div_ceil(grid.columns));
        let mut total = -grid.spacing.gap;
        for row in self.texts.chunks(grid.columns) {
            let height = row.iter().map(|text| note_height(grid, text)).fold(0.0, f64::max);
            total += height + grid.spacing.gap;
            if total > self.area.height() {
                return None;
            }
            rows.push(height);
        }
        Some(rows)
    }

    /// Whether there is room for the height that the notes take at least, without breaking a line.
    pub(super) fn may_fit(&self, grid: &Grid) -> bool {
        let frame = 2.0 * grid.spacing.edge * grid.size + grid.spacing.gap;
        let lines = |text: &Text| f64::from(text.paragraph().full_width() / grid.measure).max(1.0);
        let height = |text: &Text| lines(text) * text.line_height() * grid.size + frame;
        let mut total = 0.0;
        self.texts.iter().all(|text| {
            total += height(text);
            total / count_f64(grid.columns) - grid.spacing.gap <= self.area.height()
        })
    }

    /// Whether no word breaks that would be whole at the size where breaking begins.
    fn words_fit(&self, grid: &Grid) -> bool {
        let small = self.rules.word_break_size;
        if grid.size <= small {
            return true;
        }
        let line_width_when_small = grid.column_width - 2.0 * self.rules.padding * small;
        self.texts.iter().all(|text| {
            let word = f64::from(text.paragraph().widest_word());
            word * grid.size <= grid.line_width || word * small > line_width_when_small
        })
    }

    /// Places all notes, with rows grown into the room that is left.
    fn whole(&self, grid: &Grid, mut rows: Vec<f64>) -> Fit {
        self.grow(&mut rows, grid, self.area.height());
        let notes = self.placed(grid, &rows);
        Fit {
            size: grid.size,
            columns: grid.columns,
            area: self.area,
            reads_down: grid.columns == 1,
            notes,
            mark: None,
        }
    }

    /// Grows heights, one above the other, towards a pleasant one as far as `height` allows, each by the same share.
    pub(super) fn grow(&self, rows: &mut [f64], grid: &Grid, height: f64) {
        let target = grid.column_width * self.rules.stretch;
        let gaps = count_f64(rows.len().saturating_sub(1)) * grid.spacing.gap;
        let spare = height - gaps - rows.iter().sum::<f64>();
        let wanted: f64 = rows.iter().map(|row| (target - row).max(0.0)).sum();
        if spare <= 0.0 || wanted <= 0.0 {
            return;
        }
        let share = (spare / wanted).min(1.0);
        for row in rows {
            *row += (target - *row).max(0.0) * share;
        }
    }

    /// All notes, in rows of the given heights.
    fn placed(&self, grid: &Grid, rows: &[f64]) -> Vec<Fitted> {
        let mut notes = vec![];
        let mut y = self.area.y0;
        for (row, height) in self.texts.chunks(grid.columns).zip(rows) {
            for (column, text) in row.iter().enumerate() {
                notes.push(self.note_at(grid, text, (column, y, *height)));
            }
            y += height + grid.spacing.gap;
        }
        notes
    }

    /// A note in a column, from `y` on. If it is taller than `height`, it is cut.
    pub(super) fn note_at(&self, grid: &Grid, text: &Text<'_>, (column, y, height): (usize, f64, f64)) -> Fitted {
        let spacing = &grid.spacing;
        let x = self.area.x0 + count_f64(column) * (grid.column_width + spacing.column_gap);
        let rect = Rect::new(x, y, x + grid.column_width, y + height);
        let lines = text.paragraph().lines(grid.measure);
        let shown_lines = lines_within(grid, text, lines.lines.len(), height);
        let (side, edge) = (spacing.side * grid.size, spacing.edge * grid.size);
        let text_at = Point::new(rect.x0 + side, rect.y0 + edge);
        let rise = if has_votes_behind(grid, text) { edge + VOTES_RISE * grid.size } else { edge * 0.9 };
        let rise = rise.max(LEAST_VOTES_RISE * grid.size);
        Fitted { rect, text_at, lines, shown_lines, votes_inset: (side, rise) }
    }
}

/// How many lines of a note are shown in a height: all, or what leaves a line for the sign that more follows.
fn lines_within(grid: &Grid, text: &Text<'_>, count: usize, height: f64) -> usize {
    const SLACK_MM: f64 = 1e-6;
    let votes = votes::height(text.note.votes, grid.size);
    let fits = |lines: usize| height_of(grid, text, count_f64(lines)) + votes <= height + SLACK_MM;
    if fits(count) || note_height(grid, text) <= height + SLACK_MM {
        return count;
    }
    (0..count).rev().find(|lines| fits(lines + 1)).unwrap_or(0)
}

/// Height of a note that is shown whole, with its votes.
pub(super) fn note_height(grid: &Grid, text: &Text<'_>) -> f64 {
    let lines = text.paragraph().broken(grid.measure).lines;
    let below = !has_votes_behind(grid, text);
    height_of(grid, text, count_f64(lines)) + if below { votes::height(text.note.votes, grid.size) } else { 0.0 }
}

/// Height of some lines of a note, with what is above and below them.
fn height_of(grid: &Grid, text: &Text<'_>, lines: f64) -> f64 {
    (lines * text.line_height() + 2.0 * grid.spacing.edge) * grid.size
}

/// Whether a note's votes stand behind the end of its text.
fn has_votes_behind(grid: &Grid, text: &Text<'_>) -> bool {
    let room = || f64::from(text.paragraph().broken(grid.measure).room);
    grid.spacing.votes_behind && votes::width(text.note.votes) <= room()
}

#[expect(clippy::cast_precision_loss, reason = "counts of notes and columns are far below 2^52")]
pub(super) const fn count_f64(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::Form;
    use crate::layout::SystemFonts;

    #[test]
    fn of_thousands_of_notes_only_those_that_may_be_shown_are_shaped() {
        let form = Form::usual();
        let slot = form.slots().next().unwrap();
        let shaped = |count: usize| {
            let fonts = Fonts::new(SystemFonts::Never);
            let note = |nth: usize| Arc::new(Note::new(format!("n{nth}").as_str(), &format!("What table {nth} said")));
            let notes: Vec<Arc<Note>> = (0..count).map(note).collect();
            assert!(!fit(&fonts, &form.text, slot.into(), &notes, f64::MAX).notes.is_empty());
            fonts.count_shaped()
        };
        assert!(shaped(20_000) <= shaped(1000) && shaped(1000) < 1000);
    }
}
