//! What the readers share: why there is no board, and unpacking that ends.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use crate::file::MAX_FILE_BYTES;

/// Why no board was found in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Absent {
    /// There is none, or it is damaged.
    Nowhere,
    /// All texts of the document are encrypted.
    Protected,
    /// To look for it would take too much time or memory.
    TooComplex,
    /// It is larger than a board may be.
    TooLarge,
}

/// Unpacks the text of a board that Deflate made small.
pub(super) fn unpack(packed: &[u8]) -> Result<String, Absent> {
    let (bytes, is_whole) = unpack_at_most(packed, MAX_FILE_BYTES + 1);
    if bytes.len() > MAX_FILE_BYTES {
        return Err(Absent::TooLarge);
    }
    if is_whole { text(bytes) } else { Err(Absent::Nowhere) }
}

/// Unpacks as many bytes as there are, at most `most`, and returns whether they are as they were packed.
pub(super) fn unpack_at_most(packed: &[u8], most: usize) -> (Vec<u8>, bool) {
    let mut bytes = vec![];
    let read = ZlibDecoder::new(packed).take(most as u64).read_to_end(&mut bytes);
    (bytes, read.is_ok())
}

/// The bytes as text, if they are one.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, Absent> {
    String::from_utf8(bytes).map_err(|_not_text| Absent::Nowhere)
}

/// Where a word begins in bytes, from a place on.
pub(super) fn find(bytes: &[u8], from: usize, word: &[u8]) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let (first, last) = (*word.first()?, rest.len().checked_sub(word.len())?);
    let mut at = 0;
    while at <= last {
        at += rest[at..=last].iter().position(|byte| *byte == first)?;
        if rest[at..].starts_with(word) {
            return Some(from + at);
        }
        at += 1;
    }
    None
}
