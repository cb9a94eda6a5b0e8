//! All that the program knows, and the questions that its windows put to it.

use std::collections::HashSet;
use std::sync::Arc;

use super::dialog::Dialog;
use super::document::Document;
use super::edit_target::EditTarget;
use super::find::Found;
use super::focus::Focus;
use super::link::Link;
use super::note_list::NoteList;
use super::notice::Notice;
use super::persistence::{Persistence, Trouble};
use super::pointer::Pointer;
use super::scenes::Scenes;
use super::screen::ScreenPoint;
use super::session::Session;
use super::tasks::Tasks;
use super::text_edit::TextEdit;
use super::view::View;
use crate::board::{Board, NoteColor, NoteId, SlotId};
use crate::edit::{Command, Selection};
use crate::geom::Point;
use crate::layout::SubjectArea;
use crate::scene::{Hit, Lines, Scene};
use crate::tool::Hand;

/// How far beside the dots of votes a click still votes, in points of the screen.
const DOT_REACH: f64 = 3.0;

/// All that the program knows.
#[derive(Debug)]
pub struct Model {
    /// The open board.
    pub document: Document,
    /// What the pointer is doing on the board.
    pub gesture: Hand,
    /// The text being edited on the board.
    pub text: Option<TextEdit>,
    /// The list of notes beside the board.
    pub list: Option<NoteList>,
    /// The question over the board.
    pub dialog: Option<Dialog>,
    /// What the status line says.
    pub notice: Option<Notice>,
    /// Where the pointer is.
    pub pointer: Pointer,
    /// What of the page is shown, or of the place that is shown alone.
    pub view: View,
    /// What is under way outside.
    pub tasks: Tasks,
    /// What lasts, whatever board is open.
    pub session: Session,
    /// Pictures of the board.
    pub scenes: Scenes,
}

impl Model {
    /// Begins on a board that has no file.
    #[must_use]
    pub fn new(board: Board, session: Session, scenes: Scenes) -> Self {
        Self {
            document: Document::new(board, Persistence::default()),
            gesture: Hand::Resting,
            text: None,
            list: None,
            dialog: None,
            notice: None,
            pointer: Pointer::default(),
            view: View::default(),
            tasks: Tasks::default(),
            session,
            scenes,
        }
    }

    /// Returns the board as it is.
    #[must_use]
    pub const fn board(&self) -> &Board {
        self.document.board()
    }

    /// Returns what is selected.
    #[must_use]
    pub const fn selection(&self) -> &Selection {
        self.document.selection()
    }

    /// Returns the picture that is shown: of the page, or of the place that is shown alone.
    ///
    /// It is without notes that are being dragged, and without the one on whose card somebody writes.
    #[must_use]
    pub fn scene(&self) -> Arc<Scene> {
        let alone = self.alone();
        self.scenes.shown(&self.shown_board(), self.session.appearance(), alone.as_ref(), &self.taken_off())
    }

    /// Returns the picture of the page, whatever is shown.
    #[must_use]
    pub fn page_scene(&self) -> Arc<Scene> {
        self.scenes.shown(&self.shown_board(), self.session.appearance(), None, &self.taken_off())
    }

    /// Returns the picture of another state of the board, as it would be shown now.
    #[must_use]
    pub fn scene_of(&self, board: &Board) -> Scene {
        let appearance = self.session.appearance();
        match self.alone() {
            Some(alone) => self.scenes.alone(board, appearance, &alone),
            None => self.scenes.layout(board, appearance),
        }
    }

    fn alone(&self) -> Option<(SlotId, SubjectArea)> {
        self.document.focus.as_ref().map(|focus| (focus.slot.clone(), Focus::area(&self.view)))
    }

    /// Returns the notes that are not on the board now, but in the hand or on their card.
    fn taken_off(&self) -> Vec<NoteId> {
        match self.text.as_ref().map(|text| &text.target) {
            Some(EditTarget::Note(id)) => vec![id.clone()],
            Some(EditTarget::NewNote { .. } | EditTarget::Blank(_)) | None => self.gesture.dragged().to_vec(),
        }
    }

