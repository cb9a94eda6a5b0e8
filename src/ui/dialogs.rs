//! Questions that can't be asked in place, one at a time.

use std::path::{Path, PathBuf};

use egui::{Button, Context, Id, Key, Modal, RichText, TextEdit, Ui, vec2};

use super::App;
use super::app::Wish;
use super::export::Plan;
use super::files::BOARD_ENDINGS;
use super::keeping::Versions;
use super::palette::Palette;
use super::theme::strong;
use super::verb::{Chapter, Verb};
use crate::board::NoteColor;
use crate::edit::Command;
use crate::export::Format;

/// What a path is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To open a board.
    Open,
    /// To save the board.
    Save,
    /// To write a file in a format.
    Export(Format),
}

/// What happens once unsaved work is safe, or given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// A new board.
    New,
    /// A path is asked for, and its board opened.
    AskOpen,
    /// A board is opened.
    Open(PathBuf),
    /// An example is opened.
    Example(usize),
    /// The window closes.
    Close,
    /// What a crash left is opened.
    Recover(usize, super::safety::Choice),
}

/// A question or a message over the board.
#[derive(Debug)]
pub(super) enum Dialog {
    /// There is unsaved work.
    Unsaved(After),
    /// The window closes at the end of the frame.
    Closing,
    /// The system's file dialog is open, or on its way.
    Waiting(Purpose),
    /// Our own path field.
    Path {
        /// What for.
        purpose: Purpose,
        /// The path so far.
        path: String,
        /// Whether an existing file was named once, so that a second time replaces it.
        replace: bool,
    },
    /// A colour's caption.
    Caption(NoteColor, String),
    /// What reading a board had to change.
    Remarks(Vec<String>),
    /// A board could not be opened.
    Failure(String),
    /// The board could not be saved.
    SaveFailure(String),
    /// What crashes left.
    Recovery,
    /// Find a command.
    Palette(Palette),
    /// The sheet of shortcuts.
    Shortcuts,
    /// A file to be written.
    Export(Box<Plan>),
    /// Earlier versions of the board.
    Versions(Box<Versions>),
    /// The window is to close, and a file is being written.
    Exporting,
}

impl Dialog {
    /// Asks about unsaved work.
    #[must_use]
    pub(super) const fn unsaved(after: After) -> Self {
        Self::Unsaved(after)
    }

    /// Asks for a path.
    #[must_use]
    pub(super) fn path(purpose: Purpose, suggested: &Path) -> Self {
        let mut path = suggested.display().to_string();
        if purpose == Purpose::Open && !path.is_empty() && !path.ends_with(std::path::MAIN_SEPARATOR) {
            path.push(std::path::MAIN_SEPARATOR);
        }
        Self::Path { purpose, path, replace: false }
    }

    /// Asks for a colour's caption.
    #[must_use]
    pub(super) fn caption(color: NoteColor, caption: &str) -> Self {
        Self::Caption(color, caption.to_owned())
    }

    /// Finds a command.
    #[must_use]
    pub(super) fn palette() -> Self {
        Self::Palette(Palette::default())
    }
}

/// What a dialog's frame came to.
pub(super) enum Verdict {
    /// It stays.
    Open(Dialog),
    /// It goes.
    Closed,
}

impl App {
    /// Shows the dialog, if there is one.
    pub(super) fn dialog_ui(&mut self, ctx: &Context) {
        let Some(dialog) = self.dialog.take() else { return };
        if matches!(dialog, Dialog::Closing) {
            self.close_for_sure(ctx);
            return;
        }
        let mut verdict = Verdict::Closed;
        let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(egui::Margin::same(20));
        let modal = Modal::new(Id::unique("dialog")).frame(frame).show(ctx, |ui| {
            let room = ctx.content_rect().size();
            if !matches!(dialog, Dialog::Export(_)) {
                ui.set_max_width((room.x - 80.0).min(760.0));
            }
            verdict = self.dialog_contents(ui, dialog);
        });
        let escaped = modal.should_close();
        match verdict {
            Verdict::Open(dialog) if !escaped => {
                if self.dialog.is_none() {
                    self.dialog = Some(dialog);
                }
            }
            Verdict::Open(Dialog::Unsaved(_) | Dialog::Path { .. } | Dialog::Waiting(_) | Dialog::SaveFailure(_)) => {
                self.call_off();
            }
            Verdict::Open(_) | Verdict::Closed => {}
        }
        if self.dialog.is_none() {
            if escaped {
                self.type_what_followed(ctx);
            }
            ctx.memory_mut(|memory| memory.request_focus(super::board_id()));
        }
    }

