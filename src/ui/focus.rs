//! Who has the keyboard: the board, unless something else took it.

use egui::{Context, EventFilter};

use super::board_id::board_id;

/// The board has the keyboard unless something else took it, and keeps Tab, arrows and Escape.
pub(super) fn keep_focus(ctx: &Context) {
    ctx.memory_mut(|memory| {
        if memory.focused().is_none() {
            memory.request_focus(board_id());
        }
    });
    keep_keys(ctx);
}

/// The board gives the keyboard away, if it has it: a menu is open.
pub(super) fn release(ctx: &Context) {
    ctx.memory_mut(|memory| memory.surrender_focus(board_id()));
}

/// The board has the keyboard now, whatever had it.
pub(super) fn take_focus(ctx: &Context) {
    ctx.memory_mut(|memory| memory.request_focus(board_id()));
    keep_keys(ctx);
}

/// Keeps egui from leaving the board with Tab, arrows or Escape. It allows that only to what had the keyboard before
/// this frame.
fn keep_keys(ctx: &Context) {
    let all = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
    ctx.memory_mut(|memory| memory.set_focus_lock_filter(board_id(), all));
}

/// Whether the board has the keyboard.
#[must_use]
pub(super) fn is_on_board(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.has_focus(board_id()))
}
