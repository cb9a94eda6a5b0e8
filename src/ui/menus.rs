//! What menus are to assistive technology and to the keyboard: what opens them, what is in them, and how they scroll.

use egui::accesskit::{HasPopup, Node};
use egui::containers::menu::find_menu_root;
use egui::{Context, Id, IntoAtoms, Popup, Response, Role, ScrollArea, Ui, WidgetInfo};

use super::scrolling::follow_focus;

/// Room in points that a menu leaves of the window's height.
const AROUND: f32 = 24.0;

/// Width of a window in which long entries go on in a second line.
const NARROW: f32 = 460.0;

/// Describes a button that opens a menu.
pub(super) fn describe_button(response: &Response, name: &str, is_open: bool) {
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    describe_opener(response, is_open);
}

fn describe_opener(response: &Response, is_open: bool) {
    response.ctx.accesskit_node_builder(response.id, |node: &mut Node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(is_open);
    });
}

/// Names the menu that is being shown.
pub(super) fn name_menu(ui: &Ui, name: &str) {
    let root = find_menu_root(ui).unique_id;
    ui.ctx().accesskit_node_builder(root, |node: &mut Node| node.set_label(name));
}

/// Shows an entry with a menu behind it.
pub(super) fn submenu<'a>(
    ui: &mut Ui,
    words: impl IntoAtoms<'a>,
    name: &str,
    contents: impl FnOnce(&mut Ui),
) -> Response {
    let shown = ui.menu_button(words, |ui| {
        name_menu(ui, name);
        scrolled(ui, contents);
    });
    shown.response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, ui.is_enabled(), name));
    describe_opener(&shown.response, shown.inner.is_some());
    shown.response
}

/// Shows entries of a menu, which scroll where they would be higher than the window.
pub(super) fn scrolled(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let window = ui.ctx().content_rect().size();
    let height = window.y - AROUND;
    if window.x < NARROW {
        ui.set_max_width((window.x - AROUND).max(AROUND));
    }
    // Without a least height it begins to scroll in half of the room.
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        contents(ui);
        follow_focus(ui);
    });
}

/// Returns a width for a menu, or the most that the window has.
pub(super) fn width(ui: &Ui, wanted: f32) -> f32 {
    wanted.min(ui.ctx().content_rect().width() - 2.0 * AROUND)
}

/// Where it is kept that the menu was asked for.
fn asked_place() -> Id {
    Id::unique("menu-asked-for")
}

/// Where it is kept that a menu was opened by a key, and that its first entry is to have the keyboard.
fn opened_place() -> Id {
    Id::unique("menu-opened-by-key")
}

/// Asks for the menu, by a key.
pub(super) fn ask(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(asked_place(), true));
    ctx.request_repaint();
}

/// Whether the menu was just asked for by a key.
pub(super) fn is_asked_for(ctx: &Context) -> bool {
    ctx.data_mut(|data| data.remove_temp::<bool>(asked_place())).is_some()
}

/// Opens the menu of a button by a key, or closes it.
pub(super) fn open(button: &Response) {
    let popup = Popup::default_response_id(button);
    if Popup::is_id_open(&button.ctx, popup) {
        Popup::close_id(&button.ctx, popup);
        return;
    }
    Popup::open_id(&button.ctx, popup);
    button.request_focus();
    button.ctx.data_mut(|data| data.insert_temp(opened_place(), true));
}

/// Gives an entry the keyboard if its menu was just opened by a key.
pub(super) fn take_keyboard(ui: &Ui, first: &Response) {
    // In its first pass a menu is not seen yet.
    if !ui.is_sizing_pass() && ui.data_mut(|data| data.remove_temp::<bool>(opened_place())).is_some() {
        first.request_focus();
    }
}
