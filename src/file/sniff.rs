//! What a file seems to be, if it is no board.

use super::ReadError;

/// Whether a text can be a board, judged by how it begins.
///
/// # Errors
/// What it seems to be, if it cannot.
pub(super) fn check(text: &str) -> Result<(), ReadError> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\0');
    if start.is_empty() {
        return Err(if text.contains('\0') { ReadError::NotABoard { what: ZEROS } } else { ReadError::Empty });
    }
    if start.starts_with("<<<<<<<") {
        return Err(ReadError::MergeConflict { line: conflict_line(text).unwrap_or(1) });
    }
    if ["(", "#!", "//", "/*", "Board", "format"].iter().any(|head| start.starts_with(head)) {
        return Ok(());
    }
    Err(ReadError::NotABoard { what: kind(start.as_bytes()).unwrap_or("another kind of text") })
}

/// What bytes seem to be, in the words of a sentence.
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    const HEADS: [(&[u8], &str); 16] = [
        (b"\x89PNG", "a PNG picture"),
        (b"\xff\xd8\xff", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"%PDF", "a PDF document"),
        (b"PK\x03\x04", "a ZIP archive or an office document"),
        (b"\x1f\x8b", "a gzip archive"),
        (b"\xff\xfe", UTF_16),
        (b"\xfe\xff", UTF_16),
        (b"SQLite format 3", "a database"),
        (b"\x7fELF", "a program"),
        (b"MZ", "a program"),
        (b"{", "JSON"),
        (b"[", "JSON"),
        (b"<", "a web page, a drawing or other XML"),
        (b"copboard_notes", "notes copied from a board; paste them onto a board"),
        (b"# ", "Markdown"),
    ];
    if bytes.iter().take(4096).all(|byte| *byte == 0) {
        return Some(ZEROS);
    }
    HEADS.iter().find(|(head, _)| bytes.starts_with(head)).map(|(_, what)| *what)
}

/// The line of the first mark that version control leaves where two versions differ, from 1.
pub(super) fn conflict_line(text: &str) -> Option<usize> {
    text.split('\n').position(|line| line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>")).map(|at| at + 1)
}

const ZEROS: &str = "nothing but zero bytes, as after a power cut";
const UTF_16: &str = "text in UTF-16; save it as UTF-8 in your text editor";
