//! No traps of the hand: no key that writes does something else, and no color or place is touched by the way.

use egui::{Event, Key, Modifiers};

use super::access::description;
use super::desktop::Window;
use super::{CONTENT, WHO_COP};

/// Texts that begin with characters that are also keys of notes.
const BEGINNINGS: [&str; 4] = ["4 weeks", "+ a room", "- no travel", "? who pays"];

/// A key with the text that it gives, as the keyboard's layout has it.
fn key_with_text(key: Key, text: &str) -> [Event; 2] {
    let event = Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers: Modifiers::NONE };
    [event, Event::Text(text.to_owned())]
}

/// What the color of a note stands for.
fn color(window: &Window, slot: &str, nth: usize) -> String {
    description(&window.note(slot, nth))
}

#[test]
fn what_is_typed_after_writing_is_the_next_note_whatever_it_begins_with() {
    for text in BEGINNINGS {
        let mut window = Window::with("[Co-create · 1 Content]");
        window.type_text("Alpha");
        window.press(Key::Escape);
        window.point(window.corner(WHO_COP));
        window.type_text(text);
        assert_eq!(window.board(), format!("{CONTENT}: Alpha\n{WHO_COP}: {text}"));
        window.press(Key::Escape);
        assert_eq!(color(&window, CONTENT, 1), "Idea", "{text}");
        assert_eq!(color(&window, WHO_COP, 1), "Person", "{text}");

        let mut window = Window::with("[Co-create · 1 Content]");
        window.type_text("Alpha");
        window.press(Key::Escape);
        window.type_text(text);
        assert_eq!(window.board(), format!("{CONTENT}: Alpha | {text}"), "also where the pointer stays");

        let mut window = Window::with("Co-create · 1 Content: [Alpha]");
        window.press(Key::F2);
        window.type_text("!\n");
        window.type_text(text);
        assert_eq!(window.board(), format!("{CONTENT}: Alpha! | {text}"), "and behind Enter");
    }
}

#[test]
fn what_is_typed_where_the_pointer_went_since_is_a_note_there() {
    for text in BEGINNINGS {
        let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
        window.point(window.corner(WHO_COP));
        window.type_text(text);
        assert_eq!(window.board(), format!("{CONTENT}: Alpha\n{WHO_COP}: {text}"));
        assert_eq!(color(&window, CONTENT, 1), "Idea", "{text}");
    }
}

#[test]
fn notes_selected_on_purpose_have_the_same_keys_as_ever() {
    let deeds: [fn(&mut Window); 4] = [
        |window| window.click(window.at_note("Alpha")),
        |window| window.drag(window.corner(CONTENT), window.at_note("Alpha")),
        |window| window.press(Key::ArrowLeft),
        |window| window.keys("ctrl+a"),
    ];
    for (nth, deed) in deeds.into_iter().enumerate() {
        let mut window = Window::with("[Co-create · 1 Content]");
        window.type_text("Alpha");
        window.press(Key::Escape);
        deed(&mut window);
        window.type_text("4+");
        assert_eq!(window.board(), format!("{CONTENT}: [Alpha+1]"), "deed {nth}");
        assert_eq!(color(&window, CONTENT, 1), "Check", "deed {nth}");
    }
}

#[test]
fn a_key_writes_or_acts_and_never_both() {
    for (key, text) in [(Key::Num2, "é"), (Key::Num1, "&"), (Key::Num6, "§")] {
        let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
        for event in key_with_text(key, text) {
            window.frame(vec![event]);
        }
        window.settle();
        assert_eq!(window.board(), format!("{CONTENT}: Alpha | {text}"), "the letter is written");
        assert_eq!(color(&window, CONTENT, 1), "Idea", "and nothing is recolored by {text}");
    }
    let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
    window.frame(key_with_text(Key::Quote, "4").into());
    window.settle();
    assert_eq!(window.board(), format!("{CONTENT}: [Alpha]"));
    assert_eq!(color(&window, CONTENT, 1), "Check", "a digit is one wherever its key is");
}

#[test]
fn no_note_is_selected_while_a_field_is_filled_in() {
    let mut window = Window::with(&format!("{CONTENT}: [Alpha]"));
    window.assert_sees("1 selected");
    window.click(window.rect("COMMUNITY, empty").center());
    assert!(!window.sees("1 selected"));
    window.type_text("Clean Air\n");
    window.press(Key::Delete);
    assert_eq!(window.board(), format!("{CONTENT}: Alpha"), "nor is it when that is done");
}