    /// On a slow machine letters may come in the very frame in which Escape closes a dialog: they are
    /// meant for the board.
    fn type_what_followed(&mut self, ctx: &Context) {
        let events = ctx.input(|i| i.events.clone());
        let escape = |event: &egui::Event| matches!(event, egui::Event::Key { key: Key::Escape, pressed: true, .. });
        let Some(at) = events.iter().rposition(escape) else { return };
        for event in &events[at + 1..] {
            if let egui::Event::Text(text) = event {
                self.wish(Wish::Type(text.clone()));
            }
        }
    }

    fn dialog_contents(&mut self, ui: &mut Ui, dialog: Dialog) -> Verdict {
        match dialog {
            Dialog::Unsaved(after) => self.unsaved_ui(ui, after),
            Dialog::Closing => Verdict::Closed,
            Dialog::Waiting(purpose) => self.waiting_ui(ui, purpose),
            Dialog::Path { purpose, path, replace } => self.path_ui(ui, purpose, path, replace),
            Dialog::Caption(color, caption) => self.caption_ui(ui, color, caption),
            Dialog::Remarks(lines) => remarks_ui(ui, lines),
            Dialog::Failure(sentence) => failure_ui(ui, "This board can't be opened", sentence),
            Dialog::SaveFailure(sentence) => self.save_failure_ui(ui, sentence),
            Dialog::Recovery => self.recovery_ui(ui),
            Dialog::Palette(palette) => self.palette_ui(ui, palette),
            Dialog::Shortcuts => self.shortcuts_ui(ui),
            Dialog::Versions(versions) => self.versions_ui(ui, versions),
            Dialog::Export(plan) => self.export_ui(ui, plan),
            Dialog::Exporting => self.exporting_ui(ui),
        }
    }

    fn unsaved_ui(&mut self, ui: &mut Ui, after: After) -> Verdict {
        ui.set_width(420.0);
        ui.heading(format!("Save “{}” first?", self.file.name()));
        ui.add_space(4.0);
        ui.label("There are changes that no file holds yet");
        ui.add_space(12.0);
        let mut verdict = Verdict::Open(Dialog::Unsaved(after.clone()));
        ui.horizontal(|ui| {
            let save = ui.add(Button::new("Save").min_size(vec2(96.0, 34.0)));
            if ui.memory(|memory| memory.focused().is_none()) {
                save.request_focus();
            }
            if save.clicked() {
                self.files.after_save = Some(after.clone());
                self.save();
                verdict = Verdict::Closed;
            }
            if ui.add(Button::new("Discard").min_size(vec2(96.0, 34.0))).clicked() {
                self.carry_on(after);
                verdict = Verdict::Closed;
            }
            if ui.add(Button::new("Cancel").min_size(vec2(96.0, 34.0))).clicked() {
                verdict = Verdict::Closed;
            }
        });
        verdict
    }

