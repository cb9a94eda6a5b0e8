//! What somebody who does not see the board can find on it and do with it.

use copboard::board::Form;
use copboard::ui::OnScreen as _;
use egui::accesskit::{Action, ActionData, ActionRequest, Live, NodeId, TextPosition, TextSelection};
use egui::{Event, Key, Role};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT as _;

use super::desktop::Window;
use super::finding::label;
use super::{CONTENT, EXPERTISE};

/// What a node says beside its label.
pub(super) fn description(node: &Node<'_>) -> String {
    node.accesskit_node().data().description().unwrap_or_default().to_owned()
}

fn offers(node: &Node<'_>, actions: &[Action]) -> bool {
    let node = node.accesskit_node();
    actions.iter().all(|action| node.data().supports_action(*action))
}

#[test]
fn every_place_of_the_form_is_a_list_with_its_name() {
    let window = Window::with("Co-create · 1 Content: a | b\nParking lot: p");
    let form = Form::usual();
    let expected: Vec<String> = form
        .slots()
        .map(|slot| match (form.slot_name("en", slot), slot.id.as_str()) {
            (name, "co-create/1") => format!("{name}, 2 notes"),
            (name, "parking") => format!("{name}, 1 note"),
            (name, _) => format!("{name}, empty"),
        })
        .collect();
    let lists: Vec<Node<'_>> = window.all(Role::List).collect();
    assert_eq!(lists.iter().map(label).collect::<Vec<_>>(), expected, "all, in reading order");
    assert_eq!(expected.len(), 28);
    assert!(lists.iter().all(|slot| offers(slot, &[Action::Click, Action::Focus])));
}

#[test]
fn every_note_says_where_it_is_and_what_it_says() {
    let window = Window::with("Co-create · 1 Content: a | two⏎lines+1 | [c+3]\nParking lot: p");
    let notes: Vec<Node<'_>> = window.all(Role::ListItem).collect();
    assert_eq!(
        notes.iter().map(label).collect::<Vec<_>>(),
        [
            "Co-create · 1 Content, note 1 of 3: a",
            "Co-create · 1 Content, note 2 of 3: two\nlines, 1 vote",
            "Co-create · 1 Content, note 3 of 3: c, 3 votes",
            "Parking lot, note 1 of 1: p",
        ]
    );
    for note in &notes {
        assert!(offers(note, &[Action::Click, Action::Focus, Action::SetValue]));
        let place = note.parent().and_then(|group| group.parent()).unwrap();
        assert_eq!(place.accesskit_node().role(), Role::List, "a note is in its place");
        assert!(label(note).starts_with(label(&place).split(", ").next().unwrap()));
        assert_eq!(note.accesskit_node().data().role_description(), None, "it is a list item to everybody");
        assert_eq!(description(note), "Idea", "and what its color stands for");
    }
    let selected: Vec<_> = notes.iter().map(|note| note.accesskit_node().is_selected() == Some(true)).collect();
    assert_eq!(selected, [false, false, true, false]);
    assert_eq!(notes[1].accesskit_node().data().position_in_set(), Some(1), "which is counted from 0");
    assert_eq!(window.slot(CONTENT).accesskit_node().data().size_of_set(), Some(3));
}

#[test]
fn the_places_on_the_screen_are_those_in_the_tree() {
    let mut window = Window::with("Co-create · 1 Content: a | b\nParking lot: p");
    window.keys("ctrl+1");
    let app = window.harness.state();
    for slot in &app.scene().slots {
        let drawn = app.view().screen_rect(slot.area);
        assert!(window.slot(&slot.name).rect().center().distance(drawn.center()) < 1.5, "{}", slot.name);
        for (nth, note) in slot.notes.iter().enumerate() {
            let drawn = app.view().screen_rect(note.rect);
            assert!(window.note(&slot.name, nth + 1).rect().center().distance(drawn.center()) < 1.5);
        }
    }
}

#[test]
fn a_screen_reader_selects_and_changes_notes() {
    let mut window = Window::with("Co-create · 1 Content: a | b");
    window.note(CONTENT, 2).click_accesskit();
    window.settle();
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b]");
    window.note(CONTENT, 1).set_text_value_accesskit("alpha");
    window.settle();
    assert_eq!(window.board(), "Co-create · 1 Content: alpha | [b]");
    assert_eq!(window.saved_state(), "Not saved");
    window.keys("ctrl+z");
    assert_eq!(window.board(), "Co-create · 1 Content: a | [b]", "one step");
    window.slot(EXPERTISE).click_accesskit();
    window.settle();
    window.type_text("here");
    assert_eq!(window.board(), "Co-create · 1 Content: a | b\nCo-create · 2 Expertise: here");
}

