//! The question which language notes are in.

use egui::{Grid, Id, Key, TextEdit, Ui};

use super::buttons::{button, buttons, primary};
use super::heading::heading;
use super::room;
use crate::app::{DialogAction, LanguageAction, LanguageDialog, NOTE_LANGUAGES};
use crate::ui::cx::Cx;

/// Width in points of the dialog, and least width of a column of languages.
const WIDTH: f32 = 560.0;
const COLUMN: f32 = 165.0;

/// Greatest height in points of the list of languages.
const LIST_HEIGHT: f32 = 300.0;

/// Most characters of a tag.
const LONGEST: usize = 35;

/// Asks for the language of notes.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, dialog: &LanguageDialog) {
    room::set_width(ui, WIDTH);
    heading(ui, cx.say(&msg!("language-title", notes = dialog.notes.len())));
    ui.add_space(6.0);
    let is_entered = field(ui, cx, dialog);
    let is_language = dialog.language().is_some();
    if !is_language {
        ui.colored_label(ui.visuals().warn_fg_color, cx.text("language-unknown"));
    }
    ui.add_space(6.0);
    room::scrolled(ui, LIST_HEIGHT, |ui| choices(ui, cx, dialog));
    buttons(ui, |ui| {
        let is_chosen = ui.add_enabled(is_language, primary(cx, cx.text("language-set"))).clicked();
        if is_chosen || (is_entered && is_language) {
            answer(cx, LanguageAction::Confirm);
        }
        if ui.add(button(cx.text("dialog-cancel"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}

fn answer(cx: &Cx<'_>, action: LanguageAction) {
    cx.answer(DialogAction::Language(action));
}

/// Shows the tag as a text field; returns whether Enter was pressed in it.
fn field(ui: &mut Ui, cx: &Cx<'_>, dialog: &LanguageDialog) -> bool {
    let name = ui.label(cx.text("language-field"));
    let mut tag = dialog.tag.clone();
    let field = TextEdit::singleline(&mut tag).id(Id::unique("language-field")).char_limit(LONGEST);
    let field = ui.add(field.desired_width(f32::INFINITY).hint_text(cx.text("language-by-letters")));
    let field = field.labelled_by(name.id);
    // Asked before it gets the keyboard back.
    let is_entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    if field.changed() {
        answer(cx, LanguageAction::Edit(tag));
    }
    is_entered
}

/// Shows the languages that are offered, by their names, below the choice to let letters tell.
fn choices(ui: &mut Ui, cx: &Cx<'_>, dialog: &LanguageDialog) {
    let now = dialog.language();
    let choice = |ui: &mut Ui, tag: &str, words: String| {
        let is_now = now.as_ref().is_some_and(|now| now.as_deref().unwrap_or_default() == tag);
        if ui.radio(is_now, words).clicked() {
            answer(cx, LanguageAction::Edit(tag.to_owned()));
        }
    };
    choice(ui, "", cx.text("language-by-letters"));
    ui.add_space(4.0);
    let mut languages = NOTE_LANGUAGES.map(|tag| (cx.say(&msg!("language-name", tag = tag)), tag));
    languages.sort_by_cached_key(|(name, _)| crate::find::folded(name));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns")]
    let columns = (ui.available_width() / COLUMN).floor().clamp(1.0, 3.0) as usize;
    let rows = languages.len().div_ceil(columns);
    Grid::new("languages").min_col_width(COLUMN - 10.0).show(ui, |ui| {
        for row in 0..rows {
            for (name, tag) in languages.iter().skip(row).step_by(rows) {
                choice(ui, tag, name.clone());
            }
            ui.end_row();
        }
    });
}
