//! A page while its tags and texts are read, one after the other.

use std::mem;

use super::block::Block;
use super::brought::Brought;
use super::flow::Flow;
use super::grid::Grid;

/// A tag that opens, with what matters of it.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub(super) name: String,
    /// The level of an item that Word writes as a paragraph.
    pub(super) level: Option<usize>,
    /// Whether it holds the mark of such an item.
    pub(super) is_mark: bool,
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// What an image says instead.
    pub(super) alt: String,
    /// Notes as copboard wrote them.
    pub(super) own: Option<String>,
}

/// A page that is being read.
#[derive(Debug, Default)]
pub(super) struct Page {
    blocks: Vec<Block>,
    flow: Flow,
    /// The outermost table, and how many are open.
    table: Option<Grid>,
    tables: usize,
    /// The name of an element whose text is none, if one is open.
    skipped: Option<String>,
    /// How many spans are open in the mark of one of Word's items; 0 if it is none.
    mark_spans: usize,
    preformatted: usize,
    own: Option<String>,
}

impl Page {
    /// A tag opens.
    pub(super) fn open(&mut self, tag: &Tag) {
        if self.skipped.is_some() {
            return;
        }
        let name = tag.name.as_str();
        if self.mark_spans > 0 || tag.is_mark {
            if name == "span" {
                self.mark_spans += 1;
                return;
            }
            if is_block(name) {
                // A mark has no paragraphs: it was never closed.
                self.mark_spans = 0;
            }
        }
        self.own = self.own.take().or_else(|| tag.own.clone());
        if is_block(name) {
            self.end_line();
        }
        match name {
            "script" | "style" | "title" | "template" | "xml" => self.skipped = Some(tag.name.clone()),
            "ul" | "ol" | "menu" | "dir" => self.flow_now().open_list(),
            "li" => self.flow_now().open_item(),
            "pre" => self.preformatted += 1,
            "p" | "div" => self.flow_now().begin_paragraph(tag.level),
            "img" if is_sign(&tag.alt) => self.flow_now().text(&tag.alt),
            "table" => self.open_table(),
            "tr" if self.tables == 1 => self.in_table(Grid::open_row),
            "td" | "th" if self.tables == 1 => self.in_table(|grid| grid.open_cell(tag.rows, tag.columns)),
            "td" | "th" => self.flow_now().text(" "),
            _ => {}
        }
    }

    /// A tag closes.
    pub(super) fn close(&mut self, name: &str) {
        if let Some(skipped) = &self.skipped {
            if skipped == name {
                self.skipped = None;
            }
            return;
        }
        if self.mark_spans > 0 {
            if name == "span" {
                self.mark_spans -= 1;
                return;
            }
            if is_block(name) {
                self.mark_spans = 0;
            }
        }
        if is_block(name) && name != "br" {
            self.end_line();
        }
        match name {
            "ul" | "ol" | "menu" | "dir" => self.flow_now().close_list(),
            "p" | "div" => self.flow_now().end_paragraph(),
            "pre" => self.preformatted = self.preformatted.saturating_sub(1),
            "td" | "th" if self.tables == 1 => self.in_table(Grid::close_cell),
            "table" => self.close_table(),
            _ => {}
        }
    }

    /// Text comes.
    pub(super) fn text(&mut self, text: &str) {
        if self.skipped.is_some() || self.mark_spans > 0 {
            return;
        }
        if self.preformatted == 0 {
            self.flow_now().text(text);
            return;
        }
        for (nth, line) in text.split('\n').enumerate() {
            if nth > 0 {
                self.end_line();
            }
            self.flow_now().text(line);
        }
    }

    /// What was meant begins here: what came before said only where it stands.
    pub(super) fn begin_fragment(&mut self) {
        self.blocks.clear();
        self.flow.forget();
    }

    /// Ends the page.
    pub(super) fn finish(mut self) -> Brought {
        self.end_line();
        if self.tables > 0 {
            self.tables = 1;
            self.close_table();
        }
        self.blocks.extend(mem::take(&mut self.flow).into_blocks());
        Brought { blocks: self.blocks, own: self.own, text: None }
    }

    /// The text that words go to now: a cell's, or the page's.
    fn flow_now(&mut self) -> &mut Flow {
        match &mut self.table {
            Some(grid) if grid.has_cell() => grid.flow(),
            _ => &mut self.flow,
        }
    }

    fn end_line(&mut self) {
        let is_cell = self.table.as_ref().is_some_and(Grid::has_cell);
        self.flow_now().end_line(is_cell);
    }

    fn open_table(&mut self) {
        self.tables += 1;
        if self.tables == 1 {
            self.table = Some(Grid::default());
        }
    }

    fn close_table(&mut self) {
        self.tables = self.tables.saturating_sub(1);
        if self.tables == 0
            && let Some(grid) = self.table.take()
        {
            let (flow, levels) = self.flow.split();
            self.blocks.extend(flow.into_blocks());
            self.flow = levels;
            self.blocks.extend(grid.into_blocks());
        }
    }

    fn in_table(&mut self, change: impl FnOnce(&mut Grid)) {
        if let Some(grid) = &mut self.table {
            change(grid);
        }
    }
}

/// Whether a text stands for a sign, such as an emoji, and not for a picture.
fn is_sign(alt: &str) -> bool {
    alt.chars().count() <= 4 && !alt.chars().any(char::is_alphanumeric)
}

/// Whether an element is on lines of its own.
fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 40] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "td",
        "th",
        "tr",
        "ul",
        "menu",
    ];
    BLOCKS.contains(&name)
}
