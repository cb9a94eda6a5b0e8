//! Does effects, and keeps what they need.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, ViewportCommand};

use super::clipboard::{self, Tables};
use super::delivery::{Content, Delivery};
use super::exporting::{self, Export, Stop};
use super::leftovers::Leftovers;
use super::pages::Pages;
use super::picking::Picker;
use super::printing::{self, Print};
use super::safety::Safety;
use super::settings::{Setting, Settings};
use super::tasks::Tasks;
use super::versions::Painting;
use super::watching::Watcher;
use super::{desktop, earlier, offers, opening, paths, previews, saving, showing, texts, threads, versions};
use crate::app::{Action, Clip, Comfort, Effect, FileResult, OfferId};
use crate::board::Board;
use crate::file::journal::{Journal, Search, Start};
use crate::file::store::Shelf;
use crate::layout::Fonts;
use crate::style::{Look, Signs};
use crate::ui::Environment;
use crate::ui::event_queue::EventQueue;
use crate::ui::placement::Placement;
use crate::words::{Language, Words};

/// How long closing waits for settings to be written.
const LAST_WAIT: Duration = Duration::from_millis(300);

/// Does effects.
pub(in crate::ui) struct Runner {
    ctx: Context,
    environment: Environment,
    fonts: Arc<Fonts>,
    language: Language,
    settings: Settings,
    tasks: Tasks,
    watcher: Watcher,
    safety: Safety,
    leftovers: Leftovers,
    picker: Picker,
    /// The export under way.
    export: Option<Stop>,
    tables: Tables,
    pages: Pages,
}

impl Runner {
    /// Begins the journal, and looks for what crashes left.
    #[must_use]
    pub(in crate::ui) fn new(ctx: &Context, environment: Environment, fonts: Arc<Fonts>) -> Self {
        let settings = Settings::new(environment.settings.clone());
        let in_data = |name: &str| environment.data.as_deref().map(|data| data.join(name));
        let recovery = in_data("recovery");
        // Before this window has a journal of its own there.
        let search = recovery.as_deref().map(Search::begin);
        let runner = Self {
            ctx: ctx.clone(),
            language: settings.language().unwrap_or(environment.language),
            settings,
            tasks: Tasks::new(ctx, environment.patience),
            watcher: Watcher::new(in_data("open")),
            safety: Safety::new(ctx, recovery),
            leftovers: Leftovers::default(),
            picker: Picker::default(),
            export: None,
            tables: Tables::new(environment.desktop),
            pages: Pages::new(environment.desktop),
            environment,
            fonts,
        };
        if let Some(search) = search {
            runner.find_leftovers(search);
        }
        if let Some(folder) = runner.prints_folder() {
            // Without a thread for it, old files go at the next start.
            threads::spawn("old prints", move || printing::sweep(&folder));
        }
        runner
    }

    /// Returns what the window was given.
    #[must_use]
    pub(in crate::ui) const fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Returns the person's language: the one in the settings, or the system's.
    #[must_use]
    pub(in crate::ui) const fn language(&self) -> Language {
        self.language
    }

    /// Returns files opened lately, the last first.
    #[must_use]
    pub(in crate::ui) fn recent(&self) -> Vec<PathBuf> {
        self.settings.recent()
    }

    /// Returns what was chosen last in the export panel, as text.
    #[must_use]
    pub(in crate::ui) fn remembered_export(&self) -> String {
        self.settings.export()
    }

    /// Returns the theme that was chosen last; none if it is to be the desktop's.
    #[must_use]
    pub(in crate::ui) fn look(&self) -> Option<Look> {
        self.settings.look()
    }

    /// Returns the width of the list beside the board, if it was given one.
    #[must_use]
    pub(in crate::ui) fn list_width(&self) -> Option<f64> {
        self.settings.list_width()
    }

    /// Returns in which themes notes have signs.
    #[must_use]
    pub(in crate::ui) fn signs(&self) -> Signs {
        self.settings.signs()
    }

    /// Returns how the person wants to see the window.
    #[must_use]
    pub(in crate::ui) fn comfort(&self) -> Comfort {
        self.settings.comfort()
    }

    /// Remembers where the window is.
    pub(in crate::ui) fn remember_placement(&mut self, placement: Placement) {
        self.settings.remember(&mut self.tasks, Setting::Placement(placement));
    }

