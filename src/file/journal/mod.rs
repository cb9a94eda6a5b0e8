//! The journal: every change of a board on the disk at once, whatever happens to the program or the power.
//!
//! A [`Journal`] is a thread that writes. The window hands it each state of the board and never waits: a
//! change is written at once, so that it survives the end of the program, and within a second also a
//! power cut. A text that is still being written is handed in as a draft and written a moment later.
//!
//! Each session holds a lock on its file. A file whose lock is free and that is not marked is what a crash
//! left: [`leftovers`] finds it, and nothing is ever applied or deleted by itself. Marked ones, clean,
//! discarded or recovered, stay for seven days.

mod change;
mod death;
mod disk;
mod identity;
mod leftover;
mod record;
mod writer;

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

pub use death::note_panics;
#[cfg(all(unix, feature = "gui"))]
pub use death::on_signals;
pub use disk::{Disk, RealDisk, Tape};
pub use identity::Identity;
pub use leftover::{Leftover, OnDisk, Search, leftovers};
pub use record::{Recovered, recover};

use crate::board::Board;
use crate::words::Message;

/// The ending of a journal that is being written, or that a crash left.
const LIVE: &str = "journal";

/// Endings of journals that nobody needs any more.
const MARKS: [&str; 3] = ["clean", "discarded", "recovered"];

/// How long a draft waits for the next letter. With what a disk takes, no more than 300 ms.
const DRAFT: Duration = Duration::from_millis(250);

/// How long closing waits for a disk that does not answer.
const LAST_WAIT: Duration = Duration::from_secs(2);

/// How often somebody who waits looks again.
const LOOK: Duration = Duration::from_millis(2);

/// A board of which a journal is to be kept.
#[derive(Clone, Debug)]
pub struct Start {
    /// A random name for the journal, from whoever draws lots.
    pub session: String,
    /// The board in its file, or, without one, as it is before the first change.
    pub board: Board,
    /// Its file, if it has one.
    pub path: Option<PathBuf>,
}

/// How the work on a board ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// A file holds all of it, or there was nothing to hold.
    Clean,
    /// It was given up, on purpose.
    Discarded,
}

/// What the writer is to do.
enum Job {
    Begin(Box<Start>, End),
    Edit(Board),
    Draft(Board, Instant),
    Saved(Board, PathBuf, String),
    End(End),
    Settle(Box<Leftover>),
    Flush(u64),
}

#[derive(Default)]
struct Queue {
    jobs: std::collections::VecDeque<Job>,
    asked: u64,
    flushed: u64,
    closed: bool,
    ended: bool,
    trouble: Option<Message>,
}

/// What the window's thread and the writer share.
struct Shared {
    queue: Mutex<Queue>,
    more: Condvar,
    wake: Box<dyn Fn() + Send + Sync>,
}

impl Shared {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn try_queue(&self) -> Option<MutexGuard<'_, Queue>> {
        match self.queue.try_lock() {
            Ok(queue) => Some(queue),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    fn put(&self, job: Job) {
        let mut queue = self.queue();
        // Of states that the disk has no time for, only the last counts.
        let is_state = |job: &Job| matches!(job, Job::Edit(_) | Job::Draft(..));
        match (job, queue.jobs.back_mut()) {
            (Job::Draft(board, _), Some(Job::Draft(waiting, _))) => *waiting = board,
            (Job::Edit(board), _) => {
                while queue.jobs.pop_back_if(|last| is_state(last)).is_some() {}
                queue.jobs.push_back(Job::Edit(board));
            }
            (job, _) => queue.jobs.push_back(job),
        }
        drop(queue);
        self.more.notify_all();
    }

    /// Tells the window whether what was handed in is safe.
    fn tell(&self, trouble: Option<Message>) {
        let mut queue = self.queue();
        let news = queue.trouble != trouble;
        queue.trouble = trouble;
        drop(queue);
        if news {
            (self.wake)();
        }
    }

    /// Waits until `is_true`, for at most `limit`. It never waits for a lock, as whoever holds it may be
    /// the one who waits.
    fn wait(&self, limit: Duration, mut is_true: impl FnMut(&mut Queue) -> bool) -> bool {
        let end = clock() + limit;
        loop {
            if let Some(mut queue) = self.try_queue()
                && is_true(&mut queue)
            {
                return true;
            }
            if clock() >= end {
                return false;
            }
            std::thread::sleep(LOOK);
        }
    }

    fn flush(&self, limit: Duration) -> bool {
        let mut ticket = None;
        self.wait(limit, |queue| {
            let ticket = *ticket.get_or_insert_with(|| {
                queue.asked += 1;
                queue.jobs.push_back(Job::Flush(queue.asked));
                self.more.notify_all();
                queue.asked
            });
            queue.flushed >= ticket || queue.ended
        })
    }
}

#[expect(clippy::disallowed_methods, reason = "a draft and the disk have a second; no picture depends on it")]
fn clock() -> Instant {
    Instant::now()
}

/// Makes what was handed in safe: for those who see the program die.
#[derive(Clone)]
pub struct Flusher(Arc<Shared>);

impl std::fmt::Debug for Flusher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Flusher").finish_non_exhaustive()
    }
}

impl Flusher {
    /// Waits until all that was handed in is on the disk, for at most `limit`; answers whether it is.
    #[must_use]
    pub fn flush(&self, limit: Duration) -> bool {
        self.0.flush(limit)
    }
}

/// A journal being written, one board after the other. Dropping it leaves its file as a crash would.
pub struct Journal {
    shared: Arc<Shared>,
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
        let (queue, more, wake) = (Mutex::default(), Condvar::new(), Box::new(wake));
        let shared = Arc::new(Shared { queue, more, wake });
        let writers = Arc::clone(&shared);
        let thread = std::thread::Builder::new().name("journal".to_owned());
        if thread.spawn(move || writer::run(&writers, folder, &*disk)).is_err() {
            let mut queue = shared.queue();
            queue.ended = true;
            queue.trouble = Some(msg!("journal-no-thread"));
        }
        Self { shared }
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
        self.shared.queue().trouble.clone()
    }

    /// Waits until all that was handed in is on the disk, for at most `limit`; answers whether it is.
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
    }
}
