//! The letters of a document, as readers can take them out again.
//!
//! A PDF says of each glyph of a font which characters it shows, and nothing of what several glyphs show together
//! that every reader understands. So where letters are more than one glyph each at its place, a font is made whose
//! glyphs are those letters whole: drawn from the outlines of the font that has them, as wide as they are set, each
//! with its own text. A font whose glyphs say all by themselves is embedded as it is.

use std::collections::HashMap;
use std::sync::Arc;

use krilla::text::Font;
use parley::fontique::Blob;

use super::clusters::{Cluster, clusters, ends_with_mark, last_hyphen};
use super::face::{Face, Way};
use crate::board::Weight;
use crate::scene::{FontData, Glyph, GlyphRun, Lines};
use crate::style::font_bytes;

/// Behind a hyphen at the end of a line it makes readers keep it: they take a last one for a divided word's.
const BEHIND_HYPHEN: char = '\u{a0}';

/// Between a mark over a letter and what has no direction of its own it keeps readers from swapping them.
const BEHIND_MARK: char = '\u{200f}';

/// Lines that are farther apart than this, in sizes of their font, are no paragraph to readers.
const MOST_LINE_HEIGHT: f32 = 1.49;

/// What ends a text, below its last line, and its width in text sizes.
const END: &str = " ";
const END_WIDTH: f32 = 0.25;

/// Place of the face whose glyphs have no ink.
const BLANK: usize = 0;

/// One glyph as it is written, with its text. Lengths are in text sizes.
pub(super) struct Sign {
    /// Its font.
    pub font: Font,
    /// Its number in the font.
    pub glyph: u32,
    /// What it shows.
    pub text: String,
    /// Where that stands in the text. Glyphs that show a text together name the same place.
    pub start: usize,
    /// From the left edge of the text.
    pub x: f32,
    /// From the upper edge of the text to its baseline.
    pub y: f32,
    /// Its width.
    pub width: f32,
    /// How much larger than the text its font is written, with letters that are as much smaller in it.
    pub enlarged: f32,
    face: (usize, usize),
    rtl: bool,
}

/// What stands on a line.
#[derive(Default)]
pub(super) struct Written<'a> {
    /// What is to be drawn as outlines, with the runs that it belongs to.
    pub outlines: Vec<(&'a GlyphRun, Vec<Glyph>)>,
    /// What is written: runs in the order of reading, each of one font and from left to right.
    pub signs: Vec<Vec<Sign>>,
}

/// The fonts of a document, with the letters that it needs of each.
pub(super) struct Alphabet {
    faces: Vec<Face>,
    known: HashMap<(u64, u32, Arc<[i16]>), usize>,
    /// Whether the file is for the archive, where text has no characters that mean something in one font only.
    is_archived: bool,
}

impl Alphabet {
    pub(super) fn new(is_archived: bool) -> Self {
        let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(font_bytes(Weight::Regular));
        let mut blank = Face::new(&FontData::new(Blob::new(bytes), 0), &Arc::default());
        blank.way = Way::Made;
        Self { faces: vec![blank], known: HashMap::new(), is_archived }
    }

    fn face(&mut self, run: &GlyphRun) -> usize {
        let key = (run.font.data.id(), run.font.index, Arc::clone(&run.coords));
        *self.known.entry(key).or_insert_with(|| {
            self.faces.push(Face::new(&run.font, &run.coords));
            self.faces.len() - 1
        })
    }

    /// A font of the document as it is.
    pub(super) fn font(&mut self, run: &GlyphRun) -> Option<Font> {
        let nth = self.face(run);
        self.faces.get(nth)?.own().cloned()
    }

    /// Learns the letters of a line.
    pub(super) fn learn(&mut self, lines: &Lines, nth: usize) {
        self.visit(lines, nth, &mut |alphabet, place, _, mut cluster| {
            let Place { here, beside, text } = place;
            alphabet.faces[here].enlarge(lines.line_height / MOST_LINE_HEIGHT);
            match alphabet.faces[here].way {
                Way::Colored => {}
                Way::Own | Way::Made => alphabet.faces[here].learn(&cluster, text),
                Way::Outlined => {
                    cluster.glyphs.clear();
                    alphabet.faces[BLANK].learn(&cluster, text);
                }
            }
            if let Some(beside) = beside {
                cluster.glyphs.clear();
                alphabet.faces[beside].learn_blank(&cluster, text);
            }
        });
    }

    /// Makes the fonts. What was not learned before has none.
    pub(super) fn finish(&mut self) {
        for face in &mut self.faces {
            face.finish();
        }
    }

