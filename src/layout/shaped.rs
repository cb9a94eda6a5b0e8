//! A shaped text and its breaks.
//!
//! parley shapes and places; where lines break is decided here, because parley parts a letter from its marks where
//! writing runs from the right, miscounts letters that share a glyph in all but the first run, and knows no hyphens.

use std::ops::Range;
use std::sync::OnceLock;

use parley::{Alignment, AlignmentOptions, Layout};

use super::chances::{Chance, chances, hyphens};

/// What rounding may add to the width of a line.
const SLACK: f32 = 1e-3;

/// Something that is never broken: what a reader sees as one character, or a ligature of several.
#[derive(Clone, Copy, Debug)]
struct Unit {
    /// Its first byte.
    start: usize,
    /// How many of parley's clusters it has.
    clusters: u32,
    advance: f32,
    /// What a break before it would be.
    before: Option<Chance>,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Ink,
    Space,
    NewLine,
}

/// A line: some of the text, and how it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// Bytes of the text, with the spaces and the line break at its end.
    pub text: Range<usize>,
    /// Whether a hyphen stands at its end that is not in the text, or is there as a soft hyphen.
    pub hyphen: bool,
    /// parley's clusters on the line, unless a line break or the text's end ends it.
    clusters: Option<u32>,
}

/// A text that is shaped and can be broken at any width. Lengths are those of its font size.
#[derive(Clone, Debug)]
pub struct Shaped {
    layout: Layout<()>,
    units: Vec<Unit>,
    len: usize,
    hyphen_width: f32,
    /// Distance of two baselines, in text sizes.
    line_height: f32,
    language: Option<parley::Language>,
    hyphens: OnceLock<Vec<usize>>,
    widest_word: f32,
    full_width: f32,
}

impl Shaped {
    pub(super) fn new(
        text: &str,
        mut layout: Layout<()>,
        (hyphen_width, line_height): (f32, f32),
        language: Option<parley::Language>,
    ) -> Self {
        layout.break_all_lines(None);
        let full_width = layout.width();
        let units = if text.is_empty() { vec![] } else { units(text, &layout) };
        let mut shaped = Self {
            layout,
            units,
            len: text.len(),
            hyphen_width,
            line_height,
            language,
            hyphens: OnceLock::new(),
            widest_word: 0.0,
            full_width,
        };
        shaped.widest_word = shaped.measure_widest_word();
        shaped
    }

    /// The layout by parley, as it was broken last.
    #[must_use]
    pub const fn layout(&self) -> &Layout<()> {
        &self.layout
    }

    /// Distance of two baselines, in text sizes.
    pub(super) const fn line_height(&self) -> f32 {
        self.line_height
    }

    /// Width of the widest part that no break divides but one in the midst of a word.
    pub(super) const fn widest_word(&self) -> f32 {
        self.widest_word
    }

    /// Width of the widest line if only line breaks of the text break it.
    pub(super) const fn full_width(&self) -> f32 {
        self.full_width
    }

    fn measure_widest_word(&self) -> f32 {
        let (mut widest, mut width) = (0.0_f32, 0.0);
        for unit in &self.units {
            match unit.before {
                Some(Chance::Word) => width = 0.0,
                Some(Chance::SoftHyphen) => {
                    widest = widest.max(width + self.hyphen_width);
                    width = 0.0;
                }
                Some(Chance::Emergency) | None => {}
            }
            match unit.kind {
                Kind::Ink => width += unit.advance,
                Kind::Space | Kind::NewLine => width = 0.0,
            }
            widest = widest.max(width);
        }
        widest
    }

    /// Breaks the text, which is the one that was shaped, for `width`.
    pub fn set_width(&mut self, text: &str, width: f32) {
        self.break_at(text, width);
    }

    /// Breaks the text for `width`, as [`Self::cuts`] says, and sets its lines.
    pub(super) fn break_at(&mut self, text: &str, width: f32) -> Vec<Cut> {
        let cuts = self.cuts(text, width);
        let mut breaker = self.layout.break_lines();
        breaker.state_mut().set_layout_max_advance(width);
        breaker.state_mut().set_line_max_advance(width);
        for cut in &cuts {
            // Without a count, a line goes on to its line break: the text's style lets nothing else end it.
            match cut.clusters {
                Some(count) => breaker.break_next_with_length(count).is_some(),
                None => breaker.break_next().is_some(),
            };
        }
        breaker.finish();
        self.layout.align(Alignment::Start, AlignmentOptions::default());
        cuts
    }

