//! Things people do to a board, in any order: commands that fit the board as it is.

use copboard::board::{BlankId, Board, Note, NoteColor, NoteId, Shape, SlotId};
use copboard::edit::{Arrival, Command};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::boards::{line, text};

/// A deed before it is known on which board it is done.
#[derive(Clone, Debug)]
pub(crate) struct Deed {
    kind: usize,
    /// Which notes, slot or blank; where to.
    picks: [Index; 4],
    /// How many notes at most.
    count: usize,
    text: String,
    line: String,
    color: NoteColor,
    votes: i32,
}

/// Any deed.
pub(crate) fn deed() -> impl Strategy<Value = Deed> {
    let votes = prop_oneof![8 => -2..4_i32, 1 => any::<i32>()];
    let picks = any::<[Index; 4]>();
    (0..KINDS, picks, 1..5_usize, text(), line(), select(NoteColor::ALL.to_vec()), votes).prop_map(
        |(kind, picks, count, text, line, color, votes)| Deed { kind, picks, count, text, line, color, votes },
    )
}

const KINDS: usize = 11;

impl Deed {
    /// The command on `board`; `nth` makes the names of new notes.
    pub(crate) fn command(&self, board: &Board, nth: usize) -> Command {
        let slots: Vec<SlotId> = board.form.slots().map(|slot| slot.id.clone()).collect();
        let slot = self.picks[1].get(&slots).clone();
        let at = self.picks[2].index(board.notes(&slot).map_or(1, |notes| notes.len() + 2));
        let ids = self.ids(board);
        let fresh = |copy: usize| NoteId::from(format!("new-{nth}-{copy}").as_str());
        let notes = |count: usize| {
            (0..count).map(|copy| Note::new(fresh(copy).as_str(), &self.text).with_color(self.color)).collect()
        };
        match self.kind {
            0 => Command::Add(vec![Arrival { slot, at, notes: notes(self.count) }]),
            1 => ids.first().map_or(Command::Add(vec![Arrival { slot, at, notes: notes(1) }]), |id| Command::SetText {
                id: id.clone(),
                text: self.text.clone(),
            }),
            2 => Command::Delete(ids),
            3 | 4 => Command::Move { ids, slot, at },
            5 => Command::Recolor { ids, color: self.color },
            6 => Command::Vote { ids, by: self.votes },
            7 => {
                Command::Duplicate { copies: ids.into_iter().enumerate().map(|(copy, id)| (id, fresh(copy))).collect() }
            }
            8 if self.count > 2 => Command::RenameColor { color: self.color, caption: self.line.clone() },
            9 if !board.form.divisions().is_empty() => Command::Reshape(self.shape(board)),
            _ => {
                let blanks: Vec<&BlankId> = board.blanks.keys().collect();
                Command::SetBlank { blank: (*self.picks[3].get(&blanks)).clone(), text: self.line.clone() }
            }
        }
    }

    /// A shape in which one part is of another size, now and then on a larger page.
    fn shape(&self, board: &Board) -> Shape {
        let printed = board.form.printed();
        let division = self.picks[0].get(printed.divisions());
        let mut sizes = division.sizes();
        let part = self.picks[1].index(sizes.len());
        sizes[part] *= [0.01, 0.5, 0.9, 1.4, 5.0][self.picks[2].index(5)];
        let doublings = u8::try_from(self.picks[3].index(6)).unwrap().saturating_sub(2);
        let sizes = division.settled(&sizes);
        Shape { doublings, ..board.form.shape().clone() }.with_sizes(division, &sizes)
    }

    /// Some notes of the board, each once, in any order.
    fn ids(&self, board: &Board) -> Vec<NoteId> {
        let all: Vec<&NoteId> = board.all_notes().map(|(_, note)| &note.id).collect();
        if all.is_empty() {
            return vec![];
        }
        let start = self.picks[0].index(all.len());
        let step = 1 + self.picks[3].index(all.len());
        let mut ids: Vec<NoteId> = (0..self.count).map(|nth| all[(start + nth * step) % all.len()].clone()).collect();
        let mut seen = std::collections::HashSet::new();
        ids.retain(|id| seen.insert(id.clone()));
        ids
    }
}
