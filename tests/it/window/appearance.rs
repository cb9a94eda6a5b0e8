//! How large the window's text is, and how much contrast it has: chosen, remembered, and good to use.

use copboard::style::Look;

use super::desktop::Window;
use super::CONTENT;

fn scale(window: &Window) -> f32 {
    window.harness.ctx.zoom_factor()
}

fn look(window: &Window) -> Look {
    window.harness.state().model().session.screen_look()
}

#[test]
fn text_grows_and_shrinks_by_keys_and_is_remembered() {
    let mut window = Window::with(&format!("[{CONTENT}]: a"));
    for expected in [1.1, 1.25, 1.5, 1.75, 2.0, 2.0] {
        window.keys("ctrl+alt+plus");
        assert!((scale(&window) - expected).abs() < 1e-6, "{} and not {expected}", scale(&window));
    }
    assert!((scale(&window.again()) - 2.0).abs() < 1e-6, "another window of the same person");
    window.keys("ctrl+alt+minus");
    assert!((scale(&window) - 1.75).abs() < 1e-6);
    window.find_command("text at 100");
    assert!((scale(&window) - 1.0).abs() < 1e-6);
    assert!((scale(&window.again()) - 1.0).abs() < 1e-6);
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
fn high_contrast_is_chosen_and_remembered_and_the_theme_stays() {
    let mut window = Window::new();
    assert_eq!(look(&window), Look::Light);
    window.find_command("high contrast");
    assert_eq!(look(&window), Look::LightContrast);
    assert_eq!(look(&window.again()), Look::LightContrast);
    window.find_command("dark theme");
    assert_eq!(look(&window), Look::DarkContrast);
    assert_eq!(window.harness.state().model().session.look, Look::Dark, "files are in the theme itself");
    window.find_command("normal contrast");
    assert_eq!(look(&window), Look::Dark);
    window.find_command("contrast of the desktop");
    assert_eq!(look(&window), Look::Dark, "this desktop says nothing of contrast");
}
