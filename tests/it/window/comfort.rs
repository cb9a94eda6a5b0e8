//! How large the window's text is, and how much contrast it has: chosen, remembered, and good to use.

use copboard::style::Look;
use egui::{Key, Role, vec2};

use super::desktop::Window;
use super::finding::label;
use super::{CONTENT, WHO_COP};

fn scale(window: &Window) -> f32 {
    window.harness.ctx.zoom_factor()
}

fn look(window: &Window) -> Look {
    window.harness.state().model().session.screen_look()
}

/// Whether another window of the same person is so, as soon as what is to be remembered is written.
fn is_soon(window: &Window, is_so: impl Fn(&Window) -> bool) -> bool {
    (0..200).any(|_| {
        let is_so = is_so(&window.again());
        if !is_so {
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        is_so
    })
}

#[test]
fn text_grows_and_shrinks_by_keys_and_is_remembered() {
    let mut window = Window::with(&format!("[{CONTENT}]: a"));
    for expected in [1.1, 1.25, 1.5, 1.75, 2.0, 2.0] {
        window.keys("ctrl+alt+plus");
        assert!((scale(&window) - expected).abs() < 1e-6, "{} and not {expected}", scale(&window));
    }
    assert!(is_soon(&window, |other| (scale(other) - 2.0).abs() < 1e-6), "another window of the same person");
    window.keys("ctrl+alt+minus");
    assert!((scale(&window) - 1.75).abs() < 1e-6);
    window.find_command("text at 100");
    assert!((scale(&window) - 1.0).abs() < 1e-6);
    assert!(is_soon(&window, |other| (scale(other) - 1.0).abs() < 1e-6));
}

#[test]
fn the_page_stays_as_large_as_it_is_when_text_grows() {
    let mut window = Window::with(&format!("[{CONTENT}]: a"));
    window.keys("ctrl+plus");
    window.keys("ctrl+plus");
    let before = window.harness.state().view().px_per_mm();
    let percent = |window: &Window| window.words().into_iter().find(|words| words.ends_with(" %")).unwrap();
    let said = percent(&window);
    window.keys("ctrl+alt+plus");
    window.keys("ctrl+alt+plus");
    let after = window.harness.state().view().px_per_mm();
    assert!((before - after).abs() < 1e-6 * before, "{before} pixels a millimetre became {after}");
    assert_eq!(percent(&window), said, "and is said to be");
}

#[test]
fn with_the_largest_text_everything_fits_a_small_window() {
    let mut window = Window::with(&format!("[{CONTENT}]: a\n{WHO_COP}: b"));
    for _ in 0..5 {
        window.keys("ctrl+alt+plus");
    }
    // 1280 × 720 pixels at 200 %, and at 400 % where the desktop doubles it once more.
    for size in [vec2(640.0, 360.0), vec2(320.0, 180.0)] {
        window.harness.set_size(size);
        window.settle();
        for (what, open) in [("", ""), ("the list", "ctrl+l"), ("the search", "ctrl+f"), ("replacing", "ctrl+h")] {
            if !open.is_empty() {
                window.keys(open);
            }
            let screen = window.harness.ctx.content_rect().expand(0.5);
            for role in [Role::Button, Role::TextInput] {
                for node in window.all(role).filter(|node| !label(node).contains(", empty")) {
                    let (rect, name) = (node.rect(), label(&node));
                    let fits = rect.left() >= screen.left() && rect.right() <= screen.right();
                    assert!(fits, "{size} with {what}: “{name}” at {rect} reaches over the edge");
                }
            }
        }
        window.press_times(Key::Escape, 3);
    }
}

#[test]
fn high_contrast_is_chosen_and_remembered_and_the_theme_stays() {
    let mut window = Window::new();
    assert_eq!(look(&window), Look::Light);
    window.find_command("high contrast");
    assert_eq!(look(&window), Look::LightContrast);
    assert!(is_soon(&window, |other| look(other) == Look::LightContrast));
    window.find_command("dark theme");
    assert_eq!(look(&window), Look::DarkContrast);
    assert_eq!(window.harness.state().model().session.look, Look::Dark, "files are in the theme itself");
    window.find_command("normal contrast");
    assert_eq!(look(&window), Look::Dark);
    window.find_command("contrast of the desktop");
    assert_eq!(look(&window), Look::Dark, "this desktop says nothing of contrast");
}
