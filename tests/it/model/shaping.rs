//! The form's shape: made by commands, undone, journaled, saved, and refused where the file must stay.

use copboard::app::{Action, ScreenPoint, ScreenRect, Verb, ViewAction};
use copboard::board::Axis;
use copboard::edit::Selection;

use super::desk::Desk;
use super::{CONTENT, WHO};

/// A desk with more notes in a cell than there is room for.
fn full() -> Desk {
    let mut desk = Desk::new();
    for nth in 0..14 {
        desk.note(WHO, &format!("{nth} Ask the museums in each region what they would need from us"));
    }
    desk.act(Action::Escape);
    desk
}

fn hidden(desk: &Desk) -> usize {
    desk.model.scene().slot(&WHO.into()).unwrap().hidden.len()
}

#[test]
fn room_is_made_in_one_step_and_kept_in_file_and_journal() {
    let mut desk = full();
    let before = hidden(&desk);
    assert!(before > 0);
    desk.verb(Verb::MakeRoom);
    assert_eq!(hidden(&desk), 0, "{:?}", desk.model.notice);
    let board = desk.model.board().clone();
    assert_eq!(desk.tape.board, board, "the journal has it");
    desk.save_as("room.ron");
    while desk.tell() {}
    let text = desk.files.values().next().unwrap();
    assert_eq!(copboard::file::read(text).unwrap().board, board, "the file has it");
    desk.verb(Verb::Undo);
    assert_eq!(hidden(&desk), before);
    desk.verb(Verb::Redo);
    desk.verb(Verb::ResetProportions);
    assert_eq!(hidden(&desk), before);
    assert!(!Verb::ResetProportions.is_possible(&desk.model));
}

#[test]
fn a_larger_form_shows_what_was_shown_and_has_room_for_all() {
    let mut desk = full();
    let canvas = ScreenRect::new(ScreenPoint::new(0.0, 60.0), ScreenPoint::new(1280.0, 680.0));
    desk.act(Action::View(ViewAction::Resize { canvas, pixels_per_point: 1.0 }));
    let seen = |desk: &Desk| {
        let view = &desk.model.view;
        view.rect_on_screen(desk.model.scene().slot(&WHO.into()).unwrap().area)
    };
    for verb in [Verb::WholePage, Verb::MainArea] {
        desk.verb(verb);
        let before = seen(&desk);
        desk.verb(Verb::FormSize(2));
        assert_eq!(hidden(&desk), 0);
        let after = seen(&desk);
        assert!((before.min.x - after.min.x).abs() < 3.0 && (before.max.y - after.max.y).abs() < 3.0, "{after:?}");
        desk.verb(Verb::FormSize(0));
        assert!(desk.model.board().form.shape().is_as_printed());
    }
}

#[test]
fn a_place_that_cannot_grow_says_so() {
    let mut desk = Desk::new();
    desk.act(Action::Select(Selection::Slot("parking".into())));
    assert!(!Verb::Grow(Axis::Across).is_possible(&desk.model), "the parking lot is beside the page");
    desk.act(Action::Select(Selection::Slot(CONTENT.into())));
    assert!(Verb::Grow(Axis::Across).is_possible(&desk.model), "the page has two columns");
    for _ in 0..60 {
        desk.verb(Verb::Grow(Axis::Down));
    }
    let largest = desk.model.board().clone();
    desk.verb(Verb::Grow(Axis::Down));
    assert_eq!(*desk.model.board(), largest);
    assert!(desk.model.notice.is_some());
}
