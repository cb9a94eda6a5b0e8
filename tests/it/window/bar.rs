//! The bar: nothing in it moves by itself, and where there is little room the important stays.

use copboard::ui::OnScreen as _;
use egui::accesskit::Toggled;
use egui::{Key, Role, vec2};
use egui_kittest::kittest::NodeT as _;

use super::access::description;
use super::desktop::Window;
use super::finding::check;
use super::{CONTENT, WHO_COP};

fn resize(window: &mut Window, width: f32) {
    window.harness.set_size(vec2(width, 560.0));
    window.settle();
}

#[test]
fn nothing_moves_when_a_word_changes() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    let places = |window: &Window| ["Color: Idea", "Page", "Grid", "Present", "Export…"].map(|name| window.rect(name));
    let before = places(&window);
    let saved = window.saved_state();
    window.type_text("b");
    window.press(Key::Escape);
    assert_ne!(window.saved_state(), saved);
    assert_eq!(places(&window), before);
    window.keys("ctrl+plus");
    assert_eq!(places(&window), before, "another zoom");
}

#[test]
fn what_has_no_room_is_in_a_menu_and_the_important_stays() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    resize(&mut window, 1600.0);
    assert!(!window.has_button("More") && window.has_button("Keyboard shortcuts"));
    for width in [1280.0, 1000.0, 900.0, 760.0, 640.0] {
        resize(&mut window, width);
        for name in ["Page", "Grid", "Menu", "Color: Plain"] {
            let rect = window.rect(name);
            assert!(window.has_button(name) && rect.right() <= width, "{name} at {width}: {rect}");
        }
        assert_eq!(window.saved_state(), "Saved", "at {width}");
        window.assert_sees(" %");
        if !window.has_button("Export…") {
            window.press_button("More");
            assert!(window.has_button("Export…"), "at {width}");
            window.press(Key::Escape);
        }
    }
    assert!(!window.has_button("Export…"), "at the smallest size it is in the menu");
}

#[test]
fn menus_show_the_theme_that_there_is() {
    let mut window = Window::new();
    let is_on = |window: &Window, name: &str| window.node(Role::MenuItemRadio, name).accesskit_node().data().toggled();
    window.find_command("dark theme");
    window.press_button("Menu");
    window.press_button("View");
    assert_eq!(is_on(&window, "Dark theme"), Some(Toggled::True));
    assert_eq!(is_on(&window, "Light theme"), Some(Toggled::False));
}

#[test]
fn an_empty_board_says_what_to_do_until_the_first_note() {
    let mut window = Window::new();
    window.assert_sees("Point at a place and type");
    assert!(window.has_button("Open an example"));
    "one\ntwo".clone_into(&mut window.clipboard);
    window.press_button("Paste a list");
    assert_eq!(window.harness.state().board().note_count(), 2);
    assert!(!window.sees("Point at a place and type") && !window.has_button("Open an example"));
    window.keys("ctrl+z");
    window.assert_sees("Point at a place and type");
    window.click(window.corner(WHO_COP));
    window.type_text("a");
    assert!(!window.sees("Point at a place and type"), "nor while it is being written");
}

#[test]
fn a_color_is_torn_off_like_a_note() {
    let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
    let chip = window.rect("Color: Check").center();
    window.drag(chip, window.corner(WHO_COP));
    window.type_text("new\n");
    window.press(Key::Escape);
    assert_eq!(window.board(), format!("{CONTENT}: Alpha\n[{WHO_COP}]: new"));
    assert_eq!(description(&window.note(WHO_COP, 1)), "Check");
    window.pause();
    window.click(window.at_note("Alpha"));
    window.drag(chip, window.at_note("Alpha"));
    assert_eq!(window.written(), None, "on a selected note it is no new note");
    assert_eq!(description(&window.note(CONTENT, 1)), "Check");
    window.drag(chip, window.desk());
    assert_eq!((window.written(), window.harness.state().board().note_count()), (None, 2));
}

#[test]
fn a_place_is_sorted_by_votes_in_one_step() {
    let before = format!("{CONTENT}: [a] | b+2 | c+5 | d+2");
    let mut window =
        check(&before, |window| window.find_command("by votes"), &format!("[{CONTENT}]: c+5 | b+2 | d+2 | a"));
    window.keys("ctrl+z");
    assert!(window.board().contains("a | b+2 | c+5 | d+2"), "{}", window.board());
}

#[test]
fn the_second_button_takes_a_vote_away() {
    let mut window = Window::with(&format!("{CONTENT}: Alpha+2 | Beta"));
    let dots = |window: &Window| {
        let app = window.harness.state();
        let slot = "co-create/1".into();
        let id = app.board().notes(&slot).unwrap()[0].id.clone();
        app.view().screen_rect(app.scene().votes_area(&id, &slot).unwrap()).left_top() + vec2(1.0, 1.0)
    };
    window.second_click(dots(&window));
    assert_eq!(window.board(), format!("{CONTENT}: [Alpha+1] | Beta"));
    window.assert_sees("1 vote removed, 1 left");
    window.click(dots(&window));
    window.assert_sees("1 vote added, 2 now");
    window.type_text("-");
    window.type_text("-");
    assert_eq!(window.board(), format!("{CONTENT}: [Alpha] | Beta"), "keys go on where the click was");
    window.assert_sees("1 vote removed, none left");
    window.type_text("-");
    window.assert_sees("No vote to remove");
    window.type_text("+");
    assert!(!window.has_button("Duplicate"), "and opens no menu");
    window.second_click(window.at_note("Beta"));
    assert!(window.has_button("Duplicate"), "elsewhere it does");
}
