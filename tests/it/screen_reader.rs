//! What a screen reader is told by the real window, over the desktop's own bus.

#![cfg(all(target_os = "linux", feature = "gui"))]

mod bus;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use self::bus::{Bus, Ends, Event, Known};
use crate::display::Display;
use crate::examples::example_path;
use crate::journal::now;
use crate::tools::{WINDOW, is_wanted, not_checked};

const LONG: Duration = Duration::from_mins(1);

/// Numbers of roles and states on the bus.
const FRAME: u32 = 23;
const LIST: u32 = 31;
const LIST_ITEM: u32 = 32;
const STATUS_BAR: u32 = 54;
const TOOL_BAR: u32 = 63;
const ENTRY: u32 = 79;
const HEADING: u32 = 83;
const FOCUSED: u32 = 12;

/// Texts that are written: an emoji of several, a letter with its mark beside it, Thai and Arabic.
const FAMILY: &str = "👨\u{200d}👩\u{200d}👧";
const MARKED: &str = "e\u{301}";
const THAI: &str = "ที่นี่";
const ARABIC: &str = "سلام";

/// The window on a display that nobody sees, a person at its keys, and a screen reader.
struct Desk {
    bus: Bus,
    display: Display,
    _window: Ends,
    home: tempfile::TempDir,
}

impl Desk {
    /// A window on a board, or none where there is no display or no bus; that is told.
    fn new(what: &str, board: impl FnOnce(&Path) -> PathBuf) -> Option<Self> {
        let display = Display::new(what)?;
        let home = tempfile::tempdir().unwrap();
        let Some(bus) = Bus::new(home.path()) else {
            assert!(!is_wanted(WINDOW), "dbus and at-spi2-core are wanted and can't be run");
            not_checked(&format!("{what}, as dbus or at-spi2-core is not installed"));
            return None;
        };
        let board = board(home.path());
        let mut window = Command::new(env!("CARGO_BIN_EXE_copboard"));
        for folder in ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "HOME"] {
            window.env(folder, home.path());
        }
        window.env("DBUS_SESSION_BUS_ADDRESS", &bus.session).env("COPBOARD_LANGUAGE", "en").arg(board);
        window.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
        let window = Ends(window.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        let desk = Self { bus, display, _window: window, home };
        let end = now() + LONG;
        while !desk.display.deed(&["search", "--sync", "--onlyvisible", "--name", "copboard", "windowfocus", "--sync"])
        {
            assert!(now() < end, "no window comes");
        }
        Some(desk)
    }

    fn keys(&self, keys: &[&str]) {
        for key in keys {
            assert!(self.display.deed(&["key", key, "sleep", "0.05"]), "{key}");
        }
    }

    fn types(&self, text: &str) {
        assert!(self.display.deed(&["type", "--delay", "20", text]), "{text}");
    }

