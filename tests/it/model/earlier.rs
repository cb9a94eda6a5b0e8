//! Earlier work that is kept opens as a copy, once it is read, and never over work that is at stake.

use std::path::PathBuf;

use copboard::app::{Action, After, Dialog, DialogAction, EarlierAction, FileResult, UnsavedChoice, Verb};
use copboard::file::Reading;
use copboard::file::earlier::{Earlier, What};
use copboard::msg;

use super::CONTENT;
use super::desk::Desk;

/// A board with a note, as it is read.
fn reading(desk: &Desk, salvaged: bool) -> Reading {
    let note = copboard::board::Note::new("n", "of before");
    let board = desk.model.board().clone().with_notes(&CONTENT.into(), vec![note.into()]);
    Reading { board, remarks: vec![], newer: false, carried: false, salvaged }
}

fn place() -> PathBuf {
    PathBuf::from("kept/1.discarded")
}

/// One thing that is kept is being read.
fn begin_to_read(desk: &mut Desk) {
    desk.verb(Verb::RecoverEarlier);
    let one = Earlier { what: What::Discarded, time: 1, bytes: 1, notes: Some(1), from: None, at: place() };
    desk.act(Action::Result(Box::new(FileResult::EarlierListed(vec![one]))));
    desk.answer(DialogAction::Earlier(EarlierAction::Open(0)));
}

/// A desk on which one thing that is kept is being read.
fn reading_one() -> Desk {
    let mut desk = Desk::new();
    begin_to_read(&mut desk);
    desk
}

fn read(desk: &mut Desk, result: Result<Box<Reading>, copboard::words::Message>) {
    desk.act(Action::Result(Box::new(FileResult::EarlierRead { at: place(), result })));
}

#[test]
fn it_opens_as_a_copy_that_no_file_holds_and_the_journal_does() {
    let mut desk = reading_one();
    let found = Box::new(reading(&desk, false));
    read(&mut desk, Ok(found));
    assert_eq!(desk.texts(CONTENT), ["of before"]);
    assert!(desk.model.has_unsaved_work() && desk.model.document.file.path.is_none());
    assert_eq!(desk.notice(), "Recovered 1 note as a copy. Save it under a new name");
    assert_eq!(Some(&desk.tape.board), Some(desk.model.board()));
}

#[test]
fn what_is_not_whole_says_so() {
    let mut desk = reading_one();
    let found = Box::new(reading(&desk, true));
    read(&mut desk, Ok(found));
    assert_eq!(desk.notice(), "Only part of this board could be read. Save it under a new name");
}

#[test]
fn work_at_stake_is_asked_about_first() {
    let mut desk = Desk::new();
    let found = Box::new(reading(&desk, false));
    desk.note(CONTENT, "of today");
    begin_to_read(&mut desk);
    read(&mut desk, Ok(found));
    assert_eq!(desk.texts(CONTENT), ["of today"]);
    assert!(matches!(desk.model.dialog, Some(Dialog::Unsaved(After::OpenEarlier { .. }))));
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Discard));
    assert_eq!(desk.texts(CONTENT), ["of before"]);
}

#[test]
fn who_closes_the_list_meanwhile_keeps_the_board() {
    let mut desk = reading_one();
    let found = Box::new(reading(&desk, false));
    desk.answer(DialogAction::Cancel);
    read(&mut desk, Ok(found));
    assert_eq!(desk.texts(CONTENT), [""; 0]);
}

#[test]
fn why_it_can_t_be_read_is_said() {
    let mut desk = reading_one();
    read(&mut desk, Err(msg!("no-history")));
    assert!(matches!(desk.model.dialog, Some(Dialog::OpenFailure(_))));
    assert_eq!(desk.texts(CONTENT), [""; 0]);
}
