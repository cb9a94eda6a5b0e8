//! The window: the only folder that says `egui`.

mod access;
mod app;
mod bars;
mod board_ui;
mod canvas;
mod carried;
mod clipboard;
mod desktop;
mod dialogs;
mod examples;
mod export;
mod files;
mod grant;
mod keeping;
mod keys;
mod menu;
mod overlay;
mod painters;
mod palette;
mod reveal;
mod safety;
mod slot_panel;
mod theme;
mod verb;
mod view;
mod writing;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use egui::ViewportBuilder;

pub use app::{App, Notice, Outside, Wish, board_id};
pub use reveal::Showing;
pub use verb::Verb;
pub use view::View;

use crate::board::NoteId;
use crate::edit::Command;
use crate::geom::Point;
use crate::layout::SystemFonts;
use crate::scene::{Lines, Scene};
use writing::Place;

/// Opens the window, on a new board or on the one at `open`, and stays until it closes.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the window takes the path; a second renderer may need it again")]
pub fn run(open: Option<PathBuf>) -> ExitCode {
    #[cfg(any(target_os = "windows", target_os = "macos"))]
    let renderers = [eframe::Renderer::Wgpu, eframe::Renderer::Glow];
    #[cfg(not(any(target_os = "windows", target_os = "macos")))]
    let renderers = [eframe::Renderer::Glow];
    let mut status = ExitCode::FAILURE;
    for (nth, renderer) in renderers.iter().enumerate() {
        match start(*renderer, open.clone()) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) if nth + 1 == renderers.len() => status = tell_no_window(&error),
            Err(_) => {}
        }
    }
    status
}

/// How long a frame waits for a save: on a fast disk it is done by then, and “Saved” is said at once.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(6);

fn start(renderer: eframe::Renderer, open: Option<PathBuf>) -> eframe::Result {
    let viewport = ViewportBuilder::default()
        .with_app_id("copboard")
        .with_title("copboard")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([640.0, 420.0])
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions { viewport, renderer, ..eframe::NativeOptions::default() };
    let outside = Outside {
        open,
        system_dialogs: true,
        system_fonts: SystemFonts::WhenNeeded,
        recent: files::setting_path("recent.ron"),
        exports: files::setting_path("export.ron"),
        data: files::data_path(),
        patience: PATIENCE,
        desktop: true,
    };
    eframe::run_native(
        "copboard",
        options,
        Box::new(move |cc| {
            let data = outside.data.clone();
            let app = App::new(&cc.egui_ctx, outside);
            app.outlive_deaths(&cc.egui_ctx, data.as_deref());
            Ok(Box::new(app))
        }),
    )
}

fn tell_no_window(error: &eframe::Error) -> ExitCode {
    use std::io::Write as _;
    let why = match error {
        eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => "there is no display that it could be on",
        eframe::Error::AppCreation(_) => "the window's contents could not be made",
        _ => "the display offers no OpenGL that would do",
    };
    let sentence = format!(
        "copboard: no window could be opened: {why}. \
         Boards become pictures without one: copboard export BOARD.ron --to OUT.png"
    );
    // If standard error is closed too, the status still tells.
    writeln!(std::io::stderr(), "{sentence}").ok();
    ExitCode::FAILURE
}

/// A number of notes in words.
fn notes_in_words(count: usize) -> String {
    if count == 1 { "1 note".to_owned() } else { format!("{count} notes") }
}

/// A note says something else; without words it vanishes.
fn reworded(id: &NoteId, text: &str) -> Command {
    match text.trim_end() {
        "" => Command::Delete(vec![id.clone()]),
        text => Command::SetText { id: id.clone(), text: text.to_owned() },
    }
}

/// Where the text at a place is drawn: its corner, its size in millimetres, and its lines.
fn written_text(scene: &Scene, place: &Place) -> Option<(Point, f64, Arc<Lines>)> {
    match place {
        Place::New { id, .. } | Place::Note(id) => {
            scene.note(id).map(|(slot, note)| (note.text_at, slot.text_size, Arc::clone(&note.lines)))
        }
        Place::Blank(id) => scene.blank(id).map(|blank| (blank.text_at, blank.text_size, Arc::clone(&blank.lines))),
    }
}
