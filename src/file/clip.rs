//! Notes on the clipboard: text that another board recognises, and that people can read where it is pasted.

use super::MAX_FILE_BYTES;
use super::mend::mend_notes;
use super::v1::ClipV1;
use super::write::push_note;
use crate::board::Note;

/// The text of notes for the clipboard.
#[must_use]
pub fn write_notes(notes: &[&Note]) -> String {
    let mut out = String::from(ClipV1::NAME);
    out.push_str("([\n");
    for note in notes {
        out.push_str("    ");
        push_note(&mut out, note);
        out.push_str(",\n");
    }
    out.push_str("])");
    out
}

/// The notes that [`write_notes`] put on the clipboard, or `None` if the text is anything else. Their
/// names may be those of notes on a board.
#[must_use]
pub fn read_notes(text: &str) -> Option<Vec<Note>> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.len() > MAX_FILE_BYTES || !text.starts_with(ClipV1::NAME) {
        return None;
    }
    let ClipV1(notes) = ron::from_str(text).ok()?;
    Some(mend_notes(notes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::board::NoteColor;

    #[test]
    fn notes_come_back() {
        let notes =
            [Note::new("a", "one\n\"two\""), Note { votes: 3, ..Note::new("b", "").with_color(NoteColor::Pink) }];
        let text = write_notes(&notes.each_ref());
        assert_eq!(text.lines().nth(1), Some(r#"    (id: "a", text: "one\n\"two\""),"#));
        assert_eq!(read_notes(&text), Some(notes.to_vec()));
        assert_eq!(read_notes(&format!("\r\n{}\r\n", text.replace('\n', "\r\n"))), Some(notes.to_vec()));
    }

    #[test]
    fn other_text_is_no_notes() {
        for text in
            ["", "copboard_notes", "copboard_notes([", "copboard_notes([]) and more", "Buy milk", "(format: 1)", "[]"]
        {
            assert_eq!(read_notes(text), None, "{text}");
        }
        assert_eq!(read_notes("copboard_notes([])"), Some(vec![]));
    }
}