    /// Does an effect, or begins to.
    pub(in crate::ui) fn run(&mut self, ctx: &Context, effect: Effect) {
        match effect {
            Effect::Open { .. }
            | Effect::ReadTexts(_)
            | Effect::ReadBoards(_)
            | Effect::OpenForm(_)
            | Effect::ListForms
            | Effect::Save(_)
            | Effect::PickPath { .. }
            | Effect::ListFolder(_)
            | Effect::InspectPath { .. }
            | Effect::ListVersions { .. }
            | Effect::RestoreVersion { .. }
            | Effect::OpenLink(_)
            | Effect::ShowFile { .. } => self.run_on_files(effect),
            Effect::ListEarlier | Effect::PaintEarlier { .. } | Effect::ReadEarlier(_) => self.run_on_earlier(effect),
            Effect::Watch(path) => self.watcher.watch(path, self.tasks.post()),
            Effect::Journal(entry) => self.safety.write(*entry),
            Effect::SettleOffer(id) => {
                if let Some(leftover) = self.leftovers.take(id) {
                    self.safety.settle(leftover);
                }
            }
            Effect::InspectOffer(id) => self.inspect_offer(id),
            Effect::Copy(clip) => self.copy(ctx, clip),
            Effect::Export { board, order, target } => {
                let (export, stop) = Export::new(Arc::clone(&self.fonts), board, *order, target);
                self.export = Some(stop);
                self.tasks.start("export", exporting::failed, move |reply| export.run(reply));
            }
            Effect::Print { number, board, order, name } => {
                let print = Print { number, board, order: *order, name, fonts: Arc::clone(&self.fonts) };
                let (folder, is_desktop) = (self.prints_folder(), self.environment.desktop);
                self.tasks.start("print", printing::failed(number), move |reply| {
                    reply.send(print.run(folder.as_deref(), is_desktop));
                });
            }
            Effect::StopExport => self.export = None,
            Effect::Preview { board, request } => {
                let fonts = Arc::clone(&self.fonts);
                let failed = previews::failed((*request).clone());
                self.tasks.start("preview", failed, move |reply| {
                    reply.send(previews::preview(&fonts, &board, *request));
                });
            }
            Effect::ReadClipboard(text) => self.pages.read(&mut self.tasks, text),
            Effect::RememberRecent(path) => self.settings.remember(&mut self.tasks, Setting::Recent(path)),
            Effect::RememberExport(text) => self.settings.remember(&mut self.tasks, Setting::Export(text)),
            Effect::RememberLook(look) => self.settings.remember(&mut self.tasks, Setting::Look(look)),
            Effect::RememberListWidth(width) => {
                self.settings.remember(&mut self.tasks, Setting::ListWidth(width));
            }
            Effect::RememberSigns(signs) => self.settings.remember(&mut self.tasks, Setting::Signs(signs)),
            Effect::RememberComfort(chosen) => {
                self.settings.remember(&mut self.tasks, Setting::Comfort(chosen));
            }
            Effect::RememberLanguage(language) => {
                self.language = language;
                self.settings.remember(&mut self.tasks, Setting::Language(language));
            }
            Effect::RequestPaste
            | Effect::FullScreen(_)
            | Effect::RequestClose
            | Effect::KeepOpen
            | Effect::Close(_) => self.run_on_window(ctx, &effect),
        }
    }

    /// Returns the next result that has come.
    pub(in crate::ui) fn next(&mut self) -> Option<Action> {
        if let Some(trouble) = self.safety.news() {
            return Some(action(FileResult::JournalTrouble(trouble)));
        }
        while let Some(content) = self.tasks.next() {
            if let Some(result) = self.take(content) {
                return Some(action(result));
            }
        }
        None
    }

    /// Returns the next result, waiting for those of a fast disk as long as a frame may.
    pub(in crate::ui) fn wait(&mut self) -> Option<Action> {
        while let Some(content) = self.tasks.wait() {
            if let Some(result) = self.take(content) {
                return Some(action(result));
            }
        }
        None
    }

    /// Keeps its journal by this one from now on.
    pub(in crate::ui) fn set_journal(&mut self, journal: Journal, board: &Board, path: Option<&Path>) {
        let (board, path) = (board.clone(), path.map(Path::to_path_buf));
        self.safety.replace(journal, Start { session: crate::fresh::name(), board, path });
    }

    /// Waits until the journal has all of the board, for at most `limit`; returns whether it has.
    #[must_use]
    pub(in crate::ui) fn flush_journal(&self, limit: Duration) -> bool {
        self.safety.flush(limit)
    }

