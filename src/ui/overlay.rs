//! What egui draws over the picture: selection, hover, the place where notes land, the text cursor.

use egui::{
    Align2, Color32, CornerRadius, FontId, Painter, Rect as ScreenRect, Response, Stroke, StrokeKind, Ui, pos2, vec2,
};

use super::App;
use super::app::board_id;
use super::theme::color32;
use super::writing::Place;
use crate::board::{BlankKind, HorizontalAlign, SlotId, Tone};
use crate::edit::Selection;
use crate::geom::{Point, Rect};
use crate::scene::{BlankPlace, Hit};
use crate::style::{Style, Surface};
use crate::tool::Hand;

impl App {
    fn surface(&self, surface: Surface) -> Color32 {
        color32(Style::of(self.look).surface(surface))
    }

    /// The paper's ground and shadow, under the picture.
    pub(super) fn draw_paper(&self, painter: &Painter) {
        let page = self.view.screen_rect(self.scene.page);
        let shadow = self.surface(Surface::Shadow);
        for (spread, strength) in [(7.0, 0.05), (4.0, 0.07), (1.5, 0.10)] {
            painter.rect_filled(
                page.translate(vec2(0.0, 2.0)).expand(spread),
                CornerRadius::same(4),
                shadow.gamma_multiply(strength),
            );
        }
        painter.rect_filled(page, CornerRadius::ZERO, color32(Style::of(self.look).tone(crate::board::Tone::Page)));
    }

    /// Full screen shows nothing but the page: what lies beside it is covered.
    pub(super) fn cover_beside(&self, painter: &Painter) {
        let edge = self.view.screen_rect(self.scene.page).right() + 8.0;
        let canvas = self.view.canvas;
        let beside = ScreenRect::from_min_max(pos2(edge, canvas.top()), canvas.max);
        painter.rect_filled(beside, CornerRadius::ZERO, self.surface(Surface::Desk));
    }

    /// Everything over the picture.
    pub(super) fn draw_overlay(&mut self, ui: &Ui, painter: &Painter, response: &Response) {
        self.draw_target(painter, response);
        self.draw_selection(painter);
        self.draw_landing(painter);
        self.draw_marquee(painter);
        self.draw_blank_hints(painter);
        self.draw_writing(ui, painter);
        if self.writing.is_none() {
            self.offer_input_method(ui);
        }
        let hovering_file = ui.input(|i| !i.raw.hovered_files.is_empty());
        if hovering_file {
            painter.rect_filled(
                self.view.canvas,
                CornerRadius::ZERO,
                self.surface(Surface::Accent).gamma_multiply(0.25),
            );
            let ink = self.surface(Surface::BarInk);
            painter.text(
                self.view.canvas.center(),
                Align2::CENTER_CENTER,
                "Drop to open",
                super::theme::strong(28.0),
                ink,
            );
        }
    }

    /// The slot that typing goes to.
    fn draw_target(&self, painter: &Painter, response: &Response) {
        let dragging = matches!(self.hand, Hand::Dragging(_));
        if self.writing.is_some() || dragging {
            return;
        }
        let accent = self.surface(Surface::Accent);
        let target = self.slot_in_hand();
        let selected = match self.editor.selection() {
            Selection::Slot(slot) => Some(slot),
            Selection::Notes(_) | Selection::Nothing => None,
        };
        let place = |slot: Option<&SlotId>| slot.and_then(|slot| self.scene.slot(slot));
        if let Some(place) = place(selected) {
            let width = if selected == target.as_ref() { 2.5 } else { 1.0 };
            self.outline(painter, place.area, width, accent);
        }
        let pointed = self.hover.slot().filter(|slot| Some(*slot) != selected);
        if response.contains_pointer()
            && self.hand == Hand::Resting
            && let Some(place) = place(pointed)
        {
            let (width, strength) =
                if pointed == target.as_ref() && selected.is_some() { (2.5, 1.0) } else { (1.5, 0.55) };
            self.outline(painter, place.area, width, accent.gamma_multiply(strength));
        }
    }

