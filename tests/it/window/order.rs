//! What a person does comes out the same, however their events are cut into frames.

use std::sync::OnceLock;

use copboard::ui::OnScreen as _;
use egui::{Event, ImeEvent, Key, Modifiers, PointerButton, Pos2, vec2};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

use super::desktop::Window;
use super::person::{CTRL, click_events, key_events, typed_events};
use super::{CONTENT, EXPERTISE, PARKING, WHO_CONCEPTION, WHO_COP};

/// The board that every script begins on.
const BEFORE: &str = "Co-create · 1 Content: first | second\nCollaboration · WHO · CoP: third";

/// Frames of 50 ms after which nothing is under way any more.
const REST: usize = 8;

/// Something that a person does, as the events that their desktop sends.
#[derive(Clone, Debug)]
enum Deed {
    /// Clicks on a place, so many times quickly.
    Click(usize, usize),
    /// Drags from a place to a place.
    Drag(usize, usize),
    /// Clicks with the second button.
    Menu(usize),
    Type(&'static str),
    Key(Key, Modifiers),
    Paste(&'static str),
    Ime(ImeEvent),
}

fn deed() -> impl Strategy<Value = Deed> {
    let keys = [
        (Key::Enter, Modifiers::NONE),
        (Key::Enter, Modifiers::SHIFT),
        (Key::Escape, Modifiers::NONE),
        (Key::Tab, Modifiers::NONE),
        (Key::Tab, Modifiers::SHIFT),
        (Key::Backspace, Modifiers::NONE),
        (Key::ArrowLeft, Modifiers::SHIFT),
        (Key::ArrowDown, Modifiers::NONE),
        (Key::F2, Modifiers::NONE),
        (Key::A, CTRL),
        (Key::D, CTRL),
        (Key::Z, CTRL),
        (Key::Z, CTRL),
        (Key::Y, CTRL),
    ];
    let place = || 0..PLACES;
    let propose = |text: &str| ImeEvent::Preedit { text: text.to_owned(), active_range_chars: Some(1..1) };
    let ime = vec![propose("´"), propose("kan"), ImeEvent::Commit("ώ".to_owned()), ImeEvent::Commit("ñ".to_owned())];
    prop_oneof![
        6 => (place(), 1..4_usize).prop_map(|(at, times)| Deed::Click(at, times)),
        1 => (select(INSIDE.to_vec()), select(INSIDE.to_vec())).prop_map(|(from, to)| Deed::Drag(from, to)),
        6 => select(vec!["aa", "b c", "ß", "1", "+", "4 w"]).prop_map(Deed::Type),
        6 => select(keys.to_vec()).prop_map(|(key, held)| Deed::Key(key, held)),
        1 => select(vec!["line", "one\ntwo", "a\tb"]).prop_map(Deed::Paste),
        2 => select(ime).prop_map(Deed::Ime),
    ]
}

/// What leads away from the board, and back: dialogs, menus, buttons, the list beside the board, the bar that finds, and
/// a place alone.
fn other_deed() -> impl Strategy<Value = Deed> {
    let keys = [
        (Key::P, CTRL | Modifiers::SHIFT),
        (Key::F1, Modifiers::NONE),
        (Key::Enter, Modifiers::NONE),
        (Key::Escape, Modifiers::NONE),
        (Key::Tab, Modifiers::NONE),
        (Key::ArrowDown, Modifiers::NONE),
        (Key::F11, Modifiers::NONE),
        (Key::L, CTRL),
        (Key::F, CTRL),
        (Key::F3, Modifiers::NONE),
        (Key::Num2, CTRL),
    ];
    let to = || select([INSIDE.as_slice(), ROWS.as_slice()].concat());
    prop_oneof![
        1 => (select(ROWS.to_vec()), to()).prop_map(|(from, to)| Deed::Drag(from, to)),
        4 => (PLACES..PLACES + OTHERS, 1..3_usize).prop_map(|(at, times)| Deed::Click(at, times)),
        2 => (0..PLACES).prop_map(Deed::Menu),
        2 => select(vec!["?", "undo", "dupl", "a"]).prop_map(Deed::Type),
        4 => select(keys.to_vec()).prop_map(|(key, held)| Deed::Key(key, held)),
    ]
}

const PLACES: usize = 10;

/// Places of other things than the board.
const OTHERS: usize = 16;

/// Those that are not at the edge of the canvas, where a drag pans as time goes by.
const INSIDE: [usize; 7] = [0, 1, 2, 3, 5, 6, 7];

/// Rows of the list, away from its upper and lower edge, where a drag scrolls as time goes by.
const ROWS: [usize; 2] = [18, 19];

/// Where on the screen things are that come with the list, the bar that finds, and a place alone.
fn beside() -> &'static [Pos2] {
    static BESIDE: OnceLock<Vec<Pos2>> = OnceLock::new();
    BESIDE.get_or_init(|| {
        let mut window = Window::with(&overfull());
        let mut places = vec![];
        let mut look = |window: &Window, names: &[&str]| {
            places.extend(names.iter().map(|name| window.rect(name).center()));
        };
        window.click(window.corner(WHO_COP));
        window.keys("ctrl+l");
        look(&window, &["Note 1 of 13", "Note 3 of 13", "Note 4 of 13", "All places", "Close the list"]);
        window.keys("ctrl+f");
        look(&window, &["Find", "Close the search"]);
        window.press_button("Close the search");
        window.keys("ctrl+2");
        look(&window, &["Back to the page", "Next place"]);
        places
    })
}

/// Where on the screen the places are, and the other things.
fn places(window: &Window) -> Vec<Pos2> {
    let app = window.harness.state();
    let (scene, view) = (app.scene(), app.view());
    let mark = scene.slots.iter().find_map(|slot| slot.overflow_mark);
    let canvas = view.canvas_rect();
    let list = canvas.right_top() + vec2(-200.0, 90.0);
    let mut places = vec![
        window.corner(CONTENT),
        window.corner(EXPERTISE),
        window.corner(WHO_CONCEPTION),
        window.corner(WHO_COP),
        window.corner(PARKING),
        window.at_note("first"),
        window.at_note("second"),
        window.at_note("third"),
        window.desk(),
        view.screen_rect(scene.blanks[0].area).left_top() + vec2(2.0, 2.0),
        mark.map_or(list, |mark| view.screen_rect(mark).center()),
        list,
        list + vec2(20.0, 150.0),
        canvas.left_top() + vec2(172.0, -20.0),
        window.at_note("first") + vec2(30.0, 28.0),
        window.corner(WHO_CONCEPTION) + vec2(30.0, 14.0),
        window.rect("Color: Check").center(),
    ];
    places.extend(beside());
    assert_eq!(places.len(), PLACES + OTHERS);
    places
}

fn events(script: &[Deed], places: &[Pos2]) -> Vec<Event> {
    let mut last = None;
    let mut events = vec![];
    for deed in script {
        events.extend(match deed {
            // Whether two clicks in one place are a double click is a matter of time.
            Deed::Click(at, _) if last == Some(*at) => continue,
            Deed::Click(at, times) => click_events(places[*at], *times),
            Deed::Drag(from, to) => drag_events(places[*from], places[*to]),
            Deed::Menu(at) => menu_events(places[*at]),
            Deed::Type(text) => typed_events(text),
            Deed::Key(key, held) => key_events(*key, *held),
            Deed::Paste(text) => vec![Event::Paste((*text).to_owned())],
            Deed::Ime(said) => vec![Event::Ime(said.clone())],
        });
        last = match deed {
            Deed::Click(at, _) | Deed::Drag(_, at) | Deed::Menu(at) => Some(*at),
            Deed::Type(_) | Deed::Key(..) | Deed::Paste(_) | Deed::Ime(_) => last,
        };
    }
    events
}

fn drag_events(from: Pos2, to: Pos2) -> Vec<Event> {
    let button = |pos, pressed| {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        Event::PointerButton { pos, button, pressed, modifiers }
    };
    let middle = from + (to - from) / 2.0;
    let moved = [from, middle, to].map(Event::PointerMoved);
    let [begin, halfway, end] = moved;
    vec![begin, button(from, true), halfway, end, button(to, false)]
}

fn menu_events(at: Pos2) -> Vec<Event> {
    let button = |pressed| {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        Event::PointerButton { pos: at, button, pressed, modifiers }
    };
    vec![Event::PointerMoved(at), button(true), button(false)]
}

/// What there is to see after a script whose events come in frames of these sizes, and one for all the others.
fn outcome(before: &str, script: &[Deed], cuts: &[usize]) -> (String, Option<String>, String) {
    let mut window = Window::with(before);
    "pasted".clone_into(&mut window.clipboard);
    let mut events = events(script, &places(&window)).into_iter();
    for cut in cuts {
        window.frame(events.by_ref().take(*cut).collect());
    }
    window.frame(events.collect());
    for _ in 0..REST {
        window.frame(vec![]);
    }
    window.settle();
    (window.board(), window.written(), window.saved_state())
}

/// A board with more in one cell than it can show.
fn overfull() -> String {
    let long = "A thought that takes its time and some more words than a cell has room for, again and again";
    let texts: Vec<String> = (1..=12).map(|nth| format!("{nth} {long}")).collect();
    format!("Co-create · 1 Content: first | second\nCollaboration · WHO · CoP: third | {}", texts.join(" | "))
}

/// A few cases, the same each time; as many others as `PROPTEST_CASES` asks for.
fn config() -> ProptestConfig {
    let asked = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => asked,
        None => ProptestConfig { cases: 24, rng_seed: RngSeed::Fixed(7), ..asked },
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn events_mean_the_same_however_they_are_cut_into_frames(
        script in vec(deed(), 1..10),
        cuts in vec(0..12_usize, 0..24),
    ) {
        let one_by_one = outcome(BEFORE, &script, &[1; 200]);
        prop_assert_eq!(&outcome(BEFORE, &script, &cuts), &one_by_one, "in frames");
        prop_assert_eq!(&outcome(BEFORE, &script, &[]), &one_by_one, "in a single frame");
    }

    #[test]
    fn dialogs_menus_and_lists_do_not_change_that(
        script in vec(prop_oneof![deed(), other_deed()], 1..14),
        cuts in vec(0..12_usize, 0..24),
    ) {
        let before = overfull();
        let one_by_one = outcome(&before, &script, &[1; 200]);
        prop_assert_eq!(&outcome(&before, &script, &cuts), &one_by_one, "in frames");
        prop_assert_eq!(&outcome(&before, &script, &[]), &one_by_one, "in a single frame");
    }
}

#[test]
fn each_note_has_its_own_letters() {
    let mut window = Window::new();
    let mut events = vec![];
    for (place, text) in [(CONTENT, "aa"), (EXPERTISE, "bb"), (WHO_COP, "cc")] {
        events.extend(click_events(window.corner(place), 1));
        events.extend(typed_events(text));
    }
    window.frame(events);
    window.settle();
    assert_eq!(window.board(), "Co-create · 1 Content: aa\nCo-create · 2 Expertise: bb\nCollaboration · WHO · CoP: cc");
}

#[test]
fn letters_behind_a_double_click_go_into_its_note() {
    let mut window = Window::with("Co-create · 1 Content: first | second");
    let mut events = click_events(window.at_note("second"), 2);
    events.extend(typed_events("!\n"));
    events.extend(click_events(window.at_note("first"), 2));
    events.extend(typed_events("?"));
    window.frame(events);
    window.settle();
    assert_eq!(window.board(), "Co-create · 1 Content: first? | second!");
}

#[test]
fn a_click_between_letters_is_no_part_of_a_double_click() {
    let mut window = Window::new();
    let at = window.corner(CONTENT);
    let mut events = click_events(at, 1);
    events.extend(typed_events("one"));
    events.extend(click_events(at, 1));
    events.extend(typed_events("two"));
    window.frame(events);
    window.settle();
    assert_eq!(window.board(), "Co-create · 1 Content: one | two");
}

#[test]
fn a_quick_drag_and_what_is_typed_behind_it() {
    let mut window = Window::with("Co-create · 1 Content: first | second");
    let mut events = drag_events(window.at_note("first"), window.corner(WHO_COP));
    events.extend(click_events(window.corner(CONTENT) - vec2(1.0, 1.0), 1));
    events.extend(typed_events("third"));
    window.frame(events);
    window.settle();
    assert_eq!(window.board(), "Co-create · 1 Content: second | third\nCollaboration · WHO · CoP: first");
}

#[test]
fn a_paste_goes_where_it_was_asked_for() {
    for events_per_frame in [1, 100] {
        let mut window = Window::with("[Co-create · 1 Content]: first");
        "pasted".clone_into(&mut window.clipboard);
        let mut events = key_events(Key::P, CTRL | Modifiers::SHIFT);
        events.extend(typed_events("paste\n"));
        events.extend(key_events(Key::Escape, Modifiers::NONE));
        events.extend(typed_events("behind"));
        for events in events.chunks(events_per_frame) {
            window.frame(events.to_vec());
        }
        window.settle();
        assert_eq!(window.board(), "Co-create · 1 Content: first | pasted | behind", "{events_per_frame}");
    }
}

#[test]
fn what_was_typed_in_the_list_before_a_click_on_the_board_is_in_the_list() {
    let mut window = Window::with(&overfull());
    window.click(window.corner(WHO_COP));
    window.keys("ctrl+l");
    let row = window.rect("Note 1 of 13").center();
    let mut events = click_events(row, 2);
    events.extend(typed_events("!"));
    events.extend(click_events(window.corner(EXPERTISE), 1));
    events.extend(typed_events("new"));
    window.frame(events);
    window.settle();
    let board = window.board();
    assert!(board.contains("WHO · CoP: third! |"), "{board}");
    assert!(board.contains("Co-create · 2 Expertise: new\n"), "{board}");
}

#[test]
fn tab_in_a_dialog_of_one_button_leads_to_that_button_and_not_to_the_toolbar_later() {
    for leave in [Key::Space, Key::Enter, Key::Escape] {
        let mut window = Window::new();
        let mut events = click_events(window.corner(CONTENT), 1);
        events.extend(key_events(Key::F1, Modifiers::NONE));
        events.extend(key_events(Key::Tab, Modifiers::NONE));
        events.extend(key_events(leave, Modifiers::NONE));
        events.extend(typed_events("back on the board"));
        for event in events {
            window.frame(vec![event]);
        }
        window.settle();
        assert_eq!(window.board(), "Co-create · 1 Content: back on the board");
        assert_eq!(window.written().as_deref(), Some("back on the board"), "{leave:?}");
    }
}
