//! The sheet of shortcuts, from the list of verbs, read line by line with arrow keys.

use egui::accesskit::{Node, Role};
use egui::{
    CornerRadius, EventFilter, Id, Key, Label, Modifiers, RichText, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2,
};

use super::buttons::{button, buttons, focus_first};
use super::heading::heading;
use super::room;
use crate::app::{Chapter, DialogAction, Verb};
use crate::style::Surface;
use crate::ui::access::bounds;
use crate::ui::board_id::sheet_id;
use crate::ui::cx::Cx;
use crate::ui::shortcuts::key_text;
use crate::ui::theme::strong;

/// Width in points below which all stands in one column.
const NARROW: f32 = 640.0;

/// Width in points of the keys before their meaning.
const KEYS_WIDTH: f32 = 150.0;

/// Keys and what they do while notes are written and moved: messages of both.
const TYPING: [(&str, &str); 13] = [
    ("keys-letters", "keys-letters-do"),
    ("keys-enter", "keys-enter-do"),
    ("keys-shift-enter", "keys-shift-enter-do"),
    ("keys-escape", "keys-escape-do"),
    ("keys-arrows", "keys-arrows-do"),
    ("keys-shift-arrows", "keys-shift-arrows-do"),
    ("keys-double-click", "keys-double-click-do"),
    ("keys-votes", "keys-votes-do"),
    ("keys-pull", "keys-pull-do"),
    ("keys-wheel", "keys-wheel-do"),
    ("keys-space", "keys-space-do"),
    ("keys-f6", "keys-f6-do"),
    ("keys-f10", "keys-f10-do"),
];

/// How many lines Page Up and Page Down go.
const PAGE: usize = 10;

/// How far an outline is around a line.
const AROUND: f32 = 2.0;

/// A part of the sheet: its title, and its lines of keys with what they do.
struct Part {
    title: String,
    lines: Vec<(String, String)>,
}

/// Where one reads.
struct Reading {
    /// The line that one is at, from 0; none before the first key.
    at: Option<usize>,
    /// Whether a key just led there.
    is_new: bool,
    /// The next line to be shown, and how many there are.
    next: usize,
    total: usize,
    /// The line that one is at, as it is shown.
    shown: Option<Id>,
}

/// Shows every shortcut beside what it does.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>) {
    room::set_width(ui, 760.0);
    heading(ui, cx.text("shortcuts-title"));
    room::scrolled(ui, f32::INFINITY, |ui| sheet(ui, cx));
    buttons(ui, |ui| {
        if ui.add(button(cx.text("dialog-close"))).clicked() {
            cx.answer(DialogAction::Cancel);
        }
    });
}

/// Shows all parts, in one column or two.
fn sheet(ui: &mut Ui, cx: &Cx<'_>) {
    ui.spacing_mut().interact_size.y = 18.0;
    ui.spacing_mut().item_spacing.y = 3.0;
    let whole = ui.interact(ui.max_rect(), sheet_id(), Sense::focusable_noninteractive());
    focus_first(&whole);
    let chapters: Vec<Part> = Chapter::ALL.into_iter().map(|of| chapter(ui, cx, of)).collect();
    let (mut left, right): (Vec<_>, Vec<_>) = chapters.into_iter().enumerate().partition(|(nth, _)| *nth < 2);
    left.push((left.len(), typing(cx)));
    let total = left.iter().chain(&right).map(|(_, part)| part.lines.len()).sum();
    let mut reading = follow_keys(ui, cx, total, &whole);
    ui.scope_builder(UiBuilder::new().accessibility_parent(sheet_id()), |ui| {
        let mut column = |ui: &mut Ui, parts: &[(usize, Part)]| {
            for (_, part) in parts {
                show_part(ui, cx, part, &mut reading);
            }
        };
        if ui.available_width() < NARROW {
            column(ui, &left);
            column(ui, &right);
        } else {
            ui.columns(2, |columns| {
                let [first, second] = columns else { return };
                column(first, &left);
                column(second, &right);
            });
        }
    });
    ui.ctx().accesskit_node_builder(sheet_id(), |node: &mut Node| {
        node.set_role(Role::List);
        node.set_label(cx.text("shortcuts-title"));
        if let Some(line) = reading.shown {
            node.set_active_descendant(line.accesskit_id());
        }
    });
}

