//! The window by keyboard alone: round its parts, through its menus, and to everything in it.

use std::collections::BTreeSet;

use egui::accesskit::{Action, HasPopup, Toggled};
use egui::{Event, Key, Modifiers, PointerButton, Role, Vec2, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use super::desktop::Window;
use super::finding::label;
use super::{CONTENT, EXPERTISE};

/// Windows of 1280 × 720 pixels at 100 and at 400 percent.
const SIZES: [Vec2; 2] = [vec2(1280.0, 720.0), vec2(320.0, 180.0)];

/// Most parts that a window has.
const PARTS: usize = 10;

/// Most presses of a key until a walk must have come round.
const MOST: usize = 90;

/// What has the keyboard, as a screen reader has it.
fn focused(window: &Window) -> Option<Node<'_>> {
    window.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused())
}

/// Its name, or what it says.
fn focus(window: &Window) -> String {
    focused(window).map_or_else(String::new, |node| name(&node))
}

fn name(node: &Node<'_>) -> String {
    format!("{:?} {}", node.accesskit_node().role(), label(node))
}

/// Alt goes down and up, with something in between.
fn tap_alt(window: &mut Window, between: Vec<Event>) {
    let key =
        |pressed, modifiers| Event::Key { key: Key::AltLeft, physical_key: None, pressed, repeat: false, modifiers };
    window.frame(vec![key(true, Modifiers::NONE), Event::ModifiersChanged(Modifiers::ALT)]);
    window.frame(between);
    window.frame(vec![key(false, Modifiers::ALT), Event::ModifiersChanged(Modifiers::NONE)]);
    window.settle();
}

fn is_menu_open(window: &Window) -> bool {
    window.all(Role::MenuItem).any(|entry| label(&entry) == "View")
}

#[test]
fn f6_goes_round_the_window_and_back() {
    let mut window = Window::with(&format!("[{CONTENT}]: a | b\n{EXPERTISE}: c"));
    window.keys("ctrl+l");
    window.keys("ctrl+f");
    window.press(Key::Escape);
    window.keys("ctrl+f");
    window.type_text("a");
    let forth = [
        "ListBoxOption Note 1 of 2",
        "Button Close the list",
        "Status Status",
        "Button Menu",
        "TextInput COMMUNITY",
        "List Co-create · 1 Content, 2 notes",
        "TextInput Find",
    ];
    let mut went = vec![];
    for _ in 0..forth.len() {
        window.press(Key::F6);
        went.push(focus(&window));
    }
    assert_eq!(went, forth);
    let mut back = vec![];
    for _ in 0..forth.len() {
        window.keys("shift+f6");
        back.push(focus(&window));
    }
    let expected: Vec<&str> = forth.iter().rev().skip(1).chain(&forth[forth.len() - 1..]).copied().collect();
    assert_eq!(back, expected);
    assert_eq!(window.board(), format!("{CONTENT}: [a] | b\n{EXPERTISE}: c"), "nothing is changed by it");
}

#[test]
fn f6_leads_to_a_place_where_none_was_selected() {
    let mut window = Window::new();
    window.keys("shift+f6");
    assert_eq!(focus(&window), "TextInput COMMUNITY");
    window.type_text("Clean Air");
    window.press(Key::F6);
    assert_eq!(window.field_text("COMMUNITY"), "Clean Air");
    assert_eq!(focus(&window), format!("List {CONTENT}, empty"));
    window.press(Key::Tab);
    assert_eq!(focus(&window), format!("List {EXPERTISE}, empty"), "Tab walks the places");
    window.type_text("here");
    assert_eq!(window.board(), format!("{EXPERTISE}: here"));
}

