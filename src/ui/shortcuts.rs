//! Shortcuts as egui has them.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use crate::app::{Shortcut, Verb};

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
pub(super) fn shortcut_text(ctx: &Context, verb: Verb) -> Option<String> {
    let shortcut = verb.shortcuts().first().and_then(keyboard_shortcut)?;
    Some(ctx.format_shortcut(&shortcut))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::NoteColor;
    use crate::tool::Direction;

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
            Verb::ThisSlot,
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
        let text = shortcut_text(&Context::default(), Verb::SaveAs).unwrap();
        assert!(text == "Ctrl+Shift+S" || text == "⇧⌘S", "{text}");
        assert_eq!(shortcut_text(&Context::default(), Verb::Versions), None);
    }
}
