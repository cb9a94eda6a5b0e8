//! The command line, on the real program.

use std::io::Read as _;

use copboard::file;
use png::{Decoder, PixelDimensions, Unit};

use crate::program::Test;

/// Width, height and pixels per metre of a PNG.
fn size(png: &[u8]) -> (u32, u32, u32) {
    let reader = Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let info = reader.info();
    let Some(PixelDimensions { xppu, yppu, unit: Unit::Meter }) = info.pixel_dims else { panic!("no physical size") };
    assert_eq!(xppu, yppu);
    (info.width, info.height, xppu)
}

/// The texts that a PNG carries, as `keyword: text`.
fn texts(png: &[u8]) -> Vec<String> {
    let reader = Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    let info = reader.info();
    let plain = info.uncompressed_latin1_text.iter().map(|text| format!("{}: {}", text.keyword, text.text));
    let unicode = info.utf8_text.iter().map(|text| format!("{}: {}", text.keyword, text.get_text().unwrap()));
    unicode.chain(plain).collect()
}

#[test]
fn the_whole_board_is_a3_at_300_dpi() {
    let ran = Test::with_example("full").args("export board.ron --to board.png").stdout("").success();
    let png = ran.read("board.png");
    assert_eq!(size(&png), (4961, 3508, 11811));
    assert_eq!(ran.files(), ["board.png", "board.ron"]);
    let title =
        "Title: Collaboration and cooperation · Accessible Museums CoP · 17 Nov 2026 · Marta Nowak & Joris De Wit";
    assert_eq!(texts(&png), [title, "Software: copboard"]);
}

#[test]
fn a_part_is_as_large_as_it_is_on_paper() {
    for (area, expected) in [
        ("grid", (1087, 681, 3937)),
        ("parking", (378, 1018, 3937)),
        ("co-create/1", (480, 189, 3937)),
        ("board", (1654, 1169, 3937)),
    ] {
        let line = format!("export board.ron --to part.PNG --dpi 100 --area {area}");
        assert_eq!(size(&Test::with_example("full").args(&line).success().read("part.PNG")), expected, "{area}");
    }
}

#[test]
fn a_part_carries_only_the_fields_that_it_shows() {
    let png = Test::with_example("full").args("export board.ron --to - --width 400 --area grid").success().stdout;
    assert_eq!(texts(&png), ["Title: Collaboration and cooperation", "Software: copboard"]);
}

#[test]
fn a_width_in_pixels_is_kept_exactly() {
    let png = Test::with_example("sparse").args("export board.ron --to a.png --width 1001").success().read("a.png");
    assert_eq!(size(&png), (1001, 708, 2383));
}

#[test]
fn a_picture_goes_to_standard_output() {
    let ran = Test::with_example("full").args("export board.ron --to - --width 300").success();
    assert!(ran.stdout.starts_with(b"\x89PNG\r\n\x1a\n"));
    assert_eq!(size(&ran.stdout).0, 300);
    assert_eq!(ran.files(), ["board.ron"]);
}

#[test]
fn a_board_comes_from_standard_input() {
    let text = std::fs::read_to_string(crate::examples::example_path("sparse")).unwrap();
    let piped = Test::new().args("export - --to - --width 300").stdin(&text).success();
    let named = Test::with_example("sparse").args("export board.ron --to - --width 300").success();
    assert_eq!(piped.stdout, named.stdout);
}

#[test]
fn the_same_board_gives_the_same_bytes_anywhere() {
    let run = |zone: &str, language: &str| {
        let test = Test::with_example("full").env("TZ", zone).env("LC_ALL", language).env("HOME", "nowhere");
        test.args("export board.ron --to a.png --width 900").success().read("a.png")
    };
    assert_eq!(run("Asia/Tokyo", "C"), run("America/Lima", "tr_TR.UTF-8"));
}

#[test]
fn each_look_has_its_own_colors() {
    let run = |theme: &str| {
        Test::with_example("sparse").args(&format!("export board.ron --to - --width 200 {theme}")).success().stdout
    };
    let looks = [run("--theme light"), run("--theme dark"), run("--theme print")];
    assert_eq!(run(""), looks[0]);
    assert!(looks[0] != looks[1] && looks[1] != looks[2] && looks[2] != looks[0]);
}

#[test]
fn notes_that_are_not_shown_are_told() {
    let notes = |count: usize| "(text: \"Common sampling guide for small rivers\"),".repeat(count);
    let board = format!(
        "(format: 1, id: \"b\", template: \"collaboration-and-cooperation\", slots: {{\"collaboration/how/cop\": [{}]}})",
        notes(80)
    );
    let warning = "copboard: warning: 69 notes in “Collaboration · HOW · CoP” aren't fully shown. Shorten them, move some elsewhere, or export a PDF, which continues on extra pages";
    Test::new().file("a.ron", &board).args("export a.ron --to a.png --width 200").stderr(warning).success();
    Test::new().file("a.ron", &board).args("export a.ron --to a.png --width 200 --area parking").success();
}

