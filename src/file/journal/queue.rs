//! What the window's thread hands to the one that writes, and what it hears back.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use super::leftover::Leftover;
use crate::board::Board;
use crate::words::Message;

/// How often somebody who waits looks again.
const LOOK: Duration = Duration::from_millis(2);

/// A board of which a journal is to be kept.
#[derive(Clone, Debug)]
pub struct Start {
    /// A random name for the journal, from the caller.
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
    /// The window closes while no file holds it: it is kept here, and offered at the next start.
    Kept,
}

/// What the writer is to do.
pub(super) enum Job {
    Begin(Box<Start>, End),
    Edit(Board),
    Draft(Board, Instant),
    Alone(Board),
    Saved(Board, PathBuf, String),
    End(End),
    Settle(Box<Leftover>),
    Flush(u64),
}

#[derive(Default)]
pub(super) struct Queue {
    pub(super) jobs: VecDeque<Job>,
    pub(super) asked: u64,
    pub(super) flushed: u64,
    pub(super) closed: bool,
    pub(super) ended: bool,
    pub(super) trouble: Option<Message>,
}

/// What the window's thread and the writer share.
pub(super) struct Shared {
    pub(super) queue: Mutex<Queue>,
    pub(super) more: Condvar,
    pub(super) wake: Arc<dyn Fn() + Send + Sync>,
}

impl Shared {
    pub(super) fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn try_queue(&self) -> Option<MutexGuard<'_, Queue>> {
        match self.queue.try_lock() {
            Ok(queue) => Some(queue),
            Err(TryLockError::Poisoned(poisoned)) => Some(poisoned.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        }
    }

    pub(super) fn put(&self, job: Job) {
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

    /// Reports to the window whether what was handed in is safe.
    pub(super) fn tell(&self, trouble: Option<Message>) {
        let mut queue = self.queue();
        let news = queue.trouble != trouble;
        queue.trouble = trouble;
        drop(queue);
        if news {
            (self.wake)();
        }
    }

    /// Waits until `is_true`, for at most `limit`. It never waits for a lock, as its holder may be
    /// the one who waits.
    pub(super) fn wait(&self, limit: Duration, mut is_true: impl FnMut(&mut Queue) -> bool) -> bool {
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

    pub(super) fn flush(&self, limit: Duration) -> bool {
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
pub(super) fn clock() -> Instant {
    Instant::now()
}
