//! Closing, and what it asks before.

use copboard::app::{Action, Dialog, DialogAction, Picked, TextAction, UnsavedChoice, Verb};
use copboard::edit::Selection;
use copboard::file::journal::End;

use super::CONTENT;
use super::desk::{Desk, path};

#[test]
fn an_untouched_board_closes_at_once() {
    let mut desk = Desk::new();
    desk.act(Action::CloseRequested);
    assert!(desk.is_closed);
    assert_eq!(desk.ended.last(), Some(&End::Clean));
}

#[test]
fn a_text_being_written_is_work() {
    let mut desk = Desk::new();
    desk.act(Action::Select(Selection::Slot(CONTENT.into())));
    desk.act(Action::Type("half a sen".to_owned()));
    desk.act(Action::CloseRequested);
    assert!(matches!(desk.model.dialog, Some(Dialog::Unsaved(_))) && !desk.is_closed);
    assert_eq!(desk.texts(CONTENT), ["half a sen"]);
}

#[test]
fn save_in_the_question_saves_and_closes() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "a guide");
    desk.act(Action::CloseRequested);
    desk.picks.push_back(Picked::Path(path("b.ron")));
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Save));
    assert!(desk.is_closed);
    assert_eq!(desk.saved("b.ron"), *desk.model.board());
    assert_eq!(desk.ended.last(), Some(&End::Clean));
}

#[test]
fn a_save_that_fails_keeps_the_window_open() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "a guide");
    desk.act(Action::CloseRequested);
    desk.is_disk_full = true;
    desk.picks.push_back(Picked::Path(path("b.ron")));
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Save));
    assert!(matches!(desk.model.dialog, Some(Dialog::SaveFailure(_))) && !desk.is_closed);
    desk.answer(DialogAction::Cancel);
    desk.is_disk_full = false;
    desk.note(CONTENT, "another");
    desk.save_as("c.ron");
    assert!(!desk.is_closed, "what was called off does not happen later");
}

#[test]
fn discard_gives_the_work_up() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "a guide");
    desk.act(Action::CloseRequested);
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Discard));
    assert!(desk.is_closed);
    assert_eq!(desk.ended.last(), Some(&End::Discarded));
}

#[test]
fn cancel_stays() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "a guide");
    desk.act(Action::CloseRequested);
    desk.answer(DialogAction::Cancel);
    assert!(!desk.is_closed && desk.model.dialog.is_none());
    assert_eq!(desk.kept_open, 1);
}

#[test]
fn a_save_under_way_is_waited_for() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "a guide");
    desk.save_as("b.ron");
    desk.note(CONTENT, "more");
    desk.is_prompt = false;
    desk.verb(Verb::Save);
    desk.act(Action::CloseRequested);
    assert!(!desk.is_closed && desk.kept_open == 1);
    while desk.tell() {}
    assert!(desk.is_closed);
    assert_eq!(desk.saved("b.ron").note_count(), 2);
}

#[test]
fn another_board_is_asked_about_as_closing_is() {
    for verb in [Verb::New, Verb::Open, Verb::Example(0)] {
        let mut desk = Desk::new();
        desk.note(CONTENT, "a guide");
        desk.act(Action::Text(TextAction::Finish));
        desk.verb(verb);
        assert!(matches!(desk.model.dialog, Some(Dialog::Unsaved(_))), "{verb:?}");
        assert_eq!(desk.texts(CONTENT), ["a guide"], "{verb:?}");
    }
}
