//! What a person finds in the window, by its accessible names alone, and the notation of boards in tests.
//!
//! A line for each place that has notes: `Co-create · 1 Content: one | [two] | three+2`. Brackets are
//! around what is selected, note or place, while no text is being written; `⏎` is a line break, and
//! `+2` are votes.

use std::sync::Arc;

use copboard::app::ScreenPoint;
use copboard::board::{Board, Form, Note, SlotDef};
use copboard::scene::Hit;
use copboard::ui::OnScreen as _;
use egui::{Pos2, Rect, Role, pos2, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::desktop::Window;

impl Window {
    /// A window on a saved board in the notation; the same is selected.
    pub(super) fn with(board: &str) -> Self {
        let text = copboard::file::write(&board_from(board));
        let mut window = Self::on_file("board.ron", &text);
        for (line, words) in board.lines().map(parts) {
            if line.starts_with('[') {
                let at = window.corner(line.trim_matches(['[', ']']));
                window.click(at);
            }
            for (nth, _) in words.iter().enumerate().filter(|(_, words)| words.starts_with('[')) {
                let at = window.note(line, nth + 1).rect().center();
                window.click_with(super::person::CTRL, at);
            }
        }
        window
    }

    /// The board in the notation, as the accessibility tree has it.
    pub(super) fn board(&self) -> String {
        let lines: Vec<String> = self.all(Role::List).filter_map(|slot| line_of(&slot)).collect();
        lines.join("\n")
    }

    /// All visible nodes with a role, in reading order.
    pub(super) fn all(&self, role: Role) -> impl Iterator<Item = Node<'_>> {
        self.harness.query_all_by_role(role)
    }

    /// A place for notes.
    #[track_caller]
    pub(super) fn slot(&self, name: &str) -> Node<'_> {
        let found = self.all(Role::List).find(|slot| slot_name(slot) == name);
        found.unwrap_or_else(|| panic!("there is no place {name:?}"))
    }

    /// A note by its place and its position there, from 1.
    #[track_caller]
    pub(super) fn note(&self, slot: &str, nth: usize) -> Node<'_> {
        let begin = format!("{slot}, note {nth} of ");
        let found = self.all(Role::ListItem).find(|note| label(note).starts_with(&begin));
        found.unwrap_or_else(|| panic!("there is no note {nth} in {slot}; there are\n{}", self.board()))
    }

    /// Where a note that says this is.
    #[track_caller]
    pub(super) fn at_note(&self, text: &str) -> Pos2 {
        self.note_rect(text).center()
    }

    /// Where on the screen a note that says this is.
    #[track_caller]
    pub(super) fn note_rect(&self, text: &str) -> Rect {
        let text = text.replace('⏎', "\n");
        let found = self.all(Role::ListItem).find(|note| note.value().as_deref() == Some(text.as_str()));
        found.unwrap_or_else(|| panic!("no note says {text:?}; there are\n{}", self.board())).rect()
    }

    /// A point of a place in its lower right corner, or near it, beside its notes, its mark and its borders.
    #[track_caller]
    pub(super) fn corner(&self, slot: &str) -> Pos2 {
        let rect = self.slot(slot).rect();
        let corner = rect.right_bottom() - vec2(2.0, 2.0);
        let steps = |from: f32, to: f32| (0..=40_u8).map(move |nth| to + (from - to) * f32::from(nth) / 40.0);
        let near = [2.0, 4.0, 7.0, 10.0].into_iter().flat_map(|inset| {
            let rect = rect.shrink(inset);
            let below = steps(rect.left(), rect.right()).map(move |x| pos2(x, rect.bottom()));
            let beside =
                steps(rect.top(), rect.bottom()).flat_map(move |y| [pos2(rect.right(), y), pos2(rect.left(), y)]);
            below.chain(beside)
        });
        let model = self.harness.state().model();
        let hit = |at: &Pos2| model.hit(ScreenPoint::new(at.x.into(), at.y.into()));
        if !matches!(hit(&corner), Hit::Overflow(_)) {
            return corner;
        }
        let is_beside = |at: &Pos2| matches!(hit(at), Hit::Slot(_));
        let away = |at: &Pos2| at.distance(rect.right_bottom());
        let nearest = near.filter(is_beside).min_by(|a, b| away(a).total_cmp(&away(b)));
        nearest.unwrap_or(corner)
    }

    /// A point of the desk beside the page.
    pub(super) fn desk(&self) -> Pos2 {
        self.harness.state().view().canvas_rect().left_bottom() + vec2(3.0, -3.0)
    }

    /// The middle of a place.
    #[track_caller]
    pub(super) fn middle(&self, slot: &str) -> Pos2 {
        self.slot(slot).rect().center()
    }

    /// Something by its role and its name.
    #[track_caller]
    pub(super) fn node<'a>(&'a self, role: Role, label: &'a str) -> Node<'a> {
        self.harness.get_by_role_and_label(role, label)
    }

    /// Where on the screen something with this name is.
    #[track_caller]
    pub(super) fn rect(&self, label: &str) -> Rect {
        self.harness.get_by_label(label).rect()
    }

    /// What a field with this name says.
    #[track_caller]
    pub(super) fn value(&self, label: &str) -> String {
        self.harness.get_by_label(label).value().unwrap_or_default()
    }

    /// Everything that can be read or heard.
    pub(super) fn words(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let said = nodes.flat_map(|node| [node.accesskit_node().label(), node.value()]);
        said.flatten().filter(|words| !words.is_empty()).collect()
    }

    /// Whether something with these words is there.
    pub(super) fn sees(&self, words: &str) -> bool {
        self.words().iter().any(|said| said.contains(words))
    }

    /// Whether the words before the board's name say that.
    #[track_caller]
    pub(super) fn assert_sees(&self, words: &str) {
        assert!(self.sees(words), "{words:?} is not to be seen; there is\n{:#?}", self.words());
    }

    /// The saved state beside the name: `New`, `Saved` or `Not saved`.
    pub(super) fn saved_state(&self) -> String {
        let states = ["New", "Saved", "Not saved", "Changed elsewhere"];
        let found: Vec<&str> =
            states.into_iter().filter(|state| self.harness.query_by_label(state).is_some()).collect();
        found.join(" and ")
    }

    /// A field of the form by its name.
    #[track_caller]
    pub(super) fn field(&self, name: &str) -> Node<'_> {
        let found = self.all(Role::TextInput).find(|field| label(field) == name);
        found.unwrap_or_else(|| panic!("there is no field {name:?}"))
    }

    /// What a field of the form says.
    #[track_caller]
    pub(super) fn field_text(&self, name: &str) -> String {
        self.field(name).value().unwrap_or_default()
    }

    /// What the text field of the board that is being written in says, if there is one.
    pub(super) fn written(&self) -> Option<String> {
        let of_board = |field: &Node<'_>| {
            let names = ["New note", "Note text"];
            let blanks = self.harness.state().board().form.blanks();
            let mut blanks =
                blanks.map(|blank| self.harness.state().scene().blank(&blank.id).map(|blank| blank.name.clone()));
            names.contains(&label(field).as_str()) || blanks.any(|name| name == Some(label(field)))
        };
        let fields = self.all(Role::TextInput).chain(self.all(Role::MultilineTextInput));
        let written = fields.filter(of_board).find(Node::is_focused);
        written.map(|field| field.value().unwrap_or_default())
    }

    /// Whether there is an entry of a list with just these words.
    pub(super) fn has_option(&self, words: &str) -> bool {
        self.harness.query_by_role_and_label(Role::ListBoxOption, words).is_some()
    }

    /// The heading or words of a question are there, and with them a button.
    pub(super) fn has_button(&self, words: &str) -> bool {
        self.buttons(words).next().is_some()
    }

    /// All buttons and entries of menus with just these words.
    pub(super) fn buttons<'a>(&'a self, words: &'a str) -> impl Iterator<Item = Node<'a>> {
        let roles = [Role::Button, Role::MenuItem, Role::MenuItemRadio, Role::MenuItemCheckBox].into_iter();
        roles.flat_map(|role| self.all(role)).filter(move |node| label(node) == words)
    }
}

