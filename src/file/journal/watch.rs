//! Notices a disk that doesn't answer: the thread that waits for it can't say so.
//!
//! [`Watched`] is a disk that notes since when a call is under way. A thread of its own looks at the note, as
//! the writer's is stuck in the call, and wakes the window; it sleeps while there is nothing to look at.
//!
//! A board's own file may lie on another disk. When that one doesn't answer the journal goes on without it.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::disk::{Disk, Tape};
use super::queue::clock;
use crate::words::Message;

/// How long a disk may take for one call before it counts as not answering.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is known of the disk at present.
#[derive(Default)]
struct State {
    /// The call under way: since when, and on which path.
    call: Option<(Instant, PathBuf)>,
    /// Whether the call under way took so long that this was said.
    is_slow: bool,
    /// Whether the watching thread looks again by itself.
    is_armed: bool,
    closed: bool,
}

/// The calls to a disk, one after the other.
pub(super) struct Calls {
    state: Mutex<State>,
    changed: Condvar,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Calls {
    /// Calls of which none is watched yet. `wake` is called when [`trouble`](Self::trouble) has news.
    pub(super) fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Arc<Self> {
        Arc::new(Self { state: Mutex::default(), changed: Condvar::new(), wake })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why nothing can be written at present, if a call takes too long.
    pub(super) fn trouble(&self) -> Option<Message> {
        let state = self.state();
        let (_, path) = state.call.as_ref().filter(|_| state.is_slow)?;
        Some(msg!("journal-slow", folder = path.parent().unwrap_or(path)))
    }

    /// Ends the watching thread.
    pub(super) fn close(&self) {
        self.state().closed = true;
        self.changed.notify_all();
    }

    /// Does a call on a path, and notes that it is under way.
    fn during<T>(&self, path: &Path, call: impl FnOnce() -> T) -> T {
        let mut state = self.state();
        state.call = Some((clock(), path.to_owned()));
        let is_armed = state.is_armed;
        drop(state);
        if !is_armed {
            self.changed.notify_all();
        }
        let result = call();
        let mut state = self.state();
        state.call = None;
        let was_slow = std::mem::take(&mut state.is_slow);
        drop(state);
        if was_slow {
            (self.wake)();
        }
        result
    }

    /// Looks after the calls until it is closed.
    pub(super) fn watch(&self) {
        let mut state = self.state();
        while !state.closed {
            let due = state.call.as_ref().filter(|_| !state.is_slow).map(|(since, _)| *since + PATIENCE);
            let left = due.map(|due| due.saturating_duration_since(clock()));
            state.is_armed = left.is_some();
            state = match left {
                None => self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
                Some(Duration::ZERO) => {
                    state.is_slow = true;
                    state.is_armed = false;
                    drop(state);
                    (self.wake)();
                    self.state()
                }
                Some(left) => self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0,
            };
        }
    }
}

/// A disk whose calls are noted.
pub(super) struct Watched {
    pub(super) disk: Arc<dyn Disk>,
    pub(super) calls: Arc<Calls>,
}

struct WatchedTape {
    tape: Box<dyn Tape>,
    path: PathBuf,
    calls: Arc<Calls>,
}

impl Tape for WatchedTape {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.calls.during(&self.path, || self.tape.write(bytes))
    }

    fn sync(&mut self) -> io::Result<()> {
        self.calls.during(&self.path, || self.tape.sync())
    }

    fn is_at(&self, path: &Path) -> bool {
        self.calls.during(path, || self.tape.is_at(path))
    }
}

impl Disk for Watched {
    fn now(&self) -> u64 {
        self.disk.now()
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Tape>> {
        let tape = self.calls.during(path, || self.disk.create(path))?;
        Ok(Box::new(WatchedTape { tape, path: path.to_owned(), calls: Arc::clone(&self.calls) }))
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let (disk, asked) = (Arc::clone(&self.disk), path.to_owned());
        let (answer, answered) = channel();
        let thread = std::thread::Builder::new().name("journal-read".to_owned());
        // Who waits no longer hears no answer; the thread ends once the disk gives one.
        let read = thread.spawn(move || drop(answer.send(disk.read(&asked))));
        match read {
            Ok(_) => answered.recv_timeout(PATIENCE).unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into())),
            Err(_) => self.calls.during(path, || self.disk.read(path)),
        }
    }

    fn rename(&self, path: &Path, to: &Path) -> io::Result<()> {
        self.calls.during(path, || self.disk.rename(path, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.calls.during(path, || self.disk.remove(path))
    }

    fn sync_folder(&self, path: &Path) {
        self.calls.during(path, || self.disk.sync_folder(path));
    }
}
