//! The window and one frame of it: results and input become actions, then the model is drawn.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use egui::{CentralPanel, Context, Event, Popup, Ui, ViewportCommand};

use super::canvas::Canvas;
use super::convert::narrow;
use super::cx::Cx;
use super::event_queue::EventQueue;
use super::placement::Follower;
use super::reader::{Reader, WindowKey};
use super::runner::Runner;
use super::sayings::Sayings;
use super::textures::Textures;
use super::{Environment, access, canvas, dialogs, focus, input, menus, panels, regions, ring, theme};
use crate::app::{Action, Comfort, Desktop, ExportChoices, Ids, Model, Notice, Scenes, Session, Verb, View, update};
use crate::board::{Board, Form};
use crate::edit::Selection;
use crate::file::journal::Journal;
use crate::layout::Fonts;
use crate::scene::Scene;
use crate::style::{Look, Style, Surface};

/// The window.
pub struct App {
    model: Model,
    reader: Reader,
    runner: Runner,
    canvas: Canvas,
    textures: RefCell<Textures>,
    sayings: RefCell<Sayings>,
    /// The theme that egui was given last, and what desktop and person said then.
    themed: Option<(Look, Desktop, Comfort)>,
    title: String,
    follower: Follower,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("file", &self.model.document.file).finish_non_exhaustive()
    }
}

impl App {
    /// A window on a new board, or on the one that `environment` names.
    #[must_use]
    pub fn new(ctx: &Context, environment: Environment) -> Self {
        theme::set_fonts(ctx);
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        ctx.add_plugin(EventQueue::default());
        let fonts = Arc::new(Fonts::new(environment.system_fonts));
        let open = environment.open.clone();
        let runner = Runner::new(ctx, environment, Arc::clone(&fonts));
        let mut ids = Ids::new(fastrand::u64(..));
        let board = Board::new(&Form::usual(), &ids.name()).in_language(runner.language().tag());
        let session = Session {
            follows_desktop: runner.look().is_none(),
            signs: runner.signs(),
            comfort: runner.comfort(),
            recent: runner.recent(),
            list_width: runner.list_width(),
            export: ExportChoices::from_ron(&runner.remembered_export()),
            has_system_dialogs: runner.environment().system_dialogs,
            home: runner.environment().home.clone(),
            keeps_history: runner.environment().data.is_some(),
            ..Session::new(runner.look().unwrap_or_default(), runner.language(), ids)
        };
        let model = Model::new(board, session, Scenes::new(fonts));
        let canvas = Canvas::new(ctx);
        let (textures, sayings) = (RefCell::default(), RefCell::default());
        let (reader, title) = (Reader::default(), String::new());
        let follower = Follower::default();
        let mut app = Self { model, reader, runner, canvas, textures, sayings, themed: None, title, follower };
        app.dispatch(ctx, Action::Start(open));
        app.runner.ask_desktop();
        app
    }

    /// Returns what the program knows.
    #[must_use]
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// Returns the board as it is.
    #[must_use]
    pub const fn board(&self) -> &Board {
        self.model.board()
    }

    /// Returns what is selected.
    #[must_use]
    pub const fn selection(&self) -> &Selection {
        self.model.selection()
    }

    /// Returns the picture on screen.
    #[must_use]
    pub fn scene(&self) -> Arc<Scene> {
        self.model.scene()
    }

    /// Returns what of the board the window shows.
    #[must_use]
    pub const fn view(&self) -> &View {
        &self.model.view
    }

    /// Returns what the status line says, if it says anything.
    #[must_use]
    pub const fn notice(&self) -> Option<&Notice> {
        self.model.notice.as_ref()
    }

    /// Keeps its journal by this one from now on.
    pub fn set_journal(&mut self, journal: Journal) {
        self.runner.set_journal(journal, self.model.board(), self.model.document.file.path.as_deref());
    }

