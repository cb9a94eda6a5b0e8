//! Opening and saving, and what others do to the file meanwhile.

use std::path::Path;

use copboard::app::{
    Action, Dialog, DialogAction, FileResult, FileStatus, PathAction, Picked, Purpose, SaveFailed, Trouble,
    UnsavedChoice, Verb, VersionsAction,
};
use copboard::file::store::Version;

use super::CONTENT;
use super::desk::{Desk, HOME, path, saved};

#[test]
fn saved_is_said_only_while_the_file_holds_the_board() {
    let mut desk = saved();
    assert!(desk.model.is_saved());
    assert_eq!(desk.notice(), "Saved b");
    desk.act(Action::Type("x".to_owned()));
    assert!(!desk.model.is_saved(), "an unfinished text is in no file");
    desk.act(Action::Text(copboard::app::TextAction::Finish));
    assert!(!desk.model.is_saved());
    desk.verb(Verb::Undo);
    assert!(desk.model.is_saved(), "undo leads back to what the file holds");
    desk.write_elsewhere("b.ron", None);
    assert!(!desk.model.is_saved() && desk.model.has_unsaved_work());
}

#[test]
fn a_name_without_extension_gets_one_and_an_existing_file_is_asked_about() {
    let mut desk = saved();
    desk.note(CONTENT, "second");
    desk.save_as("c");
    assert!(desk.files.contains_key(&path("c.ron")));
    desk.save_as("b");
    assert!(
        matches!(&desk.model.dialog, Some(Dialog::Path(dialog)) if dialog.replace),
        "the system asked about another name: {:?}",
        desk.model.dialog
    );
    assert_eq!(desk.saved("b.ron").note_count(), 1);
    desk.answer(DialogAction::Path(PathAction::Confirm));
    assert_eq!(desk.saved("b.ron").note_count(), 2);
}

#[test]
fn without_a_file_dialog_the_path_is_typed() {
    let mut desk = Desk::new();
    desk.note(CONTENT, "mine");
    desk.picks.push_back(Picked::NoDialog);
    desk.verb(Verb::Save);
    let Some(Dialog::Path(dialog)) = &desk.model.dialog else { panic!("{:?}", desk.model.dialog) };
    assert_eq!((dialog.purpose, dialog.path.as_str()), (Purpose::Save, format!("{HOME}/board.ron").as_str()));
    desk.answer(DialogAction::Path(PathAction::Edit("~/talk".to_owned())));
    desk.answer(DialogAction::Path(PathAction::Confirm));
    assert_eq!(desk.saved("talk.ron").note_count(), 1);
    desk.verb(Verb::Open);
    assert!(matches!(&desk.model.dialog, Some(Dialog::Path(_))), "it is not asked for again");
}

#[test]
fn a_folder_that_is_typed_is_gone_into() {
    let mut desk = saved();
    desk.picks.push_back(Picked::NoDialog);
    desk.verb(Verb::Open);
    desk.answer(DialogAction::Path(PathAction::Edit(HOME.to_owned())));
    desk.answer(DialogAction::Path(PathAction::Confirm));
    let Some(Dialog::Path(dialog)) = &desk.model.dialog else { panic!("{:?}", desk.model.dialog) };
    assert_eq!(dialog.listed.as_ref().unwrap().1, [path("b.ron")]);
}

#[test]
fn a_file_that_others_changed_is_never_overwritten_unasked() {
    let mut desk = saved();
    let mut theirs = saved();
    theirs.note(CONTENT, "theirs");
    theirs.verb(Verb::Save);
    let text = theirs.files[&path("b.ron")].clone();

    desk.note(CONTENT, "mine, too");
    desk.write_elsewhere("b.ron", Some(&text));
    assert_eq!(desk.model.document.file.status(), FileStatus::Changed);
    desk.verb(Verb::Save);
    assert_eq!(desk.files[&path("b.ron")], text);
    assert!(desk.notice().starts_with("Not saved"), "{}", desk.notice());

    desk.act(Action::KeepMine);
    assert_eq!(desk.saved("b.ron"), *desk.model.board());
    assert!(desk.history.contains(&text), "theirs can be gone back to");
    assert!(desk.model.is_saved());
}

#[test]
fn taking_theirs_keeps_mine_in_the_history() {
    let mut desk = saved();
    let mut theirs = saved();
    theirs.note(CONTENT, "theirs");
    theirs.verb(Verb::Save);
    desk.note(CONTENT, "mine, too");
    let mine = copboard::file::write(desk.model.board());
    desk.write_elsewhere("b.ron", Some(&theirs.files[&path("b.ron")].clone()));
    desk.act(Action::TakeTheirs);
    assert_eq!(desk.texts(CONTENT), ["mine", "theirs"]);
    assert!(desk.history.contains(&mine));
    assert!(desk.model.is_saved());
}

