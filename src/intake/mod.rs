//! What people bring from elsewhere, read as notes: lists, tables and pages from the clipboard, and text files.
//!
//! Bytes become text, text and HTML become [`Block`]s, and blocks become [`Reading`]s: the ways in which they can be
//! notes of a board, the likeliest first. No word is lost on the way; only marks of lists and heads that the board
//! has printed already fall away.

mod block;
mod brought;
mod decode;
mod delimited;
mod flow;
mod grid;
mod heads;
mod html;
mod lines;
mod marker;
mod page;
mod reading;
mod steer;
mod table;

pub use block::Block;
pub use brought::Brought;
pub use decode::{MAX_TEXT_BYTES, NotText, TEXT_ENDINGS, decode, is_text_file};
pub use heads::Heads;
pub use html::{MAX_HTML_BYTES, from_html};
pub use reading::{Goal, Kind, NewNote, Reading, Readings, readings};

use crate::board::clean_text;

/// Text as a note holds it, without blanks around its lines and empty lines around it.
fn tidy(text: &str) -> String {
    let lines: Vec<String> = clean_text(text).split('\n').map(|line| line.trim().to_owned()).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}
