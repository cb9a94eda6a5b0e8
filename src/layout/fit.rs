//! Fits the notes of a slot into its area: one text size for all, the largest at which each is whole.

use std::cell::OnceCell;
use std::sync::Arc;

use super::fonts::{Fonts, Setting};
use super::paragraph::Paragraph;
use super::votes;
use crate::board::{Columns, Note, TextRules, Weight};
use crate::geom::{Point, Rect};
use crate::scene::Lines;

/// Height and width in millimetres of the mark that says how many notes are not shown.
pub(super) const MARK_HEIGHT: f64 = 4.4;
pub(super) const MARK_WIDTH: f64 = 9.0;

/// Narrowest line worth trying, in text sizes, unless a slot has no narrower choice.
const NARROWEST_LINE: f64 = 6.0;

/// Least lines, the sign that more follows included, for which a cut note is worth showing.
const LEAST_CUT_LINES: f64 = 2.0;

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
    /// The notes that are shown, whole or cut, from the first on.
    pub notes: Vec<Fitted>,
    /// The mark that says how many are not, if any is not.
    pub mark: Option<Rect>,
}

impl Fit {
    fn whole_notes(&self) -> usize {
        self.notes.iter().filter(|note| note.is_whole()).count()
    }
}

/// The setting of every note's text on a board in a language.
#[must_use]
pub fn note_setting(rules: &TextRules, language: &str) -> Setting {
    Setting::new(Weight::Medium, rules.line_height).in_language(language)
}

/// Fits `notes` into `area`, which has room for `columns` columns.
pub(super) fn fit(
    (fonts, setting): (&Fonts, Setting),
    rules: &TextRules,
    area: Rect,
    columns: Columns,
    notes: &[Arc<Note>],
) -> Fit {
    // Of thousands of notes some dozens have room: only what may be shown is shaped.
    let texts: Vec<Text<'_>> =
        notes.iter().map(|note| Text { fonts, setting, note, paragraph: OnceCell::new() }).collect();
    let slot = Slot { rules, area, texts: &texts };
    let (least, most) = (columns.0.max(1), columns.1.max(columns.0).max(1));
    for &size in &rules.sizes {
        for count in least..=most {
            let grid = slot.grid(size, count);
            if count > least && grid.line_width / size < NARROWEST_LINE {
                break;
            }
            if let Some(rows) = slot.rows_that_fit(&grid) {
                return slot.whole(&grid, rows);
            }
        }
    }
    slot.overfull(least, most)
}

struct Text<'a> {
    fonts: &'a Fonts,
    setting: Setting,
    note: &'a Note,
    paragraph: OnceCell<Arc<Paragraph>>,
}

impl Text<'_> {
    fn paragraph(&self) -> &Arc<Paragraph> {
        self.paragraph.get_or_init(|| self.fonts.paragraph(&self.note.text, self.setting))
    }
}

/// A choice of text size and columns. Lengths in millimetres.
struct Grid {
    size: f64,
    columns: usize,
    column_width: f64,
    line_width: f64,
    /// Line width in text sizes, the number that breaks depend on.
    measure: f32,
}

struct Slot<'a> {
    rules: &'a TextRules,
    area: Rect,
    texts: &'a [Text<'a>],
}

