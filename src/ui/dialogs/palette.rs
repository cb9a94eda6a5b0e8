//! Find a command: type part of its words, press Enter.

use egui::accesskit::{HasPopup, Node, Orientation};
use egui::{Button, Id, Key, Modifiers, Response, Role, Sense, TextEdit, Ui, WidgetInfo, vec2};

use super::{heading, room};
use crate::app::{DialogAction, Palette, PaletteAction, Verb};
use crate::find::folded;
use crate::ui::cx::Cx;
use crate::ui::shortcuts::shortcut_text;

/// Greatest height in points of the list of commands.
const LIST_HEIGHT: f32 = 380.0;

/// A command that was found.
struct Found {
    verb: Verb,
    label: String,
    is_possible: bool,
}

/// What keys mean to the list.
struct Keys {
    up: bool,
    down: bool,
    enter: bool,
}

/// Shows the search, and the commands that it finds.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, palette: &Palette) {
    room::set_width(ui, 520.0);
    heading::name(ui, cx.text("verb-palette"));
    // They belong to the list, so they are taken before the text field sees them.
    let keys = ui.input_mut(|i| {
        let mut pressed = |key| i.consume_key(Modifiers::NONE, key);
        Keys { up: pressed(Key::ArrowUp), down: pressed(Key::ArrowDown), enter: pressed(Key::Enter) }
    });
    let mut query = palette.query.clone();
    let field = query_field(ui, cx, &mut query);
    let is_changed = field.changed();
    let found = find(cx, &query);
    let mut chosen = if is_changed { 0 } else { palette.chosen };
    if is_changed {
        field.scroll_to_me(None);
        cx.answer(DialogAction::Palette(PaletteAction::Query(query)));
    }
    let before = chosen;
    chosen = (chosen + usize::from(keys.down)).saturating_sub(keys.up.into()).min(found.len().saturating_sub(1));
    if chosen != before {
        cx.answer(DialogAction::Palette(PaletteAction::Choose(chosen)));
    }
    ui.add_space(6.0);
    let (clicked, at) = list(ui, cx, &found, chosen, keys.up || keys.down);
    ui.ctx().accesskit_node_builder(field.id, |node: &mut Node| {
        node.set_has_popup(HasPopup::Listbox);
        node.set_expanded(true);
        // Letters go into the field, and what Enter does is what is chosen: that is said.
        if let Some(at) = at {
            node.set_active_descendant(at.accesskit_id());
        }
    });
    // What can't be done now is grey, and Enter does nothing to it.
    let entered = found.get(chosen).filter(|found| keys.enter && found.is_possible).map(|found| found.verb);
    if let Some(verb) = clicked.or(entered) {
        cx.answer(DialogAction::Palette(PaletteAction::Do(verb)));
    }
}

/// Shows the text field, which always has the keyboard.
fn query_field(ui: &mut Ui, cx: &Cx<'_>, query: &mut String) -> Response {
    let name = cx.text("palette-field");
    let field = TextEdit::singleline(query).hint_text(name.as_str()).desired_width(f32::INFINITY).lock_focus(true);
    let field = ui.add(field).accessible_name(name);
    if !field.has_focus() {
        field.request_focus();
    }
    field
}

/// Shows the commands that were found; returns the one that was clicked, and the entry of the one that is chosen.
fn list(ui: &mut Ui, cx: &Cx<'_>, found: &[Found], chosen: usize, is_by_key: bool) -> (Option<Verb>, Option<Id>) {
    let (mut clicked, mut at) = (None, None);
    let name = cx.text("palette-list");
    // Nothing stands below the list.
    room::remember_buttons(ui, 0.0);
    room::scrolled(ui, LIST_HEIGHT, |ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node: &mut Node| {
            node.set_role(Role::ListBox);
            node.set_label(name.as_str());
            node.set_orientation(Orientation::Vertical);
        });
        for (nth, Found { verb, label, is_possible }) in found.iter().enumerate() {
            let size = vec2(ui.available_width(), 28.0);
            let mut button = Button::new(label.as_str()).selected(nth == chosen).min_size(size).truncate();
            // Arrow keys go from one to the next, and Tab past them.
            button = button.sense(Sense::CLICK);
            if let Some(keys) = shortcut_text(ui.ctx(), cx.words, *verb) {
                button = button.shortcut_text(keys);
            }
            let response = ui.add_enabled(*is_possible, button.frame_when_inactive(nth == chosen));
            response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, *is_possible, label));
            ui.ctx().accesskit_node_builder(response.id, |node: &mut Node| {
                node.set_selected(nth == chosen);
                node.set_position_in_set(nth);
                node.set_size_of_set(found.len());
            });
            if nth == chosen {
                at = Some(response.id);
                if is_by_key {
                    response.scroll_to_me(None);
                }
            }
            if response.clicked() {
                clicked = Some(*verb);
            }
        }
        if found.is_empty() {
            ui.weak(cx.text("palette-nothing"));
        }
    });
    (clicked, at)
}

/// Returns the verbs that have all of the words, possible ones first; of those the one that is called just so, and
/// last those that people only call so.
fn find(cx: &Cx<'_>, query: &str) -> Vec<Found> {
    let query = folded(query);
    let wanted: Vec<&str> = query.split_whitespace().collect();
    let exact = query.trim();
    let found = Verb::all(cx.model).into_iter().filter(|verb| *verb != Verb::Palette).filter_map(|verb| {
        let label = cx.say(&verb.label(cx.model));
        let name = folded(&label);
        let chapter = folded(&cx.say(&verb.chapter().label()));
        let others = verb.other_words().map(|others| folded(&cx.say(&others))).unwrap_or_default();
        let has = |word: &&str| name.contains(*word) || chapter.contains(*word);
        let is_found = wanted.iter().all(|word| has(word) || others.contains(word));
        let rank = if name == exact { 0 } else { 1 + u8::from(!wanted.iter().all(has)) };
        let is_possible = verb.is_possible(cx.model);
        is_found.then_some((rank, Found { verb, label, is_possible }))
    });
    let mut found: Vec<(u8, Found)> = found.collect();
    found.sort_by_key(|(rank, found)| (!found.is_possible, *rank));
    found.into_iter().map(|(_, found)| found).collect()
}
