//! The front door: does what the command line says, or opens the window.

use std::process::ExitCode;

use copboard::cli::{self, Outcome};

fn main() -> ExitCode {
    match cli::run() {
        Outcome::Done(status) => status,
        Outcome::Window(board) => window(board),
    }
}

#[cfg(feature = "gui")]
use copboard::ui::run as window;

#[cfg(not(feature = "gui"))]
fn window(_board: Option<std::path::PathBuf>) -> ExitCode {
    cli::fail(&copboard::msg!("cli-no-window"))
}
