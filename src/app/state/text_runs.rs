//! The text being edited, as assistive technology reads it: runs of characters, each with its place.
//!
//! parley can describe its layouts itself, but for another version of AccessKit than egui's.

use std::ops::Range;

use parley::{Affinity, BoundingBox, Cluster, Layout};

use crate::layout::{FIELD_SIZE, character_ends};

/// Most characters of a run, and most bytes of a character: both are counted in a byte.
const MOST: usize = 255;

/// Characters of one line that run in one direction. Lengths are in text sizes, from the text's corner.
#[derive(Clone, Debug)]
pub struct TextRun {
    /// Number of its line.
    pub line: usize,
    /// Bytes of the text.
    pub text: Range<usize>,
    /// Whether it is read from right to left.
    pub rtl: bool,
    /// Where it is.
    pub rect: BoundingBox,
    /// What the cursor stops at, in the order of reading.
    pub characters: Vec<TextCharacter>,
    /// Which of them begin a word.
    pub word_starts: Vec<u8>,
}

/// What a reader sees as one character. Lengths are in text sizes.
#[derive(Clone, Copy, Debug)]
pub struct TextCharacter {
    /// How many bytes it has.
    pub len: u8,
    /// How far it is from where the run begins to be read.
    pub at: f32,
    /// Its width.
    pub width: f32,
}

/// A place of the cursor. Where a line is broken, one place in the text has two on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextPosition {
    /// Byte of the text.
    pub byte: usize,
    /// Whether it is behind what precedes it, and not before what follows.
    pub is_behind: bool,
}

impl TextPosition {
    /// Returns the side on which parley has it.
    #[must_use]
    pub(super) const fn affinity(self) -> Affinity {
        if self.is_behind { Affinity::Upstream } else { Affinity::Downstream }
    }
}

/// A place of the cursor by run and character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunPosition {
    /// Number of the run.
    pub run: usize,
    /// How many of its characters are before it.
    pub character: usize,
}

impl TextRun {
    fn new(line: usize, start: usize, rtl: bool, rect: BoundingBox) -> Self {
        Self { line, text: start..start, rtl, rect, characters: vec![], word_starts: vec![] }
    }

    fn width(&self) -> f32 {
        self.characters.last().map_or(0.0, |last| last.at + last.width)
    }

    fn push(&mut self, len: u8, width: f32, is_word_start: bool) {
        if is_word_start {
            self.word_starts.extend(u8::try_from(self.characters.len()));
        }
        self.characters.push(TextCharacter { len, at: self.width(), width });
        self.text.end += usize::from(len);
    }

    /// Begins to be read where the one before ends, and ends with its last character.
    fn fit(mut self) -> Self {
        let width = f64::from(self.width());
        if self.rtl {
            self.rect.x0 = self.rect.x1 - width;
        } else {
            self.rect.x1 = self.rect.x0 + width;
        }
        self
    }

    /// A run that goes on where this one ends.
    fn continued(&self) -> Self {
        let mut rect = self.rect;
        let width = f64::from(self.width());
        if self.rtl {
            rect.x1 -= width;
        } else {
            rect.x0 += width;
        }
        Self::new(self.line, self.text.end, self.rtl, rect)
    }
}

/// Returns the runs of a text in the order of reading: together they are all of it, and each line has one at least.
#[must_use]
pub(super) fn text_runs(text: &str, layout: &Layout<()>) -> Vec<TextRun> {
    let mut runs = vec![];
    let last = layout.len().saturating_sub(1);
    let ends = character_ends(text);
    let mut next = 0;
    for (nth, line) in layout.lines().enumerate() {
        let metrics = line.metrics();
        let mut left = metrics.offset;
        let mut parts: Vec<_> = line
            .runs()
            .map(|run| {
                let x0 = left;
                left += run.advance();
                let (y0, y1) = (metrics.block_min_coord, metrics.block_max_coord);
                (run, in_text_sizes([x0, y0, left, y1]))
            })
            .collect();
        parts.sort_by_key(|(run, _)| run.text_range().start);
        let end = if nth == last { text.len() } else { line.text_range().end.min(text.len()) };
        let empty = in_text_sizes([left, metrics.block_min_coord, left, metrics.block_max_coord]);
        let mut writer = Writer { text, ends: &ends, run: None, line: nth, next, part: None, done: &mut runs };
        for (run, rect) in parts {
            writer.begin(run.is_rtl(), rect);
            run.clusters().for_each(|cluster| writer.cluster(&cluster));
        }
        writer.fill(end, empty);
        next = writer.finish(empty);
    }
    runs
}

