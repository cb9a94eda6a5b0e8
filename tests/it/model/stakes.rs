//! What is at stake while a file is gone, changed or unreadable, or its disk doesn't answer.

use copboard::app::{
    Action, Dialog, DialogAction, FileResult, FileStatus, PathAction, Seen, SlowSaveChoice, Trouble, UnsavedChoice,
    Verb,
};
use copboard::file;
use copboard::file::journal::End;
use copboard::msg;

use super::CONTENT;
use super::desk::{Desk, path, saved};

fn is_asked(desk: &Desk) -> bool {
    !desk.is_closed && matches!(desk.model.dialog, Some(Dialog::Unsaved(_)))
}

#[test]
fn a_pulled_stick_and_a_failed_save_do_not_let_the_window_close() {
    let mut desk = saved();
    desk.write_elsewhere("b.ron", None);
    assert!(desk.tape.is_offered(&desk.files), "the journal has all of it, though nothing was changed");
    desk.is_disk_full = true;
    // The watcher has not come to look again.
    desk.is_prompt = false;
    desk.act(Action::SaveAgain);
    while !matches!(desk.model.dialog, Some(Dialog::SaveFailure(_))) {
        assert!(desk.tell());
    }
    desk.answer(DialogAction::Cancel);
    assert_eq!(desk.model.trouble(), Some(Trouble::Gone));
    desk.act(Action::CloseRequested);
    assert!(is_asked(&desk));
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Discard));
    assert!(desk.is_closed);
    let (tape, end) = desk.tapes.last().unwrap();
    assert!(*end == End::Discarded && tape.is_written, "and what is discarded is kept for a week");
}

#[test]
fn a_file_that_goes_while_another_is_chosen_is_asked_about() {
    let mut desk = saved();
    desk.model.session.has_system_dialogs = false;
    desk.files.insert(path("other.ron"), file::write(&Desk::new().model.board().clone()));
    desk.verb(Verb::Open);
    assert!(matches!(desk.model.dialog, Some(Dialog::Path(_))), "nothing is at stake yet");
    desk.write_elsewhere("b.ron", None);
    let typed = path("other.ron").display().to_string();
    desk.answer(DialogAction::Path(PathAction::Edit(typed)));
    desk.answer(DialogAction::Path(PathAction::Confirm));
    assert!(is_asked(&desk));
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Discard));
    assert_eq!(desk.model.board().note_count(), 0, "the other one is open");
}

#[test]
fn whatever_stands_in_for_the_file_the_board_is_not_saved() {
    let kinds = [
        (Seen::Gone, FileStatus::Gone),
        (Seen::Unreadable(msg!("trouble-not-a-file")), FileStatus::Unreadable),
        (Seen::Unreadable(msg!("trouble-forbidden")), FileStatus::Unreadable),
    ];
    for (seen, status) in kinds {
        let mut desk = saved();
        desk.act(Action::Result(Box::new(FileResult::FileSeen { path: path("b.ron"), seen })));
        assert_eq!(desk.model.document.file.status(), status);
        assert!(!desk.model.is_saved() && desk.model.trouble().is_some());
        assert!(desk.tape.is_alone && desk.tape.is_written);
        desk.act(Action::CloseRequested);
        assert!(is_asked(&desk));
        desk.answer(DialogAction::Unsaved(UnsavedChoice::SaveElsewhere));
        assert!(!desk.is_closed, "no path was chosen");
    }
}

#[test]
fn closing_on_a_file_that_others_changed_asks_and_keeps_both() {
    let mut desk = saved();
    let theirs = desk.files[&path("b.ron")].replace("mine", "theirs");
    desk.write_elsewhere("b.ron", Some(&theirs));
    desk.act(Action::CloseRequested);
    assert!(is_asked(&desk));
    desk.answer(DialogAction::Unsaved(UnsavedChoice::KeepBoth));
    assert!(desk.is_closed);
    assert_eq!(desk.files[&path("b.conflict.ron")], theirs);
    assert_eq!(desk.saved("b.ron"), *desk.model.board());
}

#[test]
fn a_save_that_finds_another_version_asks_again_before_it_closes() {
    let mut desk = saved();
    desk.note(CONTENT, "more");
    let theirs = desk.files[&path("b.ron")].replace("mine", "theirs");
    desk.files.insert(path("b.ron"), theirs.clone());
    desk.act(Action::CloseRequested);
    desk.answer(DialogAction::Unsaved(UnsavedChoice::Save));
    assert!(is_asked(&desk), "{:?}", desk.model.dialog);
    assert_eq!(desk.model.document.file.status(), FileStatus::Changed);
    assert_eq!(desk.files[&path("b.ron")], theirs);
}

#[test]
fn mine_replaces_damaged_bytes_only_once_they_are_kept() {
    for is_history_full in [false, true] {
        let mut desk = saved();
        desk.is_history_full = is_history_full;
        desk.write_elsewhere("b.ron", Some("<<<<<<< no board"));
        desk.act(Action::KeepMine);
        assert_eq!(desk.saved("b.ron"), *desk.model.board());
        let beside = desk.files.get(&path("b.conflict.ron")).map(String::as_str);
        if is_history_full {
            assert_eq!(beside, Some("<<<<<<< no board"), "it stays beside the file");
        } else {
            assert_eq!((beside, desk.replaced.as_slice()), (None, ["<<<<<<< no board".to_owned()].as_slice()));
        }
    }
}

