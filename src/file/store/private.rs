//! Files that only their person may read, and that go again after a while.

use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use super::SaveError;

/// Most characters of a name that are kept.
const MOST_LETTERS: usize = 60;

/// Writes bytes into a file of their own in a folder, or, without one, where the system has passing files; nobody else
/// may read it. Its name is `name`, as far as files can be called so.
///
/// # Errors
/// Why it could not be written.
pub fn write_private(folder: Option<&Path>, name: &str, bytes: &[u8]) -> Result<PathBuf, SaveError> {
    let place = folder.map_or_else(std::env::temp_dir, Path::to_path_buf);
    let refuse = |error: io::Error| SaveError::Disk { path: place.join(name), error };
    if folder.is_some() {
        create_private(&place).map_err(refuse)?;
    }
    // The folder has a random name, so that two of one name are in nobody's way.
    let mut own = tempfile::Builder::new();
    own.prefix("copboard-");
    #[cfg(unix)]
    own.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    let own = own.tempdir_in(&place).map_err(refuse)?;
    fs::write(own.path().join(file_name(name)), bytes).map_err(refuse)?;
    // From now on it stays until it is swept away.
    Ok(own.keep().join(file_name(name)))
}

/// Deletes what [`write_private`] wrote into a folder before a moment, in seconds since 1970.
pub fn sweep_private(folder: &Path, before: i64) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let Ok(before) = u64::try_from(before).map(|seconds| UNIX_EPOCH + Duration::from_secs(seconds)) else { return };
    for entry in entries.flatten() {
        let is_own = entry.file_name().to_string_lossy().starts_with("copboard-");
        let is_old = entry.metadata().and_then(|about| about.modified()).is_ok_and(|modified| modified < before);
        if is_own && is_old {
            // What can't be deleted now is tried again at the next start.
            fs::remove_dir_all(entry.path()).ok();
        }
    }
}

fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A name without what file systems don't take.
fn file_name(name: &str) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let kept = |c: &char| !c.is_control() && !r#"/\:*?"<>|."#.contains(*c);
    let stem: String = stem.chars().filter(kept).take(MOST_LETTERS).collect();
    let stem = stem.trim();
    format!("{}.{extension}", if stem.is_empty() { "copboard" } else { stem })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_file_is_read_by_its_person_alone_and_goes() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("data/print");
        let path = write_private(Some(&place), "River: “2026”/../x.pdf", b"%PDF").unwrap();
        assert_eq!(path.file_name().unwrap(), "River “2026”x.pdf");
        assert_eq!(fs::read(&path).unwrap(), b"%PDF");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            for folder in [place.as_path(), path.parent().unwrap()] {
                assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o077, 0);
            }
        }
        sweep_private(&place, 1_000_000_000);
        assert!(path.exists(), "it is too young");
        sweep_private(&place, i64::MAX / 1000);
        assert!(!path.exists());
        assert_eq!(file_name("???.pdf"), "copboard.pdf");
    }
}
