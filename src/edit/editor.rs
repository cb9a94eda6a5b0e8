//! A board being edited, without a window: the present, its history, its selection, and what is saved.

use super::{Command, History, Refusal, Selection, apply};
use crate::board::{Board, NoteId, SlotId};
use crate::words::Message;

/// A board being edited.
#[derive(Clone, Debug)]
pub struct Editor {
    history: History,
    selection: Selection,
    /// Whether that was chosen for its own sake, and is not what writing left behind.
    is_chosen: bool,
    saved: Option<Board>,
    /// Whether the board was work before the first step, and no file holds it.
    is_work: bool,
}

impl Editor {
    /// Edits `board`. It counts as saved if `on_disk` says that a file holds it.
    #[must_use]
    pub fn new(board: Board, on_disk: bool) -> Self {
        let saved = on_disk.then(|| board.clone());
        Self { history: History::new(board), selection: Selection::Nothing, is_chosen: true, saved, is_work: false }
    }

    /// Edits a board that no file of its own holds, and that closing would lose.
    #[must_use]
    pub fn unsaved(board: Board) -> Self {
        Self { is_work: true, ..Self::new(board, false) }
    }

    /// The board as it is.
    #[must_use]
    pub const fn board(&self) -> &Board {
        self.history.present()
    }

    /// The steps so far.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// What is selected.
    #[must_use]
    pub const fn selection(&self) -> &Selection {
        &self.selection
    }

    /// Selects something; what is not on the board is left out.
    pub fn select(&mut self, selection: Selection) {
        self.selection = selection.kept_on(self.board());
        self.is_chosen = true;
    }

    /// Selects what was just written or pasted, so that the next key finds it; nobody chose it.
    pub fn select_written(&mut self, selection: Selection) {
        self.select(selection);
        self.is_chosen = false;
    }

    /// The notes that were selected on purpose, and not by writing them.
    #[must_use]
    pub fn chosen_notes(&self) -> &[NoteId] {
        if self.is_chosen { self.selection.notes() } else { &[] }
    }

    /// Carries a command out, as one step of undo.
    ///
    /// # Errors
    /// A [`Refusal`]; the board is as it was.
    pub fn apply(&mut self, command: &Command) -> Result<(), Refusal> {
        let next = apply(self.board(), command)?;
        self.history.push(next, command.label());
        self.keep_selection();
        Ok(())
    }

    /// Goes on with another state of the board, as one step of undo.
    pub fn go_on_with(&mut self, board: Board, label: Message) {
        self.history.push(board, label);
        self.keep_selection();
    }

    /// Goes back to the steps there were, as if nothing had been done since.
    pub fn restore(&mut self, history: History) {
        self.history = history;
        self.keep_selection();
    }

    /// Goes one step back, if there is one.
    pub fn undo(&mut self) -> bool {
        let done = self.history.undo();
        self.keep_selection();
        done
    }

    /// Goes one undone step forward, if there is one.
    pub fn redo(&mut self) -> bool {
        let done = self.history.redo();
        self.keep_selection();
        done
    }

    /// Whether a file holds the board as it is.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.saved.as_ref() == Some(self.board())
    }

    /// Whether there is anything that closing would lose: an untouched new board holds nothing.
    #[must_use]
    pub fn has_unsaved_work(&self) -> bool {
        !self.is_saved()
            && (self.saved.is_some()
                || self.is_work
                || self.history.undo_label().is_some()
                || self.history.redo_label().is_some())
    }

    /// Notes that a file holds `board`, which may be older than the present.
    pub fn mark_saved(&mut self, board: Board) {
        self.saved = Some(board);
    }

    /// What the board's file holds, if it has one.
    #[must_use]
    pub const fn saved(&self) -> Option<&Board> {
        self.saved.as_ref()
    }

    /// Says that the board is work that no file holds; `saved` is what its file holds, if it has one.
    pub fn mark_changed(&mut self, saved: Option<Board>) {
        self.saved = saved;
        self.is_work = true;
    }

    /// Selected notes in reading order.
    #[must_use]
    pub fn selected_in_order(&self) -> Vec<NoteId> {
        self.in_order().into_iter().filter(|id| self.selection.has(id)).collect()
    }

    /// All notes in reading order.
    #[must_use]
    pub fn in_order(&self) -> Vec<NoteId> {
        let lists = self.board().form.slots().filter_map(|slot| self.board().notes(&slot.id));
        lists.flat_map(|notes| notes.iter().map(|note| note.id.clone())).collect()
    }

    /// The slot `steps` before or behind `from` in reading order, around the end.
    #[must_use]
    pub fn slot_beside(&self, from: Option<&SlotId>, steps: isize) -> Option<SlotId> {
        let slots: Vec<&SlotId> = self.board().form.slots().map(|slot| &slot.id).collect();
        let count = isize::try_from(slots.len()).ok().filter(|count| *count > 0)?;
        let here =
            from.and_then(|from| slots.iter().position(|slot| *slot == from)).and_then(|at| isize::try_from(at).ok());
        let start = match here {
            Some(at) => at + steps,
            None if steps > 0 => steps - 1,
            None => steps,
        };
        let at = usize::try_from(start.rem_euclid(count)).ok()?;
        slots.get(at).map(|slot| (*slot).clone())
    }

    fn keep_selection(&mut self) {
        let selection = std::mem::take(&mut self.selection);
        self.selection = selection.kept_on(self.history.present());
    }
}
