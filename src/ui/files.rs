//! Boards and files: new, open, save, and the answers of file dialogs, which come when they come.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use egui::Context;
use etcetera::BaseStrategy as _;

use super::App;
use super::dialogs::{After, Dialog, Purpose};
use super::examples::EXAMPLES;
use super::export::Outcome;
use super::keeping::{OpenAnswer, SaveAnswer, VersionsAnswer};
use crate::board::{Board, Form};
use crate::file::store::Version;
use crate::file::{self, recent};
use crate::words::Words;

/// A file dialog that answers no faster than this is no dialog: the system has none.
const NO_DIALOG: Duration = Duration::from_millis(150);

/// Where the board is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FileState {
    /// Its file, if it has one.
    pub path: Option<PathBuf>,
    /// Whether it may not be changed or saved there.
    pub read_only: bool,
    /// The picture that it was carried in, which is not to be replaced by it.
    pub came_from: Option<PathBuf>,
    /// The version of the file that the board was opened from or saved to.
    pub version: Option<Version>,
}

impl FileState {
    /// Its name to people.
    #[must_use]
    pub(super) fn name(&self) -> String {
        let stem = self.path.as_ref().or(self.came_from.as_ref()).and_then(|path| path.file_stem());
        stem.map_or_else(|| "New board".to_owned(), |stem| stem.to_string_lossy().into_owned())
    }
}

/// What other threads answer.
#[derive(Debug)]
pub(super) enum Answer {
    /// A file dialog closed.
    Picked { purpose: Purpose, path: Option<PathBuf>, at_once: bool },
    /// A file was written, or not.
    Exported(Outcome),
    /// A file could not be shown; the sentence says so.
    NotShown(String),
    /// A save ended.
    Saved(Box<SaveAnswer>),
    /// A file was opened, or not.
    Opened(Box<OpenAnswer>),
    /// The board's file was looked at.
    Seen(PathBuf, Option<Version>),
    /// Something about earlier versions.
    Versions(VersionsAnswer),
}

/// Dialogs, recent files and answers under way.
pub(super) struct Files {
    ctx: Context,
    system_dialogs: bool,
    list: Option<PathBuf>,
    sender: Sender<Answer>,
    answers: Receiver<Answer>,
    /// What happens after the save under way.
    pub(super) after_save: Option<After>,
}

impl std::fmt::Debug for Files {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Files").field("list", &self.list).finish_non_exhaustive()
    }
}

/// Endings of files that can be opened: boards, and pictures that may have one inside.
pub(super) const BOARD_ENDINGS: [&str; 4] = ["ron", "png", "svg", "pdf"];

/// Where a file of settings is for this user.
#[must_use]
pub(super) fn setting_path(name: &str) -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("copboard").join(name))
}

/// Where this user's data is kept that no setting is.
#[must_use]
pub(super) fn data_path() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.data_dir().join("copboard"))
}

impl Files {
    /// Nothing under way.
    #[must_use]
    pub(super) fn new(ctx: &Context, system_dialogs: bool, list: Option<PathBuf>) -> Self {
        let (sender, answers) = channel();
        Self { ctx: ctx.clone(), system_dialogs, list, sender, answers, after_save: None }
    }

    /// Files opened lately, the last first.
    #[must_use]
    pub(super) fn recent(&self) -> Vec<PathBuf> {
        self.list.as_deref().map(recent::recent).unwrap_or_default()
    }

    /// What a thread does with its answers: it tells them and wakes the window.
    pub(super) fn teller(&self) -> impl Fn(Answer) + Send + 'static {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        move |answer| {
            if sender.send(answer).is_ok() {
                ctx.request_repaint();
            }
        }
    }

    pub(super) fn remember(&self, path: &Path) {
        let Some(list) = &self.list else { return };
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        // The list is a convenience: a board is not held up because it could not be kept.
        if recent::remember(list, &path).is_err() {}
    }
}

impl App {
    /// Takes what other threads answered since the last frame.
    pub(super) fn take_answers(&mut self, ctx: &Context) {
        while let Ok(answer) = self.files.answers.try_recv() {
            match answer {
                Answer::Picked { purpose, path: Some(path), .. } => {
                    self.dialog = None;
                    self.picked(ctx, purpose, &path);
                }
                Answer::Picked { purpose, path: None, at_once: true } => {
                    self.dialog = Some(Dialog::path(purpose, &self.suggested(purpose)));
                }
                Answer::Picked { path: None, at_once: false, .. } => {
                    self.dialog = None;
                    self.call_off();
                }
                Answer::Exported(outcome) => self.exported(ctx, outcome),
                Answer::NotShown(sentence) => self.complain(sentence),
                Answer::Saved(answer) => self.saved(*answer),
                Answer::Opened(answer) => self.opened_late(*answer),
                Answer::Seen(path, version) => self.file_seen(&path, version),
                Answer::Versions(answer) => self.versions_answered(ctx, answer),
            }
            ctx.request_repaint();
        }
    }

    /// Asks for a path: the system's dialog, or our own field where there is none.
    pub(super) fn ask_path(&mut self, purpose: Purpose) {
        if !self.files.system_dialogs {
            self.dialog = Some(Dialog::path(purpose, &self.suggested(purpose)));
            return;
        }
        let dialog = system_dialog(purpose, &self.suggested(purpose));
        let answer = self.files.teller();
        #[expect(clippy::disallowed_methods, reason = "how fast a dialog answers tells whether there is one")]
        let begun = Instant::now();
        self.dialog = Some(Dialog::Waiting(purpose));
        let thread = std::thread::Builder::new().name("file dialog".to_owned());
        let spawned = thread.spawn(move || {
            let path = pollster::block_on(dialog);
            let at_once = begun.elapsed() < NO_DIALOG;
            answer(Answer::Picked { purpose, path, at_once });
        });
        if spawned.is_err() {
            self.dialog = Some(Dialog::path(purpose, &self.suggested(purpose)));
        }
    }