#[test]
fn f10_and_alt_by_itself_open_the_menu_and_arrows_walk_it() {
    let before = format!("{CONTENT}: [a] | b");
    let mut window = Window::with(&before);
    window.press(Key::F10);
    assert_eq!(focus(&window), "MenuItem File");
    window.press_times(Key::ArrowDown, 3);
    assert_eq!(focus(&window), "MenuItem View");
    window.press(Key::ArrowRight);
    assert_eq!(focus(&window), "MenuItem Next place");
    window.press(Key::ArrowLeft);
    assert_eq!(focus(&window), "MenuItem View");
    assert_eq!(window.board(), before, "the board stays as it is");
    window.press(Key::Escape);
    assert!(!is_menu_open(&window));
    assert!(focus(&window).starts_with("ListItem"), "and has the keyboard again: {}", focus(&window));

    tap_alt(&mut window, vec![]);
    assert_eq!(focus(&window), "MenuItem File");
    tap_alt(&mut window, vec![]);
    assert!(!is_menu_open(&window), "once more closes it");
    let (pos, button) = (window.desk(), PointerButton::Primary);
    let press = |pressed| Event::PointerButton { pos, button, pressed, modifiers: Modifiers::ALT };
    let up = |pressed| Event::Key {
        key: Key::ArrowUp,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::ALT,
    };
    for between in [vec![press(true), press(false)], vec![up(true), up(false)], vec![Event::WindowFocused(false)]] {
        tap_alt(&mut window, between.clone());
        assert!(!is_menu_open(&window), "Alt with {between:?} is something else");
    }
}

#[test]
fn a_menu_opened_by_the_mouse_is_walked_by_arrows() {
    let before = format!("{CONTENT}: [a] | b");
    let mut window = Window::with(&before);
    window.press_button("Menu");
    window.press_times(Key::ArrowDown, 2);
    assert_eq!(focus(&window), "MenuItem Edit");
    window.press(Key::Escape);
    assert_eq!(window.board(), before);
}

#[test]
fn menus_are_menus_to_a_screen_reader() {
    let mut window = Window::new();
    let opener = |window: &Window| {
        let node = window.node(Role::Button, "Menu");
        let data = node.accesskit_node();
        (data.data().has_popup(), data.data().is_expanded())
    };
    assert_eq!(opener(&window), (Some(HasPopup::Menu), Some(false)));
    window.press_button("Menu");
    assert_eq!(opener(&window), (Some(HasPopup::Menu), Some(true)));
    window.press_button("View");
    let names: Vec<String> = window.all(Role::Menu).map(|menu| label(&menu)).collect();
    assert!(["Menu", "View"].iter().all(|name| names.contains(&(*name).to_owned())), "{names:?}");
    let toggled = |role, name| window.node(role, name).accesskit_node().data().toggled();
    assert_eq!(toggled(Role::MenuItemRadio, "Light theme"), Some(Toggled::True));
    assert_eq!(toggled(Role::MenuItemRadio, "Dark theme"), Some(Toggled::False));
    assert_eq!(toggled(Role::MenuItemCheckBox, "Full screen"), Some(Toggled::False));
    let zoom = window.node(Role::MenuItem, "Zoom in");
    assert!(zoom.accesskit_node().data().keyboard_shortcut().is_some());
}

#[test]
fn the_palette_says_what_is_chosen_while_letters_go_into_its_field() {
    let mut window = Window::new();
    window.keys("ctrl+shift+p");
    window.type_text("theme");
    let found: Vec<String> = window.all(Role::ListBoxOption).map(|option| label(&option)).collect();
    assert_eq!(focus(&window), format!("ListBoxOption {}", found[0]));
    window.press(Key::ArrowDown);
    window.press(Key::Tab);
    let option = focused(&window).unwrap();
    assert_eq!(label(&option), found[1]);
    let data = option.accesskit_node();
    assert_eq!(data.is_selected(), Some(true));
    assert_eq!((data.data().position_in_set(), data.data().size_of_set()), (Some(1), Some(found.len())));
    let list = window.all(Role::ListBox).next().unwrap();
    assert_eq!(label(&list), "Commands");
    window.type_text("s");
    assert_eq!(window.value("Find a command"), "themes");
}

