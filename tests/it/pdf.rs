//! PDF as other programs read it: text, tags, fonts, pixels.

use std::path::PathBuf;
use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteId, SlotId};
use copboard::export::Format;
use copboard::layout::{Fonts, Orientation, Paging, Paper, SystemFonts, layout};
use copboard::publish::{Order, Part, Studio, paint};
use copboard::style::{Look, Style};
use tempfile::TempDir;

use crate::alike::{Grey, check_alike};
use crate::examples::example;
use crate::tools::{poppler, poppler_plain};

const EXAMPLES: [&str; 4] = ["empty", "sparse", "full", "overfull"];

/// A PDF of a board, in a folder of its own. Fonts of the system are used, as people do.
struct Printed {
    folder: TempDir,
}

impl Printed {
    fn new(board: &Board, order: &Order) -> Self {
        let fonts = Fonts::new(SystemFonts::WhenNeeded);
        let studio = Studio { fonts: &fonts, board };
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("board.pdf"), studio.publish(order, &|_| true).unwrap().bytes).unwrap();
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("board.pdf")
    }

    fn text(&self, arguments: &[&str]) -> Option<String> {
        poppler("pdftotext", arguments, &self.path()).map(|text| String::from_utf8(text).unwrap())
    }

    /// The words as they are tagged, in reading order.
    fn tagged(&self) -> Option<String> {
        let path = self.path();
        let out = poppler_plain("pdfinfo", &["-enc", "UTF-8", "-struct-text", path.to_str().unwrap()]);
        out.map(|text| String::from_utf8_lossy(&text).into_owned())
    }
}

fn order() -> Order {
    Order::usual(Format::Pdf)
}

/// Letters alone: where lines break and what turns them is the reader's to choose, and a reader that joins
/// lines again may take a hyphen for one of a divided word.
fn letters(text: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{ad}' | '-');
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !is_mark(*c)).collect()
}

fn is_rtl(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}'))
}

/// The notes of the page in reading order, with those of places that are too full at the end, where their pages are.
fn notes_in_order(board: &Board) -> Vec<String> {
    let form = Form::usual();
    // With the fonts that the file is written with: others may leave a place full or not.
    let scene = layout(&Fonts::new(SystemFonts::WhenNeeded), Style::of(Look::Light), board);
    let is_full = |slot: &SlotId| !scene.slot(slot).unwrap().hidden.is_empty();
    let mut slots: Vec<_> = form.slots().filter(|slot| !slot.beside).collect();
    slots.sort_by_key(|slot| is_full(&slot.id));
    slots.iter().flat_map(|slot| board.notes(&slot.id).unwrap().iter()).map(|note| note.text.to_string()).collect()
}

/// Checks that each text stands in `all` behind the one before, and nowhere else.
fn check_once_in_order(all: &str, texts: &[String], what: &str) {
    let mut from = 0;
    for text in texts.iter().map(|text| letters(text)).filter(|text| !text.is_empty()) {
        let at = all[from..].find(&text);
        let at =
            at.unwrap_or_else(|| panic!("{what}: {text:?} is not behind what comes before it in\n{}", &all[from..]));
        from += at + text.len();
        // Short notes such as "Sept" can be part of longer ones.
        let times = texts.iter().filter(|other| letters(other).contains(&text)).count();
        assert!(all.matches(&text).count() <= times || text.chars().count() < 12, "{what}: {text:?} stands twice");
    }
}

#[test]
fn every_note_can_be_read_out_in_order() {
    for name in EXAMPLES {
        let board = example(name);
        let printed = Printed::new(&board, &order());
        let Some(tagged) = printed.tagged() else { return };
        // In this listing poppler turns text from right to left, and breaks characters beyond the first 65,536.
        // Characters that no font here has are outlines, which it leaves out, and so may keycaps be.
        let can_be_listed =
            |text: &String| !is_rtl(text) && !text.contains(['☐', '\u{20e3}']) && text.chars().all(|c| c <= '\u{ffff}');
        let notes: Vec<String> = notes_in_order(&board).into_iter().filter(can_be_listed).collect();
        assert!(notes.len() * 2 >= notes_in_order(&board).len());
        let said: String = tagged.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"')).collect();
        check_once_in_order(&letters(&said), &notes, name);
    }
}

