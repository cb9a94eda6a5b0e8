//! Which family of the system shows what the bundled one lacks: by script, language and the fonts that are
//! installed alone, never by the locale of the process.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use icu_properties::props::{EmojiPresentation, Script};
use icu_properties::{CodePointMapData, CodePointSetData, PropertyNamesShort};
use icu_segmenter::GraphemeClusterSegmenter;
use parley::FontContext;
use parley::fontique::{Blob, CharmapIndex};
use skrifa::raw::TableProvider as _;

use super::chances::is_hangul;
use super::shaping::is_invisible;
use crate::style::{Families, Han};

/// Characters whose family is remembered.
const KEPT_CHARACTERS: usize = 8192;

/// A part of a text, and the family that shows it. The bundled family shows the rest.
pub(super) type Span = (Range<usize>, Arc<str>);

/// The families of the system, as far as they were asked for.
#[derive(Default)]
pub(super) struct Faces {
    files: HashMap<Arc<str>, Option<Face>>,
    /// All of them, best first; known once a character is in none that is preferred.
    all: Option<Vec<Arc<str>>>,
    chosen: HashMap<(Box<str>, Kind), Option<Arc<str>>>,
}

/// A font file that stands for its family.
struct Face {
    data: Blob<u8>,
    charmap: CharmapIndex,
}

/// What decides between families that have a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Script(Script),
    Han(Han),
    Emoji,
}

impl Face {
    /// How many of some characters it has.
    fn count(&self, chars: &[char]) -> usize {
        let Some(charmap) = self.charmap.charmap(self.data.as_ref()) else { return 0 };
        chars.iter().filter(|c| charmap.map(**c).is_some_and(|glyph| glyph != 0)).count()
    }
}

impl Faces {
    /// The parts of `text` that families of the system show.
    ///
    /// `bundled` says whether the bundled family has a character, `language` what the board is written in.
    pub(super) fn spans(
        &mut self,
        fonts: &mut FontContext,
        text: &str,
        language: Option<&str>,
        bundled: impl Fn(char) -> bool,
    ) -> Vec<Span> {
        let scripts = CodePointMapData::<Script>::new();
        let han = han(text, language);
        let mut script = text.chars().map(|c| scripts.get(c)).find(|script| is_real(*script)).unwrap_or(Script::Common);
        let mut spans: Vec<Span> = vec![];
        let mut start = 0;
        for end in GraphemeClusterSegmenter::new().segment_str(text).skip(1) {
            let range = start..end;
            start = end;
            let Some(cluster) = text.get(range.clone()) else { continue };
            if let Some(own) = cluster.chars().map(|c| scripts.get(c)).find(|script| is_real(*script)) {
                script = own;
            }
            let chars: Vec<char> = cluster.chars().filter(|c| !is_invisible(*c)).collect();
            let kind = kind(cluster, script, han);
            if chars.is_empty() || (kind != Kind::Emoji && chars.iter().all(|c| bundled(*c))) {
                continue;
            }
            if let Some(family) = self.family(fonts, cluster, &chars, kind) {
                add(&mut spans, text, range, family, kind);
            }
        }
        spans
    }

    fn family(&mut self, fonts: &mut FontContext, cluster: &str, chars: &[char], kind: Kind) -> Option<Arc<str>> {
        let key = (Box::from(cluster), kind);
        if let Some(known) = self.chosen.get(&key) {
            return known.clone();
        }
        let found = self.find(fonts, chars, kind);
        if self.chosen.len() >= KEPT_CHARACTERS {
            self.chosen.clear();
        }
        self.chosen.insert(key, found.clone());
        found
    }

    /// The first family that has all of some characters, or else the one that has the most of them.
    fn find(&mut self, fonts: &mut FontContext, chars: &[char], kind: Kind) -> Option<Arc<str>> {
        let mut best = None;
        let preferred = kind.families().iter().chain(&Families::preferred().symbols);
        for name in preferred.map(|name| Arc::from(name.as_str())) {
            if self.has_all(fonts, &name, chars, &mut best) {
                return Some(name);
            }
        }
        for name in self.all(fonts) {
            if self.has_all(fonts, &name, chars, &mut best) {
                return Some(name);
            }
        }
        best.map(|(_, name)| name)
    }

    /// Whether a family has all of some characters; remembers it if it has more of them than the best so far.
    fn has_all(
        &mut self,
        fonts: &mut FontContext,
        name: &Arc<str>,
        chars: &[char],
        best: &mut Option<(usize, Arc<str>)>,
    ) -> bool {
        let count = self.face(fonts, name).map_or(0, |face| face.count(chars));
        if count > best.as_ref().map_or(0, |(most, _)| *most) {
            *best = Some((count, Arc::clone(name)));
        }
        count == chars.len()
    }

    fn all(&mut self, fonts: &mut FontContext) -> Vec<Arc<str>> {
        let all = self.all.get_or_insert_with(|| {
            let mut names: Vec<Arc<str>> = fonts.collection.family_names().map(Arc::from).collect();
            names.retain(|name| rank(name).is_some());
            names.sort_by_cached_key(|name| (rank(name), name.to_lowercase(), Arc::clone(name)));
            names.dedup();
            names
        });
        all.clone()
    }

    fn face(&mut self, fonts: &mut FontContext, name: &Arc<str>) -> Option<&Face> {
        if !self.files.contains_key(name) {
            let face = load(fonts, name);
            self.files.insert(Arc::clone(name), face);
        }
        self.files.get(name)?.as_ref()
    }
}

