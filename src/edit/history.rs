//! Undo and redo: a stack of the boards there were.

use crate::board::Board;
use crate::words::Message;

/// A board there was, and what was done to it next.
#[derive(Clone, Debug)]
struct Step {
    board: Board,
    label: Message,
}

/// What was, what is, and what was undone. Boards share all that did not change.
#[derive(Clone, Debug)]
pub struct History {
    past: Vec<Step>,
    present: Board,
    future: Vec<Step>,
}

impl History {
    /// A history that begins with `board`.
    #[must_use]
    pub const fn new(board: Board) -> Self {
        Self { past: vec![], present: board, future: vec![] }
    }

    /// The board as it is.
    #[must_use]
    pub const fn present(&self) -> &Board {
        &self.present
    }

    /// Goes on to `board`. What was undone is gone. A board that says the same is no step.
    pub fn push(&mut self, board: Board, label: Message) {
        if board == self.present {
            return;
        }
        let before = std::mem::replace(&mut self.present, board);
        self.past.push(Step { board: before, label });
        self.future.clear();
    }

    /// Goes one step back, if there is one.
    pub fn undo(&mut self) -> bool {
        let Some(Step { board, label }) = self.past.pop() else { return false };
        let after = std::mem::replace(&mut self.present, board);
        self.future.push(Step { board: after, label });
        true
    }

    /// Goes one undone step forward, if there is one.
    pub fn redo(&mut self) -> bool {
        let Some(Step { board, label }) = self.future.pop() else { return false };
        let before = std::mem::replace(&mut self.present, board);
        self.past.push(Step { board: before, label });
        true
    }

    /// What undo would undo.
    #[must_use]
    pub fn undo_label(&self) -> Option<&Message> {
        self.past.last().map(|step| &step.label)
    }

    /// What redo would do again.
    #[must_use]
    pub fn redo_label(&self) -> Option<&Message> {
        self.future.last().map(|step| &step.label)
    }
}
