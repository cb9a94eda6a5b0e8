//! What an empty board says: on the screen only, and gone with the first note.

use egui::containers::menu::MenuButton;
use egui::{Align2, Area, Button, CornerRadius, Frame, Id, Margin, Order, RichText, Role, Shadow, Stroke, Ui, vec2};

use crate::app::{Action, EXAMPLES, Verb};
use crate::edit::Selection;
use crate::style::Surface;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;
use crate::ui::menus;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{GAP, RADIUS, strong};
use crate::ui::verb_button::menu_entries;

/// How far it reaches below the foot of the page, in points of the screen: so it hides little to point at.
const BELOW_FOOT: f32 = 11.0;

/// Strength of the shadow under it, and how far it spreads.
const SHADOW: f32 = 0.18;
const SPREAD: u8 = 14;

/// Least side of a canvas on which it is shown, and its own width.
const LEAST_ROOM: f32 = 200.0;
const WIDTH: f32 = 520.0;

/// Least width of the menu of examples.
const MENU_WIDTH: f32 = 240.0;

/// Says what to do with an empty board, at the foot of the page.
pub(super) fn show_welcome(ui: &Ui, cx: &Cx<'_>) {
    let model = cx.model;
    let is_wanted = model.board().note_count() == 0 && model.text.is_none() && model.has_keys();
    let is_page = model.document.focus.is_none() && !model.session.is_full_screen;
    // Where it would hide the page, what it offers is in the menu alone.
    let has_room =
        model.view.canvas_rect().size().min_elem() >= LEAST_ROOM && model.view.canvas_rect().width() >= WIDTH;
    if !is_wanted || !is_page || !has_room {
        return;
    }
    let (canvas, page) = (model.view.canvas_rect(), model.view.screen_rect(model.scene().page));
    let foot = page.intersect(canvas).center_bottom() + vec2(0.0, BELOW_FOOT);
    let frame = Frame::new()
        .fill(cx.color(Surface::Bar))
        .stroke(Stroke::new(1.0, cx.color(Surface::BarLine)))
        .corner_radius(CornerRadius::same(RADIUS))
        .inner_margin(Margin::symmetric(10, 3))
        .shadow(Shadow {
            offset: [0, 3],
            blur: SPREAD,
            spread: 0,
            color: cx.color(Surface::Shadow).gamma_multiply(SHADOW),
        });
    // Dialogs and menus lie over it.
    let area = Area::new(Id::unique("welcome")).order(Order::Middle).pivot(Align2::CENTER_BOTTOM).fixed_pos(foot);
    area.constrain_to(canvas).show(ui.ctx(), |ui| {
        regions::mark(ui, Region::Welcome, Role::Group, &cx.text("region-welcome"));
        frame.show(ui, |ui| ui.horizontal(|ui| contents(ui, cx)));
    });
}

fn contents(ui: &mut Ui, cx: &Cx<'_>) {
    ui.label(RichText::new(cx.text("welcome-what")).font(strong(15.0)).color(cx.color(Surface::BarInk)));
    ui.add_space(GAP);
    if ui.button(cx.text("welcome-paste")).on_hover_text(cx.text("welcome-paste-hint")).clicked() {
        if cx.model.target_slot().is_none() {
            cx.act(Action::Select(Selection::Slot(cx.model.board().form.catch_all.clone())));
        }
        cx.act_verb(Verb::Paste);
    }
    let name = cx.text("welcome-example");
    let (response, shown) = MenuButton::from_button(Button::new(name.as_str())).ui(ui, |ui| {
        menus::name_menu(ui, &name);
        ui.set_min_width(menus::width(ui, MENU_WIDTH));
        let examples: Vec<Verb> = (0..EXAMPLES.len()).map(Verb::Example).collect();
        menus::scrolled(ui, |ui| menu_entries(ui, cx, &examples, |_, _| {}));
    });
    menus::describe_button(&response, &name, shown.is_some());
}
