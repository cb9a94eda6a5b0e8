//! The thread that writes the journal, so that no frame of the window ever waits for a disk.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use super::change::Change;
use super::disk::Disk;
use super::identity::Identity;
use super::queue::{End, Job, Shared, clock};
use super::record::Entry;
use super::session::Session;
use crate::board::Board;
use crate::file::store::Version;
use crate::words::Message;

/// How long what was written may wait for the disk to confirm it. With what the disk takes for that, and
/// with a draft's wait, a second.
const SYNC: Duration = Duration::from_millis(500);

/// How long after a failure it is tried again.
const RETRY: Duration = Duration::from_secs(1);

/// How often it is looked, while nothing is written, whether the journal is still in its folder.
const LOOK: Duration = Duration::from_secs(3);

/// What comes next.
enum Next {
    Do(Job),
    Timer,
    Over,
}

/// Writes until the journal is dropped.
pub(super) fn run(shared: &Shared, folder: PathBuf, disk: &dyn Disk) {
    let guard = Ended(shared);
    let mut writer = Writer { shared, folder, disk, session: None, sync_due: None, look_due: None, retry_due: None };
    loop {
        match writer.next() {
            Next::Do(job) => writer.do_job(job),
            Next::Timer => {}
            Next::Over => break,
        }
        writer.do_what_is_due();
    }
    writer.sync();
    // The lock is free before anybody hears that this is over.
    drop(writer);
    drop(guard);
}

/// Says that the writer is gone, however it went.
struct Ended<'a>(&'a Shared);

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.0.queue().ended = true;
        if std::thread::panicking() {
            self.0.tell(Some(msg!("journal-failed")));
        }
    }
}

struct Writer<'a> {
    shared: &'a Shared,
    folder: PathBuf,
    disk: &'a dyn Disk,
    session: Option<Session>,
    sync_due: Option<Instant>,
    look_due: Option<Instant>,
    retry_due: Option<Instant>,
}