    /// What is written of a line.
    pub(super) fn line<'a>(&mut self, lines: &'a Lines, nth: usize) -> Written<'a> {
        let mut written = Written::default();
        let mut signs = vec![];
        self.visit(lines, nth, &mut |alphabet, place, run, mut cluster| {
            let Place { here, beside, text } = place;
            let beside = beside.filter(|beside| alphabet.faces[*beside].way == Way::Made);
            let way = alphabet.faces[here].way;
            if text.is_empty() || way == Way::Outlined {
                written.outlines.push((run, std::mem::take(&mut cluster.glyphs)));
            }
            match (beside, way) {
                _ if text.is_empty() => {}
                (Some(beside), _) => {
                    cluster.glyphs.clear();
                    signs.extend(alphabet.signs(beside, &cluster, text));
                }
                (None, Way::Colored) => signs.extend(alphabet.colored(here, &cluster, text)),
                (None, Way::Own | Way::Made) => signs.extend(alphabet.signs(here, &cluster, text)),
                (None, Way::Outlined) => signs.extend(alphabet.signs(BLANK, &cluster, text)),
            }
        });
        written.signs = in_order(signs);
        written
    }

    /// Learns the spaces that end texts.
    pub(super) fn learn_end(&mut self) {
        self.faces[BLANK].learn_blank(&end(0.0, 0.0), END);
    }

    /// Spaces at a place, which were learned before. There are two, because one has no extent without ink, and what
    /// has none doesn't count.
    pub(super) fn end(&mut self, x: f32, baseline: f32) -> Vec<Sign> {
        let mut spaces = self.signs(BLANK, &end(x, baseline), END);
        for mut second in self.signs(BLANK, &end(x + END_WIDTH, baseline), END) {
            second.start += END.len();
            spaces.push(second);
        }
        spaces
    }

    /// Visits the clusters of a line from left to right.
    fn visit<'a>(
        &mut self,
        lines: &'a Lines,
        nth: usize,
        deed: &mut impl FnMut(&mut Self, Place<'_>, &'a GlyphRun, Cluster),
    ) {
        let hyphen = last_hyphen(lines, nth);
        let mut last = None;
        for run in lines.lines.get(nth).into_iter().flat_map(|line| &line.runs) {
            let here = self.face(run);
            for cluster in clusters(run) {
                let mut text = said(lines, &cluster, hyphen);
                if self.is_archived {
                    text = text.replace(is_private, "\u{fffd}");
                }
                let is_space = text.chars().all(char::is_whitespace);
                let beside = last.filter(|last| is_space && !text.is_empty() && *last != here);
                if !is_space {
                    last = Some(here);
                }
                deed(self, Place { here, beside, text: &text }, run, cluster);
            }
        }
    }

    fn signs(&mut self, nth: usize, cluster: &Cluster, text: &str) -> Vec<Sign> {
        let face = &mut self.faces[nth];
        let pieces = face.pieces(cluster, text);
        let enlarged = face.enlarged();
        let signs = pieces.into_iter().filter_map(|piece| {
            let (made, font, glyph) = face.glyph(&piece)?;
            Some(Sign {
                font: font.clone(),
                glyph,
                text: piece.shape.text,
                start: piece.start,
                x: piece.x,
                y: cluster.baseline,
                width: piece.width,
                enlarged,
                face: (nth, made),
                rtl: cluster.rtl,
            })
        });
        signs.collect()
    }

    fn colored(&self, nth: usize, cluster: &Cluster, text: &str) -> Vec<Sign> {
        let Some(font) = self.faces[nth].own() else { return vec![] };
        let signs = cluster.glyphs.iter().map(|glyph| Sign {
            font: font.clone(),
            glyph: glyph.id,
            text: text.to_owned(),
            start: cluster.text.start,
            x: glyph.x,
            y: glyph.y,
            width: glyph.advance,
            enlarged: 1.0,
            face: (nth, 0),
            rtl: cluster.rtl,
        });
        signs.collect()
    }
}

/// Where a cluster belongs.
#[derive(Clone, Copy)]
struct Place<'a> {
    /// The face of its font.
    here: usize,
    /// The face of the letters to the left of a space, which need not be another font's.
    beside: Option<usize>,
    /// What a reader is to take out.
    text: &'a str,
}

/// A space that ends a text.
const fn end(x: f32, baseline: f32) -> Cluster {
    Cluster { text: 0..0, x, width: END_WIDTH, baseline, rtl: false, glyphs: vec![] }
}

/// Signs from left to right as runs in the order of reading. Letters from right to left are turned around by
/// readers; words are not by all of them.
fn in_order(signs: Vec<Sign>) -> Vec<Vec<Sign>> {
    let mut runs: Vec<Vec<Sign>> = vec![];
    for sign in signs {
        let is_apart = |last: &Sign| {
            let is_word = sign.rtl && sign.text.starts_with(char::is_whitespace);
            last.face != sign.face || last.rtl != sign.rtl || is_word
        };
        match runs.last_mut().filter(|run| run.last().is_some_and(|last| !is_apart(last))) {
            Some(run) => run.push(sign),
            None => runs.push(vec![sign]),
        }
    }
    runs.sort_by_key(|run| run.iter().map(|sign| sign.start).min());
    runs
}

/// What a reader is to take out for a cluster.
fn said(lines: &Lines, cluster: &Cluster, hyphen: Option<usize>) -> String {
    let text = lines.text.get(cluster.text.clone()).unwrap_or("");
    let mut said: String = text.chars().filter(|c| may_say(*c)).collect();
    if hyphen.is_some_and(|at| cluster.text.contains(&at)) && said.ends_with('-') {
        said.push(BEHIND_HYPHEN);
    }
    let next = lines.text.get(cluster.text.end..).and_then(|rest| rest.chars().next());
    if cluster.rtl && next.is_some_and(is_weak) && ends_with_mark(&said) {
        said.push(BEHIND_MARK);
    }
    said
}

/// Whether a character takes its direction from what stands around it, as numbers and their marks do.
fn is_weak(c: char) -> bool {
    c.is_numeric() || matches!(c, ',' | '.' | ':' | '/' | '،' | '+' | '-' | '#' | '%' | '٪' | '°' | '\u{a0}')
}

/// Whether a character means something in one font only.
const fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Whether text in a PDF can have a character: PDF/UA forbids some, and breaks of lines are where lines end.
fn may_say(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}
