//! A shaped text that can be broken into lines at any width, and remembers how.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use parley::{Layout, PositionedLayoutItem};

use super::ink::settle;
use super::shaped::{Cut, Shaped};
use super::shaping::{SHAPING_SIZE, is_invisible};
use crate::scene::{FontData, Glyph, GlyphRun, Line, Lines};

/// Widths whose breaks are remembered; a slot tries a few before it settles.
const KEPT_WIDTHS: usize = 12;

/// A shaped text. Lengths are in text sizes.
pub struct Paragraph {
    text: Arc<str>,
    widest_word: f32,
    full_width: f32,
    line_height: f32,
    hyphen: Hyphen,
    state: Mutex<State>,
}

/// What shows where a word is divided. Lengths are in text sizes.
#[derive(Clone, Debug, Default)]
pub(super) struct Hyphen {
    pub font: Option<FontData>,
    pub id: u32,
    pub advance: f32,
}

struct State {
    shaped: Shaped,
    broken: Vec<(u32, Broken)>,
    lines: Vec<(u32, Arc<Lines>)>,
}

/// What lines at some width take.
#[derive(Clone, Copy, Debug)]
pub struct Broken {
    /// How many there are.
    pub lines: usize,
    /// Width right of the last one in text sizes; none if lines end at the left.
    pub room: f32,
}

impl std::fmt::Debug for Paragraph {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Paragraph").field("text", &self.text).finish_non_exhaustive()
    }
}

impl Paragraph {
    pub(super) fn new(text: Arc<str>, shaped: Shaped, hyphen: Hyphen) -> Self {
        Self {
            text,
            widest_word: shaped.widest_word() / SHAPING_SIZE,
            full_width: shaped.full_width() / SHAPING_SIZE,
            line_height: shaped.line_height(),
            hyphen,
            state: Mutex::new(State { shaped, broken: vec![], lines: vec![] }),
        }
    }

    /// Width of the widest word, in text sizes.
    #[must_use]
    pub const fn widest_word(&self) -> f32 {
        self.widest_word
    }

    /// Width of the widest line if only line breaks of the text break it, in text sizes.
    #[must_use]
    pub const fn full_width(&self) -> f32 {
        self.full_width
    }

    /// What it takes at `width` text sizes.
    #[must_use]
    pub fn broken(&self, width: f32) -> Broken {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let key = width.to_bits();
        if let Some((_, broken)) = state.broken.iter().rev().find(|(known, _)| *known == key) {
            return *broken;
        }
        let (lines, last) = state.shaped.count_lines(&self.text, width * SHAPING_SIZE);
        let room = if state.shaped.layout().is_rtl() { 0.0 } else { width - last / SHAPING_SIZE };
        let broken = Broken { lines, room };
        remember(&mut state.broken, (key, broken));
        broken
    }

    /// Distance of two baselines in text sizes: that of its setting, or more where letters are piled higher.
    #[must_use]
    pub const fn line_height(&self) -> f32 {
        self.line_height
    }

    /// Its lines at `width` text sizes.
    #[must_use]
    pub fn lines(&self, width: f32) -> Arc<Lines> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let key = width.to_bits();
        if let Some((_, lines)) = state.lines.iter().find(|(known, _)| *known == key) {
            return Arc::clone(lines);
        }
        let cuts = state.shaped.break_at(&self.text, width * SHAPING_SIZE);
        let mut lines = lines_of(state.shaped.layout(), &self.text, &cuts, (width, self.line_height));
        let rtl = lines.rtl;
        for ((line, cut), set) in lines.lines.iter_mut().zip(&cuts).zip(state.shaped.layout().lines()) {
            if cut.hyphen {
                self.hyphen.end(line, set.metrics().baseline / SHAPING_SIZE, rtl);
            }
        }
        settle(&mut lines, self.hyphen.font.as_ref());
        let lines = Arc::new(lines);
        remember(&mut state.lines, (key, Arc::clone(&lines)));
        lines
    }
}

fn remember<T>(list: &mut Vec<T>, item: T) {
    if list.len() >= KEPT_WIDTHS {
        list.remove(0);
    }
    list.push(item);
}

impl Hyphen {
    /// Puts the hyphen at the end of a line whose baseline is at `y`. It shows nothing of the text.
    fn end(&self, line: &mut Line, y: f32, rtl: bool) {
        let Some(font) = &self.font else { return };
        let end = line.text.end;
        let x = if rtl { line.x0 - self.advance } else { line.x1 };
        let advance = self.advance;
        let glyph = Glyph { id: self.id, x, y, advance, start: u32::try_from(end).unwrap_or(u32::MAX), len: 0 };
        let (font, coords) = (font.clone(), Arc::from([]));
        let run = GlyphRun { font, coords, x, baseline: y, rtl, glyphs: vec![glyph], text: end..end };
        if rtl {
            line.x0 = x;
            line.runs.insert(0, run);
        } else {
            line.x1 += self.advance;
            line.runs.push(run);
        }
    }
}

