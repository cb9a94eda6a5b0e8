//! What is wrong in a form is said with its place; and files that are whole, but not for us, stay so.

use std::sync::{Arc, LazyLock};

use copboard::board::{Board, Finding, Form, Note, SlotId};
use copboard::export::Format;
use copboard::file::{ReadError, Remark, read, salvage, write};

use copboard::layout::{Fonts, SystemFonts};
use copboard::publish::{Order, Studio};
use proptest::prelude::*;

use super::{retro_board, retro_text};
use crate::program::Test;

/// What is said of the retro board's form with a part of it changed.
#[track_caller]
fn findings(from: &str, to: &str) -> Vec<String> {
    let text = retro_text();
    assert!(text.contains(from), "{from}");
    let findings = Form::own(&text.replacen(from, to, 1)).unwrap_err();
    findings.iter().map(ToString::to_string).collect()
}

#[test]
fn everything_that_is_wrong_is_said_with_its_line_and_column() {
    let mut missing = vec![];
    for (from, to, said) in [
        ("page: (297, 210)", "page: (297, 210", "Line 5, column 5: This can't be read (Expected closing `)`)"),
        (
            "radius: 0.6",
            "raduis: 0.6",
            "Line 43, column 31: “raduis” isn't known here. Use one of: inset, radius, columns",
        ),
        ("tone: ink", "tone: pink", "“pink” isn't possible here. Use one of: page, ink"),
        ("    catch_all: \"later\",\n", "", "“catch_all” is missing here"),
        ("(id: \"stop\"", "(id: \"start\"", "The id “people/start” is already in use"),
        ("id: \"retro\"", "id: \"two words\"", "Line 3, column 9: “two words” can't be used as an id"),
        ("catch_all: \"later\"", "catch_all: \"attic\"", "Line 18, column 16: There is no slot “attic”"),
        (
            "names_file: \"team\"",
            "names_file: \"next\"",
            "Line 17, column 17: There is no blank “next” for a line of text",
        ),
        ("main_area: \"table\"", "main_area: \"chair\"", "Line 16, column 16: There is no area “chair”"),
        ("\"title\": \"How", "\"tilte\": \"How", "The text “title” is missing in the language “en”"),
        ("page: (297, 210)", "page: (0, 210)", "Line 4, column 12: This must be between 30 and 5000, but is 0"),
        ("page: (297, 210)", "page: (NaN, 210)", "This must be between 30 and 5000, but is NaN"),
        ("page: (297, 210)", "page: (297, inf)", "This must be between 30 and 5000, but is inf"),
        ("page: (297, 210)", "page: (200, 210)", "This isn't on the page, which is 200 × 210 mm"),
        ("sizes: [4.4, 3.8", "sizes: [3.8, 4.4", "Line 6, column 16: Text sizes must go from large to small"),
        ("sizes: [4.4, 3.8, 3.2, 2.7, 2.3, 2]", "sizes: []", "Line 6, column 16: This can't be empty"),
        ("hue: 4", "hue: 9", "Line 52, column 23: There is no hue 9. Use 1 to 6"),
        ("role: heading(2)", "role: heading(7)", "There is no heading level 7"),
        (
            "role: heading(2)",
            "role: heading(3)",
            "This heading can't have level 3 because of the heading before it. Use 1 to 2",
        ),
        ("role: heading(1)", "role: label", "A form needs a title: a text with role: heading(1)"),
        ("\"How did it go?\"", "\" \"", "The text “title” is missing in the language “en”"),
        ("row_heads: (width: 22", "row_heads: (width: 277", "The heads and gaps leave cells of"),
        ("row_heads: (width: 22", "row_heads: (width: -1", "This must be between 0 and 500, but is -1"),
        ("rows: [(id: \"tools\", head: \"tools\")]", "rows: []", "Line 52, column 32: This can't be empty"),
        ("hue: 3, rows", "hue: 3, head: \"team\", rows", "Give each group a head if there are group_heads"),
        ("columns: (4, 12)", "columns: (4, 1)", "This must be between 1 and 1, but is 4"),
        ("columns: (4, 12)", "columns: (4, 1000000)", "There are 1,000,000, but at most 50 are possible"),
        ("notes: (10, 187.5, 277, 15.5)", "notes: (10, 187.5, 277, 55.5)", "must be inside the slot's own area"),
        ("area: (8, 181, 281, 23), notes", "area: (8, 171, 281, 33), notes", "This slot overlaps the slot"),
        ("(\n    id: \"retro\"", "#![enable(unwrap_newtypes)]\n(\n    id: \"retro\"", "Forms can't begin with “#!”"),
        ("id: \"retro\"", "id: \"collaboration-and-cooperation\"", "is the id of a built-in form"),
    ] {
        let all = findings(from, to);
        if !all.iter().any(|one| one.contains(said)) {
            missing.push((to, said, all));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn all_that_is_wrong_is_said_at_once_and_in_order() {
    let text = retro_text().replace("hue: 3", "hue: 0").replace("hue: 5", "hue: 7").replace("page: (297", "page: (1");
    let lines: Vec<usize> = Form::read(&text).unwrap_err().iter().map(|finding| finding.at.line).collect();
    assert!(lines.len() >= 3 && lines.is_sorted(), "{lines:?}");
    Test::new()
        .file("mine.ron", &text)
        .args("check mine.ron")
        .stderr("copboard: mine.ron: Line 4, column 12: This must be between 30 and 5000, but is 1.")
        .stderr("copboard: mine.ron: Line 31, column 19: This isn't on the page, which is 1 × 210 mm.")
        .stderr("copboard: mine.ron: Line 51, column 23: There is no hue 0. Use 1 to 6.")
        .stderr("copboard: mine.ron: Line 53, column 23: There is no hue 7. Use 1 to 6.")
        .failure();
    Test::new().file("mine.ron", &text).args("new a.ron --form mine.ron").stderr("copboard: mine.ron: Line 4, column 12: This must be between 30 and 5000, but is 1. There are 3 more problems. Run “copboard check” to see all of them.").failure();
}

#[test]
fn no_form_is_so_strange_that_reading_it_fails() {
    let column = "(id: \"c\", head: \"start\", name: \"start\"),";
    let start = "(id: \"start\", head: \"start\", name: \"start\"),";
    let many = column.repeat(20_000);
    for (from, to) in [
        (start, many.as_str()),
        ("gap: 1,", "gap: 1e308,"),
        ("gap: 1,", "gap: -1e308,"),
        ("area: (8, 28, 281, 150),\n            gap", "area: (1e300, -1e300, 1e308, 1e308),\n            gap"),
        ("label: (1, 1, 7)", "label: (1e308, inf, NaN)"),
        ("size: 7", "size: 1e40"),
        ("size: 7", "size: -0.0"),
        ("line_height: 1.25", "line_height: 0"),
        ("padding: 0.4", "padding: 1e9"),
        ("columns: (1, 4)", "columns: (0, 18446744073709551615)"),
        ("columns: (1, 4)", "columns: (18446744073709551615, 0)"),
        ("hue: 3", "hue: 255"),
        ("title", "\\u{0}"),
    ] {
        let text = retro_text().replacen(from, to, 1);
        assert!(Form::read(&text).is_err(), "{from}");
    }
    let deep = format!("(id: {}", "(".repeat(100_000));
    for text in ["", "(", ")", "(elements: [Grid((", "\0", "(id: \"a\\", "(id: r###\"", "/* /*", &deep] {
        assert!(Form::read(text).is_err(), "{text:.20}");
    }
    let large = format!("// {}\n{}", "x".repeat(1 << 20), retro_text());
    let Err(findings) = Form::read(&large) else { panic!("too large") };
    assert_eq!(findings[0].to_string(), "Line 1, column 1: A form can be at most 1 MiB");
    // Cut off anywhere, and with any byte of it gone.
    let text = retro_text();
    for at in (0..text.len()).step_by(7).filter(|at| text.is_char_boundary(*at)) {
        let cut: Result<Form, Vec<Finding>> = Form::read(&text[..at]);
        assert!(cut.is_err(), "{at}");
    }
}

#[test]
fn a_board_of_an_unknown_form_is_shown_whole_and_stays_as_it_is() {
    let text = "(\n    format: 1,\n    id: \"b\",\n    template: \"convening\",\n    fields: {\n        \"room\": \"Aula\",\n    },\n    when: {\n        \"day\": \"May\",\n    },\n    slots: {\n        \"who is in/1\": [\n            (id: \"a\", text: \"all of us\", votes: 2),\n        ],\n    },\n)\n";
    let reading = read(text).unwrap();
    assert!(reading.is_read_only() && reading.board.form.is_stand_in());
    assert_eq!(reading.remarks, [Remark::UnknownForm { form: "convening".to_owned() }]);
    assert_eq!(
        reading.remarks[0].to_string(),
        "This version of copboard doesn't have the form “convening” of this board. It is read-only here, on a plain page"
    );
    let again = write(&reading.board).replace("    language: \"en\",\n", "");
    assert_eq!(again, text, "nothing of it is lost in a copy");
    let with_empty = read(&text.replace("slots: {\n", "slots: {\n        \"nobody yet\": [],\n")).unwrap().board;
    assert_eq!(read(&write(&with_empty)).unwrap().board, with_empty, "empty places stay as well");
    let newer = read(&text.replace("format: 1", "format: 2")).unwrap();
    assert_eq!((newer.newer, newer.board.form.is_stand_in(), newer.remarks.len()), (true, true, 2));
    Test::new().file("b.ron", text).args("export b.ron --to b.md").stderr("copboard: warning: This version of copboard doesn't have the form “convening” of this board. It is read-only here, on a plain page").success();
}

#[test]
fn a_damaged_board_of_an_unknown_form_keeps_its_notes_where_they_are() {
    let text = "(\n    format: 1,\n    template: \"convening\",\n    slots: {\n        \"x\": [\n            (id: \"a\", text: \"here\"),\n            (id: \"b\n";
    assert!(read(text).is_err());
    let reading = salvage(text.as_bytes()).unwrap().reading;
    assert!(reading.is_read_only());
    assert_eq!(reading.board.notes(&"x".into()).unwrap().len(), 1);
}

#[test]
fn a_board_whose_own_form_is_broken_is_shown_whole_and_says_where() {
    let text = write(&retro_board()).replacen("hue: 4", "hue: 44", 1);
    let reading = read(&text).unwrap();
    assert!(reading.is_read_only());
    let line = 1 + text.lines().position(|line| line.contains("hue: 44")).unwrap();
    let said = reading.remarks[0].to_string();
    assert!(said.contains(&format!("Line {line}, column 23: There is no hue 44")), "{said}");
    assert_eq!(reading.board.note_count(), 13);
}

#[test]
fn a_newer_board_that_cannot_be_read_is_not_salvaged() {
    let text = "(\n    format: 2,\n    id: \"b\",\n    slots: {\n        \"parking\": [\n            (id: \"a\", text: \"one\"),\n            5,\n        ],\n    },\n)\n";
    assert_eq!(read(text), Err(ReadError::TooNew { format: 2 }));
    assert_eq!(salvage(text.as_bytes()), None);
}

#[test]
fn a_board_with_merge_markers_is_not_salvaged() {
    let text = write(&retro_board()).replacen(
        "            (id: \"note1\"",
        "<<<<<<< mine\n=======\n>>>>>>> theirs\n            (id: \"note1\"",
        1,
    );
    let line = 1 + text.lines().position(|line| line.starts_with("<<<<<<<")).unwrap();
    assert_eq!(read(&text), Err(ReadError::MergeConflict { line }));
    assert_eq!(salvage(text.as_bytes()), None);
}

#[test]
fn an_end_is_missing_only_if_it_is() {
    let text = write(&retro_board());
    let said = |text: &str| {
        assert!(read(text).is_err());
        salvage(text.as_bytes()).unwrap().reading.remarks[0].to_string()
    };
    assert_eq!(
        said(&text.replacen("    id: \"retro-board\",\n", "    id: \"retro-board\",\n    id: \"retro-board\",\n", 1)),
        "This file is damaged, but every line could be read. Save it under another name"
    );
    assert_eq!(
        said(text.trim_end().strip_suffix(')').unwrap()),
        "This file is damaged: its end is missing, nobody knows how much. Save the rest under another name"
    );
}

static BUNDLED: LazyLock<Fonts> = LazyLock::new(|| Fonts::new(SystemFonts::Never));

/// Where the numbers of a text are.
fn numbers(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = vec![];
    for (at, _) in text.char_indices().filter(|(_, c)| c.is_ascii_digit() || *c == '.') {
        match found.last_mut() {
            Some(last) if last.end == at => last.end += 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_form_that_is_accepted_can_be_shown_and_exported(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), prop::sample::select(vec![
            "0", "0.01", "0.3", "0.8", "1", "3", "6", "29", "30", "50", "120", "499", "500", "4999", "5000", "1e9", "-5", "NaN",
        ])), 1..4),
        words in ".{0,80}",
    ) {
        let mut text = retro_text();
        for (at, number) in changes {
            let places = numbers(&text);
            text.replace_range(places[at.index(places.len())].clone(), number);
        }
        if let Ok(form) = Form::own(&text) {
            let form = Arc::new(form);
            let slots: Vec<SlotId> = form.slots().map(|slot| slot.id.clone()).collect();
            let note = |nth: usize, copy: usize| Arc::new(Note::new(format!("{nth}-{copy}").as_str(), &words));
            let notes = |nth: usize| (0..nth).map(|copy| note(nth, copy)).collect();
            let board = slots.iter().enumerate().fold(Board::new(&form, "b"), |board, (nth, slot)| {
                board.with_notes(slot, notes(nth))
            });
            let studio = Studio { fonts: &BUNDLED, board: &board };
            for format in [Format::Svg, Format::Pdf, Format::Html] {
                studio.publish(&Order::usual(format), &|_| true).unwrap();
            }
            prop_assert_eq!(&read(&write(&board)).unwrap().board, &board);
        }
    }
}
