//! What stands at the head of a stage's page.

use super::arrange::PageHeading;
use crate::board::{Tone, Weight};
use crate::geom::{Point, Rect};
use crate::layout::Context;
use crate::layout::fonts::Setting;
use crate::layout::printed::{self, LINE_HEIGHT, Set};
use crate::scene::{BoxItem, Group, Item, Role};

/// Height of a bar, its text sizes and its corners, beside the smallest text.
const BAR: f64 = 2.3;
const NAME: f64 = 1.4;
const DETAIL: f64 = 1.1;
const RADIUS: f64 = 0.35;
const SIDE: f64 = 0.8;

/// How much larger the heading of a place is than where it is shown alone in a window.
const PLACE: f64 = 1.1;

/// Most of a bar's width that its name takes where something stands beside it.
const MOST_NAME: f64 = 0.6;

/// The head of a page and where it ends. `number` is the page's, and how many there are.
pub(super) fn head(
    cx: &Context<'_>,
    heading: &PageHeading<'_>,
    room: Rect,
    smallest: f64,
    number: (usize, usize),
) -> (Vec<Group>, f64) {
    let count = (number.1 > 1).then(|| {
        let words = cx.board.words().say(&msg!("stage-page-of", page = number.0, pages = number.1));
        let set = set(cx, &words, Weight::Medium, smallest, (room.width() / 3.0, BAR * smallest));
        (words, set)
    });
    let taken = count.as_ref().map_or(0.0, |(_, set)| width(set) + SIDE * smallest);
    let count = |tone: Tone, middle: f64, side: f64| {
        count.as_ref().map(|(words, set)| {
            let at = Point::new(room.x1 - side - width(set), middle - height(set) / 2.0);
            let bounds = Rect::from_origin_size(at, (width(set), height(set)));
            label(words, bounds, vec![Item::Text(set.item(at, cx.style.tone(tone), false))])
        })
    };
    match heading {
        PageHeading::Place(heading) => {
            let narrow = Rect { x1: room.x1 - taken, ..room };
            let (group, bottom) = heading.group(cx.fonts, cx.style, narrow, smallest * PLACE);
            let middle = room.y0 + smallest * PLACE;
            (std::iter::once(group).chain(count(Tone::Muted, middle, 0.0)).collect(), bottom)
        }
        PageHeading::Bar { ground, name, detail } => {
            let rect = Rect { y1: room.y0 + BAR * smallest, ..room };
            let bar = bar(cx, (*ground, name, detail), rect, smallest, taken);
            let count = count(Tone::OnStrong, rect.center().y, SIDE * smallest);
            (std::iter::once(bar).chain(count).collect(), rect.y1)
        }
    }
}

fn bar(cx: &Context<'_>, (ground, name, detail): (Tone, &str, &str), rect: Rect, smallest: f64, taken: f64) -> Group {
    let side = SIDE * smallest;
    let room = rect.width() - 2.0 * side - taken;
    let fill = Some(cx.style.tone(ground));
    let mut items = vec![Item::Box(BoxItem { rect, radius: RADIUS * smallest, fill, frame: None })];
    let ink = cx.style.tone(Tone::OnStrong);
    let share = if detail.is_empty() { 1.0 } else { MOST_NAME };
    let set_name = set(cx, name, Weight::Bold, NAME * smallest, (room * share, rect.height()));
    let mut x = rect.x0 + side;
    items.push(Item::Text(set_name.item(Point::new(x, rect.center().y - height(&set_name) / 2.0), ink, false)));
    x += width(&set_name) + side;
    if !detail.is_empty() {
        let left = (rect.x1 - side - taken - x).max(smallest);
        let detail = set(cx, detail, Weight::Regular, DETAIL * smallest, (left, rect.height()));
        items.push(Item::Text(detail.item(Point::new(x, rect.center().y - height(&detail) / 2.0), ink, false)));
    }
    let said = [name, detail].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ");
    Group { role: Role::Heading(1), name: said, language: None, cell: None, bounds: rect, items, children: vec![] }
}

pub(super) fn label(words: &str, bounds: Rect, items: Vec<Item>) -> Group {
    Group { role: Role::Label, name: words.to_owned(), language: None, cell: None, bounds, items, children: vec![] }
}

pub(super) fn set(cx: &Context<'_>, words: &str, weight: Weight, size: f64, room: (f64, f64)) -> Set {
    printed::set(cx.fonts, words, Setting::new(weight, LINE_HEIGHT), size, room)
}

pub(super) fn width(set: &Set) -> f64 {
    set.lines.lines.iter().map(|line| f64::from(line.x1)).fold(0.0, f64::max) * set.size
}

pub(super) fn height(set: &Set) -> f64 {
    f64::from(set.lines.height()) * set.size
}