#[test]
fn the_sheet_of_shortcuts_is_read_by_keys() {
    let mut window = Window::new();
    window.harness.set_size(SIZES[1]);
    window.press(Key::F1);
    assert_eq!(focus(&window), "List Keyboard shortcuts");
    window.press(Key::ArrowDown);
    assert_eq!(focus(&window), "ListItem Ctrl+N: New board");
    window.press(Key::ArrowDown);
    assert_eq!(focus(&window), "ListItem Ctrl+O: Open…");
    let mut read = BTreeSet::new();
    let lines: BTreeSet<String> = window.all(Role::ListItem).map(|line| label(&line)).collect();
    window.press(Key::Home);
    for _ in 0..=lines.len() {
        let line = focused(&window).unwrap();
        assert!(window.harness.ctx.content_rect().contains(line.rect().center()), "{} is out of sight", label(&line));
        read.insert(label(&line));
        window.press(Key::ArrowDown);
    }
    assert_eq!(read, lines, "every line");
    assert!(read.contains("Shift+arrow keys: Select several notes"), "{read:?}");
    window.press(Key::Home);
    window.press(Key::PageDown);
    window.press(Key::PageUp);
    assert_eq!(focus(&window), "ListItem Ctrl+N: New board");
    window.press(Key::End);
    let last = focus(&window);
    window.press(Key::ArrowDown);
    assert_eq!(focus(&window), last);
    window.press(Key::Escape);
    assert!(!window.sees("Keyboard shortcuts, "), "and closed");
    assert!(window.all(Role::ListItem).next().is_none());
}

#[test]
fn the_sheet_is_read_in_two_columns_and_behind_a_menu_that_was_closed() {
    let mut window = Window::new();
    window.press(Key::F1);
    window.press_times(Key::ArrowDown, 2);
    assert_eq!(focus(&window), "ListItem Ctrl+O: Open…");
    window.press(Key::Escape);
    window.press(Key::F10);
    window.press(Key::ArrowDown);
    window.press(Key::Escape);
    window.press(Key::F1);
    window.press_times(Key::ArrowDown, 2);
    assert_eq!(focus(&window), "ListItem Ctrl+O: Open…");
}

/// What can have the keyboard: its name, and the middle of it.
fn focusable(window: &Window) -> BTreeSet<String> {
    let nodes = window.harness.root().children_recursive();
    let can = nodes.filter(|node| {
        let node = node.accesskit_node();
        node.data().supports_action(Action::Focus) && !node.is_disabled()
    });
    can.map(|node| name(&node)).collect()
}

/// Notes what has the keyboard; a field of the page also by its own name. All of it is in the window.
fn note(window: &Window, reached: &mut BTreeSet<String>) {
    let Some(node) = focused(window) else { return };
    let (middle, screen) = (node.rect().center(), window.harness.ctx.content_rect());
    let is_of_page = node.parent().is_some_and(|parent| label(&parent).starts_with("Board, "));
    assert!(screen.contains(middle) || is_of_page, "{} at {} is out of sight in {screen}", name(&node), node.rect());
    reached.insert(name(&node));
    if node.accesskit_node().role() == Role::ListBoxOption {
        // Letters go into the field meanwhile.
        reached.insert("TextInput Find a command".to_owned());
    }
    if label(&node) == "Field" {
        let fields = window.all(Role::TextInput).filter(|field| field.rect().expand(3.0).contains(middle));
        reached.extend(fields.map(|field| name(&field)));
    }
}

/// Where the keyboard is: what has it, and where that is.
fn place(window: &Window) -> (String, String) {
    focused(window).map_or_else(Default::default, |node| (name(&node), node.rect().to_string()))
}

/// Whether a place or a note of the board has the keyboard.
fn is_on_board(window: &Window) -> bool {
    focused(window).is_some_and(|node| matches!(node.accesskit_node().role(), Role::List | Role::ListItem))
}

/// Presses Tab, and Shift+Tab, until it comes round or to the board, and notes what is reached.
fn tab_through(window: &mut Window, reached: &mut BTreeSet<String>) {
    note(window, reached);
    let (first, began_on_board) = (place(window), is_on_board(window));
    for held in [Modifiers::NONE, Modifiers::SHIFT] {
        for _ in 0..MOST {
            window.hold(held);
            window.press(Key::Tab);
            window.hold(Modifiers::NONE);
            note(window, reached);
            if place(window) == first || is_on_board(window) != began_on_board {
                break;
            }
        }
    }
}

/// What is left when the keyboard went round.
fn unreached(window: &Window, reached: &BTreeSet<String>) -> Vec<String> {
    focusable(window).difference(reached).cloned().collect()
}

