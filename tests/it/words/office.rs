//! Word and Excel: what their readers show of a board, whichever way it runs, and what they must not make of it.

use std::sync::Arc;

use calamine::Data;
use copboard::board::{Board, Form, Note, NoteId, SlotId};
use copboard::export::words::docx::docx;
use copboard::export::words::xlsx::xlsx;

use super::{board_saying, outline, read};
use crate::examples::example;

/// The order in which the schema of ISO/IEC 29500 wants properties, as far as they are written.
const ORDERS: [(&str, &[&str]); 8] = [
    ("pPr", &["pStyle", "keepNext", "numPr", "pBdr", "bidi", "spacing", "ind", "jc", "outlineLvl", "rPr", "sectPr"]),
    ("rPr", &["rStyle", "rFonts", "b", "bCs", "color", "sz", "szCs", "u", "rtl", "lang"]),
    ("numPr", &["ilvl", "numId"]),
    ("tblPr", &["tblStyle", "bidiVisual", "tblW", "tblBorders", "tblLayout", "tblCellMar", "tblLook"]),
    ("tcPr", &["tcW", "gridSpan", "vMerge", "shd"]),
    ("sectPr", &["footerReference", "pgSz", "pgMar", "bidi"]),
    (
        "style",
        &[
            "name",
            "basedOn",
            "next",
            "uiPriority",
            "semiHidden",
            "unhideWhenUsed",
            "qFormat",
            "pPr",
            "rPr",
            "tblPr",
            "tblStylePr",
        ],
    ),
    ("settings", &["compat", "themeFontLang"]),
];

/// A board in Hebrew, with notes that run either way.
pub(crate) fn hebrew() -> Board {
    let note = |nth: usize, text: &str| Arc::new(Note::new(NoteId::from(format!("n{nth}").as_str()), text));
    let texts = ["לפגוש 3 אנשים (GitHub) היום", "Meet on Monday", "2027", "12 – מרץ\nשורה שנייה"];
    let notes = texts.iter().enumerate().map(|(nth, text)| note(nth, text)).collect();
    let mut board = Board::new(&Form::usual(), "hebrew").with_notes(&SlotId::from("collaboration/who/cop"), notes);
    board.language = "he".into();
    board
}

#[test]
fn the_properties_of_a_word_document_stand_in_the_order_of_its_schema() {
    for board in [example("overfull"), hebrew(), board_saying("a\nb")] {
        let package = docx(&outline(&board), None).unwrap();
        for part in ["document", "styles", "numbering", "settings", "footer"] {
            let part = read::docx_part(&package, &format!("word/{part}.xml"));
            for node in read::xml(&part).descendants().filter(roxmltree::Node::is_element) {
                let name = node.tag_name().name();
                let Some((_, order)) = ORDERS.iter().find(|(known, _)| *known == name) else { continue };
                let children = node.children().filter(roxmltree::Node::is_element).map(|child| {
                    let child = child.tag_name().name();
                    order.iter().position(|known| *known == child).unwrap_or_else(|| panic!("{child} in {name}"))
                });
                let children: Vec<usize> = children.collect();
                assert!(children.is_sorted(), "{name}: {children:?}");
            }
        }
    }
}

#[test]
fn what_runs_from_right_to_left_does_so_in_word() {
    let package = docx(&outline(&hebrew()), None).unwrap();
    let part = read::docx_part(&package, "word/document.xml");
    let document = read::xml(&part);
    let items: Vec<_> =
        read::named(document.root(), "p").filter(|p| read::named(*p, "numPr").next().is_some()).collect();
    let is_rtl: Vec<bool> = items.iter().map(|item| read::named(*item, "bidi").next().is_some()).collect();
    // A number alone runs as the board does.
    assert_eq!(is_rtl, [true, false, true, true]);
    let runs = read::named(items[0], "r").map(|run| (read::named(run, "rtl").next().is_some(), read::text(run)));
    let runs: Vec<(bool, String)> = runs.collect();
    assert_eq!(
        runs[..3],
        [(true, "לפגוש 3 אנשים (".to_owned()), (false, "GitHub".to_owned()), (true, ") היום".to_owned())]
    );
    assert_eq!(read::named(document.root(), "bidiVisual").count(), 1);
    let lang = read::named(items[0], "lang").next().and_then(|lang| read::attribute(lang, "bidi"));
    assert_eq!(lang, Some("he"));
}

#[test]
fn a_word_document_has_page_numbers_and_a_table_with_heads() {
    let package = docx(&outline(&example("full")), None).unwrap();
    let footer = read::docx_part(&package, "word/footer.xml");
    let fields = read::xml(&footer);
    let fields: Vec<_> =
        read::named(fields.root(), "fldSimple").filter_map(|field| read::attribute(field, "instr")).collect();
    assert_eq!(fields, [" PAGE ", " NUMPAGES "]);
    let part = read::docx_part(&package, "word/document.xml");
    let document = read::xml(&part);
    let look = read::named(document.root(), "tblLook").next().unwrap();
    assert_eq!((read::attribute(look, "firstRow"), read::attribute(look, "firstColumn")), (Some("1"), Some("1")));
    // Wide enough for WHO in bold letters of the widest fonts in use: 2.9 times their size, and the cell's margins.
    let widths = read::named(document.root(), "gridCol").map(|column| read::attribute(column, "w").unwrap());
    let widths: Vec<f64> = widths.map(|width| width.parse().unwrap()).collect();
    assert!(widths[1] >= 2.9 * 170.0 + 160.0, "{widths:?}");
}

