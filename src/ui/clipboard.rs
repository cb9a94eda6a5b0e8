//! Notes on the clipboard: as RON between boards, as lines to and from anything else, and as a picture.

use egui::{ColorImage, Context};

use super::App;
use crate::board::{Note, NoteId, SlotId, clean_text};
use crate::edit::{Arrival, Command, Selection};
use crate::export::png::{Picture, Resolution};
use crate::export::raster::{Raster, WHOLE};
use crate::file;
use crate::scene::Scene;
use crate::style::Style;
use crate::tool::table_from;

/// Width in pixels of a board copied as a picture: sharp on a slide, small enough for a mail.
const PICTURE_WIDTH: u32 = 2480;

/// Resolution of notes copied as a picture.
const NOTES_RESOLUTION: Resolution = Resolution::Dpi(300.0);

impl App {
    /// Copies the selected notes as RON text, and takes them away if they are cut.
    pub(super) fn copy_notes(&mut self, ctx: &Context, cut: bool) {
        let ids = self.editor.selected_in_order();
        let board = self.editor.board();
        let notes: Vec<&Note> = ids.iter().filter_map(|id| board.find(id)).map(|(_, _, note)| &**note).collect();
        if notes.is_empty() {
            return;
        }
        ctx.copy_text(file::write_notes(&notes));
        let count = notes.len();
        if cut {
            self.apply(&Command::Delete(ids));
        }
        let notes = super::notes_in_words(count);
        self.say(format!("{} {notes}", if cut { "Cut" } else { "Copied" }));
    }

    /// Copies what the selected notes say, one after the other, for a mail or a report.
    pub(super) fn copy_text(&mut self, ctx: &Context) {
        let ids = self.editor.selected_in_order();
        let board = self.editor.board();
        let texts: Vec<&str> = ids.iter().filter_map(|id| board.find(id)).map(|(_, _, note)| &*note.text).collect();
        ctx.copy_text(texts.join("\n"));
        self.say(format!("Copied the text of {}", super::notes_in_words(ids.len())));
    }

    /// Copies the selected notes, or else the board, as they look now, as a picture.
    pub(super) fn copy_picture(&mut self, ctx: &Context) {
        self.end_writing();
        self.lay_out();
        let ids = self.editor.selected_in_order();
        let board = || Picture::new(self.scene.page, Resolution::Width(PICTURE_WIDTH)).ok();
        let (what, picture) = if ids.is_empty() {
            let picture = board().map(|picture| (self.pixels(&self.scene, picture), picture));
            ("the board".to_owned(), picture)
        } else {
            let Some(notes) = self.scene.only_notes(&ids) else {
                self.complain("These notes are not shown on the page, so there is no picture of them");
                return;
            };
            // As sharp as on paper, but no wider than the board would be.
            let picture = Picture::new(notes.page, NOTES_RESOLUTION).ok();
            let picture = picture.filter(|picture| picture.width <= PICTURE_WIDTH);
            let picture = picture.or_else(|| Picture::new(notes.page, Resolution::Width(PICTURE_WIDTH)).ok());
            (super::notes_in_words(ids.len()), picture.map(|picture| (self.pixels(&notes, picture), picture)))
        };
        let Some((pixels, picture)) = picture else { return };
        ctx.copy_image(pixels);
        self.say(format!("Copied {what} as a picture of {} × {} pixels", picture.width, picture.height));
    }

    fn pixels(&self, scene: &Scene, picture: Picture) -> ColorImage {
        let ground = Style::of(self.look).tone(crate::board::Tone::Page);
        let pixmap = Raster::new().paint(scene, picture.view(0, picture.height), Some(ground), WHOLE);
        super::canvas::color_image(&pixmap)
    }

    /// Puts what the clipboard has into the text being written, or onto the board as notes.
    pub(super) fn paste(&mut self, text: &str) {
        let several = clean_text(text).trim().contains('\n');
        let blank =
            self.writing.as_ref().is_some_and(|writing| writing.note_id().is_some() && writing.text().is_empty());
        let notes = file::read_notes(text);
        if let Some(writing) = &mut self.writing
            && !(blank && (several || notes.is_some()))
        {
            writing.insert(text);
            return;
        }
        let slot = match self.writing.as_ref().and_then(|writing| writing.note_id()) {
            Some(id) => self.scene.note(id).map(|(slot, _)| slot.id.clone()),
            None => self.slot_in_hand(),
        };
        self.writing = None;
        let Some(slot) = slot else {
            self.say("Point at a place on the board, or press Tab to select one, and paste");
            return;
        };
        match notes {
            Some(notes) => self.paste_notes(&slot, notes),
            None => self.paste_text(&slot, text),
        }
    }

