//! What is read generously: as it stands in the file, what is remarked, and as it is written again.

use std::fs;
use std::path::Path;

use copboard::board::{Board, Form, SlotId};
use copboard::file::store::load;
use copboard::file::{ReadError, Remark, read, write};

use super::{check, file, notes, refusal};

#[test]
fn examples_are_written_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let reading = load(&path).unwrap();
        assert_eq!(reading.remarks, []);
        assert!(!reading.newer);
        assert_eq!(write(&reading.board), fs::read_to_string(&path).unwrap(), "{}", path.display());
        count += 1;
    }
    assert!(count >= 3);
}

#[test]
fn line_endings_marks_and_attributes_change_nothing() {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples/overfull.ron"));
    let board = read(text).unwrap().board;
    for other in [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        format!("#![enable(implicit_some)]\n{text}"),
        format!("// The board of Tuesday\n{text}// the end"),
        text.replacen('(', "Board(", 1),
    ] {
        let reading = read(&other).unwrap();
        assert_eq!((reading.board, reading.remarks), (board.clone(), vec![]));
    }
}

#[test]
fn what_goes_without_saying_may_be_missing() {
    let reading = read("(format: 1)").unwrap();
    assert_eq!(reading.remarks, [Remark::MissingForm]);
    assert_eq!(reading.board, Board::new(&Form::usual(), &reading.board.id));
    assert_eq!(read("(format: 1)").unwrap().board.id, reading.board.id, "the same text gives the same name");
    assert_ne!(read("(format: 1,)").unwrap().board.id, reading.board.id, "another text gives another name");
    check("    slots: {},\n    fields: {},\n", &[], "");
    check(
        "    slots: {\"parking\": [(text: \"a\"), (), (id: \" \"), (id: \"n2\")]},\n",
        &[],
        concat!(
            "    slots: {\n        \"parking\": [\n            (id: \"n1\", text: \"a\"),\n            (id: \"n3\", text: \"\"),\n",
            "            (id: \"n4\", text: \"\"),\n            (id: \"n2\", text: \"\"),\n        ],\n    },\n"
        ),
    );
}

#[test]
fn the_order_of_keys_does_not_matter() {
    check(
        "    slots: {\"parking\": [(votes: 2, color: \"pink\", text: \"p\", id: \"a\")], \"co-create/1\": [(text: \"q\", id: \"b\")]},\n    when: {\"cop\": \"May\", \"conception\": \"April\"},\n",
        &[],
        concat!(
            "    when: {\n        \"conception\": \"April\",\n        \"cop\": \"May\",\n    },\n",
            "    slots: {\n        \"co-create/1\": [\n            (id: \"b\", text: \"q\"),\n        ],\n",
            "        \"parking\": [\n            (id: \"a\", text: \"p\", color: \"pink\", votes: 2),\n        ],\n    },\n"
        ),
    );
}

#[test]
fn notes_without_a_place_go_to_the_parking_lot() {
    check(
        "    slots: {\"co-create/6\": [(id: \"a\", text: \"late\\nidea\", votes: 1), (id: \"b\", text: \"\")], \"parking\": [(id: \"c\", text: \"first\")], \"gone\": []},\n",
        &["This board has no place called “co-create/6”, so its 2 notes are now in “Parking lot”"],
        concat!(
            "    slots: {\n        \"parking\": [\n            (id: \"c\", text: \"first\"),\n",
            "            (id: \"a\", text: \"late\\nidea\", votes: 1),\n            (id: \"b\", text: \"\"),\n        ],\n    },\n"
        ),
    );
}

#[test]
fn texts_without_a_place_become_notes() {
    check(
        "    fields: {\"room\": \"Aula\\n3\", \"session\": \"May\\n2\"},\n    when: {\"later\": \"2030\", \"cop\": \"a\", \"cop\": \"b\", \"x\": \" \"},\n    captions: {\"red\": \"Hot\", \"blue\": \"Who\"},\n",
        &[
            "This board has no field called “room”, so its text is now a note in “Parking lot”",
            "This board has no phase called “later”, so its text is now a note in “Parking lot”",
            "“cop” appears twice in the file, so its second text is now a note in “Parking lot”",
            "This board has no color called “red”, so its text is now a note in “Parking lot”",
        ],
        concat!(
            "    fields: {\n        \"session\": \"May 2\",\n    },\n    captions: {\n        \"blue\": \"Who\",\n    },\n",
            "    when: {\n        \"cop\": \"a\",\n    },\n    slots: {\n        \"parking\": [\n            (id: \"n1\", text: \"Aula\\n3\"),\n",
            "            (id: \"n2\", text: \"2030\"),\n            (id: \"n3\", text: \"b\"),\n            (id: \"n4\", text: \"Hot\"),\n        ],\n    },\n"
        ),
    );
}

