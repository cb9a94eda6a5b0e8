//! A poster over many sheets: what stands on each, where to cut, and which sheet it is.

use std::sync::Arc;

use super::Context;
use super::fonts::Setting;
use super::printed::set;
use super::sheet::{PagingError, Sheet};
use crate::board::{Tone, Weight};
use crate::geom::{Point, Rect, Size};
use crate::scene::{BoxItem, Group, Item, Placement, Role};
use crate::style::{Color, Look, Style};
use crate::words::Arg;

/// Edge that office printers leave white, in millimetres; nearly all leave 3 to 4.5.
const MARGIN: f64 = 5.0;
/// The lower edge is wider: there stands which sheet it is.
const FOOT: f64 = 9.0;
/// By how much two sheets show the same, to be glued together, in millimetres.
const OVERLAP: f64 = 7.0;
/// By how much white margins reach beyond the paper, in millimetres.
const BEYOND: f64 = 1.0;
/// Most sheets.
const MOST: usize = 200;

/// How a poster goes over sheets.
pub(super) struct Tiles {
    /// Size of a sheet.
    pub sheet: Size,
    placement: Placement,
    columns: usize,
    rows: usize,
    /// Size of what a sheet shows.
    window: Size,
    /// Size of the whole, without the margin that was trimmed off.
    poster: Size,
}

impl Tiles {
    /// `area` as large as one of `posters`, over the fewest sheets that lie as one of `sheets`. Where that saves a row
    /// or a column, the sheets begin and end at `ink`, the part of the area that is not its margin.
    ///
    /// # Errors
    /// If that takes too many sheets.
    pub(super) fn new(area: Rect, ink: Rect, posters: Vec<Size>, sheets: &[Size]) -> Result<Self, PagingError> {
        let scale_in = |size: Size| Placement::within(area, size, 0.0).scale;
        let scale = posters.into_iter().map(scale_in).fold(0.0, f64::max);
        let tiles = sheets.iter().map(|sheet| {
            let window = Size::new(sheet.width - 2.0 * MARGIN, sheet.height - MARGIN - FOOT);
            let count = |length: f64, window: f64| whole(((length * scale - OVERLAP) / (window - OVERLAP)).ceil());
            let mut shown = area;
            if count(ink.width(), window.width) < count(area.width(), window.width) {
                (shown.x0, shown.x1) = (ink.x0, ink.x1);
            }
            if count(ink.height(), window.height) < count(area.height(), window.height) {
                (shown.y0, shown.y1) = (ink.y0, ink.y1);
            }
            let (columns, rows) = (count(shown.width(), window.width), count(shown.height(), window.height));
            let placement = Placement { scale, offset: -shown.origin().to_vec2() * scale };
            Self { sheet: *sheet, placement, columns, rows, window, poster: shown.size() * scale }
        });
        let fewest = tiles.reduce(|best, other| if other.count() < best.count() { other } else { best });
        match fewest {
            Some(tiles) if tiles.count() <= MOST => Ok(tiles),
            Some(tiles) => Err(PagingError::TooManySheets(tiles.count())),
            None => Err(PagingError::NoPosterSize),
        }
    }

    pub(super) const fn count(&self) -> usize {
        self.columns * self.rows
    }

    pub(super) fn sheets(&self, cx: &Context<'_>, shown: &[(usize, Arc<Group>)]) -> Vec<Sheet> {
        let placed: Vec<(usize, Group)> =
            shown.iter().map(|(order, group)| (*order, self.placement.group(group))).collect();
        let places = (0..self.rows).flat_map(|row| (0..self.columns).map(move |column| (row, column)));
        places.map(|(row, column)| self.sheet_at(cx, &placed, row, column)).collect()
    }

    fn sheet_at(&self, cx: &Context<'_>, placed: &[(usize, Group)], row: usize, column: usize) -> Sheet {
        let step = Size::new(self.window.width - OVERLAP, self.window.height - OVERLAP);
        let from = Point::new(count_f64(column) * step.width, count_f64(row) * step.height);
        let window = Rect::from_origin_size(from, self.window);
        // What belongs to this sheet: the overlap belongs to the sheet that shows it first.
        let own = Rect::from_origin_size(
            Point::new(
                if column == 0 { f64::MIN } else { from.x + OVERLAP },
                if row == 0 { f64::MIN } else { from.y + OVERLAP },
            ),
            Size::ZERO,
        );
        let belongs = |bounds: Rect| {
            let center = bounds.center();
            let (right, below) = (column + 1 == self.columns, row + 1 == self.rows);
            center.x >= own.x0
                && center.y >= own.y0
                && (right || center.x < window.x1)
                && (below || center.y < window.y1)
        };
        let here = Placement { scale: 1.0, offset: Point::new(MARGIN, MARGIN) - from };
        let visible = placed.iter().filter(|(_, group)| !group.bounds.intersect(window).is_zero_area());
        let mut groups: Vec<(usize, Arc<Group>)> = visible
            .map(|(order, group)| (*order, Arc::new(here.group(&meant_here(group, window, &belongs)))))
            .collect();
        let last = groups.last().map_or(0, |(order, _)| *order);
        groups.extend(self.marks(cx, row, column).into_iter().map(|group| (last, Arc::new(group))));
        Sheet { size: self.sheet, groups }
    }

