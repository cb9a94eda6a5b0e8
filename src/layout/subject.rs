//! A place of a board by itself, laid out for an area of any shape: for a canvas.

use std::sync::Arc;

use super::flow::Flow;
use super::heading::{Heading, heading_of};
use super::{Context, Fonts, area_of, missing};
use crate::board::{Board, SlotDef, SlotId};
use crate::geom::{Rect, Size};
use crate::scene::{BoxItem, Group, Item, Scene};
use crate::style::Style;

/// The area that a subject is laid out for, in millimetres of its own page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SubjectArea {
    /// Its width and height.
    pub size: Size,
    /// Smallest text that can be read there.
    pub smallest_text: f64,
}

/// Margin around all, as a share of the area's shorter side.
const MARGIN: f64 = 0.022;

/// The picture of one place of `board`, as wide as `area`.
///
/// Every note is in it, whole. Text is as large as fits, and never smaller than `area` says: what has no room then
/// makes the page taller than the area. A place that the form does not have gives an empty page.
#[must_use]
pub fn place_alone(fonts: &Fonts, style: &'static Style, board: &Board, slot: &SlotId, area: SubjectArea) -> Scene {
    let fonts = &fonts.in_language(&board.language);
    let mut page = Rect::from_origin_size((0.0, 0.0), area.size);
    let Some(def) = board.form.slot(slot) else { return scene(page, vec![]) };
    let margin = MARGIN * page.width().min(page.height());
    let heading = heading_of(board, def);
    let top = Rect::new(margin, margin, page.x1 - margin, page.y1 - margin);
    let (head, bottom) = heading.group(fonts, style, top, area.smallest_text);
    let room = Rect::new(top.x0, bottom + margin, top.x1, top.y1.max(bottom + margin + area.smallest_text));
    let notes = board.notes(slot).cloned().unwrap_or_default();
    let flow = Flow { fonts, rules: &board.form.text, notes: &notes, room, smallest: area.smallest_text };
    let (rules, fit) = flow.fit();
    let lowest = fit.notes.iter().map(|note| note.rect.y1).fold(room.y1, f64::max);
    page.y1 = page.y1.max(lowest + margin);
    let (area, inner) = (area_of(page), area_of(Rect { y1: lowest, ..room }));
    let def = SlotDef { area, notes: inner, beside: false, cell: None, ..def.clone() };
    let picture = Context { fonts, style, board, rules: &rules }.picture(&def, &notes, &fit);
    let ground = ground(style, &heading, page);
    let mut scene = scene(page, vec![Arc::new(ground), Arc::new(head), picture.group]);
    scene.slots.push(picture.place);
    scene.missing = missing(&scene);
    scene
}

/// A picture of these groups.
pub(super) fn scene(page: Rect, groups: Vec<Arc<Group>>) -> Scene {
    Scene {
        page,
        world: page,
        areas: vec![],
        groups,
        slots: vec![],
        blanks: vec![],
        borders: Arc::default(),
        missing: vec![],
    }
}

/// The ground of the whole page: that of the place on the form.
fn ground(style: &Style, heading: &Heading<'_>, page: Rect) -> Group {
    let fill = Some(style.tone(heading.ground));
    Group::decoration(page, vec![Item::Box(BoxItem { rect: page, radius: 0.0, fill, frame: None })])
}
