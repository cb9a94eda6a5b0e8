//! What stands on the bar beside the colors, and what of it there is room for.

use egui::containers::menu::MenuButton;
use egui::{Align2, Atom, AtomPaintArgs, Button, FontId, RichText, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::color_chip::chips_width;
use crate::app::Verb;
use crate::board::NoteColor;
use crate::geom::MM_PER_INCH;
use crate::style::Surface;
use crate::ui::bar_button::{HEIGHT, Rank, bar_button, width};
use crate::ui::cx::Cx;
use crate::ui::menus;
use crate::ui::theme::{GAP, icon, icon_text, strong};
use crate::ui::verb_button::{menu_entries, with_keys};
use crate::words::Arg;

/// Characters of the main area's name at most; a longer one gives way to a general word.
const AREA_LENGTH: usize = 12;

/// Width of a color's caption at which shortening stops: what is left of it says nothing then.
const LEAST_CAPTION: f32 = 44.0;

/// Pixels an inch of a screen whose millimetres are true to scale.
const SCREEN_DPI: f64 = 96.0;

/// The widest zoom, in percent: its room is kept free, so that nothing moves with it.
const WIDEST_ZOOM: f64 = 1000.0;

/// Size of icons.
const ICON: f32 = 17.0;

/// Radius of the dots that stand for what has no room, the distance of two, and the least width of its menu.
const DOT: f32 = 1.7;
const DOTS_APART: f32 = 6.0;
const MORE_WIDTH: f32 = 220.0;

/// Something on the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tool {
    /// One step back.
    Undo,
    /// One undone step forward.
    Redo,
    /// The whole page.
    Page,
    /// The main area.
    Area,
    /// How large it is shown.
    Zoom,
    /// Full screen.
    Present,
    /// Export.
    Export,
    /// The search for notes.
    Search,
    /// The sheet of shortcuts.
    Help,
}

impl Tool {
    /// All that stands at the end of the bar, in groups from the last.
    pub(super) const GROUPS: [&'static [Self]; 3] =
        [&[Self::Search, Self::Help], &[Self::Present, Self::Export], &[Self::Page, Self::Area, Self::Zoom]];

    /// What goes into the menu of what has no room, the first to go first; the last three stay as long as colors do.
    const FOLDING: [Self; 9] = [
        Self::Help,
        Self::Search,
        Self::Present,
        Self::Export,
        Self::Redo,
        Self::Undo,
        Self::Zoom,
        Self::Area,
        Self::Page,
    ];

    /// How many of these go before the colors do.
    const BEFORE_COLORS: usize = 6;

    /// Returns what it does; the zoom only says something.
    const fn verb(self) -> Option<Verb> {
        match self {
            Self::Undo => Some(Verb::Undo),
            Self::Redo => Some(Verb::Redo),
            Self::Page => Some(Verb::WholePage),
            Self::Area => Some(Verb::MainArea),
            Self::Zoom => None,
            Self::Present => Some(Verb::FullScreen),
            Self::Export => Some(Verb::Export),
            Self::Search => Some(Verb::Find),
            Self::Help => Some(Verb::Shortcuts),
        }
    }

    const fn icon(self) -> Option<&'static str> {
        match self {
            Self::Undo => Some(icon::UNDO),
            Self::Redo => Some(icon::REDO),
            Self::Search => Some(icon::SEARCH),
            Self::Help => Some(icon::HELP),
            Self::Page | Self::Area | Self::Zoom | Self::Present | Self::Export => None,
        }
    }

    const fn rank(self) -> Rank {
        match self {
            Self::Present => Rank::Plain,
            Self::Export => Rank::Primary,
            _ => Rank::Quiet,
        }
    }

    /// Whether the form has what it is about.
    fn exists(self, cx: &Cx<'_>) -> bool {
        self != Self::Area || cx.model.board().form.main_area.is_some()
    }

    fn words(self, cx: &Cx<'_>) -> String {
        match self {
            Self::Page => cx.text("bar-page"),
            Self::Area => area_name(cx),
            Self::Present => cx.text("bar-present"),
            Self::Undo | Self::Redo | Self::Zoom | Self::Export | Self::Search | Self::Help => {
                self.verb().map_or_else(String::new, |verb| cx.say(&verb.label(cx.model)))
            }
        }
    }

    /// Returns what is seen of it.
    fn face(self, cx: &Cx<'_>) -> RichText {
        match self.icon() {
            Some(icon) => icon_text(icon, ICON),
            None if self.rank() == Rank::Primary => RichText::new(self.words(cx)).font(strong(14.0)),
            None => RichText::new(self.words(cx)),
        }
    }

    fn width(self, ui: &Ui, cx: &Cx<'_>) -> f32 {
        match self {
            Self::Zoom => zoom_width(ui, cx),
            tool => width(ui, tool.face(cx)),
        }
    }
}

/// Which tools have room, and how wide captions of colors can be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fold {
    /// How many of those that fold are in the menu.
    folded: usize,
    /// Width of a caption at most; none if captions have no room.
    pub caption: f32,
    /// Whether colors are on the bar, and not in the menu.
    pub has_colors: bool,
}