#[test]
fn fields_and_phases_are_text_fields() {
    let mut window = Window::new();
    let names = ["COMMUNITY", "SESSION", "FACILITATOR", "Conception", "Pre-CoP", "CoP", "Post-CoP", "Reporting"];
    for name in names {
        let field = window.field(name);
        assert!(offers(&field, &[Action::Click, Action::SetValue]), "{name}");
        assert!(field.accesskit_node().placeholder().is_some(), "{name} says what it is for");
        field.set_text_value_accesskit(&format!("about {name}"));
        window.settle();
        assert_eq!(window.field_text(name), format!("about {name}"));
        assert_eq!(window.field(name).accesskit_node().placeholder(), None);
    }
    assert!(window.harness.state().board().blanks.values().all(|text| text.starts_with("about ")));
}

#[test]
fn fields_are_filled_in_by_keyboard_through_the_palette() {
    let mut window = Window::new();
    window.find_command("community");
    window.type_text("Clean Air\t19 Nov\tIngrid\n");
    for (name, words) in [("COMMUNITY", "Clean Air"), ("SESSION", "19 Nov"), ("FACILITATOR", "Ingrid")] {
        assert_eq!(window.field_text(name), words);
    }
    window.find_command("fill in pre-cop");
    window.type_text("January\tMarch");
    window.press(Key::Enter);
    assert_eq!([window.field_text("Pre-CoP"), window.field_text("CoP")], ["January", "March"]);
    assert_eq!(window.written(), None);
}

#[test]
fn what_is_being_written_is_a_text_field_with_the_keyboard() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    window.press(Key::F2);
    let field = window.node(Role::MultilineTextInput, "Note text");
    assert_eq!(field.value().as_deref(), Some("a"));
    assert!(field.is_focused());
    field.set_text_value_accesskit("dictated");
    window.settle();
    window.press(Key::Escape);
    assert_eq!(window.board(), "Co-create · 1 Content: [dictated]");
    window.press(Key::Tab);
    window.type_text("new");
    assert_eq!(window.value("New note"), "new");
    assert!(window.node(Role::MultilineTextInput, "New note").is_focused());
}

fn ask(window: &mut Window, node: &str, action: Action, data: ActionData) {
    let (target_node, target_tree) = window.node(Role::MultilineTextInput, node).accesskit_node().locate();
    let request = ActionRequest { action, target_tree, target_node, data: Some(data) };
    window.harness.input_mut().events.push(Event::AccessKitActionRequest(request));
    window.settle();
}

#[test]
fn assistive_technology_selects_and_replaces_what_is_being_written() {
    let mut window = Window::with("Co-create · 1 Content: [one two]");
    window.press(Key::F2);
    let selection = |window: &Window| {
        *window.node(Role::MultilineTextInput, "Note text").accesskit_node().data().text_selection().unwrap()
    };
    let end = selection(&window).focus;
    assert_eq!(end.character_index, 7);
    let at = |character_index: usize| TextPosition { character_index, ..end };
    let word = TextSelection { anchor: at(0), focus: at(3) };
    ask(&mut window, "Note text", Action::SetTextSelection, ActionData::SetTextSelection(word));
    assert_eq!(selection(&window), word);
    ask(&mut window, "Note text", Action::ReplaceSelectedText, ActionData::Value("three".into()));
    assert_eq!(window.written().as_deref(), Some("three two"));
    window.keys("ctrl+z");
    assert_eq!(window.written().as_deref(), Some("one two"), "as one step of the field's own undo");
    window.keys("ctrl+y");
    window.press(Key::Escape);
    assert_eq!(window.board(), "Co-create · 1 Content: [three two]");
    window.keys("ctrl+z");
    assert_eq!(window.board(), "Co-create · 1 Content: [one two]", "and of the board's");
}

#[test]
fn a_place_that_no_run_has_is_no_place() {
    let mut window = Window::with("Co-create · 1 Content: [one]");
    window.press(Key::F2);
    for (node, character_index) in [(NodeId(7), 0), (NodeId(7), usize::MAX)] {
        let nowhere = TextPosition { node, character_index };
        let data = ActionData::SetTextSelection(TextSelection { anchor: nowhere, focus: nowhere });
        ask(&mut window, "Note text", Action::SetTextSelection, data);
    }
    window.type_text("!");
    assert_eq!(window.written().as_deref(), Some("one!"));
}

