//! Whole processes side by side: a board to a PNG of A3 at 300 dpi, here, in resvg and in Xournal++; and
//! to a PDF, here and in Inkscape.
//!
//! Give the folder with the same boards as `board-N.svg` and `board-N.xopp` in `COPBOARD_PEERS`; a
//! peer whose file or program is not there is left out. Times are medians of several runs.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a benchmark stops where it can't measure, and says what it measured"
)]

#[expect(dead_code, reason = "other benchmarks fill single places")]
mod common;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use copboard::board::Tone;
use copboard::export::pdf;
use copboard::export::png::{Picture, Resolution, write};
use copboard::layout::{Fonts, Paging, SystemFonts, layout, sheets};
use copboard::style::{Look, Style};

const RUNS: usize = 9;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--one") {
        one(Path::new(&arguments[at + 1]), Path::new(&arguments[at + 2]));
    } else {
        compare();
        compare_pdf();
    }
}

/// What the command line does, but with the form of the benchmark: read, lay out, paint, write.
fn one(board: &Path, to: &Path) {
    let mut board = copboard::file::store::load(board).expect("a board").board;
    board.form = common::form();
    let style = Style::of(Look::Light);
    let scene = layout(&Fonts::new(SystemFonts::WhenNeeded), style, &board);
    let mut bytes = vec![];
    if to.extension().is_some_and(|extension| extension == "pdf") {
        let (fonts, paging) = (Fonts::new(SystemFonts::WhenNeeded), Paging::default());
        let pages = sheets(&fonts, style, &board, &scene, scene.page, paging);
        bytes = pdf::write(&pages.expect("a sheet"), None, None, &|_| true).expect("a PDF");
    } else {
        let picture = Picture::new(scene.page, Resolution::Dpi(300.0)).expect("A3");
        write(&scene, picture, style.tone(Tone::Page), None, &mut bytes, &|_| true).expect("memory takes all");
    }
    copboard::file::store::write_bytes(to, &bytes, true).expect("the picture's file");
    eprintln!("{}", peak_memory());
}

fn compare() {
    let folder = tempfile::tempdir().expect("a folder for boards and pictures");
    let peers = std::env::var_os("COPBOARD_PEERS").map(std::path::PathBuf::from);
    let this = std::env::current_exe().expect("this program");
    println!("notes   copboard   peak memory   resvg     Xournal++   ours to the best of them");
    for notes in common::NOTES {
        let form = common::form();
        let board = folder.path().join("board.ron");
        let picture = folder.path().join("board.png");
        std::fs::write(&board, copboard::file::write(&common::board(&form, notes))).expect("the board's file");
        let file = |ending: &str| peers.as_ref().map(|folder| folder.join(format!("board-{notes}.{ending}")));
        let (mut ours, mut resvg, mut xournal) = (vec![], vec![], vec![]);
        // Turn about, so that a busy moment of the machine meets all.
        for _ in 0..RUNS {
            ours.extend(time(Command::new(&this).arg("--one").arg(&board).arg(&picture)));
            if let Some(svg) = file("svg") {
                resvg.extend(time(Command::new("resvg").args(["--width", "4961"]).arg(svg).arg(&picture)));
            }
            if let Some(xopp) = file("xopp") {
                let image = format!("--create-img={}", picture.display());
                xournal.extend(time(Command::new("xournalpp").args([&image, "--export-png-dpi=300"]).arg(xopp)));
            }
        }
        let output = Command::new(&this).arg("--one").arg(&board).arg(&picture).output().expect("this program");
        let memory = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        let ours = median(ours).expect("our own process ran");
        let peers = [median(resvg), median(xournal)];
        let ratio = peers.iter().flatten().min().map(|best| ours.as_secs_f64() / best.as_secs_f64());
        let seconds =
            |time: Option<Duration>| time.map_or_else(|| "–".to_owned(), |time| format!("{:.3} s", time.as_secs_f64()));
        let ratio = ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio:.2}"));
        let [resvg, xournal] = peers.map(seconds);
        println!("{notes:5}   {:8}   {memory:>11}   {resvg:8}  {xournal:9}   {ratio}", seconds(Some(ours)));
    }
}

fn compare_pdf() {
    let folder = tempfile::tempdir().expect("a folder for boards and pages");
    let peers = std::env::var_os("COPBOARD_PEERS").map(std::path::PathBuf::from);
    let this = std::env::current_exe().expect("this program");
    println!("\nnotes   copboard   peak memory   Inkscape   ours to it (PDF)");
    for notes in common::NOTES {
        let form = common::form();
        let (board, page) = (folder.path().join("board.ron"), folder.path().join("board.pdf"));
        std::fs::write(&board, copboard::file::write(&common::board(&form, notes))).expect("the board's file");
        let (mut ours, mut inkscape) = (vec![], vec![]);
        for _ in 0..RUNS.div_ceil(3) {
            ours.extend(time(Command::new(&this).arg("--one").arg(&board).arg(&page)));
            if let Some(svg) = peers.as_ref().map(|folder| folder.join(format!("board-{notes}.svg"))) {
                let to = format!("--export-filename={}", folder.path().join("peer.pdf").display());
                inkscape.extend(time(Command::new("inkscape").args(["--export-type=pdf", &to]).arg(svg)));
            }
        }
        let output = Command::new(&this).arg("--one").arg(&board).arg(&page).output().expect("this program");
        let memory = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        let ours = median(ours).expect("our own process ran").as_secs_f64();
        let peer = median(inkscape).map(|time| time.as_secs_f64());
        let seconds = peer.map_or_else(|| "–".to_owned(), |time| format!("{time:.3} s"));
        let ratio = peer.map_or_else(|| "–".to_owned(), |time| format!("{:.3}", ours / time));
        println!("{notes:5}   {ours:6.3} s   {memory:>11}   {seconds:8}   {ratio}");
    }
}

/// How long a process takes, if it can be started and succeeds.
fn time(command: &mut Command) -> Option<Duration> {
    let begun = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().ok()?;
    status.success().then(|| begun.elapsed())
}

fn median(mut times: Vec<Duration>) -> Option<Duration> {
    times.sort();
    times.get(times.len() / 2).copied()
}

/// Peak memory of this process, where the system tells.
fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib: Option<u64> = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    kib.map_or_else(|| "?".to_owned(), |kib| format!("{} MiB", kib / 1024))
}
