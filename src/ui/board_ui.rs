//! The canvas: the picture, and what the pointer does on it.

use std::sync::Arc;

use egui::{CornerRadius, CursorIcon, Key, PointerButton, Pos2, Response, Sense, Ui, vec2};

use super::App;
use super::app::{Wish, board_id};
use super::theme::color32;
use super::verb::Verb;
use super::writing::Place;
use crate::edit::{Command, Selection, apply};
use crate::scene::Hit;
use crate::style::{Style, Surface};
use crate::tool::{Deed, Hand};

/// Distance in points of the screen from which a press becomes a drag.
const SLOP: f32 = 5.0;

/// Width in points of the screen of the edge at which a drag pans, and how far it pans in a second.
const EDGE: f32 = 28.0;
const EDGE_SPEED: f32 = 700.0;

impl App {
    /// Shows the board and takes what the pointer does on it.
    pub(super) fn board_ui(&mut self, ui: &mut Ui) {
        let canvas = ui.available_rect_before_wrap();
        self.follow_window(ui, canvas);
        let response = ui.interact(canvas, board_id(), Sense::click_and_drag());
        self.take_view(ui, &response);
        self.take_pointer(ui, &response);
        self.take_dropped_files(ui);
        self.lay_out();

        let painter = ui.painter_at(canvas);
        let style = Style::of(self.look);
        painter.rect_filled(canvas, CornerRadius::ZERO, color32(style.surface(Surface::Desk)));
        self.draw_paper(&painter);
        let (scene, view) = (Arc::clone(&self.scene), self.view);
        self.canvas.show(&painter, &scene, &view);
        if self.full_screen && self.fit_wanted {
            self.cover_beside(&painter);
        }
        self.draw_overlay(ui, &painter, &response);
        self.draw_carried(&painter);
        self.show_access(ui, &response);
        self.set_cursor(ui, &response);
    }

    fn follow_window(&mut self, ui: &Ui, canvas: egui::Rect) {
        self.view.pixels_per_point = ui.pixels_per_point();
        if self.view.canvas != canvas {
            self.view.canvas = canvas;
        }
        match (self.fit_wanted, self.full_screen) {
            (true, false) => self.view.show_page(self.scene.page, self.scene.world),
            (true, true) => self.view.show_whole(self.scene.page),
            (false, _) => {}
        }
    }