#[test]
fn a_slot_that_stands_twice_keeps_all_its_notes() {
    check(
        "    slots: {\"parking\": [(id: \"a\", text: \"1\")], \"parking\": [(id: \"b\", text: \"2\")]},\n    slots: {\"parking\": [(id: \"c\", text: \"3\")]},\n",
        &[],
        "    slots: {\n        \"parking\": [\n            (id: \"a\", text: \"1\"),\n            (id: \"b\", text: \"2\"),\n            (id: \"c\", text: \"3\"),\n        ],\n    },\n",
    );
}

#[test]
fn a_name_given_twice_is_made_new() {
    check(
        "    slots: {\"parking\": [(id: \"a\"), (id: \"a\"), (id: \"a-2\"), (id: \"a\")]},\n",
        &["2 notes had the same id as another note, “a”, and got new ones"],
        "    slots: {\n        \"parking\": [\n            (id: \"a\", text: \"\"),\n            (id: \"a-3\", text: \"\"),\n            (id: \"a-2\", text: \"\"),\n            (id: \"a-4\", text: \"\"),\n        ],\n    },\n",
    );
}

#[test]
fn impossible_colors_and_votes_become_possible() {
    check(
        "    slots: {\"parking\": [(id: \"a\", color: \"red\"), (id: \"b\", color: \"Blue\"), (id: \"c\", votes: -3), (id: \"d\", votes: 4294967296), (id: \"e\", votes: 18446744073709551615), (id: \"f\", votes: +7)]},\n",
        &[
            "This board has no color called “Blue”, so 1 note is now yellow",
            "This board has no color called “red”, so 1 note is now yellow",
            "3 notes had an impossible number of votes and now have the nearest possible one",
        ],
        concat!(
            "    slots: {\n        \"parking\": [\n            (id: \"a\", text: \"\"),\n            (id: \"b\", text: \"\"),\n            (id: \"c\", text: \"\"),\n",
            "            (id: \"d\", text: \"\", votes: 4294967295),\n            (id: \"e\", text: \"\", votes: 4294967295),\n            (id: \"f\", text: \"\", votes: 7),\n        ],\n    },\n"
        ),
    );
}

#[test]
fn unknown_keys_are_named() {
    check(
        "    owner: Person(name: \"A\", tags: [1, 'x', None]),\n    slots: {\"parking\": [(id: \"a\", x: 3.5, y: -1), (id: \"b\", x: {\"k\": ()})]},\n",
        &[
            "This version doesn't know “owner”. Saving removes it",
            "This version doesn't know “x” (2 notes have it). Saving removes it",
            "This version doesn't know “y” (1 note has it). Saving removes it",
        ],
        "    slots: {\n        \"parking\": [\n            (id: \"a\", text: \"\"),\n            (id: \"b\", text: \"\"),\n        ],\n    },\n",
    );
}

#[test]
fn control_characters_are_cleaned() {
    check(
        "    fields: {\"session\": \"a\\u{7}b\"},\n    slots: {\"parking\": [(id: \"a\", text: \"x\\u{0}y\\u{feff}\\r\\nz\\tw\"), (id: \"b\", text: \"one\r\ntwo\"), (id: \"c\", text: \"\0\")]},\n",
        &["Invisible control characters were removed from 3 texts"],
        concat!(
            "    fields: {\n        \"session\": \"ab\",\n    },\n    slots: {\n        \"parking\": [\n            (id: \"a\", text: \"xy\\nz w\"),\n",
            "            (id: \"b\", text: \"one\\ntwo\"),\n            (id: \"c\", text: \"\"),\n        ],\n    },\n"
        ),
    );
}

#[test]
fn zero_bytes_behind_the_board_are_told() {
    let reading = read(&format!("{}\0\0\0\0", file(""))).unwrap();
    assert_eq!(reading.remarks, [Remark::TrailingZeros]);
    assert_eq!(&*reading.board.id, "b");
}

#[test]
fn a_name_that_could_lead_elsewhere_is_replaced() {
    for id in ["../b", "a/b", "C:b", "é", "a b", ".", &"b".repeat(65)] {
        let reading = read(&format!("(format: 1, id: {id:?}, template: \"collaboration-and-cooperation\")")).unwrap();
        assert_eq!(reading.remarks, [Remark::RenamedBoard], "{id}");
        assert!(reading.board.id.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{id}");
    }
}

#[test]
fn a_newer_format_is_shown_as_far_as_it_can_be() {
    let newer = notes("            (id: \"a\", text: \"hello\", icon: Star(5)),\n").replace("format: 1", "format: 2");
    let reading = read(&newer).unwrap();
    assert!(reading.newer);
    assert_eq!(reading.remarks, [Remark::Newer { format: 2 }, Remark::UnknownNoteKey { key: "icon".into(), notes: 1 }]);
    assert_eq!(reading.board.notes(&SlotId::from("parking")).unwrap()[0].text.as_ref(), "hello");
    for unreadable in ["(format: 2, slots: [])", "(format: 2, votes: %)"] {
        assert_eq!(read(unreadable), Err(ReadError::TooNew { format: 2 }));
    }
    assert_eq!(
        refusal("(format: 7, slots: [])"),
        "This board was saved by a newer version of copboard (format 7). Open it with that version or update this one."
    );
}