    fn draw_selection(&self, painter: &Painter) {
        if matches!(self.hand, Hand::Dragging(_)) {
            return;
        }
        let marquee = match &self.hand {
            Hand::Marquee(marquee) => Some(marquee.selection(&self.scene)),
            Hand::Resting | Hand::Pressing(_) | Hand::Dragging(_) => None,
        };
        let selection = marquee.as_ref().unwrap_or(self.editor.selection());
        let written = self.writing.as_ref().and_then(|writing| writing.note_id());
        let accent = self.surface(Surface::Accent);
        for note in self.scene.slots.iter().flat_map(|slot| &slot.notes) {
            if Some(&note.id) == written || (selection.has(&note.id) && self.writing.is_none()) {
                self.outline(painter, note.rect, 2.5, accent);
            } else if matches!(&self.hover, Hit::Note(id, _) if *id == note.id) && self.hand == Hand::Resting {
                self.outline(painter, note.rect, 1.0, accent.gamma_multiply(0.7));
            }
        }
    }

    /// The slot that notes in the hand would land in, and their place in it.
    fn draw_landing(&self, painter: &Painter) {
        let Hand::Dragging(dragging) = &self.hand else { return };
        let Some((slot, at)) = &dragging.landing else { return };
        let accent = self.surface(Surface::Accent);
        let Some(place) = self.scene.slot(slot) else { return };
        let area = self.view.screen_rect(place.area);
        painter.rect_filled(area, CornerRadius::same(4), accent.gamma_multiply(0.10));
        self.outline(painter, place.area, 3.0, accent);
        let mut seen = false;
        for note in place.notes.iter().filter(|note| dragging.ids.contains(&note.id)) {
            seen = true;
            let rect = self.view.screen_rect(note.rect);
            painter.rect_filled(rect, CornerRadius::same(4), accent.gamma_multiply(0.22));
            painter.rect_stroke(rect, CornerRadius::same(4), Stroke::new(2.0, accent), StrokeKind::Inside);
        }
        if !seen {
            let bare = self.bare.as_ref().and_then(|bare| bare.slot(slot)).unwrap_or(place);
            let mark = self.view.screen_rect(bare.insertion_mark(*at)).expand(1.0);
            painter.rect_filled(mark, CornerRadius::same(2), accent);
        }
    }

    fn draw_marquee(&self, painter: &Painter) {
        let Hand::Marquee(marquee) = &self.hand else { return };
        let accent = self.surface(Surface::Accent);
        let rect = self.view.screen_rect(marquee.rect());
        painter.rect_filled(rect, CornerRadius::ZERO, accent.gamma_multiply(0.12));
        painter.rect_stroke(rect, CornerRadius::ZERO, Stroke::new(1.0, accent), StrokeKind::Inside);
    }

    /// Empty blanks say that they can be filled in, in a hand that no export has.
    fn draw_blank_hints(&self, painter: &Painter) {
        let written = self.writing.as_ref().and_then(|writing| self.blank_at(&writing.place)).map(|blank| blank.area);
        let style = Style::of(self.look);
        for blank in self.scene.blanks.iter().filter(|blank| Some(blank.area) != written) {
            let hit = matches!(&self.hover, Hit::Blank(id) if *id == blank.id);
            if hit {
                self.outline(painter, blank.area, 1.5, self.surface(Surface::Accent));
            }
            if blank.lines.text.is_empty() && (hit || !self.full_screen) {
                let words = match blank.kind {
                    BlankKind::Line => "click to fill in",
                    BlankKind::Date => "when?",
                };
                let align = match blank.align {
                    HorizontalAlign::Start => Align2::LEFT_CENTER,
                    HorizontalAlign::Center => Align2::CENTER_CENTER,
                    HorizontalAlign::End => Align2::RIGHT_CENTER,
                };
                let ink = if blank.tone == Tone::Ink { Tone::Muted } else { blank.tone };
                let size = super::view::narrow(blank.text_size * self.view.zoom * 0.8);
                let at = align.pos_in_rect(&self.view.screen_rect(blank.area));
                let ink = color32(style.tone(ink)).gamma_multiply(if hit { 0.9 } else { 0.55 });
                painter.text(at, align, words, FontId::proportional(size), ink);
            }
        }
    }

