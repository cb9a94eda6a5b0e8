//! The one list of verbs: in the palette, in the menu and in the sheet of shortcuts.

use std::collections::BTreeMap;

use copboard::app::{Shortcut, Verb};
use copboard::words::Words;
use egui::{Key, KeyboardShortcut, Modifiers, Role};
use egui_kittest::kittest::NodeT as _;

use super::CONTENT;
use super::desktop::Window;
use super::finding::{check, label};

fn verbs(window: &Window) -> Vec<Verb> {
    Verb::all(window.harness.state().model())
}

fn label_of(window: &Window, verb: Verb) -> String {
    Words::english().say(&verb.label(window.harness.state().model()))
}

/// A shortcut as the window shows it: with the names that are printed on keys, and on a Mac in its signs.
fn in_words(window: &Window, shortcut: &Shortcut) -> String {
    let Shortcut { command, shift, alt, key } = *shortcut;
    if window.harness.ctx.os().is_mac() {
        let held = [(command, Modifiers::COMMAND), (shift, Modifiers::SHIFT), (alt, Modifiers::ALT)];
        let held = held.into_iter().filter(|(is_held, _)| *is_held).fold(Modifiers::NONE, |all, (_, one)| all | one);
        return window.harness.ctx.format_shortcut(&KeyboardShortcut::new(held, Key::from_name(key).unwrap()));
    }
    let printed = match key {
        "Plus" => "+",
        "Minus" => "−",
        "Equals" => "=",
        "ArrowUp" => "↑",
        "ArrowDown" => "↓",
        "ArrowLeft" => "←",
        "ArrowRight" => "→",
        "Escape" => "Esc",
        other => other,
    };
    let held = [(command, "Ctrl+"), (shift, "Shift+"), (alt, "Alt+")];
    held.iter().filter(|(is_held, _)| *is_held).map(|(_, name)| *name).collect::<String>() + printed
}

/// What the verbs are called now, in order.
fn labels(window: &Window) -> Vec<String> {
    verbs(window).into_iter().map(|verb| label_of(window, verb)).collect()
}

/// How often each button is there.
fn buttons(window: &Window) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for button in window.all(Role::Button) {
        *found.entry(label(&button)).or_default() += 1;
    }
    found
}

#[test]
fn the_palette_has_every_verb() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    let before = buttons(&window);
    window.keys("ctrl+shift+p");
    assert_eq!(buttons(&window), before, "what can be chosen from a list is no button");
    let palette = label_of(&window, Verb::Palette);
    for words in labels(&window).into_iter().filter(|words| *words != palette) {
        let found = window.all(Role::ListBoxOption).filter(|option| label(option) == words).count();
        assert_eq!(found, 1, "{words}");
    }
    assert_eq!(window.all(Role::ListBox).count(), 1);
}

#[test]
fn the_palette_finds_by_any_of_the_words() {
    let mut window = Window::new();
    window.keys("ctrl+shift+p");
    window.type_text("dark");
    assert!(window.has_option("Dark theme") && !window.has_option("Light theme"));
    window.keys("ctrl+a");
    window.type_text("xyzzy");
    window.assert_sees("No command has these words");
    window.press(Key::Enter);
    window.press(Key::Escape);
    assert!(!window.sees("No command has these words"));
    window.keys("ctrl+shift+p");
    window.type_text("theme");
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowUp);
    window.press(Key::Enter);
    let dark = window.harness.ctx.global_style().visuals.dark_mode;
    assert!(dark, "arrows choose among those found");
}

#[test]
fn the_sheet_has_every_shortcut_beside_its_verb() {
    let mut window = Window::new();
    window.press(Key::F1);
    let words = window.words();
    for verb in verbs(&window) {
        let keys: Vec<String> = verb.shortcuts().iter().map(|keys| in_words(&window, keys)).collect();
        let row = [keys.join(" or "), label_of(&window, verb)];
        assert!(keys.is_empty() || words.windows(2).any(|pair| pair == row), "{row:?} is not in the sheet");
    }
    window.assert_sees("Writing and moving");
    window.press(Key::Escape);
    assert!(!window.sees("Writing and moving"));
    window.type_text("?");
    window.assert_sees("Writing and moving");
}

/// Entries of all menus that are open, and whether more is behind them.
fn entries(window: &Window) -> Vec<(String, bool)> {
    let roles = [Role::MenuItem, Role::MenuItemRadio, Role::MenuItemCheckBox].into_iter();
    let all = roles.flat_map(|role| window.all(role));
    all.map(|entry| (label(&entry), entry.accesskit_node().data().has_popup().is_some())).collect()
}