#[test]
fn every_note_can_be_searched_and_copied_whatever_its_script() {
    for name in EXAMPLES {
        let board = example(name);
        let printed = Printed::new(&board, &order());
        // Poppler reads lines from right to left only with its own order of blocks, and glyphs of
        // several fonts on a line only in the page's.
        let (Some(blocks), Some(page)) = (printed.text(&[]), printed.text(&["-raw"])) else { return };
        let text = letters(&blocks) + &letters(&page);
        for note in notes_in_order(&board) {
            // Poppler shuffles the letters around a vowel mark of Arabic, several glyphs at one place.
            let is_marked = |word: &&str| word.contains(|c| matches!(c, '\u{64b}'..='\u{65f}'));
            for word in note.split_whitespace().filter(|word| !is_marked(word)).map(letters) {
                // Which side a colon stands on is the reader's to say in a line of both directions.
                let word =
                    if is_rtl(&word) { word.trim_matches(|c: char| !c.is_alphabetic()).to_owned() } else { word };
                assert!(text.contains(&word), "{name}: {word:?} of {note:?}");
            }
        }
    }
}

#[test]
fn the_grid_is_a_table_with_headers() {
    let Some(tagged) = Printed::new(&example("full"), &order()).tagged() else { return };
    let count = |tag: &str| tagged.lines().filter(|line| line.trim().split([' ', ':']).next() == Some(tag)).count();
    // WHEN and five phases; Collaboration and Cooperation, WHO and HOW twice.
    assert_eq!((count("Table"), count("TR"), count("TH"), count("TD")), (1, 5, 6 + 2 + 4, 20), "{tagged}");
    assert_eq!((count("H1"), count("H2"), count("H3")), (1, 6, 5), "{tagged}");
    let head = tagged.split("TH:").nth(2).unwrap();
    assert!(head.contains("CONCEPTION") && head.contains("Jan – Feb 2027"), "{head}");
    assert!(head.contains("/Scope /Column"), "{head}");
    assert!(tagged.contains("/Scope /Row") && tagged.contains("/RowSpan 2") && tagged.contains("/ColSpan 2"));
    let empty = Printed::new(&example("empty"), &order()).tagged().unwrap();
    assert_eq!(empty.lines().filter(|line| line.trim().starts_with("TD")).count(), 20, "empty cells stay cells");
}

#[test]
fn it_is_tagged_with_title_and_embedded_fonts() {
    let printed = Printed::new(&example("overfull"), &Order { board_inside: true, ..order() });
    let path = printed.path();
    let path = path.to_str().unwrap();
    let Some(info) = poppler_plain("pdfinfo", &["-enc", "UTF-8", path]) else { return };
    let info = String::from_utf8(info).unwrap();
    for wanted in
        ["Tagged:          yes", "Title:           Collaboration and cooperation · Community Interpreting", "(A3)"]
    {
        assert!(info.contains(wanted), "{wanted}: {info}");
    }
    assert!(!info.contains("CreationDate"), "{info}");
    let fonts = String::from_utf8(poppler_plain("pdffonts", &[path]).unwrap()).unwrap();
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(rows.len() >= 4, "{fonts}");
    for row in rows {
        // Columns at the end: embedded, subset, Unicode, object.
        let columns: Vec<&str> = row.split_whitespace().rev().skip(2).take(3).collect();
        let [unicode, subset, embedded] = columns[..] else { panic!("{row}") };
        assert_eq!((embedded, unicode), ("yes", "yes"), "{row}");
        assert!(subset == "yes" || row.contains("Type 3") || row.contains("TrueType"), "{row}");
    }
}

