//! Families that are preferred where the bundled one has no glyph, by script and language.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// The families that are preferred, the best first. The same fonts so give the same picture under every locale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Families {
    /// For pictures in color.
    pub emoji: Vec<String>,
    /// For signs that belong to no script.
    pub symbols: Vec<String>,
    han: BTreeMap<Han, Vec<String>>,
    scripts: BTreeMap<String, Vec<String>>,
}

impl Families {
    /// The families that the program prefers.
    #[must_use]
    pub fn preferred() -> &'static Self {
        static FAMILIES: LazyLock<Families> = LazyLock::new(Families::built_in);
        &FAMILIES
    }

    #[expect(clippy::expect_used, reason = "the families are part of the program, and a test reads them")]
    fn built_in() -> Self {
        ron::from_str(include_str!("../../assets/style/families.ron"))
            .expect("a built-in table of families is valid RON")
    }

    /// Those for Chinese characters.
    #[must_use]
    pub fn of_han(&self, han: Han) -> &[String] {
        self.han.get(&han).map_or(&[], Vec::as_slice)
    }

    /// Those for another script, by its ISO 15924 code; none if it is not known.
    #[must_use]
    pub fn of_script(&self, code: &str) -> &[String] {
        self.scripts.get(code).map_or(&[], Vec::as_slice)
    }
}

/// Which shapes Chinese characters take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Han {
    /// Those of the mainland.
    Simplified,
    /// Those of Taiwan.
    Traditional,
    /// Those of Hong Kong.
    HongKong,
    /// Those of Japan.
    Japanese,
    /// Those of Korea.
    Korean,
}

impl Han {
    /// The shapes that a language writes, if it writes any.
    #[must_use]
    pub fn of_language(language: &str) -> Option<Self> {
        let mut parts = language.split(['-', '_']).map(str::to_ascii_lowercase);
        match parts.next().as_deref()? {
            "ja" => Some(Self::Japanese),
            "ko" => Some(Self::Korean),
            "yue" => Some(Self::HongKong),
            "zh" | "cmn" => Some(parts.fold(Self::Simplified, |known, part| match part.as_str() {
                "hk" | "mo" => Self::HongKong,
                "tw" | "hant" if known == Self::Simplified => Self::Traditional,
                _ => known,
            })),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_families() {
        let families = Families::preferred();
        assert!(!families.emoji.is_empty() && !families.symbols.is_empty());
        for han in [Han::Simplified, Han::Traditional, Han::HongKong, Han::Japanese, Han::Korean] {
            assert!(!families.of_han(han).is_empty(), "{han:?}");
        }
        assert_eq!(families.of_script("Thai").first().map(String::as_str), Some("Noto Sans Thai"));
    }
}
