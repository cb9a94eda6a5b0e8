//! The list beside the board is a view of it: the same hand, the same keys, the same menu.

use egui::{Key, Modifiers, Pos2, Role};
use egui_kittest::kittest::NodeT as _;

use super::desktop::Window;
use super::finding::{check, label};
use super::person::CTRL;

/// The list is opened on the first place.
fn open(window: &mut Window) {
    window.click(window.corner("Co-create · 1 Content"));
    window.keys("ctrl+l");
}

/// Where a note stands in the list.
#[track_caller]
fn row(window: &Window, text: &str) -> Pos2 {
    let mut rows = window.all(Role::ListBoxOption);
    rows.find(|row| row.value().as_deref() == Some(text))
        .unwrap_or_else(|| panic!("no row says {text:?}"))
        .rect()
        .center()
}

/// What the list says, from top to bottom; brackets are around what is selected.
fn rows(window: &Window) -> String {
    let mut rows: Vec<(f32, String)> = window
        .all(Role::ListBoxOption)
        .map(|row| {
            let text = row.value().unwrap_or_default();
            let is_selected = row.accesskit_node().is_selected() == Some(true);
            (row.rect().top(), if is_selected { format!("[{text}]") } else { text })
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" | ")
}

#[test]
fn a_row_is_dragged_to_a_place_on_the_board() {
    check(
        "Co-create · 1 Content: a | b | c",
        |window| {
            open(window);
            let (from, to) = (row(window, "b"), window.middle("Co-create · 3 Methods"));
            window.drag(from, to);
            assert_eq!(rows(window), "a | c");
        },
        "Co-create · 1 Content: a | c
Co-create · 3 Methods: [b]",
    );
}

#[test]
fn a_note_is_dragged_from_the_board_into_the_list() {
    check(
        "Co-create · 1 Content: a | b
Co-create · 3 Methods: d",
        |window| {
            open(window);
            let (from, to) = (window.at_note("d"), row(window, "b"));
            window.drag(from, to - egui::vec2(0.0, 8.0));
            assert_eq!(rows(window), "a | [d] | b", "where the bar was shown");
        },
        "Co-create · 1 Content: a | [d] | b",
    );
}

#[test]
fn rows_are_put_in_another_order() {
    check(
        "Co-create · 1 Content: a | b | c",
        |window| {
            open(window);
            window.drag(row(window, "a"), row(window, "c") + egui::vec2(0.0, 8.0));
            assert_eq!(rows(window), "b | c | [a]");
            window.keys("alt+arrowUp");
            assert_eq!(rows(window), "b | [a] | c", "by the keyboard, too");
        },
        "Co-create · 1 Content: b | [a] | c",
    );
}

#[test]
fn a_drag_in_the_list_never_draws_a_rectangle_on_the_board() {
    check(
        "Co-create · 1 Content: a | b
Co-create · 3 Methods: d | e",
        |window| {
            open(window);
            let below = row(window, "b") + egui::vec2(0.0, 120.0);
            window.drag(below, window.at_note("d"));
        },
        "Co-create · 1 Content: a | b
Co-create · 3 Methods: d | e",
    );
}

#[test]
fn many_rows_are_selected_by_click_ctrl_and_shift() {
    let mut window = Window::with("Co-create · 1 Content: a | b | c | d");
    open(&mut window);
    window.click(row(&window, "a"));
    window.click_with(Modifiers::SHIFT, row(&window, "c"));
    assert_eq!(rows(&window), "[a] | [b] | [c] | d");
    window.click_with(CTRL, row(&window, "b"));
    assert_eq!(rows(&window), "[a] | b | [c] | d");
    window.type_text("4");
    window.type_text("+");
    assert_eq!(window.board(), "Co-create · 1 Content: [a+1] | b | [c+1] | d", "keys of notes act on them");
    window.press(Key::Delete);
    assert_eq!(rows(&window), "b | d");
}

#[test]
fn arrows_walk_the_rows_and_escape_goes_one_step_back() {
    let mut window = Window::with("Co-create · 1 Content: a | b | c");
    open(&mut window);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    assert_eq!(rows(&window), "a | [b] | c");
    window.keys("shift+arrowDown");
    assert_eq!(rows(&window), "a | [b] | [c]");
    window.press(Key::ArrowUp);
    assert_eq!(rows(&window), "a | [b] | c");
    window.press(Key::F2);
    assert_eq!(window.written().as_deref(), Some("b"), "F2 writes");
    window.type_text("!");
    assert_eq!(rows(&window), "a | b! | c", "and the list shows it");
    window.press(Key::Escape);
    assert!(window.written().is_none() && window.has_button("Close the list"));
    assert_eq!(rows(&window), "a | [b!] | c");
    window.press(Key::Escape);
    assert!(!window.has_button("Close the list"));
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b!] | c", "what is selected stays so");
}

