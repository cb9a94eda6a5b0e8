//! The open board: what it says, its history, and what is known of its file.

use super::color_use::ColorUse;
use super::find::Find;
use super::focus::Focus;
use super::held_view::HeldView;
use super::persistence::Persistence;
use crate::board::{Board, SlotId};
use crate::edit::{Command, Editor, Selection};
use crate::words::Message;

/// The open board.
#[derive(Clone, Debug)]
pub struct Document {
    /// The board being edited.
    pub editor: Editor,
    /// What is known of it on the disk.
    pub file: Persistence,
    /// How things were before a color was used, until something else is done.
    pub color_use: Option<ColorUse>,
    /// What is looked for on it.
    pub find: Find,
    /// The place of it that is shown alone, if one is.
    pub focus: Option<Focus>,
    /// What of the page was shown before something opened beside it.
    pub held_view: Option<HeldView>,
    /// What was selected last, for what is typed where nothing is.
    last_hand: Selection,
}

impl Document {
    /// Opens a board; it counts as saved if it has a file of its own.
    #[must_use]
    pub fn new(board: Board, file: Persistence) -> Self {
        let editor = match (&file.path, &file.source) {
            (None, Some(_)) => Editor::unsaved(board),
            (path, _) => Editor::new(board, path.is_some()),
        };
        Self {
            editor,
            file,
            color_use: None,
            find: Find::default(),
            focus: None,
            held_view: None,
            last_hand: Selection::Nothing,
        }
    }

    /// Returns the board as it is.
    #[must_use]
    pub const fn board(&self) -> &Board {
        self.editor.board()
    }

    /// Returns what is selected.
    #[must_use]
    pub const fn selection(&self) -> &Selection {
        self.editor.selection()
    }

    /// Remembers what is selected, for the time when nothing is.
    pub fn remember_hand(&mut self) {
        let selection = self.editor.selection();
        if *selection != Selection::Nothing && *selection != self.last_hand {
            self.last_hand = selection.clone();
        }
    }

    /// Returns the place that was in hand last; if there was none, the one that takes what has no place.
    #[must_use]
    pub fn last_place(&self) -> &SlotId {
        let board = self.board();
        let last = self.last_hand.slot(board).filter(|slot| board.notes(slot).is_some());
        last.unwrap_or(&board.form.catch_all)
    }

    /// Whether the board may be changed.
    ///
    /// # Errors
    /// Why not. Every change asks here, and nowhere else.
    pub fn check_writable(&self) -> Result<(), Message> {
        if self.file.is_read_only { Err(msg!("document-read-only")) } else { Ok(()) }
    }

    /// Changes the board, as one step of undo.
    ///
    /// # Errors
    /// Why it can't be done; the board is as it was.
    pub fn apply(&mut self, command: &Command) -> Result<(), Message> {
        self.check_writable()?;
        self.editor.apply(command).map_err(|refusal| refusal.message())
    }

    /// Whether its file holds the board as it is.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.editor.is_saved() && self.file.trouble().is_none()
    }

    /// Whether closing would lose something: no file is known to hold the board's work, whatever is shown.
    #[must_use]
    pub fn is_at_stake(&self) -> bool {
        self.editor.has_unsaved_work() || self.file.is_adrift()
    }
}
