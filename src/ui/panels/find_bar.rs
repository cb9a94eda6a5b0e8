//! The bar that finds notes and puts words in place of others.

use egui::text::{CCursor, CCursorRange};
use egui::{
    Align, Button, Id, Key, Layout, Modifiers, Panel, Popup, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo, vec2,
};

use super::find_filters::{HEIGHT, act, filter_buttons, has_room_for_filters};
use crate::app::{Find, FindAction, FindField, Verb};
use crate::style::Surface;
use crate::ui::access;
use crate::ui::cx::Cx;
use crate::ui::motion::fade_in;
use crate::ui::regions::{self, Region};
use crate::ui::scrolling::follow_focus;
use crate::ui::theme::{icon, icon_text};
use crate::ui::verb_button::with_keys;

/// Height of a row of the bar.
const ROW_HEIGHT: f32 = 36.0;

/// Width of a field: as much as there is room for, between these.
const FIELD_WIDTHS: std::ops::RangeInclusive<f32> = 140.0..=320.0;

/// Width that a field leaves for what stands behind it.
const BEHIND_FIELD: f32 = 640.0;

/// Width of a window in which the field has a row of its own.
const NARROW: f32 = 640.0;

/// Height of a window in which the bar scrolls, and the share of it that the bar has then.
const LOW: f32 = 300.0;
const LOW_SHARE: f32 = 0.45;

/// Shows the bar, while it is open.
pub(super) fn find_bar(ui: &mut Ui, cx: &Cx<'_>) {
    let find = &cx.model.document.find;
    if !find.is_open {
        return;
    }
    Panel::top("find").show(ui, |ui| {
        ui.set_opacity(fade_in(ui.ctx(), Id::unique("fade find"), Id::NULL));
        regions::mark(ui, Region::Find, Role::Search, &cx.text("region-find"));
        let window = ui.ctx().content_rect().height();
        // In a low window some of the board stays in sight, and the bar scrolls.
        let most = if window < LOW { window * LOW_SHARE } else { window };
        ScrollArea::vertical().max_height(most).min_scrolled_height(most).show(ui, |ui| {
            rows(ui, cx, find);
            follow_focus(ui);
        });
    });
}

fn rows(ui: &mut Ui, cx: &Cx<'_>, find: &Find) {
    let is_narrow = ui.ctx().content_rect().width() < NARROW;
    let width = (ui.available_width() - BEHIND_FIELD).clamp(*FIELD_WIDTHS.start(), *FIELD_WIDTHS.end());
    ui.horizontal(|ui| {
        ui.set_min_height(ROW_HEIGHT);
        query(ui, cx, find, width);
        if !is_narrow {
            steps(ui, cx, find);
            if has_room_for_filters(ui) {
                ui.add_space(6.0);
                filter_buttons(ui, cx, find);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            close(ui, cx);
            if !is_narrow {
                replace_toggle(ui, cx, find);
            }
        });
    });
    if is_narrow {
        ui.horizontal_wrapped(|ui| {
            steps(ui, cx, find);
            replace_toggle(ui, cx, find);
        });
    }
    if let Some(replacement) = &find.replacement {
        let row = |ui: &mut Ui| {
            ui.set_min_height(ROW_HEIGHT);
            replacement_row(ui, cx, find, replacement, width);
        };
        if is_narrow {
            ui.horizontal_wrapped(row)
        } else {
            ui.horizontal(row)
        };
    }
    if !has_room_for_filters(ui) {
        ui.horizontal_wrapped(|ui| filter_buttons(ui, cx, find));
    }
}

fn query(ui: &mut Ui, cx: &Cx<'_>, find: &Find, width: f32) {
    ui.label(icon_text(icon::SEARCH, 16.0).color(cx.color(Surface::BarMuted)));
    let mut query = find.query.clone();
    let hint = if find.replacement.is_some() { cx.text("find-field") } else { cx.text("find-field-hint") };
    let field = Field { of: FindField::Query, name: cx.text("find-field"), hint, width };
    if field.show(ui, cx, find, &mut query) {
        act(cx, FindAction::Query(query));
    }
}

fn steps(ui: &mut Ui, cx: &Cx<'_>, find: &Find) {
    counts(ui, cx, find);
    step_button(ui, cx, Verb::FindPrevious, "find-previous", "↑");
    step_button(ui, cx, Verb::FindNext, "find-next", "↓");
}

fn close(ui: &mut Ui, cx: &Cx<'_>) {
    let label = cx.text("find-close");
    let close = ui.add(Button::new(icon_text(icon::CLOSE, 16.0)).frame(false).min_size(vec2(HEIGHT, HEIGHT)));
    close.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    if close.on_hover_text(&label).clicked() {
        act(cx, FindAction::Close);
    }
}

fn replace_toggle(ui: &mut Ui, cx: &Cx<'_>, find: &Find) {
    let replaces = find.replacement.is_some();
    let toggle = Button::selectable(replaces, cx.text("find-replace-toggle")).min_size(vec2(0.0, HEIGHT));
    let hint = with_keys(ui.ctx(), cx, Verb::Replace, &cx.text("find-replace-hint"));
    if ui.add(toggle).on_hover_text(hint).clicked() {
        cx.act_verb(if replaces { Verb::Find } else { Verb::Replace });
    }
}

