//! What the panel's questions are put together from.

use egui::accesskit::Node;
use egui::{ComboBox, Label, Response, RichText, Role, TextWrapMode, Ui, WidgetInfo, vec2};

use crate::style::Surface;
use crate::ui::cx::Cx;
use crate::ui::theme::strong;

/// Greatest width in points of a list to choose from.
const LIST_WIDTH: f32 = 216.0;

/// Makes circles and boxes to tick stand out from the ground.
pub(super) fn outline_choices(ui: &mut Ui, cx: &Cx<'_>) {
    ui.visuals_mut().widgets.inactive.bg_stroke.color = cx.color(Surface::BarMuted);
}

/// Shows the title of a question.
pub(super) fn title(ui: &mut Ui, words: &str) -> Response {
    ui.label(RichText::new(words).font(strong(13.5)))
}

/// Shows what follows from an answer, in small letters.
pub(super) fn hint(ui: &mut Ui, words: &str) {
    ui.add(Label::new(RichText::new(words).small().weak()).wrap());
}

/// Shows a list to choose from, below its title.
pub(super) fn list(ui: &mut Ui, (name, salt): (&str, &str), chosen: &str, contents: impl FnOnce(&mut Ui)) {
    let title = title(ui, name);
    let width = LIST_WIDTH.min(ui.available_width());
    ui.allocate_ui(vec2(width, 0.0), |ui| {
        let list = ComboBox::from_id_salt(salt).width(width).height(330.0).truncate().selected_text(chosen);
        let shown = list.show_ui(ui, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node: &mut Node| {
                node.set_role(Role::ListBox);
                node.set_label(name);
            });
            contents(ui);
        });
        shown.response.labelled_by(title.id);
    });
}

/// Shows an entry of a list to choose from.
pub(super) fn option<T: PartialEq>(ui: &mut Ui, chosen: &mut T, of: T, words: &str) {
    let is_chosen = *chosen == of;
    let entry = ui.selectable_value(chosen, of, words);
    entry.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, words));
    ui.ctx().accesskit_node_builder(entry.id, |node: &mut Node| node.set_selected(is_chosen));
}

/// Shows short answers beside each other, in as many rows as they need.
pub(super) fn row(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        // A circle is nearer to its own words than to the ones before it.
        ui.spacing_mut().item_spacing.x = 12.0;
        contents(ui);
    });
}
