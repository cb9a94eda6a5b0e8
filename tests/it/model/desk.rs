//! The program without its window: a model, and an outside that is made of maps.

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use copboard::app::{
    Action, Clip, DialogAction, Effect, ExportChoices, ExportOutcome, ExportTarget, FileResult, Ids, JournalEntry,
    Model, Picked, SaveFailed, SaveMode, SaveRequest, Scenes, Session, TextAction, Verb, update,
};
use copboard::board::{Board, Form, SlotId};
use copboard::edit::Selection;
use copboard::file;
use copboard::file::history::{Kept, Kind};
use copboard::file::journal::End;
use copboard::file::store::{Saved, Version};
use copboard::layout::{Fonts, SystemFonts};
use copboard::style::Look;
use copboard::words::{Language, Words};
use copboard::{app, msg};

/// The folder in which files are suggested to go.
pub(super) const HOME: &str = "/home-of-a-test";

/// A model with an outside made of maps.
pub(super) struct Desk {
    pub(super) model: Model,
    /// What was asked of the model, in order, results included.
    pub(super) log: Vec<Action>,
    /// Results that the outside has not told yet.
    pub(super) pending: VecDeque<FileResult>,
    /// Files by path.
    pub(super) files: BTreeMap<PathBuf, String>,
    /// Versions that the history keeps: texts, oldest first.
    pub(super) history: Vec<String>,
    /// The board as the journal has it, and how the last one ended.
    pub(super) journaled: Option<Board>,
    pub(super) ended: Vec<End>,
    pub(super) clipboard: String,
    /// Whether the disk refuses every write.
    pub(super) is_disk_full: bool,
    /// What the system's file dialog answers, if there is one.
    pub(super) picks: VecDeque<Picked>,
    pub(super) is_closed: bool,
    /// How often closing was called off.
    pub(super) kept_open: usize,
    /// Whether results come at once.
    pub(super) is_prompt: bool,
}

/// A model on a new board, with the bundled fonts alone.
pub(super) fn model(seed: u64) -> Model {
    thread_local! {
        static FONTS: Arc<Fonts> = Arc::new(Fonts::new(SystemFonts::Never));
    }
    let mut ids = Ids::new(seed);
    let board = Board::new(&Form::usual(), &ids.name());
    let session = Session {
        look: Look::Light,
        language: Language::English,
        color: None,
        is_full_screen: false,
        recent: vec![],
        forms: vec![],
        offers: vec![],
        has_new_offers: false,
        export: ExportChoices::default(),
        ids,
        has_system_dialogs: true,
        home: Some(HOME.into()),
        keeps_history: true,
    };
    Model::new(board, session, Scenes::new(FONTS.with(Arc::clone)))
}

impl Desk {
    /// A program that was just started.
    pub(super) fn new() -> Self {
        Self::with_seed(1)
    }

    /// A program whose names for notes come from `seed`.
    pub(super) fn with_seed(seed: u64) -> Self {
        let mut desk = Self {
            model: model(seed),
            log: vec![],
            pending: VecDeque::new(),
            files: BTreeMap::new(),
            history: vec![],
            journaled: None,
            ended: vec![],
            clipboard: String::new(),
            is_disk_full: false,
            picks: VecDeque::new(),
            is_closed: false,
            kept_open: 0,
            is_prompt: true,
        };
        desk.act(Action::Start(None));
        desk
    }

    /// Something is asked of the program.
    pub(super) fn act(&mut self, action: Action) {
        self.log.push(action.clone());
        for effect in update(&mut self.model, action) {
            self.run(effect);
        }
        while self.is_prompt && self.tell() {}
    }

    /// The outside tells its next result; returns whether there was one.
    pub(super) fn tell(&mut self) -> bool {
        let Some(result) = self.pending.pop_front() else { return false };
        self.act(Action::Result(Box::new(result)));
        true
    }

    /// A verb is done.
    pub(super) fn verb(&mut self, verb: Verb) {
        self.act(Action::Do(verb));
    }

    /// A dialog is answered.
    pub(super) fn answer(&mut self, action: DialogAction) {
        self.act(Action::Dialog(action));
    }

    /// A note is written into a slot, and finished.
    pub(super) fn note(&mut self, slot: &str, text: &str) {
        self.act(Action::Select(Selection::Slot(slot.into())));
        self.act(Action::Type(text.to_owned()));
        self.act(Action::Text(TextAction::Finish));
    }

    /// The board is saved to a file that the file dialog names.
    pub(super) fn save_as(&mut self, name: &str) {
        self.picks.push_back(Picked::Path(path(name)));
        self.verb(Verb::SaveAs);
    }

    /// Somebody else writes a file, and the watcher sees it.
    pub(super) fn write_elsewhere(&mut self, name: &str, text: Option<&str>) {
        let path = path(name);
        match text {
            Some(text) => self.files.insert(path.clone(), text.to_owned()),
            None => self.files.remove(&path),
        };
        self.look(&path);
    }

    fn look(&mut self, path: &Path) {
        let version = self.files.get(path).map(|text| Version::of(text.as_bytes()));
        self.pending.push_back(FileResult::FileSeen { path: path.to_owned(), version });
        while self.is_prompt && self.tell() {}
    }

    /// Texts of a slot's notes.
    pub(super) fn texts(&self, slot: &str) -> Vec<String> {
        let notes = self.model.board().notes(&SlotId::from(slot)).cloned().unwrap_or_default();
        notes.iter().map(|note| note.text.to_string()).collect()
    }

    /// What the status line says.
    pub(super) fn notice(&self) -> String {
        let notice = self.model.notice.as_ref();
        notice.map_or_else(String::new, |notice| Words::english().say(&notice.message))
    }

