//! The question which language notes are in.

use crate::board::{NoteId, language_tag};

/// The languages that are offered, by their tags: those of the European Union and its neighbours, and some whose
/// letters, shapes or words are set in ways of their own. Any other can be typed.
pub const NOTE_LANGUAGES: [&str; 37] = [
    "ar", "bg", "zh-Hans", "zh-Hant", "hr", "cs", "da", "nl", "en", "et", "fi", "fr", "de", "el", "he", "hu", "ga",
    "it", "ja", "ko", "lv", "lt", "mt", "fa", "pl", "pt", "ro", "ru", "sk", "sl", "es", "sv", "th", "tr", "uk", "ur",
    "vi",
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
