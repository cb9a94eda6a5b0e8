//! A board on paper: fitted on one sheet, or over many that are glued together, with pages behind
//! them for places that are too full.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::continuation;
use super::fonts::{Fonts, Setting};
use super::paper::{Orientation, Paper};
use super::sheet::{PagingError, Sheet};
use super::{Context, tiles};
use crate::board::{Board, SlotDef, SlotId, Tone, Weight};
use crate::geom::{Point, Rect, Size};
use crate::scene::{BoxItem, Group, Item, Placement, Role, Scene, TextItem};
use crate::style::Style;

/// Distance in millimetres between the edge of paper and a part of the board that has no margin of its own.
const MARGIN: f64 = 8.0;

/// How a board goes onto paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Paging {
    /// The sheets.
    pub paper: Paper,
    /// How they lie.
    pub orientation: Orientation,
    /// The size of the whole if it is to be glued together from several sheets.
    pub poster: Option<Paper>,
    /// Whether the notes beside the page go onto a page of their own.
    pub parking: bool,
}

/// A board on paper.
#[derive(Clone, Debug)]
pub struct Sheets {
    /// The sheets, in order.
    pub sheets: Vec<Sheet>,
    /// The sheet, counted from 0, on which the whole text of a place that is too full begins.
    pub continued: BTreeMap<SlotId, usize>,
    /// What it is all called.
    pub title: String,
    /// Language of the printed texts, as in BCP 47.
    pub language: Arc<str>,
}

/// Puts a part of a scene onto paper. `scene` is the picture of `board` in `style`.
///
/// # Errors
/// If a poster has no size, or needs more sheets than anyone would glue together.
#[expect(clippy::too_many_arguments, reason = "all that a picture is made of, and where it goes, handed over once")]
pub fn sheets(
    fonts: &Fonts,
    style: &'static Style,
    board: &Board,
    scene: &Scene,
    area: Rect,
    paging: Paging,
) -> Result<Sheets, PagingError> {
    let fonts = &fonts.in_language(&board.language);
    let cx = Context { fonts, style, board, rules: &board.form.text };
    let title = scene.title(area);
    let is_page = area == scene.page;
    let margin = if is_page { 0.0 } else { MARGIN };
    let plan = match (paging.poster, paging.paper.size()) {
        (None, paper) => Plan::one(area, paper.map(|size| paging.orientation.sizes(size)), margin),
        (Some(poster), Some(paper)) => {
            let poster = poster.size().ok_or(PagingError::NoPosterSize)?;
            let (posters, papers) = (Orientation::Auto.sizes(poster), paging.orientation.sizes(paper));
            Plan::Tiles(tiles::Tiles::new(area, ink(scene, area), posters, &papers)?)
        }
        (Some(_), None) => return Err(PagingError::NoPosterSize),
    };
    let count = plan.count();
    let size = match paging.paper {
        Paper::Own => Size::new(board.form.page.0, board.form.page.1),
        _ => plan.sheet_size(),
    };
    let full = continued_slots(board, scene, area, paging.parking && is_page);
    let pages = continuation::pages(&cx, &full, size, count + 1, &title);
    let continued: BTreeMap<SlotId, usize> =
        pages.begins.into_iter().map(|(slot, page)| (slot, page + count)).collect();
    let shown = cx.shown(scene, area, &continued);
    let mut order = scene.groups.len();
    let mut sheets = match plan {
        Plan::One(placement, size) => {
            let ground = (0, Arc::new(cx.ground(size.to_rect())));
            let placed = shown.iter().map(|(order, group)| (*order, Arc::new(placement.group(group))));
            vec![Sheet { size, groups: std::iter::once(ground).chain(placed).collect() }]
        }
        Plan::Tiles(tiles) => tiles.sheets(&cx, &shown),
    };
    for page in pages.pages {
        let numbered = page.into_iter().enumerate().map(|(nth, group)| (order + nth, Arc::new(group)));
        let groups: Vec<(usize, Arc<Group>)> = numbered.collect();
        order += groups.len();
        sheets.push(Sheet { size, groups });
    }
    Ok(Sheets { sheets, continued, title, language: Arc::clone(&board.language) })
}

/// The part of an area that is not its margin: around all that stands in it but its ground.
fn ink(scene: &Scene, area: Rect) -> Rect {
    let is_ground = |group: &Group| group.role == Role::Decoration && crate::geom::contains_rect(group.bounds, area);
    let groups = scene.groups.iter().filter(|group| !is_ground(group));
    let bounds = groups.map(|group| group.bounds.intersect(area)).filter(|bounds| !bounds.is_zero_area());
    bounds.reduce(|all, bounds| all.union(bounds)).unwrap_or(area)
}

/// The slots whose notes go onto pages of their own, in reading order.
fn continued_slots<'b>(board: &'b Board, scene: &Scene, area: Rect, parking: bool) -> Vec<&'b SlotDef> {
    let is_full = |def: &SlotDef| {
        let place = scene.slot(&def.id);
        place.is_some_and(|place| !place.hidden.is_empty() && area.contains(place.area.center()))
    };
    let is_parked =
        |def: &SlotDef| parking && def.beside && board.notes(&def.id).is_some_and(|notes| !notes.is_empty());
    board.form.slots().filter(|def| is_full(def) || is_parked(def)).collect()
}

