//! Reads a board from RON text, as generously as it can.

use super::embedded::Carrier;
use super::explain::explain;
use super::mend::mend;
use super::reading::Reading;
use super::v1::{FileSeed, FileV1};
use super::{FORMAT, MAX_FILE_BYTES, ReadError, Remark, sniff};

/// Reads a board out of a file that can carry one.
///
/// # Errors
/// That it carries none, or why that one could not be read.
pub fn read_carried(carrier: Carrier, bytes: &[u8]) -> Result<Reading, ReadError> {
    Ok(Reading { carried: true, ..read(&carrier.board_text(bytes)?)? })
}

/// Reads a board.
///
/// # Errors
/// Why it could not be read, where in the text, and what to do about it.
pub fn read(text: &str) -> Result<Reading, ReadError> {
    if text.len() > MAX_FILE_BYTES {
        return Err(ReadError::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    sniff::check(text)?;
    let board_text = text.trim_end_matches('\0');
    let mut file = FileV1::default();
    // The limit of 128 steps is 64 levels of brackets: a bracket is one step, and what it holds another.
    let parsed = ron::Options::default().from_str_seed(board_text, FileSeed(&mut file));
    match (parsed, file.format) {
        (Ok(()), _) => {}
        (Err(_), Some(format)) if format > i64::from(FORMAT) => return Err(ReadError::TooNew { format }),
        (Err(error), _) => return Err(explain(text, &error)),
    }
    let form_at = file.form.as_ref().and_then(|form| board_text.find(form.as_str()));
    file.form_line = form_at.map_or(0, |at| board_text[..at].matches('\n').count());
    let mut reading = mend(file, || id_of(board_text))?;
    if board_text.len() < text.len() {
        reading.remarks.push(Remark::TrailingZeros);
    }
    Ok(reading)
}

/// The format that a text names, even if the rest of it cannot be read.
pub(super) fn format_of(text: &str) -> Option<i64> {
    let mut file = FileV1::default();
    // What comes of the rest does not matter here.
    ron::Options::default().from_str_seed(text, FileSeed(&mut file)).ok();
    file.format
}

/// A name for a board without one. The core draws no lots, so it comes from the text itself (FNV-1a): two
/// different boards get different names, and the same one gets the same again.
pub(super) fn id_of(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
