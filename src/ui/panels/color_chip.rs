//! A color with its caption: a click uses it, a double click renames it.

use std::sync::Arc;

use egui::{Color32, CornerRadius, FontId, Galley, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::app::{Action, Verb};
use crate::board::NoteColor;
use crate::style::Surface;
use crate::ui::cx::Cx;
use crate::ui::theme::color32;

/// Height of a chip with its ground, and side of its colored square.
const HEIGHT: f32 = 32.0;
const SQUARE: f32 = 17.0;

/// Width of a chip without a caption, and what a caption adds to its own width.
const BARE_WIDTH: f32 = 26.0;
const AROUND_CAPTION: f32 = 34.0;

/// Returns the width of all chips with captions of at most `longest` characters.
pub(super) fn chips_width(ui: &Ui, cx: &Cx<'_>, longest: usize) -> f32 {
    let width = |color: NoteColor| width(&caption_galley(ui, cx, color, longest), longest);
    NoteColor::ALL.into_iter().map(|color| width(color) + ui.spacing().item_spacing.x).sum()
}

/// Shows a color with its caption in at most `longest` characters; it is lit if it is the color in hand.
pub(super) fn color_chip(ui: &mut Ui, cx: &Cx<'_>, color: NoteColor, longest: usize, is_lit: bool) {
    let galley = caption_galley(ui, cx, color, longest);
    let (rect, response) = ui.allocate_exact_size(vec2(width(&galley, longest), HEIGHT), Sense::click());
    if is_lit || response.hovered() {
        let ground = if is_lit { Surface::ButtonHover } else { Surface::Button };
        ui.painter().rect_filled(rect, CornerRadius::same(6), cx.color(ground));
    }
    let tones = cx.style().note(color);
    let square = Rect::from_center_size(rect.left_center() + vec2(BARE_WIDTH / 2.0, 0.0), vec2(SQUARE, SQUARE));
    let (corners, edge) = (CornerRadius::same(4), Stroke::new(1.0, color32(tones.edge)));
    ui.painter().rect(square, corners, color32(tones.fill), edge, StrokeKind::Inside);
    let is_pen = cx.model.session.pen == Some(color);
    if is_pen {
        let under = [square.left_bottom(), square.right_bottom()].map(|corner| corner + vec2(0.0, 4.0));
        ui.painter().line_segment(under, Stroke::new(2.0, cx.color(Surface::Accent)));
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, cx.color(Surface::Accent));
        ui.painter().rect_stroke(rect, CornerRadius::same(6), ring, StrokeKind::Inside);
    }
    let at = rect.left_center() + vec2(BARE_WIDTH + 1.0, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, Color32::PLACEHOLDER);
    let name = cx.say(&Verb::Color(color).label(cx.model));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_lit, &name));
    let caption = cx.model.board().caption(color);
    let hint =
        cx.say(&if is_pen { msg!("color-hint-pen", caption = caption) } else { msg!("color-hint", caption = caption) });
    let response = response.on_hover_text(hint);
    // egui takes a double click behind a click elsewhere as a triple click.
    if response.double_clicked() || response.triple_clicked() {
        cx.act(Action::TakeColorBack);
        cx.act_verb(Verb::RenameColor(color));
    } else if response.clicked() {
        cx.act(Action::UseColor(color));
    }
}

fn width(caption: &Galley, longest: usize) -> f32 {
    if longest == 0 { BARE_WIDTH } else { AROUND_CAPTION + caption.size().x }
}

fn caption_galley(ui: &Ui, cx: &Cx<'_>, color: NoteColor, longest: usize) -> Arc<Galley> {
    let caption = shortened(cx.model.board().caption(color), longest);
    ui.painter().layout_no_wrap(caption, FontId::proportional(13.5), cx.color(Surface::BarInk))
}

/// Returns a caption in at most `longest` characters; none at all if there is no room for any.
pub(super) fn shortened(caption: &str, longest: usize) -> String {
    match longest {
        0 => String::new(),
        longest if caption.chars().count() <= longest => caption.to_owned(),
        longest => {
            let start: String = caption.chars().take(longest - 1).collect();
            format!("{}…", start.trim_end())
        }
    }
}
