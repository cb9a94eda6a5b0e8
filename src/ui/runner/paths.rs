//! What there is on the disk, for the path field.

use std::path::{MAIN_SEPARATOR_STR, PathBuf};

use crate::app::FileResult;
use crate::file::store;
use crate::intake::TEXT_ENDINGS;

/// Endings of files that can be opened: boards, and files that may have one embedded.
pub(super) const BOARD_ENDINGS: [&str; 4] = ["ron", "png", "svg", "pdf"];

/// Most entries of a folder that are listed.
const MOST: usize = 200;

/// Lists boards, files that may have one embedded, texts, and folders, which end in a separator.
pub(super) fn list_folder(folder: PathBuf) -> FileResult {
    let mut entries = store::list(&folder, &[BOARD_ENDINGS.as_slice(), &TEXT_ENDINGS].concat());
    entries.truncate(MOST);
    for entry in &mut entries {
        if entry.is_dir() {
            entry.as_mut_os_string().push(MAIN_SEPARATOR_STR);
        }
    }
    FileResult::FolderListed { folder, entries }
}

/// Looks what there is at a path.
pub(super) fn inspect(typed: PathBuf, meant: PathBuf) -> FileResult {
    let (is_folder, exists) = (typed.is_dir(), meant.exists());
    FileResult::PathInspected { typed, meant, is_folder, exists }
}

/// Makes the result of a look that ended without one: as if there were a file, which is asked about.
pub(super) fn unknown((typed, meant): (PathBuf, PathBuf)) -> FileResult {
    FileResult::PathInspected { typed, meant, is_folder: false, exists: true }
}