    /// Wheel, pinch, and drags with the middle button or the space bar: pan and zoom.
    fn take_view(&mut self, ui: &Ui, response: &Response) {
        let over = response.contains_pointer();
        let (zoom, pan, pointer) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta(), i.pointer.latest_pos()));
        let world = self.world();
        if over && (zoom - 1.0).abs() > f32::EPSILON {
            self.fit_wanted = false;
            self.view.zoom_about(pointer.unwrap_or(self.view.canvas.center()), f64::from(zoom), world);
        } else if over && pan != egui::Vec2::ZERO {
            self.fit_wanted = false;
            self.view.pan(pan, world);
        }
        let by_space = ui.input(|i| i.key_down(Key::Space)) && self.writing.is_none() && self.hand == Hand::Resting;
        let pulled =
            response.dragged_by(PointerButton::Middle) || (by_space && response.dragged_by(PointerButton::Primary));
        if pulled {
            self.fit_wanted = false;
            let by = ui.input(|i| i.pointer.delta());
            self.view.pan(by, world);
        }
    }

    fn take_pointer(&mut self, ui: &Ui, response: &Response) {
        let Some(at) = ui.input(|i| i.pointer.latest_pos()) else {
            self.hover = Hit::Ground;
            return;
        };
        let over = response.contains_pointer();
        if !over || self.selected_with.0 != *self.editor.selection() {
            self.selected_with = (self.editor.selection().clone(), at);
        }
        self.pointer = at;
        self.hover = if over && ui.input(|i| i.pointer.has_pointer()) {
            self.scene.hit(self.board_point(at))
        } else {
            Hit::Ground
        };
        let (pressed, released, double) = ui.input(|i| {
            (
                i.pointer.primary_pressed(),
                i.pointer.primary_released(),
                i.pointer.button_double_clicked(PointerButton::Primary),
            )
        });
        let space = ui.input(|i| i.key_down(Key::Space)) && self.writing.is_none();
        if over && pressed && !space {
            ui.memory_mut(|memory| memory.request_focus(board_id()));
            self.press(ui, pressed_at(ui).unwrap_or(at));
        }
        if self.hand != Hand::Resting {
            // A quick drag may begin and end between two frames: it moved all the same.
            self.pull(ui, at);
        } else if self.writing.is_some() && response.dragged_by(PointerButton::Primary) {
            self.pull_text(at);
        }
        if released {
            self.release();
        }
        if over && double {
            self.double_click(ui, at);
        }
        if over && ui.input(|i| i.pointer.secondary_clicked()) {
            self.second_press(at);
        }
        response.context_menu(|ui| self.context_menu_ui(ui));
    }

    fn press(&mut self, ui: &Ui, at: Pos2) {
        if self.press_on_text(ui, at) {
            return;
        }
        self.end_writing();
        self.lay_out();
        let extend = ui.input(|i| i.modifiers.command || i.modifiers.shift);
        let (hand, deed) = Hand::press(&self.scene, self.editor.selection(), self.board_point(at), extend);
        self.hand = hand;
        self.do_deed(deed);
    }

    /// A press in the text being written sets its cursor.
    fn press_on_text(&mut self, ui: &Ui, at: Pos2) -> bool {
        let Some(place) = self.writing.as_ref().map(|writing| writing.place.clone()) else { return false };
        let point = self.board_point(at);
        let hit = match (&place, self.scene.hit(point)) {
            (Place::New { id, .. } | Place::Note(id), Hit::Note(under, _)) => *id == under,
            (Place::Blank(id), Hit::Blank(under)) => *id == under,
            _ => false,
        };
        let Some((corner, size, _)) = super::written_text(&self.scene, &place).filter(|_| hit) else { return false };
        let shift = ui.input(|i| i.modifiers.shift);
        let triple = ui.input(|i| i.pointer.button_triple_clicked(PointerButton::Primary));
        if let Some(writing) = &mut self.writing {
            let times = if triple { 3 } else { 1 };
            writing.press((point.x - corner.x) / size, (point.y - corner.y) / size, times, shift);
        }
        true
    }

    fn pull_text(&mut self, at: Pos2) {
        let point = self.board_point(at);
        if let Some(writing) = &mut self.writing
            && let Some((corner, size, _)) = super::written_text(&self.scene, &writing.place)
        {
            writing.pull((point.x - corner.x) / size, (point.y - corner.y) / size);
        }
    }

    /// The pointer moves with the button down.
    fn pull(&mut self, ui: &Ui, at: Pos2) {
        let was_dragging = matches!(self.hand, Hand::Dragging(_));
        if was_dragging || matches!(self.hand, Hand::Marquee(_)) {
            self.pan_at_edge(ui, at);
        }
        let ordered = self.editor.selected_in_order();
        let slop = self.view.mm_from_points(SLOP);
        let point = self.board_point(at);
        let bare = match &self.bare {
            Some(bare) => Arc::clone(bare),
            None => Arc::clone(&self.scene),
        };
        self.hand = std::mem::take(&mut self.hand).moved(&bare, &ordered, point, slop);
        if matches!(self.hand, Hand::Dragging(_)) && !was_dragging {
            self.begin_drag(ui);
            let bare = self.bare.clone().unwrap_or(bare);
            self.hand = std::mem::take(&mut self.hand).moved(&bare, &ordered, point, slop);
        }
    }

    fn begin_drag(&mut self, ui: &Ui) {
        if self.file.read_only {
            self.hand = Hand::Resting;
            return;
        }
        self.take_up(ui.ctx());
        let without = apply(self.editor.board(), &Command::Delete(self.hand.dragged().to_vec()));
        if let Ok(board) = without {
            self.bare = Some(Arc::new(self.layout_of(&board)));
        }
    }

    fn pan_at_edge(&mut self, ui: &Ui, at: Pos2) {
        let canvas = self.view.canvas;
        let push = |at: f32, from: f32, to: f32| {
            if at < from + EDGE {
                1.0
            } else if at > to - EDGE {
                -1.0
            } else {
                0.0
            }
        };
        let direction = vec2(push(at.x, canvas.min.x, canvas.max.x), push(at.y, canvas.min.y, canvas.max.y));
        if direction == egui::Vec2::ZERO {
            return;
        }
        let seconds = ui.input(|i| i.stable_dt).min(0.05);
        let world = self.world();
        self.fit_wanted = false;
        let before = self.view.center;
        self.view.pan(direction * EDGE_SPEED * seconds, world);
        if self.view.center != before {
            ui.ctx().request_repaint();
        }
    }

    fn release(&mut self) {
        let hand = std::mem::take(&mut self.hand);
        let clicked = match &hand {
            Hand::Pressing(pressing) => Some(pressing.hit.clone()),
            Hand::Resting | Hand::Dragging(_) | Hand::Marquee(_) => None,
        };
        self.do_deed(hand.release(&self.scene));
        self.carried.clear();
        self.bare = None;
        match clicked {
            Some(Hit::Blank(id)) => self.wish(Wish::Write(Place::Blank(id))),
            Some(Hit::Overflow(slot)) => self.wish(Wish::ListNotes(slot)),
            Some(Hit::Note(..) | Hit::Slot(_) | Hit::Ground) | None => {}
        }
    }

    fn do_deed(&mut self, deed: Option<Deed>) {
        match deed {
            Some(Deed::Select(selection)) => self.editor.select(selection),
            Some(Deed::Do(command)) => self.apply(&command),
            None => {}
        }
    }

    /// A double click edits a note, or starts one where there is none.
    fn double_click(&mut self, ui: &Ui, at: Pos2) {
        if self.writing.is_some() {
            let point = self.board_point(at);
            if let Some(writing) = &mut self.writing
                && let Some((corner, size, _)) = super::written_text(&self.scene, &writing.place)
            {
                writing.press((point.x - corner.x) / size, (point.y - corner.y) / size, 2, false);
            }
            return;
        }
        self.hand = Hand::Resting;
        match self.scene.hit(self.board_point(at)) {
            Hit::Note(id, _) => self.wish(Wish::Write(Place::Note(id))),
            Hit::Slot(slot) => self.write_new(&slot),
            Hit::Overflow(_) | Hit::Blank(_) | Hit::Ground => {}
        }
        ui.ctx().request_repaint();
    }

    /// The second button selects what is under it, unless that is selected already.
    fn second_press(&mut self, at: Pos2) {
        self.end_writing();
        self.lay_out();
        match self.scene.hit(self.board_point(at)) {
            Hit::Note(id, _) if !self.editor.selection().has(&id) => self.editor.select(Selection::of_notes(vec![id])),
            Hit::Slot(slot) | Hit::Overflow(slot) => self.editor.select(Selection::Slot(slot)),
            Hit::Note(..) | Hit::Blank(_) | Hit::Ground => {}
        }
    }

    fn take_dropped_files(&mut self, ui: &Ui) {
        let dropped = ui.input(|i| i.raw.dropped_files.first().map(|file| file.path().to_path_buf()));
        if let Some(path) = dropped {
            self.wish(Wish::Open(path));
        }
    }

    fn set_cursor(&self, ui: &Ui, response: &Response) {
        if !response.contains_pointer() {
            return;
        }
        let space = ui.input(|i| i.key_down(Key::Space)) && self.writing.is_none();
        let icon = match (&self.hand, &self.hover) {
            (Hand::Dragging(_), _) => CursorIcon::Grabbing,
            (Hand::Marquee(_), _) => CursorIcon::Crosshair,
            _ if response.dragged_by(PointerButton::Middle) => CursorIcon::Grabbing,
            _ if space => CursorIcon::Grab,
            (_, Hit::Blank(_)) => CursorIcon::Text,
            (_, Hit::Note(id, _)) if self.writing.as_ref().and_then(|writing| writing.note_id()) == Some(id) => {
                CursorIcon::Text
            }
            (_, Hit::Note(..)) => CursorIcon::Grab,
            (_, Hit::Overflow(_)) => CursorIcon::PointingHand,
            (_, Hit::Slot(_) | Hit::Ground) => CursorIcon::Default,
        };
        ui.set_cursor_icon(icon);
    }

    fn context_menu_ui(&mut self, ui: &mut Ui) {
        let notes = !self.editor.selection().notes().is_empty();
        let verbs: &[Verb] = if notes {
            &[
                Verb::Edit,
                Verb::Duplicate,
                Verb::VoteUp,
                Verb::VoteDown,
                Verb::Cut,
                Verb::Copy,
                Verb::CopyText,
                Verb::Delete,
            ]
        } else {
            &[Verb::Paste, Verb::SelectAll, Verb::ThisSlot, Verb::SlotNotes, Verb::WholePage]
        };
        for verb in verbs {
            self.verb_ui(ui, *verb);
        }
        if notes {
            ui.separator();
            for color in crate::board::NoteColor::ALL {
                self.verb_ui(ui, Verb::Color(color));
            }
        }
    }
}

/// Where the first button went down in this frame: the pointer may be elsewhere by its end.
fn pressed_at(ui: &Ui) -> Option<Pos2> {
    ui.input(|i| {
        i.events.iter().rev().find_map(|event| match event {
            egui::Event::PointerButton { pos, button: PointerButton::Primary, pressed: true, .. } => Some(*pos),
            _ => None,
        })
    })
}
