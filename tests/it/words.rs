//! The board as words: every note is in every format, once and in order, whatever somebody wrote.

pub(crate) mod office;
pub(crate) mod read;

use std::sync::Arc;

use copboard::board::{Board, Element, Form, Note, NoteColor, NoteId, SlotDef, SlotId};
use copboard::export::words::csv::{CsvOptions, Separator};
use copboard::export::words::docx::{BoardPicture, docx};
use copboard::export::words::html::{fragment, html};
use copboard::export::words::json::json;
use copboard::export::words::markdown::markdown;
use copboard::export::words::plain::plain;
use copboard::export::words::xlsx::xlsx;
use copboard::export::words::{Block, Outline, Scope, csv, inert};
use copboard::msg;
use copboard::words::Words;
use proptest::prelude::*;
use serde_json::Value;

use crate::boards::board;
use crate::examples::example;

const EXAMPLES: [&str; 4] = ["empty", "sparse", "full", "overfull"];

/// Texts that would be something else than text in some format.
const PAYLOADS: [&str; 44] = [
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    " =1",
    "＝1",
    "＠x",
    "'=1",
    "<script>alert(1)</script>",
    "</td></tr></table><p>",
    "]]>",
    "&amp; &#65; &lt;b>",
    "javascript:alert(1)",
    "\"quoted\" 'text'",
    "# x",
    "- x",
    "+ x",
    "* x",
    "a | b",
    "\\|",
    "![](http://x)",
    "[a](b)",
    "[a]: http://x",
    "`code` ``` ~~~",
    "<!-- x -->",
    "1. x",
    "12) x",
    "***",
    "a\n===",
    "a\n---",
    "a\n:-",
    "| a |\n|---|",
    "trailing\\",
    "\\*x\\*",
    "    four spaces before, two after  ",
    "http://x and <http://x> and www.x.org",
    "*a* _b_ ~~c~~ __d__",
    "> quoted",
    "\n\na\n\n\nb\n",
    "a\u{1}\u{0}\u{1b}[31m b",
    "\u{202e}turned\u{2066} \u{fffe}\u{ffff}",
    "• bullet *(Idea)*",
    "\u{a0}no break\u{3000}",
];

pub(crate) fn outline(board: &Board) -> Outline {
    Outline::of(board, &Scope::whole())
}

/// All notes in reading order, as formats have to give them back.
pub(crate) fn texts(board: &Board) -> Vec<String> {
    let form = Form::usual();
    let notes = form.slots().flat_map(|slot| board.notes(&slot.id).unwrap().iter());
    notes.map(|note| inert(&note.text)).collect()
}

