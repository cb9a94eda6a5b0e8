//! Paints the marks of a sheet on a page, each tagged with what it belongs to.

use krilla::color::rgb;
use krilla::geom::{Path, Point as PdfPoint, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{GlyphId, KrillaGlyph};

use super::alphabet::{Alphabet, Sign, Written};
use super::letters::Letters;
use super::places::{narrow, path};
use super::tags::{Entry, Piece, WebPiece};
use crate::board::{WebLink, web_links};
use crate::geom::{Point, Rect, RoundedRect, Shape as _, pt_from_mm};
use crate::scene::{BoxItem, Glyph, GlyphRun, Group, Item, Role, TextItem};
use crate::style::Color;

/// How finely curves are followed, in points.
const TOLERANCE_PT: f64 = 0.02;

/// How far below its last line the spaces stand that end a text, in text sizes.
const BELOW: f32 = 0.6;

/// A page that is being painted.
pub(super) struct Page<'a, 's> {
    pub surface: &'a mut Surface<'s>,
    pub alphabet: &'a mut Alphabet,
    pub letters: Letters,
    /// The document's language.
    pub language: &'a str,
    pub entries: &'a mut Vec<Entry>,
    /// Its number, from 0.
    pub nth: usize,
}

impl Page<'_, '_> {
    /// Paints a group of a sheet.
    pub(super) fn group(&mut self, order: usize, group: &Group) {
        match &group.role {
            Role::Decoration => self.decoration(group),
            Role::Slot(_) => self.slot(order, group),
            Role::Heading(_)
            | Role::Paragraph
            | Role::Label
            | Role::Blank(_)
            | Role::Note(_)
            | Role::Caption
            | Role::Votes(_)
            | Role::Overflow(_) => self.meaning(order, 0, group),
        }
    }

    fn slot(&mut self, order: usize, slot: &Group) {
        self.artifact(&slot.items);
        let mut is_empty = true;
        for (nth, child) in slot.children.iter().enumerate() {
            if child.role == Role::Decoration {
                self.decoration(child);
            } else {
                is_empty = false;
                self.meaning(order, nth, &Group { cell: slot.cell, ..child.clone() });
            }
        }
        if is_empty && slot.cell.is_some() {
            // A cell that has nothing in it is a cell all the same, and needs content to be kept as one.
            let node = self.surface.start_tagged(ContentTag::Other);
            self.surface.end_tagged();
            self.entry(order, 0, slot, vec![Piece::Marks(node)]);
        }
    }

    /// Marks that say something, and where they stand in the reading order.
    fn meaning(&mut self, order: usize, nth: usize, group: &Group) {
        let mut nodes = vec![];
        self.content(group, &mut nodes);
        if !nodes.is_empty() {
            self.entry(order, nth, group, nodes);
        }
    }

    fn entry(&mut self, order: usize, nth: usize, group: &Group, nodes: Vec<Piece>) {
        self.entries.push(Entry {
            order: (order, nth),
            role: group.role.clone(),
            name: group.name.clone(),
            language: group.language.clone(),
            cell: group.cell,
            page: self.nth,
            bounds: group.bounds,
            nodes,
            link: None,
        });
    }

    fn content(&mut self, group: &Group, nodes: &mut Vec<Piece>) {
        // A caption is said also where no sign stands for it.
        if let Role::Caption | Role::Votes(_) = group.role {
            let tag = SpanTag::empty().with_alt_text(Some(&group.name)).with_lang(Some(self.language));
            nodes.push(Piece::Marks(self.surface.start_tagged(ContentTag::Span(tag))));
            self.picture(&group.items);
            self.surface.end_tagged();
            return;
        }
        for item in &group.items {
            match item {
                Item::Box(_) | Item::Sign(_) => self.artifact(std::slice::from_ref(item)),
                Item::Text(text) => self.text(text, nodes),
            }
        }
        for child in &group.children {
            self.content(child, nodes);
        }
    }

    fn decoration(&mut self, group: &Group) {
        self.artifact(&group.items);
        for child in &group.children {
            self.decoration(child);
        }
    }

    /// Marks that a reader skips. Their letters are outlines: the same words can be copied elsewhere.
    fn artifact(&mut self, items: &[Item]) {
        if items.is_empty() {
            return;
        }
        let artifact = Artifact { kind: ArtifactType::Layout, bbox: None };
        self.surface.start_tagged(ContentTag::Artifact(artifact));
        self.picture(items);
        self.surface.end_tagged();
    }

    fn picture(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Box(item) => self.box_item(item),
                Item::Text(item) => {
                    let turned = self.turn(item);
                    for run in item.lines.lines[shown_lines(item)].iter().flat_map(|line| &line.runs) {
                        self.outlines(item, run, &run.glyphs);
                    }
                    self.turn_back(turned);
                }
                Item::Sign(item) => {
                    self.fill(item.color);
                    self.draw(path(&item.sign.outline(item.rect.scale_from_origin(pt_from_mm(1.0)))));
                }
            }
        }
    }

    fn box_item(&mut self, item: &BoxItem) {
        let rect = item.rect.scale_from_origin(pt_from_mm(1.0));
        let radius = pt_from_mm(item.radius);
        if let Some(color) = item.fill {
            self.fill(color);
            self.draw(path(&RoundedRect::from_rect(rect, radius).to_path(TOLERANCE_PT)));
        }
        if let Some((color, width)) = item.frame {
            let width = pt_from_mm(width);
            let inner = rect.inset(-width / 2.0);
            let shape = RoundedRect::from_rect(inner, (radius - width / 2.0).max(0.0));
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(krilla::paint::Stroke {
                paint: paint(color).into(),
                width: narrow(width),
                ..krilla::paint::Stroke::default()
            }));
            self.draw(path(&shape.to_path(TOLERANCE_PT)));
        }
    }

    fn draw(&mut self, path: Option<Path>) {
        if let Some(path) = path {
            self.surface.draw_path(&path);
        }
        self.surface.set_stroke(None);
    }

    fn fill(&mut self, color: Color) {
        let fill = Fill { paint: paint(color).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero };
        self.surface.set_fill(Some(fill));
        self.surface.set_stroke(None);
    }

    /// A text as text. Letters that can't be embedded are outlines under glyphs without ink that stand for them.
    fn text(&mut self, item: &TextItem, nodes: &mut Vec<Piece>) {
        if shown_lines(item).is_empty() {
            return;
        }
        let turned = self.turn(item);
        let links = if item.upward { vec![] } else { shown_links(item) };
        let mut open: Option<Option<usize>> = None;
        for nth in shown_lines(item) {
            let written = match self.letters {
                Letters::Embedded => self.alphabet.line(&item.lines, nth),
                Letters::Outlined => outlined(item, nth),
            };
            if open.is_none() && !written.outlines.is_empty() {
                self.open(None, (item, &links), nodes);
                open = Some(None);
            }
            for (run, glyphs) in written.outlines {
                self.outlines(item, run, &glyphs);
            }
            let link_at = |sign: &Sign| links.iter().position(|link| link.text.contains(&sign.start));
            for signs in written.signs.iter().flat_map(|signs| signs.chunk_by(|a, b| link_at(a) == link_at(b))) {
                let link = signs.first().and_then(link_at);
                if open != Some(link) {
                    if open.is_some() {
                        self.surface.end_tagged();
                    }
                    self.open(link, (item, &links), nodes);
                    open = Some(link);
                }
                if let (Some(_), Some(Piece::Web(piece))) = (link, nodes.last_mut()) {
                    piece.areas.extend(area(item, signs));
                }
                self.signs(item, signs);
            }
        }
        if open.is_some() {
            self.end(item);
            self.surface.end_tagged();
        }
        self.turn_back(turned);
    }

    /// Ends a text from right to left with spaces below its last line. Else readers take a note to the right of it,
    /// whose first line is as high, for the beginning of its last line.
    fn end(&mut self, item: &TextItem) {
        let last = shown_lines(item).last().and_then(|nth| item.lines.lines.get(nth));
        if let Some(run) = last.filter(|_| item.lines.rtl).and_then(|line| line.runs.last()) {
            let signs = self.alphabet.end(run.x, run.baseline + BELOW);
            self.signs(item, &signs);
        }
    }

    /// Begins marks that are part of an address, or of none.
    fn open(&mut self, link: Option<usize>, (item, links): (&TextItem, &[WebLink]), nodes: &mut Vec<Piece>) {
        let marks = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        let Some(link) = link.and_then(|nth| links.get(nth)) else {
            nodes.push(Piece::Marks(marks));
            return;
        };
        nodes.push(Piece::Web(WebPiece {
            target: link.target.clone(),
            shown: item.lines.text.get(link.text.clone()).unwrap_or_default().to_owned(),
            areas: vec![],
            marks: vec![marks],
            annotation: None,
        }));
    }

    /// Writes signs of one font, which stand from left to right.
    fn signs(&mut self, item: &TextItem, signs: &[Sign]) {
        let Some(first) = signs.first() else { return };
        // Texts in the order of reading; the library finds out from it where that is from right to left.
        let mut order: Vec<usize> = (0..signs.len()).collect();
        order.sort_by_key(|nth| signs[*nth].start);
        let mut text = String::new();
        let mut ranges = vec![0..0; signs.len()];
        let mut last: Option<usize> = None;
        for nth in order {
            let sign = &signs[nth];
            ranges[nth] = match last.filter(|last| signs[*last].start == sign.start) {
                Some(last) => ranges[last].clone(),
                None => text.len()..text.len() + sign.text.len(),
            };
            if ranges[nth].end > text.len() {
                text.push_str(&sign.text);
            }
            last = Some(nth);
        }
        let glyphs = signs.iter().zip(ranges).enumerate().map(|(nth, (sign, range))| {
            let advance = signs.get(nth + 1).map_or(sign.width, |next| next.x - sign.x);
            let (advance, up) = (advance / first.enlarged, (first.y - sign.y) / first.enlarged);
            KrillaGlyph::new(GlyphId::new(sign.glyph), advance, 0.0, up, 0.0, range, None)
        });
        let glyphs: Vec<KrillaGlyph> = glyphs.collect();
        self.fill(item.color);
        let size = narrow(pt_from_mm(item.size)) * first.enlarged;
        self.surface.draw_glyphs(start(item, first.x, first.y), &glyphs, first.font.clone(), &text, size, false);
    }

    /// Draws glyphs of one font as outlines.
    fn outlines(&mut self, item: &TextItem, run: &GlyphRun, glyphs: &[Glyph]) {
        let Some(font) = self.alphabet.font(run) else { return };
        self.fill(item.color);
        let size = narrow(pt_from_mm(item.size));
        for level in glyphs.chunk_by(|a, b| a.y.to_bits() == b.y.to_bits()) {
            let Some(first) = level.first() else { continue };
            let one = |(nth, glyph): (usize, &Glyph)| {
                let advance = level.get(nth + 1).map_or(0.0, |next| next.x - glyph.x);
                let text = glyph.text();
                let range = if item.lines.text.get(text.clone()).is_some() { text } else { 0..0 };
                KrillaGlyph::new(GlyphId::new(glyph.id), advance, 0.0, 0.0, 0.0, range, None)
            };
            let shown: Vec<KrillaGlyph> = level.iter().enumerate().map(one).collect();
            let at = start(item, first.x, first.y);
            self.surface.draw_glyphs(at, &shown, font.clone(), &item.lines.text, size, true);
        }
    }

    /// Turns the page for a text that reads upwards. Says whether it did.
    fn turn(&mut self, item: &TextItem) -> bool {
        if item.upward {
            let (x, y) = (narrow(pt_from_mm(item.at.x)), narrow(pt_from_mm(item.at.y)));
            self.surface.push_transform(&Transform::from_row(0.0, -1.0, 1.0, 0.0, x, y));
        }
        item.upward
    }

    fn turn_back(&mut self, turned: bool) {
        if turned {
            self.surface.pop();
        }
    }
}

