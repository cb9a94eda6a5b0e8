//! What is known of a file before it is made: its size, its pages, what can't be seen in it.

use egui::{Align, Button, Label, Layout, RichText, Ui, vec2};

use crate::publish::Facts;
use crate::ui::cx::Cx;
use crate::words::Arg;

/// Says how large the file gets.
pub(super) fn size(ui: &mut Ui, cx: &Cx<'_>, facts: &Facts) {
    let size = facts.size.clone();
    ui.label(match facts.picture {
        Some(picture) => cx.say(&msg!("export-size-dpi", size = size, dpi = Arg::decimal(picture.dpi(), 0))),
        None => cx.say(&size),
    });
}

/// Says what belongs into the file and can't be seen in it.
pub(super) fn warnings(ui: &mut Ui, cx: &Cx<'_>, facts: &Facts) {
    let unseen = (!facts.unseen.is_empty()).then(|| msg!("export-unseen", count = facts.unseen.len()));
    let missing = (!facts.missing.is_empty()).then(|| msg!("export-missing", count = facts.missing.len()));
    let words = match (unseen, missing) {
        (Some(unseen), Some(missing)) => msg!("export-unseen-and-missing", unseen = unseen, missing = missing),
        (Some(words), None) | (None, Some(words)) => words,
        (None, None) => return,
    };
    let words = RichText::new(cx.say(&words)).size(13.0).color(ui.visuals().warn_fg_color);
    let label = ui.add(Label::new(words).wrap());
    let places = facts.unseen.iter();
    let places =
        places.map(|slot| cx.say(&msg!("export-unseen-place", place = slot.name.as_str(), count = slot.hidden)));
    let places: Vec<String> = places.collect();
    if !places.is_empty() {
        label.on_hover_text(places.join("\n"));
    }
}

/// Shows buttons that turn the page, and which page it is; returns the page that is asked for, from 0.
pub(super) fn pages(ui: &mut Ui, cx: &Cx<'_>, shown: usize, pages: usize) -> Option<usize> {
    let mut asked = None;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let mut turn = |ui: &mut Ui, sign: &str, name: String, to: Option<usize>| {
            let button = Button::new(sign).min_size(vec2(30.0, 28.0));
            if ui.add_enabled(to.is_some(), button).accessible_name(&name).on_hover_text(name).clicked() {
                asked = to;
            }
        };
        turn(ui, "›", cx.text("export-next-page"), Some(shown + 1).filter(|next| *next < pages));
        turn(ui, "‹", cx.text("export-previous-page"), shown.checked_sub(1));
        ui.label(cx.say(&msg!("export-page", page = shown + 1, pages = pages)));
    });
    asked
}
