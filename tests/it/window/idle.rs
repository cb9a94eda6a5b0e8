//! A window that nobody touches sleeps.

use std::time::Duration;

use egui::{Key, vec2};

use super::desktop::Window;
use super::person::CTRL;
use super::{CONTENT, WHO_COP};

/// Lets the window's own painters finish, and then asks it to sleep for good.
#[track_caller]
fn assert_sleeps(window: &mut Window, what: &str) {
    const QUIET: usize = 5;
    let mut quiet = 0;
    for _ in 0..1000 {
        window.frame(vec![]);
        quiet = if window.sleep() == Duration::MAX { quiet + 1 } else { 0 };
        if quiet == QUIET {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("{what}: {:?}, {:#?}", window.sleep(), window.harness.ctx.repaint_causes());
}

#[test]
fn nothing_moves_where_nothing_is_done() {
    let mut window = Window::with("Co-create · 1 Content: a | b");
    assert_sleeps(&mut window, "at first");
    window.click(window.corner(CONTENT));
    window.point(window.middle(WHO_COP));
    assert_sleeps(&mut window, "with the pointer over a place");
    window.type_text("new");
    assert_sleeps(&mut window, "while a text is being written");
    window.propose("日");
    assert_sleeps(&mut window, "while an input method proposes something");
    window.press(Key::Escape);
    window.press(Key::Escape);
    window.hold(CTRL);
    window.wheel(vec2(0.0, 5.0));
    window.hold(egui::Modifiers::NONE);
    assert_sleeps(&mut window, "after zooming");
    window.pull(window.at_note("a"), window.middle(WHO_COP));
    assert_sleeps(&mut window, "with a note in the hand");
    window.let_go();
    assert_sleeps(&mut window, "after a drop");
    window.keys("ctrl+l");
    assert_sleeps(&mut window, "with the list open");
    window.keys("ctrl+2");
    assert_sleeps(&mut window, "with a place alone");
    window.press(Key::F11);
    assert_sleeps(&mut window, "in full screen");
    window.point(window.pointer + vec2(5.0, 5.0));
    assert_sleeps(&mut window, "and when the way out has gone again");
}

#[test]
fn an_open_question_sleeps_too() {
    for keys in ["ctrl+o", "ctrl+shift+s", "ctrl+e", "ctrl+shift+p", "ctrl+l", "ctrl+f", "ctrl+h"] {
        let mut window = Window::with("Co-create · 1 Content: a | b");
        window.click(window.corner(CONTENT));
        window.keys(keys);
        // A cursor that blinked would have all of the window painted for each of its moments.
        assert_sleeps(&mut window, keys);
        window.type_text("new");
        assert_sleeps(&mut window, keys);
    }
}