#[test]
fn a_click_selects_and_typing_does_not_replace_the_note() {
    let mut window = Window::with("Co-create · 1 Content: a guide | b");
    open(&mut window);
    window.click(row(&window, "a guide"));
    window.type_text("new");
    window.press(Key::Escape);
    assert!(window.board().contains("a guide"), "{}", window.board());
}

#[test]
fn the_menu_of_a_row_is_that_of_the_note() {
    let mut window = Window::with("Co-create · 1 Content: a | b");
    open(&mut window);
    window.second_click(row(&window, "b"));
    window.press_button("Duplicate");
    assert_eq!(rows(&window), "a | b | [b]");
}

#[test]
fn votes_are_clicked_in_the_list_as_on_the_page() {
    let mut window = Window::with("Co-create · 1 Content: a+2 | b");
    open(&mut window);
    let rect = window.all(Role::ListBoxOption).next().unwrap().rect();
    window.click(rect.right_bottom() - egui::vec2(10.0, 9.0));
    assert!(window.board().contains("a+3"), "{}", window.board());
}

#[test]
fn all_places_are_listed_under_their_names() {
    let mut window = Window::with(
        "Co-create · 1 Content: a
Co-create · 3 Methods: d",
    );
    open(&mut window);
    window.press_button("All places");
    assert_eq!(rows(&window), "a | d");
    window.assert_sees("Co-create · 3 Methods (1)");
    window.click(row(&window, "d"));
    assert!(window.board().contains("[d]"));
}

#[test]
fn what_is_hidden_on_the_page_is_marked_and_counted_by_ear() {
    let texts: Vec<String> = (1..=40)
        .map(|nth| format!("{nth} takes its time and some more words than a cell has room for, again and again"))
        .collect();
    let mut window = Window::with(&format!("Collaboration · WHO · CoP: {}", texts.join(" | ")));
    window.click(window.corner("Collaboration · WHO · CoP"));
    window.keys("ctrl+l");
    let last = window.all(Role::ListBoxOption).last().unwrap();
    assert_eq!(label(&last), "Note 40 of 40, not shown on the page");
    let list = window.all(Role::ListBox).next().unwrap();
    let [last, list] = [last, list].map(|node| node.accesskit_node());
    assert_eq!((last.position_in_set(), list.size_of_set()), (Some(39), Some(40)), "counted from 0");
    let first = window.all(Role::ListBoxOption).next().unwrap();
    assert_eq!(label(&first), "Note 1 of 40");
}

#[test]
fn three_thousand_notes_cost_no_more_pictures_than_are_in_sight() {
    let texts: Vec<String> = (1..=3000).map(|nth| format!("thought {nth}")).collect();
    let mut window = Window::with(&format!("Co-create · 1 Content: {}", texts.join(" | ")));
    open(&mut window);
    let listed = window.harness.state().model().listed().unwrap();
    let list = window.harness.state().model().shown_list().unwrap();
    let in_sight = listed.rows_between(list.scroll, list.scroll + list.area.height()).len();
    assert!(listed.rows.len() == 3000 && (1..100).contains(&in_sight), "{in_sight}");
    window.point(row(&window, "thought 3"));
    window.wheel(egui::vec2(0.0, -40.0));
    let after = window.harness.state().model().shown_list().unwrap().scroll;
    assert!(after > 0.0, "the wheel scrolls it");
    window.press(Key::ArrowUp);
    assert!(rows(&window).contains("[thought 3000]"), "from a place an arrow goes to its last note");
    let list = window.harness.state().model().shown_list().unwrap();
    assert!(list.scroll > 1000.0, "which is scrolled to: {}", list.scroll);
}
