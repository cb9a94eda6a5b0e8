//! The language that a text is in: as somebody said, or as far as its letters tell.

use icu_locale_core::LanguageIdentifier;

/// Letters of scripts other than Latin, from the first to the last of each block, with the language that is written
/// in them. Where several are, and letters don't tell which, the language is undetermined and the script is said.
const BLOCKS: [(char, char, &str); 35] = [
    ('\u{370}', '\u{3ff}', "el"),
    ('\u{400}', '\u{52f}', "und-Cyrl"),
    ('\u{531}', '\u{58f}', "hy"),
    ('\u{5d0}', '\u{5f2}', "he"),
    ('\u{620}', '\u{6ff}', "und-Arab"),
    ('\u{700}', '\u{74f}', "syr"),
    ('\u{750}', '\u{77f}', "und-Arab"),
    ('\u{780}', '\u{7b1}', "dv"),
    ('\u{7c0}', '\u{7ff}', "nqo"),
    ('\u{900}', '\u{97f}', "und-Deva"),
    ('\u{980}', '\u{9ff}', "bn"),
    ('\u{a00}', '\u{a7f}', "pa"),
    ('\u{a80}', '\u{aff}', "gu"),
    ('\u{b00}', '\u{b7f}', "or"),
    ('\u{b80}', '\u{bff}', "ta"),
    ('\u{c00}', '\u{c7f}', "te"),
    ('\u{c80}', '\u{cff}', "kn"),
    ('\u{d00}', '\u{d7f}', "ml"),
    ('\u{d80}', '\u{dff}', "si"),
    ('\u{e00}', '\u{e7f}', "th"),
    ('\u{e80}', '\u{eff}', "lo"),
    ('\u{f00}', '\u{fff}', "bo"),
    ('\u{1000}', '\u{109f}', "my"),
    ('\u{10a0}', '\u{10ff}', "ka"),
    ('\u{1100}', '\u{11ff}', "ko"),
    ('\u{1200}', '\u{139f}', "und-Ethi"),
    ('\u{13a0}', '\u{13ff}', "chr"),
    ('\u{1780}', '\u{17ff}', "km"),
    ('\u{1800}', '\u{18af}', "und-Mong"),
    ('\u{1c90}', '\u{1cbf}', "ka"),
    ('\u{1f00}', '\u{1fff}', "el"),
    ('\u{3040}', '\u{30ff}', "ja"),
    ('\u{3400}', '\u{9fff}', "zh"),
    ('\u{ac00}', '\u{d7a3}', "ko"),
    ('\u{20000}', '\u{3134f}', "zh"),
];

/// Letters that only one language of a script has, of those that people write notes in; the first to be found counts.
const TELLING: [(&str, &str, &str); 7] = [
    ("he", "\u{5f0}\u{5f1}\u{5f2}", "yi"),
    ("und-Arab", "\u{679}\u{688}\u{691}\u{6ba}\u{6be}\u{6c1}\u{6d2}", "ur"),
    ("und-Arab", "\u{67e}\u{686}\u{698}\u{6a9}\u{6af}\u{6cc}", "und-Arab"),
    ("und-Arab", "\u{623}\u{625}\u{629}\u{643}\u{649}\u{64a}", "ar"),
    ("bn", "\u{9f0}\u{9f1}", "as"),
    ("und-Cyrl", "\u{490}\u{491}\u{404}\u{454}\u{407}\u{457}", "uk"),
    ("und-Cyrl", "\u{40e}\u{45e}", "be"),
];

/// Languages that are written in a script of several.
const WRITTEN_IN: [(&str, &[&str]); 6] = [
    ("und-Cyrl", &["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"]),
    ("und-Deva", &["hi", "mr", "ne", "sa"]),
    ("und-Ethi", &["am", "ti"]),
    ("und-Arab", &["ar", "ckb", "fa", "ps", "sd", "ug", "ur"]),
    ("he", &["he", "yi"]),
    ("zh", &["ja", "ko", "yue", "zh"]),
];

/// The language of a text as its letters tell it, as in BCP 47, if that is another one than `language`. None for what
/// is mostly in Latin letters, which tell no language.
#[must_use]
pub fn other_language(text: &str, language: &str) -> Option<&'static str> {
    if text.is_ascii() {
        return None;
    }
    let script = most_used(text)?;
    let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let told = TELLING.iter().find(|(of, letters, _)| *of == script && text.contains(|c| letters.contains(c)));
    let own = told.map_or(script, |(.., language)| language);
    let is_written_so = WRITTEN_IN.iter().any(|(of, languages)| *of == script && languages.contains(&primary.as_str()));
    let is_same = own == primary || (own == script && is_written_so);
    (!is_same).then_some(own)
}

