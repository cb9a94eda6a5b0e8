//! Pictures of the board, made when they are asked for and remembered while nothing changes.

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use crate::board::{Board, NoteId, SlotId};
use crate::edit::{Command, apply};
use crate::layout::{Fonts, Layouter, SubjectArea, place_alone};
use crate::scene::{Group, Role, Scene};
use crate::style::{Appearance, Style};

/// Pictures of boards.
pub struct Scenes {
    fonts: Arc<Fonts>,
    memo: RefCell<Memo>,
}

#[derive(Default)]
struct Memo {
    layouter: Layouter,
    /// The page as it was shown last, and the subject that was shown alone.
    page: Option<Shown>,
    alone: Option<Shown>,
    preview: Option<(Board, Command, Board)>,
}

struct Shown {
    board: Board,
    appearance: Appearance,
    alone: Option<(SlotId, SubjectArea)>,
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
    pub fn layout(&self, board: &Board, appearance: Appearance) -> Scene {
        self.memo.borrow_mut().layouter.layout(&self.fonts, Style::with(appearance), board)
    }

    /// Returns the picture of a subject by itself.
    #[must_use]
    pub fn alone(&self, board: &Board, appearance: Appearance, (what, area): &(SlotId, SubjectArea)) -> Scene {
        place_alone(&self.fonts, Style::with(appearance), board, what, *area)
    }

    /// Returns the picture of a board, or of one subject of it, without the marks of some notes; their places stay.
    #[must_use]
    pub fn shown(
        &self,
        board: &Board,
        appearance: Appearance,
        alone: Option<&(SlotId, SubjectArea)>,
        without: &[NoteId],
    ) -> Arc<Scene> {
        let is_known = |shown: &&Shown| {
            shown.appearance == appearance
                && shown.alone.as_ref() == alone
                && shown.without == without
                && shown.board == *board
        };
        let known = |memo: &Memo| {
            let of_its_kind = if alone.is_some() { &memo.alone } else { &memo.page };
            of_its_kind.as_ref().filter(is_known).map(|shown| Arc::clone(&shown.scene))
        };
        if let Some(scene) = known(&self.memo.borrow()) {
            return scene;
        }
        let scene = alone.map_or_else(|| self.layout(board, appearance), |what| self.alone(board, appearance, what));
        let scene = Arc::new(if without.is_empty() { scene } else { without_notes(scene, without) });
        let (board, without) = (board.clone(), without.to_vec());
        let shown = Shown { board, appearance, alone: alone.cloned(), without, scene: Arc::clone(&scene) };
        let mut memo = self.memo.borrow_mut();
        *(if alone.is_some() { &mut memo.alone } else { &mut memo.page }) = Some(shown);
        scene
    }

    /// Returns the board as a command would leave it.
    ///
    /// It is made anew only when either changed, so that a frame without news costs nothing.
    #[must_use]
    pub fn preview(&self, before: &Board, command: &Command) -> Board {
        if let Some((known, done, after)) = &self.memo.borrow().preview
            && done == command
            && known == before
        {
            return after.clone();
        }
        let after = apply(before, command).unwrap_or_else(|_| before.clone());
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
