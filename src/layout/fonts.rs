//! Fonts and shaping: a text and a weight become a paragraph that can be broken at any width.
//!
//! parley shapes each text once, at a fixed size and without rounding to pixels, so lengths scale
//! with the text size and a line breaks at the same word at every zoom. Where the bundled family has
//! no glyph, fonts of the system are asked; they are not looked for before that, because finding
//! them costs more than opening a board.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    FontContext, FontFamily, FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap, RangedBuilder, StyleProperty,
};
use skrifa::MetadataProvider as _;

use super::paragraph::Paragraph;
use super::shaping::{SHAPING_SIZE, is_invisible};
use crate::board::Weight;
use crate::style::font_bytes;

/// The bundled family goes by a name of its own, so that a system font called alike is never taken for it.
const BUNDLED: &str = "copboard bundled";

/// Paragraphs that are kept; past it, those of earlier boards and edits are let go.
const KEPT_PARAGRAPHS: usize = 20_000;

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
#[derive(Debug)]
pub struct Fonts {
    system: SystemFonts,
    shaper: Mutex<Shaper>,
}

struct Shaper {
    bundled: FontContext,
    with_system: Option<FontContext>,
    layouts: LayoutContext<()>,
    paragraphs: HashMap<(Arc<str>, Setting), Arc<Paragraph>>,
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
        };
        Self { system, shaper: Mutex::new(shaper) }
    }

    /// The shaped form of `text`, from memory if it was shaped before.
    #[must_use]
    pub fn paragraph(&self, text: &Arc<str>, setting: Setting) -> Arc<Paragraph> {
        let mut shaper = self.shaper.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (Arc::clone(text), setting);
        if let Some(known) = shaper.paragraphs.get(&key) {
            return Arc::clone(known);
        }
        let system = self.system == SystemFonts::WhenNeeded && needs_system(text);
        let paragraph = Arc::new(Paragraph::new(Arc::clone(text), shaper.shape(text, setting, system)));
        if shaper.paragraphs.len() >= KEPT_PARAGRAPHS {
            shaper.paragraphs.retain(|_, paragraph| Arc::strong_count(paragraph) > 1);
        }
        shaper.paragraphs.insert(key, Arc::clone(&paragraph));
        paragraph
    }

    /// Runs `deed` with what a text field needs to lay out its text as the board does.
    pub fn with_contexts<R>(&self, text: &str, deed: impl FnOnce(&mut FontContext, &mut LayoutContext<()>) -> R) -> R {
        let mut shaper = self.shaper.lock().unwrap_or_else(PoisonError::into_inner);
        let system = self.system == SystemFonts::WhenNeeded && needs_system(text);
        let Shaper { bundled, with_system, layouts, .. } = &mut *shaper;
        deed(context(bundled, with_system, system), layouts)
    }

    /// How many texts were shaped and are remembered.
    #[cfg(test)]
    pub(super) fn shaped(&self) -> usize {
        self.shaper.lock().unwrap_or_else(PoisonError::into_inner).paragraphs.len()
    }

    /// Whether fonts of the system were looked for so far.
    #[must_use]
    pub fn asked_system(&self) -> bool {
        self.shaper.lock().unwrap_or_else(PoisonError::into_inner).with_system.is_some()
    }
}

impl Shaper {
    fn shape(&mut self, text: &str, setting: Setting, system: bool) -> Layout<()> {
        let fonts = context(&mut self.bundled, &mut self.with_system, system);
        let mut builder = self.layouts.ranged_builder(fonts, text, 1.0, false);
        set_defaults(&mut builder, setting);
        builder.build(text)
    }
}

fn context<'a>(
    bundled: &'a mut FontContext,
    with_system: &'a mut Option<FontContext>,
    system: bool,
) -> &'a mut FontContext {
    if !system {
        return bundled;
    }
    with_system.get_or_insert_with(|| {
        let mut fonts = bundled_context();
        fonts.collection.load_system_fonts();
        fonts
    })
}

fn set_defaults(builder: &mut RangedBuilder<'_, ()>, setting: Setting) {
    for property in text_properties(setting) {
        builder.push_default(property);
    }
}

/// The properties of every text of the board, for shaping and for the text field alike.
#[must_use]
pub fn text_properties(setting: Setting) -> [StyleProperty<'static, ()>; 6] {
    [
        StyleProperty::FontFamily(FontFamily::named(BUNDLED)),
        StyleProperty::FontSize(SHAPING_SIZE),
        StyleProperty::FontWeight(FontWeight::new(setting.weight.number())),
        StyleProperty::LineHeight(LineHeight::FontSizeRelative(setting.line_height())),
        StyleProperty::LetterSpacing(from_milli(setting.tracking_milli) * SHAPING_SIZE),
        StyleProperty::OverflowWrap(OverflowWrap::BreakWord),
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

/// Whether the text has a character that the bundled family lacks.
fn needs_system(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let Ok(font) = skrifa::FontRef::new(font_bytes(Weight::Regular)) else { return true };
    let charmap = font.charmap();
    text.chars().any(|c| !c.is_ascii() && !is_invisible(c) && charmap.map(c).is_none_or(|glyph| glyph.to_u32() == 0))
}
