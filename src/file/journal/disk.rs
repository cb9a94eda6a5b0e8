//! The journal's disk: files that are written behind their end and held by a lock of the system.
//!
//! Beside `file::store` the only place that touches the disk. [`Disk`] and [`Tape`] are what the writer
//! needs of it, so that a test can hand in a slow one or a full one.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::file::MAX_FILE_BYTES;

/// The ending of a journal that is being written, or that a crash left.
pub(super) const LIVE: &str = "journal";

/// Endings of journals that nobody needs any more.
const MARKS: [(&str, Mark); 3] =
    [("clean", Mark::Clean), ("discarded", Mark::Discarded), ("recovered", Mark::Recovered)];

/// Why nobody needs a journal any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A file holds all of it.
    Clean,
    /// It was given up, on purpose.
    Discarded,
    /// It was recovered.
    Recovered,
}

/// Most bytes of a journal that are read.
const MOST: u64 = 1 << 30;

/// What the writer of a journal needs of a disk.
pub trait Disk: Send + Sync {
    /// The time, in milliseconds since 1970.
    fn now(&self) -> u64;
    /// Makes a file that only this user may read, with its folder, and holds it.
    ///
    /// # Errors
    /// What the system said.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Tape>>;
    /// The bytes of a board's file.
    ///
    /// # Errors
    /// What the system said.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Gives a journal another name in its folder, and keeps it from now on for seven days at least.
    ///
    /// # Errors
    /// What the system said.
    fn rename(&self, path: &Path, to: &Path) -> io::Result<()>;
    /// Removes a journal in whose place there is a newer one.
    ///
    /// # Errors
    /// What the system said.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes what a folder lists survive a power cut, where the system can.
    fn sync_folder(&self, path: &Path);
}

/// A file that is written behind its end.
pub trait Tape: Send {
    /// Writes all of `bytes`, so that they survive the end of the program.
    ///
    /// # Errors
    /// What the system said. Some of them may have been written.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Makes all that was written survive a power cut.
    ///
    /// # Errors
    /// What the system said.
    fn sync(&mut self) -> io::Result<()>;
    /// Whether it is still the file at `path`: folders are deleted, and a file without a name goes on taking
    /// all that is written to it.
    fn is_at(&self, path: &Path) -> bool;
}

/// The disk of this computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

/// A file with the lock on it.
#[derive(Debug)]
struct Locked(File);

impl Drop for Locked {
    fn drop(&mut self) {
        // Closing gives the lock free too, but not while a child that is being born has a copy of the file.
        self.0.unlock().ok();
    }
}

impl Tape for Locked {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_data()
    }

    fn is_at(&self, path: &Path) -> bool {
        is_same_file(&self.0, path)
    }
}

impl Disk for RealDisk {
    #[expect(clippy::disallowed_methods, reason = "a journal says when; nothing that is exported comes from here")]
    fn now(&self) -> u64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Tape>> {
        let file = create_private(path)?;
        // A search for leftovers may try the lock just now, and lets go of it at once.
        if let Err(error) = file.lock()
            && error.kind() != io::ErrorKind::Unsupported
        {
            return Err(error);
        }
        Ok(Box::new(Locked(file)))
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        read_at_most(File::open(path)?, MAX_FILE_BYTES as u64)
    }

    fn rename(&self, path: &Path, to: &Path) -> io::Result<()> {
        // The seven days begin now; a disk that does not know times only begins them earlier.
        let touched = OpenOptions::new().append(true).open(path).and_then(|file| file.set_modified(time(self.now())));
        touched.ok();
        fs::rename(path, to)?;
        to.parent().into_iter().for_each(|folder| self.sync_folder(folder));
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, path: &Path) {
        #[cfg(unix)]
        File::open(path).and_then(|folder| folder.sync_all()).ok();
        #[cfg(not(unix))]
        let _unused = path;
    }
}

#[cfg(unix)]
fn is_same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let identity = |found: fs::Metadata| (found.dev(), found.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(file), Ok(found)) => identity(file) == identity(found),
        _ => false,
    }
}

/// Elsewhere a file that is open can't lose its name to another one.
#[cfg(not(unix))]
fn is_same_file(_file: &File, path: &Path) -> bool {
    path.exists()
}

fn time(millis: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(millis)
}

/// A new file that only this user may read, in a folder that only this user may enter.
fn create_private(path: &Path) -> io::Result<File> {
    if let Some(folder) = path.parent() {
        private_folder(folder)?;
    }
    let mut options = OpenOptions::new();
    options.create_new(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // It may be there already, and open to others.
        if fs::metadata(folder)?.permissions().mode() & 0o077 != 0 {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
        }
    }
    Ok(())
}

fn read_at_most(file: File, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = vec![];
    file.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Writes a small private file, such as a note about a crash.
///
/// # Errors
/// What the system said.
pub(super) fn write_private(path: &Path, text: &str) -> io::Result<()> {
    let mut file = create_private(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// A small file of the journal's own.
pub(super) fn read_text(path: &Path) -> io::Result<String> {
    fs::read_to_string(path)
}

/// Writes a small file of the journal's own over the one that is there, all of it or nothing.
pub(super) fn replace_text(path: &Path, text: &str) -> io::Result<()> {
    let temp = path.with_extension("tmp");
    fs::write(&temp, text)?;
    fs::rename(temp, path)
}

/// When a file was written last, in milliseconds since 1970.
pub(super) fn written(path: &Path) -> Option<u64> {
    let modified = fs::metadata(path).ok()?.modified().ok()?;
    u64::try_from(modified.duration_since(UNIX_EPOCH).ok()?.as_millis()).ok()
}

/// A journal that no program writes any more; while this is held, no other takes it up.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) path: PathBuf,
    file: Locked,
}

impl Held {
    /// All of its bytes.
    pub(super) fn bytes(&self) -> io::Result<Vec<u8>> {
        read_at_most(self.file.0.try_clone()?, MOST)
    }
}

/// The files in `folder` that end in `.journal`, each with its lock, or without if another program has it.
pub(super) fn hold_all(folder: &Path) -> Vec<(PathBuf, Option<Held>)> {
    let paths = files(folder).filter(|path| path.extension().is_some_and(|found| found == LIVE));
    paths.map(|path| (path.clone(), hold(path))).collect()
}

/// Takes hold of a journal, unless another program has it.
pub(super) fn hold(path: PathBuf) -> Option<Held> {
    let file = OpenOptions::new().read(true).open(&path).ok()?;
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => None,
        // A disk without locks: to offer too much loses nothing.
        Ok(()) | Err(TryLockError::Error(_)) => Some(Held { path, file: Locked(file) }),
    }
}

/// Why nobody needs the journal at a path any more, if it is one.
pub(super) fn marked(path: &Path) -> Option<Mark> {
    let ending = path.extension()?;
    MARKS.iter().find(|(mark, _)| ending == *mark).map(|(_, mark)| *mark)
}

/// The bytes of a journal that is marked.
pub(super) fn read_marked(path: &Path) -> io::Result<Vec<u8>> {
    read_at_most(File::open(path)?, MOST)
}

/// The paths of all that is in a folder.
pub(super) fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path())
}
