//! Borders of the form follow the pointer; a double click evens them out, and keys do the same.

use copboard::board::{Axis, SlotId};
use copboard::ui::OnScreen as _;
use egui::{CursorIcon, Key, Pos2, vec2};

use super::desktop::Window;
use super::{CONTENT, WHO_COP};

const BOARD: &str = "Collaboration · WHO · CoP: x | y\nCo-create · 1 Content: a | b";

/// Where a border can be taken hold of: behind a slot, along an axis.
fn border(window: &Window, slot: &str, axis: Axis) -> Pos2 {
    let model = window.harness.state();
    let place = model.board().form.slots().find(|def| def.id == SlotId::from(slot)).unwrap().id.clone();
    let area = model.scene().slot(&place).unwrap().area;
    let near = |gap: &copboard::geom::Rect| match axis {
        Axis::Across => (gap.x0 - area.x1).abs(),
        Axis::Down => (gap.y0 - area.y1).abs(),
    };
    let scene = model.scene();
    let borders = scene.borders.iter().filter(|border| border.id.axis == axis).map(|border| border.gap);
    let gap = borders.min_by(|a, b| near(a).total_cmp(&near(b))).unwrap();
    let at = match axis {
        Axis::Across => copboard::geom::Point::new(gap.center().x, area.center().y),
        Axis::Down => copboard::geom::Point::new(area.center().x, gap.center().y),
    };
    model.view().screen_rect(copboard::geom::Rect::from_center_size(at, (0.0, 0.0))).center()
}

fn size(window: &Window, slot: &str) -> (f64, f64) {
    let area = window.harness.state().scene().slot(&slot.into()).unwrap().area;
    (area.width(), area.height())
}

const COP: &str = "collaboration/who/cop";
const FIRST: &str = "co-create/1";

#[test]
fn a_border_is_dragged_and_undone_in_one_step() {
    let mut window = Window::with(BOARD);
    let before = size(&window, COP);
    let from = border(&window, COP, Axis::Across);
    window.drag(from, from + vec2(30.0, 0.0));
    let after = size(&window, COP);
    assert!(after.0 > before.0 + 5.0 && (after.1 - before.1).abs() < 0.1, "{before:?} became {after:?}");
    window.assert_sees("Undo change form");
    assert!(window.board().contains("x | y"), "the notes stay: {}", window.board());
    window.keys("ctrl+z");
    assert_eq!(size(&window, COP), before);
    assert_eq!(window.saved_state(), "Saved", "nothing is left of it");
}

#[test]
fn the_page_follows_while_the_border_is_in_the_hand_and_escape_puts_it_back() {
    let mut window = Window::with(BOARD);
    let before = size(&window, FIRST);
    let from = border(&window, FIRST, Axis::Down);
    window.point(from);
    assert_eq!(window.harness.output().platform_output.cursor_icon, CursorIcon::ResizeVertical);
    window.pull(from, from + vec2(0.0, 40.0));
    assert!(size(&window, FIRST).1 > before.1 + 8.0);
    assert_eq!(window.saved_state(), "Saved", "nothing has happened yet");
    window.press(Key::Escape);
    assert_eq!(size(&window, FIRST), before);
    window.let_go();
    assert_eq!(size(&window, FIRST), before);
}

#[test]
fn a_double_click_on_a_border_evens_it_out() {
    let mut window = Window::with(BOARD);
    let before = size(&window, FIRST);
    let from = border(&window, FIRST, Axis::Down);
    window.drag(from, from + vec2(0.0, 40.0));
    assert_ne!(size(&window, FIRST), before);
    window.double_click(border(&window, FIRST, Axis::Down));
    assert_eq!(size(&window, FIRST), before);
    assert_eq!(window.saved_state(), "Saved", "as it was");
}

#[test]
fn keys_make_the_selected_place_larger_and_smaller() {
    let mut window = Window::with(BOARD);
    window.click(window.corner(CONTENT));
    let before = size(&window, FIRST);
    window.keys("ctrl+shift+down");
    assert!(size(&window, FIRST).1 > before.1 + 3.0, "{before:?}");
    window.keys("ctrl+shift+up");
    assert!((size(&window, FIRST).1 - before.1).abs() < 0.1);
    window.click(window.corner(WHO_COP));
    let before = size(&window, COP);
    window.keys("ctrl+shift+right");
    assert!(size(&window, COP).0 > before.0 + 3.0);
    window.find_command("Reset the form");
    assert_eq!(size(&window, COP), before);
}

#[test]
fn the_border_between_questions_and_grid_is_like_the_others() {
    let mut window = Window::with(BOARD);
    let before = (size(&window, FIRST), size(&window, COP));
    let from = border(&window, FIRST, Axis::Across);
    window.point(from);
    assert_eq!(window.harness.output().platform_output.cursor_icon, CursorIcon::ResizeHorizontal);
    window.drag(from, from + vec2(40.0, 0.0));
    let after = (size(&window, FIRST), size(&window, COP));
    assert!(after.0.0 > before.0.0 + 10.0 && after.1.0 < before.1.0 - 1.0, "{before:?} became {after:?}");
    window.assert_sees("Undo change form");
    window.keys("ctrl+z");
    assert_eq!((size(&window, FIRST), size(&window, COP)), before);
    window.keys("ctrl+y");
    window.double_click(border(&window, FIRST, Axis::Across));
    assert_eq!((size(&window, FIRST), size(&window, COP)), before, "evened out");
    window.click(window.corner(CONTENT));
    window.keys("ctrl+shift+right");
    assert!(size(&window, FIRST).0 > before.0.0 + 5.0, "keys move it as well");
    window.keys("ctrl+shift+left");
    assert!((size(&window, FIRST).0 - before.0.0).abs() < 1.0);
}
