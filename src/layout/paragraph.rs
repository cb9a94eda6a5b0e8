//! A shaped text that can be broken into lines at any width, and remembers how.

use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use parley::{Alignment, AlignmentOptions, Layout, PositionedLayoutItem};

use super::shaping::{SHAPING_SIZE, is_invisible};
use crate::scene::{Glyph, GlyphRun, Line, Lines};

/// Widths whose breaks are remembered; a slot tries a few before it settles.
const KEPT_WIDTHS: usize = 12;

/// A shaped text. Lengths are in text sizes.
pub struct Paragraph {
    text: Arc<str>,
    widest_word: f32,
    full_width: f32,
    state: Mutex<State>,
}

struct State {
    layout: Layout<()>,
    /// The width at which it is broken but not aligned, so that it needs not be broken again.
    broken_at: Option<u32>,
    broken: Vec<(u32, Broken)>,
    lines: Vec<([u32; 2], Arc<Lines>)>,
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
    pub(super) fn new(text: Arc<str>, layout: Layout<()>) -> Self {
        let widths = layout.calculate_content_widths();
        Self {
            text,
            widest_word: widths.min / SHAPING_SIZE,
            full_width: widths.max / SHAPING_SIZE,
            state: Mutex::new(State { layout, broken_at: None, broken: vec![], lines: vec![] }),
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
        state.layout.break_all_lines(Some(width * SHAPING_SIZE));
        state.broken_at = Some(key);
        let lines = state.layout.len().max(1);
        let last = state.layout.get(lines - 1).map_or(0.0, |line| {
            let metrics = line.metrics();
            (metrics.advance - metrics.trailing_whitespace) / SHAPING_SIZE
        });
        let room = if state.layout.is_rtl() { 0.0 } else { width - last };
        let broken = Broken { lines, room };
        remember(&mut state.broken, (key, broken));
        broken
    }

    /// Its lines at `width`, set `line_height` apart, both in text sizes.
    #[must_use]
    pub fn lines(&self, width: f32, line_height: f32) -> Arc<Lines> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let key = [width, line_height].map(f32::to_bits);
        if let Some((_, lines)) = state.lines.iter().find(|(known, _)| *known == key) {
            return Arc::clone(lines);
        }
        if state.broken_at.take() != Some(width.to_bits()) {
            state.layout.break_all_lines(Some(width * SHAPING_SIZE));
        }
        state.layout.align(Alignment::Start, AlignmentOptions::default());
        let lines = Arc::new(lines_of(&state.layout, &self.text, width, line_height));
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

fn lines_of(layout: &Layout<()>, text: &Arc<str>, width: f32, line_height: f32) -> Lines {
    let mut missing = vec![];
    let mut lines: Vec<Line> = layout
        .lines()
        .map(|line| {
            let metrics = line.metrics();
            let runs: Vec<GlyphRun> = line
                .items()
                .filter_map(|item| match item {
                    PositionedLayoutItem::GlyphRun(run) => Some(run_of(&run, text, &mut missing)),
                    PositionedLayoutItem::InlineBox(_) => None,
                })
                .collect();
            let x0 = metrics.offset / SHAPING_SIZE;
            let x1 = x0 + (metrics.advance - metrics.trailing_whitespace) / SHAPING_SIZE;
            // parley shapes an empty text as a space, which is not part of it.
            let (start, end) = (line.text_range().start.min(text.len()), line.text_range().end.min(text.len()));
            Line { text: start..end, x0, x1, runs }
        })
        .collect();
    let firsts = lines.iter().map(|line| {
        let glyphs = line.runs.iter().filter(|run| run.rtl).flat_map(|run| &run.glyphs);
        glyphs.map(|glyph| glyph.start as usize).min()
    });
    let firsts: Vec<Option<usize>> = firsts.skip(1).collect();
    for (line, next) in lines.iter_mut().zip(firsts) {
        line.text.end = line.text.end.min(next.unwrap_or(usize::MAX));
    }
    // Where a line breaks in the middle of an emoji between scripts, parley counts some bytes twice, or parts a character.
    let mut end = 0;
    for line in &mut lines {
        line.text = end..text.ceil_char_boundary(line.text.end.max(end));
        end = line.text.end;
    }
    if let Some(last) = lines.last_mut() {
        last.text.end = text.len();
    }
    if lines.is_empty() {
        lines.push(Line { text: 0..0, x0: 0.0, x1: 0.0, runs: vec![] });
    }
    missing.sort_unstable();
    missing.dedup();
    Lines { text: Arc::clone(text), lines, line_height, width, rtl: layout.is_rtl(), missing }
}

fn run_of(run: &parley::layout::GlyphRun<'_, ()>, text: &str, missing: &mut Vec<char>) -> GlyphRun {
    let shaped = run.run();
    let place = |glyph: parley::Glyph, bytes: &Range<usize>| Glyph {
        id: glyph.id,
        x: glyph.x / SHAPING_SIZE,
        y: glyph.y / SHAPING_SIZE,
        advance: glyph.advance / SHAPING_SIZE,
        start: u32::try_from(bytes.start).unwrap_or(u32::MAX),
        len: u16::try_from(bytes.len()).unwrap_or(u16::MAX),
    };
    let glyphs: Vec<Glyph> =
        run.positioned_glyphs().zip(texts_of_glyphs(shaped)).map(|(glyph, bytes)| place(glyph, &bytes)).collect();
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

/// Bytes that each glyph of a run shows, from left to right. All of a run's glyphs have one style, so
/// they are all of its clusters' glyphs; a ligature shows the letters that it joins.
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
    // From right to left parley breaks lines behind the first character of a letter with marks, and takes its glyphs
    // along with the last one: the letter stands on the new line, and so does its first character.
    let first = run.visual_clusters().last().filter(|first| run.is_rtl() && first.is_ligature_start());
    let mut before = first.and_then(|first| first.previous_logical());
    while let Some(cluster) = before.filter(parley::layout::Cluster::is_ligature_continuation) {
        if let Some((bytes, _)) = clusters.last_mut() {
            bytes.start = bytes.start.min(cluster.text_range().start);
        }
        before = cluster.previous_logical();
    }
    clusters.into_iter().flat_map(|(bytes, count)| std::iter::repeat_n(bytes, count)).collect()
}
