//! What other threads send to the window's, in order; each delivery wakes the window.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use egui::Context;

/// Receives what other threads send.
pub(super) struct Inbox<T> {
    post: Post<T>,
    deliveries: Receiver<T>,
}

/// Sends to an inbox, from any thread.
pub(super) struct Post<T> {
    sender: Sender<T>,
    ctx: Context,
}

impl<T> Clone for Post<T> {
    fn clone(&self) -> Self {
        Self { sender: self.sender.clone(), ctx: self.ctx.clone() }
    }
}

impl<T> Post<T> {
    /// Sends something and wakes the window; returns false once nobody receives it any more.
    pub(super) fn send(&self, delivery: T) -> bool {
        let is_received = self.sender.send(delivery).is_ok();
        if is_received {
            self.ctx.request_repaint();
        }
        is_received
    }
}

impl<T> Inbox<T> {
    /// An inbox that wakes the window of `ctx`.
    #[must_use]
    pub(super) fn new(ctx: &Context) -> Self {
        let (sender, deliveries) = channel();
        Self { post: Post { sender, ctx: ctx.clone() }, deliveries }
    }

    /// Returns a way to send to it.
    #[must_use]
    pub(super) fn post(&self) -> Post<T> {
        self.post.clone()
    }

    /// Returns the next delivery, if one has come.
    #[must_use]
    pub(super) fn next(&self) -> Option<T> {
        self.deliveries.try_recv().ok()
    }

    /// Returns the next delivery, waiting for it at most `limit`.
    #[must_use]
    pub(super) fn wait(&self, limit: Duration) -> Option<T> {
        self.deliveries.recv_timeout(limit).ok()
    }
}
