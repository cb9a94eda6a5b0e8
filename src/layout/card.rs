//! A note by itself, as it is written: its ground and its text at any place and size.

use std::sync::Arc;

use crate::board::{NoteColor, NoteId};
use crate::geom::{Point, Rect};
use crate::scene::{BoxItem, Group, Item, Lines, Role, TextItem};
use crate::style::Style;

/// Where the text of a note by itself is, and what it says.
#[derive(Clone, Debug)]
pub struct CardText {
    /// The shaped text.
    pub lines: Arc<Lines>,
    /// Its upper left corner.
    pub at: Point,
    /// Its size in millimetres.
    pub size: f64,
}

/// The marks of a note on a ground of its own.
#[must_use]
pub fn card(style: &Style, note: &NoteId, color: NoteColor, rect: Rect, text: CardText) -> Group {
    let tones = style.note(color);
    let radius = style.note_radius.min(rect.height() / 4.0);
    let frame = Some((tones.edge, style.edge_width));
    let ground = BoxItem { rect, radius, fill: Some(tones.fill), frame };
    let CardText { lines, at, size } = text;
    let name = lines.text.to_string();
    let words = TextItem { shown_lines: lines.lines.len(), lines, at, size, color: tones.ink, upward: false };
    let (role, items) = (Role::Note(note.clone()), vec![Item::Box(ground), Item::Text(words)]);
    Group { role, name, language: None, cell: None, bounds: rect, items, children: vec![] }
}
