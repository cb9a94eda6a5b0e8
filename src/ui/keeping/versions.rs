//! Earlier versions of the board, with pictures, to go back to.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Button, Image, RichText, ScrollArea, TextureHandle, TextureOptions, Ui, vec2};

use crate::board::{Board, Tone};
use crate::export::png::{Picture, Resolution};
use crate::export::raster::{Raster, WHOLE};
use crate::file::history::Kept;
use crate::file::{self, Reading, store};
use crate::layout::{Fonts, layout};
use crate::style::{Look, Style};
use crate::ui::App;
use crate::ui::canvas::color_image;
use crate::ui::dialogs::{Dialog, Verdict};
use crate::ui::files::{Answer, FileState};
use crate::ui::theme::strong;

/// Width of a version's picture in points.
const WIDTH: f32 = 210.0;

/// The list of earlier versions.
pub(in crate::ui) struct Versions {
    board_id: Arc<str>,
    kept: Vec<(Kept, Option<TextureHandle>)>,
    now: i64,
}

impl std::fmt::Debug for Versions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Versions").field("count", &self.kept.len()).finish_non_exhaustive()
    }
}

/// What threads that work with versions answer.
#[derive(Debug)]
pub(in crate::ui) enum VersionsAnswer {
    /// The picture of a version of a board.
    Picture(Arc<str>, Kept, egui::ColorImage),
    /// A version to go back to, after the present was kept; or why not.
    Restored(Result<Box<Reading>, String>),
}

impl App {
    /// Lists the earlier versions of the board.
    pub(in crate::ui) fn open_versions(&mut self, ctx: &egui::Context) {
        self.end_writing();
        let Some(history) = self.keeping.history.clone() else {
            self.complain("Earlier versions are not kept here: there is no folder for them");
            return;
        };
        let board_id = Arc::clone(&self.editor.board().id);
        let kept = store::kept(&history, &board_id);
        self.begin_pictures(ctx, history, &board_id, kept.clone());
        let kept = kept.into_iter().map(|kept| (kept, None)).collect();
        self.dialog = Some(Dialog::Versions(Box::new(Versions { board_id, kept, now: super::saving::now() })));
    }

    /// Paints the pictures of all versions, the newest first, on a thread of their own.
    fn begin_pictures(&self, ctx: &egui::Context, history: PathBuf, board_id: &Arc<str>, kept: Vec<Kept>) {
        let (fonts, look, id) = (Arc::clone(&self.fonts), self.look, Arc::clone(board_id));
        let (teller, px) = (self.files.teller(), WIDTH * ctx.pixels_per_point());
        let paint = move || {
            for version in kept {
                let Ok(reading) = store::read_kept(&history, &id, &version) else { continue };
                if let Some(picture) = picture_of(&fonts, look, &reading, px) {
                    teller(Answer::Versions(VersionsAnswer::Picture(Arc::clone(&id), version, picture)));
                }
            }
        };
        // Without a thread there are no pictures, but the list is there.
        if std::thread::Builder::new().name("versions".to_owned()).spawn(paint).is_err() {}
    }

    /// Takes what a thread answered.
    pub(in crate::ui) fn versions_answered(&mut self, ctx: &egui::Context, answer: VersionsAnswer) {
        match answer {
            VersionsAnswer::Picture(board, version, image) => {
                let Some(Dialog::Versions(versions)) = &mut self.dialog else { return };
                if versions.board_id == board
                    && let Some((_, picture)) = versions.kept.iter_mut().find(|(kept, _)| *kept == version)
                {
                    *picture = Some(ctx.load_texture("version", image, TextureOptions::LINEAR));
                }
            }
            VersionsAnswer::Restored(Ok(reading)) => self.restored(*reading),
            VersionsAnswer::Restored(Err(sentence)) => self.complain(sentence),
        }
    }

    fn restored(&mut self, reading: Reading) {
        let file = self.file.clone();
        let on_disk = file.path.is_some();
        let saved = self.editor.saved().cloned();
        self.put_board(reading.board, FileState { came_from: None, ..file });
        // The file still holds what it held: going back is a change that is to be saved.
        self.editor.mark_changed(saved.filter(|_| on_disk));
        self.say("This is an earlier version. The one before is among the earlier versions too; save to keep this one");
    }

