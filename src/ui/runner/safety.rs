//! The journal of the window, and what makes signals and panics harmless.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use egui::Context;

use crate::app::JournalEntry;
use crate::file::journal::{self, End, Journal, Leftover, RealDisk, Start};
use crate::words::Message;

/// The journal, and what makes signals and panics harmless.
pub(super) struct Safety {
    journal: Option<Journal>,
    /// What was said last about why it can't be written.
    trouble: Option<Message>,
    system_ends: Arc<AtomicBool>,
}

impl Safety {
    /// Begins a journal in a folder, or none.
    pub(super) fn new(ctx: &Context, folder: Option<PathBuf>) -> Self {
        let begin = |folder| {
            let ctx = ctx.clone();
            Journal::new(folder, Box::new(RealDisk), move || ctx.request_repaint())
        };
        Self { journal: folder.map(begin), trouble: None, system_ends: Arc::default() }
    }

    /// Writes to the journal.
    pub(super) fn write(&self, entry: JournalEntry) {
        let Some(journal) = &self.journal else { return };
        match entry {
            JournalEntry::Begin { session, board, path, end } => journal.begin(Start { session, board, path }, end),
            JournalEntry::Edit(board) => journal.edit(board),
            JournalEntry::Draft(board) => journal.draft(board),
            JournalEntry::Alone(board) => journal.alone(board),
            JournalEntry::Saved { board, path, text } => journal.saved(board, path, text),
        }
    }

    /// Goes on with another journal.
    pub(super) fn replace(&mut self, journal: Journal, start: Start) {
        journal.begin(start, End::Clean);
        self.journal = Some(journal);
    }

    /// The work in a leftover is in the journal: the leftover is done with.
    pub(super) fn settle(&self, leftover: Leftover) {
        if let Some(journal) = &self.journal {
            journal.settle(leftover);
        }
    }

    /// The work on the board ended.
    pub(super) fn end(&self, end: End) {
        if let Some(journal) = &self.journal {
            journal.end(end);
        }
    }

    /// Waits until the journal has all of the board, for at most `limit`; returns whether it has.
    pub(super) fn flush(&self, limit: Duration) -> bool {
        self.journal.as_ref().is_some_and(|journal| journal.flush(limit))
    }

    /// Returns why the journal can't be written, or that it can again, if that is news.
    #[expect(clippy::option_option, reason = "none: no news; some of none: no trouble any more")]
    pub(super) fn news(&mut self) -> Option<Option<Message>> {
        let trouble = self.journal.as_ref().map_or_else(|| Some(msg!("journal-nowhere")), Journal::trouble);
        if trouble == self.trouble {
            return None;
        }
        self.trouble.clone_from(&trouble);
        Some(trouble)
    }

    /// From now on the board survives signals and panics, and leaves word of these in `data`.
    pub(super) fn outlive_deaths(&self, ctx: &Context, data: Option<&Path>) {
        let (Some(journal), Some(data)) = (&self.journal, data) else { return };
        journal::note_panics(journal.flusher(), data.join("crashes"));
        #[cfg(unix)]
        {
            let (ctx, system_ends) = (ctx.clone(), Arc::clone(&self.system_ends));
            journal::on_signals(journal.flusher(), move || {
                system_ends.store(true, Ordering::Relaxed);
                ctx.send_viewport_cmd_to(egui::ViewportId::ROOT, egui::ViewportCommand::Close);
                ctx.request_repaint();
            });
        }
        #[cfg(not(unix))]
        let _unused = ctx;
    }

    /// Whether the system asked the window to end, so that there is nobody to be asked.
    pub(super) fn system_ends(&self) -> bool {
        self.system_ends.load(Ordering::Relaxed)
    }
}
