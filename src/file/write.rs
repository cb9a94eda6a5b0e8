//! Writes a board as RON text: one note a line, in the order of the form, without what goes without saying.

use std::collections::BTreeSet;

use super::FORMAT;
use crate::board::{BlankKind, Board, Note, NoteColor, Shape, SlotId};

/// The text of a board. The same board gives the same bytes.
#[must_use]
pub fn write(board: &Board) -> String {
    let mut out = String::from("(\n");
    push_line(&mut out, "format", &FORMAT.to_string());
    push_line(&mut out, "id", &quoted(&board.id));
    push_line(&mut out, "template", &quoted(&board.form.id));
    push_line(&mut out, "language", &quoted(&board.language));
    push_shape(&mut out, board.form.shape());
    push_texts(&mut out, "fields", texts_of(board, BlankKind::Line));
    let captions = NoteColor::ALL.into_iter().filter_map(|color| Some((color.name(), board.captions.get(&color)?)));
    push_texts(&mut out, "captions", captions.filter(|(_, caption)| !caption.is_empty()));
    if !board.has_legend {
        push_line(&mut out, "legend", "false");
    }
    push_texts(&mut out, "when", texts_of(board, BlankKind::Date));
    push_slots(&mut out, board);
    if let Some(form) = board.form.carried() {
        push_line(&mut out, "form", form);
    }
    out.push_str(")\n");
    out
}

/// One note as it stands in a list.
pub(super) fn push_note(out: &mut String, note: &Note) {
    out.push_str("(id: ");
    push_quoted(out, note.id.as_str());
    out.push_str(", text: ");
    push_quoted(out, &note.text);
    if note.color != NoteColor::default() {
        out.push_str(", color: ");
        push_quoted(out, note.color.name());
    }
    if note.votes > 0 {
        out.push_str(", votes: ");
        out.push_str(&note.votes.to_string());
    }
    if let Some(language) = &note.language {
        out.push_str(", language: ");
        push_quoted(out, language);
    }
    out.push(')');
}

/// Whether a place stands in the file. An empty one goes without saying, but on a plain page in place of a
/// form that is not here: what places there are, only the file knows.
fn is_said(board: &Board, is_empty: bool) -> bool {
    !is_empty || board.form.is_stand_in()
}

/// The texts of a board's blanks of a kind, in the form's order.
fn texts_of(board: &Board, kind: BlankKind) -> impl Iterator<Item = (&str, &String)> {
    let blanks = board.form.blanks().filter(move |blank| blank.kind == kind);
    let texts = blanks.filter_map(|blank| Some((blank.id.as_str(), board.blanks.get(&blank.id)?)));
    texts.filter(|(_, text)| is_said(board, text.is_empty()))
}

fn push_line(out: &mut String, key: &str, value: &str) {
    for part in ["    ", key, ": ", value, ",\n"] {
        out.push_str(part);
    }
}

/// How the form differs from the printed one, each kind of difference on one line.
fn push_shape(out: &mut String, shape: &Shape) {
    if shape.doublings > 0 {
        push_line(out, "doublings", &shape.doublings.to_string());
    }
    for (key, shares) in [("widths", &shape.widths), ("heights", &shape.heights)] {
        if !shares.is_empty() {
            let lists = shares.iter().map(|(slot, shares)| {
                let numbers: Vec<String> = shares.iter().map(u16::to_string).collect();
                format!("{}: [{}]", quoted(slot.as_str()), numbers.join(", "))
            });
            push_line(out, key, &format!("{{{}}}", lists.collect::<Vec<_>>().join(", ")));
        }
    }
}

fn push_texts<'a>(out: &mut String, key: &str, texts: impl Iterator<Item = (&'a str, &'a String)>) {
    let mut texts = texts.peekable();
    if texts.peek().is_none() {
        return;
    }
    for part in ["    ", key, ": {\n"] {
        out.push_str(part);
    }
    for (name, text) in texts {
        out.push_str("        ");
        push_quoted(out, name);
        out.push_str(": ");
        push_quoted(out, text);
        out.push_str(",\n");
    }
    out.push_str("    },\n");
}

fn push_slots(out: &mut String, board: &Board) {
    let places: Vec<&SlotId> = board.form.slots().map(|slot| &slot.id).collect();
    let named: BTreeSet<&SlotId> = places.iter().copied().collect();
    let others = board.slots().map(|(slot, _)| slot).filter(|slot| !named.contains(slot));
    let lists = places.iter().copied().chain(others).filter_map(|slot| Some((slot, board.notes(slot)?)));
    let mut lists = lists.filter(|(_, notes)| is_said(board, notes.is_empty())).peekable();
    if lists.peek().is_none() {
        return;
    }
    out.push_str("    slots: {\n");
    for (slot, notes) in lists {
        out.push_str("        ");
        push_quoted(out, slot.as_str());
        out.push_str(": [\n");
        for note in notes.iter() {
            out.push_str("            ");
            push_note(out, note);
            out.push_str(",\n");
        }
        out.push_str("        ],\n");
    }
    out.push_str("    },\n");
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_quoted(&mut out, text);
    out
}

/// A text between quotation marks. Only what would end it, break its line or be lost is escaped:
/// every other character stands there as itself, so that people can read it in any editor.
fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{2028}' | '\u{2029}' | '\u{feff}' => out.extend(c.escape_unicode()),
            c if c.is_control() => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_must_be_escaped_is() {
        assert_eq!(quoted("a \"b\" \\ c\nd\te\rf"), r#""a \"b\" \\ c\nd\te\rf""#);
        assert_eq!(quoted("\0\u{7f}\u{85}\u{feff}"), r#""\u{0}\u{7f}\u{85}\u{feff}""#);
        let verbatim = "👨\u{200d}👩\u{200d}👧 don't \u{200f}ع\u{202e}";
        assert_eq!(quoted(verbatim), format!("\"{verbatim}\""));
    }

    #[test]
    fn an_empty_board_is_short() {
        let text = write(&Board::new(&crate::board::Form::usual(), "b"));
        let head = "(\n    format: 1,\n    id: \"b\",\n    template: \"collaboration-and-cooperation\",\n";
        assert_eq!(text, format!("{head}    language: \"en\",\n)\n"));
    }
}
