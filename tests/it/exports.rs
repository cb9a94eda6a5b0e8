//! The command line writes boards in every form: the right one, the same everywhere, and past what is broken.

use copboard::board::{Board, SlotId};
use copboard::export::Format;

use crate::examples::{example, repository};
use crate::program::{Ran, Test};
use crate::words::{json_notes, read, texts};

/// Names of the files that `--all` writes of a board, in the order of the alphabet.
fn all_files(stem: &str) -> Vec<String> {
    let mut names: Vec<String> = Format::ALL.iter().map(|format| format!("{stem}.{}", format.extension())).collect();
    names.sort();
    names
}

/// What each format begins with.
fn head(format: Format) -> &'static [u8] {
    match format {
        Format::Png => b"\x89PNG",
        Format::Jpeg => b"\xff\xd8\xff\xe0",
        Format::Webp => b"RIFF",
        Format::Pdf => b"%PDF-1.7",
        Format::Svg => b"<?xml",
        Format::Docx | Format::Xlsx => b"PK\x03\x04",
        Format::Html => b"<!DOCTYPE html>",
        Format::Markdown => b"# Collaboration",
        Format::Csv => b"\xef\xbb\xbfSection",
        Format::GridCsv => b"\xef\xbb\xbf",
        Format::Text => b"Collaboration",
        Format::Json => b"{\n",
    }
}

fn check_heads(ran: &Ran, stem: &str) {
    for format in Format::ALL {
        let bytes = ran.read(&format!("{stem}.{}", format.extension()));
        assert!(bytes.starts_with(head(format)), "{format:?}: {:?}", &bytes[..20]);
    }
}

#[test]
fn a_board_goes_into_a_folder_in_every_format() {
    for name in ["sparse", "full"] {
        let ran = Test::with_example(name).args("export board.ron --width 300 --all new/out").stdout("").success();
        assert_eq!(ran.files_in("new/out"), all_files("board"));
        check_heads(&ran, "new/out/board");
    }
    Test::new().args("new a.ron").success();
    let empty = String::from_utf8(Test::new().args("new -").success().stdout).unwrap();
    let ran = Test::new().file("a.ron", &empty).args("export a.ron --width 300 --all out").success();
    check_heads(&ran, "out/a");
}

#[test]
fn the_same_board_gives_the_same_bytes_in_every_format() {
    // Only bundled fonts are needed here, so that two machines could be compared.
    let line = "export board.ron --width 500 --board-inside --all out";
    let run = |zone: &str, language: &str| {
        let test = Test::with_example("full").env("TZ", zone).env("LANG", language).env("SOURCE_DATE_EPOCH", "1");
        test.args(line).success()
    };
    let (one, other) = (run("Pacific/Kiritimati", "C"), run("America/Adak", "de_DE.UTF-8"));
    for name in all_files("board") {
        let name = format!("out/{name}");
        assert!(one.read(&name) == other.read(&name), "{name}");
    }
}

/// The notes that each file of words has, read by a parser of its own; the table has those of the grid.
fn notes_in_words(ran: &Ran) -> Vec<(&'static str, Vec<String>)> {
    let bytes = |ending: &str| ran.read(&format!("out/board.{ending}"));
    let text = |ending: &str| String::from_utf8(bytes(ending)).unwrap();
    let cells = |rows: Vec<Vec<String>>, nth: usize| -> Vec<String> {
        rows.iter().skip(1).map(|row| read::written(&row[nth]).to_owned()).collect()
    };
    vec![
        ("html", read::html_notes(&text("html"))),
        ("docx", read::docx_notes(&bytes("docx"))),
        ("md", read::markdown(&text("md")).notes),
        ("csv", cells(read::csv(&text("csv")), 4)),
        ("json", json_notes(&text("json"))),
    ]
}

#[test]
fn every_note_is_in_every_file_of_words() {
    for name in ["sparse", "full", "overfull"] {
        let board = example(name);
        let notes = texts(&board);
        let ran = Test::with_example(name).args("export board.ron --width 100 --all out").any_warning().success();
        for (format, found) in notes_in_words(&ran) {
            assert_eq!(found, notes, "{name} as {format}");
        }
        let plain = letters(&String::from_utf8(ran.read("out/board.txt")).unwrap());
        assert_eq!(said_notes(&board, &plain).len(), board.note_count(), "{name} as plain text");
        let svg = letters_of_svg(&String::from_utf8(ran.read("out/board.svg")).unwrap());
        let parked = board.notes(&SlotId::from("parking")).unwrap().len();
        assert!(said_notes(&board, &svg).len() >= board.note_count() - parked, "{name} as SVG");
    }
}

