//! Which bytes a board's file held when the journal of it began, or when it was saved last.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::disk::{Disk as _, RealDisk};
use crate::file::store::Version;

/// Which bytes a file held, as a journal says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Identity {
    /// The version of the file, as the store knows it.
    Version(Version),
    /// Length and CRC-32 of its bytes, as journals of version 1 say it. Never written.
    #[serde(skip_serializing)]
    Checksum {
        /// Length in bytes.
        len: u64,
        /// CRC-32 of all bytes.
        crc: u32,
    },
}

impl Identity {
    /// Whether a file still is the same, which is of this version now.
    pub(super) fn is_of(&self, path: &Path, now: &Version) -> bool {
        match self {
            Self::Version(version) => version == now,
            Self::Checksum { .. } => {
                // The bytes that are compared have to be those of which the version is known.
                RealDisk.read(path).is_ok_and(|bytes| self.is_of_bytes(&bytes) && Version::of(&bytes) == *now)
            }
        }
    }

    /// Whether a file with these bytes is the same.
    #[must_use]
    pub fn is_of_bytes(&self, bytes: &[u8]) -> bool {
        match self {
            Self::Version(version) => Version::of(bytes) == *version,
            Self::Checksum { len, crc } => bytes.len() as u64 == *len && crc32fast::hash(bytes) == *crc,
        }
    }
}
