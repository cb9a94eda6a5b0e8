//! The window with a desktop around it: frames, clipboard, title bar and files, as a test is all of them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use copboard::layout::SystemFonts;
use copboard::ui::{App, Environment};
use copboard::words::Language;
use egui::{
    DroppedFile, DroppedFileHandle, Event, HoveredFile, Modifiers, OutputCommand, Pos2, ViewportCommand, ViewportEvent,
    ViewportId,
};
use egui_kittest::Harness;
use tempfile::TempDir;

/// Most frames until the window must have come to rest.
const MOST_FRAMES: usize = 80;

/// The window with a person at it, and the desktop around it.
pub(super) struct Window {
    pub(super) harness: Harness<'static, App>,
    pub(super) folder: TempDir,
    /// What the desktop's clipboard holds.
    pub(super) clipboard: String,
    /// Size of the picture that was copied last.
    pub(super) copied_picture: Option<[usize; 2]>,
    /// What the title bar says, once it was told.
    pub(super) title: String,
    /// Whether the window is gone.
    pub(super) closed: bool,
    /// Whether the window covers the screen.
    pub(super) full_screen: bool,
    pub(super) held: Modifiers,
    pub(super) close_asked: bool,
    /// What the desktop pastes next, as it was asked to.
    pasted: Option<String>,
    pub(super) pointer: Pos2,
}

/// A file that was dropped.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

impl Window {
    /// A window on a new board.
    pub(super) fn new() -> Self {
        Self::begin(tempfile::tempdir().unwrap(), None)
    }

    /// A window on a file that holds `text`, as if it was named on the command line.
    pub(super) fn on_file(name: &str, text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        Self::begin(folder, Some(path))
    }

    /// Another window of the same person, on a new board.
    pub(super) fn again(&self) -> Self {
        Self::begin_with(tempfile::tempdir().unwrap(), &self.path("settings"), None)
    }

    /// Another window of the same person on the same computer.
    pub(super) fn neighbour(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::begin_on(folder, (&self.path("settings"), &self.path("data")), None, Duration::from_secs(20))
    }

    /// The window is closed, and its person's files are still there.
    pub(super) fn into_folder(self) -> TempDir {
        let Self { harness, folder, .. } = self;
        drop(harness);
        folder
    }

