//! The list of a slot's notes, each whole: for a place too full to show them all on the page.

use std::collections::HashMap;

use egui::{Button, CornerRadius, Frame, Margin, Panel, RichText, ScrollArea, Stroke, TextEdit, Ui};

use super::App;
use super::app::Wish;
use super::theme::{color32, icon, icon_text, strong};
use crate::board::{NoteId, SlotId, clean_text};
use crate::edit::{Command, Selection};
use crate::style::Style;

/// The slot whose notes are listed, and texts under change.
#[derive(Debug)]
pub(super) struct Listed {
    slot: SlotId,
    texts: HashMap<NoteId, String>,
    focus: Option<NoteId>,
    /// The note whose text has or had the keyboard last.
    written: Option<NoteId>,
}

impl App {
    /// Lists the notes of a slot.
    pub(super) fn list_notes(&mut self, slot: &SlotId) {
        self.end_writing();
        self.listed = Some(Listed { slot: slot.clone(), texts: HashMap::new(), focus: None, written: None });
    }

    /// Lists the notes of a slot and goes on writing one of them.
    pub(super) fn list_note(&mut self, slot: &SlotId, id: &NoteId) {
        self.list_notes(slot);
        if let Some(listed) = &mut self.listed {
            listed.focus = Some(id.clone());
        }
    }

    /// The panel beside the board, while a list is open.
    pub(super) fn slot_panel_ui(&mut self, ui: &mut Ui) {
        let Some(mut listed) = self.listed.take() else { return };
        let mut open = true;
        Panel::right("slot notes").default_size(330.0).size_range(240.0..=520.0).resizable(true).show(ui, |ui| {
            ui.add_space(6.0);
            ui.horizontal(|ui| {
                ui.label(RichText::new(self.slot_name(&listed.slot)).font(strong(15.0)));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let close = ui.add(Button::new(icon_text(icon::CLOSE, 16.0)).frame(false));
                    close.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, "Close the list"));
                    open = !close.clicked();
                });
            });
            let count = self.editor.board().notes(&listed.slot).map_or(0, |notes| notes.len());
            ui.weak(super::notes_in_words(count));
            ui.separator();
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| self.listed_notes_ui(ui, &mut listed));
        });
        if self.listed.is_none() {
            self.listed = Some(listed);
        }
        if !open {
            self.close_list();
        }
    }

    /// Closes the list; what was written in it stays.
    pub(super) fn close_list(&mut self) {
        self.end_listed();
        self.listed = None;
    }

    /// What was written in the list becomes one step.
    pub(super) fn end_listed(&mut self) {
        if let Some(command) = self.listed_command() {
            self.apply(&command);
        }
    }

    /// What the text being written in the list comes to: nothing, if nothing changed.
    pub(super) fn listed_command(&self) -> Option<Command> {
        let listed = self.listed.as_ref()?;
        let (id, text) = listed.texts.get_key_value(listed.written.as_ref()?)?;
        let (_, _, note) = self.editor.board().find(id)?;
        (clean_text(text).trim_end() != note.text.trim_end()).then(|| super::reworded(id, text))
    }

    fn listed_notes_ui(&mut self, ui: &mut Ui, listed: &mut Listed) {
        let notes = self.editor.board().notes(&listed.slot).cloned().unwrap_or_default();
        let style = Style::of(self.look);
        for (nth, note) in notes.iter().enumerate() {
            let tones = style.note(note.color);
            let selected = self.editor.selection().has(&note.id);
            let edge = if selected { style.surface(crate::style::Surface::Accent) } else { tones.edge };
            let frame = Frame::new()
                .fill(color32(tones.fill))
                .stroke(Stroke::new(if selected { 2.0 } else { 1.0 }, color32(edge)))
                .corner_radius(CornerRadius::same(6))
                .inner_margin(Margin::same(8));
            frame.show(ui, |ui| {
                let text = listed.texts.entry(note.id.clone()).or_insert_with(|| note.text.to_string());
                let field = TextEdit::multiline(text)
                    .id(egui::Id::unique(("listed", note.id.as_str())))
                    .frame(Frame::NONE)
                    .desired_rows(1)
                    .desired_width(f32::INFINITY)
                    .text_color(color32(tones.ink));
                let field = ui.add_enabled(!self.file.read_only, field).accessible_name(format!(
                    "Note {} of {}",
                    nth + 1,
                    notes.len()
                ));
                if listed.focus.as_ref() == Some(&note.id) {
                    field.request_focus();
                    field.scroll_to_me(None);
                    listed.focus = None;
                }
                if note.votes > 0 {
                    let votes = if note.votes == 1 { "1 vote".to_owned() } else { format!("{} votes", note.votes) };
                    ui.label(RichText::new(votes).size(12.0).color(color32(tones.ink)));
                }
                if field.has_focus() {
                    listed.written = Some(note.id.clone());
                }
                if field.gained_focus() {
                    self.wish(Wish::Select(Selection::of_notes(vec![note.id.clone()])));
                }
                if !field.has_focus() && **text != *note.text {
                    if field.lost_focus() {
                        self.wish(Wish::Apply(super::reworded(&note.id, text)));
                    } else {
                        *text = note.text.to_string();
                    }
                }
            });
        }
    }
}
