//! Wishes come true: after the last widget of a frame, one after the other.

use egui::{Context, ViewportCommand};

use super::app::Wish;
use super::dialogs::{After, Dialog};
use super::verb::Verb;
use super::writing::{Place, Writing};
use super::{App, examples};
use crate::board::{NoteColor, NoteId, SlotId, Weight};
use crate::edit::{Command, Selection};
use crate::geom::Rect;
use crate::layout::{Setting, note_setting};
use crate::tool::carry;
use crate::words::Words;

/// How much one step of the keyboard zooms.
const ZOOM_STEP: f64 = 1.25;

impl App {
    /// Does what was wished for, in order.
    pub(super) fn grant_wishes(&mut self, ctx: &Context) {
        while !self.wishes.is_empty() {
            for wish in std::mem::take(&mut self.wishes) {
                self.grant(ctx, wish);
            }
        }
    }

    fn grant(&mut self, ctx: &Context, wish: Wish) {
        ctx.request_repaint();
        match wish {
            Wish::Do(verb) => self.do_verb(ctx, verb),
            Wish::Apply(command) => self.apply(&command),
            Wish::Select(selection) => self.select(selection),
            Wish::Write(place) => self.write(place),
            Wish::EndWriting => self.end_writing(),
            Wish::Type(text) => self.type_text(&text),
            Wish::Paste(text) => self.paste(&text),
            Wish::UseColor(color) => self.use_color(color),
            Wish::Open(path) => self.guarded(After::Open(path)),
            Wish::Recover(nth, choice) => self.guarded(After::Recover(nth, choice)),
            Wish::ListNotes(slot) => self.list_notes(&slot),
            Wish::Show(path, showing) => self.show_file(&path, showing),
        }
    }

    fn do_verb(&mut self, ctx: &Context, verb: Verb) {
        // From the menu, a verb of the board comes after what is being written, as a press on the board does.
        if verb.is_of_the_board() && !matches!(verb, Verb::Color(_) | Verb::Paste) {
            self.end_writing();
        }
        if !verb.is_possible(self) {
            return;
        }
        match verb {
            Verb::New => self.guarded(After::New),
            Verb::Open => self.guarded(After::AskOpen),
            Verb::Save => self.save(),
            Verb::SaveAs => self.save_as(),
            Verb::Export => self.open_export(),
            Verb::PrintBlank => self.open_blank(),
            Verb::Versions => self.open_versions(ctx),
            Verb::CopyPicture => self.copy_picture(ctx),
            Verb::Close => ctx.send_viewport_cmd(ViewportCommand::Close),
            Verb::Undo => self.undo(),
            Verb::Redo => self.redo(),
            Verb::Cut => self.copy_notes(ctx, true),
            Verb::Copy => self.copy_notes(ctx, false),
            Verb::CopyText => self.copy_text(ctx),
            Verb::CopyTable => self.copy_table(ctx),
            Verb::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            Verb::Duplicate => self.duplicate(),
            Verb::Delete => self.delete(),
            Verb::SelectAll => self.select_all(),
            Verb::Edit => self.edit(),
            Verb::Color(color) => self.use_color(color),
            Verb::RenameColor(color) => self.dialog = Some(Dialog::caption(color, self.editor.board().caption(color))),
            Verb::VoteUp => self.vote(1),
            Verb::VoteDown => self.vote(-1),
            Verb::Carry(direction) => {
                let ordered = self.editor.selected_in_order();
                if let Some(command) = carry(&self.scene, self.editor.board(), &ordered, direction) {
                    self.apply(&command);
                    self.reveal_selection();
                }
            }
            Verb::NextSlot => self.walk_slots(1),
            Verb::PreviousSlot => self.walk_slots(-1),
            Verb::SlotNotes => {
                if let Some(slot) = self.slot_in_hand() {
                    self.list_notes(&slot);
                }
            }
            Verb::Blank(nth) => {
                if let Some(id) = self.scene.blanks.get(nth).map(|blank| blank.id.clone()) {
                    self.write(Place::Blank(id));
                }
            }
            Verb::WholePage => self.fit_wanted = true,
            Verb::Grid => {
                if let Some(area) = self.editor.board().form.main_area.clone() {
                    self.show_area(&area);
                }
            }
            Verb::ThisSlot => {
                if let Some(slot) = self.slot_in_hand() {
                    self.show_area(slot.as_str());
                }
            }
            Verb::Parking => self.show_area(&self.editor.board().form.catch_all.to_string()),
            Verb::ZoomIn => self.zoom(ZOOM_STEP),
            Verb::ZoomOut => self.zoom(1.0 / ZOOM_STEP),
            Verb::FullScreen => self.toggle_full_screen(ctx),
            Verb::Look(look) => {
                self.look = look;
                super::theme::set_look(ctx, look);
            }
            Verb::Palette => self.dialog = Some(Dialog::palette()),
            Verb::Shortcuts => self.dialog = Some(Dialog::Shortcuts),
            Verb::Example(nth) if nth < examples::EXAMPLES.len() => self.guarded(After::Example(nth)),
            Verb::Example(_) => {}
        }
    }

