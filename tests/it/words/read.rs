//! Reads what was written as words, with parsers that know nothing of copboard.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use roxmltree::{Document, Node, ParsingOptions};
use zip::ZipArchive;

/// Rows of a CSV file behind its byte order mark.
pub(crate) fn csv(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap();
    records(text, b',')
}

/// Rows of cells parted by a sign.
pub(crate) fn records(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut builder = csv::ReaderBuilder::new();
    let mut reader = builder.has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
    // Rows of different lengths are an error to this reader.
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A cell as somebody wrote it, without the apostrophe that keeps it from being a formula.
pub(crate) fn written(cell: &str) -> &str {
    let behind = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '\'');
    let is_formula = behind.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    cell.strip_prefix('\'').filter(|_| is_formula).unwrap_or(cell)
}

/// An XML or HTML document.
pub(crate) fn xml(text: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).unwrap()
}

/// The elements with a name.
pub(crate) fn named<'a, 'i>(node: Node<'a, 'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |node| node.tag_name().name() == name)
}

/// An attribute, whatever its namespace.
pub(crate) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// The text of an element, with its line breaks.
pub(crate) fn text(node: Node<'_, '_>) -> String {
    let parts = node.descendants().map(|node| match node.tag_name().name() {
        "br" => "\n",
        _ if node.is_text() => node.text().unwrap(),
        _ => "",
    });
    parts.collect()
}

/// The notes of an HTML page.
pub(crate) fn html_notes(page: &str) -> Vec<String> {
    let page = xml(page);
    let texts = named(page.root(), "span").filter(|node| attribute(*node, "class") == Some("text"));
    texts.map(text).collect()
}

/// The notes of HTML for the clipboard: in lists, and behind bullets in cells, each up to its remark in italics.
pub(crate) fn fragment_notes(fragment: &str) -> Vec<String> {
    let whole = format!("<div>{fragment}</div>");
    let document = xml(&whole);
    let mut notes = vec![];
    for place in document.descendants().filter(|node| matches!(node.tag_name().name(), "li" | "td")) {
        let is_cell = place.tag_name().name() == "td";
        let mut said = String::new();
        for child in place.children() {
            if child.tag_name().name() == "i" {
                let said = note(&std::mem::take(&mut said), is_cell);
                // A cell of a spreadsheet begins with the bullet, so nothing in it can be a formula.
                notes.push(if is_cell { said } else { written(&said).to_owned() });
            } else {
                said.push_str(&text(child));
            }
        }
    }
    notes
}

/// A part of a Word package.
pub(crate) fn docx_part(package: &[u8], name: &str) -> String {
    let mut package = ZipArchive::new(Cursor::new(package)).unwrap();
    let mut text = String::new();
    package.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The notes of a Word document: paragraphs in lists, without the remarks behind them.
pub(crate) fn docx_notes(package: &[u8]) -> Vec<String> {
    let part = docx_part(package, "word/document.xml");
    let document = xml(&part);
    let items = named(document.root(), "p").filter(|node| named(*node, "numPr").next().is_some());
    let is_remark = |run: &Node<'_, '_>| named(*run, "rStyle").any(|style| attribute(style, "val") == Some("Remark"));
    items.map(|item| named(item, "r").filter(|run| !is_remark(run)).map(text).collect()).collect()
}

/// A sheet of a workbook by its number, row by row.
pub(crate) fn xlsx_sheet(package: &[u8], nth: usize) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(package)).unwrap();
    let sheet = workbook.worksheet_range_at(nth).unwrap().unwrap();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

/// The notes of a workbook, which are text whatever they look like; an empty one is no cell at all.
pub(crate) fn xlsx_notes(package: &[u8]) -> Vec<String> {
    let rows = xlsx_sheet(package, 0).into_iter().skip(1).filter(|row| !matches!(row[6], Data::Empty));
    rows.map(|row| cell_text(&row[4])).collect()
}

/// The notes in each column of a workbook's grid, from top to bottom.
pub(crate) fn xlsx_grid(package: &[u8]) -> Vec<Vec<String>> {
    let rows = xlsx_sheet(package, 1);
    let column = |nth: usize| rows.iter().skip(1).map(move |row| cell_text(&row[nth])).filter(|text| !text.is_empty());
    (0..rows[0].len()).map(|nth| column(nth).collect()).collect()
}

fn cell_text(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("{other:?} is no text"),
    }
}

/// What Markdown says, as an independent parser understands it.
#[derive(Debug, Default)]
pub(crate) struct Markdown {
    /// Texts of notes: of list items and of what stands behind bullets in cells, up to the remark in italics.
    pub(crate) notes: Vec<String>,
    /// Texts of fields: of list items with a bold label.
    pub(crate) fields: Vec<String>,
    /// Number of cells in each row of tables.
    pub(crate) cells: Vec<usize>,
}

/// Reads Markdown with tables. It panics at markup that no board is written with.
pub(crate) fn markdown(source: &str) -> Markdown {
    let mut read = Markdown::default();
    let mut said = String::new();
    let (mut is_field, mut is_cell) = (false, false);
    for event in Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => read.cells.push(0),
            Event::Start(Tag::Item) => {
                said.clear();
                (is_field, is_cell) = (false, false);
            }
            Event::Start(Tag::TableCell) => {
                said.clear();
                is_cell = true;
                *read.cells.last_mut().unwrap() += 1;
            }
            Event::Start(Tag::Emphasis) => read.notes.push(note(&said, is_cell)),
            Event::End(TagEnd::Emphasis) => said.clear(),
            Event::End(TagEnd::Strong) => {
                said.clear();
                is_field = true;
            }
            Event::End(TagEnd::Item) if is_field => read.fields.push(said.strip_prefix(' ').unwrap_or("").to_owned()),
            Event::Text(text) => said.push_str(&text),
            Event::HardBreak => said.push('\n'),
            // The break between two notes of a cell follows a remark; others are within a text.
            Event::InlineHtml(html) if &*html == "<br>" => said.push('\n'),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::List(None) | Tag::Table(_) | Tag::Strong)
            | Event::End(_)
            | Event::Rule => {}
            other => panic!("{other:?} in\n{source}"),
        }
    }
    read
}

/// The text before a remark. The blank between them is no text; Markdown drops it where a line begins
/// with it. In a cell a bullet stands before each note, and a break before the bullet of the next.
fn note(said: &str, is_cell: bool) -> String {
    let text = said.strip_suffix(' ').unwrap_or(said);
    let text = if is_cell { text.strip_prefix('\n').unwrap_or(text).strip_prefix("• ").unwrap() } else { text };
    text.to_owned()
}
