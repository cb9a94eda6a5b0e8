//! The way back of a task's result, which can't be forgotten.

use egui::ColorImage;

use super::delivery::{Content, Delivery, Ticket};
use super::inbox::Post;
use crate::app::FileResult;
use crate::words::Message;

/// What is sent in place of a result that never came.
type Failure = Box<dyn FnOnce(Message) -> FileResult + Send>;

/// Sends a task's result to the runner.
///
/// Dropped without having been used, it sends a failure: a task that panics answers, and one that got no
/// thread.
pub(super) struct Reply {
    post: Post<Delivery>,
    ticket: Option<Ticket>,
    failure: Option<Failure>,
}

impl Reply {
    /// The way back of a task; `failure` makes a result of why there is none.
    pub(super) fn new(
        post: Post<Delivery>,
        ticket: Option<Ticket>,
        failure: impl FnOnce(Message) -> FileResult + Send + 'static,
    ) -> Self {
        Self { post, ticket, failure: Some(Box::new(failure)) }
    }

    /// Sends the result.
    pub(super) fn send(self, result: FileResult) {
        self.send_content(Content::Result(result));
    }

    /// Sends the result in whatever form the runner takes.
    pub(super) fn send_content(mut self, content: Content) {
        self.failure = None;
        self.deliver(content);
    }

    /// Sends the result, and a picture for the clipboard.
    pub(super) fn send_picture(self, result: FileResult, image: ColorImage) {
        self.send_content(Content::Picture(result, image));
    }

    /// Returns a way to send more than the result.
    pub(super) fn post(&self) -> Post<Delivery> {
        self.post.clone()
    }

    /// Without a window there is nobody left to be told.
    fn deliver(&mut self, content: Content) {
        self.post.send(Delivery { ticket: self.ticket.take(), content });
    }
}

impl Drop for Reply {
    fn drop(&mut self) {
        if let Some(failure) = self.failure.take() {
            let why = if std::thread::panicking() { msg!("task-failed") } else { msg!("task-no-thread") };
            self.deliver(Content::Result(failure(why)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::runner::inbox::Inbox;
    use egui::Context;

    fn sent(use_reply: impl FnOnce(Reply) + Send + 'static) -> Vec<String> {
        let inbox = Inbox::new(&Context::default());
        let reply = Reply::new(inbox.post(), Some(Ticket(1)), FileResult::NotShown);
        // A panic is what one of the tests is about.
        std::thread::spawn(move || use_reply(reply)).join().ok();
        let tell = |delivery: Delivery| match delivery.content {
            Content::Result(FileResult::NotShown(why)) => format!("{:?} {}", delivery.ticket, why.name()),
            _ => "something else".to_owned(),
        };
        std::iter::from_fn(|| inbox.next()).map(tell).collect()
    }

    #[test]
    fn a_task_answers_once_whatever_happens_to_it() {
        let used = sent(|reply| reply.send(FileResult::NotShown(msg!("dialog-ok"))));
        assert_eq!(used, ["Some(Ticket(1)) dialog-ok"]);
        assert_eq!(sent(drop), ["Some(Ticket(1)) task-no-thread"]);
        assert_eq!(sent(|_reply| panic!("as a fault would")), ["Some(Ticket(1)) task-failed"]);
    }
}