/// Before, deeds, after: the one place where tests of the hand touch the window's names.
#[track_caller]
pub(super) fn check(before: &str, deeds: impl FnOnce(&mut Window), after: &str) -> Window {
    let mut window = Window::with(before);
    assert_eq!(window.board(), before, "before anything is done");
    deeds(&mut window);
    assert_eq!(window.board(), after);
    window
}

/// The label of a node.
pub(super) fn label(node: &Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

fn slot_name(slot: &Node<'_>) -> String {
    label(slot).split(", ").next().unwrap_or_default().to_owned()
}

fn line_of(slot: &Node<'_>) -> Option<String> {
    let name = slot_name(slot);
    let items = slot.children_recursive().filter(|node| node.accesskit_node().role() == Role::ListItem);
    let notes: Vec<String> = items.map(|note| words_of(&note)).collect();
    let name = if is_selected(slot) { format!("[{name}]") } else { name };
    match notes.as_slice() {
        [] if !name.starts_with('[') => None,
        [] => Some(name),
        notes => Some(format!("{name}: {}", notes.join(" | "))),
    }
}

fn words_of(note: &Node<'_>) -> String {
    let text = note.value().unwrap_or_default();
    let (_, behind) = label(note).rsplit_once(&text).map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap_or_default();
    let votes: u32 = behind.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(0);
    let votes = if votes == 0 { String::new() } else { format!("+{votes}") };
    let words = format!("{}{votes}", text.replace('\n', "⏎"));
    if is_selected(note) { format!("[{words}]") } else { words }
}

fn is_selected(node: &Node<'_>) -> bool {
    node.accesskit_node().is_selected() == Some(true)
}

fn parts(line: &str) -> (&str, Vec<&str>) {
    let (name, words) = line.split_once(": ").unwrap_or((line, ""));
    (name, words.split(" | ").filter(|words| !words.is_empty()).collect())
}

/// The board that the notation means.
fn board_from(notation: &str) -> Board {
    let form = Form::usual();
    let mut board = Board::new(&form, "test");
    for (line, (name, words)) in notation.lines().map(parts).enumerate() {
        let name = name.trim_matches(['[', ']']);
        let has_name = |slot: &&SlotDef| form.slot_name("en", slot) == name;
        let slot = form.slots().find(has_name).unwrap_or_else(|| panic!("no place is called {name:?}"));
        let notes = words.iter().enumerate().map(|(nth, words)| Arc::new(note_from(&format!("n{line}-{nth}"), words)));
        board = board.with_notes(&slot.id, notes.collect());
    }
    board
}

fn note_from(id: &str, words: &str) -> Note {
    let words = words.trim_start_matches('[').trim_end_matches(']');
    let (text, votes) = match words.rsplit_once('+').and_then(|(text, votes)| Some((text, votes.parse().ok()?))) {
        Some((text, votes)) => (text, votes),
        None => (words, 0),
    };
    Note { votes, ..Note::new(id, &text.replace('⏎', "\n")) }
}
