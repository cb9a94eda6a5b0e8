//! Pictures of the board, made when they are asked for and remembered while nothing changes.

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use crate::board::{Board, NoteId};
use crate::edit::{Command, apply};
use crate::layout::{Fonts, Layouter};
use crate::scene::{Group, Role, Scene};
use crate::style::{Look, Style};

/// Pictures of boards.
pub struct Scenes {
    fonts: Arc<Fonts>,
    memo: RefCell<Memo>,
}

#[derive(Default)]
struct Memo {
    layouter: Layouter,
    shown: Option<Shown>,
    preview: Option<(Board, Command, Board)>,
}

struct Shown {
    board: Board,
    look: Look,
    without: Vec<NoteId>,
    scene: Arc<Scene>,
}

impl std::fmt::Debug for Scenes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scenes").finish_non_exhaustive()
    }
}

impl Scenes {
    /// Draws with these fonts.
    #[must_use]
    pub fn new(fonts: Arc<Fonts>) -> Self {
        Self { fonts, memo: RefCell::default() }
    }

    /// Returns the fonts that it draws with.
    #[must_use]
    pub const fn fonts(&self) -> &Arc<Fonts> {
        &self.fonts
    }

    /// Returns the picture of a board; what did not change since the last one is not laid out again.
    #[must_use]
    pub fn layout(&self, board: &Board, look: Look) -> Scene {
        self.memo.borrow_mut().layouter.layout(&self.fonts, Style::of(look), board)
    }

    /// Returns the picture of a board without the marks of some notes; their places stay.
    #[must_use]
    pub fn shown(&self, board: &Board, look: Look, without: &[NoteId]) -> Arc<Scene> {
        if let Some(shown) = &self.memo.borrow().shown
            && shown.look == look
            && shown.without == without
            && shown.board == *board
        {
            return Arc::clone(&shown.scene);
        }
        let scene = self.layout(board, look);
        let scene = Arc::new(if without.is_empty() { scene } else { without_notes(scene, without) });
        let shown = Shown { board: board.clone(), look, without: without.to_vec(), scene: Arc::clone(&scene) };
        self.memo.borrow_mut().shown = Some(shown);
        scene
    }

    /// Returns the board as a command would leave it, adjusted by `finish`.
    ///
    /// It is made anew only when either changed, so that a frame without news costs nothing.
    #[must_use]
    pub fn preview(&self, before: &Board, command: &Command, finish: impl FnOnce(Board) -> Board) -> Board {
        if let Some((known, done, after)) = &self.memo.borrow().preview
            && done == command
            && known == before
        {
            return after.clone();
        }
        let after = finish(apply(before, command).unwrap_or_else(|_| before.clone()));
        self.memo.borrow_mut().preview = Some((before.clone(), command.clone(), after.clone()));
        after
    }
}

/// A scene without the marks of some notes; their places stay.
fn without_notes(mut scene: Scene, ids: &[NoteId]) -> Scene {
    let gone: HashSet<&NoteId> = ids.iter().collect();
    let is_gone = |child: &Group| matches!(&child.role, Role::Note(id) if gone.contains(id));
    for group in &mut scene.groups {
        if group.children.iter().any(is_gone) {
            Arc::make_mut(group).children.retain(|child| !is_gone(child));
        }
    }
    scene
}
