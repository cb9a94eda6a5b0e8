//! A place that is too full loses nothing: what is written stays in sight, and a list has every note whole.

use std::sync::Arc;

use copboard::geom::contains_rect;
use copboard::ui::OnScreen as _;
use egui::{Key, Role};
use egui_kittest::kittest::NodeT as _;

use super::WHO_COP;
use super::desktop::Window;
use super::finding::label;

const LONG: &str = "A thought that takes its time and some more words than a cell has room for, again and again";

/// A board with far more in one cell than it can show.
fn overfull(notes: usize) -> Window {
    let texts: Vec<String> = (1..=notes).map(|nth| format!("{nth} {LONG}")).collect();
    Window::with(&format!("Collaboration · WHO · CoP: {}", texts.join(" | ")))
}

/// The note that says this, as it is in the picture: whether all of its lines are shown.
fn is_shown_whole(window: &Window, text: &str) -> bool {
    let scene = window.harness.state().scene();
    let mut notes = scene.slots.iter().flat_map(|slot| &slot.notes);
    notes.any(|note| &*note.lines.text == text && note.shown_lines == note.lines.lines.len())
}

#[test]
fn what_is_written_is_seen_in_a_place_too_full() {
    let mut window = overfull(40);
    assert!(!window.harness.state().scene().overflows().is_empty());
    window.click(window.corner(WHO_COP));
    let mut typed = String::new();
    let shown = window.harness.state().scene();
    for words in ["Here ", "is ", "one ", "more"] {
        window.type_text(words);
        typed.push_str(words);
        assert_eq!(window.written().as_deref(), Some(typed.as_str()));
        let model = window.harness.state().model();
        let card = model.card().unwrap();
        assert!(card.size * model.view.zoom > 15.99, "{} points", card.size * model.view.zoom);
        assert!(contains_rect(model.view.visible(), card.rect), "in sight");
        assert!(Arc::ptr_eq(&shown, &model.scene()), "and nothing else moves");
    }
    window.burst(&format!("\nand another {LONG}"));
    window.press(Key::Escape);
    window.assert_sees("Added. Not shown here: ");
    let board = window.harness.state().board();
    let notes = board.notes(&"collaboration/who/cop".into()).unwrap();
    let last: Vec<&str> = notes.iter().rev().take(2).map(|note| &*note.text).collect();
    assert_eq!(last, [format!("and another {LONG}").as_str(), "Here is one more"], "and comes last all the same");
}

#[test]
fn the_mark_catches_the_eye_once_unless_nothing_is_to_move() {
    for moves in [true, false] {
        let mut window = overfull(40);
        let style = |style: &mut egui::Style| style.animation_time = 0.0;
        if !moves {
            window.harness.ctx.all_styles_mut(style);
        }
        window.click(window.corner(WHO_COP));
        window.burst(&format!("one more {LONG}"));
        window.press(Key::Escape);
        let busy = |window: &mut Window| {
            (0..40)
                .filter(|_| {
                    window.frame(vec![]);
                    window.sleep().is_zero()
                })
                .count()
        };
        window.press(Key::Enter);
        window.type_text("!");
        window.tap(Key::Escape);
        let first = busy(&mut window);
        assert_eq!((10..25).contains(&first), moves, "{first} frames");
        assert!(busy(&mut window) < 3, "then it rests");
    }
}

#[test]
fn every_note_is_found_by_name_though_it_has_no_room() {
    let window = overfull(40);
    let shown = window.harness.state().scene().slots.iter().map(|slot| slot.notes.len()).sum::<usize>();
    assert!(shown < 40);
    let slot = label(&window.slot(WHO_COP));
    assert!(slot.starts_with("Collaboration · WHO · CoP, 40 notes, ") && slot.ends_with(" not shown whole"), "{slot}");
    for nth in 1..=40 {
        let note = window.note(WHO_COP, nth);
        assert_eq!(label(&note), format!("Collaboration · WHO · CoP, note {nth} of 40: {nth} {LONG}"));
        assert_eq!(note.value(), Some(format!("{nth} {LONG}")));
    }
    assert_eq!(window.all(Role::ListItem).count(), 40);
}

#[test]
fn the_status_line_says_so_and_leads_to_the_list() {
    let mut window = overfull(40);
    assert!(!window.sees("Close the list"));
    window.press_button("1 place is too full");
    assert_eq!(window.slot(WHO_COP).accesskit_node().is_selected(), Some(true));
    window.keys("ctrl+l");
    assert!(window.has_button("Close the list"));
    window.assert_sees("40 notes");
    assert_eq!(window.value("Note 40 of 40, not shown on the page"), format!("40 {LONG}"), "each is there, whole");
    window.press_button("Close the list");
    assert!(!window.sees("Note 40 of 40"));
}

