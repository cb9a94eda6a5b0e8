//! What opens beside the page: what is looked for stays in sight, and the page comes back as it was.

use copboard::app::View;
use copboard::ui::OnScreen as _;
use egui::epaint::text::PlacedRow;
use egui::{Key, Rect, Role, Shape, vec2};

use super::desktop::Window;
use super::ghost::leaves;
use super::{CONTENT, PARKING, WHO_COP};

/// A board with a note in the parking lot, and many in the first place.
fn crowded() -> Window {
    let texts: Vec<String> = (1..=60).map(|nth| format!("thought {nth}")).collect();
    Window::with(&format!("{CONTENT}: {}\n{PARKING}: zebra", texts.join(" | ")))
}

fn view(window: &Window) -> View {
    *window.harness.state().view()
}

/// Where a note stands in the list.
#[track_caller]
fn row(window: &Window, text: &str) -> Rect {
    let mut rows = window.all(Role::ListBoxOption);
    rows.find(|row| row.value().as_deref() == Some(text)).unwrap_or_else(|| panic!("no row says {text:?}")).rect()
}

/// The part of the window in which the rows are.
fn rows_area(window: &Window) -> Rect {
    window.rect("List of notes")
}

/// Whether a note is in sight, and no panel over it.
fn is_on_canvas(window: &Window, text: &str) -> bool {
    view(window).canvas_rect().contains_rect(window.note_rect(text))
}

fn is_in_list(window: &Window, text: &str) -> bool {
    let (area, row) = (rows_area(window), row(window, text));
    row.top() >= area.top() && row.bottom() <= area.bottom() + 0.5
}

#[test]
fn what_is_found_is_in_sight_on_the_page_and_in_the_list() {
    for size in [vec2(1280.0, 720.0), vec2(800.0, 600.0)] {
        let mut window = crowded();
        window.harness.set_size(size);
        window.click(window.corner(CONTENT));
        window.keys("ctrl+l");
        window.keys("ctrl+f");
        window.type_text("zebra");
        assert!(is_on_canvas(&window, "zebra"), "{size:?}: {:?}", window.note_rect("zebra"));
        assert!(is_in_list(&window, "zebra"), "the list goes to its place");
        window.keys("ctrl+a");
        window.type_text("thought 58");
        assert!(is_in_list(&window, "thought 58"), "{size:?}");
        window.press_button("All places");
        window.point(rows_area(&window).center());
        window.wheel(vec2(0.0, 300.0));
        assert!(!is_in_list(&window, "thought 58"), "it can be scrolled away from");
        window.press(Key::F3);
        assert!(is_in_list(&window, "thought 58"), "until it is asked for again");
    }
}

#[test]
fn the_page_with_the_parking_lot_fits_beside_the_list() {
    let mut window = crowded();
    window.harness.set_size(vec2(1280.0, 720.0));
    window.click(window.corner(CONTENT));
    let before = view(&window);
    window.keys("ctrl+l");
    let canvas = view(&window).canvas_rect();
    assert!(canvas.contains_rect(window.slot(PARKING).rect()) && canvas.contains_rect(window.slot(CONTENT).rect()));
    window.press_button("Close the list");
    assert_eq!(view(&window), before);
}

#[test]
fn the_page_comes_back_when_what_was_beside_it_is_closed() {
    for fit in ["ctrl+0", "ctrl+1"] {
        let mut window = crowded();
        window.harness.set_size(vec2(800.0, 600.0));
        window.click(window.corner(WHO_COP));
        window.keys(fit);
        let before = view(&window);
        window.keys("ctrl+f");
        window.type_text("zebra");
        assert!(is_on_canvas(&window, "zebra"));
        window.press(Key::Escape);
        assert_eq!(view(&window), before, "{fit}: after a search");
        window.click(window.corner(WHO_COP));
        window.keys("ctrl+l");
        window.press_button("All places");
        window.click(row(&window, "thought 1").center());
        window.press_button("Close the list");
        assert_eq!(view(&window), before, "{fit}: after the list");
    }
}

#[test]
fn a_page_that_was_moved_meanwhile_stays() {
    let mut window = crowded();
    window.click(window.corner(WHO_COP));
    window.keys("ctrl+1");
    window.keys("ctrl+l");
    window.point(window.middle(WHO_COP));
    window.wheel(vec2(0.0, -2.0));
    let (center, zoom) = (view(&window).center, view(&window).zoom);
    window.press_button("Close the list");
    assert_eq!((view(&window).center, view(&window).zoom.to_bits()), (center, zoom.to_bits()));
    window.keys("ctrl+f");
    window.type_text("zebra");
    window.click(window.at_note("zebra"));
    let center = view(&window).center;
    window.keys("ctrl+f");
    window.press(Key::Escape);
    assert_eq!(view(&window).center, center, "and so does one on which somebody works");
}

#[test]
fn all_places_begin_at_the_one_in_hand() {
    let mut window = crowded();
    window.click(window.corner(PARKING));
    window.keys("ctrl+l");
    window.press_button("All places");
    assert!(is_in_list(&window, "zebra"), "{:?} in {:?}", row(&window, "zebra"), rows_area(&window));
    window.click(window.corner(CONTENT));
    window.keys("ctrl+l");
    assert!(is_in_list(&window, "thought 1") && !is_in_list(&window, "zebra"));
    window.click(window.corner(PARKING));
    window.keys("ctrl+l");
    assert!(is_in_list(&window, "zebra"), "also when the list has all places already");
    window.click(window.corner(CONTENT));
    window.keys("ctrl+l");
    window.press_button("This place");
    window.click(window.corner(PARKING));
    window.press_button("All places");
    assert!(is_in_list(&window, "zebra"), "and when the place in it before was a long one");
}

/// How many words can be seen through.
fn faint(window: &Window) -> usize {
    let shapes = window.harness.output().shapes.iter();
    let words = shapes.flat_map(|clipped| leaves(&clipped.shape)).filter_map(|shape| match shape {
        Shape::Text(text) => Some(&text.galley),
        _ => None,
    });
    let is_faint = |row: &PlacedRow| row.visuals.mesh.vertices.iter().any(|vertex| vertex.color.a() < 200);
    words.filter(|galley| galley.rows.iter().any(is_faint)).count()
}

#[test]
fn a_panel_fades_in_and_then_rests_unless_nothing_is_to_move() {
    for keys in ["ctrl+l", "ctrl+f", "ctrl+2"] {
        for moves in [true, false] {
            let mut window = crowded();
            if !moves {
                window.harness.ctx.all_styles_mut(|style| style.animation_time = 0.0);
            }
            window.click(window.corner(CONTENT));
            window.hold(super::person::CTRL);
            window.tap(Key::from_name(&keys[5..].to_uppercase()).unwrap());
            let mut most = 0;
            for _ in 0..6 {
                most = most.max(faint(&window));
                window.frame(vec![]);
            }
            assert_eq!(most > faint(&window), moves, "{keys}: {most} words");
            window.hold(egui::Modifiers::NONE);
            window.settle();
        }
    }
}

#[test]
fn the_list_is_as_wide_at_the_next_start() {
    let mut window = crowded();
    window.click(window.corner(CONTENT));
    window.keys("ctrl+l");
    let edge = view(&window).canvas_rect().right_center();
    window.drag(edge, edge - vec2(70.0, 0.0));
    let width = rows_area(&window).width();
    for _ in 0..250 {
        let mut next = window.neighbour();
        next.click(next.corner(CONTENT));
        next.keys("ctrl+l");
        if (rows_area(&next).width() - width).abs() < 1.0 {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("the width {width} is forgotten");
}
