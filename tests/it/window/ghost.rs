//! What is on screen alone: the faint note where the next one would be, and the way out of full screen.

use egui::{Key, Shape, vec2};

use super::desktop::Window;
use super::finding::check;
use super::{CONTENT, EXPERTISE, WHO_COP};

/// Whether egui drew these words over the board.
pub(super) fn is_drawn(window: &Window, words: &str) -> bool {
    let shapes = window.harness.output().shapes.iter();
    shapes
        .flat_map(|clipped| leaves(&clipped.shape))
        .any(|shape| matches!(shape, Shape::Text(text) if text.galley.text() == words))
}

pub(super) fn leaves(shape: &Shape) -> Vec<&Shape> {
    match shape {
        Shape::Vec(shapes) => shapes.iter().flat_map(leaves).collect(),
        shape => vec![shape],
    }
}

#[test]
fn an_empty_place_under_the_pointer_shows_where_a_note_would_be() {
    let mut window = Window::with(&format!("{EXPERTISE}: a | b"));
    assert!(!is_drawn(&window, "Type here"));
    window.point(window.middle(CONTENT));
    window.frame(vec![]);
    assert!(is_drawn(&window, "Type here"));
    window.type_text("x");
    assert!(!is_drawn(&window, "Type here"), "not while one is written");
    window.press(Key::Escape);
    window.point(window.slot(EXPERTISE).rect().right_bottom() - vec2(12.0, 12.0));
    window.frame(vec![]);
    assert!(is_drawn(&window, "Type here"), "a place with room for more");
    window.point(window.at_note("a"));
    window.frame(vec![]);
    assert!(!is_drawn(&window, "Type here"), "not over a note");
    window.point(window.desk());
    window.frame(vec![]);
    assert!(!is_drawn(&window, "Type here"));
}

#[test]
fn a_ghost_is_where_typing_goes() {
    let mut window = Window::with(&format!("[{CONTENT}]"));
    window.point(window.middle(WHO_COP));
    window.press(Key::Tab);
    window.frame(vec![]);
    assert!(!is_drawn(&window, "Type here"), "the keyboard is elsewhere");
    window.keys("ctrl+2");
    window.point(window.middle(EXPERTISE));
    window.frame(vec![]);
    assert!(is_drawn(&window, "Type here"), "in a place alone, too");
}

#[test]
fn a_ghost_in_a_place_alone_is_read_with_ease() {
    let mut window = Window::with(&format!("[{CONTENT}]"));
    window.keys("ctrl+2");
    window.point(window.middle(CONTENT));
    window.frame(vec![]);
    let shapes = window.harness.output().shapes.iter();
    let heights = shapes.flat_map(|clipped| leaves(&clipped.shape)).filter_map(|shape| match shape {
        Shape::Text(text) if text.galley.text() == "Type here" => Some(text.galley.size().y),
        _ => None,
    });
    let height = heights.fold(0.0, f32::max);
    assert!(height > 28.0, "letters of a line {height} points high");
}

#[test]
fn the_mouse_finds_its_way_out_of_full_screen() {
    let mut window = Window::with(&format!("{CONTENT}: a"));
    window.press(Key::F11);
    for _ in 0..60 {
        window.frame(vec![]);
    }
    assert!(!window.has_button("Exit full screen"), "nothing but the board while it rests");
    window.point(window.middle(WHO_COP));
    window.point(window.middle(WHO_COP) + vec2(9.0, 0.0));
    window.frame(vec![]);
    assert!(window.has_button("Exit full screen"));
    for _ in 0..60 {
        window.frame(vec![]);
    }
    assert!(!window.has_button("Exit full screen"), "it goes again");
    window.point(window.middle(WHO_COP));
    window.frame(vec![]);
    window.press_button("Exit full screen");
    assert!(!window.full_screen && window.has_button("Menu"));
}

#[test]
fn a_click_beside_the_way_out_is_one_on_the_board() {
    check(
        &format!("{CONTENT}: a"),
        |window| {
            window.press(Key::F11);
            window.click(window.at_note("a"));
            window.press(Key::F11);
        },
        &format!("{CONTENT}: [a]"),
    );
}