    fn undo(&mut self) {
        if let Some(what) = self.editor.history().undo_label().map(|label| Words::english().say(label))
            && self.editor.undo()
        {
            self.say(format!("Undone: {what}"));
        }
    }

    fn redo(&mut self) {
        if let Some(what) = self.editor.history().redo_label().map(|label| Words::english().say(label))
            && self.editor.redo()
        {
            self.say(format!("Done again: {what}"));
        }
    }

    fn select(&mut self, selection: Selection) {
        self.editor.select(selection);
        self.reveal_selection();
    }

    /// Moves the view as little as needed to show what is selected.
    fn reveal_selection(&mut self) {
        self.lay_out();
        let note = self.editor.selection().notes().last();
        let rect = match self.editor.selection() {
            Selection::Slot(slot) => self.scene.slot(slot).map(|place| place.area),
            Selection::Notes(_) | Selection::Nothing => {
                note.and_then(|id| self.scene.note(id)).map(|(_, note)| note.rect)
            }
        };
        if let Some(rect) = rect
            && !self.fit_wanted
        {
            self.view.reveal(rect);
        }
    }

    fn walk_slots(&mut self, steps: isize) {
        let here = self.editor.selection().slot(self.editor.board()).cloned();
        if let Some(slot) = self.editor.slot_beside(here.as_ref(), steps) {
            self.select(Selection::Slot(slot));
        }
    }

    /// All notes of the slot in hand, or, if they are selected already, of the board.
    fn select_all(&mut self) {
        let slot = self.slot_in_hand();
        let notes = slot.and_then(|slot| self.editor.board().notes(&slot).cloned()).unwrap_or_default();
        let of_slot: Vec<NoteId> = notes.iter().map(|note| note.id.clone()).collect();
        let done = of_slot.iter().all(|id| self.editor.selection().has(id));
        self.editor.select(Selection::of_notes(if done { self.editor.in_order() } else { of_slot }));
    }

    fn delete(&mut self) {
        let ids = self.editor.selected_in_order();
        let slot = self.editor.selection().slot(self.editor.board()).cloned();
        let count = ids.len();
        self.apply(&Command::Delete(ids));
        if let Some(slot) = slot {
            self.editor.select(Selection::Slot(slot));
        }
        if self.notice.is_none() {
            let notes = super::notes_in_words(count);
            self.say(format!("Deleted {notes}; Ctrl+Z brings them back"));
        }
    }

    fn duplicate(&mut self) {
        let ids = self.editor.selected_in_order();
        let copies: Vec<(NoteId, NoteId)> =
            ids.into_iter().map(|id| (id, crate::fresh::name().as_str().into())).collect();
        let new = copies.iter().map(|(_, copy)| copy.clone()).collect();
        self.apply(&Command::Duplicate { copies });
        self.editor.select(Selection::of_notes(new));
    }