    fn path_ui(&mut self, ui: &mut Ui, purpose: Purpose, mut path: String, mut replace: bool) -> Verdict {
        ui.set_width(560.0);
        let (title, deed) = match purpose {
            Purpose::Open => ("Open a board", "Open"),
            Purpose::Save => ("Save the board", "Save"),
            Purpose::Export(_) => ("Save the exported file", "Save"),
        };
        ui.heading(title);
        ui.add_space(4.0);
        ui.label("Name of the file, with its folder");
        let id = Id::unique("path field");
        let mut shown = TextEdit::singleline(&mut path).id(id).desired_width(f32::INFINITY).show(ui);
        let field = shown.response.response.clone().accessible_name("Path");
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        if ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
            // The name is selected, so that typing replaces it and keeps the folder.
            shown.state.cursor.set_char_range(Some(name_range(&path)));
            shown.state.store(ui.ctx(), id);
        }
        if field.changed() {
            replace = false;
        }
        let target = self.named(purpose, expanded(&path));
        if purpose == Purpose::Open {
            self.listing_ui(ui, &target, &mut path);
        } else if replace {
            ui.colored_label(
                ui.visuals().warn_fg_color,
                "There is a file with that name. Press the button again to replace it",
            );
        }
        ui.add_space(10.0);
        let mut verdict = None;
        ui.horizontal(|ui| {
            let words = if replace { "Replace" } else { deed };
            let chosen =
                ui.add_enabled(!path.trim().is_empty(), Button::new(words).min_size(vec2(96.0, 34.0))).clicked()
                    || entered;
            if chosen && !path.trim().is_empty() {
                let own = self.file.path.as_ref() == Some(&target) && purpose == Purpose::Save;
                if purpose != Purpose::Open && target.exists() && !replace && !own {
                    replace = true;
                } else {
                    self.picked(ui.ctx(), purpose, &target);
                    verdict = Some(Verdict::Closed);
                }
            }
            if ui.add(Button::new("Cancel").min_size(vec2(96.0, 34.0))).clicked() {
                self.call_off();
                verdict = Some(Verdict::Closed);
            }
        });
        verdict.unwrap_or(Verdict::Open(Dialog::Path { purpose, path, replace }))
    }

    /// What waited for a path or a save does not happen.
    pub(super) fn call_off(&mut self) {
        self.files.after_save = None;
        self.back_to_export();
    }

    fn waiting_ui(&mut self, ui: &mut Ui, purpose: Purpose) -> Verdict {
        ui.set_width(360.0);
        ui.heading("Waiting for the file dialog");
        ui.label("It opens in a window of its own");
        ui.add_space(10.0);
        let mut verdict = Verdict::Open(Dialog::Waiting(purpose));
        ui.horizontal(|ui| {
            if ui.add(Button::new("Type a path instead").min_size(vec2(96.0, 34.0))).clicked() {
                verdict = Verdict::Open(Dialog::path(purpose, Path::new("")));
            }
            if ui.add(Button::new("Cancel").min_size(vec2(96.0, 34.0))).clicked() {
                self.call_off();
                verdict = Verdict::Closed;
            }
        });
        verdict
    }

    /// Boards in the folder that is being typed, and those opened lately.
    fn listing_ui(&mut self, ui: &mut Ui, target: &Path, path: &mut String) {
        let folder = if target.is_dir() { target } else { target.parent().unwrap_or(target) };
        let boards = boards_in(folder);
        let recent = self.files.recent();
        egui::ScrollArea::vertical().max_height(220.0).show(ui, |ui| {
            for (title, paths) in [("In this folder", boards), ("Opened lately", recent)] {
                if paths.is_empty() {
                    continue;
                }
                ui.add_space(6.0);
                ui.label(RichText::new(title).font(strong(13.0)));
                for entry in paths {
                    let name = entry.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
                    let name = if entry.is_dir() { format!("{name}{}", std::path::MAIN_SEPARATOR) } else { name };
                    if ui.add(Button::new(name).frame(false)).on_hover_text(entry.display().to_string()).clicked() {
                        *path = entry.display().to_string();
                        if entry.is_dir() {
                            path.push(std::path::MAIN_SEPARATOR);
                        }
                    }
                }
            }
        });
    }

    fn caption_ui(&mut self, ui: &mut Ui, color: NoteColor, mut caption: String) -> Verdict {
        ui.set_width(320.0);
        ui.heading("What does this colour stand for?");
        let field = ui
            .add(TextEdit::singleline(&mut caption).char_limit(40).desired_width(f32::INFINITY))
            .accessible_name("Caption");
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        if ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        ui.add_space(8.0);
        let mut done = entered;
        let mut cancelled = false;
        ui.horizontal(|ui| {
            done |= ui.add(Button::new("Rename").min_size(vec2(96.0, 34.0))).clicked();
            cancelled = ui.add(Button::new("Cancel").min_size(vec2(96.0, 34.0))).clicked();
        });
        if done {
            self.wish(Wish::Apply(Command::RenameColor { color, caption }));
            Verdict::Closed
        } else if cancelled {
            Verdict::Closed
        } else {
            Verdict::Open(Dialog::Caption(color, caption))
        }
    }

    fn save_failure_ui(&mut self, ui: &mut Ui, sentence: String) -> Verdict {
        ui.set_width(480.0);
        ui.heading("The board is not saved");
        ui.add_space(4.0);
        ui.label(&sentence);
        ui.label("It stays open here as it is");
        ui.add_space(12.0);
        let mut verdict = Verdict::Open(Dialog::SaveFailure(sentence));
        ui.horizontal(|ui| {
            if ui.add(Button::new("Save somewhere else…").min_size(vec2(96.0, 34.0))).clicked() {
                verdict = Verdict::Closed;
                self.save_as();
            }
            if ui.add(Button::new("Not now").min_size(vec2(96.0, 34.0))).clicked() {
                self.files.after_save = None;
                verdict = Verdict::Closed;
            }
        });
        verdict
    }

    /// The sheet of shortcuts, from the list of verbs.
    fn shortcuts_ui(&mut self, ui: &mut Ui) -> Verdict {
        const TYPING: [(&str, &str); 8] = [
            ("Type", "Start a note in the place selected or under the pointer"),
            ("Enter", "Finish the note and start the next"),
            ("Shift+Enter", "Break the line"),
            ("Esc", "Leave the text, then the note, then the place"),
            ("Arrows", "Go from note to note"),
            ("Double-click", "Edit a note, or start one"),
            ("Wheel, Ctrl+wheel", "Move the page, zoom"),
            ("Space or middle button + drag", "Move the page"),
        ];
        ui.heading("Keyboard shortcuts");
        ui.add_space(4.0);
        let height = (ui.ctx().content_rect().height() - 190.0).max(160.0);
        egui::ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            ui.spacing_mut().interact_size.y = 18.0;
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.columns(2, |columns| {
                for (nth, chapter) in Chapter::ALL.into_iter().enumerate() {
                    let column = &mut columns[usize::from(nth >= 2)];
                    column.label(RichText::new(chapter.name()).font(strong(15.0)));
                    for verb in
                        Verb::all(&self.editor.board().form).into_iter().filter(|verb| verb.chapter() == chapter)
                    {
                        let keys: Vec<String> =
                            verb.shortcuts().iter().map(|keys| column.ctx().format_shortcut(keys)).collect();
                        if !keys.is_empty() {
                            row(column, &keys.join(" or "), &verb.label(self));
                        }
                    }
                    column.add_space(8.0);
                }
                columns[0].label(RichText::new("Writing and moving").font(strong(15.0)));
                for (keys, words) in TYPING {
                    row(&mut columns[0], keys, words);
                }
            });
        });
        ui.add_space(8.0);
        if ui.add(Button::new("Close").min_size(vec2(96.0, 34.0))).clicked() {
            Verdict::Closed
        } else {
            Verdict::Open(Dialog::Shortcuts)
        }
    }
}