    /// What a file holds, as a board.
    pub(super) fn saved(&self, name: &str) -> Board {
        file::read(&self.files[&path(name)]).unwrap().board
    }

    fn run(&mut self, effect: Effect) {
        match effect {
            Effect::Save(request) => self.save(*request),
            Effect::Open { path, keep } => self.open(path, keep),
            Effect::Watch(Some(path)) => {
                let version = self.files.get(&path).map(|text| Version::of(text.as_bytes()));
                self.pending.push_back(FileResult::FileSeen { path, version });
            }
            Effect::Journal(entry) => match *entry {
                JournalEntry::Begin { board, end, .. } => {
                    self.journaled = Some(board);
                    self.ended.push(end);
                }
                JournalEntry::Edit(board) | JournalEntry::Draft(board) => self.journaled = Some(board),
                JournalEntry::Saved { .. } => {}
            },
            Effect::PickPath { purpose, .. } => {
                let picked = self.picks.pop_front().unwrap_or(Picked::Cancelled);
                self.pending.push_back(FileResult::Picked { purpose, picked });
            }
            Effect::ListFolder(folder) => {
                let entries = self.files.keys().filter(|file| file.parent() == Some(&folder)).cloned().collect();
                self.pending.push_back(FileResult::FolderListed { folder, entries });
            }
            Effect::InspectPath { typed, meant } => {
                let (is_folder, exists) = (typed == Path::new(HOME), self.files.contains_key(&meant));
                self.pending.push_back(FileResult::PathInspected { typed, meant, is_folder, exists });
            }
            Effect::ListVersions { board_id, .. } => {
                let kept =
                    |nth: usize| Kept { number: nth as u64, time: 0, notes: 0, kind: Kind::Saved, is_shared: false };
                let versions = (0..self.history.len()).rev().map(kept).collect();
                self.pending.push_back(FileResult::VersionsListed { board_id, versions });
            }
            Effect::RestoreVersion { version, present, .. } => {
                let text = self.history.get(usize::try_from(version.number).unwrap()).cloned();
                self.history.push(file::write(&present));
                let reading = text.map(|text| Box::new(file::read(&text).unwrap()));
                let result = reading.ok_or_else(|| msg!("no-history"));
                self.pending.push_back(FileResult::VersionRestored(result));
            }
            Effect::Copy(Clip::Text(text) | Clip::Table { tabs: text, .. }) => self.clipboard = text,
            Effect::Copy(Clip::Picture { .. }) => self.pending.push_back(FileResult::PictureCopied(Ok((10, 10)))),
            Effect::RequestPaste => {
                let text = self.clipboard.clone();
                self.act(Action::Paste(text));
            }
            Effect::Export { target, .. } => self.pending.push_back(FileResult::ExportEnded(match target {
                ExportTarget::File(path) => ExportOutcome::Written { path, size: msg!("opening") },
                ExportTarget::Clipboard => ExportOutcome::Copied(10, 10),
            })),
            Effect::Preview { request, .. } => {
                let preview = app::Preview::Nothing(msg!("opening"));
                self.pending.push_back(FileResult::Previewed { request: *request, preview });
            }
            Effect::InspectOffer(id) => self.pending.push_back(FileResult::OfferInspected { id, base: None }),
            Effect::RequestClose => self.act(Action::CloseRequested),
            Effect::KeepOpen => self.kept_open += 1,
            Effect::Close(end) => {
                self.is_closed = true;
                self.ended.push(end);
            }
            Effect::OpenForm(_)
            | Effect::ListForms
            | Effect::ListEarlier
            | Effect::PaintEarlier { .. }
            | Effect::ReadEarlier(_)
            | Effect::Watch(None)
            | Effect::SettleOffer(_)
            | Effect::StopExport
            | Effect::ShowFile { .. }
            | Effect::RememberRecent(_)
            | Effect::RememberExport(_)
            | Effect::RememberLanguage(_)
            | Effect::FullScreen(_) => {}
        }
    }

    fn open(&mut self, path: PathBuf, keep: Option<Board>) {
        self.history.extend(keep.map(|board| file::write(&board)));
        let result = match self.files.get(&path).map(|text| (text, file::read(text))) {
            Some((text, Ok(reading))) => FileResult::Opened { path, version: Version::of(text.as_bytes()), reading },
            _ => FileResult::OpenFailed(msg!("no-history")),
        };
        self.pending.push_back(result);
    }

    fn save(&mut self, request: SaveRequest) {
        let SaveRequest { path, board, mode } = request;
        let text = file::write(&board);
        let old = self.files.get(&path).cloned();
        let found = old.as_ref().map(|text| Version::of(text.as_bytes()));
        let is_other = found.is_some() && matches!(&mode, SaveMode::IfCurrent(known) if *known != found);
        let result = if self.is_disk_full {
            Err(SaveFailed::Other(msg!("no-history")))
        } else if is_other {
            Err(SaveFailed::Changed)
        } else {
            let conflict = (mode == SaveMode::KeepBoth).then(|| path.with_extension("conflict.ron"));
            if let (Some(copy), Some(old)) = (&conflict, &old) {
                self.files.insert(copy.clone(), old.clone());
            }
            self.history.extend(old);
            self.files.insert(path.clone(), text.clone());
            Ok(Saved { version: Version::of(text.as_bytes()), conflict, lost: None, parted: false })
        };
        self.pending.push_back(FileResult::SaveEnded { path, board, text, result, not_kept: None });
    }
}

/// A path in the person's folder.
pub(super) fn path(name: &str) -> PathBuf {
    Path::new(HOME).join(name)
}
