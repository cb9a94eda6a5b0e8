//! What makes crashes harmless, from the window's side: it hands every state of the board to the journal,
//! says so when that can't write, and takes up what an earlier crash left.

mod offer;
mod recovery;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use egui::{Context, Panel, RichText, Ui, ViewportCommand, ViewportId};

use super::App;
use super::theme::color32;
use super::writing::Writing;
use crate::board::Board;
use crate::edit::Command;
use crate::file::journal::{self, End, Journal, RealDisk, Search, Start};
use crate::layout::Fonts;
use crate::style::{Style, Surface};
use crate::words::Words;
use offer::Offer;

/// What is opened of a board that a crash left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The board as it was last.
    Recovered,
    /// The board that its file holds.
    OnDisk,
    /// The board as it was last, as a copy without a file; the file stays as it is.
    Both,
}

/// The journal, and what crashes left.
pub(super) struct Safety {
    ctx: Context,
    journal: Option<Journal>,
    /// The board and the texts being written that were handed in last.
    handed: Option<(Board, Vec<Command>)>,
    coming: Option<Receiver<Vec<Offer>>>,
    offers: Vec<Offer>,
    /// Whether there are offers that nobody has seen yet.
    to_show: bool,
    system_ends: Arc<AtomicBool>,
}

impl Safety {
    /// A journal in `data`, and a search for what crashes left there.
    #[must_use]
    pub(super) fn new(ctx: &Context, data: Option<&Path>, fonts: &Arc<Fonts>) -> Self {
        let mut safety = Self {
            ctx: ctx.clone(),
            journal: None,
            handed: None,
            coming: None,
            offers: vec![],
            to_show: false,
            system_ends: Arc::default(),
        };
        let Some(folder) = data.map(|data| data.join("recovery")) else { return safety };
        let (waker, finder, fonts) = (ctx.clone(), ctx.clone(), Arc::clone(fonts));
        // Before this window has a journal of its own there.
        let search = Search::begin(&folder);
        safety.journal = Some(Journal::new(folder, Box::new(RealDisk), move || waker.request_repaint()));
        let (sender, coming) = channel();
        let search = move || {
            let offers: Vec<Offer> = search.finish().into_iter().map(|leftover| Offer::new(leftover, &fonts)).collect();
            if !offers.is_empty() && sender.send(offers).is_ok() {
                finder.request_repaint();
            }
        };
        // Without a thread for it, it is looked for at the next start.
        if std::thread::Builder::new().name("leftovers".to_owned()).spawn(search).is_ok() {
            safety.coming = Some(coming);
        }
        safety
    }

    /// Whether the system told the window to end, so that there is nobody to be asked.
    #[must_use]
    pub(super) fn system_ends(&self) -> bool {
        self.system_ends.load(Ordering::Relaxed)
    }
}

impl App {
    /// Keeps its journal by this one from now on.
    pub fn set_journal(&mut self, journal: Journal) {
        self.safety.journal = Some(journal);
        self.begin_journal(End::Clean);
    }

    /// Waits until the journal has all of the board, for at most `limit`; answers whether it has.
    #[must_use]
    pub fn flush_journal(&self, limit: Duration) -> bool {
        self.safety.journal.as_ref().is_some_and(|journal| journal.flush(limit))
    }

    /// From now on the board survives signals and panics, and leaves word of these in `data`.
    pub(super) fn outlive_deaths(&self, ctx: &Context, data: Option<&Path>) {
        let (Some(journal), Some(data)) = (&self.safety.journal, data) else { return };
        journal::note_panics(journal.flusher(), data.join("crashes"));
        #[cfg(unix)]
        {
            let (ctx, system_ends) = (ctx.clone(), Arc::clone(&self.safety.system_ends));
            journal::on_signals(journal.flusher(), move || {
                system_ends.store(true, Ordering::Relaxed);
                ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Close);
                ctx.request_repaint();
            });
        }
        #[cfg(not(unix))]
        let _unused = ctx;
    }

    /// Begins a journal of the board as it is now. The work before it ended as `end` says.
    pub(super) fn begin_journal(&mut self, end: End) {
        let Some(journal) = &self.safety.journal else { return };
        let board = self.editor.board().clone();
        self.safety.handed = Some((board.clone(), vec![]));
        let session = crate::fresh::name();
        journal.begin(Start { session, board, path: self.file.path.clone() }, end);
    }

    /// How the work on the board ends, if it ends now.
    pub(super) fn end_of_work(&self) -> End {
        if self.has_unsaved_work() { End::Discarded } else { End::Clean }
    }

    /// The window closes for good, and whoever closed it knows what that means.
    pub(super) fn end_journal(&mut self) {
        self.keep_journal();
        if let Some(journal) = &self.safety.journal {
            journal.end(self.end_of_work());
        }
    }

    /// Hands the board in, as it would be if all writing ended now. A frame without news costs nothing.
    pub(super) fn keep_journal(&mut self) {
        let Some(journal) = &self.safety.journal else { return };
        let written = self.writing.as_ref().and_then(Writing::command);
        let drafts: Vec<Command> = self.listed_command().into_iter().chain(written).collect();
        let board = self.editor.board();
        if self.safety.handed.as_ref().is_some_and(|(known, texts)| *texts == drafts && known == board) {
            return;
        }
        if drafts.is_empty() {
            journal.edit(board.clone());
        } else {
            let done = |board: Board, command: &Command| crate::edit::apply(&board, command).unwrap_or(board);
            journal.draft(drafts.iter().fold(board.clone(), done));
        }
        self.safety.handed = Some((board.clone(), drafts));
    }

    /// A file holds `board` as `text`.
    pub(super) fn tell_journal_saved(&mut self, board: &Board, path: &Path, text: String) {
        if let Some(journal) = &self.safety.journal {
            journal.saved(board.clone(), path.to_owned(), text);
        }
    }

    /// Says it for as long as the journal can't be written.
    pub(super) fn safety_ui(&self, ui: &mut Ui) {
        let Some(trouble) = self.safety.journal.as_ref().and_then(Journal::trouble) else { return };
        let danger = color32(Style::of(self.look).surface(Surface::Danger));
        Panel::bottom("safety").show(ui, |ui| ui.label(RichText::new(Words::english().say(&trouble)).color(danger)));
    }
}