/// A format, and what finds that it gives all notes of a board back.
type Check = (&'static str, fn(&Outline, &Board));

/// How each format is found to give all notes of a board back, in order, none twice.
const CHECKS: [Check; 10] = [
    ("JSON", |outline, board| assert_eq!(json_notes(&json(outline).unwrap()), texts(board), "JSON")),
    ("CSV", |outline, board| {
        let rows = read::csv(&csv::rows(outline, CsvOptions::default()).unwrap());
        assert_eq!(rows.iter().skip(1).map(|row| read::written(&row[4])).collect::<Vec<_>>(), texts(board), "CSV");
    }),
    ("HTML", |outline, board| assert_eq!(read::html_notes(&html(outline)), texts(board), "HTML")),
    ("Markdown", |outline, board| {
        let source = markdown(outline);
        assert_eq!(read::markdown(&source).notes, texts(board), "Markdown:\n{source}");
    }),
    ("plain text", |outline, board| check_plain(&plain(outline), &texts(board))),
    ("the table as CSV", |outline, board| check_grid(board, outline)),
    ("the clipboard's HTML", |outline, board| {
        assert_eq!(read::fragment_notes(&fragment(outline)), texts(board), "HTML for the clipboard");
    }),
    ("Word", |outline, board| assert_eq!(read::docx_notes(&docx(outline, None).unwrap()), texts(board), "Word")),
    ("Excel", |outline, board| {
        assert_eq!(read::xlsx_notes(&xlsx(outline).unwrap()), texts(board), "Excel");
    }),
    ("Excel's grid", |outline, board| check_sheet(board, outline)),
];

/// Every format gives all notes of a board back.
fn check_notes(board: &Board) {
    for (_, check) in CHECKS {
        check(&outline(board), board);
    }
}

#[test]
fn a_note_that_is_missing_or_changed_is_noticed_in_every_format() {
    let board = example("full");
    let slot = SlotId::from("cooperation/how/cop");
    let notes = board.notes(&slot).unwrap().to_vec();
    let last = notes.last().unwrap();
    let longer = Note { text: format!("{}s", last.text).into(), ..Note::clone(last) };
    let changed = [&notes[..notes.len() - 1], &[Arc::new(longer)]].concat();
    for wrong in [notes[1..].to_vec(), [notes.clone(), vec![Arc::clone(last)]].concat(), changed] {
        let wrong = outline(&board.clone().with_notes(&slot, wrong));
        for (format, check) in CHECKS {
            let found = std::panic::catch_unwind(|| check(&wrong, &board));
            assert!(found.is_err(), "{format}");
        }
    }
}

pub(crate) fn json_notes(text: &str) -> Vec<String> {
    let export: Value = serde_json::from_str(text).unwrap();
    let list = |value: &Value, key: &str| value[key].as_array().unwrap().clone();
    let slots = list(&export, "sections").into_iter().flat_map(|section| list(&section, "slots"));
    let notes = slots.flat_map(|slot| list(&slot, "notes"));
    notes.map(|note| note["text"].as_str().unwrap().to_owned()).collect()
}

fn check_plain(plain: &str, texts: &[String]) {
    let items = plain.split('\n').filter(|line| line.starts_with("- ")).count();
    assert_eq!(items, texts.len(), "plain text:\n{plain}");
    check_in_order(plain, texts.iter().map(|text| format!("\n- {} (", text.replace('\n', "\n  "))));
}

/// Each part is in the whole, behind the one before it.
fn check_in_order(whole: &str, parts: impl Iterator<Item = String>) {
    let mut rest = whole;
    for part in parts {
        let at = rest.find(&part).unwrap_or_else(|| panic!("no {part:?} in {rest:?}"));
        // A break that ends one part may begin the next.
        rest = &rest[at + part.trim_end_matches('\n').len()..];
    }
}

/// The table as CSV has each cell where the form has it, and is the same on the clipboard.
fn check_grid(board: &Board, outline: &Outline) {
    let grid = read::csv(&csv::grid(outline, CsvOptions::default()).unwrap());
    assert_eq!(grid.iter().map(Vec::len).collect::<Vec<_>>(), [7; 5]);
    assert_eq!(read::records(&csv::tab_separated(outline).unwrap(), b'\t'), grid);
    for SlotDef { id, cell, .. } in Form::usual().slots() {
        let Some(cell) = cell else { continue };
        let notes = board.notes(id).unwrap().iter().map(|note| match note.votes {
            0 => inert(&note.text),
            votes => format!("{} ({})", inert(&note.text), Words::english().say(&msg!("votes", votes = votes))),
        });
        let cell = &grid[cell.row][cell.column];
        assert_eq!(read::written(cell), notes.collect::<Vec<_>>().join("\n"), "{id}");
    }
}

/// The grid of a workbook has each note in a cell of its own, in the column of its place, in order.
fn check_sheet(board: &Board, outline: &Outline) {
    let columns = read::xlsx_grid(&xlsx(outline).unwrap());
    for (column, found) in columns.iter().enumerate().skip(2) {
        let in_column = |slot: &&SlotDef| slot.cell.is_some_and(|cell| cell.column == column);
        let slots = Form::usual().slots().filter(in_column).map(|slot| slot.id.clone()).collect::<Vec<_>>();
        let notes = slots.iter().flat_map(|slot| board.notes(slot).unwrap().iter()).map(|note| match note.votes {
            0 => inert(&note.text),
            votes => format!("{} ({})", inert(&note.text), Words::english().say(&msg!("votes", votes = votes))),
        });
        let notes: Vec<String> = notes.filter(|text| !text.is_empty()).collect();
        assert_eq!(*found, notes, "column {column}");
    }
}

/// A board that says the same thing everywhere.
pub(crate) fn board_saying(text: &str) -> Board {
    let form = Form::usual();
    let mut board = Board::new(&form, "payload");
    for said in Arc::make_mut(&mut board.blanks).values_mut() {
        text.clone_into(said);
    }
    Arc::make_mut(&mut board.captions).insert(NoteColor::Blue, text.to_owned());
    form.slots().fold(board, |board, slot| {
        let note = |nth: usize| Note {
            id: NoteId::from(format!("{}-{nth}", slot.id).as_str()),
            text: text.into(),
            color: NoteColor::ALL[nth],
            votes: u32::try_from(nth).unwrap(),
            language: None,
        };
        board.with_notes(&slot.id, (0..2).map(|nth| Arc::new(note(nth))).collect())
    })
}

#[test]
fn every_note_of_the_examples_is_in_every_format() {
    for name in EXAMPLES {
        let board = example(name);
        check_notes(&board);
    }
    assert!(texts(&example("overfull")).len() > 100);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_note_of_any_board_is_in_every_format(board in board()) {
        check_notes(&board);
    }
}

#[test]
fn whatever_somebody_writes_stays_text() {
    for payload in PAYLOADS {
        let board = board_saying(payload);
        check_notes(&board);
    }
}

#[test]
fn fields_stay_text_too() {
    for payload in PAYLOADS {
        let outline = outline(&board_saying(payload));
        let text = inert(payload);
        let one_line = text.replace('\n', " ");
        assert_eq!(read::markdown(&markdown(&outline)).fields, [one_line.as_str(); 3], "{payload:?}");
        let page = html(&outline);
        let page = read::xml(&page);
        let said: Vec<String> = read::named(page.root(), "dd").map(read::text).collect();
        assert_eq!(said, [text.as_str(); 3], "{payload:?}");
        let export: Value = serde_json::from_str(&json(&outline).unwrap()).unwrap();
        assert_eq!(export["phases"][4]["when"], text.as_str(), "{payload:?}");
    }
}

#[test]
fn no_cell_of_a_spreadsheet_is_a_formula() {
    for payload in PAYLOADS {
        let outline = outline(&board_saying(payload));
        let files = [csv::rows(&outline, CsvOptions::default()), csv::grid(&outline, CsvOptions::default())]
            .map(|file| read::csv(&file.unwrap()));
        for cell in files.iter().flatten().flatten() {
            let first = cell.trim_start().chars().next();
            assert!(!first.is_some_and(|c| "=+-@＝＋－＠\t\r".contains(c)), "{cell:?}");
        }
    }
}

#[test]
fn a_page_has_only_elements_that_show_text() {
    const KNOWN: [&str; 34] = [
        "html", "head", "meta", "title", "style", "body", "main", "footer", "section", "div", "span", "p", "h1", "h2",
        "h3", "dl", "dt", "dd", "ul", "li", "br", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th",
        "td", "b", "i", "a", "",
    ];
    for payload in PAYLOADS {
        let outline = outline(&board_saying(payload));
        for page in [html(&outline), format!("<div>{}</div>", fragment(&outline))] {
            let page = read::xml(&page);
            for node in page.descendants() {
                assert!(KNOWN.contains(&node.tag_name().name()), "{node:?}");
                let refers = |name: &str| matches!(name, "href" | "src") || name.starts_with("on");
                let is_safe = |to: &str| ["http://", "https://", "mailto:"].iter().any(|scheme| to.starts_with(scheme));
                let leads = node.attributes().filter(|attribute| refers(attribute.name()));
                let mut unsafe_ones =
                    leads.filter(|to| (node.tag_name().name(), to.name()) != ("a", "href") || !is_safe(to.value()));
                assert!(unsafe_ones.next().is_none(), "{node:?}");
            }
        }
    }
}

#[test]
fn a_page_links_addresses_and_says_other_languages() {
    let page = html(&outline(&board_saying("โดยที่ https://example.org/?a=1&b=2, javascript:alert(1)")));
    let page = read::xml(&page);
    let link = read::named(page.root(), "a").next().unwrap();
    assert_eq!(
        (link.attribute("href"), read::text(link).as_str()),
        (Some("https://example.org/?a=1&b=2"), "https://example.org/?a=1&b=2")
    );
    let note = read::named(page.root(), "span").find(|node| node.attribute("class") == Some("text")).unwrap();
    assert_eq!(read::text(note), "โดยที่ https://example.org/?a=1&b=2, javascript:alert(1)");
    let thai = html(&outline(&board_saying("โดยที่การยอมรับ")));
    assert!(thai.contains("class=\"text\" dir=\"auto\" lang=\"th\""), "{thai}");
    assert!(!html(&outline(&board_saying("Recognition"))).contains("lang=\"th\""));
}

#[test]
fn the_table_of_a_page_says_what_heads_what() {
    let page = html(&outline(&example("full")));
    let page = read::xml(&page);
    assert_eq!(page.root_element().attribute("lang"), Some("en"));
    let table = read::named(page.root(), "table").next().unwrap();
    let count = |name| read::named(table, name).count();
    assert_eq!((count("caption"), count("thead"), count("tbody"), count("tr")), (1, 1, 2, 5));
    let head = |node| (read::attribute(node, "scope").unwrap(), node.attribute("rowspan"), node.attribute("colspan"));
    let heads: Vec<_> = read::named(table, "th").map(head).collect();
    let mut expected = vec![("col", None, Some("2"))];
    expected.extend([("col", None, None); 5]);
    expected.extend([("rowgroup", Some("2"), None), ("row", None, None), ("row", None, None)].repeat(2));
    assert_eq!(heads, expected);
    assert_eq!(count("td"), 20);
    let when = read::named(table, "span").filter(|node| read::attribute(*node, "class") == Some("when"));
    assert_eq!(when.map(read::text).next().as_deref(), Some("Jan – Feb 2027"));
}

#[test]
fn every_note_of_a_page_says_what_its_color_stands_for() {
    let board = example("full");
    let page = html(&outline(&board));
    let page = read::xml(&page);
    let remarks = read::named(page.root(), "span").filter(|node| read::attribute(*node, "class") == Some("remark"));
    let remarks: Vec<String> = remarks.map(read::text).collect();
    assert_eq!(remarks.len(), board.note_count());
    assert_eq!(remarks[0], "Idea or step, 6 votes");
    assert_eq!(remarks[3], "Idea or step, 1 vote");
}

#[test]
fn a_word_document_has_headings_a_repeated_row_and_merged_cells() {
    let outline = outline(&example("full"));
    let png = std::fs::read(crate::examples::repository("assets/board.png")).unwrap();
    let picture = BoardPicture { png: &png, size_px: (2480, 1754), size_mm: (420.0, 297.0) };
    let package = docx(&outline, Some(picture)).unwrap();
    let part = read::docx_part(&package, "word/document.xml");
    let document = read::xml(&part);
    let root = document.root();
    let styles: Vec<_> = read::named(root, "pStyle").filter_map(|style| read::attribute(style, "val")).collect();
    let count = |id: &str| styles.iter().filter(|style| **style == id).count();
    assert_eq!((count("Heading1"), count("Heading2"), count("Heading3")), (1, 7, 5));
    let rows: Vec<_> = read::named(root, "tr").collect();
    let repeated: Vec<bool> = rows.iter().map(|row| read::named(*row, "tblHeader").next().is_some()).collect();
    assert_eq!(repeated, [true, false, false, false, false]);
    let span = |cell| {
        read::named(cell, "gridSpan").next().map_or(1, |span| read::attribute(span, "val").unwrap().parse().unwrap())
    };
    let columns: Vec<usize> = rows.iter().map(|row| read::named(*row, "tc").map(span).sum()).collect();
    assert_eq!(columns, [7; 5]);
    let merges: Vec<_> = read::named(root, "vMerge").map(|merge| read::attribute(merge, "val").unwrap()).collect();
    assert_eq!(merges, ["restart", "continue", "restart", "continue"]);
    let drawing = read::named(root, "docPr").next().unwrap();
    assert!(drawing.attribute("descr").unwrap().contains("Accessible Museums CoP"));
    let orientations = read::named(root, "pgSz").map(|size| read::attribute(size, "orient").unwrap_or("portrait"));
    assert_eq!(orientations.collect::<Vec<_>>(), ["portrait", "landscape", "portrait"]);
    let styles = read::docx_part(&package, "word/styles.xml");
    let styles = read::xml(&styles);
    assert_eq!(read::named(styles.root(), "lang").map(|lang| read::attribute(lang, "val")).next(), Some(Some("en")));
    let usual = read::named(styles.root(), "style").find(|style| read::attribute(*style, "default") == Some("1"));
    assert_eq!(read::attribute(usual.unwrap(), "styleId"), Some("Normal"));
    let names: Vec<_> = read::named(styles.root(), "name").map(|name| read::attribute(name, "val").unwrap()).collect();
    assert!(
        ["heading 1", "heading 2", "heading 3", "List Bullet"].iter().all(|name| names.contains(name)),
        "{names:?}"
    );
    let properties = read::docx_part(&package, "docProps/core.xml");
    let title = read::xml(&properties);
    assert_eq!(read::text(read::named(title.root(), "title").next().unwrap()), outline.name());
}

#[test]
fn rows_say_where_a_note_is() {
    let board = example("full");
    let rows = read::csv(&csv::rows(&outline(&board), CsvOptions::default()).unwrap());
    assert_eq!(rows[0], ["Section", "Row", "Phase", "Position", "Text", "Color", "Votes"]);
    assert_eq!(
        rows[2],
        ["Co-create", "1 Content", "", "2", "Curate the 30 best examples from members", "Idea or step", "3"]
    );
    let who = rows.iter().find(|row| row[4] == "Access advisers from the start").unwrap();
    assert_eq!(who[..4], ["Collaboration", "WHO", "Conception", "2"]);
    let grid = read::csv(&csv::grid(&outline(&board), CsvOptions::default()).unwrap());
    assert_eq!(grid[0][..3], ["WHEN", "", "CONCEPTION\nJan – Feb 2027"]);
    assert_eq!((&*grid[1][0], &*grid[1][1], &*grid[2][0], &*grid[2][1]), ("Collaboration", "WHO", "", "HOW"));
    for file in [
        csv::rows(&outline(&board), CsvOptions::default()).unwrap(),
        csv::grid(&outline(&board), CsvOptions::default()).unwrap(),
    ] {
        assert!(file.ends_with("\r\n"));
    }
}

#[test]
fn cells_are_separated_as_the_reader_of_the_file_wants_it() {
    let board = board_saying("a;b,c\td \"e\"");
    let written =
        |options| (csv::rows(&outline(&board), options).unwrap(), csv::grid(&outline(&board), options).unwrap());
    let usual = read::csv(&written(CsvOptions::default()).0);
    for (separator, sign) in [(Separator::Comma, b','), (Separator::Semicolon, b';'), (Separator::Tab, b'\t')] {
        let (rows, grid) = written(CsvOptions { separator, has_mark: false });
        assert_eq!(read::records(&rows, sign), usual, "{separator:?}");
        assert!(read::records(&grid, sign).iter().all(|row| row.len() == 7), "{separator:?}");
        assert!(written(CsvOptions { separator, has_mark: true }).0 == format!("\u{feff}{rows}"));
    }
}

#[test]
fn the_table_of_markdown_is_complete() {
    for name in EXAMPLES {
        assert_eq!(read::markdown(&markdown(&outline(&example(name)))).cells, [7; 5], "{name}");
    }
}

#[test]
fn every_printed_text_is_said_and_no_label_twice() {
    let form = Form::usual();
    let board = Board::new(&form, "empty");
    let text = plain(&outline(&board));
    for element in &form.elements {
        let Element::Text(def) = element else { continue };
        let words = form.say("en", &def.key);
        // Numbers only repeat; the table's heads are with its notes, of which there are none.
        if def.key.starts_with("number/") || def.cell.is_some() {
            continue;
        }
        assert!(text.to_lowercase().contains(&words.to_lowercase()), "{words}");
    }
    assert_eq!(text.to_lowercase().matches("facilitator").count(), 1, "{text}");
    assert!(text.ends_with("explanations by copboard.\n"));
}

#[test]
fn the_parking_lot_is_written_only_if_it_is_wanted() {
    let board = example("full");
    let has = |parking| {
        let scope = Scope { parking, ..Scope::default() };
        plain(&Outline::of(&board, &scope)).to_lowercase().contains("parking lot")
    };
    assert!(has(true));
    assert!(!has(false));
}

/// The headings, with the number of the table's rows and columns.
fn shape(outline: &Outline) -> (Vec<&str>, Option<(usize, usize)>) {
    let headings = outline.blocks.iter().filter_map(|block| match block {
        Block::Heading(_, text) => Some(text.as_str()),
        _ => None,
    });
    (headings.collect(), outline.table().map(|table| (table.rows, table.columns)))
}

fn part(board: &Board, slots: Option<&[&str]>, notes: Option<&[&str]>) -> Outline {
    let scope = Scope {
        slots: slots.map(|slots| slots.iter().map(|slot| SlotId::from(*slot)).collect()),
        notes: notes.map(|notes| notes.iter().map(|note| NoteId::from(*note)).collect()),
        parking: true,
    };
    Outline::of(board, &scope)
}

#[test]
fn of_a_part_only_its_headings_and_cells_are_written() {
    let board = example("full");
    let question = part(&board, Some(&["co-create/1"]), None);
    let headings = ["CO-CREATE", "What content needs to be curated/synthesised/co-created?"];
    assert_eq!(shape(&question), (headings.to_vec(), None));
    assert_eq!(question.slots().map(|slot| slot.entries.len()).collect::<Vec<_>>(), [4]);
    assert!(plain(&question).contains("Community: Accessible Museums CoP"));
    assert!(plain(&question).contains("After Visual Board 5"));

    let cells = part(&board, Some(&["collaboration/who/cop", "cooperation/who/reporting"]), None);
    let (headings, size) = shape(&cells);
    assert_eq!((headings.len(), size), (1, Some((3, 4))));
    let grid = read::csv(&csv::grid(&cells, CsvOptions::default()).unwrap());
    assert_eq!((&*grid[1][0], &*grid[2][0], &*grid[1][3], &*grid[2][2]), ("Collaboration", "Cooperation", "", ""));
    let package = docx(&cells, None).unwrap();
    assert_eq!(read::docx_notes(&package).len(), 4);

    let notes = part(&board, None, Some(&["eflm7cd2gp", "8p73l1fv7q"]));
    assert_eq!(shape(&notes).1, Some((2, 3)));
    let positions = notes.slots().flat_map(|slot| &slot.entries).map(|entry| entry.position);
    assert_eq!(positions.collect::<Vec<_>>(), [2, 2]);

    let nothing = part(&board, Some(&[]), None);
    assert_eq!(shape(&nothing), (vec![], None));
    assert_eq!(read::csv(&csv::grid(&nothing, CsvOptions::default()).unwrap()), Vec::<Vec<String>>::new());
    assert_eq!(read::docx_notes(&docx(&nothing, None).unwrap()), Vec::<String>::new());
}

#[test]
fn the_same_board_gives_the_same_bytes() {
    let all = || {
        let outline = outline(&example("overfull"));
        let picture = BoardPicture { png: b"png", size_px: (2, 1), size_mm: (420.0, 297.0) };
        let texts = [
            markdown(&outline),
            plain(&outline),
            html(&outline),
            fragment(&outline),
            json(&outline).unwrap(),
            csv::rows(&outline, CsvOptions::default()).unwrap(),
            csv::grid(&outline, CsvOptions::default()).unwrap(),
        ];
        (texts, docx(&outline, Some(picture)).unwrap(), xlsx(&outline).unwrap())
    };
    let first = all();
    assert!(first == all());
    assert!(first == std::thread::spawn(all).join().unwrap());
}

#[test]
fn a_language_that_is_none_is_not_passed_on() {
    let mut board = example("full");
    board.language = "x\" onload=\"y".into();
    assert_eq!(outline(&board).language, "en");
    board.language = "pt-BR".into();
    assert!(html(&outline(&board)).contains("<html lang=\"pt-BR\">"));
}
