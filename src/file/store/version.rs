//! Which version of a file it is, by its content, not by its time.

use std::fmt;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::str::FromStr;
use std::time::SystemTime;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use super::attributes::names_of;
use crate::file::MAX_FILE_BYTES;

/// A version of a file: its length and the SHA-256 of its bytes. Times are no part of it: sync clients set them,
/// clocks jump, and some disks count them in steps of two seconds.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Version {
    length: u64,
    hash: [u8; 32],
}

impl Version {
    /// The version of a file that has these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: bytes.len() as u64, hash: Sha256::digest(bytes).into() }
    }

    /// Sixteen digits of it, for names of files that last no longer than a save.
    pub(super) fn short(&self) -> String {
        let start = self.hash.iter().take(8).fold(0, |all, byte| (all << 8) | u64::from(*byte));
        format!("{start:016x}")
    }

    /// Of a file as far as it can be a board; of a longer one its length is part.
    fn of_file(mut file: impl Read, length: u64) -> io::Result<Self> {
        let most = MAX_FILE_BYTES as u64 + 1;
        let mut piece = vec![0; 1 << 16];
        let mut hash = Sha256::new();
        let mut read = 0;
        while read < most {
            match file.read(&mut piece) {
                Ok(0) => break,
                Ok(count) => {
                    hash.update(&piece[..count]);
                    read += count as u64;
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(Self { length: if read < most { read } else { length.max(read) }, hash: hash.finalize().into() })
    }
}

/// As a text that is different for every version, such as for a journal.
impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-", self.length)?;
        self.hash.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A text that is none of a version.
#[derive(Debug)]
pub struct NoVersion;

impl fmt::Display for NoVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no version")
    }
}

impl std::error::Error for NoVersion {}

/// From the text that it is shown as.
impl FromStr for Version {
    type Err = NoVersion;

    fn from_str(text: &str) -> Result<Self, NoVersion> {
        parsed(text).ok_or(NoVersion)
    }
}

fn parsed(text: &str) -> Option<Version> {
    let (length, digits) = text.split_once('-')?;
    if digits.len() != 64 || !digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    let mut hash = [0; 32];
    for (byte, nth) in hash.iter_mut().zip((0..digits.len()).step_by(2)) {
        *byte = u8::from_str_radix(&digits[nth..nth + 2], 16).ok()?;
    }
    Some(Version { length: length.parse().ok()?, hash })
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Debug for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Version({self})")
    }
}

/// What a file looked like when its version was last asked for, so that asking again costs next to nothing.
#[derive(Clone, Debug)]
pub struct Stamp {
    version: Version,
    look: Look,
    /// Whether it looked the same twice: a second change within one tick of the disk's clock cannot be seen.
    settled: bool,
    /// How many names the file has.
    names: u64,
}

impl Stamp {
    /// The version.
    #[must_use]
    pub const fn version(&self) -> &Version {
        &self.version
    }

    /// Whether the file has other names: hard links, from which a save parts it.
    #[must_use]
    pub const fn has_other_names(&self) -> bool {
        self.names > 1
    }
}

/// What changes whenever somebody writes a file, but for what happens within one tick of the disk's clock.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Look {
    length: u64,
    modified: Option<SystemTime>,
    /// Device, file and time of the last change of anything, where there is such a thing.
    inode: [i64; 4],
}

impl Look {
    fn of(found: &Metadata) -> Self {
        #[cfg(unix)]
        let inode = {
            use std::os::unix::fs::MetadataExt as _;
            [found.dev().cast_signed(), found.ino().cast_signed(), found.ctime(), found.ctime_nsec()]
        };
        #[cfg(not(unix))]
        let inode = [0; 4];
        Self { length: found.len(), modified: found.modified().ok(), inode }
    }
}

/// The version of a file; `None` if there is no such file. All of it is read.
///
/// # Errors
/// If it can't be read, or is no file.
pub fn version(path: &Path) -> io::Result<Option<Version>> {
    Ok(look(path, None)?.map(|stamp| stamp.version))
}

/// The version of a file for who asks again and again: nothing is read if the file looks as it did twice before.
/// That is good enough to notice a change, and not to overwrite a file: [`save_board`](super::save_board) reads all.
///
/// # Errors
/// As [`version`].
pub fn look(path: &Path, last: Option<&Stamp>) -> io::Result<Option<Stamp>> {
    let found = match fs::metadata(path) {
        Ok(found) => found,
        Err(error) if is_missing(&error) => return Ok(None),
        Err(error) => return Err(error),
    };
    if !found.is_file() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let look = Look::of(&found);
    let settled = last.is_some_and(|last| last.look == look);
    if let Some(last) = last.filter(|last| settled && last.settled) {
        return Ok(Some(last.clone()));
    }
    match File::open(path).and_then(|file| Version::of_file(file, found.len())) {
        Ok(version) => Ok(Some(Stamp { version, look, settled, names: names_of(&found) })),
        Err(error) if is_missing(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}
