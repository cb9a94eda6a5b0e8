//! Which events can be read in one frame.

use egui::{Context, Event, Key, Modifiers, PointerButton, Popup, Pos2};

use super::board_id::{board_id, is_on_canvas};

/// Events that can be read in one frame, as they are taken one by one.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing, and none excludes another")]
pub(super) struct Batch<'a> {
    ctx: &'a Context,
    /// Whether keys go to the board: no dialog, menu or field is in between.
    is_board: bool,
    /// Whether the board may have Tab, arrows and Escape already: egui takes them away in its first frame.
    has_all_keys: bool,
    is_down_on_canvas: bool,
    /// Whether nothing may follow.
    is_full: bool,
    has_button: bool,
    has_text: bool,
    /// Whether a key or a press moves the focus, which egui may finish one frame later.
    moves_focus: bool,
}

impl<'a> Batch<'a> {
    /// A batch without events. If it `must_take`, it takes at least the first.
    pub(super) fn new(ctx: &'a Context, is_down_on_canvas: bool, must_take: bool) -> Self {
        let (focused, was_focused, is_modal) = ctx.memory(|memory| {
            let was_focused = memory.had_focus_last_frame(board_id());
            (memory.focused(), was_focused, memory.top_modal_layer().is_some())
        });
        let is_board = focused.is_none_or(|id| id == board_id()) && !is_modal && !Popup::is_any_open(ctx);
        let has_all_keys = must_take || (focused.is_some() && was_focused);
        Self {
            ctx,
            is_board,
            has_all_keys,
            is_down_on_canvas,
            is_full: false,
            has_button: false,
            has_text: false,
            moves_focus: false,
        }
    }

    /// Whether the button that was pressed last went down on the canvas.
    pub(super) const fn is_down_on_canvas(&self) -> bool {
        self.is_down_on_canvas
    }

    /// Whether the next frame must be without events.
    pub(super) const fn needs_rest(&self) -> bool {
        self.moves_focus
    }

    /// Takes an event, unless it must wait for the next frame.
    pub(super) fn takes(&mut self, event: &Event) -> bool {
        // That a key goes up is news for nobody.
        if matches!(event, Event::Key { pressed: false, .. }) {
            return true;
        }
        !self.is_full
            && match event {
                Event::PointerMoved(at) => !self.has_button || self.is_canvas(*at),
                Event::PointerButton { pos, button, pressed, .. } => self.takes_button(*pos, *button, *pressed),
                Event::Key { key, modifiers, .. } => self.takes_key(*key, *modifiers),
                Event::AccessKitActionRequest(_) => {
                    self.is_full = true;
                    !self.has_button && !self.has_text
                }
                Event::Text(_) | Event::Ime(_) | Event::Paste(_) => {
                    self.has_text = true;
                    true
                }
                _ => true,
            }
    }

    fn is_canvas(&self, at: Pos2) -> bool {
        self.is_board && is_on_canvas(self.ctx, at)
    }

    /// On the canvas buttons come together; elsewhere, and if they open a menu, each has a frame.
    fn takes_button(&mut self, at: Pos2, button: PointerButton, is_pressed: bool) -> bool {
        let is_canvas = self.is_canvas(at) && (is_pressed || self.is_down_on_canvas);
        let is_alone = !is_canvas || button == PointerButton::Secondary;
        if is_alone && (self.has_button || self.has_text) {
            return false;
        }
        if is_pressed {
            self.is_down_on_canvas = is_canvas;
        }
        self.has_button = true;
        self.is_full = is_alone;
        self.moves_focus = is_alone;
        true
    }

    /// For the board keys come together; elsewhere those that do more than write have a frame each.
    fn takes_key(&mut self, key: Key, modifiers: Modifiers) -> bool {
        let moves_focus =
            matches!(key, Key::Tab | Key::Escape | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight);
        if self.is_board {
            self.has_text = true;
            return self.has_all_keys || !moves_focus;
        }
        let is_command = modifiers.command || modifiers.ctrl || modifiers.alt || is_function_key(key);
        let presses_button = key == Key::Enter || (key == Key::Space && !self.ctx.text_edit_focused());
        if moves_focus || is_command || presses_button {
            self.is_full = true;
            self.moves_focus = moves_focus && !self.has_text;
            return !self.has_text;
        }
        self.has_text = true;
        true
    }
}

fn is_function_key(key: Key) -> bool {
    (Key::F1..=Key::F35).contains(&key)
}
