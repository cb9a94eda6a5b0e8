//! The bar above the board.

use egui::{Align, Button, Color32, Label, Layout, Panel, Response, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use super::color_chip::{chips_width, color_chip, shortened};
use super::menu::menu;
use super::saved_state::SavedState;
use crate::app::Verb;
use crate::board::{NoteColor, Tone};
use crate::geom::MM_PER_INCH;
use crate::style::Surface;
use crate::ui::cx::Cx;
use crate::ui::theme::{color32, icon, icon_text, strong};
use crate::ui::verb_button::with_keys;

/// Height of the bar, and of buttons on it.
const HEIGHT: f32 = 40.0;
const BUTTON_HEIGHT: f32 = 32.0;

/// Width of a button with an icon.
const ICON_WIDTH: f32 = 34.0;

/// Characters of a color's caption at most, if there is room for all tools, or for the important ones.
const LONG_CAPTION: usize = 18;
const SHORT_CAPTION: usize = 9;

/// Characters of the main area's name at most.
const AREA_LENGTH: usize = 18;

/// Tools of a rank below this one are more important than captions of colors.
const IMPORTANT: u8 = 4;

/// Pixels an inch of a screen whose millimetres are true to scale.
const SCREEN_DPI: f64 = 96.0;

/// Shows the bar.
pub(super) fn top_bar(ui: &mut Ui, cx: &Cx<'_>) {
    Panel::top("bar").show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.set_min_height(HEIGHT);
            menu(ui, cx);
            board_name(ui, cx);
            ui.add_space(6.0);
            icon_button(ui, cx, Verb::Undo, icon::UNDO);
            icon_button(ui, cx, Verb::Redo, icon::REDO);
            ui.add_space(6.0);
            let tools = Tool::all(cx);
            let longest = caption_length(ui, cx, &tools);
            let in_hand = cx.model.color_in_hand();
            for color in NoteColor::ALL {
                color_chip(ui, cx, color, longest, in_hand == Some(color));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                for tool in with_room(ui, tools) {
                    tool.show(ui, cx);
                }
            });
        });
    });
}

/// Returns how many characters captions of colors have at most.
fn caption_length(ui: &Ui, cx: &Cx<'_>, tools: &[Tool]) -> usize {
    let width = |rank: u8| tools.iter().filter(|tool| tool.rank() < rank).map(|tool| tool.width(ui)).sum::<f32>();
    let room = ui.available_width();
    [(LONG_CAPTION, u8::MAX), (SHORT_CAPTION, IMPORTANT)]
        .into_iter()
        .find(|(longest, rank)| chips_width(ui, cx, *longest) <= room - width(*rank))
        .map_or(0, |(longest, _)| longest)
}

fn board_name(ui: &mut Ui, cx: &Cx<'_>) {
    let file = &cx.model.document.file;
    let name = file.name().unwrap_or_else(|| cx.text("untitled"));
    let path = file.path.as_ref().map_or_else(|| cx.text("bar-no-file"), |path| path.display().to_string());
    ui.scope(|ui| {
        ui.set_max_width((ui.ctx().content_rect().width() / 6.0).min(220.0));
        ui.add(Label::new(RichText::new(name).font(strong(15.0))).truncate()).on_hover_text(path);
    });
    let (words, surface) = SavedState::of(cx.model).look();
    let (rect, _) = ui.allocate_exact_size(vec2(9.0, 9.0), Sense::hover());
    ui.painter().circle_filled(rect.center(), 4.5, cx.color(surface));
    ui.label(muted(cx, cx.text(words)));
}

fn muted(cx: &Cx<'_>, words: String) -> RichText {
    RichText::new(words).color(cx.color(Surface::BarMuted))
}

fn icon_button(ui: &mut Ui, cx: &Cx<'_>, verb: Verb, icon: &str) {
    let (label, is_possible) = (cx.say(&verb.label(cx.model)), verb.is_possible(cx.model));
    let button = Button::new(icon_text(icon, 17.0)).min_size(vec2(ICON_WIDTH, BUTTON_HEIGHT));
    let response = ui.add_enabled(is_possible, button);
    let hint = with_keys(ui.ctx(), cx, verb, &label);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, is_possible, &label));
    if response.on_hover_text(&hint).on_disabled_hover_text(&hint).clicked() {
        cx.act_verb(verb);
    }
}

