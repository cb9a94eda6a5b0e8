//! A text with a cursor and a selection, set as the board sets it.
//!
//! parley keeps the cursor right in every script and direction. Its own editor would break lines by itself, though,
//! and the cursor has to follow the picture.

use std::ops::{Range, RangeInclusive};
use std::sync::Arc;

use parley::{Affinity, BoundingBox, Cursor, Layout, Selection};

use super::text_runs::TextPosition;
use crate::layout::{Fonts, Setting, Shaped, character_ends};

/// Joins several signs to one.
const JOINER: char = '\u{200d}';

/// Signs of which two are a flag.
const REGIONAL_INDICATORS: RangeInclusive<char> = '\u{1f1e6}'..='\u{1f1ff}';

/// A text being changed, its selection, and what an input method proposes. Lengths are those of [`crate::layout::FIELD_SIZE`].
#[derive(Clone)]
pub(super) struct Editor {
    text: String,
    selection: Selection,
    composing: Option<Range<usize>>,
    shows_cursor: bool,
    width: f32,
    setting: Setting,
    fonts: Arc<Fonts>,
    shaped: Shaped,
}

impl Editor {
    pub(super) fn new(text: &str, setting: Setting, fonts: Arc<Fonts>) -> Self {
        let shaped = fonts.shaped(text, setting);
        let mut editor = Self {
            text: text.to_owned(),
            selection: Selection::default(),
            composing: None,
            shows_cursor: true,
            width: f32::MAX,
            setting,
            fonts,
            shaped,
        };
        editor.break_lines();
        editor
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The text without what an input method proposes.
    pub(super) fn settled_text(&self) -> String {
        let mut text = self.text.clone();
        if let Some(range) = &self.composing {
            text.replace_range(range.clone(), "");
        }
        text
    }

    /// Puts another text in place of all of it.
    pub(super) fn set_text(&mut self, text: &str) {
        text.clone_into(&mut self.text);
        self.composing = None;
        self.shape();
    }

    pub(super) fn set_width(&mut self, width: f32) {
        if width.to_bits() != self.width.to_bits() {
            self.width = width;
            self.break_lines();
        }
    }

    pub(super) const fn is_composing(&self) -> bool {
        self.composing.is_some()
    }

    pub(super) fn selected_text(&self) -> Option<&str> {
        let selects = !self.is_composing() && !self.selection.is_collapsed();
        selects.then(|| self.text.get(self.selection.text_range())).flatten()
    }

    pub(super) fn cursor(&self) -> Option<BoundingBox> {
        self.shows_cursor.then(|| self.selection.focus().geometry(self.layout(), 0.0))
    }

    pub(super) fn selection_rects(&self) -> Vec<BoundingBox> {
        self.selection.geometry(self.layout()).into_iter().map(|(rect, _)| rect).collect()
    }

    /// Moves the cursor or extends the selection, as `to` says.
    ///
    /// parley stops inside of what a reader sees as one character: between the people of a family, or a letter and its
    /// mark. The cursor goes on to that character's end, or back to its start.
    pub(super) fn select(&mut self, to: impl FnOnce(&Selection, &Layout<()>) -> Selection) {
        let before = self.selection.focus().index();
        self.selection = to(&self.selection, self.layout());
        let (anchor, focus) = (self.selection.anchor(), self.selection.focus());
        let character = character_around(&self.text, focus.index());
        if character.start == focus.index() {
            return;
        }
        let is_forward = focus.index() > before;
        let (byte, affinity) =
            if is_forward { (character.end, Affinity::Upstream) } else { (character.start, Affinity::Downstream) };
        let moved = Cursor::from_byte_index(self.layout(), byte, affinity);
        self.selection = if anchor == focus { moved.into() } else { Selection::new(anchor, moved) };
    }

    pub(super) fn move_to_text_end(&mut self) {
        self.select(|selection, layout| selection.move_lines(layout, isize::MAX, false));
    }

    pub(super) fn select_all(&mut self) {
        self.select(|_, layout| {
            let start = Selection::from_byte_index(layout, 0, Affinity::default());
            start.move_lines(layout, isize::MAX, true)
        });
    }

    /// Puts text in place of the selection, or at the cursor.
    pub(super) fn insert(&mut self, text: &str) {
        let range = self.selection.text_range();
        self.replace(range.clone(), text);
        let affinity = if text.ends_with('\n') { Affinity::Downstream } else { Affinity::Upstream };
        self.put_cursor(range.start + text.len(), affinity);
    }

    /// Takes away the selection, or else what `range` says: a part of the text next to the cursor.
    pub(super) fn delete(&mut self, range: impl FnOnce(&str, Cursor, &Layout<()>) -> Option<Range<usize>>) {
        if !self.selection.is_collapsed() {
            self.insert("");
            return;
        }
        let range = range(&self.text, self.selection.focus(), self.layout());
        if let Some(range) = range.filter(|range| !range.is_empty() && self.text.get(range.clone()).is_some()) {
            self.replace(range.clone(), "");
            self.put_cursor(range.start, Affinity::Downstream);
        }
    }

    /// Shows what an input method proposes in place of the selection or of what it proposed before.
    pub(super) fn propose(&mut self, text: &str, cursor: (usize, usize)) {
        let range = self.composing.take().unwrap_or_else(|| self.selection.text_range());
        let start = range.start;
        self.text.replace_range(range, text);
        self.composing = Some(start..start + text.len());
        self.shape();
        self.selection = Selection::new(self.cursor_at(start + cursor.0), self.cursor_at(start + cursor.1));
    }

    /// Takes away what an input method proposes.
    pub(super) fn forget_proposal(&mut self) {
        if let Some(range) = self.composing.take() {
            self.text.replace_range(range.clone(), "");
            self.shape();
            self.selection = self.cursor_at(range.start).into();
        }
    }

    /// Makes what an input method proposes part of the text.
    pub(super) fn keep_proposal(&mut self) {
        self.composing = None;
    }

    pub(super) fn anchor(&self) -> TextPosition {
        position(self.selection.anchor())
    }

    pub(super) fn focus(&self) -> TextPosition {
        position(self.selection.focus())
    }

    /// Selects the text between two places, with the cursor at the second.
    pub(super) fn select_between(&mut self, anchor: TextPosition, focus: TextPosition) {
        let [anchor, focus] = [anchor, focus].map(|at| {
            let byte = self.text.floor_char_boundary(at.byte.min(self.text.len()));
            Cursor::from_byte_index(self.layout(), byte, at.affinity())
        });
        self.selection = Selection::new(anchor, focus);
    }

    pub(super) fn layout(&self) -> &Layout<()> {
        self.shaped.layout()
    }

    fn replace(&mut self, range: Range<usize>, text: &str) {
        self.text.replace_range(range, text);
        self.shape();
    }

    fn put_cursor(&mut self, at: usize, affinity: Affinity) {
        self.selection = Cursor::from_byte_index(self.layout(), at, affinity).into();
    }

    fn cursor_at(&self, at: usize) -> Cursor {
        let affinity = if at >= self.text.len() { Affinity::Upstream } else { Affinity::Downstream };
        Cursor::from_byte_index(self.layout(), at.min(self.text.len()), affinity)
    }

    fn shape(&mut self) {
        self.shaped = self.fonts.shaped(&self.text, self.setting);
        self.break_lines();
    }

    fn break_lines(&mut self) {
        self.shaped.set_width(&self.text, self.width);
        self.selection = self.selection.refresh(self.shaped.layout());
    }
}

/// Returns the bytes of what a reader sees as one character, behind a place or around it.
fn character_around(text: &str, at: usize) -> Range<usize> {
    let ends = character_ends(text);
    let next = ends.partition_point(|end| *end <= at);
    let start = next.checked_sub(1).and_then(|last| ends.get(last)).copied().unwrap_or_default();
    start..ends.get(next).copied().unwrap_or(text.len())
}

fn position(cursor: Cursor) -> TextPosition {
    TextPosition { byte: cursor.index(), is_behind: cursor.affinity() == Affinity::Upstream }
}

/// What Delete takes away at a cursor.
#[expect(clippy::unnecessary_wraps, reason = "one of the parts that may be taken away, and others may be none")]
pub(super) fn character_after(text: &str, cursor: Cursor, _: &Layout<()>) -> Option<Range<usize>> {
    Some(cursor.index()..character_around(text, cursor.index()).end)
}

/// What Backspace takes away at a cursor: the last thing typed, which may be a mark on a letter.
pub(super) fn character_before(text: &str, cursor: Cursor, layout: &Layout<()>) -> Option<Range<usize>> {
    let [before, _] = cursor.logical_clusters(layout);
    let cluster = before?;
    let range = cluster.text_range();
    if cluster.is_hard_line_break() {
        return Some(range);
    }
    let character = character_around(text, range.start);
    let joins = |c: char| c == JOINER || REGIONAL_INDICATORS.contains(&c);
    if cluster.is_emoji() || text.get(character.clone())?.contains(joins) {
        return Some(character.start..range.end);
    }
    let (start, _) = text.get(..range.end)?.char_indices().next_back()?;
    Some(start..range.end)
}

/// What Ctrl+Delete takes away at a cursor.
#[expect(clippy::unnecessary_wraps, reason = "one of the parts that may be taken away, and others may be none")]
pub(super) fn word_after(_: &str, cursor: Cursor, layout: &Layout<()>) -> Option<Range<usize>> {
    Some(cursor.index()..cursor.next_logical_word(layout).index())
}

/// What Ctrl+Backspace takes away at a cursor.
#[expect(clippy::unnecessary_wraps, reason = "one of the parts that may be taken away, and others may be none")]
pub(super) fn word_before(_: &str, cursor: Cursor, layout: &Layout<()>) -> Option<Range<usize>> {
    Some(cursor.previous_logical_word(layout).index()..cursor.index())
}
