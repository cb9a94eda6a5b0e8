//! Outlines of what keys act on, and of what lies under the pointer.

use egui::{Painter, Response};

use super::outline::outline;
use crate::app::TextEdit;
use crate::board::SlotId;
use crate::edit::Selection;
use crate::scene::{Hit, Scene, SlotPlace};
use crate::style::Surface;
use crate::tool::Hand;
use crate::ui::cx::Cx;

/// Width of the outline around what keys act on.
const TARGET: f32 = 2.5;

/// Width of the outline around a note that was just written: nobody has selected it on purpose yet.
const WRITTEN: f32 = 1.5;

/// Width of the outline around a slot that is selected, while typing goes elsewhere.
const ASIDE: f32 = 1.0;

/// Draws outlines around the slot that typing goes to, and the one under the pointer.
pub(super) fn draw_target(painter: &Painter, cx: &Cx<'_>, scene: &Scene, response: &Response) {
    let model = cx.model;
    // A place that is shown alone needs no outline, and the room that full screen is shown to needs none at all.
    if model.text.is_some()
        || model.document.focus.is_some()
        || model.session.is_full_screen
        || matches!(model.gesture, Hand::Dragging(_) | Hand::Dividing(_))
    {
        return;
    }
    let accent = cx.color(Surface::Accent);
    let (target, hover) = (model.target_slot(), model.hover());
    let selected = match model.selection() {
        Selection::Slot(slot) => Some(slot),
        Selection::Notes(_) | Selection::Nothing => None,
    };
    let place = |slot: Option<&SlotId>| slot.and_then(|slot| scene.slot(slot));
    if let Some(place) = place(selected) {
        let width = if selected == target.as_ref() { TARGET } else { ASIDE };
        outline(painter, cx, place.area, width, accent);
    }
    let pointed = hover.slot().filter(|slot| Some(*slot) != selected);
    if response.contains_pointer()
        && model.gesture.is_resting()
        && let Some(place) = place(pointed)
    {
        let leads = pointed == target.as_ref() && selected.is_some();
        let (width, strength) = if leads { (TARGET, 1.0) } else { (1.5, 0.55) };
        outline(painter, cx, place.area, width, accent.gamma_multiply(strength));
    }
}

/// Draws outlines around selected notes, and the one under the pointer.
pub(super) fn draw_selection(painter: &Painter, cx: &Cx<'_>, scene: &Scene) {
    let model = cx.model;
    let marquee = match &model.gesture {
        Hand::Dragging(_) => return,
        Hand::Marquee(marquee) => Some(marquee.selection(scene)),
        Hand::Resting | Hand::Pressing(_) | Hand::Dividing(_) => None,
    };
    let selection = marquee.as_ref().unwrap_or(model.selection());
    let edited = model.text.as_ref().and_then(TextEdit::note_id);
    let is_full_screen = model.session.is_full_screen;
    let hover = if model.gesture.is_resting() && !is_full_screen { model.hover() } else { Hit::Ground };
    let accent = cx.color(Surface::Accent);
    let shown = scene.slots.iter().filter(|slot| !model.hides(&slot.id));
    // The note that is being written is on its card.
    for note in shown.flat_map(|slot| &slot.notes).filter(|note| Some(&note.id) != edited) {
        if model.text.is_none() && selection.has(&note.id) {
            let is_written = marquee.is_none() && model.chosen_notes().is_empty();
            if is_written && is_full_screen {
                continue;
            }
            outline(painter, cx, note.rect, if is_written { WRITTEN } else { TARGET }, accent);
        } else if matches!(&hover, Hit::Note(id, _) if *id == note.id) {
            outline(painter, cx, note.rect, 1.0, accent.gamma_multiply(0.7));
        }
    }
    if model.text.is_none() {
        // What is selected in the list and has no room here is behind the mark that counts it.
        let has_selected = |slot: &SlotPlace| {
            slot.hidden.iter().any(|id| selection.has(id) && slot.note(id).is_none()) && !model.hides(&slot.id)
        };
        let marks = scene.slots.iter().filter(|slot| has_selected(slot)).filter_map(|slot| slot.overflow_mark);
        marks.for_each(|mark| outline(painter, cx, mark, TARGET, accent));
    }
}
