//! What becomes of another version in the file that a save writes.

use crate::file::store::Version;

/// What a save does with a version in the file that is not the one known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveMode {
    /// It stays, and the save is refused.
    IfCurrent(Option<Version>),
    /// It is replaced once its bytes are kept in the version history; if they can't be, it stays beside the file.
    Replace,
    /// It stays beside the file as a copy.
    KeepBoth,
}
