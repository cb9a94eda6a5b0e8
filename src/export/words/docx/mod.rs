//! A Word document: headings that Word knows as such, notes as lists, and the table as a table.
//!
//! The table and the heading before it have pages in landscape of their own, all else is in portrait. Properties stand
//! in the order that the schema of ISO/IEC 29500 asks for, as Word refuses some documents that are in another.

mod body;
mod element;
mod links;
mod package;
mod page;
mod picture;
mod styles;
mod table;

use std::io;

use self::body::{Writer, run};
use self::element::{Element, el, root};
use self::links::Links;
use self::package::{Parts, packed};
use self::page::{Orientation, page_end, section};
pub use self::picture::BoardPicture;
use self::styles::{FOOTER_STYLE, REMARK_STYLE};
use super::direction::Direction;
use super::{Block, Outline};
use crate::style::{Look, Style};

/// The board as the bytes of a Word document, with its picture if there is one.
///
/// # Errors
/// If the package can't be written, which only a fault in this program would cause.
pub fn docx(outline: &Outline, picture: Option<BoardPicture<'_>>) -> io::Result<Vec<u8>> {
    let style = Style::of(Look::Print);
    let (document, links) = document(outline, style, picture);
    let parts = Parts {
        document,
        links: links.into_targets().collect(),
        styles: styles::styles(style, &outline.language),
        numbering: styles::numbering(),
        settings: styles::settings(&outline.language),
        footer: footer(),
        picture: picture.map(|picture| picture.png),
    };
    packed(&parts, outline)
}

/// The document's text, and where its links lead.
fn document(outline: &Outline, style: &'static Style, picture: Option<BoardPicture<'_>>) -> (Element, Links) {
    let direction = Direction::of_language(&outline.language);
    let writer =
        Writer { style, words: outline.words(), language: &outline.language, direction, links: Links::default() };
    let (before, wide, after) = split(&outline.blocks);
    let fields_end = before.iter().rposition(|block| matches!(block, Block::Fields(_))).map_or(0, |nth| nth + 1);
    let mut body = el("w:body")
        .with(writer.heading(1, &outline.title))
        .all(writer.blocks(&before[..fields_end]))
        .all(picture.map(|picture| picture::shown(picture, outline)))
        .all(writer.blocks(&before[fields_end..]));
    let ends_wide = !wide.is_empty() && after.is_empty() && outline.credits.is_empty();
    if !wide.is_empty() {
        body = body.with(page_end(Orientation::Portrait, direction)).all(writer.blocks(wide));
        if !ends_wide {
            body = body.with(page_end(Orientation::Landscape, direction));
        }
    }
    let credits = outline.credits.iter().map(|credit| writer.paragraph(None, credit, Some(REMARK_STYLE)));
    let last = if ends_wide { Orientation::Landscape } else { Orientation::Portrait };
    body = body.all(writer.blocks(after)).all(credits);
    if matches!(wide.last(), Some(Block::Table(_))) && ends_wide {
        // Word wants a paragraph behind a table that ends a document.
        body = body.with(page::thin_line());
    }
    (root("w:document").with(body.with(section(last, direction))), writer.links)
}

/// The blocks before the table's heading, those up to the next heading of that level, and the others.
fn split(blocks: &[Block]) -> (&[Block], &[Block], &[Block]) {
    let is_heading = |block: &Block| matches!(block, Block::Heading(..));
    let Some(table) = blocks.iter().position(|block| matches!(block, Block::Table(_))) else {
        return (blocks, &[], &[]);
    };
    let start = blocks[..table].iter().rposition(is_heading).unwrap_or(table);
    let end = blocks[table..].iter().position(is_heading).map_or(blocks.len(), |count| table + count);
    (&blocks[..start], &blocks[start..end], &blocks[end..])
}

/// The number of the page and how many there are, which Word counts.
fn footer() -> Element {
    let field = |name: &str| el("w:fldSimple").set("w:instr", format!(" {name} ")).with(run("1", el("w:rPr")));
    let line = el("w:p")
        .with(el("w:pPr").with(element::val("w:pStyle", FOOTER_STYLE)))
        .with(field("PAGE"))
        .with(run(" / ", el("w:rPr")))
        .with(field("NUMPAGES"));
    root("w:ftr").with(line)
}
