//! Notes of a full slot: closer together, in columns of uneven height, one read after the other.

use std::ops::{Range, RangeInclusive};

use super::fit::{Fit, Grid, Slot, Spacing, count_f64, note_height};
use super::votes;
use crate::board::TextRules;
use crate::geom::Rect;

/// Height and width in millimetres of the mark that says how many notes are not shown, its least distance from a
/// note and from the slot's edge, and how far it may reach out of the notes' area.
const MARK_HEIGHT: f64 = 3.0;
const MARK_WIDTH: f64 = 8.0;
const MARK_GAP: f64 = 0.3;
const MARK_INSET: f64 = 0.3;
const MARK_REACH: f64 = 1.3;

/// Least distance of notes from the slot's edge, and how far they may reach out of their area, in millimetres.
const INSET: f64 = 0.6;
const REACH: f64 = 1.0;

/// Least lines, the sign that more follows included, for which a cut note is worth showing.
const LEAST_CUT_LINES: f64 = 3.0;

/// By how much a note may be taller than the room for it, so that rounding decides nothing, in millimetres.
const SLACK_MM: f64 = 1e-6;

impl Spacing {
    /// A little closer than usual, and as close as can be read.
    fn closer(rules: &TextRules) -> [Self; 2] {
        let at = |gap: f64, column_gap: f64, side: f64, edge: f64| Self {
            gap: gap * rules.gap,
            column_gap: column_gap * rules.gap,
            side: side * rules.padding,
            edge: edge * rules.padding,
            votes_behind: true,
        };
        [at(0.6, 0.8, 0.8, 0.6), at(0.36, 0.45, 0.55, 0.24)]
    }
}

/// Notes in columns.
struct Packing {
    grid: Grid,
    columns: Vec<Column>,
    /// How many notes are whole.
    whole: usize,
    /// Where the mark stands below notes, if it does.
    below: Option<Rect>,
    /// The mark, if a note is not whole.
    mark: Option<Rect>,
}

/// Which notes stand in a column, and how high each is.
struct Column {
    notes: Range<usize>,
    heights: Vec<f64>,
}

impl Column {
    const fn starting_at(nth: usize) -> Self {
        Self { notes: nth..nth, heights: vec![] }
    }

    fn push(&mut self, height: f64) {
        self.notes.end += 1;
        self.heights.push(height);
    }

    /// Height that a note has below the others if the column ends at `height`.
    fn left(&self, gap: f64, height: f64) -> f64 {
        height - self.heights.iter().map(|height| height + gap).sum::<f64>()
    }
}

