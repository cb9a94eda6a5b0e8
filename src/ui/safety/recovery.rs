//! The question what to do with boards that a crash left. Whatever is chosen, nothing is deleted.

use egui::{Button, RichText, ScrollArea, Ui, vec2};

use super::Choice;
use super::offer::{Offer, Side};
use crate::file::journal::{Disk as _, RealDisk};
use crate::file::store;
use crate::ui::App;
use crate::ui::app::Wish;
use crate::ui::dialogs::{Dialog, Verdict};
use crate::ui::files::FileState;
use crate::ui::theme::strong;

/// Width in points of the small pictures.
const PICTURE: f32 = 280.0;

impl App {
    /// Takes what was found since the last frame, and asks when no other question is open.
    pub(in crate::ui) fn take_leftovers(&mut self) {
        if let Some(offers) = self.safety.coming.as_ref().and_then(|coming| coming.try_recv().ok()) {
            self.safety.offers = offers;
            self.safety.to_show = true;
            self.safety.coming = None;
        }
        if self.safety.to_show && self.dialog.is_none() && !self.safety.offers.is_empty() {
            self.safety.to_show = false;
            self.dialog = Some(Dialog::Recovery);
            self.safety.ctx.request_repaint();
        }
    }

    /// The question.
    pub(in crate::ui) fn recovery_ui(&mut self, ui: &mut Ui) -> Verdict {
        ui.set_width(640.0);
        ui.heading("Some work was not saved");
        ui.add_space(4.0);
        ui.label("copboard ended before it was saved. Choose what to open: whatever you choose, nothing is deleted");
        ui.add_space(8.0);
        let mut chosen = None;
        let height = (ui.ctx().content_rect().height() - 220.0).max(160.0);
        // Without a least height it grows a little with every frame.
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            for (nth, offer) in self.safety.offers.iter_mut().enumerate() {
                ui.push_id(nth, |ui| {
                    if nth > 0 {
                        ui.separator();
                    }
                    if let Some(choice) = offer_ui(ui, offer) {
                        chosen = Some(Wish::Recover(nth, choice));
                    }
                });
            }
        });
        ui.add_space(10.0);
        let later = ui.add(Button::new("Decide later").min_size(vec2(96.0, 34.0)));
        if let Some(wish) = chosen {
            self.wish(wish);
            return Verdict::Closed;
        }
        if later.on_hover_text("You are asked again at the next start").clicked() {
            return Verdict::Closed;
        }
        Verdict::Open(Dialog::Recovery)
    }

    /// Opens what was chosen.
    pub(in crate::ui) fn recover(&mut self, nth: usize, choice: Choice) {
        if nth >= self.safety.offers.len() {
            return;
        }
        let offer = self.safety.offers.remove(nth);
        let path = offer.leftover.path().map(std::path::Path::to_path_buf);
        if choice == Choice::OnDisk {
            let Some(path) = path else { return };
            self.dialog = None;
            self.open_now(&path);
            if matches!(self.dialog, Some(Dialog::Failure(_))) {
                self.safety.offers.insert(nth, offer);
            } else {
                self.settle(offer);
            }
            return;
        }
        let path = path.filter(|_| choice == Choice::Recovered && offer.leftover.file_is_base());
        let is_copy = path.is_none();
        // It is the base as its journal says; should the file change this very moment, the save notices.
        let version = path.as_deref().and_then(|path| store::version(path).ok().flatten());
        self.put_board(offer.leftover.base().clone(), FileState { path, version, ..FileState::default() });
        self.editor.go_on_with(offer.leftover.board().clone(), msg!("step-recover"));
        let notes = crate::ui::notes_in_words(offer.recovered.notes);
        self.say(if is_copy {
            format!("Recovered {notes}: save them under a name of their own")
        } else {
            format!("Recovered {notes}: save the board to keep them in its file")
        });
        self.settle(offer);
    }

    /// The board in the window goes into its own journal first; then the old one is done with.
    fn settle(&mut self, offer: Offer) {
        self.keep_journal();
        if let Some(journal) = &self.safety.journal {
            journal.settle(offer.leftover);
        }
        self.safety.to_show = !self.safety.offers.is_empty();
    }
}

fn offer_ui(ui: &mut Ui, offer: &mut Offer) -> Option<Choice> {
    ui.label(RichText::new(&offer.name).font(strong(15.0))).on_hover_text(
        offer.leftover.path().map_or_else(|| "Not in a file yet".to_owned(), |path| path.display().to_string()),
    );
    let now = RealDisk.now();
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        side_ui(left, "Recovered", "changed", &mut offer.recovered, now);
        match &mut offer.on_disk {
            Some(Ok(side)) => side_ui(right, "In its file now", "saved", side, now),
            Some(Err(why)) => {
                right.label(RichText::new("In its file now").font(strong(13.5)));
                right.label(why.as_str());
            }
            None => {
                right.label(RichText::new("In its file now").font(strong(13.5)));
                right.label("It was never saved in a file");
            }
        }
    });
    let has_file = matches!(offer.on_disk, Some(Ok(_)));
    if has_file && !offer.leftover.file_is_base() {
        let words = "The file was changed since. The recovered board opens as a copy, and the file stays as it is";
        ui.colored_label(ui.visuals().warn_fg_color, words);
    }
    ui.add_space(6.0);
    let mut choice = None;
    ui.horizontal(|ui| {
        let mut button = |words: &str, hint: &str, what: Choice| {
            let button = ui.add(Button::new(words).min_size(vec2(96.0, 34.0))).on_hover_text(hint);
            // The first one has the keyboard at first.
            if ui.memory(|memory| memory.focused().is_none()) {
                button.request_focus();
            }
            if button.clicked() {
                choice = Some(what);
            }
        };
        button("Open the recovered board", "It is not saved until you save it", Choice::Recovered);
        if has_file {
            button("Open the file", "The recovered board is kept for seven days", Choice::OnDisk);
            button("Keep both", "The recovered board opens as a copy without a name", Choice::Both);
        }
    });
    choice
}

fn side_ui(ui: &mut Ui, title: &str, deed: &str, side: &mut Side, now: u64) {
    ui.label(RichText::new(title).font(strong(13.5)));
    let notes = crate::ui::notes_in_words(side.notes);
    let when = side.at.map_or_else(String::new, |at| format!(", {deed} {}", ago(now.saturating_sub(at))));
    ui.label(format!("{notes}{when}"));
    if let Some(texture) = side.picture(&ui.ctx().clone()) {
        let size = texture.size_vec2();
        let size = vec2(PICTURE, PICTURE * size.y / size.x.max(1.0));
        egui::Frame::new().stroke(ui.visuals().window_stroke).show(ui, |ui| {
            ui.add(egui::Image::from_texture((texture.id(), size)).alt_text(format!("{title}: the board")));
        });
    }
}

/// A time that has gone by, in words.
fn ago(millis: u64) -> String {
    let minutes = millis / 60_000;
    let (count, unit) = match minutes {
        0 => return "just now".to_owned(),
        1..60 => (minutes, "minute"),
        60..1440 => (minutes / 60, "hour"),
        _ => (minutes / 1440, "day"),
    };
    if count == 1 { format!("1 {unit} ago") } else { format!("{count} {unit}s ago") }
}
