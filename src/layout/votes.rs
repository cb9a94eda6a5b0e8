//! A note's votes: a dot each, or a dot and a number when there are many.

use std::sync::Arc;

use super::fonts::{Fonts, Setting};
use crate::board::Weight;
use crate::geom::{Point, Rect};
use crate::scene::{BoxItem, Group, Item, Role, TextItem};
use crate::style::Color;
use crate::words::Words;

/// Most votes that are shown as dots.
const MOST_DOTS: u32 = 5;

/// Diameter of a dot, distance of two, and size of the number, in text sizes.
const DOT: f64 = 0.46;
const STEP: f64 = 0.64;
const NUMBER: f64 = 0.8;

/// Height that votes add to a note, in millimetres.
pub(super) fn height(votes: u32, size: f64) -> f64 {
    if votes == 0 { 0.0 } else { 0.55 * size }
}

/// Width that votes take behind a text, with the distance from it, in text sizes.
pub(super) fn width(votes: u32) -> f64 {
    let marks = if votes <= MOST_DOTS { votes } else { 1 + votes.ilog10() + 1 };
    f64::from(marks) * STEP + STEP
}

/// The marks of `votes` votes in the lower right corner of a note, if it has any.
#[expect(clippy::too_many_arguments, reason = "where the marks go and how they look, handed over once")]
pub(super) fn group(
    fonts: &Fonts,
    words: &Words,
    votes: u32,
    note: Rect,
    (size, inset): (f64, (f64, f64)),
    color: Color,
) -> Option<Group> {
    if votes == 0 {
        return None;
    }
    let name = words.say(&msg!("votes", votes = votes));
    let items = items(fonts, votes, note, (size, inset), color);
    Some(Group { role: Role::Votes(votes), name, language: None, cell: None, bounds: note, items, children: vec![] })
}

fn items(fonts: &Fonts, votes: u32, note: Rect, (size, inset): (f64, (f64, f64)), color: Color) -> Vec<Item> {
    let dot = |right: f64| {
        let y = note.y1 - inset.1 - DOT * size;
        let rect = Rect::new(right - DOT * size, y, right, y + DOT * size);
        Item::Box(BoxItem { rect, radius: DOT * size / 2.0, fill: Some(color), frame: None })
    };
    let right = note.x1 - inset.0;
    if votes <= MOST_DOTS {
        return (0..votes).map(|nth| dot(right - f64::from(nth) * STEP * size)).collect();
    }
    let setting = Setting::new(Weight::SemiBold, 1.0);
    let text: Arc<str> = votes.to_string().into();
    let lines = fonts.paragraph(&text, setting).lines(100.0);
    let number_size = NUMBER * size;
    let width = lines.lines.first().map_or(0.0, |line| f64::from(line.x1)) * number_size;
    let at = Point::new(right - width, note.y1 - inset.1 - DOT * size / 2.0 - number_size * 0.5);
    let number = TextItem { lines, shown_lines: 1, at, size: number_size, color, upward: false };
    vec![dot(right - width - 0.25 * size), Item::Text(number)]
}