    /// The blank that is being written, if it is one.
    fn blank_at(&self, place: &Place) -> Option<&BlankPlace> {
        match place {
            Place::Blank(id) => self.scene.blank(id),
            Place::New { .. } | Place::Note(_) => None,
        }
    }

    /// The cursor and the selection of the text being written.
    fn draw_writing(&self, ui: &Ui, painter: &Painter) {
        let Some(writing) = &self.writing else { return };
        let Some((corner, size, lines)) = super::written_text(&self.scene, &writing.place) else { return };
        let accent = self.surface(Surface::Accent);
        let on_page = |rect: parley::BoundingBox| {
            let at = |x: f64, y: f64| Point::new(corner.x + x * size, corner.y + y * size);
            Rect::from_points(at(rect.x0, rect.y0), at(rect.x1, rect.y1))
        };
        let blank = self.blank_at(&writing.place);
        if let Some(blank) = blank {
            self.outline(painter, blank.area, 2.0, accent);
        }
        for rect in writing.selection() {
            painter.rect_filled(
                self.view.screen_rect(on_page(rect)),
                CornerRadius::same(2),
                accent.gamma_multiply(0.30),
            );
        }
        let Some(cursor) = writing.cursor() else { return };
        let rect = self.view.screen_rect(on_page(cursor));
        let bar = ScreenRect::from_min_max(pos2(rect.min.x - 1.0, rect.min.y), pos2(rect.min.x + 1.0, rect.max.y));
        let ground = match blank.map(|blank| blank.tone) {
            None | Some(Tone::Ink) => accent,
            Some(tone) => color32(Style::of(self.look).tone(tone)),
        };
        painter.rect_filled(bar, CornerRadius::ZERO, ground);
        if writing.is_composing() {
            let line =
                ScreenRect::from_min_max(pos2(rect.min.x - 40.0, rect.max.y), pos2(rect.max.x, rect.max.y + 1.5));
            painter.rect_filled(line, CornerRadius::ZERO, accent.gamma_multiply(0.6));
        }
        let whole = self.view.screen_rect(Rect::from_origin_size(
            corner,
            (f64::from(lines.width) * size, f64::from(lines.height()) * size),
        ));
        tell_input_method(ui, whole, bar);
    }

    /// An input method may begin a note as a key does.
    fn offer_input_method(&self, ui: &Ui) {
        if !self.editor.selection().notes().is_empty() || !self.has_keys() {
            return;
        }
        let Some(place) = self.slot_in_hand().and_then(|slot| self.scene.slot(&slot).map(|place| place.notes_area))
        else {
            return;
        };
        let rect = self.view.screen_rect(place);
        tell_input_method(ui, rect, ScreenRect::from_min_size(rect.min, vec2(1.0, 16.0)));
    }

    fn outline(&self, painter: &Painter, rect: Rect, width: f32, color: Color32) {
        let rect = self.view.screen_rect(rect);
        let radius = super::view::narrow((1.2 * self.view.zoom).min(12.0));
        painter.rect_stroke(rect, CornerRadius::from(radius), Stroke::new(width, color), StrokeKind::Middle);
    }
}

fn tell_input_method(ui: &Ui, rect: ScreenRect, cursor_rect: ScreenRect) {
    if !ui.memory(|memory| memory.has_focus(board_id())) {
        return;
    }
    ui.ctx().output_mut(|output| {
        output.ime = Some(egui::output::IMEOutput {
            purpose: egui::IMEPurpose::Normal,
            rect,
            cursor_rect,
            should_interrupt_composition: false,
        });
    });
}
