//! Text without case, accents and other ways of writing the same, to be searched in.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

/// Takes characters apart: letters from their accents, ligatures and wide forms to plain letters.
const APART: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();

/// Tells marks by where they stand.
const CLASSES: CanonicalCombiningClassMapBorrowed<'static> = CanonicalCombiningClassMapBorrowed::new();

/// A text to be searched in, with the way back to the one it comes from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// For each byte of the text, the bytes of the original that it stands for; none if all are the same.
    origins: Option<Vec<(u32, u32)>>,
}

impl Folded {
    /// Folds a text, and remembers where each character comes from.
    #[must_use]
    pub fn new(original: &str) -> Self {
        if original.is_ascii() {
            return Self { text: folded(original), origins: None };
        }
        let mut text = String::with_capacity(original.len());
        let mut origins: Vec<(u32, u32)> = Vec::with_capacity(original.len());
        for (at, c) in original.char_indices() {
            fold_char(c, &mut text);
            let bytes = (narrow(at), narrow(at + c.len_utf8()));
            // A mark that stands by itself belongs to the letter before it.
            if text.len() == origins.len() {
                extend(&mut origins, bytes);
            }
            origins.resize(text.len(), bytes);
        }
        Self { text, origins: Some(origins) }
    }

    /// Returns the folded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the bytes of the original that some bytes of the folded text stand for.
    ///
    /// None if an end lies inside a character of the original: the *o* of *œ* is no character of it.
    #[must_use]
    pub fn original(&self, found: Range<usize>) -> Option<Range<usize>> {
        let Some(origins) = &self.origins else { return Some(found) };
        let (first, last) = (*origins.get(found.start)?, *origins.get(found.end.checked_sub(1)?)?);
        let begins = found.start.checked_sub(1).and_then(|at| origins.get(at)).is_none_or(|before| *before != first);
        let ends = origins.get(found.end).is_none_or(|behind| *behind != last);
        (begins && ends).then_some(first.0 as usize..last.1 as usize)
    }
}

/// Lets the last character reach to the end of some bytes.
fn extend(origins: &mut [(u32, u32)], bytes: (u32, u32)) {
    let Some(last) = origins.last().copied() else { return };
    for origin in origins.iter_mut().rev().take_while(|origin| **origin == last) {
        origin.1 = bytes.1;
    }
}

/// A place in a text; a note is far shorter than what it counts to.
fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Returns a text in small letters, without accents, and with plain quotes, dashes and spaces.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut folded);
    }
    folded
}

fn fold_char(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(if c.is_ascii_whitespace() { ' ' } else { c.to_ascii_lowercase() });
        return;
    }
    for c in APART.normalize_iter(std::iter::once(c)).flat_map(char::to_lowercase) {
        match plain(c) {
            Some(plain) => out.push_str(plain),
            None if is_dropped(c) => {}
            None => out.push(c),
        }
    }
}

/// Whether a sign only marks the letter before it, or is not seen at all.
///
/// Vowels of Thai and of the scripts of India are marks to Unicode, too, but letters to who reads them: they stay.
fn is_dropped(c: char) -> bool {
    const OVERLAY: u8 = 1;
    // Points of Hebrew and Arabic, and what stands above and below letters.
    let is_mark = |class: u8| class == OVERLAY || (10..=35).contains(&class) || class >= 202;
    matches!(c, '\u{ad}' | '\u{640}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe0e}' | '\u{fe0f}')
        || is_mark(CLASSES.get_u8(c))
}

/// Letters and signs that Unicode does not take apart, but people write otherwise.
const fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' => "ae",
        'đ' | 'ð' => "d",
        'ı' => "i",
        'ł' => "l",
        'ø' => "o",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ς' => "σ",
        '‘' | '’' | 'ʼ' | '‚' | '′' => "'",
        '“' | '”' | '„' | '«' | '»' | '″' => "\"",
        '‐' | '‑' | '–' | '—' | '−' => "-",
        c if c.is_whitespace() => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_make_no_difference() {
        assert_eq!(folded("Thème Foncé"), "theme fonce");
        assert_eq!(folded("ŒUVRE, Größe, ŻÓŁĆ"), "oeuvre, grosse, zolc");
        assert_eq!(folded("e\u{301}te\u{301}"), "ete", "accents that stand by themselves");
        assert_eq!(folded("ΕΛΛΆΔΑΣ 漢字 Ctrl+Z"), "ελλαδασ 漢字 ctrl+z");
        assert_eq!(folded("l’été\n«\u{a0}oui\u{a0}»"), "l'ete \" oui \"");
        assert_eq!(folded("ＡＢＣ ﬁn İstanbul Đà Nẵng"), "abc fin istanbul da nang");
    }

    #[test]
    fn marks_are_dropped_where_they_only_point_and_kept_where_they_are_letters() {
        assert_eq!(folded("كِتَابٌ"), folded("كتاب"));
        assert_eq!(folded("שָׁלוֹם"), folded("שלום"));
        assert_ne!(folded("กิน"), folded("กน"), "a vowel of Thai");
        assert_ne!(folded("कि"), folded("क"), "a vowel of Hindi");
    }

    #[test]
    fn what_is_found_leads_back_to_the_original() {
        let back = |original: &str, found: &str| {
            let folded = Folded::new(original);
            let at = folded.text().find(found).unwrap();
            folded.original(at..at + found.len()).map(|range| original[range].to_owned())
        };
        assert_eq!(back("La Société Générale", "societe").as_deref(), Some("Société"));
        assert_eq!(back("La Socie\u{301}te\u{301} X", "societe").as_deref(), Some("Socie\u{301}te\u{301}"));
        assert_eq!(back("un cœur", "coeur").as_deref(), Some("cœur"));
        assert_eq!(back("un cœur", "co"), None, "half of a letter");
        assert_eq!(back("plain", "lai").as_deref(), Some("lai"));
    }
}