#[test]
fn characters_without_a_font_are_told() {
    let board = "(format: 1, id: \"b\", template: \"collaboration-and-cooperation\", slots: {\"parking\": [(id: \"a\", text: \"\u{10fffc} and \u{10fffd}\")]})";
    let warning = "copboard: warning: No installed font has \u{10fffc} (U+10FFFC), \u{10fffd} (U+10FFFD). Install one that does, such as a Noto font";
    Test::new().file("a.ron", board).args("export a.ron --to a.png --width 200").stderr(warning).success();
}

#[test]
fn what_reading_had_to_change_is_told() {
    let board = "(format: 1, id: \"b\", template: \"collaboration-and-cooperation\", slots: {\"attic\": [(id: \"a\", text: \"x\")]})";
    let warning = "copboard: warning: This board has no place called “attic”, so its note is now in “Parking lot”";
    Test::new().file("a.ron", board).args("export a.ron --to a.png --width 200").stderr(warning).success();
}

#[test]
fn a_poster_takes_little_memory() {
    let (mut child, _folder) = Test::with_example("full").args("export board.ron --to - --width 14043").start();
    let mut out = child.stdout.take().unwrap();
    let mut first = [0];
    // The picture is written when it is complete, and the program waits until somebody reads it.
    out.read_exact(&mut first).unwrap();
    #[cfg(target_os = "linux")]
    {
        let peak = crate::program::memory_kib(&child.id().to_string(), "VmHWM");
        assert!(peak < 250_000, "the poster took {peak} KiB");
    }
    let mut png = first.to_vec();
    out.read_to_end(&mut png).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(size(&png), (14043, 9930, 33436));
}

