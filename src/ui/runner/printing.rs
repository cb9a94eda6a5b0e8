//! A board on its way to the printer: a file, and whoever of the system can print it.

use std::path::{Path, PathBuf};
#[cfg(not(target_os = "linux"))]
use std::process::Command;
use std::sync::Arc;

use super::showing;
use crate::app::{FileResult, PrintOutcome, Showing};
use crate::board::Board;
use crate::file::store;
use crate::layout::Fonts;
use crate::publish::{Order, Studio};
use crate::ui::clock;
use crate::words::Message;

/// How many seconds a file is kept, for a program that may still show it.
const KEPT_SECONDS: i64 = 24 * 60 * 60;

/// A board to be printed.
pub(super) struct Print {
    pub(super) number: u64,
    pub(super) board: Board,
    pub(super) order: Order,
    pub(super) name: String,
    pub(super) fonts: Arc<Fonts>,
}

impl Print {
    /// Makes the file and hands it on; it waits for the dialog to be closed.
    pub(super) fn run(&self, folder: Option<&Path>, is_desktop: bool) -> FileResult {
        let outcome = match self.file(folder) {
            Ok(path) if is_desktop => self.hand_on(path),
            Ok(path) => PrintOutcome::NotShown(path),
            Err(why) => PrintOutcome::Failed(why),
        };
        FileResult::PrintEnded { number: self.number, outcome }
    }

    fn file(&self, folder: Option<&Path>) -> Result<PathBuf, Message> {
        let studio = Studio { fonts: &self.fonts, board: &self.board };
        let product = studio.publish(&self.order, &|_| true).map_err(|error| error.message())?;
        store::write_private(folder, &format!("{}.pdf", self.name), &product.bytes).map_err(|error| error.message())
    }

    /// The system's dialog comes first, then the program that shows such files.
    fn hand_on(&self, path: PathBuf) -> PrintOutcome {
        if let Some(outcome) = system_dialog(&self.name, &path) {
            return outcome;
        }
        if showing::show(&path, Showing::Open) { PrintOutcome::Shown } else { PrintOutcome::NotShown(path) }
    }
}

/// Asks the desktop portal.
#[cfg(target_os = "linux")]
fn system_dialog(name: &str, path: &Path) -> Option<PrintOutcome> {
    super::print_portal::print(name, path)
}

/// Has the program print it that Windows prints such files with, if there is one. The path goes through the
/// environment, so that nothing in it is read as a command.
#[cfg(target_os = "windows")]
fn system_dialog(_: &str, path: &Path) -> Option<PrintOutcome> {
    use std::os::windows::process::CommandExt as _;
    /// No window of the shell's own.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let mut shell = Command::new("powershell");
    shell.args(["-NoProfile", "-NonInteractive", "-Command"]);
    shell.arg("$ErrorActionPreference = 'Stop'; Start-Process -FilePath $env:COPBOARD_PRINT -Verb Print");
    shell.env("COPBOARD_PRINT", path).creation_flags(CREATE_NO_WINDOW);
    showing::run(shell).then_some(PrintOutcome::Sent)
}

/// Elsewhere the program that shows such files prints them, too.
#[cfg(not(any(target_os = "linux", target_os = "windows")))]
fn system_dialog(_: &str, path: &Path) -> Option<PrintOutcome> {
    let mut preview = Command::new("open");
    preview.args(["-b", "com.apple.Preview"]).arg(path);
    showing::run(preview).then_some(PrintOutcome::Shown)
}

/// A board could not be printed for a reason that is not the board's.
pub(super) fn failed(number: u64) -> impl FnOnce(Message) -> FileResult + Send + 'static {
    move |why| FileResult::PrintEnded { number, outcome: PrintOutcome::Failed(why) }
}

/// Deletes files that were printed long ago.
pub(super) fn sweep(folder: &Path) {
    store::sweep_private(folder, clock::seconds() - KEPT_SECONDS);
}