/// The lines of a text that are shown.
pub(super) fn shown_lines(item: &TextItem) -> std::ops::Range<usize> {
    let lines = if item.lines.text.is_empty() { &[] } else { item.lines.lines.as_slice() };
    let shown = item.shown_lines.min(lines.len());
    let has_glyphs = lines[..shown].iter().any(|line| !line.runs.is_empty());
    0..if has_glyphs { shown } else { 0 }
}

/// The addresses on the lines that are shown, and those that begin before them or end behind them.
fn shown_links(item: &TextItem) -> Vec<WebLink> {
    let text = &item.lines.text;
    let lines = &item.lines.lines[shown_lines(item)];
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return vec![] };
    let start = text.get(..first.text.start).and_then(|before| before.rfind(char::is_whitespace)).unwrap_or(0);
    let behind = text.get(last.text.end..).and_then(|behind| behind.find(char::is_whitespace));
    let end = behind.map_or(text.len(), |behind| last.text.end + behind);
    let mut links = web_links(text.get(start..end).unwrap_or_default());
    for link in &mut links {
        link.text = link.text.start + start..link.text.end + start;
    }
    links
}

/// A line as outlines alone.
fn outlined(item: &TextItem, nth: usize) -> Written<'_> {
    let runs = item.lines.lines.get(nth).into_iter().flat_map(|line| &line.runs);
    Written { outlines: runs.map(|run| (run, run.glyphs.clone())).collect(), signs: vec![] }
}

