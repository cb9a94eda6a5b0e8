//! A text being edited on the board, at the very place, size and line width at which it is drawn.
//!
//! The text itself is part of the picture, painted like every other. This keeps the cursor and the
//! selection.

use std::sync::Arc;

use parley::{BoundingBox, Selection};

use super::edit_target::EditTarget;
use super::editor::{Editor, character_after, character_before, word_after, word_before};
use super::stand::Stand;
use super::text_key::{Composition, Motion, TextKey};
use super::text_runs::{TextPosition, TextRun, text_runs};
use crate::board::{Board, Note, NoteColor, NoteId, SlotId, clean_line, clean_text};
use crate::edit::{Arrival, Command};
use crate::layout::{FIELD_SIZE, Fonts, Setting};

/// A text being edited.
#[derive(Clone)]
pub struct TextEdit {
    /// What it writes.
    pub target: EditTarget,
    /// Where its note stands on the board, or would; none for a blank.
    pub stand: Option<Stand>,
    /// How far a text that is longer than its card is scrolled, in text sizes.
    pub scroll: f64,
    editor: Editor,
    before: String,
    past: Vec<String>,
    future: Vec<String>,
}

impl std::fmt::Debug for TextEdit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextEdit")
            .field("place", &self.target)
            .field("text", &self.editor.text())
            .finish_non_exhaustive()
    }
}

impl TextEdit {
    /// Begins to write at a place that says `text`, with the cursor at its end.
    #[must_use]
    pub fn begin(target: EditTarget, text: &str, setting: Setting, fonts: Arc<Fonts>) -> Self {
        let mut editor = Editor::new(text, setting, fonts);
        editor.move_to_text_end();
        let before = text.to_owned();
        Self { target, stand: None, scroll: 0.0, editor, before, past: vec![], future: vec![] }
    }

    /// Selects all of the text.
    pub fn select_all(&mut self) {
        self.editor.select_all();
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
        self.editor.text()
    }

    /// The selected text, if any.
    #[must_use]
    pub fn selected(&self) -> Option<&str> {
        self.editor.selected_text()
    }

    /// The text as assistive technology reads it.
    #[must_use]
    pub fn runs(&self) -> Vec<TextRun> {
        text_runs(self.editor.text(), self.editor.layout())
    }

    /// Where the selection began.
    #[must_use]
    pub fn anchor(&self) -> TextPosition {
        self.editor.anchor()
    }

    /// Where the cursor is.
    #[must_use]
    pub fn focus(&self) -> TextPosition {
        self.editor.focus()
    }

    /// Selects the text between two places, with the cursor at the second.
    pub fn select(&mut self, anchor: TextPosition, focus: TextPosition) {
        self.editor.keep_proposal();
        self.editor.select_between(anchor, focus);
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
        self.change(|editor| editor.insert(&text));
    }

    /// Takes the selected text away.
    pub fn delete_selection(&mut self) {
        self.change(|editor| editor.delete(|_, _, _| None));
    }

    /// Takes what an input method says.
    pub fn compose(&mut self, composition: &Composition) {
        match composition {
            Composition::Propose { text, cursor } if !text.is_empty() => {
                let byte = |chars: usize| text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
                let cursor = cursor.as_ref().map(|range| (byte(range.start), byte(range.end)));
                self.editor.propose(text, cursor.unwrap_or((text.len(), text.len())));
            }
            Composition::Propose { .. } => self.editor.forget_proposal(),
            Composition::Commit(text) => {
                self.editor.forget_proposal();
                if !text.is_empty() && text != "\n" && text != "\r" {
                    self.insert(text);
                }
            }
            Composition::DeleteAround { before, after } => {
                for _ in 0..*before {
                    self.change(|editor| editor.delete(character_before));
                }
                for _ in 0..*after {
                    self.change(|editor| editor.delete(character_after));
                }
            }
        }
    }

    /// Does what a key means.
    pub fn key(&mut self, key: TextKey) {
        match key {
            TextKey::Backspace { word: true } => self.change(|editor| editor.delete(word_before)),
            TextKey::Backspace { word: false } => self.change(|editor| editor.delete(character_before)),
            TextKey::Delete { word: true } => self.change(|editor| editor.delete(word_after)),
            TextKey::Delete { word: false } => self.change(|editor| editor.delete(character_after)),
            TextKey::SelectAll => self.select_all(),
            TextKey::Undo => self.undo(),
            TextKey::Redo => self.redo(),
            TextKey::Move { motion, select, word } => self.move_cursor(motion, select, word),
        }
    }