    fn suggested(&self, purpose: Purpose) -> PathBuf {
        let here = self.file.path.clone();
        let folder = here
            .as_deref()
            .or(self.file.came_from.as_deref())
            .and_then(Path::parent)
            .map(Path::to_path_buf)
            .or_else(|| etcetera::home_dir().ok())
            .unwrap_or_default();
        let name = match self.editor.board().suggested_name() {
            _ if self.file.read_only => format!("{} copy", self.file.name()),
            _ if here.is_some() || self.file.came_from.is_some() => self.file.name(),
            None => "board".to_owned(),
            Some(name) => name.replace(['/', '\\', ':'], "-"),
        };
        match purpose {
            Purpose::Open => folder,
            Purpose::Save => {
                here.filter(|_| !self.file.read_only).unwrap_or_else(|| folder.join(format!("{name}.ron")))
            }
            Purpose::Export(format) => folder.join(format!("{name}{}.{}", self.exports.suffix(), format.extension())),
        }
    }

    /// A path was chosen.
    pub(super) fn picked(&mut self, ctx: &Context, purpose: Purpose, path: &Path) {
        let named = self.named(purpose, path.to_owned());
        if named != path && named.exists() {
            // A dialog of the system asked about another name than the one that is meant.
            let path = named.display().to_string();
            self.dialog = Some(Dialog::Path { purpose, path, replace: true });
            return;
        }
        match purpose {
            Purpose::Open => self.open_path(&named),
            Purpose::Save => self.save_to(named),
            Purpose::Export(_) => self.export_to(ctx, named),
        }
    }

    /// The file that a chosen path means: a new one gets the extension of its kind.
    pub(super) fn named(&self, purpose: Purpose, path: PathBuf) -> PathBuf {
        match purpose {
            Purpose::Open => return path,
            Purpose::Export(_) if path.is_dir() => return path,
            Purpose::Export(format) => return super::export::named(&path, format),
            Purpose::Save => {}
        }
        let has_it = path.extension().is_some_and(|found| found.eq_ignore_ascii_case("ron"));
        if has_it || path.is_dir() || self.file.path.as_ref() == Some(&path) {
            return path;
        }
        let mut name = path.into_os_string();
        name.push(".ron");
        name.into()
    }

    /// Does something that puts another board here, after asking about unsaved work.
    pub(super) fn guarded(&mut self, after: After) {
        self.files.after_save = None;
        self.end_writing();
        if self.work_at_stake() {
            self.dialog = Some(Dialog::unsaved(after));
        } else {
            self.carry_on(after);
        }
    }

    /// What was held up by a question or a save.
    pub(super) fn carry_on(&mut self, after: After) {
        match after {
            After::New => {
                let board = Board::new(&Form::usual(), &crate::fresh::name());
                self.put_board(board, FileState::default());
                self.say("A new board: point at a place and type");
            }
            After::AskOpen => self.ask_path(Purpose::Open),
            After::Open(path) => self.open_path(&path),
            After::Example(nth) => self.open_example(nth),
            After::Close => self.dialog = Some(Dialog::Closing),
            After::Recover(nth, choice) => self.recover(nth, choice),
        }
    }

    fn open_example(&mut self, nth: usize) {
        let Some(example) = EXAMPLES.get(nth) else { return };
        match file::read(example.text) {
            Ok(reading) => {
                self.put_board(reading.board, FileState::default());
                self.say("An example: change it as you like, and save it under a name of its own");
            }
            Err(error) => self.complain(error.to_string()),
        }
    }

    /// Saves to the board's file, or asks for one.
    pub(super) fn save(&mut self) {
        self.end_writing();
        match self.file.path.clone().filter(|_| !self.file.read_only) {
            Some(path) => self.save_to(path),
            None => self.ask_path(Purpose::Save),
        }
    }

    /// Asks where to save.
    pub(super) fn save_as(&mut self) {
        self.end_writing();
        self.ask_path(Purpose::Save);
    }
}

/// The system's dialog, begun on the window's thread, as some systems ask.
fn system_dialog(purpose: Purpose, suggested: &Path) -> impl Future<Output = Option<PathBuf>> + Send + 'static {
    let folder = if suggested.is_dir() { Some(suggested) } else { suggested.parent() };
    let mut dialog = rfd::AsyncFileDialog::new();
    if let Some(folder) = folder.filter(|folder| !folder.as_os_str().is_empty()) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = suggested.file_name().filter(|_| purpose != Purpose::Open) {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let picked: std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>> = match purpose {
        Purpose::Open => Box::pin(
            dialog
                .set_title("Open a board")
                .add_filter("Boards, and pictures with a board inside", &BOARD_ENDINGS)
                .add_filter("Boards", &["ron"])
                .add_filter("All files", &["*"])
                .pick_file(),
        ),
        Purpose::Save => Box::pin(dialog.set_title("Save the board").add_filter("Boards", &["ron"]).save_file()),
        Purpose::Export(format) => Box::pin(
            // The last part of `grid.csv` is what systems know as an ending.
            dialog
                .set_title("Save the exported file")
                .add_filter(
                    Words::english().say(&format.label()),
                    &[format.extension().rsplit('.').next().unwrap_or_default()],
                )
                .save_file(),
        ),
    };
    async move { picked.await.map(|handle| handle.path().to_path_buf()) }
}
