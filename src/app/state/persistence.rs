//! What is known of the board on the disk, and what follows from that.
//!
//! Whether something is wrong with the file and whether work is at stake are answers computed from this,
//! never from what is on screen.

use std::path::{Path, PathBuf};

use crate::board::Board;
use crate::edit::Command;
use crate::file::store::Version;
use crate::words::Message;

/// What is known of the board on the disk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Persistence {
    /// Its file, if it has one.
    pub path: Option<PathBuf>,
    /// The picture or damaged file that it came from, which is not to be replaced by it.
    pub source: Option<PathBuf>,
    /// Whether it may be neither changed nor saved there.
    pub is_read_only: bool,
    /// The version of the file that the board was opened from or saved to.
    pub base: Option<Version>,
    /// What the file was when it was looked at last.
    pub seen: Seen,
    /// The last save that failed, until one succeeds: where to, and why.
    pub failure: Option<(PathBuf, Message)>,
    /// Why changes can't be written to the journal, if so.
    pub journal_trouble: Option<Message>,
    /// Whether another copboard of this person has the file open.
    pub is_open_elsewhere: bool,
    /// What the journal was handed last.
    pub journaled: Option<Journaled>,
}

/// What the journal was handed last.
#[derive(Clone, Debug, PartialEq)]
pub struct Journaled {
    /// The board.
    pub board: Board,
    /// Its unfinished texts.
    pub drafts: Vec<Command>,
    /// Whether it was told that no file holds the board, so that it keeps all of it, changed or not.
    pub is_alone: bool,
}

/// What a file was when it was looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Seen {
    /// It was not looked at yet.
    #[default]
    NotYet,
    /// There was no file.
    Gone,
    /// There was this version.
    Version(Version),
    /// It could not be read, or is no file any more, and why.
    Unreadable(Message),
}

/// How a board's file stands to the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileStatus {
    /// The board has no file.
    None,
    /// The file is what the board was opened from or saved to, as far as is known.
    Current,
    /// Somebody else changed it.
    Changed,
    /// It is not there any more.
    Gone,
    /// It can't be read, so that nobody knows what it holds.
    Unreadable,
}

/// What keeps a board from being safe in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Somebody else changed the file.
    Changed,
    /// The file is not there any more.
    Gone,
    /// It can't be read, and why.
    Unreadable(Message),
    /// It could not be saved, and why.
    Unsaved(Message),
    /// The disk has not answered a save for some seconds.
    Slow,
}

impl Persistence {
    /// A board in a file that is known to hold it.
    #[must_use]
    pub fn in_file(path: PathBuf, base: Version) -> Self {
        Self { path: Some(path), base: Some(base), ..Self::default() }
    }

    /// A board that came out of a file which must stay as it is.
    #[must_use]
    pub fn out_of(source: PathBuf) -> Self {
        Self { source: Some(source), ..Self::default() }
    }

    /// Returns its name to people, if it has one.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        let stem = self.path.as_ref().or(self.source.as_ref()).and_then(|path| path.file_stem());
        stem.map(|stem| stem.to_string_lossy().into_owned())
    }

    /// Whether `path` is the board's own file.
    #[must_use]
    pub fn is_own(&self, path: &Path) -> bool {
        self.path.as_deref() == Some(path)
    }

    /// Returns how the file stands to the board.
    #[must_use]
    pub fn status(&self) -> FileStatus {
        match (&self.path, &self.seen) {
            (None, _) => FileStatus::None,
            (Some(_), Seen::NotYet) => FileStatus::Current,
            (Some(_), Seen::Gone) => FileStatus::Gone,
            (Some(_), Seen::Unreadable(_)) => FileStatus::Unreadable,
            (Some(_), Seen::Version(seen)) if self.base.as_ref() == Some(seen) => FileStatus::Current,
            (Some(_), Seen::Version(_)) => FileStatus::Changed,
        }
    }

    /// Whether the board has a file of which it is known that it does not hold, or may not hold, what was opened
    /// from it or saved to it.
    #[must_use]
    pub fn is_adrift(&self) -> bool {
        matches!(self.status(), FileStatus::Changed | FileStatus::Gone | FileStatus::Unreadable)
    }

    /// Returns what is wrong with the file. What it is now comes before a save that failed.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        match (self.status(), &self.seen) {
            (FileStatus::Changed, _) => Some(Trouble::Changed),
            (FileStatus::Gone, _) => Some(Trouble::Gone),
            (FileStatus::Unreadable, Seen::Unreadable(why)) => Some(Trouble::Unreadable(why.clone())),
            _ => self
                .failure
                .as_ref()
                .filter(|(path, _)| self.is_own(path))
                .map(|(_, message)| Trouble::Unsaved(message.clone())),
        }
    }
}
