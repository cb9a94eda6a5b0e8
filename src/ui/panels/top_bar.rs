//! The bar above the board.

use egui::{Align, Align2, FontId, Label, Layout, Panel, RichText, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::bar_tools::{Fold, Tool, more, tool};
use super::color_chip::color_chip;
use super::menu::menu;
use super::saved_state::SavedState;
use crate::board::NoteColor;
use crate::style::Surface;
use crate::ui::access;
use crate::ui::bar_button::HEIGHT as BUTTON_HEIGHT;
use crate::ui::cx::Cx;
use crate::ui::theme::{GAP, strong};

/// Height of the bar.
const HEIGHT: f32 = 40.0;

/// Width of a window in which no room is kept free for the state that is the rarest and the longest.
const NARROW: f32 = 1400.0;

/// Share of the window and points of the screen that the board's name has at most.
const NAME_SHARE: f32 = 0.12;
const LONGEST_NAME: f32 = 220.0;

/// Size of the word that says whether the board is saved, width of the dot before it, and room between them.
const STATE_SIZE: f32 = 13.0;
const DOT: f32 = 8.0;
const DOT_GAP: f32 = 6.0;

/// Shows the bar.
pub(super) fn top_bar(ui: &mut Ui, cx: &Cx<'_>) {
    Panel::top("bar").show(ui, |ui| {
        access::name_part(ui, Role::Toolbar, &cx.text("access-bar"));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            ui.set_min_height(HEIGHT);
            menu(ui, cx);
            board_name(ui, cx);
            saved_state(ui, cx);
            let fold = Fold::of(ui, cx);
            ui.add_space(GAP);
            for at in [Tool::Undo, Tool::Redo] {
                if fold.shows(at) {
                    tool(ui, cx, at);
                }
            }
            ui.add_space(GAP);
            let in_hand = cx.model.color_in_hand();
            for color in NoteColor::ALL {
                color_chip(ui, cx, color, fold.caption, in_hand == Some(color));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| tools(ui, cx, &fold));
        });
    });
}

/// Shows what stands at the end of the bar, the last first.
fn tools(ui: &mut Ui, cx: &Cx<'_>, fold: &Fold) {
    more(ui, cx, fold);
    for (nth, group) in Tool::GROUPS.iter().enumerate() {
        if nth > 0 {
            ui.add_space(GAP);
        }
        for at in group.iter().rev().filter(|at| fold.shows(**at)) {
            tool(ui, cx, *at);
        }
    }
}

fn board_name(ui: &mut Ui, cx: &Cx<'_>) {
    let file = &cx.model.document.file;
    let name = file.name().unwrap_or_else(|| cx.text("untitled"));
    let path = file.path.as_ref().map_or_else(|| cx.text("bar-no-file"), |path| path.display().to_string());
    ui.scope(|ui| {
        ui.set_max_width((ui.ctx().content_rect().width() * NAME_SHARE).min(LONGEST_NAME));
        ui.add(Label::new(RichText::new(name).font(strong(15.0))).truncate()).on_hover_text(path);
    });
}

/// Says whether the board is saved. It takes the room of the longest word, so that nothing moves with it.
fn saved_state(ui: &mut Ui, cx: &Cx<'_>) {
    let muted = cx.color(Surface::BarMuted);
    let galley = |state: SavedState| {
        let (words, font) = (cx.text(state.look().0), FontId::proportional(STATE_SIZE));
        ui.painter().layout_no_wrap(words, font, muted)
    };
    let (state, width) = (SavedState::of(cx.model), |state: SavedState| galley(state).size().x);
    let is_narrow = ui.ctx().content_rect().width() < NARROW;
    let kept = SavedState::ALL.into_iter().filter(|state| !is_narrow || *state != SavedState::ChangedElsewhere);
    let longest = kept.map(width).fold(width(state), f32::max);
    let words = galley(state);
    let (rect, response) = ui.allocate_exact_size(vec2(DOT + DOT_GAP + longest, BUTTON_HEIGHT), Sense::hover());
    let dot = pos2(rect.left() + DOT / 2.0, rect.center().y);
    ui.painter().circle_filled(dot, DOT / 2.0, cx.color(state.look().1));
    let at = Align2::LEFT_CENTER.anchor_size(pos2(dot.x + DOT / 2.0 + DOT_GAP, dot.y), words.size()).min;
    let name = words.text().to_owned();
    ui.painter().galley(at, words, muted);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
}
