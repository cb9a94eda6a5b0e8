//! One note: what somebody said, its colour and its votes.

use std::sync::Arc;

use super::{NoteColor, NoteId};

/// Most bytes of text in one note.
pub const MAX_NOTE_BYTES: usize = 1 << 20;

/// One note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its name, unique on the board.
    pub id: NoteId,
    /// What it says: any number of lines, separated by `\n`.
    pub text: Arc<str>,
    /// Its colour.
    pub color: NoteColor,
    /// How many votes it has.
    pub votes: u32,
}

impl Note {
    /// A yellow note without votes. The text is [cleaned](clean_text).
    #[must_use]
    pub fn new(id: impl Into<NoteId>, text: &str) -> Self {
        Self { id: id.into(), text: clean_text(text).into(), color: NoteColor::default(), votes: 0 }
    }

    /// The same note in another colour.
    #[must_use]
    pub fn with_color(mut self, color: NoteColor) -> Self {
        self.color = color;
        self
    }
}

/// Text as notes and fields hold it: lines end in `\n`, a tab is a space, and no other control
/// character is left. Nothing a person can read is taken away.
#[must_use]
pub fn clean_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().filter_map(|c| match c {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{feff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    });
    kept.collect()
}

/// Text on a single line: cleaned, with line breaks turned into spaces.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean_text(text).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_words_stay() {
        assert_eq!(clean_text("\u{feff}a\r\nb\rc\td\0e\u{7}\u{85}f"), "a\nb\nc def");
        assert_eq!(clean_line("a\nb"), "a b");
    }

    #[test]
    fn marks_that_shape_text_stay() {
        let family = "👨\u{200d}👩\u{200d}👧 \u{200f}ع";
        assert_eq!(clean_text(family), family);
    }
}
