//! The question which language notes are in.

use crate::board::{NoteId, language_tag};

/// The languages that are offered, by their tags: those of this program and its neighbours, and those whose letters,
/// shapes or words are set in ways of their own. Any other can be typed.
pub const NOTE_LANGUAGES: [&str; 23] = [
    "ar", "zh-Hans", "zh-Hant", "cs", "nl", "en", "fr", "de", "el", "he", "hu", "it", "ja", "ko", "fa", "pl", "pt",
    "ro", "ru", "es", "sv", "uk", "ur",
];

/// The language of notes under change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageDialog {
    /// The notes.
    pub notes: Vec<NoteId>,
    /// The tag so far; empty where letters tell.
    pub tag: String,
}

impl LanguageDialog {
    /// The language that the tag names; none where letters tell. Nothing if it is no tag.
    #[must_use]
    pub fn language(&self) -> Option<Option<String>> {
        if self.tag.trim().is_empty() { Some(None) } else { language_tag(&self.tag).map(Some) }
    }
}
