//! Blocks as paragraphs, each running the way its words do.

use std::sync::Arc;

use super::element::{Element, el, hex, val};
use super::links::Links;
use super::styles::{LINK_STYLE, LIST, LIST_STYLE, REMARK_STYLE, bold, language};
use crate::board::{WebLink, language_beside, web_links};
use crate::export::words::direction::{Direction, pieces};
use crate::export::words::{Block, Entry};
use crate::style::Style;
use crate::words::Words;

/// Writes blocks with the colours of a style.
pub(super) struct Writer<'a> {
    pub(super) style: &'static Style,
    pub(super) words: &'static Words,
    /// The board's language.
    pub(super) language: &'a str,
    /// The way it runs.
    pub(super) direction: Direction,
    /// Where its links lead.
    pub(super) links: Links,
}

/// A paragraph that is being written: its properties in the order of the schema, and its runs.
pub(super) struct Paragraph {
    style: Option<String>,
    bullets: Option<u32>,
    edge: Option<String>,
    direction: Direction,
    runs: Vec<Element>,
}

impl Paragraph {
    /// The finished paragraph.
    pub(super) fn element(self) -> Element {
        let list = self.bullets.map(|id| el("w:numPr").with(val("w:ilvl", 0)).with(val("w:numId", id)));
        // Sides are those of the page: the edge stands where lines begin.
        let side = if self.direction.is_rtl() { "w:right" } else { "w:left" };
        let edge = self.edge.map(|color| val(side, "single").set("w:sz", 24).set("w:space", 4).set("w:color", color));
        let properties = el("w:pPr")
            .all(self.style.map(|style| val("w:pStyle", style)))
            .all(list)
            .all(edge.map(|edge| el("w:pBdr").with(edge)))
            .all(self.direction.is_rtl().then(|| el("w:bidi")));
        let paragraph = el("w:p");
        let paragraph = if properties.is_empty() { paragraph } else { paragraph.with(properties) };
        paragraph.all(self.runs)
    }
}

/// How a run looks.
#[derive(Clone, Default)]
pub(super) struct RunLook {
    pub(super) style: Option<&'static str>,
    pub(super) is_bold: bool,
    pub(super) color: Option<String>,
    /// The language that somebody said it is in.
    pub(super) language: Option<Arc<str>>,
}

