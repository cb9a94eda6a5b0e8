//! Text that does no harm wherever it is pasted: without what turns or breaks the text around it.

use crate::board::clean_text;

/// The text without noncharacters, which XML forbids, and without the marks that embed, override or
/// isolate a direction of reading, which could turn the text after them. Marks that shape words or
/// have no reach stay: joiners, soft hyphens, left-to-right and right-to-left marks. It is
/// [cleaned](clean_text) too, for boards that no file held yet.
#[must_use]
pub fn inert(text: &str) -> String {
    clean_text(text).chars().filter(|c| !is_noncharacter(*c) && !turns_text(*c)).collect()
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}

fn turns_text(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_or_breaks_text_goes() {
        assert_eq!(inert("a\u{202e}b\u{2066}c\u{2069}\u{fffe}\u{ffff}\u{10ffff}\u{fdd0}d\u{1}\0"), "abcd");
    }

    #[test]
    fn what_shapes_words_stays() {
        let shaped = "👨\u{200d}👩 \u{200c}\u{200e}\u{200f}\u{61c}\u{ad}\n e\u{301}";
        assert_eq!(inert(shaped), shaped);
    }
}
