//! Families that are preferred where the bundled one has no glyph, by script and language.
//!
//! First those of Noto, which are made to stand beside each other, then what Windows and macOS bring. The first
//! that is installed and has the character is taken, so the same fonts give the same picture under every locale.

/// Families for pictures in color.
pub const EMOJI: &[&str] =
    &["Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji", "Twemoji", "Twitter Color Emoji", "JoyPixels"];

/// Families for signs that belong to no script.
pub const SYMBOLS: &[&str] = &[
    "Noto Sans",
    "Noto Sans Symbols2",
    "Noto Sans Symbols 2",
    "Noto Sans Symbols",
    "Noto Sans Math",
    "Segoe UI Symbol",
    "Segoe UI Historic",
    "Apple Symbols",
    "Zapf Dingbats",
    "DejaVu Sans",
    "Cambria Math",
    "STIX Two Math",
    "Arial Unicode MS",
];

/// Which shapes Chinese characters take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

    /// The families that have these shapes.
    #[must_use]
    pub const fn families(self) -> &'static [&'static str] {
        match self {
            Self::Simplified => &[
                "Noto Sans CJK SC",
                "Noto Sans SC",
                "Source Han Sans SC",
                "Source Han Sans CN",
                "Microsoft YaHei UI",
                "Microsoft YaHei",
                "PingFang SC",
                "Hiragino Sans GB",
                "SimHei",
                "WenQuanYi Micro Hei",
                "Droid Sans Fallback",
                "Noto Serif CJK SC",
                "SimSun",
            ],
            Self::Traditional => &[
                "Noto Sans CJK TC",
                "Noto Sans TC",
                "Source Han Sans TC",
                "Source Han Sans TW",
                "Microsoft JhengHei UI",
                "Microsoft JhengHei",
                "PingFang TC",
                "Heiti TC",
                "Noto Serif CJK TC",
                "MingLiU",
            ],
            Self::HongKong => &[
                "Noto Sans CJK HK",
                "Noto Sans HK",
                "Source Han Sans HC",
                "Source Han Sans HK",
                "PingFang HK",
                "Noto Sans CJK TC",
                "Noto Sans TC",
                "Microsoft JhengHei UI",
                "Microsoft JhengHei",
                "PingFang TC",
            ],
            Self::Japanese => &[
                "Noto Sans CJK JP",
                "Noto Sans JP",
                "Source Han Sans",
                "Source Han Sans JP",
                "Yu Gothic UI",
                "Yu Gothic",
                "Meiryo UI",
                "Meiryo",
                "Hiragino Sans",
                "Hiragino Kaku Gothic ProN",
                "IPAexGothic",
                "IPAGothic",
                "TakaoPGothic",
                "MS PGothic",
                "Noto Serif CJK JP",
            ],
            Self::Korean => &[
                "Noto Sans CJK KR",
                "Noto Sans KR",
                "Source Han Sans K",
                "Source Han Sans KR",
                "Malgun Gothic",
                "Apple SD Gothic Neo",
                "NanumGothic",
                "UnDotum",
                "Noto Serif CJK KR",
            ],
        }
    }
}