fn load(fonts: &mut FontContext, name: &str) -> Option<Face> {
    let family = fonts.collection.family_by_name(name)?;
    let font = family.default_font()?;
    let data = font.load(Some(&mut fonts.source_cache))?;
    let file = skrifa::FontRef::from_index(data.as_ref(), font.index()).ok()?;
    let can_draw = file.glyf().is_ok()
        || file.cff().is_ok()
        || file.cff2().is_ok()
        || file.colr().is_ok()
        || file.cbdt().is_ok()
        || file.sbix().is_ok();
    can_draw.then(|| Face { data: data.clone(), charmap: font.charmap_index() })
}

impl Kind {
    fn families(self) -> &'static [String] {
        let families = Families::preferred();
        match self {
            Self::Script(script) => {
                PropertyNamesShort::<Script>::new().get(script).map_or(&[], |code| families.of_script(code))
            }
            Self::Han(han) => families.of_han(han),
            Self::Emoji => &families.emoji,
        }
    }
}

/// Adds a part of the text. Spaces between two parts of one family are of that family, too, but between pictures.
fn add(spans: &mut Vec<Span>, text: &str, range: Range<usize>, family: Arc<str>, kind: Kind) {
    if let Some((last, name)) = spans.last_mut()
        && *name == family
        && let Some(between) = text.get(last.end..range.start)
        && (between.is_empty() || kind != Kind::Emoji && between.chars().all(|c| c == ' '))
    {
        last.end = range.end;
        return;
    }
    spans.push((range, family));
}

/// What a character as a reader sees it is, in a text of a script.
fn kind(cluster: &str, script: Script, han: Han) -> Kind {
    if is_emoji(cluster) {
        return Kind::Emoji;
    }
    let first = cluster.chars().next();
    let is_east_asian =
        first.is_some_and(|c| matches!(c, '\u{3000}'..='\u{303f}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}'));
    match script {
        _ if is_east_asian => Kind::Han(han),
        Script::Han => Kind::Han(han),
        Script::Hiragana | Script::Katakana => Kind::Han(Han::Japanese),
        Script::Hangul => Kind::Han(Han::Korean),
        Script::Bopomofo => Kind::Han(if han == Han::HongKong { han } else { Han::Traditional }),
        script => Kind::Script(script),
    }
}

/// Whether a character as a reader sees it is a picture in color: it is one by itself, or it asks to be one.
fn is_emoji(cluster: &str) -> bool {
    let mut chars = cluster.chars();
    let Some(first) = chars.next() else { return false };
    let asked = cluster.contains(['\u{fe0f}', '\u{20e3}', '\u{200d}'])
        && (!first.is_alphabetic() && !is_invisible(first) || matches!(first, '\u{1f1e6}'..='\u{1f1ff}'));
    let by_itself = CodePointSetData::new::<EmojiPresentation>().contains(first);
    (asked || by_itself) && !cluster.contains('\u{fe0e}')
}

/// The shapes of the Chinese characters of a text: those of its own script, else of the board's language.
fn han(text: &str, language: Option<&str>) -> Han {
    let by_language = language.and_then(Han::of_language);
    if text.chars().any(|c| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}')) {
        return Han::Japanese;
    }
    if text.chars().any(is_hangul) {
        return Han::Korean;
    }
    by_language.unwrap_or_else(|| {
        let of = |some: &str| text.chars().filter(|c| some.contains(*c)).count();
        if of(TRADITIONAL) > of(SIMPLIFIED) { Han::Traditional } else { Han::Simplified }
    })
}

/// Frequent characters that are written in one way on the mainland and in another elsewhere.
const SIMPLIFIED: &str =
    "们这个来时说国为会对发学经过动还进关开样问题没见长实现从点书机电话员业产东车马风门间让权应当写给约论设认识";
const TRADITIONAL: &str =
    "們這個來時說國為會對發學經過動還進關開樣問題沒見長實現從點書機電話員業產東車馬風門間讓權應當寫給約論設認識";

fn is_real(script: Script) -> bool {
    !matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

/// How early a family is asked for a character that no preferred one has. Fonts that show a box for every
/// character are never asked.
fn rank(name: &str) -> Option<u8> {
    let lower = name.to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| lower.contains(part));
    if has(&["last resort", "lastresort", "notdef", "blank", "tofu", "barcode"]) {
        return None;
    }
    let special = has(&["mono", "display", "condensed", "looped", "rashi", "kufi", "nastaliq", "slanted", "unjoined"]);
    Some(match lower.as_str() {
        name if Families::preferred().emoji.iter().any(|emoji| emoji.eq_ignore_ascii_case(name)) => 4,
        _ if special => 3,
        name if name.starts_with("noto sans") => 0,
        name if name.starts_with("noto ") => 1,
        _ => 2,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_characters_take_the_shapes_of_their_text_then_of_the_board() {
        assert_eq!(han("日本の話", Some("zh")), Han::Japanese);
        assert_eq!(han("大韓民國 만세", Some("ja")), Han::Korean);
        assert_eq!(han("会話", Some("ja-JP")), Han::Japanese);
        assert_eq!(han("会話", Some("zh-Hant-HK")), Han::HongKong);
        assert_eq!(han("人人生而自由,在尊严和权利上一律平等。他们", Some("en")), Han::Simplified);
        assert_eq!(han("人人生而自由,在尊嚴和權利上一律平等。他們", None), Han::Traditional);
    }

    #[test]
    fn a_character_is_a_picture_if_it_is_one_or_asks_to_be() {
        for picture in ["🙂", "❤️", "1️⃣", "🇫🇷", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👩‍🚀", "☺️"]
        {
            assert!(is_emoji(picture), "{picture}");
        }
        for sign in ["❤", "1", "☺", "🙂\u{fe0e}", "क\u{94d}\u{200d}", "ن\u{200d}", "→"] {
            assert!(!is_emoji(sign), "{sign}");
        }
    }
}