    fn vote(&mut self, by: i32) {
        let ids = self.editor.selected_in_order();
        self.apply(&Command::Vote { ids, by });
    }

    fn use_color(&mut self, color: NoteColor) {
        self.color = color;
        let ids = self.editor.selected_in_order();
        if let Some(writing) = &mut self.writing
            && let Place::New { color: of_note, .. } = &mut writing.place
        {
            *of_note = color;
        } else if !ids.is_empty() {
            self.apply(&Command::Recolor { ids, color });
        }
    }

    /// Edits the last selected note, or starts one in the selected slot.
    fn edit(&mut self) {
        match self.editor.selection().clone() {
            Selection::Notes(ids) => {
                if let Some(id) = ids.last() {
                    self.write(Place::Note(id.clone()));
                }
            }
            Selection::Slot(slot) => self.write_new(&slot),
            Selection::Nothing => {}
        }
    }

    /// Starts a note at the end of a slot, or behind the selected note of it.
    pub(super) fn write_new(&mut self, slot: &SlotId) {
        let board = self.editor.board();
        let count = board.notes(slot).map_or(0, |notes| notes.len());
        let behind = self.editor.selection().notes().last().and_then(|id| board.find(id));
        let at = behind.filter(|(of, _, _)| *of == slot).map_or(count, |(_, at, _)| at + 1);
        let id: NoteId = crate::fresh::name().as_str().into();
        self.write(Place::New { id, slot: slot.clone(), at, color: self.color });
    }

    fn write(&mut self, place: Place) {
        self.end_writing();
        if self.file.read_only {
            self.complain("This board was opened read-only: save it under a new name to change it");
            return;
        }
        let board = self.editor.board();
        let setting = note_setting(&board.form.text);
        let blank = Setting::new(Weight::Medium, crate::layout::BLANK_LINE_HEIGHT);
        let (text, setting) = match &place {
            Place::New { .. } => (String::new(), setting),
            Place::Note(id) => match board.find(id) {
                Some((_, _, note)) => (note.text.to_string(), setting),
                None => return,
            },
            Place::Blank(id) => (board.blank(id).to_owned(), blank),
        };
        self.notice = None;
        let mut writing = Writing::begin(place, &text, setting, std::sync::Arc::clone(&self.fonts));
        if writing.is_line() {
            writing.select_all();
        }
        self.writing = Some(writing);
        self.lay_out();
        self.reveal_writing();
    }

    fn reveal_writing(&mut self) {
        let Some(writing) = &self.writing else { return };
        let rect = match &writing.place {
            Place::New { id, .. } | Place::Note(id) => self.scene.note(id).map(|(_, note)| note.rect),
            Place::Blank(id) => self.scene.blank(id).map(|blank| blank.area),
        };
        if let Some(rect) = rect
            && !self.fit_wanted
        {
            self.view.reveal(rect);
        }
    }

    /// Goes on with the text, or starts a note in the slot in hand.
    fn type_text(&mut self, text: &str) {
        if self.writing.is_none() {
            match self.slot_in_hand() {
                Some(slot) => self.write_new(&slot),
                None => self.say("Point at a place on the board, or press Tab to select one, and type"),
            }
        }
        if let Some(writing) = &mut self.writing
            && !text.is_empty()
        {
            writing.insert(text);
        }
    }

    fn show_area(&mut self, name: &str) {
        if let Some(rect) = self.scene.area(name) {
            self.fit_wanted = false;
            self.view.show_whole(rect);
        }
    }

    fn zoom(&mut self, factor: f64) {
        self.fit_wanted = false;
        let middle = self.view.canvas.center();
        self.view.zoom_about(middle, factor, self.world());
    }

    /// The page and what lies beside it.
    pub(super) fn world(&self) -> Rect {
        self.scene.world
    }

    fn toggle_full_screen(&mut self, ctx: &Context) {
        self.end_listed();
        self.full_screen = !self.full_screen;
        self.fit_wanted = true;
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.full_screen));
    }
}
