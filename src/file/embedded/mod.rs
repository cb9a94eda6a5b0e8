//! The board inside a picture: PNG, SVG and PDF can carry the text of a board's file along.
//!
//! PNG has it in an international text chunk, SVG in an element of its metadata
//! (in base64, since XML can't hold every character that a note may), PDF as an attached file. A picture that
//! another program saved again may have lost it.
//!
//! People open whatever they find, so each reader takes one pass over the bytes, keeps nothing but the board, and
//! has a limit for all that a file of a few bytes can ask for: what is unpacked, nested and declared.

mod bounds;
mod pdf;
mod pdf_object;
mod png;
mod svg;

use self::bounds::Absent;
pub use self::pdf_object::PDF_ATTACHMENT;
pub use self::png::PNG_KEYWORD;
pub use self::svg::{SVG_ELEMENT, SVG_NAMESPACE};
use super::{ReadError, sniff};
use crate::words::Message;

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
        let text = start.trim_ascii_start();
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        if sniff::begins_like_a_board(text.trim_ascii_start()) {
            return None;
        }
        // Behind a mail's head, too.
        if start.windows(5).any(|head| head == b"%PDF-") {
            return Some(Self::Pdf);
        }
        (text.starts_with(b"<") && start.windows(4).any(|tag| tag == b"<svg")).then_some(Self::Svg)
    }

    /// Finds the text of the board that a file carries. A damaged file carries none.
    ///
    /// # Errors
    /// That it carries none, that looking for it would take too much, or that it is too large.
    pub fn board_text(self, bytes: &[u8]) -> Result<String, ReadError> {
        let found = match self {
            Self::Png => png::board(bytes),
            Self::Svg => svg::board(bytes),
            Self::Pdf => pdf::board(bytes),
        };
        found.map_err(|why| match why {
            Absent::Nowhere => ReadError::NoBoardInside { what: self.message() },
            Absent::Protected => ReadError::Protected { what: self.message() },
            Absent::TooComplex => ReadError::TooComplex { what: self.message() },
            Absent::TooLarge => ReadError::TooLarge,
        })
    }
}
