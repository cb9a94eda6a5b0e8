//! The list of notes beside the board, each whole: drawn by the board's own engine, and acted on by the same hand.

use egui::scroll_area::{ScrollBarVisibility, ScrollSource};
use egui::{Align, Button, Id, Label, Layout, Panel, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo};

use super::note_rows::{describe_rows, draw_rows};
use crate::app::{Action, ListAction, NoteList};
use crate::layout::List;
use crate::ui::board_id::list_id;
use crate::ui::canvas::{set_cursor, show_context_menu};
use crate::ui::convert::{narrow, rect_from_egui};
use crate::ui::cx::Cx;
use crate::ui::motion::fade_in;
use crate::ui::regions::{self, Region};
use crate::ui::theme::{icon, icon_text, strong};

/// Width of the panel: at first, at least and at most.
const WIDTH: f32 = 330.0;
const WIDTHS: std::ops::RangeInclusive<f32> = 240.0..=520.0;

/// Difference of two widths that nobody sees.
const HAIR: f32 = 0.5;
/// Shares of a narrow window that it has at least and at most.
const LEAST_SHARE: f32 = 0.5;
const MOST_SHARE: f32 = 0.75;

/// Shows the panel beside the board, while a list is open.
pub(super) fn note_list(ui: &mut Ui, cx: &Cx<'_>) {
    let (Some(list), Some(rows)) = (cx.model.shown_list(), cx.model.listed()) else { return };
    let window = ui.ctx().content_rect().width();
    let widths = WIDTHS.start().min(window * LEAST_SHARE)..=WIDTHS.end().min(window * MOST_SHARE);
    let width = cx.model.session.list_width.map_or(WIDTH, |width| narrow(width).clamp(*widths.start(), *widths.end()));
    let panel = Panel::right("slot notes").default_size(width).size_range(widths).resizable(true);
    let shown = panel.show(ui, |ui| {
        ui.set_opacity(fade_in(ui.ctx(), Id::unique("fade list"), Id::NULL));
        regions::mark(ui, Region::ListHead, Role::Complementary, &cx.text("region-list"));
        ui.add_space(6.0);
        ui.horizontal(|ui| heading(ui, cx, list));
        ui.horizontal(|ui| scope(ui, cx, list, &rows));
        ui.separator();
        scrolled_rows(ui, cx, list, &rows);
    });
    remember_width(ui, cx, width, shown.response.rect.width());
}

/// Remembers the width that the person gave the panel, as soon as its edge is let go of.
fn remember_width(ui: &Ui, cx: &Cx<'_>, known: f32, width: f32) {
    if (width - known).abs() > HAIR && !ui.input(|i| i.pointer.any_down()) {
        cx.act(Action::List(ListAction::Width(width.into())));
    }
}

fn heading(ui: &mut Ui, cx: &Cx<'_>, list: &NoteList) {
    let board = cx.model.board();
    let name = board.form.slot(&list.slot).map(|slot| board.form.slot_name(&board.language, slot));
    let name = if list.is_whole { cx.text("list-all") } else { name.unwrap_or_default() };
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let close = ui.add(Button::new(icon_text(icon::CLOSE, 16.0)).frame(false));
        let label = cx.text("list-close");
        close.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if close.on_hover_text(&label).clicked() {
            cx.act(Action::List(ListAction::Close));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(RichText::new(name).font(strong(15.0))).truncate());
        });
    });
}

/// How many notes there are, and whether they are those of one place or of all.
fn scope(ui: &mut Ui, cx: &Cx<'_>, list: &NoteList, rows: &List) {
    let count = rows.rows.iter().filter(|row| row.note().is_some()).count();
    ui.weak(cx.say(&msg!("count-notes", count = count)));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        for (is_whole, label) in [(true, "list-show-all"), (false, "list-show-place")] {
            if ui.add(Button::selectable(list.is_whole == is_whole, cx.text(label))).clicked() {
                cx.act(Action::List(ListAction::ShowAll(is_whole)));
            }
        }
    });
}

/// Shows the rows that are in sight, and asks for what scrolls them.
fn scrolled_rows(ui: &mut Ui, cx: &Cx<'_>, list: &NoteList, rows: &List) {
    // Else egui springs back from what lies beyond the end that the list had in the frame before.
    ui.spacing_mut().scroll.kinetic.rubber_band = false;
    let scroll = ScrollArea::vertical()
        .id_salt("rows")
        .auto_shrink(false)
        // Rows are as wide with few notes as with many.
        .scroll_bar_visibility(ScrollBarVisibility::AlwaysVisible)
        .scroll_source(ScrollSource { drag: egui::scroll_area::DragScroll::Never, ..ScrollSource::ALL })
        .vertical_scroll_offset(narrow(list.scroll));
    let shown = scroll.show_viewport(ui, |ui, viewport| {
        let origin = ui.max_rect().min;
        let area = Rect::from_min_size(origin + viewport.min.to_vec2(), viewport.size());
        ui.set_height(narrow(rows.height).max(viewport.height()));
        let response = ui.interact(area, list_id(), Sense::CLICK | Sense::DRAG);
        draw_rows(&ui.painter_at(area), cx, rows, area);
        describe_rows(ui, cx, list, rows, &response);
        show_context_menu(cx, &response);
        set_cursor(ui, cx, &response);
        place(cx, list, area);
    });
    // By the rows as they are now: egui clamps to the height that it saw in the frame before.
    let most = (rows.height - f64::from(shown.inner_rect.height())).max(0.0);
    let offset = f64::from(shown.state.unclamped_offset().y).clamp(0.0, most);
    if (offset - f64::from(narrow(list.scroll))).abs() > 0.01 {
        cx.act(Action::List(ListAction::Scroll(offset)));
    }
}

/// Says where the rows are, if that is news.
fn place(cx: &Cx<'_>, list: &NoteList, area: Rect) {
    let area = rect_from_egui(area);
    if area != list.area {
        cx.act(Action::List(ListAction::Place(area)));
    }
}
