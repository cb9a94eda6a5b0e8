//! Rows of the list beside the board: their pictures, what the hand does with them, and what a screen reader hears.

use std::collections::HashSet;

use egui::accesskit::{Action as AccessAction, ActionData, Node, Role};
use egui::{
    Color32, CornerRadius, Id, Painter, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use crate::app::{Action, NoteList};
use crate::board::NoteId;
use crate::edit::{Command, Selection};
use crate::export::raster::View;
use crate::layout::{List, Row, RowItem};
use crate::scene::Hit;
use crate::style::Surface;
use crate::tool::Hand;
use crate::ui::access::{bounds, listed_node_id};
use crate::ui::convert::narrow;
use crate::ui::cx::Cx;
use crate::ui::textures::RowPart;

/// Height of a part of a row that is painted by itself, in pixels: a row can be as high as a text is long.
const PART_PX: u16 = 512;

/// The whole of a texture.
const WHOLE_TEXTURE: Rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));

/// Widths of outlines: of what was found and one is at, of what is selected, and of what is pointed at.
const CURRENT: f32 = 4.0;
const SELECTED: f32 = 2.5;
const POINTED: f32 = 1.0;

/// How far notes in the hand, and those that were not found, fade.
const FADED: f32 = 0.62;

/// Draws the rows that are in sight.
pub(super) fn draw_rows(painter: &Painter, cx: &Cx<'_>, rows: &List, area: Rect) {
    let Some(list) = cx.model.shown_list() else { return };
    let dragged: HashSet<&NoteId> = cx.model.gesture.dragged().iter().collect();
    let pointed = if cx.model.gesture.is_resting() { cx.model.hover() } else { Hit::Ground };
    let in_sight = rows.rows_between(list.scroll, list.scroll + f64::from(area.height()));
    for row in in_sight {
        let rect = row_rect(list, row, area);
        draw_row(painter, cx, rows, row, rect);
        let Some(note) = row.note() else { continue };
        let corners = CornerRadius::same(6);
        let is_found = !cx.model.shows_found() || cx.model.found().notes.contains(&note.id);
        if dragged.contains(&note.id) || !is_found {
            painter.rect_filled(rect, corners, cx.color(Surface::Bar).gamma_multiply(FADED));
        }
        let is_written = cx.model.text.as_ref().and_then(|text| text.note_id()) == Some(&note.id);
        let is_selected = cx.model.text.is_none() && cx.model.selection().has(&note.id);
        let is_current = cx.model.document.find.current.as_ref().and_then(|found| found.note()) == Some(&note.id);
        let is_pointed = matches!(&pointed, Hit::Note(id, _) if *id == note.id);
        let width = match () {
            () if is_current => CURRENT,
            () if is_written || is_selected => SELECTED,
            () if is_pointed => POINTED,
            () => continue,
        };
        painter.rect_stroke(rect, corners, Stroke::new(width, cx.color(Surface::Accent)), StrokeKind::Inside);
    }
    draw_landing(painter, cx, rows, &dragged, area);
}

fn row_rect(list: &NoteList, row: &Row, area: Rect) -> Rect {
    let top = area.top() + narrow(row.y - list.scroll);
    Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), narrow(row.height)))
}

/// Draws the picture of a row, in parts, on the screen's own pixels.
fn draw_row(painter: &Painter, cx: &Cx<'_>, rows: &List, row: &Row, rect: Rect) {
    let scale = painter.pixels_per_point();
    let top = (rect.top() * scale).round();
    let px = |points: f32| whole_px(points * scale);
    let (width, height) = (px(rect.width()), px(rect.height()));
    let mut from: u16 = 0;
    while from < height {
        let part_height = PART_PX.min(height - from);
        let min = pos2((rect.left() * scale).round() / scale, (top + f32::from(from)) / scale);
        let size = vec2(f32::from(width), f32::from(part_height)) / scale;
        let on_screen = Rect::from_min_size(min, size);
        if on_screen.intersects(painter.clip_rect()) {
            let view = View { px_per_mm: scale.into(), origin_px: (0, from.into()), width, height: part_height };
            let (appearance, language) = (cx.model.session.appearance(), cx.model.session.language);
            let part = RowPart { item: row.item.clone(), view, appearance, language };
            let texture = cx.row_texture(painter.ctx(), part, || cx.model.row_group(row, rows.width));
            painter.image(texture.id(), on_screen, WHOLE_TEXTURE, Color32::WHITE);
        }
        let Some(next) = from.checked_add(part_height) else { return };
        from = next;
    }
}