#[test]
fn everything_in_the_window_is_reached_by_f6_and_tab() {
    for size in SIZES {
        for open in [None, Some("ctrl+f"), Some("ctrl+h"), Some("ctrl+l")] {
            let mut window = Window::new();
            window.harness.set_size(size);
            window.settle();
            window.press(Key::Tab);
            if let Some(keys) = open {
                window.keys(keys);
            }
            let mut reached = BTreeSet::new();
            for _ in 0..PARTS {
                window.press(Key::F6);
                let here = focus(&window);
                tab_through(&mut window, &mut reached);
                // Back to where it was, from wherever Tab led.
                for _ in 0..12 {
                    if focus(&window) == here {
                        break;
                    }
                    window.press(Key::F6);
                }
            }
            if open == Some("ctrl+h") {
                // Tab leads from one field to the other, and back past the buttons between them.
                window.keys("ctrl+h");
                window.press(Key::Tab);
                for _ in 0..8 {
                    window.keys("shift+tab");
                    note(&window, &mut reached);
                }
            }
            reached.extend([name(&window.node(Role::Group, "Board, 0 notes"))]);
            assert_eq!(unreached(&window, &reached), Vec::<String>::new(), "{size} with {open:?}");
        }
    }
}

/// The menu that an entry is in.
fn menu_of<'a>(entry: &Node<'a>) -> Node<'a> {
    let mut at = entry.parent().unwrap();
    while at.accesskit_node().role() != Role::Menu {
        at = at.parent().unwrap();
    }
    at
}

/// Walks the menu that has the keyboard, and all menus in it: each entry that can be chosen is reached.
fn walk_menu(window: &mut Window, path: &str) -> usize {
    let mut reached = BTreeSet::new();
    let mut count = 0;
    while !reached.contains(&focus(window)) {
        note(window, &mut reached);
        let entry = focus(window);
        let opens = focused(window).unwrap().accesskit_node().data().has_popup().is_some();
        if opens {
            window.press(Key::ArrowRight);
            // Where nothing can be done now, it stays.
            if focus(window) != entry {
                count += walk_menu(window, &format!("{path} > {entry}"));
                window.press(Key::ArrowLeft);
                assert_eq!(focus(window), entry, "{path}: back");
            }
        }
        window.press(Key::ArrowDown);
        assert!(reached.len() < MOST, "{path} has no end");
    }
    let menu = label(&menu_of(&focused(window).unwrap()));
    let roles = [Role::MenuItem, Role::MenuItemRadio, Role::MenuItemCheckBox].into_iter();
    let entries = roles.flat_map(|role| window.all(role)).filter(|entry| !entry.accesskit_node().is_disabled());
    let own: BTreeSet<String> =
        entries.filter(|entry| label(&menu_of(entry)) == menu).map(|entry| name(&entry)).collect();
    assert_eq!(own.difference(&reached).collect::<Vec<_>>(), Vec::<&String>::new(), "{path}");
    count + own.len()
}

#[test]
fn everything_in_the_menu_is_reached_by_f10_and_arrows() {
    for size in SIZES {
        let mut window = Window::new();
        window.harness.set_size(size);
        window.settle();
        window.press(Key::F10);
        let count = walk_menu(&mut window, "Menu");
        assert!(count > 80, "{count} entries");
        window.press(Key::Escape);
        assert_eq!(window.board(), "", "and nothing is done by that");
    }
}

#[test]
fn everything_in_a_dialog_is_reached_by_tab() {
    for size in SIZES {
        for open in ["f1", "ctrl+shift+p", "ctrl+e", "ctrl+o", "ctrl+shift+s"] {
            let mut window = Window::new();
            window.harness.set_size(size);
            window.settle();
            window.keys(open);
            let mut reached = BTreeSet::new();
            tab_through(&mut window, &mut reached);
            window.press(Key::Tab);
            tab_through(&mut window, &mut reached);
            let dialog = window.all(Role::Dialog).last().unwrap();
            let inside: BTreeSet<String> = dialog
                .children_recursive()
                .filter(|node| node.accesskit_node().data().supports_action(Action::Focus))
                .filter(|node| !node.accesskit_node().is_disabled())
                .map(|node| name(&node))
                .collect();
            let left: Vec<&String> = inside.difference(&reached).collect();
            assert_eq!(left, Vec::<&String>::new(), "{size}: {open}");
            assert!(!inside.is_empty(), "{open}");
        }
    }
}
