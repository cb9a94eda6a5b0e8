//! The legend: what the colors of the notes on the page stand for, in the place that the form has for it.

use std::sync::Arc;

use icu_segmenter::GraphemeClusterSegmenter;

use super::fonts::{Fonts, Setting};
use super::paragraph::Paragraph;
use super::sign;
use crate::board::{Board, LegendDef, NoteColor, Weight};
use crate::geom::{Point, Rect};
use crate::scene::{BoxItem, Group, Item, Lines, Role, TextItem};
use crate::style::Style;

/// Side of a sign in a square, in sides of it.
const SIGN: f64 = 0.62;

/// Lengths in text sizes: side of a square, room between it and its caption and between two entries, height of a row.
const SQUARE: f64 = 1.0;
const TO_CAPTION: f64 = 0.4;
const BETWEEN: f64 = 1.3;
const ROW: f64 = 1.5;

/// By how much it shrinks at a time where captions are long, and how small it may get.
const SHRINK: f64 = 0.94;
const LEAST_SHRINK: f64 = 0.6;

/// What a caption ends with that has no room even so, and steps in which the room for captions is found.
const CUT: char = '…';
const HALVINGS: usize = 16;

/// A color and what it stands for.
pub(super) type Entry = (NoteColor, String);

/// The colors that notes on the page have, in their order, with their captions; none if no legend is wanted.
pub(super) fn entries(board: &Board) -> Vec<Entry> {
    if !board.has_legend {
        return vec![];
    }
    let on_page = board.form.slots().filter(|slot| !slot.beside).filter_map(|slot| board.notes(&slot.id));
    let mut is_used = [false; NoteColor::ALL.len()];
    for note in on_page.flat_map(|notes| notes.iter()) {
        is_used[note.color as usize] = true;
        if is_used.iter().all(|is_used| *is_used) {
            break;
        }
    }
    let used = NoteColor::ALL.into_iter().filter(|color| is_used[*color as usize]);
    used.map(|color| (color, board.caption(color).to_owned())).collect()
}

/// A caption at a text size: its line, and its width in millimetres.
struct Caption {
    lines: Arc<Lines>,
    width: f64,
}

impl Caption {
    fn of(paragraph: &Paragraph, size: f64) -> Self {
        // Slack, so that what fits exactly is not broken.
        let lines = paragraph.lines(paragraph.full_width() + 0.01);
        let width = lines.lines.first().map_or(0.0, |line| f64::from(line.x1 - line.x0)) * size;
        Self { lines, width }
    }
}

/// Captions as they are set.
struct Setter<'a> {
    fonts: &'a Fonts,
    setting: Setting,
    words: Vec<&'a str>,
    paragraphs: Vec<Arc<Paragraph>>,
    area: Rect,
}

/// The legend at the end of its area; where captions run from right to left, entries do too.
pub(super) fn legend(fonts: &Fonts, style: &Style, def: &LegendDef, entries: &[Entry]) -> Group {
    let area: Rect = def.area.into();
    if entries.is_empty() {
        return Group::decoration(area, vec![]);
    }
    let setting = Setting::new(Weight::Medium, ROW);
    let words: Vec<&str> = entries.iter().map(|(_, caption)| caption.as_str()).collect();
    let paragraphs = words.iter().map(|caption| fonts.paragraph(&(*caption).into(), setting)).collect();
    let (size, captions) = Setter { fonts, setting, words, paragraphs, area }.fitted(def.size);
    let rows = rows(&captions, size, area.width());
    let is_rtl = captions.iter().filter(|caption| caption.lines.rtl).count() * 2 > captions.len();
    let mut top = area.center().y - height(rows.len(), size) / 2.0;
    let (mut squares, mut texts) = (vec![], vec![]);
    for row in &rows {
        let captions = &captions[row.clone()];
        let length: f64 = captions.iter().map(|caption| entry_width(caption, size)).sum();
        let mut x = area.x1 - length + BETWEEN * size;
        let order: Vec<usize> = if is_rtl { row.clone().rev().collect() } else { row.clone().collect() };
        for nth in order {
            let (caption, color) = (&captions[nth - row.start], entries[nth].0);
            let square = SQUARE * size;
            let (square_x, text_x) =
                if is_rtl { (x + caption.width + TO_CAPTION * size, x) } else { (x, x + square + TO_CAPTION * size) };
            let ground = square_item(style, color, square_x, top + (ROW - SQUARE) / 2.0 * size, square);
            let inner = ground.rect.inset(-(1.0 - SIGN) / 2.0 * square);
            let sign = style.signs.then(|| sign::in_square(style, color, inner));
            squares.extend(std::iter::once(Item::Box(ground)).chain(sign));
            let left = caption.lines.lines.first().map_or(0.0, |line| f64::from(line.x0)) * size;
            texts.push(Item::Text(TextItem {
                lines: Arc::clone(&caption.lines),
                shown_lines: 1,
                at: Point::new(text_x - left, top),
                size,
                color: style.tone(def.tone),
                upward: false,
            }));
            x += entry_width(caption, size);
        }
        top += ROW * size;
    }
    let names: Vec<&str> = entries.iter().map(|(_, caption)| caption.as_str()).collect();
    Group {
        role: Role::Paragraph,
        name: names.join(" · "),
        language: None,
        cell: None,
        bounds: area,
        items: texts,
        children: vec![Group::decoration(area, squares)],
    }
}