#[test]
fn the_menu_has_all_that_the_palette_has() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    window.keys("ctrl+shift+p");
    let mut missing: Vec<String> = window.all(Role::ListBoxOption).map(|option| label(&option)).collect();
    assert!(missing.len() > 80, "{missing:?}");
    window.press(Key::Escape);
    for chapter in ["File", "Edit", "Note", "View", "Help"] {
        let open = |window: &mut Window| {
            window.click(window.at_note("a"));
            window.press_button("Menu");
            window.press_button(chapter);
        };
        open(&mut window);
        let found = entries(&window);
        missing.retain(|words| !found.iter().any(|(entry, _)| entry == words));
        let chapters = ["File", "Edit", "Note", "View", "Help"];
        let behind = found.into_iter().filter(|(entry, opens)| *opens && !chapters.contains(&entry.as_str()));
        for (submenu, _) in behind.collect::<Vec<_>>() {
            window.press(Key::Escape);
            open(&mut window);
            let entry = window.node(Role::MenuItem, &submenu);
            entry.scroll_to_me();
            window.settle();
            window.press_button(&submenu);
            let found = entries(&window);
            missing.retain(|words| !found.iter().any(|(entry, _)| entry == words));
        }
        window.press(Key::Escape);
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn no_two_verbs_share_a_shortcut() {
    let window = Window::new();
    let mut owners: BTreeMap<String, Verb> = BTreeMap::new();
    for verb in verbs(&window) {
        for shortcut in verb.shortcuts() {
            let other = owners.insert(format!("{shortcut:?}"), verb);
            assert_eq!(other, None, "{shortcut:?} is also that of {verb:?}");
        }
    }
    assert!(owners.len() > 40, "{}", owners.len());
}

#[test]
fn labels_are_told_apart_and_written_alike() {
    let window = Window::with("Co-create · 1 Content: [a]");
    let mut labels = labels(&window);
    for label in &labels {
        assert!(label.chars().next().unwrap().is_uppercase() && !label.ends_with(['.', ':']), "{label:?}");
    }
    let count = labels.len();
    labels.sort();
    labels.dedup();
    assert_eq!(labels.len(), count, "no two verbs have the same words");
}

#[test]
fn every_verb_can_be_chosen_and_none_breaks_the_window() {
    for verb in verbs(&Window::new()) {
        let mut window = Window::with("Co-create · 1 Content: [a] | b\nCo-create · 2 Expertise: x");
        let words = label_of(&window, verb);
        if verb == Verb::Palette {
            continue;
        }
        window.keys("ctrl+shift+p");
        window.node(Role::ListBoxOption, &words).click_accesskit();
        window.settle();
        assert_eq!(window.closed, verb == Verb::Close, "{words}");
        window.press_times(Key::Escape, 2);
        window.settle();
    }
}

#[test]
fn what_is_not_possible_is_grey() {
    let mut window = Window::with("Co-create · 1 Content: a");
    let enabled = |window: &Window, words: &str| {
        let button = window.node(Role::ListBoxOption, words);
        !egui_kittest::kittest::NodeT::accesskit_node(&button).is_disabled()
    };
    window.keys("ctrl+shift+p");
    for words in ["Delete", "Copy", "Add vote", "Move up", "Undo", "Redo", "Open this place alone"] {
        assert!(!enabled(&window, words), "{words}");
    }
    window.press(Key::Escape);
    window.click(window.at_note("a"));
    window.keys("ctrl+shift+p");
    for words in ["Delete", "Copy", "Add vote", "Move up", "Open this place alone"] {
        assert!(enabled(&window, words), "{words}");
    }
}

#[test]
fn shortcuts_work_while_a_text_is_written() {
    check(
        "[Co-create · 1 Content]: a",
        |window| {
            window.type_text("b");
            window.keys("ctrl+s");
            assert_eq!(window.saved_state(), "Saved");
            assert!(window.file("board.ron").contains("text: \"b\""), "the text being written is saved");
        },
        "Co-create · 1 Content: a | [b]",
    );
}

#[test]
fn a_color_is_given_a_meaning() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    window.find_command("rename idea");
    window.type_text("Wish");
    window.press(Key::Enter);
    assert!(window.has_button("Color: Wish"));
    assert_eq!(super::access::description(&window.note(CONTENT, 1)), "Wish");
    window.keys("ctrl+z");
    assert!(window.has_button("Color: Idea"));
    let again = window.rect("Color: Idea").center();
    window.double_click(again);
    window.assert_sees("What does this color stand for?");
}

#[test]
fn the_verb_called_just_so_comes_first() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    window.find_command("Copy");
    window.assert_sees("Copied 1 note");
    assert!(window.clipboard.starts_with("copboard_notes("));
}

#[test]
fn a_command_is_found_by_what_people_call_it() {
    for (words, name) in
        [("projector", "Full screen"), ("colour", "Rename “Idea”…"), ("restore lost", "Recover earlier work…")]
    {
        let mut window = Window::with("Co-create · 1 Content: [a]");
        window.keys("ctrl+shift+p");
        window.type_text(words);
        assert!(window.has_option(name), "{words}: {:?}", window.words());
    }
}

#[test]
fn enter_on_a_command_that_can_not_be_done_leaves_the_search_open() {
    let mut window = Window::new();
    window.keys("ctrl+shift+p");
    window.type_text("remove vote");
    window.press(Key::Enter);
    window.assert_sees("Remove vote");
}
