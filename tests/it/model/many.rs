//! Tens of thousands of notes at once: what is done to them takes as long as they are many, and not as their square.

use std::time::{Duration, Instant};

use copboard::app::{Action, Verb};
use copboard::edit::{MAX_NOTES, Selection};
use copboard::tool::Direction;

use super::desk::Desk;

/// How many notes the shorter run has, and how many times more the longer one.
const FEW: usize = 1000;
const TIMES: u32 = 32;
/// What a square would make of it is 32 times 32. Memory and other programs make it a few times 32.
const MOST_TIMES: u32 = 6 * TIMES;
/// What takes less is not told from chance.
const LEAST: Duration = Duration::from_millis(5);

/// Now.
#[expect(clippy::disallowed_methods, reason = "what is promised is how time grows")]
fn now() -> Instant {
    Instant::now()
}

/// What can be done to many notes.
#[derive(Clone, Copy, Debug)]
enum Deed {
    PasteLines,
    PasteTable,
    PasteNotes,
    Duplicate,
    Cut,
    CopyText,
    Vote,
    Carry,
    SelectAll,
    Undo,
}

impl Deed {
    const ALL: [Self; 10] = [
        Self::PasteLines,
        Self::PasteTable,
        Self::PasteNotes,
        Self::Duplicate,
        Self::Cut,
        Self::CopyText,
        Self::Vote,
        Self::Carry,
        Self::SelectAll,
        Self::Undo,
    ];

    /// How long it takes with so many notes, the picture of it included.
    fn takes(self, count: usize) -> Duration {
        let mut desk = Desk::new();
        desk.act(Action::Select(Selection::Slot("cooperation/how/cop".into())));
        let lines = lines(count);
        if !matches!(self, Self::PasteLines | Self::PasteTable) {
            desk.act(Action::Paste(lines.clone()));
            assert_eq!(desk.model.board().note_count(), count);
        }
        if matches!(self, Self::PasteNotes) {
            desk.verb(Verb::Cut);
        }
        let began = now();
        match self {
            Self::PasteLines => desk.act(Action::Paste(lines)),
            Self::PasteTable => desk.act(Action::Paste(lines.replace('\n', "\tand more\n"))),
            Self::PasteNotes => desk.verb(Verb::Paste),
            Self::Duplicate => desk.verb(Verb::Duplicate),
            Self::Cut => desk.verb(Verb::Cut),
            Self::CopyText => desk.verb(Verb::CopyText),
            Self::Vote => desk.verb(Verb::VoteUp),
            Self::Carry => desk.verb(Verb::Carry(Direction::Down)),
            Self::SelectAll => desk.verb(Verb::SelectAll),
            Self::Undo => desk.verb(Verb::Undo),
        }
        drop(desk.model.scene());
        began.elapsed()
    }
}

fn lines(count: usize) -> String {
    (0..count).map(|nth| format!("What table {nth} said\n")).collect::<Vec<_>>().concat()
}

#[test]
fn what_is_done_to_many_notes_grows_as_they_do() {
    for deed in Deed::ALL {
        let few = (0..3).map(|_| deed.takes(FEW)).min().unwrap().max(LEAST);
        let mut many = deed.takes(FEW * TIMES as usize);
        if many >= few * MOST_TIMES {
            // Another program may have had the processor: a second look is fair.
            many = many.min(deed.takes(FEW * TIMES as usize));
        }
        assert!(many < few * MOST_TIMES, "{deed:?}: {few:?}, then {many:?}");
    }
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
