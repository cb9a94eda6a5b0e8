//! Notes with their places on the clipboard, beside a table that other programs take.

use super::clip::{read_notes, write_notes};
use crate::board::{Note, SlotId};

/// Begins the line that names a place.
const PLACE: char = '@';

/// Notes by place, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlacedNotes(pub Vec<(SlotId, Vec<Note>)>);

impl PlacedNotes {
    /// Returns their text.
    #[must_use]
    pub fn write(&self) -> String {
        let part = |(slot, notes): &(SlotId, Vec<Note>)| {
            let notes: Vec<&Note> = notes.iter().collect();
            format!("{PLACE}{slot}\n{}\n", write_notes(&notes))
        };
        self.0.iter().map(part).collect()
    }

    /// Reads what [`write`](Self::write) wrote; returns nothing of anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        // What stands before the first place is nothing.
        let text = text.strip_prefix(PLACE)?;
        let between = format!("\n{PLACE}");
        let parts = text.split(&between).map(|part| {
            let (slot, notes) = part.split_once('\n')?;
            Some((SlotId::from(slot), read_notes(notes)?))
        });
        parts.collect::<Option<Vec<_>>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::NoteColor;

    #[test]
    fn placed_notes_come_back() {
        let notes =
            vec![Note::new("a", "one\n@two"), Note { votes: 3, ..Note::new("b", "é") }.with_color(NoteColor::Pink)];
        let placed = PlacedNotes(vec![("who/cop".into(), notes), ("parking".into(), vec![Note::new("c", "x")])]);
        assert_eq!(PlacedNotes::read(&placed.write()), Some(placed.clone()));
        for text in ["", "@", "@a", "@a\nb", "copboard_notes([])", &placed.write()[1..]] {
            assert_eq!(PlacedNotes::read(text), None, "{text}");
        }
    }
}
