//! Fonts and shaping: a text and a weight become a paragraph that can be broken at any width.
//!
//! parley shapes each text once, at a fixed size and without rounding to pixels, so lengths scale
//! with the text size and a line breaks at the same word at every zoom. Where the bundled family has
//! no glyph, [`Faces`] says which family of the system shows the text; fonts of the system are not looked for
//! before that, because finding them costs more than opening a board.

use std::collections::{HashMap, HashSet};
use std::panic::catch_unwind;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    FontContext, FontData, FontFamily, FontFamilyName, FontWeight, Language, LayoutContext, LineHeight, StyleProperty,
    TextWrapMode,
};
use skrifa::MetadataProvider as _;
use skrifa::instance::{LocationRef, Size};

use super::faces::Faces;
use super::ink::piled_height;
use super::paragraph::{Hyphen, Paragraph};
use super::shaped::Shaped;
use super::shaping::{SHAPING_SIZE, is_invisible};
use crate::board::{Note, Weight};
use crate::style::font_bytes;

/// The bundled family goes by a name of its own, so that a system font called alike is never taken for it.
const BUNDLED: &str = "copboard bundled";

/// Paragraphs that are kept; past it, those of earlier boards and edits are let go.
const KEPT_PARAGRAPHS: usize = 20_000;

/// Lines are never farther apart than this, in text sizes: twice as high as those of letters with marks on both sides.
const HIGHEST_LINE: f32 = 2.6;

/// Whether fonts of the system may be asked for characters that the bundled family lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SystemFonts {
    /// They are asked when a board needs them.
    #[default]
    WhenNeeded,
    /// Never, so that every machine gives the same picture.
    Never,
}

/// The fonts, and all texts shaped so far. Cheap to share; texts are shaped one at a time.
#[derive(Clone, Debug)]
pub struct Fonts {
    system: SystemFonts,
    language: Option<Language>,
    shaper: Arc<Mutex<Shaper>>,
}

struct Shaper {
    bundled: FontContext,
    with_system: Option<(FontContext, Faces)>,
    layouts: LayoutContext<()>,
    paragraphs: HashMap<(Arc<str>, Setting, Option<Language>), Arc<Paragraph>>,
    hyphens: Vec<Hyphen>,
}

impl std::fmt::Debug for Shaper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shaper").field("paragraphs", &self.paragraphs.len()).finish_non_exhaustive()
    }
}

/// How a text is set, apart from its size and width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Setting {
    /// Weight of the font.
    pub weight: Weight,
    /// Distance added between letters, in thousandths of the text size.
    pub tracking_milli: i32,
    /// Distance of two baselines, in thousandths of the text size.
    pub line_height_milli: i32,
}

impl Setting {
    /// A setting without tracking. `line_height` is in text sizes.
    #[must_use]
    pub fn new(weight: Weight, line_height: f64) -> Self {
        Self { weight, tracking_milli: 0, line_height_milli: milli(line_height) }
    }

    /// The same with letters `tracking` text sizes farther apart.
    #[must_use]
    pub fn with_tracking(mut self, tracking: f32) -> Self {
        self.tracking_milli = milli(f64::from(tracking));
        self
    }

    /// Distance of two baselines in text sizes.
    #[must_use]
    pub fn line_height(self) -> f32 {
        from_milli(self.line_height_milli)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "tokens are small numbers; a cast saturates")]
fn milli(value: f64) -> i32 {
    (value * 1000.0).round() as i32
}

#[expect(clippy::cast_precision_loss, reason = "tokens are small numbers")]
fn from_milli(milli: i32) -> f32 {
    milli as f32 / 1000.0
}

impl Fonts {
    /// The bundled fonts, and those of the system as `system` says.
    #[must_use]
    pub fn new(system: SystemFonts) -> Self {
        let shaper = Shaper {
            bundled: bundled_context(),
            with_system: None,
            layouts: LayoutContext::new(),
            paragraphs: HashMap::new(),
            hyphens: Weight::ALL.into_iter().map(bundled_hyphen).collect(),
        };
        Self { system, language: None, shaper: Arc::new(Mutex::new(shaper)) }
    }

    /// The same fonts for texts in a language, by its tag, which decides where a text's script does not: between
    /// shapes of Chinese characters, and where words are divided.
    #[must_use]
    pub fn in_language(&self, tag: &str) -> Self {
        Self { language: Language::parse(tag).ok(), ..self.clone() }
    }

    /// The shaped form of `text`, from memory if it was shaped before.
    #[must_use]
    pub fn paragraph(&self, text: &Arc<str>, setting: Setting) -> Arc<Paragraph> {
        let mut shaper = self.shaper.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (Arc::clone(text), setting, self.language);
        if let Some(known) = shaper.paragraphs.get(&key) {
            return Arc::clone(known);
        }
        let shaped = shaper.shape(text, setting, (self.system, self.language));
        let paragraph = Arc::new(Paragraph::new(Arc::clone(text), shaped, shaper.hyphen(setting.weight)));
        if shaper.paragraphs.len() >= KEPT_PARAGRAPHS {
            shaper.paragraphs.retain(|_, paragraph| Arc::strong_count(paragraph) > 1);
        }
        shaper.paragraphs.insert(key, Arc::clone(&paragraph));
        paragraph
    }

    /// The shaped form of a note, in its own language if somebody said which.
    #[must_use]
    pub fn note(&self, note: &Note, setting: Setting) -> Arc<Paragraph> {
        match &note.language {
            Some(tag) => self.in_language(tag).paragraph(&note.text, setting),
            None => self.paragraph(&note.text, setting),
        }
    }

