//! The system's file dialogs.

use std::path::{Path, PathBuf};
use std::pin::Pin;

use super::delivery::Content;
use super::paths::BOARD_ENDINGS;
use super::portal;
use super::tasks::Tasks;
use crate::app::{FileResult, Picked, Purpose};
use crate::intake::TEXT_ENDINGS;
use crate::words::Words;

/// What a dialog comes to: a file, or none.
type Answer = Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;

/// Asks for paths by the system's file dialogs.
#[derive(Default)]
pub(super) struct Picker {
    /// Counts the dialogs; what an older one comes to is out of date.
    number: u64,
}

impl Picker {
    /// Opens a dialog, for a purpose and with a path that is suggested.
    pub(super) fn ask(&mut self, tasks: &Tasks, (purpose, suggested): (Purpose, &Path), words: &Words) {
        self.number += 1;
        let number = self.number;
        let ask = begin(purpose, suggested, words);
        let result = move |picked| FileResult::Picked { purpose, picked };
        let failed = move |_| result(Picked::NoDialog);
        tasks.start("file dialog", failed, move |reply| {
            reply.send_content(Content::Picked(number, result(ask())));
        });
    }

    /// Whether what the dialog of this number came to still counts.
    pub(super) const fn is_current(&self, number: u64) -> bool {
        self.number == number
    }
}

/// A dialog, begun on the window's thread, as some systems ask.
fn begin(purpose: Purpose, suggested: &Path, words: &Words) -> impl FnOnce() -> Picked + Send + use<> {
    let dialog = dialog(purpose, suggested, words);
    move || {
        // The dialog's own answer is the same for “none chosen” and “no dialog”.
        if !portal::has_file_dialog() {
            return Picked::NoDialog;
        }
        match pollster::block_on(dialog) {
            Some(file) => Picked::Path(file.path().to_path_buf()),
            None => Picked::Cancelled,
        }
    }
}

fn dialog(purpose: Purpose, suggested: &Path, words: &Words) -> Answer {
    // To open a board a folder is suggested, and else a file: the disk need not be asked.
    let folder: Option<PathBuf> = match purpose {
        Purpose::Open => Some(suggested.to_owned()),
        Purpose::Save | Purpose::Export(_) => suggested.parent().map(Path::to_path_buf),
    };
    let mut dialog = rfd::AsyncFileDialog::new();
    if let Some(folder) = folder.filter(|folder| !folder.as_os_str().is_empty()) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = suggested.file_name().filter(|_| purpose != Purpose::Open) {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    match purpose {
        Purpose::Open => Box::pin(
            dialog
                .set_title(words.text("pick-board"))
                .add_filter(words.text("files-with-boards"), &BOARD_ENDINGS)
                .add_filter(words.text("files-boards"), &["ron"])
                .add_filter(words.text("files-texts"), &TEXT_ENDINGS)
                .add_filter(words.text("files-all"), &["*"])
                .pick_file(),
        ),
        Purpose::Save => Box::pin(
            dialog.set_title(words.text("pick-save")).add_filter(words.text("files-boards"), &["ron"]).save_file(),
        ),
        Purpose::Export(format) => Box::pin(
            // The last part of `grid.csv` is what systems know as an ending.
            dialog
                .set_title(words.text("pick-export"))
                .add_filter(words.say(&format.label()), &[format.extension().rsplit('.').next().unwrap_or_default()])
                .save_file(),
        ),
    }
}
