//! Whole processes side by side: a board to a PNG of A3 at 300 dpi, here and in resvg.
//!
//! Give the folder with `board-N.svg` of the same boards in `COPBOARD_PEER_SVG`; without it, or
//! without `resvg` on the path, only our own figures are shown. Times are medians of several runs.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a benchmark stops where it can't measure, and says what it measured"
)]

mod common;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use copboard::board::Tone;
use copboard::export::png::{Picture, Resolution, write};
use copboard::layout::{Fonts, SystemFonts, layout};
use copboard::style::{Look, Style};

const RUNS: usize = 9;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|argument| argument == "--one") {
        Some(at) => one(Path::new(&arguments[at + 1]), Path::new(&arguments[at + 2])),
        None => compare(),
    }
}

/// What the command line does, but with the form of the benchmark: read, lay out, paint, write.
fn one(board: &Path, to: &Path) {
    let reading = copboard::file::store::load(board).expect("a board");
    let style = Style::of(Look::Light);
    let scene = layout(&Fonts::new(SystemFonts::WhenNeeded), style, &common::template(), &reading.board);
    let picture = Picture::new(scene.page, Resolution::Dpi(300.0)).expect("A3");
    let mut bytes = vec![];
    write(&scene, picture, style.tone(Tone::Page), "board", &mut bytes, &|_| true).expect("memory takes all");
    copboard::file::store::write_bytes(to, &bytes, true).expect("the picture's file");
    eprintln!("{}", peak_memory());
}

fn compare() {
    let folder = tempfile::tempdir().expect("a folder for boards and pictures");
    let svgs = std::env::var_os("COPBOARD_PEER_SVG");
    let this = std::env::current_exe().expect("this program");
    println!("notes   copboard   peak memory   resvg   ratio");
    for notes in common::NOTES {
        let template = common::template();
        let board = folder.path().join("board.ron");
        let picture = folder.path().join("board.png");
        std::fs::write(&board, copboard::file::write(&common::board(&template, notes), &template))
            .expect("the board's file");
        let svg = svgs.as_ref().map(|folder| Path::new(folder).join(format!("board-{notes}.svg")));
        let (mut ours, mut theirs) = (vec![], vec![]);
        // Turn about, so that a busy moment of the machine meets both.
        for _ in 0..RUNS {
            ours.extend(time(Command::new(&this).arg("--one").arg(&board).arg(&picture)));
            if let Some(svg) = &svg {
                theirs.extend(time(Command::new("resvg").args(["--width", "4961"]).arg(svg).arg(&picture)));
            }
        }
        let output = Command::new(&this).arg("--one").arg(&board).arg(&picture).output().expect("this program");
        let memory = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        let ours = median(ours).expect("our own process ran");
        match median(theirs) {
            Some(theirs) => {
                let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
                println!(
                    "{notes:5}   {:.3} s    {memory:>11}   {:.3} s   {ratio:.2}",
                    ours.as_secs_f64(),
                    theirs.as_secs_f64()
                );
            }
            None => println!("{notes:5}   {:.3} s    {memory:>11}   –", ours.as_secs_f64()),
        }
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