fn replacement_row(ui: &mut Ui, cx: &Cx<'_>, find: &Find, replacement: &str, width: f32) {
    ui.add_space(16.0 + ui.spacing().item_spacing.x);
    let mut text = replacement.to_owned();
    let name = cx.text("find-replacement");
    let field = Field { of: FindField::Replacement, hint: name.clone(), name, width };
    if field.show(ui, cx, find, &mut text) {
        act(cx, FindAction::Replacement(text));
    }
    let is_possible = !find.query.is_empty() && !cx.model.found().matches.is_empty();
    for (label, action) in [("find-replace", FindAction::Replace), ("find-replace-all", FindAction::ReplaceAll)] {
        if ui.add_enabled(is_possible, Button::new(cx.text(label)).min_size(vec2(0.0, HEIGHT))).clicked() {
            act(cx, action);
        }
    }
}

/// A text field of the bar.
struct Field {
    of: FindField,
    name: String,
    hint: String,
    width: f32,
}

impl Field {
    /// Shows it; returns whether its text changed.
    fn show(self, ui: &mut Ui, cx: &Cx<'_>, find: &Find, text: &mut String) -> bool {
        let id = field_id(self.of);
        // Tab leads from one field to the other, past the buttons between them.
        let leads_on = self.of == FindField::Query && find.replacement.is_some();
        if ui.memory(|memory| memory.has_focus(id)) {
            follow_keys(ui, cx, self.of);
            if leads_on && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Tab)) {
                ui.memory_mut(|memory| memory.request_focus(field_id(FindField::Replacement)));
            }
        }
        let field =
            TextEdit::singleline(text).id(id).hint_text(self.hint).desired_width(self.width).lock_focus(leads_on);
        let mut shown = field.show(ui);
        let response = shown.response.response.accessible_name(self.name);
        if find.focus == Some(self.of) {
            response.request_focus();
            let all = CCursorRange::two(CCursor::default(), CCursor::new(text.chars().count()));
            shown.state.cursor.set_char_range(Some(all));
            shown.state.store(ui.ctx(), id);
            act(cx, FindAction::Focused);
        }
        response.changed()
    }
}

fn field_id(field: FindField) -> Id {
    Id::unique(("find field", field == FindField::Query))
}

/// Takes keys that mean something else in the bar before its field sees them.
fn follow_keys(ui: &Ui, cx: &Cx<'_>, field: FindField) {
    // A menu of the bar closes first.
    let is_menu_open = Popup::is_any_open(ui.ctx());
    let (back, enter, escape) = ui.input_mut(|i| {
        let back = i.consume_key(Modifiers::SHIFT, Key::Enter);
        let escape = !is_menu_open && i.consume_key(Modifiers::NONE, Key::Escape);
        (back, i.consume_key(Modifiers::NONE, Key::Enter), escape)
    });
    if back {
        act(cx, FindAction::Previous);
    }
    if enter {
        act(cx, if field == FindField::Replacement { FindAction::Replace } else { FindAction::Next });
    }
    if escape {
        act(cx, FindAction::Close);
    }
}

/// Says how much was found, and where one is; a screen reader hears it when it changes.
fn counts(ui: &mut Ui, cx: &Cx<'_>, find: &Find) {
    let found = cx.model.found();
    if !found.is_asked {
        return;
    }
    let total = found.matches.len();
    let here = find.current.as_ref().and_then(|current| found.position(current));
    let words = cx.say(&match here {
        _ if total == 0 => msg!("find-none"),
        Some(at) => msg!("find-count", nth = at + 1, total = total),
        None => msg!("find-found", total = total),
    });
    let ink = cx.color(if total == 0 { Surface::Warning } else { Surface::BarInk });
    let count = ui.label(RichText::new(words).color(ink));
    access::is_news(&count);
    let hidden = cx.model.hidden_matches().len();
    if hidden > 0 {
        let words = RichText::new(cx.say(&msg!("find-hidden", count = hidden))).color(cx.color(Surface::Warning));
        let button = ui.add(Button::new(words).frame(false)).on_hover_text(cx.text("find-hidden-hint"));
        if button.clicked() {
            act(cx, FindAction::NextHidden);
        }
    }
}

fn step_button(ui: &mut Ui, cx: &Cx<'_>, verb: Verb, name: &'static str, sign: &str) {
    let (label, is_possible) = (cx.text(name), !cx.model.found().matches.is_empty());
    let button = ui.add_enabled(is_possible, Button::new(sign).min_size(vec2(HEIGHT, HEIGHT)));
    button.widget_info(|| WidgetInfo::labeled(Role::Button, is_possible, &label));
    if button.on_hover_text(with_keys(ui.ctx(), cx, verb, &label)).clicked() {
        cx.act_verb(verb);
    }
}
