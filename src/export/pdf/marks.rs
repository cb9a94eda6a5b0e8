//! Paints the marks of a sheet on a page, each tagged with what it belongs to.

use std::collections::HashMap;

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point as PdfPoint, Rect as PdfRect, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::raw::TableProvider as _;

use super::tags::Entry;
use super::{Letters, narrow};
use crate::geom::{Point, Rect, RoundedRect, Shape as _, pt_from_mm};
use crate::scene::{BoxItem, FontData, Glyph, GlyphRun, Group, Item, Lines, Role, TextItem};
use crate::style::Color;

/// How finely curves are followed, in points.
const TOLERANCE_PT: f64 = 0.02;

/// The fonts of a document, each loaded once.
pub(super) struct Fonts {
    letters: Letters,
    known: HashMap<(u64, u32), Option<Loaded>>,
}

#[derive(Clone)]
struct Loaded {
    font: Font,
    may_embed: bool,
}

impl Fonts {
    pub(super) fn new(letters: Letters) -> Self {
        Self { letters, known: HashMap::new() }
    }

    fn get(&mut self, font: &FontData) -> Option<Loaded> {
        let load = || {
            let may_embed = may_embed(font);
            let (data, _) = font.data.clone().into_raw_parts();
            Font::new(data.into(), font.index).map(|font| Loaded { font, may_embed })
        };
        self.known.entry((font.data.id(), font.index)).or_insert_with(load).clone()
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
            | Role::Field(_)
            | Role::When(_)
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

    /// A text as text. Runs that can't be embedded are outlines that carry their letters.
    fn text(&mut self, item: &TextItem, nodes: &mut Vec<Identifier>) {
        let lines = &item.lines;
        let turned = self.turn(item);
        let mut is_open = false;
        for run in shown_lines(item) {
            if self.is_plain(run, lines) {
                if !is_open {
                    nodes.push(self.surface.start_tagged(ContentTag::Span(SpanTag::empty())));
                    is_open = true;
                }
                self.run(item, run, false);
                continue;
            }
            if std::mem::take(&mut is_open) {
                self.surface.end_tagged();
            }
            let words: String = lines.text.get(run.text.clone()).unwrap_or("").chars().filter(may_say).collect();
            let tag = SpanTag::empty().with_actual_text(Some(&words));
            nodes.push(self.surface.start_tagged(ContentTag::Span(tag)));
            self.run(item, run, true);
            self.surface.end_tagged();
        }
        if is_open {
            self.surface.end_tagged();
        }
        self.turn_back(turned);
    }

    /// Whether a run can be written as text of an embedded font.
    fn is_plain(&mut self, run: &GlyphRun, lines: &Lines) -> bool {
        let says = |glyph: &Glyph| {
            lines.text.get(glyph.text()).is_some_and(|text| !text.is_empty() && text.chars().all(|c| may_say(&c)))
        };
        self.fonts.letters == Letters::Embedded
            && run.coords.iter().all(|coord| *coord == 0)
            && run.glyphs.iter().all(|glyph| glyph.id != 0 && says(glyph))
            && self.fonts.get(&run.font).is_some_and(|loaded| loaded.may_embed)
    }

    fn run(&mut self, item: &TextItem, run: &GlyphRun, outlined: bool) {
        let Some(Loaded { font, .. }) = self.fonts.get(&run.font) else { return };
        self.fill(item.color);
        let size = pt_from_mm(item.size);
        let origin = if item.upward { Point::ZERO } else { item.at };
        let text: &str = &item.lines.text;
        let mut rest = run.glyphs.as_slice();
        while let Some(first) = rest.first() {
            let level = rest.iter().take_while(|glyph| glyph.y.to_bits() == first.y.to_bits()).count();
            let (here, after) = rest.split_at(level);
            rest = after;
            let glyphs: Vec<KrillaGlyph> = here
                .iter()
                .enumerate()
                .map(|(nth, glyph)| {
                    let advance = here.get(nth + 1).map_or(0.0, |next| next.x - glyph.x);
                    let range = if text.get(glyph.text()).is_some() { glyph.text() } else { 0..0 };
                    KrillaGlyph::new(GlyphId::new(glyph.id), advance, 0.0, 0.0, 0.0, range, None)
                })
                .collect();
            let start = PdfPoint::from_xy(
                narrow(pt_from_mm(origin.x) + f64::from(first.x) * size),
                narrow(pt_from_mm(origin.y) + f64::from(first.y) * size),
            );
            self.surface.draw_glyphs(start, &glyphs, font.clone(), text, narrow(size), outlined);
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

/// The glyph runs of the lines that are shown.
fn shown_lines(item: &TextItem) -> impl Iterator<Item = &GlyphRun> {
    let is_empty = item.lines.text.is_empty();
    let shown = if is_empty { 0 } else { item.shown_lines.min(item.lines.lines.len()) };
    item.lines.lines[..shown].iter().flat_map(|line| &line.runs)
}

/// Whether PDF/UA allows text to have a character.
const fn may_say(c: &char) -> bool {
    !matches!(c, '\0' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A link to the top of a page.
pub(super) fn link(from: Rect, page: usize, words: &str) -> Annotation {
    let rect = from.scale_from_origin(pt_from_mm(1.0));
    let area = PdfRect::from_ltrb(narrow(rect.x0), narrow(rect.y0), narrow(rect.x1), narrow(rect.y1))
        .or_else(|| PdfRect::from_xywh(0.0, 0.0, 1.0, 1.0));
    let top = XyzDestination::new(page, PdfPoint::from_xy(0.0, 0.0));
    let target = Target::Destination(top.into());
    let link = area.map_or_else(
        || {
            LinkAnnotation::new_with_quad_points(
                vec![],
                Target::Destination(XyzDestination::new(page, PdfPoint::from_xy(0.0, 0.0)).into()),
            )
        },
        |area| LinkAnnotation::new(area, target),
    );
    Annotation::new_link(link, Some(words.to_owned()))
}

/// Upper left corner in PDF's terms.
pub(super) fn corner(bounds: Rect) -> PdfPoint {
    PdfPoint::from_xy(narrow(pt_from_mm(bounds.x0)), narrow(pt_from_mm(bounds.y0)))
}

fn paint(color: Color) -> rgb::Color {
    rgb::Color::new(color.r, color.g, color.b)
}

fn path(shape: &crate::geom::BezPath) -> Option<Path> {
    use kurbo::PathEl;
    let mut builder = PathBuilder::new();
    let xy = |point: Point| (narrow(point.x), narrow(point.y));
    for element in shape.elements() {
        match *element {
            PathEl::MoveTo(to) => builder.move_to(xy(to).0, xy(to).1),
            PathEl::LineTo(to) => builder.line_to(xy(to).0, xy(to).1),
            PathEl::QuadTo(a, to) => builder.quad_to(xy(a).0, xy(a).1, xy(to).0, xy(to).1),
            PathEl::CurveTo(a, b, to) => {
                builder.cubic_to(xy(a).0, xy(a).1, xy(b).0, xy(b).1, xy(to).0, xy(to).1);
            }
            PathEl::ClosePath => builder.close(),
        }
    }
    builder.finish()
}
