//! The list of a slot's notes, each whole: for a place too full to show them all on the page.

use std::sync::Arc;

use egui::{
    Align, Button, CornerRadius, Frame, Id, Layout, Margin, Panel, Response, RichText, Role, ScrollArea, Stroke,
    TextEdit, Ui, WidgetInfo,
};

use crate::app::{Action, ListAction, NoteList};
use crate::board::Note;
use crate::style::Surface;
use crate::ui::cx::Cx;
use crate::ui::theme::{color32, icon, icon_text, strong};

/// Width of the panel: at first, at least and at most.
const WIDTH: f32 = 330.0;
const WIDTHS: std::ops::RangeInclusive<f32> = 240.0..=520.0;

/// Shows the panel beside the board, while a list is open.
pub(super) fn note_list(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(list) = cx.model.shown_list() else { return };
    let notes = cx.model.board().notes(&list.slot).cloned().unwrap_or_default();
    Panel::right("slot notes").default_size(WIDTH).size_range(WIDTHS).resizable(true).show(ui, |ui| {
        ui.add_space(6.0);
        ui.horizontal(|ui| heading(ui, cx, list));
        ui.weak(cx.say(&msg!("count-notes", count = notes.len())));
        ui.separator();
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            for (at, note) in notes.iter().enumerate() {
                note_card(ui, cx, list, note, (at + 1, notes.len()));
            }
        });
    });
}

fn heading(ui: &mut Ui, cx: &Cx<'_>, list: &NoteList) {
    let scene = cx.model.page_scene();
    let name = scene.slot(&list.slot).map_or_else(|| list.slot.to_string(), |place| place.name.clone());
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let close = ui.add(Button::new(icon_text(icon::CLOSE, 16.0)).frame(false));
        let label = cx.text("list-close");
        close.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if close.on_hover_text(&label).clicked() {
            cx.act(Action::List(ListAction::Close));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(egui::Label::new(RichText::new(name).font(strong(15.0))).truncate());
        });
    });
}

fn note_card(ui: &mut Ui, cx: &Cx<'_>, list: &NoteList, note: &Arc<Note>, (nth, total): (usize, usize)) {
    let tones = cx.style().note(note.color);
    let (edge, width) =
        if cx.model.selection().has(&note.id) { (cx.color(Surface::Accent), 2.0) } else { (color32(tones.edge), 1.0) };
    let frame = Frame::new()
        .fill(color32(tones.fill))
        .stroke(Stroke::new(width, edge))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::same(8));
    frame.show(ui, |ui| {
        let name = cx.say(&msg!("list-note", nth = nth, total = total));
        note_field(ui, cx, list, note, name);
        if note.votes > 0 {
            let votes = cx.say(&msg!("count-votes", count = note.votes));
            ui.label(RichText::new(votes).size(12.0).color(color32(tones.ink)));
        }
    });
}

fn note_field(ui: &mut Ui, cx: &Cx<'_>, list: &NoteList, note: &Note, name: String) {
    let draft = list.draft.as_ref().filter(|(id, _)| *id == note.id);
    let mut text = draft.map_or_else(|| note.text.to_string(), |(_, text)| text.clone());
    let field = TextEdit::multiline(&mut text)
        .id(Id::unique(("listed", note.id.as_str())))
        .frame(Frame::NONE)
        .desired_rows(1)
        .desired_width(f32::INFINITY)
        .text_color(color32(cx.style().note(note.color).ink));
    let field = ui.add_enabled(!cx.model.document.file.is_read_only, field).accessible_name(name);
    if list.focus.as_ref() == Some(&note.id) {
        field.request_focus();
        field.scroll_to_me(None);
    }
    follow_field(cx, note, &field, text);
}

/// Asks for what happened in a field: it got the keyboard, its text changed, it lost the keyboard.
fn follow_field(cx: &Cx<'_>, note: &Note, field: &Response, text: String) {
    if field.gained_focus() {
        cx.act(Action::List(ListAction::Focus(note.id.clone())));
    }
    if field.changed() {
        cx.act(Action::List(ListAction::Edit(note.id.clone(), text)));
    }
    if field.lost_focus() {
        cx.act(Action::List(ListAction::Leave));
    }
}