#[test]
fn several_files_are_written_in_one_call() {
    let line = "export board.ron --to a.pdf --to b.grid.csv --to c.htm --to d.MD --area grid";
    let ran = Test::with_example("full").args(line).stdout("").success();
    assert_eq!(ran.files(), ["a.pdf", "b.grid.csv", "board.ron", "c.htm", "d.MD"]);
    assert!(ran.read("c.htm").starts_with(head(Format::Html)));
    assert!(String::from_utf8(ran.read("d.MD")).unwrap().contains("8 chapter owners"));
    assert!(!String::from_utf8(ran.read("d.MD")).unwrap().contains("Field guide: accessible"), "no part of the grid");
}

#[test]
fn a_format_can_be_named_where_the_file_does_not_tell() {
    for format in Format::ALL {
        let line = format!("export board.ron --width 200 --to - --format {}", format.name());
        let out = Test::with_example("full").args(&line).success().stdout;
        assert!(out.starts_with(head(format)), "{format:?}");
    }
    let ran = Test::with_example("full").args("export board.ron --to report --format pdf").success();
    assert!(ran.read("report").starts_with(head(Format::Pdf)));
}

#[test]
fn a_folder_of_boards_goes_on_past_a_bad_file() {
    let good = String::from_utf8(Test::new().args("new -").success().stdout).unwrap();
    let ran = Test::new()
        .file("a.ron", &good)
        .file("b.ron", "(format: 1, slots: {")
        .file("c.ron", &good)
        .args("export a.ron b.ron missing.ron c.ron --width 100 --all out")
        .stderr(
            "copboard: b.ron: Line 1, column 21: the file ends before the board does. If it was cut off, look \
             for an older copy. If not, add the missing closing brackets.",
        )
        .stderr("copboard: Couldn't find missing.ron. Check the name or choose another file.")
        .failure();
    let mut expected = [all_files("a"), all_files("c")].concat();
    expected.sort();
    assert_eq!(ran.files_in("out"), expected);
}

#[test]
fn two_boards_of_one_name_do_not_replace_each_other() {
    let board = |id: &str| format!("(format: 1, id: \"{id}\", template: \"collaboration-and-cooperation\")");
    let mut test = Test::new().folder("x").folder("y").file("x/a.ron", &board("one")).file("y/a.ron", &board("two"));
    for name in Format::ALL.map(|format| format!("out/a.{}", format.extension())) {
        let told = format!("copboard: y/a.ron: Another board was already written to {name}. Rename one of the two.");
        test = test.stderr(&told);
    }
    let ran = test.args("export x/a.ron y/a.ron --width 100 --force --all out").failure();
    assert!(String::from_utf8(ran.read("out/a.json")).unwrap().contains("\"one\""));
}

#[test]
fn what_is_there_is_kept_unless_forced() {
    let told = "copboard: out/board.pdf already exists. Choose another name, or add --force to overwrite it.";
    let test = Test::with_example("sparse").folder("out").file("out/board.pdf", "precious");
    let ran = test.args("export board.ron --width 100 --all out").stderr(told).failure();
    assert_eq!(ran.read("out/board.pdf"), b"precious");
    assert!(ran.read("out/board.png").starts_with(head(Format::Png)), "the others are written");
}

#[test]
fn a_folder_that_can_not_be_made_is_told() {
    let test = Test::with_example("sparse").file("out", "a file").args("export board.ron --all out");
    let ran = test.stderr("copboard: out already exists. Choose another name.").failure();
    assert_eq!(ran.read("out"), b"a file");
}

#[test]
fn the_parking_lot_is_in_words_and_not_on_paper() {
    const PARKED: &str = "Ask the sign language museum network?";
    let board = "(format: 1, id: \"b\", template: \"collaboration-and-cooperation\", slots: {\"parking\": [(id: \"a\", text: \"Ask the sign language museum network?\")]})";
    let markdown = |more: &str| {
        let line = format!("export a.ron --to - --format text {more}");
        String::from_utf8(Test::new().file("a.ron", board).args(&line).success().stdout).unwrap()
    };
    assert!(markdown("").contains(PARKED));
    assert!(markdown("--parking").contains(PARKED));
    assert!(!markdown("--parking=no").contains(PARKED));
    let pages = |more: &str| {
        let line = format!("export a.ron --to - --format pdf {more}");
        let pdf = Test::new().file("a.ron", board).args(&line).success().stdout;
        hayro_syntax::Pdf::new(pdf).unwrap().pages().len()
    };
    assert_eq!(pages("--parking"), pages("") + 1);
}

/// A text without blanks and line breaks, which a picture has where it likes.
fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

/// All that a drawing says, by a parser that undoes what was escaped.
fn letters_of_svg(svg: &str) -> String {
    let document = read::xml(svg);
    letters(&document.descendants().filter(roxmltree::Node::is_text).filter_map(|text| text.text()).collect::<String>())
}