    /// Returns the board as it would be if the drag, or what is written in a blank, ended now.
    fn shown_board(&self) -> Board {
        let board = self.board();
        let command = match (&self.text, &self.gesture) {
            (Some(text), _) if text.note_id().is_some() => return board.clone(),
            (Some(text), _) => text.preview_command(),
            (None, Hand::Dragging(dragging)) => {
                dragging.command().unwrap_or_else(|| Command::Delete(dragging.ids.clone()))
            }
            (None, Hand::Dividing(dividing)) => dividing.command(),
            (None, Hand::Resting | Hand::Pressing(_) | Hand::Marquee(_)) => return board.clone(),
        };
        self.scenes.preview(board, &command)
    }

    /// Returns what of the board lies under the pointer.
    #[must_use]
    pub fn hover(&self) -> Hit {
        if self.pointer.is_over { self.hit(self.pointer.at) } else { Hit::Ground }
    }

    /// Returns what of the board lies under a point of the screen.
    #[must_use]
    pub fn hit(&self, at: ScreenPoint) -> Hit {
        if let Some(hit) = self.list_hit(at) {
            return hit;
        }
        let at = self.view.board_from_screen(at);
        if let Some(card) = self.card().filter(|card| card.rect.contains(at)) {
            return card.hit();
        }
        let hit = self.scene().hit(at);
        if hit.slot().is_some_and(|slot| self.hides(slot)) { Hit::Ground } else { hit }
    }

    /// Returns the note whose votes lie under a point of the screen, where a click votes.
    #[must_use]
    pub fn votes_under(&self, at: ScreenPoint) -> Option<NoteId> {
        if self.list_height_at(at).is_some() {
            return self.list_votes_under(at, DOT_REACH);
        }
        let Hit::Note(id, slot) = self.hit(at) else { return None };
        let has_votes = self.board().find(&id).is_some_and(|(_, _, note)| note.votes > 0);
        let area = if has_votes { self.scene().votes_area(&id, &slot) } else { None };
        let near = self.view.mm_from_points(DOT_REACH);
        area.filter(|area| area.inflate(near, near).contains(self.view.board_from_screen(at))).map(|_| id)
    }

    /// Returns what is found of what is looked for.
    #[must_use]
    pub fn found(&self) -> Arc<Found> {
        self.document.find.found(self.board(), self.session.language)
    }

    /// Returns the notes that were found and that their places on the page have no room to show whole.
    #[must_use]
    pub fn hidden_matches(&self) -> HashSet<NoteId> {
        let (found, scene) = (self.found(), self.page_scene());
        let hidden = scene.slots.iter().flat_map(|slot| &slot.hidden);
        hidden.filter(|id| found.notes.contains(*id)).cloned().collect()
    }

    /// Whether the page shows what was found, and dims all else.
    #[must_use]
    pub fn shows_found(&self) -> bool {
        self.document.find.is_open
            && self.text.is_none()
            && !matches!(self.gesture, Hand::Dragging(_) | Hand::Marquee(_))
            && !self.found().matches.is_empty()
    }

    /// Whether what lies beside the page is covered: full screen shows nothing but the page, until something else is
    /// looked for.
    #[must_use]
    pub const fn hides_beside(&self) -> bool {
        self.session.is_full_screen && self.view.fits_page
    }

    /// Whether a slot is covered, so that it takes no typing and no click.
    #[must_use]
    pub fn hides(&self, slot: &SlotId) -> bool {
        self.document.focus.is_none()
            && self.hides_beside()
            && self.board().form.slot(slot).is_some_and(|slot| slot.beside)
    }

    /// Returns the list beside the board, unless full screen has put it aside.
    #[must_use]
    pub fn shown_list(&self) -> Option<&NoteList> {
        self.list.as_ref().filter(|list| !(self.session.is_full_screen && list.is_aside))
    }

    /// Returns how large the page is, in points of the screen per millimetre, whatever size the window's text has.
    #[must_use]
    pub fn page_zoom(&self) -> f64 {
        self.view.zoom * self.session.comfort.scale()
    }

    /// Returns the slot that typing goes to: the selected one, or the one that the pointer went to since.
    #[must_use]
    pub fn target_slot(&self) -> Option<SlotId> {
        if let Some(focus) = &self.document.focus {
            return Some(focus.slot.clone());
        }
        let selected = self.selection().slot(self.board()).cloned();
        let pointed = self.hover().slot().cloned();
        if self.pointer.leads(self.selection()) { pointed.or(selected) } else { selected.or(pointed) }
    }

    /// Returns the notes that were selected on purpose: by click, rectangle or key, and not by writing them.
    #[must_use]
    pub fn chosen_notes(&self) -> &[NoteId] {
        self.document.editor.chosen_notes()
    }

