//! The board in a PNG: the one chunk that is looked at. Pixels and what others wrote are passed over.

use super::bounds::{Absent, text, unpack};
use crate::file::MAX_FILE_BYTES;

/// Keyword of the text chunk in PNG.
pub const PNG_KEYWORD: &str = "copboard";

/// Finds the text of the board.
pub(super) fn board(bytes: &[u8]) -> Result<String, Absent> {
    const SIGNATURE: usize = 8;
    let mut rest = bytes.get(SIGNATURE..).unwrap_or_default();
    while let Some((kind, data, behind)) = chunk(rest) {
        if kind == b"iTXt"
            && let Some(content) = data.strip_prefix(PNG_KEYWORD.as_bytes()).and_then(|rest| rest.strip_prefix(&[0]))
        {
            return said(content).unwrap_or(Err(Absent::Nowhere));
        }
        rest = behind;
    }
    Err(Absent::Nowhere)
}

/// Splits bytes into the kind and the data of a whole chunk, and what is behind it.
fn chunk(bytes: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (checked, behind) = rest.split_at_checked(length.checked_add(4)?)?;
    let (kind, data) = checked.split_first_chunk::<4>()?;
    let (checksum, behind) = behind.split_first_chunk::<4>()?;
    // Only the chunk that matters is worth the check.
    let is_whole = kind != b"iTXt" || crc32fast::hash(checked) == u32::from_be_bytes(*checksum);
    is_whole.then_some((kind, data, behind))
}

/// The text of the chunk, behind whether it is packed, how, in which language, and the keyword in that language.
fn said(content: &[u8]) -> Option<Result<String, Absent>> {
    let (&[is_packed, method], rest) = content.split_first_chunk::<2>()?;
    let mut fields = rest.splitn(3, |byte| *byte == 0);
    let content = fields.nth(2)?;
    Some(match (is_packed, method) {
        (0, _) if content.len() > MAX_FILE_BYTES => Err(Absent::TooLarge),
        (0, _) => text(content.to_vec()),
        (1, 0) => unpack(content),
        _ => Err(Absent::Nowhere),
    })
}
