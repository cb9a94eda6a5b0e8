//! egui's keys and input methods as the model has them for a text.

use egui::{ImeEvent, Key, Modifiers};

use crate::app::{Composition, Motion, TextAction, TextKey};

/// Returns what a key does to the text being edited.
#[must_use]
pub(super) fn text_key(key: Key, modifiers: Modifiers) -> Option<TextAction> {
    let word = modifiers.command || (modifiers.alt && cfg!(target_os = "macos"));
    let shift = modifiers.shift;
    let motion = |motion| TextKey::Move { motion, select: shift, word };
    let key = match key {
        Key::Enter if shift => return Some(TextAction::NewLine),
        Key::Enter => return Some(TextAction::Enter),
        Key::Escape => return Some(TextAction::Finish),
        Key::Tab => return Some(TextAction::Tab { back: shift }),
        Key::Backspace => TextKey::Backspace { word },
        Key::Delete => TextKey::Delete { word },
        Key::A if modifiers.command => TextKey::SelectAll,
        Key::Z if modifiers.command && shift => TextKey::Redo,
        Key::Z if modifiers.command => TextKey::Undo,
        Key::Y if modifiers.command => TextKey::Redo,
        Key::ArrowLeft => motion(Motion::Left),
        Key::ArrowRight => motion(Motion::Right),
        Key::ArrowUp => motion(Motion::Up),
        Key::ArrowDown => motion(Motion::Down),
        Key::Home => motion(Motion::Start),
        Key::End => motion(Motion::End),
        _ => return None,
    };
    Some(TextAction::Key(key))
}

/// Returns what an input method says.
#[must_use]
pub(super) fn composition(event: &ImeEvent) -> Option<Composition> {
    Some(match event {
        ImeEvent::Preedit { text, active_range_chars } => {
            Composition::Propose { text: text.clone(), cursor: active_range_chars.clone() }
        }
        ImeEvent::Commit(text) => Composition::Commit(text.clone()),
        ImeEvent::DeleteSurrounding { before_chars, after_chars } => {
            Composition::DeleteAround { before: *before_chars, after: *after_chars }
        }
        #[expect(deprecated, reason = "egui still names them, and says that it no longer uses them")]
        ImeEvent::Enabled | ImeEvent::Disabled => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CTRL: Modifiers = Modifiers::CTRL.plus(Modifiers::COMMAND);

    #[test]
    fn keys_of_a_text_field_mean_what_they_do_everywhere() {
        let end = |select, word| TextAction::Key(TextKey::Move { motion: Motion::End, select, word });
        let cases = [
            (Key::End, Modifiers::NONE, Some(end(false, false))),
            (Key::End, CTRL.plus(Modifiers::SHIFT), Some(end(true, true))),
            (Key::Backspace, CTRL, Some(TextAction::Key(TextKey::Backspace { word: true }))),
            (Key::Z, CTRL, Some(TextAction::Key(TextKey::Undo))),
            (Key::Z, CTRL.plus(Modifiers::SHIFT), Some(TextAction::Key(TextKey::Redo))),
            (Key::Enter, Modifiers::SHIFT, Some(TextAction::NewLine)),
            (Key::Tab, Modifiers::SHIFT, Some(TextAction::Tab { back: true })),
            (Key::Z, Modifiers::NONE, None),
            (Key::F7, Modifiers::NONE, None),
        ];
        for (key, modifiers, expected) in cases {
            let meant = text_key(key, modifiers);
            assert_eq!(format!("{meant:?}"), format!("{expected:?}"), "{key:?} with {modifiers:?}");
        }
    }
}
