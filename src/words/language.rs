//! The languages that the program speaks.

use icu_locale_core::{Locale, locale};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// English, the language every sentence exists in.
    #[default]
    English,
    /// French.
    French,
    /// English with accents and about 40 % longer, to find sentences left in code and texts that are clipped.
    Pseudo,
    /// The same running from right to left.
    PseudoRtl,
}

impl Language {
    /// The languages that people choose from.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// All languages, those made for tests too.
    pub(super) const WITH_PSEUDO: [Self; 4] = [Self::English, Self::French, Self::Pseudo, Self::PseudoRtl];

    /// The language of a tag such as `fr`, `fr-CA` or `fr_FR.UTF-8`, whatever its case.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        let exact = Self::WITH_PSEUDO.into_iter().find(|language| language.tag().eq_ignore_ascii_case(&tag));
        let primary = tag.split('-').next().unwrap_or_default();
        exact.or_else(|| Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary)))
    }

    /// The person's language: `COPBOARD_LANGUAGE`, else the first of the system's that there is, else English.
    #[must_use]
    pub fn of_person() -> Self {
        let chosen = std::env::var("COPBOARD_LANGUAGE").ok().and_then(|tag| Self::parse(&tag));
        chosen.or_else(|| sys_locale::get_locales().find_map(|tag| Self::parse(&tag))).unwrap_or_default()
    }

    /// Its BCP 47 tag. The made ones have those that browsers use.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Pseudo => "en-XA",
            Self::PseudoRtl => "ar-XB",
        }
    }

    /// What ICU knows it by; the made ones write numbers and dates as English does.
    pub(super) const fn locale(self) -> Locale {
        match self {
            Self::French => locale!("fr"),
            Self::English | Self::Pseudo | Self::PseudoRtl => locale!("en"),
        }
    }

    /// Its name in itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "Français",
            Self::Pseudo => "Pseudo",
            Self::PseudoRtl => "Pseudo RTL",
        }
    }

    /// Whether it runs from right to left.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::PseudoRtl)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_systems_write_them() {
        for (tag, language) in [
            ("en", Some(Language::English)),
            ("en_GB.UTF-8", Some(Language::English)),
            ("fr", Some(Language::French)),
            ("fr-CA", Some(Language::French)),
            ("FR_be@euro", Some(Language::French)),
            ("en-xa", Some(Language::Pseudo)),
            ("ar-XB", Some(Language::PseudoRtl)),
            ("ar", None),
            ("C", None),
            ("POSIX", None),
            ("", None),
        ] {
            assert_eq!(Language::parse(tag), language, "{tag}");
        }
        for language in Language::WITH_PSEUDO {
            assert_eq!(Language::parse(language.tag()), Some(language));
        }
    }
}