/// Writes the runs of one line.
struct Writer<'a> {
    text: &'a str,
    /// Where characters as a reader sees them end.
    ends: &'a [usize],
    run: Option<TextRun>,
    line: usize,
    /// First byte of the text that is in no run yet.
    next: usize,
    /// The part of a character that was seen so far.
    part: Option<Part>,
    done: &'a mut Vec<TextRun>,
}

/// Part of a character: parley has a cluster for each sign of it.
#[derive(Clone, Copy)]
struct Part {
    end: usize,
    width: f32,
    is_word_start: bool,
}

impl Writer<'_> {
    fn begin(&mut self, rtl: bool, rect: BoundingBox) {
        self.end_run();
        self.run = Some(TextRun::new(self.line, self.next, rtl, rect));
    }

    fn end_run(&mut self) {
        self.end_character();
        self.done.extend(self.run.take().filter(|run| !run.characters.is_empty()).map(TextRun::fit));
    }

    fn cluster(&mut self, cluster: &Cluster<'_, ()>) {
        let range = cluster.text_range();
        let is_word_start = cluster.is_word_boundary() && !cluster.is_space_or_nbsp() && !cluster.is_hard_line_break();
        if self.part.is_none() {
            // What parley left out between two clusters has no width.
            self.characters(range.start, 0.0, false);
        }
        let before = self.part.unwrap_or(Part { end: range.start, width: 0.0, is_word_start });
        let width = before.width + cluster.advance() / FIELD_SIZE;
        self.part = Some(Part { end: range.end.max(before.end), width, ..before });
        if self.ends.binary_search(&range.end).is_ok() {
            self.end_character();
        }
    }

    fn end_character(&mut self) {
        if let Some(Part { end, width, is_word_start }) = self.part.take() {
            self.characters(end, width, is_word_start);
        }
    }

    /// Adds the text up to a byte, which is one character unless it is too long to be counted as one.
    fn characters(&mut self, end: usize, mut width: f32, mut is_word_start: bool) {
        let end = self.text.floor_char_boundary(end.min(self.text.len()));
        while self.next < end {
            let stop = self.text.floor_char_boundary(end.min(self.next + MOST));
            let Some(run) = &mut self.run else { return };
            if run.characters.len() == MOST {
                let next = run.continued();
                self.done.extend(self.run.replace(next).map(TextRun::fit));
                continue;
            }
            let Ok(len) = u8::try_from(stop - self.next) else { return };
            run.push(len, width, is_word_start);
            (width, is_word_start) = (0.0, false);
            self.next = stop;
        }
    }

    /// Adds what no run of the line has, up to its end.
    fn fill(&mut self, end: usize, rect: BoundingBox) {
        self.end_character();
        if self.next < end {
            self.run.get_or_insert_with(|| TextRun::new(self.line, self.next, false, rect));
        }
        while self.next < end {
            let stop = self.text.ceil_char_boundary(self.next + 1);
            self.characters(stop, 0.0, false);
        }
    }

    /// Ends the line; returns the first byte of the next.
    fn finish(mut self, rect: BoundingBox) -> usize {
        self.end_run();
        if self.done.last().is_none_or(|run| run.line != self.line) {
            self.done.push(TextRun::new(self.line, self.next, false, rect));
        }
        self.next
    }
}

/// Returns where in the runs a place of the cursor is.
#[must_use]
pub fn run_position(runs: &[TextRun], text: &str, position: TextPosition) -> RunPosition {
    let TextPosition { byte, is_behind } = position;
    let ends_line = |run: &TextRun| text.get(run.text.clone()).is_some_and(|text| text.ends_with('\n'));
    let behind = || runs.iter().position(|run| run.text.start < byte && byte <= run.text.end);
    let behind = if is_behind { behind() } else { None };
    let behind = behind.filter(|run| byte < runs[*run].text.end || !ends_line(&runs[*run]));
    let before = || runs.iter().position(|run| run.text.contains(&byte));
    let run = behind.or_else(before).unwrap_or(runs.len().saturating_sub(1));
    let Some(found) = runs.get(run) else { return RunPosition { run, character: 0 } };
    let mut end = found.text.start;
    let is_passed = |character: &&TextCharacter| {
        end += usize::from(character.len);
        end <= byte
    };
    RunPosition { run, character: found.characters.iter().take_while(is_passed).count() }
}

/// Returns the place of the cursor for one in the runs.
#[must_use]
pub fn text_position(runs: &[TextRun], position: RunPosition) -> Option<TextPosition> {
    let run = runs.get(position.run)?;
    let before = run.characters.iter().take(position.character);
    let byte = run.text.start + before.map(|character| usize::from(character.len)).sum::<usize>();
    let ends_run = position.character > 0 && position.character >= run.characters.len();
    Some(TextPosition { byte, is_behind: ends_run })
}