impl Setter<'_> {
    /// Returns the text size at which all has room, and the captions at it. Captions that are too long even at the
    /// smallest are cut, and say so.
    fn fitted(&self, wanted: f64) -> (f64, Vec<Caption>) {
        let mut size = wanted;
        loop {
            let captions = self.at(size);
            if self.have_room(&captions, size) {
                return (size, captions);
            }
            if size <= wanted * LEAST_SHRINK {
                break;
            }
            size *= SHRINK;
        }
        // The longest give way to the others.
        let (mut least, mut most) = (0.0, self.area.width());
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(least, most);
            let mut captions = self.at(size);
            for caption in &mut captions {
                caption.width = caption.width.min(middle);
            }
            if self.have_room(&captions, size) { least = middle } else { most = middle }
        }
        let cut = |(paragraph, words): (&Arc<Paragraph>, &&str)| self.cut(paragraph, words, size, least);
        (size, self.paragraphs.iter().zip(&self.words).map(cut).collect())
    }

    fn at(&self, size: f64) -> Vec<Caption> {
        self.paragraphs.iter().map(|paragraph| Caption::of(paragraph, size)).collect()
    }

    fn have_room(&self, captions: &[Caption], size: f64) -> bool {
        height(rows(captions, size, self.area.width()).len(), size) <= self.area.height() + 0.05
            && captions.iter().all(|caption| entry_width(caption, size) - BETWEEN * size <= self.area.width() + 0.05)
    }

    /// A caption with as much of its words as `most` millimetres have room for.
    fn cut(&self, whole: &Paragraph, words: &str, size: f64, most: f64) -> Caption {
        let caption = Caption::of(whole, size);
        if caption.width <= most {
            return caption;
        }
        let ends: Vec<usize> = GraphemeClusterSegmenter::new().segment_str(words).collect();
        let up_to = |end: &usize| {
            let words: Arc<str> = format!("{}{CUT}", words[..*end].trim_end()).into();
            Caption::of(&self.fonts.paragraph(&words, self.setting), size)
        };
        let fitting = ends.partition_point(|end| up_to(end).width <= most);
        up_to(ends.get(fitting.saturating_sub(1)).unwrap_or(&0))
    }
}

/// Returns which entries stand in each row, filled one after the other.
fn rows(captions: &[Caption], size: f64, width: f64) -> Vec<std::ops::Range<usize>> {
    let mut rows: Vec<std::ops::Range<usize>> = vec![];
    let mut length = 0.0;
    for (nth, caption) in captions.iter().enumerate() {
        let entry = entry_width(caption, size);
        match rows.last_mut() {
            Some(row) if length + entry - BETWEEN * size <= width + 0.05 => row.end = nth + 1,
            _ => {
                rows.push(nth..nth + 1);
                length = 0.0;
            }
        }
        length += entry;
    }
    rows
}

fn entry_width(caption: &Caption, size: f64) -> f64 {
    (SQUARE + TO_CAPTION + BETWEEN) * size + caption.width
}

fn height(rows: usize, size: f64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "there are few colors")]
    let rows = rows as f64;
    rows * ROW * size
}

fn square_item(style: &Style, color: NoteColor, x: f64, y: f64, side: f64) -> BoxItem {
    let tones = style.note(color);
    BoxItem {
        rect: Rect::new(x, y, x + side, y + side),
        radius: style.note_radius.min(side / 4.0),
        fill: Some(tones.fill),
        frame: Some((tones.edge, style.edge_width)),
    }
}
