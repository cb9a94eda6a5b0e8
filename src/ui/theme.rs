//! The window's colours and fonts, from the style's tokens.

use std::sync::Arc;

use egui::style::{Selection, WidgetVisuals};
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle, Theme, Visuals,
};

use crate::board::Weight;
use crate::style::{Color, Look, Style, Surface, font_bytes};

/// Corner radius of all that has corners: buttons, fields, menus, dialogs.
pub(super) const RADIUS: u8 = 7;

/// The step of all distances between things: one within a group, more between groups.
pub(super) const GAP: f32 = 4.0;

/// How long something takes to come or go, in seconds.
pub(super) const MOTION: f32 = 0.12;

/// Names of the icons in the bundled subset of Lucide.
pub(super) mod icon {
    /// Three lines: the menu.
    pub(crate) const MENU: &str = "\u{e115}";
    /// An arrow back.
    pub(crate) const UNDO: &str = "\u{e2a1}";
    /// An arrow forward.
    pub(crate) const REDO: &str = "\u{e2a0}";
    /// A magnifying glass.
    pub(crate) const SEARCH: &str = "\u{e151}";
    /// A question mark.
    pub(crate) const HELP: &str = "\u{e082}";
    /// A check mark.
    pub(crate) const CHECK: &str = "\u{e06c}";
    /// A cross.
    pub(crate) const CLOSE: &str = "\u{e1b2}";
}

/// The family of semi-bold text in the window.
#[must_use]
pub(super) fn strong(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("strong".into()))
}

/// An icon as text.
#[must_use]
pub(super) fn icon_text(icon: &str, size: f32) -> egui::RichText {
    egui::RichText::new(icon).font(FontId::new(size, FontFamily::Name("icons".into())))
}

/// A colour as egui takes it.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one bridge from the style's colours to egui's")]
pub(super) const fn color32(color: Color) -> Color32 {
    Color32::from_rgb(color.r, color.g, color.b)
}

/// The window's font: the bundled family, and icons.
pub(super) fn set_fonts(ctx: &Context) {
    let mut fonts = FontDefinitions::empty();
    let mut insert = |name: &str, weight: Weight| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(font_bytes(weight))));
    };
    insert("regular", Weight::Regular);
    insert("semi-bold", Weight::SemiBold);
    fonts.families.insert(FontFamily::Proportional, vec!["regular".to_owned()]);
    fonts.families.insert(FontFamily::Monospace, vec!["regular".to_owned()]);
    fonts.families.insert(FontFamily::Name("strong".into()), vec!["semi-bold".to_owned()]);
    // Icons have a family of their own, as the bundled family has other signs in the same places.
    let icons = FontData::from_static(include_bytes!("../../assets/icons/lucide-subset.ttf"));
    fonts.font_data.insert("icons".to_owned(), Arc::new(icons));
    fonts.families.insert(FontFamily::Name("icons".into()), vec!["icons".to_owned()]);
    ctx.set_fonts(fonts);
}

/// Gives the window the colours of a look; with `is_still`, things come and go at once.
pub(super) fn set_look(ctx: &Context, look: Look, is_still: bool) {
    let theme = if look.is_dark() { Theme::Dark } else { Theme::Light };
    ctx.set_theme(theme);
    let style = Style::of(look);
    ctx.style_mut_of(theme, |egui_style| {
        egui_style.visuals = visuals(style, theme);
        egui_style.spacing.button_padding = egui::vec2(10.0, 5.0);
        egui_style.spacing.item_spacing = egui::vec2(8.0, 6.0);
        egui_style.spacing.interact_size.y = 28.0;
        egui_style.spacing.menu_margin = egui::Margin::same(6);
        egui_style.spacing.scroll = egui::style::ScrollStyle::solid();
        egui_style.animation_time = if is_still { 0.0 } else { MOTION };
        egui_style.interaction.selectable_labels = false;
        let sizes =
            [(TextStyle::Body, 14.0), (TextStyle::Button, 14.0), (TextStyle::Small, 12.0), (TextStyle::Heading, 19.0)];
        for (text, size) in sizes {
            egui_style.text_styles.insert(text, FontId::proportional(size));
        }
        egui_style.text_styles.insert(TextStyle::Heading, strong(18.0));
    });
}

fn visuals(style: &Style, theme: Theme) -> Visuals {
    let surface = |surface: Surface| color32(style.surface(surface));
    let mut visuals = if theme == Theme::Dark { Visuals::dark() } else { Visuals::light() };
    let (bar, ink, muted) = (surface(Surface::Bar), surface(Surface::BarInk), surface(Surface::BarMuted));
    let (button, hover, line) = (surface(Surface::Button), surface(Surface::ButtonHover), surface(Surface::BarLine));
    let (accent, outline) = (surface(Surface::Accent), surface(Surface::Outline));
    visuals.panel_fill = bar;
    visuals.window_fill = bar;
    visuals.window_stroke = Stroke::new(1.0, line);
    visuals.window_corner_radius = CornerRadius::same(RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS);
    visuals.extreme_bg_color = color32(style.surface(Surface::Bar));
    visuals.text_edit_bg_color = Some(button);
    visuals.faint_bg_color = button;
    // A cursor that blinks has the whole window painted twice a second, by the processor where there is no GPU.
    visuals.text_cursor.blink = false;
    visuals.weak_text_color = Some(muted);
    visuals.error_fg_color = surface(Surface::Danger);
    visuals.warn_fg_color = surface(Surface::Warning);
    visuals.hyperlink_color = accent;
    visuals.selection = Selection { bg_fill: accent.gamma_multiply(0.35), stroke: Stroke::new(1.0, ink) };
    let widget = |fill: Color32, stroke: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, stroke),
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.2, ink),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = widget(bar, line);
    visuals.widgets.inactive = widget(button, outline);
    visuals.widgets.hovered = widget(hover, outline);
    visuals.widgets.active = widget(hover, accent);
    // What has the keyboard is drawn as what is pressed: with a ring that is seen.
    visuals.widgets.active.bg_stroke.width = 2.0;
    visuals.widgets.open = widget(hover, outline);
    visuals
}
