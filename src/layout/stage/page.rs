//! Where everything of an arrangement stands: on one page if it fits there, else on several.

use std::ops::Range;

use super::arrange::{Arrangement, Cell, Panel, Row};
use super::heading;
use super::paper::on_paper;
use crate::board::{SlotDef, Tone, Weight};
use crate::geom::{Point, Rect};
use crate::layout::fit::count_f64;
use crate::layout::flow::{self, Flow};
use crate::layout::{Context, SlotPicture, SubjectArea, area_of, missing};
use crate::scene::{BoxItem, Group, Item, Scene};

/// Margin around a page, as a share of its shorter side.
const MARGIN: f64 = 0.045;

/// Lengths beside the smallest text: below the heading, between panels, between places, inside a panel.
const BELOW_HEADING: f64 = 0.6;
const PANEL_GAP: f64 = 0.55;
const CELL_GAP: f64 = 0.7;
const PADDING: f64 = 0.55;

/// Width of a name that reads upward, height of a place's head, and of a column's without and with a date.
const UPWARD: f64 = 1.55;
const CELL_HEAD: f64 = 1.35;
const COLUMN_HEAD: f64 = 1.7;
const DATED_HEAD: f64 = 2.7;
const HEAD_RADIUS: f64 = 0.3;

/// Size of names beside the smallest text: they are never smaller than it unless a word has no room.
const NAME: f64 = 1.0;

/// Least height of a place without notes.
const EMPTY: f64 = 1.6;

/// Least share of an equal one that a column has, and what a note counts beside its characters.
const LEAST_SHARE: f64 = 0.55;
const NOTE_WEIGHT: f64 = 24.0;

/// How far the widths of columns go from equal ones to those that their texts ask for.
const MIXES: [f64; 3] = [0.0, 0.5, 1.0];

/// Numbers of pages that the widest count is for.
const MANY_PAGES: (usize, usize) = (888, 888);

/// By how much the text of a note that fills more than a page shrinks at a time, and how small it may get.
const SHRINK: f64 = 0.84;
const LEAST_TEXT: f64 = 1e-3;

/// The pages of an arrangement.
pub(super) fn pages(cx: &Context<'_>, area: SubjectArea, arrangement: &Arrangement<'_>) -> Vec<Scene> {
    let page = Rect::from_origin_size((0.0, 0.0), area.size);
    let stage = Stage { cx, page, smallest: area.smallest_text };
    let parts = stage.split(arrangement);
    let is_numbered = parts.len() > 1;
    let sizes: Vec<f64> = parts.iter().map(|part| stage.largest(part, is_numbered)).collect();
    // Pages of one subject have the same text, so that nothing jumps from one to the next.
    let readable = sizes.iter().copied().filter(|size| *size >= stage.smallest).fold(f64::INFINITY, f64::min);
    let count = parts.len();
    let draw = |(nth, (part, own)): (usize, (&Arrangement<'_>, &f64))| {
        stage.draw(part, [own.min(readable), *own], (nth + 1, count))
    };
    parts.iter().zip(&sizes).enumerate().map(draw).collect()
}

struct Stage<'a> {
    cx: &'a Context<'a>,
    page: Rect,
    smallest: f64,
}

/// Where rows and columns are.
struct Places {
    /// Left and right of each column of places.
    columns: Vec<(f64, f64)>,
    /// Height of each row, in all panels.
    rows: Vec<f64>,
    /// Where panels begin.
    top: f64,
}

