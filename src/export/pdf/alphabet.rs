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

use super::clusters::{Cluster, clusters, last_hyphen};
use super::face::{Face, Way};
use crate::board::Weight;
use crate::scene::{FontData, GlyphRun, Lines};
use crate::style::font_bytes;

/// Behind a hyphen at the end of a line it makes readers keep it: they take a last one for a divided word's.
const BEHIND_HYPHEN: char = '\u{a0}';

/// Place of the face whose glyphs have no ink.
const BLANK: usize = 0;

/// One glyph as it is written, with its text. Lengths are in text sizes.
pub(super) struct Sign {
    /// Its font.
    pub font: Font,
    /// Tells fonts apart.
    pub face: (usize, usize),
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
}

/// What stands at a place of a line.
pub(super) struct Mark {
    /// What is to be drawn as outlines.
    pub outlines: Option<Cluster>,
    /// What is written.
    pub signs: Vec<Sign>,
}

/// The fonts of a document, with the letters that it needs of each.
pub(super) struct Alphabet {
    faces: Vec<Face>,
    known: HashMap<(u64, u32, Arc<[i16]>), usize>,
}

impl Alphabet {
    pub(super) fn new() -> Self {
        let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(font_bytes(Weight::Regular));
        let mut blank = Face::new(&FontData::new(Blob::new(bytes), 0), &Arc::default());
        blank.way = Way::Made;
        Self { faces: vec![blank], known: HashMap::new() }
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
        let hyphen = last_hyphen(lines, nth);
        for run in lines.lines.get(nth).into_iter().flat_map(|line| &line.runs) {
            let face = self.face(run);
            for mut cluster in clusters(run) {
                let text = said(lines, &cluster, hyphen);
                let mut face = &mut self.faces[face];
                if face.way == Way::Outlined {
                    cluster.glyphs.clear();
                    face = &mut self.faces[BLANK];
                }
                if !text.is_empty() && face.way != Way::Colored {
                    face.learn(&cluster, &text);
                }
            }
        }
    }

    /// Makes the fonts. What was not learned before has none.
    pub(super) fn finish(&mut self) {
        for face in &mut self.faces {
            face.finish();
        }
    }

    /// The marks of a run in a line from left to right.
    pub(super) fn marks(&mut self, lines: &Lines, nth: usize, run: &GlyphRun) -> Vec<Mark> {
        let hyphen = last_hyphen(lines, nth);
        let face = self.face(run);
        let mark = |cluster: Cluster| {
            let text = said(lines, &cluster, hyphen);
            match self.faces[face].way {
                _ if text.is_empty() => Mark { outlines: Some(cluster), signs: vec![] },
                Way::Colored => Mark { outlines: None, signs: self.colored(face, &cluster, &text) },
                Way::Own | Way::Made => Mark { outlines: None, signs: self.signs(face, &cluster, &text) },
                Way::Outlined => {
                    let blank = Cluster { glyphs: vec![], ..cluster.clone() };
                    Mark { outlines: Some(cluster), signs: self.signs(BLANK, &blank, &text) }
                }
            }
        };
        clusters(run).into_iter().map(mark).collect()
    }

    fn signs(&mut self, nth: usize, cluster: &Cluster, text: &str) -> Vec<Sign> {
        let face = &mut self.faces[nth];
        let pieces = face.pieces(cluster, text);
        let signs = pieces.into_iter().filter_map(|piece| {
            let (made, font, glyph) = face.glyph(&piece)?;
            Some(Sign {
                font: font.clone(),
                face: (nth, made),
                glyph,
                text: piece.shape.text,
                start: piece.start,
                x: piece.x,
                y: cluster.baseline,
                width: piece.width,
            })
        });
        signs.collect()
    }

    fn colored(&self, nth: usize, cluster: &Cluster, text: &str) -> Vec<Sign> {
        let Some(font) = self.faces[nth].own() else { return vec![] };
        let signs = cluster.glyphs.iter().map(|glyph| Sign {
            font: font.clone(),
            face: (nth, 0),
            glyph: glyph.id,
            text: text.to_owned(),
            start: cluster.text.start,
            x: glyph.x,
            y: glyph.y,
            width: glyph.advance,
        });
        signs.collect()
    }
}

/// What a reader is to take out for a cluster.
fn said(lines: &Lines, cluster: &Cluster, hyphen: Option<usize>) -> String {
    let text = lines.text.get(cluster.text.clone()).unwrap_or("");
    let mut said: String = text.chars().filter(|c| may_say(*c)).collect();
    if hyphen.is_some_and(|at| cluster.text.contains(&at)) && said.ends_with('-') {
        said.push(BEHIND_HYPHEN);
    }
    said
}

/// Whether text in a PDF can have a character: PDF/UA forbids some, and breaks of lines are where lines end.
fn may_say(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}
