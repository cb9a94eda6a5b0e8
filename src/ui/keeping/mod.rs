//! Keeping the board on the disk: saving off the window's thread, noticing that somebody else wrote the
//! file, saying what is wrong until it is mended, and going back to earlier versions.

mod opening;
mod saving;
mod strip;
mod versions;
mod watch;

use std::path::{Path, PathBuf};
use std::time::Duration;

pub(super) use opening::OpenAnswer;
pub(super) use saving::{SaveAnswer, SaveHow};
pub(super) use versions::{Versions, VersionsAnswer};
pub(super) use watch::Watch;

use super::App;
use crate::file::store::{Presence, Version};

/// What the window knows of the board's file.
pub(super) struct Keeping {
    /// Where earlier versions are kept, if anywhere.
    pub history: Option<PathBuf>,
    /// How long a frame may wait for a disk that is fast.
    pub patience: Duration,
    /// Whether a save is under way.
    pub saving: bool,
    /// Whether another save was asked for meanwhile.
    pub again: bool,
    /// What is wrong, until it is mended.
    pub trouble: Option<Trouble>,
    /// What the watcher saw last, since the last save.
    on_disk: Seen,
    watch: Option<Watch>,
    /// Where it is said which boards are open, if anywhere, and what is said of this one.
    open: Option<PathBuf>,
    presence: Option<(PathBuf, Presence)>,
}

/// What the watcher saw.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Seen {
    /// Nothing yet.
    NotYet,
    /// A version of the file, or none if it is gone.
    File(Option<Version>),
}

/// Something that keeps the board from being safe on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It could not be saved; the sentence says why.
    Unsaved(String),
    /// Somebody else changed the file.
    Changed,
    /// The file is not there any more.
    Gone,
}

impl Keeping {
    /// Nothing is wrong.
    pub(super) fn new(data: Option<&Path>, patience: Duration) -> Self {
        Self {
            history: data.map(|data| data.join("history")),
            patience,
            saving: false,
            again: false,
            trouble: None,
            on_disk: Seen::NotYet,
            watch: None,
            open: data.map(|data| data.join("open")),
            presence: None,
        }
    }
}

impl App {
    /// Watches the file of the board that is open now, and no other.
    pub(super) fn watch_file(&mut self) {
        let keeping = &mut self.keeping;
        keeping.on_disk = Seen::NotYet;
        match &self.file.path {
            Some(path) if keeping.watch.as_ref().is_some_and(|watch| watch.path == *path) => {}
            Some(path) => keeping.watch = Watch::begin(path.clone(), &self.files),
            None => keeping.watch = None,
        }
        self.say_open();
    }

    /// Says to other copboards of this user that the board's file is open here.
    fn say_open(&mut self) {
        let keeping = &mut self.keeping;
        let Some(path) = &self.file.path else {
            keeping.presence = None;
            return;
        };
        if keeping.presence.as_ref().is_none_or(|(known, _)| known != path) {
            let begin = |open: &PathBuf| Presence::begin(open, path, &crate::fresh::name());
            keeping.presence = keeping.open.as_ref().and_then(begin).map(|presence| (path.clone(), presence));
        }
    }

    /// Whether another copboard on this machine has the board's file open.
    pub(super) fn is_open_elsewhere(&self) -> bool {
        self.keeping.presence.as_ref().is_some_and(|(_, presence)| presence.is_elsewhere())
    }

    /// The watcher saw the file.
    pub(super) fn file_seen(&mut self, path: &Path, version: Option<Version>) {
        if self.file.path.as_deref() == Some(path) {
            self.keeping.on_disk = Seen::File(version);
            self.judge_file();
        }
    }

    /// Says that the file is another one than the board was opened from or saved to, or no longer so.
    pub(super) fn judge_file(&mut self) {
        let keeping = &mut self.keeping;
        let (Seen::File(on_disk), false) = (&keeping.on_disk, keeping.saving) else { return };
        if *on_disk == self.file.version {
            if matches!(keeping.trouble, Some(Trouble::Changed | Trouble::Gone)) {
                keeping.trouble = None;
            }
        } else if !matches!(keeping.trouble, Some(Trouble::Unsaved(_))) {
            keeping.trouble = Some(if on_disk.is_some() { Trouble::Changed } else { Trouble::Gone });
        }
    }
}