    /// Waits until the journal has all of the board, for at most `limit`; returns whether it has.
    #[must_use]
    pub fn flush_journal(&self, limit: Duration) -> bool {
        self.runner.flush_journal(limit)
    }

    /// From now on the board survives signals and panics.
    pub(super) fn outlive_deaths(&self) {
        self.runner.outlive_deaths();
    }

    /// Changes the model as asked, has effects done, and takes results that are there at once.
    pub(super) fn dispatch(&mut self, ctx: &Context, action: Action) {
        for effect in update(&mut self.model, action) {
            self.runner.run(ctx, effect);
        }
        ctx.request_repaint();
        while let Some(action) = self.runner.wait() {
            for effect in update(&mut self.model, action) {
                self.runner.run(ctx, effect);
            }
        }
    }

    /// One frame.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let (had_keys, before) = (self.model.has_keys(), self.surroundings());
        while let Some(action) = self.runner.next() {
            self.dispatch(&ctx, action);
        }
        regions::begin_frame(&ctx);
        self.follow_closing(&ctx);
        self.follow_desktop(&ctx);
        self.return_keys(&ctx, had_keys);
        self.read_events(&ctx);
        self.set_theme(&ctx);
        self.draw(ui, panels::around);
        let canvas = CentralPanel::no_frame();
        canvas.show(ui, |ui| {
            let (response, actions) = input::canvas_input(ui, &self.model);
            for action in actions {
                self.dispatch(&ctx, action);
            }
            let cx = Cx::new(&self.model, &self.textures, &self.sayings);
            canvas::show(ui, &cx, &mut self.canvas, &response);
            let actions = cx.into_actions();
            for action in actions {
                self.dispatch(&ctx, action);
            }
        });
        let had_keys = self.model.has_keys();
        self.draw(ui, |ui, cx| {
            dialogs::show(ui.ctx(), cx);
            ring::draw(ui.ctx(), cx);
        });
        self.return_keys(&ctx, had_keys);
        if self.surroundings() != before {
            ctx.with_plugin(EventQueue::hold);
        }
        let is_waiting = self.model.tasks.pasting.is_some();
        ctx.with_plugin(|queue: &mut EventQueue| queue.wait(is_waiting));
        self.textures.borrow_mut().sweep();
        self.set_title(&ctx);
        self.draw(ui, |ui, cx| access::announce(ui.ctx(), cx));
        self.follow_window(&ctx);
    }

    /// Sees to it that the window fits its screen, and opens there again.
    fn follow_window(&mut self, ctx: &Context) {
        if self.runner.environment().desktop
            && let Some(placement) = self.follower.follow(ctx, self.model.tasks.is_closing)
        {
            self.runner.remember_placement(placement);
        }
    }

    /// Draws something, and then does what it asked for.
    fn draw(&mut self, ui: &mut Ui, show: impl FnOnce(&mut Ui, &Cx<'_>)) {
        let ctx = ui.ctx().clone();
        let cx = Cx::new(&self.model, &self.textures, &self.sayings);
        show(ui, &cx);
        for action in cx.into_actions() {
            self.dispatch(&ctx, action);
        }
    }

    /// The board has the keyboard as soon as a dialog closed, not only when egui missed the dialog's field.
    fn return_keys(&self, ctx: &Context, had_keys: bool) {
        if !had_keys && self.model.has_keys() {
            focus::take_focus(ctx);
        }
    }

    /// Reads this frame's events, one after the other, as letters come in bursts and clicks between them: each does
    /// what it means before the next is read.
    fn read_events(&mut self, ctx: &Context) {
        if Popup::is_any_open(ctx) {
            focus::release(ctx);
        } else if self.model.has_keys() {
            focus::keep_focus(ctx);
        }
        if let Some(action) = self.reader.rest(ctx, &self.model) {
            self.dispatch(ctx, action);
        }
        if ctx.with_plugin(EventQueue::take_missed_paste) == Some(true) {
            self.dispatch(ctx, Action::Paste(String::new()));
        }
        if ctx.with_plugin(|queue: &mut EventQueue| queue.is_forgetting()) == Some(true) {
            return;
        }
        let events = ctx.input(|i| i.events.clone());
        for (nth, event) in events.iter().enumerate() {
            let before = self.surroundings();
            let is_window_key = self.follow_window_key(ctx, event);
            for action in self.reader.actions(ctx, &self.model, event) {
                self.dispatch(ctx, action);
            }
            if is_window_key || self.surroundings() != before {
                // What was read was for the board, and what follows for a window that looks different now.
                ctx.input_mut(|i| i.events.clear());
                let at = self.reader.pointer();
                ctx.with_plugin(|queue: &mut EventQueue| queue.put_back(&events[nth + 1..], at));
                return;
            }
        }
    }

    /// Goes round the window, or opens its menu, if an event says so; returns whether it does.
    fn follow_window_key(&mut self, ctx: &Context, event: &Event) -> bool {
        let Some(key) = self.reader.window_key(ctx, event).filter(|_| self.model.has_keys()) else { return false };
        let is_menu_open = Popup::is_any_open(ctx);
        let actions = match key {
            // What is full screen has no menu, but all that would be in it is found.
            WindowKey::Menu if self.model.session.is_full_screen => vec![Action::Do(Verb::Palette)],
            WindowKey::Menu => {
                menus::ask(ctx);
                vec![]
            }
            WindowKey::Next | WindowKey::Previous if is_menu_open => vec![],
            WindowKey::Next | WindowKey::Previous => regions::go_round(ctx, &self.model, key == WindowKey::Previous),
        };
        for action in actions {
            self.dispatch(ctx, action);
        }
        true
    }

    /// What decides where the canvas is, and who has the keyboard.
    fn surroundings(&self) -> impl PartialEq + use<> {
        let dialog = self.model.dialog.as_ref().map(std::mem::discriminant);
        let listed = self.model.list.as_ref().map(|list| list.slot.clone());
        let find = &self.model.document.find;
        let find = (find.is_open, find.replacement.is_some(), find.focus);
        let (is_focused, is_pasting) = (self.model.document.focus.is_some(), self.model.tasks.pasting.is_some());
        (dialog, listed, find, is_focused, self.model.session.is_full_screen, is_pasting)
    }

    /// Who comes back to the window may have been to the settings of the desktop.
    fn follow_desktop(&self, ctx: &Context) {
        if ctx.input(|i| i.events.contains(&Event::WindowFocused(true))) {
            self.runner.ask_desktop();
        }
    }

    fn follow_closing(&mut self, ctx: &Context) {
        // If the system ends the session nobody is there to answer: the journal has it all.
        if ctx.input(|i| i.viewport().close_requested()) && !self.runner.system_ends() {
            self.dispatch(ctx, Action::CloseRequested);
        }
    }

    fn set_theme(&mut self, ctx: &Context) {
        let session = &self.model.session;
        let wanted = (session.screen_look(), session.desktop, session.comfort);
        if self.themed != Some(wanted) {
            let (look, desktop, comfort) = wanted;
            theme::set_look(ctx, look, desktop.is_still);
            ctx.set_zoom_factor(narrow(desktop.text_scale * comfort.scale()));
            self.themed = Some(wanted);
        }
    }

    fn set_title(&mut self, ctx: &Context) {
        let name = self.model.document.file.name();
        let cx = Cx::new(&self.model, &self.textures, &self.sayings);
        let name = name.unwrap_or_else(|| cx.text("untitled"));
        let mark = if self.model.has_unsaved_work() { "• " } else { "" };
        let title = cx.say(&msg!("window-title", mark = mark, name = name));
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        let desk = Style::of(self.model.session.screen_look()).surface(Surface::Desk);
        theme::color32(desk).to_normalized_gamma_f32()
    }
}