/// Follows the keys that read the sheet, while it has the keyboard.
fn follow_keys(ui: &Ui, cx: &Cx<'_>, total: usize, whole: &egui::Response) -> Reading {
    let place = sheet_id().with("line");
    let before: Option<usize> = ui.data(|data| data.get_temp(place)).filter(|_| whole.has_focus());
    let mut at = before;
    if whole.has_focus() {
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(sheet_id(), arrows));
        let last = total.saturating_sub(1);
        let on = |steps: usize| before.map_or(0, |at| (at + steps).min(last));
        let back = |steps: usize| before.map_or(0, |at| at.saturating_sub(steps));
        let pressed = |key: Key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let moves = [
            (Key::ArrowDown, on(1)),
            (Key::ArrowUp, back(1)),
            (Key::PageDown, on(PAGE)),
            (Key::PageUp, back(PAGE)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        at = moves.into_iter().find(|(key, _)| pressed(*key)).map(|(_, to)| to).or(before);
        if pressed(Key::Enter) {
            cx.answer(DialogAction::Cancel);
        }
    }
    ui.data_mut(|data| match at {
        Some(at) => {
            data.insert_temp(place, at);
        }
        None => data.remove::<usize>(place),
    });
    Reading { at, is_new: at != before, next: 0, total, shown: None }
}

fn chapter(ui: &Ui, cx: &Cx<'_>, chapter: Chapter) -> Part {
    let either = |one: String, other: String| cx.say(&msg!("shortcuts-either", one = one, other = other));
    let line = |verb: Verb| {
        let shortcuts = verb.shortcuts().iter();
        let keys = shortcuts.filter_map(|shortcut| key_text(ui.ctx(), cx.words, shortcut)).reduce(either)?;
        Some((keys, cx.say(&verb.label(cx.model))))
    };
    let verbs = Verb::all(cx.model).into_iter().filter(|verb| verb.chapter() == chapter);
    Part { title: cx.say(&chapter.label()), lines: verbs.filter_map(line).collect() }
}

fn typing(cx: &Cx<'_>) -> Part {
    let lines = TYPING.into_iter().map(|(keys, meaning)| (cx.text(keys), cx.text(meaning)));
    Part { title: cx.text("shortcuts-typing"), lines: lines.collect() }
}

fn show_part(ui: &mut Ui, cx: &Cx<'_>, part: &Part, reading: &mut Reading) {
    let title = ui.label(RichText::new(&part.title).font(strong(15.0)));
    ui.ctx().accesskit_node_builder(title.id, |node: &mut Node| {
        node.set_role(Role::Heading);
        node.set_label(part.title.as_str());
    });
    for (keys, meaning) in &part.lines {
        line(ui, cx, (keys, meaning), reading);
    }
    ui.add_space(8.0);
}

fn line(ui: &mut Ui, cx: &Cx<'_>, (keys, meaning): (&str, &str), reading: &mut Reading) {
    let nth = reading.next;
    reading.next += 1;
    let row = ui.horizontal(|ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node: &mut Node| {
            node.set_role(Role::ListItem);
            node.set_label(format!("{keys}: {meaning}"));
            node.set_position_in_set(nth);
            node.set_size_of_set(reading.total);
        });
        ui.allocate_ui(vec2(KEYS_WIDTH, 18.0), |ui| {
            ui.set_min_width(KEYS_WIDTH);
            ui.add(Label::new(RichText::new(keys).font(strong(12.5))).wrap());
        });
        ui.add(Label::new(RichText::new(meaning).size(13.0)).wrap());
        ui.unique_id()
    });
    let rect = row.response.rect;
    ui.ctx().accesskit_node_builder(row.inner, |node: &mut Node| node.set_bounds(bounds(rect)));
    if reading.at != Some(nth) {
        return;
    }
    reading.shown = Some(row.inner);
    let outline = (rect.expand(AROUND), CornerRadius::same(4));
    ui.painter().rect_stroke(outline.0, outline.1, Stroke::new(2.0, cx.color(Surface::Accent)), StrokeKind::Inside);
    if reading.is_new {
        ui.scroll_to_rect(outline.0, None);
    }
}
