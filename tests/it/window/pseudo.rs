//! The window in languages that nobody speaks: accented and longer, and from right to left. What is still
//! English then stands in code, and what does not fit then is clipped in some language that people do speak.

use std::collections::BTreeSet;

use copboard::board::Form;
use copboard::words::Language;
use egui::{Key, Rect, Role};

use super::desktop::Window;
use super::finding::label;

/// What the desktop, the person, the form and egui (“Resize panel”, a splitter) bring in, in their own words.
const NOT_OURS: [&str; 28] = [
    "copboard",
    "board",
    "Ctrl",
    "Shift",
    "Alt",
    "Enter",
    "Esc",
    "Escape",
    "Tab",
    "Delete",
    "Backspace",
    "Plus",
    "Minus",
    "English",
    "Français",
    "Up",
    "Down",
    "Left",
    "Right",
    "Equals",
    "Home",
    "End",
    "Inter",
    "PNG",
    "PDF",
    "SVG",
    "Resize",
    "panel",
];

/// Words of a text that are plain English: three or more letters, none of them accented.
fn plain_words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\u{301}');
    words.filter(|word| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// All words that the form and the notes on the board say.
fn words_of_the_board(window: &Window) -> BTreeSet<String> {
    let form = Form::usual();
    let mut words: BTreeSet<String> = NOT_OURS.map(str::to_owned).into();
    let of_form = form.texts.values().flat_map(|texts| texts.values());
    words.extend(of_form.flat_map(|text| plain_words(text)).map(str::to_owned));
    let board = window.harness.state().board();
    words
        .extend(board.all_notes().flat_map(|(_, note)| plain_words(&note.text).map(str::to_owned).collect::<Vec<_>>()));
    words
}

/// What of the window's words is still plain English.
fn untranslated(window: &Window) -> BTreeSet<String> {
    let known = words_of_the_board(window);
    let folder = window.path("").display().to_string();
    let texts = window.words().into_iter().filter(|text| !text.contains(&folder));
    let plain = texts.filter_map(|text| {
        let bad: Vec<&str> = plain_words(&text).filter(|word| !known.contains(*word)).collect();
        (!bad.is_empty()).then(|| format!("{} in “{text}”", bad.join(", ")))
    });
    plain.collect()
}

/// Buttons that reach over each other or over the window's edge.
fn badly_placed(window: &Window) -> Vec<String> {
    let screen = window.harness.ctx.content_rect().expand(1.0);
    let buttons: Vec<(String, Rect)> = window
        .all(Role::Button)
        .map(|button| (label(&button), button.rect()))
        .filter(|(_, rect)| rect.is_positive())
        .collect();
    let mut bad: Vec<String> = buttons
        .iter()
        .filter(|(_, rect)| rect.intersects(screen) && !screen.contains_rect(*rect))
        .map(|(name, rect)| format!("“{name}” at {rect} reaches over the edge of {screen}"))
        .collect();
    for (nth, (name, rect)) in buttons.iter().enumerate() {
        let over = buttons[nth + 1..].iter().filter(|(_, other)| {
            let both = rect.intersect(*other);
            both.is_positive() && both.width() > 2.0 && both.height() > 2.0 && *rect != *other
        });
        bad.extend(over.map(|(other, _)| format!("“{name}” lies over “{other}”")));
    }
    bad
}

/// Every state of the window that a key leads to.
fn states(window: &mut Window, mut look: impl FnMut(&mut Window, &str)) {
    look(window, "the board");
    for (keys, what) in [
        ("ctrl+e", "the export panel"),
        ("F1", "the sheet of shortcuts"),
        ("ctrl+shift+s", "the path field"),
        ("ctrl+o", "the path field for opening"),
    ] {
        window.keys(keys);
        if what == "the path field for opening" {
            look(window, "the question whether to save");
        } else {
            look(window, what);
        }
        window.press(Key::Escape);
    }
    window.keys("ctrl+l");
    look(window, "the list of notes");
    window.press(Key::Escape);
    window.ask_to_close();
    look(window, "the question at the end");
    window.press(Key::Escape);
}

/// A window with a note in it, in a language.
fn window(language: Language) -> Window {
    let mut window = Window::in_language(language);
    window.press(Key::Tab);
    window.type_text("Ελλάς\n");
    window.press(Key::Escape);
    window
}

#[test]
fn nothing_is_left_in_english() {
    for language in [Language::Pseudo, Language::PseudoRtl] {
        let mut window = window(language);
        states(&mut window, |window, what| {
            let left = untranslated(window);
            assert!(left.is_empty(), "{language:?}, {what}: {left:#?}");
        });
    }
}

#[test]
fn english_would_be_noticed() {
    let mut window = window(Language::English);
    states(&mut window, |window, what| {
        assert!(!untranslated(window).is_empty(), "{what}");
    });
}

#[test]
fn longer_words_push_no_button_over_another() {
    let mut window = window(Language::Pseudo);
    states(&mut window, |window, what| {
        let bad = badly_placed(window);
        assert!(bad.is_empty(), "{what}: {bad:#?}");
    });
}