#[test]
fn keeping_both_leaves_theirs_beside() {
    let mut desk = saved();
    desk.note(CONTENT, "mine, too");
    let other = desk.files[&path("b.ron")].replace("mine", "theirs");
    desk.write_elsewhere("b.ron", Some(&other));
    desk.act(Action::KeepBoth);
    assert_eq!(desk.texts(CONTENT), ["mine", "mine, too"]);
    assert_eq!(desk.files[&path("b.conflict.ron")], other);
    assert!(desk.notice().contains("b.conflict.ron"), "{}", desk.notice());
}

#[test]
fn a_file_that_is_gone_is_work_and_shows_through_a_failed_save() {
    let mut desk = saved();
    desk.write_elsewhere("b.ron", None);
    assert_eq!(desk.model.document.file.trouble(), Some(Trouble::Gone));
    desk.is_disk_full = true;
    desk.act(Action::SaveAgain);
    assert!(matches!(desk.model.dialog, Some(Dialog::SaveFailure(_))));
    desk.answer(DialogAction::Cancel);
    assert!(matches!(desk.model.document.file.trouble(), Some(Trouble::Gone)), "it is still gone");
    desk.act(Action::CloseRequested);
    assert!(!desk.is_closed && matches!(desk.model.dialog, Some(Dialog::Unsaved(_))), "and closing asks");
}

#[test]
fn a_save_elsewhere_that_fails_is_no_trouble_of_the_file() {
    let mut desk = saved();
    desk.is_disk_full = true;
    desk.save_as("stick.ron");
    assert!(matches!(desk.model.dialog, Some(Dialog::SaveFailure(_))));
    desk.answer(DialogAction::Cancel);
    assert_eq!(desk.model.document.file.trouble(), None, "the board's own file holds it all");
    assert!(desk.model.is_saved());
}

#[test]
fn a_failed_save_is_said_until_one_succeeds() {
    let mut desk = saved();
    desk.note(CONTENT, "more");
    desk.is_disk_full = true;
    desk.verb(Verb::Save);
    desk.answer(DialogAction::Cancel);
    assert!(matches!(desk.model.document.file.trouble(), Some(Trouble::Unsaved(_))));
    desk.is_disk_full = false;
    desk.act(Action::SaveAgain);
    assert_eq!(desk.model.document.file.trouble(), None);
    assert!(desk.model.is_saved());
}

#[test]
fn a_save_asked_for_during_a_save_comes_after_it() {
    let mut desk = saved();
    desk.is_prompt = false;
    desk.note(CONTENT, "second");
    desk.verb(Verb::Save);
    desk.note(CONTENT, "third");
    desk.verb(Verb::Save);
    while desk.tell() {}
    assert_eq!(desk.saved("b.ron").note_count(), 3);
    assert!(desk.model.is_saved());
}

#[test]
fn a_board_that_comes_late_does_not_take_away_what_was_done_meanwhile() {
    let mut desk = saved();
    desk.note(CONTENT, "second");
    desk.save_as("c.ron");
    desk.is_prompt = false;
    desk.act(Action::OpenFile(path("b.ron")));
    desk.note(CONTENT, "meanwhile");
    while desk.tell() {}
    assert!(matches!(desk.model.dialog, Some(Dialog::Unsaved(_))), "{:?}", desk.model.dialog);
    assert_eq!(desk.texts(CONTENT), ["mine", "second", "meanwhile"]);
}

#[test]
fn a_save_that_ends_late_says_nothing_of_another_board() {
    let mut desk = saved();
    desk.note(CONTENT, "second");
    desk.is_prompt = false;
    desk.verb(Verb::Save);
    desk.verb(Verb::New);
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Discard));
    desk.note(CONTENT, "other");
    while desk.tell() {}
    assert_eq!(desk.model.document.file.path, None, "the new board has no file");
    assert!(desk.model.has_unsaved_work());
    assert_eq!(desk.saved("b.ron").note_count(), 2);
}

#[test]
fn another_window_on_the_file_is_said_once() {
    let mut desk = saved();
    let elsewhere = || Action::Result(Box::new(FileResult::OpenElsewhere(true)));
    desk.act(elsewhere());
    assert_eq!(desk.notice(), "b is also open in another window. Edit only one of them");
    desk.note(CONTENT, "second");
    desk.verb(Verb::Save);
    desk.act(elsewhere());
    assert_eq!(desk.notice(), "Saved b");
}