    /// From now on the board survives signals and panics, and leaves word of these in the data folder.
    pub(in crate::ui) fn outlive_deaths(&self) {
        self.safety.outlive_deaths(&self.ctx, self.environment.data.as_deref());
    }

    /// Whether the system asked the window to end, so that there is nobody to be asked.
    #[must_use]
    pub(in crate::ui) fn system_ends(&self) -> bool {
        self.safety.system_ends()
    }

    /// Does what needs the disk or another program.
    fn run_on_files(&mut self, effect: Effect) {
        let history = self.environment.data.as_deref().map(|data| data.join("history"));
        match effect {
            Effect::Open { path, keep } => {
                let failed = opening::failed(path.clone());
                self.tasks.start_quick("open", failed, move || opening::open(path, keep.as_ref(), history.as_deref()));
            }
            Effect::ReadTexts(_) | Effect::ReadBoards(_) => self.read_files(effect),
            Effect::OpenForm(path) => {
                let failed = opening::failed(path.clone());
                self.tasks.start_quick("open form", failed, move || opening::open_form(path));
            }
            Effect::ListForms => {
                if let Some(data) = self.environment.data.clone() {
                    let language = self.language;
                    let failed = |_| FileResult::FormsListed(vec![]);
                    self.tasks.start("list forms", failed, move |reply| {
                        reply.send(FileResult::FormsListed(opening::list_forms(&data.join("forms"), language)));
                    });
                }
            }
            Effect::Save(request) => {
                let failed = saving::failed((*request).clone());
                let under_way = saving::watch(request.number, self.tasks.post());
                self.tasks.start_quick("save", failed, move || {
                    let result = saving::save(*request, history.as_deref());
                    drop(under_way);
                    result
                });
            }
            Effect::PickPath { purpose, suggested } => {
                self.picker.ask(&self.tasks, (purpose, &suggested), Words::of(self.language));
            }
            Effect::ListFolder(folder) => {
                let unknown = folder.clone();
                let failed = |_| FileResult::FolderListed { folder: unknown, entries: vec![] };
                self.tasks.start_quick("list folder", failed, move || paths::list_folder(folder));
            }
            Effect::InspectPath { typed, meant } => {
                let unknown = (typed.clone(), meant.clone());
                self.tasks.start_quick(
                    "inspect path",
                    |_| paths::unknown(unknown),
                    move || paths::inspect(typed, meant),
                );
            }
            Effect::ListVersions { board_id, file, look } => {
                let painting = self.painting(look);
                self.tasks.start_awaited("versions", versions::failed, move |reply| {
                    let shelf = history.as_deref().map(|history| Shelf { history, file: file.as_deref() });
                    versions::list(&board_id, shelf, &painting, reply);
                });
            }
            Effect::RestoreVersion { version, present, file } => {
                self.tasks.start_quick("restore", versions::failed, move || {
                    let shelf = history.as_deref().map(|history| Shelf { history, file: file.as_deref() });
                    FileResult::VersionRestored(versions::restore(&version, &present, shelf))
                });
            }
            Effect::ShowFile { path, showing } if self.environment.desktop => {
                showing::begin(&self.tasks, path, showing);
            }
            Effect::OpenLink(address) if self.environment.desktop => showing::open_link(&self.tasks, address),
            Effect::OpenLink(address) => self.tasks.deliver(showing::link_failed(&address)),
            Effect::ShowFile { path, .. } => self.tasks.deliver(showing::failed(&path)),
            _ => {}
        }
    }

    /// Reads files whose notes come onto the board that is open.
    fn read_files(&mut self, effect: Effect) {
        match effect {
            Effect::ReadTexts(paths) => {
                self.tasks.start_quick("read texts", texts::failed, move || texts::read(&paths));
            }
            Effect::ReadBoards(paths) => {
                let failed = |_| FileResult::BoardsRead(vec![]);
                self.tasks.start_quick("read boards", failed, move || opening::read_boards(paths));
            }
            _ => {}
        }
    }

