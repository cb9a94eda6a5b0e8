//! A note or a blank by itself, as it is written: its ground and its text at any place and size.

use std::sync::Arc;

use super::sign::{self, Taken};
use crate::board::{NoteColor, Tone};
use crate::geom::{Point, Rect};
use crate::scene::{BoxItem, Group, Item, Lines, Role, TextItem};
use crate::style::Style;

/// Where the text of a card is, and what it says.
#[derive(Clone, Debug)]
pub struct CardText {
    /// The shaped text.
    pub lines: Arc<Lines>,
    /// Its upper left corner.
    pub at: Point,
    /// Its size in millimetres.
    pub size: f64,
}

/// The marks of a text on a ground of its own: that of a note with a color, or else of the form's panels.
#[must_use]
pub fn card(style: &Style, role: Role, color: Option<NoteColor>, rect: Rect, text: CardText) -> Group {
    let (fill, edge, ink) = match color {
        Some(color) => {
            let tones = style.note(color);
            (tones.fill, tones.edge, tones.ink)
        }
        None => (style.tone(Tone::Panel), style.tone(Tone::Line), style.tone(Tone::Ink)),
    };
    let radius = style.note_radius.min(rect.height() / 4.0);
    let ground = BoxItem { rect, radius, fill: Some(fill), frame: Some((edge, style.edge_width)) };
    let CardText { lines, at, size } = text;
    let name = lines.text.to_string();
    let shown = lines.lines.len();
    let taken = Taken { note: rect, edge: style.edge_width, lines: (&lines, shown), text_at: at, size, others: &[] };
    let sign = color.and_then(|color| sign::item(style, color, &taken));
    let words = TextItem { shown_lines: shown, lines, at, size, color: ink, upward: false };
    let items = [Item::Box(ground), Item::Text(words)].into_iter().chain(sign).collect();
    Group { role, name, language: None, cell: None, bounds: rect, items, children: vec![] }
}