impl Slot<'_> {
    fn grid(&self, size: f64, columns: usize) -> Grid {
        let count = count_f64(columns);
        let column_width = (self.area.width() - (count - 1.0) * self.rules.gap) / count;
        let line_width = (column_width - 2.0 * self.rules.padding * size).max(size);
        #[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
        let measure = (line_width / size) as f32;
        Grid { size, columns, column_width, line_width, measure }
    }

    /// Heights of the rows if every note is whole in the grid.
    fn rows_that_fit(&self, grid: &Grid) -> Option<Vec<f64>> {
        if !self.may_fit(grid) || !self.words_fit(grid) {
            return None;
        }
        let mut rows = Vec::with_capacity(self.texts.len().div_ceil(grid.columns));
        let mut total = -self.rules.gap;
        for row in self.texts.chunks(grid.columns) {
            let height = row.iter().map(|text| self.note_height(grid, text)).fold(0.0, f64::max);
            total += height + self.rules.gap;
            if total > self.area.height() {
                return None;
            }
            rows.push(height);
        }
        Some(rows)
    }

    /// Whether there is room for the height that the notes take at least, without breaking a line.
    fn may_fit(&self, grid: &Grid) -> bool {
        let frame = 2.0 * self.rules.padding * grid.size + self.rules.gap;
        let lines = |text: &Text| f64::from(text.paragraph().full_width() / grid.measure).max(1.0);
        let height = |text: &Text| lines(text) * self.rules.line_height * grid.size + frame;
        let mut total = 0.0;
        self.texts.iter().all(|text| {
            total += height(text);
            total / count_f64(grid.columns) - self.rules.gap <= self.area.height()
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

    fn note_height(&self, grid: &Grid, text: &Text<'_>) -> f64 {
        let lines = count_f64(text.paragraph().count_lines(grid.measure));
        self.height_of(grid.size, lines, text.note.votes)
    }

    fn height_of(&self, size: f64, lines: f64, votes: u32) -> f64 {
        lines * self.rules.line_height * size + 2.0 * self.rules.padding * size + votes::height(votes, size)
    }

    /// Places all notes, with rows grown into the room that is left.
    fn whole(&self, grid: &Grid, mut rows: Vec<f64>) -> Fit {
        self.grow(&mut rows, grid, self.area.height());
        Fit { size: grid.size, columns: grid.columns, notes: self.placed(grid, &rows), mark: None }
    }

    /// Grows rows towards a pleasant height as far as `height` allows, each by the same share.
    fn grow(&self, rows: &mut [f64], grid: &Grid, height: f64) {
        let target = grid.column_width * self.rules.stretch;
        let gaps = count_f64(rows.len().saturating_sub(1)) * self.rules.gap;
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

    /// Notes from the first on, in rows of the given heights. A note that is taller is cut.
    fn placed(&self, grid: &Grid, rows: &[f64]) -> Vec<Fitted> {
        let mut notes = vec![];
        let mut y = self.area.y0;
        for (row, height) in self.texts.chunks(grid.columns).zip(rows) {
            for (column, text) in row.iter().enumerate() {
                let x = self.area.x0 + count_f64(column) * (grid.column_width + self.rules.gap);
                let rect = Rect::new(x, y, x + grid.column_width, y + height);
                let lines = self.lines(grid, text);
                let shown_lines = self.lines_within(grid, text, lines.lines.len(), *height);
                let padding = self.rules.padding * grid.size;
                notes.push(Fitted {
                    rect,
                    text_at: Point::new(rect.x0 + padding, rect.y0 + padding),
                    lines,
                    shown_lines,
                });
            }
            y += height + self.rules.gap;
        }
        notes
    }

    /// How many lines of a note are shown in a height: all, or what leaves a line for the sign that more follows.
    fn lines_within(&self, grid: &Grid, text: &Text<'_>, count: usize, height: f64) -> usize {
        const SLACK_MM: f64 = 1e-6;
        let fits = |lines: usize| self.height_of(grid.size, count_f64(lines), text.note.votes) <= height + SLACK_MM;
        if fits(count) { count } else { (0..count).rev().find(|lines| fits(lines + 1)).unwrap_or(0) }
    }

    /// Shows as many whole notes as it can at the smallest size, and the first lines of the next.
    fn overfull(&self, least: usize, most: usize) -> Fit {
        let size = self.rules.sizes.last().copied().unwrap_or(1.0);
        let mut best: Option<Fit> = None;
        for columns in least..=most {
            let grid = self.grid(size, columns);
            if columns > least && grid.line_width / size < NARROWEST_LINE {
                break;
            }
            let notes = self.placed(&grid, &self.rows_within(&grid));
            let fit = Fit { size, columns, notes, mark: Some(self.mark()) };
            if best.as_ref().is_none_or(|best| fit.whole_notes() > best.whole_notes()) {
                best = Some(fit);
            }
        }
        best.unwrap_or(Fit { size, columns: least, notes: vec![], mark: Some(self.mark()) })
    }

    /// Heights of the rows that are shown above the overflow mark; the last may be too low for some of its notes.
    fn rows_within(&self, grid: &Grid) -> Vec<f64> {
        let room = self.area.height() - MARK_HEIGHT - self.rules.gap;
        let mut rows = vec![];
        let mut left = room;
        for row in self.texts.chunks(grid.columns) {
            let height = row.iter().map(|text| self.note_height(grid, text)).fold(0.0, f64::max);
            if height > left {
                if left >= self.height_of(grid.size, LEAST_CUT_LINES, 1) {
                    rows.push(left);
                }
                return rows;
            }
            rows.push(height);
            left -= height + self.rules.gap;
        }
        self.grow(&mut rows, grid, room);
        rows
    }

    fn lines(&self, grid: &Grid, text: &Text<'_>) -> Arc<Lines> {
        #[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
        text.paragraph().lines(grid.measure, self.rules.line_height as f32)
    }

    fn mark(&self) -> Rect {
        Rect::new(self.area.x1 - MARK_WIDTH, self.area.y1 - MARK_HEIGHT, self.area.x1, self.area.y1)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of notes and columns are far below 2^52")]
const fn count_f64(count: usize) -> f64 {
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
            assert!(!fit((&fonts, note_setting(&form.text, "en")), &form.text, slot.notes.into(), slot.columns, &notes).notes.is_empty());
            fonts.count_shaped()
        };
        assert!(shaped(20_000) <= shaped(1000) && shaped(1000) < 1000);
    }
}
