//! A quite different form in the window: nothing in it knows the built-in one.

use copboard::app::Verb;
use copboard::file;
use copboard::words::Words;
use egui::Key;

use super::desktop::Window;
use crate::forms::{retro, retro_board, retro_text};

/// A window on a board of the retro form, with a note in each slot.
fn window() -> Window {
    Window::on_file("retro.ron", &file::write(&retro_board()))
}

#[test]
fn its_places_blanks_and_headings_are_found_by_their_names() {
    let window = window();
    let form = retro();
    assert_eq!(window.board().lines().count(), form.slots().count(), "{}", window.board());
    window.assert_sees("How did it go?");
    window.assert_sees("People");
    assert_eq!([window.field_text("TEAM"), window.field_text("NEXT TIME")], ["the team", "the next"]);
    assert!(!window.sees("Parking lot") && !window.sees("Conception"));
}

#[test]
fn notes_are_written_moved_and_saved_on_it() {
    let mut window = window();
    let slot = "Results · GO ON";
    let at = window.corner(slot);
    window.click(at);
    window.type_text("and now this\n");
    window.press(Key::Escape);
    assert!(window.note(slot, 2).rect().is_positive());
    let (from, to) = (window.at_note("and now this"), window.middle("People · START"));
    window.drag(from, to);
    assert!(window.board().lines().any(|line| line.starts_with("People · START") && line.contains("and now this")));
    window.keys("ctrl+s");
    let saved = window.file("retro.ron");
    let reading = file::read(&saved).unwrap();
    assert_eq!(reading.board.note_count(), retro().slots().count() + 1);
    assert!(saved.contains("form:") && reading.remarks.is_empty(), "its form goes with it");
}

#[test]
fn tab_goes_through_its_blanks_and_its_places() {
    let mut window = window();
    window.find_command("team");
    assert_eq!(window.written().as_deref(), Some("the team"));
    window.press(Key::Tab);
    assert_eq!(window.written().as_deref(), Some("the next"));
    window.press(Key::Tab);
    assert_eq!(window.written(), None, "after the last blank come the places");
    assert!(window.board().contains('['), "{}", window.board());
}

#[test]
fn what_lies_beyond_its_grid_goes_where_it_says() {
    let mut window = window();
    let at = window.corner("Results · THANKS");
    window.click(at);
    window.paste("a\tb\nc\td\n");
    window.assert_sees("3 cells didn't fit on the grid and went to “For another day”");
    assert!(window.board().lines().any(|line| line.contains("For another day") && line.contains("[b] | [c] | [d]")));
}

#[test]
fn its_own_area_captions_and_verbs_are_offered() {
    let mut window = window();
    let labels: Vec<String> = {
        let model = window.harness.state().model();
        Verb::all(model).into_iter().map(|verb| Words::english().say(&verb.label(model))).collect()
    };
    for expected in ["Show “Everything at once”", "Show “For another day”", "Color: Thought", "Color: Praise"] {
        assert!(labels.iter().any(|label| label == expected), "{expected}: {labels:#?}");
    }
    window.keys("ctrl+e");
    window.assert_sees("Whole board");
    window.press(Key::Escape);
}

#[test]
fn a_form_in_the_persons_folder_is_offered_for_a_new_board() {
    let folder = tempfile::tempdir().unwrap();
    let forms = folder.path().join("data").join("forms");
    std::fs::create_dir_all(&forms).unwrap();
    std::fs::write(forms.join("retro.ron"), retro_text()).unwrap();
    std::fs::write(forms.join("broken.ron"), "(id: 1)").unwrap();
    let mut window = Window::begin(folder, None);
    window.find_command("how did it go");
    assert!(window.sees("People · START, empty"), "{:?}", window.words());
    window.find_command("new board: broken");
    window.assert_sees("Couldn't open the board");
}
