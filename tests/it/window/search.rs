//! The bar that finds notes: by keyboard, by its buttons, and by ear.

use egui::{Key, Role};

use super::desktop::Window;
use super::finding::check;

const BOARD: &str = "Co-create · 1 Content: La Société | A plan
Collaboration · WHO · CoP: societe civile";

/// The bar says that, and nothing more.
#[track_caller]
fn assert_counts(window: &Window, words: &str) {
    assert!(window.words().iter().any(|said| said == words), "{:#?}", window.words());
}

#[test]
fn letters_right_behind_ctrl_f_are_looked_for() {
    check(
        BOARD,
        |window| {
            window.keys("ctrl+f");
            window.burst("SOCIETE");
            assert_eq!(window.value("Find"), "SOCIETE");
            assert_counts(window, "1 of 2");
            window.press(Key::Enter);
            assert_counts(window, "2 of 2");
            window.keys("shift+enter");
            assert_counts(window, "1 of 2");
            window.press(Key::F3);
            window.press(Key::Escape);
            assert!(!window.sees("Close the search"));
        },
        "Co-create · 1 Content: La Société | A plan
Collaboration · WHO · CoP: [societe civile]",
    );
}

#[test]
fn the_magnifier_finds_notes_and_commands_keep_their_keys() {
    let mut window = Window::with(BOARD);
    window.press_button("Find…");
    window.type_text("nowhere");
    window.assert_sees("No matches");
    window.keys("ctrl+f");
    window.type_text("plan");
    assert_eq!(window.value("Find"), "plan", "typing replaces the question before");
    window.press_button("Close the search");
    window.keys("ctrl+shift+p");
    window.assert_sees("Find a command");
}

#[test]
fn words_are_replaced_by_the_keyboard_alone() {
    check(
        BOARD,
        |window| {
            window.keys("ctrl+h");
            window.type_text("société");
            window.keys("ctrl+h");
            window.type_text("firme");
            window.press(Key::Enter);
            assert_counts(window, "1 of 1");
            window.press(Key::Escape);
        },
        "Co-create · 1 Content: La Firme | A plan
Collaboration · WHO · CoP: [societe civile]",
    );
}

#[test]
fn tab_leads_from_what_is_looked_for_to_what_replaces_it() {
    let mut window = Window::with(BOARD);
    window.keys("ctrl+h");
    window.type_text("plan");
    window.press(Key::Tab);
    window.type_text("path");
    window.press_button("Replace all");
    assert!(window.board().contains("A path"), "{}", window.board());
    let mut window = Window::with(BOARD);
    window.keys("ctrl+h");
    window.type_text("plan");
    window.press_button("Replace all");
    window.assert_sees("Removed 1 from 1 text");
}

#[test]
fn colors_are_chosen_without_any_words_to_learn() {
    let mut window = Window::with(BOARD);
    window.keys("ctrl+f");
    window.press_button("Color");
    window.click(window.node(Role::MenuItemCheckBox, "Idea").rect().center());
    assert_counts(&window, "1 of 3");
}

#[test]
fn escape_closes_a_menu_of_the_bar_before_the_bar() {
    let mut window = Window::with(BOARD);
    window.keys("ctrl+f");
    window.press_button("Color");
    window.press(Key::Escape);
    assert!(window.has_button("Close the search"), "only the menu closes");
    window.keys("ctrl+f");
    window.press(Key::Escape);
    assert!(!window.has_button("Close the search"));
}

#[test]
fn escape_on_the_board_closes_the_search_first() {
    let mut window = Window::with(BOARD);
    window.keys("ctrl+f");
    window.type_text("plan");
    window.click(window.at_note("A plan"));
    window.press(Key::Escape);
    assert!(!window.sees("Close the search"));
    assert!(window.board().contains("[A plan]"), "and what is selected stays so");
}
