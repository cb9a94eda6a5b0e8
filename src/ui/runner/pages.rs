//! Pages on the clipboard: HTML beside the text that egui reads.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::time::Duration;

use arboard::Clipboard;

use super::tasks::Tasks;
use super::threads::spawn;
use crate::app::FileResult;
use crate::intake::{Brought, from_html};

/// How long a program may take to hand over what was copied there; then its text has to do.
const PATIENCE: Duration = Duration::from_millis(800);

/// Reads pages from the clipboard.
pub(super) struct Pages {
    /// Whether there is a desktop whose clipboard may be used.
    is_there: bool,
    /// Whether a program is still being waited for.
    is_busy: Arc<AtomicBool>,
}

impl Pages {
    /// A clipboard that may be read, or none.
    pub(super) fn new(is_there: bool) -> Self {
        Self { is_there, is_busy: Arc::default() }
    }

    /// Looks what page comes with a text.
    pub(super) fn read(&self, tasks: &mut Tasks, text: String) {
        let result = |text, html| FileResult::ClipboardRead { text, html };
        if !self.is_there || self.is_busy.swap(true, Ordering::Relaxed) {
            tasks.deliver(result(text, None));
            return;
        }
        let (is_busy, is_free) = (Arc::clone(&self.is_busy), Arc::clone(&self.is_busy));
        let unread = text.clone();
        tasks.start_quick(
            "clipboard",
            move |_| result(unread, None),
            move || {
                let (found, page) = sync_channel(1);
                // A program that never answers holds up this thread, and nothing else.
                spawn("page", move || {
                    // Nobody may wait for it any more.
                    found.send(page_on_clipboard()).ok();
                    is_busy.store(false, Ordering::Relaxed);
                });
                let page = page.recv_timeout(PATIENCE).unwrap_or_else(|failure| {
                    // It got no thread, or lost it.
                    if failure == RecvTimeoutError::Disconnected {
                        is_free.store(false, Ordering::Relaxed);
                    }
                    None
                });
                result(text, page.map(Box::new))
            },
        );
    }
}

fn page_on_clipboard() -> Option<Brought> {
    let html = Clipboard::new().ok()?.get().html().ok()?;
    from_html(&html)
}
