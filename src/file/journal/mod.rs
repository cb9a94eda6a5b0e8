//! The journal: every change of a board on the disk at once, whatever happens to the program or the power.
//!
//! A [`Journal`] is a thread that writes. The window hands it each state of the board and never waits: a
//! change is written at once, so that it survives the end of the program, and within a second also a
//! power cut. A text that is still being written is handed in as a draft and written a moment later.
//!
//! A file without a name takes all that is written to it, and no crash finds it: after each sync, and every few
//! seconds, the writer looks whether the journal is still in its folder, and begins anew with the whole board if it
//! is not. A disk that takes more than two seconds for a call is said, as one that refuses is.
//!
//! Each session holds a lock on its file. A file whose lock is free and that is not marked is what a crash
//! left: [`leftovers`] finds it, and nothing is ever applied or deleted by itself. Marked ones, clean,
//! discarded or recovered, stay until starts on eight different days have found them.

mod change;
mod days;
mod death;
mod disk;
mod earlier;
mod identity;
mod leftover;
mod queue;
mod record;
mod remains;
mod session;
mod watch;
mod writer;

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

pub use death::note_panics;
#[cfg(all(unix, feature = "gui"))]
pub use death::on_signals;
pub use disk::{Disk, RealDisk, Tape};
pub use earlier::{kept_journals, read_journal};
pub use identity::Identity;
pub use leftover::{Basis, Leftover, OnDisk, Search, leftovers};
pub use queue::{End, Start};
pub use record::{Recovered, recover};

use self::queue::{Job, Shared, clock};
use self::watch::{Calls, Watched};
use crate::board::Board;
use crate::words::Message;

/// How long a draft waits for the next letter. With what a disk takes, no more than 300 ms.
const DRAFT: Duration = Duration::from_millis(250);

/// How long closing waits for a disk that doesn't respond.
const LAST_WAIT: Duration = Duration::from_secs(2);

/// Makes what was handed in safe: for those who see the program die.
#[derive(Clone)]
pub struct Flusher(Arc<Shared>);

impl std::fmt::Debug for Flusher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Flusher").finish_non_exhaustive()
    }
}

impl Flusher {
    /// Waits until all that was handed in is on the disk, for at most `limit`; returns whether it is.
    #[must_use]
    pub fn flush(&self, limit: Duration) -> bool {
        self.0.flush(limit)
    }
}

/// A journal being written, one board after the other. Dropping it leaves its file as a crash would.
pub struct Journal {
    shared: Arc<Shared>,
    calls: Arc<Calls>,
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal").finish_non_exhaustive()
    }
}

impl Journal {
    /// Keeps journals in `folder`. `wake` is called when [`trouble`](Self::trouble) has news.
    #[must_use]
    pub fn new(folder: PathBuf, disk: Box<dyn Disk>, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let wake: Arc<dyn Fn() + Send + Sync> = Arc::new(wake);
        let calls = Calls::new(Arc::clone(&wake));
        let shared = Arc::new(Shared { queue: Mutex::default(), more: Condvar::new(), wake });
        let (writers, watched) = (Arc::clone(&shared), Watched { disk: Arc::from(disk), calls: Arc::clone(&calls) });
        let thread = std::thread::Builder::new().name("journal".to_owned());
        if thread.spawn(move || writer::run(&writers, folder, &watched)).is_err() {
            let mut queue = shared.queue();
            queue.ended = true;
            queue.trouble = Some(msg!("journal-no-thread"));
        }
        let watching = Arc::clone(&calls);
        let thread = std::thread::Builder::new().name("journal-watch".to_owned());
        // Without it a disk that doesn't answer is not noticed; everything else is.
        thread.spawn(move || watching.watch()).map(drop).ok();
        Self { shared, calls }
    }

    /// Goes on with another board. The one so far ended as `end` says. Nothing is written before a change.
    pub fn begin(&self, start: Start, end: End) {
        self.shared.put(Job::Begin(Box::new(start), end));
    }

    /// The board is now this.
    pub fn edit(&self, board: Board) {
        self.shared.put(Job::Edit(board));
    }

    /// The board would be this if the writing of a text ended now.
    pub fn draft(&self, board: Board) {
        self.shared.put(Job::Draft(board, clock() + DRAFT));
    }

    /// No file holds this board any more, though one did: all of it is written, whether it changed or not, and it is
    /// offered after a crash unless a file holds it again by then.
    pub fn alone(&self, board: Board) {
        self.shared.put(Job::Alone(board));
    }

    /// A file was saved that holds `board` as `text`. The journal looks for itself before it believes it.
    pub fn saved(&self, board: Board, path: PathBuf, text: String) {
        self.shared.put(Job::Saved(board, path, text));
    }

    /// The work on the board ended.
    pub fn end(&self, end: End) {
        self.shared.put(Job::End(end));
    }

    /// Marks a leftover as recovered, once all that was handed in before is safe.
    pub fn settle(&self, leftover: Leftover) {
        self.shared.put(Job::Settle(Box::new(leftover)));
    }

    /// Why nothing can be written at present, if so.
    #[must_use]
    pub fn trouble(&self) -> Option<Message> {
        self.shared.queue().trouble.clone().or_else(|| self.calls.trouble())
    }

    /// Waits until all that was handed in is on the disk, for at most `limit`; returns whether it is.
    #[must_use]
    pub fn flush(&self, limit: Duration) -> bool {
        self.shared.flush(limit)
    }

    /// What those need who see the program die.
    #[must_use]
    pub fn flusher(&self) -> Flusher {
        Flusher(Arc::clone(&self.shared))
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.shared.queue().closed = true;
        self.shared.more.notify_all();
        self.shared.wait(LAST_WAIT, |queue| queue.ended);
        self.calls.close();
    }
}
