//! The bar over a place that is shown alone: the way back, its name, and the ways to its neighbours.

use std::time::Duration;

use egui::{Align, Button, Id, Label, Layout, Panel, Rect, RichText, Role, Ui, WidgetInfo, vec2};

use crate::app::{Focus, Verb};
use crate::style::Surface;
use crate::tool::Hand;
use crate::ui::access;
use crate::ui::cx::Cx;
use crate::ui::theme::strong;
use crate::ui::verb_button::with_keys;

/// Height of the bar and of its buttons.
const HEIGHT: f32 = 34.0;
const BUTTON: f32 = 26.0;

/// How long notes in the hand are over a button before it takes them along, in seconds.
const HOLD_SECONDS: f64 = 0.6;

/// Signs of the buttons.
const BACK: &str = "←";
const PREVIOUS: &str = "‹";
const NEXT: &str = "›";

/// Shows the bar, while a place is shown alone.
pub(super) fn focus_bar(ui: &mut Ui, cx: &Cx<'_>) {
    let Some(focus) = &cx.model.document.focus else { return };
    Panel::top("focus bar").show(ui, |ui| {
        access::name_part(ui, Role::Toolbar, &cx.text("access-focus-bar"));
        ui.horizontal(|ui| {
            ui.set_min_height(HEIGHT);
            back(ui, cx);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                neighbour(ui, cx, Verb::NextSlot, NEXT);
                neighbour(ui, cx, Verb::PreviousSlot, PREVIOUS);
                let (nth, total) = position(cx, focus);
                let words = cx.say(&msg!("focus-position", nth = nth, total = total));
                ui.label(RichText::new(words).color(cx.color(Surface::BarMuted)));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let board = cx.model.board();
                    let slot = board.form.slot(&focus.slot);
                    let name = slot.map_or_else(String::new, |slot| board.form.slot_name(&board.language, slot));
                    ui.add(Label::new(RichText::new(name).font(strong(15.0))).truncate());
                });
            });
        });
    });
}

fn back(ui: &mut Ui, cx: &Cx<'_>) {
    let label = cx.say(&Verb::LeaveFocus.label(cx.model));
    let button = ui.add(Button::new(format!("{BACK} {label}")).min_size(vec2(0.0, BUTTON)));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    if button.on_hover_text(cx.text("focus-back-hint")).clicked() {
        cx.act_verb(Verb::LeaveFocus);
    }
}

fn neighbour(ui: &mut Ui, cx: &Cx<'_>, verb: Verb, sign: &str) {
    let label = cx.say(&verb.label(cx.model));
    let button = ui.add(Button::new(RichText::new(sign).size(18.0)).min_size(vec2(BUTTON, BUTTON)));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    let is_held_over = held_over(ui, cx, button.rect, button.id);
    if button.on_hover_text(with_keys(ui.ctx(), cx, verb, &label)).clicked() || is_held_over {
        cx.act_verb(verb);
    }
}

/// Whether notes in the hand have been over a button for long enough to go where it leads, to be let go of there.
fn held_over(ui: &Ui, cx: &Cx<'_>, button: Rect, id: Id) -> bool {
    let at = ui.input(|i| i.pointer.latest_pos());
    let is_over = matches!(cx.model.gesture, Hand::Dragging(_)) && at.is_some_and(|at| button.contains(at));
    if !is_over {
        ui.data_mut(|data| data.remove::<f64>(id));
        return false;
    }
    let now = ui.input(|i| i.time);
    let since = ui.data_mut(|data| *data.get_temp_mut_or(id, now));
    let left = HOLD_SECONDS - (now - since);
    if left > 0.0 {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
        return false;
    }
    // The next place, if the notes stay there for as long again.
    ui.data_mut(|data| data.insert_temp(id, now));
    ui.ctx().request_repaint_after(Duration::from_secs_f64(HOLD_SECONDS));
    true
}

/// Returns which place it is in reading order, from 1, and how many there are.
fn position(cx: &Cx<'_>, focus: &Focus) -> (usize, usize) {
    let form = &cx.model.board().form;
    let nth = form.slots().position(|slot| slot.id == focus.slot).map_or(1, |at| at + 1);
    (nth, form.slots().count())
}
