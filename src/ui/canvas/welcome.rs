//! What an empty board says: on the screen only, and gone with the first note.

use egui::containers::menu::MenuButton;
use egui::{
    Align2, Area, Button, CornerRadius, Frame, Id, Label, Margin, Order, Pos2, Rect, RichText, Role, Shadow, Stroke,
    Ui, vec2,
};

use crate::app::{Action, EXAMPLES, Verb};
use crate::edit::Selection;
use crate::style::Surface;
use crate::ui::convert::OnScreen as _;
use crate::ui::cx::Cx;
use crate::ui::menus;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{GAP, RADIUS, strong};
use crate::ui::verb_button::menu_entries;

/// Height of what stands in a line, and room that it leaves around.
const LINE_HEIGHT: f32 = 40.0;
const AROUND: f32 = 4.0;

/// Width of what stands in a place beside the page, and the least room there.
const PLACE_WIDTH: f32 = 168.0;
const PLACE_ROOM: f32 = 12.0;
const LEAST_PLACE_HEIGHT: f32 = 260.0;

/// Strength of the shadow under it, and how far it spreads.
const SHADOW: f32 = 0.18;
const SPREAD: u8 = 14;

/// Least side of a canvas on which it is shown, and its own width.
const LEAST_ROOM: f32 = 200.0;
const WIDTH: f32 = 520.0;

/// Least width of the menu of examples.
const MENU_WIDTH: f32 = 240.0;

/// Where it stands.
enum Stand {
    /// In a place beside the page, whose middle of the foot this is.
    InPlace(Pos2),
    /// Below the page, or over its foot.
    AtFoot(Pos2),
}

/// Says what to do with an empty board.
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
    let Some(stand) = stand(cx) else { return };
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
    let area = Area::new(Id::unique("welcome")).order(Order::Middle).pivot(Align2::CENTER_BOTTOM);
    let area = area.constrain_to(model.view.canvas_rect());
    let is_region = |ui: &Ui| regions::mark(ui, Region::Welcome, Role::Group, &cx.text("region-welcome"));
    match stand {
        Stand::InPlace(foot) => area.fixed_pos(foot).show(ui.ctx(), |ui| {
            is_region(ui);
            frame.inner_margin(Margin::same(10)).show(ui, |ui| {
                ui.set_width(PLACE_WIDTH - 20.0);
                ui.vertical_centered_justified(|ui| contents(ui, cx, true));
            });
        }),
        Stand::AtFoot(foot) => area.fixed_pos(foot).show(ui.ctx(), |ui| {
            is_region(ui);
            frame.show(ui, |ui| ui.horizontal(|ui| contents(ui, cx, false)));
        }),
    };
}

/// Returns where it covers nothing that is printed: in the place beside the page, if that is in sight, or below the
/// page. Where neither has room, it covers the foot of a page that is shown whole.
fn stand(cx: &Cx<'_>) -> Option<Stand> {
    let (model, view) = (cx.model, &cx.model.view);
    let (canvas, scene) = (view.canvas_rect(), model.scene());
    let beside = scene.slots.iter().find(|slot| slot.beside).map(|slot| view.screen_rect(slot.notes_area));
    let has_room = |place: &Rect| {
        canvas.contains_rect(*place)
            && place.width() >= PLACE_WIDTH + PLACE_ROOM
            && place.height() >= LEAST_PLACE_HEIGHT
    };
    if let Some(place) = beside.filter(has_room) {
        return Some(Stand::InPlace(place.center_bottom() - vec2(0.0, PLACE_ROOM)));
    }
    let page = view.screen_rect(scene.page);
    let below = page.center_bottom() + vec2(0.0, LINE_HEIGHT + AROUND);
    match canvas.contains(below) {
        true => Some(Stand::AtFoot(below)),
        false if view.fits_page => Some(Stand::AtFoot(page.intersect(canvas).center_bottom())),
        false => None,
    }
}

fn contents(ui: &mut Ui, cx: &Cx<'_>, wraps: bool) {
    let what = RichText::new(cx.text("welcome-what")).font(strong(15.0)).color(cx.color(Surface::BarInk));
    ui.add(if wraps { Label::new(what).wrap() } else { Label::new(what).extend() });
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
