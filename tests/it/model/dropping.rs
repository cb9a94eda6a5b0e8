//! Files that are dropped on the window: texts, a board, several boards.

use std::path::PathBuf;

use copboard::app::{Action, Dialog, DialogAction, SeveralAction, UnsavedChoice, Verb};
use copboard::edit::Selection;
use copboard::file;

use super::desk::{Desk, path};
use super::{CONTENT, WHO};

/// A board's text with notes of its own.
fn board(seed: u64, notes: &[(&str, &str)]) -> String {
    let mut desk = Desk::with_seed(seed);
    for (slot, text) in notes {
        desk.note(slot, text);
    }
    file::write(desk.model.board())
}

fn drop_files(desk: &mut Desk, files: &[(&str, String)]) {
    let put = |(name, text): &(&str, String)| {
        desk.files.insert(path(name), text.clone());
        path(name)
    };
    let paths: Vec<PathBuf> = files.iter().map(put).collect();
    desk.act(Action::Drop(paths));
}

#[test]
fn a_text_goes_to_the_place_in_hand_and_the_board_stays() {
    let mut desk = Desk::new();
    desk.note(WHO, "Ana");
    desk.act(Action::Select(Selection::Slot(CONTENT.into())));
    drop_files(&mut desk, &[("list.md", "# Ideas\n\n- [ ] one\n- two\n  - inner\n".to_owned())]);
    assert_eq!(desk.texts(CONTENT), ["Ideas", "one", "two\ninner"]);
    assert_eq!(desk.texts(WHO), ["Ana"]);
    assert_eq!(desk.notice(), "Added 3 notes from list.md");
    desk.verb(Verb::Undo);
    assert_eq!(desk.texts(CONTENT), [""; 0], "with one undo");
}

#[test]
fn a_table_of_a_file_finds_its_cells() {
    let mut desk = Desk::new();
    drop_files(&mut desk, &[("plan.csv", ";Pre-CoP;CoP\nWHO;Ana;\"Ben\nand Cleo\"\n".to_owned())]);
    assert_eq!(desk.texts("collaboration/who/pre-cop"), ["Ana"]);
    assert_eq!(desk.texts(WHO), ["Ben\nand Cleo"]);
}

#[test]
fn without_a_place_in_hand_nothing_is_refused() {
    let mut desk = Desk::new();
    drop_files(&mut desk, &[("a.txt", "one\ntwo".to_owned())]);
    assert_eq!(desk.texts("parking"), ["one", "two"]);
    desk.verb(Verb::New);
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Discard));
    desk.act(Action::OpenFile(path("a.txt")));
    assert_eq!(desk.texts("parking"), ["one", "two"], "opened as dropped");
}

#[test]
fn one_board_is_opened_and_unsaved_work_is_asked_about() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "mine");
    drop_files(&mut desk, &[("b.ron", board(5, &[(WHO, "Ana")]))]);
    assert!(matches!(desk.model.dialog, Some(Dialog::Unsaved(_))));
    desk.answer(DialogAction::Cancel);
    assert_eq!(desk.texts(CONTENT), ["mine"]);
}

#[test]
fn of_several_boards_one_is_opened_or_all_notes_come() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "mine");
    let files = [("b.ron", board(5, &[(WHO, "Ana"), (CONTENT, "b")])), ("c.ron", board(6, &[(CONTENT, "c")]))];
    drop_files(&mut desk, &files);
    assert!(matches!(&desk.model.dialog, Some(Dialog::Several(paths)) if paths.len() == 2));
    desk.answer(DialogAction::Several(SeveralAction::AddAll));
    assert_eq!(desk.texts(CONTENT), ["mine", "b", "c"]);
    assert_eq!(desk.texts(WHO), ["Ana"]);
    assert_eq!(desk.notice(), "Added 3 notes from 2 boards");
    desk.verb(Verb::Undo);
    assert_eq!(desk.texts(CONTENT), ["mine"], "with one undo");
    drop_files(&mut desk, &files);
    desk.answer(DialogAction::Several(SeveralAction::Open(1)));
    assert!(matches!(desk.model.dialog, Some(Dialog::Unsaved(_))), "work is asked about");
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Discard));
    assert_eq!(desk.texts(CONTENT), ["c"]);
}

#[test]
fn notes_of_a_copy_of_the_board_come_once_and_changed_ones_stay_both() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "same");
    desk.note(CONTENT, "first wording");
    let copy = file::write(desk.model.board()).replace("first wording", "second wording");
    let bad = "(format: 1, slots: oops".to_owned();
    drop_files(&mut desk, &[("copy.ron", copy), ("bad.ron", bad)]);
    desk.answer(DialogAction::Several(SeveralAction::AddAll));
    assert_eq!(desk.texts(CONTENT), ["same", "first wording", "second wording"]);
    assert!(desk.notice().contains("bad.ron"), "{}", desk.notice());
}