impl Stage<'_> {
    /// What stands on each page.
    fn split<'a>(&self, arrangement: &Arrangement<'a>) -> Vec<Arrangement<'a>> {
        if self.places(arrangement, self.smallest, self.body(arrangement, false)).is_some() {
            return vec![arrangement.clone()];
        }
        self.parts(arrangement)
    }

    fn parts<'a>(&self, whole: &Arrangement<'a>) -> Vec<Arrangement<'a>> {
        if self.fits(whole) {
            return vec![whole.clone()];
        }
        if let Some(notes) = whole.lone_notes() {
            let part = |range: &Range<usize>| whole.clone().with_notes(range);
            return chunks(notes.len(), |range| self.fits(&part(range))).iter().map(part).collect();
        }
        let is_table = !whole.heads.is_empty();
        let by_columns = whole.columns() > 1 && (is_table || whole.row_count() == 1);
        let count = if by_columns { whole.columns() } else { whole.row_count() };
        let part = |range: &Range<usize>| if by_columns { whole.with_columns(range) } else { whole.with_rows(range) };
        let ranges = chunks(count, |range| self.fits(&part(range)));
        ranges.iter().flat_map(|range| self.parts(&part(range))).collect()
    }

    /// Whether all of it fits on a page that has a number.
    fn fits(&self, part: &Arrangement<'_>) -> bool {
        self.places(part, self.smallest, self.body(part, true)).is_some()
    }

    /// The largest text at which a part fits; below the smallest only for a note that fills more than a page.
    fn largest(&self, part: &Arrangement<'_>, is_numbered: bool) -> f64 {
        let body = self.body(part, is_numbered);
        let sizes = flow::sizes(body.height(), self.smallest);
        if let Some((size, _)) = flow::largest(&sizes, |size| self.places(part, size, body)) {
            return size;
        }
        // From what its letters take at least, so that even a very long one takes few tries.
        let letters: usize =
            part.lone_notes().into_iter().flat_map(|notes| notes.iter()).map(|note| note.text.len()).sum();
        let start = (2.0 * (body.area() / count_f64(letters.max(1))).sqrt()).min(self.smallest);
        let smaller =
            std::iter::successors(Some(start), |size| Some(size * SHRINK)).take_while(|size| *size > LEAST_TEXT);
        smaller.into_iter().find(|size| self.places(part, *size, body).is_some()).unwrap_or(LEAST_TEXT)
    }

    fn room(&self) -> Rect {
        self.page.inset(-MARGIN * self.page.width().min(self.page.height()))
    }

    /// What is left below the heading.
    fn body(&self, part: &Arrangement<'_>, is_numbered: bool) -> Rect {
        let number = if is_numbered { MANY_PAGES } else { (1, 1) };
        let (_, bottom) = heading::head(self.cx, &part.heading, self.room(), self.smallest, number);
        self.below(bottom)
    }

    fn below(&self, bottom: f64) -> Rect {
        let room = self.room();
        let top = bottom + BELOW_HEADING * self.smallest;
        Rect { y0: top, y1: room.y1.max(top + self.smallest), ..room }
    }

    /// Rows and columns at a text size, if all notes fit.
    fn places(&self, part: &Arrangement<'_>, size: f64, body: Rect) -> Option<Places> {
        MIXES.iter().find_map(|mix| self.places_with(part, size, body, *mix))
    }

    fn places_with(&self, part: &Arrangement<'_>, size: f64, body: Rect, mix: f64) -> Option<Places> {
        let columns = self.columns(part, body, mix);
        let top = body.y0 + self.heads_height(part);
        let mut rows = Vec::with_capacity(part.row_count());
        let mut y = top;
        for panel in &part.panels {
            let before = rows.len();
            for row in &panel.rows {
                let mut height = row.name.as_deref().map_or(0.0, |name| self.length(name));
                for (cell, (x0, x1)) in row.cells.iter().zip(&columns) {
                    let room = Rect::new(*x0, top, *x1, body.y1);
                    height = height.max(self.least_height(cell, room, size)?);
                }
                rows.push(height);
            }
            let padding = self.padding(panel);
            let inner = rows[before..].iter().sum::<f64>() + self.gaps(panel);
            let missing = panel.name.as_deref().map_or(0.0, |name| self.length(name)) - inner;
            if missing > 0.0 {
                let share = missing / count_f64(panel.rows.len().max(1));
                rows[before..].iter_mut().for_each(|row| *row += share);
            }
            y += inner.max(inner + missing) + 2.0 * padding + PANEL_GAP * self.smallest;
        }
        let spare = body.y1 - (y - PANEL_GAP * self.smallest);
        if part.panels.is_empty() {
            return Some(Places { columns, rows, top });
        }
        if spare < -SLACK_MM {
            return None;
        }
        let all: f64 = rows.iter().sum();
        for row in &mut rows {
            *row += spare.max(0.0) * *row / all.max(f64::MIN_POSITIVE);
        }
        Some(Places { columns, rows, top })
    }

    /// How long a name is that reads upward.
    fn length(&self, name: &str) -> f64 {
        let endless = (f64::from(u16::MAX), f64::from(u16::MAX));
        let length = heading::width(&heading::set(self.cx, name, Weight::Bold, NAME * self.smallest, endless));
        // A long name shrinks rather than push notes to another page.
        length.min(self.page.height() / 4.0)
    }

    fn least_height(&self, cell: &Cell<'_>, room: Rect, size: f64) -> Option<f64> {
        let head = self.head_height(cell);
        if cell.notes.is_empty() {
            return Some(head + EMPTY * self.smallest);
        }
        Some(head + self.flow(cell, Rect { y1: room.y1 - head, ..room }, size).least_height(size)?)
    }

    fn flow<'b>(&'b self, cell: &'b Cell<'_>, room: Rect, size: f64) -> Flow<'b> {
        let smallest = self.smallest.min(size);
        Flow { fonts: self.cx.fonts, rules: self.cx.rules, notes: cell.notes.as_slice(), room, smallest }
    }

    const fn head_height(&self, cell: &Cell<'_>) -> f64 {
        if cell.head.is_some() { CELL_HEAD * self.smallest } else { 0.0 }
    }

    fn heads_height(&self, part: &Arrangement<'_>) -> f64 {
        let is_dated = part.heads.iter().any(|head| !head.date.is_empty());
        match (part.heads.is_empty(), is_dated) {
            (true, _) => 0.0,
            (false, false) => (COLUMN_HEAD + PANEL_GAP) * self.smallest,
            (false, true) => (DATED_HEAD + PANEL_GAP) * self.smallest,
        }
    }

    const fn padding(&self, panel: &Panel<'_>) -> f64 {
        if panel.tones.is_some() { PADDING * self.smallest } else { 0.0 }
    }

    fn gaps(&self, panel: &Panel<'_>) -> f64 {
        count_f64(panel.rows.len().saturating_sub(1)) * CELL_GAP * self.smallest
    }

    /// Widths of what stands left of the places: names of panels, names of rows.
    fn bars(&self, part: &Arrangement<'_>) -> (f64, f64) {
        let bar = |is_there: bool| if is_there { UPWARD * self.smallest } else { 0.0 };
        let has_rows = part.panels.iter().flat_map(|panel| &panel.rows).any(|row| row.name.is_some());
        (bar(part.panels.iter().any(|panel| panel.name.is_some())), bar(has_rows))
    }

    /// Left and right of each column of places.
    fn columns(&self, part: &Arrangement<'_>, body: Rect, mix: f64) -> Vec<(f64, f64)> {
        let count = part.columns();
        let padding = part.panels.iter().map(|panel| self.padding(panel)).fold(0.0, f64::max);
        let (panels, rows) = self.bars(part);
        let gap = CELL_GAP * self.smallest;
        let left = body.x0 + padding + panels + rows;
        let width = body.x1 - padding - left - count_f64(count.saturating_sub(1)) * gap;
        let mut x = left;
        let shares = shares(part, count, mix);
        let column = |share: f64| {
            let column = (x, x + (width * share).max(self.smallest));
            x = column.1 + gap;
            column
        };
        shares.into_iter().map(column).collect()
    }

    fn draw(&self, part: &Arrangement<'_>, sizes: [f64; 2], number: (usize, usize)) -> Scene {
        let (mut groups, bottom) = heading::head(self.cx, &part.heading, self.room(), self.smallest, number);
        let body = self.below(bottom);
        let found = sizes.into_iter().find_map(|size| Some((size, self.places(part, size, body)?)));
        let mut slots = vec![];
        if let Some((size, places)) = found {
            groups.extend(self.column_heads(part, &places, body));
            let (mut y, mut rows) = (places.top, places.rows.iter());
            for panel in &part.panels {
                let padding = self.padding(panel);
                let heights: Vec<f64> = rows.by_ref().take(panel.rows.len()).copied().collect();
                let height = heights.iter().sum::<f64>() + self.gaps(panel) + 2.0 * padding;
                let rect = Rect { y0: y, y1: y + height, ..body };
                self.panel(part, panel, rect, &mut groups);
                let mut row_y = y + padding;
                for (row, height) in panel.rows.iter().zip(&heights) {
                    let band = Rect { y0: row_y, y1: row_y + height, ..rect };
                    self.row(part, (panel, row), band, &mut groups);
                    for (cell, (x0, x1)) in row.cells.iter().zip(&places.columns) {
                        let rect = Rect { x0: *x0, x1: *x1, ..band };
                        groups.extend(self.cell_head(panel, cell, rect));
                        let Some(picture) = self.cell(cell, rect, size) else { continue };
                        groups.push((*picture.group).clone());
                        slots.push(picture.place);
                    }
                    row_y += height + CELL_GAP * self.smallest;
                }
                y += height + PANEL_GAP * self.smallest;
            }
        }
        let mut scene = on_paper(self.cx, self.page, groups);
        scene.slots = slots;
        scene.missing = missing(&scene);
        scene
    }

    fn column_heads(&self, part: &Arrangement<'_>, places: &Places, body: Rect) -> Vec<Group> {
        let height = self.heads_height(part) - PANEL_GAP * self.smallest;
        let ground = self.cx.style.tone(Tone::Strong);
        let ink = self.cx.style.tone(Tone::OnStrong);
        let head = |(head, (x0, x1)): (&super::arrange::ColumnHead, &(f64, f64))| {
            let rect = Rect::new(*x0, body.y0, *x1, body.y0 + height);
            let room = (rect.width() - PADDING * self.smallest, height / 2.0);
            let name = heading::set(self.cx, &head.name, Weight::Bold, NAME * self.smallest, room);
            let date = (!head.date.is_empty())
                .then(|| heading::set(self.cx, &head.date, Weight::Regular, NAME * self.smallest, room));
            let total = heading::height(&name) + date.as_ref().map_or(0.0, heading::height);
            let mut y = rect.center().y - total / 2.0;
            let radius = HEAD_RADIUS * self.smallest;
            let mut items = vec![Item::Box(BoxItem { rect, radius, fill: Some(ground), frame: None })];
            for set in std::iter::once(&name).chain(&date) {
                let at = Point::new(rect.center().x - heading::width(set) / 2.0, y);
                items.push(Item::Text(set.item(at, ink, false)));
                y += heading::height(set);
            }
            let said = [head.name.as_str(), head.date.as_str()];
            let said = said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ");
            heading::label(&said, rect, items)
        };
        part.heads.iter().zip(&places.columns).map(head).collect()
    }

    /// The ground of a panel, and its name.
    fn panel(&self, part: &Arrangement<'_>, panel: &Panel<'_>, rect: Rect, groups: &mut Vec<Group>) {
        let Some(tones) = panel.tones else { return };
        let style = self.cx.style;
        let frame = Some((style.tone(tones.line), style.line_width));
        let radius = HEAD_RADIUS * self.smallest;
        let ground = BoxItem { rect, radius, fill: Some(style.tone(tones.ground)), frame };
        groups.push(Group::decoration(rect, vec![Item::Box(ground)]));
        if let Some(name) = &panel.name {
            let x0 = rect.x0 + self.padding(panel) / 2.0;
            let at = Rect { x0, x1: x0 + self.bars(part).0, ..rect };
            groups.push(self.upward(name, at, tones.ink));
        }
    }

    fn row(&self, part: &Arrangement<'_>, (panel, row): (&Panel<'_>, &Row<'_>), rect: Rect, groups: &mut Vec<Group>) {
        let (panels, rows) = self.bars(part);
        if let Some(name) = &row.name {
            let x0 = rect.x0 + self.padding(panel) / 2.0 + panels;
            let tone = panel.tones.map_or(Tone::Ink, |tones| tones.ink);
            groups.push(self.upward(name, Rect { x0, x1: x0 + rows, ..rect }, tone));
        }
    }

    /// A name that reads upward, in the middle of an area.
    fn upward(&self, name: &str, area: Rect, tone: Tone) -> Group {
        let set = heading::set(self.cx, name, Weight::Bold, NAME * self.smallest, (area.height(), area.width()));
        let across = (area.width() - heading::height(&set)) / 2.0;
        let along = (area.height() - heading::width(&set)) / 2.0;
        let at = Point::new(area.x0 + across, area.y1 - along);
        heading::label(name, area, vec![Item::Text(set.item(at, self.cx.style.tone(tone), true))])
    }

    fn cell_head(&self, panel: &Panel<'_>, cell: &Cell<'_>, rect: Rect) -> Option<Group> {
        let words = cell.head.as_ref()?;
        let head = self.head_height(cell);
        let set = heading::set(self.cx, words, Weight::Bold, NAME * self.smallest, (rect.width(), head));
        let tone = panel.tones.map_or(Tone::Ink, |tones| tones.ink);
        let item = set.item(rect.origin(), self.cx.style.tone(tone), false);
        Some(heading::label(words, Rect { y1: rect.y0 + head, ..rect }, vec![Item::Text(item)]))
    }

    /// The notes of a place, below its head.
    fn cell(&self, cell: &Cell<'_>, rect: Rect, size: f64) -> Option<SlotPicture> {
        let def = cell.def?;
        let room = Rect { y0: rect.y0 + self.head_height(cell), ..rect };
        // What was found to fit loses a little to rounding where rows are placed one below the other.
        let tall = Rect { y1: room.y1 + SLACK_MM, ..room };
        let flow = self.flow(cell, tall, size);
        let (rules, fit) = flow.at(size).unwrap_or_else(|| flow.fit());
        let def = SlotDef { area: area_of(rect), notes: area_of(room), beside: false, cell: None, ..def.clone() };
        Some(Context { rules: &rules, ..*self.cx }.picture(&def, &cell.notes, &fit))
    }
}

