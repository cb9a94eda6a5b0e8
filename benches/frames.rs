//! The window's own share of a frame, without the graphics driver: panning, dragging, zooming, typing.

#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a benchmark stops where it can't measure, and says what it measured"
)]

mod common;

use copboard::board::{Board, Form};
use copboard::file;
use copboard::layout::SystemFonts;
use copboard::ui::{App, Environment, OnScreen as _};
use copboard::words::Language;
use divan::Bencher;
use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, TouchPhase, Vec2, pos2, vec2};

fn main() {
    divan::main();
}

/// A window of 1920 × 1080 on a board, without a screen.
struct Window {
    ctx: egui::Context,
    app: App,
    time: f64,
    /// Keeps the board's file, so that nothing is said about it.
    _folder: tempfile::TempDir,
}

impl Window {
    fn on(notes: usize) -> Self {
        Self::on_board(&common::board(&common::form(), notes))
    }

    fn on_board(board: &Board) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the board");
        let path = folder.path().join("board.ron");
        std::fs::write(&path, file::write(board)).expect("the board's file");
        let ctx = egui::Context::default();
        let environment = Environment {
            open: Some(path),
            system_dialogs: false,
            system_fonts: SystemFonts::Never,
            settings: None,
            data: None,
            home: None,
            language: Language::English,
            patience: std::time::Duration::ZERO,
            desktop: false,
        };
        let app = App::new(&ctx, environment);
        let mut window = Self { ctx, app, time: 0.0, _folder: folder };
        for _ in 0..40 {
            window.frame(vec![Event::PointerMoved(pos2(900.0, 500.0))]);
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        window
    }

    fn frame(&mut self, events: Vec<Event>) {
        self.time += 1.0 / 60.0;
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(1920.0, 1080.0));
        let input =
            RawInput { screen_rect: Some(screen), time: Some(self.time), events, focused: true, ..RawInput::default() };
        let app = &mut self.app;
        drop(self.ctx.run_ui(input, |ui| app.frame(ui)));
    }
}

#[divan::bench(args = common::NOTES, sample_count = 200)]
fn pan(bencher: Bencher<'_, '_>, notes: usize) {
    let mut window = Window::on(notes);
    let mut to_and_fro = 1.0;
    bencher.bench_local(move || {
        to_and_fro = -to_and_fro;
        let delta = Vec2::new(0.0, 3.0 * to_and_fro);
        window.frame(vec![Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
            source: egui::MouseWheelSource::Wheel,
        }]);
    });
}

#[divan::bench(args = common::NOTES, sample_count = 200)]
fn drag(bencher: Bencher<'_, '_>, notes: usize) {
    let mut window = Window::on(notes);
    let slot = window.app.scene().slot(&"collaboration/how/cop".into()).expect("a cell").clone();
    let from = window.app.view().screen_pos(slot.notes[0].rect.center());
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.frame(vec![Event::PointerMoved(from)]);
    window.frame(vec![button(from, true)]);
    let mut step = 0.0_f32;
    bencher.bench_local(move || {
        step += 1.0;
        let at = from + vec2(20.0 + 60.0 * (step / 40.0).sin(), 10.0 * (step / 25.0).cos());
        window.frame(vec![Event::PointerMoved(at)]);
    });
}

#[divan::bench(args = common::NOTES, sample_count = 200)]
fn zoom(bencher: Bencher<'_, '_>, notes: usize) {
    let mut window = Window::on(notes);
    let mut step = 0;
    bencher.bench_local(move || {
        step += 1;
        let factor = if step % 60 < 30 { 1.02 } else { 1.0 / 1.02 };
        window.frame(vec![Event::Zoom(factor)]);
    });
}

/// A place of many notes is shown alone, and the page again.
#[divan::bench(args = [30, 300], sample_count = 20)]
fn focus_and_back(bencher: Bencher<'_, '_>, notes: usize) {
    let mut window = Window::on_board(&common::full_place(&common::form(), notes));
    let slot = window.app.scene().slot(&"collaboration/how/cop".into()).expect("a cell").clone();
    let at = window.app.view().screen_pos(slot.area.center());
    window.frame(vec![Event::PointerMoved(at)]);
    bencher.bench_local(move || {
        window.frame(vec![key(Key::Num2, Modifiers::CTRL.plus(Modifiers::COMMAND))]);
        window.frame(vec![key(Key::Escape, Modifiers::NONE)]);
    });
}

/// A letter in a place that is too full: its card alone is painted.
#[divan::bench(args = [30, 300], sample_count = 100)]
fn type_in_a_full_place(bencher: Bencher<'_, '_>, notes: usize) {
    let mut window = Window::on_board(&common::full_place(&Form::usual(), notes));
    let slot = window.app.scene().slot(&"collaboration/how/cop".into()).expect("a cell").clone();
    let at = window.app.view().screen_pos(slot.area.center());
    window.frame(vec![Event::PointerMoved(at)]);
    let mut typed = 0;
    bencher.bench_local(move || {
        typed += 1;
        if typed % 50 == 0 {
            window.frame(vec![key(Key::Enter, Modifiers::NONE)]);
        } else {
            window.frame(vec![Event::Text("e".to_owned())]);
        }
    });
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

#[divan::bench(args = common::NOTES, sample_count = 100)]
fn type_a_letter(bencher: Bencher<'_, '_>, notes: usize) {
    let mut window = Window::on(notes);
    let slot = window.app.scene().slot(&"collaboration/how/cop".into()).expect("a cell").clone();
    let at = window.app.view().screen_pos(slot.area.center());
    window.frame(vec![Event::PointerMoved(at)]);
    let mut typed = 0;
    bencher.bench_local(move || {
        typed += 1;
        if typed % 50 == 0 {
            window.frame(vec![key(Key::Enter, Modifiers::NONE)]);
        } else {
            window.frame(vec![Event::Text("e".to_owned())]);
        }
    });
}
