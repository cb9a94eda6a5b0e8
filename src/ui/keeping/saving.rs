//! A save: on a thread of its own, so that no frame waits for a disk longer than a fast one takes.

use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::{SystemTime, UNIX_EPOCH};

use super::Trouble;
use crate::board::Board;
use crate::file;
use crate::file::store::{self, SaveError, Saved, Version};
use crate::ui::App;
use crate::ui::dialogs::Dialog;
use crate::ui::files::{Answer, FileState};

/// What a save does with a version in the file that is not the one known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui) enum SaveHow {
    /// It stays, and the save is refused.
    Known(Option<Version>),
    /// It is replaced; the folder of earlier versions has it.
    Anyway,
    /// It stays beside the file as a copy.
    Both,
}

/// What came of a save.
#[derive(Debug)]
pub(in crate::ui) struct SaveAnswer {
    path: PathBuf,
    board: Board,
    text: String,
    result: Result<Saved, SaveError>,
    /// Why no earlier version could be kept, if it could not.
    unkept: Option<SaveError>,
}

struct Job {
    path: PathBuf,
    board: Board,
    how: SaveHow,
    history: Option<PathBuf>,
    time: i64,
}

impl Job {
    fn run(self) -> SaveAnswer {
        let text = file::write(&self.board);
        let mut unkept = self.keep_old().err();
        let result = match &self.how {
            SaveHow::Known(known) => store::save_board(&self.path, &text, known.as_ref()),
            SaveHow::Anyway => store::save_anyway(&self.path, &text),
            SaveHow::Both => store::save_both(&self.path, &text),
        };
        if let (Ok(_), Some(history)) = (&result, &self.history) {
            unkept = unkept.or(store::keep(history, &self.board, &text, self.time).err());
        }
        SaveAnswer { path: self.path, board: self.board, text, result, unkept }
    }

    /// Keeps the version that the save is to replace, unless it was kept when it was saved.
    fn keep_old(&self) -> Result<(), SaveError> {
        let Some(history) = &self.history else { return Ok(()) };
        // What is no board can't be listed among a board's versions; a save refuses to replace it.
        let Ok((old, _)) = store::open(&self.path) else { return Ok(()) };
        let text = file::write(&old.board);
        store::keep(history, &old.board, &text, self.time).map(|_| ())
    }
}

/// Seconds since 1970, as the computer's clock has it.
pub(super) fn now() -> i64 {
    #[expect(clippy::disallowed_methods, reason = "the window is where time comes in")]
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.ok().and_then(|since| i64::try_from(since.as_secs()).ok()).unwrap_or(0)
}

impl App {
    /// Saves the board as it is now to a file.
    pub(in crate::ui) fn save_to(&mut self, path: PathBuf) {
        if self.file.read_only && self.file.path.as_ref() == Some(&path) {
            self.complain("This file was made by a newer copboard and is kept as it is: choose another name");
            return;
        }
        let how = if self.file.path.as_ref() == Some(&path) {
            SaveHow::Known(self.file.version.clone())
        } else {
            // Whoever names another file that is there was asked whether to replace it.
            SaveHow::Anyway
        };
        self.save_how(path, how);
    }

    /// Saves in spite of what somebody else wrote.
    pub(super) fn save_over(&mut self, how: SaveHow) {
        self.end_writing();
        if let Some(path) = self.file.path.clone() {
            self.save_how(path, how);
        }
    }

    fn save_how(&mut self, path: PathBuf, how: SaveHow) {
        if self.keeping.saving {
            self.keeping.again = true;
            return;
        }
        let job =
            Job { path, board: self.editor.board().clone(), how, history: self.keeping.history.clone(), time: now() };
        let (sender, receiver) = channel();
        let teller = self.files.teller();
        let run = move || {
            let answer = job.run();
            // The window waited for it, or takes it when it comes.
            if let Err(late) = sender.send(answer) {
                teller(Answer::Saved(Box::new(late.0)));
            }
        };
        self.keeping.saving = true;
        if std::thread::Builder::new().name("save".to_owned()).spawn(run).is_err() {
            self.keeping.saving = false;
            self.complain("The board could not be saved: the computer has no room for another task");
            return;
        }
        match receiver.recv_timeout(self.keeping.patience) {
            Ok(answer) => self.saved(answer),
            Err(_) => self.say("Saving…"),
        }
    }

    /// Takes what came of a save.
    pub(in crate::ui) fn saved(&mut self, answer: SaveAnswer) {
        let SaveAnswer { path, board, text, result, unkept } = answer;
        self.keeping.saving = false;
        let again = std::mem::take(&mut self.keeping.again);
        match result {
            Ok(saved) => {
                self.tell_journal_saved(&board, &path, text);
                self.is_safe(&path, board, saved);
            }
            Err(SaveError::Changed { .. }) => {
                self.keeping.trouble = Some(Trouble::Changed);
                self.complain("Not saved: the file was changed elsewhere. Choose above which version to keep");
                return;
            }
            Err(error) => {
                // What waits for the save goes on waiting: it may succeed somewhere else.
                self.keeping.trouble = Some(Trouble::Unsaved(error.to_string()));
                self.dialog = Some(Dialog::SaveFailure(error.to_string()));
                return;
            }
        }
        if let Some(error) = unkept {
            self.complain(format!("Saved, but this version could not be kept for going back to: {error}"));
        }
        if again {
            self.save();
        } else if let Some(after) = self.files.after_save.take() {
            self.carry_on(after);
        }
    }

    fn is_safe(&mut self, path: &Path, board: Board, saved: Saved) {
        self.editor.mark_saved(board);
        self.files.remember(path);
        self.keeping.trouble = None;
        self.file = FileState { path: Some(path.to_owned()), version: Some(saved.version), ..FileState::default() };
        self.watch_file();
        match saved.conflict {
            Some(copy) => {
                let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
                self.say(format!("Saved {}; the other version is beside it as {name}", self.file.name()));
            }
            None => self.say(format!("Saved {}", self.file.name())),
        }
    }
}
