//! Hands events to egui in frames in which none depends on what the window makes of another.
//!
//! egui's own widgets see a frame's events at once: a press is where the pointer is at last, and a letter goes to what
//! had the keyboard before. On the canvas the program reads events one by one, so that they may come together; all
//! others wait for a frame of their own.

use std::collections::VecDeque;
use std::mem;

use egui::{Context, Event, Plugin, Popup, Pos2, RawInput};

use super::batch::Batch;

/// Most frames without events before the first is handed on, whatever the window does.
const MOST_EMPTY: u8 = 3;

/// How many frames the clipboard's text may take to come.
const PASTE_FRAMES: u8 = 2;

/// Events that wait for their frame.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing, and none excludes another")]
pub(super) struct EventQueue {
    waiting: VecDeque<Event>,
    /// For how many frames all else still waits for the clipboard's text.
    paste_frames: u8,
    /// Whether it did not come, as the clipboard has none.
    is_paste_missed: bool,
    /// Whether something opened or closed, so that the next frame is without events.
    is_held: bool,
    /// How many frames in succession were without events, though some wait.
    empty_frames: u8,
    /// Whether what is on the clipboard is still being read: all else waits for it.
    is_waiting: bool,
    /// Whether egui must forget a press that is yet to be read.
    must_forget: bool,
    /// Whether it is just told so, by an event that did not happen.
    is_forgetting: bool,
    /// Whether a menu was open before the frame.
    is_menu_open: bool,
    /// Whether the button that is down went down on the canvas.
    is_down_on_canvas: bool,
}

impl EventQueue {
    /// Takes back events that were not read, in front of all others; the pointer was `at` a point before them.
    pub(super) fn put_back(&mut self, events: &[Event], at: Option<Pos2>) {
        for event in events.iter().rev() {
            self.waiting.push_front(event.clone());
        }
        // egui has seen them, and takes a press as one on what was there before.
        self.must_forget = events.iter().any(|event| matches!(event, Event::PointerButton { .. }));
        if self.must_forget
            && let Some(at) = at
        {
            self.waiting.push_front(Event::PointerMoved(at));
        }
        self.hold();
    }

    /// Whether the frame's event did not happen, and is for egui alone.
    #[must_use]
    pub(super) const fn is_forgetting(&self) -> bool {
        self.is_forgetting
    }

    /// Lets the window settle before the next event.
    pub(super) const fn hold(&mut self) {
        self.is_held = true;
    }

    /// The clipboard's text was asked for: it goes where it was asked for, whatever was typed since.
    pub(super) const fn expect_paste(&mut self) {
        self.paste_frames = PASTE_FRAMES;
    }

    /// Whether the clipboard had no text that was asked for; it is said once.
    pub(super) const fn take_missed_paste(&mut self) -> bool {
        std::mem::replace(&mut self.is_paste_missed, false)
    }

    /// All events wait from now on, or no more.
    pub(super) const fn wait(&mut self, is_waiting: bool) {
        self.is_waiting = is_waiting;
    }

    /// Takes what the desktop says.
    fn take(&mut self, mut events: Vec<Event>) {
        let is_paste = |event: &Event| matches!(event, Event::Paste(_) | Event::PasteImage(_));
        if self.paste_frames > 0
            && let Some(at) = events.iter().position(is_paste)
        {
            self.paste_frames = 0;
            self.waiting.push_front(events.remove(at));
        }
        self.waiting.extend(events);
    }

    /// Returns what can be read in one frame.
    fn next_batch(&mut self, ctx: &Context) -> Vec<Event> {
        let must_take = self.empty_frames >= MOST_EMPTY;
        if mem::take(&mut self.is_held) && !must_take {
            return vec![];
        }
        let mut batch = Batch::new(ctx, self.is_down_on_canvas, must_take);
        let fits = self.waiting.iter().position(|event| !batch.takes(event));
        self.is_down_on_canvas = batch.is_down_on_canvas();
        self.is_held = batch.needs_rest();
        self.waiting.drain(..fits.unwrap_or(self.waiting.len())).collect()
    }
}

impl Plugin for EventQueue {
    fn debug_name(&self) -> &'static str {
        "event queue"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.take(mem::take(&mut input.events));
        self.is_forgetting = false;
        // What comes ends the wait, and asks for a frame.
        if self.is_waiting {
            return;
        }
        // egui lays a frame out anew: that is no time for the next events.
        if ctx.current_pass_index() > 0 {
            if !self.waiting.is_empty() {
                ctx.request_repaint();
            }
            return;
        }
        // A menu is in its place, or out of the way, one frame later.
        let is_menu_open = Popup::is_any_open(ctx);
        self.is_held |= mem::replace(&mut self.is_menu_open, is_menu_open) != is_menu_open;
        if self.paste_frames > 0 {
            self.paste_frames -= 1;
            self.is_held = true;
            self.is_paste_missed = self.paste_frames == 0;
            ctx.request_repaint();
        }
        self.is_forgetting = mem::take(&mut self.must_forget);
        if self.is_forgetting {
            input.events = vec![Event::PointerGone];
            self.is_held = false;
            ctx.request_repaint();
            return;
        }
        if self.waiting.is_empty() {
            (self.is_held, self.empty_frames) = (false, 0);
            return;
        }
        input.events = self.next_batch(ctx);
        self.empty_frames = if input.events.is_empty() { self.empty_frames + 1 } else { 0 };
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }
}
