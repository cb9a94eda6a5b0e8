//! What narrows a search without anything being typed: colors, places and votes.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, PopupCloseBehavior, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::{Action, Find, FindAction};
use crate::board::{NoteColor, SlotId};
use crate::ui::cx::Cx;
use crate::ui::menus;
use crate::ui::swatch::swatch;

/// Height of what is in the bar.
pub(super) const HEIGHT: f32 = 30.0;

/// Width in points from which the filters stand in the row of the field.
const WIDE: f32 = 900.0;

/// Characters of what is chosen that a button shows at most.
const LONGEST: usize = 18;

/// Numbers of votes that are offered.
const LEAST_VOTES: [u32; 4] = [1, 2, 3, 5];

/// Width of a menu.
const MENU_WIDTH: f32 = 240.0;

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
    choosing_button(ui, cx, ("find-color", words, !chosen.is_empty()), |ui| {
        for color in NoteColor::ALL {
            ui.horizontal(|ui| {
                square(ui, cx, color);
                if choice(ui, chosen.contains(&color), cx.model.board().caption(color)) {
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
    choosing_button(ui, cx, ("find-place", words, !chosen.is_empty()), |ui| {
        for slot in board.form.slots() {
            let name = board.form.slot_name(&board.language, slot);
            if choice(ui, chosen.contains(&slot.id), &name) {
                act(cx, FindAction::Place(slot.id.clone()));
            }
        }
    });
}

fn votes(ui: &mut Ui, cx: &Cx<'_>, find: &Find) {
    let chosen = find.filter.least_votes;
    let say = |least: u32| cx.say(&msg!("find-votes-chosen", least = least));
    let words = chosen.map_or_else(|| cx.text("find-votes"), say);
    choosing_button(ui, cx, ("find-votes", words, chosen.is_some()), |ui| {
        let choices = std::iter::once(None).chain(LEAST_VOTES.map(Some));
        for choice in choices {
            let label = choice.map_or_else(|| cx.text("find-votes-any"), say);
            let entry = ui.radio(chosen == choice, &label);
            entry.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, chosen == choice, &label));
            if entry.clicked() {
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

/// Shows an entry that is chosen or not, beside others; returns whether it was pressed.
fn choice(ui: &mut Ui, is_chosen: bool, name: &str) -> bool {
    let mut checked = is_chosen;
    let entry = ui.checkbox(&mut checked, name);
    entry.widget_info(|| WidgetInfo::selected(Role::MenuItemCheckBox, true, is_chosen, name));
    entry.changed()
}

/// Shows a button with a menu that stays open while things are chosen in it: the name of the menu, what the button
/// says, and whether anything is chosen.
fn choosing_button(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (name, words, is_chosen): (&'static str, String, bool),
    entries: impl FnOnce(&mut Ui),
) {
    let button = Button::new(words.as_str()).selected(is_chosen).min_size(vec2(0.0, HEIGHT));
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let (response, shown) = MenuButton::from_button(button).config(config).ui(ui, |ui| {
        menus::name_menu(ui, &cx.text(name));
        ui.set_min_width(menus::width(ui, MENU_WIDTH));
        menus::scrolled(ui, entries);
    });
    menus::describe_button(&response, &words, shown.is_some());
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
