//! Finding and replacing.

use copboard::app::{Action, FindAction, Verb};
use copboard::board::NoteColor;
use copboard::edit::Selection;

use super::desk::Desk;
use super::{CONTENT, WHO};

impl Desk {
    fn find(&mut self, action: FindAction) {
        self.act(Action::Find(action));
    }

    fn look_for(&mut self, words: &str) {
        self.verb(Verb::Find);
        self.find(FindAction::Query(words.to_owned()));
    }

    /// The text of the note where one is, how many were found, and how many of them are hidden.
    fn here(&self) -> (String, usize, usize) {
        let current = self.model.document.find.current.as_ref().and_then(|found| found.note());
        let text = current.and_then(|id| self.model.board().find(id)).map(|(_, _, note)| note.text.to_string());
        (text.unwrap_or_default(), self.model.found().matches.len(), self.model.hidden_matches().len())
    }

    fn selected(&self) -> Vec<String> {
        let ids = self.model.document.editor.selected_in_order();
        ids.iter().filter_map(|id| self.model.board().find(id)).map(|(_, _, note)| note.text.to_string()).collect()
    }
}

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.note(CONTENT, "La Société ouverte");
    desk.note(CONTENT, "A plan");
    desk.note(WHO, "societe civile");
    desk.act(Action::Select(Selection::Nothing));
    desk
}

#[test]
fn what_is_found_is_walked_around_the_end_and_left_selected() {
    let mut desk = desk();
    desk.look_for("SOCIETE");
    assert_eq!(desk.here(), ("La Société ouverte".to_owned(), 2, 0));
    desk.find(FindAction::Next);
    assert_eq!(desk.here().0, "societe civile");
    desk.verb(Verb::FindNext);
    assert_eq!(desk.here().0, "La Société ouverte");
    desk.verb(Verb::FindPrevious);
    assert_eq!(desk.here().0, "societe civile");
    desk.act(Action::Escape);
    assert!(!desk.model.document.find.is_open);
    assert_eq!(desk.selected(), ["societe civile"]);
    desk.act(Action::Select(Selection::Nothing));
    desk.verb(Verb::FindNext);
    assert_eq!(desk.here().0, "La Société ouverte", "F3 goes on with the last question");
}

#[test]
fn what_is_chosen_narrows_the_search() {
    let mut desk = desk();
    let pen = Action::UseColor(NoteColor::Pink);
    desk.act(pen);
    desk.note(CONTENT, "Pink plan");
    desk.verb(Verb::Find);
    desk.find(FindAction::Color(NoteColor::Pink));
    assert_eq!(desk.here(), ("Pink plan".to_owned(), 1, 0));
    desk.find(FindAction::Color(NoteColor::Pink));
    desk.find(FindAction::Query("plan".to_owned()));
    assert_eq!(desk.here().1, 2);
    desk.find(FindAction::Place(WHO.into()));
    assert_eq!(desk.here().1, 0);
    desk.find(FindAction::ClearFilter);
    assert_eq!(desk.here().1, 2);
}

#[test]
fn fields_of_the_form_are_found_too() {
    let mut desk = desk();
    let blank = desk.model.board().form.blanks().next().unwrap().id.clone();
    desk.act(Action::Apply(copboard::edit::Command::SetBlank { blank, text: "Open Society Network".to_owned() }));
    desk.look_for("society network");
    assert_eq!(desk.here().1, 1);
    desk.verb(Verb::Replace);
    desk.find(FindAction::Query("society".to_owned()));
    desk.find(FindAction::Replacement("data".to_owned()));
    desk.find(FindAction::ReplaceAll);
    let board = desk.model.board();
    assert!(board.blanks.values().any(|text| text == "Open Data Network"), "{:?}", board.blanks);
}

#[test]
fn words_are_replaced_in_their_case_as_one_step() {
    let mut desk = desk();
    desk.verb(Verb::Replace);
    desk.find(FindAction::Query("société".to_owned()));
    desk.find(FindAction::Replacement("firme".to_owned()));
    desk.find(FindAction::ReplaceAll);
    assert_eq!(desk.texts(CONTENT), ["La Firme ouverte", "A plan"]);
    assert_eq!(desk.texts(WHO), ["firme civile"]);
    assert_eq!(desk.notice(), "Replaced 2 in 2 texts. Ctrl+Z brings the words back");
    desk.verb(Verb::Undo);
    assert_eq!(desk.texts(CONTENT), ["La Société ouverte", "A plan"]);
    assert_eq!(desk.texts(WHO), ["societe civile"]);
}

#[test]
fn one_note_is_replaced_and_the_next_is_shown() {
    let mut desk = desk();
    desk.verb(Verb::Replace);
    desk.find(FindAction::Query("société".to_owned()));
    desk.find(FindAction::Replacement("firme".to_owned()));
    desk.find(FindAction::Replace);
    assert_eq!(desk.here(), ("societe civile".to_owned(), 1, 0));
    assert_eq!(desk.texts(CONTENT), ["La Firme ouverte", "A plan"]);
    desk.find(FindAction::Replace);
    assert_eq!(desk.here(), (String::new(), 0, 0));
    desk.find(FindAction::ReplaceAll);
    assert_eq!(desk.notice(), "There is nothing to replace");
}

#[test]
fn a_note_without_words_left_vanishes_and_comes_back() {
    let mut desk = desk();
    desk.verb(Verb::Replace);
    desk.find(FindAction::Query("A plan".to_owned()));
    desk.find(FindAction::ReplaceAll);
    assert_eq!(desk.texts(CONTENT), ["La Société ouverte"]);
    desk.verb(Verb::Undo);
    assert_eq!(desk.texts(CONTENT), ["La Société ouverte", "A plan"]);
}

#[test]
fn a_note_that_has_no_room_is_shown_in_its_place_alone() {
    let mut desk = Desk::new();
    desk.act(Action::Select(Selection::Slot(WHO.into())));
    let long = "takes its time and some more words than a cell has room for, again and again";
    desk.act(Action::Paste((0..40).map(|nth| format!("Thought {nth} {long}\n")).collect::<Vec<_>>().concat()));
    desk.act(Action::Select(Selection::Nothing));
    desk.look_for("\"thought 39\"");
    assert_eq!(desk.here(), (format!("Thought 39 {long}"), 1, 1));
    assert_eq!(desk.model.document.focus.as_ref().unwrap().slot, WHO.into(), "its place is shown alone");
    assert!(desk.model.scene().note(desk.model.selection().notes().first().unwrap()).is_some());
    assert_eq!(desk.selected().len(), 1);
    desk.find(FindAction::Query("\"thought 0\"".to_owned()));
    assert_eq!(desk.here().2, 0);
    assert!(desk.model.document.focus.is_none(), "and no longer than needed");
    desk.look_for("\"thought 38\"");
    desk.act(Action::Escape);
    assert!(desk.model.document.focus.is_some(), "what was found stays in sight");
    desk.act(Action::Escape);
    desk.act(Action::Escape);
    assert!(desk.model.document.focus.is_none(), "one step back at a time");
}

#[test]
fn a_selected_text_is_looked_for() {
    let mut desk = desk();
    desk.act(Action::Select(Selection::Slot(CONTENT.into())));
    desk.act(Action::Type("civile".to_owned()));
    desk.act(Action::Text(copboard::app::TextAction::Key(copboard::app::TextKey::SelectAll)));
    desk.verb(Verb::Find);
    assert!(desk.model.text.is_none(), "what was written is finished");
    assert_eq!(desk.model.document.find.query, "civile");
    assert_eq!(desk.here().1, 2);
}
