//! The parts of a Word package, amended where docx-rs has no words for something.

use std::io;

use docx_rs::XMLDocx;

use super::Outline;

/// Adds what docx-rs has no words for: the language, which style is the usual one, the table's repeated
/// row, and the alternative text of the picture. It works on the finished parts, where texts have no `<` of their own, and
/// fails if a part is not as expected. The properties are written anew, as docx-rs invents a time.
pub(super) fn complete(package: &mut XMLDocx, outline: &Outline, has_picture: bool) -> io::Result<()> {
    let language = &outline.language;
    let name = escaped(&outline.name());
    let lang = format!("<w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault>");
    package.styles = replaced(&package.styles, "</w:rPr></w:rPrDefault>", &lang)?;
    let normal = "w:styleId=\"Normal\"";
    package.styles = replaced(&package.styles, normal, &format!("w:default=\"1\" {normal}"))?;
    if outline.table().is_some() {
        package.document = replaced(&package.document, "<w:cantSplit />", "<w:cantSplit/><w:tblHeader/>")?;
    }
    if has_picture {
        let description = escaped(&outline.words().say(&msg!("board-image", name = outline.name())));
        let properties = format!("<wp:docPr id=\"1\" name=\"Board\" descr=\"{description}\"/>");
        package.document = replaced(&package.document, "<wp:docPr id=\"1\" name=\"Figure\" />", &properties)?;
    }
    package.doc_props.core = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{name}</dc:title>\
         <dc:creator>copboard</dc:creator><dc:language>{language}</dc:language></cp:coreProperties>"
    )
    .into_bytes();
    Ok(())
}

/// A part with the first occurrence of `old` replaced.
fn replaced(part: &[u8], old: &str, new: &str) -> io::Result<Vec<u8>> {
    let text = std::str::from_utf8(part).map_err(io::Error::other)?;
    let Some((before, after)) = text.split_once(old) else {
        return Err(io::Error::other(format!("docx-rs: {old}")));
    };
    Ok([before, new, after].concat().into_bytes())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\n', " ")
}
