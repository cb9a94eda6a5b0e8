//! The window's state, and one frame of it: look first, change after.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::{CentralPanel, Context, Id, Panel, Pos2, Ui, ViewportCommand};

use super::canvas::Canvas;
use super::desktop::Desktop;
use super::dialogs::Dialog;
use super::export::Exports;
use super::files::{FileState, Files};
use super::keeping::{Keeping, Trouble};
use super::reveal::Showing;
use super::safety::Safety;
use super::verb::Verb;
use super::view::View;
use super::writing::{Place, Writing};
use crate::board::{BlankKind, Board, Form, Note, NoteColor, NoteId, SlotId};
use crate::edit::{Command, Editor, Selection};
use crate::file::journal::End;
use crate::geom::Point;
use crate::layout::{Fonts, Layouter, SystemFonts};
use crate::scene::{Hit, Scene};
use crate::style::{Look, Style};
use crate::tool::Hand;

/// What the window is told from outside, so that a test can be the outside.
#[derive(Clone, Debug)]
pub struct Outside {
    /// A board to open at once.
    pub open: Option<PathBuf>,
    /// Whether the system's own file dialogs are used where there are any.
    pub system_dialogs: bool,
    /// Whether fonts of the system may be used.
    pub system_fonts: SystemFonts,
    /// Where recent files are remembered, if anywhere.
    pub recent: Option<PathBuf>,
    /// Where the choices of the export panel are remembered, if anywhere.
    pub exports: Option<PathBuf>,
    /// Where the program keeps what it must not lose, the journal and earlier versions, if anywhere.
    pub data: Option<PathBuf>,
    /// How long a frame may wait for a disk that is fast.
    pub patience: Duration,
    /// Whether there is a desktop whose clipboard, file manager and programs may be used.
    pub desktop: bool,
}

/// Something to do after the frame's last widget.
#[derive(Clone, Debug)]
pub enum Wish {
    /// A verb.
    Do(Verb),
    /// A change of the board.
    Apply(Command),
    /// A selection.
    Select(Selection),
    /// Writing begins at a place.
    Write(Place),
    /// Writing ends, and what was written stays.
    EndWriting,
    /// Text that starts a note, or goes on with one.
    Type(String),
    /// Text from the clipboard.
    Paste(String),
    /// A colour for the next note, and for those selected.
    UseColor(NoteColor),
    /// A board to open.
    Open(PathBuf),
    /// A board that a crash left.
    Recover(usize, super::safety::Choice),
    /// The list of a slot's notes.
    ListNotes(SlotId),
    /// A finished file to be shown.
    Show(PathBuf, Showing),
}

/// What the status line says until the next deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// Whether something went wrong.
    pub is_error: bool,
    /// A file that was written, to be shown.
    pub file: Option<PathBuf>,
}

/// Distance in points of the screen from which a pointer has left a slot that was selected by key.
const TREMBLE: f32 = 12.0;

/// The window.
pub struct App {
    pub(super) editor: Editor,
    pub(super) fonts: Arc<Fonts>,
    pub(super) look: Look,
    pub(super) scene: Arc<Scene>,
    pub(super) view: View,
    pub(super) canvas: Canvas,
    pub(super) hand: Hand,
    pub(super) carried: Vec<super::carried::Carried>,
    pub(super) bare: Option<Arc<Scene>>,
    pub(super) writing: Option<Writing>,
    pub(super) hover: Hit,
    /// What was selected last, and where the pointer was then, or left the board.
    pub(super) selected_with: (Selection, Pos2),
    /// Where the pointer is.
    pub(super) pointer: Pos2,
    pub(super) color: NoteColor,
    pub(super) file: FileState,
    pub(super) files: Files,
    pub(super) keeping: Keeping,
    pub(super) exports: Exports,
    pub(super) desktop: Desktop,
    pub(super) safety: Safety,
    pub(super) dialog: Option<Dialog>,
    pub(super) listed: Option<super::slot_panel::Listed>,
    pub(super) notice: Option<Notice>,
    pub(super) wishes: Vec<Wish>,
    pub(super) full_screen: bool,
    pub(super) fit_wanted: bool,
    layouter: Layouter,
    shown: Option<(Board, Look, Vec<NoteId>)>,
    previewed: Option<(Board, Command, Board)>,
    title: String,
    sure_to_close: bool,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("file", &self.file).field("hand", &self.hand).finish_non_exhaustive()
    }
}