    /// A window on a new board that never waits for a disk, as if each were slow.
    pub(super) fn with_slow_disk() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = folder.path().join("settings");
        Self::begin_patiently(folder, &settings, None, Duration::ZERO)
    }

    pub(super) fn begin(folder: TempDir, open: Option<PathBuf>) -> Self {
        let settings = folder.path().join("settings");
        Self::begin_with(folder, &settings, open)
    }

    fn begin_with(folder: TempDir, settings: &Path, open: Option<PathBuf>) -> Self {
        // Tests wait for a save, however busy the machine is.
        Self::begin_patiently(folder, settings, open, Duration::from_secs(20))
    }

    fn begin_patiently(folder: TempDir, settings: &Path, open: Option<PathBuf>, patience: Duration) -> Self {
        let data = folder.path().join("data");
        Self::begin_on(folder, (settings, &data), open, patience)
    }

    /// A window on a new board that speaks a language.
    pub(super) fn in_language(language: Language) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let environment = Self::environment((&path("settings"), &path("data")), None, Duration::from_secs(20));
        Self::begin_in(folder, Environment { language, ..environment })
    }

    /// A window on a new board of a person who has no folder for what must not be lost.
    pub(super) fn without_data() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let environment = Self::environment((&path("settings"), &path("data")), None, Duration::from_secs(20));
        Self::begin_in(folder, Environment { data: None, ..environment })
    }

    fn begin_on(folder: TempDir, places: (&Path, &Path), open: Option<PathBuf>, patience: Duration) -> Self {
        let environment = Self::environment(places, open, patience);
        Self::begin_in(folder, environment)
    }

    fn environment((settings, data): (&Path, &Path), open: Option<PathBuf>, patience: Duration) -> Environment {
        Environment {
            open,
            system_dialogs: false,
            system_fonts: SystemFonts::Never,
            settings: Some(settings.to_owned()),
            data: Some(data.to_owned()),
            home: None,
            language: Language::English,
            patience,
            desktop: false,
        }
    }

    fn begin_in(folder: TempDir, environment: Environment) -> Self {
        let environment = Environment { home: Some(folder.path().to_owned()), ..environment };
        let harness = Harness::builder()
            .with_size([1280.0, 800.0])
            .with_step_dt(0.05)
            .with_max_steps(MOST_FRAMES as u64)
            .build_eframe(|cc| App::new(&cc.egui_ctx, environment));
        let mut window = Self {
            harness,
            folder,
            clipboard: String::new(),
            copied_picture: None,
            title: String::new(),
            closed: false,
            full_screen: false,
            held: Modifiers::NONE,
            close_asked: false,
            pasted: None,
            pointer: Pos2::ZERO,
        };
        window.settle();
        window
    }

    /// A path in the person's folder.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What a file in the person's folder says.
    pub(super) fn file(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// One frame with some events, and what the desktop does about its output.
    pub(super) fn frame(&mut self, events: Vec<Event>) {
        let closing = std::mem::take(&mut self.close_asked);
        let input = self.harness.input_mut();
        input.events.extend(events);
        input.events.extend(self.pasted.take().map(Event::Paste));
        if closing {
            input.viewports.get_mut(&ViewportId::ROOT).unwrap().events.push(ViewportEvent::Close);
        }
        self.harness.step();
        let output = self.harness.output();
        for command in &output.platform_output.commands {
            match command {
                OutputCommand::CopyText(text) => self.clipboard.clone_from(text),
                OutputCommand::CopyImage(image) => self.copied_picture = Some(image.size),
                _ => {}
            }
        }
        self.closed |= closing;
        for command in &output.viewport_output[&ViewportId::ROOT].commands {
            match command {
                ViewportCommand::Title(title) => self.title.clone_from(title),
                ViewportCommand::Fullscreen(full) => self.full_screen = *full,
                ViewportCommand::Close => self.close_asked = true,
                ViewportCommand::CancelClose => self.closed = false,
                // Where the clipboard is empty, nothing comes.
                ViewportCommand::RequestPaste => {
                    self.pasted = Some(self.clipboard.clone()).filter(|text| !text.is_empty());
                }
                _ => {}
            }
        }
    }

    /// Files of the person's folder are held over the window.
    pub(super) fn hold_files(&mut self, names: &[&str]) {
        let held = names.iter().map(|name| HoveredFile { path: Some(self.path(name)), ..HoveredFile::default() });
        let held = held.collect();
        self.harness.input_mut().hovered_files = held;
        // egui does not rest as long as they are there.
        (0..4).for_each(|_| self.frame(vec![]));
    }

    /// They are dropped.
    pub(super) fn drop_files(&mut self, names: &[&str]) {
        let dropped = names.iter().map(|name| std::sync::Arc::new(Dropped(self.path(name))) as DroppedFileHandle);
        let dropped: Vec<DroppedFileHandle> = dropped.collect();
        let input = self.harness.input_mut();
        input.hovered_files.clear();
        input.dropped_files = dropped;
        self.frame(vec![]);
        self.settle();
    }

    /// How long the window would sleep now.
    pub(super) fn sleep(&self) -> Duration {
        self.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
    }

    /// Frames until nothing moves any more.
    pub(super) fn settle(&mut self) {
        for _ in 0..MOST_FRAMES {
            self.frame(vec![]);
            if self.sleep() > Duration::ZERO && !self.close_asked && self.pasted.is_none() {
                self.harness.check_accessibility();
                return;
            }
        }
        panic!("the window does not come to rest: {:#?}", self.harness.ctx.repaint_causes());
    }
}
