//! A read-only board refuses every change, in one place and in the same words.

use copboard::app::{
    Action, CaptionAction, DialogAction, EditTarget, PointerAction, ScreenPoint, ScreenRect, Verb, ViewAction,
};
use copboard::board::NoteColor;
use copboard::edit::Selection;
use copboard::tool::Direction;

use super::CONTENT;
use super::desk::{Desk, path};

/// A board with one note, selected, that was made by a newer copboard.
fn read_only() -> Desk {
    let mut desk = Desk::new();
    desk.note(CONTENT, "a guide");
    desk.save_as("b.ron");
    desk.act(Action::OpenFile(path("b.ron")));
    desk.model.document.file.is_read_only = true;
    let id = desk.model.board().all_notes().next().unwrap().1.id.clone();
    desk.act(Action::Select(Selection::of_notes(vec![id])));
    desk
}

#[test]
fn every_verb_that_changes_the_board_is_refused_and_says_why() {
    let changes = [
        Verb::Cut,
        Verb::Delete,
        Verb::Duplicate,
        Verb::VoteUp,
        Verb::VoteDown,
        Verb::Color(NoteColor::Pink),
        Verb::Carry(Direction::Right),
        Verb::Edit,
        Verb::Blank(0),
    ];
    for verb in changes {
        let mut desk = read_only();
        let before = desk.model.board().clone();
        desk.verb(verb);
        assert_eq!(*desk.model.board(), before, "{verb:?}");
        assert!(desk.notice().contains("read-only"), "{verb:?} says “{}”", desk.notice());
        assert!(desk.model.text.is_none(), "{verb:?}");
        assert_eq!(desk.clipboard, "", "{verb:?} copies nothing");
    }
}

#[test]
fn typing_pasting_renaming_and_the_list_are_refused_too() {
    let id = |desk: &Desk| desk.model.selection().notes()[0].clone();
    let deeds: [fn(&mut Desk, copboard::board::NoteId); 4] = [
        |desk, _| desk.act(Action::Paste("a\nb".to_owned())),
        |desk, id| desk.act(Action::Edit(EditTarget::Note(id))),
        |desk, _| {
            desk.verb(Verb::RenameColor(NoteColor::Pink));
            desk.answer(DialogAction::Caption(CaptionAction::Edit("x".to_owned())));
            desk.answer(DialogAction::Caption(CaptionAction::Confirm));
        },
        |desk, _| desk.act(Action::Type("x".to_owned())),
    ];
    for deed in deeds {
        let mut desk = read_only();
        let before = desk.model.board().clone();
        let id = id(&desk);
        deed(&mut desk, id);
        assert_eq!(*desk.model.board(), before);
        assert!(desk.notice().contains("read-only"), "says “{}”", desk.notice());
    }
}

#[test]
fn dragging_is_refused_and_says_why() {
    let mut desk = read_only();
    let canvas = ScreenRect::new(ScreenPoint::new(0.0, 0.0), ScreenPoint::new(1280.0, 800.0));
    desk.act(Action::View(ViewAction::Resize { canvas, pixels_per_point: 1.0 }));
    let scene = desk.model.scene();
    let from = desk.model.view.screen_from_board(scene.slots[0].notes[0].rect.center());
    let to = desk.model.view.screen_from_board(scene.slots[2].area.center());
    desk.act(Action::Pointer(PointerAction::Press { at: from, extend: false, shift: false, count: 1 }));
    desk.act(Action::Pointer(PointerAction::Drag { at: to, seconds: 0.016 }));
    assert!(desk.notice().contains("read-only"), "{}", desk.notice());
    desk.act(Action::Pointer(PointerAction::Release));
    assert_eq!(desk.texts(CONTENT), ["a guide"]);
}

#[test]
fn a_copy_under_another_name_can_be_changed() {
    let mut desk = read_only();
    desk.save_as("b copy.ron");
    desk.verb(Verb::Delete);
    assert_eq!(desk.texts(CONTENT), [""; 0]);
}
