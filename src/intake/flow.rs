//! Lines, paragraphs and lists as they come, on a page or in a cell.

use std::mem;

use super::block::Block;
use super::marker::{Mark, split_mark};
use super::tidy;

/// What comes line by line.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// What is finished: whether it is an item of a list, and its text.
    entries: Vec<(bool, String)>,
    /// The line being read.
    line: String,
    /// How many lists are open.
    lists: usize,
    /// The level of an item that Word writes as a paragraph.
    paragraph_level: Option<usize>,
    /// Whether an item has begun and has no line yet.
    has_new_item: bool,
    /// The level of the list's outermost items.
    base: Option<usize>,
}

impl Flow {
    /// Words come. Blanks are one each, as on a page.
    pub(super) fn text(&mut self, text: &str) {
        for c in text.chars() {
            if !c.is_whitespace() {
                self.line.push(c);
            } else if !self.line.is_empty() && !self.line.ends_with(' ') {
                self.line.push(' ');
            }
        }
    }

    pub(super) const fn open_list(&mut self) {
        self.lists += 1;
    }

    pub(super) const fn close_list(&mut self) {
        self.lists = self.lists.saturating_sub(1);
        if self.lists == 0 {
            self.base = None;
            self.has_new_item = false;
        }
    }

    /// An item opens; one that is nested goes on with the outer one.
    pub(super) fn open_item(&mut self) {
        self.begin_item(self.lists.max(1));
    }

    /// A paragraph opens, which is an item if it has a level.
    pub(super) fn begin_paragraph(&mut self, level: Option<usize>) {
        self.paragraph_level = level;
        match level {
            Some(level) => self.begin_item(level),
            // Word's list ends at a paragraph that is no item.
            None if self.lists == 0 => self.base = None,
            None => {}
        }
    }

    pub(super) const fn end_paragraph(&mut self) {
        self.paragraph_level = None;
    }

    fn begin_item(&mut self, level: usize) {
        if self.base.is_none_or(|base| level <= base) {
            self.base = Some(level);
            self.has_new_item = true;
        }
    }

    /// Ends the line. In a cell paragraphs come together, and lines with bullets are items.
    pub(super) fn end_line(&mut self, is_cell: bool) {
        let line = tidy(&mem::take(&mut self.line));
        if line.is_empty() {
            return;
        }
        let bullet = match split_mark(&line) {
            Some((Mark::Bullet(0), text)) if is_cell && line.starts_with('•') => Some(text.to_owned()),
            _ => None,
        };
        let is_listed = self.lists > 0 || self.paragraph_level.is_some();
        let is_new = mem::take(&mut self.has_new_item) || bullet.is_some() || !(is_listed || is_cell);
        let line = bullet.clone().unwrap_or(line);
        match self.entries.last_mut() {
            Some((_, text)) if !is_new => {
                text.push('\n');
                text.push_str(&line);
            }
            _ => self.entries.push((is_listed || bullet.is_some(), line)),
        }
    }

    /// Forgets what came so far.
    pub(super) fn forget(&mut self) {
        self.entries.clear();
        self.line.clear();
    }

    /// Splits into what came so far, and an empty one in the same lists.
    pub(super) fn split(&mut self) -> (Self, Self) {
        let rest = Self { lists: self.lists, base: self.base, has_new_item: self.lists > 0, ..Self::default() };
        (mem::take(self), rest)
    }

    /// Returns each note in it.
    pub(super) fn into_notes(mut self) -> Vec<String> {
        self.end_line(true);
        self.entries.into_iter().map(|(_, text)| text).collect()
    }

    /// Returns lists and lines.
    pub(super) fn into_blocks(mut self) -> Vec<Block> {
        self.end_line(false);
        let mut blocks = vec![];
        for (is_item, text) in self.entries {
            match blocks.last_mut() {
                Some(Block::Items(items)) if is_item => items.push(text),
                _ if is_item => blocks.push(Block::Items(vec![text])),
                _ => blocks.push(Block::Text(text)),
            }
        }
        blocks
    }
}