enum Plan {
    One(Placement, Size),
    Tiles(tiles::Tiles),
}

impl Plan {
    /// A part of the page in the middle of a sheet, as large as one of `sizes` allows.
    fn one(area: Rect, sizes: Option<Vec<Size>>, margin: f64) -> Self {
        let own = Size::new(area.width() + 2.0 * margin, area.height() + 2.0 * margin);
        let sizes = sizes.unwrap_or_else(|| vec![own]);
        let fitted = sizes.into_iter().map(|size| (Placement::within(area, size, margin), size));
        let best = fitted.reduce(|best, other| if other.0.scale > best.0.scale { other } else { best });
        let (placement, size) = best.unwrap_or((Placement::SAME, own));
        Self::One(placement, size)
    }

    fn count(&self) -> usize {
        match self {
            Self::One(..) => 1,
            Self::Tiles(tiles) => tiles.count(),
        }
    }

    const fn sheet_size(&self) -> Size {
        match self {
            Self::One(_, size) => *size,
            Self::Tiles(tiles) => tiles.sheet,
        }
    }
}

impl Context<'_> {
    /// The paper under everything.
    pub(super) fn ground(&self, rect: Rect) -> Group {
        let fill = Some(self.style.tone(Tone::Page));
        Group::decoration(rect, vec![Item::Box(BoxItem { rect, radius: 0.0, fill, frame: None })])
    }

    /// What of a scene a sheet shows: parts outside `area` are left out, and notes that stand whole on a
    /// page of their own are only a picture here, with a reference to that page.
    fn shown(&self, scene: &Scene, area: Rect, continued: &BTreeMap<SlotId, usize>) -> Vec<(usize, Arc<Group>)> {
        let mut shown = vec![];
        for (order, group) in scene.groups.iter().enumerate() {
            let is_text = group.role != Role::Decoration;
            let bounds = group.bounds;
            let is_in = if is_text { area.contains(bounds.center()) } else { !bounds.intersect(area).is_zero_area() };
            if !is_in {
                continue;
            }
            let group = match &group.role {
                Role::Slot(id) => continued.get(id).map(|sheet| Arc::new(self.referring(group, sheet + 1))),
                Role::Decoration if !crate::geom::contains_rect(area, bounds) => Some(Arc::new(clipped(group, area))),
                _ => None,
            }
            .unwrap_or_else(|| Arc::clone(group));
            shown.push((order, group));
        }
        shown
    }

    /// A slot that is too full, as a picture that names the page with all of its notes.
    fn referring(&self, slot: &Group, page: usize) -> Group {
        let child = |child: &Group| match &child.role {
            Role::Overflow(_) => self.reference(child, page),
            _ => child.clone().into_decoration(),
        };
        Group { children: slot.children.iter().map(child).collect(), ..slot.clone() }
    }

    /// The mark that counts hidden notes, with the page where they are.
    fn reference(&self, mark: &Group, page: usize) -> Group {
        const PADDING: f64 = 0.9;
        let hidden = mark.items.iter().find_map(|item| match item {
            Item::Text(text) => Some((Arc::clone(&text.lines.text), text.size, text.color)),
            Item::Box(_) | Item::Sign(_) => None,
        });
        let Some((count, size, color)) = hidden else { return mark.clone() };
        let words = self.board.words();
        let setting = Setting::new(Weight::Bold, 1.0);
        let label: Arc<str> = words.say(&msg!("overflow-on-page", count = &*count, page = page)).into();
        let lines = self.fonts.paragraph(&label, setting).lines(1000.0);
        let width = lines.lines.first().map_or(0.0, |line| f64::from(line.x1)) * size;
        let bounds = Rect { x0: mark.bounds.x1 - width - 2.0 * PADDING * size, ..mark.bounds };
        let radius = bounds.height() / 2.0;
        let ground = BoxItem { rect: bounds, radius, fill: Some(self.style.tone(Tone::Overflow)), frame: None };
        let at = Point::new(bounds.x0 + PADDING * size, bounds.center().y - size / 2.0);
        let text = TextItem { lines, shown_lines: 1, at, size, color, upward: false };
        Group {
            name: words.say(&msg!("hidden-notes-on-page", hidden = &mark.name, page = page)),
            bounds,
            items: vec![Item::Box(ground), Item::Text(text)],
            ..mark.clone()
        }
    }
}

/// Shapes that reach beyond an area, cut off there.
fn clipped(group: &Group, area: Rect) -> Group {
    let mut clipped = group.clone();
    clipped.bounds = group.bounds.intersect(area);
    for item in &mut clipped.items {
        match item {
            Item::Box(item) => item.rect = item.rect.intersect(area),
            Item::Text(_) | Item::Sign(_) => {}
        }
    }
    clipped
}
