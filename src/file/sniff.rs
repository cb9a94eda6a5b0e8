//! What a file seems to be, if it is no board.

use super::ReadError;
use crate::words::Message;

/// Whether a text can be a board, judged by how it begins.
///
/// # Errors
/// What it seems to be, if it cannot.
pub(super) fn check(text: &str) -> Result<(), ReadError> {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\0');
    if start.is_empty() {
        return Err(if text.contains('\0') { ReadError::OnlyZeros } else { ReadError::Empty });
    }
    if start.starts_with("<<<<<<<") {
        return Err(ReadError::MergeConflict { line: conflict_line(text).unwrap_or(1) });
    }
    if begins_like_a_board(start.as_bytes()) {
        return Ok(());
    }
    Err(kind(start.as_bytes()).unwrap_or_else(|| ReadError::NotABoard { what: msg!("kind-text") }))
}

/// Whether bytes without blanks before them begin as boards do, whatever else they speak of.
pub(super) fn begins_like_a_board(bytes: &[u8]) -> bool {
    const HEADS: [&[u8]; 6] = [b"(", b"#!", b"//", b"/*", b"Board", b"format"];
    HEADS.iter().any(|head| bytes.starts_with(head))
}

/// What bytes are that begin like no board, if that can be recognized.
pub(super) fn kind(bytes: &[u8]) -> Option<ReadError> {
    const HEADS: [(&[u8], &str); 13] = [
        (b"\x89PNG", "kind-png"),
        (b"\xff\xd8\xff", "kind-jpeg"),
        (b"GIF8", "kind-gif"),
        (b"%PDF", "kind-pdf"),
        (b"PK\x03\x04", "kind-zip"),
        (b"\x1f\x8b", "kind-gzip"),
        (b"SQLite format 3", "kind-database"),
        (b"\x7fELF", "kind-program"),
        (b"MZ", "kind-program"),
        (b"{", "kind-json"),
        (b"[", "kind-json"),
        (b"<", "kind-xml"),
        (b"# ", "kind-markdown"),
    ];
    if bytes.iter().take(4096).all(|byte| *byte == 0) {
        return Some(ReadError::OnlyZeros);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Some(ReadError::Utf16);
    }
    if bytes.starts_with(b"copboard_notes") {
        return Some(ReadError::CopiedNotes);
    }
    let (_, what) = HEADS.iter().find(|(head, _)| bytes.starts_with(head))?;
    Some(ReadError::NotABoard { what: Message::new(what) })
}

/// The line of the first mark that version control leaves where two versions differ, from 1.
pub(super) fn conflict_line(text: &str) -> Option<usize> {
    text.split('\n').position(|line| line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>")).map(|at| at + 1)
}