/// Lengths that do not matter, in millimetres.
const SLACK_MM: f64 = 1e-6;

/// Shares of the width for each column: equal ones, mixed with those that the texts ask for.
fn shares(part: &Arrangement<'_>, count: usize, mix: f64) -> Vec<f64> {
    let equal = 1.0 / count_f64(count.max(1));
    let mut weights = vec![0.0; count];
    for row in part.panels.iter().flat_map(|panel| &panel.rows) {
        for (weight, cell) in weights.iter_mut().zip(&row.cells) {
            *weight += cell.notes.iter().map(|note| count_f64(note.text.len()) + NOTE_WEIGHT).sum::<f64>();
        }
    }
    let all: f64 = weights.iter().sum();
    if all <= 0.0 {
        return vec![equal; count];
    }
    let wanted = weights.iter().map(|weight| (equal * (1.0 - mix) + weight / all * mix).max(equal * LEAST_SHARE));
    let wanted: Vec<f64> = wanted.collect();
    let all: f64 = wanted.iter().sum();
    wanted.into_iter().map(|share| share / all).collect()
}

/// Ranges of `count` things of which each fits, or has one thing only: as few as there can be, and about as long as
/// each other.
fn chunks(count: usize, fits: impl Fn(&Range<usize>) -> bool) -> Vec<Range<usize>> {
    let mut ranges = vec![];
    let mut start = 0;
    while start < count {
        let length = longest(count - start, |length| fits(&(start..start + length)));
        ranges.push(start..start + length);
        start += length;
    }
    let even: Vec<_> =
        (0..ranges.len()).map(|nth| nth * count / ranges.len()..(nth + 1) * count / ranges.len()).collect();
    if even.iter().all(&fits) { even } else { ranges }
}

/// The greatest number up to `most` that fits, at least 1.
fn longest(most: usize, fits: impl Fn(usize) -> bool) -> usize {
    let mut good = 1;
    let mut bad = most + 1;
    let mut tried = 2;
    while tried < bad {
        if fits(tried) {
            good = tried;
            tried = if bad > most { (tried * 2).min(most) } else { usize::midpoint(good, bad) };
            if tried == good {
                break;
            }
        } else {
            bad = tried;
            tried = usize::midpoint(good, bad);
            if tried == good {
                break;
            }
        }
    }
    good
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_few_and_about_as_long_as_each_other() {
        assert_eq!(chunks(10, |range| range.len() <= 4), [0..3, 3..6, 6..10]);
        assert_eq!(chunks(5, |range| range.len() <= 4), [0..2, 2..5]);
        assert_eq!(chunks(3, |_| false), [0..1, 1..2, 2..3], "what fits nowhere is alone");
        assert_eq!(chunks(0, |_| true), []);
        for most in 1..40 {
            assert_eq!(longest(40, |length| length <= most), most);
        }
    }
}
