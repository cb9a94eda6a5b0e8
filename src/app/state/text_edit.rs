//! A text being edited on the board, at the very place, size and line width at which it is drawn.
//!
//! The text itself is part of the picture, painted like every other. This keeps the cursor and the
//! selection, by parley's editor, so that both are right in every script and direction.

#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "a closure says what the driver does; the path of the method would be twice as long"
)]

use std::sync::Arc;

use parley::{BoundingBox, PlainEditor};

use super::edit_target::EditTarget;
use super::stand::Stand;
use super::text_key::{Composition, Motion, TextKey};
use crate::board::{Board, Note, NoteColor, NoteId, SlotId, clean_line, clean_text};
use crate::edit::{Arrival, Command};
use crate::layout::{FIELD_SIZE, Fonts, Setting, text_properties};

/// A text being edited.
#[derive(Clone)]
pub struct TextEdit {
    /// What it writes.
    pub target: EditTarget,
    /// Where its note stands on the board, or would; none for a blank.
    pub stand: Option<Stand>,
    /// How far a text that is longer than its card is scrolled, in text sizes.
    pub scroll: f64,
    editor: PlainEditor<()>,
    fonts: Arc<Fonts>,
    before: String,
    past: Vec<String>,
    future: Vec<String>,
}

impl std::fmt::Debug for TextEdit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextEdit")
            .field("place", &self.target)
            .field("text", &self.editor.raw_text())
            .finish_non_exhaustive()
    }
}

impl TextEdit {
    /// Begins to write at a place that says `text`, with the cursor at its end.
    #[must_use]
    pub fn begin(target: EditTarget, text: &str, setting: Setting, fonts: Arc<Fonts>) -> Self {
        let mut editor = PlainEditor::new(FIELD_SIZE);
        editor.set_quantize(false);
        for property in text_properties(setting) {
            editor.edit_styles().insert(property);
        }
        editor.set_text(text);
        let before = text.to_owned();
        let (stand, scroll) = (None, 0.0);
        let mut writing = Self { target, stand, scroll, editor, fonts, before, past: vec![], future: vec![] };
        writing.drive(|driver| driver.move_to_text_end());
        writing
    }

    /// Selects all of the text.
    pub fn select_all(&mut self) {
        self.drive(|driver| driver.select_all());
    }

    /// The note that is being written, if it is one.
    #[must_use]
    pub const fn note_id(&self) -> Option<&NoteId> {
        self.target.note_id()
    }

    /// The place of the note that is being written, if it is one.
    #[must_use]
    pub fn slot(&self, board: &Board) -> Option<SlotId> {
        match &self.target {
            EditTarget::NewNote { slot, .. } => Some(slot.clone()),
            EditTarget::Note(id) => board.find(id).map(|(slot, _, _)| slot.clone()),
            EditTarget::Blank(_) => None,
        }
    }

    /// The text, with what an input method proposes.
    #[must_use]
    pub fn text(&self) -> &str {
        self.editor.raw_text()
    }

    /// The selected text, if any.
    #[must_use]
    pub fn selected(&self) -> Option<&str> {
        self.editor.selected_text()
    }

    /// Whether an input method is proposing something.
    #[must_use]
    pub fn is_composing(&self) -> bool {
        self.editor.is_composing()
    }

    /// Whether it is a text of one line.
    #[must_use]
    pub const fn is_line(&self) -> bool {
        self.target.is_line()
    }

    /// Puts text in place of the selection.
    pub fn insert(&mut self, text: &str) {
        let text = if self.is_line() { clean_line(text) } else { clean_text(text) };
        self.change(|driver| driver.insert_or_replace_selection(&text));
    }

    /// Takes the selected text away.
    pub fn delete_selection(&mut self) {
        self.change(|driver| driver.delete_selection());
    }