#[test]
fn a_save_that_the_disk_does_not_confirm_is_nobody_elses_version() {
    let mut desk = saved();
    desk.note(CONTENT, "second");
    let (board, path) = (desk.model.board().clone(), path("b.ron"));
    let text = copboard::file::write(&board);
    let version = Version::of(text.as_bytes());
    desk.files.insert(path.clone(), text.clone());
    desk.is_frozen = true;
    desk.verb(Verb::Save);
    desk.hanging.clear();
    let why = copboard::msg!("no-history");
    let result = Err(SaveFailed::Unconfirmed(version, why.clone()));
    desk.act(Action::Result(Box::new(FileResult::SaveEnded { number: 2, path, board, text, result, not_kept: None })));
    assert!(matches!(desk.model.dialog, Some(Dialog::SaveFailure(_))));
    assert_eq!(desk.model.document.file.trouble(), Some(Trouble::Unsaved(why)));
    desk.answer(DialogAction::Cancel);
    desk.is_frozen = false;
    desk.act(Action::SaveAgain);
    assert!(desk.model.is_saved());
}

#[test]
fn what_others_wrote_during_a_save_that_fails_is_seen() {
    let mut desk = saved();
    desk.note(CONTENT, "second");
    desk.is_prompt = false;
    desk.is_disk_full = true;
    desk.verb(Verb::Save);
    desk.files.remove(&path("b.ron"));
    desk.look(&path("b.ron"));
    desk.pending.rotate_right(1);
    while desk.tell() {}
    assert_eq!(desk.model.document.file.trouble(), Some(Trouble::Gone));
}

#[test]
fn a_board_that_can_not_be_opened_leaves_the_open_one() {
    let mut desk = saved();
    desk.act(Action::OpenFile(path("none.ron")));
    assert!(matches!(desk.model.dialog, Some(Dialog::OpenFailure(_))));
    assert_eq!(desk.texts(CONTENT), ["mine"]);
}

#[test]
fn going_back_keeps_the_present_and_is_a_change() {
    let mut desk = saved();
    desk.note(CONTENT, "second");
    desk.verb(Verb::Save);
    let present = copboard::file::write(desk.model.board());
    desk.verb(Verb::Versions);
    let Some(Dialog::Versions(versions)) = &desk.model.dialog else { panic!("{:?}", desk.model.dialog) };
    let kept = versions.versions.as_ref().unwrap().last().unwrap().kept;
    desk.answer(DialogAction::Versions(VersionsAction::Restore(kept)));
    assert_eq!(desk.texts(CONTENT), ["mine"]);
    assert!(desk.history.contains(&present));
    assert!(!desk.model.is_saved() && desk.model.has_unsaved_work());
}

#[test]
fn a_path_that_failed_is_mended_and_not_typed_anew() {
    let mut desk = saved();
    desk.model.session.has_system_dialogs = false;
    desk.is_disk_full = true;
    desk.verb(Verb::SaveAs);
    desk.answer(DialogAction::Path(PathAction::Edit("~/stick/talk.ron".to_owned())));
    desk.answer(DialogAction::Path(PathAction::Confirm));
    assert!(matches!(desk.model.dialog, Some(Dialog::SaveFailure(_))));
    desk.answer(DialogAction::SaveElsewhere);
    let Some(Dialog::Path(dialog)) = &desk.model.dialog else { panic!("{:?}", desk.model.dialog) };
    assert_eq!(Path::new(&dialog.path), path("stick/talk.ron"));
    desk.answer(DialogAction::Cancel);

    desk.act(Action::OpenFile(path("nome.ron")));
    assert!(matches!(desk.model.dialog, Some(Dialog::OpenFailure(_))));
    desk.answer(DialogAction::OpenAnother);
    let Some(Dialog::Path(dialog)) = &desk.model.dialog else { panic!("{:?}", desk.model.dialog) };
    assert_eq!(Path::new(&dialog.path), path("nome.ron"));
}

#[test]
fn another_file_is_not_opened_over_unsaved_work() {
    let mut desk = saved();
    desk.note(CONTENT, "not saved");
    desk.act(Action::OpenFile(path("none.ron")));
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Discard));
    assert!(matches!(desk.model.dialog, Some(Dialog::OpenFailure(_))));
    desk.answer(DialogAction::OpenAnother);
    assert!(matches!(desk.model.dialog, Some(Dialog::Unsaved(_))), "{:?}", desk.model.dialog);
}
