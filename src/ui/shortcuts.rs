//! Shortcuts as egui has them.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use crate::app::{Shortcut, Verb};
use crate::words::Words;

/// Returns a shortcut as egui has it; none if egui knows no such key.
#[must_use]
pub(super) fn keyboard_shortcut(shortcut: &Shortcut) -> Option<KeyboardShortcut> {
    let modifiers =
        [(shortcut.command, Modifiers::COMMAND), (shortcut.shift, Modifiers::SHIFT), (shortcut.alt, Modifiers::ALT)];
    let held = modifiers.into_iter().filter(|(is_held, _)| *is_held);
    let held = held.fold(Modifiers::NONE, |all, (_, modifier)| all.plus(modifier));
    Key::from_name(shortcut.key).map(|key| KeyboardShortcut::new(held, key))
}

/// Returns the shortcut of a verb in words, as menus show it, if it has one.
#[must_use]
pub(super) fn shortcut_text(ctx: &Context, words: &Words, verb: Verb) -> Option<String> {
    verb.shortcuts().first().and_then(|shortcut| key_text(ctx, words, shortcut))
}

/// Returns a shortcut in words: as the person's keyboard has them, or in the signs of a Mac.
#[must_use]
pub(super) fn key_text(ctx: &Context, words: &Words, shortcut: &Shortcut) -> Option<String> {
    let known = keyboard_shortcut(shortcut)?;
    if ctx.os().is_mac() {
        return Some(ctx.format_shortcut(&known));
    }
    let held = [(shortcut.command, "key-ctrl"), (shortcut.shift, "key-shift"), (shortcut.alt, "key-alt")];
    let held = held.into_iter().filter(|(is_held, _)| *is_held).map(|(_, name)| words.text(name));
    let key = key_name(known.logical_key).map_or_else(|| known.logical_key.name().to_owned(), |name| words.text(name));
    Some(held.chain([key]).collect::<Vec<_>>().join("+"))
}

/// Returns the message for a key that has a name; letters, digits and F keys are the same in every language.
const fn key_name(key: Key) -> Option<&'static str> {
    Some(match key {
        Key::Enter => "keys-enter",
        Key::Escape => "keys-escape",
        Key::Tab => "key-tab",
        Key::Space => "key-space",
        Key::Delete => "key-delete",
        Key::Backspace => "key-backspace",
        Key::ArrowUp => "key-up",
        Key::ArrowDown => "key-down",
        Key::ArrowLeft => "key-left",
        Key::ArrowRight => "key-right",
        Key::Plus => "key-plus",
        Key::Minus => "key-minus",
        Key::Equals => "key-equals",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::NoteColor;
    use crate::tool::Direction;
    use crate::words::Language;

    #[test]
    fn egui_knows_the_keys_of_every_verb() {
        let colors = NoteColor::ALL.map(Verb::Color);
        let moves = [Direction::Up, Direction::Down, Direction::Left, Direction::Right].map(Verb::Carry);
        let others = [
            Verb::New,
            Verb::Open,
            Verb::Save,
            Verb::SaveAs,
            Verb::Export,
            Verb::Print,
            Verb::CopyPicture,
            Verb::Close,
            Verb::Undo,
            Verb::Redo,
            Verb::Cut,
            Verb::Copy,
            Verb::CopyText,
            Verb::Paste,
            Verb::Duplicate,
            Verb::Delete,
            Verb::SelectAll,
            Verb::Edit,
            Verb::VoteUp,
            Verb::VoteDown,
            Verb::NextSlot,
            Verb::PreviousSlot,
            Verb::SlotNotes,
            Verb::WholePage,
            Verb::MainArea,
            Verb::Focus,
            Verb::Parking,
            Verb::ZoomIn,
            Verb::ZoomOut,
            Verb::FullScreen,
            Verb::Palette,
            Verb::Shortcuts,
        ];
        for verb in others.into_iter().chain(colors).chain(moves) {
            assert!(!verb.shortcuts().is_empty(), "{verb:?}");
            for shortcut in verb.shortcuts() {
                assert!(keyboard_shortcut(shortcut).is_some(), "{shortcut:?}");
            }
        }
    }

    #[test]
    fn a_shortcut_reads_as_on_every_system() {
        let text = |verb| shortcut_text(&Context::default(), Words::english(), verb);
        let saving = text(Verb::SaveAs).unwrap();
        assert!(saving == "Ctrl+Shift+S" || saving == "⇧⌘S", "{saving}");
        assert_eq!(text(Verb::Versions), None);
    }

    #[test]
    fn keys_have_the_names_that_are_printed_on_them() {
        if Context::default().os().is_mac() {
            return;
        }
        let text = |language, verb| shortcut_text(&Context::default(), Words::of(language), verb).unwrap();
        assert_eq!(text(Language::French, Verb::Delete), "Suppr");
        assert_eq!(text(Language::French, Verb::SaveAs), "Ctrl+Maj+S");
        assert_eq!(text(Language::French, Verb::Carry(Direction::Up)), "Alt+↑");
        assert_eq!(text(Language::English, Verb::Delete), "Delete");
    }
}
