//! Text out of the bytes of a file, in whatever encoding an old program wrote it.

use std::path::Path;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Most bytes of a text file: a book or two.
pub const MAX_TEXT_BYTES: usize = 8 << 20;

/// Endings of files with texts.
pub const TEXT_ENDINGS: [&str; 6] = ["txt", "text", "md", "markdown", "csv", "tsv"];

/// Whether a file is a text by its name.
#[must_use]
pub fn is_text_file(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    TEXT_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

/// Why a file is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// It is larger than [`MAX_TEXT_BYTES`].
    TooLarge,
    /// It holds bytes that no text has.
    Binary,
}

/// Reads bytes as text: UTF-8 or UTF-16, with a byte order mark or without, or else Windows-1252.
///
/// # Errors
/// Why they are no text.
pub fn decode(bytes: &[u8]) -> Result<String, NotText> {
    if bytes.len() > MAX_TEXT_BYTES {
        return Err(NotText::TooLarge);
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let text = encoding.decode_without_bom_handling(&bytes[length..]).0;
        return Ok(text.into_owned());
    }
    if let Some(encoding) = wide(bytes) {
        return Ok(encoding.decode_without_bom_handling(bytes).0.into_owned());
    }
    if bytes.contains(&0) {
        return Err(NotText::Binary);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()),
    }
}

/// UTF-16 without a mark: of most characters of Latin scripts, one half is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |first: usize| start.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = start.len() / 2 * 3 / 5;
    match (even, odd) {
        (0, odd) if odd > most && odd > 0 => Some(UTF_16LE),
        (even, 0) if even > most && even > 0 => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_of_old_programs_are_read() {
        let text = "Réunion – à 5 €";
        let wide: Vec<u16> = text.encode_utf16().collect();
        let little: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        let (old, _, _) = WINDOWS_1252.encode(text);
        let with_mark = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            with_mark(b"\xef\xbb\xbf", text.as_bytes()),
            with_mark(b"\xff\xfe", &little),
            with_mark(b"\xfe\xff", &big),
            old.to_vec(),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(text));
        }
        let plain: Vec<u8> = "plain".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&plain).as_deref(), Ok("plain"), "without a mark");
    }

    #[test]
    fn what_is_no_text_says_so() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0"), Err(NotText::Binary));
        assert_eq!(decode(&vec![b'a'; MAX_TEXT_BYTES + 1]), Err(NotText::TooLarge));
        assert_eq!(decode(b"").as_deref(), Ok(""));
    }
}