impl Writer<'_> {
    fn next(&self) -> Next {
        let mut queue = self.shared.queue();
        loop {
            let now = clock();
            let mut due = [self.sync_due, self.look_due, self.retry_due].into_iter().flatten().min();
            let alone = queue.jobs.len() == 1 && !queue.closed;
            match queue.jobs.pop_front() {
                Some(Job::Draft(board, at)) if alone && at > now => {
                    queue.jobs.push_front(Job::Draft(board, at));
                    due = Some(due.map_or(at, |due| due.min(at)));
                }
                Some(job) => return Next::Do(job),
                None if queue.closed => return Next::Over,
                None => {}
            }
            let Some(due) = due else {
                queue = self.shared.more.wait(queue).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let Some(left) = due.checked_duration_since(now).filter(|left| !left.is_zero()) else {
                return Next::Timer;
            };
            queue = self.shared.more.wait_timeout(queue, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn do_job(&mut self, job: Job) {
        match job {
            Job::Begin(start, end) => {
                self.end(end);
                let identity = start.path.as_deref().and_then(|path| self.identity(path, &start.board));
                self.session = Some(Session::new(*start, identity));
            }
            Job::Edit(board) | Job::Draft(board, _) => self.edit(board),
            Job::Alone(board) => self.alone(board),
            Job::Saved(board, path, text) => self.saved(board, path, &text),
            Job::End(end) => self.end(end),
            Job::Settle(leftover) => {
                // In trouble nothing is settled: it is offered again at the next start.
                if self.sync() {
                    leftover.settle(self.disk);
                }
            }
            Job::Flush(ticket) => {
                self.sync();
                self.shared.queue().flushed = ticket;
            }
        }
    }

    fn do_what_is_due(&mut self) {
        let now = clock();
        if self.sync_due.is_some_and(|due| due <= now) {
            self.sync();
        }
        if self.look_due.is_some_and(|due| due <= now) {
            self.look();
        }
        if self.retry_due.is_some_and(|due| due <= now) {
            self.begin_anew();
        }
    }

    /// The bytes of a file, if they hold this board.
    fn identity(&self, path: &Path, board: &Board) -> Option<Identity> {
        let bytes = self.disk.read(path).ok()?;
        let reading = crate::file::read(str::from_utf8(&bytes).ok()?).ok()?;
        (reading.board == *board).then(|| Identity::Version(Version::of(&bytes)))
    }

    fn edit(&mut self, board: Board) {
        let at = self.disk.now();
        let Some(session) = &mut self.session else { return };
        if session.wanted == board {
            return;
        }
        session.wanted = board;
        session.edited = at;
        if session.tape.is_none() || session.is_full() {
            self.begin_anew();
            return;
        }
        let change = Change::between(&session.written, &session.wanted);
        if let Err(error) = session.append(&Entry::Edit(at, change)) {
            self.fail(&error);
            return;
        }
        session.written = session.wanted.clone();
        self.sync_due.get_or_insert_with(|| clock() + SYNC);
    }

    /// Writes all of the board, changed or not: nothing else holds it.
    fn alone(&mut self, board: Board) {
        self.edit(board);
        let Some(session) = &mut self.session else { return };
        session.is_alone = true;
        if session.tape.is_none() {
            self.begin_anew();
        } else if let Err(error) = session.append(&Entry::Alone) {
            self.fail(&error);
        }
        self.sync_due.get_or_insert_with(|| clock() + SYNC);
    }

    fn saved(&mut self, board: Board, path: PathBuf, text: &str) {
        self.edit(board);
        // What the disk gives back is what counts.
        let verified = self.disk.read(&path).is_ok_and(|bytes| bytes == text.as_bytes());
        let Some(session) = &mut self.session else { return };
        if !verified {
            return;
        }
        let identity = Some(Identity::Version(Version::of(text.as_bytes())));
        session.is_alone = false;
        session.start.board = session.wanted.clone();
        session.start.path = Some(std::path::absolute(&path).unwrap_or(path));
        session.identity.clone_from(&identity);
        let on_tape = session.start.path.as_ref().and_then(|path| path.to_str()).map(str::to_owned);
        if session.tape.is_some()
            && let Err(error) = session.append(&Entry::Saved(on_tape, identity))
        {
            self.fail(&error);
        }
        self.sync_due.get_or_insert_with(|| clock() + SYNC);
    }

    /// Makes what was written survive a power cut; returns whether all that was handed in does.
    fn sync(&mut self) -> bool {
        self.sync_due = None;
        let Some(session) = &mut self.session else { return true };
        if session.tape.is_none() && (session.wanted != session.start.board || session.is_alone) {
            return self.begin_anew();
        }
        let Some((_, tape)) = &mut session.tape else { return true };
        match tape.sync() {
            Ok(()) => self.look(),
            Err(error) => {
                // What a disk said no to once, it may say yes to without having kept it: so it is written anew.
                self.fail(&error);
                false
            }
        }
    }

    /// Looks whether the journal is still where a crash would find it, and begins anew if not; returns whether
    /// it is there.
    fn look(&mut self) -> bool {
        self.look_due = None;
        let tape = self.session.as_ref().and_then(|session| session.tape.as_ref());
        let Some((path, tape)) = tape else { return true };
        if !tape.is_at(path) {
            return self.begin_anew();
        }
        self.look_due = Some(clock() + LOOK);
        true
    }

    fn fail(&mut self, error: &io::Error) {
        if let Some(session) = &mut self.session {
            session.older.extend(session.tape.take());
        }
        self.retry_due = Some(clock() + RETRY);
        self.shared.tell(Some(trouble(error, &self.folder)));
    }

    /// Writes a file that says all that counts, and removes those before it once it is safe.
    fn begin_anew(&mut self) -> bool {
        self.retry_due = None;
        self.sync_due = None;
        let Some(session) = &mut self.session else { return true };
        match session.begin_anew(&self.folder, self.disk) {
            Ok(()) => {
                self.look_due = Some(clock() + LOOK);
                self.shared.tell(None);
                true
            }
            Err(error) => {
                self.fail(&error);
                false
            }
        }
    }

    fn end(&mut self, end: End) {
        if end == End::Kept {
            // Nothing else holds it. What lies there unmarked is offered at the next start.
            if let Some(board) = self.session.as_ref().map(|session| session.wanted.clone()) {
                self.alone(board);
                self.sync();
            }
            self.session = None;
            return;
        }
        let Some(mut session) = self.session.take() else { return };
        self.sync_due = None;
        self.look_due = None;
        self.retry_due = None;
        self.shared.tell(None);
        let mark = if end == End::Discarded { "discarded" } else { "clean" };
        if let Some((path, tape)) = &mut session.tape {
            // What failed here is offered at the next start, once more than needed.
            tape.sync().ok();
            self.disk.rename(path, &path.with_extension(mark)).ok();
        }
        for (path, _) in &session.older {
            self.disk.rename(path, &path.with_extension(mark)).ok();
        }
    }
}

/// Why nothing can be written, for people.
fn trouble(error: &io::Error, folder: &Path) -> Message {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => msg!("journal-full", folder = folder),
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
            msg!("journal-forbidden", folder = folder)
        }
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => msg!("journal-not-a-folder", folder = folder),
        _ => msg!("journal-disk", folder = folder, why = error.to_string()),
    }
}
