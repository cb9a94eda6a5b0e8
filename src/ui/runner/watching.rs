//! Watches the board's file, and says to other copboards of this person that it is open here.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::delivery::{Content, Delivery};
use super::inbox::Post;
use super::threads::spawn;
use crate::app::{FileResult, Seen};
use crate::file::store::{self, Presence};
use crate::words::Message;

/// Time between two looks: a change is noticed within three seconds also on a busy machine.
const PAUSE: Duration = Duration::from_millis(1500);

/// Watches one file at a time.
pub(super) struct Watcher {
    /// The folder where it is said which boards are open, if there is one.
    open_folder: Option<PathBuf>,
    /// Counts the watches; what an older one saw is out of date.
    number: u64,
    /// Ends the watch when it is dropped.
    running: Option<Sender<()>>,
    mark: Option<Mark>,
}

/// Says that a file is open, once its thread has come to it.
#[derive(Clone)]
struct Mark {
    path: PathBuf,
    presence: Arc<Mutex<Option<Presence>>>,
}

impl Watcher {
    /// Watches nothing yet.
    pub(super) const fn new(open_folder: Option<PathBuf>) -> Self {
        Self { open_folder, number: 0, running: None, mark: None }
    }

    /// Whether what the watch of this number saw still counts.
    pub(super) const fn is_current(&self, number: u64) -> bool {
        self.number == number
    }

    /// Watches a file from now on, or none.
    pub(super) fn watch(&mut self, path: Option<PathBuf>, post: Post<Delivery>) {
        self.number += 1;
        self.running = None;
        let Some(path) = path else {
            self.mark = None;
            return;
        };
        let mark = self.mark.take().filter(|mark| mark.path == path);
        let mark = mark.unwrap_or_else(|| Mark { path: path.clone(), presence: Arc::default() });
        self.mark = Some(mark.clone());
        let (running, stopped) = channel();
        let (number, folder) = (self.number, self.open_folder.clone());
        let say = move |result| post.send(Delivery { ticket: None, content: Content::Seen(number, result) });
        let watch = move || {
            if let Some(folder) = folder {
                say(FileResult::OpenElsewhere(mark.say_open(&folder)));
            }
            // What stays in this thread must not say it any longer than the window does.
            drop(mark);
            look(&path, &stopped, &say);
        };
        // Without a thread nothing is noticed before the next save, which looks too.
        if spawn("file watch", watch) {
            self.running = Some(running);
        }
    }
}

impl Mark {
    /// Says that the file is open, and returns whether somebody else says so, too.
    fn say_open(&self, folder: &Path) -> bool {
        let mut presence = self.presence.lock().unwrap_or_else(PoisonError::into_inner);
        if presence.is_none() {
            *presence = Presence::begin(folder, &self.path, &crate::fresh::name());
        }
        presence.as_ref().is_some_and(Presence::is_elsewhere)
    }
}

/// Why a file can't be read that could be before.
fn unreadable(error: &io::Error) -> Message {
    match error.kind() {
        ErrorKind::InvalidInput => msg!("trouble-not-a-file"),
        ErrorKind::PermissionDenied => msg!("trouble-forbidden"),
        _ => msg!("trouble-unreadable", why = error.to_string()),
    }
}

/// Says which version the file has, first and whenever it is another one.
fn look(path: &Path, stopped: &Receiver<()>, say: &impl Fn(FileResult) -> bool) {
    let mut last: Option<store::Stamp> = None;
    let mut said = None;
    let mut has_other_names = false;
    loop {
        let (seen, stamp) = match store::look(path, last.as_ref()) {
            Ok(Some(stamp)) => (Seen::Version(stamp.version().clone()), Some(stamp)),
            Ok(None) => (Seen::Gone, None),
            Err(error) => (Seen::Unreadable(unreadable(&error)), None),
        };
        if said.as_ref() != Some(&seen) {
            said = Some(seen.clone());
            say(FileResult::FileSeen { path: path.to_owned(), seen });
        }
        let had_other_names = has_other_names;
        has_other_names = stamp.as_ref().is_some_and(store::Stamp::has_other_names);
        if has_other_names && !had_other_names {
            say(FileResult::HasOtherNames(path.to_owned()));
        }
        last = stamp;
        if stopped.recv_timeout(PAUSE) != Err(RecvTimeoutError::Timeout) {
            return;
        }
    }
}
