//! Files opened lately, the last first: a list of paths in a file of its own.

use std::path::{Path, PathBuf};

use super::store;

/// Most paths that are kept.
const KEPT: usize = 10;

/// The paths that the list at `list` holds; none if there is no such list, or it can't be read.
#[must_use]
pub fn recent(list: &Path) -> Vec<PathBuf> {
    let text = store::read_setting(list).unwrap_or_default();
    ron::from_str::<Vec<PathBuf>>(&text).unwrap_or_default()
}

/// Puts `path` first in the list at `list`.
///
/// # Errors
/// If the list can't be written. It is a convenience: nothing is lost but the list.
pub fn remember(list: &Path, path: &Path) -> Result<(), store::SaveError> {
    let mut paths = recent(list);
    paths.retain(|known| known != path);
    paths.insert(0, path.to_owned());
    paths.truncate(KEPT);
    let text = ron::to_string(&paths).unwrap_or_default();
    store::write_setting(list, &text)
}