/// Something at the right end of the bar. What has no room is still in the menu, and has its keys.
enum Tool {
    /// A verb as an icon.
    Icon(Verb, &'static str),
    /// A verb as a word.
    Word(Verb, String),
    /// The verb that stands out, as a word.
    Strong(Verb, String),
    /// The zoom.
    Zoom(String),
}

impl Tool {
    /// Returns all of them from right to left.
    fn all(cx: &Cx<'_>) -> Vec<Self> {
        let board = cx.model.board();
        let area = board.form.main_area.as_deref().map(|area| board.form.area_name(&board.language, area));
        let area = area.map(|name| Self::Word(Verb::MainArea, shortened(name, AREA_LENGTH)));
        let zoom = cx.model.view.zoom * MM_PER_INCH / SCREEN_DPI * 100.0;
        let mut tools = vec![
            Self::Icon(Verb::Shortcuts, icon::HELP),
            Self::Icon(Verb::Find, icon::SEARCH),
            Self::Strong(Verb::Export, cx.say(&Verb::Export.label(cx.model))),
            Self::Word(Verb::FullScreen, cx.text("bar-present")),
            Self::Zoom(cx.say(&msg!("bar-zoom", percent = crate::words::Arg::decimal(zoom, 0)))),
        ];
        tools.extend(area);
        tools.push(Self::Word(Verb::WholePage, cx.text("bar-page")));
        tools
    }

    /// Returns how early it is shown where there is little room: less comes first.
    const fn rank(&self) -> u8 {
        match self {
            Self::Strong(..) => 0,
            Self::Icon(Verb::Find, _) => 1,
            Self::Icon(..) => 2,
            Self::Word(Verb::FullScreen, _) => 3,
            Self::Word(Verb::WholePage, _) => 4,
            Self::Word(..) => 5,
            Self::Zoom(_) => 6,
        }
    }

    /// Returns its width, with the room beside it.
    fn width(&self, ui: &Ui) -> f32 {
        let words =
            |words: &str, font| ui.painter().layout_no_wrap(words.to_owned(), font, Color32::PLACEHOLDER).size().x;
        let padding = 2.0 * ui.spacing().button_padding.x;
        let body = egui::TextStyle::Body.resolve(ui.style());
        let width = match self {
            Self::Icon(..) => ICON_WIDTH.max(words("M", body) + padding),
            Self::Word(_, label) => words(label, body) + padding,
            Self::Strong(_, label) => words(label, strong(14.0)) + padding,
            Self::Zoom(label) => words(label, body),
        };
        width + ui.spacing().item_spacing.x
    }

    fn show(&self, ui: &mut Ui, cx: &Cx<'_>) {
        match self {
            Self::Icon(verb, icon) => icon_button(ui, cx, *verb, icon),
            Self::Word(verb, label) => {
                let hint = with_keys(ui.ctx(), cx, *verb, &cx.say(&verb.label(cx.model)));
                act_on_click(cx, *verb, &ui.add(word_button(label.as_str())).on_hover_text(hint));
            }
            Self::Strong(verb, label) => {
                let style = cx.style();
                let words = RichText::new(label).font(strong(14.0)).color(color32(style.tone(Tone::OnStrong)));
                let button = word_button(words).fill(color32(style.tone(Tone::Strong)));
                let hint = with_keys(ui.ctx(), cx, *verb, &cx.text("bar-export-hint"));
                act_on_click(cx, *verb, &ui.add(button).on_hover_text(hint));
            }
            Self::Zoom(label) => {
                ui.label(muted(cx, label.clone())).on_hover_text(cx.text("bar-zoom-hint"));
            }
        }
    }
}

fn word_button<'a>(words: impl egui::IntoAtoms<'a>) -> Button<'a> {
    Button::new(words).min_size(vec2(0.0, BUTTON_HEIGHT))
}

fn act_on_click(cx: &Cx<'_>, verb: Verb, response: &Response) {
    if response.clicked() {
        cx.act_verb(verb);
    }
}

/// Returns the tools that there is room for, the important ones first, in their order.
fn with_room(ui: &Ui, tools: Vec<Tool>) -> Vec<Tool> {
    let mut ranked: Vec<(u8, usize, f32)> =
        tools.iter().enumerate().map(|(at, tool)| (tool.rank(), at, tool.width(ui))).collect();
    ranked.sort_by_key(|(rank, at, _)| (*rank, *at));
    let mut room = ui.available_width();
    let mut shown = vec![false; tools.len()];
    for (_, at, width) in ranked {
        if width <= room {
            room -= width;
            shown[at] = true;
        }
    }
    tools.into_iter().zip(shown).filter_map(|(tool, is_shown)| is_shown.then_some(tool)).collect()
}
