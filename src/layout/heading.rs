//! What the form says about one place, gathered from around it: its heading where it is shown alone.

use super::fonts::{Fonts, Setting};
use super::printed::{self, LINE_HEIGHT};
use crate::board::{Board, Cell, Element, Part, SlotDef, TextDef, TextRole, Tone, Weight};
use crate::geom::{Point, Rect};
use crate::scene::{BoxItem, Group, Item, Role};
use crate::style::Style;

/// Separates a place's name from its date.
const SEPARATOR: &str = " · ";

/// Size of the heading, and of what explains it, beside the smallest text.
const TITLE: f64 = 1.3;
const DETAIL: f64 = 0.95;

/// Most lines of a heading before it shrinks.
const TITLE_LINES: f64 = 2.0;

/// Diameter of the ground of a number, in sizes of the heading.
const BADGE: f64 = 1.6;

/// Room that it takes beside the heading, in sizes of the heading.
const BADGE_ROOM: f64 = 2.1;

/// What the form says about a place.
#[derive(Debug)]
pub(super) struct Heading<'a> {
    /// Its number, with the colors of the ground and of the number.
    number: Option<(&'a str, Tone, Tone)>,
    /// Its question, or its name.
    title: String,
    /// Color of the title.
    tone: Tone,
    /// What explains it.
    detail: String,
    /// Color of the place's ground.
    pub ground: Tone,
}

/// Gathers what the form says about a place: what is printed in it, or the heads of its row and column.
pub(super) fn heading_of<'a>(board: &'a Board, def: &SlotDef) -> Heading<'a> {
    let area: Rect = def.area.into();
    let inside: Vec<&TextDef> = texts(board).filter(|text| is_inside(text.area.into(), area)).collect();
    let words = |text: &&'a TextDef| board.form.say(&board.language, &text.key);
    let number = inside.iter().find(|text| text.role == TextRole::Decoration);
    let title = inside.iter().find(|text| matches!(text.role, TextRole::Heading(_)));
    let said = inside.iter().filter(|text| text.role == TextRole::Paragraph);
    let ground = parts(board).filter(|part| is_same(part.area.into(), area)).last().and_then(|part| part.fill);
    Heading {
        number: number.map(|text| (words(text), badge(board, text, area), text.tone)),
        title: title.map_or_else(|| name_with_date(board, def), |text| words(text).to_owned()),
        tone: title.map_or_else(|| tone_of_row(board, def), |text| text.tone),
        detail: said.map(words).collect::<Vec<_>>().join("\n"),
        ground: ground.unwrap_or(Tone::Page),
    }
}

/// The name of a place, with what was filled in at the head of its column.
fn name_with_date(board: &Board, def: &SlotDef) -> String {
    let mut words = vec![board.form.slot_name(&board.language, def)];
    if let Some(cell) = def.cell {
        let is_above =
            |head: Cell| head.row < cell.row && (head.column..head.column + head.columns).contains(&cell.column);
        let blanks = board.form.blanks().filter(|blank| blank.cell.is_some_and(is_above));
        words.extend(blanks.map(|blank| board.blank(&blank.id).to_owned()).filter(|date| !date.is_empty()));
    }
    words.join(SEPARATOR)
}

/// The color in which the head of a place's row is written.
pub(super) fn tone_of_row(board: &Board, def: &SlotDef) -> Tone {
    let Some(cell) = def.cell else { return Tone::Ink };
    let is_beside = |head: Cell| head.column < cell.column && (head.row..head.row + head.rows).contains(&cell.row);
    let heads = texts(board).filter_map(|text| Some((text.cell.filter(|head| is_beside(*head))?, text.tone)));
    heads.max_by_key(|(head, _)| head.column).map_or(Tone::Ink, |(_, tone)| tone)
}

/// The color of the shape that a number stands on.
fn badge(board: &Board, number: &TextDef, place: Rect) -> Tone {
    let center = Rect::from(number.area).center();
    let is_under = |part: &&Part| {
        let rect = Rect::from(part.area);
        rect.contains(center) && is_inside(rect, place) && !is_same(rect, place)
    };
    parts(board).filter(is_under).last().and_then(|part| part.fill).unwrap_or(Tone::Strong)
}