    /// `text` as it is shaped for the board, for a text field that follows every key.
    #[must_use]
    pub fn shaped(&self, text: &str, setting: Setting) -> Shaped {
        self.shaper.lock().unwrap_or_else(PoisonError::into_inner).shape(text, setting, (self.system, self.language))
    }

    /// How many texts were shaped and are remembered.
    #[cfg(test)]
    pub(super) fn count_shaped(&self) -> usize {
        self.shaper.lock().unwrap_or_else(PoisonError::into_inner).paragraphs.len()
    }

    /// Whether fonts of the system were looked for so far.
    #[must_use]
    pub fn asked_system(&self) -> bool {
        self.shaper.lock().unwrap_or_else(PoisonError::into_inner).with_system.is_some()
    }
}

impl Shaper {
    fn shape(&mut self, text: &str, setting: Setting, (system, language): (SystemFonts, Option<Language>)) -> Shaped {
        let hyphen_width = self.hyphen(setting.weight).advance * SHAPING_SIZE;
        let Self { bundled, with_system, layouts, .. } = self;
        let (fonts, spans) = if system == SystemFonts::WhenNeeded && needs_system(text) {
            let (fonts, faces) = with_system.get_or_insert_with(|| (with_system_fonts(), Faces::default()));
            let spans = faces.spans(fonts, text, language.as_ref().map(Language::as_str), is_bundled);
            (fonts, spans)
        } else {
            (bundled, vec![])
        };
        let mut layout = |line_height: f32| {
            let mut builder = layouts.ranged_builder(fonts, text, 1.0, false);
            for property in text_properties(setting, line_height, language) {
                builder.push_default(property);
            }
            for (range, family) in &spans {
                builder.push(stack(family), range.clone());
            }
            builder.build(text)
        };
        let usual = setting.line_height();
        let mut shaped = layout(usual);
        let mut line_height = usual;
        if !spans.is_empty() {
            line_height = usual.max(piled_height(&mut shaped).min(HIGHEST_LINE));
            if line_height > usual {
                shaped = layout(line_height);
            }
        }
        Shaped::new(text, shaped, (hyphen_width, line_height), language)
    }

    /// The hyphen of a weight, which shows where a word is divided.
    fn hyphen(&self, weight: Weight) -> Hyphen {
        let nth = Weight::ALL.iter().position(|known| *known == weight).unwrap_or_default();
        self.hyphens.get(nth).cloned().unwrap_or_default()
    }
}

/// The bundled fonts and those of the system. Where fontconfig has not a single font, asking for them panics.
fn with_system_fonts() -> FontContext {
    let with_all = || {
        let mut fonts = bundled_context();
        fonts.collection.load_system_fonts();
        fonts
    };
    catch_unwind(with_all).unwrap_or_else(|_| bundled_context())
}

fn stack(family: &Arc<str>) -> StyleProperty<'_, ()> {
    let names = vec![FontFamilyName::named(family), FontFamilyName::named(BUNDLED)];
    StyleProperty::FontFamily(FontFamily::List(names.into()))
}

/// The properties of every text of the board.
fn text_properties(setting: Setting, line_height: f32, language: Option<Language>) -> [StyleProperty<'static, ()>; 7] {
    [
        StyleProperty::FontFamily(FontFamily::named(BUNDLED)),
        StyleProperty::FontSize(SHAPING_SIZE),
        StyleProperty::FontWeight(FontWeight::new(setting.weight.number())),
        StyleProperty::LineHeight(LineHeight::FontSizeRelative(line_height)),
        StyleProperty::LetterSpacing(from_milli(setting.tracking_milli) * SHAPING_SIZE),
        StyleProperty::Locale(language),
        // Lines end where `Shaped` says.
        StyleProperty::TextWrapMode(TextWrapMode::NoWrap),
    ]
}

fn bundled_context() -> FontContext {
    let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
    for weight in Weight::ALL {
        let blob = Blob::new(Arc::new(font_bytes(weight)));
        let named = FontInfoOverride { family_name: Some(BUNDLED), ..FontInfoOverride::default() };
        collection.register_fonts(blob, Some(named));
    }
    FontContext { collection, source_cache: SourceCache::default() }
}

/// Whether the text has a character that the bundled family lacks, or that is a picture in color.
fn needs_system(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|c| !c.is_ascii() && (is_picture_sign(c) || !is_invisible(c) && !is_bundled(c)))
}

/// Whether a character asks that the one before it be a picture in color.
const fn is_picture_sign(c: char) -> bool {
    matches!(c, '\u{fe0f}' | '\u{20e3}')
}

/// Whether the bundled family has a character.
fn is_bundled(c: char) -> bool {
    static CHARACTERS: LazyLock<HashSet<u32>> = LazyLock::new(|| {
        let font = skrifa::FontRef::new(font_bytes(Weight::Regular));
        font.map(|font| font.charmap().mappings().map(|(c, _)| c).collect()).unwrap_or_default()
    });
    CHARACTERS.contains(&u32::from(c))
}

/// The hyphen of the bundled font of a weight.
fn bundled_hyphen(weight: Weight) -> Hyphen {
    let Ok(font) = skrifa::FontRef::new(font_bytes(weight)) else { return Hyphen::default() };
    let charmap = font.charmap();
    let glyph = charmap.map('\u{2010}').or_else(|| charmap.map('-')).unwrap_or_default();
    let metrics = font.glyph_metrics(Size::new(1.0), LocationRef::default());
    let data = FontData::new(Blob::new(Arc::new(font_bytes(weight))), 0);
    Hyphen { font: Some(data), id: glyph.to_u32(), advance: metrics.advance_width(glyph).unwrap_or_default() }
}