#[test]
fn a_reader_that_stops_reading_is_no_panic() {
    let (mut child, _folder) = Test::with_example("full").args("export board.ron --to - --width 2000").start();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    let said = String::from_utf8(out.stderr).unwrap();
    assert_eq!(out.status.code(), Some(1), "{said}");
    assert!(said.starts_with("copboard: Couldn't write to stdout ("), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn another_picture_is_kept_unless_forced() {
    let sentence = "copboard: old.png already exists. Choose another name, or add --force to overwrite it.";
    let line = "export board.ron --to old.png --width 200";
    let kept = Test::with_example("sparse").file("old.png", "precious").args(line).stderr(sentence).failure();
    assert_eq!(kept.read("old.png"), b"precious");
    assert_eq!(kept.files(), ["board.ron", "old.png"]);
    let replaced = Test::with_example("sparse").file("old.png", "precious").args(line).args("--force").success();
    assert_eq!(size(&replaced.read("old.png")).0, 200);
}

#[test]
fn a_board_that_is_not_there_is_named() {
    let sentence = "copboard: Couldn't find nowhere.ron. Check the name or choose another file.";
    let ran = Test::new().args("export nowhere.ron --to a.png").stderr(sentence).failure();
    assert!(ran.files().is_empty());
}

#[test]
fn a_folder_is_no_board() {
    let sentence = "copboard: shelf is a folder. Choose a board in it.";
    Test::new().folder("shelf").args("export shelf --to a.png").stderr(sentence).failure();
}

#[test]
fn a_mistake_in_a_board_is_told_with_its_line_and_column() {
    let board = "(\n    format: 1,\n    id: \"b\"\n    template: \"collaboration-and-cooperation\",\n)\n";
    let sentence = "copboard: bad.ron: Line 4, column 5: a comma or closing bracket is missing before “template”. Add it, or look just before for a missing quotation mark.";
    let ran = Test::new().file("bad.ron", board).args("export bad.ron --to a.png").stderr(sentence).failure();
    assert_eq!(ran.files(), ["bad.ron"]);
    let sentence = "copboard: stdin: This file is empty. Look for another copy of the board.";
    Test::new().args("export - --to a.png").stderr(sentence).failure();
}

#[test]
fn an_area_that_is_not_there_is_told_with_those_that_are() {
    let ran = Test::with_example("sparse").args("export board.ron --to a.png --area gird");
    let known = "board, grid, co-create/1, co-create/2, co-create/3, co-create/4, co-create/5, \
        collaboration/who/conception, collaboration/who/pre-cop, collaboration/who/cop, \
        collaboration/who/post-cop, collaboration/who/reporting, collaboration/how/conception, \
        collaboration/how/pre-cop, collaboration/how/cop, collaboration/how/post-cop, \
        collaboration/how/reporting, cooperation/who/conception, cooperation/who/pre-cop, \
        cooperation/who/cop, cooperation/who/post-cop, cooperation/who/reporting, \
        cooperation/how/conception, cooperation/how/pre-cop, cooperation/how/cop, \
        cooperation/how/post-cop, cooperation/how/reporting, coordination/members, \
        coordination/processes, parking";
    ran.stderr(&format!("copboard: The board has no area called “gird”. It has: {known}.")).failure();
}

#[test]
fn a_place_that_cannot_be_written_is_told() {
    let sentence = "copboard: The folder shelf doesn't exist. Choose another folder or reconnect its disk.";
    Test::with_example("sparse").args("export board.ron --to shelf/a.png --width 200").stderr(sentence).failure();
    let sentence = "copboard: a.png is a folder. Choose a name for a file in it.";
    let test = Test::with_example("sparse").folder("a.png").args("export board.ron --to a.png --width 200 --force");
    test.stderr(sentence).failure();
}

/// Nobody can write into these folders, not even the administrator.
#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_takes_no_file_is_told() {
    let ran = Test::with_example("sparse").args("export board.ron --to /proc/a.png --width 200");
    ran.stderr("copboard: The folder /proc doesn't exist. Choose another folder or reconnect its disk.").failure();
}

#[test]
fn a_picture_that_is_too_large_is_refused() {
    let most = "Choose at most 1701 pixels per inch, or a width of at most 28140 pixels.";
    let sentence = format!("copboard: A picture of 165354 × 116929 pixels is too large. {most}");
    Test::with_example("sparse").args("export board.ron --to a.png --dpi 10000").wrong_usage(&sentence);
    let sentence = format!("copboard: A picture of 65000 × 45964 pixels is too large. {most}");
    Test::with_example("sparse").args("export board.ron --to a.png --width 65000").wrong_usage(&sentence);
    let sentence = format!("error: A picture of 165354 × 116929 pixels is too large. {most}");
    Test::new().args("print-blank --to a.png --dpi 10000").wrong_usage(&sentence);
    Test::with_example("sparse").args("export board.ron --to a.png --dpi 1701").success();
}

#[test]
fn numbers_that_make_no_picture_are_wrong_usage() {
    for (option, hint) in [
        ("--width 0", "expected a whole number from 1 to 65535"),
        ("--width -5", "unexpected argument"),
        ("--width=-5", "expected a whole number from 1 to 65535"),
        ("--width 65536", "expected a whole number from 1 to 65535"),
        ("--width 99999999999", "expected a whole number from 1 to 65535"),
        ("--width 1.5", "expected a whole number from 1 to 65535"),
        ("--width nan", "expected a whole number from 1 to 65535"),
        ("--width wide", "expected a whole number from 1 to 65535"),
        ("--dpi 0", "expected a number from 1 to 10000"),
        ("--dpi 0.5", "expected a number from 1 to 10000"),
        ("--dpi=-300", "expected a number from 1 to 10000"),
        ("--dpi nan", "expected a number from 1 to 10000"),
        ("--dpi inf", "expected a number from 1 to 10000"),
        ("--dpi=-inf", "expected a number from 1 to 10000"),
        ("--dpi 1e10", "expected a number from 1 to 10000"),
        ("--dpi 10000.1", "expected a number from 1 to 10000"),
        ("--dpi many", "expected a number from 1 to 10000"),
        ("--dpi 300 --width 800", "cannot be used with"),
        ("--theme sepia", "light, dark, print"),
    ] {
        Test::with_example("sparse").args("export board.ron --to a.png").args(option).wrong_usage(hint);
    }
}

#[test]
fn lines_that_say_nothing_known_are_wrong_usage() {
    for (line, hint) in [
        ("exprot", "there is no command and no board called “exprot”"),
        ("exprot board.ron --to a.png", "there is no command and no board called “exprot”"),
        ("export board.ron", "--to <OUT>"),
        ("export --to a.png", "<BOARD.ron>"),
        (
            "export board.ron --to board.gif",
            "Couldn't tell the format of board.gif. Use one of the extensions .png, .jpg, .webp, .pdf,",
        ),
        ("export board.ron --to board", "or add --format"),
        ("export a.ron b.ron --to a.png", "is one file, but there are several boards. Use --all FOLDER"),
        ("export board.ron --to a.png --all out", "cannot be used with"),
        ("export board.ron --to a.png --format jpg", "png, jpeg, webp, pdf, svg, docx"),
        ("export board.ron --to a.pdf --paper b5", "own, a4, a3"),
        ("export board.ron --to a.pdf --poster own", "a4, a3"),
        ("export board.ron --to a.jpg --quality 0", "from 1 to 100"),
        ("export board.ron --to a.csv --separator ;", "comma, semicolon, tab"),
        ("print-blank", "--to <OUT>"),
        ("print-blank --to blank.csv", "Couldn't tell the format"),
        ("open-from a.png --force", "--to <OUT.ron>"),
        ("completions basic", "bash"),
        ("new", "<OUT.ron>"),
        ("--nonsense", "unexpected argument"),
    ] {
        Test::new().args(line).wrong_usage(hint);
    }
}

#[test]
fn a_new_board_is_empty_and_has_a_name_of_its_own() {
    let new = || {
        let ran = Test::new().args("new a.ron").stdout("").success();
        let text = String::from_utf8(ran.read("a.ron")).unwrap();
        file::read(&text).unwrap()
    };
    let (one, other) = (new(), new());
    assert!(one.remarks.is_empty());
    assert_eq!(one.board.note_count(), 0);
    assert_ne!(one.board.id, other.board.id);
    assert!(one.board.id.len() == 10 && one.board.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
}

#[test]
fn a_new_board_replaces_no_other_unless_forced() {
    let sentence = "copboard: a.ron already exists. Choose another name, or add --force to overwrite it.";
    let kept = Test::new().file("a.ron", "precious").args("new a.ron").stderr(sentence).failure();
    assert_eq!(kept.read("a.ron"), b"precious");
    let replaced = Test::new().file("a.ron", "precious").args("new a.ron --force").success();
    assert!(replaced.read("a.ron").starts_with(b"(\n    format: 1,\n"));
}

#[test]
fn a_new_board_can_be_exported_through_a_pipe() {
    let board = String::from_utf8(Test::new().args("new -").success().stdout).unwrap();
    let png = Test::new().args("export - --to - --width 100").stdin(&board).success().stdout;
    assert_eq!(size(&png).0, 100);
}

#[test]
fn help_tells_the_way_without_a_display() {
    let help = String::from_utf8(Test::new().args("--help").success().stdout).unwrap();
    for part in ["Usage: copboard", "copboard export workshop.ron --to board.png", "needs no display", "Exit status"] {
        assert!(help.contains(part), "{help}");
    }
    let help = String::from_utf8(Test::new().args("export --help").success().stdout).unwrap();
    for part in ["--to <OUT>", "--all <FOLDER>", "--area", "--dpi", "--width", "--theme", "--force"] {
        assert!(help.contains(part), "{help}");
    }
    Test::new().args("--version").stdout(concat!("copboard ", env!("CARGO_PKG_VERSION"), "\n")).success();
}

#[test]
#[cfg(not(feature = "gui"))]
fn without_its_window_the_program_says_so() {
    let sentence =
        "copboard: This copboard was built without its window. See “copboard export --help” for what it can do.";
    Test::new().stderr(sentence).failure();
    Test::with_example("sparse").args("board.ron").stderr(sentence).failure();
}

#[test]
fn files_are_checked_and_stay() {
    let text = std::fs::read_to_string(crate::examples::example_path("sparse")).unwrap();
    let notes = file::read(&text).unwrap().board.note_count();
    let odd = text.replacen("(\n", "(\n    lunch: \"soup\",\n", 1);
    let broken: String = text.split_inclusive('\n').take(text.lines().count() - 3).collect();
    let last = broken.lines().count() + 1;
    let ran = Test::with_example("sparse")
        .file("odd.ron", &odd)
        .file("broken.ron", &broken)
        .args("check board.ron broken.ron odd.ron none.ron")
        .stdout(&format!(
            "board.ron: {notes} notes\nodd.ron: {notes} notes, 1 remark\n    This version doesn't know “lunch”. \
             Saving removes it\n"
        ))
        .stderr(&format!(
            "copboard: broken.ron: Line {last}, column 1: the file ends before the board does. If it was cut off, \
             look for an older copy. If not, add the missing closing brackets. {notes} notes can still be read."
        ))
        .stderr("copboard: Couldn't find none.ron. Check the name or choose another file.")
        .failure();
    assert_eq!(String::from_utf8(ran.read("broken.ron")).unwrap(), broken);
    assert_eq!(ran.files(), ["board.ron", "broken.ron", "odd.ron"]);
    Test::with_example("sparse").args("check board.ron").stdout(&format!("board.ron: {notes} notes\n")).success();
    Test::new().args("check").wrong_usage("<BOARD.ron>...");
}

#[test]
fn an_export_has_the_shape_of_its_board() {
    let board = "(format: 1, id: \"b\", template: \"collaboration-and-cooperation\", doublings: 2, heights: {\"co-create/1\": [150, 50, 100, 100, 100]})";
    let export = |line: &str| Test::new().file("a.ron", board).args(line).success().read("a.png");
    assert_eq!(size(&export("export a.ron --to a.png --dpi 30")).0, 992, "A1");
    let (wide, high, _) = size(&export("export a.ron --to a.png --area co-create/1 --dpi 30"));
    let (_, low, _) = size(&export("export a.ron --to a.png --area co-create/2 --dpi 30"));
    assert_eq!(wide, 288);
    assert!(high > 2 * low, "{high} and {low}");
}
