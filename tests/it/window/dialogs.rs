//! Dialogs: who has the keyboard when they come and go, and room for their buttons in a small window.

use copboard::words::{Language, Words};
use egui::{Event, Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::desktop::Window;
use super::finding::label;
use super::{CONTENT, EXPERTISE};

impl Window {
    /// Escape and letters, all in one frame, as on a slow machine.
    fn escape_and_type(&mut self, text: &str) {
        let key = |pressed| Event::Key {
            key: Key::Escape,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let letters = text.chars().map(|c| Event::Text(c.to_string()));
        self.frame([key(true), key(false)].into_iter().chain(letters).collect());
        self.settle();
    }

    /// Buttons, by the names of their words in the catalogue, are inside of the window.
    #[track_caller]
    fn assert_buttons_fit(&self, names: &[&'static str], what: &str) {
        let screen = self.harness.ctx.content_rect();
        for name in names {
            let words = Words::of(Language::Pseudo).text(name);
            let found = self.all(Role::Button).filter(|button| label(button) == words).map(|button| button.rect());
            let last = found.last().unwrap_or_else(|| panic!("{what}: no {words:?}; there is {:#?}", self.words()));
            assert!(screen.contains_rect(last), "{what}: {words:?} at {last} in {screen}");
        }
    }
}

#[test]
fn letters_after_escape_in_one_frame_are_the_boards() {
    for dialog in ["F1", "ctrl+shift+p", "ctrl+e"] {
        let mut window = Window::with(&format!("[{CONTENT}]: a"));
        window.keys(dialog);
        window.escape_and_type("xyz");
        assert_eq!(window.written().as_deref(), Some("xyz"), "{dialog}");
        window.type_text("!");
        assert_eq!(window.written().as_deref(), Some("xyz!"), "{dialog}");
    }
}

#[test]
fn letters_after_escape_go_nowhere_if_another_dialog_comes() {
    let mut window = Window::with(&format!("[{CONTENT}]: a"));
    window.keys("ctrl+e");
    window.press_nth_button("Export…", 1);
    window.assert_sees("File name and folder");
    window.escape_and_type("xyz");
    window.assert_sees("What to export");
    window.press(Key::Escape);
    assert_eq!(window.written(), None);
    assert_eq!(window.board(), format!("[{CONTENT}]: a"));
}

#[test]
fn a_dialog_that_closes_by_its_button_gives_the_keyboard_back() {
    let mut window = Window::with(&format!("[{CONTENT}]: a\n{EXPERTISE}: b"));
    window.keys("F1");
    window.press_button("Close");
    window.type_text("at once");
    assert_eq!(window.written().as_deref(), Some("at once"));
}

#[test]
fn commands_are_found_without_accents() {
    let mut window = Window::in_language(Language::Pseudo);
    window.find_command("DAARK");
    assert!(window.harness.ctx.global_style().visuals.dark_mode);
}

#[test]
fn buttons_fit_a_small_window_in_longer_words() {
    let mut window = Window::in_language(Language::Pseudo);
    window.harness.set_size([640.0, 420.0].into());
    window.settle();
    window.keys("ctrl+e");
    let panel = ["export-save", "export-copy-picture", "verb-copy-table", "verb-print-blank", "dialog-cancel"];
    window.assert_buttons_fit(&panel, "the export panel");
    window.press(Key::Escape);
    window.keys("F1");
    window.assert_buttons_fit(&["dialog-close"], "the sheet of shortcuts");
    window.press(Key::Escape);
    window.keys("ctrl+o");
    window.assert_buttons_fit(&["path-open", "dialog-cancel"], "the path field");
    window.press(Key::Escape);
    window.press(Key::Tab);
    window.type_text("x");
    window.keys("ctrl+n");
    window.assert_buttons_fit(&["unsaved-save", "unsaved-discard", "dialog-cancel"], "the question whether to save");
}

#[test]
fn every_dialog_says_what_it_is() {
    for (command, name) in
        [("Version history", "Version history"), ("Keyboard shortcuts", "Keyboard shortcuts"), ("Export", "Export")]
    {
        let mut window = Window::new();
        window.find_command(command);
        let dialogs: Vec<_> =
            window.harness.query_all_by_role(Role::Dialog).map(|node| node.accesskit_node()).collect();
        let names: Vec<_> = dialogs.iter().map(|node| (node.label(), node.is_modal())).collect();
        assert_eq!(names, [(Some(name.to_owned()), true)]);
    }
}
