//! What cannot be read, and the sentence that says why, where and what to do.

use copboard::file::{MAX_KEYS, MAX_NOTES, Place, Problem, ReadError, read};

use super::{notes, refusal};

#[test]
fn what_is_no_board_is_named() {
    for (text, what) in [
        ("{\"format\": 1}", "JSON"),
        ("[1, 2]", "JSON"),
        ("<!DOCTYPE html>", "a web page, a drawing or other XML"),
        ("%PDF-1.7", "a PDF document"),
        ("# Board\n", "Markdown"),
        ("Dear all,", "another kind of text"),
    ] {
        assert_eq!(refusal(text), format!("This isn't a board, it seems to be {what}. Choose a board file (.ron)."));
    }
    assert_eq!(read("\0\0\0\0"), Err(ReadError::OnlyZeros));
    assert_eq!(read("copboard_notes([])"), Err(ReadError::CopiedNotes));
    for text in ["", " \r\n\t", "\u{feff}"] {
        assert_eq!(refusal(text), "This file is empty. Look for another copy of the board.");
    }
}

#[test]
fn formats_that_there_never_were_are_refused() {
    assert_eq!(read("(format: 0)"), Err(ReadError::NoSuchFormat { format: 0 }));
    assert_eq!(
        refusal("(format: -1)"),
        "This file says that its format is -1, which doesn't exist. If it is a board, write “format: 1”."
    );
    for text in ["()", "(id: \"b\")", "(size: (3, 4))"] {
        assert_eq!(
            refusal(text),
            "This file doesn't say that it is a board (“format: 1” is missing). If it is one, add that as the first line after the opening bracket."
        );
    }
}

#[test]
fn slips_of_a_hand_are_told_with_line_and_column() {
    for (lines, sentence) in [
        (
            "            (id: \"a\", text: \"b\")\n            (id: \"c\", text: \"d\"),\n",
            "Line 8, column 13: a comma or closing bracket is missing before “(id”. Add it, or look just before for a missing quotation mark.",
        ),
        (
            "            (id: \"a\" text: \"b\"),\n",
            "Line 7, column 22: a comma or closing bracket is missing before “text”. Add it, or look just before for a missing quotation mark.",
        ),
        (
            "            (id: \"a\", text: \"öb),\n            (id: \"c\", text: \"d\"),\n",
            "Line 7, column 29: the text that begins here has no closing quotation mark. Add it, or look for an older copy if the file was cut off.",
        ),
        (
            "            (id: \"ä\", text: \"b \\\" c),\n",
            "Line 7, column 29: the text that begins here has no closing quotation mark. Add it, or look for an older copy if the file was cut off.",
        ),
        (
            "            (id: \"a\", text: \"b\",\n            (id: \"c\", text: \"d\"),\n",
            "Line 8, column 13: a closing bracket “)” is missing before “(id”. Add it, or look just before for a missing comma.",
        ),
        (
            "            (id: \"a\", text \"b\"),\n",
            "Line 7, column 28: a colon is missing before \"b\". Write name: value.",
        ),
        (
            "            (id: \"a\", text: b),\n",
            "Line 7, column 29: expected a text, but found “b”. Put the text in quotation marks, \"like this\".",
        ),
        (
            "            (id: \"a\", \"text\": \"b\"),\n",
            "Line 7, column 23: expected a name such as text or votes, but found \"text\". Write names without quotation marks, followed by a colon.",
        ),
        (
            "            (id: \"a\", votes: \"th\\\"ree\"),\n",
            "Line 7, column 30: expected a whole number, but found \"th\\\"ree\". Correct this value.",
        ),
        (
            "            (id: \"a\", votes: 2.5),\n",
            "Line 7, column 30: expected a whole number, but found “2.5”. Correct this value.",
        ),
        (
            "            \"a note\",\n",
            "Line 7, column 13: expected an opening bracket “(”, but found \"a. Compare this line with the ones around it.",
        ),
        (
            "            (id: \"a\", text: \"b\", text: \"c\"),\n",
            "Line 7, column 34: “text” appears twice in the same brackets. Delete one of the two.",
        ),
        (
            "            (id: \"a\", text: \"C:\\projects\"),\n",
            "Line 7, column 34: a backslash in this text is followed by something unknown. Write \\\\ for a backslash.",
        ),
        (
            "<<<<<<< HEAD\n            (id: \"a\", text: \"b\"),\n=======\n            (id: \"a\", text: \"c\"),\n>>>>>>> theirs\n",
            "Line 7: version control left two versions here, between “<<<<<<<” and “>>>>>>>”. Keep the lines you want, and delete the others and the markers.",
        ),
        (
            "            (id: \"a\"),\n\0\0\0\0",
            "Line 8, column 1: there are zero bytes here, as after a power cut or on a failing disk. Look for an older copy.",
        ),
    ] {
        assert_eq!(refusal(&notes(lines)), sentence, "{lines}");
    }
}