fn in_text_sizes([x0, y0, x1, y1]: [f32; 4]) -> BoundingBox {
    let [x0, y0, x1, y1] = [x0, y0, x1, y1].map(|length| f64::from(length / FIELD_SIZE));
    BoundingBox { x0, y0, x1, y1 }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::app::{EditTarget, TextEdit};
    use crate::board::{NoteId, Weight};
    use crate::layout::{Fonts, Setting, SystemFonts};

    const TEXTS: [&str; 9] = [
        "",
        "one two  three\n\nfour ",
        "ends with a line break\n",
        "שָׁלוֹם עוֹלָם (test) 12.5 ok",
        "كُلُّ النَّاسِ يُولَدُونَ أَحْرَارًا mixed with English words",
        "มนุษย์ทั้งหลายเกิดมามีอิสระ",
        "👨\u{200d}👩\u{200d}👧 🇺🇦1️⃣ e\u{301}\u{202e}abc",
        "efficient affluent office",
        "Zusammenarbeit, Donau\u{ad}dampf\u{ad}schiff",
    ];

    fn edit(text: &str, width: f32) -> TextEdit {
        let target = EditTarget::Note(NoteId::from("a"));
        let fonts = Arc::new(Fonts::new(SystemFonts::WhenNeeded));
        let mut edit = TextEdit::begin(target, text, Setting::new(Weight::Medium, 1.2), fonts);
        edit.set_width(width);
        edit
    }

    #[test]
    fn the_runs_are_all_of_the_text_and_every_line_has_one() {
        let long = "word ".repeat(200) + &"e\u{301}".repeat(300) + "a" + &"\u{20d0}".repeat(100);
        for text in TEXTS.into_iter().chain([long.as_str()]) {
            for width in [1.0, 4.0, 10.0, 1000.0] {
                let edit = edit(text, width);
                let runs = edit.runs();
                let together: String = runs.iter().map(|run| &edit.text()[run.text.clone()]).collect();
                assert_eq!(together, edit.text(), "{text:?} at {width}");
                let mut lines: Vec<usize> = runs.iter().map(|run| run.line).collect();
                lines.dedup();
                assert!(lines.iter().copied().eq(0..lines.len()), "{text:?} at {width}: {lines:?}");
                for run in &runs {
                    let len: usize = run.characters.iter().map(|character| usize::from(character.len)).sum();
                    assert_eq!(len, run.text.len(), "{text:?} at {width}");
                    assert!(run.characters.len() <= MOST);
                    assert!((run.rect.x1 - run.rect.x0 - f64::from(run.width())).abs() < 1e-3);
                }
            }
        }
    }

    #[test]
    fn characters_stand_where_the_cursor_does() {
        for text in TEXTS {
            for width in [4.0, 10.0, 1000.0] {
                let mut edit = edit(text, width);
                let runs = edit.runs();
                for (nth, run) in runs.iter().enumerate() {
                    // Where the direction changes, one place in the text has two on the screen.
                    for (character, place) in run.characters.iter().enumerate().skip(1) {
                        let position = RunPosition { run: nth, character };
                        let at = text_position(&runs, position).unwrap();
                        edit.select(at, at);
                        if edit.focus().byte != at.byte {
                            continue;
                        }
                        assert_eq!(run_position(&runs, text, at), position, "{text:?} at {width}: {at:?}");
                        let cursor = edit.cursor().unwrap();
                        let side = f64::from(place.at);
                        let x = if run.rtl { run.rect.x1 - side } else { run.rect.x0 + side };
                        assert!((cursor.x0 - x).abs() < 0.1, "{text:?} at {width}: {at:?}, {cursor:?} and {x}");
                        assert!(cursor.y0 >= run.rect.y0 - 0.1 && cursor.y1 <= run.rect.y1 + 0.1);
                    }
                }
            }
        }
    }

    #[test]
    fn words_begin_where_the_keys_stop() {
        let edit = edit("two words, or\nthree", 1000.0);
        let starts: Vec<Vec<u8>> = edit.runs().into_iter().map(|run| run.word_starts).collect();
        assert_eq!(starts, [vec![0, 4, 9, 11], vec![0]]);
    }

    #[test]
    fn a_place_where_a_line_is_broken_has_two_sides() {
        let mut edit = edit("one two", 3.0);
        let runs = edit.runs();
        assert_eq!(runs.iter().map(|run| run.line).collect::<Vec<_>>(), [0, 1]);
        for is_behind in [true, false] {
            let at = TextPosition { byte: 4, is_behind };
            edit.select(at, at);
            assert_eq!(edit.focus(), at);
            let expected = if is_behind { (0, 4) } else { (1, 0) };
            let found = run_position(&runs, edit.text(), at);
            assert_eq!((found.run, found.character), expected);
            assert_eq!(text_position(&runs, found), Some(at));
        }
    }
}
