//! Boards of any number of notes of sixty characters, the same that the comparison with other programs uses.

use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteColor, SlotId};

const WORDS: [&str; 28] = [
    "customer", "value", "channel", "cost", "team", "risk", "plan", "idea", "partner", "metric", "revenue", "market",
    "test", "launch", "price", "brand", "quick", "simple", "print", "table", "goal", "next", "step", "owner", "date",
    "budget", "scope", "trend",
];

/// Sizes of boards that are measured.
pub(crate) const NOTES: [usize; 3] = [30, 300, 3000];

/// The usual form, but with text as small as 3,000 notes on one sheet need: far below what is legible.
#[must_use]
pub(crate) fn form() -> Arc<Form> {
    let mut form = (*Form::usual()).clone();
    form.text.sizes.extend([1.8, 1.6, 1.4, 1.2, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3]);
    form.text.gap = 0.15;
    for element in &mut form.elements {
        if let copboard::board::Element::Slot(slot) = element {
            slot.columns.1 = 16;
        }
    }
    Arc::new(form)
}

/// A board of `count` notes, spread over the twenty cells of the grid.
#[must_use]
pub(crate) fn board(form: &Arc<Form>, count: usize) -> Board {
    let cells: Vec<SlotId> = form
        .slots()
        .map(|slot| slot.id.clone())
        .filter(|id| id.as_str().starts_with("co") && id.as_str().matches('/').count() == 2)
        .collect();
    let mut board = Board::new(form, "benchmark0");
    let mut next = 0;
    for (nth, cell) in cells.iter().enumerate() {
        let here = count / cells.len() + usize::from(nth < count % cells.len());
        let notes = (next..next + here).map(|number| Arc::new(note(number))).collect();
        next += here;
        board = board.with_notes(cell, notes);
    }
    assert_eq!(board.note_count(), count, "every note has a cell");
    board
}

/// A board with `count` notes in one cell of the grid.
#[must_use]
pub(crate) fn full_place(form: &Arc<Form>, count: usize) -> Board {
    let notes = (0..count).map(|number| Arc::new(note(number))).collect();
    Board::new(form, "benchmark0").with_notes(&SlotId::from("collaboration/how/cop"), notes)
}

fn note(number: usize) -> Note {
    Note::new(format!("n{number:09}").as_str(), &text(number)).with_color(NoteColor::ALL[number % 5])
}

/// Sixty characters, from a linear congruential generator (Numerical Recipes' constants).
fn text(number: usize) -> String {
    let mut state = u32::try_from(number).unwrap_or(0).wrapping_mul(2_654_435_761).wrapping_add(12345);
    let mut text = String::new();
    while text.len() < 60 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        text.push_str(WORDS[(state >> 8) as usize % WORDS.len()]);
        text.push(' ');
    }
    text.truncate(60);
    if text.ends_with(' ') {
        text.replace_range(59.., ".");
    }
    text
}
