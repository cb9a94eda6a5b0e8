//! Opens the window and stays until it closes.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use eframe::Renderer;
use egui::ViewportBuilder;
use etcetera::BaseStrategy as _;

use super::{App, Environment, runner};
use crate::layout::SystemFonts;
use crate::words::{Language, Words};

/// How long a frame waits for a disk: on a fast one a save is done by then, and “Saved” is said at once.
const PATIENCE: Duration = Duration::from_millis(6);

/// Opens the window, on a new board or on the one at `open`, and stays until it closes.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "the window takes the path; a second renderer may need it again")]
pub fn run(open: Option<PathBuf>) -> ExitCode {
    #[cfg(any(target_os = "windows", target_os = "macos"))]
    let renderers = [Renderer::Wgpu, Renderer::Glow];
    #[cfg(not(any(target_os = "windows", target_os = "macos")))]
    let renderers = [Renderer::Glow];
    let mut status = ExitCode::FAILURE;
    for (nth, renderer) in renderers.iter().enumerate() {
        match start(*renderer, environment(open.clone())) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) if nth + 1 == renderers.len() => status = report_no_window(&error),
            Err(_) => {}
        }
    }
    status
}

/// Returns what this computer and this person give to the window.
fn environment(open: Option<PathBuf>) -> Environment {
    let folders = etcetera::choose_base_strategy().ok();
    Environment {
        open,
        system_dialogs: true,
        system_fonts: SystemFonts::WhenNeeded,
        settings: folders.as_ref().map(|folders| folders.config_dir().join("copboard")),
        data: folders.as_ref().map(|folders| folders.data_dir().join("copboard")),
        home: etcetera::home_dir().ok(),
        language: Language::of_person(),
        patience: PATIENCE,
        desktop: true,
    }
}

fn start(renderer: Renderer, environment: Environment) -> eframe::Result {
    let viewport = ViewportBuilder::default().with_app_id("copboard").with_title("copboard").with_drag_and_drop(true);
    let viewport = runner::placement(environment.settings.as_deref()).apply(viewport);
    let options = eframe::NativeOptions { viewport, renderer, ..eframe::NativeOptions::default() };
    eframe::run_native(
        "copboard",
        options,
        Box::new(move |cc| {
            let app = App::new(&cc.egui_ctx, environment);
            app.outlive_deaths();
            Ok(Box::new(app))
        }),
    )
}

fn report_no_window(error: &eframe::Error) -> ExitCode {
    use std::io::Write as _;
    let why = match error {
        eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => msg!("no-window-display"),
        eframe::Error::AppCreation(_) => msg!("no-window-contents"),
        _ => msg!("no-window-opengl"),
    };
    let sentence = Words::of(Language::of_person()).say(&msg!("no-window", why = why));
    // If standard error is closed too, the status still says it.
    writeln!(std::io::stderr(), "{sentence}").ok();
    ExitCode::FAILURE
}