    /// Notes from a board keep their colours and votes, and get names of their own.
    fn paste_notes(&mut self, slot: &SlotId, notes: Vec<Note>) {
        let notes: Vec<Note> = notes.into_iter().map(|note| Note { id: fresh(), ..note }).collect();
        let at = self.place_in(slot);
        self.arrive(vec![Arrival { slot: slot.clone(), at, notes }]);
    }

    /// Lines become one note each; a block of a spreadsheet lands cell by cell.
    fn paste_text(&mut self, slot: &SlotId, text: &str) {
        let cells = table_from(&self.scene, slot).filter(|_| text.contains('\t'));
        let Some(cells) = cells else {
            let text = clean_text(text);
            let notes: Vec<Note> =
                text.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| self.note(line)).collect();
            let at = self.place_in(slot);
            self.arrive(vec![Arrival { slot: slot.clone(), at, notes }]);
            return;
        };
        let mut beyond = 0;
        let mut arrivals = vec![];
        for (row, line) in spreadsheet_rows(text).into_iter().enumerate() {
            for (column, cell) in line.into_iter().enumerate() {
                if cell.trim().is_empty() {
                    continue;
                }
                let to = cells.get(row).and_then(|line| line.get(column)).cloned();
                beyond += usize::from(to.is_none());
                let slot = to.unwrap_or_else(|| self.editor.board().form.catch_all.clone());
                arrivals.push(Arrival { slot, at: usize::MAX, notes: vec![self.note(cell.trim())] });
            }
        }
        self.arrive(arrivals);
        if beyond > 0 {
            self.say(format!("{beyond} cells lay beyond the grid and went to the parking lot"));
        }
    }

    fn arrive(&mut self, arrivals: Vec<Arrival>) {
        let ids: Vec<NoteId> = arrivals.iter().flat_map(|arrival| &arrival.notes).map(|note| note.id.clone()).collect();
        if ids.is_empty() {
            self.say("The clipboard has no text");
            return;
        }
        let count = ids.len();
        self.apply(&Command::Add(arrivals));
        if self.notice.is_none() {
            self.editor.select(Selection::of_notes(ids));
            self.say(format!("Pasted {}", super::notes_in_words(count)));
        }
    }

    fn note(&self, text: &str) -> Note {
        Note::new(fresh(), text).with_color(self.color)
    }

    /// Behind the selected note of a slot, or at its end.
    fn place_in(&self, slot: &SlotId) -> usize {
        let board = self.editor.board();
        let behind = self.editor.selection().notes().last().and_then(|id| board.find(id));
        behind.filter(|(of, _, _)| *of == slot).map_or(usize::MAX, |(_, at, _)| at + 1)
    }
}

fn fresh() -> NoteId {
    crate::fresh::name().as_str().into()
}

/// Rows of cells as spreadsheets put them on the clipboard: tabs between cells, and quotation marks
/// around a cell that has a tab, a line break or a quotation mark of its own.
fn spreadsheet_rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let text = text.replace("\r\n", "\n");
    let mut chars = text.strip_suffix('\n').unwrap_or(&text).chars().peekable();
    while let Some(c) = chars.next() {
        let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) else { break };
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\t' if !quoted => {
                if let Some(row) = rows.last_mut() {
                    row.push(String::new());
                }
            }
            '\n' if !quoted => rows.push(vec![String::new()]),
            c => cell.push(c),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::spreadsheet_rows;

    #[test]
    fn quoted_cells_keep_their_line_breaks() {
        let rows = spreadsheet_rows("a\t\"two\nlines\"\r\n\t\"say \"\"hi\"\"\"\n");
        assert_eq!(rows, [["a", "two\nlines"], ["", "say \"hi\""]]);
    }

    #[test]
    fn an_open_quotation_mark_loses_nothing() {
        assert_eq!(spreadsheet_rows("\"a\tb\nc"), [["a\tb\nc"]]);
        assert_eq!(spreadsheet_rows("5\" pipe\tb"), [["5\" pipe", "b"]]);
    }
}
