//! Files without access lists and attributes, on systems that do not have them as Linux and macOS do.

use std::fs::File;
use std::path::Path;

/// The access list of a file.
pub(super) enum Acl {
    /// It has none.
    None,
    #[expect(dead_code, reason = "the same shape as where there are access lists")]
    Unknown,
    #[expect(dead_code, reason = "the same shape as where there are access lists")]
    Bytes(Vec<u8>),
}

pub(super) fn carry_attributes(_new: &File, _path: &Path) -> bool {
    true
}

pub(super) fn take_acl(_new: &File, _path: &Path) -> Acl {
    Acl::None
}

pub(super) fn give_acl(_new: &File, _acl: &[u8]) -> bool {
    false
}

pub(super) fn rights_without(_acl: &[u8]) -> u32 {
    0o700
}