impl Slot<'_> {
    /// All notes at the smallest size, if they fit so; else as many as can be, and a mark that counts the others.
    pub(super) fn packed(&self, columns: RangeInclusive<usize>) -> Fit {
        let slot = Slot { area: self.reach(), ..*self };
        let packing = slot.best_packing(columns);
        slot.shown(packing)
    }

    /// The columns so, and how many notes would be whole.
    pub(super) fn packed_whole(&self, columns: RangeInclusive<usize>) -> (Grid, usize) {
        let packing = Slot { area: self.reach(), ..*self }.best_packing(columns);
        (packing.grid, packing.whole)
    }

    /// The area of notes, and some of the room around it.
    fn reach(&self) -> Rect {
        let (area, around) = (self.area, self.around);
        let by = |room: f64| (room - INSET).clamp(0.0, REACH);
        let (left, right, below) = (area.x0 - around.x0, around.x1 - area.x1, around.y1 - area.y1);
        let above = area.y0 - around.y0;
        // Where there is more room above than beside, something is printed there.
        let above = if above > left.max(right) + SLACK_MM { 0.0 } else { above };
        Rect::new(area.x0 - by(left), area.y0 - by(above), area.x1 + by(right), area.y1 + by(below))
    }

    fn best_packing(&self, columns: RangeInclusive<usize>) -> Packing {
        let size = self.rules.sizes.last().copied().unwrap_or(1.0);
        let [close, closest] = Spacing::closer(self.rules);
        for spacing in [close, closest] {
            let grids = self.grids(size, columns.clone(), spacing).filter(|grid| self.may_fit(grid));
            if let Some(packing) = self.least_flat(grids, |grid| self.all(grid)) {
                return packing;
            }
        }
        let least = *columns.start();
        let packings = self.grids(size, columns, closest).map(|grid| self.most(grid));
        let best = packings.reduce(|best, other| if other.whole > best.whole { other } else { best });
        let best = best.unwrap_or_else(|| self.most(self.grid(size, least, closest)));
        let looser = self.most(self.grid(size, best.grid.columns, close));
        if looser.whole == best.whole { looser } else { best }
    }

    /// All notes, in columns as tall as each other as the order allows, if there is room.
    fn all(&self, grid: Grid) -> Option<Packing> {
        const ROUNDS: usize = 12;
        let heights: Vec<f64> = self.texts.iter().map(|text| note_height(&grid, text)).collect();
        let mut best = columns_within(&grid, &heights, self.area.height())?;
        let (mut low, mut high) = (0.0, self.area.height());
        for _ in 0..ROUNDS {
            let middle = f64::midpoint(low, high);
            match columns_within(&grid, &heights, middle) {
                Some(columns) => (best, high) = (columns, middle),
                None => low = middle,
            }
        }
        Some(Packing { grid, columns: best, whole: heights.len(), below: None, mark: None })
    }

    /// As many notes as there is room for with the mark: below them at the right, on the free corner of the last, or
    /// below them at the left.
    fn most(&self, grid: Grid) -> Packing {
        let [left, right] = self.marks();
        let (mut columns, mut whole) = self.filled(&grid, Some(right));
        let (mut below, mut mark) = (Some(right), right);
        let (fuller, more) = self.filled(&grid, None);
        if more > whole && self.has_free_corner(&grid, &fuller, right) {
            (columns, whole, below) = (fuller, more, None);
        } else if more > whole && grid.columns > 1 {
            let (fuller, more) = self.filled(&grid, Some(left));
            if more > whole {
                (columns, whole, below, mark) = (fuller, more, Some(left), left);
            }
        }
        Packing { grid, columns, whole, below, mark: Some(mark) }
    }

    /// Columns of notes from the first on, and how many are whole. A note that is taller than a column is cut.
    fn filled(&self, grid: &Grid, below: Option<Rect>) -> (Vec<Column>, usize) {
        let (gap, least) = (grid.spacing.gap, self.least_cut(grid));
        let mut texts = self.texts.iter().peekable();
        let (mut columns, mut next, mut whole) = (vec![], 0, 0);
        for nth in 0..grid.columns {
            let mut column = Column::starting_at(next);
            let end = self.column_end(grid, nth, below);
            while let Some(text) = texts.peek() {
                let (height, left) = (note_height(grid, text), column.left(gap, end));
                let is_whole = height <= left + SLACK_MM;
                let is_last = below.is_some() && nth + 1 == grid.columns;
                let may_cut = left >= least && (is_last || height > self.area.height());
                if !is_whole && !may_cut {
                    break;
                }
                column.push(if is_whole { height } else { left });
                whole += usize::from(is_whole);
                texts.next();
                if !is_whole {
                    break;
                }
            }
            next = column.notes.end;
            columns.push(column);
        }
        (columns, whole)
    }

    /// Whether the mark can stand on the lower right corner of the last note.
    fn has_free_corner(&self, grid: &Grid, columns: &[Column], mark: Rect) -> bool {
        let Some(column) = columns.last() else { return false };
        let (Some(text), Some(height)) = (self.texts[column.notes.clone()].last(), column.heights.last()) else {
            return false;
        };
        let is_whole = note_height(grid, text) <= height + SLACK_MM;
        let needed = self.area.x1 - mark.x0 - grid.spacing.side * grid.size + MARK_GAP;
        let room = f64::from(text.paragraph().broken(grid.measure).room) * grid.size;
        is_whole && text.note.votes == 0 && room >= needed
    }

    /// The notes of a packing, grown into the room that is left in each column.
    fn shown(&self, packing: Packing) -> Fit {
        let Packing { grid, columns, below, mark, .. } = packing;
        let mut notes = vec![];
        for (nth, Column { notes: range, mut heights }) in columns.into_iter().enumerate() {
            self.grow(&mut heights, &grid, self.column_end(&grid, nth, below));
            let mut y = self.area.y0;
            for (text, height) in self.texts[range].iter().zip(heights) {
                notes.push(self.note_at(&grid, text, (nth, y, height)));
                y += height + grid.spacing.gap;
            }
        }
        Fit { size: grid.size, columns: grid.columns, area: self.area, reads_down: true, notes, mark }
    }

    /// Least height for which a cut note is worth showing.
    fn least_cut(&self, grid: &Grid) -> f64 {
        (LEAST_CUT_LINES * self.rules.line_height + 2.0 * grid.spacing.edge) * grid.size + votes::height(1, grid.size)
    }

    /// Height at which a column ends: above the mark, where that stands below notes.
    fn column_end(&self, grid: &Grid, nth: usize, below: Option<Rect>) -> f64 {
        let x0 = self.area.x0 + count_f64(nth) * (grid.column_width + grid.spacing.column_gap);
        let over = |mark: &Rect| x0 < mark.x1 + MARK_GAP && x0 + grid.column_width > mark.x0 - MARK_GAP;
        below.filter(over).map_or(self.area.height(), |mark| mark.y0 - MARK_GAP - self.area.y0)
    }

    /// Where the mark may stand: in the lower corners, where it takes the least of the notes' room.
    fn marks(&self) -> [Rect; 2] {
        let (area, around) = (self.area, self.around);
        let reach = |room: f64| (room - MARK_INSET).clamp(0.0, MARK_REACH);
        let (x0, x1) = (area.x0 - reach(area.x0 - around.x0), area.x1 + reach(around.x1 - area.x1));
        let y1 = area.y1 + reach(around.y1 - area.y1);
        let (width, height) = (MARK_WIDTH * self.mark_scale, MARK_HEIGHT * self.mark_scale);
        [x0, x1 - width].map(|x| Rect::new(x, y1 - height, x + width, y1))
    }
}

/// Notes of these heights in columns that end at `end`, if all have room.
fn columns_within(grid: &Grid, heights: &[f64], end: f64) -> Option<Vec<Column>> {
    let gap = grid.spacing.gap;
    let mut columns = vec![Column::starting_at(0)];
    for height in heights {
        let next = columns.last()?.notes.end;
        if *height > columns.last()?.left(gap, end) + SLACK_MM {
            columns.push(Column::starting_at(next));
        }
        let column = columns.last_mut()?;
        if *height > column.left(gap, end) + SLACK_MM || columns.len() > grid.columns {
            return None;
        }
        columns.last_mut()?.push(*height);
    }
    Some(columns)
}
