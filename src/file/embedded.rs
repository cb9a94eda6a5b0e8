//! The board inside a picture: PNG, SVG and PDF can carry the text of a board's file along.
//!
//! PNG has it in an international text chunk, SVG in an element of its metadata
//! (in base64, since XML can't hold every character that a note may), PDF as an attached file. A picture that another program saved again may have lost it.

use std::io::{Cursor, Read as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::read::ZlibDecoder;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object, Stream};

use super::MAX_FILE_BYTES;
use crate::words::Message;

/// Keyword of the text chunk in PNG.
pub const PNG_KEYWORD: &str = "copboard";
/// Name of the element in an SVG's metadata, and its namespace.
pub const SVG_ELEMENT: &str = "board";
/// Namespace of that element. It names the program, not a place.
pub const SVG_NAMESPACE: &str = "urn:copboard:board";
/// Name of the file attached to a PDF.
pub const PDF_ATTACHMENT: &str = "board.ron";

/// A kind of file that can carry a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// A PNG picture.
    Png,
    /// A drawing in SVG.
    Svg,
    /// A PDF document.
    Pdf,
}

impl Carrier {
    /// What it is, as a part of a sentence.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::Png => "kind-png",
            Self::Svg => "kind-svg",
            Self::Pdf => "kind-pdf",
        })
    }

    /// The kind of file that bytes seem to be, if it is one that can carry a board.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        const FAR: usize = 1024;
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Some(Self::Png);
        }
        let start = &bytes[..bytes.len().min(FAR)];
        if start.windows(5).any(|head| head == b"%PDF-") {
            return Some(Self::Pdf);
        }
        let text = start.trim_ascii_start();
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        (text.starts_with(b"<") && start.windows(4).any(|tag| tag == b"<svg")).then_some(Self::Svg)
    }

    /// The text of the board that a file carries, if it does. A damaged file carries none.
    #[must_use]
    pub fn board_text(self, bytes: &[u8]) -> Option<String> {
        match self {
            Self::Png => in_png(bytes),
            Self::Svg => in_svg(bytes),
            // The reader meets whatever people drop on the window; what it stumbles over carries no board.
            Self::Pdf => std::panic::catch_unwind(|| in_pdf(bytes)).ok().flatten(),
        }
    }
}

fn in_png(bytes: &[u8]) -> Option<String> {
    let limits = png::Limits { bytes: 2 * MAX_FILE_BYTES };
    // Only what stands before the pixels is read, and a row of them is all that room is made for.
    let reader = png::Decoder::new_with_limits(Cursor::new(bytes), limits).read_info().ok()?;
    let mut chunk = reader.info().utf8_text.iter().find(|chunk| chunk.keyword == PNG_KEYWORD)?.clone();
    chunk.decompress_text_with_limit(MAX_FILE_BYTES + 1).ok()?;
    chunk.get_text().ok()
}

fn in_svg(bytes: &[u8]) -> Option<String> {
    const MOST_NODES: u32 = 20_000_000;
    let text = str::from_utf8(bytes).ok()?;
    let options = roxmltree::ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(text, options).ok()?;
    let board = document.descendants().find(|node| node.has_tag_name((SVG_NAMESPACE, SVG_ELEMENT)))?;
    let coded: String = board.children().filter_map(|child| child.text()).flat_map(str::split_whitespace).collect();
    String::from_utf8(STANDARD.decode(coded).ok()?).ok()
}

fn in_pdf(bytes: &[u8]) -> Option<String> {
    let pdf = Pdf::new(bytes.to_vec()).ok()?;
    let is_board = |file: &Dict<'_>| {
        let name = file.get::<hayro_syntax::object::String<'_>>("F");
        name.is_some_and(|name| name.as_bytes() == PDF_ATTACHMENT.as_bytes()) && file.contains_key("EF")
    };
    let dict = |object: Object<'_>| -> Option<String> {
        let file = object.into_dict().filter(is_board)?;
        attached(&file.get::<Dict<'_>>("EF")?.get::<Stream<'_>>("F")?)
    };
    pdf.objects().into_iter().find_map(dict)
}

/// The text of an attached file. It is unpacked here and not by the reader, to stop where a board ends.
fn attached(stream: &Stream<'_>) -> Option<String> {
    let raw = stream.raw_data();
    if !stream.dict().contains_key("Filter") {
        return String::from_utf8(raw.into_owned()).ok();
    }
    let filter = stream.dict().get::<Name<'_>>("Filter");
    if filter.is_none_or(|filter| *filter != *b"FlateDecode") {
        return None;
    }
    let mut text = String::new();
    ZlibDecoder::new(&*raw).take(MAX_FILE_BYTES as u64 + 1).read_to_string(&mut text).ok()?;
    Some(text)
}