/// The families for a script by its ISO 15924 code, but for Chinese characters. A script that is not among them is
/// looked for in all fonts, those of Noto first.
#[must_use]
pub const fn families(script: &[u8; 4]) -> &'static [&'static str] {
    match script {
        b"Latn" | b"Grek" | b"Cyrl" => &["Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans"],
        b"Arab" => &[
            "Noto Sans Arabic",
            "Noto Naskh Arabic",
            "Noto Sans Arabic UI",
            "Segoe UI",
            "SF Arabic",
            "Geeza Pro",
            "Tahoma",
            "Arial",
            "DejaVu Sans",
        ],
        b"Hebr" => &["Noto Sans Hebrew", "Segoe UI", "SF Hebrew", "Arial Hebrew", "Arial", "DejaVu Sans"],
        b"Thai" => &[
            "Noto Sans Thai",
            "Noto Sans Thai UI",
            "Leelawadee UI",
            "Thonburi",
            "Loma",
            "Waree",
            "Garuda",
            "Tahoma",
            "Noto Sans Thai Looped",
            "Noto Serif Thai",
        ],
        b"Laoo" => &[
            "Noto Sans Lao",
            "Noto Sans Lao UI",
            "Leelawadee UI",
            "Lao Sangam MN",
            "Phetsarath OT",
            "Noto Sans Lao Looped",
            "Noto Serif Lao",
            "DejaVu Sans",
        ],
        b"Khmr" => &[
            "Noto Sans Khmer",
            "Noto Sans Khmer UI",
            "Leelawadee UI",
            "Khmer UI",
            "Khmer Sangam MN",
            "Khmer OS",
            "Noto Serif Khmer",
        ],
        b"Mymr" => &[
            "Noto Sans Myanmar",
            "Noto Sans Myanmar UI",
            "Myanmar Text",
            "Myanmar Sangam MN",
            "Padauk",
            "Noto Serif Myanmar",
        ],
        b"Deva" => &[
            "Noto Sans Devanagari",
            "Noto Sans Devanagari UI",
            "Nirmala UI",
            "Kohinoor Devanagari",
            "Devanagari Sangam MN",
            "Lohit Devanagari",
            "Mangal",
            "Noto Serif Devanagari",
        ],
        b"Beng" => &[
            "Noto Sans Bengali",
            "Noto Sans Bengali UI",
            "Nirmala UI",
            "Kohinoor Bangla",
            "Bangla Sangam MN",
            "Lohit Bengali",
            "Vrinda",
            "Noto Serif Bengali",
        ],
        b"Guru" => &[
            "Noto Sans Gurmukhi",
            "Noto Sans Gurmukhi UI",
            "Nirmala UI",
            "Gurmukhi Sangam MN",
            "Lohit Gurmukhi",
            "Raavi",
            "Noto Serif Gurmukhi",
        ],
        b"Gujr" => &[
            "Noto Sans Gujarati",
            "Noto Sans Gujarati UI",
            "Nirmala UI",
            "Kohinoor Gujarati",
            "Gujarati Sangam MN",
            "Lohit Gujarati",
            "Shruti",
            "Noto Serif Gujarati",
        ],
        b"Orya" => &["Noto Sans Oriya", "Noto Sans Oriya UI", "Nirmala UI", "Oriya Sangam MN", "Lohit Odia", "Kalinga"],
        b"Taml" => &[
            "Noto Sans Tamil",
            "Noto Sans Tamil UI",
            "Nirmala UI",
            "Tamil Sangam MN",
            "Lohit Tamil",
            "Latha",
            "Noto Serif Tamil",
        ],
        b"Telu" => &[
            "Noto Sans Telugu",
            "Noto Sans Telugu UI",
            "Nirmala UI",
            "Kohinoor Telugu",
            "Telugu Sangam MN",
            "Lohit Telugu",
            "Gautami",
            "Noto Serif Telugu",
        ],
        b"Knda" => &[
            "Noto Sans Kannada",
            "Noto Sans Kannada UI",
            "Nirmala UI",
            "Kannada Sangam MN",
            "Lohit Kannada",
            "Tunga",
            "Noto Serif Kannada",
        ],
        b"Mlym" => &[
            "Noto Sans Malayalam",
            "Noto Sans Malayalam UI",
            "Nirmala UI",
            "Malayalam Sangam MN",
            "Lohit Malayalam",
            "Kartika",
            "Noto Serif Malayalam",
        ],
        b"Sinh" => {
            &["Noto Sans Sinhala", "Noto Sans Sinhala UI", "Nirmala UI", "Sinhala Sangam MN", "Noto Serif Sinhala"]
        }
        b"Armn" => &["Noto Sans Armenian", "Segoe UI", "Mshtakan", "Sylfaen", "DejaVu Sans"],
        b"Geor" => &["Noto Sans Georgian", "Segoe UI", "Helvetica Neue", "Sylfaen", "DejaVu Sans"],
        b"Ethi" => &["Noto Sans Ethiopic", "Ebrima", "Kefa", "Nyala", "Noto Serif Ethiopic"],
        b"Tibt" => &["Noto Serif Tibetan", "Microsoft Himalaya", "Kailasa", "Jomolhari", "Noto Sans Tibetan"],
        b"Mong" => &["Noto Sans Mongolian", "Mongolian Baiti"],
        b"Thaa" => &["Noto Sans Thaana", "MV Boli"],
        b"Syrc" => &["Noto Sans Syriac", "Noto Sans Syriac Eastern", "Segoe UI Historic", "Estrangelo Edessa"],
        b"Cher" => &["Noto Sans Cherokee", "Gadugi", "Plantagenet Cherokee"],
        b"Cans" => &["Noto Sans Canadian Aboriginal", "Gadugi", "Euphemia UCAS", "DejaVu Sans"],
        b"Tfng" => &["Noto Sans Tifinagh", "Ebrima", "DejaVu Sans"],
        b"Nkoo" => &["Noto Sans NKo", "Noto Sans N'Ko", "Ebrima", "DejaVu Sans"],
        b"Vaii" => &["Noto Sans Vai", "Ebrima"],
        b"Adlm" => &["Noto Sans Adlam", "Noto Sans Adlam Unjoined", "Ebrima"],
        b"Java" => &["Noto Sans Javanese", "Javanese Text"],
        b"Yiii" => &["Noto Sans Yi", "Microsoft Yi Baiti", "Nuosu SIL"],
        _ => &[],
    }
}