    /// White margins, marks where to cut, and the plan of the sheets.
    fn marks(&self, cx: &Context<'_>, row: usize, column: usize) -> Vec<Group> {
        let style = Style::of(Look::Print);
        let (paper, ink) = (style.tone(Tone::Page), style.tone(Tone::Muted));
        let (width, height) = (self.sheet.width, self.sheet.height);
        let window = Rect::from_origin_size((MARGIN, MARGIN), self.window);
        let used = self.used(row, column);
        // A little beyond the paper, whose last pixel may be a part of one.
        let (right, bottom) = (width + BEYOND, height + BEYOND);
        let mut marks = vec![
            filled(Rect::new(-BEYOND, -BEYOND, right, window.y0), paper),
            filled(Rect::new(-BEYOND, window.y0, window.x0, window.y1), paper),
            filled(Rect::new(window.x1, window.y0, right, window.y1), paper),
            filled(Rect::new(-BEYOND, window.y1, right, bottom), paper),
        ];
        marks.extend(crop_marks(window, used, ink));
        marks.extend(self.plan(row, column, ink, style.tone(Tone::Strong)));
        let words = cx.board.words().say(&msg!(
            "poster-sheet",
            sheet = row * self.columns + column + 1,
            sheets = self.count(),
            row = row + 1,
            column = column + 1,
            overlap = Arg::decimal(OVERLAP, 0),
        ));
        let plan_width = self.plan_cell().width * count_f64(self.columns) + 4.0;
        let room = (window.width() - plan_width, 5.0);
        let set = set(cx.fonts, &words, Setting::new(Weight::Regular, super::BLANK_LINE_HEIGHT), 2.7, room);
        let at = Point::new(window.x0 + plan_width, window.y1 + 1.5);
        marks.push(Group::decoration(
            Rect::new(at.x, at.y, window.x1, at.y + 5.0),
            vec![Item::Text(set.item(at, ink, false))],
        ));
        marks
    }

    /// The part of the sheet that the poster takes; those at its right and lower edge are not full.
    fn used(&self, row: usize, column: usize) -> Rect {
        let used = |length: f64, window: f64, nth: usize| (length - count_f64(nth) * (window - OVERLAP)).min(window);
        let width = used(self.poster.width, self.window.width, column);
        let height = used(self.poster.height, self.window.height, row);
        Rect::new(MARGIN, MARGIN, MARGIN + width, MARGIN + height)
    }

    /// Size of one sheet in the plan, so that the whole fits into the foot.
    fn plan_cell(&self) -> Size {
        const HEIGHT: f64 = 3.5;
        let height = (HEIGHT / count_f64(self.rows)).min(4.0);
        Size::new(height * self.sheet.width / self.sheet.height, height)
    }

    fn plan(&self, row: usize, column: usize, line: Color, here: Color) -> Vec<Group> {
        let cell = self.plan_cell();
        let places = (0..self.rows).flat_map(|row| (0..self.columns).map(move |column| (row, column)));
        let place = |(at_row, at_column): (usize, usize)| {
            let origin = Point::new(
                MARGIN + count_f64(at_column) * cell.width,
                self.sheet.height - FOOT + 1.5 + count_f64(at_row) * cell.height,
            );
            let rect = Rect::from_origin_size(origin, cell);
            let fill = ((row, column) == (at_row, at_column)).then_some(here);
            Group::decoration(rect, vec![Item::Box(BoxItem { rect, radius: 0.0, fill, frame: Some((line, 0.15)) })])
        };
        places.map(place).collect()
    }
}

/// A group as a sheet has it: marks that another sheet reads out are only a picture here.
fn meant_here(group: &Group, window: Rect, belongs: &dyn Fn(Rect) -> bool) -> Group {
    if let Role::Slot(_) = group.role {
        let children = group.children.iter().filter(|child| !child.bounds.intersect(window).is_zero_area());
        let children = children.map(|child| meant_here(child, window, belongs)).collect();
        return Group { children, ..group.clone() };
    }
    if belongs(group.bounds) { group.clone() } else { group.clone().into_decoration() }
}

fn filled(rect: Rect, color: Color) -> Group {
    Group::decoration(rect, vec![Item::Box(BoxItem { rect, radius: 0.0, fill: Some(color), frame: None })])
}

/// Short lines in the margin that point at the corners of what a sheet shows.
fn crop_marks(window: Rect, used: Rect, color: Color) -> Vec<Group> {
    const LENGTH: f64 = 4.0;
    const AWAY: f64 = 1.0;
    const THIN: f64 = 0.15;
    let mut marks = vec![];
    for x in [used.x0, used.x1] {
        for y in [window.y0 - AWAY - LENGTH, window.y1 + AWAY] {
            let y = if y > window.y0 { used.y1.max(y - LENGTH) + AWAY } else { y };
            let length = if y > window.y0 { LENGTH - 2.0 * AWAY } else { LENGTH };
            marks.push(filled(Rect::new(x - THIN / 2.0, y, x + THIN / 2.0, y + length), color));
        }
    }
    for y in [used.y0, used.y1] {
        marks.push(filled(
            Rect::new(window.x0 - AWAY - LENGTH, y - THIN / 2.0, window.x0 - AWAY, y + THIN / 2.0),
            color,
        ));
        marks.push(filled(Rect::new(used.x1 + AWAY, y - THIN / 2.0, used.x1 + AWAY + LENGTH, y + THIN / 2.0), color));
    }
    marks
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates, and a limit follows")]
const fn whole(count: f64) -> usize {
    if count >= 1.0 { count as usize } else { 1 }
}

#[expect(clippy::cast_precision_loss, reason = "sheets are few")]
const fn count_f64(count: usize) -> f64 {
    count as f64
}