    /// Takes what an input method says.
    pub fn compose(&mut self, composition: &Composition) {
        match composition {
            Composition::Propose { text, cursor } if !text.is_empty() => {
                let byte = |chars: usize| text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
                let cursor = cursor.as_ref().map(|range| (byte(range.start), byte(range.end)));
                self.drive(|driver| driver.set_compose(text, cursor.or(Some((text.len(), text.len())))));
            }
            Composition::Propose { .. } => self.drive(|driver| driver.clear_compose()),
            Composition::Commit(text) => {
                self.drive(|driver| driver.clear_compose());
                if !text.is_empty() && text != "\n" && text != "\r" {
                    self.insert(text);
                }
            }
            Composition::DeleteAround { before, after } => {
                for _ in 0..*before {
                    self.change(|driver| driver.backdelete());
                }
                for _ in 0..*after {
                    self.change(|driver| driver.delete());
                }
            }
        }
    }

    /// Does what a key means.
    pub fn key(&mut self, key: TextKey) {
        match key {
            TextKey::Backspace { word: true } => self.change(|driver| driver.backdelete_word()),
            TextKey::Backspace { word: false } => self.change(|driver| driver.backdelete()),
            TextKey::Delete { word: true } => self.change(|driver| driver.delete_word()),
            TextKey::Delete { word: false } => self.change(|driver| driver.delete()),
            TextKey::SelectAll => self.select_all(),
            TextKey::Undo => self.undo(),
            TextKey::Redo => self.redo(),
            TextKey::Move { motion, select, word } => self.move_cursor(motion, select, word),
        }
    }

    fn move_cursor(&mut self, motion: Motion, select: bool, word: bool) {
        self.drive(|driver| match (motion, select, word) {
            (Motion::Left, false, false) => driver.move_left(),
            (Motion::Left, false, true) => driver.move_word_left(),
            (Motion::Left, true, false) => driver.select_left(),
            (Motion::Left, true, true) => driver.select_word_left(),
            (Motion::Right, false, false) => driver.move_right(),
            (Motion::Right, false, true) => driver.move_word_right(),
            (Motion::Right, true, false) => driver.select_right(),
            (Motion::Right, true, true) => driver.select_word_right(),
            (Motion::Up, false, _) => driver.move_up(),
            (Motion::Up, true, _) => driver.select_up(),
            (Motion::Down, false, _) => driver.move_down(),
            (Motion::Down, true, _) => driver.select_down(),
            (Motion::Start, false, false) => driver.move_to_line_start(),
            (Motion::Start, false, true) => driver.move_to_text_start(),
            (Motion::Start, true, false) => driver.select_to_line_start(),
            (Motion::Start, true, true) => driver.select_to_text_start(),
            (Motion::End, false, false) => driver.move_to_line_end(),
            (Motion::End, false, true) => driver.move_to_text_end(),
            (Motion::End, true, false) => driver.select_to_line_end(),
            (Motion::End, true, true) => driver.select_to_text_end(),
        });
    }

    /// A press at a point of the text, in text sizes from its corner: once, twice for a word, three times for a line.
    pub fn press(&mut self, x: f64, y: f64, times: u32, extend: bool) {
        let (x, y) = (field_length(x), field_length(y));
        self.drive(|driver| match times {
            _ if extend => driver.shift_click_extension(x, y),
            0 | 1 => driver.move_to_point(x, y),
            2 => driver.select_word_at_point(x, y),
            _ => driver.select_hard_line_at_point(x, y),
        });
    }

    /// The pointer is pulled to a point of the text.
    pub fn pull(&mut self, x: f64, y: f64) {
        self.drive(|driver| driver.extend_selection_to_point(field_length(x), field_length(y)));
    }

    /// Takes over the width in text sizes for which the picture breaks the text.
    pub fn set_width(&mut self, width: f32) {
        self.editor.set_width(Some(width * FIELD_SIZE));
        self.drive(|driver| driver.refresh_layout());
    }

    /// Scrolls as little as needed to have the cursor in sight, where there is room for so many text sizes.
    pub fn scroll_to_cursor(&mut self, room: f64, height: f64) {
        let (top, bottom) = self.cursor().map_or((0.0, 0.0), |cursor| (cursor.y0, cursor.y1));
        self.scroll = self.scroll.max(bottom - room).min(top).min(height - room).max(0.0);
    }

