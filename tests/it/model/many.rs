//! As many notes as a board can hold, and one more.

use copboard::app::Action;
use copboard::edit::{MAX_NOTES, Selection};

use super::desk::Desk;

fn lines(count: usize) -> String {
    (0..count).map(|nth| format!("What table {nth} said\n")).collect::<Vec<_>>().concat()
}

#[test]
fn all_lines_of_a_paste_become_notes_or_none_does_and_that_is_said() {
    let mut desk = Desk::new();
    desk.act(Action::Select(Selection::Slot("parking".into())));
    desk.act(Action::Paste(lines(MAX_NOTES - 1)));
    assert_eq!(desk.model.board().note_count(), MAX_NOTES - 1);
    let before = desk.model.board().clone();
    desk.act(Action::Paste(lines(2)));
    assert_eq!(*desk.model.board(), before);
    assert_eq!(
        desk.notice(),
        "Nothing was pasted: 2 more notes are too many. A board can hold at most 100,000 notes. Start a second board for them."
    );
    desk.act(Action::Paste(lines(1)));
    assert_eq!(desk.model.board().note_count(), MAX_NOTES);
}