fn texts(board: &Board) -> impl Iterator<Item = &TextDef> {
    board.form.elements.iter().filter_map(|element| match element {
        Element::Text(text) => Some(text),
        Element::Part(_) | Element::Blank(_) | Element::Slot(_) => None,
    })
}

fn parts(board: &Board) -> impl Iterator<Item = &Part> {
    board.form.elements.iter().filter_map(|element| match element {
        Element::Part(part) => Some(part),
        Element::Text(_) | Element::Blank(_) | Element::Slot(_) => None,
    })
}

fn is_inside(inner: Rect, outer: Rect) -> bool {
    outer.contains(inner.center()) && inner.width() <= outer.width() && inner.height() <= outer.height()
}

fn is_same(a: Rect, b: Rect) -> bool {
    const SLACK_MM: f64 = 0.1;
    [a.x0 - b.x0, a.y0 - b.y0, a.x1 - b.x1, a.y1 - b.y1].iter().all(|apart| apart.abs() < SLACK_MM)
}

impl Heading<'_> {
    /// Its marks at the top of `room`, and where they end.
    pub(super) fn group(&self, fonts: &Fonts, style: &Style, room: Rect, smallest: f64) -> (Group, f64) {
        let size = smallest * TITLE;
        let mut items = vec![];
        let mut left = room.x0;
        if let Some(number) = &self.number {
            items.extend(self::number(fonts, style, number, room.origin(), size));
            left += BADGE_ROOM * size;
        }
        let setting = Setting::new(Weight::Bold, LINE_HEIGHT);
        let depth = TITLE_LINES * LINE_HEIGHT * size;
        let title = printed::set(fonts, &self.title, setting, size, ((room.x1 - left).max(size), depth));
        let height = (f64::from(title.lines.height()) * title.size).max(BADGE * size);
        let above = (height - f64::from(title.lines.height()) * title.size) / 2.0;
        items.push(Item::Text(title.item(Point::new(left, room.y0 + above), style.tone(self.tone), false)));
        let mut bottom = room.y0 + height;
        if !self.detail.is_empty() {
            let (size, setting) = (smallest * DETAIL, Setting::new(Weight::Regular, LINE_HEIGHT));
            let detail = printed::set(fonts, &self.detail, setting, size, (room.width(), depth));
            items.push(Item::Text(detail.item(Point::new(room.x0, bottom), style.tone(Tone::Muted), false)));
            bottom += f64::from(detail.lines.height()) * detail.size;
        }
        let bounds = Rect { y1: bottom, ..room };
        let group = Group {
            role: Role::Heading(1),
            name: self.name(),
            language: None,
            cell: None,
            bounds,
            items,
            children: vec![],
        };
        (group, bottom)
    }

    /// What it says, in one line.
    fn name(&self) -> String {
        let number = self.number.as_ref().map(|(number, ..)| *number);
        number.into_iter().chain([self.title.as_str()]).collect::<Vec<_>>().join(" ")
    }
}

/// The marks of a number on its ground at `at`.
fn number(fonts: &Fonts, style: &Style, (words, ground, tone): &(&str, Tone, Tone), at: Point, size: f64) -> [Item; 2] {
    let side = BADGE * size;
    let rect = Rect::from_origin_size(at, (side, side));
    let ground = BoxItem { rect, radius: side / 2.0, fill: Some(style.tone(*ground)), frame: None };
    let set = printed::set(fonts, words, Setting::new(Weight::Bold, LINE_HEIGHT), size, (side, side));
    let width = set.lines.lines.iter().map(|line| f64::from(line.x1)).fold(0.0, f64::max) * set.size;
    let height = f64::from(set.lines.height()) * set.size;
    let at = Point::new(rect.center().x - width / 2.0, rect.center().y - height / 2.0);
    [Item::Box(ground), Item::Text(set.item(at, style.tone(*tone), false))]
}