#[test]
fn a_workbook_has_its_kinds_of_cells() {
    let board = example("full");
    let package = xlsx(&outline(&board)).unwrap();
    let rows = read::xlsx_sheet(&package, 0);
    let words = |row: &[Data]| row.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(words(&rows[0]), ["Section", "Row", "Phase", "Position", "Text", "Color", "Votes"]);
    assert_eq!(rows.len(), board.note_count() + 1);
    assert_eq!((&rows[2][3], &rows[2][6]), (&Data::Float(2.0), &Data::Float(3.0)));
    assert_eq!(rows[2][4], Data::String("Curate the 30 best examples from members".to_owned()));
    let grid = read::xlsx_sheet(&package, 1);
    assert_eq!(words(&grid[0])[..3], ["WHEN", "", "CONCEPTION\nJan – Feb 2027"]);
    let fields = read::xlsx_sheet(&package, 2);
    assert!(fields.iter().any(|row| row[1] == Data::String("Accessible Museums CoP".to_owned())), "{fields:?}");
    for (part, has) in [
        ("xl/worksheets/sheet1.xml", "<pane ySplit=\"1\""),
        ("xl/worksheets/sheet1.xml", "numberStoredAsText=\"1\""),
        ("xl/tables/table1.xml", "<autoFilter"),
        ("xl/worksheets/sheet2.xml", "<mergeCell "),
    ] {
        assert!(read::docx_part(&package, part).contains(has), "{has} in {part}");
    }
}

#[test]
fn no_cell_of_a_workbook_is_a_formula_or_a_number_that_was_a_text() {
    for text in [
        "=1+1",
        "@SUM(A1)",
        "2027",
        "1,5",
        "007",
        "_x0041_",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "1/2",
        "TRUE",
    ] {
        let package = xlsx(&outline(&board_saying(text))).unwrap();
        for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"] {
            let sheet = read::docx_part(&package, sheet);
            assert!(!sheet.contains("<f>") && !sheet.contains("hyperlink"), "{text}");
        }
        assert!(read::xlsx_notes(&package).iter().all(|note| note == text), "{text}");
    }
}

#[test]
fn a_note_that_no_cell_can_hold_goes_on_in_the_next_row() {
    let long = "every word counts ".repeat(4_000);
    let note = Arc::new(Note::new(NoteId::from("long"), &long));
    let board = Board::new(&Form::usual(), "long").with_notes(&SlotId::from("collaboration/who/cop"), vec![note]);
    let package = xlsx(&outline(&board)).unwrap();
    let (notes, grid) = (read::xlsx_notes(&package), read::xlsx_grid(&package));
    assert_eq!((notes.len(), grid[4].len()), (3, 3));
    assert!(notes.concat() == long && grid[4].concat() == long);
}

#[test]
fn addresses_in_notes_lead_somewhere_from_word_and_excel() {
    let text = "See https://example.org/a?b=1&c=\"2\" and www.example.org,\nor mail a@example.org; not file:///x";
    let outline = outline(&board_saying(text));
    let package = docx(&outline, None).unwrap();
    let relations = read::docx_part(&package, "word/_rels/document.xml.rels");
    let relations = read::xml(&relations);
    let outside =
        read::named(relations.root(), "Relationship").filter(|it| it.attribute("TargetMode") == Some("External"));
    let targets: Vec<&str> = outside.map(|it| it.attribute("Target").unwrap()).collect();
    assert_eq!(targets, ["https://example.org/a?b=1&c=", "https://www.example.org", "mailto:a@example.org"]);
    let part = read::docx_part(&package, "word/document.xml");
    let document = read::xml(&part);
    let shown: Vec<String> = read::named(document.root(), "hyperlink").map(read::text).collect();
    assert_eq!(shown[1..3], ["www.example.org", "a@example.org"]);
    let package = xlsx(&outline).unwrap();
    assert!(read::xlsx_notes(&package).iter().all(|note| note == text));
    let relations = read::docx_part(&package, "xl/worksheets/_rels/sheet1.xml.rels");
    assert!(relations.contains("https://example.org/a?b=1&amp;c=") && !relations.contains("file:"), "{relations}");
}

#[test]
fn a_text_says_to_word_which_language_its_letters_are_of() {
    let board = |text: &str| outline(&board_saying(text));
    for (text, kind, tag) in [("שלום", "bidi", "he"), ("こんにちは", "eastAsia", "ja"), ("สวัสดี", "val", "th")]
    {
        let part = read::docx_part(&docx(&board(text), None).unwrap(), "word/document.xml");
        let document = read::xml(&part);
        let lang = read::named(document.root(), "lang").next().unwrap();
        assert_eq!(read::attribute(lang, kind), Some(tag), "{text}");
    }
}

#[test]
fn a_workbook_runs_the_way_its_language_does() {
    let package = xlsx(&outline(&hebrew())).unwrap();
    assert!(read::docx_part(&package, "xl/worksheets/sheet1.xml").contains("rightToLeft=\"1\""));
}
