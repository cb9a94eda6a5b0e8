//! Hundreds of random deeds: nothing breaks, and undo leads all the way back.

use std::collections::HashSet;

use copboard::edit::Selection;
use copboard::ui::OnScreen as _;
use egui::{Event, ImeEvent, Key, Modifiers, PointerButton, Pos2, pos2, vec2};
use fastrand::Rng;

use super::desktop::Window;
use super::person::CTRL;

/// Deeds in one storm.
const DEEDS: usize = 250;

const KEYS: [&str; 28] = [
    "Enter",
    "Escape",
    "Escape",
    "Tab",
    "shift+Tab",
    "F2",
    "Delete",
    "Backspace",
    "up",
    "down",
    "left",
    "right",
    "alt+up",
    "alt+down",
    "alt+left",
    "alt+right",
    "shift+right",
    "ctrl+a",
    "ctrl+d",
    "ctrl+z",
    "ctrl+z",
    "ctrl+y",
    "ctrl+c",
    "ctrl+x",
    "ctrl+v",
    "ctrl+l",
    "ctrl+1",
    "ctrl+0",
];

const TEXTS: [&str; 8] = [
    "a",
    "1",
    "+",
    "two words",
    "Ελληνικά",
    "x\n",
    "ß\tü",
    "a rather long text that goes on and on and needs its room",
];

const CLIPBOARDS: [&str; 4] =
    ["one\ntwo\nthree", "a\tb\nc\td\n", "just a line", "copboard_notes([(id: \"q\", text: \"from afar\", votes: 2)])"];

/// Somewhere on the canvas.
fn somewhere(window: &Window, rng: &mut Rng) -> Pos2 {
    let app = window.harness.state();
    let scene = app.scene();
    let notes: Vec<_> = scene.slots.iter().flat_map(|slot| &slot.notes).collect();
    let canvas = app.view().canvas_rect();
    let note = rng.choice(&notes).filter(|_| rng.bool()).map(|note| app.view().screen_rect(note.rect).center());
    let anywhere = pos2(canvas.min.x + rng.f32() * canvas.width(), canvas.min.y + rng.f32() * canvas.height());
    note.filter(|at| canvas.contains(*at)).unwrap_or(anywhere)
}

fn deed(window: &mut Window, rng: &mut Rng) -> String {
    let at = somewhere(window, rng);
    let to = somewhere(window, rng);
    match rng.u8(0..14) {
        0..=3 => {
            let keys = *rng.choice(&KEYS).unwrap();
            window.keys(keys);
            format!("keys {keys}")
        }
        4..=5 => {
            let text = *rng.choice(&TEXTS).unwrap();
            if rng.bool() {
                window.type_text(text);
            } else {
                window.burst(text);
            }
            format!("type {text:?}")
        }
        6 => {
            let held = *rng.choice(&[Modifiers::NONE, CTRL, Modifiers::SHIFT]).unwrap();
            window.click_with(held, at);
            format!("click {at} with {held:?}")
        }
        7 => {
            window.double_click(at);
            format!("double click {at}")
        }
        8..=9 => {
            window.drag(at, to);
            format!("drag {at} to {to}")
        }
        10 => {
            window.pull(at, to);
            window.tap(*rng.choice(&[Key::Escape, Key::Delete, Key::Tab, Key::Z]).unwrap());
            window.let_go();
            format!("pull {at} to {to} and press a key")
        }
        11 => {
            let text = *rng.choice(&CLIPBOARDS).unwrap();
            window.paste(text);
            format!("paste {text:?}")
        }
        12 => {
            window.propose("´");
            if rng.bool() {
                window.ime(ImeEvent::Commit("ώ".to_owned()));
            }
            "input method".to_owned()
        }
        _ => {
            window.point(at);
            window.wheel(vec2(0.0, rng.f32() * 4.0 - 2.0));
            window.frame(vec![Event::Zoom(0.8 + rng.f32() * 0.5)]);
            window.button(PointerButton::Secondary, true);
            window.button(PointerButton::Secondary, false);
            window.press(Key::Escape);
            format!("wheel and menu at {at}")
        }
    }
}

/// What must hold whatever was done.
fn assert_sound(window: &Window) {
    let app = window.harness.state();
    let board = app.board();
    let ids: HashSet<_> = board.all_notes().map(|(_, note)| note.id.clone()).collect();
    assert_eq!(ids.len(), board.note_count(), "each name once");
    if let Selection::Notes(selected) = app.selection() {
        assert!(!selected.is_empty() && selected.iter().all(|id| ids.contains(id)), "what is selected is there");
    }
    assert!(board.all_notes().all(|(_, note)| !note.text.trim().is_empty()), "no note is empty");
    let view = app.view();
    assert!(view.zoom.is_finite() && view.visible().overlaps(app.scene().world), "the page is in sight");
}

fn storm(seed: u64) {
    let mut rng = Rng::with_seed(seed);
    let mut window = Window::new();
    let empty = window.harness.state().board().clone();
    let mut log = vec![];
    for _ in 0..DEEDS {
        log.push(deed(&mut window, &mut rng));
        assert_sound(&window);
    }
    window.press_times(Key::Escape, 4);
    let last = window.harness.state().board().clone();
    let mut steps = 0;
    while window.harness.state().board() != &empty && steps < 4 * DEEDS {
        window.keys("ctrl+z");
        assert_sound(&window);
        steps += 1;
    }
    assert_eq!(window.harness.state().board(), &empty, "seed {seed}: undo leads back; {log:#?}");
    for _ in 0..steps {
        window.keys("ctrl+y");
    }
    assert_eq!(window.harness.state().board(), &last, "seed {seed}: redo leads forth; {log:#?}");
}

#[test]
fn a_storm_of_deeds_breaks_nothing() {
    storm(1);
}

#[test]
fn another_storm_breaks_nothing() {
    storm(2);
}