/// Whole pixels that some need; a row of a text of a million letters is cut where no screen reaches.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
fn whole_px(px: f32) -> u16 {
    px.ceil().max(1.0) as u16
}

/// Draws a bar in the gap where notes in the hand would land.
fn draw_landing(painter: &Painter, cx: &Cx<'_>, rows: &List, dragged: &HashSet<&NoteId>, area: Rect) {
    let (Hand::Dragging(dragging), Some(list)) = (&cx.model.gesture, cx.model.shown_list()) else { return };
    let Some((slot, at)) = &dragging.landing else { return };
    let Some(y) = rows.gap(slot, *at, dragged) else { return };
    let y = area.top() + narrow(y - list.scroll);
    let bar = Rect::from_x_y_ranges(area.x_range(), y - 2.0..=y + 2.0);
    painter.rect_filled(bar, CornerRadius::same(2), cx.color(Surface::Accent));
}

/// Describes the rows to assistive technology, if any listens, and asks for what it asks.
pub(super) fn describe_rows(ui: &mut Ui, cx: &Cx<'_>, list: &NoteList, rows: &List, response: &Response) {
    let name = cx.text("list-name");
    response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, &name));
    let is_heard = ui.ctx().accesskit_node_builder(response.id, |node: &mut Node| {
        node.set_role(Role::ListBox);
        node.set_label(name.as_str());
        node.set_multiselectable();
        node.set_size_of_set(rows.rows.iter().filter(|row| row.note().is_some()).count());
    });
    if is_heard.is_none() {
        return;
    }
    ui.scope_builder(UiBuilder::new().accessibility_parent(response.id), |ui| {
        let mut position = 0;
        for row in &rows.rows {
            let rect = row_rect(list, row, response.rect);
            match &row.item {
                RowItem::Heading { slot, text, .. } => {
                    let id = Id::unique(("list heading", slot.as_str()));
                    ui.interact(rect, id, Sense::hover());
                    ui.ctx().accesskit_node_builder(id, |node: &mut Node| {
                        node.set_bounds(bounds(rect));
                        node.set_role(Role::Heading);
                        node.set_label(&**text);
                    });
                }
                RowItem::Note { .. } => {
                    note_node(ui, cx, row, rect, position);
                    position += 1;
                }
            }
        }
    });
}

/// A note of the list, at a position in all of it from 0.
fn note_node(ui: &Ui, cx: &Cx<'_>, row: &Row, rect: Rect, position: usize) {
    let RowItem::Note { note, at: (nth, total), is_hidden, .. } = &row.item else { return };
    let id = listed_node_id(&note.id);
    ui.interact(rect, id, Sense::hover());
    let said = msg!("list-note", nth = nth + 1, total = *total);
    let said = if *is_hidden { msg!("list-note-hidden", note = said) } else { said };
    let name = cx.say(&if note.votes > 0 { msg!("list-note-votes", note = said, votes = note.votes) } else { said });
    let is_selected = cx.model.text.is_none() && cx.model.selection().has(&note.id);
    ui.ctx().accesskit_node_builder(id, |node: &mut Node| {
        node.set_bounds(bounds(rect));
        node.set_role(Role::ListBoxOption);
        node.set_label(name.as_str());
        node.set_value(&*note.text);
        node.set_description(cx.model.board().caption(note.color));
        node.set_selected(is_selected);
        node.set_position_in_set(position);
        node.add_action(AccessAction::Click);
        node.add_action(AccessAction::Focus);
        node.add_action(AccessAction::SetValue);
    });
    let (text, is_activated) = ui.input(|i| {
        let text = i.accesskit_action_requests(id, AccessAction::SetValue).find_map(|request| match &request.data {
            Some(ActionData::Value(text)) => Some(text.to_string()),
            _ => None,
        });
        let of = |action| i.accesskit_action_requests(id, action).next().is_some();
        (text, of(AccessAction::Click) || of(AccessAction::Focus))
    });
    if let Some(text) = text {
        cx.act(Action::Apply(Command::reword(&note.id, &text)));
    } else if is_activated {
        cx.act(Action::Select(Selection::of_notes(vec![note.id.clone()])));
    }
}