/// The canvas as a widget: it has the keyboard whenever no text field or button has.
#[must_use]
pub fn board_id() -> Id {
    Id::unique("board")
}

impl App {
    /// A window on a new board, or on the one that `outside` names.
    #[must_use]
    pub fn new(ctx: &Context, outside: Outside) -> Self {
        super::theme::set_fonts(ctx);
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let look = Look::Light;
        super::theme::set_look(ctx, look);
        let board = Board::new(&Form::usual(), &crate::fresh::name());
        let fonts = Arc::new(Fonts::new(outside.system_fonts));
        let mut layouter = Layouter::default();
        let scene = Arc::new(layouter.layout(&fonts, Style::of(look), &board));
        let safety = Safety::new(ctx, outside.data.as_deref(), &fonts);
        let mut app = Self {
            editor: Editor::new(board, false),
            fonts,
            look,
            scene,
            view: View::default(),
            canvas: Canvas::new(ctx),
            hand: Hand::Resting,
            carried: vec![],
            bare: None,
            writing: None,
            hover: Hit::Ground,
            selected_with: (Selection::Nothing, Pos2::ZERO),
            pointer: Pos2::ZERO,
            color: NoteColor::default(),
            file: FileState::default(),
            files: Files::new(ctx, outside.system_dialogs, outside.recent),
            keeping: Keeping::new(outside.data.as_deref(), outside.patience),
            exports: Exports::new(outside.exports),
            desktop: Desktop::new(outside.desktop),
            safety,
            dialog: None,
            listed: None,
            notice: None,
            wishes: vec![],
            full_screen: false,
            fit_wanted: true,
            layouter,
            shown: None,
            previewed: None,
            title: String::new(),
            sure_to_close: false,
        };
        app.begin_journal(End::Clean);
        if let Some(path) = outside.open {
            app.open_now(&path);
        }
        app
    }

    /// The board as it is.
    #[must_use]
    pub fn board(&self) -> &Board {
        self.editor.board()
    }

