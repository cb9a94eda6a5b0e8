//! The program without its window: a model, and an outside that is made of maps.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use copboard::app::{
    Action, Clip, DialogAction, Effect, ExportOutcome, ExportTarget, FileResult, Ids, JournalEntry, Model, Offer,
    OfferId, Picked, PrintOutcome, SaveFailed, SaveMode, SaveRequest, Scenes, Seen, Session, Side, TextAction,
    TextsRead, Verb, update,
};
use copboard::board::{Board, Form, SlotId};
use copboard::edit::Selection;
use copboard::file;
use copboard::file::history::{Kept, Kind};
use copboard::file::journal::End;
use copboard::file::store::{Saved, Version};
use copboard::intake::Brought;
use copboard::layout::{Fonts, SystemFonts};
use copboard::style::Look;
use copboard::words::{Language, Words};
use copboard::{app, intake, msg};

/// The folder in which files are suggested to go.
pub(super) const HOME: &str = "/home-of-a-test";

/// A model with an outside made of maps.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the outside, and none excludes another")]
pub(super) struct Desk {
    pub(super) model: Model,
    /// What was asked of the model, in order, results included.
    pub(super) log: Vec<Action>,
    /// Results that the outside has not told yet.
    pub(super) pending: VecDeque<Pending>,
    /// Files by path.
    pub(super) files: BTreeMap<PathBuf, String>,
    /// Paths with something else in the place of a file.
    pub(super) folders: BTreeSet<PathBuf>,
    /// Versions that the history keeps: texts, oldest first.
    pub(super) history: Vec<String>,
    /// Bytes that saves replaced, whatever they were.
    pub(super) replaced: Vec<String>,
    /// The journal being written, those before it, and how each of these ended.
    pub(super) tape: Tape,
    pub(super) tapes: Vec<(Tape, End)>,
    pub(super) ended: Vec<End>,
    /// Counts the watches of the board's file; what an older one saw is out of date.
    watch: u64,
    pub(super) clipboard: String,
    /// The HTML that is on the clipboard, too.
    pub(super) page: Option<String>,
    /// Whether the disk refuses every write.
    pub(super) is_disk_full: bool,
    /// Whether the history refuses every write.
    pub(super) is_history_full: bool,
    /// Whether the disk answers no save, and the saves that wait for it.
    pub(super) is_frozen: bool,
    pub(super) hanging: Vec<SaveRequest>,
    /// What was offered at the last start.
    offered: Vec<Tape>,
    /// What the system's file dialog answers, if there is one.
    pub(super) picks: VecDeque<Picked>,
    pub(super) is_closed: bool,
    /// How often closing was called off.
    pub(super) kept_open: usize,
    /// Whether results come at once.
    pub(super) is_prompt: bool,
}

/// A result that was not told yet, and the watch that it comes from, if it does.
pub(super) struct Pending {
    pub(super) watch: Option<u64>,
    pub(super) result: FileResult,
}

/// A journal, as its file says it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tape {
    /// The board in its file, or before the first change.
    pub(super) base: Board,
    /// The board as it was last.
    pub(super) board: Board,
    pub(super) path: Option<PathBuf>,
    /// Whether it was said that no file holds the board.
    pub(super) is_alone: bool,
    /// Whether anything was written: nothing is before the first change.
    pub(super) is_written: bool,
}

impl Tape {
    fn begin(board: Board, path: Option<PathBuf>) -> Self {
        Self { base: board.clone(), board, path, is_alone: false, is_written: false }
    }

    fn edit(&mut self, board: Board) {
        self.is_written |= board != self.board;
        self.board = board;
    }

    /// Whether the next start offers it if the program dies now, by what the files hold.
    pub(super) fn is_offered(&self, files: &BTreeMap<PathBuf, String>) -> bool {
        let on_disk = self.path.as_ref().map(|path| files.get(path).and_then(|text| file::read(text).ok()));
        let is_unchanged = self.base == self.board && !self.is_alone;
        let is_held = match &on_disk {
            Some(Some(reading)) => reading.board == self.board || is_unchanged,
            Some(None) => false,
            None => is_unchanged,
        };
        self.is_written && !is_held
    }
}

/// A board with one note that is saved, with nothing changed since.
pub(super) fn saved() -> Desk {
    let mut desk = Desk::new();
    desk.note(super::CONTENT, "mine");
    desk.save_as("b.ron");
    assert!(desk.model.is_saved() && !desk.model.has_unsaved_work());
    desk
}

