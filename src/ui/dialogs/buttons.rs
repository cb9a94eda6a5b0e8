//! Buttons of dialogs: high enough to hit, and in as many rows as their words need.

use egui::{Button, Key, Response, RichText, TextWrapMode, Ui, WidgetText, vec2};

use super::room;
use crate::board::Tone;
use crate::ui::cx::Cx;
use crate::ui::theme::{color32, strong};

/// Height in points of a button.
pub(super) const HEIGHT: f32 = 34.0;

/// Least width in points of a button.
const WIDTH: f32 = 96.0;

/// Room in points above the buttons.
const ABOVE: f32 = 10.0;

/// Returns a button of a dialog.
pub(super) fn button<'a>(words: impl Into<WidgetText>) -> Button<'a> {
    // A row without room for it goes on in the next one.
    Button::new(words.into()).min_size(vec2(WIDTH, HEIGHT)).wrap_mode(TextWrapMode::Extend)
}

/// Returns the button that does what the dialog is for: it stands out.
pub(super) fn primary<'a>(cx: &Cx<'_>, words: impl Into<String>) -> Button<'a> {
    let (fill, ink) = (color32(cx.style().tone(Tone::Strong)), color32(cx.style().tone(Tone::OnStrong)));
    button(RichText::new(words).font(strong(14.0)).color(ink)).fill(fill)
}

/// Shows the buttons at the bottom of a dialog.
pub(super) fn buttons(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let top = ui.min_rect().bottom();
    ui.add_space(ABOVE);
    let row = ui.horizontal_wrapped(contents).response;
    room::remember_buttons(ui, row.rect.bottom() - top);
}

/// Gives a widget the keyboard if nothing in the dialog has it.
///
/// Not in the frame in which Tab took it away: egui then owes it to the next widget, and if that is this one again,
/// would pay its debt to the toolbar once the dialog is closed.
pub(super) fn focus_first(response: &Response) {
    let is_tab = response.ctx.input(|input| input.key_pressed(Key::Tab));
    if !is_tab && response.ctx.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
}