#[test]
fn several_places_are_counted() {
    let texts: Vec<String> = (1..=40).map(|nth| format!("{nth} {LONG}")).collect();
    let notes = texts.join(" | ");
    let mut window = Window::with(&format!("Collaboration · WHO · CoP: {notes}\nCooperation · HOW · CoP: {notes}"));
    let marked = |window: &Window| window.board().lines().position(|line| line.starts_with('['));
    for nth in [0, 1, 0] {
        window.press_button("2 places are too full");
        assert_eq!(marked(&window), Some(nth), "again goes to the next: {}", window.board());
    }
}

#[test]
fn a_note_is_edited_in_the_list() {
    let mut window = overfull(12);
    window.click(window.corner(WHO_COP));
    window.keys("ctrl+l");
    let field = window.rect("Note 2 of 12").center();
    window.click(field);
    window.pause();
    assert_eq!(label(&window.note(WHO_COP, 2)), format!("Collaboration · WHO · CoP, note 2 of 12: 2 {LONG}"));
    assert!(window.note(WHO_COP, 2).accesskit_node().is_selected() == Some(true), "the board shows which one it is");
    window.double_click(field);
    window.keys("ctrl+a");
    window.type_text("short");
    window.click(window.desk());
    assert_eq!(window.note(WHO_COP, 2).value().as_deref(), Some("short"));
    assert_eq!(window.value("Note 2 of 12"), "short");
    window.assert_sees("Undo edit note");
    window.keys("ctrl+z");
    assert_eq!(window.note(WHO_COP, 2).value(), Some(format!("2 {LONG}")), "one step");
    assert_eq!(window.value("Note 2 of 12"), format!("2 {LONG}"), "the list follows");
}

/// The first of twelve notes says something else in the list, and the field still has the keyboard.
fn writing_in_the_list() -> Window {
    let mut window = overfull(12);
    window.click(window.corner(WHO_COP));
    window.keys("ctrl+l");
    let field = window.rect("Note 1 of 12").center();
    window.double_click(field);
    window.keys("ctrl+a");
    window.type_text("kept");
    window
}

#[test]
fn what_is_written_in_the_list_is_kept_when_it_closes() {
    let mut window = writing_in_the_list();
    window.press_button("Close the list");
    assert_eq!(window.note(WHO_COP, 1).value().as_deref(), Some("kept"));
}

#[test]
fn what_is_written_in_the_list_is_saved_and_guarded() {
    let mut window = writing_in_the_list();
    assert_eq!(window.saved_state(), "Not saved");
    window.keys("ctrl+s");
    assert!(window.file("board.ron").contains("text: \"kept\""));
    assert_eq!(window.saved_state(), "Saved");
    window.keys("ctrl+a");
    window.type_text("guarded");
    window.ask_to_close();
    assert!(!window.closed, "work in the list is work");
    window.press_button("Save");
    assert!(window.closed);
    assert!(window.file("board.ron").contains("text: \"guarded\""));
}

#[test]
fn a_text_longer_than_the_window_scrolls_on_its_card() {
    let mut window = Window::with("[Collaboration · WHO · CoP]");
    window.burst(&"word ".repeat(300));
    window.type_text("end");
    let model = window.harness.state().model();
    let (card, text) = (model.card().unwrap(), model.text.as_ref().unwrap());
    assert!(text.text().starts_with("word word") && text.text().ends_with("end"));
    let cursor = card.text_at.y + text.cursor().unwrap().y1 * card.size;
    assert!(contains_rect(model.view.visible(), card.rect), "the card keeps to the window");
    assert!(card.text_at.y < card.rect.y0 && cursor <= card.rect.y1, "and scrolls to where letters go");
}

#[test]
fn a_note_emptied_in_the_list_vanishes() {
    let mut window = Window::with("[Co-create · 1 Content]: a | b");
    window.keys("ctrl+l");
    window.double_click(window.rect("Note 1 of 2").center());
    window.keys("ctrl+a");
    window.press(Key::Delete);
    window.click(window.desk());
    assert_eq!(window.board(), "Co-create · 1 Content: b");
}

#[test]
fn full_screen_keeps_what_was_written_in_the_list() {
    let mut window = Window::with("[Co-create · 1 Content]: a | b");
    window.keys("ctrl+l");
    window.double_click(window.rect("Note 1 of 2").center());
    window.type_text("b");
    window.press(Key::F11);
    assert_eq!(window.board().replace(['[', ']'], ""), "Co-create · 1 Content: ab | b");
    window.press(Key::F11);
    assert_eq!(window.value("Note 1 of 2"), "ab");
}

#[test]
fn the_mark_in_the_place_shows_it_alone_with_all_its_notes() {
    let mut window = overfull(40);
    let app = window.harness.state();
    let mark = app.scene().slots.iter().find_map(|slot| slot.overflow_mark).unwrap();
    let at = app.view().screen_rect(mark).center();
    window.click(at);
    assert!(window.has_button("Back to the page"));
    assert!((1..=40).all(|nth| is_shown_whole(&window, &format!("{nth} {LONG}"))));
}