    /// The lines of the text at `width`, at least one. Spaces at the end of a line take no room.
    pub(super) fn cuts(&self, text: &str, width: f32) -> Vec<Cut> {
        let mut cuts = vec![];
        let mut start = 0;
        while let Some((end, hyphen)) = self.line_end(text, start, width) {
            let line = self.units.get(start..end).unwrap_or_default();
            let is_broken = end < self.units.len() && line.last().is_none_or(|unit| unit.kind != Kind::NewLine);
            cuts.push(Cut {
                text: self.byte(start)..self.byte(end),
                hyphen,
                clusters: is_broken.then(|| line.iter().map(|unit| unit.clusters).sum()),
            });
            start = end;
        }
        let ends_open = self.units.last().is_none_or(|unit| unit.kind == Kind::NewLine);
        if ends_open {
            cuts.push(Cut { text: self.len..self.len, hyphen: false, clusters: None });
        }
        cuts
    }

    /// How many lines the text has at `width`, and how wide the last one is.
    pub(super) fn count_lines(&self, text: &str, width: f32) -> (usize, f32) {
        let cuts = self.cuts(text, width);
        let begin = cuts.last().map_or(0, |cut| cut.text.start);
        let last = self.units.get(self.units.partition_point(|unit| unit.start < begin)..).unwrap_or_default();
        let ink = last.iter().rposition(|unit| unit.kind == Kind::Ink).map_or(0, |at| at + 1);
        (cuts.len(), last.iter().take(ink).map(|unit| unit.advance).sum())
    }

    fn byte(&self, unit: usize) -> usize {
        self.units.get(unit).map_or(self.len, |unit| unit.start)
    }

    /// Where the line that begins with a unit ends, and whether with a hyphen.
    fn line_end(&self, text: &str, start: usize, width: f32) -> Option<(usize, bool)> {
        let rest = self.units.get(start..).filter(|rest| !rest.is_empty())?;
        let (mut x, mut word, mut emergency) = (0.0, None, None);
        for (nth, unit) in rest.iter().enumerate() {
            let here = start + nth;
            if unit.kind == Kind::NewLine {
                return Some((here + 1, false));
            }
            if nth > 0 {
                match unit.before {
                    Some(Chance::Word) => word = Some((here, false)),
                    Some(Chance::SoftHyphen) if x + self.hyphen_width <= width + SLACK => word = Some((here, true)),
                    Some(Chance::SoftHyphen | Chance::Emergency) => emergency = Some((here, false)),
                    None => {}
                }
            }
            x += unit.advance;
            if unit.kind == Kind::Ink && x > width + SLACK {
                let found = word.or_else(|| self.hyphenated(text, start..here + 1, width)).or(emergency);
                if found.is_some() {
                    return found;
                }
            }
        }
        Some((self.units.len(), false))
    }

    /// The last place in a word that is too long for its line where its language divides it.
    fn hyphenated(&self, text: &str, line: Range<usize>, width: f32) -> Option<(usize, bool)> {
        let language = self.language.as_ref()?;
        let hyphens = self.hyphens.get_or_init(|| hyphens(text, language.as_str()));
        let (mut x, mut found) = (0.0, None);
        for (nth, unit) in self.units.get(line.clone())?.iter().enumerate() {
            if nth > 0 && x + self.hyphen_width <= width + SLACK && hyphens.binary_search(&unit.start).is_ok() {
                found = Some((line.start + nth, true));
            }
            x += unit.advance;
        }
        found
    }
}

