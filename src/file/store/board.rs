//! Saving a board, all or nothing, and never over what somebody else has saved.
//!
//! The new version is written beside the old one, synced, read back, and swapped with it in one step. What the
//! swap displaced is looked at before it goes: if it is not what was expected, it stays as a copy. So no moment
//! between looking and writing is left in which a version could vanish, no matter who else writes.

use std::ffi::OsStr;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::attributes::{names_of, take_after};
use super::disk::{self, folder_of, lock, rename_new, sync_folder};
use super::error::{SaveError, save_error};
use super::lost::Lost;
use super::version::{Version, version};
use super::{Destination, destination, load};
use crate::words::{Message, Words};

/// Most bytes of a file's name in the names of files beside it, so that those are not too long.
const MOST_NAME: usize = 160;
const ENDING: &str = ".saving";
/// Stands for the version of a file that is not there.
const NONE: &str = "0000000000000000";

/// What a save did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The version that is in the file now.
    pub version: Version,
    /// Where somebody else's version is, if there was one: beside the file.
    pub conflict: Option<PathBuf>,
    /// What the file could not be given of the one before.
    pub lost: Option<Lost>,
    /// Whether the file before has other names, under which it stays as it was.
    pub parted: bool,
}

impl Saved {
    /// What is not as it was before the save, for people, if anything; `name` is that of the file.
    #[must_use]
    pub fn caveat(&self, name: &str) -> Option<Message> {
        let parted = || self.parted.then(|| msg!("saved-parted", name = name));
        self.lost.map(|lost| lost.message(name)).or_else(parted)
    }
}

