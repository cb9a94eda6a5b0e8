//! Tasks on threads of their own, and what comes back from them, in order.

use std::time::{Duration, Instant};

use egui::Context;

use super::delivery::{Content, Delivery, Ticket};
use super::inbox::{Inbox, Post};
use super::reply::Reply;
use super::threads::spawn;
use crate::app::FileResult;
use crate::words::Message;

/// How long the start may wait for a board to be opened, so that the first frame shows it.
const START_PATIENCE: Duration = Duration::from_millis(250);

/// Tasks under way.
pub(super) struct Tasks {
    inbox: Inbox<Delivery>,
    /// How long the window waits now, and from the first wait on.
    patience: (Duration, Duration),
    /// Quick tasks that the window waits for.
    awaited: Vec<Ticket>,
    count: u64,
    deadline: Option<Instant>,
}

impl Tasks {
    /// Nothing under way. The window waits for quick tasks at most `patience`, at the start a bit longer.
    pub(super) fn new(ctx: &Context, patience: Duration) -> Self {
        let patience = (patience.max(START_PATIENCE), patience);
        Self { inbox: Inbox::new(ctx), patience, awaited: vec![], count: 0, deadline: None }
    }

    /// Returns a way to send to the runner.
    pub(super) fn post(&self) -> Post<Delivery> {
        self.inbox.post()
    }

    /// Delivers a result that is known at once.
    pub(super) fn deliver(&self, result: FileResult) {
        self.post().send(Delivery::of(result));
    }

    /// Starts a task whose result comes when it comes. If there is none, `failure` makes one.
    pub(super) fn start(
        &self,
        name: &str,
        failure: impl FnOnce(Message) -> FileResult + Send + 'static,
        job: impl FnOnce(Reply) + Send + 'static,
    ) {
        let reply = Reply::new(self.inbox.post(), None, failure);
        // Without a thread the job is dropped, and its reply with it, which sends the failure.
        spawn(name, move || job(reply));
    }

    /// Starts a task that takes no time on a fast disk: [`wait`](Self::wait) waits for its result.
    pub(super) fn start_quick(
        &mut self,
        name: &str,
        failure: impl FnOnce(Message) -> FileResult + Send + 'static,
        job: impl FnOnce() -> FileResult + Send + 'static,
    ) {
        self.start_awaited(name, failure, move |reply| reply.send(job()));
    }

    /// Starts a quick task that may have more to send than its result.
    pub(super) fn start_awaited(
        &mut self,
        name: &str,
        failure: impl FnOnce(Message) -> FileResult + Send + 'static,
        job: impl FnOnce(Reply) + Send + 'static,
    ) {
        self.count += 1;
        let ticket = Ticket(self.count);
        if !self.patience.0.is_zero() {
            self.awaited.push(ticket);
        }
        let reply = Reply::new(self.inbox.post(), Some(ticket), failure);
        spawn(name, move || job(reply));
    }

    /// Returns what came next, if anything has.
    pub(super) fn next(&mut self) -> Option<Content> {
        self.inbox.next().map(|delivery| self.take(delivery))
    }

    /// Returns what comes next while quick tasks are under way. It waits until they have had their time.
    pub(super) fn wait(&mut self) -> Option<Content> {
        if !self.awaited.is_empty() {
            let deadline = *self.deadline.get_or_insert_with(|| now() + self.patience.0);
            if let Some(delivery) = self.inbox.wait(deadline.saturating_duration_since(now())) {
                return Some(self.take(delivery));
            }
        }
        // The disk is slow: frames go on without it, and none waits for it a second time.
        self.awaited.clear();
        self.deadline = None;
        self.patience.0 = self.patience.1;
        None
    }

    fn take(&mut self, delivery: Delivery) -> Content {
        self.awaited.retain(|ticket| Some(*ticket) != delivery.ticket);
        delivery.content
    }
}

#[expect(clippy::disallowed_methods, reason = "how long a frame may wait for a disk is a matter of the clock")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    const LONG: Duration = Duration::from_secs(20);

    fn result(name: &'static str) -> FileResult {
        FileResult::NotShown(Message::new(name))
    }

    fn name_of(content: &Content) -> &'static str {
        match content {
            Content::Result(FileResult::NotShown(why)) => why.name(),
            _ => "something else",
        }
    }

    fn tasks(patience: Duration) -> Tasks {
        let mut tasks = Tasks::new(&Context::default(), patience);
        assert!(tasks.wait().is_none(), "the start is over");
        tasks
    }

    #[test]
    fn what_comes_meanwhile_is_not_lost_and_keeps_its_order() {
        let mut tasks = tasks(LONG);
        tasks.deliver(result("first"));
        tasks.start_quick("quick", FileResult::NotShown, || result("quick"));
        let came: Vec<_> = std::iter::from_fn(|| tasks.wait()).map(|content| name_of(&content)).collect();
        assert_eq!(came, ["first", "quick"]);
        tasks.deliver(result("later"));
        assert!(tasks.wait().is_none(), "nothing is awaited any more");
        assert_eq!(tasks.next().as_ref().map(name_of), Some("later"));
        assert!(tasks.next().is_none());
    }

    #[test]
    fn a_slow_disk_is_waited_for_once() {
        let mut tasks = tasks(Duration::from_millis(20));
        let (go, wait) = channel::<()>();
        tasks.start_quick("slow", FileResult::NotShown, move || {
            wait.recv().ok();
            result("slow")
        });
        assert!(tasks.wait().is_none());
        let before = now();
        assert!(tasks.wait().is_none());
        assert!(before.elapsed() < Duration::from_millis(15), "it was waited for again");
        drop(go);
        let came = tasks.inbox.wait(LONG).map(|delivery| tasks.take(delivery));
        assert_eq!(came.as_ref().map(name_of), Some("slow"));
    }

    #[test]
    fn the_start_waits_for_a_board_but_not_for_long() {
        let mut tasks = Tasks::new(&Context::default(), Duration::ZERO);
        tasks.start_quick("quick", FileResult::NotShown, || result("quick"));
        assert_eq!(tasks.wait().as_ref().map(name_of), Some("quick"));
        let (go, wait) = channel::<()>();
        tasks.start_quick("slow", FileResult::NotShown, move || {
            wait.recv().ok();
            result("slow")
        });
        let before = now();
        assert!(tasks.wait().is_none());
        assert!(before.elapsed() >= START_PATIENCE / 2 && before.elapsed() < LONG);
        drop(go);
    }

    #[test]
    fn without_patience_nothing_is_waited_for() {
        let mut tasks = tasks(Duration::ZERO);
        tasks.start_quick("quick", FileResult::NotShown, || result("quick"));
        assert!(tasks.wait().is_none());
    }
}
