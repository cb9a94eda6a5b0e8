//! Which way a text runs, for formats whose readers want to be told.

use icu_properties::CodePointMapData;
use icu_properties::props::BidiClass;

/// Languages that are usually written from right to left, by their tags.
const LANGUAGES: [&str; 15] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

/// Scripts that run from right to left, by their tags; of those in use for a language of either direction.
const SCRIPTS: [&str; 8] = ["Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"];

/// The way a text runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The way a language's texts run, by its BCP 47 tag. A script in it decides, such as in `az-Arab`.
    pub(super) fn of_language(tag: &str) -> Self {
        let mut subtags = tag.split('-');
        let primary = subtags.next().unwrap_or_default();
        let is_rtl = match subtags.find(|subtag| subtag.len() == 4) {
            Some(script) => SCRIPTS.iter().any(|known| known.eq_ignore_ascii_case(script)),
            None => LANGUAGES.iter().any(|known| known.eq_ignore_ascii_case(primary)),
        };
        if is_rtl { Self::RightToLeft } else { Self::LeftToRight }
    }

    /// The way a paragraph runs: as its first letter does, else as `other`, such as its language.
    pub(super) fn of_paragraph(text: &str, other: Self) -> Self {
        text.chars().find_map(Self::of_letter).unwrap_or(other)
    }

    pub(super) fn is_rtl(self) -> bool {
        self == Self::RightToLeft
    }

    /// The way a letter runs; digits, blanks and signs have none of their own.
    fn of_letter(c: char) -> Option<Self> {
        match CodePointMapData::<BidiClass>::new().get(c) {
            BidiClass::LeftToRight => Some(Self::LeftToRight),
            BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Self::RightToLeft),
            _ => None,
        }
    }
}

/// The pieces of a line that run one way each, in reading order. What has no direction of its own goes with its
/// neighbours if those agree, else with the paragraph.
pub(super) fn pieces(line: &str, paragraph: Direction) -> Vec<(Direction, &str)> {
    let mut pieces: Vec<(Direction, &str)> = vec![];
    let mut add = |from: usize, to: usize, way: Direction| {
        if from == to {
            return;
        }
        match pieces.last_mut() {
            Some((last, text)) if *last == way => *text = &line[from - text.len()..to],
            _ => pieces.push((way, &line[from..to])),
        }
    };
    let (mut before, mut weak) = (paragraph, 0);
    for (at, c) in line.char_indices() {
        let Some(way) = Direction::of_letter(c) else { continue };
        add(weak, at, if way == before { way } else { paragraph });
        weak = at + c.len_utf8();
        add(at, weak, way);
        before = way;
    }
    add(weak, line.len(), paragraph);
    pieces
}

#[cfg(test)]
mod tests {
    use super::Direction::{LeftToRight, RightToLeft};
    use super::*;

    #[test]
    fn a_paragraph_runs_as_its_first_letter() {
        for (text, way) in [("12 – שלום", RightToLeft), ("a שלום", LeftToRight), ("مرحبا ok", RightToLeft)]
        {
            assert_eq!(Direction::of_paragraph(text, LeftToRight), way, "{text}");
        }
        assert_eq!(Direction::of_paragraph("1, 2", RightToLeft), RightToLeft);
    }

    #[test]
    fn pieces_run_one_way_and_lose_nothing() {
        let line = "סדנה 3: use GitHub, ואז (2027)";
        let found = pieces(line, RightToLeft);
        assert_eq!(found, [(RightToLeft, "סדנה 3: "), (LeftToRight, "use GitHub"), (RightToLeft, ", ואז (2027)")]);
        assert_eq!(pieces("", LeftToRight), []);
        assert_eq!(pieces("1 + 2", LeftToRight), [(LeftToRight, "1 + 2")]);
    }

    #[test]
    fn languages_have_a_direction() {
        for tag in ["ar", "fa-IR", "HE", "ar-XB", "dv", "az-arab"] {
            assert!(Direction::of_language(tag).is_rtl(), "{tag}");
        }
        for tag in ["en", "", "fr-CA", "arn", "ar-Latn"] {
            assert!(!Direction::of_language(tag).is_rtl(), "{tag}");
        }
    }
}