/// What happens to an unknown version in the file.
#[derive(Clone, Copy)]
enum Theirs<'a> {
    /// It stays, unless it is this one.
    Refuse(Option<&'a Version>),
    /// It stays beside the file, unless it is this one.
    Keep(Option<&'a Version>),
}

/// Saves a board's text over the version that it was made from, `known`; over none if that is `None`. Afterwards
/// there is the old file or the new one, whatever happens to the program or the power. The file keeps its mode
/// and, where the system allows it, its owner; of a link, the file that it leads to is replaced. A file that is
/// gone is written anew.
///
/// # Errors
/// [`SaveError::Changed`] if the file is another one by now: then nothing was written. And why it could not be saved.
/// After [`SaveError::Unconfirmed`] the file has the [version of](Version::of) this text, and that is `known` next time.
pub fn save_board(path: &Path, text: &str, known: Option<&Version>) -> Result<Saved, SaveError> {
    commit(path, text, Theirs::Refuse(known))
}

/// Saves a board's text over the version `kept`, of which the caller has the bytes somewhere safe, as after “keep
/// mine”. Any other version that is there by now stays beside the file as a copy.
///
/// # Errors
/// Why it could not be saved.
pub fn save_over(path: &Path, text: &str, kept: &Version) -> Result<Saved, SaveError> {
    commit(path, text, Theirs::Keep(Some(kept)))
}

/// Saves a board's text, and keeps what is there as a copy beside it, as after “keep both”.
///
/// # Errors
/// Why it could not be saved.
pub fn save_both(path: &Path, text: &str) -> Result<Saved, SaveError> {
    commit(path, text, Theirs::Keep(None))
}

fn commit(path: &Path, text: &str, theirs: Theirs<'_>) -> Result<Saved, SaveError> {
    let refuse = |error: io::Error| save_error(path, error);
    let changed = || SaveError::Changed { path: path.to_owned() };
    let bytes = text.as_bytes();
    let new = Version::of(bytes);
    let (target, old) = match destination(path, true)? {
        // What is written there is gone: nothing could be read back, and nothing opened.
        Destination::Device => return Err(SaveError::NotAFile { path: path.to_owned() }),
        Destination::File { target, old } => (target, old),
    };
    let folder = folder_of(&target);
    let lock = lock(folder);
    let found = version(&target).map_err(refuse)?;
    if let (Theirs::Refuse(known), Some(found)) = (theirs, &found)
        && known != Some(found)
        && *found != new
    {
        return Err(changed());
    }
    let names = Names::of(&target);
    // Only who holds the lock knows that nobody is at work on what lies there.
    let left_over = if lock.is_some() { names.sweep(folder, &target) } else { None };
    let parted = old.as_ref().is_some_and(|old| names_of(old) > 1);
    let old = old.as_ref().map(|old| (target.as_path(), old));
    let (temp, lost) = Temp::write(&names, folder, found.as_ref(), &new, (bytes, old)).map_err(refuse)?;
    let mut conflict = None;
    // What may go: what the caller knows or keeps elsewhere.
    let expected = match theirs {
        Theirs::Refuse(_) => found.clone(),
        Theirs::Keep(kept) => kept.cloned(),
    };
    let exchanged = if found.is_some() { exchange(&temp.path, &target) } else { Ok(Swap::Gone) };
    match exchanged.map_err(refuse)? {
        Swap::Impossible => {
            if version(&target).map_err(refuse)? != found {
                return Err(changed());
            }
            if found != expected && found.as_ref() != Some(&new) {
                conflict = Some(names.copy_aside(folder, &target).map_err(refuse)?);
            }
            fs::rename(&temp.path, &target).map_err(refuse)?;
            drop(temp.keep());
        }
        Swap::Done => {
            let displaced = temp.keep();
            match version(&displaced) {
                Ok(Some(version)) if version == new || Some(&version) == expected.as_ref() => {
                    // If it stays, the next save sweeps it away.
                    fs::remove_file(&displaced).ok();
                }
                Ok(None) => {}
                Ok(Some(_)) | Err(_) => conflict = Some(names.set_aside(folder, displaced)),
            }
        }
        Swap::Gone => match rename_new(&temp.path, &target) {
            Ok(()) => drop(temp.keep()),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(changed()),
            Err(error) => return Err(refuse(error)),
        },
    }
    sync_folder(folder).map_err(|error| SaveError::Unconfirmed { path: path.to_owned(), error })?;
    Ok(Saved { version: new, conflict: conflict.or(left_over), lost, parted })
}

enum Swap {
    /// The old file has the new one's former name.
    Done,
    /// This disk can only rename.
    Impossible,
    /// There is no old file any more.
    Gone,
}

fn exchange(temp: &Path, target: &Path) -> io::Result<Swap> {
    match disk::exchange(temp, target) {
        Ok(true) => Ok(Swap::Done),
        Ok(false) => Ok(Swap::Impossible),
        Err(error) if error.kind() == ErrorKind::NotFound && fs::symlink_metadata(target).is_err() => Ok(Swap::Gone),
        Err(error) => Err(error),
    }
}

/// A file that goes when it is dropped, unless it became something else.
struct Temp {
    path: PathBuf,
    is_kept: bool,
}

impl Temp {
    /// Writes a new version beside the old one, so that a power cut cannot take it, and looks whether it is there. If
    /// anything fails, the file goes: what was not synced once is not trusted when it is synced again.
    fn write(
        names: &Names,
        folder: &Path,
        known: Option<&Version>,
        new: &Version,
        (bytes, old): (&[u8], Option<(&Path, &Metadata)>),
    ) -> io::Result<(Self, Option<Lost>)> {
        let (mut file, temp) = Self::create(names, folder, known, new, old.is_some())?;
        file.write_all(bytes)?;
        let lost = old.and_then(|old| take_after(&file, old));
        file.sync_all()?;
        let mut again = Vec::with_capacity(bytes.len());
        file.rewind()?;
        file.take(bytes.len() as u64 + 1).read_to_end(&mut again)?;
        if again != bytes {
            return Err(io::Error::other(Words::english().text("disk-not-verified")));
        }
        Ok((temp, lost))
    }

    fn create(
        names: &Names,
        folder: &Path,
        known: Option<&Version>,
        new: &Version,
        is_private: bool,
    ) -> io::Result<(File, Self)> {
        const MOST: usize = 100;
        let mut nth = 0;
        loop {
            let path = folder.join(names.temp(known, new, nth));
            let mut options = OpenOptions::new();
            options.read(true).write(true).create_new(true);
            #[cfg(unix)]
            {
                use std::os::unix::fs::OpenOptionsExt as _;
                // Until it has the mode of the old one, nobody else reads it; a new file has the usual mode.
                options.mode(if is_private { 0o600 } else { 0o666 });
            }
            #[cfg(not(unix))]
            let _unused = is_private;
            match options.open(&path) {
                Ok(file) => return Ok((file, Self { path, is_kept: false })),
                Err(error) if error.kind() == ErrorKind::AlreadyExists && nth < MOST => nth += 1,
                Err(error) => return Err(error),
            }
        }
    }

    /// It is no longer ours to delete.
    fn keep(mut self) -> PathBuf {
        self.is_kept = true;
        std::mem::take(&mut self.path)
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        if !self.is_kept {
            fs::remove_file(&self.path).ok();
        }
    }
}

/// Names of files beside a target.
struct Names {
    /// What it is called, short enough to be put into other names.
    short: String,
    stem: String,
    extension: String,
}

impl Names {
    fn of(target: &Path) -> Self {
        let part = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        let name = part(target.file_name());
        let is_whole = name.len() <= MOST_NAME && target.file_name().and_then(OsStr::to_str).is_some();
        let short = if is_whole {
            name.clone()
        } else {
            let all = target.file_name().unwrap_or_default().as_encoded_bytes();
            format!("{}~{}", shortened(&name), Version::of(all).short())
        };
        let extension = match target.extension() {
            Some(extension) if extension.len() < 16 => format!(".{}", extension.to_string_lossy()),
            Some(_) | None => String::new(),
        };
        Self { short, stem: shortened(&part(target.file_stem())).to_owned(), extension }
    }

    /// The name of a new version while it is written. It says what is to be displaced and what is new, so that
    /// a person who finds the file after a crash knows which of the two it is.
    fn temp(&self, known: Option<&Version>, new: &Version, nth: usize) -> String {
        let known = known.map_or_else(|| NONE.to_owned(), Version::short);
        let nth = if nth == 0 { String::new() } else { format!("-{nth}") };
        format!(".{}.{known}-{}{nth}{ENDING}", self.short, new.short())
    }

    /// Which versions a leftover of this target was to displace and to bring.
    fn versions_of<'a>(&self, name: &'a str) -> Option<(&'a str, &'a str)> {
        let between = name.strip_prefix('.')?.strip_prefix(&self.short)?.strip_prefix('.')?.strip_suffix(ENDING)?;
        let mut parts = between.split('-');
        let (known, new) = (parts.next()?, parts.next()?);
        let is_hash = |part: &str| part.len() == NONE.len() && part.bytes().all(|byte| byte.is_ascii_hexdigit());
        (is_hash(known) && is_hash(new)).then_some((known, new))
    }

    /// Deletes what a save that was killed left behind. It may have been killed just after it displaced somebody
    /// else's version: that one is set aside.
    fn sweep(&self, folder: &Path, target: &Path) -> Option<PathBuf> {
        let mut kept = None;
        for entry in fs::read_dir(folder).ok()?.filter_map(Result::ok) {
            let name = entry.file_name();
            let Some((known, new)) = name.to_str().and_then(|name| self.versions_of(name)) else { continue };
            let path = entry.path();
            let is_ours = match version(&path) {
                Ok(Some(version)) => [known, new].contains(&version.short().as_str()) || load(&path).is_err(),
                Ok(None) => continue,
                Err(_) => false,
            };
            if is_ours || version(&path).ok() == version(target).ok() {
                fs::remove_file(&path).ok();
            } else {
                kept = Some(self.set_aside(folder, path));
            }
        }
        kept
    }

    /// Copies somebody else's version to a name that people find, on a disk that can't exchange two files.
    fn copy_aside(&self, folder: &Path, target: &Path) -> io::Result<PathBuf> {
        let copy = folder.join(format!(".{}.{NONE}-{NONE}{ENDING}", self.short));
        fs::copy(target, &copy)?;
        File::open(&copy)?.sync_all()?;
        Ok(self.set_aside(folder, copy))
    }

    /// Gives somebody else's version a name that people find. If that fails it stays where it is.
    fn set_aside(&self, folder: &Path, displaced: PathBuf) -> PathBuf {
        const MOST: usize = 10_000;
        for nth in 1..MOST {
            let copy = folder.join(format!("{} (conflict {nth}){}", self.stem, self.extension));
            match rename_new(&displaced, &copy) {
                Ok(()) => return copy,
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(_) => break,
            }
        }
        displaced
    }
}

/// The beginning of a name.
fn shortened(name: &str) -> &str {
    &name[..name.floor_char_boundary(MOST_NAME)]
}
