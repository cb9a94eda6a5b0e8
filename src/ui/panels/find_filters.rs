//! What narrows a search without anything being typed: colors, places and votes.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, PopupCloseBehavior, Rect, ScrollArea, Sense, Ui, vec2};

use crate::app::{Action, Find, FindAction};
use crate::board::{NoteColor, SlotId};
use crate::ui::cx::Cx;
use crate::ui::swatch::swatch;

/// Height of what is in the bar.
pub(super) const HEIGHT: f32 = 30.0;

/// Width in points from which the filters stand in the row of the field.
const WIDE: f32 = 900.0;

/// Characters of what is chosen that a button shows at most.
const LONGEST: usize = 18;

/// Numbers of votes that are offered.
const LEAST_VOTES: [u32; 4] = [1, 2, 3, 5];

/// Width and greatest height of a menu.
const MENU_WIDTH: f32 = 240.0;
const MENU_HEIGHT: f32 = 420.0;

/// Side of a colored square.
const SQUARE: f32 = 15.0;

/// Whether the filters stand in the row of the field.
pub(super) fn has_room_for_filters(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= WIDE
}

/// Shows a button with a menu for each kind of filter.
pub(super) fn filter_buttons(ui: &mut Ui, cx: &Cx<'_>, find: &Find) {
    colors(ui, cx, find);
    places(ui, cx, find);
    votes(ui, cx, find);
    if !find.filter.is_empty() && ui.button(cx.text("find-clear")).clicked() {
        act(cx, FindAction::ClearFilter);
    }
}

fn colors(ui: &mut Ui, cx: &Cx<'_>, find: &Find) {
    let chosen = &find.filter.colors;
    let only = chosen.first().filter(|_| chosen.len() == 1).map(|color| cx.model.board().caption(*color).to_owned());
    let words = match chosen.len() {
        0 => cx.text("find-color"),
        count => cx.say(&msg!("find-color-chosen", what = what(cx, only, count))),
    };
    choosing_button(words, !chosen.is_empty()).ui(ui, |ui| {
        ui.set_min_width(MENU_WIDTH);
        for color in NoteColor::ALL {
            let mut is_chosen = chosen.contains(&color);
            ui.horizontal(|ui| {
                square(ui, cx, color);
                if ui.checkbox(&mut is_chosen, cx.model.board().caption(color)).changed() {
                    act(cx, FindAction::Color(color));
                }
            });
        }
    });
}

fn square(ui: &mut Ui, cx: &Cx<'_>, color: NoteColor) {
    let (rect, _) = ui.allocate_exact_size(vec2(SQUARE, SQUARE), Sense::hover());
    let rect = Rect::from_center_size(rect.center(), vec2(SQUARE, SQUARE));
    swatch(ui.painter(), cx, rect, color, 4);
}

fn places(ui: &mut Ui, cx: &Cx<'_>, find: &Find) {
    let (chosen, board) = (&find.filter.slots, cx.model.board());
    let name = |slot: &SlotId| board.form.slot(slot).map(|slot| board.form.slot_name(&board.language, slot));
    let only = chosen.first().filter(|_| chosen.len() == 1).and_then(name);
    let words = match chosen.len() {
        0 => cx.text("find-place"),
        count => cx.say(&msg!("find-place-chosen", what = what(cx, only, count))),
    };
    choosing_button(words, !chosen.is_empty()).ui(ui, |ui| {
        ui.set_min_width(MENU_WIDTH);
        ScrollArea::vertical().max_height(MENU_HEIGHT).show(ui, |ui| {
            for slot in board.form.slots() {
                let mut is_chosen = chosen.contains(&slot.id);
                let name = board.form.slot_name(&board.language, slot);
                if ui.checkbox(&mut is_chosen, name).changed() {
                    act(cx, FindAction::Place(slot.id.clone()));
                }
            }
        });
    });
}

fn votes(ui: &mut Ui, cx: &Cx<'_>, find: &Find) {
    let chosen = find.filter.least_votes;
    let say = |least: u32| cx.say(&msg!("find-votes-chosen", least = least));
    let words = chosen.map_or_else(|| cx.text("find-votes"), say);
    choosing_button(words, chosen.is_some()).ui(ui, |ui| {
        ui.set_min_width(MENU_WIDTH);
        let choices = std::iter::once(None).chain(LEAST_VOTES.map(Some));
        for choice in choices {
            let label = choice.map_or_else(|| cx.text("find-votes-any"), say);
            if ui.radio(chosen == choice, label).clicked() {
                act(cx, FindAction::LeastVotes(choice));
                ui.close();
            }
        }
    });
}

/// Returns what is chosen in few words.
fn what(cx: &Cx<'_>, only: Option<String>, count: usize) -> String {
    only.map_or_else(|| cx.say(&msg!("find-several", count = count)), |only| shortened(&only, LONGEST))
}

/// Returns a button with a menu that stays open while things are chosen in it.
fn choosing_button<'a>(words: String, is_chosen: bool) -> MenuButton<'a> {
    let button = Button::new(words).selected(is_chosen).min_size(vec2(0.0, HEIGHT));
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    MenuButton::from_button(button).config(config)
}

/// Asks for something about finding.
pub(super) fn act(cx: &Cx<'_>, action: FindAction) {
    cx.act(Action::Find(action));
}

/// Returns a name in at most so many characters.
fn shortened(name: &str, longest: usize) -> String {
    if name.chars().count() <= longest {
        return name.to_owned();
    }
    let start: String = name.chars().take(longest - 1).collect();
    format!("{}…", start.trim_end())
}