#[test]
fn what_happens_is_said_politely_and_what_goes_wrong_at_once() {
    let said = |window: &Window, role: Role, words: &str| -> Vec<Live> {
        let nodes = window.all(role).filter(|node| label(node).contains(words));
        nodes.map(|node| node.accesskit_node().live()).collect()
    };
    let mut window = Window::with("Co-create · 1 Content: [a]");
    window.press(Key::Delete);
    let words = "Deleted 1 note. Ctrl+Z brings it back";
    assert_eq!(said(&window, Role::Status, words), [Live::Polite]);
    assert!(window.rect(words).is_positive(), "where it stands");
    window.press(Key::F11);
    assert_eq!(said(&window, Role::Status, words), [Live::Polite], "also where no line shows it");
    let newer = copboard::file::write(window.harness.state().board()).replace("format: 1", "format: 2");
    let mut window = Window::on_file("newer.ron", &newer);
    while window.has_button("OK") {
        window.press_button("OK");
    }
    window.press(Key::Tab);
    window.type_text("x");
    assert_eq!(said(&window, Role::Alert, "This board is read-only"), [Live::Assertive]);
}

#[test]
fn headings_have_their_levels() {
    let mut window = Window::new();
    let levels = |window: &Window| -> Vec<(usize, String)> {
        let headings = window.all(Role::Heading);
        headings.filter_map(|node| Some((node.accesskit_node().data().level()? + 1, label(&node)))).collect()
    };
    let found = levels(&window);
    let level = |words: &str| found.iter().find(|(_, text)| text.starts_with(words)).map(|(level, _)| *level);
    assert_eq!(level("Collaboration and cooperation"), Some(1), "{found:?}");
    assert_eq!(level("What content needs to be curated"), Some(3), "{found:?}");
    assert_eq!(level("Parking lot"), Some(2), "{found:?}");
    window.keys("ctrl+e");
    assert!(levels(&window).contains(&(1, "Export".to_owned())), "{:?}", levels(&window));
}

#[test]
fn every_control_of_the_window_has_a_name() {
    let mut window = Window::with("Co-create · 1 Content: [a]");
    let states: [fn(&mut Window); 7] = [
        |_| {},
        |window| window.press(Key::F1),
        |window| window.keys("ctrl+shift+p"),
        |window| window.keys("ctrl+o"),
        |window| window.keys("ctrl+e"),
        |window| window.find_command("rename idea"),
        |window| window.keys("ctrl+l"),
    ];
    for open in states {
        open(&mut window);
        assert_eq!(window.harness.unnamed_widgets(), Vec::<String>::new());
        let unnamed = window.all(Role::Button).filter(|button| label(button).is_empty()).count();
        assert_eq!(unnamed, 0, "{:?}", window.words());
        window.press(Key::Escape);
    }
}

#[test]
fn the_keyboard_is_where_the_selection_is() {
    let mut window = Window::with("Co-create · 1 Content: a | b");
    window.press(Key::Tab);
    assert!(window.slot(CONTENT).is_focused());
    window.press(Key::ArrowDown);
    assert!(window.note(CONTENT, 1).is_focused(), "a screen reader says the note");
    window.press(Key::ArrowRight);
    assert!(window.note(CONTENT, 2).is_focused());
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(window.node(Role::Group, "Board, 2 notes").is_focused());
}

#[test]
fn the_printed_texts_can_be_read_in_order() {
    let window = Window::new();
    let nodes = window.harness.root().children_recursive();
    let said: Vec<(Role, String)> = nodes
        .map(|node| (node.accesskit_node().role(), label(&node)))
        .filter(|(role, _)| matches!(role, Role::Heading | Role::Paragraph | Role::List))
        .collect();
    assert!(said[..3].contains(&(Role::Heading, "Collaboration and cooperation".to_owned())), "{said:#?}");
    let at = |role: Role, words: &str| {
        let found = said.iter().position(|(of, text)| *of == role && text.starts_with(words));
        found.unwrap_or_else(|| panic!("{words:?} is not to be found: {said:#?}"))
    };
    let question = at(Role::Heading, "What content needs to be curated");
    assert_eq!(at(Role::List, "Co-create · 1 Content"), question + 1, "a question comes before its place");
    assert!(at(Role::Heading, "Based on the steps 1 to 5") < at(Role::List, "Collaboration · WHO · Conception"));
    assert!(at(Role::Paragraph, "After Visual Board 5") > at(Role::List, "Coordination · Processes"));
}
