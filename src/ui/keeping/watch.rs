//! Looks at the board's file now and then, on a thread of its own, and tells when it is another one.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::Thread;
use std::time::Duration;

use crate::file::store;
use crate::ui::files::{Answer, Files};

/// Time between two looks: a change is told within three seconds also on a busy machine.
const PAUSE: Duration = Duration::from_millis(1500);

/// A thread that looks at a file until it is dropped.
pub(in crate::ui) struct Watch {
    /// The file.
    pub path: PathBuf,
    stop: Arc<AtomicBool>,
    thread: Thread,
}

impl Watch {
    /// Begins to look; none if the computer has no room for another task, since a save looks too.
    pub(super) fn begin(path: PathBuf, files: &Files) -> Option<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let (watched, stopped, teller) = (path.clone(), Arc::clone(&stop), files.teller());
        let look = move || {
            let mut last: Option<store::Stamp> = None;
            let mut told = None;
            while !stopped.load(Ordering::Relaxed) {
                // A disk that does not answer says nothing about the file.
                if let Ok(stamp) = store::look(&watched, last.as_ref()) {
                    let version = stamp.as_ref().map(|stamp| stamp.version().clone());
                    if told.as_ref() != Some(&version) {
                        told = Some(version.clone());
                        teller(Answer::Seen(watched.clone(), version));
                    }
                    last = stamp;
                }
                std::thread::park_timeout(PAUSE);
            }
        };
        let thread = std::thread::Builder::new().name("file watch".to_owned()).spawn(look).ok()?.thread().clone();
        Some(Self { path, stop, thread })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.unpark();
    }
}
