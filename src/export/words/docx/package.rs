//! The parts of a Word package, and how they hang together.

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::element::{Element, el};
use crate::export::words::Outline;

/// Name of the relation that the footer with the page numbers has.
pub(super) const FOOTER: &str = "rIdFooter";
/// Name of the relation that the board's picture has.
pub(super) const PICTURE: &str = "rIdPicture";

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// What a document is put together from.
pub(super) struct Parts<'a> {
    pub(super) document: Element,
    pub(super) styles: Element,
    pub(super) numbering: Element,
    pub(super) settings: Element,
    pub(super) footer: Element,
    /// Where links lead, with the names of the relations to it.
    pub(super) links: Vec<(String, String)>,
    /// The board's picture as PNG.
    pub(super) picture: Option<&'a [u8]>,
}

/// The parts that other parts name: kind, file, its type.
const NAMED: [(&str, &str); 3] =
    [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("settings", "settings.xml")];

/// The package as bytes. No time is written, so the same document gives the same bytes.
pub(super) fn packed(parts: &Parts<'_>, outline: &Outline) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(vec![]));
    let mut add = |name: &str, bytes: &[u8]| -> io::Result<()> {
        let is_packed = Some(bytes) == parts.picture;
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
        zip.start_file(name, options)?;
        zip.write_all(bytes)
    };
    add("[Content_Types].xml", &content_types(parts).part()?)?;
    add("_rels/.rels", &package_relations().part()?)?;
    add("docProps/core.xml", &properties(outline).part()?)?;
    add("docProps/app.xml", &application().part()?)?;
    add("word/document.xml", &parts.document.part()?)?;
    add("word/_rels/document.xml.rels", &document_relations(parts).part()?)?;
    add("word/styles.xml", &parts.styles.part()?)?;
    add("word/numbering.xml", &parts.numbering.part()?)?;
    add("word/settings.xml", &parts.settings.part()?)?;
    add("word/footer.xml", &parts.footer.part()?)?;
    if let Some(picture) = parts.picture {
        add("word/media/board.png", picture)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types(parts: &Parts<'_>) -> Element {
    let usual = |ending: &str, kind: &str| el("Default").set("Extension", ending).set("ContentType", kind);
    let part = |name: &str, kind: &str| el("Override").set("PartName", name).set("ContentType", kind);
    let word = |name: &str, kind: &str| part(&format!("/word/{name}.xml"), &format!("{TYPES}.{kind}+xml"));
    el("Types")
        .set("xmlns", format!("{PACKAGE}/content-types"))
        .with(usual("rels", "application/vnd.openxmlformats-package.relationships+xml"))
        .with(usual("xml", "application/xml"))
        .all(parts.picture.map(|_| usual("png", "image/png")))
        .with(part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
        .with(part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"))
        .with(word("document", "document.main"))
        .all(NAMED.map(|(kind, _)| word(kind, kind)))
        .with(word("footer", "footer"))
}

fn relations() -> Element {
    el("Relationships").set("xmlns", format!("{PACKAGE}/relationships"))
}

fn relation(id: &str, kind: &str, target: &str) -> Element {
    el("Relationship").set("Id", id).set("Type", kind).set("Target", target)
}

fn package_relations() -> Element {
    let properties = format!("{PACKAGE}/relationships/metadata/core-properties");
    relations()
        .with(relation("rId1", &format!("{OFFICE}/relationships/officeDocument"), "word/document.xml"))
        .with(relation("rId2", &properties, "docProps/core.xml"))
        .with(relation("rId3", &format!("{OFFICE}/relationships/extended-properties"), "docProps/app.xml"))
}

fn document_relations(parts: &Parts<'_>) -> Element {
    let to = |id: &str, kind: &str, target: &str| relation(id, &format!("{OFFICE}/relationships/{kind}"), target);
    relations()
        .all(NAMED.map(|(kind, file)| to(&format!("rId{kind}"), kind, file)))
        .with(to(FOOTER, "footer", "footer.xml"))
        .all(parts.links.iter().map(|(id, target)| to(id, "hyperlink", target).set("TargetMode", "External")))
        .all(parts.picture.map(|_| to(PICTURE, "image", "media/board.png")))
}

fn properties(outline: &Outline) -> Element {
    el("cp:coreProperties")
        .set("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
        .set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with(el("dc:title").says(&outline.name().replace('\n', " ")))
        .with(el("dc:creator").says("copboard"))
        .with(el("dc:language").says(&outline.language))
}

fn application() -> Element {
    el("Properties").set("xmlns", format!("{OFFICE}/extended-properties")).with(el("Application").says("copboard"))
}