/// A model on a new board, with the bundled fonts alone.
pub(super) fn model(seed: u64) -> Model {
    thread_local! {
        static FONTS: Arc<Fonts> = Arc::new(Fonts::new(SystemFonts::Never));
    }
    let mut ids = Ids::new(seed);
    let board = Board::new(&Form::usual(), &ids.name());
    let session = Session {
        has_system_dialogs: true,
        home: Some(HOME.into()),
        keeps_history: true,
        ..Session::new(Look::Light, Language::English, ids)
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
            folders: BTreeSet::new(),
            history: vec![],
            replaced: vec![],
            tape: Tape::begin(Board::new(&Form::usual(), "none"), None),
            tapes: vec![],
            ended: vec![],
            watch: 0,
            clipboard: String::new(),
            page: None,
            is_disk_full: false,
            is_history_full: false,
            is_frozen: false,
            hanging: vec![],
            offered: vec![],
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
        let Some(Pending { watch, result }) = self.pending.pop_front() else { return false };
        if watch.is_none_or(|watch| watch == self.watch) {
            self.act(Action::Result(Box::new(result)));
        }
        true
    }

    /// The outside has a result.
    pub(super) fn answer_with(&mut self, result: FileResult) {
        self.pending.push_back(Pending { watch: None, result });
    }

    /// Whether the watcher has something to tell about the board's file.
    pub(super) fn has_news(&self) -> bool {
        self.pending.iter().any(|pending| pending.watch == Some(self.watch))
    }

    /// The program dies, and is started once more; what the journal has is offered.
    pub(super) fn die(&mut self, seed: u64) {
        let mut tapes: Vec<Tape> =
            self.tapes.iter().filter(|(_, end)| *end == End::Kept).map(|(tape, _)| tape.clone()).collect();
        tapes.push(self.tape.clone());
        tapes.retain(|tape| tape.is_offered(&self.files));
        self.tapes.retain(|(_, end)| *end != End::Kept);
        self.model = model(seed);
        self.log.clear();
        self.pending.clear();
        // The threads that wait for the disk die with it.
        self.hanging.clear();
        self.act(Action::Start(None));
        let offers = tapes.iter().enumerate().map(|(nth, tape)| self.offer(nth, tape)).collect();
        self.offered = tapes;
        self.answer_with(FileResult::OffersFound(offers));
        while self.is_prompt && self.tell() {}
    }

    fn offer(&self, nth: usize, tape: &Tape) -> Offer {
        let side = Side { notes: tape.board.note_count(), at: None, picture: None };
        Offer {
            id: OfferId(u32::try_from(nth).unwrap()),
            board: tape.board.clone(),
            base: tape.base.clone(),
            path: tape.path.clone(),
            file_is_base: self.version_of_base(tape).is_some(),
            recovered: side,
            on_disk: None,
        }
    }

    /// The version of a journal's file, if it is still what the work builds on.
    fn version_of_base(&self, tape: &Tape) -> Option<Version> {
        let text = self.files.get(tape.path.as_ref()?)?;
        (*text == file::write(&tape.base)).then(|| Version::of(text.as_bytes()))
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

    /// The watcher looks at a file, if it is the board's.
    pub(super) fn look(&mut self, path: &Path) {
        if self.model.document.file.is_own(path) {
            let result = FileResult::FileSeen { path: path.to_owned(), seen: self.seen(path) };
            self.pending.push_back(Pending { watch: Some(self.watch), result });
        }
        while self.is_prompt && self.tell() {}
    }

    fn seen(&self, path: &Path) -> Seen {
        if self.folders.contains(path) {
            return Seen::Unreadable(msg!("trouble-not-a-file"));
        }
        self.files.get(path).map_or(Seen::Gone, |text| Seen::Version(Version::of(text.as_bytes())))
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
            Effect::Save(request) if self.is_frozen => self.hanging.push(*request),
            Effect::Save(request) => self.save(*request),
            Effect::Open { path, keep } => self.open(path, keep),
            Effect::Watch(path) => self.watch(path),
            Effect::Journal(entry) => self.journal(*entry),
            Effect::PickPath { purpose, .. } => {
                let picked = self.picks.pop_front().unwrap_or(Picked::Cancelled);
                self.answer_with(FileResult::Picked { purpose, picked });
            }
            Effect::ListFolder(folder) => {
                let entries = self.files.keys().filter(|file| file.parent() == Some(&folder)).cloned().collect();
                self.answer_with(FileResult::FolderListed { folder, entries });
            }
            Effect::InspectPath { typed, meant } => {
                let (is_folder, exists) = (typed == Path::new(HOME), self.files.contains_key(&meant));
                self.answer_with(FileResult::PathInspected { typed, meant, is_folder, exists });
            }
            Effect::ListVersions { board_id, .. } => {
                let kept =
                    |nth: usize| Kept { number: nth as u64, time: 0, notes: 0, kind: Kind::Saved, is_shared: false };
                let versions = (0..self.history.len()).rev().map(kept).collect();
                self.answer_with(FileResult::VersionsListed { board_id, versions });
            }
            Effect::RestoreVersion { version, present, .. } => {
                let text = self.history.get(usize::try_from(version.number).unwrap()).cloned();
                self.history.push(file::write(&present));
                let reading = text.map(|text| Box::new(file::read(&text).unwrap()));
                let result = reading.ok_or_else(|| msg!("no-history"));
                self.answer_with(FileResult::VersionRestored(result));
            }
            Effect::Copy(Clip::Text(text)) => (self.clipboard, self.page) = (text, None),
            Effect::Copy(Clip::Table { tabs, html }) => (self.clipboard, self.page) = (tabs, Some(html)),
            Effect::Copy(Clip::Picture { .. }) => self.answer_with(FileResult::PictureCopied(Ok((10, 10)))),
            Effect::RequestPaste => {
                let text = self.clipboard.clone();
                self.act(Action::Paste(text));
            }
            Effect::ReadTexts(_)
            | Effect::ReadBoards(_)
            | Effect::ReadClipboard(_)
            | Effect::Print { .. }
            | Effect::Preview { .. } => self.hand_over(effect),
            Effect::Export { target, .. } => self.answer_with(FileResult::ExportEnded(match target {
                ExportTarget::File(path) => ExportOutcome::Written { path, size: msg!("opening") },
                ExportTarget::Clipboard => ExportOutcome::Copied(10, 10),
            })),
            Effect::InspectOffer(id) => {
                let tape = self.offered.get(id.0 as usize).cloned();
                let base = tape.and_then(|tape| self.version_of_base(&tape));
                self.answer_with(FileResult::OfferInspected { id, base });
            }
            Effect::RequestClose => self.act(Action::CloseRequested),
            Effect::KeepOpen => self.kept_open += 1,
            Effect::Close(end) => {
                self.is_closed = true;
                self.end(end);
            }
            Effect::OpenForm(_)
            | Effect::ListForms
            | Effect::ListEarlier
            | Effect::PaintEarlier { .. }
            | Effect::ReadEarlier(_)
            | Effect::SettleOffer(_)
            | Effect::StopExport
            | Effect::OpenLink(_)
            | Effect::ShowFile { .. }
            | Effect::FullScreen(_)
            | Effect::RememberRecent(_)
            | Effect::RememberExport(_)
            | Effect::RememberLook(_)
            | Effect::RememberListWidth(_)
            | Effect::RememberSigns(_)
            | Effect::RememberComfort(_)
            | Effect::RememberLanguage(_) => {}
        }
    }

    /// Looks at another file from now on.
    fn watch(&mut self, path: Option<PathBuf>) {
        self.watch += 1;
        if let Some(path) = path {
            let result = FileResult::FileSeen { seen: self.seen(&path), path };
            self.pending.push_back(Pending { watch: Some(self.watch), result });
        }
    }

    /// Hands over what is on the disk or the clipboard, or takes what is printed.
    fn hand_over(&mut self, effect: Effect) {
        match effect {
            Effect::ReadTexts(paths) => {
                let mut read = TextsRead::default();
                for path in paths {
                    let ending = path.extension().unwrap().to_string_lossy().into_owned();
                    read.brought.blocks.extend(Brought::from_file(&self.files[&path], &ending).blocks);
                    read.names.push(path.file_name().unwrap().to_string_lossy().into_owned());
                }
                self.answer_with(FileResult::TextsRead(Box::new(read)));
            }
            Effect::ReadBoards(paths) => {
                let read = |path: PathBuf| {
                    let reading = self.files.get(&path).map(|text| file::read(text));
                    let board = match reading {
                        Some(Ok(reading)) => Ok(reading.board),
                        Some(Err(error)) => Err(error.message()),
                        None => Err(msg!("load-missing", path = &path)),
                    };
                    (path, board)
                };
                let boards = paths.into_iter().map(read).collect();
                self.answer_with(FileResult::BoardsRead(boards));
            }
            Effect::ReadClipboard(text) => {
                let html = self.page.as_deref().and_then(intake::from_html).map(Box::new);
                self.answer_with(FileResult::ClipboardRead { text, html });
            }
            Effect::Print { number, .. } => {
                self.answer_with(FileResult::PrintEnded { number, outcome: PrintOutcome::Shown });
            }
            Effect::Preview { request, .. } => {
                let preview = app::Preview::Nothing(msg!("opening"));
                self.answer_with(FileResult::Previewed { request: *request, preview });
            }
            _ => {}
        }
    }

    fn open(&mut self, path: PathBuf, keep: Option<Board>) {
        if self.is_history_full && keep.is_some() {
            self.answer_with(FileResult::NotKept { path, why: msg!("no-history") });
            return;
        }
        self.history.extend(keep.map(|board| file::write(&board)));
        let result = match self.files.get(&path).map(|text| (text, file::read(text))) {
            Some((text, Ok(reading))) => FileResult::Opened { path, version: Version::of(text.as_bytes()), reading },
            _ => FileResult::OpenFailed { path, why: msg!("no-history") },
        };
        self.answer_with(result);
    }

    fn journal(&mut self, entry: JournalEntry) {
        match entry {
            JournalEntry::Begin { board, path, end, .. } => {
                self.end(end);
                self.tape = Tape::begin(board, path);
            }
            JournalEntry::Edit(board) | JournalEntry::Draft(board) => self.tape.edit(board),
            JournalEntry::Alone(board) => {
                self.tape.edit(board);
                self.tape.is_alone = true;
                self.tape.is_written = true;
            }
            JournalEntry::Saved { board, path, text } => {
                self.tape.edit(board);
                // It looks for itself before it believes it.
                if self.files.get(&path) == Some(&text) {
                    self.tape.base = self.tape.board.clone();
                    self.tape.path = Some(path);
                    self.tape.is_alone = false;
                }
            }
        }
    }

    fn end(&mut self, end: End) {
        self.ended.push(end);
        let mut tape = self.tape.clone();
        if end == End::Kept {
            tape.is_alone = true;
            tape.is_written = true;
        }
        self.tapes.push((tape, end));
        self.tape = Tape::begin(self.tape.board.clone(), None);
    }

    /// The disk answers again.
    pub(super) fn thaw(&mut self) {
        self.is_frozen = false;
        for request in std::mem::take(&mut self.hanging) {
            self.save(request);
        }
        while self.is_prompt && self.tell() {}
    }

    /// The disk has not answered a save for some seconds.
    pub(super) fn be_slow(&mut self) {
        for number in self.hanging.iter().map(|request| request.number).collect::<Vec<_>>() {
            self.answer_with(FileResult::SaveIsSlow(number));
        }
        while self.is_prompt && self.tell() {}
    }

    fn save(&mut self, request: SaveRequest) {
        let SaveRequest { number, path, board, mode } = request;
        let text = file::write(&board);
        let result = if self.is_disk_full || self.folders.contains(&path) {
            Err(SaveFailed::Other(msg!("no-history")))
        } else {
            self.replace(&path, &text, &mode)
        };
        self.answer_with(FileResult::SaveEnded { number, path, board, text, result, not_kept: None });
    }

    /// Writes a file as the store and the runner do.
    fn replace(&mut self, path: &Path, text: &str, mode: &SaveMode) -> Result<Saved, SaveFailed> {
        let old = self.files.get(path).filter(|old| *old != text).cloned();
        let found = old.as_ref().map(|text| Version::of(text.as_bytes()));
        let mut conflict = None;
        if let Some(old) = old {
            let is_kept = !self.is_history_full;
            match mode {
                SaveMode::IfCurrent(known) if *known != found => return Err(SaveFailed::Changed),
                SaveMode::IfCurrent(_) if !is_kept || file::read(&old).is_err() => {}
                SaveMode::IfCurrent(_) => self.history.push(old),
                SaveMode::Replace if is_kept => {
                    if file::read(&old).is_ok() {
                        self.history.push(old.clone());
                    }
                    self.replaced.push(old);
                }
                SaveMode::Replace | SaveMode::KeepBoth => {
                    let nth = self.files.len();
                    let beside = |nth: &usize| match nth {
                        0 => path.with_extension("conflict.ron"),
                        nth => path.with_extension(format!("conflict {nth}.ron")),
                    };
                    let copy = (0..=nth).map(|nth| beside(&nth)).find(|copy| !self.files.contains_key(copy));
                    self.files.insert(copy.clone().unwrap(), old);
                    conflict = copy;
                }
            }
        }
        self.files.insert(path.to_owned(), text.to_owned());
        if !self.is_history_full {
            self.history.push(text.to_owned());
        }
        Ok(Saved { version: Version::of(text.as_bytes()), conflict, lost: None, parted: false })
    }
}

/// A path in the person's folder.
pub(super) fn path(name: &str) -> PathBuf {
    Path::new(HOME).join(name)
}