    fn move_cursor(&mut self, motion: Motion, select: bool, word: bool) {
        self.editor.select(|now, layout| match (motion, word) {
            (Motion::Left, false) => now.previous_visual(layout, select),
            (Motion::Left, true) => now.previous_visual_word(layout, select),
            (Motion::Right, false) => now.next_visual(layout, select),
            (Motion::Right, true) => now.next_visual_word(layout, select),
            (Motion::Up, _) => now.previous_line(layout, select),
            (Motion::Down, _) => now.next_line(layout, select),
            (Motion::Start, false) => now.line_start(layout, select),
            (Motion::Start, true) => now.move_lines(layout, isize::MIN, select),
            (Motion::End, false) => now.line_end(layout, select),
            (Motion::End, true) => now.move_lines(layout, isize::MAX, select),
        });
    }

    /// A press at a point of the text, in text sizes from its corner: once, twice for a word, three times for a line.
    pub fn press(&mut self, x: f64, y: f64, times: u32, extend: bool) {
        let (x, y) = (field_length(x), field_length(y));
        self.editor.select(|now, layout| match times {
            _ if extend => now.shift_click_extension(layout, x, y),
            0 | 1 => Selection::from_point(layout, x, y),
            2 => Selection::word_from_point(layout, x, y),
            _ => Selection::hard_line_from_point(layout, x, y),
        });
    }

    /// The pointer is pulled to a point of the text.
    pub fn pull(&mut self, x: f64, y: f64) {
        self.editor.select(|now, layout| now.extend_to_point(layout, field_length(x), field_length(y)));
    }

    /// Takes over the width in text sizes for which the picture breaks the text.
    pub fn set_width(&mut self, width: f32) {
        self.editor.set_width(width * FIELD_SIZE);
    }

    /// Scrolls as little as needed to have the cursor in sight, where there is room for so many text sizes.
    pub fn scroll_to_cursor(&mut self, room: f64, height: f64) {
        let (top, bottom) = self.cursor().map_or((0.0, 0.0), |cursor| (cursor.y0, cursor.y1));
        self.scroll = self.scroll.max(bottom - room).min(top).min(height - room).max(0.0);
    }

    /// The cursor, in text sizes from the text's corner.
    #[must_use]
    pub fn cursor(&self) -> Option<BoundingBox> {
        self.editor.cursor().map(in_text_sizes)
    }

    /// Rectangles behind selected text, in text sizes from the text's corner.
    #[must_use]
    pub fn selection(&self) -> Vec<BoundingBox> {
        self.editor.selection_rects().into_iter().map(in_text_sizes).collect()
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
        self.command_with(self.editor.text())
    }

    /// What the writing comes to: nothing, if nothing changed or a new note is empty.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        let text = self.editor.settled_text();
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
            self.future.push(self.editor.text().to_owned());
            self.put(&text);
        }
    }

    fn redo(&mut self) {
        if let Some(text) = self.future.pop() {
            self.past.push(self.editor.text().to_owned());
            self.put(&text);
        }
    }

    fn put(&mut self, text: &str) {
        self.editor.set_text(text);
        self.editor.move_to_text_end();
    }

    /// Changes the text; a run of letters is one step of the field's own undo.
    fn change(&mut self, deed: impl FnOnce(&mut Editor)) {
        let before = self.editor.text().to_owned();
        if self.editor.is_composing() {
            // What an input method proposed stays as it was shown; it must not be looked for in another text.
            self.editor.keep_proposal();
        }
        deed(&mut self.editor);
        let after = self.editor.text();
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
}

fn in_text_sizes(rect: BoundingBox) -> BoundingBox {
    let size = f64::from(FIELD_SIZE);
    BoundingBox { x0: rect.x0 / size, y0: rect.y0 / size, x1: rect.x1 / size, y1: rect.y1 / size }
}

#[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
fn field_length(text_sizes: f64) -> f32 {
    text_sizes as f32 * FIELD_SIZE
}
