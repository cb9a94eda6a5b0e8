//! Where a text may be broken, and how gladly.
//!
//! Words of Thai, Lao, Khmer and Burmese stand without spaces; ICU4X's dictionaries know where they end. Korean is kept
//! by words, as its readers expect, though Unicode would let it break between any two syllables.

use hypher::Lang;
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter};

/// Sign that a word may be broken here, with a hyphen.
const SOFT_HYPHEN: char = '\u{ad}';

/// Shortest word that is hyphenated, in characters.
const LEAST_HYPHENATED: usize = 5;

/// What a break at a place would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chance {
    /// Between two characters that belong together, where only a word that is too long breaks.
    Emergency,
    /// At a soft hyphen, which then shows.
    SoftHyphen,
    /// Between two words.
    Word,
}

/// The bytes at which `text` may be broken, in order, without its ends. No character as a reader sees it is parted.
pub(super) fn chances(text: &str) -> Vec<(usize, Chance)> {
    let words: Vec<usize> = LineSegmenter::new_dictionary(LineBreakOptions::default()).segment_str(text).collect();
    let mut words = words.into_iter().peekable();
    let mut chances = vec![];
    for at in character_ends(text) {
        while words.next_if(|word| *word < at).is_some() {}
        if at == 0 || at == text.len() {
            continue;
        }
        let may = words.next_if_eq(&at).is_some();
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at..).and_then(|text| text.chars().next());
        let chance = match (before, after) {
            (Some(SOFT_HYPHEN), _) if may => Chance::SoftHyphen,
            (Some(before), Some(after)) if may && !is_inside_korean_word(before, after) => Chance::Word,
            _ => Chance::Emergency,
        };
        chances.push((at, chance));
    }
    chances
}

/// The bytes at which what a reader sees as one character ends, in order, and the start of the text.
#[must_use]
pub fn character_ends(text: &str) -> Vec<usize> {
    if text.is_ascii() && !text.contains('\r') {
        return (0..=text.len()).collect();
    }
    GraphemeClusterSegmenter::new().segment_str(text).collect()
}

/// Whether two characters stand in one word of Korean: a syllable beside another, a letter or a digit.
fn is_inside_korean_word(before: char, after: char) -> bool {
    let joins = |c: char| is_hangul(c) || c.is_ascii_alphanumeric();
    (is_hangul(before) && joins(after)) || (is_hangul(after) && joins(before))
}

/// Whether a character is a syllable or a letter of Korean.
pub(super) const fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}')
}

/// The bytes of `text` at which `language` divides its words, in order. None where no patterns are known for it.
///
/// Names of files, addresses and numbers are no words: a hyphen in them would be read as theirs. And whoever put a
/// soft hyphen into a word has said where it breaks.
pub(super) fn hyphens(text: &str, language: &str) -> Vec<usize> {
    let Some(language) = patterns(language) else { return vec![] };
    let mut hyphens = vec![];
    let mut start = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let inner = piece.trim_matches(|c: char| !c.is_alphanumeric());
        if inner.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '\u{2019}')) {
            let skipped = piece.find(inner).unwrap_or_default();
            divide(inner, start + skipped, language, &mut hyphens);
        }
        start += piece.len();
    }
    hyphens
}

/// Adds where the words of a compound that begins at a byte are divided.
fn divide(compound: &str, mut start: usize, language: Lang, hyphens: &mut Vec<usize>) {
    for part in compound.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphabetic());
        if word.chars().count() >= LEAST_HYPHENATED {
            let ends = hypher::hyphenate(word, language).scan(start, |at, syllable| {
                *at += syllable.len();
                Some(*at)
            });
            hyphens.extend(ends.filter(|at| *at < start + word.len()));
        }
        start += part.len();
    }
}

fn patterns(language: &str) -> Option<Lang> {
    let code: [u8; 2] = language.get(..2)?.as_bytes().try_into().ok()?;
    let code = match &code {
        // The macrolanguage and its other written form; their patterns are those of Bokmål.
        b"nb" | b"nn" => *b"no",
        _ => code,
    };
    let whole = language.split(['-', '_']).next().is_some_and(|primary| primary.len() == code.len());
    if whole { Lang::from_iso(code) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut start = 0;
        let mut words = vec![];
        let ends = chances(text).into_iter().filter(|(_, chance)| *chance == Chance::Word).map(|(at, _)| at);
        for end in ends.chain([text.len()]) {
            words.push(&text[start..end]);
            start = end;
        }
        words
    }

    #[test]
    fn words_without_spaces_are_found() {
        assert_eq!(words("ภาษาไทยง่ายมาก"), ["ภาษา", "ไทย", "ง่าย", "มาก"]);
        assert_eq!(words("ພາສາລາວ"), ["ພາສາ", "ລາວ"]);
        assert!(words("សេចក្តីប្រកាសជាសកល").len() > 1 && words("လူတိုင်းသည်တူညီလွတ်လပ်သော").len() > 1);
    }

    #[test]
    fn korean_is_kept_by_words_and_chinese_is_not() {
        assert_eq!(words("모든 인간은 3개"), ["모든 ", "인간은 ", "3개"]);
        assert_eq!(words("人人生而自由"), ["人", "人", "生", "而", "自", "由"]);
    }

    #[test]
    fn a_character_is_never_parted() {
        let text = "e\u{301}a 👩‍👩‍👧 שָׁ";
        let parted = chances(text).iter().any(|(at, _)| text[*at..].starts_with(['\u{301}', '\u{200d}', '\u{5c1}']));
        assert!(!parted);
    }

    #[test]
    fn words_are_divided_as_their_language_does() {
        let divided = |word: &str, language: &str| {
            let mut parts = word.to_owned();
            for at in hyphens(word, language).into_iter().rev() {
                parts.insert(at, '-');
            }
            parts
        };
        assert_eq!(divided("Zusammenarbeit", "de"), "Zu-sam-men-ar-beit");
        assert_eq!(divided("collaboration", "en-GB"), "col-lab-o-ra-tion");
        assert_eq!(divided("Zusammenarbeit", "xx"), "Zusammenarbeit");
        for no_word in ["Zusammen\u{ad}arbeit", "Zusammenarbeit_final.docx", "www.zusammenarbeit.de", "zusammenarbeit2"]
        {
            assert_eq!(divided(no_word, "de"), no_word);
        }
        assert_eq!(divided("(Anpassung-Zusammenarbeit),", "de"), "(An-pas-sung-Zu-sam-men-ar-beit),");
    }
}
