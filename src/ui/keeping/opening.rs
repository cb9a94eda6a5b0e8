//! Opening a board's file: on a thread of its own, so that no frame waits for a disk longer than a fast one takes.

use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::Duration;

use crate::board::Board;
use crate::file::store::{self, LoadError, SaveError, Version};
use crate::file::{Reading, Salvaged};
use crate::ui::App;
use crate::ui::dialogs::{After, Dialog};
use crate::ui::files::{Answer, FileState};
use crate::ui::notes_in_words;

/// What came of opening a file.
#[derive(Debug)]
pub(in crate::ui) struct OpenAnswer {
    path: PathBuf,
    fetched: Fetched,
    /// The board that was open when it was asked for.
    before: Board,
}

#[derive(Debug)]
enum Fetched {
    /// A board.
    Board(Box<Reading>, Version),
    /// What could be saved of a damaged one, and what is wrong with it.
    Salvaged(Box<Salvaged>, LoadError),
    /// Nothing.
    Refused(LoadError),
    /// The board that is open could not be kept, and so stays.
    Unkept(SaveError),
}

/// A board that is kept among the earlier versions before another takes its place.
pub(super) struct Keep {
    /// The folder of earlier versions.
    pub history: PathBuf,
    /// The board's text.
    pub text: String,
    /// Seconds since 1970.
    pub time: i64,
}

fn fetch(path: &Path, board: &Board, keep: Option<&Keep>) -> Fetched {
    if let Some(Keep { history, text, time }) = keep
        && let Err(error) = store::keep(history, board, text, *time)
    {
        return Fetched::Unkept(error);
    }
    match store::open(path) {
        Ok((reading, version)) => Fetched::Board(Box::new(reading), version),
        Err(error) => {
            let is_damaged = matches!(error, LoadError::Unreadable { .. } | LoadError::NotUtf8 { .. });
            match is_damaged.then(|| store::salvage(path)).flatten() {
                Some(salvaged) => Fetched::Salvaged(Box::new(salvaged), error),
                None => Fetched::Refused(error),
            }
        }
    }
}

impl App {
    /// Opens a board's file. If it can't be read, the board that is open stays.
    pub(in crate::ui) fn open_path(&mut self, path: &Path) {
        self.begin_open(path, None, self.keeping.patience);
    }

    /// Opens a board's file before anything else happens, as at the start.
    pub(in crate::ui) fn open_now(&mut self, path: &Path) {
        const NO_END: Duration = Duration::from_hours(1);
        self.begin_open(path, None, NO_END);
    }

    pub(super) fn begin_open(&mut self, path: &Path, keep: Option<Keep>, patience: Duration) {
        let (path, before) = (path.to_owned(), self.editor.board().clone());
        let (sender, receiver) = channel();
        let teller = self.files.teller();
        let run = move || {
            let fetched = fetch(&path, &before, keep.as_ref());
            if let Err(late) = sender.send(OpenAnswer { path, fetched, before }) {
                teller(Answer::Opened(Box::new(late.0)));
            }
        };
        if std::thread::Builder::new().name("open".to_owned()).spawn(run).is_err() {
            self.complain("The board could not be opened: the computer has no room for another task");
            return;
        }
        match receiver.recv_timeout(patience) {
            Ok(answer) => self.take_opened(answer),
            Err(_) => self.say("Opening…"),
        }
    }

    /// Takes what came of opening a file, later than a frame could wait.
    pub(in crate::ui) fn opened_late(&mut self, answer: OpenAnswer) {
        self.end_writing();
        if self.editor.board() != &answer.before && self.work_at_stake() {
            // What was done meanwhile is not to be lost.
            self.dialog = Some(Dialog::unsaved(After::Open(answer.path)));
        } else {
            self.take_opened(answer);
        }
    }

    fn take_opened(&mut self, answer: OpenAnswer) {
        let path = answer.path;
        match answer.fetched {
            Fetched::Board(reading, version) => self.put_opened(&path, *reading, version),
            Fetched::Salvaged(salvaged, error) => self.put_salvaged(&path, *salvaged, &error),
            Fetched::Refused(error) => self.dialog = Some(Dialog::Failure(error.to_string())),
            Fetched::Unkept(error) => {
                self.complain(format!("Your version could not be kept, and so stays open: {error}"));
            }
        }
    }

    fn put_opened(&mut self, path: &Path, reading: Reading, version: Version) {
        let notes = notes_in_words(reading.board.note_count());
        let file = FileState {
            path: (!reading.carried).then(|| path.to_owned()),
            read_only: reading.is_read_only(),
            came_from: reading.carried.then(|| path.to_owned()),
            version: (!reading.carried).then_some(version),
        };
        self.put_board(reading.board, file);
        if !reading.carried {
            self.files.remember(path);
        }
        match reading.remarks.as_slice() {
            [] if self.is_open_elsewhere() => {
                let name = self.file.name();
                self.complain(format!(
                    "{name} is open in another copboard on this computer, too: change it in one of them"
                ));
            }
            [] if reading.carried => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                self.say(format!("This board came out of {name}: save it as a board of its own"));
            }
            [] => self.say(format!("Opened {}: {notes}", self.file.name())),
            [remark] => self.complain(remark.to_string()),
            remarks => {
                let lines = remarks.iter().map(ToString::to_string).collect();
                self.dialog = Some(Dialog::Remarks(lines));
            }
        }
    }

    /// Opens what can be saved of a damaged file as a board without a file, so that the damaged one stays.
    fn put_salvaged(&mut self, path: &Path, salvaged: Salvaged, error: &LoadError) {
        let file = FileState { came_from: Some(path.with_extension("salvaged.ron")), ..FileState::default() };
        let notes = notes_in_words(salvaged.reading.board.note_count());
        self.put_board(salvaged.reading.board, file);
        let mut told = vec![error.to_string(), format!("{notes} could be salvaged. The damaged file stays as it is")];
        told.extend(salvaged.reading.remarks.iter().map(ToString::to_string));
        self.dialog = Some(Dialog::Remarks(told));
    }
}
