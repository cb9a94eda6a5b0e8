//! The printed parts of the page: grounds, texts, and the blanks with what was filled in.

use std::sync::Arc;

use super::fonts::{Fonts, Setting};
use crate::board::{BlankDef, HorizontalAlign, Part, TextDef, TextRole, VerticalAlign, Weight};
use crate::geom::{Point, Rect};
use crate::scene::{BlankPlace, BoxItem, Group, Item, Lines, Role, TextItem};
use crate::style::{Color, Style};

/// Distance of two baselines of printed text, in text sizes.
pub const LINE_HEIGHT: f64 = 1.25;

/// By how much a text that is too tall for its area shrinks at a time, and how small it may get.
const SHRINK: f64 = 0.94;
const LEAST_SHRINK: f64 = 0.4;

/// A printed shape.
pub(super) fn part(style: &Style, part: &Part) -> Group {
    let rect = part.area.into();
    let fill = part.fill.map(|tone| style.tone(tone));
    let frame = part.line.map(|tone| (style.tone(tone), style.line_width));
    Group::decoration(rect, vec![Item::Box(BoxItem { rect, radius: part.radius, fill, frame })])
}

/// A printed text.
pub(super) fn text(fonts: &Fonts, style: &Style, def: &TextDef, words: &str) -> Group {
    let area: Rect = def.area.into();
    let (length, depth) = if def.upward { (area.height(), area.width()) } else { (area.width(), area.height()) };
    let set =
        set(fonts, words, Setting::new(def.weight, LINE_HEIGHT).with_tracking(def.tracking), def.size, (length, depth));
    let height = set.size * f64::from(set.lines.height());
    let seen = set.lines.lines.iter().map(|line| f64::from(line.x1)).fold(0.0, f64::max) * set.size;
    let along = match def.align {
        HorizontalAlign::Start => 0.0,
        HorizontalAlign::Center => (length - seen) / 2.0,
        HorizontalAlign::End => length - seen,
    };
    let across = match def.valign {
        VerticalAlign::Top => 0.0,
        VerticalAlign::Center => (depth - height) / 2.0,
        VerticalAlign::Bottom => depth - height,
    };
    let at = if def.upward {
        Point::new(area.x0 + across, area.y1 - along)
    } else {
        Point::new(area.x0 + along, area.y0 + across)
    };
    let role = match def.role {
        TextRole::Paragraph | TextRole::Credit => Role::Paragraph,
        TextRole::Heading(level) => Role::Heading(level),
        TextRole::Label => Role::Label,
        TextRole::Decoration => Role::Decoration,
    };
    let item = set.item(at, style.tone(def.tone), def.upward);
    Group {
        role,
        name: words.to_owned(),
        language: None,
        cell: def.cell,
        bounds: area,
        items: vec![Item::Text(item)],
        children: vec![],
    }
}

/// A blank and what was filled in.
pub(super) fn blank(fonts: &Fonts, style: &Style, def: &BlankDef, label: &str, words: &str) -> (Group, BlankPlace) {
    let area: Rect = def.area.into();
    let set = set(fonts, words, Setting::new(Weight::Medium, LINE_HEIGHT), def.size, (area.width(), area.height()));
    let seen = set.lines.lines.iter().map(|line| f64::from(line.x1)).fold(0.0, f64::max) * set.size;
    let height = f64::from(set.lines.height()) * set.size;
    let x = match def.align {
        HorizontalAlign::Start => area.x0,
        HorizontalAlign::Center => area.x0 + (area.width() - seen).max(0.0) / 2.0,
        HorizontalAlign::End => area.x0 + (area.width() - seen).max(0.0),
    };
    let y = match def.valign {
        VerticalAlign::Top => area.y0,
        VerticalAlign::Center => area.y0 + (area.height() - height) / 2.0,
        VerticalAlign::Bottom => area.y1 - height - def.rise,
    };
    let at = Point::new(x, y);
    let name = if words.is_empty() { label.to_owned() } else { format!("{label}: {words}") };
    let items = vec![Item::Text(set.item(at, style.tone(def.tone), false))];
    let place = BlankPlace {
        id: def.id.clone(),
        kind: def.kind,
        tone: def.tone,
        align: def.align,
        name: label.to_owned(),
        area,
        text_at: at,
        text_size: set.size,
        lines: Arc::clone(&set.lines),
    };
    let role = Role::Blank(def.id.clone());
    (Group { role, name, language: None, cell: def.cell, bounds: area, items, children: vec![] }, place)
}

/// A text set for a place: the size that it got, and its lines.
pub(super) struct Set {
    pub size: f64,
    pub lines: Arc<Lines>,
}

impl Set {
    pub(super) fn item(&self, at: Point, color: Color, upward: bool) -> TextItem {
        let lines = Arc::clone(&self.lines);
        TextItem { shown_lines: lines.lines.len(), lines, at, size: self.size, color, upward }
    }
}

/// Sets `words` at `size`, or smaller if they would not fit into `room` (length and depth).
pub(super) fn set(fonts: &Fonts, words: &str, setting: Setting, size: f64, room: (f64, f64)) -> Set {
    const SLACK_MM: f64 = 0.05;
    let paragraph = fonts.paragraph(&words.into(), setting);
    // A word that a smaller size keeps whole does not break.
    let word = f64::from(paragraph.widest_word());
    let may_break = word * size * LEAST_SHRINK > room.0;
    let mut tried = size;
    loop {
        #[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
        let lines = paragraph.lines((room.0 / tried) as f32);
        let is_whole = may_break || word * tried <= room.0 + SLACK_MM;
        let fits = is_whole && f64::from(lines.height()) * tried <= room.1 + SLACK_MM;
        if fits || tried <= size * LEAST_SHRINK {
            return Set { size: tried, lines };
        }
        tried *= SHRINK;
    }
}
