//! Notes follow the pointer: the landing shows, Escape puts everything back, a drop is one step.

use copboard::ui::OnScreen as _;
use egui::{Key, pos2, vec2};

use super::desktop::Window;
use super::finding::check;
use super::person::CTRL;
use super::{PARKING, WHO_CONCEPTION, WHO_COP};

const PRE_COP: &str = "Collaboration · WHO · Pre-CoP";

const TWO_CELLS: &str = "Collaboration · WHO · Conception: a | b\nCollaboration · WHO · CoP: x | y";

/// The notes of a place in the picture, while something is in the hand.
fn pictured(window: &Window, slot: &str) -> Vec<String> {
    let scene = window.harness.state().scene();
    let place = scene.slots.iter().find(|place| place.name == slot).unwrap();
    place.notes.iter().map(|note| note.lines.text.to_string()).collect()
}

#[test]
fn a_note_is_dragged_between_cells() {
    let mut window = check(
        TWO_CELLS,
        |window| window.drag(window.at_note("a"), window.corner(WHO_COP)),
        "Collaboration · WHO · Conception: b\nCollaboration · WHO · CoP: x | y | [a]",
    );
    window.assert_sees("Undo move note");
    window.keys("ctrl+z");
    assert_eq!(window.board(), TWO_CELLS.replace(" a ", " [a] "), "one step");
    assert_eq!(window.saved_state(), "Saved", "nothing is left of it");
}

#[test]
fn the_landing_shows_while_the_note_is_in_the_hand() {
    let mut window = Window::with(TWO_CELLS);
    let from = window.at_note("a");
    let upper_half_of_y = window.note_rect("y").center_top() + vec2(0.0, 2.0);
    window.pull(from, upper_half_of_y);
    assert_eq!(pictured(&window, WHO_COP), ["x", "a", "y"], "the others make room");
    assert_eq!(pictured(&window, WHO_CONCEPTION), ["b"]);
    assert_eq!(window.harness.state().board().note_count(), 4);
    assert_eq!(window.saved_state(), "Saved", "nothing has happened yet");

    window.pull_on(window.corner(WHO_CONCEPTION));
    assert_eq!(pictured(&window, WHO_CONCEPTION), ["b", "a"], "it follows to wherever the pointer is");
    assert_eq!(pictured(&window, WHO_COP), ["x", "y"]);
}

#[test]
fn escape_puts_everything_back() {
    check(
        TWO_CELLS,
        |window| {
            window.pull(window.at_note("a"), window.corner(WHO_COP));
            window.press(Key::Escape);
            assert_eq!(pictured(window, WHO_CONCEPTION), ["a", "b"]);
            window.pull_on(window.corner(PRE_COP));
            window.let_go();
            assert_eq!(window.saved_state(), "Saved");
        },
        "Collaboration · WHO · Conception: [a] | b\nCollaboration · WHO · CoP: x | y",
    );
}

#[test]
fn a_drop_on_no_place_changes_nothing() {
    check(
        TWO_CELLS,
        |window| {
            window.drag(window.at_note("a"), window.desk());
            assert_eq!(window.saved_state(), "Saved");
        },
        "Collaboration · WHO · Conception: [a] | b\nCollaboration · WHO · CoP: x | y",
    );
}

#[test]
fn a_note_is_dragged_within_its_place() {
    check(
        "Collaboration · WHO · CoP: a | b | c",
        |window| window.drag(window.at_note("a"), window.note_rect("c").center_bottom() - vec2(0.0, 2.0)),
        "Collaboration · WHO · CoP: b | c | [a]",
    );
    check(
        "Co-create · 1 Content: a | b | c",
        |window| window.drag(window.at_note("c"), window.note_rect("a").left_center() + vec2(3.0, 0.0)),
        "Co-create · 1 Content: [c] | a | b",
    );
}

#[test]
fn a_drag_to_where_it_came_from_is_no_step() {
    check(
        TWO_CELLS,
        |window| {
            let home = window.at_note("a");
            window.pull(home, window.corner(WHO_COP));
            window.pull_on(home);
            window.let_go();
            assert_eq!(window.saved_state(), "Saved");
            window.keys("ctrl+z");
        },
        "Collaboration · WHO · Conception: [a] | b\nCollaboration · WHO · CoP: x | y",
    );
}

#[test]
fn several_notes_move_together_and_keep_their_order() {
    let before = "Collaboration · WHO · Conception: a | b | c\nCollaboration · WHO · CoP: x | y\nParking lot: p";
    check(
        before,
        |window| {
            window.keys("ctrl+Minus");
            window.click(window.at_note("y"));
            window.click_with(CTRL, window.at_note("c"));
            window.click_with(CTRL, window.at_note("a"));
            window.drag(window.at_note("y"), window.corner(PARKING));
            assert_eq!(
                window.board(),
                "Collaboration · WHO · Conception: b\nCollaboration · WHO · CoP: x\nParking lot: p | [a] | [c] | [y]",
                "in reading order, however they were selected"
            );
            window.keys("ctrl+z");
        },
        "Collaboration · WHO · Conception: [a] | b | [c]\nCollaboration · WHO · CoP: x | [y]\nParking lot: p",
    );
}

#[test]
fn a_drag_to_the_edge_of_the_window_pans() {
    let mut window = Window::with(TWO_CELLS);
    window.keys("ctrl+1");
    let before = window.harness.state().view().center;
    let canvas = window.harness.state().view().canvas_rect();
    window.pull(window.at_note("a"), pos2(canvas.min.x + 4.0, canvas.center().y));
    for _ in 0..10 {
        window.frame(vec![]);
    }
    let after = window.harness.state().view().center;
    assert!(after.x < before.x - 20.0, "from {before:?} to {after:?}");
    assert!((after.y - before.y).abs() < 1e-6, "sideways only");
    window.press(Key::Escape);
    let rest = window.harness.state().view().center;
    for _ in 0..5 {
        window.frame(vec![]);
    }
    assert_eq!(window.harness.state().view().center, rest, "and stops when the hand is empty");
}

#[test]
fn a_shaky_click_is_no_drag() {
    check(
        TWO_CELLS,
        |window| {
            let at = window.at_note("a");
            window.drag(at, at + vec2(3.0, 1.0));
        },
        "Collaboration · WHO · Conception: [a] | b\nCollaboration · WHO · CoP: x | y",
    );
}
