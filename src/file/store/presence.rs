//! Which boards are open on this machine: a locked mark for each, in a folder of this user's.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

use super::version::Version;

/// Says that a file is open, for as long as it lives. A program that dies says so no more: its lock is gone.
#[derive(Debug)]
pub struct Presence {
    mark: PathBuf,
    others: String,
    _lock: File,
}

impl Presence {
    /// Marks a file as open. `None` where that can't be said: then a save still sees what others saved.
    #[must_use]
    pub fn begin(folder: &Path, file: &Path, session: &str) -> Option<Self> {
        super::kept::make_private(folder).ok()?;
        // Ways to one file differ; where it leads is the same.
        let file = fs::canonicalize(file).ok()?;
        let others = Version::of(file.as_os_str().as_encoded_bytes()).short();
        let mark = folder.join(format!("{others}.{session}"));
        let lock = OpenOptions::new().write(true).create_new(true).open(&mark).ok()?;
        lock.try_lock().ok()?;
        Some(Self { mark, others, _lock: lock })
    }

    /// Whether somebody else has it open, too. Marks of programs that died are cleared away.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        let Some(folder) = self.mark.parent() else { return false };
        let Ok(entries) = fs::read_dir(folder) else { return false };
        let is_other = |path: &PathBuf| {
            *path != self.mark && path.file_stem().is_some_and(|stem| stem.to_string_lossy() == self.others.as_str())
        };
        let others: Vec<PathBuf> = entries.filter_map(Result::ok).map(|entry| entry.path()).filter(is_other).collect();
        others.into_iter().any(|path| is_alive(&path))
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        // A mark that stays is cleared away by the next who looks.
        fs::remove_file(&self.mark).ok();
    }
}

fn is_alive(mark: &Path) -> bool {
    let Ok(file) = File::open(mark) else { return false };
    match file.try_lock() {
        Err(fs::TryLockError::WouldBlock) => true,
        Ok(()) => {
            fs::remove_file(mark).ok();
            false
        }
        // A disk without locks can't say, and a save sees it anyway.
        Err(fs::TryLockError::Error(_)) => false,
    }
}
