//! Sentences that the window said before, so that a frame without news makes none anew.

use std::collections::HashMap;

use crate::words::{Language, Message, Words};

/// How many are remembered. A window says about a hundred; numbers in them change.
const MOST: usize = 1000;

/// Sentences in one language.
#[derive(Debug, Default)]
pub(super) struct Sayings {
    language: Option<Language>,
    said: HashMap<Message, String>,
}

impl Sayings {
    /// Returns a sentence.
    #[must_use]
    pub(super) fn say(&mut self, words: &Words, message: &Message) -> String {
        if self.language != Some(words.language()) || self.said.len() > MOST {
            self.said.clear();
            self.language = Some(words.language());
        }
        if let Some(text) = self.said.get(message) {
            return text.clone();
        }
        let text = words.say(message);
        self.said.insert(message.clone(), text.clone());
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_the_same_the_second_time_and_in_the_language_asked_for() {
        let mut sayings = Sayings::default();
        for language in [Language::English, Language::French, Language::English] {
            let words = Words::of(language);
            for count in [1, 2, 1] {
                let message = msg!("count-notes", count = count);
                assert_eq!(sayings.say(words, &message), words.say(&message));
            }
        }
        for count in 0..3 * MOST {
            assert!(!sayings.say(Words::english(), &msg!("count-notes", count = count)).is_empty());
        }
        assert!(sayings.said.len() <= MOST + 1);
    }
}