    /// Whether characters that are also keys of notes act on those selected, and are not written.
    ///
    /// They are for notes that were selected on purpose, until the pointer goes to a place without any of them: what
    /// is typed goes there then.
    #[must_use]
    pub fn has_note_keys(&self) -> bool {
        let leads_elsewhere = || match self.hover().slot().and_then(|slot| self.board().notes(slot)) {
            Some(notes) if self.pointer.leads(self.selection()) => {
                !notes.iter().any(|note| self.selection().has(&note.id))
            }
            Some(_) | None => false,
        };
        !self.chosen_notes().is_empty() && !leads_elsewhere()
    }

    /// Returns the color that a new note begins with in a slot: the one chosen, or the slot's own.
    #[must_use]
    pub fn color_in(&self, slot: &SlotId) -> NoteColor {
        let of_slot = || self.board().form.slot(slot).map(|slot| slot.color).unwrap_or_default();
        self.session.pen.unwrap_or_else(of_slot)
    }

    /// Returns the color that the next note begins with.
    #[must_use]
    pub fn next_color(&self) -> NoteColor {
        let of_target = || self.target_slot().map(|slot| self.color_in(&slot)).unwrap_or_default();
        self.session.pen.unwrap_or_else(of_target)
    }

    /// Returns the color of what a color would be used for now: the note being written, the notes selected on
    /// purpose, or the next note; none if these notes have several.
    #[must_use]
    pub fn color_in_hand(&self) -> Option<NoteColor> {
        let color_of = |id: &NoteId| self.board().find(id).map(|(_, _, note)| note.color);
        match self.text.as_ref().map(|text| &text.target) {
            Some(EditTarget::NewNote { color, .. }) => Some(*color),
            Some(EditTarget::Note(id)) => color_of(id),
            None if !self.chosen_notes().is_empty() => {
                let chosen = self.board().all_notes().filter(|(_, note)| self.selection().has(&note.id));
                let mut colors = chosen.map(|(_, note)| note.color);
                let first = colors.next()?;
                colors.all(|color| color == first).then_some(first)
            }
            Some(EditTarget::Blank(_)) | None => Some(self.next_color()),
        }
    }

    /// Returns where the text of a target is drawn: its corner, its size in millimetres, and its lines.
    #[must_use]
    pub fn text_place(&self, target: &EditTarget) -> Option<(Point, f64, Arc<Lines>)> {
        if let Some(card) = self.card() {
            return Some((card.text_at, card.size, card.lines));
        }
        match target {
            EditTarget::NewNote { .. } | EditTarget::Note(_) => None,
            EditTarget::Blank(id) => {
                self.scene().blank(id).map(|blank| (blank.text_at, blank.text_size, Arc::clone(&blank.lines)))
            }
        }
    }

    /// Returns the addresses in the selected notes, in their order.
    #[must_use]
    pub fn links(&self) -> Vec<Link> {
        let mut links = vec![];
        for (_, note) in self.board().all_notes().filter(|(_, note)| self.selection().has(&note.id)) {
            for link in Link::all_in(&note.text) {
                if !links.contains(&link) {
                    links.push(link);
                }
            }
        }
        links
    }

    /// Returns what the text being edited comes to, if that is anything.
    #[must_use]
    pub fn drafts(&self) -> Vec<Command> {
        Vec::from_iter(self.text.as_ref().and_then(TextEdit::command))
    }

    /// Whether a file holds all that is on screen, unfinished texts included.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.document.is_saved() && self.drafts().is_empty()
    }

    /// Whether closing would lose something, unfinished texts included.
    #[must_use]
    pub fn has_unsaved_work(&self) -> bool {
        self.document.is_at_stake() || !self.drafts().is_empty()
    }

    /// Returns what keeps the board from being safe in its file. What the file is now comes first.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        let slow = || self.tasks.is_save_slow().then_some(Trouble::Slow);
        self.document.file.trouble().or_else(slow)
    }

    /// Whether something was changed here since the board was opened or saved, unfinished texts included.
    #[must_use]
    pub fn has_own_changes(&self) -> bool {
        self.document.editor.has_unsaved_work() || !self.drafts().is_empty()
    }

    /// Whether keys belong to the board: no dialog is open.
    #[must_use]
    pub const fn has_keys(&self) -> bool {
        self.dialog.is_none()
    }
}
