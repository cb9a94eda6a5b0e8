//! What a room sees, as files: one page or more for each subject.

use png::Decoder;

use crate::program::Test;
use crate::tools::poppler;

fn size(png: &[u8]) -> (u32, u32) {
    let reader = Decoder::new(std::io::Cursor::new(png)).read_info().unwrap();
    (reader.info().width, reader.info().height)
}

/// The text of each page of a PDF.
fn pages(pdf: &[u8]) -> Option<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("slides.pdf");
    std::fs::write(&path, pdf).unwrap();
    let text = String::from_utf8(poppler("pdftotext", &["-raw"], &path)?).unwrap();
    Some(text.trim_end_matches('\u{c}').split('\u{c}').map(|page| page.replace('\n', " ")).collect())
}

#[test]
fn slides_have_a_page_for_each_subject_in_the_printed_order() {
    let ran = Test::with_example("full").args("export board.ron --to slides.pdf --stage").success();
    let Some(pages) = pages(&ran.read("slides.pdf")) else { return };
    assert!(pages[0].starts_with("Collaboration and cooperation COMMUNITY Accessible Museums CoP"), "{}", pages[0]);
    assert!(pages[1].starts_with("1 What content needs to be"), "{}", pages[1]);
    let phase = pages.iter().find(|page| page.starts_with("COP ")).unwrap();
    assert!(phase.contains("Collaboration WHO All members on site"), "{phase}");
    assert!(pages.last().unwrap().contains("VISUAL BOARD 5"), "the whole page is last");
    assert!(pages.len() >= 15, "{} pages", pages.len());
}

#[test]
fn a_subject_is_a_picture_as_large_as_the_screen() {
    for (options, expected) in [
        ("--stage cop", (1920, 1080)),
        ("--stage table --screen 1024x768", (1024, 768)),
        ("--stage co-create/1 --screen 1280x720 --width 640", (640, 360)),
        ("--stage page --screen 1280x720", (1280, 905)),
    ] {
        let line = format!("export board.ron --to stage.png {options}");
        let ran = Test::with_example("full").args(&line).any_warning().success();
        assert_eq!(size(&ran.read("stage.png")), expected, "{options}");
    }
}

#[test]
fn what_has_several_pages_says_what_a_picture_of_one_leaves_out() {
    let line = "export board.ron --to stage.png --stage collaboration --page 2";
    let warning = "copboard: warning: This shows page 2 of 2. Use --page for another one, or export a PDF for all";
    Test::with_example("full").args(line).stderr(warning).success();
    let line = "export board.ron --to stage.png --stage co-create/1 --page 9";
    Test::with_example("full").args(line).stderr("copboard: There is no page 9. This has 1.").failure();
}

#[test]
fn the_same_board_gives_the_same_slides() {
    let slides = || Test::with_example("full").args("export board.ron --to - --format pdf --stage").success().stdout;
    assert!(slides() == slides());
}

#[test]
fn what_no_room_can_see_is_refused_with_what_there_is() {
    for (options, sentence) in [
        ("--to a.docx --stage", "docx can't show what a room sees. Use pdf, png, jpg, webp or svg"),
        ("--to a.pdf --stage qop", "The board has no subject “qop”. It has: title, co-create/1, "),
        ("--to a.pdf --stage note:none", "The board has no subject “note:none”."),
        ("--to a.pdf --stage --screen wide", "Use a size such as 1920x1080"),
        ("--to a.pdf --stage --last-row nan", "expected a number from 0.3 to 300 meters"),
        ("--to a.pdf --stage --picture-width 0", "expected a number from 0.2 to 50 meters"),
        ("--to a.png --stage cop --page 0", "Use a whole number from 1"),
    ] {
        Test::with_example("full").args(&format!("export board.ron {options}")).wrong_usage(sentence);
    }
}