    /// What is selected.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        self.editor.selection()
    }

    /// The picture on screen.
    #[must_use]
    pub fn scene(&self) -> &Scene {
        &self.scene
    }

    /// What of the board the window shows.
    #[must_use]
    pub fn view(&self) -> &View {
        &self.view
    }

    /// What the status line says, if it says anything.
    #[must_use]
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The slot that typing goes to: the selected one, or the one that the pointer went to since. A
    /// pointer that only lies there, or trembles, does not lead the keyboard astray.
    #[must_use]
    pub fn slot_in_hand(&self) -> Option<SlotId> {
        let selected = self.editor.selection().slot(self.editor.board()).cloned();
        let pointed = self.hover.slot().cloned();
        let tremble = if matches!(self.editor.selection(), Selection::Slot(_)) { TREMBLE } else { 0.0 };
        let leads = self.pointer.distance(self.selected_with.1) > tremble;
        if leads { pointed.or(selected) } else { selected.or(pointed) }
    }

    /// Name of a slot to people.
    #[must_use]
    pub fn slot_name(&self, slot: &SlotId) -> String {
        self.scene.slot(slot).map_or_else(|| slot.to_string(), |place| place.name.clone())
    }

    /// Whether a file holds all that is on screen, the text being written included.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.editor.is_saved() && self.keeping.trouble.is_none() && !self.is_writing_something()
    }

    /// Whether closing would lose something.
    #[must_use]
    pub fn has_unsaved_work(&self) -> bool {
        self.work_at_stake() || self.is_writing_something()
    }

    /// Whether closing would lose something that was done: no file holds it, or no longer.
    pub(super) fn work_at_stake(&self) -> bool {
        self.editor.has_unsaved_work() || self.keeping.trouble == Some(Trouble::Gone)
    }

    fn is_writing_something(&self) -> bool {
        self.writing.as_ref().is_some_and(|writing| writing.command().is_some()) || self.listed_command().is_some()
    }

    /// Name of a blank, and what it asks for.
    pub(super) fn blank_name(&self, nth: usize) -> (&str, BlankKind) {
        self.scene.blanks.get(nth).map_or(("", BlankKind::Line), |blank| (&blank.name, blank.kind))
    }

    pub(super) fn wish(&mut self, wish: Wish) {
        self.wishes.push(wish);
    }

    pub(super) fn say(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { text: text.into(), is_error: false, file: None });
    }

    pub(super) fn complain(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { text: text.into(), is_error: true, file: None });
    }

    /// Begins on another board.
    pub(super) fn put_board(&mut self, board: Board, file: FileState) {
        let end = self.end_of_work();
        self.editor = match (&file.path, &file.came_from) {
            (None, Some(_)) => Editor::unsaved(board),
            (path, _) => Editor::new(board, path.is_some()),
        };
        self.file = file;
        self.keeping.trouble = None;
        self.watch_file();
        self.hand = Hand::Resting;
        self.carried.clear();
        self.writing = None;
        self.listed = None;
        self.shown = None;
        self.fit_wanted = true;
        self.sure_to_close = false;
        self.begin_journal(end);
    }

    /// Lets the window close without asking.
    pub(super) fn close_for_sure(&mut self, ctx: &Context) {
        self.sure_to_close = true;
        self.end_journal();
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    /// Carries a command out and says so if it can't be.
    pub(super) fn apply(&mut self, command: &Command) {
        if self.file.read_only {
            self.complain(
                "This board was made by a newer copboard and opened read-only: save it under a new name to change it",
            );
            return;
        }
        match self.editor.apply(command) {
            Ok(()) => self.notice = None,
            Err(refusal) => self.complain(refusal.to_string()),
        }
    }

    /// Lays the board out as it is shown: with what is being written, and without what is in the hand.
    pub(super) fn lay_out(&mut self) {
        let board = self.shown_board();
        let dragged = self.hand.dragged().to_vec();
        let current = self
            .shown
            .as_ref()
            .is_some_and(|(shown, look, without)| *look == self.look && *without == dragged && *shown == board);
        if !current {
            let scene = self.layout_of(&board);
            let scene = if dragged.is_empty() { scene } else { super::carried::without_notes(scene, &dragged) };
            self.scene = Arc::new(scene);
            self.shown = Some((board, self.look, dragged));
        }
        if let Some(writing) = &mut self.writing
            && let Some((_, _, lines)) = super::written_text(&self.scene, &writing.place)
        {
            writing.set_width(lines.width);
        }
    }

    pub(super) fn layout_of(&mut self, board: &Board) -> Scene {
        self.layouter.layout(&self.fonts, Style::of(self.look), board)
    }

    /// The board as it would be if the writing or the drag ended now. It is made anew only when that
    /// changed, so that a frame without news costs nothing.
    fn shown_board(&mut self) -> Board {
        let command = match (&self.writing, &self.hand) {
            (Some(writing), _) => writing.preview_command(),
            (None, Hand::Dragging(dragging)) => {
                dragging.command().unwrap_or_else(|| Command::Delete(dragging.ids.clone()))
            }
            (None, Hand::Resting | Hand::Pressing(_) | Hand::Marquee(_)) => return self.editor.board().clone(),
        };
        if let Some((before, done, after)) = &self.previewed
            && done == &command
            && before == self.editor.board()
        {
            return after.clone();
        }
        let before = self.editor.board().clone();
        let after = crate::edit::apply(&before, &command).unwrap_or_else(|_| before.clone());
        let after = if self.writing.is_some() { self.with_written_in_sight(after) } else { after };
        self.previewed = Some((before, command, after.clone()));
        after
    }

    /// In a slot that is too full, what is being written comes first, so that it is seen.
    fn with_written_in_sight(&mut self, board: Board) -> Board {
        let Some(id) = self.writing.as_ref().and_then(|writing| writing.note_id().cloned()) else { return board };
        let Some((slot, at, _)) = board.find(&id).map(|(slot, at, note)| (slot.clone(), at, note)) else {
            return board;
        };
        let scene = self.layout_of(&board);
        let in_sight = scene.slot(&slot).is_some_and(|place| !place.hidden.contains(&id));
        if in_sight {
            return board;
        }
        let Some(notes) = board.notes(&slot) else { return board };
        let mut reordered: Vec<Arc<Note>> = notes.to_vec();
        let written = reordered.remove(at);
        reordered.insert(0, written);
        board.with_notes(&slot, reordered)
    }

    /// A text that is longer than its whole place goes on in the list of notes, where it scrolls.
    fn hand_over_long_text(&mut self) {
        let Some(id) = self.writing.as_ref().and_then(|writing| writing.note_id().cloned()) else { return };
        let Some((slot, note)) = self.scene.note(&id) else { return };
        if note.shown_lines < note.lines.lines.len() {
            let slot = slot.id.clone();
            self.end_writing();
            self.list_note(&slot, &id);
            self.say("This note is longer than its place: it goes on in the list beside the board");
        }
    }

    /// Whether keys belong to the window: no dialog is open.
    pub(super) const fn has_keys(&self) -> bool {
        self.dialog.is_none()
    }

    /// Point of the page under a point of the screen.
    pub(super) fn board_point(&self, at: Pos2) -> Point {
        self.view.board_from_screen(at)
    }

    /// One frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.take_answers(&ctx);
        self.take_leftovers();
        self.guard_closing(&ctx);
        self.read_keys(&ctx);
        self.grant_wishes(&ctx);
        self.lay_out();
        self.hand_over_long_text();
        self.safety_ui(ui);
        let exporting = self.exports.job.is_some();
        if !self.full_screen {
            Panel::top("bar").show(ui, |ui| self.bar_ui(ui));
        }
        // Whoever presents sees nothing but the board, unless there is something to be stopped.
        self.trouble_ui(ui);
        if !self.full_screen || exporting {
            Panel::bottom("status").show(ui, |ui| self.status_ui(ui));
        }
        if !self.full_screen {
            self.slot_panel_ui(ui);
        }
        CentralPanel::no_frame().show(ui, |ui| self.board_ui(ui));
        self.dialog_ui(&ctx);
        self.grant_wishes(&ctx);
        self.keep_journal();
        self.set_title(&ctx);
    }

    fn guard_closing(&mut self, ctx: &Context) {
        if !ctx.input(|i| i.viewport().close_requested()) || self.sure_to_close {
            return;
        }
        if self.safety.system_ends() {
            // Nobody is there to answer: the journal has it all.
            return;
        }
        self.end_writing();
        if self.exports.job.is_some() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.dialog = Some(Dialog::Exporting);
        } else if self.keeping.saving {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.files.after_save = Some(super::dialogs::After::Close);
        } else if self.work_at_stake() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.dialog = Some(Dialog::unsaved(super::dialogs::After::Close));
        } else {
            self.end_journal();
        }
    }

    fn set_title(&mut self, ctx: &Context) {
        let unsaved = if self.has_unsaved_work() { "• " } else { "" };
        let title = format!("{unsaved}{} – copboard", self.file.name());
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        let desk = Style::of(self.look).surface(crate::style::Surface::Desk);
        super::theme::color32(desk).to_normalized_gamma_f32()
    }
}
