//! One note: what somebody said, its colour and its votes.

use std::sync::Arc;

use super::written_language::language_beside;
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
    /// The language that somebody said it is in, as in BCP 47; without, its letters tell.
    pub language: Option<Arc<str>>,
}

impl Note {
    /// A yellow note without votes. The text is [cleaned](clean_text).
    #[must_use]
    pub fn new(id: impl Into<NoteId>, text: &str) -> Self {
        Self { id: id.into(), text: clean_text(text).into(), color: NoteColor::default(), votes: 0, language: None }
    }

    /// The same note in another colour.
    #[must_use]
    pub fn with_color(mut self, color: NoteColor) -> Self {
        self.color = color;
        self
    }

    /// The same note in a language.
    #[must_use]
    pub fn in_language(mut self, language: Option<&str>) -> Self {
        self.language = language.map(Arc::from);
        self
    }

    /// The language of what it says, if that is another one than the board's.
    #[must_use]
    pub fn other_language<'a>(&'a self, board_language: &str) -> Option<&'a str> {
        language_beside(self.language.as_deref(), &self.text, board_language)
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