/// The units of a text that is set in lines which only its line breaks end.
fn units(text: &str, layout: &Layout<()>) -> Vec<Unit> {
    let mut clusters = vec![];
    for line in layout.lines() {
        let mut runs: Vec<_> = line.runs().collect();
        runs.sort_by_key(|run| run.text_range().start);
        for run in runs {
            let rtl = run.is_rtl();
            let mut joins_next = false;
            for cluster in run.clusters() {
                // Of letters that share a glyph, the one that has it comes first from the left: so where writing
                // runs from the right, it is the last in the text.
                let continues = cluster.is_ligature_continuation();
                let joins = if rtl { joins_next } else { continues };
                joins_next = continues;
                clusters.push((cluster.text_range().start, cluster.advance(), joins));
            }
        }
    }
    let mut chances = chances(text).into_iter().peekable();
    let mut units: Vec<Unit> = vec![];
    for (start, advance, joins) in clusters {
        while chances.next_if(|(at, _)| *at < start).is_some() {}
        let before = chances.peek().filter(|(at, _)| *at == start).map(|(_, chance)| *chance);
        let at = units.last().map_or(0, |unit| unit.start);
        match units.last_mut() {
            Some(unit) if joins || before.is_none() || start <= at => {
                unit.clusters += 1;
                unit.advance += advance;
            }
            _ => units.push(Unit { start, clusters: 1, advance, before, kind: kind(text, start) }),
        }
    }
    units
}

fn kind(text: &str, start: usize) -> Kind {
    match text.get(start..).and_then(|text| text.chars().next()) {
        Some('\n' | '\r' | '\u{2028}' | '\u{2029}') => Kind::NewLine,
        Some(c) if c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}') => Kind::Space,
        _ => Kind::Ink,
    }
}

#[cfg(test)]
mod tests {
    use crate::board::Weight;
    use crate::layout::{Fonts, Setting, SystemFonts};

    /// Texts whose breaks parley would put elsewhere, and some that are hard to count.
    const TEXTS: [&str; 12] = [
        "",
        "one",
        "one two  three\n\nfour ",
        "ends with a line break\n",
        "Zusammenarbeit, Donau\u{ad}dampf\u{ad}schiff",
        "שָׁלוֹם עוֹלָם (test) 12.5 ok",
        "كُلُّ النَّاسِ يُولَدُونَ أَحْرَارًا",
        "มนุษย์ทั้งหลายเกิดมามีอิสระ",
        "លូតិုင်းသည် តូញီ",
        "모든 인간은 태어날 때부터",
        "👨\u{200d}👩\u{200d}👧 🇺🇦1️⃣ e\u{301}\u{202e}abc",
        "efficient affluent",
    ];

    #[test]
    fn the_field_breaks_where_the_picture_does() {
        let fonts = Fonts::new(SystemFonts::WhenNeeded).in_language("de");
        for text in TEXTS {
            for width in [1.0, 20.0, 45.0, 90.0, 140.0, f32::MAX] {
                let mut shaped = fonts.shaped(text, Setting::new(Weight::Medium, 1.2));
                let cuts = shaped.break_at(text, width);
                let ends: Vec<usize> = cuts.iter().map(|cut| cut.text.end).collect();
                let set: Vec<usize> =
                    shaped.layout().lines().map(|line| line.text_range().end.min(text.len())).collect();
                assert_eq!(set, ends, "{text:?} at {width}");
                assert!(cuts.windows(2).all(|pair| pair[0].text.end == pair[1].text.start), "{text:?} at {width}");
                assert_eq!(cuts.last().map(|cut| cut.text.end), Some(text.len()), "{text:?} at {width}");
            }
        }
    }

    #[test]
    fn spaces_at_the_end_of_a_line_take_no_room_and_a_firm_space_is_no_break() {
        let fonts = Fonts::new(SystemFonts::Never);
        let lines = |text: &str, width: f32| -> Vec<String> {
            let cuts = fonts.shaped(text, Setting::new(Weight::Medium, 1.2)).cuts(text, width);
            cuts.into_iter().map(|cut| text[cut.text].to_owned()).collect()
        };
        let width = |text: &str| fonts.shaped(text, Setting::new(Weight::Medium, 1.2)).full_width();
        assert_eq!(lines("one    two", width("one")), ["one    ", "two"]);
        assert_eq!(lines("at 5\u{a0}m", width("at 5")), ["at ", "5\u{a0}m"]);
    }

    #[test]
    fn the_widest_word_is_what_no_break_divides() {
        let fonts = Fonts::new(SystemFonts::Never);
        let shaped = |text: &str| fonts.shaped(text, Setting::new(Weight::Medium, 1.2));
        let close = |a: f32, b: f32| (a - b).abs() < 0.01;
        assert!(close(shaped("a wider b").widest_word(), shaped("wider").full_width()));
        assert!(close(shaped("so\u{ad}wider").widest_word(), shaped("wider").full_width()));
    }
}