    /// Waits until something is so.
    fn until<T>(&self, what: &str, mut is_so: impl FnMut() -> Option<T>) -> T {
        let end = now() + LONG;
        loop {
            if let Some(found) = is_so() {
                return found;
            }
            assert!(now() < end, "{what}: never; there is {:#?}", self.outline());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn outline(&self) -> Vec<String> {
        self.bus.all().iter().map(|known| format!("{} {:?}", known.role, known.name)).collect()
    }

    /// Waits for an element.
    fn find(&self, role: u32, name: &str) -> Known {
        let is_it = |known: &Known| known.role == role && known.name.starts_with(name);
        self.until(&format!("{name:?} of role {role}"), || self.bus.all().into_iter().find(is_it))
    }

    /// Waits until an element of a name has the keyboard.
    fn focused(&self, role: u32, name: &str) -> Known {
        self.until(&format!("{name:?} with the keyboard"), || {
            let is_it = |known: &Known| known.role == role && known.name.starts_with(name);
            self.bus.all().into_iter().find(|known| is_it(known) && self.bus.has_state(&known.element, FOCUSED))
        })
    }

    /// Waits until a field says something with the cursor at an offset.
    fn says(&self, field: &Known, text: &str, caret: usize) {
        let expected = Some((text.to_owned(), i32::try_from(caret).unwrap()));
        let mut found = None;
        let end = now() + LONG;
        while found != expected {
            assert!(now() < end, "{found:?} and not {expected:?}");
            found = self.bus.text(&field.element);
        }
    }

    /// Waits for an announcement, and lets what may follow it come; returns all since they were asked for last.
    fn announced(&self, words: &str) -> Vec<String> {
        self.told(words, |event| event.member == "Announcement")
    }

    /// Waits until a note has another name with these words; nothing may be announced as well.
    fn renamed(&self, words: &str) -> Vec<String> {
        let is_of_note = |event: &Event| event.kind == "accessible-name" && event.words.contains(": alpha");
        self.told(words, |event| is_of_note(event) || event.member == "Announcement")
    }

    fn told(&self, words: &str, counts: impl Fn(&Event) -> bool) -> Vec<String> {
        let mut all: Vec<String> = vec![];
        let mut take = || {
            all.extend(self.bus.take_events().into_iter().filter(&counts).map(|event| event.words));
            all.iter().any(|said| said.contains(words)).then_some(())
        };
        self.until(&format!("{words:?} is told"), &mut take);
        std::thread::sleep(Duration::from_millis(300));
        take();
        all
    }
}

fn board_in(home: &Path) -> PathBuf {
    let path = home.join("board.ron");
    let text = r#"(
    format: 1,
    id: "q7d2m0x5tk",
    template: "collaboration-and-cooperation",
    language: "en",
    fields: { "session": "21 Nov" },
    slots: {
        "co-create/1": [
            (id: "k3f9x2m7qa", text: "alpha beta"),
            (id: "k3f9x2m7qb", text: "second"),
            (id: "k3f9x2m7qc", text: "third", votes: 2),
        ],
    },
)
"#;
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn the_board_and_its_tools_are_read_out() {
    let Some(desk) = Desk::new("what a screen reader is told", |_| example_path("full")) else { return };
    let bus = &desk.bus;
    desk.find(LIST, "Parking lot");
    let all = bus.all();
    for wanted in ["Export", "Undo", "What content needs to be curated", "Sprint in mixed pairs", "Parking lot"] {
        assert!(all.iter().any(|known| known.name.contains(wanted)), "{wanted:?} is not among {:#?}", desk.outline());
    }
    let named = |role: u32| all.iter().filter(move |known| known.role == role);
    let names = |role: u32| named(role).map(|known| known.name.as_str()).collect::<Vec<_>>();
    assert!(names(FRAME)[0].contains("copboard"), "{:?}", names(FRAME));
    assert_eq!(names(TOOL_BAR), ["Board tools"]);
    assert!(names(STATUS_BAR).contains(&"Status"));
    assert!(names(HEADING)[0].starts_with("Collaboration and cooperation"), "{:?}", names(HEADING));
    assert_eq!(names(ENTRY)[..3], ["COMMUNITY", "SESSION", "FACILITATOR"]);
    let field = named(ENTRY).next().unwrap();
    assert!(bus.text(&field.element).is_some_and(|(text, _)| !text.is_empty()), "a field can be read");
    let content = named(LIST).find(|known| known.name.starts_with("Co-create · 1 Content, ")).unwrap();
    let notes: Vec<&Known> =
        named(LIST_ITEM).filter(|known| known.name.starts_with("Co-create · 1 Content, note ")).collect();
    assert!(notes.len() > 1 && content.name.contains(&format!("{} notes", notes.len())), "{content:?}");
    for (nth, note) in notes.iter().enumerate() {
        let said = bus.attributes(&note.element);
        assert_eq!(said.get("posinset"), Some(&(nth + 1).to_string()), "{note:?}");
        assert_eq!(said.get("setsize"), Some(&notes.len().to_string()), "{note:?}");
    }
}

#[test]
fn what_is_written_is_told_letter_by_letter() {
    let Some(desk) = Desk::new("the text interface of what is written", board_in) else { return };
    let bus = &desk.bus;
    desk.find(LIST_ITEM, "Co-create · 1 Content, note 3");
    desk.keys(&["Tab", "Down"]);
    desk.focused(LIST_ITEM, "Co-create · 1 Content, note 1 of 3: alpha beta");
    desk.keys(&["F2"]);
    let note = desk.focused(ENTRY, "Note text");
    assert_eq!(bus.description(&note.element), "Co-create · 1 Content");
    for interface in ["Text", "EditableText"] {
        let all = bus.interfaces(&note.element);
        assert!(all.iter().any(|name| name.ends_with(&format!(".{interface}"))), "{interface}: {all:?}");
    }
    desk.says(&note, "alpha beta", 10);
    bus.take_events();
    desk.keys(&["Left"]);
    desk.says(&note, "alpha beta", 9);
    desk.keys(&["ctrl+Left"]);
    desk.says(&note, "alpha beta", 6);
    desk.keys(&["Home"]);
    desk.says(&note, "alpha beta", 0);
    let mut told = vec![];
    desk.until("the cursor's ways are told", || {
        let moves = bus.take_events().into_iter().filter(|event| event.member == "TextCaretMoved");
        told.extend(moves.map(|event| event.detail.0));
        (told.last() == Some(&0)).then_some(())
    });
    assert_eq!(told, [9, 6, 0], "each once");
    assert_eq!(bus.around(&note.element, 7, 0).as_deref(), Some("e"));
    assert_eq!(bus.around(&note.element, 7, 1).as_deref(), Some("beta"));
    // Letters stand one beside the other, on the card.
    let [first, second] = [0, 1].map(|nth| bus.extents(&note.element, nth).unwrap());
    assert!(first.2 > 2 && first.3 > 5, "{first:?}");
    assert!((second.0 - first.0 - first.2).abs() <= 1 && second.1 == first.1, "{first:?}, {second:?}");
    desk.types("x");
    desk.says(&note, "xalpha beta", 1);
    let is_change = |event: &Event| event.member == "TextChanged";
    let changes = desk.until("what is typed is told", || {
        let changes: Vec<Event> = bus.take_events().into_iter().filter(is_change).collect();
        (!changes.is_empty()).then_some(changes)
    });
    let said: Vec<(&str, i32, &str)> =
        changes.iter().map(|event| (event.kind.as_str(), event.detail.0, event.words.as_str())).collect();
    assert_eq!(said, [("insert", 0, "x")]);
    assert_eq!(bus.happened_to(&changes[0]).map(|known| known.name).as_deref(), Some("Note text"));
    desk.keys(&["shift+Return"]);
    desk.says(&note, "x\nalpha beta", 2);
    assert_eq!(bus.around(&note.element, 2, 3).as_deref(), Some("alpha beta"), "the second line");
    // A screen reader's own hand.
    assert!(bus.select(&note.element, 2, 7));
    desk.until("a word is selected", || bus.selection(&note.element).filter(|found| *found == (2, 7)));
    desk.types("y");
    desk.says(&note, "x\ny beta", 3);
    assert!(bus.set_caret(&note.element, 1));
    desk.says(&note, "x\ny beta", 1);
    other_scripts(&desk, &note);
}

/// Clusters of several characters are one stop of the cursor, and each side of a text is known.
fn other_scripts(desk: &Desk, note: &Known) {
    let bus = &desk.bus;
    let length = |text: &str| text.chars().count();
    for character in [FAMILY, MARKED] {
        assert!(bus.set_text(&note.element, character));
        desk.says(note, character, length(character));
        desk.keys(&["Left"]);
        desk.says(note, character, 0);
        assert_eq!(bus.around(&note.element, 0, 0).as_deref(), Some(character), "one character to a reader");
    }
    assert!(bus.set_text(&note.element, THAI));
    desk.says(note, THAI, length(THAI));
    desk.keys(&["Left"]);
    desk.says(note, THAI, 3);
    assert_eq!(bus.around(&note.element, 3, 0).as_deref(), Some("นี่"));
    assert!(bus.set_text(&note.element, ARABIC));
    desk.says(note, ARABIC, length(ARABIC));
    let [first, second] = [0, 1].map(|nth| bus.extents(&note.element, nth).unwrap());
    assert!(second.0 < first.0, "it is read from the right: {first:?}, {second:?}");
    desk.keys(&["Right"]);
    desk.says(note, ARABIC, 3);
    desk.keys(&["Escape"]);
    desk.focused(LIST_ITEM, &format!("Co-create · 1 Content, note 1 of 3: {ARABIC}"));
    desk.keys(&["ctrl+z"]);
    desk.focused(LIST_ITEM, "Co-create · 1 Content, note 1 of 3: alpha beta");
    // A field of the form, without a key: what it said, and what it is to say.
    let session = desk.find(ENTRY, "SESSION");
    assert_eq!(bus.text(&session.element).map(|(text, _)| text).as_deref(), Some("21 Nov"));
    assert!(bus.set_text(&session.element, "22 Nov"));
    desk.until("the field says it", || bus.text(&session.element).filter(|(text, _)| text == "22 Nov"));
}

#[test]
fn what_happens_is_announced_once() {
    let Some(desk) = Desk::new("what a screen reader announces", board_in) else { return };
    desk.find(LIST_ITEM, "Co-create · 1 Content, note 3");
    desk.bus.take_events();
    desk.keys(&["Tab", "Down"]);
    desk.focused(LIST_ITEM, "Co-create · 1 Content, note 1 of 3");
    // A vote and a move are in the note's name, which is told when it changes.
    desk.bus.take_events();
    desk.keys(&["plus"]);
    assert_eq!(desk.renamed("1 vote"), ["Co-create · 1 Content, note 1 of 3: alpha beta, 1 vote"]);
    desk.keys(&["alt+Right"]);
    assert_eq!(desk.renamed("note 2 of 3: alpha"), ["Co-create · 1 Content, note 2 of 3: alpha beta, 1 vote"]);
    desk.keys(&["Left"]);
    desk.focused(LIST_ITEM, "Co-create · 1 Content, note 1 of 3: second");
    desk.keys(&["ctrl+a"]);
    assert_eq!(desk.announced("3 selected"), ["3 selected"]);
    desk.keys(&["Delete"]);
    assert_eq!(desk.announced("Deleted"), ["Deleted 3 notes. Ctrl+Z brings them back"]);
    let named = desk.bus.all().into_iter().filter(|known| known.name.starts_with("Deleted 3 notes"));
    assert_eq!(named.count(), 1, "and it is read once");
    for _ in 0..2 {
        desk.keys(&["ctrl+z"]);
        assert_eq!(desk.announced("Undone"), ["Undone: delete 3 notes"], "the same words again, too");
        desk.keys(&["ctrl+shift+z"]);
        assert_eq!(desk.announced("Redone"), ["Redone: delete 3 notes"]);
    }
    desk.keys(&["ctrl+s"]);
    let saved = desk.announced("Saved");
    assert!(saved == ["Saving…", "Saved board"] || saved == ["Saved board"], "{saved:?}");
    let written = desk.home.path().join("board.ron");
    assert!(!std::fs::read_to_string(written).unwrap().contains("alpha"), "and so it is");
}