/// The notes of a board that a text of letters says.
fn said_notes(board: &Board, all: &str) -> Vec<String> {
    let notes = board.all_notes().map(|(_, note)| note.text.to_string());
    notes.filter(|text| all.contains(&letters(text))).collect()
}

#[test]
fn a_blank_form_has_the_fields_and_no_notes() {
    let board = example("full");
    let words = |line: &str| {
        let ran = Test::with_example("full").args(line).stdout("").success();
        letters_of_svg(&String::from_utf8(ran.read("out.svg")).unwrap())
    };
    // What the full picture says is found, wherever its lines break, or the rest proves nothing.
    let full = words("export board.ron --to out.svg --svg-text --parking");
    let on_page = board.note_count() - board.notes(&SlotId::from("parking")).unwrap().len();
    assert!(said_notes(&board, &full).len() >= on_page, "{:?}", said_notes(&board, &full));

    let filled = words("print-blank board.ron --to out.svg --svg-text");
    let (community, question) = (letters("Accessible Museums CoP"), letters("What content needs to be"));
    assert!(filled.contains(&community) && filled.contains(&question));
    // “Sept” and the like may stand on the form itself.
    let notes: Vec<String> = said_notes(&board, &filled).into_iter().filter(|text| text.len() > 8).collect();
    assert_eq!(notes, Vec::<String>::new());
    let empty = words("print-blank --to out.svg --svg-text");
    assert!(!empty.contains(&community) && empty.contains(&question));
    let paper = Test::new().args("print-blank --to - --paper a4 --poster a2").success().stdout;
    assert!(paper.starts_with(head(Format::Pdf)));
}

#[test]
fn a_picture_gives_its_board_back() {
    for ending in ["png", "svg", "pdf"] {
        let line = format!("export board.ron --width 300 --board-inside --to a.{ending}");
        let picture = Test::with_example("full").args(&line).success();
        let line = format!("open-from a.{ending} --to back.ron");
        let bytes = picture.read(&format!("a.{ending}"));
        let back = Test::new().bytes(&format!("a.{ending}"), &bytes).args(&line).stdout("").success();
        let text = String::from_utf8(back.read("back.ron")).unwrap();
        assert_eq!(copboard::file::read(&text).unwrap().board, example("full"), "{ending}");
    }
    let plain = Test::with_example("full").args("export board.ron --width 300 --to a.png").success().read("a.png");
    let told = "copboard: a.png: This is a PNG image without a board inside. Choose a board file, or a file \
                exported with “Include the editable board”.";
    Test::new().bytes("a.png", &plain).args("open-from a.png --to back.ron").stderr(told).failure();
}

/// The subcommands, as clap has them.
fn subcommands() -> Vec<clap::Command> {
    let found: Vec<clap::Command> =
        copboard::cli::definition().get_subcommands().filter(|command| command.get_name() != "help").cloned().collect();
    assert!(found.len() >= 7, "{found:?}");
    found
}

#[test]
fn shells_and_readers_are_told_every_subcommand_and_option() {
    let page = |line: &str| {
        let page = String::from_utf8(Test::new().args(line).success().stdout).unwrap();
        page.replace("\\-", "-").replace("\\fB", "").replace("\\fR", "").replace("\\fI", "")
    };
    let whole = page("man");
    assert!(whole.contains(".TH copboard 1"), "{whole}");
    let readme = std::fs::read_to_string(repository("README.md")).unwrap();
    for command in subcommands() {
        let name = command.get_name();
        assert!(whole.contains(&format!("copboard-{name}(1)")), "{name}: {whole}");
        assert!(readme.contains(&format!("`copboard {name}")), "README: {name}");
        let own = page(&format!("man {name}"));
        assert!(own.contains(".SH SYNOPSIS") && own.contains(&format!("copboard-{name}")), "{own}");
        let options = command.get_arguments().filter_map(clap::Arg::get_long);
        for option in options {
            assert!(own.contains(&format!("--{option}")), "{name} --{option}: {own}");
        }
    }
}

#[test]
fn shells_complete_every_subcommand_and_option() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = String::from_utf8(Test::new().args(&format!("completions {shell}")).success().stdout).unwrap();
        for command in subcommands() {
            // Fish lists names behind a flag, the others among words of their own.
            let is_said =
                |word: &str| script.split(|c: char| !c.is_alphanumeric() && c != '-').any(|said| said == word);
            assert!(is_said(command.get_name()), "{shell}: {}", command.get_name());
            for option in command.get_arguments().filter_map(clap::Arg::get_long) {
                let is_there = is_said(&format!("--{option}")) || shell == "fish" && is_said(option);
                assert!(is_there, "{shell}: {} --{option}", command.get_name());
            }
        }
    }
}