    /// Does what is about earlier work that is kept.
    fn run_on_earlier(&mut self, effect: Effect) {
        match effect {
            Effect::ListEarlier => {
                let data = self.environment.data.clone();
                let failed = |_| FileResult::EarlierListed(vec![]);
                self.tasks.start("list earlier", failed, move |reply| {
                    reply.send(earlier::list(data.as_deref()));
                });
            }
            Effect::PaintEarlier { works, look } => {
                let (painting, post) = (self.painting(look), self.tasks.post());
                // Without a thread there are no pictures.
                threads::spawn("earlier-pictures", move || earlier::paint(works, &painting, &post));
            }
            Effect::ReadEarlier(work) => {
                self.tasks.start_quick("read earlier", earlier::failed(&work), move || earlier::read(&work));
            }
            _ => {}
        }
    }

    /// Returns the folder of files that are being printed.
    fn prints_folder(&self) -> Option<PathBuf> {
        self.environment.data.as_deref().map(|data| data.join("print"))
    }

    fn painting(&self, look: Look) -> Painting {
        Painting { fonts: Arc::clone(&self.fonts), look, pixels_per_point: self.ctx.pixels_per_point() }
    }

    /// Does what the window itself is asked for.
    fn run_on_window(&self, ctx: &Context, effect: &Effect) {
        let command = match effect {
            Effect::RequestPaste => {
                ctx.with_plugin(EventQueue::expect_paste);
                ViewportCommand::RequestPaste
            }
            Effect::FullScreen(is_full) => ViewportCommand::Fullscreen(*is_full),
            Effect::RequestClose => ViewportCommand::Close,
            Effect::KeepOpen => ViewportCommand::CancelClose,
            Effect::Close(end) => {
                self.safety.end(*end);
                ViewportCommand::Close
            }
            _ => return,
        };
        ctx.send_viewport_cmd(command);
    }

    /// Asks the desktop what people have chosen for all programs.
    pub(in crate::ui) fn ask_desktop(&self) {
        if !self.environment.desktop {
            return;
        }
        let post = self.tasks.post();
        // Without a thread for it, the window is as it is without a desktop.
        threads::spawn("desktop", move || {
            if let Some(desktop) = desktop::asked() {
                let content = Content::Result(FileResult::DesktopSaid(desktop));
                post.send(Delivery { ticket: None, content });
            }
        });
    }

    fn find_leftovers(&self, search: Search) {
        let (post, fonts) = (self.tasks.post(), Arc::clone(&self.fonts));
        // Without a thread for it, they are looked for at the next start.
        threads::spawn("leftovers", move || {
            let found = offers::find(search, &fonts);
            if !found.is_empty() {
                post.send(Delivery { ticket: None, content: Content::Found(found) });
            }
        });
    }

    fn inspect_offer(&mut self, id: OfferId) {
        let basis = self.leftovers.basis(id);
        let changed = move |_| FileResult::OfferInspected { id, base: None };
        self.tasks.start_quick("inspect", changed, move || {
            let base = basis.and_then(|basis| basis.version_now());
            FileResult::OfferInspected { id, base }
        });
    }

    fn copy(&mut self, ctx: &Context, clip: Clip) {
        match clip {
            Clip::Text(text) => ctx.copy_text(text),
            Clip::Table { html, tabs } => self.tables.copy(ctx, &html, tabs),
            Clip::Picture { board, part, appearance } => {
                let fonts = Arc::clone(&self.fonts);
                let failed = |why| FileResult::PictureCopied(Err(msg!("picture-not-copied", why = why)));
                self.tasks.start_awaited("copy picture", failed, move |reply| {
                    match clipboard::picture(&fonts, &board, &part, appearance) {
                        Ok((width, height, image)) => {
                            reply.send_picture(FileResult::PictureCopied(Ok((width, height))), image);
                        }
                        Err(why) => reply.send(FileResult::PictureCopied(Err(why))),
                    }
                });
            }
        }
    }

    /// Returns a result for the model, if what came is one.
    fn take(&mut self, content: Content) -> Option<FileResult> {
        match content {
            Content::Result(result) => Some(result),
            Content::Picture(result, image) => {
                self.ctx.copy_image(image);
                Some(result)
            }
            Content::Seen(number, result) => self.watcher.is_current(number).then_some(result),
            Content::Picked(number, result) => self.picker.is_current(number).then_some(result),
            Content::Found(found) => Some(FileResult::OffersFound(self.leftovers.hold(found))),
        }
    }
}

impl Drop for Runner {
    fn drop(&mut self) {
        self.settings.finish(LAST_WAIT);
    }
}

fn action(result: FileResult) -> Action {
    Action::Result(Box::new(result))
}
