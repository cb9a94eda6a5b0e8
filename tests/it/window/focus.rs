//! One place alone: into it and out of it, and every gesture of the page in it.

use copboard::geom::contains_rect;
use copboard::ui::OnScreen as _;
use egui::{Key, Modifiers, Role, vec2};
use egui_kittest::kittest::NodeT as _;

use super::desktop::Window;
use super::person::CTRL;
use super::{CONTENT, EXPERTISE, PARKING, WHO_COP};

const LONG: &str = "A thought that takes its time and some more words than a cell has room for, again and again";

/// A board with far more in one cell than it can show.
fn overfull(notes: usize) -> Window {
    let texts: Vec<String> = (1..=notes).map(|nth| format!("{nth} {LONG}")).collect();
    Window::with(&format!("Co-create · 1 Content: a\n[{WHO_COP}]: {}\nParking lot: z", texts.join(" | ")))
}

/// The same place by itself.
fn alone(notes: usize) -> Window {
    let mut window = overfull(notes);
    window.keys("ctrl+2");
    window
}

#[test]
fn a_key_shows_one_place_alone_and_escape_the_page_as_it_was() {
    let mut window = overfull(30);
    window.keys("ctrl+1");
    window.point(window.middle(WHO_COP));
    window.wheel(vec2(0.0, -1.0));
    let before = *window.harness.state().view();
    window.keys("ctrl+2");
    assert_eq!(window.all(Role::List).count(), 1);
    assert_eq!(window.all(Role::ListItem).count(), 30);
    window.assert_sees("8 of 28");
    let app = window.harness.state();
    let scene = app.scene();
    assert!(scene.overflows().is_empty(), "all of it");
    let size = scene.slots[0].text_size * app.view().zoom;
    assert!(size > 15.99, "letters of {size} points");
    window.press(Key::Escape);
    assert_eq!(*window.harness.state().view(), before);
    assert!(window.all(Role::List).count() > 1 && !window.has_button("Back to the page"));
}

#[test]
fn the_mouse_goes_from_place_to_place_and_back() {
    let mut window = alone(3);
    window.press_button("Next place");
    window.assert_sees("9 of 28");
    window.press_button("Previous place");
    window.press_button("Previous place");
    window.assert_sees("7 of 28");
    window.press_button("Back to the page");
    assert!(window.all(Role::List).count() > 1);
}

#[test]
fn tab_goes_from_place_to_place_around_the_end() {
    let mut window = alone(3);
    window.press(Key::Tab);
    window.assert_sees("9 of 28");
    window.hold(Modifiers::SHIFT);
    window.press_times(Key::Tab, 9);
    window.hold(Modifiers::NONE);
    window.assert_sees("28 of 28");
    assert_eq!(window.board(), format!("[{PARKING}]: z"));
    window.type_text("more\ttaken along");
    window.assert_sees("1 of 28");
    window.press(Key::Escape);
    assert_eq!(window.board(), format!("{CONTENT}: a | [taken along]"));
    window.press(Key::Escape);
    assert_eq!(window.all(Role::List).count(), 28, "a note just written needs no letting go");
}

#[test]
fn everything_is_done_there_as_on_the_page() {
    let mut window = Window::with(&format!("[{CONTENT}]: a | b | c"));
    window.keys("ctrl+2");
    window.type_text("d");
    window.press(Key::Escape);
    assert_eq!(window.board(), format!("{CONTENT}: a | b | c | [d]"));
    window.double_click(window.at_note("b"));
    window.type_text("!");
    window.press(Key::Escape);
    let to = window.note_rect("a").left_center() + vec2(8.0, 0.0);
    window.drag(window.at_note("d"), to);
    assert_eq!(window.board(), format!("{CONTENT}: [d] | a | b! | c"), "reordered");
    window.press(Key::ArrowRight);
    window.type_text("2+");
    window.assert_sees("1 vote");
    assert_eq!(window.board(), format!("{CONTENT}: d | [a+1] | b! | c"));
    window.press(Key::Delete);
    let (from, to) = (window.note_rect("d").left_top() - vec2(4.0, 4.0), window.note_rect("b!").center());
    window.drag(from, to);
    assert_eq!(window.board(), format!("{CONTENT}: [d] | [b!] | c"), "a rectangle selects");
    window.keys("ctrl+c");
    window.keys("ctrl+v");
    window.keys("ctrl+z");
    window.keys("ctrl+z");
    assert_eq!(window.board().replace(['[', ']'], ""), format!("{CONTENT}: d | a+1 | b! | c"));
    window.second_click(window.at_note("c"));
    assert!(window.has_button("Duplicate"));
    window.press(Key::Escape);
    window.keys("ctrl+a");
    assert_eq!(window.harness.state().selection().notes().len(), 4);
}

#[test]
fn undo_goes_to_the_place_that_it_changes() {
    let mut window = Window::with(&format!("[{CONTENT}]: a\n{EXPERTISE}: b"));
    window.type_text("new");
    window.press(Key::Escape);
    window.click(window.corner(EXPERTISE));
    window.keys("ctrl+2");
    assert_eq!(window.board(), format!("[{EXPERTISE}]: b"));
    window.keys("ctrl+z");
    assert_eq!(window.board(), format!("[{CONTENT}]: a"));
    window.keys("ctrl+y");
    assert_eq!(window.board(), format!("[{CONTENT}]: a | new"));
}