fn lines_of(layout: &Layout<()>, text: &Arc<str>, cuts: &[Cut], (width, line_height): (f32, f32)) -> Lines {
    let mut missing = vec![];
    let mut lines: Vec<Line> = layout
        .lines()
        .zip(cuts)
        .map(|(line, cut)| {
            let metrics = line.metrics();
            let mut runs: Vec<GlyphRun> = vec![];
            let (mut shown, mut spaces) = ((usize::MAX, 0), None);
            for item in line.items() {
                let PositionedLayoutItem::GlyphRun(run) = item else { continue };
                let at = run.run().cluster_range().start;
                shown = if shown.0 == at { shown } else { (at, 0) };
                let (glyphs, hanging) = (run_of(&run, shown.1, text, &mut missing), hanging(&run, cut, text));
                shown.1 += glyphs.glyphs.len();
                runs.push(glyphs);
                if hanging > 0.0 && run.run().is_rtl() != layout.is_rtl() {
                    spaces = Some((runs.len() - 1, hanging));
                }
            }
            if let Some((nth, width)) = spaces {
                close_gap(&mut runs, nth, width, layout.is_rtl());
            }
            let x0 = metrics.offset / SHAPING_SIZE;
            let x1 = x0 + (metrics.advance - metrics.trailing_whitespace) / SHAPING_SIZE;
            Line { text: cut.text.clone(), x0, x1, runs }
        })
        .collect();
    if lines.is_empty() {
        lines.push(Line { text: 0..0, x0: 0.0, x1: 0.0, runs: vec![] });
    }
    missing.sort_unstable();
    missing.dedup();
    Lines { text: Arc::clone(text), lines, line_height, width, rtl: layout.is_rtl(), missing }
}

/// How wide those spaces of a run are that stand at the end of a line.
fn hanging(run: &parley::layout::GlyphRun<'_, ()>, cut: &Cut, text: &str) -> f32 {
    let line = text.get(cut.text.clone()).unwrap_or_default();
    let end = cut.text.start + line.trim_end().len();
    let clusters = run.run().clusters().filter(|cluster| cluster.text_range().start >= end);
    clusters.map(|cluster| cluster.advance()).sum::<f32>() / SHAPING_SIZE
}

/// Takes the spaces at the end of a line out of its midst. They stand there if they are in a run that is written
/// against the direction of the text, the `nth` of the line: Unicode's rule L1, which parley does not know.
fn close_gap(runs: &mut [GlyphRun], nth: usize, width: f32, rtl: bool) {
    let (moved, by) = if rtl { (0..nth + 1, width) } else { (nth..runs.len(), -width) };
    for run in runs.get_mut(moved).unwrap_or_default() {
        run.x += by;
        for glyph in &mut run.glyphs {
            glyph.x += by;
        }
    }
}

/// Some glyphs of a run, of which some were `shown` before.
fn run_of(run: &parley::layout::GlyphRun<'_, ()>, shown: usize, text: &str, missing: &mut Vec<char>) -> GlyphRun {
    let shaped = run.run();
    let place = |glyph: parley::Glyph, bytes: &Range<usize>| Glyph {
        id: glyph.id,
        x: glyph.x / SHAPING_SIZE,
        y: glyph.y / SHAPING_SIZE,
        advance: glyph.advance / SHAPING_SIZE,
        start: u32::try_from(bytes.start).unwrap_or(u32::MAX),
        len: u16::try_from(bytes.len()).unwrap_or(u16::MAX),
    };
    let texts = texts_of_glyphs(shaped).into_iter().skip(shown);
    let glyphs: Vec<Glyph> = run.positioned_glyphs().zip(texts).map(|(glyph, bytes)| place(glyph, &bytes)).collect();
    if glyphs.iter().any(|glyph| glyph.id == 0) {
        let without = shaped.clusters().filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0));
        let chars = without.filter_map(|cluster| text.get(cluster.text_range())).flat_map(str::chars);
        missing.extend(chars.filter(|c| !is_invisible(*c)));
    }
    GlyphRun {
        font: shaped.font().clone(),
        coords: shaped.normalized_coords().into(),
        x: run.offset() / SHAPING_SIZE,
        baseline: run.baseline() / SHAPING_SIZE,
        rtl: shaped.is_rtl(),
        glyphs,
        text: shaped.text_range(),
    }
}

/// Bytes that each glyph of a run shows, from left to right; a ligature shows the letters that it joins.
fn texts_of_glyphs(run: &parley::layout::Run<'_, ()>) -> Vec<Range<usize>> {
    let mut clusters: Vec<(Range<usize>, usize)> = vec![];
    for cluster in run.visual_clusters() {
        let here = cluster.text_range();
        match clusters.last_mut() {
            Some((bytes, _)) if cluster.is_ligature_continuation() => {
                *bytes = bytes.start.min(here.start)..bytes.end.max(here.end);
            }
            _ => clusters.push((here, cluster.glyphs().count())),
        }
    }
    clusters.into_iter().flat_map(|(bytes, count)| std::iter::repeat_n(bytes, count)).collect()
}