    /// The cursor, in text sizes from the text's corner.
    #[must_use]
    pub fn cursor(&self) -> Option<BoundingBox> {
        self.editor.cursor_geometry(0.0).map(in_text_sizes)
    }

    /// Rectangles behind selected text, in text sizes from the text's corner.
    #[must_use]
    pub fn selection(&self) -> Vec<BoundingBox> {
        self.editor.selection_geometry().into_iter().map(|(rect, _)| in_text_sizes(rect)).collect()
    }

    /// Gives a new note another color.
    pub const fn recolor(&mut self, to: NoteColor) -> bool {
        if let EditTarget::NewNote { color, .. } = &mut self.target {
            *color = to;
            return true;
        }
        false
    }

    /// The command that would put the text, as it is now, on the board. An empty new note is shown too.
    #[must_use]
    pub fn preview_command(&self) -> Command {
        self.command_with(self.editor.raw_text())
    }

    /// What the writing comes to: nothing, if nothing changed or a new note is empty.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        let text = self.editor.text().to_string();
        let blank = text.trim().is_empty();
        match &self.target {
            EditTarget::NewNote { .. } if blank => None,
            EditTarget::Note(id) if blank => Some(Command::Delete(vec![id.clone()])),
            EditTarget::Note(_) | EditTarget::Blank(_) if text == self.before => None,
            _ => Some(self.command_with(text.trim_end())),
        }
    }

    fn command_with(&self, text: &str) -> Command {
        match &self.target {
            EditTarget::NewNote { id, slot, at, color } => {
                let notes = vec![Note::new(id.as_str(), text).with_color(*color)];
                Command::Add(vec![Arrival { slot: slot.clone(), at: *at, notes }])
            }
            EditTarget::Note(id) => Command::SetText { id: id.clone(), text: text.to_owned() },
            EditTarget::Blank(blank) => Command::SetBlank { blank: blank.clone(), text: text.to_owned() },
        }
    }

    fn undo(&mut self) {
        if let Some(text) = self.past.pop() {
            self.future.push(self.editor.raw_text().to_owned());
            self.put(&text);
        }
    }

    fn redo(&mut self) {
        if let Some(text) = self.future.pop() {
            self.past.push(self.editor.raw_text().to_owned());
            self.put(&text);
        }
    }

    fn put(&mut self, text: &str) {
        self.editor.set_text(text);
        self.drive(|driver| driver.move_to_text_end());
    }

    /// Changes the text; a run of letters is one step of the field's own undo.
    fn change(&mut self, deed: impl FnOnce(&mut parley::PlainEditorDriver<'_, ()>)) {
        let before = self.editor.raw_text().to_owned();
        if self.editor.is_composing() {
            // What an input method proposed stays as it was shown; it must not be looked for in another text.
            self.drive(|driver| driver.finish_compose());
        }
        self.drive(deed);
        let after = self.editor.raw_text();
        if after == before {
            return;
        }
        let goes_on =
            after.len() == before.len() + 1 && after.starts_with(&before) && !after.ends_with(char::is_whitespace);
        if !goes_on || self.past.is_empty() {
            self.past.push(before);
        }
        self.future.clear();
    }

    fn drive(&mut self, deed: impl FnOnce(&mut parley::PlainEditorDriver<'_, ()>)) {
        let Self { editor, fonts, .. } = self;
        let text = editor.raw_text().to_owned();
        fonts.with_contexts(&text, |font_cx, layout_cx| {
            let mut driver = editor.driver(font_cx, layout_cx);
            driver.refresh_layout();
            deed(&mut driver);
            driver.refresh_layout();
        });
    }
}

fn in_text_sizes(rect: BoundingBox) -> BoundingBox {
    let size = f64::from(FIELD_SIZE);
    BoundingBox { x0: rect.x0 / size, y0: rect.y0 / size, x1: rect.x1 / size, y1: rect.y1 / size }
}

#[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
fn field_length(text_sizes: f64) -> f32 {
    text_sizes as f32 * FIELD_SIZE
}
