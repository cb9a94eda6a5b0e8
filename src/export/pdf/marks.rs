//! Paints the marks of a sheet on a page, each tagged with what it belongs to.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use krilla::color::rgb;
use krilla::geom::{Path, Point as PdfPoint, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::MetadataProvider as _;
use skrifa::raw::TableProvider as _;

use super::letters::Letters;
use super::places::{narrow, path};
use super::tags::Entry;
use crate::board::Weight;
use crate::geom::{Point, RoundedRect, Shape as _, pt_from_mm};
use crate::scene::{BoxItem, FontData, Glyph, GlyphRun, Group, Item, Lines, Role, TextItem};
use crate::style::{Color, font_bytes};

/// How finely curves are followed, in points.
const TOLERANCE_PT: f64 = 0.02;

/// The fonts of a document, each loaded once.
pub(super) struct Fonts {
    letters: Letters,
    /// Whether the file is for the archive, where letters of nobody's alphabet can't be text.
    is_archived: bool,
    known: HashMap<(u64, u32), Option<Loaded>>,
    blank: OnceCell<Option<(Font, GlyphId)>>,
}

#[derive(Clone)]
struct Loaded {
    font: Font,
    may_embed: bool,
}

impl Fonts {
    pub(super) fn new(letters: Letters, is_archived: bool) -> Self {
        Self { letters, is_archived, known: HashMap::new(), blank: OnceCell::new() }
    }

    fn get(&mut self, font: &FontData) -> Option<Loaded> {
        let load = || {
            let may_embed = may_embed(font);
            let (data, _) = font.data.clone().into_raw_parts();
            Font::new(data.into(), font.index).map(|font| Loaded { font, may_embed })
        };
        self.known.entry((font.data.id(), font.index)).or_insert_with(load).clone()
    }

    /// A glyph without marks, of the bundled font.
    fn blank(&self) -> Option<(Font, GlyphId)> {
        let load = || {
            let bytes = font_bytes(Weight::Regular);
            let space = skrifa::FontRef::new(bytes).ok()?.charmap().map(' ')?.to_u32();
            let data: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(bytes);
            Some((Font::new(data.into(), 0)?, GlyphId::new(space)))
        };
        self.blank.get_or_init(load).clone()
    }
}

/// Whether a font's licence bits allow to embed it (OS/2 `fsType`, OpenType specification).
fn may_embed(font: &FontData) -> bool {
    const USAGE: u16 = 0x000f;
    const RESTRICTED: u16 = 0x0002;
    const BITMAPS_ONLY: u16 = 0x0200;
    let Ok(font) = skrifa::FontRef::from_index(font.data.data(), font.index) else { return false };
    font.os2().is_ok_and(|os2| os2.fs_type() & USAGE != RESTRICTED && os2.fs_type() & BITMAPS_ONLY == 0)
}

/// A page that is being painted.
pub(super) struct Page<'a, 's> {
    pub surface: &'a mut Surface<'s>,
    pub fonts: &'a mut Fonts,
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
            self.entry(order, 0, slot, vec![node]);
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

    fn entry(&mut self, order: usize, nth: usize, group: &Group, nodes: Vec<Identifier>) {
        self.entries.push(Entry {
            order: (order, nth),
            role: group.role.clone(),
            name: group.name.clone(),
            cell: group.cell,
            page: self.nth,
            bounds: group.bounds,
            nodes,
            link: None,
        });
    }

    fn content(&mut self, group: &Group, nodes: &mut Vec<Identifier>) {
        if let Role::Votes(_) = group.role {
            let tag = SpanTag::empty().with_alt_text(Some(&group.name));
            nodes.push(self.surface.start_tagged(ContentTag::Span(tag)));
            self.picture(&group.items);
            self.surface.end_tagged();
            return;
        }
        for item in &group.items {
            match item {
                Item::Box(_) => self.artifact(std::slice::from_ref(item)),
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
                    for run in shown_lines(item) {
                        self.run(item, run, true);
                    }
                    self.turn_back(turned);
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

    /// A text as text. Letters that can't be embedded are outlines under a glyph that stands for them.
    fn text(&mut self, item: &TextItem, nodes: &mut Vec<Identifier>) {
        if item.lines.text.is_empty() || shown_lines(item).next().is_none() {
            return;
        }
        let turned = self.turn(item);
        nodes.push(self.surface.start_tagged(ContentTag::Span(SpanTag::empty())));
        for run in shown_lines(item) {
            let (can_embed, is_archived) = (self.can_embed(run), self.fonts.is_archived);
            let is_plain = |glyph: &Glyph| is_plain(glyph, &item.lines, is_archived);
            for glyphs in run.glyphs.chunk_by(|a, b| is_plain(a) == is_plain(b)) {
                let outlined = !(can_embed && glyphs.first().is_some_and(is_plain));
                self.glyphs(item, run, glyphs, outlined);
                if outlined {
                    self.unseen(item, glyphs);
                }
            }
        }
        self.surface.end_tagged();
        self.turn_back(turned);
    }

    /// Whether text of a run's font can be embedded.
    fn can_embed(&mut self, run: &GlyphRun) -> bool {
        self.fonts.letters == Letters::Embedded
            && run.coords.iter().all(|coord| *coord == 0)
            && self.fonts.get(&run.font).is_some_and(|loaded| loaded.may_embed)
    }

    fn run(&mut self, item: &TextItem, run: &GlyphRun, outlined: bool) {
        self.glyphs(item, run, &run.glyphs, outlined);
    }

    fn glyphs(&mut self, item: &TextItem, run: &GlyphRun, glyphs: &[Glyph], outlined: bool) {
        let Some(Loaded { font, .. }) = self.fonts.get(&run.font) else { return };
        self.fill(item.color);
        let text: &str = &item.lines.text;
        for level in glyphs.chunk_by(|a, b| a.y.to_bits() == b.y.to_bits()) {
            let Some(first) = level.first() else { continue };
            let one = |(nth, glyph): (usize, &Glyph)| {
                let advance = level.get(nth + 1).map_or(0.0, |next| next.x - glyph.x);
                let range = if text.get(glyph.text()).is_some() { glyph.text() } else { 0..0 };
                KrillaGlyph::new(GlyphId::new(glyph.id), advance, 0.0, 0.0, 0.0, range, None)
            };
            let shown: Vec<KrillaGlyph> = level.iter().enumerate().map(one).collect();
            let size = narrow(pt_from_mm(item.size));
            self.surface.draw_glyphs(start(item, first), &shown, font.clone(), text, size, outlined);
        }
    }

    /// Lays a space over outlines that stands for their letters: readers copy what has glyphs.
    fn unseen(&mut self, item: &TextItem, glyphs: &[Glyph]) {
        let (Some(first), Letters::Embedded) = (glyphs.first(), self.fonts.letters) else { return };
        let begin = glyphs.iter().map(|glyph| glyph.text().start).min().unwrap_or(0);
        let end = glyphs.iter().map(|glyph| glyph.text().end).max().unwrap_or(0);
        let words: String = item
            .lines
            .text
            .get(begin..end)
            .unwrap_or("")
            .chars()
            .filter(|c| may_say(*c, self.fonts.is_archived))
            .collect();
        let Some((font, space)) = self.fonts.blank().filter(|_| !words.is_empty()) else { return };
        let glyph = KrillaGlyph::new(space, 0.3, 0.0, 0.0, 0.0, 0..words.len(), None);
        self.surface.draw_glyphs(start(item, first), &[glyph], font, &words, narrow(pt_from_mm(item.size)), false);
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

/// The glyph runs of the lines that are shown.
fn shown_lines(item: &TextItem) -> impl Iterator<Item = &GlyphRun> {
    let is_empty = item.lines.text.is_empty();
    let shown = if is_empty { 0 } else { item.shown_lines.min(item.lines.lines.len()) };
    item.lines.lines[..shown].iter().flat_map(|line| &line.runs)
}

/// Where a glyph stands on the page, or on the page as it is turned for its text.
fn start(item: &TextItem, glyph: &Glyph) -> PdfPoint {
    let origin = if item.upward { Point::ZERO } else { item.at };
    let place = |mm: f64, em: f32| narrow(pt_from_mm(mm + f64::from(em) * item.size));
    PdfPoint::from_xy(place(origin.x, glyph.x), place(origin.y, glyph.y))
}

/// Whether a glyph shows letters that PDF/UA allows text to have, and PDF/A if the file is for the archive.
fn is_plain(glyph: &Glyph, lines: &Lines, is_archived: bool) -> bool {
    let says = lines.text.get(glyph.text());
    glyph.id != 0 && says.is_some_and(|text| !text.is_empty() && text.chars().all(|c| may_say(c, is_archived)))
}

/// Whether PDF/UA allows text to have a character. PDF/A forbids those too that mean something in one font only.
const fn may_say(c: char, is_archived: bool) -> bool {
    let is_private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    !(matches!(c, '\0' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') || is_archived && is_private)
}

fn paint(color: Color) -> rgb::Color {
    rgb::Color::new(color.r, color.g, color.b)
}
