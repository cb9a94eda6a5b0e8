//! The legend: what the colors of the notes on the page stand for, in the place that the form has for it.

use std::sync::Arc;

use super::fonts::{Fonts, Setting};
use super::paragraph::Paragraph;
use crate::board::{Board, LegendDef, NoteColor, Weight};
use crate::geom::{Point, Rect};
use crate::scene::{BoxItem, Group, Item, Lines, Role, TextItem};
use crate::style::Style;

/// Lengths in text sizes: side of a square, room between it and its caption and between two entries, height of a row.
const SQUARE: f64 = 1.0;
const TO_CAPTION: f64 = 0.4;
const BETWEEN: f64 = 1.3;
const ROW: f64 = 1.5;

/// By how much it shrinks at a time where captions are long, and how small it may get.
const SHRINK: f64 = 0.94;
const LEAST_SHRINK: f64 = 0.6;

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
    #[expect(clippy::cast_possible_truncation, reason = "shaping works in f32")]
    fn of(paragraph: &Paragraph, size: f64, most: f64) -> Self {
        let room = f64::from(paragraph.full_width()).min(most / size);
        // Slack, so that what fits exactly is not broken.
        let lines = paragraph.lines(room as f32 + 0.01);
        let width = lines.lines.first().map_or(0.0, |line| f64::from(line.x1 - line.x0)) * size;
        Self { lines, width }
    }
}

/// The legend at the end of its area; where captions run from right to left, entries do too.
pub(super) fn legend(fonts: &Fonts, style: &Style, def: &LegendDef, entries: &[Entry]) -> Group {
    let area: Rect = def.area.into();
    if entries.is_empty() {
        return Group::decoration(area, vec![]);
    }
    let setting = Setting::new(Weight::Medium, ROW);
    let paragraphs: Vec<_> =
        entries.iter().map(|(_, caption)| fonts.paragraph(&caption.as_str().into(), setting)).collect();
    let (size, captions) = fitted(&paragraphs, def.size, area);
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
            squares.push(Item::Box(square_item(style, color, square_x, top + (ROW - SQUARE) / 2.0 * size, square)));
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

/// Returns the text size at which all has room, and the captions at it.
fn fitted(paragraphs: &[Arc<Paragraph>], wanted: f64, area: Rect) -> (f64, Vec<Caption>) {
    let at = |size: f64, most: f64| -> Vec<Caption> {
        paragraphs.iter().map(|paragraph| Caption::of(paragraph, size, most)).collect()
    };
    let mut size = wanted;
    loop {
        let captions = at(size, area.width());
        let rows = rows(&captions, size, area.width()).len();
        if height(rows, size) <= area.height() + 0.05 {
            return (size, captions);
        }
        if size <= wanted * LEAST_SHRINK {
            break;
        }
        size *= SHRINK;
    }
    // Captions that are too long even so are cut, each to its share.
    let mut most_rows = 1;
    while height(most_rows + 1, size) <= area.height() {
        most_rows += 1;
    }
    let in_row = paragraphs.len().div_ceil(most_rows).max(1);
    #[expect(clippy::cast_precision_loss, reason = "there are few colors")]
    let share = area.width() / in_row as f64 - (SQUARE + TO_CAPTION + BETWEEN) * size;
    (size, at(size, share.max(size)))
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