#[test]
fn what_is_too_much_for_the_window_scrolls_and_no_farther() {
    let mut window = alone(60);
    let page = window.harness.state().scene().page;
    let top = window.harness.state().view().visible();
    assert!(page.height() > top.height() + 1.0 && (page.width() - top.width()).abs() < 0.1);
    window.point(window.middle(WHO_COP));
    for _ in 0..60 {
        window.wheel(vec2(0.0, -3.0));
    }
    let bottom = window.harness.state().view().visible();
    assert!((bottom.y1 - page.y1).abs() < 0.5 && (bottom.x0 - top.x0).abs() < 0.1, "{bottom:?} of {page:?}");
    window.press(Key::ArrowDown);
    let app = window.harness.state();
    let (_, first) =
        app.scene().note(&app.selection().notes()[0]).map(|(slot, note)| (slot.id.clone(), note.rect)).unwrap();
    assert!(contains_rect(app.view().visible(), first), "what the keyboard goes to comes into sight");
}

#[test]
fn a_window_of_another_size_lays_it_out_anew() {
    let mut window = alone(12);
    for size in [vec2(700.0, 460.0), vec2(1920.0, 1080.0)] {
        window.harness.set_size(size);
        window.settle();
        let app = window.harness.state();
        let (seen, page) = (app.view().visible(), app.scene().page);
        assert!((seen.width() - page.width()).abs() < 0.1, "{size:?}: {seen:?} of {page:?}");
        assert!(app.scene().overflows().is_empty());
    }
}

#[test]
fn a_note_without_room_is_said_to_be_there_and_leads_to_it() {
    let mut window = overfull(40);
    window.burst(&format!("one more {LONG}"));
    window.press(Key::Escape);
    window.assert_sees("Added. Not shown here: ");
    window.press_button("Show all");
    assert!(window.has_button("Back to the page"));
    assert!(!window.sees("Added. Not shown here: "), "that was so on the page");
    let at = window.note_rect(&format!("one more {LONG}")).center();
    let seen = window.harness.state().view().canvas_rect();
    assert!(seen.contains(at), "it is in sight: {at:?}");
}

#[test]
fn full_screen_keeps_the_place_and_other_views_leave_it() {
    let mut window = alone(3);
    window.press(Key::F11);
    assert!(window.full_screen && window.has_button("Back to the page"));
    window.press(Key::F11);
    assert_eq!(window.all(Role::List).count(), 1);
    for keys in ["ctrl+0", "ctrl+1", "ctrl+3"] {
        window.keys("ctrl+2");
        assert_eq!(window.all(Role::List).count(), 1, "{keys}");
        window.keys(keys);
        assert_eq!(window.all(Role::List).count(), 28, "{keys}");
    }
}

#[test]
fn another_board_is_shown_as_a_page() {
    let mut window = alone(3);
    window.point(window.desk());
    window.find_command("example half hour");
    assert_eq!(window.all(Role::List).count(), 28);
    window.keys("ctrl+2");
    assert!(!window.has_button("Back to the page"), "no place is in hand");
}

#[test]
fn a_screen_reader_has_the_place_and_its_heading() {
    let window = alone(3);
    let heading = window.all(Role::Heading).next().unwrap();
    assert_eq!(heading.accesskit_node().label().unwrap(), WHO_COP);
    assert!(window.note(WHO_COP, 2).accesskit_node().value().unwrap().starts_with("2 "));
}

#[test]
fn zooming_in_and_out_goes_back_to_the_page_unchanged() {
    let mut window = alone(12);
    window.point(window.middle(WHO_COP));
    window.hold(CTRL);
    window.wheel(vec2(0.0, 3.0));
    window.hold(Modifiers::NONE);
    let app = window.harness.state();
    assert!(contains_rect(app.scene().page, app.view().visible()), "zoomed in, nothing beyond it is seen");
    window.keys("ctrl+2");
    let app = window.harness.state();
    assert!((app.view().visible().width() - app.scene().page.width()).abs() < 0.1, "the same key shows it whole again");
    window.press(Key::Escape);
    let app = window.harness.state();
    assert!(contains_rect(app.view().visible(), app.scene().page));
}

#[test]
fn notes_are_sorted_into_other_places_from_one_alone() {
    let mut window = Window::with(&format!("[{CONTENT}]: a | b\n{EXPERTISE}: x"));
    window.keys("ctrl+2");
    window.click(window.at_note("a"));
    window.find_command("move to expertise");
    window.assert_sees(&format!("Moved 1 note to {EXPERTISE}"));
    assert_eq!(window.board(), format!("[{CONTENT}]: b"), "the place stays");
    window.press(Key::Escape);
    assert_eq!(window.board(), format!("[{CONTENT}]: b\n{EXPERTISE}: x | a"));
}

#[test]
fn notes_in_the_hand_are_taken_to_the_next_place() {
    let mut window = Window::with(&format!("[{CONTENT}]: a | b\n{EXPERTISE}: x"));
    window.keys("ctrl+2");
    let next = window.node(Role::Button, "Next place").rect().center();
    window.pull(window.at_note("a"), next);
    for _ in 0..14 {
        window.frame(vec![]);
    }
    window.assert_sees("2 of 28");
    let to = window.note_rect("x").left_center() + vec2(8.0, 0.0);
    window.pull_on(to);
    window.let_go();
    assert_eq!(window.board(), format!("[{EXPERTISE}]: a | x"));
    window.press(Key::Escape);
    assert_eq!(window.board().replace(['[', ']'], ""), format!("{CONTENT}: b\n{EXPERTISE}: a | x"));
}
