//! Pages of words alone: the title, a break.

use crate::board::{BlankKind, Tone, Weight};
use crate::geom::{Point, Rect};
use crate::layout::Context;
use crate::layout::fonts::Setting;
use crate::layout::printed::{self, LINE_HEIGHT, Set};
use crate::scene::{Group, Item, Role};

/// Margin of a page of words, as a share of its shorter side.
const MARGIN: f64 = 0.09;

/// Size of a page's only words, as a share of its height, and of a title beside the smallest text.
const LARGE: f64 = 0.14;
const TITLE: f64 = 2.4;
const FILLED_IN: f64 = 1.5;

/// Distances, in text sizes.
const BEFORE_LABEL: f64 = 0.9;

/// A few words in the middle of a page, as large as they fit.
pub(super) fn large(cx: &Context<'_>, words: &str, page: Rect, smallest: f64) -> Group {
    let margin = MARGIN * page.width().min(page.height());
    let room = page.inset(-margin);
    let size = (LARGE * page.height()).max(smallest);
    let set = set(cx, words, Weight::Bold, size, room);
    let height = height(&set);
    let width = set.lines.lines.iter().map(|line| f64::from(line.x1)).fold(0.0, f64::max) * set.size;
    let at = Point::new(room.center().x - width / 2.0, room.center().y - height / 2.0);
    group(Role::Heading(1), words, room, set.item(at, cx.style.tone(Tone::StrongInk), false))
}

/// The form's title, and the lines that were filled in, one below the other.
pub(super) fn title(cx: &Context<'_>, page: Rect, smallest: f64) -> Vec<Group> {
    let board = cx.board;
    let margin = MARGIN * page.width().min(page.height());
    let room = page.inset(-margin);
    let title = board.form.title(&board.language).to_owned();
    let mut lines = vec![(Role::Heading(1), title, Weight::Bold, TITLE * smallest, Tone::StrongInk, 0.0)];
    let lines_to_fill = board.form.blanks().filter(|blank| blank.kind == BlankKind::Line && blank.cell.is_none());
    for blank in lines_to_fill {
        let words = board.blank(&blank.id);
        if !words.is_empty() {
            let label = cx.say(&blank.label).to_owned();
            let before = BEFORE_LABEL * smallest;
            lines.push((Role::Label, label, Weight::SemiBold, smallest, Tone::Muted, before));
            lines.push((Role::Paragraph, words.to_owned(), Weight::Medium, FILLED_IN * smallest, Tone::Ink, 0.0));
        }
    }
    let full = total(cx, &lines, room);
    let shrunk = (room.height() / full).min(1.0);
    let mut y = room.center().y - full * shrunk / 2.0;
    let mut groups = vec![];
    for (role, words, weight, size, tone, before) in lines {
        let set = set(cx, &words, weight, size * shrunk, room);
        y += before * shrunk;
        let item = set.item(Point::new(room.x0, y), cx.style.tone(tone), false);
        groups.push(group(role, &words, Rect { y0: y, y1: y + height(&set), ..room }, item));
        y += height(&set);
    }
    groups
}

type TitleLine = (Role, String, Weight, f64, Tone, f64);

fn total(cx: &Context<'_>, lines: &[TitleLine], room: Rect) -> f64 {
    lines.iter().map(|(_, words, weight, size, _, before)| height(&set(cx, words, *weight, *size, room)) + before).sum()
}

fn set(cx: &Context<'_>, words: &str, weight: Weight, size: f64, room: Rect) -> Set {
    printed::set(cx.fonts, words, Setting::new(weight, LINE_HEIGHT), size, (room.width(), room.height()))
}

fn height(set: &Set) -> f64 {
    f64::from(set.lines.height()) * set.size
}

fn group(role: Role, words: &str, bounds: Rect, item: crate::scene::TextItem) -> Group {
    Group {
        role,
        name: words.to_owned(),
        language: None,
        cell: None,
        bounds,
        items: vec![Item::Text(item)],
        children: vec![],
    }
}