impl Writer<'_> {
    pub(super) fn blocks(&self, blocks: &[Block]) -> Vec<Element> {
        blocks.iter().flat_map(|block| self.block(block)).collect()
    }

    fn block(&self, block: &Block) -> Vec<Element> {
        match block {
            Block::Heading(level, text) => vec![self.heading(*level, text)],
            Block::Paragraph(text) => vec![self.paragraph(None, text, None)],
            Block::Fields(fields) => {
                let field = |label: &str, text: &str| {
                    let label = self.words.say(&msg!("field-label", label = label)) + " ";
                    let mut field = self.started(None, &label);
                    let look = RunLook { is_bold: true, ..RunLook::default() };
                    field.runs.extend(self.runs(&label, field.direction, &look));
                    field.runs.extend(self.runs(text, field.direction, &RunLook::default()));
                    field.element()
                };
                fields.iter().map(|each| field(&each.label, &each.text)).collect()
            }
            Block::Slot(slot) if slot.entries.is_empty() => {
                vec![self.paragraph(None, &self.words.text("no-notes"), Some(REMARK_STYLE))]
            }
            Block::Slot(slot) => slot.entries.iter().map(|entry| self.note(entry, LIST_STYLE, LIST)).collect(),
            Block::Table(table) => vec![self.table(table)],
        }
    }

    pub(super) fn heading(&self, level: u8, text: &str) -> Element {
        self.paragraph(Some(&format!("Heading{level}")), text, None)
    }

    /// A paragraph with a text that looks the same all along.
    pub(super) fn paragraph(&self, style: Option<&str>, text: &str, run_style: Option<&'static str>) -> Element {
        self.line(style, text, &RunLook { style: run_style, ..RunLook::default() })
    }

    /// A paragraph with a text in a look.
    pub(super) fn line(&self, style: Option<&str>, text: &str, look: &RunLook) -> Element {
        let mut paragraph = self.started(style, text);
        paragraph.runs = self.runs(text, paragraph.direction, look);
        paragraph.element()
    }

    /// A note: its colour at the edge where lines begin, and in words behind it, with its votes.
    pub(super) fn note(&self, entry: &Entry, style: &str, bullets: u32) -> Element {
        let mut note = self.started(Some(style), &entry.text);
        note.bullets = Some(bullets);
        note.edge = Some(hex(self.style.note(entry.color).edge));
        let look = RunLook { language: entry.language.clone(), ..RunLook::default() };
        let remark = RunLook { style: Some(REMARK_STYLE), ..RunLook::default() };
        note.runs = self.runs(&entry.text, note.direction, &look);
        note.runs.extend(self.runs(&format!(" ({})", entry.remark()), note.direction, &remark));
        note.element()
    }

    /// A paragraph that runs as its words do, without runs so far.
    fn started(&self, style: Option<&str>, text: &str) -> Paragraph {
        let direction = Direction::of_paragraph(text, self.direction);
        Paragraph { style: style.map(str::to_owned), bullets: None, edge: None, direction, runs: vec![] }
    }

    /// Lines of text, in a run for each piece that runs one way.
    fn runs(&self, text: &str, paragraph: Direction, look: &RunLook) -> Vec<Element> {
        let mut runs = vec![];
        for (nth, line) in text.split('\n').enumerate() {
            if nth > 0 {
                runs.push(el("w:r").all(Self::properties(Direction::LeftToRight, look, None)).with(el("w:br")));
            }
            let mut from = 0;
            // What the program says itself leads nowhere.
            let links = if look.style.is_none() { web_links(line) } else { vec![] };
            for WebLink { text: at, target } in links {
                runs.extend(self.pieces(&line[from..at.start], paragraph, look));
                let shown = RunLook { style: Some(LINK_STYLE), ..look.clone() };
                let link = el("w:hyperlink").set("r:id", self.links.id(target)).set("w:history", 1);
                runs.push(link.all(self.pieces(&line[at.clone()], paragraph, &shown)));
                from = at.end;
            }
            runs.extend(self.pieces(&line[from..], paragraph, look));
        }
        runs
    }

    /// A part of a line, in a run for each piece that runs one way.
    fn pieces(&self, text: &str, paragraph: Direction, look: &RunLook) -> Vec<Element> {
        let piece = |(direction, piece): (Direction, &str)| {
            let own = direction.is_rtl() && self.direction == direction;
            let said = language_beside(look.language.as_deref(), piece, self.language).or(own.then_some(self.language));
            run(piece, Self::properties(direction, look, said).unwrap_or_else(|| el("w:rPr")))
        };
        pieces(text, paragraph).into_iter().map(piece).collect()
    }

    /// The properties of a run, in the order of the schema, if it has any.
    fn properties(direction: Direction, look: &RunLook, said: Option<&str>) -> Option<Element> {
        let is_rtl = direction.is_rtl();
        let properties = el("w:rPr")
            .all(look.style.map(|style| val("w:rStyle", style)))
            .all(look.is_bold.then(bold).into_iter().flatten())
            .all(look.color.as_ref().map(|color| val("w:color", color)))
            .all(is_rtl.then(|| el("w:rtl")))
            .all(said.map(language));
        (!properties.is_empty()).then_some(properties)
    }
}

/// A run of text.
pub(super) fn run(text: &str, properties: Element) -> Element {
    let run = el("w:r");
    let run = if properties.is_empty() { run } else { run.with(properties) };
    run.with(el("w:t").set("xml:space", "preserve").says(text))
}