/// What signs on a line cover, in millimetres.
fn area(item: &TextItem, signs: &[Sign]) -> Option<Rect> {
    /// How high and how low letters reach, in text sizes.
    const REACH: (f64, f64) = (0.9, 0.25);
    let (first, last) = (signs.first()?, signs.last()?);
    let place = |origin: f64, em: f32| origin + f64::from(em) * item.size;
    let (x0, x1) = (place(item.at.x, first.x), place(item.at.x, last.x + last.width));
    let y = place(item.at.y, first.y);
    Some(Rect::new(x0, y - REACH.0 * item.size, x1, y + REACH.1 * item.size))
}

/// Visits the texts of a group that are painted as text.
pub(super) fn texts<'a>(group: &'a Group, visit: &mut impl FnMut(&'a TextItem)) {
    match group.role {
        Role::Decoration | Role::Caption | Role::Votes(_) => return,
        Role::Slot(_) => {}
        Role::Heading(_) | Role::Paragraph | Role::Label | Role::Blank(_) | Role::Note(_) | Role::Overflow(_) => {
            for item in &group.items {
                match item {
                    Item::Text(item) => visit(item),
                    Item::Box(_) | Item::Sign(_) => {}
                }
            }
        }
    }
    for child in &group.children {
        texts(child, visit);
    }
}

/// Where a glyph stands on the page, or on the page as it is turned for its text.
fn start(item: &TextItem, x: f32, y: f32) -> PdfPoint {
    let origin = if item.upward { Point::ZERO } else { item.at };
    let place = |mm: f64, em: f32| narrow(pt_from_mm(mm + f64::from(em) * item.size));
    PdfPoint::from_xy(place(origin.x, x), place(origin.y, y))
}

fn paint(color: Color) -> rgb::Color {
    rgb::Color::new(color.r, color.g, color.b)
}