#[test]
fn without_a_history_theirs_is_not_taken_unasked() {
    let mut desk = saved();
    desk.model.session.keeps_history = false;
    desk.note(CONTENT, "more");
    let theirs = desk.files[&path("b.ron")].replace("mine", "theirs");
    desk.write_elsewhere("b.ron", Some(&theirs));
    desk.act(Action::TakeTheirs);
    assert!(is_asked(&desk));
    assert_eq!(desk.texts(CONTENT), ["mine", "more"]);
}

#[test]
fn a_save_under_another_name_asked_for_during_a_save_goes_there() {
    let mut desk = saved();
    desk.is_prompt = false;
    desk.note(CONTENT, "second");
    desk.verb(Verb::Save);
    desk.save_as("c.ron");
    while desk.tell() {}
    assert_eq!(desk.saved("c.ron").note_count(), 2);
    assert!(desk.model.document.file.is_own(&path("c.ron")));
}

#[test]
fn a_disk_that_does_not_answer_locks_nobody_out() {
    let mut desk = saved();
    desk.note(CONTENT, "second");
    desk.is_frozen = true;
    desk.verb(Verb::Save);
    assert_eq!(desk.model.trouble(), None, "not at once");
    desk.be_slow();
    assert_eq!(desk.model.trouble(), Some(Trouble::Slow));
    assert!(desk.model.dialog.is_none(), "nothing waits for it");

    // Closing asks, and can be called off.
    desk.act(Action::CloseRequested);
    assert!(!desk.is_closed && matches!(desk.model.dialog, Some(Dialog::SlowSave)));
    desk.answer(DialogAction::Cancel);
    assert!(desk.model.dialog.is_none() && desk.model.tasks.after_save.is_none());

    // Another disk takes it.
    let frozen = std::mem::take(&mut desk.hanging);
    desk.is_frozen = false;
    desk.save_as("c.ron");
    assert!(desk.model.is_saved() && desk.model.document.file.is_own(&path("c.ron")));

    // The first one answers at last, and says nothing of this board.
    let notice = desk.notice();
    desk.hanging = frozen;
    desk.thaw();
    assert!(desk.model.is_saved() && desk.model.document.file.is_own(&path("c.ron")));
    assert_eq!((desk.notice(), desk.saved("b.ron").note_count()), (notice, 2));
}

#[test]
fn closing_while_the_disk_does_not_answer_leaves_the_board_to_the_journal() {
    let mut desk = saved();
    desk.note(CONTENT, "second");
    desk.is_frozen = true;
    desk.verb(Verb::Save);
    desk.act(Action::CloseRequested);
    assert!(!desk.is_closed && desk.model.dialog.is_none(), "it may answer yet");
    desk.be_slow();
    assert!(matches!(desk.model.dialog, Some(Dialog::SlowSave)));
    desk.answer(DialogAction::SlowSave(SlowSaveChoice::CloseAnyway));
    assert!(desk.is_closed);
    assert_eq!(desk.ended.last(), Some(&End::Kept));
    let board = desk.model.board().clone();
    desk.is_closed = false;
    desk.die(2);
    assert_eq!(desk.model.session.offers.iter().map(|offer| &offer.board).collect::<Vec<_>>(), [&board]);
}

#[test]
fn a_disk_that_answers_late_closes_what_waited() {
    let mut desk = saved();
    desk.note(CONTENT, "second");
    desk.is_frozen = true;
    desk.verb(Verb::Save);
    desk.act(Action::CloseRequested);
    desk.be_slow();
    desk.thaw();
    assert!(desk.is_closed && desk.ended.last() == Some(&End::Clean));
    assert_eq!(desk.saved("b.ron").note_count(), 2);
}

#[test]
fn words_written_while_a_save_is_under_way_stay_in_the_journal() {
    let mut desk = saved();
    desk.is_prompt = false;
    desk.note(CONTENT, "second");
    desk.verb(Verb::Save);
    desk.note(CONTENT, "third");
    while desk.tell() {}
    assert_eq!(desk.tape.board, *desk.model.board());
    assert_eq!(desk.texts(CONTENT), ["mine", "second", "third"]);
}

#[test]
fn of_two_files_asked_for_the_last_one_is_opened() {
    let mut desk = saved();
    desk.note(CONTENT, "second");
    desk.save_as("c.ron");
    desk.is_prompt = false;
    desk.act(Action::OpenFile(path("b.ron")));
    desk.act(Action::OpenFile(path("c.ron")));
    while desk.tell() {}
    assert!(desk.model.document.file.is_own(&path("c.ron")));
    // And a second answer to one question changes nothing.
    desk.act(Action::OpenFile(path("b.ron")));
    desk.act(Action::OpenFile(path("b.ron")));
    assert!(desk.tell());
    desk.note(CONTENT, "meanwhile");
    while desk.tell() {}
    assert_eq!(desk.texts(CONTENT), ["mine", "meanwhile"]);
}
