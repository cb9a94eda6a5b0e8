//! Room for the contents of a dialog, however small the window is.

use egui::{Context, Id, Margin, ScrollArea, Ui, Vec2, vec2};

use crate::ui::scrolling::follow_focus;

/// Room around a dialog's contents in points: its own margin, and some of the window behind it.
const AROUND: Vec2 = vec2(80.0, 80.0);

/// Least height in points of what scrolls.
const LEAST: f32 = 72.0;

/// The same in a window so small that dialogs scroll as a whole, and how small that is.
const AROUND_SMALL: Vec2 = vec2(36.0, 32.0);
const SMALL: Vec2 = vec2(420.0, 320.0);

/// Margins of a dialog in points.
const MARGIN: i8 = 20;
const MARGIN_SMALL: i8 = 10;

/// Whether the window is so small that dialogs scroll as a whole.
#[must_use]
pub(super) fn is_small(ctx: &Context) -> bool {
    let window = ctx.content_rect().size();
    window.x < SMALL.x || window.y < SMALL.y
}

/// Returns the margin of a dialog.
#[must_use]
pub(super) fn margin(ctx: &Context) -> Margin {
    Margin::same(if is_small(ctx) { MARGIN_SMALL } else { MARGIN })
}

/// Returns how large the contents of a dialog can be.
#[must_use]
pub(super) fn largest(ctx: &Context) -> Vec2 {
    let window = ctx.content_rect().size();
    if is_small(ctx) { (window - AROUND_SMALL).max(vec2(120.0, 60.0)) } else { window - AROUND }
}

/// Shows all of a dialog, which scrolls where the window is too small for it.
pub(super) fn show_whole(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    if !is_small(ui.ctx()) {
        return contents(ui);
    }
    let height = largest(ui.ctx()).y;
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    area.show(ui, |ui| {
        contents(ui);
        follow_focus(ui);
    });
}

/// Makes the dialog this wide, or as wide as the window lets it be.
pub(super) fn set_width(ui: &mut Ui, width: f32) {
    ui.set_width(width.min(largest(ui.ctx()).x));
}

/// Returns the height between what was drawn so far and the buttons that follow.
#[must_use]
pub(super) fn height_above_buttons(ui: &Ui) -> f32 {
    let buttons = ui.data(|data| data.get_temp(buttons_id())).unwrap_or(60.0);
    largest(ui.ctx()).y - ui.min_rect().height() - buttons
}

/// Remembers how much height the buttons at the bottom take.
pub(super) fn remember_buttons(ui: &Ui, height: f32) {
    let before: Option<f32> = ui.data(|data| data.get_temp(buttons_id()));
    if before.is_none_or(|before| (before - height).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(buttons_id(), height));
        ui.request_discard("dialog-buttons");
    }
}

/// Shows contents that scroll where they are higher than `limit` or than the room above the buttons.
pub(super) fn scrolled(ui: &mut Ui, limit: f32, contents: impl FnOnce(&mut Ui)) {
    if is_small(ui.ctx()) {
        return contents(ui);
    }
    let height = height_above_buttons(ui).min(limit).max(LEAST);
    let area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
    // Without a least height it grows a little with every frame.
    area.min_scrolled_height(height).show(ui, |ui| {
        contents(ui);
        follow_focus(ui);
    });
}

fn buttons_id() -> Id {
    Id::unique("dialog-buttons")
}