impl Fold {
    /// Folds as little as there is need for: first what is seldom used, then captions, then the rest.
    pub(super) fn of(ui: &Ui, cx: &Cx<'_>) -> Self {
        let room = ui.available_width();
        let rest = |folded: usize| room - width_without_chips(ui, cx, folded);
        for folded in [0, 2] {
            if chips_width(ui, cx, f32::INFINITY) <= rest(folded) {
                return Self { folded, caption: f32::INFINITY, has_colors: true };
            }
        }
        let mut caption = LEAST_CAPTION;
        if chips_width(ui, cx, caption) <= rest(2) {
            while chips_width(ui, cx, caption + 1.0) <= rest(2) {
                caption += 1.0;
            }
            return Self { folded: 2, caption, has_colors: true };
        }
        let bare = chips_width(ui, cx, 0.0);
        if let Some(folded) = (0..=Tool::BEFORE_COLORS).find(|folded| bare <= rest(*folded)) {
            return Self { folded, caption: 0.0, has_colors: true };
        }
        let all = Tool::FOLDING.len();
        let folded = (Tool::BEFORE_COLORS..=all).find(|folded| rest(*folded) >= 0.0).unwrap_or(all);
        Self { folded, caption: 0.0, has_colors: false }
    }

    /// Whether a tool is on the bar.
    pub(super) fn shows(&self, tool: Tool) -> bool {
        !self.folded().contains(&tool)
    }

    fn folded(&self) -> &'static [Tool] {
        &Tool::FOLDING[..self.folded]
    }
}

/// Returns the width of all tools but those that are folded, with the room around them.
fn width_without_chips(ui: &Ui, cx: &Cx<'_>, folded: usize) -> f32 {
    let fold = Fold { folded, caption: 0.0, has_colors: true };
    let tools = Tool::GROUPS.into_iter().flatten().chain(&[Tool::Undo, Tool::Redo]);
    let shown = tools.filter(|tool| fold.shows(**tool) && tool.exists(cx));
    let more = if folded > 0 { HEIGHT + GAP } else { 0.0 };
    let between = 2.0 * GAP * 4.0;
    shown.map(|tool| tool.width(ui, cx) + GAP).sum::<f32>() + more + between
}

/// Shows a tool.
pub(super) fn tool(ui: &mut Ui, cx: &Cx<'_>, tool: Tool) {
    if !tool.exists(cx) {
        return;
    }
    let Some(verb) = tool.verb() else { return zoom(ui, cx) };
    let label = cx.say(&verb.label(cx.model));
    let name = tool.words(cx);
    let button = |ui: &mut Ui| bar_button(ui, cx, tool.face(cx), &name, tool.rank());
    let response = ui.add_enabled(verb.is_possible(cx.model), button);
    let hint = if tool == Tool::Export { cx.text("bar-export-hint") } else { label };
    let hint = with_keys(ui.ctx(), cx, verb, &hint);
    if response.on_hover_text(&hint).on_disabled_hover_text(&hint).clicked() {
        cx.act_verb(verb);
    }
}

/// Shows the menu of what has no room, if there is anything in it.
pub(super) fn more(ui: &mut Ui, cx: &Cx<'_>, fold: &Fold) {
    if fold.folded == 0 {
        return;
    }
    let dots = Atom::paint(Vec2::splat(ICON), |ui: &Ui, args: AtomPaintArgs| {
        for nth in [-1.0, 0.0, 1.0] {
            let at = args.rect.center() + vec2(nth * DOTS_APART, 0.0);
            ui.painter().circle_filled(at, DOT, args.fallback_text_color);
        }
    });
    let button = Button::new(dots);
    let button = button.min_size(vec2(HEIGHT, HEIGHT)).frame_when_inactive(false);
    let name = cx.text("bar-more");
    let (response, shown) = MenuButton::from_button(button).ui(ui, |ui| {
        menus::name_menu(ui, &name);
        ui.set_min_width(menus::width(ui, MORE_WIDTH));
        let tools = fold.folded().iter().rev().filter(|tool| tool.exists(cx)).filter_map(|tool| tool.verb());
        let colors = NoteColor::ALL.map(Verb::Color).into_iter().filter(|_| !fold.has_colors);
        let verbs: Vec<Verb> = tools.chain(colors).collect();
        menus::scrolled(ui, |ui| menu_entries(ui, cx, &verbs, |_, _| {}));
    });
    menus::describe_button(&response, &name, shown.is_some());
    response.on_hover_text(name);
}

/// Says how large the page is shown.
fn zoom(ui: &mut Ui, cx: &Cx<'_>) {
    let words = zoom_words(cx, cx.model.page_zoom() * MM_PER_INCH / SCREEN_DPI * 100.0);
    let (rect, response) = ui.allocate_exact_size(vec2(zoom_width(ui, cx), HEIGHT), Sense::hover());
    let (font, ink) = (FontId::proportional(13.0), cx.color(Surface::BarMuted));
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, &words, font, ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    response.on_hover_text(cx.text("bar-zoom-hint"));
}

fn zoom_words(cx: &Cx<'_>, percent: f64) -> String {
    cx.say(&msg!("bar-zoom", percent = Arg::decimal(percent, 0)))
}

fn zoom_width(ui: &Ui, cx: &Cx<'_>) -> f32 {
    let font = FontId::proportional(13.0);
    ui.painter().layout_no_wrap(zoom_words(cx, WIDEST_ZOOM), font, cx.color(Surface::BarMuted)).size().x
}

/// Returns the main area's name, or a general word where that is too long for the bar.
fn area_name(cx: &Cx<'_>) -> String {
    let board = cx.model.board();
    let area = board.form.main_area.as_deref().unwrap_or_default();
    let name = board.form.area_name(&board.language, area);
    if name.chars().count() <= AREA_LENGTH { name.to_owned() } else { cx.text("bar-area") }
}