/// The file's name in a path, without its ending.
fn name_range(path: &str) -> egui::text::CCursorRange {
    use egui::text::{CCursor, CCursorRange};
    let start = path.rfind(std::path::MAIN_SEPARATOR).map_or(0, |at| path[..=at].chars().count());
    let name: String = path.chars().skip(start).collect();
    let length = name.rfind('.').map_or(name.chars().count(), |at| name[..at].chars().count());
    CCursorRange::two(CCursor::new(start), CCursor::new(start + length))
}

fn row(ui: &mut Ui, keys: &str, words: &str) {
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(170.0, 18.0), |ui| {
            ui.set_min_width(170.0);
            ui.add(egui::Label::new(RichText::new(keys).font(strong(12.5))).wrap());
        });
        ui.add(egui::Label::new(RichText::new(words).size(13.0)).wrap());
    });
}

fn remarks_ui(ui: &mut Ui, lines: Vec<String>) -> Verdict {
    ui.set_width(520.0);
    ui.heading("The board was opened, with changes");
    egui::ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
        for line in &lines {
            ui.label(format!("•  {line}"));
        }
    });
    ui.add_space(8.0);
    if ui.add(Button::new("Good").min_size(vec2(96.0, 34.0))).clicked() {
        Verdict::Closed
    } else {
        Verdict::Open(Dialog::Remarks(lines))
    }
}

fn failure_ui(ui: &mut Ui, title: &str, sentence: String) -> Verdict {
    ui.set_width(520.0);
    ui.heading(title);
    ui.add_space(4.0);
    ui.label(&sentence);
    ui.add_space(12.0);
    let close = ui.add(Button::new("Close").min_size(vec2(96.0, 34.0)));
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    if close.clicked() { Verdict::Closed } else { Verdict::Open(Dialog::Failure(sentence)) }
}

/// A typed path, with `~` for the home folder.
fn expanded(path: &str) -> PathBuf {
    let path = path.trim();
    match (path.strip_prefix("~/"), etcetera::home_dir()) {
        (Some(rest), Ok(home)) => home.join(rest),
        _ => PathBuf::from(path),
    }
}

/// Folders, boards, and pictures that may have one inside, by name.
fn boards_in(folder: &Path) -> Vec<PathBuf> {
    const MOST: usize = 200;
    let mut found = crate::file::store::list(folder, &BOARD_ENDINGS);
    found.truncate(MOST);
    found
}
