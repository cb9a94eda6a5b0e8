//! All work of before that is kept in the data folder, and opening it.
//!
//! Nothing here is changed, deleted or marked: what is opened becomes a board without a file.

use std::io::ErrorKind;
use std::path::Path;

use super::earlier::Earlier;
use super::journal::{kept_journals, read_journal};
use super::store::{self, LoadError, past_versions};
use super::{Reading, Salvaged};

/// Lists all that is kept, the newest first: journals in the folder `recovery`, and versions below `history`. What
/// another program is writing is left out. All journals are read, which takes its time.
#[must_use]
pub fn earlier(recovery: &Path, history: &Path) -> Vec<Earlier> {
    let mut all = kept_journals(recovery);
    all.extend(past_versions(history));
    // Of two in a second, the one with the higher number in its name is newer.
    all.sort_by(|one, other| (other.time, &other.at).cmp(&(one.time, &one.at)));
    all
}

/// Reads something that is kept, as far as it can be read.
///
/// # Errors
/// If nothing of it can be read.
pub fn open_earlier(earlier: &Earlier) -> Result<Reading, LoadError> {
    let at = &earlier.at;
    if earlier.what.is_journal() {
        let unreadable = || LoadError::Disk { path: at.clone(), error: ErrorKind::InvalidData.into() };
        return read_journal(at).map_err(|error| LoadError::Disk { path: at.clone(), error })?.ok_or_else(unreadable);
    }
    match store::load(at) {
        Err(error) => match store::salvage(at) {
            Some(Salvaged { reading, .. }) => Ok(reading),
            None => Err(error),
        },
        read => read,
    }
}