#[test]
fn pages_look_as_they_do_on_screen() {
    const WIDTH_PX: f64 = 2800.0;
    const MOST_PAGES: usize = 3;
    let cases = [
        ("full", order()),
        ("overfull", Order { look: Look::Dark, ..order() }),
        ("sparse", Order { paging: Paging { paper: Paper::A4, ..Paging::default() }, look: Look::Print, ..order() }),
        ("full", Order { part: Part::Named("grid".to_owned()), ..order() }),
        (
            "full",
            Order { paging: Paging { paper: Paper::A3, poster: Some(Paper::A1), ..Paging::default() }, ..order() },
        ),
    ];
    for (name, order) in cases {
        let board = example(name);
        let printed = Printed::new(&board, &order);
        let fonts = Fonts::new(SystemFonts::WhenNeeded);
        let (sheets, _) = Studio { fonts: &fonts, board: &board }.sheets(&order).unwrap();
        let px_per_mm = WIDTH_PX / sheets.sheets[0].size.width;
        let prefix = printed.folder.path().join("page");
        let path = printed.path();
        let dpi = (px_per_mm * 25.4).to_string();
        let arguments = ["-r", &dpi, "-png", path.to_str().unwrap(), prefix.to_str().unwrap()];
        if poppler_plain("pdftoppm", &arguments).is_none() {
            return;
        }
        let mut pages: Vec<PathBuf> =
            std::fs::read_dir(printed.folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        pages.retain(|path| path.extension().is_some_and(|extension| extension == "png"));
        pages.sort();
        assert_eq!(pages.len(), sheets.sheets.len(), "{name}");
        for (nth, (page, sheet)) in pages.iter().zip(&sheets.sheets).enumerate().take(MOST_PAGES) {
            let pixels = paint(sheet, px_per_mm);
            let ours = Grey::new(pixels.width().into(), pixels.height().into(), 4, pixels.data_as_u8_slice());
            check_alike(&ours, &Grey::load(page), &format!("{name}, page {}", nth + 1));
        }
    }
}

/// A board with one note in a place.
fn with_note(text: &str) -> Board {
    let form = Form::usual();
    let note = Note::new(NoteId::from("a"), text);
    Board::new(&form, "x").with_notes(&SlotId::from("co-create/1"), vec![Arc::new(note)])
}

#[test]
fn odd_characters_keep_no_pdf_from_being_made() {
    let texts = [
        "\u{fffe}\u{ffff}\u{feff}a",
        "\u{10ffff}\u{e000}",
        "\u{0}\u{1}b",
        "\u{202e}turned\u{2066}",
        "e\u{301}\u{200d}\u{200b}",
        "ﬁ ﬂ ffi",
        "𒀀𓀀",
        "",
        "\n\n",
        "   ",
        "👨\u{200d}👩\u{200d}👧 🏳\u{fe0f}\u{200d}🌈",
        "نص عربي (أقواس) 123",
        "\u{ad}so\u{ad}ft",
    ];
    for system in [SystemFonts::Never, SystemFonts::WhenNeeded] {
        let fonts = Fonts::new(system);
        for text in texts {
            let board = with_note(text);
            let studio = Studio { fonts: &fonts, board: &board };
            let pdf = studio.publish(&order(), &|_| true).unwrap().bytes;
            assert!(pdf.starts_with(b"%PDF-1.7"), "{text:?}");
        }
    }
}

#[test]
fn characters_without_a_font_can_be_copied_all_the_same() {
    let fonts = Fonts::new(SystemFonts::Never);
    let board = with_note("before 学校 behind");
    let studio = Studio { fonts: &fonts, board: &board };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("board.pdf");
    std::fs::write(&path, studio.publish(&order(), &|_| true).unwrap().bytes).unwrap();
    let Some(text) = poppler("pdftotext", &["-raw"], &path) else { return };
    let text = letters(&String::from_utf8(text).unwrap());
    assert!(text.contains("before学校behind"), "{text}");
}

#[test]
fn paper_has_the_size_that_was_asked_for() {
    let cases = [
        (Paper::Own, Orientation::Auto, "(A3)", "1190.55 x 841.89"),
        (Paper::A4, Orientation::Auto, "(A4)", "841.89 x 595.27"),
        (Paper::A4, Orientation::Portrait, "(A4)", "595.276 x 841.89"),
        (Paper::A0, Orientation::Landscape, "(A0)", "3370.39 x 2383.94"),
        (Paper::Letter, Orientation::Auto, "(letter)", "792 x 612"),
        (Paper::Tabloid, Orientation::Portrait, "", "792 x 1224"),
    ];
    for (paper, orientation, name, size) in cases {
        let paging = Paging { paper, orientation, ..Paging::default() };
        let printed = Printed::new(&example("sparse"), &Order { paging, ..order() });
        let path = printed.path();
        let Some(info) = poppler_plain("pdfinfo", &["-enc", "UTF-8", path.to_str().unwrap()]) else { return };
        let info = String::from_utf8(info).unwrap();
        let row = info.lines().find(|line| line.starts_with("Page size:")).unwrap();
        assert!(row.contains(size) && row.contains(name), "{paper:?}: {row}");
    }
}
