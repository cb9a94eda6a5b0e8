//! Earlier work that is kept, with pictures, to open as a copy.

use egui::{RichText, Ui};

use super::buttons::{button, buttons};
use super::heading::heading;
use super::room;
use super::thumbnail::thumbnail;
use crate::app::{DialogAction, EarlierAction, EarlierList, EarlierWork};
use crate::file::earlier::{Earlier, What};
use crate::ui::cx::Cx;
use crate::ui::theme::strong;
use crate::words::{Message, Moment};

/// Bytes of the unit in which sizes are said.
const UNIT: u64 = 1000;

/// Lists the work; `now` is in seconds since 1970.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, list: &EarlierList, now: i64) {
    room::set_width(ui, 620.0);
    heading(ui, cx.text("earlier-title"));
    ui.label(cx.text("earlier-body"));
    ui.add_space(8.0);
    match &list.all {
        None => {
            ui.weak(cx.text("earlier-loading"));
        }
        Some(all) if all.is_empty() => {
            ui.label(cx.text("earlier-none"));
        }
        Some(all) => room::scrolled(ui, f32::INFINITY, |ui| {
            for (nth, work) in all.iter().take(list.shown).enumerate() {
                ui.push_id(nth, |ui| ui.horizontal(|ui| show_work(ui, cx, (nth, work), now)));
                ui.add_space(8.0);
            }
        }),
    }
    let has_more = list.all.as_ref().is_some_and(|all| list.shown < all.len());
    buttons(ui, |ui| {
        if has_more && ui.add(button(cx.text("earlier-more"))).clicked() {
            cx.answer(DialogAction::Earlier(EarlierAction::More));
        }
        if ui.add(button(cx.text("dialog-close"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}

fn show_work(ui: &mut Ui, cx: &Cx<'_>, (nth, work): (usize, &EarlierWork), now: i64) {
    let earlier = &work.earlier;
    let ago = cx.words.ago(now.saturating_sub(earlier.time));
    let alt = cx.say(&msg!("versions-picture", ago = ago.as_str()));
    thumbnail(ui, cx, work.picture.as_ref(), &alt);
    ui.vertical(|ui| {
        let name = earlier.from.as_ref().and_then(|from| from.file_stem()).map(|stem| stem.to_string_lossy());
        let name = name.map_or_else(|| cx.text("untitled"), std::borrow::Cow::into_owned);
        ui.add_space(8.0);
        ui.label(RichText::new(name).font(strong(15.0)));
        ui.label(cx.say(&what(earlier.what, ago)));
        ui.label(cx.words.date_time(Moment::local(earlier.time)));
        ui.label(cx.say(&facts(earlier)));
        // Of what can't be read, people may show the file to somebody who can.
        let path = if earlier.notes.is_some() { earlier.from.as_ref() } else { Some(&earlier.at) };
        if let Some(path) = path {
            ui.weak(path.display().to_string());
        }
        ui.add_space(6.0);
        if earlier.notes.is_some() && ui.add(button(cx.text("earlier-open"))).clicked() {
            cx.answer(DialogAction::Earlier(EarlierAction::Open(nth)));
        }
    });
}

/// How many notes it has, and how large it is.
fn facts(earlier: &Earlier) -> Message {
    let size = earlier.bytes.div_ceil(UNIT);
    match earlier.notes {
        Some(count) => msg!("earlier-facts", notes = msg!("count-notes", count = count), size = size),
        None => msg!("earlier-unreadable", size = size),
    }
}

/// What it is, and how old.
fn what(what: What, ago: String) -> Message {
    match what {
        What::Crashed => msg!("earlier-unsaved", ago = ago),
        What::Recovered => msg!("earlier-recovered", ago = ago),
        What::Discarded => msg!("earlier-discarded", ago = ago),
        What::Finished => msg!("earlier-edited", ago = ago),
        What::Version => msg!("versions-saved", ago = ago),
        What::Displaced => msg!("earlier-displaced", ago = ago),
        What::Replaced => msg!("earlier-replaced", ago = ago),
    }
}
