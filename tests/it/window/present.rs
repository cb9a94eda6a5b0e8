//! Full screen is for the room: it shows the page, and nothing of the hand.

use egui::{Key, Modifiers, Shape};

use super::desktop::Window;
use super::ghost::{is_drawn, leaves};
use super::{CONTENT, EXPERTISE, WHO_COP};

/// How many outlines are drawn over the page.
fn outlines(window: &mut Window) -> usize {
    // The way out goes when the pointer rests.
    (0..70).for_each(|_| window.frame(vec![]));
    let shapes = window.harness.output().shapes.iter();
    let all = shapes.flat_map(|clipped| leaves(&clipped.shape));
    all.filter(|shape| matches!(shape, Shape::Rect(rect) if rect.stroke.width > 0.0)).count()
}

#[test]
fn the_room_sees_no_outline_of_what_is_pointed_at_or_found() {
    let mut window = Window::with(&format!("{CONTENT}: Alpha | Beta\n{WHO_COP}: Core group"));
    window.keys("ctrl+f");
    window.type_text("Beta");
    window.press(Key::F11);
    assert!(window.full_screen && !window.has_button("Close the search"));
    assert_eq!(outlines(&mut window), 0, "of what was looked for");
    window.point(window.at_note("Alpha"));
    assert_eq!(outlines(&mut window), 0, "of a note that is pointed at");
    window.point(window.middle(EXPERTISE));
    assert_eq!(outlines(&mut window), 0, "of a place");
    assert!(!is_drawn(&window, "Type here"));
    window.click(window.corner(WHO_COP));
    assert_eq!(outlines(&mut window), 0, "of one that is clicked");
    window.type_text("Teachers");
    window.press(Key::Escape);
    assert_eq!(outlines(&mut window), 0, "of a note that was just written");
    window.click(window.at_note("Alpha"));
    assert!(outlines(&mut window) > 0, "what was selected on purpose is seen");
}

#[test]
fn two_escapes_lead_from_an_open_note_out_of_full_screen() {
    let mut window = Window::with(&format!("{CONTENT}: Alpha"));
    for deed in [0, 1] {
        window.press(Key::F11);
        if deed == 0 {
            window.click(window.corner(WHO_COP));
            window.type_text("Teachers");
        } else {
            window.double_click(window.at_note("Alpha"));
            window.type_text("!");
        }
        window.press(Key::Escape);
        assert!(window.full_screen && window.written().is_none(), "the first finishes the note");
        window.press(Key::Escape);
        assert!(!window.full_screen, "the second leads out");
    }
    let board = window.board().replace(['[', ']'], "");
    assert!(board.starts_with(&format!("{CONTENT}: Alpha")) && board.contains(&format!("{WHO_COP}: Teachers")));
    window.hold(Modifiers::NONE);
}