/// The language of a text, if that is another one than `language`: its `own`, or what its letters tell.
#[must_use]
pub fn language_beside<'a>(own: Option<&'a str>, text: &str, language: &str) -> Option<&'a str> {
    match own {
        Some(own) => Some(own).filter(|own| !own.eq_ignore_ascii_case(language)),
        None => other_language(text, language),
    }
}

/// A language tag in its usual spelling, such as `zh-Hant-HK`, if it is one by the rules of BCP 47 and names a language.
#[must_use]
pub fn language_tag(tag: &str) -> Option<String> {
    /// Longer than any that people use: a language, a script, a region and two variants.
    const LONGEST: usize = 35;
    let tag = tag.trim().replace('_', "-");
    let is_short = (2..=LONGEST).contains(&tag.len());
    let tag: LanguageIdentifier = tag.parse().ok().filter(|_| is_short)?;
    (!tag.language.is_unknown()).then(|| tag.to_string())
}

/// The script of most letters, named by its usual language, if it isn't Latin.
fn most_used(text: &str) -> Option<&'static str> {
    let (mut counts, mut latin): (Vec<(&'static str, usize)>, usize) = (vec![], 0);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        let nth = BLOCKS.partition_point(|(_, last, _)| *last < c);
        match BLOCKS.get(nth).filter(|(first, ..)| *first <= c) {
            None => latin += 1,
            Some((.., script)) => match counts.iter_mut().find(|(known, _)| known == script) {
                Some((_, count)) => *count += 1,
                None => counts.push((script, 1)),
            },
        }
    }
    // Chinese characters are Japanese ones beside kana.
    let has_kana = counts.iter().any(|(script, _)| *script == "ja");
    for (script, _) in counts.iter_mut().filter(|_| has_kana) {
        if *script == "zh" {
            *script = "ja";
        }
    }
    let total =
        |script: &str| -> usize { counts.iter().filter(|(known, _)| *known == script).map(|(_, count)| count).sum() };
    let (count, script) = counts.iter().map(|(script, _)| (total(script), *script)).max()?;
    (count >= latin).then_some(script)
}

#[cfg(test)]
mod tests {
    use super::{BLOCKS, language_beside, language_tag, other_language};

    #[test]
    fn letters_tell_the_language_where_one_is_written_in_them() {
        for (text, language) in [
            ("สวัสดี", "th"),
            ("שלום, alle", "he"),
            ("אײַנלאַדונג װעגן", "yi"),
            ("مرحبا بكم", "ar"),
            ("خوش آمدید پیش", "und-Arab"),
            ("خوش آمدید ہے", "ur"),
            ("東京でコピー", "ja"),
            ("北京欢迎您", "zh"),
            ("한국어 漢字", "ko"),
            ("नमस्ते", "und-Deva"),
            ("Привет", "und-Cyrl"),
            ("Її привіт", "uk"),
            ("Καλημέρα 2027", "el"),
        ] {
            assert_eq!(other_language(text, "en"), Some(language), "{text}");
        }
    }

    #[test]
    fn letters_tell_nothing_where_they_are_the_boards_own() {
        for (text, language) in [
            ("Grüße, Ελ", "en"),
            ("→ 12 % ✓", "en"),
            ("", "fr"),
            ("Привет", "ru"),
            ("नमस्ते", "mr-IN"),
            ("漢字", "ja"),
            ("สวัสดี", "th"),
            ("مرحبا بكم", "ar-XB"),
            ("خوش آمدید پیش", "fa-IR"),
        ] {
            assert_eq!(other_language(text, language), None, "{text}");
        }
    }

    #[test]
    fn what_somebody_said_counts_more_than_letters() {
        assert_eq!(language_beside(Some("ja"), "北京", "en"), Some("ja"));
        assert_eq!(language_beside(Some("de"), "Handy", "en"), Some("de"));
        assert_eq!(language_beside(Some("en"), "北京", "en"), None);
        assert_eq!(language_beside(None, "北京", "en"), Some("zh"));
    }

    #[test]
    fn tags_are_spelled_as_usual_or_are_none() {
        for (typed, tag) in
            [("ja", "ja"), (" ZH-hant-hk ", "zh-Hant-HK"), ("pt_BR", "pt-BR"), ("sr-latn", "sr-Latn"), ("ckb", "ckb")]
        {
            assert_eq!(language_tag(typed).as_deref(), Some(tag), "{typed}");
        }
        for wrong in ["", "x", "und", "German", "en US", "zh-", "日本", "de-\u{202e}", "a-b-c", "en-US-u-ca-buddhist"]
        {
            assert_eq!(language_tag(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn blocks_stand_in_order() {
        assert!(BLOCKS.windows(2).all(|pair| pair[0].1 < pair[1].0) && BLOCKS.iter().all(|(a, b, _)| a < b));
    }
}
