//! The command line writes boards in every form: the right one, the same everywhere, and past what is broken.

use copboard::export::Format;

use crate::examples::example;
use crate::program::{Ran, Test};

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
        Format::Pdf => b"%PDF-1.7",
        Format::Svg => b"<?xml",
        Format::Docx => b"PK\x03\x04",
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
            "copboard: b.ron: Line 1, column 21: the file ends here, but the board does not. If it was cut off, look \
             for an older copy; if not, add the missing closing brackets.",
        )
        .stderr("copboard: There is no file missing.ron. Check its name, or choose another one.")
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
        let told = format!("copboard: y/a.ron: Another board was written as {name} already. Rename one of the two.");
        test = test.stderr(&told);
    }
    let ran = test.args("export x/a.ron y/a.ron --width 100 --force --all out").failure();
    assert!(String::from_utf8(ran.read("out/a.json")).unwrap().contains("\"one\""));
}

#[test]
fn what_is_there_is_kept_unless_forced() {
    let told = "copboard: There is a file out/board.pdf already. Choose another name, or add --force to replace it.";
    let test = Test::with_example("sparse").folder("out").file("out/board.pdf", "precious");
    let ran = test.args("export board.ron --width 100 --all out").stderr(told).failure();
    assert_eq!(ran.read("out/board.pdf"), b"precious");
    assert!(ran.read("out/board.png").starts_with(head(Format::Png)), "the others are written");
}

#[test]
fn a_folder_that_can_not_be_made_is_told() {
    let test = Test::with_example("sparse").file("out", "a file").args("export board.ron --all out");
    let ran = test.stderr("copboard: There is a file out already. Choose another name.").failure();
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

#[test]
fn a_blank_form_has_the_fields_and_no_notes() {
    let words = |line: &str| {
        let ran = Test::with_example("full").args(line).stdout("").success();
        String::from_utf8(ran.read("blank.svg")).unwrap()
    };
    let filled = words("print-blank board.ron --to blank.svg --svg-text");
    assert!(filled.contains("Accessible Museums CoP") && filled.contains("What content needs to be"));
    for (_, note) in example("full").all_notes() {
        assert!(!filled.contains(&*note.text), "{}", note.text);
    }
    let empty = words("print-blank --to blank.svg --svg-text");
    assert!(!empty.contains("Accessible Museums CoP") && empty.contains("What content needs to be"));
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
    let told = "copboard: a.png: This is a PNG picture without a board inside. Choose a board's file, or a picture \
                that was exported with “Board inside”.";
    Test::new().bytes("a.png", &plain).args("open-from a.png --to back.ron").stderr(told).failure();
}

#[test]
fn shells_and_readers_are_told_every_subcommand() {
    let subcommands = ["export", "print-blank", "open-from", "new", "completions", "man"];
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = String::from_utf8(Test::new().args(&format!("completions {shell}")).success().stdout).unwrap();
        for name in subcommands {
            assert!(script.contains(name), "{shell}: {name}");
        }
    }
    let page = String::from_utf8(Test::new().args("man").success().stdout).unwrap();
    assert!(page.contains(".TH copboard 1"), "{page}");
    for name in subcommands {
        assert!(page.contains(&name.replace('-', "\\-")), "{name}: {page}");
        let own = String::from_utf8(Test::new().args(&format!("man {name}")).success().stdout).unwrap();
        assert!(own.contains(".SH SYNOPSIS") && own.contains(&name.replace('-', "\\-")), "{own}");
    }
}