#[test]
fn slips_around_the_notes_are_told_too() {
    for (text, sentence) in [
        (
            "format: 1,\n",
            "Line 1, column 7: expected an opening bracket “(”, but found “:”. Compare this line with the ones around it.",
        ),
        ("(format: 1) (", "Line 1, column 13: the board ends before “(”. Delete everything after its last bracket."),
        (
            "(format: 1, format: 1)",
            "Line 1, column 13: “format” appears twice in the same brackets. Delete one of the two.",
        ),
        ("(format: 1, /* Tuesday)", "Line 1, column 24: a comment begins with /* and doesn't end. Add */ at its end."),
        (
            "(format: 1, slots: [])",
            "Line 1, column 20: expected an opening bracket “{”, but found “[”. Compare this line with the ones around it.",
        ),
        (
            "(format: 1, slots: {\"parking\": [}})",
            "Line 1, column 33: a closing bracket “]” is missing before “}”. Add it, or look just before for a missing comma.",
        ),
    ] {
        assert_eq!(refusal(text), sentence);
    }
}

#[test]
fn every_beginning_of_a_board_is_refused() {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples/sparse.ron"));
    let whole = text.trim_end();
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        let error = read(&whole[..end]).expect_err("a part is no board");
        if let Some(at) = error.place() {
            assert!(at.line <= 1 + whole[..end].matches('\n').count(), "{error}");
        }
    }
    assert_eq!(
        refusal(&whole[..whole.len() - 1]),
        "Line 41, column 1: the file ends before the board does. If it was cut off, look for an older copy. If not, add the missing closing brackets."
    );
}

#[test]
fn limits_are_sentences() {
    let long = notes(&format!("            (id: \"a\", text: \"{}\"),\n", "\\n".repeat((1 << 20) + 1)));
    assert_eq!(read(&long), Err(ReadError::TextTooLong { at: Place { line: 7, column: 29 } }));
    let longest = notes(&format!("            (id: \"a\", text: \"{}\"),\n", "x".repeat(1 << 20)));
    assert_eq!(read(&longest).unwrap().board.note_count(), 1);
    assert_eq!(read(&notes(&"(),".repeat(MAX_NOTES + 1))), Err(ReadError::TooManyNotes));
    assert_eq!(read(&notes(&"(),".repeat(MAX_NOTES))).unwrap().board.note_count(), MAX_NOTES);
    let full = notes(&"(),".repeat(MAX_NOTES)).replace("slots", "fields: {\"room\": \"x\"}, slots");
    assert_eq!(read(&full), Err(ReadError::TooManyNotes), "a text without a place is a note too");
    let keys: Vec<String> = (0..=MAX_KEYS).map(|at| format!("k{at}: 1,")).collect();
    assert_eq!(read(&format!("(format: 1, {})", keys.concat())), Err(ReadError::TooManyKeys));
    let nested = |levels: usize| format!("(format: 1,\nx: {}{})", "[".repeat(levels - 1), "]".repeat(levels - 1));
    assert!(read(&nested(64)).is_ok());
    assert_eq!(
        refusal(&nested(100_000)),
        "Line 2, column 68: brackets are nested more than 64 levels deep. No board needs that. Delete this part."
    );
    assert_eq!(read(&" ".repeat((64 << 20) + 1)), Err(ReadError::TooLarge));
    for (error, limit) in [(ReadError::TooManyNotes, "100,000"), (ReadError::TooManyKeys, "10,000")] {
        assert!(error.to_string().contains(limit));
    }
    assert_eq!((MAX_NOTES, MAX_KEYS), (100_000, 10_000), "the sentences say these numbers");
}

#[test]
fn problems_have_types() {
    let Err(ReadError::Malformed { at, problem, .. }) = read("(format: 1 id: \"a\")") else { panic!() };
    assert_eq!((at, problem), (Place { line: 1, column: 12 }, Problem::MissingComma));
}