    pub(in crate::ui) fn versions_ui(&mut self, ui: &mut Ui, versions: Box<Versions>) -> Verdict {
        ui.set_width(620.0);
        ui.heading("Earlier versions");
        ui.label("Each save is kept: the last twenty, then one an hour for a day, then one a day for a month");
        ui.add_space(8.0);
        let mut chosen = None;
        if versions.kept.is_empty() {
            ui.label("There is none yet: save the board, and its first version is here");
        }
        let height = (ui.ctx().content_rect().height() - 240.0).max(160.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]).show(
            ui,
            |ui| {
                for (kept, picture) in &versions.kept {
                    ui.horizontal(|ui| {
                        match picture {
                            Some(texture) => {
                                let size = texture.size_vec2();
                                let shown = vec2(WIDTH, WIDTH * size.y / size.x.max(1.0));
                                let words = format!("The board {}", age(versions.now - kept.time));
                                ui.add(Image::from_texture((texture.id(), shown)).alt_text(words));
                            }
                            None => {
                                ui.allocate_space(vec2(WIDTH, WIDTH * 0.707));
                            }
                        }
                        ui.vertical(|ui| {
                            ui.add_space(8.0);
                            ui.label(RichText::new(age(versions.now - kept.time)).font(strong(15.0)));
                            ui.label(crate::ui::notes_in_words(kept.notes));
                            ui.add_space(6.0);
                            if ui.add(Button::new("Go back to this").min_size(vec2(120.0, 32.0))).clicked() {
                                chosen = Some(*kept);
                            }
                        });
                    });
                    ui.add_space(8.0);
                }
            },
        );
        ui.add_space(8.0);
        let close = ui.add(Button::new("Close").min_size(vec2(96.0, 34.0))).clicked();
        if let Some(kept) = chosen {
            self.go_back_to(kept);
            return Verdict::Closed;
        }
        if close { Verdict::Closed } else { Verdict::Open(Dialog::Versions(versions)) }
    }

    /// Keeps the present, and fetches the version, off the window's thread.
    fn go_back_to(&mut self, version: Kept) {
        let Some(history) = self.keeping.history.clone() else { return };
        let board = self.editor.board().clone();
        let text = file::write(&board);
        let (teller, time) = (self.files.teller(), super::saving::now());
        let fetch = move || {
            let restored = fetch(&history, &board, &text, time, &version);
            teller(Answer::Versions(VersionsAnswer::Restored(restored.map(Box::new))));
        };
        if std::thread::Builder::new().name("go back".to_owned()).spawn(fetch).is_err() {
            self.complain("The version could not be read: the computer has no room for another task");
        }
    }
}

fn fetch(history: &Path, board: &Board, text: &str, time: i64, version: &Kept) -> Result<Reading, String> {
    // Read first: keeping the present may let the oldest versions go.
    let reading = store::read_kept(history, &board.id, version).map_err(|error| error.to_string())?;
    match store::keep(history, board, text, time) {
        Ok(_) => Ok(reading),
        Err(error) => Err(format!("The board as it is could not be kept, and so stays: {error}")),
    }
}

fn picture_of(fonts: &Fonts, look: Look, reading: &Reading, px: f32) -> Option<egui::ColorImage> {
    let style = Style::of(look);
    let scene = layout(fonts, style, &reading.board);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred pixels")]
    let picture = Picture::new(scene.page, Resolution::Width(px.clamp(16.0, 2000.0) as u32)).ok()?;
    let view = picture.view(0, picture.height);
    Some(color_image(&Raster::new().paint(&scene, view, Some(style.tone(Tone::Page)), WHOLE)))
}

/// How long ago something was, in words. Clocks jump: what seems to come is called now.
fn age(seconds: i64) -> String {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    let (count, unit) = match seconds {
        ..MINUTE => return "Just now".to_owned(),
        MINUTE..HOUR => (seconds / MINUTE, "minute"),
        HOUR..DAY => (seconds / HOUR, "hour"),
        _ => (seconds / DAY, "day"),
    };
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{s} ago")
}

#[cfg(test)]
mod tests {
    use super::age;

    #[test]
    fn ages_are_told_in_words() {
        let told = [-500, 0, 59, 60, 3599, 3600, 86_399, 86_400, 10 * 86_400].map(age);
        let expected = [
            "Just now",
            "Just now",
            "Just now",
            "1 minute ago",
            "59 minutes ago",
            "1 hour ago",
            "23 hours ago",
            "1 day ago",
            "10 days ago",
        ];
        assert_eq!(told, expected);
    }
}
